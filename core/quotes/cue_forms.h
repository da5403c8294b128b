#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/quotes/cues.h"

// Makes the forms of a cue from its dictionary entry.
//
//   arabic_forms({"قال", "يقول", "قائل", "قول"}, [&](std::string form, CueForm is) {});
//
// Regular patterns only; weak endings are known, broken plurals are not.  Entries are
// given as written and come out folded.

namespace isnad {

struct ArabicCue {
  std::string_view past;        // 3rd person masculine singular
  std::string_view present;     // the same
  std::string_view participle;  // active, without ending; may be empty
  std::string_view noun;        // verbal noun; may be empty
};

struct EnglishCue {
  std::string_view base;
  std::string_view past;        // empty: regular
  std::string_view participle;  // past participle; empty: like the past
};

using FormSink = std::function<void(std::string form, CueForm is)>;

// `is.cue` stays 0: the caller knows it.
void arabic_forms(const ArabicCue& cue, const FormSink& sink);
void english_forms(const EnglishCue& cue, const FormSink& sink);
void english_noun_forms(std::string_view noun, const FormSink& sink);

}  // namespace isnad
