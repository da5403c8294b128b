#pragma once

#include <cstdint>
#include <string_view>

// The coordinates of every result: half open byte ranges, typed by the text they
// point into, and runs of indices into a flat vector.
//
//   const SourceRange title = {0, 12};
//   show(slice(article.text, title));
//
// A range over the source never compiles as a range over the normal text.

namespace isnad {

struct Article;
struct NormalText;

template <class Owner>
struct ByteRange {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size_bytes() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(const ByteRange& other) const {
    return begin <= other.begin && other.end <= end;
  }
  bool overlaps(const ByteRange& other) const {
    return begin < other.end && other.begin < end;
  }
  bool operator==(const ByteRange&) const = default;
};

using SourceRange = ByteRange<Article>;     // bytes of Article::text
using NormalRange = ByteRange<NormalText>;  // bytes of NormalText::text

// Consecutive entries of a vector that the field's comment names.
struct IndexRun {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool operator==(const IndexRun&) const = default;
};

// Stands for "no entry" where an index is optional.
inline constexpr uint32_t no_index = 0xffffffff;

}  // namespace isnad
