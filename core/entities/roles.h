#pragma once

#include <vector>

#include "core/entities/entities.h"
#include "core/entities/name_rules.h"
#include "core/entities/name_words.h"

// What an article says a person is, beside the name: "the spokeswoman of the council".

namespace isnad {

// The words in front of a person's name that hold its title, without marks; empty: no
// title there.  Looks back a bounded number of words, within the sentence.
IndexRun role_before(const std::vector<NameWord>& words, const NameSpan& person);

// The grammatical gender that the role and the first name show.
Gender gender_of(const std::vector<NameWord>& words, IndexRun role,
                 const NameSpan& person);

}  // namespace isnad
