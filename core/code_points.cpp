#include "core/code_points.h"

namespace isnad {
namespace {

constexpr size_t step_bytes = 64;

bool starts_code_point(char byte) {
  return (static_cast<uint8_t>(byte) & 0xc0) != 0x80;
}

}  // namespace

CodePoints::CodePoints(std::string_view utf8) : utf8_(utf8) {
  at_step_.reserve(utf8.size() / step_bytes + 1);
  uint32_t count = 0;
  for (size_t at = 0; at < utf8.size(); ++at) {
    if (at % step_bytes == 0) at_step_.push_back(count);
    count += starts_code_point(utf8[at]);
  }
  if (utf8.size() % step_bytes == 0) at_step_.push_back(count);
}

uint32_t CodePoints::before(uint32_t byte) const {
  const size_t step = byte / step_bytes;
  uint32_t count = at_step_[step];
  for (size_t at = step * step_bytes; at < byte; ++at)
    count += starts_code_point(utf8_[at]);
  return count;
}

}  // namespace isnad
