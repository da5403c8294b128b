#include "core/lexicon.h"

#include <utility>

namespace isnad {

Result<Lexicon> load_lexicon(const Assets& assets) {
  Lexicon out;
  Result<CompareLexicon> compare = load_compare_lexicon(assets);
  if (!compare) return compare.error();
  out.compare = *std::move(compare);
  return out;
}

}  // namespace isnad
