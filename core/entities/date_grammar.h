#pragma once

#include <optional>
#include <string>

#include "core/entities/calendar.h"
#include "core/entities/expressions.h"
#include "core/entities/number_words.h"

// The grammar of dates and times of day; core/entities/expressions.h says what comes
// out.

namespace isnad {

class DateGrammar {
 public:
  DateGrammar(const NormalText& normal, const Segments& segments,
              const std::vector<NameWord>& words, const ExpressionLexicon& lexicon,
              std::optional<CivilDate> anchor)
      : normal_(normal),
        segments_(segments),
        words_(words),
        lexicon_(lexicon),
        numbers_(normal, segments, words, lexicon),
        anchor_(anchor) {}

  // The date or time that begins at `at` and ends before `limit`.
  std::optional<Expression> read(uint32_t at, uint32_t limit);

 private:
  using Kind = ExpressionKind;
  std::optional<ExpressionMatch> match(uint32_t at, Kind kind,
                                       bool whole = false) const {
    return match_expression(lexicon_, words_, at, limit_, kind, whole);
  }
  std::optional<Expression> numeric(uint32_t at) const;
  std::optional<Expression> time(uint32_t at) const;
  std::optional<Expression> ago(uint32_t at) const;
  std::optional<Expression> day_word(uint32_t at) const;
  std::optional<Expression> weekday(uint32_t at) const;
  std::optional<Expression> month_date(uint32_t at) const;
  std::optional<Expression> hijri(uint32_t at) const;
  std::optional<Expression> period(uint32_t at) const;
  std::optional<Expression> year(uint32_t at) const;
  std::optional<Expression> part(uint32_t at);

  bool mark_at(uint32_t at, char mark) const {
    return at < limit_ && words_[at].mark == mark;
  }
  std::optional<int32_t> year_at(uint32_t at) const;
  std::optional<int32_t> joined_year_at(uint32_t at) const;
  uint32_t skip_of(uint32_t at) const;
  std::string month_value(int32_t day, int32_t month, std::optional<int32_t> year,
                          std::optional<int64_t> shift) const;
  std::string moved(int64_t count, int64_t days_each) const;
  Expression make(uint32_t begin, uint32_t end, uint8_t reading, EntityKind kind,
                  std::string value) const;

  const NormalText& normal_;
  const Segments& segments_;
  const std::vector<NameWord>& words_;
  const ExpressionLexicon& lexicon_;
  NumberReader numbers_;
  std::optional<CivilDate> anchor_;
  uint32_t limit_ = 0;
};

}  // namespace isnad
