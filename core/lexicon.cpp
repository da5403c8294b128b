#include "core/lexicon.h"

#include <utility>

namespace isnad {

Result<Lexicon> load_lexicon(const Assets& assets) {
  Lexicon lexicon;
  auto names = load_name_lexicon(assets);
  if (!names) return names.error();
  lexicon.names = *std::move(names);
  return lexicon;
}

}  // namespace isnad
