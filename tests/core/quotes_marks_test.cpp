#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/quotes/marks.h"
#include "tests/support/pipeline.h"
#include "tests/support/quote_lines.h"

using namespace isnad;

namespace {

std::vector<std::string> inside_marks(std::string_view text) {
  const Analysis analysis = test::analyse_text(text);
  std::vector<std::string> out;
  for (const Marked& marked : find_marks(analysis.article, analysis.segments))
    out.emplace_back(slice(analysis.article, marked.inside));
  return out;
}

}  // namespace

TEST_CASE("marks: every kind of double mark pairs, whichever way the glyphs face") {
  for (const char* text : {
           "He said \"yes\".",
           "He said “yes”.",
           "He said ”yes“.",
           "He said “yes“.",
           "He said „yes“.",
           "He said «yes».",
           "He said »yes«.",
           "He said ''yes''.",
           "He said ‘yes’.",
       })
    CHECK(inside_marks(text) == std::vector<std::string>{"yes"});
}

TEST_CASE("marks: only the outermost stretch counts") {
  CHECK(inside_marks("“one ‘two’ three”") ==
        std::vector<std::string>{"one ‘two’ three"});
  CHECK(inside_marks("«one «two» three» «four»") ==
        std::vector<std::string>{"one «two» three", "four"});
  CHECK(inside_marks("\"one \"two\" three\"") ==
        std::vector<std::string>{"one \"two\" three"});
}

TEST_CASE("marks: an unclosed mark ends at its paragraph and costs nothing else") {
  CHECK(inside_marks("She said: \"it never ends\n\nA \"word\" later.") ==
        std::vector<std::string>{"it never ends", "word"});
  CHECK(inside_marks("He said: \"first part. Then: \"second\" came.") ==
        std::vector<std::string>{"first part.", "second"});
}

TEST_CASE("marks: an apostrophe opens nothing") {
  CHECK(inside_marks("The officials' car isn't here, it's gone.").empty());
}

TEST_CASE("marks: many marks and deep nesting stay cheap") {
  std::string many;
  for (int i = 0; i < 100000; ++i) many += "\" ";
  inside_marks(many);
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "«";
  deep += "x";
  for (int i = 0; i < 5000; ++i) deep += "»";
  CHECK(inside_marks(deep).size() == 1);
}

TEST_CASE("marks: a paragraph of another language is read by the rules for any") {
  // The old bridge opens again. / The engineer Rim al-Attar said: ...
  const std::string arabic =
      "الجسر القديم يعود إلى الخدمة\n\n"
      "قالت المهندسة ريم العطار: «سنعيد فتح الجسر القديم صباح الغد أمام الجميع».\n\n";
  const std::string french =
      "Les travaux du vieux pont sont finis et le passage est ouvert pour tous. « Nous "
      "rouvrirons le pont demain », a répété la dame dans la rue de la ville.\n";
  const auto has = [](const std::vector<std::string>& lines, const char* content) {
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
      return line.find(content) != std::string::npos;
    });
  };
  CHECK(has(test::quote_lines(arabic + french), "Nous rouvrirons le pont demain"));
  const std::string english =
      "“The bridge opens tomorrow,” Ruta Alman said on Sunday in the town hall.\n";
  CHECK(has(test::quote_lines(french + "\n" + french + "\n" + english),
            "The bridge opens tomorrow,|Ruta Alman"));
}
