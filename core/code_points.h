#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

// Counts code points up to a byte of UTF-8, for what leaves the program.
//
//   const CodePoints points(article.text);
//   const uint32_t start = points.before(range.begin);

namespace isnad {

class CodePoints {
 public:
  // Keeps a view of `utf8`, which must outlive it.  Linear.
  explicit CodePoints(std::string_view utf8);

  // Code points in the first `byte` bytes.  Constant time.
  uint32_t before(uint32_t byte) const;

 private:
  std::string_view utf8_;
  std::vector<uint32_t> at_step_;  // code points before every step_bytes-th byte
};

}  // namespace isnad
