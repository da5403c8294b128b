#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "shell/labels.h"
#include "shell/mirror.h"
#include "shell/mirror_html.h"
#include "shell/shared_text.h"

// The views of mirror.h that hold articles against each other.

namespace isnad::mirror {
namespace {

const Statement* open_statement(const Collection& collection, const ViewState& view) {
  const Comparison* comparison = collection.comparison();
  if (comparison == nullptr || view.statement_index >= comparison->statements.size())
    return nullptr;
  return &comparison->statements[view.statement_index];
}

std::vector<Tag> change_tags(const Comparison& comparison, const Statement& statement,
                             uint32_t member_index) {
  std::vector<Tag> tags;
  for (uint32_t a = statement.alignments.begin; a < statement.alignments.end; ++a) {
    const Alignment& alignment = comparison.alignments[a];
    if (alignment.member_index != member_index) continue;
    for (uint32_t i = alignment.changes.begin; i < alignment.changes.end; ++i) {
      const Change& change = comparison.changes[i];
      if (change.kind != ChangeKind::same)
        add_element(tags, change.other,
                    std::string("<mark data-change=\"") + name_of(change.kind) + "\">",
                    "</mark>");
    }
  }
  return tags;
}

std::string variant(const Collection& collection, const Statement& statement,
                    uint32_t member_index, Language language) {
  const Comparison& comparison = *collection.comparison();
  const QuoteRef ref = comparison.members[member_index].quote;
  const Analysis& analysis = *collection.analyses()[ref.article_index];
  const Quote& quote = analysis.quotes.items[ref.quote_index];
  std::vector<Tag> tags = change_tags(comparison, statement, member_index);
  std::erase_if(tags, [&](const Tag& tag) {
    return tag.at_byte < quote.range.begin || tag.at_byte > quote.range.end;
  });
  std::string out = "<li data-outlet=\"" + escaped(outlet_of(analysis.article)) + "\"";
  if (member_index == statement.base_member) out += " data-base=\"true\"";
  out += ">" + bdi(outlet_of(analysis.article)) + " ";
  out += bdi(chain_of(analysis, quote, language)) + " <blockquote";
  out += direction_of(analysis.article) + ">";
  out += with_tags(analysis.article.text, quote.range, std::move(tags));
  return out + "</blockquote></li>";
}

std::string side_of(const Collection& collection, uint32_t member_index,
                    SourceRange range, Language language) {
  const QuoteRef ref = collection.comparison()->members[member_index].quote;
  const Article& article = collection.analyses()[ref.article_index]->article;
  const std::string outlet = " " + bdi(outlet_of(article)) + " ";
  if (range.empty()) return outlet + say(Term::absent_here, language);
  return outlet + "<q" + direction_of(article) + ">" + escaped(slice(article, range)) +
         "</q>";
}

// Every article that can stand beside the first one, with the words they share.
std::string choices(const Collection& collection, const ViewState& view) {
  const ArticlePair& pair = view.beside.article;
  std::vector<uint32_t> words(collection.analyses().size());
  for (const SharedWith& with : shared_with(*collection.comparison(), pair[0]))
    words[with.article_index] = with.words;
  std::string out = "<ul>";
  for (uint32_t i = 0; i < words.size() && i < most_rows; ++i) {
    if (i == pair[0]) continue;
    const std::string action = "beside " + std::to_string(pair[0]);
    out += "<li>" +
           button(action, i, i == pair[1],
                  bdi(outlet_of(collection.analyses()[i]->article)) + " " +
                      counted(Noun::word, words[i], view.language)) +
           "</li>";
  }
  return out + "</ul>";
}

}  // namespace

std::string overview(const Collection& collection, Language language) {
  const Comparison* comparison = collection.comparison();
  if (comparison == nullptr) return {};
  const Overview& all = collection.overview();
  std::string out = heading(Term::overview, language) + "<ul>";
  const auto figure = [&](const char* name, size_t number, const std::string& words) {
    out += std::string("<li data-figure=\"") + name + "\" data-number=\"" +
           std::to_string(number) + "\">" + words + "</li>";
  };
  figure("articles", all.all.articles,
         counted(Noun::article, all.all.articles, language));
  figure("outlets", all.outlets.size(),
         counted(Noun::source, all.outlets.size(), language));
  figure("quotes", all.all.quotes, counted(Noun::quote, all.all.quotes, language));
  figure("speakers", all.speakers, counted(Noun::speaker, all.speakers, language));
  figure("statements", all.statements,
         counted(Noun::statement, all.statements, language));
  figure(
      "several", all.by_several_outlets,
      std::to_string(all.by_several_outlets) + " " + say(Term::by_several, language));
  figure("shared", all.all.shared_words,
         std::string(say(Term::shared_text, language)) + ": " +
             counted(Noun::word, all.all.shared_words, language));
  out += "</ul>" + heading(Term::worth_a_look, language);
  if (all.heaviest.empty())
    return out + "<p>" + say(nothing_heavy(all), language) + "</p>";
  out += "<ol>";
  for (const WorthALook& item : all.heaviest) {
    const Difference& difference = comparison->differences[item.difference_index];
    out += std::string("<li data-difference=\"") + name_of(difference.kind) + "\">" +
           button("statement", item.statement_index, false,
                  say(difference.kind, language)) +
           side_of(collection, difference.a_member_index, difference.a, language) +
           side_of(collection, difference.b_member_index, difference.b, language) +
           "</li>";
  }
  return out + "</ol>";
}

std::string beside(const Collection& collection, const ViewState& view) {
  const ArticlePair& pair = view.beside.article;
  const Comparison* comparison = collection.comparison();
  if (comparison == nullptr || !shows(view, Mode::beside) ||
      std::max(pair[0], pair[1]) >= collection.analyses().size())
    return {};
  const SharedText shared = shared_text(collection.analyses(), *comparison, pair);
  std::string out = heading(Term::beside, view.language) + choices(collection, view);
  for (const size_t side : {size_t{0}, size_t{1}}) {
    const Article& article = collection.analyses()[pair[side]]->article;
    out += "<p data-side=\"" + std::to_string(side) + "\" data-article=\"" +
           escaped(article.id) + "\">" + bdi(outlet_of(article)) + " " +
           bdi(title_of(article, view.language)) + " " +
           counted(Noun::word, shared.words[side], view.language);
    if (shared.origin_article == pair[side])
      out += std::string(" ") + say(Term::likely_origin, view.language) + ": " +
             say(shared.why, view.language);
    out += "</p>";
  }
  out += "<ol>";
  for (uint32_t i = 0; i < shared.passages.size() && i < most_rows; ++i) {
    const SharedPassage& passage = shared.passages[i];
    out += std::string("<li data-passage=\"") + name_of(passage.kind) +
           "\" data-words=\"" + std::to_string(passage.words) + "\">" +
           button("passage", i, i == view.beside.passage_index,
                  std::string(say(passage.kind, view.language)) + ", " +
                      counted(Noun::word, passage.words, view.language));
    for (const size_t side : {size_t{0}, size_t{1}}) {
      const Article& article = collection.analyses()[pair[side]]->article;
      const SourceRange range = passage.range[side];
      out += " <q data-bytes=\"" + std::to_string(range.begin) + " " +
             std::to_string(range.end) + "\"" + direction_of(article) + ">" +
             escaped(slice(article, range)) + "</q>";
    }
    out += "</li>";
  }
  return out + "</ol>";
}

std::string statements(const Collection& collection, const ViewState& view) {
  std::string out = heading(Term::statements, view.language) + "<ol>";
  const std::vector<CoverageRow>& rows = collection.coverage().rows;
  for (size_t i = 0; i < rows.size() && i < most_rows; ++i) {
    const uint32_t index = rows[i].statement_index;
    const Comparison& comparison = *collection.comparison();
    const QuoteRef base =
        comparison.members[comparison.statements[index].base_member].quote;
    const Analysis& analysis = *collection.analyses()[base.article_index];
    const Quote& quote = analysis.quotes.items[base.quote_index];
    out += "<li data-sources=\"" + std::to_string(rows[i].columns_with) + "\">" +
           button("statement", index, index == view.statement_index,
                  bdi(speaker_of(collection.analyses(), comparison,
                                 comparison.statements[index], view.language)) +
                      " " + bdi(slice(analysis.article, quote.range))) +
           "</li>";
  }
  return out + "</ol>";
}

std::string statement(const Collection& collection, const ViewState& view) {
  const Statement* open = open_statement(collection, view);
  if (open == nullptr) return {};
  std::string out = heading(Term::compare, view.language) + "<ol>";
  const Comparison& comparison = *collection.comparison();
  for (uint32_t m = open->members.begin; m < open->members.end; ++m)
    if (m == open->base_member || !is_repeated(comparison, comparison.members[m]))
      out += variant(collection, *open, m, view.language);
  out += "</ol>";
  if (open->differences.empty()) return out;
  out += heading(Term::differences, view.language) + "<ul>";
  for (uint32_t d = open->differences.begin; d < open->differences.end; ++d) {
    const Difference& difference = collection.comparison()->differences[d];
    out += std::string("<li data-difference=\"") + name_of(difference.kind) + "\">" +
           say(difference.kind, view.language) +
           side_of(collection, difference.a_member_index, difference.a, view.language) +
           side_of(collection, difference.b_member_index, difference.b, view.language) +
           "</li>";
  }
  return out + "</ul>";
}

}  // namespace isnad::mirror
