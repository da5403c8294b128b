#include "core/compare/stem.h"

#include <array>

#include "core/compare/compare_lexicon.h"

namespace isnad {
namespace {

// Folded Arabic letters take two bytes each.
constexpr uint32_t letter_bytes = 2;

bool is_arabic_word(std::string_view word) {
  if (word.size() < letter_bytes || word.size() % letter_bytes != 0) return false;
  const auto lead = static_cast<unsigned char>(word[0]);
  return lead >= 0xd8 && lead <= 0xdb;
}

uint32_t letters(std::string_view word) {
  return static_cast<uint32_t>(word.size()) / letter_bytes;
}

bool starts_with_any(std::string_view word, const auto& prefixes) {
  for (const std::string_view prefix : prefixes)
    if (word.starts_with(prefix)) return true;
  return false;
}

constexpr std::array<std::string_view, 6> lone_particles = {
    "و", "ف", "ب", "ل", "ك", "س",
};
constexpr std::array<std::string_view, 4> verb_prefixes = {
    "ي",
    "ت",
    "ن",
    "ا",
};
// Longest first.
constexpr std::array<std::string_view, 16> arabic_endings = {
    "تهما", "هما", "تها", "تهم", "ها", "هم", "ان", "ات",
    "ون",   "ين",  "وا",  "نا",  "يه", "ته", "ه",  "ي",
};

// A lone letter is a particle when the rest is a commoner word than the whole.
bool is_particle_before(std::string_view word, const Background& background) {
  const std::string_view rest = word.substr(letter_bytes);
  if (letters(rest) < 3) return false;
  return background.level(rest) >= background.level(word) + 2;
}

uint32_t arabic_particles(std::string_view word, const Background& background) {
  uint32_t at = 0;
  for (int times = 0; times < 3; ++times) {
    const std::string_view rest = word.substr(at);
    if (rest.starts_with("ال") && letters(rest) >= 4) return at + 2 * letter_bytes;
    // The article's alef is not written after the preposition ل.
    if (rest.starts_with("لل") && letters(rest) >= 4) return at + 2 * letter_bytes;
    if (!starts_with_any(rest, lone_particles)) break;
    const bool before_article =
        rest.substr(letter_bytes).starts_with("ال") && letters(rest) >= 5;
    if (!before_article && !is_particle_before(rest, background)) break;
    at += letter_bytes;
  }
  return at;
}

uint32_t arabic_ending(std::string_view rest) {
  for (const std::string_view ending : arabic_endings)
    if (rest.ends_with(ending) && letters(rest) >= letters(ending) + 3)
      return static_cast<uint32_t>(ending.size());
  return 0;
}

StemCut cut_arabic(std::string_view word, const Background& background) {
  StemCut cut;
  cut.particles_bytes = arabic_particles(word, background);
  std::string_view rest = word.substr(cut.particles_bytes);
  const bool article = cut.particles_bytes >= 2 * letter_bytes &&
                       (word.substr(0, cut.particles_bytes).ends_with("ال") ||
                        word.substr(0, cut.particles_bytes).ends_with("لل"));
  if (!article && letters(rest) >= 5 && starts_with_any(rest, verb_prefixes)) {
    cut.particles_bytes += letter_bytes;
    rest = rest.substr(letter_bytes);
  }
  cut.endings_bytes = arabic_ending(rest);
  return cut;
}

bool is_ascii_word(std::string_view word) {
  for (const char c : word)
    if (c < 'a' || c > 'z') return false;
  return !word.empty();
}

uint32_t english_ending(std::string_view word) {
  constexpr std::array<std::string_view, 4> endings = {"ing", "ed", "es", "s"};
  if (word.ends_with("ss")) return 0;
  for (const std::string_view ending : endings)
    if (word.ends_with(ending) && word.size() >= ending.size() + 4)
      return static_cast<uint32_t>(ending.size());
  return 0;
}

// Letters that patterns put between and around the consonants of a root.
bool makes_patterns(std::string_view letter) {
  return letter == "ا" || letter == "و" || letter == "ي" || letter == "ه" ||
         letter == "ء";
}

}  // namespace

StemCut cut_stem(std::string_view word, const Background& background) {
  if (is_arabic_word(word)) return cut_arabic(word, background);
  if (is_ascii_word(word)) return {0, english_ending(word)};
  return {};
}

std::string_view stem_of(std::string_view word, const Background& background) {
  const StemCut cut = cut_stem(word, background);
  word.remove_suffix(cut.endings_bytes);
  word.remove_prefix(cut.particles_bytes);
  return word;
}

uint32_t particle_bytes(std::string_view word, const Background& background) {
  return is_arabic_word(word) ? arabic_particles(word, background) : 0;
}

std::string root_of(std::string_view stem) {
  if (!is_arabic_word(stem)) return {};
  std::string root;
  for (size_t at = 0; at < stem.size(); at += letter_bytes) {
    const std::string_view letter = stem.substr(at, letter_bytes);
    const bool affix = (letter == "م" && at == 0) || letter == "ت" ||
                       (letter == "س" && stem.substr(at + 2).starts_with("ت")) ||
                       (letter == "ن" && at == 0);
    if (makes_patterns(letter)) continue;
    if (affix && letters(stem.substr(at)) + letters(root) > 3) continue;
    root += letter;
  }
  return letters(root) >= 3 ? root : std::string();
}

}  // namespace isnad
