#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/article.h"
#include "core/compare/comparison.h"
#include "core/entities/entities.h"
#include "core/quotes/quotes.h"
#include "core/reason.h"
#include "core/result.h"
#include "shell/shared_text.h"

// Every sentence the reader sees, Arabic and English side by side.
//
//   show(say(Term::add_files, view.language));
//   show(counted(Noun::article, 5, view.language));   // "5 articles", "5 مقالات"

namespace isnad {

enum class Language : uint8_t { arabic, english };

inline bool is_rtl(Language language) { return language == Language::arabic; }
const char* code_of(Language language);  // BCP 47

enum class Term : uint8_t {
  app_name,
  app_purpose,
  add_files,
  add_folder,
  try_samples,
  drop_here,
  stays_here,  // nothing leaves the machine
  export_json,
  export_as,  // the formats follow
  cancel,
  other_language,  // the button that changes it: named in the other language
  to_dark,
  to_light,
  read,
  compare,
  coverage,
  articles,
  article,
  names,
  quotes,
  statements,
  sources,
  differences,
  legend,
  remove_article,
  unknown_outlet,
  no_date,
  no_title,
  nobody_named,
  understood,  // a link known from an earlier sentence
  said,        // beside a quote's words
  through,     // between the links of a chain
  base,
  make_base,
  against_base,
  only_here,
  absent_here,
  one_source,
  refused,
  comparing,
  reading,
  nothing_open,
  nothing_found,
  no_quotes,
  no_statements,
  pick_statement,
  show_quotes,
  smaller_text,
  larger_text,
  search,
  close,
  back,
  variants,
  roles,
  mentions,
  why,
  confidence,
  passages,
  says_itself,  // coverage: reported by this article
  same_reason,  // how many more files were refused; the number follows
  negated,
  this_article,
  all_articles,
  filter,
  speaker,
  kind,
  cue_class,
  speaks_about,
  spoken_of_by,
  more_quotes,  // after a number: how many the list leaves out
  details,      // what was decided about an article
  overview,
  beside,  // two articles side by side
  other_article,
  shares_with,      // the articles that share text with this one
  nothing_shared,   // by these two
  needs_two,        // articles, before anything is shared
  likely_origin,    // the article's name follows
  of_the_text,      // after a share of it
  shared_with_any,  // after a share: with any article of the collection
  own_text,         // a paragraph no other article has
  shared_text,      // a paragraph others have too
  worth_a_look,     // the heaviest differences
  by_several,       // after a number: statements of several sources
  speakers,
  shared_share,  // of the collection's words
  nothing_differs,
  nothing_in_common,
  single_file,  // what one article alone can show
  spelt,        // names: how an outlet writes one
  titled,       // names: what an outlet calls one
  help,
  arrow_keys,
  key_next,
  key_move,
  key_press,
  key_back,
  key_modes,
  key_step,
  key_search,
  key_copy,
  key_scroll,
  key_help,
  key_leave,
  copy,  // of an article; its file's name follows
  edit,
  undo,
  not_found,  // nothing was decided
  was_found,  // what had been, before the reader put it right; it follows
  all,
};

// The words for a term, or for what a result can be: whatever has a phrase in
// phrases.h.  Those of no clue are empty.
template <class Named>
const char* say(Named named, Language language);

enum class Noun : uint8_t {
  article,
  source,
  quote,
  name,
  mention,
  statement,
  difference,
  report,
  word,
  passage,
  file,
  speaker,
};
// A number with its noun, in the form that language wants after that number.
std::string counted(Noun noun, size_t number, Language language);

// The reason as a sentence, with the evidence words quoted from `text`.
std::string say(const Reason& reason, std::string_view text, Language language);

// The same for the forms of a unit, and a whole number as its digits.
struct CountForms;
std::string counted(const CountForms& forms, std::string_view digits,
                    Language language);

// "70,000" from the digits "70000".
std::string grouped(std::string_view digits);

// "4 September 2023" from "2023-09-04"; what is not a date comes back as it is.
std::string say_date(std::string_view iso_8601, Language language);

// "Arabic" from "ar"; a code that has no name here comes back as it is.
std::string say_language(std::string_view code, Language language);

// What a reader may choose for an article: codes that say_language() knows, and names
// of encodings.
std::span<const char* const> language_choices();
std::span<const char* const> encoding_choices();

}  // namespace isnad
