#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "shell/text/hit.h"
#include "shell/text/lines.h"
#include "shell/text/shape.h"
#include "shell/text/shipped.h"
#include "shell/text/utf8.h"

namespace isnad {
namespace {

struct GoldenCase {
  std::string title;
  std::string text;
};

std::string unescaped(const std::string& line) {
  std::string text;
  for (size_t at = 0; at < line.size(); ++at) {
    if (line.compare(at, 2, "\\u") == 0) {
      const auto code =
          static_cast<unsigned>(std::stoul(line.substr(at + 2, 4), nullptr, 16));
      if (code >= 0x800) text += static_cast<char>(0xE0 | code >> 12);
      if (code >= 0x80)
        text += static_cast<char>((code >= 0x800 ? 0x80 : 0xC0) | (code >> 6 & 0x3F));
      text += static_cast<char>(code >= 0x80 ? (0x80 | (code & 0x3F)) : code);
      at += 5;
    } else {
      text += line[at];
    }
  }
  return text;
}

// Pairs of lines: "# what it shows", then the text.
std::vector<GoldenCase> golden_cases() {
  std::ifstream file(ISNAD_GOLDEN "/text_lines.cases");
  std::vector<GoldenCase> cases;
  GoldenCase next;
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("# ")) {
      next.title = line;
    } else if (!line.empty()) {
      next.text = unescaped(line);
      cases.push_back(next);
    }
  return cases;
}

// Characters that are not seen are written as the cases write them.
std::string escaped(std::string_view text) {
  std::string result;
  const auto size = static_cast<uint32_t>(text.size());
  for (uint32_t at = 0; at < size;) {
    const uint32_t begin = at;
    const char32_t c = next_code_point(text, at, size);
    const bool unseen = c < ' ' || (c >= 0x200B && c <= 0x200F) ||
                        (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    char code[16];
    std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(c));
    result += unseen ? std::string_view(code) : text.substr(begin, at - begin);
  }
  return result;
}

// One line of text a line: its bytes, then its runs as they stand from left to right.
std::string dump(const GoldenCase& c, const ParagraphLayout& layout) {
  std::ostringstream out;
  out << c.title << (layout.rtl ? "\nrtl\n" : "\nltr\n");
  for (const TextLine& line : layout.lines) {
    out << "  " << line.bytes.begin << "-" << line.bytes.end;
    for (uint32_t index = line.cells.begin; index < line.cells.end;) {
      TextRange run = layout.cells[index].bytes;
      const bool rtl = layout.cells[index].rtl;
      for (++index; index < line.cells.end && layout.cells[index].rtl == rtl; ++index) {
        run.begin = std::min(run.begin, layout.cells[index].bytes.begin);
        run.end = std::max(run.end, layout.cells[index].bytes.end);
      }
      out << (rtl ? " <" : " >") << run.begin << "-" << run.end;
    }
    out << "\n";
  }
  for (const TextLine& line : layout.lines)
    out << "  |" << escaped(c.text.substr(line.bytes.begin, line.bytes.size_bytes()))
        << "|\n";
  return out.str();
}

std::vector<float> widths() { return {0, 90, 160, 300, 640}; }

TEST_CASE("text/lines: golden lines and runs") {
  FontStack fonts = shipped_fonts();
  std::string actual;
  for (const GoldenCase& c : golden_cases())
    actual += dump(
        c, layout_paragraph(c.text, {.width_px = 300, .face = reading_face}, fonts));
  const std::string path = ISNAD_GOLDEN "/text_lines.txt";
  if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(path) << actual;
  std::stringstream expected;
  expected << std::ifstream(path).rdbuf();
  CHECK(actual == expected.str());
}

TEST_CASE("text/shape: clusters go forward and cover the text") {
  FontStack fonts = shipped_fonts();
  for (const GoldenCase& c : golden_cases()) {
    CAPTURE(c.title);
    uint32_t covered = 0;
    for (const ShapedGlyph& glyph : shape_text(
             c.text, Bidi(c.text, TextDirection::automatic), fonts, reading_face)) {
      REQUIRE(glyph.cluster.begin <= covered);
      REQUIRE(glyph.cluster.end >= covered);
      REQUIRE(!glyph.cluster.empty());
      covered = glyph.cluster.end;
    }
    CHECK(covered == c.text.size());
  }
}

std::vector<uint32_t> glyph_ids(std::string_view text, FontStack& fonts) {
  std::vector<uint32_t> ids;
  for (const ShapedGlyph& glyph :
       shape_text(text, Bidi(text, TextDirection::automatic), fonts, reading_face))
    ids.push_back(glyph.key.glyph);
  return ids;
}

TEST_CASE("text/shape: Arabic letters take the form of their place in the word") {
  FontStack fonts = shipped_fonts();
  const std::vector<uint32_t> joined = glyph_ids("ععع", fonts);
  REQUIRE(joined.size() == 3);
  const uint32_t alone = glyph_ids("ع", fonts).front();
  CHECK(joined[0] != alone);      // initial
  CHECK(joined[1] != joined[0]);  // medial
  CHECK(joined[2] != joined[1]);  // final
  CHECK(joined[2] != alone);
}

TEST_CASE("text/shape: a non-joiner parts letters, a joiner joins to nothing") {
  FontStack fonts = shipped_fonts();
  const uint32_t alone = glyph_ids("ه", fonts).front();
  CHECK(glyph_ids("ه\u200cه", fonts).front() == alone);
  CHECK(glyph_ids("ه\u200d", fonts).front() != alone);
}

TEST_CASE("text/shape: lam and alef take their common form") {
  FontStack fonts = shipped_fonts();
  CHECK(glyph_ids("لا", fonts).front() != glyph_ids("لب", fonts).front());
}

TEST_CASE("text/lines: a ligature is as many cells as it has letters") {
  FontStack fonts = shipped_fonts();
  // The name of God with its marks, which the font writes as one glyph.
  const std::string text = "اللّٰه";
  const std::vector<ShapedGlyph> glyphs =
      shape_text(text, Bidi(text, TextDirection::automatic), fonts, reading_face);
  REQUIRE(glyphs.size() == 1);
  const ParagraphLayout layout = layout_paragraph(text, {.face = reading_face}, fonts);
  REQUIRE(layout.cells.size() == 4);
  CHECK(layout.cells[0].bytes == TextRange{10, 12});  // the last letter stands left
  CHECK(layout.cells[1].bytes == TextRange{4, 10});   // with its two marks
  CHECK(layout.cells[3].bytes == TextRange{0, 2});
  CHECK(rects_of(layout, {2, 4}).front().width_px ==
        doctest::Approx(layout.width_px / 4));
}

TEST_CASE("text/shape: a character no face has is a visible box") {
  FontStack fonts = shipped_fonts();
  // A Chinese word, a Devanagari letter and a picture.
  for (const std::string_view text : {"新闻", "क", "\xF0\x9F\x93\xB0"}) {
    const ParagraphLayout layout = layout_paragraph(text, {}, fonts);
    REQUIRE(!layout.glyphs.empty());
    CHECK(fonts.key_of(layout.glyphs[0].codepoint)->glyph == 0);
    CHECK(layout.width_px > 5);
  }
}

// Lends every cluster one em wide, and keeps what it was asked for.
struct FakeLender : FontLender {
  explicit FakeLender(std::vector<std::string>& list) : asked(list) {}
  float advance_em(std::string_view cluster) override {
    asked.emplace_back(cluster);
    return 1;
  }
  LentImage draw(std::string_view, float) override { return {}; }
  std::vector<std::string>& asked;
};

TEST_CASE("text/shape: what no face has is lent, cluster by cluster") {
  std::vector<std::string> asked;
  FontStack fonts = shipped_fonts();
  fonts.set_lender(std::make_unique<FakeLender>(asked));
  // "News" in Chinese, then one Hindi syllable of two characters, then a picture made
  // of three joined ones; Latin and Arabic letters are our own.
  const std::string picture = "\xF0\x9F\x91\xA9\u200D\xF0\x9F\x92\xBB";
  const std::string text = "a 新闻新 कि " + picture + " ب";
  const ParagraphLayout layout = layout_paragraph(text, {.font_size_px = 20}, fonts);
  CHECK(asked == std::vector<std::string>{"新", "闻", "कि", picture});
  size_t lent = 0;
  for (const Glyph& glyph : layout.glyphs) {
    const std::optional<GlyphKey> key = fonts.key_of(glyph.codepoint);
    REQUIRE(key);
    if (key->face == lent_face)
      ++lent;
    else
      CHECK(key->glyph != 0);
  }
  CHECK(lent == 5);
  // Three Chinese letters, each one em wide, are parted where the line ends.
  const float em_px = 20 * em_per_font_size;
  const ParagraphStyle narrow = {.width_px = 2.5F * em_px, .font_size_px = 20};
  CHECK(layout_paragraph("新闻新", narrow, fonts).lines.size() == 2);
}

TEST_CASE("text/shape: a word that joins from right to left is lent whole") {
  std::vector<std::string> asked;
  FontStack fonts = shipped_fonts();
  fonts.set_lender(std::make_unique<FakeLender>(asked));
  const std::string word = "ܫܠܡܐ";  // "peace" in Syriac
  const ParagraphLayout layout = layout_paragraph(word + " " + word, {}, fonts);
  CHECK(asked == std::vector<std::string>{word});
  CHECK(layout.cells.size() == 9);  // each letter is still pointed at
}

TEST_CASE("text/shape: other scripts of the news have letters") {
  FontStack fonts = shipped_fonts();
  // Russian, Ukrainian, Greek, Hebrew, Turkish, Vietnamese and Azerbaijani letters.
  for (const std::string_view text : {"Щы", "ґї", "Ωή", "שלום", "ğı", "ệ", "ə"})
    for (const uint32_t glyph : glyph_ids(text, fonts)) CHECK(glyph != 0);
}

TEST_CASE("text/lines: no line is wider than asked") {
  FontStack fonts = shipped_fonts();
  for (const GoldenCase& c : golden_cases())
    for (const float width_px : widths()) {
      if (width_px == 0) continue;
      CAPTURE(c.title);
      CAPTURE(width_px);
      const ParagraphLayout layout =
          layout_paragraph(c.text, {.width_px = width_px}, fonts);
      for (const TextLine& line : layout.lines) {
        CHECK(line.width_px <= width_px + 0.01F);
        CHECK(line.x_px >= -0.01F);
      }
    }
}

TEST_CASE("text/lines: lines follow on one another and cells hold each letter once") {
  FontStack fonts = shipped_fonts();
  for (const GoldenCase& c : golden_cases())
    for (const float width_px : widths()) {
      CAPTURE(c.title);
      CAPTURE(width_px);
      const ParagraphLayout layout =
          layout_paragraph(c.text, {.width_px = width_px}, fonts);
      uint32_t at_byte = 0;
      for (const TextLine& line : layout.lines) {
        CHECK(line.bytes.begin == at_byte);
        std::vector<Cell> cells(layout.cells.begin() + line.cells.begin,
                                layout.cells.begin() + line.cells.end);
        std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) {
          return a.bytes.begin < b.bytes.begin;
        });
        for (const Cell& cell : cells) {
          CHECK(cell.bytes.begin == at_byte);
          at_byte = cell.bytes.end;
        }
        CHECK(at_byte <= line.bytes.end);  // the rest is white space
        at_byte = line.bytes.end;
      }
      CHECK(at_byte == c.text.size());
    }
}

TEST_CASE("text/lines: justified lines are full, the last one is not") {
  FontStack fonts = shipped_fonts();
  // A market opened in the old town, and traders brought oil, wheat and cloth to it.
  const std::string text =
      "افتتحت سوق في البلدة القديمة وحمل إليها التجار الزيت والقمح والأقمشة من كل "
      "ناحية";
  const ParagraphLayout layout =
      layout_paragraph(text, {.width_px = 250, .justified = true}, fonts);
  REQUIRE(layout.lines.size() > 1);
  for (size_t index = 0; index + 1 < layout.lines.size(); ++index)
    CHECK(layout.lines[index].width_px == doctest::Approx(250));
  CHECK(layout.lines.back().width_px < 249);
}

TEST_CASE("text/lines: right-to-left text stands against the right edge") {
  FontStack fonts = shipped_fonts();
  // A short word.
  const ParagraphLayout layout = layout_paragraph("خبر", {.width_px = 400}, fonts);
  CHECK(layout.rtl);
  CHECK(layout.lines[0].x_px + layout.lines[0].width_px == doctest::Approx(400));
}

TEST_CASE("text/lines: a word wider than the line is broken between letters") {
  FontStack fonts = shipped_fonts();
  const ParagraphLayout layout =
      layout_paragraph(std::string(400, 'w'), {.width_px = 100}, fonts);
  CHECK(layout.lines.size() > 10);
}

TEST_CASE("text/lines: the empty text is one empty line") {
  FontStack fonts = shipped_fonts();
  const ParagraphLayout layout = layout_paragraph("", {.width_px = 100}, fonts);
  CHECK(layout.lines.size() == 1);
  CHECK(caret_at(layout, 50, 3) == 0);
  CHECK(rects_of(layout, {0, 0}).empty());
}

TEST_CASE("text/lines: bytes that are not UTF-8 do no harm") {
  FontStack fonts = shipped_fonts();
  for (const std::string_view text :
       {"\xFF\xFE", "ab\xD8", "\xE2\x80", "\xF0\x9F x\xC3"}) {
    const ParagraphLayout layout = layout_paragraph(text, {.width_px = 40}, fonts);
    CHECK(layout.lines.back().bytes.end == text.size());
  }
}

TEST_CASE("text/lines: a megabyte in one paragraph is set") {
  FontStack fonts = shipped_fonts();
  // The river rose and the road was closed,
  const std::string sentence = "ارتفع منسوب النهر وأغلقت الطريق، ";
  std::string text;
  while (text.size() < size_t{1} << 20) text += sentence;
  const ParagraphLayout layout = layout_paragraph(text, {.width_px = 600}, fonts);
  CHECK(layout.lines.size() > 5000);
  CHECK(layout.lines.back().bytes.end == text.size());
}

TEST_CASE("text/hit: each half of a letter finds its own edge") {
  FontStack fonts = shipped_fonts();
  for (const GoldenCase& c : golden_cases()) {
    CAPTURE(c.title);
    const ParagraphLayout layout =
        layout_paragraph(c.text, {.width_px = 300, .face = reading_face}, fonts);
    for (size_t index = 0; index < layout.lines.size(); ++index) {
      const TextLine& line = layout.lines[index];
      const float y_px = layout.line_height_px * (static_cast<float>(index) + 0.5F);
      for (uint32_t at = line.cells.begin; at < line.cells.end; ++at) {
        const Cell& cell = layout.cells[at];
        if (cell.width_px < 0.5F) continue;
        const float left = cell.x_px + cell.width_px * 0.25F;
        const float right = cell.x_px + cell.width_px * 0.75F;
        CHECK(caret_at(layout, left, y_px) ==
              (cell.rtl ? cell.bytes.end : cell.bytes.begin));
        CHECK(caret_at(layout, right, y_px) ==
              (cell.rtl ? cell.bytes.begin : cell.bytes.end));
        CHECK(letter_at(layout, left, y_px) == cell.bytes);
      }
    }
  }
}

TEST_CASE("text/hit: a selection over mixed text gives the original bytes") {
  FontStack fonts = shipped_fonts();
  // The company "Norvane Ltd" sold 12 ships. (the middle reads the other way)
  const std::string text = "باعت شركة Norvane Ltd نحو 12 سفينة";
  const ParagraphLayout layout = layout_paragraph(text, {.width_px = 800}, fonts);
  const TextRange wanted = {static_cast<uint32_t>(text.find("شركة")),
                            static_cast<uint32_t>(text.find("vane"))};
  const std::vector<TextRect> rects = rects_of(layout, wanted);
  CHECK(rects.size() == 2);  // "Nor" stands apart from the word before it
  const auto edge_of = [&](uint32_t at_byte, bool leading) {
    for (const Cell& cell : layout.cells)
      if ((leading ? cell.bytes.begin : cell.bytes.end) == at_byte)
        return cell.x_px + cell.width_px * (leading == cell.rtl ? 0.9F : 0.1F);
    return -1.0F;
  };
  const uint32_t from = caret_at(layout, edge_of(wanted.begin, true), 5);
  const uint32_t to = caret_at(layout, edge_of(wanted.end, false), 5);
  CHECK(text.substr(from, to - from) == "شركة Nor");
}

TEST_CASE("text/hit: beside and beyond the text") {
  FontStack fonts = shipped_fonts();
  // A word, and an English one.
  const ParagraphLayout arabic = layout_paragraph("خبر", {.width_px = 400}, fonts);
  CHECK(caret_at(arabic, 10, 5) == 6);
  CHECK(caret_at(arabic, 410, 5) == 0);
  CHECK(!letter_at(arabic, 10, 5));
  const ParagraphLayout english = layout_paragraph("news", {.width_px = 400}, fonts);
  CHECK(caret_at(english, -5, 5) == 0);
  CHECK(caret_at(english, 390, 5) == 4);
  CHECK(caret_at(english, 390, -5) == 0);
  CHECK(caret_at(english, 0, 500) == 4);
}

TEST_CASE("text/hit: the word around a byte") {
  // He said yes
  const std::string text = "قال: نعم";
  CHECK(word_around(text, 2) == TextRange{0, 6});
  CHECK(word_around(text, 8) == TextRange{8, 14});
  CHECK(word_around(text, 14) == TextRange{14, 14});
}

}  // namespace
}  // namespace isnad
