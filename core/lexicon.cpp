#include "core/lexicon.h"

namespace isnad {

Result<Lexicon> load_lexicon(const Assets&) { return Lexicon{}; }

}  // namespace isnad
