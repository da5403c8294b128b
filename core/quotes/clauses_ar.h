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

// Whether a clause, marks or a colon stand within `reach` words behind a cue.
bool arabic_content_follows(const ReadText& reading, uint32_t cue_word, uint32_t end,
                            uint32_t reach);

// A second cue shows its clause within so many words.
inline constexpr uint32_t follows_words = 14;

// The word behind the clause that begins at words.begin; at most words.end.
uint32_t arabic_clause_end(const ReadText& reading, IndexRun words);

// A stretch in marks that names something rather than says it.
bool is_name_in_marks(const ReadText& reading, const Marked& marked, IndexRun unit);

}  // namespace isnad
