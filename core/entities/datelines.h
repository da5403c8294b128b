#pragma once

#include <vector>

#include "core/entities/name_rules.h"
#include "core/entities/name_words.h"
#include "core/segment.h"

// Finds the place at the head of a report: "MARSA YASMIN, Nov. 14 (agency) -".
//
//   const std::vector<NameSpan> places = find_datelines(segments, words);
//
// A dateline with an agency is a byline of its own by now (core/ingest/credit.h); one
// that is only a place and a dash stands in the first paragraph.

namespace isnad {

// At most a few spans, in order.
std::vector<NameSpan> find_datelines(const Segments& segments,
                                     const std::vector<NameWord>& words);

}  // namespace isnad
