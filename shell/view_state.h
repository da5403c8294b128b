#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "core/article.h"
#include "core/quotes/quotes.h"
#include "core/range.h"
#include "shell/words.h"

// All that a click can change.  Panels write it; it holds no results, only where the
// reader is among them.

namespace isnad {

// What the window is given over to.
enum class Mode : uint8_t {
  read,      // articles, the open article, names and quotes
  compare,   // statements, the open statement in every wording, the open article
  coverage,  // statements by articles
  beside,    // two articles and what they share
  overview,  // the collection in figures, and what is most worth a look
};

// What stands beside the open article.
enum class Side : uint8_t { names, quotes };

// On a narrow screen one panel at a time.
enum class NarrowPanel : uint8_t {
  articles,
  reader,
  names,
  quotes,
  statements,
  compare,
  coverage,
  beside,
  overview,
};

// The panel that shows a mode where only one fits.
constexpr NarrowPanel narrow_panel_of(Mode mode) {
  switch (mode) {
    case Mode::read:
      return NarrowPanel::articles;
    case Mode::compare:
      return NarrowPanel::statements;
    case Mode::coverage:
      return NarrowPanel::coverage;
    case Mode::beside:
      return NarrowPanel::beside;
    case Mode::overview:
      return NarrowPanel::overview;
  }
  return NarrowPanel::articles;
}

enum class ThemeChoice : uint8_t { light, dark };

struct Selection {
  uint32_t article_index = no_index;  // in Analyses; none: nothing is selected
  SourceRange range;
  uint32_t anchor = 0;  // the end of the range that stays while the other is dragged
};

// A place the reader is to show: it scrolls there, marks it, and forgets the wish.
struct Place {
  uint32_t article_index = no_index;  // in Analyses
  SourceRange range;
};

// Two articles beside each other.
struct BesideView {
  std::array<uint32_t, 2> article = {no_index, no_index};  // in Analyses
  std::array<float, 2> scroll_px = {};
  size_t leader = 0;                  // the side last scrolled
  bool follows = true;                // the other side is to go where it belongs
  uint32_t passage_index = no_index;  // in SharedText::passages; the lit one
  bool show_passage = false;          // both sides are to go there
  int step = 0;                       // to the next or the last passage
  std::optional<size_t> choosing;     // the side whose article is being chosen
  size_t narrow_side = 0;             // the one on the screen, where one fits
};

// Which quotes the list shows.  Everything empty: all of them.
struct QuoteFilter {
  bool is_open = false;         // its buttons are on the screen
  bool all_articles = false;    // else only the open article's
  uint32_t speaker = no_index;  // in Identities::items
  uint32_t about = no_index;    // in Identities::items; named inside the words
  std::optional<QuoteKind> kind;
  std::optional<CueClass> cue_class;
  std::string outlet;

  bool is_set() const {
    return speaker != no_index || about != no_index || kind || cue_class ||
           !outlet.empty();
  }
};

// One decision about one article.
struct FieldPlace {
  uint32_t article_index = no_index;  // in Analyses
  FieldKind field = FieldKind::title;

  bool operator==(const FieldPlace&) const = default;
};

// The reader's word on a decision.
struct Correction {
  FieldPlace place;
  std::string value;     // empty: there is none
  bool is_undo = false;  // back to what was found
};

// Something only the host or the worker can do.
enum class Wish : uint8_t {
  none,
  add_files,
  add_folder,
  try_samples,
  export_json,
  export_csv,
  export_html,
  cancel,
  dismiss_troubles,
  remove_article,  // the open one
  type_filter,     // into a field of the host's over view.field
  type_value,      // the same, of view.typing
};

struct ViewState {
  Language language = Language::arabic;
  ThemeChoice theme = ThemeChoice::light;

  Mode mode = Mode::read;
  Side side = Side::names;
  NarrowPanel narrow_panel = NarrowPanel::articles;
  bool narrow = false;  // written by the shell from the window's width
  bool reader_beside =
      false;  // the same: the open article stands beside what is compared

  uint32_t article_index = no_index;    // in Analyses; the open article
  uint32_t quote_index = no_index;      // in Quotes::items of the open article
  uint32_t identity_index = no_index;   // in Identities::items; lit wherever it stands
  uint32_t statement_index = no_index;  // in Comparison::statements; the open one
  std::optional<uint32_t> wanted_base;  // in Comparison::members; taken by the shell
  uint32_t member_index = no_index;     // in Comparison::members; to be scrolled to
  BesideView beside;
  size_t coverage_column = 0;  // the first on the screen
  bool help_shown = false;

  Wish wish = Wish::none;  // taken by the shell after the frame

  std::string filter;                  // of the lists, as typed
  std::array<float, 4> field{};        // x, y, width, height of the field to type into
  std::optional<FieldPlace> typing;    // what is typed there; none: the filter
  std::string typed;                   // there, as long as `typing` is set
  std::optional<FieldPlace> choosing;  // its choices are on the screen
  std::optional<Correction> correction;  // taken by the shell

  Selection selection;
  std::optional<Place> go_to;  // taken by the reader panel
  Place spotlight;             // the place last gone to, kept marked

  std::array<bool, 10> kind_shown = {true, true, true, true,  // by EntityKind: names
                                     true, true, true, true,  // dates to money
                                     true, true};
  bool show_name = false;   // the list of names is to go to identity_index
  bool show_quote = false;  // the list of quotes is to go to quote_index
  bool quotes_shown = true;
  bool details_shown = false;  // what was decided about the open article
  QuoteFilter quote_filter;
  float reading_size_px = 24;  // of the open article's text; bounds in theme.h
};

// Whether this mode is on the screen.
inline bool shows(const ViewState& view, Mode mode) {
  return view.narrow ? view.narrow_panel == narrow_panel_of(mode) : view.mode == mode;
}

inline void open_mode(ViewState& view, Mode mode) {
  view.help_shown = false;
  view.mode = mode;
  if (view.narrow) view.narrow_panel = narrow_panel_of(mode);
}

// Opens the article at a place and lets the reader scroll there.
inline void go_to(ViewState& view, uint32_t article_index, SourceRange range) {
  if (view.article_index != article_index) view.quote_index = no_index;
  view.article_index = article_index;
  view.go_to = Place{article_index, range};
  view.spotlight = Place{article_index, range};
  if (view.narrow) view.narrow_panel = NarrowPanel::reader;
  if (view.mode == Mode::read) return;
  view.mode = view.reader_beside ? Mode::compare : Mode::read;
}

// The same for a reader who stays where he is: the open article moves along.
inline void bring_along(ViewState& view, uint32_t article_index, SourceRange range) {
  const Mode mode = view.mode;
  const NarrowPanel panel = view.narrow_panel;
  go_to(view, article_index, range);
  view.mode = mode;
  view.narrow_panel = panel;
}

}  // namespace isnad
