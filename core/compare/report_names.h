#pragma once

#include <vector>

#include "core/analysis.h"
#include "core/compare/quote_index.h"
#include "core/compare/similarity.h"
#include "core/entities/identities.h"

// Who and what a report names, in whatever language: identities, dates and numbers.
// They are what joins an Arabic report and an English one.

namespace isnad {

// A number for each identity that stays when articles follow: the place of its first
// mention among the entities of all articles.
std::vector<uint32_t> number_identities(const Identities& identities);

// Fills names, speaker and language of every profile.  Linear in the mentions.
void add_names(const Analyses& analyses, const Identities& identities,
               std::vector<Profile>& profiles);

// Reports in different languages that share names or words of one meaning, heaviest
// first for each report. Linear in the names.
std::vector<Candidate> find_other_languages(const std::vector<Profile>& profiles);

}  // namespace isnad
