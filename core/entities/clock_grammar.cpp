#include <cstdio>

#include "core/entities/date_grammar.h"

// Times of day, in digits and in words.

namespace isnad {
namespace {

std::string clock(int64_t hour, int64_t minute) {
  char text[48];
  std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(hour % 24),
                static_cast<int>(minute));
  return text;
}

}  // namespace

// "والنصف", "وعشر دقائق", "إلا ربعا": minutes beside a full hour.
int64_t DateGrammar::minutes_behind(uint32_t& next) const {
  uint32_t at = next;
  const auto less = match(at, Kind::less, true);
  if (less) at = less->end;
  const int64_t sign = less ? -1 : 1;
  if (const auto half = match(at, Kind::half); half && (less || half->reading > 0)) {
    next = half->end;
    return sign * ((half->entry->value * 60 + 500) / 1000);
  }
  const auto number = numbers_.read(at, limit_);
  if (!number || (!less && number->reading == 0) || number->whole() >= 60) return 0;
  const auto unit = match(number->end, Kind::measure, true);
  if (!unit || unit->entry->unit != "min") return 0;
  next = unit->end;
  return sign * number->whole();
}

// "noon", "half past three", "quarter to five".
std::optional<Expression> DateGrammar::time_in_words(uint32_t at) const {
  if (const auto noon = match(at, Kind::noon))
    return make(at, noon->end, noon->reading, EntityKind::time,
                clock(noon->entry->value, 0));
  const auto half = match(at, Kind::half);
  if (!half) return std::nullopt;
  const auto past = match(half->end, Kind::past, true);
  if (!past) return std::nullopt;
  const auto hour = numbers_.read(past->end, limit_);
  if (!hour || hour->whole() < 1 || hour->whole() > 12) return std::nullopt;
  const int64_t minutes =
      hour->whole() * 60 + past->entry->value * (half->entry->value * 60 / 1000);
  return make(at, hour->end, half->reading, EntityKind::time,
              clock(minutes / 60, minutes % 60));
}

// "عند العاشرة صباحا": not "للمرة الثانية مساء".
bool DateGrammar::is_clock_hour(uint32_t at, uint32_t end) const {
  if (at == 0 || (!match(end, Kind::morning, true) && !match(end, Kind::evening, true)))
    return false;
  for (const Kind kind :
       {Kind::about, Kind::of, Kind::to, Kind::from, Kind::ago, Kind::after})
    if (match(at - 1, kind)) return true;
  return false;
}

std::optional<Expression> DateGrammar::time(uint32_t at) const {
  uint32_t next = at;
  uint8_t reading = 0;
  const auto head = match(at, Kind::hour_head);
  if (head) {
    next = head->end;
    reading = head->reading;
  }
  int64_t hour = -1;
  int64_t minute = 0;
  bool exact = head.has_value();
  const auto word = match(next, Kind::hour, true);
  uint32_t behind_word = word ? word->end : next;
  const int64_t minutes = word ? minutes_behind(behind_word) : 0;
  if (word && (head || is_clock_hour(at, behind_word))) {
    exact = true;
    hour = word->entry->value;
    next = behind_word;
    minute = minutes;
    if (minute < 0) {
      minute += 60;
      hour = (hour + 11) % 12;
    }
  } else if (const auto number = numbers_.read_digits(next, limit_);
             number && number->digit_count > 0 && number->digit_count < 3) {
    hour = number->whole();
    next = number->end;
    if (mark_at(next, ':')) {
      const auto digits = numbers_.read_digits(next + 1, limit_);
      if (digits && digits->digit_count == 2 && digits->whole() < 60) {
        minute = digits->whole();
        next = digits->end;
        exact = true;
      } else if (next + 1 < limit_) {
        // "9:30am"
        const std::string_view text = slice(normal_, segments_.words[next + 1].normal);
        const auto glued = read_digits(text.substr(0, 2));
        const bool evening = text.ends_with("pm");
        if (text.size() == 4 && glued && glued->digit_count == 2 &&
            glued->whole() < 60 && hour <= 12 && (evening || text.ends_with("am")))
          return make(at, next + 2, reading, EntityKind::time,
                      clock(hour % 12 + (evening ? 12 : 0), glued->whole()));
      }
    }
    if (const auto clock = match(next, Kind::clock, true)) {
      next = clock->end;
      exact = true;
    }
  }
  if (hour < 0 || hour > 24) return std::nullopt;
  for (const Kind kind : {Kind::morning, Kind::evening})
    if (const auto half_day = match(next, kind, true);
        half_day && (exact || !words_[at].arabic)) {
      if (kind == Kind::evening && hour < 12) hour += 12;
      if (kind == Kind::morning && hour == 12 && words_[next].arabic == false) hour = 0;
      next = half_day->end;
      if (mark_at(next, '.') && !words_[next - 1].arabic && next + 1 < limit_) ++next;
      exact = true;
      break;
    }
  if (!exact) return std::nullopt;
  return make(at, next, reading, EntityKind::time, clock(hour, minute));
}

}  // namespace isnad
