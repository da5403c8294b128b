#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/analysis.h"
#include "core/entities/identities.h"
#include "core/range.h"
#include "core/reason.h"

// What several articles share: the same statement in other words, the change of each
// word, the passages two articles have in common.
//
//   const Comparison comparison = compare(analyses, lexicon);
//   for (const Statement& statement : comparison.statements)
//     for (uint32_t i = statement.members.begin; i < statement.members.end; ++i)
//       show(comparison.members[i]);

namespace isnad {

struct QuoteRef {
  uint32_t article_index = 0;  // in Analyses
  uint32_t quote_index = 0;    // in Quotes::items of that article
  bool operator==(const QuoteRef&) const = default;
};

// One report of a statement.
struct Member {
  QuoteRef quote;
  uint8_t confidence_percent = 100;
  Reason why;
};

// How a stretch of one variant differs from the base.
enum class ChangeKind : uint8_t {
  same,
  orthography,
  particle,
  transliteration,
  inflection,
  synonym,
  number,
  negation,
  insertion,
  omission,
  moved,
  wording,
};
const char* name_of(ChangeKind kind);

// A stretch of a variant against a stretch of the base; one of them is empty for an
// insertion or an omission.
struct Change {
  ChangeKind kind = ChangeKind::same;
  SourceRange base;   // in the base's article
  SourceRange other;  // in the member's article
};

// A member's words against the base's, in order of the member's words.
struct Alignment {
  uint32_t member_index = 0;  // in Comparison::members
  IndexRun changes;           // in Comparison::changes
};

// A difference worth a look, with its place in two articles.
enum class DifferenceKind : uint8_t {
  number,
  negation,
  speaker,
  rank,
  hedge,
  stance,
  omission,
  wording,
  directness,
};
const char* name_of(DifferenceKind kind);

struct Difference {
  DifferenceKind kind = DifferenceKind::wording;
  uint8_t weight_percent = 0;   // how much worth a look
  uint32_t a_member_index = 0;  // in Comparison::members
  uint32_t b_member_index = 0;
  SourceRange a;  // empty: absent there
  SourceRange b;
};

struct Statement {
  uint32_t id = 0;
  IndexRun members;          // in Comparison::members, in order of article and place
  uint32_t base_member = 0;  // in Comparison::members
  IndexRun alignments;       // in Comparison::alignments; every member but the base
  IndexRun differences;      // in Comparison::differences, heaviest first
};

// Text two articles share beyond chance.
struct Passage {
  bool verbatim = true;  // else near
  uint32_t a_article_index = 0;
  uint32_t b_article_index = 0;
  SourceRange a;
  SourceRange b;
};

struct Comparison {
  Identities identities;
  std::vector<Statement> statements;  // also those with one member
  std::vector<Member> members;
  std::vector<Alignment> alignments;
  std::vector<Change> changes;
  std::vector<Difference> differences;
  std::vector<Passage> passages;
  // statement_of[article_index][quote_index] is an index into statements, or no_index.
  std::vector<std::vector<uint32_t>> statement_of;
};

// Cost: about linear in the collection; see tests/bench.
Comparison compare(const Analyses& analyses, const Lexicon& lexicon);

}  // namespace isnad
