#pragma once

#include <memory>
#include <vector>

#include "core/article.h"
#include "core/entities/entities.h"
#include "core/normalise.h"
#include "core/quotes/quotes.h"
#include "core/segment.h"

// Everything found in one article.  Never changes once made: whoever wants another
// result makes another Analysis.

namespace isnad {

struct Lexicon;
struct NameMemory;

struct Analysis {
  Article article;
  NormalText normal;
  Segments segments;
  Entities entities;
  Quotes quotes;
};

// A collection, in the order the reader added its articles.
using Analyses = std::vector<std::shared_ptr<const Analysis>>;

// Calls the stages in order.  Linear in the text.  Whoever analyses many articles keeps
// a memory for them (core/entities/word_memory.h); the result is the same without.
Analysis analyse(Article article, const Lexicon& lexicon, NameMemory& memory);
Analysis analyse(Article article, const Lexicon& lexicon);

}  // namespace isnad
