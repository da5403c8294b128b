#pragma once

#include "core/quotes/reading.h"

// Arabic phrases that name a source beside what it said: "بحسب الوزارة", "كما أفادت".

namespace isnad {

// A phrase that names a source at `word`; its length in words, or 0.
struct SourcePhrase {
  uint32_t size_words = 0;
  uint16_t cue_index = 0;
  bool verb_follows = false;  // "حسبما أفادت ...": size_words counts the verb
};
SourcePhrase arabic_source_phrase(const ReadText& reading, uint32_t word, uint32_t end);

// A verb that says who passed on the words in front of it: "تصريحات نقلتها وكالة".
bool passes_on(const ReadText& reading, uint32_t word);

}  // namespace isnad
