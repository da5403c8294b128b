#include "core/entities/number_words.h"

#include <string>

namespace isnad {
namespace {

// "آلاف": of an unknown count unless a number stands before it.
bool is_plural(const ExpressionEntry& entry) { return entry.unit.ends_with('+'); }

}  // namespace

// A number as it grows: finished thousands, and what comes before the next scale.
struct NumberReader::Sum {
  int64_t total = 0;    // thousandths
  int64_t current = 0;  // thousandths
  int64_t last_scale = 0;
  uint32_t at = 0;
  uint8_t reading = 0;
  bool any = false;
  bool digits = false;
};

NumberReader::Digits NumberReader::digits_at(uint32_t at) const {
  const std::string_view text = slice(normal_, segments_.words[at].normal);
  for (uint8_t i = 0; i < words_[at].reading_count; ++i) {
    const std::string_view rest = text.substr(words_[at].readings[i].cut_bytes);
    if (!rest.empty() && is_digit(rest.front())) return {rest, i};
  }
  return {};
}

std::optional<Number> NumberReader::read_digits(uint32_t at, uint32_t limit,
                                                bool joined) const {
  if (at >= limit) return std::nullopt;
  const Digits digits = digits_at(at);
  if (digits.reading > 0 && !joined) return std::nullopt;
  auto out = isnad::read_digits(digits.text);
  if (!out) return out;
  out->end = at + 1;
  out->reading = digits.reading;
  return out;
}

// "1.2bn", "5kg".
bool NumberReader::read_glued(uint32_t at, Number& out) const {
  const auto [text, reading] = digits_at(at);
  const size_t letters = text.find_first_not_of("0123456789.,");
  if (letters == std::string_view::npos) return false;
  const auto digits = isnad::read_digits(text.substr(0, letters));
  if (!digits) return false;
  out = *digits;
  out.end = at + 1;
  out.reading = reading;
  out.digit_count = 0;
  const uint64_t unit = hash_of(text.substr(letters));
  const ExpressionEntry* scale = vocabulary_.meaning(unit, ExpressionKind::scale);
  if (scale != nullptr && out.whole() <= max_whole / scale->value) {
    out.thousandths *= scale->value;
    return true;
  }
  out.glued = vocabulary_.meaning(unit, ExpressionKind::measure);
  return out.glued != nullptr;
}

std::optional<Number> NumberReader::read(uint32_t at, uint32_t limit) const {
  Sum sum;
  sum.at = at;
  Number out;
  if (at >= limit) return std::nullopt;
  if (read_glued(at, out)) return out;
  if (const auto part = vocabulary_.match(at, limit, ExpressionKind::fraction, false)) {
    out.thousandths = part->entry->value;
    out.end = part->end;
    out.reading = part->reading;
    return out;
  }
  if (share_of_whole(at, limit, out)) return out;
  if (const auto digits = read_digits(at, limit, true)) {
    out = *digits;
    sum.current = digits->thousandths;
    sum.at = digits->end;
    sum.reading = digits->reading;
    sum.any = sum.digits = true;
    if (digits->digit_count > 0) add_fraction_mark(limit, sum);
    add_scale(skip_hyphen(sum.at, limit), limit, false, sum);
    if (sum.last_scale != 0) out.scale = sum.last_scale;
  } else if (!half_of_scale(at, limit, sum) && !add_definite_scale(at, limit, sum)) {
    while (add_words(limit, sum)) {
    }
    add_decimals(limit, sum);
  }
  if (!sum.any) return std::nullopt;
  // "بين ثلاثة آلاف و500" names two.
  const bool two =
      at > 0 && vocabulary_.match(at - 1, limit, ExpressionKind::from, false);
  while (!two && add_joined_digits(limit, sum)) {
  }
  if (add_half(limit, sum) || add_english_half(limit, sum)) out.digit_count = 0;
  if (sum.last_scale != 0) out.digit_count = 0;
  out.thousandths = sum.total + sum.current;
  out.end = sum.at;
  out.reading = sum.reading;
  out.digits = sum.digits;
  return out;
}

// "ثلث الأعضاء", "a quarter of the voters".
bool NumberReader::share_of_whole(uint32_t at, uint32_t limit, Number& out) const {
  const auto half = vocabulary_.match(at, limit, ExpressionKind::half, false);
  if (!half || half->end >= limit) return false;
  const NameWord& behind = words_[half->end];
  const auto is_one = [&](const NameWord& word) {
    return word.hash() == hash_of("a") || word.hash() == hash_of("one");
  };
  if (words_[at].arabic) {
    // "ربع النهائي" is a round of a cup.
    if (!behind.definite || words_[at].definite ||
        vocabulary_.match(at, limit, ExpressionKind::word, false))
      return false;
  } else if (behind.hash() != hash_of("of") ||
             (half->entry->value != 500 && (at == 0 || !is_one(words_[at - 1])))) {
    return false;
  }
  out.thousandths = half->entry->value;
  out.end = half->end;
  out.reading = half->reading;
  return true;
}

// "ثلاثة فاصل خمسة", "two point five".
void NumberReader::add_decimals(uint32_t limit, Sum& sum) const {
  if (!sum.any || sum.last_scale != 0 || sum.at + 1 >= limit) return;
  if (!vocabulary_.match(sum.at, limit, ExpressionKind::point, true)) return;
  const auto unit = vocabulary_.match(sum.at + 1, limit, ExpressionKind::unit, true);
  if (!unit || unit->entry->value > 9) return;
  sum.current += unit->entry->value * 100;
  sum.at = unit->end;
  add_scale(sum.at, limit, false, sum);
}

// "المليون ونصف المليون": alone it may be any million.
bool NumberReader::add_definite_scale(uint32_t at, uint32_t limit, Sum& sum) const {
  const ExpressionEntry* scale = vocabulary_.definite(at, limit, ExpressionKind::scale);
  if (scale == nullptr || is_plural(*scale)) return false;
  Sum next = sum;
  next.total = scale->value * 1000;
  next.last_scale = scale->value;
  next.at = at + 1;
  next.reading = words_[at].base;
  next.any = true;
  Sum whole = next;
  if (!add_half(limit, whole)) return false;
  sum = next;
  return true;
}

// "3½", "2 1/2": behind whole digits.
void NumberReader::add_fraction_mark(uint32_t limit, Sum& sum) const {
  const uint32_t at = sum.at;
  if (at >= limit) return;
  // "½" is folded to "1⁄2".
  const std::string_view mark = slice(normal_, segments_.words[at].normal);
  if (mark.size() == 5 && mark.substr(1, 3) == "\u2044" && is_digit(mark.front()) &&
      mark.back() > '0' && is_digit(mark.back())) {
    sum.current += (mark.front() - '0') * 1000 / (mark.back() - '0');
    ++sum.at;
    return;
  }
  if (at + 2 >= limit || words_[at + 1].mark != '/') return;
  if (at + 3 < limit && words_[at + 3].mark == '/') return;  // a date
  const auto upper = read_digits(at, limit);
  const auto lower = read_digits(at + 2, limit);
  if (!upper || !lower || upper->digit_count != 1 || lower->digit_count != 1 ||
      upper->whole() == 0 || upper->whole() >= lower->whole())
    return;
  sum.current += upper->thousandths / lower->whole();
  sum.at = lower->end;
}

bool NumberReader::add_words(uint32_t limit, Sum& sum) const {
  uint32_t at = sum.at;
  bool joined = false;
  if (sum.any && at + 1 < limit &&
      (words_[at].mark == '-' || words_[at].hash() == hash_of("and"))) {
    ++at;
    joined = true;
  }
  if (at >= limit) return false;
  return add_unit(at, limit, joined, sum) || add_scale(at, limit, joined, sum);
}

// "13 ألفا و505", "مليار و400 مليون": smaller than what was counted last.
bool NumberReader::add_joined_digits(uint32_t limit, Sum& sum) const {
  if (sum.last_scale == 0 || sum.current != 0) return false;
  const auto digits = read_digits(sum.at, limit, true);
  if (!digits || digits->reading == 0 || digits->digit_count == 0) return false;
  Sum next = sum;
  next.current = digits->thousandths;
  next.at = digits->end;
  if (!add_scale(next.at, limit, false, next) &&
      vocabulary_.match(next.at, limit, ExpressionKind::scale, false))
    return false;  // "20 ألفا و30 ألفا"
  if (next.total - sum.total + next.current >= sum.last_scale * 1000) return false;
  sum = next;
  return true;
}

bool NumberReader::add_unit(uint32_t at, uint32_t limit, bool joined, Sum& sum) const {
  auto unit = vocabulary_.match(at, limit, ExpressionKind::unit, false);
  if (!unit) unit = vocabulary_.match(at, limit, ExpressionKind::hundred, false);
  if (!unit || (!sum.any && is_plural(*unit->entry))) return false;
  const int64_t value = unit->entry->value * 1000;
  const bool hundred = unit->entry->kind == ExpressionKind::hundred;
  const bool and_joined = joined || unit->reading > 0 || !words_[at].arabic;
  const int64_t rest = sum.current % 100000;
  if (!sum.any) {
    sum.reading = unit->reading;
    sum.current = value;
  } else if (hundred && unit->reading == 0 && sum.current >= 1000 &&
             sum.current <= 9000) {
    sum.current *= 100;
  } else if (words_[at].arabic && unit->reading == 0 && value == 10000 &&
             sum.current >= 1000 && sum.current <= 9000) {
    sum.current += value;  // ثلاثة عشر
  } else if (!and_joined || value >= 1000000) {
    return false;
  } else if (sum.current == 0 && sum.total > 0) {
    sum.current = value;
  } else if (rest == 0 && value < 100000 && sum.current > 0) {
    sum.current += value;
  } else if (words_[at].arabic ? rest < 10000 && value >= 20000 && value < 100000
                               : rest >= 20000 && rest % 10000 == 0 && value < 10000) {
    sum.current += value;
  } else {
    return false;
  }
  sum.any = true;
  sum.at = unit->end;
  return true;
}

// Whether another part of the number follows, joined by و.
bool NumberReader::goes_on(uint32_t at, uint32_t limit) const {
  for (const ExpressionKind kind : {ExpressionKind::unit, ExpressionKind::hundred}) {
    const auto part = vocabulary_.match(at, limit, kind, false);
    if (part && part->reading > 0) return true;
  }
  return false;
}

bool NumberReader::add_scale(uint32_t at, uint32_t limit, bool joined, Sum& sum) const {
  const auto scale = vocabulary_.match(at, limit, ExpressionKind::scale, false);
  auto dual = vocabulary_.match(at, limit, ExpressionKind::dual, false);
  // "ألفا ومئتي": the one thousand, for two would stand in front of what is counted.
  if (scale && dual && goes_on(dual->end, limit)) dual.reset();
  const bool apart = !sum.any || joined || (dual && dual->reading > 0) ||
                     (scale && scale->reading > 0);
  if (dual && sum.current == 0 && apart && !sum.digits) {
    if (sum.any && sum.last_scale != 0 && dual->entry->value / 2 >= sum.last_scale)
      return false;
    if (!sum.any) sum.reading = dual->reading;
    sum.total += dual->entry->value * 1000;
    sum.last_scale = dual->entry->value / 2;
    sum.at = dual->end;
    sum.any = true;
    return true;
  }
  if (!scale || (sum.any && sum.current > 0 && scale->reading > 0)) return false;
  if (!sum.any && is_plural(*scale->entry)) return false;
  const int64_t value = scale->entry->value;
  if (sum.last_scale != 0 && value >= sum.last_scale) return false;
  if (sum.any && sum.current == 0 && !apart) return false;
  const int64_t factor = sum.current == 0 ? 1000 : sum.current;
  if (factor / 1000 > max_whole / value) return false;
  if (!sum.any) sum.reading = scale->reading;
  sum.total += factor * value;
  sum.current = 0;
  sum.last_scale = value;
  sum.at = scale->end;
  sum.any = true;
  return true;
}

// "نصف مليون", "half a million".
bool NumberReader::half_of_scale(uint32_t at, uint32_t limit, Sum& sum) const {
  const auto half = vocabulary_.match(at, limit, ExpressionKind::half, false);
  if (!half) return false;
  uint32_t next = half->end;
  if (next < limit && words_[next].hash() == hash_of("a")) ++next;
  const auto scale = vocabulary_.match(next, limit, ExpressionKind::scale, true);
  if (!scale) return false;
  sum.any = true;
  sum.reading = half->reading;
  sum.total = half->entry->value * scale->entry->value;
  sum.last_scale = scale->entry->value;
  sum.at = scale->end;
  return true;
}

// "مليون ونصف": half of what was counted last.
bool NumberReader::add_half(uint32_t limit, Sum& sum) const {
  const auto half = vocabulary_.match(sum.at, limit, ExpressionKind::half, false);
  if (!half || half->reading == 0) return false;
  const int64_t of = sum.current == 0 && sum.last_scale != 0 ? sum.last_scale : 1;
  sum.total += half->entry->value * of;
  sum.at = half->end;
  // "مليون ونصف المليون", "ثلاثة ملايين ونصف مليون"
  if (sum.at >= limit) return true;
  const ExpressionEntry* again =
      vocabulary_.meaning(words_[sum.at].stem_hash, ExpressionKind::scale);
  if (again != nullptr && again->value == sum.last_scale) ++sum.at;
  return true;
}

// "three and a half million".
bool NumberReader::add_english_half(uint32_t limit, Sum& sum) const {
  const uint32_t joint = skip_hyphen(sum.at, limit);
  const uint32_t a = skip_hyphen(joint + 1, limit);
  if (a + 1 >= limit || words_[joint].hash() != hash_of("and") ||
      words_[a].hash() != hash_of("a") || sum.last_scale != 0)
    return false;
  const auto half =
      vocabulary_.match(skip_hyphen(a + 1, limit), limit, ExpressionKind::half, true);
  if (!half) return false;
  sum.current += half->entry->value;
  sum.at = half->end;
  add_scale(sum.at, limit, false, sum);
  return true;
}

std::string print_thousandths(int64_t thousandths) {
  std::string out = thousandths < 0 ? "-" : "";
  if (thousandths < 0) thousandths = -thousandths;
  out += std::to_string(thousandths / 1000);
  int64_t rest = thousandths % 1000;
  if (rest == 0) return out;
  out += '.';
  for (int64_t place = 100; rest > 0; place /= 10) {
    out += static_cast<char>('0' + rest / place);
    rest %= place;
  }
  return out;
}

}  // namespace isnad
