#include "shell/values.h"

#include <algorithm>

#include "shell/phrases.h"

namespace isnad {
namespace {

const char* in(Language language, const Phrase& phrase) {
  return language == Language::arabic ? phrase.arabic : phrase.english;
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char c) { return c >= '0' && c <= '9'; });
}

// The number that one or two digits spell; 0: they do not.
size_t small_number(std::string_view text) {
  if (!is_digits(text) || text.size() > 2) return 0;
  size_t number = 0;
  for (const char c : text) number = number * 10 + static_cast<size_t>(c - '0');
  return number;
}

// "05" of a day, without its first nought; empty: there is none.
std::string day_of(std::string_view date) {
  const size_t day = date.size() > 3 ? small_number(date.substr(3)) : 0;
  return day == 0 ? std::string() : std::to_string(day) + " ";
}

// "09-05" as a day and a month of one calendar; empty: it is not.
std::string month_day(std::string_view date, const std::array<Phrase, 12>& names,
                      Language language) {
  const size_t month = small_number(date.substr(0, 2));
  if (month < 1 || month > names.size()) return {};
  return day_of(date) + in(language, names[month - 1]);
}

// "AH1445-09-15", "AHXXXX-07-27", "AH1436"; `date` without the letters.
std::string hijri(std::string_view date, Language language) {
  if (date.size() < 4) return {};
  const std::string_view year = date.substr(0, 4);
  std::string out;
  if (date.size() > 5) out = month_day(date.substr(5), hijri_months, language);
  if (!is_digits(year)) return out;
  if (!out.empty()) out += " ";
  return out + std::string(year) + " " + in(language, hijri_year);
}

// "W36", "Q1", "H2", "SU" of a year; empty: none of them.
std::string part_of_year(std::string_view year, std::string_view part,
                         Language language) {
  const std::string behind =
      std::string(" ") + in(language, of_year) + " " + std::string(year);
  const size_t number = small_number(part.substr(1));
  if (part.front() == 'W' && number > 0)
    return std::string(in(language, week_of)) + " " + std::to_string(number) + behind;
  if (part.front() == 'Q' && number >= 1 && number <= quarters.size())
    return in(language, quarters[number - 1]) + behind;
  if (part.front() == 'H' && number >= 1 && number <= halves.size())
    return in(language, halves[number - 1]) + behind;
  constexpr std::array<std::string_view, 4> codes = {"SP", "SU", "FA", "WI"};
  for (size_t i = 0; i < codes.size(); ++i)
    if (part == codes[i])
      return std::string(in(language, seasons[i])) + " " + std::string(year);
  return {};
}

std::string stretch(const std::string& first, const std::string& last,
                    Language language) {
  std::string out = in(language, from_date);
  if (!out.empty()) out += " ";
  return out + first + " " + in(language, to_date) + " " + last;
}

// "198X", "18XX".
std::string many_years(std::string_view value, Language language) {
  if (value[2] != 'X') {
    const std::string decade(value.substr(0, 3));
    if (language == Language::english) return decade + "0s";
    return stretch(decade + "0", decade + "9", language);
  }
  const std::string number = std::to_string(small_number(value.substr(0, 2)) + 1);
  if (language == Language::arabic)
    return std::string(in(language, century)) + " " + number;
  const bool teens = number.size() > 1 && number[number.size() - 2] == '1';
  const char last = teens ? '0' : number.back();
  const char* ending = last == '1'   ? "st"
                       : last == '2' ? "nd"
                       : last == '3' ? "rd"
                                     : "th";
  return number + ending + " " + in(language, century);
}

std::string say_one_date(std::string_view value, Language language) {
  std::string out;
  if (value.starts_with("AH")) {
    out = hijri(value.substr(2), language);
  } else if (value.starts_with("XXXX-")) {
    out = month_day(value.substr(5), months, language);
  } else if (value.size() == 4 && value[3] == 'X' && is_digits(value.substr(0, 2))) {
    out = many_years(value, language);
  } else if (value.size() > 6 && is_digits(value.substr(0, 4)) && value[4] == '-' &&
             !is_digits(value.substr(5, 1))) {
    out = part_of_year(value.substr(0, 4), value.substr(5), language);
  }
  return out.empty() ? say_date(value, language) : out;
}

std::string say_any_date(std::string_view value, Language language) {
  const size_t slash = value.find('/');
  if (slash == value.npos) return say_one_date(value, language);
  return stretch(say_one_date(value.substr(0, slash), language),
                 say_one_date(value.substr(slash + 1), language), language);
}

// "-1234.5": the sign stays in front of its digits among Arabic letters.
std::string say_number(std::string_view value, Language language) {
  constexpr std::string_view left_to_right_mark = "\u200e";
  std::string out;
  if (value.starts_with("-")) {
    if (language == Language::arabic) out += left_to_right_mark;
    out += "-";
    value.remove_prefix(1);
  }
  const size_t point = std::min(value.size(), value.find('.'));
  if (!is_digits(value.substr(0, point))) return std::string(value);
  return out + grouped(value.substr(0, point)) + std::string(value.substr(point));
}

std::string say_amount(std::string_view value, Language language) {
  const size_t space = value.find(' ');
  const std::string number = say_number(value.substr(0, space), language);
  if (space == value.npos) return number;
  const std::string_view code = value.substr(space + 1);
  for (const UnitName& unit : units) {
    if (unit.code != code) continue;
    const std::string_view digits = value.substr(0, space);
    if (is_digits(digits)) return counted(unit.forms, digits, language);
    return number + " " +
           (language == Language::arabic ? unit.forms.hundred
                                         : unit.forms.english_many);
  }
  return number + " " + std::string(code);
}

}  // namespace

std::string say_value(EntityKind kind, std::string_view value, Language language) {
  switch (kind) {
    case EntityKind::date:
      return say_any_date(value, language);
    case EntityKind::number:
      return say_number(value, language);
    case EntityKind::percent:
      return say_number(value, language) + "%";
    case EntityKind::money:
    case EntityKind::quantity:
      return say_amount(value, language);
    default:
      return std::string(value);
  }
}

}  // namespace isnad
