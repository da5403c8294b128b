#include <doctest/doctest.h>

#include <string>

#include "shell/text/shipped.h"
#include "shell/text/typesetter.h"

namespace isnad {
namespace {

TEST_CASE("text/elide: what is cut keeps its logical beginning and fits") {
  FontStack fonts = shipped_fonts();
  for (const std::string_view text : {
           // The council postponed the vote on the bridge until spring.
           "أجل المجلس التصويت على الجسر حتى الربيع",
           "The council put off its vote on the bridge until spring",
           // The Tarvik company and its partners in the north
           "شركة Tarvik Holdings وشركاؤها في الشمال",
       })
    for (const float width_px : {20.0F, 60.0F, 120.0F, 200.0F}) {
      CAPTURE(text);
      CAPTURE(width_px);
      const std::string cut = elide(text, width_px, 20, fonts);
      REQUIRE(cut.ends_with("\u2026"));
      CHECK(text.starts_with(std::string_view(cut).substr(0, cut.size() - 3)));
      CHECK(layout_paragraph(cut, {}, fonts).width_px <= width_px);
    }
}

TEST_CASE("text/elide: what fits is left alone") {
  FontStack fonts = shipped_fonts();
  CHECK(elide("harbour", 500, 20, fonts) == "harbour");
}

TEST_CASE("text/elide: isolated() keeps a name from turning its sentence") {
  CHECK(isolated("a\u202Etxt.exe") == "\u2068atxt.exe\u2069");
  CHECK(isolated("x\u2069\u2069y\nz") == "\u2068xy z\u2069");
  FontStack fonts = shipped_fonts();
  const std::string sentence = isolated("\u202Eabc") + " is too large";
  const ParagraphLayout layout = layout_paragraph(sentence, {}, fonts);
  for (const Cell& cell : layout.cells) CHECK(!cell.rtl);
}

TEST_CASE("text/typesetter: a label says what it is called, whatever it shows") {
  Typesetter type(shipped_fonts());
  type.begin_frame();
  // Articles.
  const std::string label = type.label("مقالات", "articles");
  CHECK(label.ends_with("###articles"));
  const std::string signs = type.visual("a##b %s");
  CHECK(signs.find('#') == std::string::npos);
  CHECK(signs.find('%') == std::string::npos);
}

TEST_CASE("text/typesetter: an override inside one string ends with it") {
  Typesetter type(shipped_fonts());
  type.begin_frame();
  const std::string plain = type.visual("report.txt");
  const std::string reversed = type.visual("\u202Ereport.txt");
  CHECK(reversed != plain);
  CHECK(type.visual("report.txt") == plain);
}

TEST_CASE("text/typesetter: what is out of sight is forgotten, what is seen is kept") {
  Typesetter type(shipped_fonts());
  type.begin_frame();
  const ParagraphStyle style = {.width_px = 300};
  const ParagraphLayout* seen = &type.paragraph("seen in every frame", style);
  for (int frame = 0; frame < 30; ++frame) {
    type.begin_frame();
    for (int row = 0; row < 100; ++row)
      type.paragraph("row " + std::to_string(frame * 100 + row), style);
    CHECK(&type.paragraph("seen in every frame", style) == seen);
  }
}

TEST_CASE("text/font: the same glyph has one code point, another has another") {
  FontStack fonts = shipped_fonts();
  const GlyphKey key = fonts.nominal_glyph(U'a');
  GlyphKey raised = key;
  raised.y_offset = 100;
  CHECK(fonts.codepoint_of(key) == fonts.codepoint_of(key));
  CHECK(fonts.codepoint_of(key) != fonts.codepoint_of(raised));
  CHECK(fonts.key_of(fonts.codepoint_of(raised)) == raised);
  CHECK(!fonts.key_of(U'a'));
  CHECK(!fonts.key_of(0xF8FF));
}

TEST_CASE("text/font: past the basic plane's private area glyphs go on in plane 15") {
  FontStack fonts = shipped_fonts();
  for (int32_t offset = 0; offset < 7000; ++offset) {
    const GlyphKey key = {.glyph = 5, .x_offset = offset};
    const uint32_t codepoint = fonts.codepoint_of(key);
    REQUIRE(fonts.key_of(codepoint) == key);
    REQUIRE((offset < 6400 ? codepoint <= 0xF8FF : codepoint >= 0xF0000));
  }
}

TEST_CASE("text/font: what is no font is refused") {
  FontStack fonts;
  const std::vector<uint8_t> bytes(200, 7);
  CHECK(!fonts.add_face(bytes));
  CHECK(!fonts.add_face({}));
}

}  // namespace
}  // namespace isnad
