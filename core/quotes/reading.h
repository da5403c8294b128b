#pragma once

#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/entities/entities.h"
#include "core/normalise.h"
#include "core/quotes/cues.h"
#include "core/quotes/marks.h"
#include "core/segment.h"

// One article as the steps of this stage read it: for each word, what it may be.
//
//   const ReadText reading = read_words(article, normal, segments, entities, cues);
//   if (reading.notes[word].cue != nullptr) ...
//
// A unit is a sentence, or several when a boundary falls between quotation marks.

namespace isnad {

struct WordNote {
  const CueForm* cue = nullptr;  // in Cues; null: no cue
  WordFlags flags = 0;
  uint32_t marked_index = no_index;   // in ReadText::marked: opens it
  uint32_t mention_index = no_index;  // in Entities::mentions: a word of it
  bool joined = false;                // carries و or ف: it goes on from before
  bool future = false;                // carries س
  bool continues_mention = false;     // a name, date or number began before it
};

enum class Script : uint8_t { arabic, latin, other };

struct Unit {
  IndexRun words;  // in Segments::words
  uint32_t paragraph_index = 0;
  uint32_t sentence_index = 0;  // in Segments::sentences: the first of it
  Script script = Script::other;
};

struct ReadText {
  const Article& article;
  const NormalText& normal;
  const Segments& segments;
  const Entities& entities;
  const Cues& cues;
  std::vector<WordNote> notes;  // one for each of Segments::words
  std::vector<Marked> marked;
  std::vector<Unit> units;

  std::string_view source(uint32_t word) const {
    return slice(article, segments.words[word].source);
  }
  std::string_view folded(uint32_t word) const {
    return slice(normal, segments.words[word].normal);
  }
  bool has(uint32_t word, WordFlags flags) const {
    return (notes[word].flags & flags) != 0;
  }
  bool is_mark(uint32_t word) const {
    return segments.words[word].kind == WordKind::mark;
  }
  const Cue* cue(uint32_t word) const {
    return notes[word].cue == nullptr ? nullptr : &cues.items[notes[word].cue->cue];
  }
  SourceRange range(IndexRun words) const {
    if (words.empty()) return {};
    return {segments.words[words.begin].source.begin,
            segments.words[words.end - 1].source.end};
  }
};

// Linear in the words and mentions.
ReadText read_words(const Article& article, const NormalText& normal,
                    const Segments& segments, const Entities& entities,
                    const Cues& cues);

bool is_comma(std::string_view word);
// A full stop, question or exclamation mark.
bool is_full_stop(std::string_view word);

}  // namespace isnad
