#include "core/quotes/dialogue.h"

#include <algorithm>
#include <map>
#include <string>

#include "core/quotes/contents.h"

namespace isnad {
namespace {

constexpr uint32_t name_words = 5;
constexpr uint32_t min_words = 3;

bool is_dash(std::string_view word) {
  return word == "-" || word == "–" || word == "—";
}

bool is_question(std::string_view word) { return word == "؟" || word == "?"; }

bool is_capitals(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || c == '-' || c == '.';
         });
}

bool is_named(const ReadText& reading, IndexRun words) {
  for (uint32_t i = words.begin; i < words.end; ++i) {
    const uint32_t index = reading.notes[i].mention_index;
    if (index == no_index) continue;
    if (reading.entities.mentions[index].kind == EntityKind::person) return true;
  }
  return false;
}

bool is_headline(const ReadText& reading, const Unit& unit) {
  const Role role = reading.segments.paragraphs[unit.paragraph_index].role;
  return role == Role::title || role == Role::heading ||
         (&unit == &reading.units.front());
}

class Finder {
 public:
  explicit Finder(const ReadText& reading) : reading_(reading) {}

  std::vector<Turn> find() {
    const std::vector<Unit>& units = reading_.units;
    for (uint32_t i = 0; i < units.size();) {
      uint32_t next = i + 1;
      while (next < units.size() &&
             units[next].paragraph_index == units[i].paragraph_index)
        ++next;
      const IndexRun words = {units[i].words.begin, units[next - 1].words.end};
      add_named(i, next - i, words);
      add_dashed(i, next - i, words);
      i = next;
    }
    close_run();
    std::vector<Turn> out;
    for (const Turn& turn : named_)
      if (counts(turn)) out.push_back(turn);
    out.insert(out.end(), dashed_.begin(), dashed_.end());
    std::sort(out.begin(), out.end(),
              [](const Turn& a, const Turn& b) { return a.unit_index < b.unit_index; });
    return out;
  }

 private:
  // "MORROW: We left."
  void add_named(uint32_t unit, uint32_t units, IndexRun words) {
    const uint32_t limit = std::min(words.end, words.begin + name_words + 1);
    uint32_t colon = words.begin;
    while (colon < limit && reading_.source(colon) != ":") {
      const bool letters = reading_.segments.words[colon].kind == WordKind::letters;
      const std::string_view mark = reading_.source(colon);
      const bool finite = reading_.notes[colon].cue != nullptr &&
                          reading_.notes[colon].mention_index == no_index;
      const bool alone = colon + 1 < limit && reading_.source(colon + 1) == ":" &&
                         colon == words.begin;  // "Report: ..."
      if ((!letters && mark != "-" && mark != ".") || (finite && !alone)) return;
      ++colon;
    }
    if (colon == words.begin || colon >= limit || colon + min_words >= words.end)
      return;
    Turn turn;
    turn.unit_index = unit;
    turn.units = units;
    turn.speaker = {words.begin, colon};
    turn.colon = colon;
    turn.content = {colon + 1, trimmed_end(reading_, colon + 1, words.end)};
    if (reading_.notes[colon + 1].marked_index != no_index) return;
    named_.push_back(turn);
    named_asks_ = named_asks_ || is_question(reading_.source(words.end - 1));
    ++labels_[label_of(turn)];
    if (is_named(reading_, turn.speaker)) ++names_;
  }

  std::string label_of(const Turn& turn) const {
    return std::string(slice(reading_.article, reading_.range(turn.speaker)));
  }

  bool counts(const Turn& turn) const {
    const bool named = is_named(reading_, turn.speaker);
    const bool capitals = is_capitals(reading_.source(turn.colon - 1));
    const auto label = labels_.find(label_of(turn));
    const bool again = label != labels_.end() && label->second > 1;
    // Labels that return are a list unless somebody asks.
    if (named_asks_ && (again || (capitals && labels_.size() < named_.size())))
      return true;
    if (named && (names_ > 1 || capitals)) return true;
    const Unit& unit = reading_.units[turn.unit_index];
    return (named || is_source(turn.speaker)) && unit.script == Script::latin &&
           is_headline(reading_, unit);
  }

  // "Minister: ...", "Poll: ..." over an article.
  bool is_source(IndexRun words) const {
    const uint32_t last = words.end - 1;
    const std::string_view word = reading_.folded(last);
    return reading_.has(last, flag::role | flag::group | flag::outlet) ||
           word == "report" || word == "poll" || word == "study" || word == "survey" ||
           word == "source";
  }

  // "- Who left?"
  void add_dashed(uint32_t unit, uint32_t units, IndexRun words) {
    if (!is_dash(reading_.source(words.begin)) ||
        words.begin + min_words >= words.end) {
      close_run();
      return;
    }
    Turn turn;
    turn.unit_index = unit;
    turn.units = units;
    turn.colon = words.begin;
    turn.content = {words.begin + 1, trimmed_end(reading_, words.begin + 1, words.end)};
    run_asks_ = run_asks_ || is_question(reading_.source(words.end - 1));
    run_.push_back(turn);
  }

  void close_run() {
    if (run_.size() > 1 && run_asks_)
      dashed_.insert(dashed_.end(), run_.begin(), run_.end());
    run_.clear();
    run_asks_ = false;
  }

  const ReadText& reading_;
  std::vector<Turn> named_;
  std::vector<Turn> dashed_;
  std::vector<Turn> run_;  // paragraphs one after the other that begin with a dash
  bool run_asks_ = false;
  bool named_asks_ = false;
  std::map<std::string, uint32_t> labels_;
  uint32_t names_ = 0;  // turns of a person
};

}  // namespace

std::vector<Turn> find_turns(const ReadText& reading) { return Finder(reading).find(); }

Report report_of(const ReadText& reading, const Turn& turn) {
  Report report;
  report.kind = QuoteKind::direct;
  report.unit_index = turn.unit_index;
  report.content = turn.content;
  report.speaker = turn.speaker;
  report.nobody = turn.speaker.empty();
  report.confidence_percent = turn.speaker.empty() ? 40 : 70;
  report.why = ReasonKind::marks_alone;
  if (!turn.speaker.empty()) {
    report.cue = {turn.colon, turn.colon + 1};
    report.why = ReasonKind::cue_and_clause;
  }
  settle_range(reading, report);
  return report;
}

}  // namespace isnad
