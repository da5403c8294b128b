#pragma once

#include <imgui.h>

#include <functional>
#include <string>

#include "shell/text/typesetter.h"

// A screen without a window: frames are drawn and mouse and keys fed by hand.

namespace isnad::test {

class Screen {
 public:
  Screen(float width_px, float height_px);
  ~Screen();
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  Typesetter& type() { return type_; }

  // Draws `panel` in a window that fills the screen.
  void frame(const std::function<void()>& panel);
  void frames(int count, const std::function<void()>& panel);

  // Each takes effect over the frames it draws.
  void move(ImVec2 to, const std::function<void()>& panel);
  void press(ImVec2 at, const std::function<void()>& panel);
  void release(const std::function<void()>& panel);
  void click(ImVec2 at, const std::function<void()>& panel);
  void drag(ImVec2 from, ImVec2 to, const std::function<void()>& panel);
  void key(ImGuiKey modifier, ImGuiKey key, const std::function<void()>& panel);

 private:
  Typesetter type_;
  ImGuiContext* context_;
};

}  // namespace isnad::test
