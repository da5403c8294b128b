#include "shell/mirror.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "shell/fault_words.h"
#include "shell/labels.h"
#include "shell/mirror_html.h"
#include "shell/name_sources.h"

namespace isnad::mirror {
namespace {

constexpr size_t most_bytes = 512 << 10;  // of an article

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
  for (const RefusalGroup& trouble : collection.troubles()) {
    out += "<li data-fault=\"";
    out += name_of(trouble.first.error.fault);
    out += "\">" + bdi(trouble.first.path) + " " + say(trouble, view.language);
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
        bdi(shown_name(identity, view.language)) + " (" +
        say(identity.kind, view.language) + ", " +
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

}  // namespace isnad::mirror
