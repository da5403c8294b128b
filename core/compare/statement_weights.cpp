// Made by core/train/train_statements.sh.
// clang-format off
#include "core/compare/statement_weights.h"

namespace isnad {

const StatementWeights fitted_weights = {
    {-3.99, 2.64, 1.91, 0.52, -1.00, 0.99, 1.05, 0.00, 0.37, 0.67,
     -2.20, -1.51, 0.00, 0.00, 1.78, 0.78, -0.84, 1.03, -0.89, 0.87,
     1.32, 1.21, 1.27, 0.00, -0.81},
    {0.70, -0.63},
};

}  // namespace isnad
