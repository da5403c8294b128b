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
// What a shared date says, and each digit of a number that is no trailing zero.
constexpr uint32_t date_weight = 4 * bit;
constexpr uint32_t digit_weight = 3 * bit;
constexpr uint32_t most_telling_digits = 3;

uint32_t number_weight(std::string_view value) {
  uint32_t digits = 0;
  uint32_t telling = 0;
  for (const char c : value) {
    if (c < '0' || c > '9') continue;
    ++digits;
    if (c != '0') telling = digits;
  }
  return std::clamp(telling, 1u, most_telling_digits) * digit_weight;
}

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
  form_of_.push_back(form_of(texts_.back()));
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

uint32_t Vocabulary::form_of(std::string_view word) {
  const std::string_view stem = stem_of(word, lexicon_.background);
  const auto found = form_numbers_.find(stem);
  if (found != form_numbers_.end()) return found->second;
  const uint32_t rarity =
      (Background::max_level + 1 - lexicon_.background.stem_level(stem)) * bit;
  const bool particle = lexicon_.particles.contains(std::string(word));
  const uint32_t form = add_form(std::string(stem), particle ? 0 : rarity);
  const auto next = static_cast<uint32_t>(weights_.size());
  uint32_t sense = next;
  const uint32_t group = lexicon_.group_of(stem);
  const std::string root = group == no_index ? root_of(stem) : std::string();
  if (group != no_index) {
    sense = sense_of_group_.emplace(group, next).first->second;
  } else if (!root.empty()) {
    sense = sense_of_root_.emplace(root, next).first->second;
  }
  sense_of_form_.push_back(sense);
  if (sense == next) {
    weights_.push_back(form_weights_[form]);
    is_number_.push_back(word[0] >= '0' && word[0] <= '9');
  } else {
    weights_[sense] = std::min(weights_[sense], rarity);
  }
  return form;
}

uint32_t Vocabulary::value_form(EntityKind kind, std::string_view value) {
  const bool date = kind == EntityKind::date || kind == EntityKind::time;
  // The unit may be left to the words around.
  if (!date) value = value.substr(0, value.find(' '));
  std::string stem = (date ? "date " : "number ") + std::string(value);
  const auto found = form_numbers_.find(stem);
  if (found != form_numbers_.end()) return found->second;
  const uint32_t form =
      add_form(std::move(stem), date ? date_weight : number_weight(value));
  sense_of_form_.push_back(static_cast<uint32_t>(weights_.size()));
  weights_.push_back(form_weights_[form]);
  is_number_.push_back(true);
  return form;
}

uint32_t Vocabulary::add_form(std::string stem, uint32_t weight) {
  const auto form = static_cast<uint32_t>(form_weights_.size());
  stems_.push_back(std::move(stem));
  form_numbers_.emplace(stems_.back(), form);
  form_weights_.push_back(weight);
  return form;
}

}  // namespace isnad
