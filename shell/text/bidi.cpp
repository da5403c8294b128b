#include "shell/text/bidi.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>

#include "shell/text/utf8.h"

namespace isnad {
namespace {

// ICU ends a paragraph at these; here they are white space inside one.
bool is_paragraph_separator(UChar32 character) {
  return u_charDirection(character) == U_BLOCK_SEPARATOR;
}

}  // namespace

void Bidi::Close::operator()(UBiDi* bidi) const { ubidi_close(bidi); }

Bidi::Bidi(std::string_view text, TextDirection base) {
  const auto size = static_cast<uint32_t>(text.size());
  utf16_.reserve(text.size());
  byte_of_utf16_.reserve(text.size() + 1);
  for (uint32_t at = 0; at < size;) {
    const uint32_t begin = at;
    auto character = static_cast<UChar32>(next_code_point(text, at, size));
    if (is_paragraph_separator(character)) character = u' ';
    if (U16_LENGTH(character) == 2) {
      utf16_ += static_cast<char16_t>(U16_LEAD(character));
      utf16_ += static_cast<char16_t>(U16_TRAIL(character));
      byte_of_utf16_.push_back(begin);
    } else {
      utf16_ += static_cast<char16_t>(character);
    }
    byte_of_utf16_.push_back(begin);
  }
  byte_of_utf16_.push_back(size);

  const UBiDiLevel level = base == TextDirection::automatic ? UBIDI_DEFAULT_LTR
                           : base == TextDirection::rtl     ? UBIDI_RTL
                                                            : UBIDI_LTR;
  UErrorCode status = U_ZERO_ERROR;
  bidi_.reset(ubidi_open());
  ubidi_setPara(bidi_.get(), utf16_.data(), static_cast<int32_t>(utf16_.size()), level,
                nullptr, &status);
  if (U_FAILURE(status)) bidi_.reset();  // out of memory: plain left to right
}

bool Bidi::is_rtl() const { return bidi_ && ubidi_getParaLevel(bidi_.get()) % 2 == 1; }

int32_t Bidi::utf16_of(uint32_t byte) const {
  const auto found =
      std::lower_bound(byte_of_utf16_.begin(), byte_of_utf16_.end(), byte);
  return static_cast<int32_t>(found - byte_of_utf16_.begin());
}

std::vector<BidiRun> Bidi::logical_runs() const {
  const auto size_utf16 = static_cast<int32_t>(utf16_.size());
  if (!bidi_) return {{{0, byte_of_utf16_.back()}, false}};
  std::vector<BidiRun> runs;
  for (int32_t begin = 0; begin < size_utf16;) {
    int32_t end = size_utf16;
    UBiDiLevel level = 0;
    ubidi_getLogicalRun(bidi_.get(), begin, &end, &level);
    runs.push_back({{byte_of_utf16_[static_cast<size_t>(begin)],
                     byte_of_utf16_[static_cast<size_t>(end)]},
                    level % 2 == 1});
    begin = end;
  }
  return runs;
}

std::vector<BidiRun> Bidi::visual_runs(TextRange line) const {
  if (line.empty()) return {};
  const int32_t begin = utf16_of(line.begin);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBiDi, Close> of_line(ubidi_open());
  if (bidi_)
    ubidi_setLine(bidi_.get(), begin, utf16_of(line.end), of_line.get(), &status);
  const int32_t count = bidi_ ? ubidi_countRuns(of_line.get(), &status) : 0;
  if (!bidi_ || U_FAILURE(status)) return {{line, false}};

  std::vector<BidiRun> runs;
  runs.reserve(static_cast<size_t>(count));
  for (int32_t index = 0; index < count; ++index) {
    int32_t start = 0;
    int32_t length = 0;
    const bool rtl =
        ubidi_getVisualRun(of_line.get(), index, &start, &length) == UBIDI_RTL;
    const auto first = static_cast<size_t>(begin + start);
    runs.push_back(
        {{byte_of_utf16_[first], byte_of_utf16_[first + static_cast<size_t>(length)]},
         rtl});
  }
  return runs;
}

}  // namespace isnad
