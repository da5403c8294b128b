#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/session.h"
#include "shell/shell.h"
#include "shell/text/atlas.h"
#include "shell/text/shipped.h"

// The whole explorer without a window: events in, frames drawn, the view looked at.

namespace isnad {
namespace {

// Ranger Dalia Morkos: "The lake rose two metres in one night," according to Sahil.
const std::string arabic =
    "البحيرة ترتفع\n\n"
    "قالت الحارسة داليا مرقس: «ارتفعت البحيرة مترين في ليلة واحدة بلا إنذار».\n";
const std::string english =
    "Lake rises\n\n"
    "Ranger Dalia Morkos said: \"The lake rose by two metres in a single night.\"\n";

class Window {
 public:
  Window(float width, float height) : shell(shipped_fonts()) {
    context_ = ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {width, height};
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.FontDefault = make_imgui_font(*io.Fonts, shell.fonts(), size::text);
  }
  ~Window() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
      texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext(context_);
  }
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  void frames(int count) {
    for (int i = 0; i < count; ++i) {
      ImGui::GetIO().DeltaTime = 0.1F;
      ImGui::NewFrame();
      const Commands commands = shell.frame();
      ImGui::Render();
      for (const Command& command : commands) carry_out(command);
      for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(1);
        texture->SetStatus(ImTextureStatus_OK);
      }
    }
  }

  void click(float x, float y) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(x, y);
    frames(2);
    io.AddMouseButtonEvent(0, true);
    frames(1);
    io.AddMouseButtonEvent(0, false);
    frames(3);
  }

  void add(const std::string& path, const std::string& content) {
    files_.push_back(content);
    shell.collection().offer(path, content.size(),
                             static_cast<uint32_t>(files_.size() - 1));
    frames(6);
  }

  Shell shell;
  int commands_seen = 0;
  std::vector<Command::Kind> kinds;
  std::map<std::string, std::string> mirror;

 private:
  void carry_out(const Command& command) {
    ++commands_seen;
    kinds.push_back(command.kind);
    if (command.kind == Command::Kind::update_mirror)
      mirror[command.name] = command.bytes;
    if (command.kind != Command::Kind::ask_worker) return;
    const bool has_file = command.file_index != Command::no_file;
    shell.collection().receive(
        session_.answer(command.bytes + (has_file ? files_[command.file_index] : "")));
  }

  ImGuiContext* context_ = nullptr;
  Session session_;
  std::vector<std::string> files_;
};

TEST_CASE("shell: articles are shown and one is opened by a click, in either layout") {
  for (const Language language : {Language::arabic, Language::english}) {
    Window window(1200, 800);
    window.shell.view().language = language;
    window.add("a.txt", arabic);
    window.add("b.txt", english);
    CHECK(window.shell.view().article_index == 0);
    // The second row of the list at the start side.
    const float x = language == Language::arabic ? 1200 - 120 : 120;
    window.click(x, 48 + 8 + 10 + 40 + 78 + 30);
    CHECK(window.shell.view().article_index == 1);
    // The same place on the other side is no list of articles.
    window.click(1200 - x, 48 + 8 + 10 + 40 + 30);
    CHECK(window.shell.view().article_index == 1);
  }
}

TEST_CASE("shell: every mode, width, language and theme draws") {
  for (const float width : {390.0F, 800.0F, 1000.0F, 1500.0F}) {
    Window window(width, 700);
    window.add("a.txt", arabic);
    window.add("b.txt", english);
    window.add("empty.txt", "");
    ViewState& view = window.shell.view();
    view.details_shown = true;
    for (const Language language : {Language::arabic, Language::english})
      for (const Mode mode : {Mode::read, Mode::compare, Mode::coverage})
        for (const NarrowPanel panel :
             {NarrowPanel::articles, NarrowPanel::reader, NarrowPanel::names,
              NarrowPanel::quotes, NarrowPanel::statements, NarrowPanel::compare}) {
          view.language = language;
          view.theme =
              language == Language::arabic ? ThemeChoice::dark : ThemeChoice::light;
          view.mode = mode;
          view.narrow_panel = panel;
          view.side = view.side == Side::names ? Side::quotes : Side::names;
          view.quote_index = 0;
          view.identity_index = 0;
          window.frames(2);
          CHECK(ImGui::GetDrawData()->TotalVtxCount > 100);
        }
  }
}

TEST_CASE("shell: an idle explorer asks for nothing") {
  Window window(1200, 800);
  window.add("a.txt", arabic);
  window.frames(4);
  const int before = window.commands_seen;
  window.frames(10);
  CHECK(window.commands_seen == before);
  CHECK_FALSE(window.shell.wants_frame());
}

TEST_CASE("shell: the plain page has the article, its names and its quotes") {
  Window window(1200, 800);
  window.add("a.txt", arabic);
  const std::string& article = window.mirror["article"];
  CHECK(article.find("class=\"quote\"") != std::string::npos);
  CHECK(article.find("data-kind=\"direct\"") != std::string::npos);
  CHECK(window.mirror["articles"].find("data-article=\"a.txt\"") != std::string::npos);
  CHECK(window.mirror["quotes"].find("ارتفعت البحيرة مترين") != std::string::npos);
}

TEST_CASE("shell: markup in an article or a file name stays text") {
  Window window(1200, 800);
  window.add("<img src=x>.txt",
             "Title\n\n<script>alert(1)</script> & more text here.\n");
  CHECK(window.mirror["article"].find("<script") == std::string::npos);
  CHECK(window.mirror["article"].find("&lt;script&gt;") != std::string::npos);
  CHECK(window.mirror["articles"].find("<img") == std::string::npos);
}

TEST_CASE("shell: a direction override in a file name turns nothing round") {
  Window window(1200, 800);
  window.add("report\u202Etxt.exe", "");
  const std::string& list = window.mirror["articles"];
  CHECK(list.find("\u202E") == std::string::npos);
  CHECK(list.find("data-fault=\"empty\"") != std::string::npos);
}

TEST_CASE("shell: buttons of the plain page move the view") {
  Window window(1200, 800);
  window.add("a.txt", arabic);
  window.add("b.txt", english);
  window.shell.act("article 1");
  CHECK(window.shell.view().article_index == 1);
  window.shell.act("article 99");
  window.shell.act("article");
  window.shell.act("nonsense 1");
  window.shell.act("quote 4000000000");
  CHECK(window.shell.view().article_index == 1);
  window.shell.act("statement 0");
  CHECK(window.shell.view().mode == Mode::compare);
  window.shell.act("export json");
  window.frames(3);
  CHECK(std::count(window.kinds.begin(), window.kinds.end(),
                   Command::Kind::save_file) == 1);
}

TEST_CASE("shell: the selection is copied as it stands in the article") {
  Window window(1200, 800);
  window.add("a.txt", arabic);
  CHECK(window.shell.selected_text().empty());
  window.shell.view().selection.article_index = 0;
  window.shell.view().selection.range = {0, 14};
  CHECK(window.shell.selected_text() == arabic.substr(0, 14));
}

}  // namespace
}  // namespace isnad
