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

constexpr uint64_t bit_of(ExpressionKind kind) {
  return uint64_t{1} << static_cast<uint32_t>(kind);
}
static_assert(static_cast<uint32_t>(ExpressionKind::measure2) < 63);
constexpr uint64_t definite_bit = uint64_t{1} << 63;

// Calls take(end, entry) for each phrase that begins at `at` in one of its readings.
template <class Take>
void for_phrases(const ExpressionLexicon& lexicon, const std::vector<NameWord>& words,
                 uint32_t at, uint32_t limit, uint8_t reading, const Take& take) {
  uint64_t hash = words[at].readings[reading].hash;
  for (uint32_t i = at; i < limit && i < at + max_phrase_words; ++i) {
    if (i > at) hash = extend_phrase(hash, words[i].hash());
    const auto found = lexicon.phrases.find(hash);
    if (!found) return;
    for (uint32_t entry = *found; entry != no_index; entry = lexicon.entries[entry].next)
      take(i + 1, lexicon.entries[entry]);
  }
}

}  // namespace

ExpressionWords::ExpressionWords(const ExpressionLexicon& lexicon,
                                 const std::vector<NameWord>& words)
    : lexicon_(lexicon), words_(words), kinds_(words.size()) {
  const auto size = static_cast<uint32_t>(words.size());
  for (uint32_t at = 0; at < size; ++at) {
    for (uint8_t i = 0; i < words[at].reading_count; ++i)
      for_phrases(lexicon, words, at, size, i,
                  [&](uint32_t, const ExpressionEntry& entry) {
                    kinds_[at] |= bit_of(entry.kind);
                  });
    if (words[at].definite && lexicon.phrases.contains(words[at].stem_hash))
      kinds_[at] |= definite_bit;
  }
}

std::optional<ExpressionMatch> ExpressionWords::match(uint32_t at, uint32_t limit,
                                                      ExpressionKind kind,
                                                      bool whole) const {
  std::optional<ExpressionMatch> best;
  if (at >= limit || (kinds_[at] & bit_of(kind)) == 0) return best;
  const bool one = whole || is_word(lexicon_, words_[at]);
  const uint8_t readings = one ? 1 : words_[at].reading_count;
  for (uint8_t reading = 0; reading < readings; ++reading)
    for_phrases(lexicon_, words_, at, limit, reading,
                [&](uint32_t end, const ExpressionEntry& entry) {
                  if (entry.kind == kind && (!best || end > best->end))
                    best = ExpressionMatch{end, reading, &entry};
                });
  return best;
}

const ExpressionEntry* ExpressionWords::definite(uint32_t at, uint32_t limit,
                                                 ExpressionKind kind) const {
  if (at >= limit || (kinds_[at] & definite_bit) == 0) return nullptr;
  return meaning(words_[at].stem_hash, kind);
}

const ExpressionEntry* ExpressionWords::meaning(uint64_t phrase_hash,
                                                ExpressionKind kind) const {
  const auto found = lexicon_.phrases.find(phrase_hash);
  for (uint32_t i = found.value_or(no_index); i != no_index;
       i = lexicon_.entries[i].next)
    if (lexicon_.entries[i].kind == kind) return &lexicon_.entries[i];
  return nullptr;
}

}  // namespace isnad
