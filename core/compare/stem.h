#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// Cuts attached particles and endings off a folded word, so that forms of one word
// meet.
//
//   stem_of(fold("والمحادثات"), background)  ->  folded "محادث"
//
// Arabic: after light10 (Larkey, Ballesteros, Connell 2007), with verb prefixes; a lone
// letter in front goes only when the rest is the commoner word.  Other scripts: the
// commonest English endings.  A stem is a key, not a word.

namespace isnad {

class Background;

// Where the stem stands in the word.
struct StemCut {
  uint32_t particles_bytes = 0;  // in front of it: و ف ب ل ك س, ال and verb prefixes
  uint32_t endings_bytes = 0;  // behind it: possessives, plurals, gender
};

// Linear in the word.
StemCut cut_stem(std::string_view folded_word, const Background& background);
std::string_view stem_of(std::string_view folded_word, const Background& background);

// The particles alone: و ف ب ل ك س and ال in front of the word.
uint32_t particle_bytes(std::string_view folded_word, const Background& background);

// The consonants left when the letters that make patterns are dropped: an approximation
// of the root, good enough to say that two aligned words are akin.  Empty when fewer
// than three are left or the word is not Arabic.
std::string root_of(std::string_view stem);

}  // namespace isnad
