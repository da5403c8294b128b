#pragma once

#include "core/quotes/reports.h"

// How far Arabic speech goes that stands behind a colon without marks.
//
//   unit = read_on(reading, report);
//
// Sentences of the same paragraph are the speaker's until one reports, or begins as
// the reporter's own do: "وكانت", "يذكر أن".

namespace isnad {

// Lets `report`, whose content ends its unit, take in what the speaker goes on with.
// The last unit it then holds.  Linear in the words of the units it takes and of one
// more.
uint32_t read_on(const ReadText& reading, Report& report);

}  // namespace isnad
