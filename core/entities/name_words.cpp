#include "core/entities/name_words.h"

#include <string>

#include "core/icu.h"

namespace isnad {
namespace {

// Letters of the folded text; each is two bytes.
constexpr std::string_view waw = "و";
constexpr std::string_view feh = "ف";
constexpr std::string_view beh = "ب";
constexpr std::string_view lam = "ل";
constexpr std::string_view kaf = "ك";
constexpr std::string_view heh = "ه";
constexpr std::string_view alef = "ا";
constexpr std::string_view article_al = "ال";
constexpr size_t letter_bytes = 2;
// A name keeps at least three letters.
constexpr size_t min_base_bytes = 3 * letter_bytes;

bool starts_with_any(std::string_view text, std::string_view a, std::string_view b,
                     std::string_view c) {
  return text.starts_with(a) || text.starts_with(b) ||
         (!c.empty() && text.starts_with(c));
}

// "Mansour's": how much of the end is no part of the name.
uint8_t possessive_bytes(std::string_view source) {
  for (const std::string_view tail : {"'s", "\u2019s", "'S", "\u2019S"})
    if (source.size() > tail.size() + 1 && source.ends_with(tail))
      return static_cast<uint8_t>(tail.size());
  return 0;
}

class Student {
 public:
  Student(const Article& article, const NormalText& normal, const Segments& segments,
          const NameLexicon& lexicon)
      : article_(article), normal_(normal), segments_(segments), lexicon_(lexicon) {}

  std::vector<NameWord> study() {
    words_.resize(segments_.words.size());
    for (size_t i = 0; i < words_.size(); ++i) read(segments_.words[i], words_[i]);
    for (size_t i = 1; i + 1 < words_.size(); ++i) {
      const SourceRange& dash = segments_.words[i].source;
      words_[i].hyphen = words_[i].mark == '-' &&
                         segments_.words[i - 1].source.end == dash.begin &&
                         segments_.words[i + 1].source.begin == dash.end;
    }
    for (const Sentence& sentence : segments_.sentences)
      if (!sentence.words.empty()) words_[sentence.words.begin].sentence_start = true;
    for (const NameWord& word : words_)
      if (word.arabic) seen_.at(word.hash()) = 1;
    for (size_t i = 0; i < words_.size(); ++i) {
      const std::string_view text =
          without_tail(normal_, segments_.words[i], words_[i]);
      choose_base(text, words_[i]);
      look_up(text, words_[i]);
    }
    return std::move(words_);
  }

 private:
  void read(const Word& word, NameWord& out) {
    std::string_view source = slice(article_, word.source);
    out.letters = word.kind == WordKind::letters;
    if (out.letters) out.tail_bytes = possessive_bytes(source);
    source.remove_suffix(out.tail_bytes);
    const std::string_view text = without_tail(normal_, word, out);
    add_reading(out, text, 0);
    if (word.kind == WordKind::mark) return read_mark(source, out);
    size_t at = 0;
    const char32_t first = icu::next_code_point(source, at);
    out.capital = icu::is_upper(first);
    out.initial = out.capital && at == source.size();
    out.all_capitals = out.capital && at < source.size();
    while (out.all_capitals && at < source.size()) {
      const char32_t next = icu::next_code_point(source, at);
      if (icu::is_letter(next) && !icu::is_upper(next)) out.all_capitals = false;
    }
    out.arabic = first >= 0x0600 && icu::is_arabic(first);
    if (!out.arabic) return;
    if (const size_t cut = bytes_before_digits(text))
      add_reading(out, text.substr(cut), cut);
    else if (out.letters)
      add_cut_readings(text, out);
  }

  static void read_mark(std::string_view source, NameWord& out) {
    if (source.size() == 1)
      out.mark = source.front();
    else
      out.mark = source == "،" ? ',' : source == "–" || source == "—" ? '-' : '~';
    out.quote_mark = source == "\"" || source == "«" || source == "»" ||
                     source == "“" || source == "”" || source == "„" || source == "‘" ||
                     source == "’" || source == "'";
  }

  static void add_reading(NameWord& out, std::string_view text, size_t cut) {
    out.readings[out.reading_count++] = {hash_of(text), static_cast<uint8_t>(cut),
                                         false};
  }

  // "و40", "وب12.5", "ال24": how many bytes of particles stand before digits.
  static size_t bytes_before_digits(std::string_view text) {
    size_t cut = 0;
    while (cut < 2 * letter_bytes &&
           (starts_with_any(text.substr(cut), waw, feh, beh) ||
            starts_with_any(text.substr(cut), lam, kaf, {})))
      cut += letter_bytes;
    if (text.substr(cut).starts_with(article_al)) cut += article_al.size();
    const bool digits = cut < text.size() && text[cut] >= '0' && text[cut] <= '9';
    return digits ? cut : 0;
  }

  // The word without one particle, or without a conjunction and a preposition.
  void add_cut_readings(std::string_view text, NameWord& out) {
    size_t cut = 0;
    if (starts_with_any(text, waw, feh, {})) {
      cut = letter_bytes;
      if (text.size() - cut >= min_base_bytes) add_reading(out, text.substr(cut), cut);
    }
    const std::string_view rest = text.substr(cut);
    if (!starts_with_any(rest, beh, lam, kaf)) return;
    cut += letter_bytes;
    if (text.size() < cut + min_base_bytes) {
      // "لبي بي سي"
      if (lexicon_.phrases.contains(hash_of(text.substr(cut))))
        add_reading(out, text.substr(cut), cut);
      return;
    }
    if (rest.starts_with(lam) && text.substr(cut).starts_with(lam)) {
      joined_.assign(article_al);
      joined_ += text.substr(cut + letter_bytes);
      add_reading(out, joined_, cut);
      out.readings[out.reading_count - 1].joined = true;
    } else {
      add_reading(out, text.substr(cut), cut);
    }
  }

  bool known(uint64_t hash) const {
    return lexicon_.words.contains(hash) || lexicon_.phrases.contains(hash);
  }

  // ك begins too many words to be cut off for the sake of a mere word of names.
  bool known_behind(std::string_view text, const Reading& reading) const {
    if (text.size() < reading.cut_bytes + min_base_bytes) return false;
    if (lexicon_.phrases.contains(reading.hash)) return true;
    const uint32_t flags = lexicon_.flags(reading.hash);
    const bool kaf_cut = text.substr(0, reading.cut_bytes).ends_with(kaf);
    return kaf_cut ? (flags & flag_given) != 0 : lexicon_.words.contains(reading.hash);
  }

  void choose_base(std::string_view text, NameWord& word) const {
    if (word.reading_count < 2 || known(word.hash())) return;
    for (uint8_t i = word.reading_count; i-- > 1;)
      if (known_behind(text, word.readings[i])) {
        word.base = i;
        return;
      }
    if (choose_frequent(word)) return;
    for (uint8_t i = word.reading_count; i-- > 1;)
      if (seen_.contains(word.readings[i].hash)) {
        word.base = i;
        return;
      }
  }

  // What is left without a particle is met about as often as the whole word, or much
  // of that when two particles are off: then they were particles.
  bool choose_frequent(NameWord& word) const {
    const int whole = lexicon_.arabic.words.find(word.hash()).frequency;
    for (uint8_t i = word.reading_count; i-- > 1;) {
      const int rest = lexicon_.arabic.words.find(word.readings[i].hash).frequency;
      const int less = word.readings[i].cut_bytes > letter_bytes ? 3 : 1;
      if (rest == 0 || rest < whole - less) continue;
      word.base = i;
      return true;
    }
    return whole != 0;
  }

  void look_up(std::string_view text, NameWord& word) const {
    word.flags = lexicon_.flags(word.base_hash());
    word.stem_flags = word.flags;
    word.stem_hash = word.base_hash();
    if (!word.arabic || !word.letters) return;
    const Reading& base = word.readings[word.base];
    std::string_view stem = text.substr(base.cut_bytes);
    // لل: the reading's article is written with its first letter left out.
    const bool joined = base.joined;
    word.definite = joined || (stem.starts_with(article_al) &&
                               stem.size() >= 2 * letter_bytes + min_base_bytes - 2);
    if (joined) stem.remove_prefix(letter_bytes);
    if (!joined && word.definite) stem.remove_prefix(article_al.size());
    word.stem_hash = hash_of(stem);
    study_origin(stem, word);
    word.glued = is_glued(stem) && !word.definite;
    word.accusative = is_accusative(stem, word);
    word.stem_flags |= lexicon_.flags(word.stem_hash);
    // A definite word in ـية is an adjective of origin or kind.
    if (word.definite && stem.ends_with("يه") && stem.size() >= 5 * letter_bytes)
      word.stem_flags |= flag_org_adjective;
    // Feminine, dual and plural adjectives.
    if (stem.ends_with(heh))
      word.stem_flags |= adjective_flags(stem, heh.size());
    else if (stem.ends_with("ين") || stem.ends_with("ون") || stem.ends_with("ان"))
      word.stem_flags |= adjective_flags(stem, 2 * letter_bytes);
  }

  // "هادئا": no word of names, and met more often without its last letter.
  bool is_accusative(std::string_view stem, const NameWord& word) const {
    if (word.definite || (word.flags & (flag_given | flag_name_word)) != 0 ||
        !stem.ends_with(alef) || stem.size() < min_base_bytes + letter_bytes)
      return false;
    stem.remove_suffix(alef.size());
    const int bare = lexicon_.arabic.words.find(hash_of(stem)).frequency;
    return bare > 0 && bare >= lexicon_.arabic.words.find(word.base_hash()).frequency;
  }

  static void study_origin(std::string_view stem, NameWord& word) {
    for (const std::string_view ending : {"يا", "يه", "ي", "ا", "ه"}) {
      if (!stem.ends_with(ending) || stem.size() < ending.size() + 2 * letter_bytes)
        continue;
      stem.remove_suffix(ending.size());
      word.from_place = word.definite && ending.starts_with("ي") && ending != "يا";
      break;
    }
    word.origin_hash = hash_of(stem);
  }

  uint32_t adjective_flags(std::string_view stem, size_t ending_bytes) const {
    stem.remove_suffix(ending_bytes);
    return lexicon_.flags(hash_of(stem)) &
           (flag_nationality | flag_direction | flag_org_adjective);
  }

  const Article& article_;
  const NormalText& normal_;
  const Segments& segments_;
  const NameLexicon& lexicon_;
  std::vector<NameWord> words_;
  HashTable seen_;
  std::string joined_;
};

}  // namespace

bool mostly_arabic(const std::vector<NameWord>& words) {
  size_t letters = 0;
  size_t arabic = 0;
  for (const NameWord& word : words) {
    letters += word.letters ? 1 : 0;
    arabic += word.letters && word.arabic ? 1 : 0;
  }
  return arabic * 2 >= letters;
}

bool is_glued(std::string_view folded_word) {
  for (const std::string_view first : {"عبد", "ابو", "ابي", "ابا"})
    if (folded_word == first) return true;
  return false;
}

std::vector<NameWord> study_words(const Article& article, const NormalText& normal,
                                  const Segments& segments,
                                  const NameLexicon& lexicon) {
  return Student(article, normal, segments, lexicon).study();
}

std::string_view without_tail(const NormalText& normal, const Word& word,
                              const NameWord& name) {
  NormalRange range = word.normal;
  const uint32_t end = word.source.end - name.tail_bytes;
  while (name.tail_bytes > 0 && range.end > range.begin &&
         normal.source_at_byte[range.end - 1] >= end)
    --range.end;
  return slice(normal, range);
}

uint32_t source_begin(const NormalText& normal, const Word& word, uint32_t cut_bytes) {
  if (cut_bytes == 0 || word.normal.begin + cut_bytes >= word.normal.end)
    return word.source.begin;
  return normal.source_at_byte[word.normal.begin + cut_bytes];
}

}  // namespace isnad
