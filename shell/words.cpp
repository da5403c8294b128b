#include "shell/words.h"

#include <array>

#include "shell/phrases.h"

namespace isnad {
namespace {

const char* in(Language language, const Phrase& phrase) {
  return language == Language::arabic ? phrase.arabic : phrase.english;
}

// The number the digits spell, or 0.
size_t number_of(std::string_view digits) {
  size_t number = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return 0;
    number = number * 10 + static_cast<size_t>(digit - '0');
  }
  return number;
}

// Those that core/ingest decodes, the likelier ones first.
constexpr std::array<const char*, 26> encodings = {
    "utf-8",        "utf-16le",       "utf-16be",     "windows-1256", "iso-8859-6",
    "x-mac-arabic", "cp720",          "windows-1252", "iso-8859-15",  "windows-1250",
    "iso-8859-2",   "windows-1251",   "iso-8859-5",   "koi8-r",       "koi8-u",
    "ibm866",       "x-mac-cyrillic", "windows-1253", "iso-8859-7",   "windows-1254",
    "windows-1255", "iso-8859-8",     "cp862",        "macintosh",    "cp437",
    "cp850",
};

}  // namespace

const char* code_of(Language language) {
  return language == Language::arabic ? "ar" : "en";
}

template <class Named>
const char* say(Named named, Language language) {
  return in(language, phrase_of(named));
}
template const char* say(Term, Language);
template const char* say(EntityKind, Language);
template const char* say(QuoteKind, Language);
template const char* say(CueClass, Language);
template const char* say(Stance, Language);
template const char* say(ChangeKind, Language);
template const char* say(DifferenceKind, Language);
template const char* say(Fault, Language);
template const char* say(SharedKind, Language);
template const char* say(OriginReason, Language);
template const char* say(Origin, Language);
template const char* say(FieldKind, Language);
template const char* say(Clue, Language);

std::string say(const Reason& reason, std::string_view text, Language language) {
  std::string out = in(language, phrase_of(reason.kind));
  if (reason.evidence.empty() || reason.evidence.end > text.size()) return out;
  out += language == Language::arabic ? ": «" : ": “";
  out += text.substr(reason.evidence.begin, reason.evidence.size_bytes());
  out += language == Language::arabic ? "»" : "”";
  return out;
}

std::string counted(Noun noun, size_t number, Language language) {
  return counted(forms_of(noun), std::to_string(number), language);
}

std::string counted(const CountForms& forms, std::string_view digits,
                    Language language) {
  const std::string number = grouped(digits) + " ";
  if (language == Language::english)
    return number + (digits == "1" ? forms.english_one : forms.english_many);
  if (digits == "1") return forms.one;
  if (digits == "2") return forms.two;
  const size_t rest =
      number_of(digits.substr(digits.size() < 2 ? 0 : digits.size() - 2));
  if (rest >= 3 && rest <= 10) return number + forms.few;
  if (rest >= 11) return number + forms.many;
  return number + forms.hundred;
}

std::string grouped(std::string_view digits) {
  std::string out;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += ',';
    out += digits[i];
  }
  return out;
}

std::string say_date(std::string_view iso_8601, Language language) {
  const size_t month = iso_8601.size() >= 7 ? number_of(iso_8601.substr(5, 2)) : 0;
  if (month < 1 || month > months.size()) return std::string(iso_8601);
  const size_t day = iso_8601.size() >= 10 ? number_of(iso_8601.substr(8, 2)) : 0;
  std::string out = day == 0 ? "" : std::to_string(day) + " ";
  out += in(language, months[month - 1]);
  out += " ";
  out += iso_8601.substr(0, 4);
  return out;
}

std::string say_language(std::string_view code, Language language) {
  for (const LanguageName& known : languages)
    if (known.code == code) return in(language, known.name);
  return std::string(code);
}

std::span<const char* const> language_choices() {
  static const auto codes = [] {
    std::array<const char*, languages.size()> out{};
    for (size_t i = 0; i < out.size(); ++i) out[i] = languages[i].code;
    return out;
  }();
  return codes;
}

std::span<const char* const> encoding_choices() { return encodings; }

}  // namespace isnad
