#include "core/compare/vocabulary.h"

#include <algorithm>
#include <bit>

#include "core/compare/stem.h"
#include "core/icu.h"
#include "core/normalise.h"

namespace isnad {
namespace {

constexpr uint32_t bit = 16;  // weights count in 1/16 bit
// Meanings of digits, apart from the listed ones.
constexpr uint32_t digits_bit = 0x40000000u;

}  // namespace

uint32_t log2_sixteenths(uint32_t x) {
  const uint32_t whole = static_cast<uint32_t>(std::bit_width(x)) - 1;
  // Squaring a number in [1, 2) doubles its logarithm: each carry is one more binary
  // digit of it.
  uint64_t mantissa = (static_cast<uint64_t>(x) << 31u) >> whole;
  uint32_t fraction = 0;
  for (int digit = 0; digit < 4; ++digit) {
    mantissa = (mantissa * mantissa) >> 31u;
    fraction *= 2;
    if (mantissa >= (uint64_t{1} << 32u)) {
      fraction += 1;
      mantissa >>= 1u;
    }
  }
  return whole * 16 + fraction;
}

Tokens Vocabulary::add(const Analysis& analysis) {
  Tokens out;
  const std::vector<Word>& words = analysis.segments.words;
  for (uint32_t i = 0; i < words.size(); ++i) {
    if (words[i].kind == WordKind::mark || words[i].normal.empty()) continue;
    const uint32_t word = number_of(slice(analysis.normal, words[i].normal));
    out.words.push_back(word);
    out.sources.push_back(i);
  }
  return out;
}

std::vector<std::string> Vocabulary::stems(std::string_view text) const {
  std::vector<std::string> out;
  std::string word;
  const std::string folded = fold(text);
  for (size_t at = 0; at < folded.size();) {
    const size_t begin = at;
    const char32_t c = icu::next_code_point(folded, at);
    const bool inside = icu::is_letter(c) || icu::is_digit(c);
    if (inside) word.append(folded, begin, at - begin);
    if ((inside && at < folded.size()) || word.empty()) continue;
    if (!lexicon_.particles.contains(word))
      out.emplace_back(stem_of(word, lexicon_.background));
    word.clear();
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

uint32_t Vocabulary::number_of(std::string_view word) {
  const auto found = numbers_.find(word);
  if (found != numbers_.end()) return found->second;
  const auto number = static_cast<uint32_t>(texts_.size());
  texts_.emplace_back(word);
  numbers_.emplace(texts_.back(), number);
  sense_of_.push_back(sense_of(texts_.back()));
  meaning_of_.push_back(meaning_of(texts_.back()));
  return number;
}

uint32_t Vocabulary::meaning_of(std::string_view word) const {
  if (word[0] < '0' || word[0] > '9')
    return lexicon_.meaning_of(stem_of(word, lexicon_.background));
  uint32_t hash = 0x811c9dc5u;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193u;
  return hash | digits_bit;
}

uint32_t Vocabulary::sense_of(std::string_view word) {
  const std::string_view stem = stem_of(word, lexicon_.background);
  const auto found = sense_numbers_.find(stem);
  if (found != sense_numbers_.end()) return found->second;
  const auto next = static_cast<uint32_t>(weights_.size());
  uint32_t sense = next;
  const uint32_t group = lexicon_.group_of(stem);
  const std::string root = group == no_index ? root_of(stem) : std::string();
  if (group != no_index) {
    sense = sense_of_group_.emplace(group, next).first->second;
  } else if (!root.empty()) {
    sense = sense_of_root_.emplace(root, next).first->second;
  }
  stems_.emplace_back(stem);
  sense_numbers_.emplace(stems_.back(), sense);
  const uint32_t rarity =
      (Background::max_level + 1 - lexicon_.background.stem_level(stem)) * bit;
  if (sense == next) {
    weights_.push_back(lexicon_.particles.contains(std::string(word)) ? 0 : rarity);
    is_number_.push_back(word[0] >= '0' && word[0] <= '9');
  } else {
    weights_[sense] = std::min(weights_[sense], rarity);
  }
  return sense;
}

}  // namespace isnad
