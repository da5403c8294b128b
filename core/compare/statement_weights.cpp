// Made by core/train/train_statements.sh.
// clang-format off
#include "core/compare/statement_weights.h"

namespace isnad {

const StatementWeights fitted_weights = {
    {-3.94, 2.54, 2.03, 0.41, -1.00, 0.69, 0.99, 0.00, 0.39, 0.55,
     -2.19, -1.42, 0.00, 0.00, 1.83, 0.85, -0.99, 1.12, -0.88, 0.88,
     1.34, 1.21, 1.28, 0.00, -0.83},
    {0.70, -0.63},
};

}  // namespace isnad
