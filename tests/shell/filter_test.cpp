#include "shell/filter.h"

#include <doctest/doctest.h>

namespace isnad {
namespace {

TEST_CASE("filter: what folding evens out makes no difference") {
  // "Ahmad", typed without its hamza.
  CHECK(Filter("احمد").admits("قال أحمد العلي"));
  CHECK(Filter("MARSH").admits("Ann Marsh of Wexmoor"));
  CHECK(Filter(" 97 ").admits("بنسبة ٩٧ في المئة"));
  CHECK_FALSE(Filter("Marshall").admits("Ann Marsh"));
}

TEST_CASE("filter: nothing typed admits everything") {
  CHECK(Filter("").is_empty());
  CHECK(Filter("   ").is_empty());
  CHECK(Filter(" ").admits(""));
}

}  // namespace
}  // namespace isnad
