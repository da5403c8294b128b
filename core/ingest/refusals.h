#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/result.h"

// What was not read, and why; and how it is told without a line for each of many.
//
//   std::vector<RefusalGroup> told;
//   for (const Refusal& refusal : refusals) add_refusal(told, refusal);

namespace isnad {

struct Refusal {
  std::string path;
  Error error;
};

struct RefusalGroup {
  Refusal first;
  uint32_t others = 0;  // with the same fault, which are not listed
};

// A fault's first few refusals stand one by one; once there are more, they are one
// group behind the first of them.
void add_refusal(std::vector<RefusalGroup>& groups, Refusal refusal);

}  // namespace isnad
