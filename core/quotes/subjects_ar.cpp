#include <algorithm>

#include "core/quotes/contents.h"
#include "core/quotes/outlets_ar.h"
#include "core/quotes/phrases_ar.h"
#include "core/quotes/unit_ar.h"

namespace isnad {
namespace {

// "قال مبتسما": an accusative cannot be who spoke.
bool tells_how(const ReadText& reading, uint32_t word) {
  const std::string_view folded = reading.folded(word);
  return reading.notes[word].mention_index == no_index && folded.size() > 8 &&
         folded.starts_with("م") && folded.ends_with("ا") &&
         reading.notes[word].flags == 0;
}

// "قال لي الوزير".
bool is_listener(const ReadText& reading, uint32_t word) {
  const std::string_view folded = reading.folded(word);
  // "لي" begins names too.
  if (folded == "لي")
    return word + 1 < reading.notes.size() &&
           (reading.folded(word + 1).starts_with("ال") || tells_how(reading, word + 1));
  return folded == "لنا" || folded == "له" || folded == "لها" || folded == "لهم" ||
         folded == "لك" || folded == "لكم";
}

}  // namespace

// Without a clause nothing shows where the subject ends and the object begins: with
// its first name, else after a few words.
uint32_t ArabicUnit::silent_subject_end(IndexRun words) const {
  constexpr uint32_t subject_words = 5;
  for (uint32_t i = words.begin; i < words.end; ++i) {
    const WordNote& note = reading_.notes[i];
    if (note.marked_index != no_index)
      return std::min(words.end, reading_.marked[note.marked_index].close_word + 1);
    // "الوزارة لرعاياها": whom it was said to.
    const std::string_view folded = reading_.folded(i);
    if (i > words.begin && note.mention_index == no_index && folded.starts_with("ل") &&
        (folded.ends_with("ها") || folded.ends_with("هم") || folded.ends_with("ه")))
      return i;
    if (note.mention_index == no_index) continue;
    const Mention& mention = reading_.entities.mentions[note.mention_index];
    if (mention.kind == EntityKind::person)
      return std::min(words.end, mention.words.end);
  }
  return std::min(words.end, words.begin + subject_words);
}

// "ودعا السلطات إلى": after another verb the noun is whom he called on.
bool ArabicUnit::is_object_behind(const Cue& cue, uint32_t cue_word) const {
  // "وأكد حرص بلاده": what he stressed.
  if (cue_word + 1 < words_.end && reading_.notes[cue_word].joined &&
      reading_.has(cue_word + 1, flag::object))
    return true;
  const bool goes_on =
      reading_.notes[cue_word].joined ||
      (cue_word > words_.begin && reading_.folded(cue_word - 1) == "كما");
  if (!cue.takes_object || !goes_on) return false;
  if (cue_word + 1 < words_.end && (is_accusative_plural(reading_, cue_word + 1) ||
                                    reading_.has(cue_word + 1, flag::addressed)))
    return true;
  return (has_report() || last_cue_ != no_index) && cue_word > words_.begin;
}

void ArabicUnit::name_speaker(Report& report, const CueForm& form, uint32_t cue_word,
                              uint32_t content) {
  const Cue& cue = reading_.cues.items[form.cue];
  IndexRun region = {cue_word + 1, content};
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
  const bool inside = speaks_inside(region);
  if (inside) ++region.begin;
  const IndexRun behind = arabic_noun_phrase(reading_, region);
  const bool nobody_behind = behind.empty();
  report.nobody = is_impersonal(form, cue_word) ||
                  ((nobody_behind || inside) && is_passive(cue_word));
  if (report.nobody) return;
  // "تقدمت بدعوى قالت فيها إن", "رفع لافتة كتب عليها": the subject of the sentence
  // speaks in what it made; but "في وقت أكد فيه الوزير".
  if (inside && (cue.takes_object || !names_speaker(behind))) {
    report.same_subject = true;
    return;
  }
  if (!nobody_behind || !name_topic(report, cue_word))
    name_beside(report, form, cue_word, region);
  if (report.nobody) return;
  add_addressed(report, region);
  // "وفي مقابلة مع صحيفة، قال".
  if (report.relay_count == 0 && !reading_.notes[cue_word].joined) {
    constexpr uint32_t reach = 40;
    IndexRun before = free_before(cue_word);
    if (before.size() > reach) before.begin = before.end - reach;
    const IndexRun outlet = arabic_interviewer(reading_, before);
    if (!outlet.empty()) report.relays[report.relay_count++] = outlet;
  }
  add_passed_on(report, region);
  if (!report.speaker.empty() || report.same_subject || form.shape == CueShape::noun)
    return;
  if (!reading_.notes[cue_word].joined)
    report.speaker = arabic_subject_before(reading_, free_before(cue_word));
  const bool third_present = form.shape == CueShape::present &&
                             form.gender == Gender::masculine &&
                             form.number == Number::singular;
  // "في أقل من شهر يعتقد أنها": only one beside the verb can be its subject.
  const bool beside = report.speaker.end == cue_word && is_definite(report.speaker);
  report.nobody = !beside && cue.impersonal && third_present &&
                  reading_.has(cue_word + 1, flag::that);
}

// "مسيرة تقول الصحيفة إنها": the noun in front is what the words tell of, when it is
// any and the one behind a certain one.
bool ArabicUnit::is_told_of(IndexRun before, IndexRun behind) const {
  if (behind.empty() || !reading_.folded(behind.begin).starts_with("ال") ||
      is_accusative_plural(reading_, behind.begin))
    return false;
  const std::string_view noun = reading_.folded(before.begin);
  // "وزارته" is as certain; "مسيرة" is not, though it folds alike.
  const bool certain = noun.starts_with("ال") || noun.ends_with("ها") ||
                       noun.ends_with("هم") ||
                       reading_.source(before.begin).ends_with("ه");
  return before.size() == 1 && !certain &&
         reading_.notes[before.begin].mention_index == no_index &&
         !reading_.has(before.begin, flag::group | flag::role | flag::document);
}

// "كان الوزير قد [أعلن]", but not "كانت المحكمة نظرت فيه وبعد أشهر [قال] القاضي".
bool ArabicUnit::leads_to(uint32_t subject_end, uint32_t cue_word) const {
  for (uint32_t i = subject_end; i < cue_word; ++i)
    if (!reading_.notes[i].continues_mention && reading_.folded(i).starts_with("وبعد"))
      return false;
  return true;
}

// The subject right in front of its verb, else the one behind it.
void ArabicUnit::name_beside(Report& report, const CueForm& form, uint32_t cue_word,
                             IndexRun region) const {
  const Cue& cue = reading_.cues.items[form.cue];
  const bool joined = reading_.notes[cue_word].joined;
  const IndexRun before = free_before(cue_word);
  if (!joined && !before.empty() && reading_.has(before.begin, flag::aux)) {
    const IndexRun subject = arabic_subject_before(reading_, before);
    if (leads_to(subject.end, cue_word)) report.speaker = subject;
  }
  const bool placed =
      !before.empty() && (reading_.has(before.begin, flag::stop | flag::time_word) ||
                          is_joined_preposition(reading_.folded(before.begin)));
  if (!joined && !placed && report.speaker.empty() && form.shape != CueShape::noun) {
    // "لكن السلطات أعلنت احتجازهم".
    constexpr uint32_t subject_words = 6;
    const IndexRun subject = arabic_subject_before(reading_, before);
    // "تحديا هائلا يتوقع أن": what is expected is told of it.
    const bool expected = cue.impersonal && form.shape == CueShape::present &&
                          cue_word + 1 < words_.end &&
                          reading_.has(cue_word + 1, flag::that) &&
                          !is_definite(subject);
    if (expected && !subject.empty() && subject.end == cue_word) {
      report.nobody = true;
      return;
    }
    if (!subject.empty() && subject.end == cue_word &&
        subject.size() <= subject_words && !is_told_of(subject, region))
      report.speaker = subject;
  }
  // A verb in the plural has its subject in front of it.
  const bool plural = form.number == Number::plural && form.shape != CueShape::noun;
  if (!region.empty() && is_listener(reading_, region.begin)) ++region.begin;
  const bool adverb = !region.empty() && tells_how(reading_, region.begin);
  if (report.speaker.empty() && !plural && !adverb && !is_object_behind(cue, cue_word))
    report.speaker = arabic_noun_phrase(reading_, region);
  if (cue.takes_object)
    report.speaker = without_whom_it_calls(reading_, report.speaker);
  if (cue.takes_b) report.speaker = without_arabic_object(reading_, report.speaker);
  if (cue.takes_object && cue.takes_b) part_from_listener(report);
}

// "قيل إن", "يفترض أن": nobody said it.
bool ArabicUnit::is_impersonal(const CueForm& form, uint32_t cue_word) const {
  const Cue& cue = reading_.cues.items[form.cue];
  const bool supposed = cue.impersonal && cue.homograph &&
                        form.shape == CueShape::present && cue_word + 1 < words_.end &&
                        reading_.has(cue_word + 1, flag::that);
  // "تقرر أن": no woman decided.
  const bool decided = reading_.folded(cue_word).ends_with("تقرر") &&
                       cue_word + 1 < words_.end &&
                       reading_.has(cue_word + 1, flag::that);
  return supposed || decided || reading_.folded(cue_word).ends_with("قيل");
}

// "قالت فيها": in what was told of before.
bool ArabicUnit::speaks_inside(IndexRun region) const {
  if (region.empty()) return false;
  const std::string_view next = reading_.folded(region.begin);
  return next == "فيه" || next == "فيها" || next == "خلاله" || next == "خلالها" ||
         next == "عليه" || next == "عليها";
}

// "زُعم أن": the vowel written on its first letter says that nobody is named.
bool ArabicUnit::is_passive(uint32_t cue_word) const {
  constexpr std::string_view damma = "\u064f";
  constexpr size_t letter_bytes = 2;
  const size_t at = letter_bytes * (starts_joined(cue_word) ? 2 : 1);
  return reading_.notes[cue_word].cue->shape == CueShape::past &&
         reading_.source(cue_word).substr(0, at + damma.size()).ends_with(damma);
}

// "الكثير", "فلان", "وهو".
bool ArabicUnit::is_definite(IndexRun words) const {
  if (words.empty()) return false;
  const std::string_view first = reading_.folded(words.begin);
  return first.starts_with("ال") || first == "هو" || first == "وهو" ||
         reading_.notes[words.begin].mention_index != no_index ||
         reading_.has(words.begin, flag::group | flag::role);
}

// "خبراء بحريون", "وزير النقل فلان", but not "التالي".
bool ArabicUnit::names_speaker(IndexRun words) const {
  if (words.empty() || reading_.has(words.begin, flag::not_source)) return false;
  if (is_definite(words)) return true;
  for (uint32_t i = words.begin; i < words.end; ++i) {
    const uint32_t index = reading_.notes[i].mention_index;
    if (index == no_index) continue;
    // "فيديو للوزير": the particle says whose.
    return reading_.entities.mentions[index].range.begin ==
           reading_.segments.words[i].source.begin;
  }
  return false;
}

bool ArabicUnit::starts_joined(uint32_t word) const {
  return reading_.notes[word].joined && (word == 0 || reading_.folded(word - 1) != "و");
}

// A subject that stands apart in front of its verb: "أما فلان، فقد قال", "لكنها قالت",
// "سبق لفلان أن قال".
bool ArabicUnit::name_topic(Report& report, uint32_t cue_word) const {
  uint32_t at = cue_word;
  while (at > words_.begin && cue_word - at < 2 &&
         reading_.has(at - 1, flag::aux | flag::then))
    --at;
  if (at == words_.begin) return false;
  const std::string_view before = reading_.folded(at - 1);
  const std::string_view first = reading_.folded(words_.begin);
  if ((first == "اما" || first == "واما") && is_comma(reading_.source(at - 1))) {
    report.speaker = arabic_noun_phrase(reading_, {words_.begin + 1, at - 1});
    return !report.speaker.empty();
  }
  // "لكنها": the subject of the sentence.
  const bool pronoun = before == "لكنه" || before == "لكنها" || before == "لكنهم" ||
                       before == "ولكنه" || before == "ولكنها" || before == "ولكنهم";
  if (pronoun) {
    report.same_subject = true;
    return true;
  }
  if (before != "ان") return false;
  constexpr uint32_t name_words = 14;
  for (uint32_t i = at - 1; i > words_.begin && at - i < name_words; --i) {
    const std::string_view verb = reading_.folded(i - 1);
    if (verb != "سبق" && verb != "وسبق") continue;
    report.speaker = arabic_noun_phrase(reading_, {i, at - 1});
    return !report.speaker.empty();
  }
  return false;
}

// "جاء في بيان للوزارة".
void ArabicUnit::name_inside(Report& report, IndexRun region) const {
  // "صدر تقرير عن المجلس جاء فيه أن": the document in front.
  const std::string_view next =
      region.empty() ? std::string_view() : reading_.folded(region.begin);
  if (next == "فيه" || next == "فيها") {
    constexpr uint32_t document_words = 8;
    const uint32_t cue_word = report.cue.begin;
    for (uint32_t i = cue_word; i > words_.begin && cue_word - i < document_words; --i)
      if (reading_.has(i - 1, flag::document | flag::occasion)) {
        report.speaker = arabic_noun_phrase(reading_, {i - 1, cue_word});
        return;
      }
  }
  const uint32_t limit = std::min(region.end, region.begin + 2);
  for (uint32_t i = region.begin; i < limit; ++i)
    if (reading_.folded(i) == "في" || reading_.folded(i) == "علي") {
      report.speaker = issuer({i + 1, region.end});
      if (report.speaker.empty())
        report.speaker = arabic_noun_phrase(reading_, {i + 1, region.end});
      return;
    }
  report.nobody = true;
}

// "بيان أصدره المجلس": who made the document; empty: nobody is said to.
IndexRun ArabicUnit::issuer(IndexRun words) const {
  constexpr uint32_t document_words = 4;
  const uint32_t limit = std::min(words.end, words.begin + document_words);
  for (uint32_t i = words.begin + 1; i < limit; ++i) {
    const std::string_view verb = reading_.folded(i);
    if (verb == "اصدره" || verb == "اصدرته" || verb == "اصدرها" || verb == "اصدرتها" ||
        passes_on(reading_, i))
      return arabic_noun_phrase(reading_, {i + 1, words.end});
  }
  return {};
}

}  // namespace isnad
