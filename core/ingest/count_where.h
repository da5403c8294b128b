#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

// Counts the places from 0 to `size` where `holds` does.
//
//   const size_t spaces =
//       count_where(text.size(), [&](size_t at) { return text[at] == ' '; });
//
// A predicate without branches is asked about many places at once: a stretch is as long
// as a byte can count.

namespace isnad {

template <class Predicate>
size_t count_where(size_t size, Predicate holds) {
  constexpr size_t stretch = 128;
  size_t count = 0;
  for (size_t begin = 0; begin < size; begin += stretch) {
    const size_t end = std::min(begin + stretch, size);
    uint8_t here = 0;
    for (size_t at = begin; at < end; ++at)
      here = static_cast<uint8_t>(here + (holds(at) ? 1 : 0));
    count += here;
  }
  return count;
}

}  // namespace isnad
