#include <doctest/doctest.h>

#include <string>

#include "core/ingest/article_date.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

std::string iso(std::string_view text) {
  const auto found = find_date(text, test::lexicon().ingest);
  return found ? found->iso : "";
}

struct DateCase {
  const char* text;
  const char* expected;
};

constexpr DateCase cases[] = {
    {"2024-11-15T07:30:00+03:00", "2024-11-15"},
    {"notes-20240229-final.txt", "2024-02-29"},
    {"updated 15/11/2024 at noon", "2024-11-15"},
    {"11/25/2024", "2024-11-25"},
    {"٢٠٢٤/٣/٧", "2024-03-07"},
    {"۷-۳-۲۰۲۴", "2024-03-07"},
    {"Nov. 5, 2023", "2023-11-05"},
    {"the 5th of May, 2021", "2021-05-05"},
    {"5th May 2021", "2021-05-05"},
    {"3 mars 2020", "2020-03-03"},
    {"12 Ağustos 2022", "2022-08-12"},
    {"9 сентября 2019", "2019-09-09"},
    // 15 September (eylul) 2023, both names
    {"15 أيلول/سبتمبر 2023", "2023-09-15"},
    {"15 سبتمبر (أيلول) 2023", "2023-09-15"},
    // Maghrebi names
    {"4 غشت 2018", "2018-08-04"},
    {"4 جويلية 2018", "2018-07-04"},
    // Levantine name of two words
    {"٢ كانون الثاني ٢٠٢٠", "2020-01-02"},
    // Hijri, with and without the weekday
    {"الجمعة 13 جمادى الأولى 1446هـ", "2024-11-15"},
    {"1 محرم 1445", "2023-07-19"},
    // Where the tabular calendar is a day off
    {"1 ذو الحجة 1444", "2023-06-19"},
    {"1 محرم 1380", "1960-06-26"},
    // The day in both calendars
    {"28 صفر 1445 هـ الموافق 13 سبتمبر 2023", "2023-09-13"},
    {"13 سبتمبر 2023 الموافق 28 صفر 1445", "2023-09-13"},
    // The Levantine name without its articles
    {"10 تشرين أول 2024", "2024-10-10"},
    {"31/02/2024", ""},
    {"page 12 of 2024", ""},
};

}  // namespace

TEST_CASE("dates: of an article, in every calendar and family of months") {
  for (const DateCase& c : cases) {
    CAPTURE(c.text);
    CHECK(iso(c.text) == c.expected);
  }
}

TEST_CASE("dates: a line of a date alone, and a sentence that holds one") {
  const IngestLexicon& lexicon = test::lexicon().ingest;
  CHECK(is_date_line("Saturday 16 November 2024, 10:30", lexicon));
  CHECK_FALSE(is_date_line(
      "The gates of the old harbour opened on 16 November 2024 for good", lexicon));
}

}  // namespace isnad
