#include "core/entities/expressions.h"

#include <algorithm>

#include "core/entities/date_grammar.h"

namespace isnad {
namespace {

constexpr int64_t million = 1000000;

class Finder {
 public:
  Finder(const NormalText& normal, const Segments& segments,
         const std::vector<NameWord>& words, const ExpressionLexicon& lexicon,
         std::optional<CivilDate> anchor)
      : normal_(normal),
        segments_(segments),
        words_(words),
        vocabulary_(lexicon, words),
        numbers_(normal, segments, words, vocabulary_),
        dates_(normal, segments, words, vocabulary_, anchor) {}

  std::vector<Expression> find() {
    for (const Paragraph& paragraph : segments_.paragraphs) {
      limit_ = paragraph.words.end;
      for (uint32_t at = paragraph.words.begin; at < limit_;) {
        std::optional<Expression> found;
        if (may_begin(at)) {
          found = dates_.read(at, limit_);
          if (!found) found = amount(at);
        }
        if (found) {
          at = std::max(found->words.end, at + 1);
          out_.push_back(*std::move(found));
        } else {
          ++at;
        }
      }
    }
    return std::move(out_);
  }

 private:
  bool may_begin(uint32_t at) const {
    return vocabulary_.has_any(at) || segments_.words[at].kind == WordKind::number ||
           numbers_.has_digits(at);
  }

  std::optional<ExpressionMatch> match(uint32_t at, ExpressionKind kind) const {
    return vocabulary_.match(at, limit_, kind, true);
  }

  // "ثلاث ساعات ونصف", "سنتين ونصف السنة": thousandths, and where they end.
  std::pair<int64_t, uint32_t> half_behind(uint32_t at, std::string_view unit) const {
    const auto half = vocabulary_.match(at, limit_, ExpressionKind::half, false);
    if (!half || half->reading == 0) return {0, at};
    const auto again = vocabulary_.definite(half->end, limit_, ExpressionKind::measure);
    const bool same = again != nullptr && again->unit == unit;
    return {half->entry->value, same ? half->end + 1 : half->end};
  }

  // "5-year"
  uint32_t skip_hyphen(uint32_t at) const {
    return at < limit_ && words_[at].hyphen ? at + 1 : at;
  }

  // "$", "USD", "Rs", and no longer word: "Euro 2016".
  bool may_lead_amount(uint32_t at) const {
    return !words_[at].letters || words_[at].all_capitals ||
           (words_[at].capital &&
            slice(normal_, segments_.words[at].normal).size() == 2);
  }

  // "12 درجة تحت الصفر", "minus 12 degrees".
  bool take_below_zero(IndexRun& run) const {
    if (const auto behind = match(run.end, ExpressionKind::below);
        behind && behind->entry->value == 0) {
      run.end = behind->end;
      return true;
    }
    if (run.begin == 0) return false;
    const auto before = match(run.begin - 1, ExpressionKind::below);
    if (!before || before->entry->value == 0) return false;
    --run.begin;
    return true;
  }

  // "الثاني عشر" is no ten.
  bool ends_ordinal(uint32_t at) const {
    for (const ExpressionKind kind : {ExpressionKind::ordinal, ExpressionKind::hour}) {
      const auto ordinal =
          at == 0 ? std::nullopt : vocabulary_.match(at - 1, limit_, kind, false);
      if (ordinal && ordinal->end == at + 1) return true;
    }
    return false;
  }

  // "20-30 percent", "بين 12 و16 ألف": what is said of the second goes for the first.
  void share_unit(const Number& number, Expression& out) const {
    uint32_t next = out.words.end;
    if (next >= limit_) return;
    const auto joint = match(next, ExpressionKind::to);
    const bool between =
        out.words.begin > 0 &&
        vocabulary_.match(out.words.begin - 1, limit_, ExpressionKind::from, false);
    if (words_[next].hyphen || (between && words_[next].hash() == hash_of("and")))
      ++next;
    else if (joint)
      next = joint->end;
    else if (!between)
      return;
    const auto second = numbers_.read(next, limit_);
    if (!second || !second->digits || (next == out.words.end && second->reading == 0))
      return;
    const auto counted = amount(next, false);
    if (!counted || (counted->kind == EntityKind::number && second->scale == 1)) return;
    int64_t value = number.thousandths;
    if (value <= second->thousandths / second->scale) value *= second->scale;
    out.kind = counted->kind;
    const size_t unit = counted->value.find(' ');
    out.value = print_thousandths(value);
    if (unit != std::string::npos) out.value += counted->value.substr(unit);
  }

  // A number and what it counts.
  std::optional<Expression> amount(uint32_t at, bool may_share = true) const {
    if (may_lead_amount(at))
      if (const auto sign = match(at, ExpressionKind::currency))
        if (auto number = numbers_.read(sign->end, limit_)) {
          if (number->glued != nullptr && number->glued->unit == "m")
            number->thousandths *= million;  // "£3.5m"
          return Expression{
              {at, number->end},
              0,
              EntityKind::money,
              print_thousandths(number->thousandths) + " " + sign->entry->unit};
        }
    if (const auto two =
            vocabulary_.match(at, limit_, ExpressionKind::measure2, false)) {
      const auto [rest, end] = half_behind(two->end, two->entry->unit);
      return Expression{{at, end},
                        two->reading,
                        EntityKind::quantity,
                        print_thousandths(2000 + rest) + " " + two->entry->unit};
    }
    const auto number = numbers_.read(at, limit_);
    if (!number || (!number->digits && ends_ordinal(at))) return std::nullopt;
    Expression out = {{at, number->end},
                      number->reading,
                      EntityKind::number,
                      print_thousandths(number->thousandths)};
    if (number->glued != nullptr) {
      out.kind = EntityKind::quantity;
      out.value += " " + number->glued->unit;
    } else if (const auto percent = match(number->end, ExpressionKind::percent)) {
      out.kind = EntityKind::percent;
      out.words.end = percent->end;
    } else if (const auto currency = match(number->end, ExpressionKind::currency)) {
      out.kind = EntityKind::money;
      out.value += " " + currency->entry->unit;
      out.words.end = currency->end;
    } else if (const auto unit =
                   match(skip_hyphen(number->end), ExpressionKind::measure);
               unit && !match(unit->end, ExpressionKind::weekday)) {
      out.kind = EntityKind::quantity;
      const auto [rest, end] = half_behind(unit->end, unit->entry->unit);
      out.words.end = end;
      const bool below = unit->entry->unit == "degree" && take_below_zero(out.words);
      const int64_t sum = number->thousandths + rest;
      out.value = print_thousandths(below ? -sum : sum) + " " + unit->entry->unit;
    } else if (!number->digits && number->thousandths == 1000) {
      return std::nullopt;  // "one" is rather a pronoun
    } else if (may_share && number->digits && number->scale == 1) {
      share_unit(*number, out);
    }
    return out;
  }

  const NormalText& normal_;
  const Segments& segments_;
  const std::vector<NameWord>& words_;
  const ExpressionWords vocabulary_;
  NumberReader numbers_;
  DateGrammar dates_;
  uint32_t limit_ = 0;
  std::vector<Expression> out_;
};

}  // namespace

std::vector<Expression> find_expressions(const Article& article,
                                         const NormalText& normal,
                                         const Segments& segments,
                                         const std::vector<NameWord>& words,
                                         const ExpressionLexicon& lexicon) {
  std::optional<CivilDate> anchor;
  if (article.date) anchor = parse_iso(article.date->value);
  return Finder(normal, segments, words, lexicon, anchor).find();
}

}  // namespace isnad
