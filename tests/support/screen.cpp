#include "tests/support/screen.h"

#include "shell/text/atlas.h"
#include "shell/text/shipped.h"

namespace isnad::test {

Screen::Screen(float width_px, float height_px)
    : type_(shipped_fonts()), context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = {width_px, height_px};
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  make_imgui_font(*io.Fonts, type_.fonts(), 20);
}

Screen::~Screen() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
    texture->SetStatus(ImTextureStatus_Destroyed);
  ImGui::DestroyContext(context_);
}

void Screen::frame(const std::function<void()>& panel) {
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = 0.1F;  // two frames apart is no double click
  type_.begin_frame();
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("screen", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoMove);
  panel();
  ImGui::End();
  ImGui::Render();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_OK) continue;
    const bool gone = texture->Status == ImTextureStatus_WantDestroy;
    texture->SetTexID(gone ? ImTextureID_Invalid
                           : static_cast<ImTextureID>(texture->UniqueID + 1));
    texture->SetStatus(gone ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
  }
}

void Screen::frames(int count, const std::function<void()>& panel) {
  for (int index = 0; index < count; ++index) frame(panel);
}

void Screen::move(ImVec2 to, const std::function<void()>& panel) {
  ImGui::GetIO().AddMousePosEvent(to.x, to.y);
  frame(panel);
}

void Screen::press(ImVec2 at, const std::function<void()>& panel) {
  move(at, panel);
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  frame(panel);
}

void Screen::release(const std::function<void()>& panel) {
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  frame(panel);
}

void Screen::click(ImVec2 at, const std::function<void()>& panel) {
  press(at, panel);
  release(panel);
}

void Screen::drag(ImVec2 from, ImVec2 to, const std::function<void()>& panel) {
  press(from, panel);
  move({(from.x + to.x) / 2, (from.y + to.y) / 2}, panel);
  move(to, panel);
  release(panel);
}

void Screen::key(ImGuiKey modifier, ImGuiKey key, const std::function<void()>& panel) {
  ImGuiIO& io = ImGui::GetIO();
  if (modifier != ImGuiKey_None) io.AddKeyEvent(modifier, true);
  io.AddKeyEvent(key, true);
  frames(2, panel);
  io.AddKeyEvent(key, false);
  if (modifier != ImGuiKey_None) io.AddKeyEvent(modifier, false);
  frames(2, panel);
}

}  // namespace isnad::test
