#include <doctest/doctest.h>

#include "core/ingest/correction.h"
#include "core/ingest/ingest.h"
#include "core/wire.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

const IngestLexicon& lists() { return test::lexicon().ingest; }

// The harbour stays open | 3 May 2024 | Fishermen said on Sunday that ...
constexpr const char* story =
    "الميناء يبقى مفتوحا أمام السفن\n\n"
    "3 مايو 2024\n\n"
    "قال صيادون يوم الأحد إن الميناء سيبقى مفتوحا أمام السفن الصغيرة طوال الشتاء.\n";

Article article_of(const char* text) {
  return std::move(ingest("story.txt", text, {}, lists()).articles.at(0));
}

Article must_correct(Article article, FieldKind kind, std::string_view value) {
  Result<Article> corrected = correct(std::move(article), kind, value, lists());
  REQUIRE(corrected);
  return *std::move(corrected);
}

std::string bytes_of(const Article& article) {
  Analysis analysis;
  analysis.article = article;
  return encode(analysis);
}

TEST_CASE("correction: the reader's word holds, and what was found stays beside it") {
  const Article found = article_of(story);
  REQUIRE(found.date);
  const std::string found_date = found.date->value;
  const Article right = must_correct(found, FieldKind::date, " ٥ أيلول 2023 ");
  CHECK(right.date->value == "2023-09-05");
  CHECK(right.date->origin == Origin::reader);
  REQUIRE(replaced_in(right, FieldKind::date) != nullptr);
  CHECK(replaced_in(right, FieldKind::date)->found->value == found_date);
  CHECK(replaced_in(right, FieldKind::title) == nullptr);
}

TEST_CASE("correction: every field comes back as it was found") {
  const Article found = article_of(story);
  for (const FieldKind kind : all_fields) {
    CAPTURE(name_of(kind));
    if (kind == FieldKind::encoding) continue;  // needs the bytes: see the session
    const char* first = kind == FieldKind::date ? "2023-09-05" : "he";
    const char* second = kind == FieldKind::date ? "2023-09-06" : "tr";
    const Article twice = must_correct(must_correct(found, kind, first), kind, second);
    CHECK(field_of(twice, kind)->value == second);
    CHECK(twice.replaced.size() == 1);
    CHECK(bytes_of(undo(twice, kind, lists())) == bytes_of(found));
    CHECK(bytes_of(undo(found, kind, lists())) == bytes_of(found));
  }
}

TEST_CASE("correction: an empty value says that there is none") {
  const Article none = must_correct(article_of(story), FieldKind::title, "  ");
  CHECK_FALSE(none.title);
  REQUIRE(replaced_in(none, FieldKind::title) != nullptr);
  CHECK(undo(none, FieldKind::title, lists()).title->value ==
        "الميناء يبقى مفتوحا أمام السفن");
  const Article outlet = must_correct(article_of(story), FieldKind::outlet, "النورس");
  CHECK(outlet.outlet->value == "النورس");
  CHECK_FALSE(replaced_in(outlet, FieldKind::outlet)->found);
}

TEST_CASE("correction: what is no date is refused") {
  for (const char* wrong : {"soon", "31", "2024-13-40", "الأحد"}) {
    CAPTURE(wrong);
    const Result<Article> refused =
        correct(article_of(story), FieldKind::date, wrong, lists());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::bad_date);
  }
}

TEST_CASE("correction: a language brings its direction, a title its place") {
  const Article english = must_correct(article_of(story), FieldKind::language, "en");
  CHECK(english.language.value == "en");
  CHECK_FALSE(english.right_to_left);
  const Article titled =
      must_correct(article_of(story), FieldKind::title, "3 مايو 2024");
  CHECK(slice(titled, titled.title->range) == "3 مايو 2024");
}

}  // namespace
}  // namespace isnad
