#include <doctest/doctest.h>

#include <string>

#include "core/ingest/page.h"
#include "core/ingest/page_bounds.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

Article must_read(const std::string& html) {
  Result<Article> article = read_page("page.html", html, test::lexicon().ingest);
  REQUIRE(article);
  return *std::move(article);
}

std::string text_in(const Article& article, Role role) {
  std::string out;
  for (const Block& block : article.blocks)
    if (block.role == role)
      out += std::string(out.empty() ? "" : "|") +
             std::string(slice(article, block.range));
  return out;
}

const std::string first =
    "The ferry between the two islands ran again on Monday, three weeks after a storm "
    "tore its landing stage away, and the first passengers were schoolchildren.";
const std::string second =
    "Engineers had worked at night, because the tide leaves the piles dry then, and "
    "they expect the repair to last until a new stage is built in spring.";

std::string repeat(const std::string& text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("page: the body is told from navigation, shares, links and comments") {
  const Article article = must_read(
      "<!doctype html><html lang=en><head><title>Ferry runs again | Strait Post</title>"
      "</head><body><nav><a href=/>Home</a> <a href=/w>Weather</a></nav>"
      "<div class=share-bar>Share this page with others, please do</div>"
      "<div class=story><h1>Ferry runs again</h1><p>" +
      first + "</p><h2>At night</h2><p>" + second +
      "</p><ul><li><a href=/x>Storm tore the landing stage away</a></li></ul>"
      "</div><div id=comments><p>" +
      repeat("I was on that boat, and it was fun. ", 5) +
      "</p></div><footer>All rights reserved</footer></body></html>");
  CHECK(text_in(article, Role::paragraph) == first + "|" + second);
  CHECK(text_in(article, Role::title) == "Ferry runs again");
  CHECK(text_in(article, Role::heading) == "At night");
  CHECK(text_in(article, Role::boilerplate).find("fun") != std::string::npos);
  REQUIRE(article.outlet);
  CHECK(article.outlet->value == "Strait Post");
}

TEST_CASE("page: metadata come with their evidence, the best one first") {
  const Article article = must_read(
      "<html><head><meta property='og:title' content='Other words'>"
      "<meta name=date content='2020-01-01'>"
      "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\","
      "\"headline\":\"Ferry runs again\",\"datePublished\":\"2024-03-04T10:00:00Z\","
      "\"author\":[{\"name\":\"Ruta Alman\"}],\"publisher\":{\"name\":\"Strait "
      "Post\"}}]}"
      "</script></head><body><p>" +
      first + "</p></body></html>");
  REQUIRE(article.title);
  CHECK(article.title->value == "Ferry runs again");
  REQUIRE(article.date);
  CHECK(article.date->value == "2024-03-04");
  CHECK(article.date->detail == "JSON-LD datePublished");
  REQUIRE(article.author);
  CHECK(article.author->value == "Ruta Alman");
}

TEST_CASE("page: JSON-LD names its people and outlets by their ids") {
  const Article article = must_read(
      "<html><head><script type=\"application/ld+json\">{\"@graph\":["
      "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry runs again\","
      "\"author\":{\"@id\":\"#ada\"},\"publisher\":[{\"@id\":\"#post\"}]},"
      "{\"@type\":\"Person\",\"@id\":\"#ada\",\"name\":\"Ada Quill\"},"
      "{\"@type\":\"Organization\",\"@id\":\"#post\",\"name\":\"Strait Post\"}]}"
      "</script></head><body><p>" +
      first + "</p><p>" + second + "</p></body></html>");
  REQUIRE(article.author);
  CHECK(article.author->value == "Ada Quill");
  REQUIRE(article.outlet);
  CHECK(article.outlet->value == "Strait Post");
}

TEST_CASE("page: a line of place and outlet is no paragraph, nor a call to follow") {
  const Article article = must_read(
      "<html><body><h1>Ferry runs again</h1><div><p>Calmouth \xe2\x80\x93 Strait "
      "Post:</p><p>" +
      first + "</p><p>" + second +
      "</p><p>Read more and follow us on every network</p></div></body></html>");
  CHECK(text_in(article, Role::paragraph) == first + "|" + second);
  CHECK(text_in(article, Role::byline) == "Calmouth \xe2\x80\x93 Strait Post:");
}

TEST_CASE("page: an old page of tables and line breaks") {
  const Article article = must_read(
      "<TABLE><TR><TD><a href=#>One</a> | <a href=#>Two</a></TD></TR><TR><TD><FONT "
      "size=5>Ferry runs again</FONT><BR>Mon, 04 Mar 2024 10:00:00 GMT<P>" +
      first + "<br><br>" + second + "</TD></TR></TABLE>");
  CHECK(text_in(article, Role::paragraph) == first + "|" + second);
  REQUIRE(article.date);
  CHECK(article.date->value == "2024-03-04");
}

TEST_CASE("page: nesting beyond bounds is refused, sound pages are not") {
  CHECK(find_excessive_nesting(repeat("<div>", 100000)));
  CHECK(find_excessive_nesting(repeat("<b><font size=1>", 100000)));
  CHECK_FALSE(find_excessive_nesting(repeat("<p>a<li>b<td>c<br>", 100000)));
  CHECK_FALSE(find_excessive_nesting(repeat("<div><b>a</b></div>", 100000)));
  const Result<Article> deep =
      read_page("deep.html", repeat("<div>", 100000), test::lexicon().ingest);
  REQUIRE_FALSE(deep);
  CHECK(deep.error().fault == Fault::too_deep);
}

TEST_CASE("page: the points at the head of a live report are text") {
  const std::string points =
      "<ul><li><a href=#a>All ferries between the islands were stopped on Sunday</a>"
      "<li><a href=#b>The mayor asked people to stay at home until Monday</a></ul>";
  const std::string posts =
      "<h3 id=a>18:05</h3><p>" + first + "</p><h3 id=b>17:40</h3><p>" + second + "</p>";
  const Article live = must_read(
      "<article><h1>Storm live: ferries stop</h1><h2>Key "
      "points</h2>" +
      points + posts + "</article>");
  CHECK(text_in(live, Role::paragraph) ==
        "All ferries between the islands were stopped on Sunday|The mayor asked people "
        "to stay at home until Monday|" +
            first + "|" + second);
  const Article contents = must_read(
      "<article><h1>Storm live: ferries stop</h1><ul><li><a href=#a>The "
      "ferries</a><li><a "
      "href=#b>The mayor</a></ul>" +
      posts + "</article>");
  CHECK(text_in(contents, Role::paragraph) == first + "|" + second);
}

TEST_CASE("page: scripts are not text, entities are") {
  const Article article =
      must_read("<p>" + first + "<script>var hidden = 1;</script> " +
                "fish &amp; chips.</p><style>p{}</style>");
  CHECK(article.text == first + " fish & chips.");
}

}  // namespace isnad
