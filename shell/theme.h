#pragma once

#include <array>
#include <cstdint>

#include "core/compare/comparison.h"
#include "core/entities/entities.h"
#include "core/quotes/quotes.h"
#include "shell/shared_text.h"
#include "shell/view_state.h"

// Colours and sizes, by name.  Colours are packed as Dear ImGui packs them.

namespace isnad {

using Colour = uint32_t;

// How something in the text is marked.
struct MarkColours {
  Colour fill = 0;  // behind the words, half transparent
  Colour line = 0;  // under them, and the swatch of the legend
};

struct Theme {
  bool dark = false;
  Colour window = 0;     // behind the panels
  Colour panel = 0;      // a panel's paper
  Colour raised = 0;     // a card, a field, a button on a panel
  Colour hovered = 0;    // a row under the pointer
  Colour chosen = 0;     // the open row
  Colour rule = 0;       // lines between things
  Colour text = 0;       // what is read
  Colour muted = 0;      // what is read second
  Colour faint = 0;      // what is read only when looked for
  Colour accent = 0;     // what can be pressed, and what is chosen
  Colour on_accent = 0;  // letters on the accent
  Colour warning = 0;    // what went wrong
  Colour selection = 0;  // behind selected text
  Colour spotlight = 0;  // behind the place just gone to

  std::array<MarkColours, 10> entity;  // by EntityKind
  std::array<MarkColours, 3> quote;    // by QuoteKind
  MarkColours cue;                     // verbs of saying
  std::array<MarkColours, 12> change;  // by ChangeKind
  std::array<MarkColours, 3> shared;   // by SharedKind

  const MarkColours& of(EntityKind kind) const {
    return entity[static_cast<size_t>(kind)];
  }
  const MarkColours& of(QuoteKind kind) const {
    return quote[static_cast<size_t>(kind)];
  }
  const MarkColours& of(SharedKind kind) const {
    return shared[static_cast<size_t>(kind)];
  }
  const MarkColours& of(ChangeKind kind) const {
    return change[static_cast<size_t>(kind)];
  }
};

const Theme& theme_of(ThemeChoice choice);

// Dear ImGui font sizes are line heights; see shell/text/font.h.  In CSS pixels.
namespace size {
inline constexpr float title = 26;    // the open article's headline
inline constexpr float heading = 22;  // a panel's title
inline constexpr float text = 20;     // rows, buttons
inline constexpr float small = 17;    // dates, counts
inline constexpr float reading_least = 18;
inline constexpr float reading_most = 44;
inline constexpr float gap = 8;             // between things that belong together
inline constexpr float pad = 12;            // inside a panel
inline constexpr float radius = 6;          // of corners
inline constexpr float bar = 48;            // the bar at the top
inline constexpr float with_tools = 1300;   // from here all tools in the bar at the top
inline constexpr float with_reader = 1120;  // from here the article beside a comparison
inline constexpr float narrow = 880;        // below this width one panel at a time
}  // namespace size

}  // namespace isnad
