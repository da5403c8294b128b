#include "core/analysis.h"

#include <utility>

#include "core/entities/word_memory.h"
#include "core/lexicon.h"

namespace isnad {

Analysis analyse(Article article, const Lexicon& lexicon, NameMemory& memory) {
  Analysis out;
  out.article = std::move(article);
  out.normal = normalise(out.article.text);
  out.segments = segment(out.article, out.normal);
  out.entities = find_entities(out.article, out.normal, out.segments, lexicon, memory);
  out.quotes =
      find_quotes(out.article, out.normal, out.segments, out.entities, lexicon);
  return out;
}

Analysis analyse(Article article, const Lexicon& lexicon) {
  NameMemory memory;
  return analyse(std::move(article), lexicon, memory);
}

}  // namespace isnad
