#pragma once

#include <cstdint>
#include <vector>

// Words as points, learnt from running text (skip-gram with negative sampling, Mikolov
// et al. 2013), and groups of words used alike (spherical k-means).  One thread, fixed
// seed: the same text gives the same groups.

namespace isnad::train {

struct Points {
  uint32_t dimensions = 48;
  std::vector<float> values;  // one row for each word
  const float* row(uint32_t word) const { return &values[word * dimensions]; }
};

// `sentences` hold word ids below `vocabulary`, ends marked by no_index.
Points embed(const std::vector<uint32_t>& text, uint32_t vocabulary, int epochs);

// The group of each point, below `groups`; `centres` receives the groups' centres.
std::vector<uint32_t> group(const Points& points, uint32_t groups, Points& centres);

}  // namespace isnad::train
