#include "core/segment.h"

#include <algorithm>
#include <array>

#include "core/icu.h"

namespace isnad {
namespace {

bool is_blank(std::string_view text) {
  size_t at = 0;
  while (at < text.size())
    if (!icu::is_space(icu::next_code_point(text, at))) return false;
  return true;
}

// "Mr.", "Sept.", "J.", "د.": a full stop that ends no sentence.
bool ends_in_abbreviation(std::string_view text) {
  if (!text.ends_with('.')) return false;
  text.remove_suffix(1);
  const size_t space = text.find_last_of(" \t\n(\"");
  if (space != text.npos) text.remove_prefix(space + 1);
  constexpr std::array<std::string_view, 33> known = {
      "Mr",  "Mrs", "Ms",  "Dr",   "Prof", "Sen", "Sens", "Rep", "Reps", "Gov", "Gen",
      "Col", "Lt",  "Sgt", "Capt", "St",   "Hon", "Rev",  "Jan", "Feb",  "Aug", "Sept",
      "Sep", "Oct", "Nov", "Dec",  "No",   "vs",  "U.S",  "Maj", "Cmdr", "Adm", "Ft"};
  if (std::find(known.begin(), known.end(), text) != known.end()) return true;
  size_t at = 0;
  if (text.empty()) return false;
  const char32_t letter = icu::next_code_point(text, at);
  return at == text.size() && (icu::is_upper(letter) || icu::is_arabic(letter)) &&
         letter != U'I';
}

// "الاجتماع.وقال": a sentence ends in it, as none does in "بي.بي.سي" and "العربية.نت".
bool lacks_space(std::string_view word) {
  constexpr size_t letter_bytes = 2;
  constexpr size_t long_bytes = 4 * letter_bytes;
  if (word.find('.') == word.npos || word.ends_with(".نت") || word.ends_with(".كوم"))
    return false;
  size_t at = 0;
  if (!icu::is_arabic(icu::next_code_point(word, at))) return false;
  bool behind_long = false;
  for (size_t begin = 0; begin < word.size();) {
    const size_t end = std::min(word.find('.', begin), word.size());
    if (behind_long && end - begin > letter_bytes) return true;
    behind_long = end - begin >= long_bytes;
    begin = end + 1;
  }
  return false;
}

// Narrows a range to what is left without white space around it.
SourceRange trim(std::string_view text, SourceRange range) {
  size_t at = range.begin;
  while (at < range.end) {
    size_t next = at;
    if (!icu::is_space(icu::next_code_point(text, next))) break;
    at = next;
  }
  uint32_t end = static_cast<uint32_t>(at);
  for (size_t next = at; next < range.end;)
    if (!icu::is_space(icu::next_code_point(text, next)))
      end = static_cast<uint32_t>(next);
  return {static_cast<uint32_t>(at), end};
}

class Cutter {
 public:
  Cutter(const Article& article, const NormalText& normal)
      : text_(article.text), normal_(normal) {}

  void add_line(SourceRange line, Role role) {
    line = trim(text_, line);
    if (line.empty()) return;
    Paragraph paragraph = {line, role, {}, {}};
    paragraph.sentences.begin = sentence_count();
    paragraph.words.begin = word_count();
    const std::string_view text = text_.substr(line.begin, line.size_bytes());
    add_words(text, line.begin);
    add_sentences(text, line.begin, paragraph.words.begin);
    paragraph.sentences.end = sentence_count();
    paragraph.words.end = word_count();
    out_.paragraphs.push_back(paragraph);
  }

  Segments take() { return std::move(out_); }

 private:
  uint32_t sentence_count() const {
    return static_cast<uint32_t>(out_.sentences.size());
  }
  uint32_t word_count() const { return static_cast<uint32_t>(out_.words.size()); }

  void add_words(std::string_view text, uint32_t offset) {
    uint32_t begin = 0;
    for (const icu::Boundary& boundary : word_breaker_.boundaries(text)) {
      const std::string_view piece = text.substr(begin, boundary.end - begin);
      if (boundary.letters && piece.find('_') != piece.npos)
        add_joined(piece, offset + begin);
      else if (boundary.letters && lacks_space(piece))
        add_dotted(piece, offset + begin);
      else if (boundary.letters || boundary.number || !is_blank(piece))
        add_word({offset + begin, offset + boundary.end},
                 boundary.number    ? WordKind::number
                 : boundary.letters ? WordKind::letters
                                    : WordKind::mark);
      begin = boundary.end;
    }
  }

  void add_word(SourceRange source, WordKind kind) {
    Word word;
    word.source = source;
    word.normal = next_normal(source);
    word.kind = kind;
    out_.words.push_back(word);
  }

  // "الاجتماع.وقال": two words and a full stop.
  void add_dotted(std::string_view piece, uint32_t offset) {
    size_t begin = 0;
    while (begin < piece.size()) {
      const size_t end = std::min(piece.find('.', begin), piece.size());
      const auto at = static_cast<uint32_t>(begin);
      const auto dot = static_cast<uint32_t>(end);
      if (end > begin) add_word({offset + at, offset + dot}, WordKind::letters);
      if (end < piece.size())
        add_word({offset + dot, offset + dot + 1}, WordKind::mark);
      begin = end + 1;
    }
  }

  // "#مجلس_الأمن": low lines stand for the spaces that no tag may have.
  void add_joined(std::string_view piece, uint32_t offset) {
    size_t begin = 0;
    while (begin < piece.size()) {
      const size_t end = std::min(piece.find('_', begin), piece.size());
      if (end > begin)
        add_word({offset + static_cast<uint32_t>(begin),
                  offset + static_cast<uint32_t>(end)},
                 WordKind::letters);
      begin = end + 1;
    }
  }

  // Words come in order, so the normal text is walked once.
  NormalRange next_normal(SourceRange source) {
    const auto& at = normal_.source_at_byte;
    while (normal_at_ + 1 < at.size() && at[normal_at_] < source.begin) ++normal_at_;
    const auto begin = static_cast<uint32_t>(normal_at_);
    while (normal_at_ + 1 < at.size() && at[normal_at_] < source.end) ++normal_at_;
    return {begin, static_cast<uint32_t>(normal_at_)};
  }

  // Whether a piece ICU cut off goes on from the sentence before it: behind "Mr.",
  // beginning with a small letter or a comma, as after `"Why?" he asked`, or inside
  // the word before `word`, as in "بي.بي.سي".
  bool goes_on(SourceRange range, uint32_t first_sentence, uint32_t word) const {
    if (out_.sentences.size() <= first_sentence) return false;
    if (word > 0 && out_.words[word - 1].source.end > range.begin) return true;
    size_t at = range.begin;
    const char32_t c = icu::next_code_point(text_, at);
    if (c == U',' || c == 0x060c || (c >= U'a' && c <= U'z')) return true;
    const SourceRange before = out_.sentences.back().source;
    return ends_in_abbreviation(text_.substr(before.begin, before.size_bytes()));
  }

  void add_sentences(std::string_view text, uint32_t offset, uint32_t word) {
    uint32_t begin = 0;
    const uint32_t first = sentence_count();
    for (const icu::Boundary& boundary : sentence_breaker_.boundaries(text)) {
      const SourceRange range = trim(text_, {offset + begin, offset + boundary.end});
      begin = boundary.end;
      if (range.empty()) continue;
      if (begin > 0 && goes_on(range, first, word)) {
        Sentence& before = out_.sentences.back();
        before.source.end = range.end;
        while (word < word_count() && out_.words[word].source.begin < range.end) ++word;
        before.words.end = word;
        continue;
      }
      Sentence sentence = {range, {word, word}};
      while (word < word_count() && out_.words[word].source.begin < range.end) ++word;
      sentence.words.end = word;
      out_.sentences.push_back(sentence);
    }
  }

  std::string_view text_;
  const NormalText& normal_;
  icu::Breaker word_breaker_{icu::BreakKind::word};
  icu::Breaker sentence_breaker_{icu::BreakKind::sentence};
  size_t normal_at_ = 0;
  Segments out_;
};

}  // namespace

Segments segment(const Article& article, const NormalText& normal) {
  Cutter cutter(article, normal);
  for (const Block& block : article.blocks) {
    uint32_t begin = block.range.begin;
    for (uint32_t at = begin; at <= block.range.end; ++at) {
      if (at < block.range.end && article.text[at] != '\n') continue;
      cutter.add_line({begin, at}, block.role);
      begin = at + 1;
    }
  }
  return cutter.take();
}

}  // namespace isnad
