#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/entities/entities.h"
#include "core/normalise.h"
#include "core/range.h"
#include "core/reason.h"
#include "core/segment.h"

// Finds what an article reports as said, and who is said to have said it.
//
//   const Quotes quotes = find_quotes(article, normal, segments, entities, lexicon);
//   for (const Quote& quote : quotes.items) show(slice(article, quote.range));
//
// Attribution is a chain, as in an isnad: "the agency quoted the minister as saying
// ..." has two links, the minister and then the agency.

namespace isnad {

struct Lexicon;

enum class QuoteKind : uint8_t {
  direct,    // wholly inside quotation marks
  mixed,     // a reported clause with a marked part in it
  indirect,  // a reported clause without marks
};
const char* name_of(QuoteKind kind);

// What the verb or phrase of saying does.
enum class CueClass : uint8_t {
  say,
  add,
  claim,
  deny,
  confirm,
  warn,
  reveal,
  demand,
  promise,
  condemn,
  praise,
  announce,
  expect,
  ask,
  answer,
  agree,
  doubt,
  according,
};
const char* name_of(CueClass cue_class);

// What the verb says of the writer: whether what is reported is true, to whoever wrote
// that it was "claimed" or "admitted".  What kind of saying it is ("considered",
// "warned") says nothing of that.
enum class Stance : uint8_t {
  neutral,
  distances,  // leaves it to the speaker: "alleged", زعم
  weighs,  // gives it weight, and stands in news for "said" too: "stressed", أكد, كشف
  commits,  // takes it as true: "admitted", "revealed", اعترف
};
const char* name_of(Stance stance);

// One step in a chain of attribution.  Two who speak with one verb are one link that
// bears both names and no entity: neither of them said it alone.
struct Link {
  SourceRange mention;               // the words naming it here; empty: understood
  uint32_t entity_index = no_index;  // in Entities::items; none: "a source"
  std::string name;                  // fullest form in the article, without titles
  std::string role;                  // title as written, or empty
  Reason why;                        // why this speaker
};

struct Quote {
  QuoteKind kind = QuoteKind::direct;
  CueClass cue_class = CueClass::say;
  Stance stance = Stance::neutral;  // neutral, too, when the saying is negated
  bool negated = false;             // the saying is negated: "did not confirm that"
  uint8_t confidence_percent = 0;
  SourceRange range;            // what was said; direct: without its marks
  SourceRange cue;              // the verb or phrase of saying; empty: none
  IndexRun spans;               // in Quotes::spans when broken in parts, else empty
  IndexRun chain;               // in Quotes::links, nearest first; may be empty
  uint32_t sentence_index = 0;  // in Segments::sentences; where range begins
  Reason why;
};

struct Quotes {
  std::vector<Quote> items;        // in order of range.begin
  std::vector<Link> links;         // every chain end to end
  std::vector<SourceRange> spans;  // every broken quote's parts end to end
};

// What was said without the words that interrupt it: the spans, or the whole range.
// `quote` is one of quotes.items.
std::span<const SourceRange> parts_of(const Quotes& quotes, const Quote& quote);

// Whom a link means: its entity's name, or the words as written ("he" stays in the
// link).
const std::string& full_name(const Entities& entities, const Link& link);

// Cannot fail: text without a quote gives an empty result.  Linear in the text.
Quotes find_quotes(const Article& article, const NormalText& normal,
                   const Segments& segments, const Entities& entities,
                   const Lexicon& lexicon);

}  // namespace isnad
