#include <algorithm>

#include "core/quotes/contents.h"
#include "core/quotes/phrases_en.h"
#include "core/quotes/reports.h"

namespace isnad {
namespace {

constexpr uint32_t adjunct_words = 14;    // between a verb and its "that"
constexpr uint32_t postposed_words = 14;  // from the marks to the verb behind them
constexpr uint32_t min_content_words = 2;

class EnglishUnit {
 public:
  EnglishUnit(const ReadText& reading, uint32_t unit_index, std::vector<Report>& out)
      : reading_(reading),
        unit_index_(unit_index),
        words_(reading.units[unit_index].words),
        out_(out),
        free_(words_.begin) {}

  void scan() {
    uint32_t i = words_.begin;
    while (i < words_.end) {
      uint32_t next = i + 1;
      const uint32_t marked = reading_.notes[i].marked_index;
      if (marked != no_index)
        next = read_marks(reading_.marked[marked]);
      else if (is_according(i))
        next = read_source(i);
      else if (is_english_cue(reading_, i, words_.begin))
        next = read_cue(i);
      i = std::max(next, i + 1);
    }
  }

 private:
  Report start_report(uint32_t cue_word, uint32_t size, uint16_t cue_index) const {
    Report report;
    report.unit_index = unit_index_;
    report.cue = {cue_word, cue_word + size};
    report.cue_index = cue_index;
    return report;
  }

  bool is_according(uint32_t word) const {
    return word + 2 < words_.end && reading_.folded(word) == "according" &&
           reading_.folded(word + 1) == "to";
  }
  uint16_t according_cue() const {
    const auto found = reading_.cues.phrases_with.find(std::string_view("according"));
    return found == reading_.cues.phrases_with.end()
               ? uint16_t{0}
               : reading_.cues.phrases[found->second.front()].cue;
  }

  bool is_end(uint32_t word) const {
    return word >= words_.end ||
           (is_full_stop(reading_.source(word)) && !is_inner_stop(reading_, word));
  }

  // ---- according to
  uint32_t read_source(uint32_t word) {
    Report report = start_report(word, 2, according_cue());
    report.why = ReasonKind::source_phrase;
    report.speaker = english_noun_phrase(reading_, {word + 2, words_.end});
    if (report.speaker.empty()) return word + 2;
    uint32_t behind = report.speaker.end;
    while (behind < words_.end && !is_comma(reading_.source(behind)) && !is_end(behind))
      ++behind;
    const uint32_t begin = content_begin(free_, word);
    if (word - begin >= 3) {
      report.content = {begin, trimmed_end(reading_, begin, word)};
      if (behind + 3 < words_.end && is_comma(reading_.source(behind)) &&
          is_comma(reading_.source(word - 1))) {
        const uint32_t end = clause_end(behind + 1);
        report.tail = {behind + 1, trimmed_end(reading_, behind + 1, end)};
        behind = end;
      }
    } else {
      if (behind >= words_.end || !is_comma(reading_.source(behind))) return behind;
      const uint32_t end = clause_end(behind + 1);
      report.content = {behind + 1, trimmed_end(reading_, behind + 1, end)};
      behind = end;
    }
    push(report);
    return behind;
  }

  // ---- marks with the verb behind them
  uint32_t read_marks(const Marked& marked) {
    const uint32_t behind = std::min(words_.end, marked.close_word + 1);
    uint32_t at = behind;
    const std::string_view last = last_inside(marked);
    const bool closed_by_stop = last == "," || last == "?" || last == "!" ||
                                last == "—" || last == "-" || last == "…";
    bool comma = closed_by_stop;
    if (at < words_.end && is_comma(reading_.source(at))) {
      comma = true;
      ++at;
    }
    if (!comma || at >= words_.end) return behind;
    const uint32_t cue_word = postposed_cue(at);
    if (cue_word == no_index) return behind;
    const CueForm& form = *reading_.notes[cue_word].cue;
    Report report = start_report(cue_word, 1, form.cue);
    report.speaker = cue_word == at
                         ? english_noun_phrase(reading_, {cue_word + 1, words_.end})
                         : english_subject_before(reading_, {at, cue_word});
    if (report.speaker.empty()) return behind;
    const uint32_t begin = content_begin(free_, marked.open_word);
    const bool leads = marked.open_word - begin < 3;
    report.content = {leads ? marked.open_word : begin, behind};
    report.why = ReasonKind::marks_and_cue;
    report.confidence_percent = 92;
    const uint32_t after = std::max(cue_word + 1, report.speaker.end);
    take_tail(report, after);
    push(report);
    free_ = std::max({free_, after, report.tail.end});
    return free_;
  }

  std::string_view last_inside(const Marked& marked) const {
    uint32_t at = marked.close_word - 1;
    while (at > marked.open_word &&
           reading_.segments.words[at].source.begin >= marked.inside.end)
      --at;
    return reading_.source(at);
  }

  // The verb that says who spoke the words before `at`: "Smith said", "said Smith".
  uint32_t postposed_cue(uint32_t at) const {
    const uint32_t limit = std::min(words_.end, at + postposed_words);
    for (uint32_t i = at; i < limit; ++i) {
      if (reading_.notes[i].marked_index != no_index || is_end(i)) return no_index;
      const CueForm* form = reading_.notes[i].cue;
      if (form == nullptr || reading_.notes[i].mention_index != no_index) continue;
      const Cue& cue = reading_.cues.items[form->cue];
      if (form->shape != CueShape::past && form->shape != CueShape::present) continue;
      if (!cue.takes_clause && !cue.beside_marks) continue;
      if (i == at || is_english_cue(reading_, i, words_.begin)) return i;
    }
    return no_index;
  }

  // `"...", Smith said, "..."`: the second part.
  void take_tail(Report& report, uint32_t after) const {
    const uint32_t limit = std::min(words_.end, after + adjunct_words);
    for (uint32_t i = after; i < limit; ++i) {
      const uint32_t index = reading_.notes[i].marked_index;
      if (index == no_index) {
        if (is_end(i) || (i > after && reading_.notes[i].cue != nullptr &&
                          is_english_cue(reading_, i, words_.begin)))
          return;
        continue;
      }
      const Marked& marked = reading_.marked[index];
      const bool comma = is_comma(reading_.source(i - 1)) ||
                         reading_.source(i - 1) == ":" || is_end(i - 1);
      if (comma) report.tail = {i, std::min(words_.end, marked.close_word + 1)};
      return;
    }
  }

  // ---- a verb of saying
  uint32_t read_cue(uint32_t cue_word) {
    const CueForm& form = *reading_.notes[cue_word].cue;
    const Cue& cue = reading_.cues.items[form.cue];
    Report report = start_report(cue_word, 1, form.cue);
    report.negated = is_negated(cue_word);
    if (form.shape == CueShape::participle)
      report.same_subject = true;
    else
      report.speaker = english_subject_before(reading_, {free_, cue_word});
    if (form.shape != CueShape::participle && cue.takes_clause &&
        read_postposed(report, cue_word))
      return std::max(free_, cue_word + 1);
    if (form.shape != CueShape::participle && report.speaker.empty()) {
      if (!follows_and(cue_word) && !reading_.has(cue_word - 1, flag::relative))
        return cue_word + 1;
      report.same_subject = true;
    }
    uint32_t begin = cue_word + 1;
    if (cue.names_listener) begin = behind_listener(report, begin);
    begin = behind_adjunct(begin, cue);
    // "spoke about the plan": the preposition is the verb's.
    if (!cue.takes_clause && begin < words_.end) {
      const std::string_view first = reading_.folded(begin);
      if (first == "for" || first == "about" || first == "of" || first == "on" ||
          first == "with")
        ++begin;
    }
    const bool marks =
        begin < words_.end && reading_.notes[begin].marked_index != no_index;
    if (cue.beside_marks && !marks) return cue_word + 1;
    if (begin >= words_.end || is_end(begin)) return cue_word + 1;
    uint32_t end = clause_end(begin);
    if (marks) {
      const Marked& marked = reading_.marked[reading_.notes[begin].marked_index];
      const uint32_t behind = std::min(words_.end, marked.close_word + 1);
      if (trimmed_end(reading_, behind, end) <= behind) end = behind;
      report.why = ReasonKind::marks_and_cue;
    }
    end = trimmed_end(reading_, begin, end);
    if (end < begin + min_content_words && !marks) return cue_word + 1;
    report.content = {begin, end};
    report.confidence_percent = cue.takes_clause ? 80 : 60;
    push(report);
    return end;
  }

  bool follows_and(uint32_t cue_word) const {
    uint32_t at = cue_word;
    while (at > words_.begin && reading_.has(at - 1, flag::aux)) --at;
    if (at == words_.begin) return false;
    const std::string_view before = reading_.folded(at - 1);
    return before == "and" || before == "but" || before == "or";
  }

  bool is_negated(uint32_t cue_word) const {
    for (uint32_t i = cue_word; i > words_.begin && cue_word - i < 3; --i)
      if (reading_.has(i - 1, flag::negator)) return true;
    return false;
  }

  // "The plan failed, Smith said on Friday": the content stands in front.
  bool read_postposed(Report& report, uint32_t cue_word) {
    const uint32_t next = cue_word + 1;
    const bool adjunct = next >= words_.end || is_end(next) ||
                         is_comma(reading_.source(next)) ||
                         reading_.has(next, flag::stop | flag::time_word);
    const uint32_t subject = report.speaker.empty() ? cue_word : report.speaker.begin;
    const bool behind_comma =
        subject > free_ + 2 && is_comma(reading_.source(subject - 1));
    if (!behind_comma) return false;
    if (report.speaker.empty()) {
      // ", said Smith".
      if (!is_comma(reading_.source(cue_word - 1))) return false;
      report.speaker = english_noun_phrase(reading_, {next, words_.end});
      if (report.speaker.empty()) return false;
    } else if (!adjunct || has_that(next)) {
      return false;
    }
    const uint32_t begin = content_begin(free_, subject);
    report.content = {begin, trimmed_end(reading_, begin, subject)};
    if (report.content.size() < 3) return false;
    const uint32_t after = std::max(next, report.speaker.end);
    if (after + 3 < words_.end && is_comma(reading_.source(after))) {
      const uint32_t end = clause_end(after + 1);
      if (end > after + 4 && reading_.notes[after + 1].cue == nullptr)
        report.tail = {after + 1, trimmed_end(reading_, after + 1, end)};
    }
    // "During the war, Smith said, prices rose": the first part only places it.
    if (!report.tail.empty() && reading_.has(report.content.begin, flag::stop) &&
        report.tail.size() > report.content.size()) {
      report.content = report.tail;
      report.tail = {};
    }
    push(report);
    free_ = std::max({free_, after, report.tail.end});
    return true;
  }

  // The "that" of this clause, within reach; no_index: none.
  uint32_t find_that(uint32_t from) const {
    const uint32_t limit = std::min(words_.end, from + adjunct_words);
    for (uint32_t i = from; i < limit; ++i) {
      if (reading_.has(i, flag::that)) return i;
      if (reading_.notes[i].marked_index != no_index || is_end(i)) return no_index;
    }
    return no_index;
  }

  bool has_that(uint32_t from) const {
    const uint32_t limit = std::min(words_.end, from + adjunct_words);
    for (uint32_t i = from; i < limit; ++i) {
      if (reading_.has(i, flag::that) || reading_.notes[i].marked_index != no_index)
        return true;
      if (is_comma(reading_.source(i)) || is_end(i)) return false;
    }
    return false;
  }

  // "told reporters that": the listener; an outlet is a link of the chain.
  uint32_t behind_listener(Report& report, uint32_t begin) {
    if (begin >= words_.end || reading_.has(begin, flag::that | flag::stop))
      return begin;
    uint32_t end = begin + 1;
    const uint32_t that_word = find_that(begin);
    if (!reading_.has(begin, flag::pronoun)) {
      const uint32_t mention = reading_.notes[begin].mention_index;
      while (end < words_.end && end - begin < 6 &&
             (reading_.has(end - 1, flag::determiner) || reading_.source(end) == "-" ||
              reading_.source(end - 1) == "-" ||
              (mention != no_index && reading_.notes[end].mention_index == mention) ||
              reading_.has(end, flag::outlet) || is_inner_stop(reading_, end)))
        ++end;
      const bool body =
          mention != no_index &&
          reading_.entities.mentions[mention].kind == EntityKind::organisation;
      for (uint32_t i = begin; i < end; ++i)
        if ((body || reading_.has(i, flag::outlet)) && report.relay_count == 0)
          report.relays[report.relay_count++] = {begin, end};
    }
    if (that_word != no_index) return std::max(that_word, end);
    return end;
  }

  // "said in a statement on Friday that": what stands before "that", a colon or marks.
  uint32_t behind_adjunct(uint32_t begin, const Cue& cue) const {
    if (begin < words_.end &&
        (is_comma(reading_.source(begin)) || reading_.source(begin) == ":")) {
      const uint32_t that_word = find_that(begin);
      if (that_word != no_index) return that_word;
      // "he said, looking away": nothing said stands behind the comma.
      const bool marks =
          begin + 1 < words_.end && reading_.notes[begin + 1].marked_index != no_index;
      return marks || reading_.source(begin) == ":" ? begin + 1 : words_.end;
    }
    uint32_t at = begin;
    while (at < words_.end && reading_.has(at, flag::time_word)) ++at;
    if (at >= words_.end || !reading_.has(at, flag::stop)) return at;
    const std::string_view first = reading_.folded(at);
    const bool places = first == "in" || first == "on" || first == "at" ||
                        first == "during" || first == "after" || first == "to" ||
                        first == "through" || first == "from" || first == "via" ||
                        first == "before";
    if (!cue.takes_clause || !places) return begin;
    const uint32_t limit = std::min(words_.end, at + adjunct_words);
    for (uint32_t i = at; i < limit; ++i) {
      if (reading_.has(i, flag::that)) return i;
      if (reading_.source(i) == ":") return i + 1;
      if (reading_.notes[i].marked_index != no_index)
        return is_comma(reading_.source(i - 1)) ? i : begin;
      if (is_end(i)) break;
    }
    return begin;
  }

  // ---- where a clause begins and ends
  uint32_t content_begin(uint32_t from, uint32_t to) const {
    uint32_t begin = from;
    while (begin < to && ((reading_.is_mark(begin) &&
                           reading_.notes[begin].marked_index == no_index) ||
                          reading_.folded(begin) == "and"))
      ++begin;
    return begin;
  }

  uint32_t clause_end(uint32_t begin) const {
    uint32_t i = begin;
    while (i < words_.end) {
      const uint32_t index = reading_.notes[i].marked_index;
      if (index != no_index) {
        i = std::min(words_.end, reading_.marked[index].close_word + 1);
        continue;
      }
      if (i > begin) {
        if (is_end(i) || reading_.source(i) == ";") return i;
        if (is_according(i)) return i;
        // "... in a statement on Thursday".
        if (reading_.folded(i) == "in" && i + 2 < words_.end &&
            reading_.has(i + 1, flag::determiner) &&
            reading_.has(i + 2, flag::occasion) && i > begin + 2)
          return i;
        if (is_comma(reading_.source(i)) && (begins_report(i + 1) || turns_away(i + 1)))
          return i;
        const std::string_view word = reading_.folded(i);
        if ((word == "and" || word == "but") && begins_report(i)) return i;
      }
      ++i;
    }
    return words_.end;
  }

  // ", though she ...": the reporter's own remark.
  bool turns_away(uint32_t word) const {
    if (word >= words_.end) return false;
    const std::string_view first = reading_.folded(word);
    return first == "but" || first == "though" || first == "although" ||
           first == "while" || first == "whereas";
  }

  // Whether another report begins here: "adding that", "and said".
  bool begins_report(uint32_t word) const {
    if (word >= words_.end) return false;
    uint32_t at = word;
    const std::string_view first = reading_.folded(at);
    if (first == "and" || first == "but") ++at;
    while (at < words_.end && reading_.has(at, flag::aux)) ++at;
    if (at >= words_.end) return false;
    const CueForm* form = reading_.notes[at].cue;
    if (form == nullptr || reading_.notes[at].mention_index != no_index) return false;
    if (!reading_.cues.items[form->cue].takes_clause) return false;
    return form->shape == CueShape::participle || at > word;
  }

  void push(Report& report) {
    // A unit may end where the words reported would begin: "According to her,".
    if (report.content.begin >= report.content.end) return;
    report.kind = kind_of(report.content);
    settle_range(reading_, report);
    if (report.range.empty()) return;
    free_ = std::max({free_, report.content.end, report.cue.end, report.tail.end});
    out_.push_back(report);
  }

  QuoteKind kind_of(IndexRun content) const {
    const uint32_t first = reading_.notes[content.begin].marked_index;
    if (first != no_index && reading_.marked[first].close_word + 1 >= content.end)
      return QuoteKind::direct;
    for (uint32_t i = content.begin; i < content.end; ++i)
      if (reading_.notes[i].marked_index != no_index) return QuoteKind::mixed;
    return QuoteKind::indirect;
  }

  const ReadText& reading_;
  uint32_t unit_index_;
  IndexRun words_;
  std::vector<Report>& out_;
  uint32_t free_;  // words in front of it belong to a report already
};

}  // namespace

void find_english_reports(const ReadText& reading, uint32_t unit_index,
                          std::vector<Report>& out) {
  EnglishUnit(reading, unit_index, out).scan();
}

}  // namespace isnad
