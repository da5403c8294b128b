#include "core/entities/expression_words.h"

#include <array>

#include "core/icu.h"
#include "core/normalise.h"

namespace isnad {
namespace {

constexpr uint32_t max_phrase_words = 4;

struct KindName {
  std::string_view name;
  ExpressionKind kind;
};

constexpr auto kind_names = std::to_array<KindName>({
    {"unit", ExpressionKind::unit},
    {"hundred", ExpressionKind::hundred},
    {"scale", ExpressionKind::scale},
    {"dual", ExpressionKind::dual},
    {"half", ExpressionKind::half},
    {"month", ExpressionKind::month},
    {"hijri", ExpressionKind::hijri},
    {"weekday", ExpressionKind::weekday},
    {"day", ExpressionKind::day},
    {"shift", ExpressionKind::shift},
    {"period", ExpressionKind::period},
    {"part", ExpressionKind::part},
    {"year", ExpressionKind::year},
    {"years", ExpressionKind::years},
    {"ago", ExpressionKind::ago},
    {"after", ExpressionKind::after},
    {"of", ExpressionKind::of},
    {"morning", ExpressionKind::morning},
    {"evening", ExpressionKind::evening},
    {"hour_head", ExpressionKind::hour_head},
    {"hour", ExpressionKind::hour},
    {"fraction", ExpressionKind::fraction},
    {"ordinal", ExpressionKind::ordinal},
    {"century", ExpressionKind::century},
    {"decade", ExpressionKind::decade},
    {"share", ExpressionKind::share},
    {"from", ExpressionKind::from},
    {"to", ExpressionKind::to},
    {"less", ExpressionKind::less},
    {"clock", ExpressionKind::clock},
    {"noon", ExpressionKind::noon},
    {"past", ExpressionKind::past},
    {"word", ExpressionKind::word},
    {"about", ExpressionKind::about},
    {"point", ExpressionKind::point},
    {"below", ExpressionKind::below},
    {"percent", ExpressionKind::percent},
    {"currency", ExpressionKind::currency},
    {"measure", ExpressionKind::measure},
    {"measure2", ExpressionKind::measure2},
});

std::string_view take(std::string_view& text, char mark) {
  const size_t at = text.find(mark);
  const std::string_view part = text.substr(0, at);
  text = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
  return part;
}

void add_phrase(std::string_view phrase, const ExpressionEntry& entry,
                const icu::Breaker& breaker, ExpressionLexicon& out) {
  uint64_t hash = 0;
  uint32_t begin = 0;
  for (const icu::Boundary& boundary : breaker.boundaries(phrase)) {
    const std::string_view piece = phrase.substr(begin, boundary.end - begin);
    begin = boundary.end;
    if (piece == " ") continue;
    if (hash != 0 && !out.phrases.contains(hash)) out.phrases.at(hash) = no_index;
    hash = extend_phrase(hash, hash_of(fold(piece)));
  }
  if (hash == 0) return;
  const auto known = out.phrases.find(hash);
  out.entries.push_back(entry);
  out.entries.back().next = known.value_or(no_index);
  out.phrases.at(hash) = static_cast<uint32_t>(out.entries.size() - 1);
}

}  // namespace

Result<ExpressionLexicon> load_expression_lexicon(const Assets& assets) {
  const icu::Breaker breaker(icu::BreakKind::word);
  ExpressionLexicon out;
  std::string_view file = assets.find("lexicon/expressions.tsv");
  const size_t size = file.size();
  while (!file.empty()) {
    const uint64_t at = size - file.size();
    std::string_view line = take(file, '\n');
    if (line.empty() || line.front() == '#') continue;
    const std::string_view name = take(line, '\t');
    const std::string_view value = take(line, '\t');
    ExpressionEntry entry;
    bool known = false;
    for (const KindName& each : kind_names)
      if (each.name == name) {
        entry.kind = each.kind;
        known = true;
      }
    if (!known || line.empty())
      return Error{Fault::bad_table, at, "a row of expressions.tsv is damaged"};
    bool negative = false;
    for (const char c : value) {
      if (c == '-') negative = true;
      if (c >= '0' && c <= '9') entry.value = entry.value * 10 + (c - '0');
    }
    if (negative) entry.value = -entry.value;
    entry.unit = value;
    while (!line.empty()) {
      std::string_view phrase = take(line, ',');
      while (phrase.starts_with(' ')) phrase.remove_prefix(1);
      add_phrase(phrase, entry, breaker, out);
    }
  }
  return out;
}

namespace {

// Whether the word as it stands is listed as none.
bool is_word(const ExpressionLexicon& lexicon, const NameWord& word) {
  const auto found = lexicon.phrases.find(word.readings[0].hash);
  for (uint32_t entry = found ? *found : no_index; entry != no_index;
       entry = lexicon.entries[entry].next)
    if (lexicon.entries[entry].kind == ExpressionKind::word) return true;
  return false;
}

}  // namespace

std::optional<ExpressionMatch> match_expression(const ExpressionLexicon& lexicon,
                                                const std::vector<NameWord>& words,
                                                uint32_t at, uint32_t limit,
                                                ExpressionKind kind, bool whole) {
  std::optional<ExpressionMatch> best;
  if (at >= limit) return best;
  const bool one = whole || is_word(lexicon, words[at]);
  const uint8_t readings = one ? 1 : words[at].reading_count;
  for (uint8_t reading = 0; reading < readings; ++reading) {
    uint64_t hash = words[at].readings[reading].hash;
    for (uint32_t i = at; i < limit && i < at + max_phrase_words; ++i) {
      if (i > at) hash = extend_phrase(hash, words[i].hash());
      const auto found = lexicon.phrases.find(hash);
      if (!found) break;
      for (uint32_t entry = *found; entry != no_index;
           entry = lexicon.entries[entry].next)
        if (lexicon.entries[entry].kind == kind && (!best || i + 1 > best->end))
          best = ExpressionMatch{i + 1, reading, &lexicon.entries[entry]};
    }
  }
  return best;
}

const ExpressionEntry* definite_expression(const ExpressionLexicon& lexicon,
                                           const std::vector<NameWord>& words,
                                           uint32_t at, uint32_t limit,
                                           ExpressionKind kind) {
  if (at >= limit || !words[at].definite) return nullptr;
  const auto found = lexicon.phrases.find(words[at].stem_hash);
  for (uint32_t i = found.value_or(no_index); i != no_index;
       i = lexicon.entries[i].next)
    if (lexicon.entries[i].kind == kind) return &lexicon.entries[i];
  return nullptr;
}

}  // namespace isnad
