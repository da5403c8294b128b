#include <algorithm>

#include "core/quotes/clauses_ar.h"
#include "core/quotes/phrases_ar.h"
#include "core/quotes/reports.h"

namespace isnad {
namespace {

constexpr uint32_t fragment_reach_words = 30;  // from a cue to a fragment in marks
constexpr uint32_t fragment_words = 3;         // shorter stretches name something

class ArabicUnit {
 public:
  ArabicUnit(const ReadText& reading, uint32_t unit_index, std::vector<Report>& out)
      : reading_(reading),
        unit_index_(unit_index),
        words_(reading.units[unit_index].words),
        out_(out),
        first_report_(out.size()) {}

  void scan() {
    uint32_t i = words_.begin;
    while (i < words_.end) {
      const WordNote& note = reading_.notes[i];
      uint32_t next = i + 1;
      if (note.marked_index != no_index) {
        next = read_marks(reading_.marked[note.marked_index]);
      } else if (const SourcePhrase phrase =
                     arabic_source_phrase(reading_, i, words_.end);
                 phrase.size_words > 0) {
        next = read_source(i, phrase);
      } else if (note.cue != nullptr && note.mention_index == no_index) {
        next = read_cue(i);
      }
      i = std::max(next, i + 1);
    }
  }

 private:
  bool has_report() const { return out_.size() > first_report_; }

  // Where the words not yet part of a report begin.
  uint32_t free_from() const {
    if (!has_report()) return std::max(words_.begin, clause_from_);
    const Report& last = out_.back();
    uint32_t end = std::max(last.content.end, last.cue.end);
    end = std::max(end, last.tail.end);
    while (end < words_.end && reading_.is_mark(end)) ++end;
    return std::max(end, clause_from_);
  }
  // Those of them in front of `word`; none when a report already holds it.
  IndexRun free_before(uint32_t word) const {
    return {std::min(free_from(), word), word};
  }

  bool is_negated(uint32_t cue_word) const {
    for (uint32_t i = cue_word; i > words_.begin && cue_word - i < 2; --i)
      if (reading_.has(i - 1, flag::negator)) return true;
    return false;
  }

  Report start_report(uint32_t cue_word, uint32_t cue_size, uint16_t cue_index) const {
    Report report;
    report.unit_index = unit_index_;
    report.cue = {cue_word, cue_word + cue_size};
    report.cue_index = cue_index;
    return report;
  }

  // ---- a verb or noun of saying
  uint32_t read_cue(uint32_t cue_word) {
    const CueForm& form = *reading_.notes[cue_word].cue;
    const ContentStart start = arabic_content_start(reading_, cue_word, words_);
    if (start.opening == Opening::none) {
      if (form.shape != CueShape::noun) last_cue_ = cue_word;
      return note_speaker(cue_word);
    }
    if (form.shape == CueShape::noun &&
        (start.opening != Opening::clause || form.gender != Gender::unknown) &&
        !(start.opening == Opening::marks && start.at == cue_word + 1))
      return cue_word + 1;
    Report report = start_report(cue_word, 1, form.cue);
    report.gender = form.gender;
    report.number = form.number;
    report.negated = is_negated(cue_word);
    name_speaker(report, form, cue_word, start.at);
    if (report.nobody && reading_.cues.items[form.cue].inside) return cue_word + 1;
    if (report.nobody) {
      clause_from_ = start.at + 1;
      return start.at;
    }
    // "تجدر الإشارة إلى أن": nobody's words.
    if (form.shape == CueShape::noun && report.speaker.empty() &&
        !report.same_subject) {
      clause_from_ = start.at + 1;
      return cue_word + 1;
    }
    const uint32_t inner = nested_cue(report, start);
    if (inner != no_index) return inner;
    fill_content(report, start);
    if (report.content.empty()) return cue_word + 1;
    last_cue_ = cue_word;
    push(report);
    return std::max(report.content.end, cue_word + 1);
  }

  // A cue without content still brings its speaker to mind.
  uint32_t note_speaker(uint32_t cue_word) {
    const CueForm& form = *reading_.notes[cue_word].cue;
    const Cue& cue = reading_.cues.items[form.cue];
    const uint32_t limit = std::min(words_.end, cue_word + 30);
    if (form.shape != CueShape::past && form.shape != CueShape::present)
      return cue_word + 1;
    for (uint32_t i = cue_word + 1; i + 1 < limit; ++i) {
      if (reading_.folded(i) != "نقلا" || reading_.folded(i + 1) != "عن") continue;
      // "ذكرت صحيفة نقلا عن مسؤولين قالوا إن".
      pending_relay_ = arabic_noun_phrase(reading_, {cue_word + 1, i});
      clause_from_ = i + 2;
      return i + 2;
    }
    if (cue.homograph) return cue_word + 1;
    Report report = start_report(cue_word, 1, form.cue);
    report.gender = form.gender;
    report.number = form.number;
    name_speaker(report, form, cue_word, limit);
    if (report.speaker.empty()) return cue_word + 1;
    report.silent = true;
    report.speaker.end = silent_subject_end(report.speaker);
    report.content = {cue_word, cue_word};
    out_.push_back(report);
    return cue_word + 1;
  }

  // Without a clause nothing shows where the subject ends and the object begins: with
  // its first name, else after a few words.
  uint32_t silent_subject_end(IndexRun words) const {
    constexpr uint32_t subject_words = 5;
    for (uint32_t i = words.begin; i < words.end; ++i) {
      const WordNote& note = reading_.notes[i];
      if (note.marked_index != no_index)
        return std::min(words.end, reading_.marked[note.marked_index].close_word + 1);
      if (note.mention_index == no_index) continue;
      const Mention& mention = reading_.entities.mentions[note.mention_index];
      if (mention.kind == EntityKind::person)
        return std::min(words.end, mention.words.end);
    }
    return std::min(words.end, words.begin + subject_words);
  }

  // "ودعا السلطات إلى": after another verb the noun is whom he called on.
  bool is_object_behind(const Cue& cue, uint32_t cue_word) const {
    return cue.takes_object && reading_.notes[cue_word].joined &&
           (has_report() || last_cue_ != no_index) && cue_word > words_.begin;
  }

  void name_speaker(Report& report, const CueForm& form, uint32_t cue_word,
                    uint32_t content) {
    const Cue& cue = reading_.cues.items[form.cue];
    const IndexRun region = {cue_word + 1, content};
    if (pending_relay_.size() > 0) {
      report.relays[report.relay_count++] = pending_relay_;
      pending_relay_ = {};
    }
    if (form.shape == CueShape::participle ||
        (form.shape == CueShape::noun && form.gender != Gender::unknown)) {
      report.same_subject = true;
      add_addressed(report, region);
      if (cue.relays) name_relayed(report, region);
      return;
    }
    if (cue.inside) {
      name_inside(report, region);
      return;
    }
    if (cue.relays && name_relayed(report, region)) return;
    if (name_quoted_from(report, region)) return;
    const bool joined = reading_.notes[cue_word].joined;
    const IndexRun before = free_before(cue_word);
    if (!joined && !before.empty() && reading_.has(before.begin, flag::aux))
      report.speaker = arabic_subject_before(reading_, before);
    if (!joined && report.speaker.empty() && form.shape != CueShape::noun) {
      // "لكن السلطات أعلنت احتجازهم": the subject stands right in front.
      constexpr uint32_t subject_words = 6;
      const IndexRun subject = arabic_subject_before(reading_, before);
      if (!subject.empty() && subject.end == cue_word &&
          subject.size() <= subject_words)
        report.speaker = subject;
    }
    if (report.speaker.empty() && !is_object_behind(cue, cue_word))
      report.speaker = arabic_noun_phrase(reading_, region);
    add_addressed(report, region);
    if (!report.speaker.empty() || form.shape == CueShape::noun) return;
    if (!joined) report.speaker = arabic_subject_before(reading_, before);
    const bool third_present = form.shape == CueShape::present &&
                               form.gender == Gender::masculine &&
                               form.number == Number::singular;
    report.nobody = report.speaker.empty() && cue.impersonal && third_present;
  }

  // "جاء في بيان للوزارة".
  void name_inside(Report& report, IndexRun region) const {
    const uint32_t limit = std::min(region.end, region.begin + 2);
    for (uint32_t i = region.begin; i < limit; ++i)
      if (reading_.folded(i) == "في" || reading_.folded(i) == "علي") {
        report.speaker = arabic_noun_phrase(reading_, {i + 1, region.end});
        return;
      }
    report.nobody = true;
  }

  void add_addressed(Report& report, IndexRun region) const {
    const IndexRun outlet = arabic_outlet_addressed(reading_, region);
    if (!outlet.empty() && report.relay_count < max_relays)
      report.relays[report.relay_count++] = outlet;
  }

  // "نقلت وكالة عن الوزير قوله إن".
  bool name_relayed(Report& report, IndexRun region) const {
    for (uint32_t i = region.begin; i < region.end; ++i) {
      if (reading_.folded(i) != "عن") continue;
      report.speaker = arabic_noun_phrase(reading_, {i + 1, region.end});
      IndexRun relay = arabic_noun_phrase(reading_, {region.begin, i});
      if (relay.empty() && report.relay_count == 0)
        relay = arabic_subject_before(reading_, free_before(report.cue.begin));
      if (!relay.empty() && report.relay_count < max_relays)
        report.relays[report.relay_count++] = relay;
      // What the agency's verb says of gender is not the speaker's.
      report.gender = Gender::unknown;
      report.number = Number::unknown;
      return !report.speaker.empty();
    }
    return false;
  }

  // "ذكرت وكالة نقلا عن مسؤول أن".
  bool name_quoted_from(Report& report, IndexRun region) const {
    for (uint32_t i = region.begin; i + 1 < region.end; ++i) {
      if (reading_.folded(i) != "نقلا" || reading_.folded(i + 1) != "عن") continue;
      const IndexRun relay = arabic_noun_phrase(reading_, {region.begin, i});
      if (!relay.empty() && report.relay_count < max_relays)
        report.relays[report.relay_count++] = relay;
      report.speaker = arabic_noun_phrase(reading_, {i + 2, region.end});
      report.gender = Gender::unknown;
      report.number = Number::unknown;
      return !report.speaker.empty();
    }
    return false;
  }

  // "قالت يونهاب إن الجهاز أخبر الجمعية بأن": the inner speaker, through the outer.
  uint32_t nested_cue(const Report& outer, ContentStart start) {
    if (start.opening != Opening::clause || outer.speaker.empty()) return no_index;
    if (outer.relay_count > 0) return no_index;
    const IndexRun subject = arabic_noun_phrase(reading_, {start.at + 1, words_.end});
    if (subject.empty()) return no_index;
    uint32_t at = subject.end;
    while (at < words_.end &&
           (reading_.has(at, flag::time_word | flag::aux) && at - subject.end < 3))
      ++at;
    if (at >= words_.end || reading_.notes[at].cue == nullptr) return no_index;
    const CueForm& form = *reading_.notes[at].cue;
    const Cue& cue = reading_.cues.items[form.cue];
    if (form.shape != CueShape::past || reading_.notes[at].joined || cue.homograph)
      return no_index;
    if (cue.cue_class == CueClass::expect || cue.cue_class == CueClass::claim ||
        cue.cue_class == CueClass::demand || cue.cue_class == CueClass::promise)
      return no_index;
    if (arabic_content_start(reading_, at, words_).opening != Opening::clause)
      return no_index;
    pending_relay_ = outer.speaker;
    clause_from_ = start.at + 1;
    return at;
  }

  void fill_content(Report& report, ContentStart start) const {
    switch (start.opening) {
      case Opening::marks:
        fill_marked(report, start.at);
        break;
      case Opening::colon:
        report.kind = QuoteKind::direct;
        report.content = {start.at, trimmed_end(start.at, words_.end)};
        report.confidence_percent = 60;
        break;
      case Opening::clause:
        fill_clause(report, start.at);
        break;
      case Opening::none:
        break;
    }
  }

  void fill_marked(Report& report, uint32_t open) const {
    const Marked& marked = reading_.marked[reading_.notes[open].marked_index];
    report.kind = QuoteKind::direct;
    report.content = {open, std::min(words_.end, marked.close_word + 1)};
    report.why = ReasonKind::marks_and_cue;
    report.confidence_percent = 92;
  }

  void fill_clause(Report& report, uint32_t that_word) const {
    const uint32_t first = that_word + 1;
    if (first < words_.end && reading_.notes[first].marked_index != no_index) {
      const Marked& marked = reading_.marked[reading_.notes[first].marked_index];
      const uint32_t behind = marked.close_word + 1;
      const uint32_t end = arabic_clause_end(reading_, {that_word, words_.end});
      if (trimmed_end(behind, end) <= behind) {
        fill_marked(report, first);
        return;
      }
    }
    uint32_t end = arabic_clause_end(reading_, {that_word, words_.end});
    end = trimmed_end(that_word, end);
    if (end <= that_word + 1) return;
    report.content = {that_word, end};
    report.kind = kind_of(report.content);
  }

  QuoteKind kind_of(IndexRun content) const {
    for (uint32_t i = content.begin; i < content.end; ++i) {
      const uint32_t index = reading_.notes[i].marked_index;
      if (index == no_index) continue;
      const Marked& marked = reading_.marked[index];
      if (reading_.notes[i + 1].mention_index == no_index &&
          marked.close_word - marked.open_word > 2)
        return QuoteKind::mixed;
    }
    return QuoteKind::indirect;
  }

  // Without punctuation and joining words at the end.
  uint32_t trimmed_end(uint32_t begin, uint32_t end) const {
    while (end > begin + 1) {
      const uint32_t last = end - 1;
      const std::string_view word = reading_.source(last);
      const bool closes_marks = is_close(last);
      const bool link = reading_.folded(last) == "كما" ||
                        reading_.folded(last) == "فيما" ||
                        reading_.folded(last) == "بل" || word == "و";
      if ((reading_.is_mark(last) && !closes_marks && word != ")") || link)
        --end;
      else
        break;
    }
    return end;
  }

  bool is_close(uint32_t word) const {
    const auto found = std::lower_bound(
        reading_.marked.begin(), reading_.marked.end(), word,
        [](const Marked& marked, uint32_t at) { return marked.close_word < at; });
    return found != reading_.marked.end() && found->close_word == word;
  }

  // ---- according to
  uint32_t read_source(uint32_t word, const SourcePhrase& phrase) {
    const uint32_t behind = word + phrase.size_words;
    Report report = start_report(word, phrase.size_words, phrase.cue_index);
    report.why = ReasonKind::source_phrase;
    uint32_t source = behind;
    // "ما نقلته عنه الوكالة".
    if (phrase.verb_follows && source + 1 < words_.end &&
        reading_.has(source, flag::stop))
      ++source;
    report.speaker = arabic_noun_phrase(reading_, {source, words_.end});
    if (report.speaker.empty()) return behind;
    const uint32_t begin = free_from();
    uint32_t filled = 0;  // words in front that could be content
    for (uint32_t i = begin; i < word; ++i)
      filled += reading_.segments.words[i].kind == WordKind::letters &&
                !reading_.has(i, flag::time_word | flag::stop | flag::aux);
    if (filled < 3 && !ends_last_report(word)) return read_source_first(report);
    if (ends_last_report(word)) {
      Report& last = out_.back();
      if (is_own_words(report.speaker.begin)) return report.speaker.end;
      // "وتبين أن ...، بحسب الوزارة": nobody else said it.
      if (last.speaker.empty() && !last.same_subject && !last.cue.empty() &&
          reading_.cues.items[last.cue_index].homograph) {
        last.speaker = report.speaker;
        return report.speaker.end;
      }
      if (last.relay_count < max_relays)
        last.relays[last.relay_count++] = report.speaker;
      return report.speaker.end;
    }
    if (is_own_words(report.speaker.begin)) report.speaker = {};
    report.content = {begin, trimmed_end(begin, word)};
    report.kind = kind_of(report.content);
    if (report.content.size() < 3) return report.speaker.end;
    const uint32_t resume = std::max(report.speaker.end, behind);
    push(report);
    return resume;
  }

  // "حسب تعبيره": the speaker's own.
  bool is_own_words(uint32_t word) const {
    const CueForm* form = reading_.notes[word].cue;
    return form != nullptr && form->shape == CueShape::noun &&
           form->gender != Gender::unknown;
  }

  bool ends_last_report(uint32_t word) const {
    if (!has_report()) return false;
    const uint32_t end = std::max(out_.back().content.end, out_.back().tail.end);
    return end <= word && word - end <= 2;
  }

  uint32_t read_source_first(Report& report) {
    uint32_t begin = report.speaker.end;
    while (begin < words_.end && !is_comma(reading_.source(begin)) &&
           !reading_.has(begin, flag::then) && begin - report.speaker.end < 14)
      ++begin;
    if (begin >= words_.end) return report.speaker.end;
    while (begin < words_.end &&
           (is_comma(reading_.source(begin)) || reading_.has(begin, flag::time_word)))
      ++begin;
    if (begin >= words_.end) return report.speaker.end;
    uint32_t end = arabic_clause_end(reading_, {begin, words_.end});
    end = trimmed_end(begin, end);
    if (end < begin + 3) return report.speaker.end;
    if (begins_report(begin)) {
      // "بحسب الوكالة، قال الوزير إن": the verb's report, through the source.
      pending_relay_ = report.speaker;
      return begin;
    }
    report.content = {begin, end};
    report.kind = kind_of(report.content);
    push(report);
    return end;
  }

  // A verb with a subject and a clause.
  bool begins_report(uint32_t word) const {
    if (reading_.notes[word].cue == nullptr) return false;
    const ContentStart start = arabic_content_start(reading_, word, words_);
    return start.opening == Opening::clause && start.at > word + 1 &&
           !arabic_noun_phrase(reading_, {word + 1, start.at}).empty() &&
           !reading_.has(word + 1, flag::that);
  }

  // ---- marks that no cue has claimed
  uint32_t read_marks(const Marked& marked) {
    const uint32_t behind = std::min(words_.end, marked.close_word + 1);
    const uint32_t size = marked.close_word - marked.open_word - 1;
    if (read_postposed(marked, behind)) return out_.back().cue.end;
    if (is_name_in_marks(reading_, marked, words_)) return behind;
    const bool after_report = has_report() && out_.back().kind == QuoteKind::direct &&
                              marked.open_word - out_.back().content.end <= 2;
    const bool near_cue =
        last_cue_ != no_index && marked.open_word - last_cue_ <= fragment_reach_words;
    if (size < fragment_words) return behind;
    if (!after_report && !near_cue) return behind;
    Report report = start_report(marked.open_word, 0, 0);
    if (after_report) {
      report.continues = true;
      report.why = ReasonKind::marks_continue;
      report.cue = {};
    } else {
      const CueForm& form = *reading_.notes[last_cue_].cue;
      report = start_report(last_cue_, 1, form.cue);
      report.gender = form.gender;
      report.number = form.number;
      name_speaker(report, form, last_cue_, marked.open_word);
    }
    const ReasonKind why = report.why;
    fill_marked(report, marked.open_word);
    if (why == ReasonKind::marks_continue) report.why = why;
    report.confidence_percent = 70;
    push(report);
    return behind;
  }

  // `"...", قال فلان`.
  bool read_postposed(const Marked& marked, uint32_t behind) {
    uint32_t at = behind;
    while (at < words_.end && at - behind < 2 && reading_.is_mark(at) &&
           reading_.notes[at].marked_index == no_index)
      ++at;
    if (at >= words_.end || reading_.notes[at].cue == nullptr) return false;
    if (marked.open_word > words_.begin && last_cue_ != no_index) return false;
    const bool leads = marked.open_word <= words_.begin + 1;
    if (!leads && marked.close_word - marked.open_word < 6) return false;
    const CueForm& form = *reading_.notes[at].cue;
    if (reading_.notes[at].joined ||
        (form.shape != CueShape::past && form.shape != CueShape::present))
      return false;
    const ContentStart start = arabic_content_start(reading_, at, words_);
    if (start.opening == Opening::clause || start.opening == Opening::colon)
      return false;
    Report report = start_report(at, 1, form.cue);
    report.gender = form.gender;
    report.number = form.number;
    const uint32_t limit =
        start.opening == Opening::marks ? start.at : std::min(words_.end, at + 20);
    report.speaker = arabic_noun_phrase(reading_, {at + 1, limit});
    fill_marked(report, marked.open_word);
    if (start.opening == Opening::marks) {
      const Marked& second = reading_.marked[reading_.notes[start.at].marked_index];
      report.tail = {start.at, std::min(words_.end, second.close_word + 1)};
    }
    push(report);
    out_.back().cue = {at, at + 1};
    return true;
  }

  void push(Report& report) {
    // A unit may end where the words reported would begin.
    if (report.content.begin >= report.content.end) return;
    settle_range(reading_, report);
    if (!report.range.empty()) out_.push_back(report);
  }

  const ReadText& reading_;
  uint32_t unit_index_;
  IndexRun words_;
  std::vector<Report>& out_;
  size_t first_report_;
  uint32_t last_cue_ = no_index;
  uint32_t clause_from_ = 0;  // a subject is not looked for in front of this word
  IndexRun pending_relay_;
};

}  // namespace

void find_arabic_reports(const ReadText& reading, uint32_t unit_index,
                         std::vector<Report>& out) {
  ArabicUnit(reading, unit_index, out).scan();
}

}  // namespace isnad
