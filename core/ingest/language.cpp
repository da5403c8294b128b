#include "core/ingest/language.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "core/icu.h"
#include "core/normalise.h"

namespace isnad {
namespace {

constexpr size_t sample_bytes = 48 << 10;

enum class Script : uint8_t { arabic, hebrew, latin, cyrillic, greek, other, count };
constexpr auto script_count = static_cast<size_t>(Script::count);

Script script_of(char32_t c) {
  if (c < 0x250) return Script::latin;
  if (c >= 0x370 && c < 0x400) return Script::greek;
  if (c >= 0x400 && c < 0x530) return Script::cyrillic;
  if (c >= 0x590 && c < 0x600) return Script::hebrew;
  if ((c >= 0x600 && c < 0x780) || (c >= 0xFB50 && c < 0xFF00)) return Script::arabic;
  if (c >= 0x1E00 && c < 0x1F00) return Script::latin;
  return Script::other;
}

// A language that has a script to itself, or stands for it when no small word is known.
constexpr std::array<const char*, script_count> alone = {
    "ar", "he", "und", "ru", "el", "und",
};

std::string_view cut(std::string_view text, size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && (static_cast<uint8_t>(text[size]) & 0xC0) == 0x80) --size;
  return text.substr(0, size);
}

// Paragraphs first: a page's own words around them may be of another language.
std::string sample_of(const Article& article) {
  std::string sample;
  for (const bool body : {true, false}) {
    for (const Block& block : article.blocks) {
      if (body != (block.role == Role::paragraph)) continue;
      if (sample.size() >= sample_bytes) return sample;
      sample += cut(slice(article, block.range), sample_bytes - sample.size());
      sample += '\n';
    }
    if (sample.size() > 80) return sample;
  }
  return sample;
}

std::array<size_t, script_count> count_scripts(std::string_view sample) {
  std::array<size_t, script_count> letters{};
  for (size_t at = 0; at < sample.size();) {
    // The letters that nearly all text here is made of are two bytes long.
    const auto first = static_cast<uint8_t>(sample[at]);
    if (first == 0xD8 || first == 0xD9) {
      const auto second =
          at + 1 < sample.size() ? static_cast<uint8_t>(sample[at + 1]) : 0;
      const bool letter = first == 0xD8 ? second >= 0xA0
                                        : second <= 0x8A || second == 0xAE ||
                                              second == 0xAF || second >= 0xB1;
      letters[static_cast<size_t>(Script::arabic)] += letter ? 1 : 0;
      at += 2;
      continue;
    }
    const char32_t c = icu::next_code_point(sample, at);
    if (icu::is_letter(c)) ++letters[static_cast<size_t>(script_of(c))];
  }
  return letters;
}

Script script_of_first_letter(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const char32_t c = icu::next_code_point(text, at);
    if (icu::is_letter(c)) return script_of(c);
  }
  return Script::other;
}

// As many words of one script as show a language: the beginnings of its paragraphs.
std::string words_of(std::string_view sample, Script script) {
  constexpr size_t enough_bytes = 3 << 10;
  constexpr size_t most_of_line = 1 << 10;
  std::string out;
  while (!sample.empty() && out.size() < enough_bytes) {
    const std::string_view line = sample.substr(0, sample.find('\n'));
    sample.remove_prefix(std::min(line.size() + 1, sample.size()));
    if (script_of_first_letter(line) != script) continue;
    out += cut(line, most_of_line);
    out += '\n';
  }
  return out;
}

// Small words of each language, by how often they occur.
std::map<std::string, size_t> count_small_words(std::string_view sample,
                                                const IngestLexicon& lexicon) {
  std::map<std::string, size_t> hits;
  const std::string key = line_key(sample);
  for (size_t begin = 0; begin < key.size();) {
    const size_t end = std::min(key.find(' ', begin), key.size());
    const auto [from, to] =
        lexicon.function_words.all(std::string_view(key).substr(begin, end - begin));
    for (size_t i = from; i < to; ++i) ++hits[lexicon.function_words.value(i)];
    begin = end + 1;
  }
  return hits;
}

bool is_mostly_right_to_left(const std::array<size_t, script_count>& letters) {
  const size_t right_to_left = letters[static_cast<size_t>(Script::arabic)] +
                               letters[static_cast<size_t>(Script::hebrew)];
  size_t all = 0;
  for (const size_t count : letters) all += count;
  return right_to_left * 2 > all;
}

Script script_of_language(const std::string& language, const IngestLexicon& lexicon) {
  for (const auto& [name, example] : lexicon.language_examples)
    if (name == language) {
      size_t at = 0;
      return script_of(icu::next_code_point(example, at));
    }
  return Script::other;
}

}  // namespace

void guess_language(Article& article, const IngestLexicon& lexicon) {
  const std::string sample = sample_of(article);
  const auto letters = count_scripts(sample);
  const auto most = std::max_element(letters.begin(), letters.end());
  const auto script = static_cast<Script>(most - letters.begin());
  article.right_to_left = is_mostly_right_to_left(letters);
  if (*most == 0) {
    if (article.language.value.empty()) article.language.value = "und";
    article.language.confidence_percent = 0;
    return;
  }
  const std::map<std::string, size_t> hits =
      count_small_words(words_of(sample, script), lexicon);
  std::string best = alone[static_cast<size_t>(script)];
  size_t best_hits = 0;
  size_t second = 0;
  for (const auto& [language, count] : hits) {
    if (script_of_language(language, lexicon) != script) continue;
    if (count > best_hits) {
      second = best_hits;
      best_hits = count;
      best = language;
    } else {
      second = std::max(second, count);
    }
  }
  const std::string declared = article.language.value.substr(0, 2);
  if (!declared.empty() && declared != "un") {
    const auto found = hits.find(declared);
    const size_t declared_hits = found == hits.end() ? 0 : found->second;
    const bool fits = script_of_language(declared, lexicon) == script;
    if (fits && declared_hits * 3 >= best_hits * 2) {
      article.language.value = declared;
      return;
    }
  }
  article.language.value = best;
  article.language.origin = Origin::guess;
  article.language.clue = best_hits == 0 ? Clue::letters : Clue::common_words;
  article.language.detail.clear();
  const size_t sum = best_hits + second;
  article.language.confidence_percent =
      static_cast<uint8_t>(sum == 0 ? 60 : 50 + 49 * (best_hits - second) / sum);
}

bool is_right_to_left(const Article& article, const IngestLexicon& lexicon) {
  const Script script = script_of_language(article.language.value, lexicon);
  if (article.language.origin != Origin::reader || script == Script::other)
    return is_mostly_right_to_left(count_scripts(sample_of(article)));
  return script == Script::arabic || script == Script::hebrew;
}

bool is_right_to_left(const Article& article, SourceRange paragraph) {
  constexpr size_t most_of_paragraph = 2 << 10;
  const auto letters = count_scripts(cut(slice(article, paragraph), most_of_paragraph));
  const bool none = std::all_of(letters.begin(), letters.end(),
                                [](size_t count) { return count == 0; });
  return none ? article.right_to_left : is_mostly_right_to_left(letters);
}

}  // namespace isnad
