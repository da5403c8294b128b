#include "core/entities/calendar.h"

#include <cstdio>

namespace isnad {

int32_t day_number(CivilDate date) {
  const int32_t y = date.month <= 2 ? date.year - 1 : date.year;
  const int32_t era = (y >= 0 ? y : y - 399) / 400;
  const int32_t of_era = y - era * 400;
  const int32_t shifted = date.month > 2 ? date.month - 3 : date.month + 9;
  const int32_t of_year = (153 * shifted + 2) / 5 + date.day - 1;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

CivilDate civil_date(int32_t day) {
  day += 719468;
  const int32_t era = (day >= 0 ? day : day - 146096) / 146097;
  const int32_t of_era = day - era * 146097;
  const int32_t year =
      (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int32_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const int32_t shifted = (5 * of_year + 2) / 153;
  CivilDate out;
  out.day = of_year - (153 * shifted + 2) / 5 + 1;
  out.month = shifted < 10 ? shifted + 3 : shifted - 9;
  out.year = year + era * 400 + (out.month <= 2 ? 1 : 0);
  return out;
}

int32_t weekday_of(int32_t day) { return ((day + 3) % 7 + 7) % 7 + 1; }

bool is_valid(CivilDate date) {
  if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12 ||
      date.day < 1)
    return false;
  const CivilDate back = civil_date(day_number(date));
  return back.day == date.day && back.month == date.month;
}

std::string iso(CivilDate date) {
  char text[40];
  if (date.month == 0)
    std::snprintf(text, sizeof text, "%04d", date.year);
  else if (date.day == 0)
    std::snprintf(text, sizeof text, "%04d-%02d", date.year, date.month);
  else
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
  return text;
}

std::string iso_week(int32_t day) {
  const int32_t thursday = day - weekday_of(day) + 4;
  const int32_t year = civil_date(thursday).year;
  const int32_t week = (thursday - day_number({year, 1, 1})) / 7 + 1;
  char text[40];
  std::snprintf(text, sizeof text, "%04d-W%02d", year, week);
  return text;
}

std::optional<CivilDate> parse_iso(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  int32_t parts[3] = {};
  constexpr size_t begins[3] = {0, 5, 8};
  constexpr size_t ends[3] = {4, 7, 10};
  for (size_t i = 0; i < 3; ++i)
    for (size_t at = begins[i]; at < ends[i]; ++at) {
      if (text[at] < '0' || text[at] > '9') return std::nullopt;
      parts[i] = parts[i] * 10 + (text[at] - '0');
    }
  const CivilDate date = {parts[0], parts[1], parts[2]};
  if (!is_valid(date)) return std::nullopt;
  return date;
}

}  // namespace isnad
