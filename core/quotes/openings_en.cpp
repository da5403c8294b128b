#include "core/quotes/phrases_en.h"
#include "core/quotes/unit_en.h"

// What stands between an English cue and what was said, and beside its subject: the
// listener, where and when, a preposition of the verb's own, the name behind a title.

namespace isnad {
namespace {

constexpr uint32_t adjunct_words = 14;  // between a verb and its "that"

bool is_capital(std::string_view word) {
  return !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
}

}  // namespace

uint32_t EnglishUnit::behind_age(uint32_t word) const {
  const auto dash = [&](uint32_t at) {
    return at + 1 < words_.end && reading_.source(at) == "-";
  };
  if (word + 5 < words_.end && dash(word + 1) &&
      reading_.folded(word + 2).starts_with("year") && dash(word + 3) &&
      reading_.folded(word + 4) == "old")
    return word + 5;
  return word;
}

// "The trawler's owner, Fenmar, said", "The Post, citing two officials, said".
void EnglishUnit::take_apposition(Report& report, uint32_t cue_word) {
  const uint32_t comma = report.speaker.end;
  if (report.speaker.empty() || comma + 2 >= cue_word ||
      !is_comma(reading_.source(comma)))
    return;
  // "one resident, 34-year-old Ward"
  const uint32_t first = behind_age(comma + 1);
  if (take_cited(report, comma) != comma) {
    drop_weak_from(report.speaker.begin);
    return;
  }
  // The name is what comes second, behind whose or what it is.
  const uint32_t index = reading_.notes[first].mention_index;
  if (index == no_index || reading_.entities.mentions[index].words.begin != first)
    return;
  for (uint32_t i = report.speaker.begin; i < comma; ++i) {
    const uint32_t other = reading_.notes[i].mention_index;
    if (other == no_index) continue;
    const uint32_t last = reading_.entities.mentions[other].words.end - 1;
    const std::string_view word = reading_.source(last);
    const bool of_place =
        reading_.entities.mentions[other].kind != EntityKind::person &&
        reading_.has(report.speaker.begin, flag::determiner);
    const bool whose =
        word.ends_with("'s") || word.ends_with("’s") || last + 1 < comma || of_place;
    if (!whose || reading_.folded(comma - 1) == "and") return;
  }
  report.speaker = {report.speaker.begin, reading_.entities.mentions[index].words.end};
}

// "asked not to be named"
bool EnglishUnit::is_about_naming(uint32_t word) const {
  if (word < words_.end && reading_.folded(word) == "not") ++word;
  if (word + 2 >= words_.end || reading_.folded(word) != "to" ||
      reading_.folded(word + 1) != "be")
    return false;
  const std::string_view verb = reading_.folded(word + 2);
  return verb == "named" || verb == "identified" || verb == "quoted";
}

// The "that" of this clause, within reach; no_index: none.
uint32_t EnglishUnit::find_that(uint32_t from) const {
  const uint32_t limit = std::min(words_.end, from + adjunct_words);
  for (uint32_t i = from; i < limit; ++i) {
    if (reading_.has(i, flag::that)) return i;
    if (reading_.notes[i].marked_index != no_index || is_end(i)) return no_index;
  }
  return no_index;
}

// "told reporters that": the listener; an outlet is a link of the chain.
uint32_t EnglishUnit::behind_listener(Report& report, uint32_t begin) const {
  if (begin >= words_.end || reading_.is_mark(begin) ||
      reading_.has(begin, flag::that | flag::stop | flag::relative))
    return begin;
  uint32_t end = begin + 1;
  const uint32_t that_word = find_that(begin);
  if (!reading_.has(begin, flag::pronoun)) {
    const uint32_t mention = reading_.notes[begin].mention_index;
    while (end < words_.end && end - begin < 6 &&
           (reading_.has(end - 1, flag::determiner) || reading_.source(end) == "-" ||
            reading_.source(end - 1) == "-" ||
            (mention != no_index && reading_.notes[end].mention_index == mention) ||
            reading_.has(end, flag::outlet) || is_inner_stop(reading_, end) ||
            (is_capital(reading_.source(end - 1)) && is_capital(reading_.source(end)))))
      ++end;
    const bool body = mention != no_index && reading_.entities.mentions[mention].kind ==
                                                 EntityKind::organisation;
    for (uint32_t i = begin; i < end; ++i)
      if ((body || reading_.has(i, flag::outlet)) && report.relay_count == 0)
        report.relays[report.relay_count++] = {begin, end};
  }
  if (that_word != no_index) return std::max(that_word, end);
  return end;
}

// "said in a statement on Friday that": what stands before "that", a colon or marks.
uint32_t EnglishUnit::behind_adjunct(uint32_t begin, const Cue& cue) const {
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
    // "in a statement it was aware"
    if (i > at && i + 1 < limit && reading_.has(i, flag::occasion | flag::document) &&
        reading_.has(i + 1, flag::pronoun | flag::determiner))
      return i + 1;
    if (reading_.notes[i].marked_index != no_index)
      return is_comma(reading_.source(i - 1)) ? i : begin;
    if (is_end(i)) break;
  }
  return begin;
}

// "spoke about the plan": the preposition is the verb's.
uint32_t EnglishUnit::behind_preposition(uint32_t begin, const Cue& cue) const {
  uint32_t at = begin;
  if (at < words_.end && reading_.folded(at).ends_with("ly")) ++at;
  if (at >= words_.end) return begin;
  std::string_view first = reading_.folded(at);
  // "spoke to the paper about it": only behind the listener something is said.
  if (cue.names_listener && (first == "to" || first == "with")) {
    const uint32_t limit = std::min(words_.end, at + adjunct_words);
    while (at < limit && first != "about" && first != "of" && !reading_.is_mark(at))
      first = reading_.folded(++at < words_.end ? at : begin);
    if (first != "about" && first != "of") return words_.end;
  }
  const bool is_preposition = first == "for" || first == "about" || first == "of" ||
                              first == "on" || first == "with" || first == "over" ||
                              first == "against" || (first == "to" && cue.takes_to);
  return is_preposition ? at + 1 : begin;
}

}  // namespace isnad
