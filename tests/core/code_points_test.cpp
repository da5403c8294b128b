#include "core/code_points.h"

#include <doctest/doctest.h>

#include <string>

using namespace isnad;

TEST_CASE("code points: counted at every step") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "aب€😀";
  const CodePoints points(text);
  CHECK(points.before(0) == 0);
  CHECK(points.before(1) == 1);
  CHECK(points.before(3) == 2);
  CHECK(points.before(6) == 3);
  CHECK(points.before(10) == 4);
  CHECK(points.before(static_cast<uint32_t>(text.size())) == 400);
}

TEST_CASE("code points: an empty text has none") {
  CHECK(CodePoints("").before(0) == 0);
}
