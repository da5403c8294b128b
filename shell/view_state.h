#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

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
};

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
};

struct ViewState {
  Language language = Language::arabic;
  ThemeChoice theme = ThemeChoice::light;

  Mode mode = Mode::read;
  Side side = Side::names;
  NarrowPanel narrow_panel = NarrowPanel::articles;
  bool narrow = false;  // written by the shell from the window's width

  uint32_t article_index = no_index;    // in Analyses; the open article
  uint32_t quote_index = no_index;      // in Quotes::items of the open article
  uint32_t identity_index = no_index;   // in Identities::items; lit wherever it stands
  uint32_t statement_index = no_index;  // in Comparison::statements; the open one
  std::optional<uint32_t> wanted_base;  // in Comparison::members; taken by the shell

  Wish wish = Wish::none;  // taken by the shell after the frame

  std::string filter;            // of the lists, as typed
  std::array<float, 4> field{};  // x, y, width, height of the field to type into

  Selection selection;
  std::optional<Place> go_to;  // taken by the reader panel
  Place spotlight;             // the place last gone to, kept marked

  std::array<bool, 10> kind_shown = {true, true, true, true,  // by EntityKind: names
                                     true, true, true, true,  // dates to money
                                     true, true};
  bool quotes_shown = true;
  bool details_shown = false;  // what was decided about the open article
  QuoteFilter quote_filter;
  float reading_size_px = 24;  // of the open article's text; bounds in theme.h
};

// Opens the article at a place and lets the reader scroll there.
inline void go_to(ViewState& view, uint32_t article_index, SourceRange range) {
  if (view.article_index != article_index) view.quote_index = no_index;
  view.article_index = article_index;
  view.go_to = Place{article_index, range};
  view.spotlight = Place{article_index, range};
  if (view.narrow) view.narrow_panel = NarrowPanel::reader;
  if (view.mode == Mode::coverage) view.mode = Mode::compare;
}

}  // namespace isnad
