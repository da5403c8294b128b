#pragma once

#include <string>
#include <string_view>

#include "core/entities/entity_kind.h"
#include "shell/words.h"

// What a date, a number or an amount comes to, as the reader would write it.
//
//   say_value(EntityKind::money, "5000000 USD", language)  // "5,000,000 dollars"
//
// The values are those of core/entities/expressions.h.

namespace isnad {

// A value of no form known here comes back as it is.
std::string say_value(EntityKind kind, std::string_view value, Language language);

}  // namespace isnad
