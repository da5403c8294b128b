#include "core/export_html.h"

#include <algorithm>
#include <string>
#include <vector>

namespace isnad {
namespace {

constexpr std::string_view head = R"(<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Isnad · إسناد</title>
<style>
body{font:16px/1.7 serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c;background:#fff}
h1,h2,h3{line-height:1.3} .meta{color:#555;font-size:.85rem}
blockquote{margin:.6rem 0;padding:.2rem .9rem;border-inline-start:3px solid #9a7b2f}
q{quotes:none;background:#fbf0cf} q.indirect{background:#eef3e2} q.mixed{background:#f6ead9}
b{font-weight:inherit;border-bottom:2px solid}
b.PER{border-color:#1f5fa8} b.ORG{border-color:#8a3b8f} b.LOC{border-color:#1c7a4b}
.boilerplate{color:#777} article{break-before:page}
</style></head><body>
<h1>Isnad · إسناد</h1>
)";

void escape(std::string_view text, std::string& out) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
}

void element(std::string_view tag, std::string_view text, std::string& out) {
  out.append("<").append(tag).append(" dir=\"auto\">");
  escape(text, out);
  out.append("</").append(tag.substr(0, tag.find(' '))).append(">\n");
}

std::string_view headline(const Article& article) {
  return article.title ? std::string_view(article.title->value)
                       : std::string_view(article.id);
}

std::string source_line(const Article& article) {
  std::string out;
  for (const auto* field : {&article.outlet, &article.date, &article.credit}) {
    if (!*field) continue;
    if (!out.empty()) out += " · ";
    out += (*field)->value;
  }
  return out.empty() ? article.id : out;
}

std::string chain_line(const Quotes& quotes, const Quote& quote) {
  std::string out;
  for (uint32_t i = quote.chain.begin; i < quote.chain.end; ++i) {
    if (!out.empty()) out += " ← ";
    out += quotes.links[i].name;
  }
  return out;
}

// Opens and closes marks while the text runs on.  Quotes hold names, never the other
// way round, so a mark that would cross another's end is cut there.
struct Mark {
  SourceRange range;
  std::string open;
  std::string_view close;
};

std::vector<Mark> marks_of(const Analysis& analysis) {
  std::vector<Mark> marks;
  for (const Quote& quote : analysis.quotes.items)
    marks.push_back({quote.range,
                     std::string("<q class=\"") + name_of(quote.kind) + "\">", "</q>"});
  for (const Mention& mention : analysis.entities.mentions)
    marks.push_back({mention.range,
                     std::string("<b class=\"") + name_of(mention.kind) + "\">",
                     "</b>"});
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                          : a.range.end > b.range.end;
  });
  return marks;
}

class MarkedText {
 public:
  explicit MarkedText(const Analysis& analysis)
      : text_(analysis.article.text), marks_(marks_of(analysis)) {}

  // Blocks must be asked for in order.
  void write(SourceRange block, std::string& out) {
    uint32_t at = block.begin;
    std::vector<const Mark*> open;
    const auto close_until = [&](uint32_t limit) {
      while (!open.empty() && open.back()->range.end <= limit) {
        copy(at, std::max(at, open.back()->range.end), out);
        at = std::max(at, open.back()->range.end);
        out += open.back()->close;
        open.pop_back();
      }
    };
    while (next_ < marks_.size() && marks_[next_].range.begin < block.begin) ++next_;
    for (; next_ < marks_.size() && marks_[next_].range.begin < block.end; ++next_) {
      Mark& mark = marks_[next_];
      close_until(mark.range.begin);
      const uint32_t limit = open.empty() ? block.end : open.back()->range.end;
      mark.range.end = std::min(mark.range.end, limit);
      copy(at, mark.range.begin, out);
      at = mark.range.begin;
      out += mark.open;
      open.push_back(&mark);
    }
    close_until(block.end);
    copy(at, block.end, out);
  }

 private:
  void copy(uint32_t begin, uint32_t end, std::string& out) const {
    escape(text_.substr(begin, end - begin), out);
  }

  std::string_view text_;
  std::vector<Mark> marks_;
  size_t next_ = 0;
};

std::string statement_section(const Analyses& analyses, const Comparison& comparison,
                              const Statement& statement) {
  std::string out = "<section><h3>#" + std::to_string(statement.id) + "</h3>\n";
  for (uint32_t i = statement.members.begin; i < statement.members.end; ++i) {
    if (is_repeated(comparison, comparison.members[i])) continue;
    const QuoteRef ref = comparison.members[i].quote;
    const Analysis& analysis = *analyses[ref.article_index];
    const Quote& quote = analysis.quotes.items[ref.quote_index];
    element("p class=\"meta\"",
            source_line(analysis.article) + " · " + chain_line(analysis.quotes, quote),
            out);
    element("blockquote", slice(analysis.article, quote.range), out);
  }
  return out + "</section>\n";
}

std::string_view tag_of(Role role) {
  switch (role) {
    case Role::title:
      return "h2";
    case Role::heading:
      return "h3";
    case Role::boilerplate:
      return "p class=\"boilerplate\"";
    default:
      return "p";
  }
}

std::string article_section(const Analysis& analysis) {
  const Article& article = analysis.article;
  std::string out = "<article lang=\"";
  escape(article.language.value, out);
  out += article.right_to_left ? "\" dir=\"rtl\">\n" : "\" dir=\"ltr\">\n";
  if (!article.title || article.title->range.empty())
    element("h2", headline(article), out);
  element("p class=\"meta\"", source_line(article), out);
  MarkedText text(analysis);
  for (const Block& block : article.blocks) {
    const std::string_view tag = tag_of(block.role);
    out.append("<").append(tag).append(" dir=\"auto\"");
    if (!block.language.empty()) {
      out += " lang=\"";
      escape(block.language, out);
      out += '"';
    }
    out += '>';
    text.write(block.range, out);
    out.append("</").append(tag.substr(0, tag.find(' '))).append(">\n");
  }
  return out + "</article>\n";
}

}  // namespace

void export_html(const Analyses& analyses, const Comparison& comparison,
                 const std::function<void(std::string_view)>& write) {
  write(head);
  for (const Statement& statement : comparison.statements)
    if (statement.members.size() > 1)
      write(statement_section(analyses, comparison, statement));
  for (const auto& analysis : analyses) write(article_section(*analysis));
  write("</body></html>\n");
}

}  // namespace isnad
