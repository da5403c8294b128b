#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Days of the Gregorian calendar as whole numbers, and their ISO 8601 spellings.
// (The day count is that of Hinnant, "chrono-compatible low-level date algorithms".)

namespace isnad {

struct CivilDate {
  int32_t year = 0;
  int32_t month = 0;  // 1..12; 0: unknown
  int32_t day = 0;    // 1..31; 0: unknown
};

// Days since 1970-01-01.
int32_t day_number(CivilDate date);
CivilDate civil_date(int32_t day_number);
// 1 Monday .. 7 Sunday.
int32_t weekday_of(int32_t day_number);
bool is_valid(CivilDate date);

// "2023-09-05", "2023-09" or "2023", as far as the date is known.
std::string iso(CivilDate date);
// The ISO week of a day: "2023-W36".
std::string iso_week(int32_t day_number);

// Of "2023-09-05" at the start of `text`.
std::optional<CivilDate> parse_iso(std::string_view text);

}  // namespace isnad
