#pragma once

#include <cstdint>
#include <string_view>

// Reads little endian numbers off the front of a byte view; past the end it gives
// zeros and good() turns false.

namespace isnad {

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  uint8_t u8() {
    if (rest_.empty()) {
      good_ = false;
      return 0;
    }
    const auto byte = static_cast<uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return byte;
  }
  uint32_t u16() {
    const uint32_t low = u8();
    return low | static_cast<uint32_t>(u8()) << 8U;
  }
  uint32_t u32() {
    const uint32_t low = u16();
    return low | u16() << 16U;
  }
  // Seven bits a byte, low ones first; the top bit says that more follow.
  uint32_t varint() {
    uint32_t value = 0;
    for (uint32_t shift = 0; shift < 32; shift += 7) {
      const uint32_t byte = u8();
      value |= (byte & 0x7fU) << shift;
      if (byte < 0x80) break;
    }
    return value;
  }
  std::string_view text(size_t size) {
    if (size > rest_.size()) {
      good_ = false;
      size = rest_.size();
    }
    const std::string_view part = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return part;
  }
  // Up to the next zero byte, which is skipped.
  std::string_view line() {
    const size_t at = rest_.find('\0');
    if (at == std::string_view::npos) {
      good_ = false;
      return {};
    }
    const std::string_view part = text(at);
    rest_.remove_prefix(1);
    return part;
  }
  std::string_view rest() const { return rest_; }
  bool good() const { return good_; }

 private:
  std::string_view rest_;
  bool good_ = true;
};

}  // namespace isnad
