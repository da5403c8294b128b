#include "core/quotes/quotes.h"

#include <utility>

#include "core/lexicon.h"
#include "core/quotes/reading.h"
#include "core/quotes/reports.h"
#include "core/quotes/speakers.h"

namespace isnad {

const char* name_of(QuoteKind kind) {
  switch (kind) {
    case QuoteKind::direct:
      return "direct";
    case QuoteKind::mixed:
      return "mixed";
    case QuoteKind::indirect:
      return "indirect";
  }
  return "direct";
}

const char* name_of(CueClass cue_class) {
  switch (cue_class) {
    case CueClass::say:
      return "say";
    case CueClass::add:
      return "add";
    case CueClass::claim:
      return "claim";
    case CueClass::deny:
      return "deny";
    case CueClass::confirm:
      return "confirm";
    case CueClass::warn:
      return "warn";
    case CueClass::reveal:
      return "reveal";
    case CueClass::demand:
      return "demand";
    case CueClass::promise:
      return "promise";
    case CueClass::condemn:
      return "condemn";
    case CueClass::praise:
      return "praise";
    case CueClass::announce:
      return "announce";
    case CueClass::expect:
      return "expect";
    case CueClass::ask:
      return "ask";
    case CueClass::answer:
      return "answer";
    case CueClass::agree:
      return "agree";
    case CueClass::doubt:
      return "doubt";
    case CueClass::according:
      return "according";
  }
  return "say";
}

const char* name_of(Stance stance) {
  switch (stance) {
    case Stance::neutral:
      return "neutral";
    case Stance::distances:
      return "distances";
    case Stance::weighs:
      return "weighs";
    case Stance::commits:
      return "commits";
  }
  return "neutral";
}

namespace {

// Without the و or ف that joins the first word to what stands before it.
SourceRange without_conjunction(const ReadText& reading, uint32_t word,
                                SourceRange range) {
  constexpr uint32_t folded_bytes = 2;  // the source may have a vowel or another form
  const bool apart = word > 0 && reading.folded(word - 1) == "و";
  if (!range.empty() && reading.notes[word].joined && !apart)
    range.begin =
        reading.normal
            .source_at_byte[reading.segments.words[word].normal.begin + folded_bytes];
  return range;
}

// That of the cue, else of a verb inside it: بحسب ما زعم.
Stance stance_of(const ReadText& reading, const Report& report) {
  if (report.cue.empty() || report.negated) return Stance::neutral;
  Stance stance = reading.cues.items[report.cue_index].stance;
  for (uint32_t w = report.cue.begin; w < report.cue.end && stance == Stance::neutral;
       ++w)
    if (reading.notes[w].cue != nullptr) stance = reading.cue(w)->stance;
  return stance;
}

void add_quote(const ReadText& reading, const Report& report, std::vector<Link> chain,
               Quotes& quotes) {
  Quote quote;
  quote.kind = report.kind;
  quote.negated = report.negated;
  quote.confidence_percent = report.confidence_percent;
  quote.range = report.why == ReasonKind::source_phrase
                    ? without_conjunction(reading, report.content.begin, report.range)
                    : report.range;
  quote.cue = without_conjunction(reading, report.cue.begin, reading.range(report.cue));
  quote.stance = stance_of(reading, report);
  if (!report.cue.empty())
    quote.cue_class = reading.cues.items[report.cue_index].cue_class;
  if (!report.tail.empty()) {
    quote.spans.begin = static_cast<uint32_t>(quotes.spans.size());
    for (const IndexRun part : {report.content, report.tail}) {
      Report piece;
      piece.content = part;
      settle_range(reading, piece);
      quotes.spans.push_back(piece.range);
    }
    quote.spans.end = static_cast<uint32_t>(quotes.spans.size());
  }
  quote.chain.begin = static_cast<uint32_t>(quotes.links.size());
  for (Link& link : chain) quotes.links.push_back(std::move(link));
  quote.chain.end = static_cast<uint32_t>(quotes.links.size());
  quote.sentence_index = reading.units[report.unit_index].sentence_index;
  quote.why = {report.why, quote.cue};
  quotes.items.push_back(quote);
}

}  // namespace

std::span<const SourceRange> parts_of(const Quotes& quotes, const Quote& quote) {
  if (quote.spans.empty()) return {&quote.range, 1};
  return std::span(quotes.spans).subspan(quote.spans.begin, quote.spans.size());
}

const std::string& full_name(const Entities& entities, const Link& link) {
  return link.entity_index == no_index ? link.name
                                       : entities.items[link.entity_index].name;
}

Quotes find_quotes(const Article& article, const NormalText& normal,
                   const Segments& segments, const Entities& entities,
                   const Lexicon& lexicon) {
  const ReadText reading =
      read_words(article, normal, segments, entities, lexicon.cues);
  Quotes quotes;
  Speakers speakers(reading);
  for (const Report& report : find_reports(reading)) {
    std::vector<Link> chain = speakers.chain_of(report);
    if (!report.silent) add_quote(reading, report, std::move(chain), quotes);
  }
  return quotes;
}

}  // namespace isnad
