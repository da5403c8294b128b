#include "shell/labels.h"

#include <algorithm>
#include <map>

#include "shell/text/typesetter.h"
#include "shell/text/utf8.h"

namespace isnad {
namespace {

bool is_continuation(char byte) {
  return (static_cast<uint8_t>(byte) & 0xc0U) == 0x80U;
}

bool turns_text(char32_t character) {
  return character == 0x200E || character == 0x200F || character == 0x061C ||
         (character >= 0x202A && character <= 0x202E) ||
         (character >= 0x2066 && character <= 0x2069);
}

std::string on_one_line(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(),
      [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return out;
}

std::string_view file_name(std::string_view path) {
  path = path.substr(path.find_last_of('/') + 1);
  const size_t dot = path.find_last_of('.');
  return dot == std::string_view::npos || dot == 0 ? path : path.substr(0, dot);
}

bool is_arabic_letter(char32_t character) {
  return character >= 0x0600 && character <= 0x06ff;
}

// Whether a name is in the script of the reader's language.
bool suits(std::string_view name, Language language) {
  uint32_t at = 0;
  const char32_t first = next_code_point(name, at, static_cast<uint32_t>(name.size()));
  return is_arabic_letter(first) == is_rtl(language);
}

}  // namespace

std::string plain_name(std::string_view text) {
  std::string out;
  const auto size = static_cast<uint32_t>(text.size());
  for (uint32_t at = 0; at < size;) {
    const uint32_t begin = at;
    const char32_t character = next_code_point(text, at, size);
    if (!turns_text(character)) out += text.substr(begin, at - begin);
  }
  return on_one_line(out);
}

std::string shown_name(const Identity& identity, Language language) {
  const bool whole = identity.name.find(' ') != std::string::npos;
  if (!suits(identity.name, language))
    for (const Variant& variant : identity.variants)
      if (suits(variant.text, language) &&
          (!whole || variant.text.find(' ') != std::string::npos))
        return plain_name(variant.text);
  return plain_name(identity.name);
}

const char* line_start(Language language) {
  return is_rtl(language) ? "\u200F" : "\u200E";
}

std::string title_of(const Article& article, Language language) {
  if (article.title && !article.title->value.empty())
    return plain_name(article.title->value);
  for (const Block& block : article.blocks)
    if (block.role != Role::boilerplate)
      return plain_name(beginning_of(slice(article, block.range), 200));
  return say(Term::no_title, language);
}

std::string outlet_of(const Article& article) {
  if (article.outlet && !article.outlet->value.empty())
    return plain_name(article.outlet->value);
  return plain_name(file_name(article.id));
}

std::string date_of(const Article& article, Language language) {
  if (!article.date) return say(Term::no_date, language);
  return say_date(article.date->value, language);
}

std::string how_of(const Field& field, Language language) {
  std::string evidence = say(field.clue, language);
  const bool of_language = field.clue == Clue::reads_as || field.clue == Clue::declared;
  const std::string detail =
      of_language ? say_language(field.detail, language) : plain_name(field.detail);
  if (!detail.empty()) evidence += ": " + isolated(detail);
  std::string out = say(field.origin, language);
  if (!evidence.empty()) out += " (" + evidence + ")";
  if (field.origin != Origin::reader)
    out += " · " + std::to_string(field.confidence_percent) + "%";
  return out;
}

std::string value_of(const Field* field, FieldKind kind, Language language) {
  if (field == nullptr || field->value.empty()) return {};
  if (kind == FieldKind::date) return say_date(field->value, language);
  if (kind == FieldKind::language) return say_language(field->value, language);
  return plain_name(field->value);
}

std::string speaker_of(const Analysis& analysis, const Quote& quote,
                       Language language) {
  if (quote.chain.empty()) return say(Term::nobody_named, language);
  const Link& link = analysis.quotes.links[quote.chain.begin];
  return plain_name(link.entity_index == no_index
                        ? link.name
                        : analysis.entities.items[link.entity_index].name);
}

std::string speaker_of(const Analyses& analyses, const Comparison& comparison,
                       const Statement& statement, Language language) {
  const auto identity_of = [&](uint32_t member) {
    const QuoteRef ref = comparison.members[member].quote;
    const Analysis& analysis = *analyses[ref.article_index];
    const IndexRun chain = analysis.quotes.items[ref.quote_index].chain;
    if (chain.empty()) return no_index;
    const uint32_t entity = analysis.quotes.links[chain.begin].entity_index;
    if (entity == no_index) return no_index;
    return comparison.identities.identity_of[ref.article_index][entity];
  };
  uint32_t speaker = identity_of(statement.base_member);
  if (speaker == no_index) {
    std::map<uint32_t, uint32_t> reports_of;
    for (uint32_t m = statement.members.begin; m < statement.members.end; ++m)
      if (const uint32_t named = identity_of(m); named != no_index)
        if (const uint32_t count = ++reports_of[named];
            speaker == no_index || count > reports_of[speaker])
          speaker = named;
  }
  const QuoteRef base = comparison.members[statement.base_member].quote;
  const Analysis& analysis = *analyses[base.article_index];
  const std::string said =
      speaker_of(analysis, analysis.quotes.items[base.quote_index], language);
  const bool named =
      speaker != no_index && speaker == identity_of(statement.base_member);
  if (speaker == no_index || (named && suits(said, language))) return said;
  return shown_name(comparison.identities.items[speaker], language);
}

std::string chain_of(const Analysis& analysis, const Quote& quote, Language language) {
  std::string out = line_start(language);
  out += isolated(speaker_of(analysis, quote, language));
  for (uint32_t i = quote.chain.begin + 1; i < quote.chain.end; ++i) {
    out += language == Language::arabic ? "، " : ", ";
    out += say(Term::through, language);
    out += " ";
    out += isolated(analysis.quotes.links[i].name);
  }
  return out;
}

std::string_view beginning_of(std::string_view text, size_t most_bytes) {
  if (text.size() <= most_bytes) return text;
  while (most_bytes > 0 && is_continuation(text[most_bytes])) --most_bytes;
  return text.substr(0, most_bytes);
}

Context context_of(const Article& article, SourceRange range, uint32_t most_bytes) {
  const std::string_view text = article.text;
  const size_t line_begin =
      text.find_last_of('\n', range.begin == 0 ? 0 : range.begin - 1);
  size_t begin = line_begin == std::string_view::npos ? 0 : line_begin + 1;
  begin = std::min<size_t>(begin, range.begin);
  bool cut_before = false;
  bool cut_after = false;
  if (range.begin - begin > most_bytes) {
    cut_before = true;
    begin = range.begin - most_bytes;
    while (begin < range.begin && is_continuation(text[begin])) ++begin;
    const size_t space = text.find(' ', begin);
    if (space < range.begin) begin = space + 1;
  }
  size_t end = std::min(text.find('\n', range.end), text.size());
  if (end - range.end > most_bytes) {
    cut_after = true;
    end = range.end +
          beginning_of(text.substr(range.end, end - range.end), most_bytes).size();
    const size_t space = text.find_last_of(' ', end - 1);
    if (space != std::string_view::npos && space > range.end) end = space;
  }
  Context context = {on_one_line(text.substr(begin, range.begin - begin)),
                     on_one_line(slice(article, range)),
                     on_one_line(text.substr(range.end, end - range.end))};
  if (cut_before) context.before.insert(0, "\u2026");
  if (cut_after) context.after += "\u2026";
  return context;
}

}  // namespace isnad
