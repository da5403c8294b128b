#include "core/entities/expressions.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>

#include "core/entities/name_words.h"
#include "tests/support/pipeline.h"

using namespace isnad;

namespace {

// "KIND value" of everything found in `text`, which must be found whole, or "part".
std::string read(const std::string& text, const char* date) {
  Article article;
  article.text = text;
  article.blocks = {{{0, static_cast<uint32_t>(text.size())}, Role::paragraph}};
  if (date != nullptr) {
    article.date.emplace();
    article.date->value = date;
  }
  const NormalText normal = normalise(article.text);
  const Segments segments = segment(article, normal);
  const auto words = study_words(article, normal, segments, test::lexicon().names);
  std::string out;
  for (const Expression& expression : find_expressions(article, normal, segments, words,
                                                       test::lexicon().expressions)) {
    if (!out.empty()) out += " | ";
    out += std::string(name_of(expression.kind)) + " " + expression.value;
    // "on" and "in" stand outside an English date.
    if (expression.words.end != segments.words.size()) out += " (part)";
  }
  return out;
}

}  // namespace

TEST_CASE("expressions: dates, times, numbers and amounts have their value") {
  std::ifstream table(ISNAD_SOURCE_DIR "/tests/core/expressions.tsv");
  REQUIRE(table.good());
  std::string line;
  int arabic = 0;
  int english = 0;
  while (std::getline(table, line)) {
    if (line.empty() || line.front() == '#') continue;
    const size_t first = line.find('\t');
    const size_t second = line.find('\t', first + 1);
    const std::string text = line.substr(0, first);
    CAPTURE(text);
    const std::string kind = line.substr(first + 1, second - first - 1);
    CHECK(read(text, "2023-09-06") ==
          (kind == "-" ? "" : kind + " " + line.substr(second + 1)));
    ++(std::any_of(text.begin(), text.end(),
                   [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; })
           ? arabic
           : english);
  }
  CHECK(arabic > 240);
  CHECK(english > 125);
}

TEST_CASE("expressions: without the article's date a relative date has no value") {
  CHECK(read("yesterday", nullptr) == "DATE ");
  CHECK(read("September 5", nullptr) == "DATE XXXX-09-05");
}

TEST_CASE("expressions: a date does not reach into another paragraph") {
  CHECK(read("Plan a\nweek ago", "2023-09-06") == "");
  CHECK(read("a week ago", "2023-09-06") == "DATE 2023-W35");
}

// "Quantity" is no particle in front of a hundred.
TEST_CASE("expressions: a word that ends like a number is none") {
  CHECK(read("كمية", "2023-09-06") == "");
}

TEST_CASE("expressions: impossible dates and endless numbers are not read") {
  CHECK(read("31/02/2023", "2023-09-06").find("DATE") == std::string::npos);
  CHECK(read(std::string(400, '9'), "2023-09-06").empty());
  // A digit and a letter that may be a decimal mark, without end.
  std::string letters = "1";
  for (int i = 0; i < 100000; ++i) letters += "ر";
  CHECK(read(letters, "2023-09-06").empty());
}
