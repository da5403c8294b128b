#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "shell/text/column.h"
#include "shell/text/lines.h"

// Sets text and remembers it, so that a frame shapes only what is new on the screen.
//
//   Typesetter type(std::move(fonts));
//   type.begin_frame();
//   ImGui::Button(type.label("مقالات", "articles"));
//   ImGui::TextUnformatted(type.elided(title, width, ImGui::GetFontSize()));
//   const ParagraphLayout& body = type.paragraph(text, {.width_px = 600});
//
// What comes back stays valid until the second begin_frame() after it.  Every string is
// set on its own, so a direction override in one cannot reach the next; isolated() does
// the same for a name that becomes part of a sentence.

namespace isnad {

class Typesetter {
 public:
  explicit Typesetter(FontStack fonts) : fonts_(std::move(fonts)) {}

  FontStack& fonts() { return fonts_; }

  // Once a frame, before anything is set: forgets what is long out of sight.
  void begin_frame();

  // One line for Dear ImGui to draw, in its visual order.
  const char* visual(std::string_view text,
                     TextDirection direction = TextDirection::automatic);

  // The same as the label of a widget: "visual###id".  The id is what tells widgets
  // apart; without one it is the text.
  const char* label(std::string_view text, std::string_view id = {});

  // visual(), cut so that it fits, the beginning of the text kept whichever way it
  // reads, with an ellipsis where it was cut.
  const char* elided(std::string_view text, float width_px, float font_size_px);

  // The width of visual().
  float width_px(std::string_view text, float font_size_px);

  const ParagraphLayout& paragraph(std::string_view text, const ParagraphStyle& style);

  // The rows of a long text set to this width and size; `text_id` tells texts apart.
  // New ones have no rows yet.
  Column& column(std::string_view text_id, float width_px, float font_size_px);

 private:
  struct Key {
    std::string text;
    ParagraphStyle style;
  };
  struct KeyView {
    std::string_view text;
    ParagraphStyle style;
  };
  struct KeyHash {
    using is_transparent = void;
    size_t operator()(const KeyView& key) const;
    size_t operator()(const Key& key) const;
  };
  struct KeyEqual {
    using is_transparent = void;
    template <class A, class B>
    bool operator()(const A& a, const B& b) const {
      return a.style == b.style && std::string_view(a.text) == b.text;
    }
  };
  template <class Value>
  struct Kept {
    Value value;
    uint64_t frame = 0;  // when it was last asked for
  };

  std::string& keep_label(const std::string& key, bool& is_new);

  FontStack fonts_;
  std::unordered_map<std::string, Kept<std::string>> labels_;
  std::unordered_map<Key, Kept<ParagraphLayout>, KeyHash, KeyEqual> paragraphs_;
  std::unordered_map<std::string, Kept<Column>> columns_;
  size_t paragraph_bytes_ = 0;  // of the texts in paragraphs_
  uint64_t frame_ = 0;
};

// The text as one piece of a longer one: whatever it contains, nothing around it is
// turned round.  Its own direction marks are dropped, and each sort of line break is a
// space.
std::string isolated(std::string_view text);

// The beginning of the text that fits, cut between letters, with an ellipsis; the whole
// text when it fits.
std::string elide(std::string_view text, float width_px, float font_size_px,
                  FontStack& fonts);

}  // namespace isnad
