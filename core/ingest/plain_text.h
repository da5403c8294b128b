#pragma once

#include <string>

#include "core/article.h"

// Makes an article of decoded plain text: its lines become blocks with roles, and the
// language is guessed from its letters.  Nothing of the text is changed.

namespace isnad {

// Cannot fail.  Linear in the text.
Article read_plain_text(std::string id, std::string text);

}  // namespace isnad
