#include "core/compare/name_skeleton.h"

#include <string>

#include "core/icu.h"
#include "core/normalise.h"

namespace isnad {
namespace {

// The letters of one class; vowels, half vowels and throat sounds are in none.
constexpr std::string_view classes[] = {
    "bpبپ", "tdتثدذضطظ", "kqgcxjجخغقك", "szسشصز", "fvف", "lل", "mم", "nن", "rر",
};

// 0: of no class.
char class_of(std::string_view letter) {
  char found = 'A';
  for (const std::string_view letters : classes) {
    if (letters.find(letter) != std::string_view::npos) return found;
    ++found;
  }
  return 0;
}

std::string_view last_word(std::string_view name) {
  const size_t end = name.find_last_not_of(" -");
  if (end == std::string_view::npos) return {};
  name = name.substr(0, end + 1);
  const size_t space = name.find_last_of(" -");
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

}  // namespace

uint32_t skeleton_of(std::string_view name) {
  constexpr std::string_view article = "ال";
  const std::string folded = fold(name);
  std::string_view word = last_word(folded);
  if (word.starts_with(article)) word.remove_prefix(article.size());
  std::string found;
  std::string_view before;
  for (size_t at = 0; at < word.size();) {
    const size_t begin = at;
    icu::next_code_point(word, at);
    const std::string_view letter = word.substr(begin, at - begin);
    char c = class_of(letter);
    // "sh" and "ch" are one sound, and so is a letter written twice.
    if (letter == "h" && before == "c") found.back() = class_of("s");
    if (letter == before) c = 0;
    if (c != 0) found.push_back(c);
    before = letter;
  }
  if (found.size() < 2) return 0;
  uint32_t hash = 0x811c9dc5u;
  for (const char c : found)
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193u;
  return hash;
}

}  // namespace isnad
