#include "core/lexicon.h"

#include <utility>

namespace isnad {

Result<Lexicon> load_lexicon(const Assets& assets) {
<<<<<<< HEAD
  Lexicon out;
  Result<CompareLexicon> compare = load_compare_lexicon(assets);
  if (!compare) return compare.error();
  out.compare = *std::move(compare);
  return out;
=======
  Lexicon lexicon;
  auto names = load_name_lexicon(assets);
  if (!names) return names.error();
  lexicon.names = *std::move(names);
  return lexicon;
>>>>>>> 0ec06b8 (x)
}

}  // namespace isnad
