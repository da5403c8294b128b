#include <doctest/doctest.h>

#include <string>

#include "core/assets.h"
#include "core/entities/known_words.h"
#include "core/entities/name_lexicon.h"
#include "core/entities/tagger_model.h"
#include "core/normalise.h"
#include "tests/support/pipeline.h"

using namespace isnad;

namespace {

std::string shipped(std::string_view name) {
  const auto assets = open_assets(embedded_assets());
  REQUIRE(assets);
  const std::string bytes(assets->find(name));
  REQUIRE(bytes.size() > 1000);
  return bytes;
}

}  // namespace

TEST_CASE(
    "tagger: a model that is cut short, changed or of another version is refused") {
  for (const char* name : {"model/names_ar.bin", "model/names_en.bin"}) {
    CAPTURE(name);
    const std::string whole = shipped(name);
    CHECK(read_tagger(whole));
    CHECK_FALSE(read_tagger(whole.substr(0, whole.size() / 2)));
    CHECK_FALSE(read_tagger(whole.substr(0, 10)));
    CHECK_FALSE(read_tagger(""));
    std::string changed = whole;
    changed[whole.size() / 3] = static_cast<char>(changed[whole.size() / 3] ^ 1);
    CHECK_FALSE(read_tagger(changed));
    std::string other = whole;
    other[7] = '9';
    CHECK_FALSE(read_tagger(other));
  }
}

TEST_CASE("tagger: a damaged table of words is refused") {
  const std::string whole = shipped("model/words_ar.bin");
  CHECK(read_known_words(whole));
  CHECK_FALSE(read_known_words(whole.substr(0, whole.size() - 1)));
  CHECK_FALSE(read_known_words(whole + "x"));
  std::string changed = whole;
  changed[whole.size() / 2] = static_cast<char>(changed[whole.size() / 2] ^ 1);
  CHECK_FALSE(read_known_words(changed));
}

TEST_CASE("tagger: common words are known to be hardly ever in a name") {
  const auto table = read_known_words(shipped("model/words_ar.bin"));
  REQUIRE(table);
  // "in", "two goals"; Muhammad, and a word nobody knows.
  CHECK(table->find(hash_of(fold("في"))).is_rarely_name());
  CHECK(table->find(hash_of(fold("هدفين"))).is_rarely_name());
  CHECK_FALSE(table->find(hash_of(fold("محمد"))).is_rarely_name());
  CHECK_FALSE(table->find(hash_of("qqqq")).is_rarely_name());
}

TEST_CASE("tagger: a name of very many words is none") {
  std::string text = "وصل إلى بيروت. ";
  for (int i = 0; i < 400; ++i) text += "خالد ";
  const Analysis analysis = test::analyse_text(text);
  for (const Mention& mention : analysis.entities.mentions)
    CHECK(mention.words.size() <= 16);
}

TEST_CASE("tagger: a paragraph in the other language is read by its own model") {
  // The mayor answers | the letter said: | he says the report was not accurate
  const Analysis analysis = test::analyse_text(
      "رئيس البلدية يرد على تقرير الصحيفة\n\n"
      "قال رئيس البلدية ماهر الشبل أمس الأحد إن التقرير لم يكن دقيقا، وإن المجلس سينشر "
      "الوثائق كلها قبل نهاية الأسبوع.\n\n"
      "\"We stand by our report,\" said editor Thomas Hargreave in London on Monday.\n");
  std::string found;
  for (const Mention& mention : analysis.entities.mentions)
    found += std::string(slice(analysis.article, mention.range)) + "|";
  CAPTURE(found);
  CHECK(found.find("ماهر الشبل|") != std::string::npos);
  CHECK(found.find("Thomas Hargreave|") != std::string::npos);
  CHECK(found.find("London|") != std::string::npos);
}
