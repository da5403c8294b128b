#pragma once

#include <cstdint>
#include <vector>

// The runs of words two sequences have in common.

namespace isnad {

// words[a_begin, a_begin + length) of one are those of the other from b_begin.
struct WordRun {
  uint32_t a_begin = 0;
  uint32_t b_begin = 0;
  uint32_t length = 0;
};

// Looks words of one sequence up in many others.
//
//   const RunFinder finder(b);
//   const std::vector<WordRun> runs = finder.runs(a);
class RunFinder {
 public:
  static constexpr uint32_t seed_words = 3;   // runs shorter than this are not found
  static constexpr uint32_t max_repeats = 8;  // places of one seed in b that are tried

  // Keeps a reference to `b`.  Linear.
  explicit RunFinder(const std::vector<uint32_t>& b);

  // Every longest run of at least seed_words, in order of a_begin, then b_begin.
  // Linear in a times the repeats.
  std::vector<WordRun> runs(const std::vector<uint32_t>& a) const;

 private:
  uint32_t slot_of(uint64_t key) const;

  const std::vector<uint32_t>& b_;
  std::vector<uint32_t> heads_;  // open addressing: first position in b, or no_index
  std::vector<uint32_t> next_;   // for each position in b: the next with the same words
};

}  // namespace isnad
