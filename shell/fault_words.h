#pragma once

#include <string>

#include "core/ingest/refusals.h"
#include "shell/words.h"

// Why something was not read, and where, in the reader's language.
//
//   show(say(error, view.language));  // "The archive is cut off (at byte 237)"

namespace isnad {

std::string say(const Error& error, Language language);
// With how many more were refused for the same reason.
std::string say(const RefusalGroup& group, Language language);

}  // namespace isnad
