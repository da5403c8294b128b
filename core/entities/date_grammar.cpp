#include "core/entities/date_grammar.h"

#include <algorithm>
#include <cstdio>

namespace isnad {
namespace {

constexpr int32_t first_year = 1000;
constexpr int32_t last_year = 2199;
// A month without a year this far ahead is taken for the past one.
constexpr int32_t max_months_ahead = 4;
constexpr std::string_view hijri_mark = "ه";

}  // namespace

int64_t days_of(std::string_view unit) {
  return unit == "d" ? 1 : unit == "wk" ? 7 : unit == "mo" ? 30 : unit == "y" ? 365 : 0;
}

Expression DateGrammar::make(uint32_t begin, uint32_t end, uint8_t reading,
                             EntityKind kind, std::string value) const {
  return {{begin, end}, reading, kind, std::move(value)};
}

// "2019" or "19" behind 2018.
std::optional<int32_t> DateGrammar::later_year_at(uint32_t at, int32_t first) const {
  if (const auto year = year_at(at)) return year;
  const auto tail = numbers_.read_digits(at, limit_);
  if (!tail || tail->digit_count != 2 || tail->whole() != (first + 1) % 100)
    return std::nullopt;
  return first + 1;
}

// "2018", "2018م".
std::optional<int32_t> DateGrammar::year_at(uint32_t at, std::string_view mark) const {
  if (at >= limit_) return std::nullopt;
  std::string_view text = slice(normal_, segments_.words[at].normal);
  if (text.ends_with(mark)) text.remove_suffix(mark.size());
  const auto number = read_digits(text);
  if (!number || number->digit_count != 4) return std::nullopt;
  const auto year = static_cast<int32_t>(number->whole());
  if (year < first_year || year > last_year) return std::nullopt;
  return year;
}

// "و2019", "و9".
std::optional<int32_t> DateGrammar::joined_digits_at(uint32_t at, size_t digits) const {
  constexpr std::string_view waw = "و";
  if (at >= limit_) return std::nullopt;
  const std::string_view text = slice(normal_, segments_.words[at].normal);
  if (!text.starts_with(waw) || text.size() <= waw.size() ||
      text.size() > waw.size() + digits)
    return std::nullopt;
  int32_t value = 0;
  for (const char c : text.substr(waw.size())) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// Past "of", "شهر" and commas between the parts of a date.
uint32_t DateGrammar::skip_of(uint32_t at) const {
  while (at < limit_) {
    const auto of = match(at, Kind::of, true);
    if (of)
      at = of->end;
    else if (mark_at(at, ','))
      ++at;
    else
      break;
  }
  return at;
}

std::string DateGrammar::month_value(int32_t day, int32_t month,
                                     std::optional<int32_t> year,
                                     std::optional<int64_t> shift) const {
  if (year) return iso({*year, month, day});
  if (!anchor_) return "XXXX" + iso({2000, month, day}).substr(4);
  const int32_t ahead = month - anchor_->month;
  int32_t guess = anchor_->year;
  if (shift && *shift < 0 && ahead >= 0) --guess;
  if (shift && *shift > 0 && ahead <= 0) ++guess;
  if (!shift && ahead > max_months_ahead) --guess;
  return iso({guess, month, day});
}

// The anchor moved by so many days, weeks, months or years.
std::string DateGrammar::moved(int64_t count, int64_t days_each) const {
  if (!anchor_ || count < -100000 || count > 100000) return {};
  const auto steps = static_cast<int32_t>(count);
  if (days_each == 365) return iso({anchor_->year + steps, 0, 0});
  if (days_each == 30) {
    const int32_t months = anchor_->year * 12 + anchor_->month - 1 + steps;
    if (months < 12) return {};
    return iso({months / 12, months % 12 + 1, 0});
  }
  const int32_t day = day_number(*anchor_) + steps * static_cast<int32_t>(days_each);
  return days_each == 7 ? iso_week(day) : iso(civil_date(day));
}

// 2023-09-05, 5/9/2023, 5.9.2023.
std::optional<Expression> DateGrammar::numeric(uint32_t at) const {
  int32_t parts[3] = {};
  uint32_t digits[3] = {};
  uint32_t end = at;
  const std::string_view text = slice(normal_, segments_.words[at].normal);
  if (std::count(text.begin(), text.end(), '.') == 2) {
    size_t part = 0;
    for (const char c : text) {
      if (c == '.') {
        ++part;
      } else if (c < '0' || c > '9' || ++digits[part] > 4) {
        return std::nullopt;
      } else {
        parts[part] = parts[part] * 10 + (c - '0');
      }
    }
    end = at + 1;
  } else {
    if (at + 5 > limit_) return std::nullopt;
    const char mark = words_[at + 1].mark;
    if ((mark != '-' && mark != '/') || words_[at + 3].mark != mark)
      return std::nullopt;
    for (uint32_t i = 0; i < 3; ++i) {
      const auto number = numbers_.read_digits(at + 2 * i, limit_);
      if (const auto year = i == 2 ? year_at(at + 4) : std::nullopt) {
        parts[i] = *year;  // "23/3/2018م"
        continue;
      }
      if (!number || number->digit_count == 0 || number->digit_count > 4)
        return std::nullopt;
      parts[i] = static_cast<int32_t>(number->whole());
      digits[i] = number->digit_count;
    }
    end = at + 5;
  }
  CivilDate date = {parts[2], parts[1], parts[0]};
  if (digits[0] == 4) date = {parts[0], parts[1], parts[2]};
  // Month first, as in American use, only where nothing else fits.
  if (!is_valid(date) && date.month > 12) std::swap(date.month, date.day);
  if (!is_valid(date) || date.year < first_year) return std::nullopt;
  return make(at, end, 0, EntityKind::date, iso(date));
}

// "قبل ثلاثة أيام", "منذ أسبوعين", "three days ago".
std::optional<Expression> DateGrammar::ago(uint32_t at) const {
  const auto head = match(at, Kind::ago);
  const auto after = match(at, Kind::after);
  const bool arabic = head || after;
  uint32_t next = head ? head->end : after ? after->end : at;
  if (arabic) {
    const uint8_t reading = head ? head->reading : after->reading;
    const int64_t sign = head ? -1 : 1;
    if (const auto about = match(next, Kind::about, true)) next = about->end;
    if (const auto two = match(next, Kind::measure2, true);
        two && days_of(two->entry->unit))
      return make(at, two->end, reading, EntityKind::date,
                  moved(2 * sign, days_of(two->entry->unit)));
    const auto number = numbers_.read(next, limit_);
    const auto unit = match(number ? number->end : next, Kind::measure, true);
    if (!unit || days_of(unit->entry->unit) == 0) return std::nullopt;
    return make(
        at, unit->end, reading, EntityKind::date,
        moved(sign * (number ? number->whole() : 1), days_of(unit->entry->unit)));
  }
  const auto number = numbers_.read(at, limit_);
  const bool one = !number && at > 0 && !words_[at].sentence_start &&
                   words_[at - 1].hash() == hash_of("a");
  if (!number && !one) return std::nullopt;
  const auto unit = match(number ? number->end : at, Kind::measure, true);
  if (!unit || days_of(unit->entry->unit) == 0 || unit->end >= limit_)
    return std::nullopt;
  if (words_[unit->end].hash() != hash_of("ago")) return std::nullopt;
  return make(one ? at - 1 : at, unit->end + 1, number ? number->reading : uint8_t{0},
              EntityKind::date,
              moved(number ? -number->whole() : -1, days_of(unit->entry->unit)));
}

// "أمس الاثنين", "yesterday".
std::optional<Expression> DateGrammar::day_word(uint32_t at) const {
  const auto day = match(at, Kind::day);
  // "اليوم التالي", "اليوم الثاني من المعرض"
  if (!day || match(at, Kind::word)) return std::nullopt;
  if (day->entry->value == 0 && words_[at].arabic && ordinal(day->end))
    return std::nullopt;
  uint32_t end = day->end;
  if (const auto name = match(mark_at(end, ',') ? end + 1 : end, Kind::weekday, true))
    end = name->end;
  return make(at, end, day->reading, EntityKind::date, moved(day->entry->value, 1));
}

// A day of the week, with what tells which one.
std::optional<Expression> DateGrammar::weekday(uint32_t at) const {
  uint32_t next = at;
  uint8_t reading = 0;
  std::optional<int64_t> shift;
  if (const auto before = match(at, Kind::shift, true); before && !words_[at].arabic) {
    shift = before->entry->value;
    next = before->end;
  } else if (const auto head = match(at, Kind::period);
             head && head->entry->value == 1 && words_[at].arabic) {
    next = head->end;
    reading = head->reading;
  }
  const auto name = match(next, Kind::weekday, next > at);
  if (!name) return std::nullopt;
  if (next == at) reading = name->reading;
  next = name->end;
  if (const auto after = match(next, Kind::shift, true); after && words_[next].arabic) {
    shift = after->entry->value;
    next = after->end;
  }
  const uint32_t behind = skip_of(next);
  auto date = month_date(behind);
  if (!date && behind < limit_) date = numeric(behind);
  if (date && date->reading == 0)
    return make(at, date->words.end, reading, EntityKind::date, date->value);
  if (!anchor_) return make(at, next, reading, EntityKind::date, {});
  const int32_t today = day_number(*anchor_);
  int32_t back = (weekday_of(today) - static_cast<int32_t>(name->entry->value) + 7) % 7;
  if (shift && *shift < 0 && back == 0) back = 7;
  if (shift && *shift < -1) back += 7;  // "الأحد قبل الماضي"
  const bool coming = shift && *shift == 0 && back > 0 && !words_[at].arabic;
  if (coming || (shift && *shift > 0)) back -= 7;
  return make(at, next, reading, EntityKind::date, iso(civil_date(today - back)));
}

// Days and months: "5 سبتمبر/أيلول 2023", "September 5, 2023", "يوليو الماضي".
std::optional<Expression> DateGrammar::month_date(uint32_t at) const {
  if (at >= limit_) return std::nullopt;
  uint32_t next = at;
  uint8_t reading = 0;
  std::optional<ExpressionMatch> month;
  std::optional<Days> days = days_before_month(at);
  if (days) {
    month = match(days->end, Kind::month, true);
    reading = days->reading;
  } else {
    month = match(at, Kind::month);
    if (!month) return std::nullopt;
    reading = month->reading;
    // Months that are common words in English stand with a capital.
    if (!words_[at].arabic && !words_[at].capital) return std::nullopt;
  }
  next = month->end;
  if (mark_at(next, '.') && !words_[next - 1].arabic && next + 1 < limit_ &&
      numbers_.read_digits(next + 1, limit_))
    ++next;
  // The other name of the same month.
  for (const char mark : {'/', '('})
    if (mark_at(next, mark))
      if (const auto other = match(next + 1, Kind::month, true);
          other && other->entry->value == month->entry->value) {
        next = other->end;
        if (mark == '(' && mark_at(next, ')')) ++next;
      }
  if (!days && !words_[at].arabic) days = days_behind_month(next);
  if (days && days->end > next) next = days->end;
  std::optional<int64_t> shift;
  std::optional<int32_t> year;
  if (const auto found = year_at(skip_of(next))) {
    year = found;
    next = skip_of(next) + 1;
    if (next < limit_ && words_[next].hash() == hash_of("م")) ++next;
  } else if (const auto when = match(next, Kind::shift, true);
             when && words_[next].arabic) {
    shift = when->entry->value;
    next = when->end;
  } else if (!days && !words_[at].arabic && words_[at].hash() == hash_of("may")) {
    return std::nullopt;  // the verb
  }
  const auto value = static_cast<int32_t>(month->entry->value);
  const Days day = days.value_or(Days{});
  for (const int32_t each : {day.first, day.last})
    if (each != 0 && !is_valid({year.value_or(2000), value, each})) return std::nullopt;
  std::string text = month_value(day.first, value, year, shift);
  if (day.last != 0) text += "/" + month_value(day.last, value, year, shift);
  return make(at, next, reading, EntityKind::date, std::move(text));
}

// "15 رمضان 1445 هـ", "الخامس عشر من شهر رمضان".
std::optional<Expression> DateGrammar::hijri(uint32_t at) const {
  uint32_t next = at;
  int64_t day = 0;
  uint8_t reading = 0;
  if (const auto word = ordinal(at)) {
    day = word->value;
    next = skip_of(word->end);
    reading = word->reading;
  } else if (const auto number = numbers_.read(at, limit_);
             number && number->whole() >= 1 && number->whole() <= 30) {
    day = number->whole();
    next = skip_of(number->end);
    reading = number->reading;
  }
  const auto month = match(next, Kind::hijri, next > at);
  if (!month) return std::nullopt;
  if (next == at) reading = month->reading;
  next = month->end;
  const auto year = year_at(skip_of(next), hijri_mark);
  if (!year && (day == 0 || next == at)) return std::nullopt;  // most are first names
  char text[64];
  if (year) {
    next = skip_of(next) + 1;
    if (next < limit_ && words_[next].hash() == hash_of(hijri_mark)) ++next;
    std::snprintf(text, sizeof text, "AH%04d-%02d", *year,
                  static_cast<int>(month->entry->value));
  } else {
    std::snprintf(text, sizeof text, "AHXXXX-%02d",
                  static_cast<int>(month->entry->value));
  }
  std::string value = text;
  if (day != 0) {
    std::snprintf(text, sizeof text, "-%02d", static_cast<int>(day));
    value += text;
  }
  return make(at, next, reading, EntityKind::date, std::move(value));
}

// "عام 2019", "in 2019", "عامي 2018 و2019", "2018-2019".
std::optional<Expression> DateGrammar::year(uint32_t at) const {
  const auto two = match(at, Kind::years);
  const auto one = match(at, Kind::year);
  if (!two && !one) return std::nullopt;
  const uint32_t number = two ? two->end : one->end;
  const bool arabic = words_[at].arabic;
  auto first = year_at(number);
  // "في 2015", and not "في 1200 قرية".
  if (one && one->entry->value == 0 && (!first || *first < 1900 || *first % 100 == 0))
    return std::nullopt;
  uint32_t end = number + 1;
  // "عام ألفين وعشرين"
  if (const auto spelt = numbers_.read(number, limit_);
      !first && arabic && spelt && !spelt->digits && spelt->reading == 0 &&
      spelt->whole() > first_year && spelt->whole() <= last_year) {
    first = static_cast<int32_t>(spelt->whole());
    end = spelt->end;
  }
  if (arabic)
    if (const auto year = year_at(number, hijri_mark)) {
      const bool apart = end < limit_ && words_[end].hash() == hash_of(hijri_mark);
      if (apart || !first)
        return make(at, apart ? end + 1 : end, one ? one->reading : two->reading,
                    EntityKind::date, "AH" + iso({*year, 0, 0}));
    }
  if (!first) return std::nullopt;
  const uint32_t begin = arabic && (two || one->entry->value == 1) ? at : number;
  std::string value = iso({*first, 0, 0});
  uint32_t second = no_index;
  if (mark_at(end, '-') || mark_at(end, '/')) second = end + 1;
  if (end < limit_ && words_[end].hash() == hash_of("و")) second = end + 1;
  std::optional<int32_t> last =
      second == no_index ? std::nullopt : later_year_at(second, *first);
  if (!last && end < limit_) {
    // The conjunction is written on the digits.
    last = joined_digits_at(end, 4);
    second = end;
  }
  if (last && *last > *first) {
    value += "/" + iso({*last, 0, 0});
    end = second + 1;
  }
  if (end < limit_ && words_[end].hash() == hash_of("م")) ++end;
  const uint8_t reading =
      begin == at ? (two ? two->reading : one->reading) : uint8_t{0};
  return make(begin, end, reading, EntityKind::date, std::move(value));
}

std::optional<Expression> DateGrammar::read(uint32_t at, uint32_t limit) {
  limit_ = limit;
  if (auto out = numeric(at)) return out;
  if (auto out = years(at)) return out;
  if (auto out = part(at)) return out;
  if (auto out = ago(at)) return out;
  if (auto out = counted(at)) return out;
  if (auto out = share(at)) return out;
  if (auto out = century(at)) return out;
  if (auto out = decade(at)) return out;
  if (auto out = weekday(at)) return out;
  if (auto out = month_date(at)) return out;
  if (auto out = day_of_period(at)) return out;
  if (auto out = hijri(at)) return out;
  if (auto out = period(at)) return out;
  if (auto out = day_word(at)) return out;
  if (auto out = year(at)) return out;
  if (auto out = time_in_words(at)) return out;
  return time(at);
}

}  // namespace isnad
