#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/entities/calendar.h"
#include "core/entities/expressions.h"
#include "core/entities/number_words.h"

// The grammar of dates and times of day; core/entities/expressions.h says what comes
// out.

namespace isnad {

// Days of a measure of time, months and years rounded; 0: of none.
int64_t days_of(std::string_view unit);

class DateGrammar {
 public:
  DateGrammar(const NormalText& normal, const Segments& segments,
              const std::vector<NameWord>& words, const ExpressionWords& vocabulary,
              std::optional<CivilDate> anchor)
      : normal_(normal),
        segments_(segments),
        words_(words),
        vocabulary_(vocabulary),
        numbers_(normal, segments, words, vocabulary),
        anchor_(anchor) {}

  // The date or time that begins at `at` and ends before `limit`.
  std::optional<Expression> read(uint32_t at, uint32_t limit);

 private:
  using Kind = ExpressionKind;
  std::optional<ExpressionMatch> match(uint32_t at, Kind kind,
                                       bool whole = false) const {
    return vocabulary_.match(at, limit_, kind, whole);
  }
  std::optional<Expression> numeric(uint32_t at) const;
  // core/entities/clock_grammar.cpp
  std::optional<Expression> time(uint32_t at) const;
  bool is_clock_hour(uint32_t at, uint32_t end) const;
  std::optional<Expression> time_in_words(uint32_t at) const;
  std::optional<Expression> ago(uint32_t at) const;
  std::optional<Expression> day_word(uint32_t at) const;
  std::optional<Expression> weekday(uint32_t at) const;
  std::optional<Expression> month_date(uint32_t at) const;
  std::optional<Expression> hijri(uint32_t at) const;
  std::optional<Expression> period(uint32_t at) const;
  std::optional<Expression> this_period(uint32_t at) const;
  std::optional<Expression> day_of_period(uint32_t at) const;
  std::optional<Expression> year(uint32_t at) const;
  std::optional<Expression> part(uint32_t at);
  // core/entities/date_spans.cpp: longer than a day.
  std::optional<Expression> years(uint32_t at) const;
  std::optional<Expression> share(uint32_t at) const;
  std::optional<Expression> century(uint32_t at) const;
  std::optional<Expression> decade(uint32_t at) const;
  std::optional<Expression> counted(uint32_t at) const;

  bool mark_at(uint32_t at, char mark) const {
    return at < limit_ && words_[at].mark == mark;
  }
  // `mark` may be written on the digits: of years after Christ, or of the Hijra.
  std::optional<int32_t> year_at(uint32_t at, std::string_view mark = "م") const;
  std::optional<int32_t> later_year_at(uint32_t at, int32_t first) const;
  std::optional<int32_t> joined_digits_at(uint32_t at, size_t digits) const;
  uint32_t skip_of(uint32_t at) const;
  // "الخامس", "5th".
  struct Ordinal {
    int32_t value = 0;
    uint32_t end = 0;
    uint8_t reading = 0;
  };
  std::optional<Ordinal> ordinal(uint32_t at) const;
  // One day of a month, or the first and the last of some.
  struct Days {
    int32_t first = 0, last = 0;  // last is 0 for one day
    uint32_t end = 0;
    uint8_t reading = 0;
  };
  std::optional<Days> days_before_month(uint32_t at) const;
  std::optional<Days> days_behind_month(uint32_t at) const;
  // Behind what joins the ends of a range that begins at `begin`; 0: nothing does.
  uint32_t behind_joint(uint32_t begin, uint32_t at) const;
  // The entry of a word without its ال.
  const ExpressionEntry* definite(uint32_t at, Kind kind) const {
    return vocabulary_.definite(at, limit_, kind);
  }
  int64_t minutes_behind(uint32_t& next) const;
  std::string month_value(int32_t day, int32_t month, std::optional<int32_t> year,
                          std::optional<int64_t> shift) const;
  std::string moved(int64_t count, int64_t days_each) const;
  Expression make(uint32_t begin, uint32_t end, uint8_t reading, EntityKind kind,
                  std::string value) const;

  const NormalText& normal_;
  const Segments& segments_;
  const std::vector<NameWord>& words_;
  const ExpressionWords& vocabulary_;
  NumberReader numbers_;
  std::optional<CivilDate> anchor_;
  uint32_t limit_ = 0;
};

}  // namespace isnad
