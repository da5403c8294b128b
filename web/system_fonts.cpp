#include "web/system_fonts.h"

#include <emscripten/emscripten.h>

#include <algorithm>

// Draws the cluster on a canvas just large enough, keeps its pixels, and writes the
// width, height, left and top of the image and the advance, in pixels.
EM_JS(void, draw_cluster,
      (const char* text, uint32_t size_bytes, float em_px, bool with_pixels,
       float* numbers),
      {
        const pen = Module["lender"] || (Module["lender"] =
          document.createElement("canvas").getContext("2d", { "willReadFrequently" : true }));
        const cluster = UTF8ToString(text, size_bytes);
        const use_font = () => { pen.font = em_px + "px sans-serif"; };
        use_font();
        const box = pen.measureText(cluster);
        const left = Math.floor(-box.actualBoundingBoxLeft) - 1;
        const top = Math.ceil(box.actualBoundingBoxAscent) + 1;
        const width = Math.ceil(box.actualBoundingBoxRight) + 1 - left;
        const height = Math.ceil(box.actualBoundingBoxDescent) + 1 + top;
        HEAPF32.set([ width, height, left, top, box.width ], numbers >> 2);
        if (!with_pixels) return;
        pen.canvas.width = width;
        pen.canvas.height = height;
        use_font();
        pen.fillText(cluster, -left, top);
        Module["lent"] = pen.getImageData(0, 0, width, height).data;
      });

EM_JS(void, take_pixels, (uint8_t* rgba), { HEAPU8.set(Module["lent"], rgba); });

namespace isnad {
namespace {

constexpr float measured_em_px = 100;
// Of a channel; black letters stay below it whatever their edges.
constexpr uint8_t black_at_most = 32;

struct Numbers {
  float width = 0;
  float height = 0;
  float left = 0;
  float top = 0;
  float advance = 0;
};

// Black letters become white, so that they take any ink.
bool whiten_unless_coloured(std::vector<uint8_t>& rgba) {
  for (size_t pixel = 0; pixel < rgba.size(); pixel += 4)
    if (rgba[pixel + 3] > black_at_most &&
        std::max({rgba[pixel], rgba[pixel + 1], rgba[pixel + 2]}) > black_at_most)
      return true;
  for (size_t pixel = 0; pixel < rgba.size(); pixel += 4)
    std::fill_n(&rgba[pixel], 3, uint8_t{255});
  return false;
}

}  // namespace

float SystemFonts::advance_em(std::string_view cluster) {
  Numbers numbers;
  draw_cluster(cluster.data(), static_cast<uint32_t>(cluster.size()), measured_em_px,
               false, &numbers.width);
  return numbers.advance / measured_em_px;
}

LentImage SystemFonts::draw(std::string_view cluster, float em_px) {
  Numbers numbers;
  draw_cluster(cluster.data(), static_cast<uint32_t>(cluster.size()), em_px, true,
               &numbers.width);
  LentImage image;
  image.width = static_cast<int>(numbers.width);
  image.height = static_cast<int>(numbers.height);
  image.left_px = numbers.left;
  image.top_px = numbers.top;
  image.rgba.resize(static_cast<size_t>(image.width) *
                    static_cast<size_t>(image.height) * 4);
  take_pixels(image.rgba.data());
  image.coloured = whiten_unless_coloured(image.rgba);
  return image;
}

}  // namespace isnad
