#include "core/quotes/cue_forms.h"

#include "core/normalise.h"

namespace isnad {
namespace {

constexpr std::string_view yeh = "ي";
constexpr std::string_view teh = "ت";
constexpr std::string_view alef = "ا";
constexpr std::string_view waw = "و";
constexpr size_t letter_bytes = 2;  // every folded Arabic letter

std::string joined(std::string_view a, std::string_view b, std::string_view c = {}) {
  std::string out(a);
  out += b;
  out += c;
  return out;
}

std::string_view without_last(std::string_view word) {
  return word.substr(0, word.size() - letter_bytes);
}

void past_forms(std::string_view past, const FormSink& sink) {
  const auto put = [&](std::string form, Gender gender, Number number) {
    sink(std::move(form), {0, CueShape::past, gender, number});
  };
  const bool weak = past.ends_with(yeh) || past.ends_with(alef);
  const std::string_view stem = weak ? without_last(past) : past;
  put(std::string(past), Gender::masculine, Number::singular);
  put(joined(stem, teh), Gender::feminine, Number::singular);
  put(joined(stem, "وا"), Gender::masculine, Number::plural);
  put(weak ? joined(stem, past.ends_with(alef) ? "وا" : "يا") : joined(past, alef),
      Gender::masculine, Number::dual);
  put(joined(stem, "تا"), Gender::feminine, Number::dual);
  if (!weak) put(joined(past, "ن"), Gender::feminine, Number::plural);
  // With an object: "بحسب ما نقلته الوكالة".
  if (!weak) put(joined(past, "ه"), Gender::masculine, Number::singular);
  put(joined(stem, "ته"), Gender::feminine, Number::singular);
  put(joined(stem, "تها"), Gender::feminine, Number::singular);
  if (!weak) put(joined(past, "ها"), Gender::masculine, Number::singular);
}

void present_forms(std::string_view present, const FormSink& sink) {
  const auto put = [&](std::string form, Gender gender, Number number) {
    sink(std::move(form), {0, CueShape::present, gender, number});
  };
  const std::string_view rest = present.substr(letter_bytes);
  const bool weak = rest.ends_with(yeh) || rest.ends_with(waw);
  const std::string_view stem = weak ? without_last(rest) : rest;
  put(std::string(present), Gender::masculine, Number::singular);
  put(joined(teh, rest), Gender::feminine, Number::singular);
  put(joined(yeh, stem, "ون"), Gender::masculine, Number::plural);
  put(joined(yeh, stem, "وا"), Gender::masculine, Number::plural);
  put(joined(yeh, rest, "ان"), Gender::masculine, Number::dual);
  put(joined(teh, rest, "ان"), Gender::feminine, Number::dual);
  // Jussive of a hollow verb: لم يقل.
  if (!weak && rest.size() >= 3 * letter_bytes) {
    const std::string_view middle =
        rest.substr(rest.size() - 2 * letter_bytes, letter_bytes);
    const std::string_view last = rest.substr(rest.size() - letter_bytes);
    if (middle == waw || middle == yeh)
      put(joined(yeh, rest.substr(0, rest.size() - 2 * letter_bytes), last),
          Gender::masculine, Number::singular);
  }
}

void participle_forms(std::string_view base, const FormSink& sink) {
  const auto put = [&](std::string form, Gender gender, Number number) {
    sink(std::move(form), {0, CueShape::participle, gender, number});
  };
  const std::string_view stem = base.ends_with(alef) ? without_last(base) : base;
  put(joined(stem, alef), Gender::masculine, Number::singular);
  put(joined(stem, "ه"), Gender::feminine, Number::singular);
  put(joined(stem, "ين"), Gender::masculine, Number::plural);
  put(joined(stem, "تين"), Gender::feminine, Number::dual);
}

void noun_forms(std::string_view noun, const FormSink& sink) {
  const auto put = [&](std::string form, Gender gender, Number number) {
    sink(std::move(form), {0, CueShape::noun, gender, number});
  };
  // A feminine ending opens before a possessive: شهادة, شهادته.
  const std::string stem =
      noun.ends_with("ه") ? joined(without_last(noun), teh) : std::string(noun);
  put(std::string(noun), Gender::unknown, Number::unknown);
  put(joined("ال", noun), Gender::unknown, Number::unknown);
  put(joined("ب", noun), Gender::unknown, Number::unknown);
  put(joined("بال", noun), Gender::unknown, Number::unknown);
  put(joined("لل", noun), Gender::unknown, Number::unknown);
  for (const std::string_view before : {"", "ب"}) {
    const std::string with = joined(before, stem);
    put(joined(with, "ه"), Gender::masculine, Number::singular);
    put(joined(with, "ها"), Gender::feminine, Number::singular);
    put(joined(with, "هم"), Gender::masculine, Number::plural);
    put(joined(with, "هما"), Gender::masculine, Number::dual);
  }
}

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

// "deny" -> "denied", "admit" -> as given in the list, "say" -> as given.
std::string with_ending(std::string_view base, std::string_view ending) {
  const char last = base.back();
  const bool consonant_y =
      last == 'y' && base.size() > 1 && !is_vowel(base[base.size() - 2]);
  if (ending == "s") {
    if (consonant_y) return joined(base.substr(0, base.size() - 1), "ies");
    if (base.ends_with("sh") || base.ends_with("ch") || last == 's' || last == 'x' ||
        last == 'z' || last == 'o')
      return joined(base, "es");
    return joined(base, "s");
  }
  if (ending == "ed") {
    if (last == 'e') return joined(base, "d");
    if (consonant_y) return joined(base.substr(0, base.size() - 1), "ied");
    return joined(base, "ed");
  }
  if (last == 'e' && !base.ends_with("ee"))
    return joined(base.substr(0, base.size() - 1), "ing");
  return joined(base, "ing");
}

}  // namespace

void arabic_forms(const ArabicCue& cue, const FormSink& sink) {
  past_forms(fold(cue.past), sink);
  if (!cue.present.empty()) present_forms(fold(cue.present), sink);
  if (!cue.participle.empty()) participle_forms(fold(cue.participle), sink);
  if (!cue.noun.empty()) noun_forms(fold(cue.noun), sink);
}

void english_forms(const EnglishCue& cue, const FormSink& sink) {
  const std::string past =
      cue.past.empty() ? with_ending(cue.base, "ed") : std::string(cue.past);
  // A doubled letter shows in the past: "admitted", so "admitting".
  const bool doubled = past.size() == cue.base.size() + 3 && past.ends_with("ed") &&
                       past[past.size() - 3] == cue.base.back();
  sink(past, {0, CueShape::past, Gender::unknown, Number::unknown});
  if (!cue.participle.empty())
    sink(std::string(cue.participle),
         {0, CueShape::past, Gender::unknown, Number::unknown});
  sink(std::string(cue.base), {0, CueShape::present, Gender::unknown, Number::plural});
  sink(with_ending(cue.base, "s"),
       {0, CueShape::present, Gender::unknown, Number::singular});
  sink(doubled ? past.substr(0, past.size() - 2) + "ing" : with_ending(cue.base, "ing"),
       {0, CueShape::participle, Gender::unknown, Number::unknown});
}

void english_noun_forms(std::string_view noun, const FormSink& sink) {
  sink(std::string(noun), {0, CueShape::noun, Gender::unknown, Number::singular});
  sink(with_ending(noun, "s"), {0, CueShape::noun, Gender::unknown, Number::plural});
}

}  // namespace isnad
