#pragma once

#include <imgui.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shell/text/draw.h"
#include "shell/text/shipped.h"
#include "shell/text/typesetter.h"
#include "shell/theme.h"
#include "shell/view_state.h"

// What panels are drawn with.  Everything is laid out from start to end: the start is
// the left edge in English and the right edge in Arabic.
//
//   Strip strip(area, ui.rtl());
//   kit::text(ui, strip.take_start(120), title, {.size = size::heading});
//   if (kit::button(ui, "export", strip.take_end(90), say(...))) ...

namespace isnad {

struct Box {
  ImVec2 min;
  ImVec2 max;

  float width() const { return max.x - min.x; }
  float height() const { return max.y - min.y; }
  ImVec2 size() const { return {width(), height()}; }
  Box inset(float x, float y) const {
    return {{min.x + x, min.y + y}, {max.x - x, max.y - y}};
  }
};

// Where the keys are, and what is drawn there: said to those who hear the page.
struct Focus {
  bool visible = false;
  Box box;  // of what a key would press
  struct Words {
    float y_px = 0;
    float along_px = 0;  // from where a line starts
    std::string text;
  };
  std::vector<Words> words;

  // In the order they are read.
  std::string spoken() const;
};

// What every panel needs to draw: letters, colours, the reader's language.
struct Ui {
  Typesetter& type;
  const Theme& theme;
  Language language = Language::arabic;
  Focus* focus = nullptr;

  bool rtl() const { return is_rtl(language); }
};

// A box that is used up from its edges.
class Strip {
 public:
  Strip(Box box, bool rtl) : box_(box), rtl_(rtl) {}

  Box take_start(float width, float gap = 0);
  Box take_end(float width, float gap = 0);
  Box take_top(float height, float gap = 0);
  Box take_bottom(float height, float gap = 0);
  const Box& rest() const { return box_; }

 private:
  Box take_left(float width, float gap);
  Box take_right(float width, float gap);

  Box box_;
  bool rtl_;
};

namespace kit {

enum class Align : uint8_t { start, centre, end };

struct TextLook {
  float size = size::text;
  Colour colour = 0;  // 0: the theme's text
  Align align = Align::start;
  bool strong = false;
};

// One line, cut with an ellipsis when it is too long, centred in the box's height.
void text(const Ui& ui, const Box& box, std::string_view text,
          const TextLook& look = {});

// Wrapped text from the top of the box; returns the height it takes.
struct WrappedLook {
  float size = size::text;
  Colour colour = 0;
  uint32_t face = interface_face;
  std::span<const TextMark> marks = {};
  uint32_t most_lines = 0;  // ends with an ellipsis when there are more; 0: no limit
};
float wrapped(const Ui& ui, const Box& box, std::string_view text,
              const WrappedLook& look = {});
float wrapped_height(const Ui& ui, float width, std::string_view text,
                     const WrappedLook& look = {});

void fill(const Box& box, Colour colour, float radius = 0);
void frame(const Box& box, Colour colour, float radius = 0);
// A line along the bottom of the box.
void rule(const Ui& ui, const Box& box);

// An area that answers the pointer and the keys: true when pressed.
bool press(const char* id, const Box& box);
bool is_hovered();  // the area last given to press(), by the pointer or the keys
// Says what a picture shows when the keys are on it; text says itself.
void announce(const Ui& ui, const Box& box, std::string_view words);

enum class ButtonLook : uint8_t { plain, main, quiet, chosen };
float button_width(const Ui& ui, std::string_view label, float text_size = size::text);
bool button(const Ui& ui, const char* id, const Box& box, std::string_view label,
            ButtonLook look = ButtonLook::plain, float text_size = size::text);

// A tab with a line under the chosen one.
bool tab(const Ui& ui, const char* id, const Box& box, std::string_view label,
         bool is_chosen);

// A row of a list: its fill shows hovering and choice.  What is pressed inside it comes
// after it.
bool row(const Ui& ui, const char* id, const Box& box, bool is_chosen);

// A small word in a rounded frame.
float chip_width(const Ui& ui, std::string_view label);
void chip(const Ui& ui, const Box& box, std::string_view label, Colour colour);

// Shown beside the pointer while the area last pressed is hovered.
void tooltip(const Ui& ui, std::string_view text);

// A part of the window that scrolls on its own, with a thin bar on its end side.
// end_scroll always follows.  Inside, take_row() hands out boxes from top to bottom.
void begin_scroll(const Ui& ui, const char* id, const Box& box);
void end_scroll(const Ui& ui);
Box take_row(const Ui& ui, float height, float gap = 0);
// Whether a row is on the screen, or so near that the keys may go there next.
bool in_reach(const Box& box);

// A scroll bar for what scrolls by itself: returns where it now stands.
float scroll_bar(const Ui& ui, const char* id, const Box& window, float scroll_px,
                 float most_px);

}  // namespace kit
}  // namespace isnad
