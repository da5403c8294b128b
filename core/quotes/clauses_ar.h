#pragma once

#include "core/quotes/reading.h"

// Where a reported clause begins and ends in Arabic.

namespace isnad {

enum class Opening : uint8_t { none, clause, marks, colon };

// What a cue introduces: where its content begins.
struct ContentStart {
  Opening opening = Opening::none;
  uint32_t at = 0;  // word: the complementiser, the opening mark, behind the colon
};
ContentStart arabic_content_start(const ReadText& reading, uint32_t cue_word,
                                  IndexRun unit);

// The word behind the clause that begins at words.begin; at most words.end.
uint32_t arabic_clause_end(const ReadText& reading, IndexRun words);

// A phrase that names a source at `word`; its length in words, or 0.
struct SourcePhrase {
  uint32_t size_words = 0;
  uint16_t cue_index = 0;
  bool verb_follows = false;  // "حسبما أفادت ...": size_words counts the verb
};
SourcePhrase arabic_source_phrase(const ReadText& reading, uint32_t word, uint32_t end);

// A verb that says who passed on the words in front of it: "تصريحات نقلتها وكالة".
bool passes_on(const ReadText& reading, uint32_t word);

// A stretch in marks that names something rather than says it.
bool is_name_in_marks(const ReadText& reading, const Marked& marked, IndexRun unit);

}  // namespace isnad
