#include <GLES3/gl3.h>
#include <emscripten/emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>

#include "shell/shell.h"
#include "shell/text/atlas.h"
#include "web/system_fonts.h"

// The page: turns the browser's events into input, draws a frame when something has
// changed, and carries the shell's commands out.

EM_JS(void, carry_out,
      (const char* kind, const char* name, const char* bytes, uint32_t size_bytes,
       uint32_t file_index),
      {
        Module["carryOut"](UTF8ToString(kind), UTF8ToString(name),
                           HEAPU8.slice(bytes, bytes + size_bytes), file_index);
      });

EM_JS(void, set_cursor, (const char* cursor),
      { Module["canvas"].style.cursor = UTF8ToString(cursor); });

namespace {

using isnad::Command;

constexpr const char* canvas = "#canvas";
// Hovering and layout settle over a few frames.
constexpr int frames_to_settle = 3;
// A finger that moved less than this pressed; one that moved more scrolled.
constexpr float touch_slack_px = 8;

// What an event brought, until it is handled.
std::string& inbox() {
  static std::string bytes;
  return bytes;
}

class Page {
 public:
  bool start(bool dark, bool arabic);
  isnad::Shell& shell() { return *shell_; }

  void want_frames(int count = frames_to_settle) {
    frames_wanted_ = std::max(frames_wanted_, count);
    if (scheduled_) return;
    scheduled_ = true;
    emscripten_request_animation_frame(on_frame, this);
  }

 private:
  static EM_BOOL on_frame(double now_ms, void* page);
  static EM_BOOL on_mouse(int type, const EmscriptenMouseEvent* event, void* page);
  static EM_BOOL on_wheel(int type, const EmscriptenWheelEvent* event, void* page);
  static EM_BOOL on_touch(int type, const EmscriptenTouchEvent* event, void* page);
  static EM_BOOL on_key(int type, const EmscriptenKeyboardEvent* event, void* page);
  static EM_BOOL on_resize(int type, const EmscriptenUiEvent* event, void* page);
  static EM_BOOL on_context(int type, const void* nothing, void* page);

  bool make_context();
  void listen();
  void measure(double now_ms);
  void draw();
  void show_cursor();

  std::unique_ptr<isnad::Shell> shell_;
  int frames_wanted_ = 0;
  bool scheduled_ = false;
  bool context_lost_ = false;
  double last_frame_ms_ = 0;
  ImGuiMouseCursor cursor_ = ImGuiMouseCursor_Arrow;
  float touch_x_ = 0;
  float touch_y_ = 0;
  bool touch_scrolls_ = false;
  ImGuiKey last_key_ = ImGuiKey_None;
};

Page& page() {
  static Page only;
  return only;
}

bool Page::start(bool dark, bool arabic) {
  if (!make_context()) return false;
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendPlatformName = "html5";
  shell_ = std::make_unique<isnad::Shell>(isnad::shipped_fonts());
  shell_->fonts().set_lender(std::make_unique<isnad::SystemFonts>());
  isnad::ViewState& view = shell_->view();
  view.theme = dark ? isnad::ThemeChoice::dark : isnad::ThemeChoice::light;
  view.language = arabic ? isnad::Language::arabic : isnad::Language::english;
  io.FontDefault =
      isnad::make_imgui_font(*io.Fonts, shell_->fonts(), isnad::size::text);
  ImGui_ImplOpenGL3_Init("#version 300 es");
  listen();
  want_frames();
  return true;
}

bool Page::make_context() {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.antialias = false;
  wanted.alpha = false;
  wanted.depth = false;
  const auto context = emscripten_webgl_create_context(canvas, &wanted);
  return context > 0 &&
         emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

void Page::listen() {
  const char* window = EMSCRIPTEN_EVENT_TARGET_WINDOW;
  emscripten_set_mousemove_callback(canvas, this, false, on_mouse);
  emscripten_set_mousedown_callback(canvas, this, false, on_mouse);
  emscripten_set_mouseup_callback(window, this, false, on_mouse);
  emscripten_set_mouseleave_callback(canvas, this, false, on_mouse);
  emscripten_set_wheel_callback(canvas, this, false, on_wheel);
  emscripten_set_touchstart_callback(canvas, this, false, on_touch);
  emscripten_set_touchmove_callback(canvas, this, false, on_touch);
  emscripten_set_touchend_callback(canvas, this, false, on_touch);
  emscripten_set_keydown_callback(canvas, this, false, on_key);
  emscripten_set_keyup_callback(canvas, this, false, on_key);
  emscripten_set_resize_callback(window, this, false, on_resize);
  emscripten_set_webglcontextlost_callback(canvas, this, false, on_context);
  emscripten_set_webglcontextrestored_callback(canvas, this, false, on_context);
}

EM_BOOL Page::on_frame(double now_ms, void* page) {
  auto& self = *static_cast<Page*>(page);
  self.scheduled_ = false;
  --self.frames_wanted_;
  if (self.context_lost_) return EM_FALSE;
  self.measure(now_ms);
  self.draw();
  self.show_cursor();
  if (self.shell_->wants_frame())
    self.frames_wanted_ = std::max(self.frames_wanted_, 1);
  if (self.frames_wanted_ > 0) self.want_frames(self.frames_wanted_);
  return EM_FALSE;
}

void Page::measure(double now_ms) {
  double width = 0;
  double height = 0;
  emscripten_get_element_css_size(canvas, &width, &height);
  const double density = emscripten_get_device_pixel_ratio();
  const auto pixels = [density](double length) {
    return std::max(1, static_cast<int>(std::lround(length * density)));
  };
  int old_width = 0;
  int old_height = 0;
  emscripten_get_canvas_element_size(canvas, &old_width, &old_height);
  if (old_width != pixels(width) || old_height != pixels(height))
    emscripten_set_canvas_element_size(canvas, pixels(width), pixels(height));

  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  io.DisplayFramebufferScale = {static_cast<float>(density),
                                static_cast<float>(density)};
  // After a pause time goes on as if it had not passed.
  const double passed_ms = std::clamp(now_ms - last_frame_ms_, 1.0, 100.0);
  io.DeltaTime = static_cast<float>(passed_ms / 1000);
  last_frame_ms_ = now_ms;
  glViewport(0, 0, pixels(width), pixels(height));
}

void Page::draw() {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  const isnad::Commands commands = shell_->frame();
  ImGui::Render();
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  for (const Command& command : commands)
    carry_out(name_of(command.kind), command.name.c_str(), command.bytes.data(),
              static_cast<uint32_t>(command.bytes.size()), command.file_index);
  if (!commands.empty()) want_frames();
}

void Page::show_cursor() {
  const ImGuiMouseCursor cursor = ImGui::GetMouseCursor();
  if (cursor == cursor_) return;
  cursor_ = cursor;
  set_cursor(cursor == ImGuiMouseCursor_Hand        ? "pointer"
             : cursor == ImGuiMouseCursor_TextInput ? "text"
             : cursor == ImGuiMouseCursor_ResizeEW  ? "ew-resize"
                                                    : "default");
}

EM_BOOL Page::on_mouse(int type, const EmscriptenMouseEvent* event, void* page) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(ImGuiMouseSource_Mouse);
  io.AddKeyEvent(ImGuiMod_Shift, event->shiftKey);
  if (type == EMSCRIPTEN_EVENT_MOUSELEAVE)
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
  else
    io.AddMousePosEvent(static_cast<float>(event->clientX),
                        static_cast<float>(event->clientY));
  constexpr int imgui_buttons[] = {0, 2, 1};
  const bool down = type == EMSCRIPTEN_EVENT_MOUSEDOWN;
  if ((down || type == EMSCRIPTEN_EVENT_MOUSEUP) && event->button < 3)
    io.AddMouseButtonEvent(imgui_buttons[event->button], down);
  static_cast<Page*>(page)->want_frames();
  return EM_FALSE;
}

EM_BOOL Page::on_wheel(int, const EmscriptenWheelEvent* event, void* page) {
  if (event->mouse.ctrlKey) return EM_FALSE;  // the browser zooms
  // Dear ImGui's unit is about five lines of text.
  const double scale = event->deltaMode == DOM_DELTA_PIXEL  ? 1.0 / 100
                       : event->deltaMode == DOM_DELTA_LINE ? 1.0 / 3
                                                            : 3.0;
  ImGui::GetIO().AddMouseWheelEvent(static_cast<float>(-event->deltaX * scale),
                                    static_cast<float>(-event->deltaY * scale));
  static_cast<Page*>(page)->want_frames();
  return EM_TRUE;
}

// One finger: a tap presses, a stroke scrolls what lies under it.
EM_BOOL Page::on_touch(int type, const EmscriptenTouchEvent* event, void* page) {
  auto& self = *static_cast<Page*>(page);
  const auto x = static_cast<float>(event->touches[0].clientX);
  const auto y = static_cast<float>(event->touches[0].clientY);
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  if (type == EMSCRIPTEN_EVENT_TOUCHSTART) {
    io.AddMousePosEvent(x, y);
    self.touch_scrolls_ = event->numTouches > 1;
  } else if (type == EMSCRIPTEN_EVENT_TOUCHMOVE) {
    const float moved =
        std::max(std::abs(x - self.touch_x_), std::abs(y - self.touch_y_));
    if (!self.touch_scrolls_ && moved < touch_slack_px) return EM_TRUE;
    self.touch_scrolls_ = true;
    io.AddMouseWheelEvent(0, (y - self.touch_y_) / 100);
  } else if (!self.touch_scrolls_) {
    io.AddMouseButtonEvent(0, true);
    io.AddMouseButtonEvent(0, false);
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    self.want_frames(frames_to_settle + 3);
  }
  self.touch_x_ = x;
  self.touch_y_ = y;
  self.want_frames();
  return EM_TRUE;
}

struct KeyName {
  const char* name;
  ImGuiKey key;
};
constexpr KeyName key_names[] = {
    {"ArrowUp", ImGuiKey_UpArrow},
    {"ArrowDown", ImGuiKey_DownArrow},
    {"ArrowLeft", ImGuiKey_LeftArrow},
    {"ArrowRight", ImGuiKey_RightArrow},
    {"PageUp", ImGuiKey_PageUp},
    {"PageDown", ImGuiKey_PageDown},
    {"Home", ImGuiKey_Home},
    {"End", ImGuiKey_End},
    {"Escape", ImGuiKey_Escape},
    {"Enter", ImGuiKey_Enter},
    {" ", ImGuiKey_Space},
    {"Tab", ImGuiKey_Tab},
};
// By their place on the keyboard, whatever letters it is set to.
constexpr KeyName key_places[] = {
    {"Slash", ImGuiKey_Slash}, {"KeyN", ImGuiKey_N},   {"KeyP", ImGuiKey_P},
    {"Digit1", ImGuiKey_1},    {"Digit2", ImGuiKey_2}, {"Digit3", ImGuiKey_3},
    {"Digit4", ImGuiKey_4},    {"Digit5", ImGuiKey_5},
};

ImGuiKey key_of(const EmscriptenKeyboardEvent& event) {
  const bool control = event.ctrlKey || event.metaKey;
  if (control) return std::strcmp(event.code, "KeyA") == 0 ? ImGuiKey_A : ImGuiKey_None;
  if (event.altKey) return ImGuiKey_None;
  for (const KeyName& known : key_names)
    if (std::strcmp(event.key, known.name) == 0) return known.key;
  // A question mark is one wherever it stands.
  if (std::strcmp(event.key, "?") == 0 || std::strcmp(event.key, "؟") == 0)
    return ImGuiKey_Slash;
  for (const KeyName& known : key_places)
    if (std::strcmp(event.code, known.name) == 0) return known.key;
  return ImGuiKey_None;
}

EM_BOOL Page::on_key(int type, const EmscriptenKeyboardEvent* event, void* page) {
  auto& self = *static_cast<Page*>(page);
  ImGuiIO& io = ImGui::GetIO();
  const bool down = type == EMSCRIPTEN_EVENT_KEYDOWN;
  const ImGuiKey key = key_of(*event);
  const bool leaves = key == ImGuiKey_Tab && self.last_key_ == ImGuiKey_Escape;
  if (down && key != ImGuiKey_None) self.last_key_ = key;
  if (leaves) return EM_FALSE;  // to the rest of the page
  io.AddKeyEvent(ImGuiMod_Ctrl, event->ctrlKey || event->metaKey);
  io.AddKeyEvent(ImGuiMod_Shift, event->shiftKey);
  self.want_frames();
  if (key == ImGuiKey_None) return EM_FALSE;
  io.AddKeyEvent(key, down);
  return EM_TRUE;
}

EM_BOOL Page::on_resize(int, const EmscriptenUiEvent*, void* page) {
  static_cast<Page*>(page)->want_frames();
  return EM_FALSE;
}

// A browser may take the graphics away, and gives them back empty.
EM_BOOL Page::on_context(int type, const void*, void* page) {
  auto& self = *static_cast<Page*>(page);
  self.context_lost_ = type == EMSCRIPTEN_EVENT_WEBGLCONTEXTLOST;
  if (self.context_lost_) return EM_TRUE;
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplOpenGL3_Init("#version 300 es");
  self.want_frames();
  return EM_TRUE;
}

// The next piece of text ended by NUL.
std::string next_piece(const std::string& text, size_t& at) {
  const size_t end = std::min(text.find('\0', at), text.size());
  std::string piece = text.substr(at, end - at);
  at = std::min(end + 1, text.size());
  return piece;
}

uint64_t number_of(const std::string& digits) {
  return std::strtoull(digits.c_str(), nullptr, 10);
}

}  // namespace

extern "C" {

// False when there is no WebGL 2.
EMSCRIPTEN_KEEPALIVE int isnad_start(int dark, int arabic) {
  return page().start(dark != 0, arabic != 0) ? 1 : 0;
}

// Where to write what an event brings; the event itself is told by the next call.
EMSCRIPTEN_KEEPALIVE uint8_t* isnad_inbox(uint32_t size_bytes) {
  inbox().resize(size_bytes);
  return reinterpret_cast<uint8_t*>(inbox().data());
}

EMSCRIPTEN_KEEPALIVE void isnad_reply() {
  page().shell().collection().receive(inbox());
  page().want_frames();
}

EMSCRIPTEN_KEEPALIVE void isnad_file_unreadable() {
  page().shell().collection().file_unreadable();
  page().want_frames();
}

EMSCRIPTEN_KEEPALIVE void isnad_worker_died() {
  page().shell().collection().worker_died();
  page().want_frames();
}

// The inbox: the index of the first file, then path and size of each, all ended by NUL.
EMSCRIPTEN_KEEPALIVE void isnad_files_offered() {
  size_t at = 0;
  auto file_index = static_cast<uint32_t>(number_of(next_piece(inbox(), at)));
  while (at < inbox().size()) {
    std::string path = next_piece(inbox(), at);
    const uint64_t size_bytes = number_of(next_piece(inbox(), at));
    page().shell().collection().offer(std::move(path), size_bytes, file_index++);
  }
  page().want_frames();
}

// The inbox: what a button of the plain page asks for.
EMSCRIPTEN_KEEPALIVE void isnad_act() {
  page().shell().act(inbox());
  page().want_frames();
}

// The inbox: what now stands in the field laid over the canvas.
EMSCRIPTEN_KEEPALIVE void isnad_typed() {
  page().shell().typed(inbox());
  page().want_frames();
}

// That field is gone; the inbox is "keep" or "drop".
EMSCRIPTEN_KEEPALIVE void isnad_typing_ended() {
  page().shell().end_typing(inbox() == "keep");
  page().want_frames();
}

// What is selected, valid until the next call.
EMSCRIPTEN_KEEPALIVE const uint8_t* isnad_selected_text() {
  inbox() = page().shell().selected_text();
  return reinterpret_cast<const uint8_t*>(inbox().data());
}

EMSCRIPTEN_KEEPALIVE uint32_t isnad_selected_bytes() {
  return static_cast<uint32_t>(inbox().size());
}
}
