#include "shell/theme.h"

namespace isnad {
namespace {

// 0xRRGGBB, with an opacity, as Dear ImGui packs it.
constexpr Colour rgb(uint32_t hex, uint32_t opacity = 255) {
  const uint32_t red = hex >> 16 & 255;
  const uint32_t green = hex >> 8 & 255;
  const uint32_t blue = hex & 255;
  return opacity << 24 | blue << 16 | green << 8 | red;
}

constexpr MarkColours mark(uint32_t hex, uint32_t opacity) {
  return {rgb(hex, opacity), rgb(hex)};
}

Theme make_light() {
  Theme t;
  t.window = rgb(0xECEAE4);
  t.panel = rgb(0xFCFBF8);
  t.raised = rgb(0xF3F1EB);
  t.hovered = rgb(0xEFECE4);
  t.chosen = rgb(0xDFEAE8);
  t.rule = rgb(0xDEDAD0);
  t.text = rgb(0x1F2328);
  t.muted = rgb(0x5A6068);
  t.faint = rgb(0x7C828A);
  t.accent = rgb(0x0F6466);
  t.on_accent = rgb(0xFFFFFF);
  t.warning = rgb(0xA63A1E);
  t.selection = rgb(0x2F7FD6, 80);
  t.spotlight = rgb(0xF2B632, 90);
  t.entity = {mark(0x2B62B5, 34), mark(0x7A4BB0, 34), mark(0x23794A, 34),
              mark(0xA8662A, 30), mark(0x6B7280, 26), mark(0x6B7280, 26),
              mark(0x8A7A3C, 28), mark(0x8A7A3C, 28), mark(0x8A7A3C, 28),
              mark(0x8A7A3C, 28)};
  t.quote = {mark(0xC9822B, 38), mark(0xC9822B, 28), mark(0xC9822B, 20)};
  t.cue = mark(0xA34A6B, 0);
  t.change = {mark(0x000000, 0),  mark(0x7C828A, 30), mark(0x7C828A, 40),
              mark(0x2B62B5, 44), mark(0x23794A, 40), mark(0xB08A1E, 52),
              mark(0xC03A2B, 60), mark(0xC0257A, 60), mark(0x0F7F83, 48),
              mark(0x5A6068, 40), mark(0x7A4BB0, 40), mark(0xC9762B, 52)};
  t.shared = {mark(0x0F7F83, 48), mark(0xB08A1E, 44), mark(0x7A4BB0, 30)};
  return t;
}

Theme make_dark() {
  Theme t;
  t.dark = true;
  t.window = rgb(0x111417);
  t.panel = rgb(0x191D21);
  t.raised = rgb(0x22272C);
  t.hovered = rgb(0x262C32);
  t.chosen = rgb(0x1F3B3C);
  t.rule = rgb(0x30363D);
  t.text = rgb(0xE6E4DF);
  t.muted = rgb(0xA5ABB3);
  t.faint = rgb(0x858C95);
  t.accent = rgb(0x5CC0BE);
  t.on_accent = rgb(0x0C1B1B);
  t.warning = rgb(0xF08A6C);
  t.selection = rgb(0x4C93E6, 110);
  t.spotlight = rgb(0xE0A52C, 80);
  t.entity = {mark(0x6FA5F0, 46), mark(0xB790EA, 46), mark(0x5FC08A, 42),
              mark(0xD99A5B, 40), mark(0x9AA3AD, 34), mark(0x9AA3AD, 34),
              mark(0xC9B865, 36), mark(0xC9B865, 36), mark(0xC9B865, 36),
              mark(0xC9B865, 36)};
  t.quote = {mark(0xE0A24C, 44), mark(0xE0A24C, 34), mark(0xE0A24C, 24)};
  t.cue = mark(0xE58BAE, 0);
  t.change = {mark(0x000000, 0),  mark(0x9AA3AD, 44), mark(0x9AA3AD, 54),
              mark(0x6FA5F0, 64), mark(0x5FC08A, 56), mark(0xD8B64A, 64),
              mark(0xEF6B5C, 80), mark(0xF06CB0, 80), mark(0x45BFC2, 64),
              mark(0x9AA3AD, 50), mark(0xB790EA, 60), mark(0xE8994F, 66)};
  t.shared = {mark(0x45BFC2, 60), mark(0xD8B64A, 56), mark(0xB790EA, 44)};
  return t;
}

}  // namespace

const Theme& theme_of(ThemeChoice choice) {
  static const Theme light = make_light();
  static const Theme dark = make_dark();
  return choice == ThemeChoice::dark ? dark : light;
}

}  // namespace isnad
