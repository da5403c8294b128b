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
