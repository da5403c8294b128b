#include "core/ingest/article_date.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "core/icu.h"

namespace isnad {
namespace {

struct Token {
  size_t begin = 0;
  size_t end = 0;
  int number = -1;     // value, or -1 for a word
  int digits = 0;      // how many were written
  int month = 0;       // 1..12 when a month's name
  bool hijri = false;  // of a month's name
  int weekday = 0;     // 1..7, Monday first
  char before = ' ';   // ASCII separator before it, ' ' for space or anything else
};

constexpr int max_digits = 8;

// Runs of digits and runs of letters, with the mark that stands between.
std::vector<Token> tokenise(std::string_view text) {
  std::vector<Token> tokens;
  enum class Kind : uint8_t { none, letters, digits } kind = Kind::none;
  char before = ' ';
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = icu::next_code_point(text, at);
    const char digit = icu::ascii_digit(c);
    const bool letter = digit == '\0' && (icu::is_letter(c) || icu::is_mark(c));
    const Kind now = digit != '\0' ? Kind::digits : letter ? Kind::letters : Kind::none;
    if (now == Kind::none) {
      before = c < 0x80 && c != ' ' ? static_cast<char>(c) : before;
      if (kind != Kind::none && (c >= 0x80 || c == ' ')) before = ' ';
      kind = now;
      continue;
    }
    if (now != kind) {
      Token token;
      token.begin = begin;
      token.before = before;
      if (now == Kind::digits) token.number = 0;
      tokens.push_back(token);
      before = ' ';
    }
    kind = now;
    Token& token = tokens.back();
    token.end = at;
    if (now == Kind::digits && ++token.digits <= max_digits)
      token.number = token.number * 10 + (digit - '0');
  }
  return tokens;
}

void name_months(std::string_view text, const IngestLexicon& lexicon,
                 std::vector<Token>& tokens) {
  for (size_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    if (token.number >= 0) continue;
    const std::string* found = nullptr;
    size_t last = i;
    if (i + 1 < tokens.size() && tokens[i + 1].number < 0) {
      const size_t end = tokens[i + 1].end;
      found =
          lexicon.months.find(line_key(text.substr(token.begin, end - token.begin)));
      if (found != nullptr) last = i + 1;
    }
    const std::string key = line_key(text.substr(token.begin, token.end - token.begin));
    if (found == nullptr) found = lexicon.months.find(key);
    if (found == nullptr) {
      const std::string* day = lexicon.weekdays.find(key);
      if (day != nullptr) token.weekday = std::atoi(day->c_str());
      continue;
    }
    token.hijri = found->front() == 'h';
    token.month = std::atoi(found->c_str() + (token.hijri ? 1 : 0));
    token.end = tokens[last].end;
    if (last != i) tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(last));
  }
}

bool is_year(const Token& token) {
  return token.digits == 4 && token.number >= 1900 && token.number <= 2100;
}
bool is_hijri_year(const Token& token) {
  return token.digits == 4 && token.number >= 1300 && token.number <= 1550;
}
bool is_day(const Token& token) {
  return token.number >= 1 && token.number <= 31 && token.digits <= 2;
}
bool is_month_number(const Token& token) {
  return token.number >= 1 && token.number <= 12 && token.digits <= 2;
}

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
};

// The day that is so many days after 1970-01-01 (Howard Hinnant, chrono-compatible
// date algorithms).
Day civil_from_days(int days) {
  days += 719468;
  const int era = (days >= 0 ? days : days - 146096) / 146097;
  const int of_era = days - era * 146097;
  const int year_of_era =
      (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const int of_year =
      of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted = (5 * of_year + 2) / 153;
  const int month = shifted + (shifted < 10 ? 3 : -9);
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month,
          of_year - (153 * shifted + 2) / 5 + 1};
}
int weekday_of(int days) { return ((days % 7 + 7) + 3) % 7 + 1; }

// The months of the calendar of Umm al-Qura from 1390 on, as ICU 72 has them: a bit for
// each, the first month's the highest; set for thirty days.
constexpr int first_known_year = 1390;
constexpr int first_known_day = 67;  // after 1970-01-01
constexpr std::array<uint16_t, 80> months_of_known_years = {{
    0x5d5, 0x2da, 0x95b, 0x4ab, 0xa55, 0xb49, 0xb64, 0xb71, 0x5b4, 0xab5, 0xa55, 0xd25,
    0xe92, 0xec9, 0x6d4, 0xae9, 0x96b, 0x4ab, 0xa93, 0xd49, 0xda4, 0xdb2, 0xab9, 0x4ba,
    0xa5b, 0x52b, 0xa95, 0xb2a, 0xb55, 0x55c, 0x4bd, 0x23d, 0x91d, 0xa95, 0xb4a, 0xb5a,
    0x56d, 0x2b6, 0x93b, 0x49b, 0x655, 0x6a9, 0x754, 0xb6a, 0x56c, 0xaad, 0x555, 0xb29,
    0xb92, 0xba9, 0x5d4, 0xada, 0x55a, 0xaab, 0x595, 0x749, 0x764, 0xbaa, 0x5b5, 0x2b6,
    0xa56, 0xe4d, 0xb25, 0xb52, 0xb6a, 0x5ad, 0x2ae, 0x92f, 0x497, 0x64b, 0x6a5, 0x6ac,
    0xad6, 0x55d, 0x49d, 0xa4d, 0xd16, 0xd95, 0x5aa, 0x5b5,
}};

// As printed today; before and after the known years the tabular civil calendar, epoch
// 16 July 622 Julian.  2440588 is the Julian day number of 1970-01-01.
int days_of_hijri(Day hijri) {
  const int known = hijri.year - first_known_year;
  if (known < 0 || known >= static_cast<int>(months_of_known_years.size())) {
    const int julian_day = (11 * hijri.year + 3) / 30 + 354 * hijri.year +
                           30 * hijri.month - (hijri.month - 1) / 2 + hijri.day +
                           1948440 - 385;
    return julian_day - 2440588;
  }
  int days = first_known_day + hijri.day - 1;
  for (int month = 0; month < 12 * known + hijri.month - 1; ++month) {
    const uint16_t year = months_of_known_years[static_cast<size_t>(month / 12)];
    days += 29 + (year >> (11 - month % 12) & 1);
  }
  return days;
}

Day from_hijri(Day hijri, int weekday) {
  int days = days_of_hijri(hijri);
  for (const int shift : {1, -1})  // countries differ by a day
    if (weekday != 0 && weekday_of(days) != weekday &&
        weekday_of(days + shift) == weekday) {
      days += shift;
      break;
    }
  return civil_from_days(days);
}

bool is_valid(Day day) {
  constexpr std::array<int, 13> days_in = {0,  31, 29, 31, 30, 31, 30,
                                           31, 31, 30, 31, 30, 31};
  return day.month >= 1 && day.month <= 12 && day.day >= 1 &&
         day.day <= days_in[static_cast<size_t>(day.month)];
}

std::string to_iso(Day day) {
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", day.year, day.month,
                day.day);
  return buffer.data();
}

// What one starting token gives, with the index of the last token it takes.
struct Match {
  Day day;
  size_t last = 0;
  bool hijri = false;
  bool ambiguous = false;
};

// Past the other name of a doubled month: "أيلول/سبتمبر", "يوليو (تموز)".
size_t after_month(const std::vector<Token>& tokens, size_t month) {
  size_t next = month + 1;
  if (next < tokens.size() && tokens[next].month == tokens[month].month &&
      tokens[next].hijri == tokens[month].hijri)
    ++next;
  return next;
}

bool year_of(const Token& token, bool hijri) {
  return hijri ? is_hijri_year(token) : is_year(token);
}

std::optional<Match> match_named(const std::vector<Token>& tokens, size_t i) {
  const Token& first = tokens[i];
  if (is_day(first)) {
    size_t month = i + 1;
    // "5th September", "15 من سبتمبر", "1er mars", "5th of September".
    for (int words = 0; words < 2 && month < tokens.size(); ++words)
      if (tokens[month].month == 0 && tokens[month].number < 0 &&
          tokens[month].end - tokens[month].begin <= 4)
        ++month;
    if (month >= tokens.size() || tokens[month].month == 0) return std::nullopt;
    size_t year = after_month(tokens, month);
    const bool hijri = tokens[month].hijri;
    if (year < tokens.size() && !year_of(tokens[year], hijri) &&
        tokens[year].number < 0)
      ++year;  // "5 سبتمبر من عام", "5 سبتمبر عام"
    if (year >= tokens.size() || !year_of(tokens[year], hijri)) return std::nullopt;
    return Match{
        {tokens[year].number, tokens[month].month, first.number}, year, hijri, false};
  }
  if (first.month != 0) {
    const size_t day = after_month(tokens, i);
    if (day + 1 >= tokens.size() || !is_day(tokens[day])) return std::nullopt;
    size_t year = day + 1;
    if (tokens[year].number < 0 && tokens[year].end - tokens[year].begin <= 2) ++year;
    if (year >= tokens.size() || !year_of(tokens[year], first.hijri))
      return std::nullopt;
    return Match{{tokens[year].number, first.month, tokens[day].number},
                 year,
                 first.hijri,
                 false};
  }
  return std::nullopt;
}

bool is_date_mark(char mark) {
  return mark == '-' || mark == '/' || mark == '.' || mark == '_';
}

std::optional<Match> match_numbers(const std::vector<Token>& tokens, size_t i) {
  const Token& first = tokens[i];
  if (first.digits == 8 && first.number >= 19000101 && first.number <= 21001231)
    return Match{{first.number / 10000, first.number / 100 % 100, first.number % 100},
                 i,
                 false,
                 false};
  if (i + 2 >= tokens.size()) return std::nullopt;
  const Token& second = tokens[i + 1];
  const Token& third = tokens[i + 2];
  if (!is_date_mark(second.before) || second.before != third.before ||
      second.number < 0 || third.number < 0)
    return std::nullopt;
  if ((is_year(first) || is_hijri_year(first)) && is_month_number(second) &&
      is_day(third))
    return Match{{first.number, second.number, third.number},
                 i + 2,
                 is_hijri_year(first),
                 false};
  if (!is_year(third) && !is_hijri_year(third)) return std::nullopt;
  const bool hijri = is_hijri_year(third);
  if (is_day(first) && is_month_number(second))
    return Match{{third.number, second.number, first.number},
                 i + 2,
                 hijri,
                 is_month_number(first) && first.number != second.number};
  if (is_month_number(first) && is_day(second))
    return Match{{third.number, first.number, second.number}, i + 2, hijri, false};
  return std::nullopt;
}

int weekday_near(const std::vector<Token>& tokens, size_t begin, size_t end) {
  const size_t from = begin > 2 ? begin - 2 : 0;
  for (size_t i = from; i < std::min(tokens.size(), end + 3); ++i)
    if (tokens[i].weekday != 0) return tokens[i].weekday;
  return 0;
}

std::vector<Token> read_tokens(std::string_view text, const IngestLexicon& lexicon) {
  std::vector<Token> tokens = tokenise(text);
  name_months(text, lexicon, tokens);
  return tokens;
}

// A date among tokens.
struct Found {
  FoundDate date;
  Day day;
  size_t next = 0;  // the token behind it
};

std::optional<Found> find_from(const std::vector<Token>& tokens, size_t first) {
  for (size_t i = first; i < tokens.size(); ++i) {
    std::optional<Match> match = match_named(tokens, i);
    if (!match) match = match_numbers(tokens, i);
    if (!match || !is_valid(match->day)) continue;
    Found found;
    found.next = match->last + 1;
    found.date.begin = tokens[i].begin;
    found.date.end = tokens[match->last].end;
    found.date.hijri = match->hijri;
    found.date.ambiguous = match->ambiguous;
    const int weekday = weekday_near(tokens, i, match->last);
    found.day = match->hijri ? from_hijri(match->day, weekday) : match->day;
    found.date.iso = to_iso(found.day);
    return found;
  }
  return std::nullopt;
}

// No more than a few days apart; months count for 31 days.
bool are_near(Day a, Day b) {
  const auto number = [](Day day) {
    return (day.year * 12 + day.month) * 31 + day.day;
  };
  return std::abs(number(a) - number(b)) <= 5;
}

// Behind a Hijri date the same day often stands in the other calendar, which is exact.
std::optional<FoundDate> find_in(const std::vector<Token>& tokens) {
  const std::optional<Found> found = find_from(tokens, 0);
  if (!found) return std::nullopt;
  if (!found->date.hijri) return found->date;
  const std::optional<Found> same = find_from(tokens, found->next);
  const bool is_same = same && !same->date.hijri && are_near(same->day, found->day);
  return is_same ? same->date : found->date;
}

constexpr size_t date_line_bytes = 200;

}  // namespace

std::optional<FoundDate> find_date(std::string_view text,
                                   const IngestLexicon& lexicon) {
  return find_in(read_tokens(text, lexicon));
}

bool is_date_line(std::string_view line, const IngestLexicon& lexicon) {
  if (line.size() > date_line_bytes) return false;
  const std::vector<Token> tokens = read_tokens(line, lexicon);
  const std::optional<FoundDate> date = find_in(tokens);
  if (!date) return false;
  size_t strange = 0;  // words that belong to no date and no time
  for (const Token& token : tokens)
    strange += token.number < 0 && token.month == 0 && token.weekday == 0 &&
               (token.end <= date->begin || token.begin >= date->end) &&
               token.end - token.begin > 4;
  return strange <= 2;
}

}  // namespace isnad
