#include "core/export_csv.h"

#include <string>

#include "core/code_points.h"

namespace isnad {
namespace {

constexpr std::string_view header =
    "\xef\xbb\xbf"
    "article,outlet,date,start,end,kind,cue,cue_class,negated,speaker,role,chain,"
    "statement,confidence,why,text\r\n";

// Builds one line, quoting what needs it.
class Line {
 public:
  Line& cell(std::string_view text) {
    if (!line_.empty()) line_ += ',';
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
      line_ += text;
      return *this;
    }
    line_ += '"';
    for (const char c : text) {
      if (c == '"') line_ += '"';
      line_ += c;
    }
    line_ += '"';
    return *this;
  }
  Line& cell(uint32_t number) { return cell(std::to_string(number)); }
  std::string end() && { return std::move(line_) + "\r\n"; }

 private:
  std::string line_;
};

std::string_view value_of(const std::optional<Field>& field) {
  return field ? std::string_view(field->value) : std::string_view();
}

std::string chain_of(const Quotes& quotes, const Quote& quote) {
  std::string out;
  for (uint32_t i = quote.chain.begin; i < quote.chain.end; ++i) {
    if (!out.empty()) out += " < ";
    out += quotes.links[i].name;
  }
  return out;
}

std::string line_of(const Analysis& analysis, const CodePoints& points,
                    const Quote& quote, const std::string& statement) {
  const Article& article = analysis.article;
  const Link* speaker =
      quote.chain.empty() ? nullptr : &analysis.quotes.links[quote.chain.begin];
  Line line;
  line.cell(article.id)
      .cell(value_of(article.outlet))
      .cell(value_of(article.date))
      .cell(points.before(quote.range.begin))
      .cell(points.before(quote.range.end))
      .cell(name_of(quote.kind))
      .cell(slice(article, quote.cue))
      .cell(name_of(quote.cue_class))
      .cell(quote.negated ? "true" : "false")
      .cell(speaker != nullptr ? speaker->name : "")
      .cell(speaker != nullptr ? speaker->role : "")
      .cell(chain_of(analysis.quotes, quote))
      .cell(statement)
      .cell(std::to_string(quote.confidence_percent) + "%")
      .cell(describe(quote.why, article.text))
      .cell(slice(article, quote.range));
  return std::move(line).end();
}

}  // namespace

void export_csv(const Analyses& analyses, const Comparison& comparison,
                const std::function<void(std::string_view)>& write) {
  write(header);
  for (size_t a = 0; a < analyses.size(); ++a) {
    const CodePoints points(analyses[a]->article.text);
    const std::vector<Quote>& quotes = analyses[a]->quotes.items;
    for (size_t q = 0; q < quotes.size(); ++q) {
      const uint32_t statement = comparison.statement_of[a][q];
      write(line_of(*analyses[a], points, quotes[q],
                    statement == no_index
                        ? std::string()
                        : std::to_string(comparison.statements[statement].id)));
    }
  }
}

}  // namespace isnad
