#include <algorithm>

#include "core/entities/date_grammar.h"

// Dates of more than one day: ranges, parts of a year, decades, centuries.

namespace isnad {
namespace {

constexpr int32_t last_day = 31;
constexpr uint32_t max_ordinal_bytes = 6;
constexpr int32_t max_century = 21;

bool may_be_day(int64_t value) { return value >= 1 && value <= last_day; }

// The number that begins a text, and how many bytes it has.
std::pair<int32_t, size_t> leading_digits(std::string_view text) {
  int32_t value = 0;
  size_t size = 0;
  while (size < text.size() && size < 5 && text[size] >= '0' && text[size] <= '9')
    value = value * 10 + (text[size++] - '0');
  return {value, size};
}

}  // namespace

std::optional<DateGrammar::Ordinal> DateGrammar::ordinal(uint32_t at) const {
  if (at >= limit_) return std::nullopt;
  if (const auto word = match(at, Kind::ordinal))
    return Ordinal{static_cast<int32_t>(word->entry->value), word->end, word->reading};
  const std::string_view text = slice(normal_, segments_.words[at].normal);
  if (text.size() > max_ordinal_bytes) return std::nullopt;
  const auto [value, size] = leading_digits(text);
  const std::string_view rest = text.substr(size);
  if (size == 0 || (rest != "st" && rest != "nd" && rest != "rd" && rest != "th"))
    return std::nullopt;
  return Ordinal{value, at + 1, 0};
}

uint32_t DateGrammar::behind_joint(uint32_t begin, uint32_t at) const {
  if (mark_at(at, '-')) return at + 1;
  if (const auto to = match(at, Kind::to, true)) return to->end;
  const bool between = begin > 0 && match(begin - 1, Kind::from);
  if (between && at < limit_ && words_[at].hash() == hash_of("and")) return at + 1;
  return 0;
}

// "3", "3-7", "من 3 إلى 7", "الخامس من": up to the name of the month.
std::optional<DateGrammar::Days> DateGrammar::days_before_month(uint32_t at) const {
  Days out;
  const auto number = numbers_.read(at, limit_);
  if (const auto word = ordinal(at)) {
    out = {word->value, 0, word->end, word->reading};
  } else if (number && may_be_day(number->whole()) && number->thousandths % 1000 == 0) {
    out = {static_cast<int32_t>(number->whole()), 0, number->end, number->reading};
    if (const uint32_t second = behind_joint(at, out.end))
      if (const auto last = numbers_.read(second, limit_);
          last && may_be_day(last->whole()) && last->whole() > out.first) {
        out.last = static_cast<int32_t>(last->whole());
        out.end = last->end;
      }
    if (at > 0 && match(at - 1, Kind::from))
      if (const auto last = joined_digits_at(out.end, 2);
          last && may_be_day(*last) && *last > out.first) {
        out.last = *last;
        ++out.end;
      }
  } else {
    return std::nullopt;
  }
  while (const auto of = match(out.end, Kind::of, true)) out.end = of->end;
  if (!may_be_day(out.first) || !match(out.end, Kind::month, true)) return std::nullopt;
  return out;
}

// "September 5", "March 5th", "September 3-7".
std::optional<DateGrammar::Days> DateGrammar::days_behind_month(uint32_t at) const {
  const auto day_at = [&](uint32_t i) {
    const auto digits = numbers_.read_digits(i, limit_);
    if (digits && digits->digit_count > 0 && digits->digit_count < 3)
      return static_cast<int32_t>(digits->whole());
    const auto word = ordinal(i);
    return word && word->end == i + 1 ? word->value : 0;
  };
  Days out = {day_at(at), 0, at + 1, 0};
  if (!may_be_day(out.first)) return std::nullopt;
  if (const uint32_t second = behind_joint(at, out.end)) {
    const int32_t last = day_at(second);
    if (may_be_day(last) && last > out.first) {
      out.last = last;
      out.end = second + 1;
    }
  }
  return out;
}

// "2014-2018", "from 2010 to 2015", "بين 2010 و2015".
std::optional<Expression> DateGrammar::years(uint32_t at) const {
  const auto first = year_at(at);
  if (!first || at + 1 >= limit_) return std::nullopt;
  std::optional<int32_t> last;
  uint32_t end = behind_joint(at, at + 1);
  if (end != 0) {
    last = later_year_at(end, *first);
  } else if (at > 0 && match(at - 1, Kind::from)) {
    end = at + 1;
    last = joined_digits_at(end, 4);
  }
  if (!last || *last <= *first) return std::nullopt;
  return make(at, end + 1, 0, EntityKind::date,
              iso({*first, 0, 0}) + "/" + iso({*last, 0, 0}));
}

// "الربع الأول من عام 2022", "first half of last year", "summer 2019".
std::optional<Expression> DateGrammar::share(uint32_t at) const {
  const auto head = match(at, Kind::share);
  if (!head) return std::nullopt;
  uint32_t next = head->end;
  std::optional<Expression> inner = year(next);
  if (!inner) inner = period(next);
  while (!inner) {
    if (const auto two = years(next)) {
      inner = make(next, two->words.end, 0, EntityKind::date, two->value.substr(0, 4));
      break;
    }
    if (const auto bare = year_at(next)) {
      inner = make(next, next + 1, 0, EntityKind::date, iso({*bare, 0, 0}));
      break;
    }
    const auto of = match(next, Kind::of, true);
    if (!of) return std::nullopt;
    next = of->end;
    inner = year(next);
    if (!inner) inner = period(next);
  }
  if (inner->reading != 0 || (!inner->value.empty() && inner->value.size() != 4))
    return std::nullopt;
  const std::string value =
      inner->value.empty() ? "" : inner->value + "-" + head->entry->unit;
  return make(at, inner->words.end, head->reading, EntityKind::date, value);
}

// "القرن التاسع عشر", "the 19th century", "القرن الماضي".
std::optional<Expression> DateGrammar::century(uint32_t at) const {
  int32_t number = 0;
  uint32_t end = at;
  uint8_t reading = 0;
  if (const auto head = match(at, Kind::century); head && words_[at].arabic) {
    reading = head->reading;
    if (const auto which = ordinal(head->end)) {
      number = which->value;
      end = which->end;
    } else if (const auto shift = match(head->end, Kind::shift, true)) {
      number = max_century + static_cast<int32_t>(shift->entry->value);
      end = shift->end;
    }
  } else if (const auto which = ordinal(at)) {
    const auto behind = match(which->end, Kind::century, true);
    if (!behind || words_[at].arabic) return std::nullopt;
    number = which->value;
    end = behind->end;
  } else if (const auto shift = match(at, Kind::shift, true)) {
    const auto behind = match(shift->end, Kind::century, true);
    if (!behind || words_[at].arabic) return std::nullopt;
    number = max_century + static_cast<int32_t>(shift->entry->value);
    end = behind->end;
  }
  if (number < 1 || number > max_century) return std::nullopt;
  const std::string digits = std::to_string(number - 1);
  return make(at, end, reading, EntityKind::date,
              (digits.size() < 2 ? "0" : "") + digits + "XX");
}

// "ثلاثينيات القرن الماضي", "الثمانينات", "the 1990s", "the late 80s".
std::optional<Expression> DateGrammar::decade(uint32_t at) const {
  const std::string_view text = slice(normal_, segments_.words[at].normal);
  const auto [year, size] = leading_digits(text);
  if (text.substr(size) == "s" && year % 10 == 0) {
    if (size == 4)
      return make(at, at + 1, 0, EntityKind::date, std::to_string(year / 10) + "X");
    // Someone is "in his 60s", and it is warm in "the high 80s".
    const bool of_century = at > 0 && (words_[at - 1].hash() == hash_of("the") ||
                                       match(at - 1, Kind::part));
    if (size == 2 && year > 10 && of_century)
      return make(at, at + 1, 0, EntityKind::date,
                  "19" + std::to_string(year / 10) + "X");
  }
  const auto head = match(at, Kind::decade);
  if (!head) return std::nullopt;
  uint32_t next = head->end;
  if (const auto of = match(next, Kind::of, true)) next = of->end;
  std::optional<Expression> inner;
  if (next < limit_) inner = century(next);
  if (!inner && words_[at].arabic && words_[at].definite) {
    // "الستينيات من عمره"
    if (next < limit_ && next > head->end &&
        slice(normal_, segments_.words[next].normal).find("عمر") != std::string::npos)
      return std::nullopt;
    return make(at, head->end, head->reading, EntityKind::date,
                "19" + std::to_string(head->entry->value / 10) + "X");
  }
  if (!inner || inner->reading != 0) return std::nullopt;
  inner->words.begin = at;
  inner->reading = head->reading;
  inner->value[2] = static_cast<char>('0' + head->entry->value / 10);
  return inner;
}

// "الأيام الثلاثة الماضية", "the past three days": up to the article's day, or from it.
std::optional<Expression> DateGrammar::counted(uint32_t at) const {
  int64_t count = 0;
  int64_t days = 0;
  int64_t shift = 0;
  uint32_t end = at;
  if (const auto head = match(at, Kind::shift, true); head && !words_[at].arabic) {
    const auto number = numbers_.read(head->end, limit_);
    if (!number) return std::nullopt;
    const auto unit = match(number->end, Kind::measure, true);
    if (!unit) return std::nullopt;
    count = number->whole();
    days = days_of(unit->entry->unit);
    shift = head->entry->value;
    end = unit->end;
  } else if (const ExpressionEntry* two = definite(at, Kind::measure2)) {
    const auto tail = match(at + 1, Kind::shift, true);
    if (!tail) return std::nullopt;
    count = 2;
    days = days_of(two->unit);
    shift = tail->entry->value;
    end = tail->end;
  } else if (const ExpressionEntry* unit = definite(at, Kind::measure)) {
    const ExpressionEntry* number = definite(at + 1, Kind::unit);
    const auto tail = match(at + 2, Kind::shift, true);
    if (number == nullptr || !tail) return std::nullopt;
    count = number->value;
    days = days_of(unit->unit);
    shift = tail->entry->value;
    end = tail->end;
  }
  if (count == 0 || days == 0 || shift == 0) return std::nullopt;
  std::string from = moved(shift * count, days);
  std::string to = moved(0, days);
  if (shift > 0) std::swap(from, to);
  return make(at, end, words_[at].arabic ? words_[at].base : uint8_t{0},
              EntityKind::date, from.empty() ? "" : from + "/" + to);
}

// "الأسبوع الماضي", "last week".
std::optional<Expression> DateGrammar::period(uint32_t at) const {
  if (const auto shift = match(at, Kind::shift, true); shift && !words_[at].arabic) {
    const auto unit = match(shift->end, Kind::period, true);
    if (!unit || words_[shift->end].arabic) return std::nullopt;
    return make(at, unit->end, 0, EntityKind::date,
                moved(shift->entry->value, unit->entry->value));
  }
  const auto unit = match(at, Kind::period);
  if (!unit || !words_[at].arabic) return std::nullopt;
  const auto shift = match(unit->end, Kind::shift, true);
  if (!shift || !words_[unit->end].arabic) return std::nullopt;
  return make(at, shift->end, unit->reading, EntityKind::date,
              moved(shift->entry->value, unit->entry->value));
}

// "مطلع العام", "the end of the year": the one the article stands in.
std::optional<Expression> DateGrammar::this_period(uint32_t at) const {
  const auto unit = match(at, Kind::period);
  if (!unit || unit->entry->value == 1 || unit->reading > 0) return std::nullopt;
  const bool definite = words_[at].arabic
                            ? words_[at].definite
                            : at > 0 && words_[at - 1].hash() == hash_of("the");
  // "نهاية العام المالي"
  if (!definite || (unit->end < limit_ && words_[unit->end].definite))
    return std::nullopt;
  return make(at, unit->end, 0, EntityKind::date, moved(0, unit->entry->value));
}

// "14 من الشهر الجاري", "في 14 الجاري", "the 12th of this month".
std::optional<Expression> DateGrammar::day_of_period(uint32_t at) const {
  constexpr int32_t month_days = 30;
  int32_t day = 0;
  uint32_t next = at;
  uint8_t reading = 0;
  if (const auto word = ordinal(at)) {
    day = word->value;
    next = word->end;
    reading = word->reading;
  } else if (const auto number = numbers_.read(at, limit_); number && number->digits &&
                                                            number->digit_count > 0 &&
                                                            number->digit_count < 3) {
    day = static_cast<int32_t>(number->whole());
    next = number->end;
    reading = number->reading;
  }
  if (day == 0 || next >= limit_) return std::nullopt;
  int64_t shift = 0;
  uint32_t end = 0;
  if (const auto which = match(next, Kind::shift, true);
      which && words_[next].arabic && numbers_.has_digits(at) &&
      !slice(normal_, segments_.words[next].normal).ends_with("ه")) {
    shift = which->entry->value;
    end = which->end;
  } else if (const auto of = match(next, Kind::of, true)) {
    const auto before = match(of->end, Kind::shift, true);
    const auto unit = match(before && !words_[of->end].arabic ? before->end : of->end,
                            Kind::period, true);
    if (!unit || unit->entry->value != month_days) return std::nullopt;
    const auto after = match(unit->end, Kind::shift, true);
    if (!before && !after) return std::nullopt;
    shift = before ? before->entry->value : after->entry->value;
    end = before ? unit->end : after->end;
  }
  if (end == 0) return std::nullopt;
  const std::string month = moved(shift, month_days);
  auto date = parse_iso(month + "-01");
  if (!date) return make(at, end, reading, EntityKind::date, {});
  date->day = day;
  if (!is_valid(*date)) return std::nullopt;
  return make(at, end, reading, EntityKind::date, iso(*date));
}

// "نهاية يوليو الماضي", "late July", "منتصف عام 2020".
std::optional<Expression> DateGrammar::part(uint32_t at) {
  const auto head = match(at, Kind::part);
  if (!head) return std::nullopt;
  uint32_t next = head->end;
  while (const auto of = match(next, Kind::of, true)) {
    if (year_at(of->end)) break;
    next = of->end;
  }
  if (mark_at(next, '-')) ++next;
  if (next >= limit_) return std::nullopt;
  std::optional<Expression> inner = month_date(next);
  if (!inner) inner = period(next);
  if (!inner) inner = decade(next);
  if (!inner) inner = year(next);
  if (!inner) inner = this_period(next);
  if (const uint32_t digits = skip_of(next); !inner)
    if (const auto bare = year_at(digits))
      inner = make(digits, digits + 1, 0, EntityKind::date, iso({*bare, 0, 0}));
  if (!inner || inner->reading != 0) return std::nullopt;
  inner->words.begin = at;
  inner->reading = head->reading;
  return inner;
}

}  // namespace isnad
