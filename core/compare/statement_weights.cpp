// Made by core/train/train_statements.sh.
// clang-format off
#include "core/compare/statement_weights.h"

namespace isnad {

const StatementWeights fitted_weights = {
    {-3.75, 3.95, 0.00, 0.01, -1.00, 1.12, 0.79, 0.43, 0.28, 0.86,
     -2.15, -2.02, 0.00, 0.00, 1.89, 1.22, -1.24, -0.65, 0.86, 1.17,
     1.11, 1.21, 0.00, -0.87},
    {0.65, -0.69},
};

}  // namespace isnad
