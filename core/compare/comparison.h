#pragma once

#include <cstdint>
#include <vector>

#include "core/analysis.h"
#include "core/compare/alignment.h"
#include "core/compare/passages.h"
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
//
// core/compare/comparer.h does the same article by article.

namespace isnad {

// One report of a statement.
struct Member {
  QuoteRef quote;
  uint8_t confidence_percent = 100;
  Reason why;  // evidence is in the member's article
};

// A member's words against the base's, in order of the member's words.
struct Alignment {
  uint32_t member_index = 0;  // in Comparison::members
  IndexRun changes;           // in Comparison::changes
};

// A difference worth a look, with its place in two articles.
enum class DifferenceKind : uint8_t {
  number,      // numbers or dates that disagree
  negation,    // a negation on one side
  speaker,     // another speaker for the same words
  rank,        // another title for the same speaker
  hedge,       // "reportedly", قد on one side
  stance,      // "claimed" against "said"
  omission,    // a clause only one side has
  wording,     // heavy words replaced by others
  directness,  // direct on one side, reported on the other
};
const char* name_of(DifferenceKind kind);

struct Difference {
  DifferenceKind kind = DifferenceKind::wording;
  uint8_t weight_percent = 0;   // how much worth a look
  uint32_t a_member_index = 0;  // in Comparison::members; the statement's base
  uint32_t b_member_index = 0;
  SourceRange a;  // in a's article; empty: absent there
  SourceRange b;
  bool operator==(const Difference&) const = default;
};

struct Statement {
  uint32_t id = 0;
  IndexRun members;          // in Comparison::members, in order of article and place
  uint32_t base_member = 0;  // in Comparison::members
  IndexRun alignments;       // in Comparison::alignments; every member but the base
  IndexRun differences;      // in Comparison::differences, heaviest first
};

struct Comparison {
  Identities identities;
  std::vector<Statement> statements;  // also those with one member
  std::vector<Member> members;
  std::vector<Alignment> alignments;
  std::vector<Change> changes;
  std::vector<Difference> differences;
  std::vector<Passage> passages;     // in order of a, b, place in a
  std::vector<Sharing> sharings;     // in order of a, b
  std::vector<ArticleShare> shares;  // one for each article; empty: not compared
  // statement_of[article_index][quote_index] is an index into statements, or no_index.
  std::vector<std::vector<uint32_t>> statement_of;
};

// The article, or the one it was added as before.
uint32_t source_of(const Comparison& comparison, uint32_t article_index);
// Whether the report stands in an article that was added before.
bool is_repeated(const Comparison& comparison, const Member& member);
// Reports of a statement, an article added twice once.
uint32_t count_reports(const Comparison& comparison, const Statement& statement);

// Cost: about linear in the collection; see tests/bench.
Comparison compare(const Analyses& analyses, const Lexicon& lexicon);

}  // namespace isnad
