#include "core/compare/name_skeleton.h"

#include <doctest/doctest.h>

namespace isnad {

TEST_CASE("name skeleton: surnames in Arabic and Latin letters meet") {
  CHECK(skeleton_of("منذر القفصي") == skeleton_of("Mondher al-Gafsi"));
  CHECK(skeleton_of("نوفل الدرقاوي") == skeleton_of("Noufal al-Derqaoui"));
  CHECK(skeleton_of("أورهان صادقوف") == skeleton_of("Orhan Sadikov"));
  CHECK(skeleton_of("هاشم الشوكاني") == skeleton_of("Hachem Choukani"));
}

TEST_CASE("name skeleton: other surnames do not, and vowels say nothing") {
  CHECK(skeleton_of("منذر القفصي") != skeleton_of("Mondher al-Hentati"));
  CHECK(skeleton_of("نهى الراوي") == 0);
  CHECK(skeleton_of("") == 0);
  CHECK(skeleton_of(" - ") == 0);
}

}  // namespace isnad
