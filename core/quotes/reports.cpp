#include "core/quotes/reports.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/quotes/dialogue.h"
#include "core/quotes/speech_ar.h"

namespace isnad {
namespace {

constexpr uint32_t speech_words = 8;        // so many words between marks are speech
constexpr uint32_t continuation_words = 4;  // so many when they fill their sentence

// The stretch whose marks the words begin and end with, or null.
const Marked* wholly_marked(const ReadText& reading, IndexRun words) {
  if (words.empty()) return nullptr;
  const uint32_t index = reading.notes[words.begin].marked_index;
  if (index == no_index) return nullptr;
  const Marked& marked = reading.marked[index];
  return marked.close_word + 1 >= words.end ? &marked : nullptr;
}

// Whether a broken quote found before already holds the stretch that opens here.
bool is_second_part(const std::vector<Report>& out, uint32_t open_word) {
  constexpr size_t reach = 4;
  for (size_t i = out.size(); i > 0 && out.size() - i < reach; --i)
    if (!out[i - 1].tail.empty() && out[i - 1].tail.begin == open_word) return true;
  return false;
}

// The language of the paragraph; empty: the article's own, or not known.
std::string_view own_language(const ReadText& reading, const Unit& unit) {
  const std::vector<Block>& blocks = reading.article.blocks;
  const uint32_t at = reading.range(unit.words).begin;
  const auto behind = std::upper_bound(
      blocks.begin(), blocks.end(), at,
      [](uint32_t place, const Block& block) { return place < block.range.begin; });
  if (behind == blocks.begin()) return {};
  const std::string_view language = std::prev(behind)->language;
  return language == "und" ? std::string_view() : language;
}

// Latin letters beside Arabic ones are English unless a paragraph shows otherwise.
bool is_english(const ReadText& reading, const Unit& unit) {
  const std::string_view own = own_language(reading, unit);
  if (!own.empty()) return own.starts_with("en");
  const std::string_view language = reading.article.language.value;
  return !language.starts_with("und") &&
         (language.starts_with("en") || reading.article.right_to_left);
}

// Whether there are no rules for the language.
bool is_foreign(const ReadText& reading, const Unit& unit) {
  const std::string_view own = own_language(reading, unit);
  const std::string_view language =
      own.empty() ? std::string_view(reading.article.language.value) : own;
  return !language.starts_with("en") && !language.starts_with("ar");
}

// „...“, and more words behind: who speaks comes in a language without rules here.
bool leads_speech(const ReadText& reading, const Unit& unit, const Marked& marked) {
  if (marked.open_word > unit.words.begin + 1) return false;
  const uint32_t behind = marked.close_word + 1;
  if (behind + 1 >= unit.words.end) return false;
  const std::string_view mark = reading.source(behind);
  return is_comma(mark) || mark == "—" || mark == "–" ||
         is_comma(reading.source(marked.close_word - 1));
}

// A script without spaces: words so long are several.
bool is_unspaced(uint32_t words, uint32_t size_bytes) {
  constexpr uint32_t word_bytes = 24;
  return size_bytes >= 2 * word_bytes && words * word_bytes < size_bytes;
}

// Whether a few words alone can say who speaks: a name, an office, a paper.
bool is_label(const ReadText& reading, IndexRun words) {
  constexpr uint32_t label_words = 7;
  if (words.empty() || words.size() > label_words) return false;
  bool names = false;
  for (uint32_t i = words.begin; i < words.end; ++i) {
    const bool named = reading.notes[i].mention_index != no_index;
    const std::string_view mark = reading.source(i);
    if (reading.notes[i].cue != nullptr && !named && i > words.begin) return false;
    if (is_full_stop(mark) || is_comma(mark) || mark == ":") return false;
    names = names || named || mark == "@" ||
            reading.has(i, flag::role | flag::group | flag::outlet);
  }
  return names;
}

// "Mayor Quill: «...»", "«...» - Mayor Quill": who speaks beside a stretch that is all
// of its sentence; empty: nobody.
IndexRun label_beside(const ReadText& reading, const Unit& unit, const Marked& marked) {
  const uint32_t open = marked.open_word;
  if (open > unit.words.begin + 1 && reading.source(open - 1) == ":") {
    const IndexRun words = {unit.words.begin, open - 1};
    const bool closes = marked.close_word + 2 >= unit.words.end;
    return closes && is_label(reading, words) ? words : IndexRun{};
  }
  const uint32_t dash = marked.close_word + 1;
  if (open > unit.words.begin + 1 || dash + 1 >= unit.words.end) return {};
  const std::string_view mark = reading.source(dash);
  if (mark != "-" && mark != "–" && mark != "—" && mark != "―") return {};
  uint32_t end = unit.words.end;
  while (end > dash + 1 && is_full_stop(reading.source(end - 1))) --end;
  const IndexRun words = {dash + 1, end};
  return is_label(reading, words) ? words : IndexRun{};
}

}  // namespace

Report report_of(uint32_t unit_index, IndexRun cue, uint16_t cue_index) {
  Report report;
  report.unit_index = unit_index;
  report.cue = cue;
  report.cue_index = cue_index;
  return report;
}

void settle_range(const ReadText& reading, Report& report) {
  const Marked* marked = wholly_marked(reading, report.content);
  report.range = marked != nullptr ? marked->inside : reading.range(report.content);
  if (report.tail.empty()) return;
  const Marked* tail = wholly_marked(reading, report.tail);
  report.range.end =
      tail != nullptr ? tail->inside.end : reading.range(report.tail).end;
}

void find_marked_reports(const ReadText& reading, uint32_t unit_index,
                         std::vector<Report>& out) {
  const Unit& unit = reading.units[unit_index];
  const bool foreign = is_foreign(reading, unit);
  for (uint32_t i = unit.words.begin; i < unit.words.end; ++i) {
    const uint32_t index = reading.notes[i].marked_index;
    if (index == no_index) continue;
    const Marked& marked = reading.marked[index];
    const uint32_t size = marked.close_word - marked.open_word - 1;
    const bool fills =
        i <= unit.words.begin + 1 && marked.close_word + 2 >= unit.words.end;
    i = marked.close_word;
    if (is_second_part(out, marked.open_word)) continue;
    const IndexRun label = label_beside(reading, unit, marked);
    if (!label.empty() && size > 1) {
      const uint32_t cue =
          label.begin < marked.open_word ? marked.open_word - 1 : marked.close_word + 1;
      Report report = report_of(unit_index, {cue, cue + 1}, 0);
      report.kind = QuoteKind::direct;
      report.content = {marked.open_word,
                        std::min(unit.words.end, marked.close_word + 1)};
      report.speaker = label;
      report.why = ReasonKind::marks_and_cue;
      report.confidence_percent = 70;
      settle_range(reading, report);
      if (!report.range.empty()) out.push_back(report);
      continue;
    }
    const bool spoken = fills || (foreign && leads_speech(reading, unit, marked));
    if (size < (spoken ? continuation_words : speech_words) &&
        !is_unspaced(size, marked.inside.size_bytes()))
      continue;
    Report report;
    report.kind = QuoteKind::direct;
    report.unit_index = unit_index;
    report.content = {marked.open_word,
                      std::min(unit.words.end, marked.close_word + 1)};
    report.continues = fills && !out.empty();
    report.nobody = !report.continues;
    report.why =
        report.continues ? ReasonKind::marks_continue : ReasonKind::marks_alone;
    report.confidence_percent = report.continues ? 75 : 50;
    settle_range(reading, report);
    if (!report.range.empty()) out.push_back(report);
  }
}

std::vector<Report> find_reports(const ReadText& reading) {
  std::vector<Report> out;
  const std::vector<Turn> turns = find_turns(reading);
  size_t next_turn = 0;
  for (uint32_t i = 0; i < reading.units.size(); ++i) {
    if (next_turn < turns.size() && turns[next_turn].unit_index == i) {
      out.push_back(report_of(reading, turns[next_turn]));
      i += turns[next_turn].units - 1;
      ++next_turn;
      continue;
    }
    const size_t before = out.size();
    switch (reading.units[i].script) {
      case Script::arabic:
        find_arabic_reports(reading, i, out);
        break;
      case Script::latin:
        if (is_english(reading, reading.units[i]))
          find_english_reports(reading, i, out);
        break;
      case Script::other:
        break;
    }
    const bool nothing =
        std::all_of(out.begin() + static_cast<ptrdiff_t>(before), out.end(),
                    [](const Report& report) { return report.silent; });
    if (nothing)
      find_marked_reports(reading, i, out);
    else if (out.back().unmarked)
      i = read_on(reading, out.back());
  }
  std::stable_sort(out.begin(), out.end(), [](const Report& a, const Report& b) {
    return a.content.begin < b.content.begin;
  });
  return out;
}

}  // namespace isnad
