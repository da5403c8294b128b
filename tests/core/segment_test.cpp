#include "core/segment.h"

#include <doctest/doctest.h>

#include "tests/support/pipeline.h"

using namespace isnad;

TEST_CASE("segment: paragraphs, sentences and words point into the source") {
  // The minister spoke. Nobody answered! / A second paragraph.
  const Analysis analysis =
      test::analyse_text("تحدث الوزير. لم يرد أحد!\n\nفقرة ثانية");
  const Segments& segments = analysis.segments;
  REQUIRE(segments.paragraphs.size() == 2);
  REQUIRE(segments.sentences.size() == 3);
  CHECK(slice(analysis.article, segments.sentences[1].source) == "لم يرد أحد!");
  CHECK(slice(analysis.article, segments.words[0].source) == "تحدث");
  CHECK(segments.words[2].kind == WordKind::mark);
  CHECK(segments.paragraphs[1].words.size() == 2);
}

TEST_CASE("segment: a word's normal range holds its folded letters") {
  const Analysis analysis = test::analyse_text("الأمّةُ");
  REQUIRE(analysis.segments.words.size() == 1);
  CHECK(slice(analysis.normal, analysis.segments.words[0].normal) == "الامه");
}

TEST_CASE("segment: text without words gives nothing") {
  CHECK(test::analyse_text(" \n\t\n").segments.paragraphs.empty());
}

TEST_CASE(
    "segment: a full stop without a space ends a sentence, not a name of letters") {
  // The minister spoke about the matter.And he said that he is with CNN and Azwan.net
  const Analysis analysis =
      test::analyse_text("تحدث الوزير عن الأمر.وقال إنه مع (سي.إن.إن) ومع أزوان.نت");
  const Segments& segments = analysis.segments;
  REQUIRE(segments.sentences.size() == 2);
  CHECK(slice(analysis.article, segments.sentences[0].source) ==
        "تحدث الوزير عن الأمر.");
  CHECK(slice(analysis.article, segments.words[3].source) == "الأمر");
  CHECK(slice(analysis.article, segments.words[5].source) == "وقال");
  CHECK(slice(analysis.article, segments.words.back().source) == "أزوان.نت");
}
