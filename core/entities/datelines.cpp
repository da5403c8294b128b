#include "core/entities/datelines.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr uint32_t max_place_words = 4;
// What goes on behind a place and a dash is a sentence.
constexpr uint32_t min_sentence_words = 8;

bool is_dash(const NameWord& word) { return word.mark == '-'; }

// The words of the place that the paragraph begins with; empty: there is none.
IndexRun place_of(const std::vector<NameWord>& words, IndexRun run, bool cut_off) {
  IndexRun place = {run.begin, run.begin};
  constexpr uint32_t others = flag_stop | flag_say | flag_title | flag_title_lower |
                              flag_given | flag_org_head | flag_outlet_head |
                              flag_nationality;
  while (place.end < run.end && words[place.end].letters &&
         place.size() <= max_place_words) {
    const NameWord& word = words[place.end];
    if ((word.flags & others) != 0 || (!word.arabic && !word.capital)) {
      // "al-Aj": small words may stand inside.
      const bool inside =
          (word.flags & flag_name_part) != 0 && !place.empty() && !word.arabic;
      if (!inside) return {};
    }
    ++place.end;
    // A hyphen inside a word, no dash.
    if (place.end + 1 < run.end && words[place.end].mark == '-' &&
        (words[place.end - 1].flags & flag_name_part) != 0)
      ++place.end;
  }
  if (place.empty() || place.size() > max_place_words || place.end >= run.end)
    return {};
  const NameWord& mark = words[place.end];
  if (cut_off)
    return is_dash(mark) || mark.mark == ',' || mark.mark == '(' ? place : IndexRun{};
  const bool goes_on = is_dash(mark) && run.end - place.end > min_sentence_words &&
                       place.end + 1 < run.end && words[place.end + 1].letters;
  return goes_on ? place : IndexRun{};
}

}  // namespace

std::vector<NameSpan> find_datelines(const Segments& segments,
                                     const std::vector<NameWord>& words) {
  std::vector<NameSpan> out;
  for (const Paragraph& paragraph : segments.paragraphs) {
    const bool first = paragraph.role == Role::paragraph;
    const bool byline = paragraph.role == Role::byline;
    if ((!first && !byline) || paragraph.words.empty()) continue;
    // Credits and names of authors do not end in a dash.
    const bool cut_off = byline && is_dash(words[paragraph.words.end - 1]);
    if (first || cut_off) {
      // "MARSA YASMIN, Qidran, Nov. 14": a city, and the country behind it.
      IndexRun rest = paragraph.words;
      for (uint32_t part = 0; part < 2 && !rest.empty(); ++part) {
        const IndexRun place = place_of(words, rest, cut_off);
        if (place.empty()) break;
        out.push_back({place,
                       words[place.begin].base,
                       EntityKind::place,
                       ReasonKind::dateline,
                       {},
                       no_index,
                       85});
        if (!cut_off || words[place.end].mark != ',') break;
        rest.begin = place.end + 1;
      }
    }
    if (first) break;
  }
  return out;
}

}  // namespace isnad
