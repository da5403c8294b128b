#pragma once

#include <cstdint>
#include <string_view>

// What Arabic and Latin spellings of a surname have in common: its consonants, those
// that are mistaken for each other as one.
//
//   skeleton_of("منذر القفصي") == skeleton_of("Mondher al-Gafsi")
//
// It tells two speakers of one story apart, not any two people: use it where all else
// says that both may be one.

namespace isnad {

// Of the last word of a name.  0: fewer than two consonants say nothing.  Linear.
uint32_t skeleton_of(std::string_view name);

}  // namespace isnad
