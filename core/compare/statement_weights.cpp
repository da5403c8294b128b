// Made by core/train/train_statements.sh.
// clang-format off
#include "core/compare/statement_weights.h"

namespace isnad {

const StatementWeights fitted_weights = {
    {-3.95, 1.83, 3.63, 1.35, -0.78, 1.57, 1.34, 1.11, 1.65, 1.55,
     -3.12, -2.68, -0.28, -0.52, -1.28, 1.48, 1.45, 1.91, 1.76, 0.00,
     -1.47},
    {0.66, -0.54},
};

}  // namespace isnad
