#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace isnad::test {

// Ends a fuzz target, which then keeps the input, when a promise is broken.
inline void must_be_empty(const std::string& broken) {
  if (broken.empty()) return;
  std::fprintf(stderr, "broken: %s\n", broken.c_str());
  std::abort();
}

}  // namespace isnad::test
