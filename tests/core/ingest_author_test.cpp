#include <doctest/doctest.h>

#include <string>

#include "core/ingest/page.h"
#include "core/ingest/plain_text.h"
#include "tests/support/pipeline.h"

using namespace isnad;

// The author of a plain text with this line under its title.
static std::string author_by(const std::string& line) {
  const std::string text =
      "The old ferry sails again\n" + line +
      "\n\nThe ferry between the two islands sails again after a winter in the dock, "
      "and a crossing costs as much as it did before the storms of last year.\n";
  const Article article = read_plain_text("story.txt", text, test::lexicon().ingest);
  if (!article.author) return "";
  CHECK(slice(article, article.author->range) == article.author->value);
  CHECK(article.author->clue == Clue::byline);
  return article.author->value;
}

TEST_CASE("author: an English byline") {
  CHECK(author_by("By Ruta Alman") == "Ruta Alman");
  CHECK(author_by("By RUTA ALMAN, Harbour Editor") == "RUTA ALMAN");
  CHECK(author_by("Written by Ruta Alman and Ilan Dreve | 3 May 2021") ==
        "Ruta Alman and Ilan Dreve");
  CHECK(author_by("By Ruta Alman in Port Sedge") == "Ruta Alman");
  CHECK(author_by("By Reuters") == "");
  CHECK(author_by("By the sea at last") == "");
  CHECK(author_by("Published 3 May 2021") == "");
}

TEST_CASE("author: an Arabic byline") {
  CHECK(author_by("كتب: سامي الحوراني") == "سامي الحوراني");
  CHECK(author_by("كتبت - ليلى الأزرق") == "ليلى الأزرق");
  CHECK(author_by("بقلم/ سامي الحوراني") == "سامي الحوراني");
  CHECK(author_by("بقلم: د. سامي الحوراني - المرفأ") == "د. سامي الحوراني");
  CHECK(author_by("إعداد وتحرير: ليلى الأزرق") == "ليلى الأزرق");
  CHECK(author_by("تقرير: ليلى الأزرق، تصوير: سامي الحوراني") == "ليلى الأزرق");
  CHECK(author_by("كتب قديمة في المعرض") == "");
  CHECK(author_by("بقلم: رويترز") == "");
  CHECK(author_by("نشر في: 3 مايو 2021") == "");
}

TEST_CASE("author: what a page's markup says goes first") {
  const std::string body =
      "<h1>The ferry sails</h1><p class=byline>By Ruta Alman</p><p>The ferry between "
      "the two islands sails again after a winter in the dock, and costs as before, "
      "the "
      "company said on Sunday in a short statement to its passengers.</p>";
  const auto author = [&](const std::string& head) {
    const Result<Article> page =
        read_page("a.html",
                  "<html><head>" + head + "</head><body><article>" + body +
                      "</article></body></html>",
                  test::lexicon().ingest);
    REQUIRE(page);
    return page->author ? page->author->value : "";
  };
  CHECK(author("") == "Ruta Alman");
  CHECK(author("<meta name=author content=\"Ada Quill\">") == "Ada Quill");
}
