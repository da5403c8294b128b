#include "shell/words.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/ingest/decode.h"
#include "shell/fault_words.h"
#include "shell/labels.h"
#include "tests/support/collection.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

TEST_CASE("words: a name is shown in the reader's script where it is written in full") {
  Identity person;
  person.kind = EntityKind::person;
  person.name = "Hamdan Attoum";
  person.variants = {
      {"Hamdan Attoum", 3}, {"Attoum", 2}, {"العتوم", 2}, {"حمدان العتوم", 1}};
  CHECK(shown_name(person, Language::english) == "Hamdan Attoum");
  CHECK(shown_name(person, Language::arabic) == "حمدان العتوم");
  person.variants.pop_back();
  CHECK(shown_name(person, Language::arabic) == "Hamdan Attoum");
}

TEST_CASE("words: a number takes the noun in the form its language wants") {
  struct Case {
    size_t number;
    const char* arabic;
    const char* english;
  };
  constexpr Case cases[] = {
      {0, "0 مقال", "0 articles"},         {1, "مقال واحد", "1 article"},
      {2, "مقالان", "2 articles"},         {3, "3 مقالات", "3 articles"},
      {10, "10 مقالات", "10 articles"},    {11, "11 مقالا", "11 articles"},
      {99, "99 مقالا", "99 articles"},     {100, "100 مقال", "100 articles"},
      {103, "103 مقالات", "103 articles"},
  };
  for (const Case& c : cases) {
    CHECK(counted(Noun::article, c.number, Language::arabic) == c.arabic);
    CHECK(counted(Noun::article, c.number, Language::english) == c.english);
  }
}

TEST_CASE("words: dates are said in words, and what is no date is left alone") {
  CHECK(say_date("2024-11-14", Language::english) == "14 November 2024");
  CHECK(say_date("2024-11-14", Language::arabic) == "14 نوفمبر 2024");
  CHECK(say_date("2024-11", Language::english) == "November 2024");
  CHECK(say_date("soon", Language::english) == "soon");
  CHECK(say_date("2024-99-99", Language::english) == "2024-99-99");
}

TEST_CASE("labels: a pronoun that is known to be somebody is shown by name") {
  const Analysis analysis = test::analyse_text(
      "Robert Wexford visited the harbour on Monday.\n\n"
      "\"The old crane will be repaired before the winter,\" he said.\n");
  REQUIRE(analysis.quotes.items.size() == 1);
  const Quote& quote = analysis.quotes.items[0];
  CHECK(analysis.quotes.links[quote.chain.begin].name == "he");
  CHECK(speaker_of(analysis, quote, Language::english) == "Robert Wexford");
}

TEST_CASE("labels: a statement is that of whom any of its sources names") {
  const Analyses analyses = test::analyse_all({
      {"Harbour Post", "2024-05-03",
       "The mayor of Wickham spoke on Friday.\n\n\"The old crane will be repaired "
       "before "
       "the winter and not one day later,\" one official said.\n"},
      {"Wickham Herald", "2024-05-03",
       "\"The old crane will be repaired before the winter and not one day later,\" "
       "Robert Wexford said.\n"},
  });
  const Comparison comparison = compare(analyses, test::lexicon());
  REQUIRE(comparison.statements.size() == 1);
  Statement statement = comparison.statements[0];
  REQUIRE(statement.members.size() == 2);
  for (uint32_t m = statement.members.begin; m < statement.members.end; ++m) {
    statement.base_member = m;
    CHECK(speaker_of(analyses, comparison, statement, Language::english) ==
          "Robert Wexford");
  }
}

TEST_CASE("words: a refusal says why and where") {
  const Error cut = {Fault::bad_archive, 237,
                     "the archive is cut off: its directory is missing"};
  CHECK(say(cut, Language::english) ==
        "The archive is cut off: its directory is missing (at byte 237)");
  CHECK(say(cut, Language::arabic) == "الأرشيف مبتور: فهرسه مفقود (عند البايت 237)");
  const Error other = {Fault::bad_json, 0, "parse error"};
  CHECK(say(other, Language::english) == "The JSON is malformed");
}

TEST_CASE("words: no term is without its words in either language") {
  for (int term = 0; term <= static_cast<int>(Term::all); ++term)
    for (const Language language : {Language::arabic, Language::english})
      CHECK_FALSE(std::string_view(say(static_cast<Term>(term), language)).empty());
}

TEST_CASE("words: no clue and no field is without its words in either language") {
  for (int clue = 1; clue <= static_cast<int>(Clue::address_in_line); ++clue) {
    const auto arabic =
        std::string_view(say(static_cast<Clue>(clue), Language::arabic));
    CHECK_FALSE(arabic.empty());
    CHECK(arabic != say(static_cast<Clue>(clue), Language::english));
  }
  for (const FieldKind field : all_fields)
    for (const Language language : {Language::arabic, Language::english})
      CHECK_FALSE(std::string_view(say(field, language)).empty());
}

TEST_CASE("words: what may be chosen is what the core knows") {
  const IngestLexicon& lists = test::lexicon().ingest;
  const auto encodings = encoding_choices();
  for (const char* name : encodings) {
    CAPTURE(name);
    CHECK(decode_text("ab", {{}, name}, lists.decoding));
  }
  for (const Charset& charset : lists.decoding.charsets.items()) {
    CAPTURE(charset.name);
    CHECK(std::find(encodings.begin(), encodings.end(), charset.name) !=
          encodings.end());
  }
  for (const auto& entry : lists.language_examples) {
    const std::string& code = entry.first;
    CAPTURE(code);
    CHECK(say_language(code, Language::arabic) != code);
  }
  for (const char* code : language_choices())
    CHECK(say_language(code, Language::english) != code);
}

TEST_CASE("words: a reason quotes its evidence") {
  const Reason reason = {ReasonKind::title_before, {0, 3}};
  CHECK(say(reason, "Dr. Ann", Language::english) == "A title stands before it: “Dr.”");
  CHECK(say(reason, "", Language::english) == "A title stands before it");
}

}  // namespace
}  // namespace isnad
