#include "core/entities/expressions.h"

#include <algorithm>

#include "core/entities/date_grammar.h"

namespace isnad {
namespace {

class Finder {
 public:
  Finder(const NormalText& normal, const Segments& segments,
         const std::vector<NameWord>& words, const ExpressionLexicon& lexicon,
         std::optional<CivilDate> anchor)
      : segments_(segments),
        words_(words),
        lexicon_(lexicon),
        numbers_(normal, segments, words, lexicon),
        dates_(normal, segments, words, lexicon, anchor) {}

  std::vector<Expression> find() {
    for (const Paragraph& paragraph : segments_.paragraphs) {
      limit_ = paragraph.words.end;
      for (uint32_t at = paragraph.words.begin; at < limit_;) {
        std::optional<Expression> found;
        if (may_begin(at)) found = dates_.read(at, limit_);
        if (!found && may_begin(at)) found = amount(at);
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
    if (segments_.words[at].kind == WordKind::number) return true;
    for (uint8_t i = 0; i < words_[at].reading_count; ++i)
      if (lexicon_.phrases.contains(words_[at].readings[i].hash)) return true;
    return false;
  }

  std::optional<ExpressionMatch> match(uint32_t at, ExpressionKind kind) const {
    return match_expression(lexicon_, words_, at, limit_, kind, true);
  }

  // A number and what it counts.
  std::optional<Expression> amount(uint32_t at) const {
    if (!words_[at].letters)
      if (const auto sign = match(at, ExpressionKind::currency))
        if (const auto number = numbers_.read(sign->end, limit_))
          return Expression{
              {at, number->end},
              0,
              EntityKind::money,
              print_thousandths(number->thousandths) + " " + sign->entry->unit};
    if (const auto two = match_expression(lexicon_, words_, at, limit_,
                                          ExpressionKind::measure2, false))
      return Expression{
          {at, two->end}, two->reading, EntityKind::quantity, "2 " + two->entry->unit};
    const auto number = numbers_.read(at, limit_);
    if (!number) return std::nullopt;
    Expression out = {{at, number->end},
                      number->reading,
                      EntityKind::number,
                      print_thousandths(number->thousandths)};
    if (const auto percent = match(number->end, ExpressionKind::percent)) {
      out.kind = EntityKind::percent;
      out.words.end = percent->end;
    } else if (const auto currency = match(number->end, ExpressionKind::currency)) {
      out.kind = EntityKind::money;
      out.value += " " + currency->entry->unit;
      out.words.end = currency->end;
    } else if (const auto unit = match(number->end, ExpressionKind::measure)) {
      out.kind = EntityKind::quantity;
      out.value += " " + unit->entry->unit;
      out.words.end = unit->end;
    } else if (!number->digits && number->thousandths <= 1000) {
      return std::nullopt;  // "one" is rather a pronoun
    }
    return out;
  }

  const Segments& segments_;
  const std::vector<NameWord>& words_;
  const ExpressionLexicon& lexicon_;
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
