#include "core/compare/quote_words.h"

#include <algorithm>
#include <array>

#include "core/compare/polarity.h"
#include "core/compare/stem.h"
#include "core/normalise.h"

namespace isnad {
namespace {

// Letters two forms of one word begin or end with alike, and letters more that each of
// them may have.
constexpr size_t least_common_letters = 3;
constexpr size_t most_form_letters = 3;
// Rare words of at least this many letters that differ in one are spellings of one
// word.
constexpr size_t least_spelling_letters = 5;
constexpr uint32_t rare_level = 5;
// Roots have three or four consonants; five and more are a foreign word spelt out.
constexpr size_t loan_root_bytes = 10;

// FNV-1a, never 0.
uint64_t hash_text(std::string_view text) {
  uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3u;
  }
  return hash | 1u;
}

bool starts_with_digit(std::string_view word) {
  return !word.empty() && word[0] >= '0' && word[0] <= '9';
}

// The first digits, whatever mark stands between them: 1:30 and 1.30 are one time of
// day to their readers.
uint64_t hash_digits(std::string_view text) {
  constexpr std::string_view digit = "0123456789";
  const size_t begin = std::min(text.find_first_of(digit), text.size());
  const size_t end =
      std::min(text.find_first_not_of("0123456789:.", begin), text.size());
  if (begin == end) return 0;
  std::string digits(text.substr(begin, end - begin));
  std::replace(digits.begin(), digits.end(), ':', '.');
  return hash_text(digits);
}

// What a number counts; two that count other things do not disagree.
Counted counted_by(const Mention& mention) {
  constexpr std::array<std::string_view, 7> spans = {"s",  "min", "h", "d",
                                                     "wk", "mo",  "y"};
  switch (mention.kind) {
    case EntityKind::number:
      return Counted::things;
    case EntityKind::money:
      return Counted::money;
    case EntityKind::percent:
      return Counted::share;
    case EntityKind::date:
    case EntityKind::time:
      return Counted::day;
    case EntityKind::quantity: {
      const std::string_view value = mention.value;
      const std::string_view unit = value.substr(value.rfind(' ') + 1);
      return std::find(spans.begin(), spans.end(), unit) == spans.end()
                 ? Counted::measure
                 : Counted::span;
    }
    default:
      return Counted::nothing;
  }
}

bool is_amount(Counted counted) {
  return counted != Counted::nothing && counted != Counted::day;
}

// A bare number may count anything.
bool are_comparable(Counted a, Counted b) {
  const auto bare = [](Counted c) {
    return c == Counted::nothing || c == Counted::things;
  };
  if (a == b) return true;
  if (bare(a)) return bare(b) || b == Counted::money || b == Counted::measure;
  return bare(b) && (a == Counted::money || a == Counted::measure);
}

size_t letter_count(std::string_view text) {
  size_t count = 0;
  for (const char c : text)
    if ((static_cast<unsigned char>(c) & 0xc0u) != 0x80u) ++count;
  return count;
}

struct Common {
  size_t begin_bytes = 0;
  size_t end_bytes = 0;  // not overlapping the beginning
};

Common common_ends(std::string_view a, std::string_view b) {
  const size_t least = std::min(a.size(), b.size());
  Common common;
  while (common.begin_bytes < least && a[common.begin_bytes] == b[common.begin_bytes])
    ++common.begin_bytes;
  while (common.end_bytes < least - common.begin_bytes &&
         a[a.size() - 1 - common.end_bytes] == b[b.size() - 1 - common.end_bytes])
    ++common.end_bytes;
  return common;
}

// Whether two words differ in a short ending or a short beginning alone.
bool are_forms(std::string_view a, std::string_view b) {
  const Common common = common_ends(a, b);
  const auto forms = [](std::string_view same, std::string_view x, std::string_view y) {
    return letter_count(same) >= least_common_letters &&
           letter_count(x) <= most_form_letters &&
           letter_count(y) <= most_form_letters &&
           letter_count(x) + letter_count(y) <= letter_count(same);
  };
  return forms(a.substr(0, common.begin_bytes), a.substr(common.begin_bytes),
               b.substr(common.begin_bytes)) ||
         forms(a.substr(a.size() - common.end_bytes),
               a.substr(0, a.size() - common.end_bytes),
               b.substr(0, b.size() - common.end_bytes));
}

// Whether two words differ in one letter.
bool are_spellings(std::string_view a, std::string_view b) {
  if (letter_count(a) < least_spelling_letters ||
      letter_count(b) < least_spelling_letters)
    return false;
  const Common common = common_ends(a, b);
  const size_t same = common.begin_bytes + common.end_bytes;
  return letter_count(a.substr(common.begin_bytes, a.size() - same)) <= 1 &&
         letter_count(b.substr(common.begin_bytes, b.size() - same)) <= 1;
}

// One of them may leave its unit to the words around.
bool same_amount(const QuoteWord& a, const QuoteWord& b) {
  if (a.value == 0 || b.value == 0) return false;
  if (a.value == b.value) return true;
  return a.amount == b.amount && (a.amount == a.value || b.amount == b.value);
}

// Whether two words of one name are spellings of one word: another name of the same
// person or place is other words.
bool are_same_name(const QuoteWord& a, const QuoteWord& b) {
  if (a.is_ascii != b.is_ascii) return true;
  const Common common = common_ends(a.bare_text, b.bare_text);
  return (common.begin_bytes + common.end_bytes) * 2 >=
         std::max(a.bare_text.size(), b.bare_text.size());
}

QuoteWord describe_word(const Analysis& analysis, const Word& word,
                        const CompareLexicon& lexicon) {
  QuoteWord out;
  out.source = word.source;
  out.normal = word.normal;
  const std::string_view text = slice(analysis.normal, word.normal);
  const std::string folded(text);
  const std::string_view stem = stem_of(text, lexicon.background);
  out.is_particle = lexicon.particles.contains(folded);
  if (!out.is_particle) out.particle_bytes = particle_bytes(text, lexicon.background);
  out.bare_text = text.substr(out.particle_bytes);
  out.text = hash_text(text);
  out.bare = hash_text(text.substr(out.particle_bytes));
  out.stem = hash_text(stem);
  const std::string root = root_of(stem);
  if (!root.empty()) out.root = hash_text(root);
  out.is_loan = root.size() >= loan_root_bytes;
  out.group = lexicon.group_of(stem);
  out.meaning = lexicon.meaning_of(stem);
  out.is_ascii = static_cast<unsigned char>(text[0]) < 0x80u;
  out.is_rare = lexicon.background.level(text) <= rare_level;
  out.is_negation = lexicon.negations.contains(folded);
  out.is_hedge = lexicon.hedges.contains(folded);
  out.is_number = starts_with_digit(text);
  if (out.is_number) out.digits = hash_digits(text);
  return out;
}

void add_mention(const Analysis& analysis, const Mention& mention,
                 const std::vector<uint32_t>& identity_of, QuoteWord& word) {
  if (mention.kind == EntityKind::time && word.is_number)
    word.digits = hash_digits(fold(slice(analysis.article, mention.range)));
  if (mention.entity_index != no_index)
    word.identity = identity_of[mention.entity_index];
  if (mention.value.empty()) return;
  word.value = hash_text(mention.value);
  word.amount = hash_text(mention.value.substr(0, mention.value.find(' ')));
  word.counted = counted_by(mention);
  word.is_number = word.is_number || is_amount(word.counted);
}

}  // namespace

std::vector<QuoteWord> quote_words(const Analyses& analyses,
                                   const Identities& identities, QuoteRef quote,
                                   const CompareLexicon& lexicon) {
  const Analysis& analysis = *analyses[quote.article_index];
  const std::vector<Word>& words = analysis.segments.words;
  const std::vector<Mention>& mentions = analysis.entities.mentions;
  const std::vector<uint32_t>& identity_of =
      identities.identity_of[quote.article_index];
  std::vector<QuoteWord> out;
  uint32_t part = 0;
  for (const SourceRange range :
       parts_of(analysis.quotes, analysis.quotes.items[quote.quote_index])) {
    auto at = std::partition_point(words.begin(), words.end(), [&](const Word& word) {
      return word.source.begin < range.begin;
    });
    auto mention = std::partition_point(
        mentions.begin(), mentions.end(),
        [&](const Mention& m) { return m.range.end <= range.begin; });
    for (; at != words.end() && at->source.begin < range.end; ++at) {
      if (at->kind == WordKind::mark || at->normal.empty()) continue;
      if (out.size() == max_align_words) break;
      out.push_back(describe_word(analysis, *at, lexicon));
      out.back().part = part;
      while (mention != mentions.end() && mention->range.end <= at->source.begin)
        ++mention;
      if (mention != mentions.end() && mention->range.overlaps(at->source))
        add_mention(analysis, *mention, identity_of, out.back());
    }
    ++part;
  }
  settle_polarity(analysis, lexicon, out);
  return out;
}

ChangeKind match(const QuoteWord& base, const QuoteWord& other) {
  if (base.text == other.text) return ChangeKind::same;
  if (base.is_number && other.is_number && base.digits == other.digits &&
      base.digits != 0)
    return ChangeKind::synonym;
  if (base.is_number && other.is_number) {
    if (same_amount(base, other)) return ChangeKind::synonym;
    return are_comparable(base.counted, other.counted) ? ChangeKind::number
                                                       : ChangeKind::wording;
  }
  if (base.value != 0 && base.value == other.value) return ChangeKind::synonym;
  if (base.bare == other.bare) return ChangeKind::particle;
  if (base.identity != no_index && base.identity == other.identity &&
      base.stem != other.stem && are_same_name(base, other))
    return ChangeKind::transliteration;
  if (base.stem == other.stem) return ChangeKind::inflection;
  if (base.is_ascii != other.is_ascii && base.meaning != no_index &&
      base.meaning == other.meaning)
    return ChangeKind::synonym;
  if (base.is_negation && other.is_negation) return ChangeKind::synonym;
  if (base.is_negation != other.is_negation) return ChangeKind::wording;
  if (base.group != no_index && base.group == other.group) return ChangeKind::synonym;
  if (base.is_particle || other.is_particle)
    return base.is_particle && other.is_particle ? ChangeKind::particle
                                                 : ChangeKind::wording;
  if (are_forms(base.bare_text, other.bare_text)) return ChangeKind::inflection;
  if (base.root != 0 && base.root == other.root)
    return base.is_loan ? ChangeKind::transliteration : ChangeKind::synonym;
  return base.is_rare && other.is_rare && are_spellings(base.bare_text, other.bare_text)
             ? ChangeKind::transliteration
             : ChangeKind::wording;
}

}  // namespace isnad
