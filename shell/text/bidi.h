#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/range.h"

struct UBiDi;

// The Unicode bidirectional algorithm, in byte offsets.
//
//   const Bidi bidi(text, TextDirection::automatic);
//   for (const BidiRun& run : bidi.visual_runs({0, 40})) ...   // left to right
//
// One Bidi is one paragraph: line breaks inside the text do not restart it.

namespace isnad {

using TextRange = ByteRange<struct LaidOutText>;  // bytes of the text handed to layout

enum class TextDirection : uint8_t {
  automatic,  // that of the first letter; left to right if there is none
  ltr,
  rtl,
};

struct BidiRun {
  TextRange bytes;
  bool rtl = false;
};

class Bidi {
 public:
  // The text need not outlive the call.  Bytes that are not UTF-8 count as neutral.
  // Linear in the text.
  Bidi(std::string_view text, TextDirection base);

  bool is_rtl() const;  // of the paragraph

  // Runs of one direction in reading order; they cover the text.
  std::vector<BidiRun> logical_runs() const;

  // The runs of one line from left to right.  `line` must lie on code point boundaries.
  std::vector<BidiRun> visual_runs(TextRange line) const;

 private:
  struct Close {
    void operator()(UBiDi* bidi) const;
  };

  int32_t utf16_of(uint32_t byte) const;

  std::u16string utf16_;                 // ICU reads this for as long as bidi_ lives
  std::vector<uint32_t> byte_of_utf16_;  // one more than utf16_ has units
  std::unique_ptr<UBiDi, Close> bidi_;
};

}  // namespace isnad
