#include "core/normalise.h"

#include <doctest/doctest.h>

using namespace isnad;

namespace {

struct FoldCase {
  const char* why;
  const char* source;
  const char* folded;
};

constexpr FoldCase cases[] = {
    {"hamza seats become bare alef", "أإآٱ", "اااا"},
    {"alef maqsura becomes yeh, teh marbuta heh", "مدرسة الهدى", "مدرسه الهدي"},
    {"short vowels and tatweel go", "مُحَمّــد", "محمد"},
    {"Persian letters become Arabic", "کیف", "كيف"},
    {"digits of every script become ASCII", "٢٠٢٣ ۱۲ १२", "2023 12 12"},
    {"presentation forms become letters", "\uFEFB", "لا"},
    {"Latin is case folded without accents", "Çağrı É", "cagrı e"},
    {"marks and spaces stay", "«نعم» – “no”\n", "«نعم» – “no”\n"},
    {"direction marks go", "a\u200fb\u202ec", "abc"},
};

}  // namespace

TEST_CASE("normalise: folds") {
  for (const FoldCase& c : cases) {
    CAPTURE(c.why);
    CHECK(normalise(c.source).text == c.folded);
    CHECK(fold(c.source) == c.folded);
  }
}

TEST_CASE("normalise: a range mapped back takes its diacritics along") {
  const std::string source = "قال مُحَمَّدٌ نعم";
  const NormalText normal = normalise(source);
  const size_t at = normal.text.find("محمد");
  REQUIRE(at != std::string::npos);
  const NormalRange name = {static_cast<uint32_t>(at), static_cast<uint32_t>(at + 8)};
  const SourceRange back = to_source(normal, name);
  CHECK(source.substr(back.begin, back.size_bytes()) == "مُحَمَّدٌ");
}
