#pragma once

#include <cstdint>

// The kinds of things that mentions name.

namespace isnad {

enum class EntityKind : uint8_t {
  person,
  organisation,
  place,
  misc,
  date,
  time,
  number,
  money,
  percent,
  quantity,
};
// The tag scripts see: PER, ORG, LOC, MISC, DATE, TIME, NUMBER, MONEY, PERCENT,
// QUANTITY.
const char* name_of(EntityKind kind);

}  // namespace isnad
