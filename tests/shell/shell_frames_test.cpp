#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
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

  void key(ImGuiKey key) {
    ImGui::GetIO().AddKeyEvent(key, true);
    frames(2);
    ImGui::GetIO().AddKeyEvent(key, false);
    frames(2);
  }

  // Whether the keys come to a place with these words.
  bool tab_to(const std::string& words) {
    for (int i = 0; i < 80; ++i) {
      key(ImGuiKey_Tab);
      if (mirror["focus"].find(words) != std::string::npos) return true;
    }
    return false;
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
      for (const Mode mode :
           {Mode::read, Mode::compare, Mode::coverage, Mode::beside, Mode::overview})
        for (const NarrowPanel panel :
             {NarrowPanel::articles, NarrowPanel::reader, NarrowPanel::names,
              NarrowPanel::quotes, NarrowPanel::statements, NarrowPanel::compare,
              NarrowPanel::coverage, NarrowPanel::beside, NarrowPanel::overview}) {
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

// Every other paragraph is of one agency; the other article has three of its own before
// them.
std::string report_of(const std::string& place, int own_before) {
  std::string text = "Night at " + place + "\n\n";
  for (int i = 0; i < own_before; ++i)
    text += "Only the people of " + place + " know how many boats number " +
            std::to_string(i) + " the quay has lost since autumn storms began.\n\n";
  const char* nouns[] = {"ferries", "lanterns", "cranes",   "barrels",
                         "anchors", "bridges",  "chimneys", "gardens",
                         "ladders", "mirrors",  "orchards", "pulleys"};
  for (const char* noun : nouns) {
    text += std::string("Wardens counted forty broken ") + noun +
            " along the eastern embankment before the sirens of the " + noun +
            " yard fell silent at midnight.\n\n";
    text += "In " + place + " somebody painted the " + noun + " of " + place +
            " in another colour again.\n\n";
  }
  return text;
}

TEST_CASE("shell: two articles beside each other scroll together") {
  Window window(1400, 600);
  window.add("a.txt", report_of("Skarholm", 0));
  window.add("b.txt", report_of("Ostwick", 3));
  window.shell.act("beside 0 1");
  window.frames(3);
  CHECK(window.mirror["beside"].find("data-passage=\"verbatim\"") != std::string::npos);
  BesideView& beside = window.shell.view().beside;
  beside.passage_index = 4;
  beside.show_passage = true;
  window.frames(2);
  const std::array<float, 2> at = beside.scroll_px;
  CHECK(at[1] > at[0]);  // what the other one has of its own stands above

  // The wheel over the first side, which stands at the start: the left in English.
  window.shell.view().language = Language::english;
  window.frames(2);
  ImGui::GetIO().AddMousePosEvent(600, 400);
  window.frames(2);
  ImGui::GetIO().AddMouseWheelEvent(0, -2);
  window.frames(3);
  CHECK(beside.leader == 0);
  CHECK(beside.scroll_px[0] > at[0] + 100);
  CHECK(beside.scroll_px[1] > at[1] + 50);
  // And over the second: the first follows.
  const std::array<float, 2> then = beside.scroll_px;
  ImGui::GetIO().AddMousePosEvent(1200, 400);
  window.frames(2);
  ImGui::GetIO().AddMouseWheelEvent(0, 2);
  window.frames(3);
  CHECK(beside.leader == 1);
  CHECK(beside.scroll_px[1] < then[1]);
  CHECK(beside.scroll_px[0] < then[0]);
}

TEST_CASE("shell: a click on a band brings both passages to the same height") {
  Window window(1400, 600);
  window.shell.view().language = Language::english;
  window.add("a.txt", report_of("Skarholm", 0));
  window.add("b.txt", report_of("Ostwick", 3));
  window.shell.act("beside 0 1");
  window.frames(3);
  BesideView& beside = window.shell.view().beside;
  CHECK(beside.passage_index == no_index);
  // Somewhere down the middle of the gutter there is a band.
  for (float y = 160; y < 580 && beside.passage_index == no_index; y += 10)
    window.click(842, y);
  REQUIRE(beside.passage_index != no_index);
  CHECK(window.mirror["beside"].find("aria-current") != std::string::npos);
}

TEST_CASE("shell: beside each other any two articles, one, or none") {
  Window window(1200, 700);
  window.shell.act("beside 0 1");
  window.frames(2);
  window.add("a.txt", english);
  window.shell.view().mode = Mode::beside;
  window.frames(3);
  CHECK(window.mirror["beside"].empty());
  window.add("b.txt", "");
  window.add("c.txt", arabic);
  window.frames(3);
  CHECK(window.shell.view().beside.article == std::array<uint32_t, 2>{0, 1});
  // Choosing the article of the other side turns the two round.
  window.shell.view().beside.choosing = 0;
  window.frames(3);
  CHECK(ImGui::GetDrawData()->TotalVtxCount > 100);
  window.shell.collection().remove(1);
  window.frames(6);
  CHECK(window.mirror["beside"].empty());
}

TEST_CASE("shell: the keys go everywhere, press, and are heard") {
  Window window(1400, 800);
  window.shell.view().language = Language::english;
  window.add("a.txt", english);
  window.add("b.txt", arabic);
  window.key(ImGuiKey_3);
  CHECK(window.shell.view().mode == Mode::compare);
  window.key(ImGuiKey_1);
  CHECK(window.shell.view().mode == Mode::overview);
  CHECK(window.tab_to("Overview"));
  window.key(ImGuiKey_RightArrow);
  CHECK(window.mirror["focus"].find("Read") != std::string::npos);
  window.key(ImGuiKey_Enter);
  CHECK(window.shell.view().mode == Mode::read);
  // Down from the tabs into the panels, and on to every place there is.
  std::set<std::string> heard;
  for (int i = 0; i < 60; ++i) {
    window.key(ImGuiKey_Tab);
    heard.insert(window.mirror["focus"]);
  }
  CHECK(heard.size() > 12);
  // Left means left: in Arabic the next tab stands there.
  window.shell.view().language = Language::arabic;
  window.shell.view().mode = Mode::overview;
  window.frames(2);
  CHECK(window.tab_to(say(Term::overview, Language::arabic)));
  window.key(ImGuiKey_LeftArrow);
  CHECK(window.mirror["focus"].find(say(Term::read, Language::arabic)) !=
        std::string::npos);
}

TEST_CASE("shell: help comes and goes") {
  Window window(1200, 700);
  window.add("a.txt", english);
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
  window.key(ImGuiKey_Slash);
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
  CHECK(window.shell.view().help_shown);
  window.key(ImGuiKey_Escape);
  CHECK_FALSE(window.shell.view().help_shown);
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

TEST_CASE("shell: every decision is in the plain page, and can be put right there") {
  Window window(1200, 800);
  window.add("a.txt", arabic);
  window.shell.act("article 0");
  window.frames(3);
  for (const FieldKind field : all_fields)
    CHECK(window.mirror["details"].find(std::string("data-field=\"") +
                                        name_of(field)) != std::string::npos);
  CHECK(window.mirror["details"].find("data-found") == std::string::npos);
  window.shell.act("set outlet صدى <b> المرفأ");
  window.frames(6);
  const Article& article = window.shell.collection().analyses()[0]->article;
  CHECK(article.outlet->value == "صدى <b> المرفأ");
  CHECK(window.mirror["details"].find("صدى &lt;b&gt; المرفأ") != std::string::npos);
  CHECK(window.mirror["details"].find("data-do=\"undo outlet\"") != std::string::npos);
  window.shell.act("set nothing at all");
  window.shell.act("undo outlet");
  window.frames(6);
  CHECK_FALSE(window.shell.collection().analyses()[0]->article.outlet);
}

TEST_CASE("shell: a value is typed into the host's field, kept or dropped") {
  Window window(1200, 800);
  window.add("a.txt", arabic);
  const auto outlet = [&] {
    const Field* field =
        field_of(window.shell.collection().analyses()[0]->article, FieldKind::outlet);
    return field == nullptr ? "" : field->value;
  };
  const auto type = [&](const char* text, bool keep) {
    window.shell.view().typing = FieldPlace{0, FieldKind::outlet};
    window.shell.view().typed = outlet();
    window.shell.view().wish = Wish::type_value;
    window.frames(1);
    CHECK(window.kinds.back() == Command::Kind::edit_text);
    window.shell.typed(text);
    window.shell.end_typing(keep);
    window.frames(6);
  };
  type("صدى المرفأ", false);
  CHECK(outlet().empty());
  type("", true);
  CHECK(window.shell.collection().analyses()[0]->article.replaced.empty());
  type("صدى المرفأ", true);
  CHECK(outlet() == "صدى المرفأ");
  CHECK(window.shell.view().filter.empty());
  window.shell.typed("بحيرة");
  CHECK(window.shell.view().filter == "بحيرة");
}

TEST_CASE("shell: what is looked at follows an article that is read again") {
  Window window(1200, 800);
  window.add("a.txt", arabic);
  window.shell.act("quote 0");
  window.shell.view().selection.article_index = 0;
  window.shell.view().selection.range = {0, 100};
  window.frames(3);
  window.shell.act("set encoding utf-16le");
  window.frames(6);
  CHECK(window.shell.view().article_index == 0);
  CHECK(window.shell.view().quote_index == no_index);
  CHECK(window.shell.selected_text().empty());
  window.shell.act("set encoding utf-8");
  window.frames(6);
  CHECK(window.shell.collection().analyses()[0]->article.text == arabic);
}

// Opens the list of encodings and presses the button at the end of its row.
TEST_CASE("shell: a press opens the choices of a decision, another one chooses") {
  Window window(1200, 1400);
  window.shell.view().language = Language::english;
  window.add("a.txt", english);
  window.shell.view().details_shown = true;
  window.frames(3);
  ViewState& view = window.shell.view();
  // From the foot of the details upwards, at the end side of the list.
  for (float y = 600; y > 100 && !view.choosing; y -= 6) window.click(212, y);
  REQUIRE(view.choosing);
  CHECK(view.choosing->field == FieldKind::encoding);
  for (float y = 1300; y > 100 && view.choosing; y -= 6) window.click(40, y);
  window.frames(6);
  const Article& article = window.shell.collection().analyses()[0]->article;
  CHECK(replaced_in(article, FieldKind::encoding) != nullptr);
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
