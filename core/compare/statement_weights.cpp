// Made by core/train/train_statements.sh.
// clang-format off
#include "core/compare/statement_weights.h"

namespace isnad {

const StatementWeights fitted_weights = {
    {-3.74, 3.86, 0.00, 0.01, 0.00, 1.05, 0.80, 0.47, 0.30, 0.71,
     -2.18, -1.97, 0.00, 0.00, 1.93, 1.16, -1.44, -0.68, 0.86, 1.18,
     1.11, 1.22, 0.00, -0.86},
    {0.67, -0.67},
};

}  // namespace isnad
