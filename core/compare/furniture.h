#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/analysis.h"

// What one article cannot show: a short paragraph that several articles of one outlet
// have at their head or foot is printed around them and is part of none.
//
//   std::vector<Outline> outlines;
//   for (const uint32_t index : set_furniture_apart(analyses, outlines, lexicon))
//     tell(*analyses[index]);
//
// Three articles show it, copies and updates of one article being one.  What the rest
// of its article speaks of, what is quoted, and what makes up much of the article is no
// furniture, however often it is printed: that is a shared report.  An article without
// a known outlet goes with those of its folder.

namespace isnad {

// What is remembered of an article to hold it against others.
struct Outline {
  struct Line {
    uint64_t hash = 0;
    uint32_t block_index = 0;  // in Article::blocks
    uint32_t code_points = 0;
    uint32_t articles_to_show = 0;  // that the line is furniture; 0: it is not
  };
  uint64_t outlet = 0;      // hash
  std::vector<Line> lines;  // titles, headings and paragraphs, in order
};

// Of the article by itself: furniture set apart has other names in it, or none.
Outline outline_of(const Analysis& analysis, const Lexicon& lexicon);

// Makes other analyses where the collection shows an article's blocks in another light
// than those it was analysed with; gives their indices, ascending.  The result is that
// of the collection, in whatever order and in however many calls it grew.  `outlines`
// has one for each of the first analyses, and is filled up.  Linear in the text.
std::vector<uint32_t> set_furniture_apart(Analyses& analyses,
                                          std::vector<Outline>& outlines,
                                          const Lexicon& lexicon);

// The article as it was before others were held against it.
Article by_itself(Article article);

}  // namespace isnad
