#pragma once

#include <array>
#include <cstddef>

// What each piece of evidence says about two reports being of one statement.
//
//   const double odds = weigh(a, b).odds(fitted_weights.evidence);
//
// The values are in statement_weights.cpp, which core/train/train_statements.sh makes.

namespace isnad {

// A weight for each of Evidence::features().
constexpr size_t evidence_kinds = 25;
using EvidenceWeights = std::array<double, evidence_kinds>;

// A weight for each of Rivals::features().
constexpr size_t rival_kinds = 2;
using RivalWeights = std::array<double, rival_kinds>;

struct StatementWeights {
  EvidenceWeights evidence = {};
  RivalWeights rivals = {};
};

extern const StatementWeights fitted_weights;

}  // namespace isnad
