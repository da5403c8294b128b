#include "shell/values.h"

#include <doctest/doctest.h>

namespace isnad {
namespace {

struct ValueCase {
  EntityKind kind;
  const char* value;
  const char* arabic;
  const char* english;
};

using enum EntityKind;
constexpr ValueCase cases[] = {
    {date, "2023-07-31", "31 يوليو 2023", "31 July 2023"},
    {date, "2023-09", "سبتمبر 2023", "September 2023"},
    {date, "2023", "2023", "2023"},
    {date, "2023-W36", "الأسبوع 36 من 2023", "week 36 of 2023"},
    {date, "2022-Q1", "الربع الأول من 2022", "first quarter of 2022"},
    {date, "2022-H2", "النصف الثاني من 2022", "second half of 2022"},
    {date, "2019-SU", "صيف 2019", "summer 2019"},
    {date, "2018/2019", "من 2018 إلى 2019", "2018 to 2019"},
    {date, "2023-09-03/2023-09-07", "من 3 سبتمبر 2023 إلى 7 سبتمبر 2023",
     "3 September 2023 to 7 September 2023"},
    {date, "198X", "من 1980 إلى 1989", "1980s"},
    {date, "18XX", "القرن 19", "19th century"},
    {date, "20XX", "القرن 21", "21st century"},
    {date, "XXXX-09-05", "5 سبتمبر", "5 September"},
    {date, "AH1445-09-15", "15 رمضان 1445 هـ", "15 Ramadan 1445 AH"},
    {date, "AHXXXX-07-27", "27 رجب", "27 Rajab"},
    {date, "AH1436", "1436 هـ", "1436 AH"},
    {time, "14:30", "14:30", "14:30"},
    {number, "70000", "70,000", "70,000"},
    {number, "0.667", "0.667", "0.667"},
    {number, "-1250", "\u200e-1,250", "-1,250"},
    {percent, "12.5", "12.5%", "12.5%"},
    {money, "1 USD", "دولار واحد", "1 dollar"},
    {money, "2 KWD", "ديناران كويتيان", "2 Kuwaiti dinars"},
    {money, "5 KWD", "5 دنانير كويتية", "5 Kuwaiti dinars"},
    {money, "40 SYP", "40 ليرة سورية", "40 Syrian pounds"},
    {money, "5000000 USD", "5,000,000 دولار", "5,000,000 dollars"},
    {money, "1500000000003 USD", "1,500,000,000,003 دولارات",
     "1,500,000,000,003 dollars"},
    {money, "2.5 EUR", "2.5 يورو", "2.5 euros"},
    {money, "7 XAU", "7 XAU", "7 XAU"},
    {quantity, "3 d", "3 أيام", "3 days"},
    {quantity, "20 km", "20 كيلومترا", "20 kilometres"},
    {quantity, "120 km/h", "120 كيلومترا في الساعة", "120 kilometres an hour"},
    {quantity, "-12 degree", "\u200e-12 درجة", "-12 degrees"},
    {quantity, "3.5 pp", "3.5 نقطة مئوية", "3.5 percentage points"},
    // What no form fits is left alone.
    {date, "soon", "soon", "soon"},
    {date, "2023-W", "2023-W", "2023-W"},
    {date, "AH", "AH", "AH"},
    {date, "", "", ""},
    {number, "many", "many", "many"},
    {money, "", "", ""},
};

TEST_CASE("values: said as the reader would write them") {
  for (const ValueCase& c : cases) {
    CAPTURE(c.value);
    CHECK(say_value(c.kind, c.value, Language::arabic) == c.arabic);
    CHECK(say_value(c.kind, c.value, Language::english) == c.english);
  }
}

}  // namespace
}  // namespace isnad
