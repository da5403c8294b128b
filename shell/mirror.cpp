#include "shell/mirror.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "shell/labels.h"
#include "shell/name_sources.h"
#include "shell/shared_text.h"

namespace isnad::mirror {
namespace {

constexpr size_t most_rows = 2000;        // of a list
constexpr size_t most_bytes = 512 << 10;  // of an article

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

// A name of anything, which turns nothing around it round.
std::string bdi(std::string_view text) {
  return "<bdi>" + escaped(plain_name(text)) + "</bdi>";
}

std::string button(const std::string& action, uint32_t index, bool is_chosen,
                   const std::string& inner) {
  return "<button data-do=\"" + action + " " + std::to_string(index) + "\"" +
         (is_chosen ? " aria-current=\"true\">" : ">") + inner + "</button>";
}

std::string heading(Term term, Language language) {
  return std::string("<h2>") + say(term, language) + "</h2>";
}

// Where an element begins or ends in the text.  Ends come before beginnings, and of
// elements that begin together the longer one comes first.
struct Tag {
  uint32_t at_byte = 0;
  bool opens = false;
  uint32_t length = 0;
  std::string html;
};

void add_element(std::vector<Tag>& tags, SourceRange range, const std::string& open,
                 const char* close) {
  if (range.empty()) return;
  tags.push_back({range.begin, true, range.size_bytes(), open});
  tags.push_back({range.end, false, range.size_bytes(), close});
}

std::string with_tags(std::string_view text, SourceRange range, std::vector<Tag> tags) {
  std::stable_sort(tags.begin(), tags.end(), [](const Tag& a, const Tag& b) {
    if (a.at_byte != b.at_byte) return a.at_byte < b.at_byte;
    if (a.opens != b.opens) return !a.opens;
    return a.opens ? a.length > b.length : a.length < b.length;
  });
  std::string out;
  uint32_t at = range.begin;
  for (const Tag& tag : tags) {
    out += escaped(text.substr(at, tag.at_byte - at));
    out += tag.html;
    at = tag.at_byte;
  }
  return out + escaped(text.substr(at, range.end - at));
}

// HTML elements nest; a mention that crosses the edge of a quote is left unmarked.
// `first` is the first quote that may still matter, for mentions in order.
bool crosses_a_quote(const Quotes& quotes, SourceRange mention, size_t& first) {
  while (first < quotes.items.size() && quotes.items[first].range.end <= mention.begin)
    ++first;
  for (size_t i = first; i < quotes.items.size(); ++i) {
    const SourceRange quote = quotes.items[i].range;
    if (quote.begin >= mention.end) break;
    if (quote.overlaps(mention) && !quote.contains(mention) && !mention.contains(quote))
      return true;
  }
  return false;
}

std::string open_quote(const Analysis& analysis, const Quote& quote, uint32_t index,
                       Language language) {
  return std::string("<span class=\"quote\" data-kind=\"") + name_of(quote.kind) +
         "\" data-quote=\"" + std::to_string(index) + "\" data-speaker=\"" +
         escaped(speaker_of(analysis, quote, language)) + "\">";
}

std::vector<Tag> tags_of(const Analysis& analysis, SourceRange shown,
                         Language language) {
  std::vector<Tag> tags;
  const Quotes& quotes = analysis.quotes;
  uint32_t quoted_to = 0;  // quotes that overlap cannot both be elements
  for (uint32_t i = 0; i < quotes.items.size(); ++i) {
    const Quote& quote = quotes.items[i];
    if (quote.range.begin < quoted_to || !shown.contains(quote.range)) continue;
    quoted_to = quote.range.end;
    add_element(tags, quote.range, open_quote(analysis, quote, i, language), "</span>");
  }
  size_t first = 0;
  for (const Mention& mention : analysis.entities.mentions)
    if (shown.contains(mention.range) && !crosses_a_quote(quotes, mention.range, first))
      add_element(tags, mention.range,
                  std::string("<mark data-kind=\"") + name_of(mention.kind) + "\">",
                  "</mark>");
  return tags;
}

const Analysis* open_article(const Collection& collection, const ViewState& view) {
  if (view.article_index >= collection.analyses().size()) return nullptr;
  return collection.analyses()[view.article_index].get();
}

std::string direction_of(const Article& article) {
  return std::string(" dir=\"") + (article.right_to_left ? "rtl" : "ltr") +
         "\" lang=\"" + escaped(article.language.value) + "\"";
}

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

// How each outlet spells and titles the open name.
std::string sources_of(const Collection& collection, const ViewState& view) {
  std::string out = std::string("<table><tr><th>") +
                    say(FieldKind::outlet, view.language) + "</th><th>" +
                    say(Term::spelt, view.language) + "</th><th>" +
                    say(Term::titled, view.language) + "</th></tr>";
  for (const NameSource& source :
       name_sources(collection.analyses(), *collection.comparison(),
                    collection.coverage(), view.identity_index))
    out += "<tr><td>" +
           bdi(outlet_of(collection.analyses()[source.article_index]->article)) +
           "</td><td>" + escaped(joined(source.spellings, ", ")) + "</td><td>" +
           escaped(joined(source.titles, ", ")) + "</td></tr>";
  return out + "</table>";
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

// What changes a decision: a list of values, or a line to type in.
std::string control(const Field* field, FieldKind kind, Language language) {
  const std::string value = field == nullptr ? "" : field->value;
  const std::string attributes = std::string(" data-set=\"") + name_of(kind) +
                                 "\" aria-label=\"" + say(kind, language) + "\"";
  const bool is_language = kind == FieldKind::language;
  if (!is_language && kind != FieldKind::encoding)
    return "<input" + attributes + " dir=\"auto\" value=\"" + escaped(value) + "\">";
  std::string out = "<select" + attributes + ">";
  const auto choices = is_language ? language_choices() : encoding_choices();
  if (std::find(choices.begin(), choices.end(), value) == choices.end())
    out += "<option selected>" + escaped(value) + "</option>";
  for (const char* choice : choices)
    out += std::string("<option value=\"") + choice + "\"" +
           (value == choice ? " selected>" : ">") +
           (is_language ? say_language(choice, language) : choice) + "</option>";
  return out + "</select>";
}

// What was decided, how, and what had been found before the reader put it right.
std::string decision(const Article& article, FieldKind kind, Language language) {
  const Field* field = field_of(article, kind);
  std::string out = std::string("<li data-field=\"") + name_of(kind) + "\">" +
                    say(kind, language) + ": " + control(field, kind, language) + " ";
  if (field != nullptr) out += escaped(how_of(*field, language));
  const Replaced* replaced = replaced_in(article, kind);
  if (replaced == nullptr) return out + "</li>";
  const Field* found = replaced->found ? &*replaced->found : nullptr;
  const std::string value = value_of(found, kind, language);
  out += std::string(" <span data-found=\"true\">") + say(Term::was_found, language) +
         ": " + (value.empty() ? say(Term::not_found, language) : bdi(value));
  if (found != nullptr) out += " " + escaped(how_of(*found, language));
  return out + "</span> <button data-do=\"undo " + name_of(kind) + "\">" +
         say(Term::undo, language) + "</button></li>";
}

}  // namespace

std::string actions(Language language) {
  constexpr std::pair<const char*, Term> offered[] = {
      {"add files", Term::add_files},
      {"try samples", Term::try_samples},
      {"export json", Term::export_json},
      {"overview", Term::overview},
      {"read", Term::read},
      {"compare", Term::compare},
      {"beside", Term::beside},
      {"coverage", Term::coverage},
      {"help", Term::help},
  };
  std::string out;
  for (const auto& [action, term] : offered)
    out += std::string("<button data-do=\"") + action + "\">" + say(term, language) +
           "</button>";
  return out;
}

std::string status(const Collection& collection, Language language) {
  const Progress progress = collection.progress();
  if (!collection.is_busy())
    return "<span data-busy=\"false\">" +
           counted(Noun::article, collection.analyses().size(), language) + "</span>";
  std::string out = "<span data-busy=\"true\">";
  if (progress.comparing || progress.files_total == 0)
    out += say(Term::comparing, language);
  else
    out += std::string(say(Term::reading, language)) + " " +
           std::to_string(progress.files_done + 1) + "/" +
           std::to_string(progress.files_total) + " " + bdi(progress.path);
  return out + "</span>";
}

std::string focus(std::string_view words) { return words.empty() ? "" : bdi(words); }

std::string articles(const Collection& collection, const ViewState& view) {
  std::string out = heading(Term::articles, view.language) + "<ol>";
  for (uint32_t i = 0; i < collection.analyses().size() && i < most_rows; ++i) {
    const Analysis& analysis = *collection.analyses()[i];
    const Article& article = analysis.article;
    const std::string inner =
        bdi(outlet_of(article)) + " " + bdi(title_of(article, view.language)) + " " +
        escaped(date_of(article, view.language)) + " " +
        counted(Noun::quote, analysis.quotes.items.size(), view.language);
    const uint32_t source = collection.source_of(i);
    out += "<li data-article=\"" + escaped(article.id) + "\"";
    if (source != i)
      out += " data-copy-of=\"" + escaped(collection.analyses()[source]->article.id) +
             "\"";
    out += ">" + button("article", i, i == view.article_index, inner) + "</li>";
  }
  out += "</ol>";
  if (collection.troubles().empty()) return out;
  out += heading(Term::refused, view.language) + "<ul>";
  for (const Trouble& trouble : collection.troubles()) {
    out += "<li data-fault=\"";
    out += trouble.error ? name_of(trouble.error->fault) : "worker_died";
    out += "\">" + bdi(trouble.path) + " ";
    out += trouble.error
               ? say(trouble.error->fault, view.language)
               : say(trouble.path.empty() ? Term::worker_died_idle : Term::worker_died,
                     view.language);
    out += "</li>";
  }
  return out + "</ul>";
}

std::string details(const Collection& collection, const ViewState& view) {
  const Analysis* analysis = open_article(collection, view);
  if (analysis == nullptr) return {};
  std::string out = heading(Term::details, view.language) + "<ul>";
  for (const FieldKind kind : all_fields)
    out += decision(analysis->article, kind, view.language);
  return out + "</ul>";
}

std::string article(const Collection& collection, const ViewState& view) {
  const Analysis* analysis = open_article(collection, view);
  if (analysis == nullptr) return {};
  const Article& article = analysis->article;
  const SourceRange shown = {
      0, static_cast<uint32_t>(beginning_of(article.text, most_bytes).size())};
  return "<h2>" + bdi(title_of(article, view.language)) +
         "</h2><article data-article=\"" + escaped(article.id) + "\"" +
         direction_of(article) + ">" +
         with_tags(article.text, shown, tags_of(*analysis, shown, view.language)) +
         "</article>";
}

std::string names(const Collection& collection, const ViewState& view) {
  std::string out = heading(Term::names, view.language) + "<ul>";
  const std::vector<NameEntry>& entries = collection.names().entries;
  for (size_t i = 0; i < entries.size() && i < most_rows; ++i) {
    const uint32_t index = entries[i].identity_index;
    const Identity& identity = collection.comparison()->identities.items[index];
    std::string inner =
        bdi(identity.name) + " (" + say(identity.kind, view.language) + ", " +
        counted(Noun::mention, entries[i].mentions.size(), view.language) + ")";
    for (const Variant& variant : identity.variants) inner += " " + bdi(variant.text);
    out += std::string("<li data-kind=\"") + name_of(identity.kind) +
           "\" data-articles=\"" + std::to_string(entries[i].articles_with) + "\">" +
           button("name", index, index == view.identity_index, inner);
    if (index == view.identity_index) out += sources_of(collection, view);
    out += "</li>";
  }
  return out + "</ul>";
}

std::string quotes(const Collection& collection, const ViewState& view) {
  const Analysis* analysis = open_article(collection, view);
  if (analysis == nullptr) return {};
  std::string out = heading(Term::quotes, view.language) + "<ol>";
  const Quotes& quotes = analysis->quotes;
  for (uint32_t i = 0; i < quotes.items.size() && i < most_rows; ++i) {
    const Quote& quote = quotes.items[i];
    out += std::string("<li data-kind=\"") + name_of(quote.kind) + "\" data-cue=\"" +
           name_of(quote.cue_class) + "\">" +
           button("quote", i, i == view.quote_index,
                  bdi(chain_of(*analysis, quote, view.language))) +
           " <q" + direction_of(analysis->article) + ">" +
           escaped(slice(analysis->article, quote.range)) + "</q></li>";
  }
  return out + "</ol>";
}

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
  out += "</ul>" + heading(Term::worth_a_look, language) + "<ol>";
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

namespace {

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
                  bdi(speaker_of(analysis, quote, view.language)) + " " +
                      bdi(slice(analysis.article, quote.range))) +
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
