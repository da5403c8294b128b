#pragma once

#include <vector>

#include "core/article.h"
#include "core/entities/entities.h"
#include "core/entities/name_rules.h"
#include "core/entities/name_words.h"
#include "core/entities/tagger.h"

// Turns names into mentions and entities: adds what repeats a name found elsewhere in
// the article, joins the mentions of one entity, and reads titles as roles.
//
//   add_repeated(words, tagging, spans);
//   const Entities entities = resolve(article, normal, segments, words, spans);
//
// A surname after a full name is the same person; so is a body named in full and then
// by the beginning of its name.  Linear in the words.

namespace isnad {

// Adds single words that repeat part of a person's name, and whole names of places and
// bodies missed elsewhere.  Spans stay in order.
// `tagging` is empty without a model, else it has its say.
void add_repeated(const std::vector<NameWord>& words, const Tagging& tagging,
                  std::vector<NameSpan>& spans);

Entities resolve(const Article& article, const NormalText& normal,
                 const Segments& segments, const std::vector<NameWord>& words,
                 const std::vector<NameSpan>& spans);

}  // namespace isnad
