#pragma once

#include <vector>

#include "core/article.h"
#include "core/entities/name_rules.h"
#include "core/normalise.h"
#include "core/segment.h"

// The article's own outlet, wherever the article names itself.

namespace isnad {

// Names the outlet's words in `spans`, in place of what was found there.  An outlet of
// one word is left alone: it is a common word too ("Life", "The Day").  Linear.
void name_own_outlet(const Article& article, const NormalText& normal,
                     const Segments& segments, const std::vector<NameWord>& words,
                     std::vector<NameSpan>& spans);

}  // namespace isnad
