#include "core/ingest/language.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

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

using Letters = std::array<size_t, script_count>;

// The letters of nearly all text here, counted without branches, so that several bytes
// are taken at once.
struct PlainLetters {
  uint8_t arabic = 0;
  uint8_t latin = 0;
  uint8_t others = 0;  // characters beyond ASCII that are not of the two first blocks

  void add(char byte, char next) {
    const auto first = static_cast<uint8_t>(byte);
    const auto second = static_cast<uint8_t>(next);
    const bool of_d8 = (first == 0xD8) & (second >= 0xA0);
    const bool of_d9 = (first == 0xD9) & ((second <= 0x8A) | (second == 0xAE) |
                                          (second == 0xAF) | (second >= 0xB1));
    const auto letter = static_cast<uint8_t>((first | 0x20) - 'a');
    arabic = static_cast<uint8_t>(arabic + (of_d8 | of_d9));
    latin = static_cast<uint8_t>(latin + (letter < 26));
    others =
        static_cast<uint8_t>(others + ((first >= 0xC0) & ((first & 0xFE) != 0xD8)));
  }
};

bool begins_other(char byte) {
  const auto first = static_cast<uint8_t>(byte);
  return first >= 0xC0 && (first & 0xFE) != 0xD8;
}

Letters count_scripts(std::string_view sample) {
  constexpr size_t stretch = 128;  // as many as a byte can count
  Letters letters{};
  for (size_t begin = 0; begin < sample.size(); begin += stretch) {
    const size_t end = std::min(begin + stretch, sample.size());
    const size_t last = std::min(end, sample.size() - 1);
    PlainLetters plain;
    for (size_t at = begin; at < last; ++at) plain.add(sample[at], sample[at + 1]);
    if (last < end) plain.add(sample[last], '\0');
    letters[static_cast<size_t>(Script::arabic)] += plain.arabic;
    letters[static_cast<size_t>(Script::latin)] += plain.latin;
    if (plain.others == 0) continue;
    for (size_t at = begin; at < end;) {
      if (!begins_other(sample[at])) {
        ++at;
        continue;
      }
      const char32_t c = icu::next_code_point(sample, at);
      if (icu::is_letter(c)) ++letters[static_cast<size_t>(script_of(c))];
    }
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
  constexpr size_t enough_bytes = 1200;
  constexpr size_t most_of_line = 400;
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

using Hits = std::map<std::string, size_t>;
// What the lexicon has for each small word: entries of its function words, half open.
using SmallWords = std::vector<std::pair<size_t, size_t>>;

SmallWords find_small_words(std::string_view sample, const IngestLexicon& lexicon) {
  SmallWords found;
  const std::string key = line_key(sample);
  for (size_t begin = 0; begin < key.size();) {
    const size_t end = std::min(key.find(' ', begin), key.size());
    const auto entries =
        lexicon.function_words.all(std::string_view(key).substr(begin, end - begin));
    if (entries.first < entries.second) found.push_back(entries);
    begin = end + 1;
  }
  return found;
}

// How often they occur, by language; those of `known` do not count.
Hits count(const SmallWords& words, std::string_view known,
           const IngestLexicon& lexicon) {
  Hits hits;
  for (const auto& [from, to] : words) {
    bool is_known = false;
    for (size_t i = from; i < to; ++i)
      is_known |= lexicon.function_words.value(i) == known;
    for (size_t i = from; i < to && !is_known; ++i)
      ++hits[lexicon.function_words.value(i)];
  }
  return hits;
}

bool is_mostly_right_to_left(const Letters& letters) {
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

struct Guess {
  std::string language;
  size_t hits = 0;
  size_t second_hits = 0;
};

Guess guess(const Hits& hits, Script script, const IngestLexicon& lexicon) {
  Guess out = {alone[static_cast<size_t>(script)], 0, 0};
  for (const auto& [language, count] : hits) {
    if (script_of_language(language, lexicon) != script) continue;
    if (count > out.hits) {
      out.second_hits = out.hits;
      out.hits = count;
      out.language = language;
    } else {
      out.second_hits = std::max(out.second_hits, count);
    }
  }
  return out;
}

Script most_of(const Letters& letters) {
  return static_cast<Script>(std::max_element(letters.begin(), letters.end()) -
                             letters.begin());
}

// Paragraphs of another script than the article's; of another language too, where
// `mixed` says that it holds one.
void mark_paragraphs(Article& article, Script script, bool mixed,
                     const IngestLexicon& lexicon) {
  constexpr size_t first_bytes = 96;
  constexpr size_t enough_bytes = 400;
  constexpr size_t least_letters = 12;
  constexpr size_t least_hits = 3;
  for (Block& block : article.blocks) {
    block.language.clear();
    std::string_view text = cut(slice(article, block.range), first_bytes);
    if (!mixed && most_of(count_scripts(text)) == script) continue;
    text = cut(slice(article, block.range), enough_bytes);
    const auto letters = count_scripts(text);
    const Script own = most_of(letters);
    const bool foreign = own != script;
    if (letters[static_cast<size_t>(own)] < least_letters || !(foreign || mixed))
      continue;
    const Hits hits = count(find_small_words(text, lexicon), "", lexicon);
    const Guess best = guess(hits, own, lexicon);
    const auto ours = hits.find(article.language.value);
    const size_t our_hits = ours == hits.end() ? 0 : ours->second;
    if (foreign || (best.hits >= least_hits && best.hits > 2 * our_hits))
      block.language = best.language;
    if (block.language == article.language.value) block.language.clear();
  }
}

// Whether a fair part of the small words are of a language other than the one found.
bool is_mixed(const SmallWords& words, Script script, const Guess& found,
              const IngestLexicon& lexicon) {
  constexpr size_t least_hits = 4;
  const Guess other = guess(count(words, found.language, lexicon), script, lexicon);
  return other.hits >= least_hits && other.hits * 8 >= found.hits;
}

// A declared language stays where the text does not speak against it.
void choose_language(Article& article, const Hits& hits, const Guess& found,
                     Script script, const IngestLexicon& lexicon) {
  const std::string declared = article.language.value.substr(0, 2);
  if (!declared.empty() && declared != "un") {
    const auto own = hits.find(declared);
    const size_t declared_hits = own == hits.end() ? 0 : own->second;
    const bool fits = script_of_language(declared, lexicon) == script;
    if (fits && declared_hits * 3 >= found.hits * 2) {
      article.language.value = declared;
      return;
    }
  }
  article.language.value = found.language;
  article.language.origin = Origin::guess;
  article.language.clue = found.hits == 0 ? Clue::letters : Clue::common_words;
  article.language.detail.clear();
  const size_t sum = found.hits + found.second_hits;
  article.language.confidence_percent = static_cast<uint8_t>(
      sum == 0 ? 60 : 50 + 49 * (found.hits - found.second_hits) / sum);
}

}  // namespace

void guess_language(Article& article, const IngestLexicon& lexicon) {
  const std::string sample = sample_of(article);
  const auto letters = count_scripts(sample);
  const Script script = most_of(letters);
  article.right_to_left = is_mostly_right_to_left(letters);
  if (letters[static_cast<size_t>(script)] == 0) {
    if (article.language.value.empty()) article.language.value = "und";
    article.language.confidence_percent = 0;
    return;
  }
  const SmallWords words = find_small_words(words_of(sample, script), lexicon);
  const Hits hits = count(words, "", lexicon);
  const Guess found = guess(hits, script, lexicon);
  choose_language(article, hits, found, script, lexicon);
  mark_paragraphs(article, script, is_mixed(words, script, found, lexicon), lexicon);
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
