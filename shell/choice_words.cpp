#include <array>
#include <string>
#include <string_view>

#include "shell/words.h"

// Languages and encodings, as a reader chooses them.

namespace isnad {
namespace {

struct LanguageName {
  const char* code;  // BCP 47
  const char* arabic;
  const char* english;
};

constexpr std::array<LanguageName, 29> languages = {{
    {"ar", "العربية", "Arabic"},
    {"en", "الإنجليزية", "English"},
    {"fr", "الفرنسية", "French"},
    {"tr", "التركية", "Turkish"},
    {"fa", "الفارسية", "Persian"},
    {"ur", "الأردية", "Urdu"},
    {"ckb", "الكردية السورانية", "Central Kurdish"},
    {"ps", "البشتوية", "Pashto"},
    {"he", "العبرية", "Hebrew"},
    {"yi", "اليديشية", "Yiddish"},
    {"es", "الإسبانية", "Spanish"},
    {"de", "الألمانية", "German"},
    {"it", "الإيطالية", "Italian"},
    {"pt", "البرتغالية", "Portuguese"},
    {"nl", "الهولندية", "Dutch"},
    {"ru", "الروسية", "Russian"},
    {"uk", "الأوكرانية", "Ukrainian"},
    {"bg", "البلغارية", "Bulgarian"},
    {"sr", "الصربية", "Serbian"},
    {"pl", "البولندية", "Polish"},
    {"cs", "التشيكية", "Czech"},
    {"hu", "المجرية", "Hungarian"},
    {"ro", "الرومانية", "Romanian"},
    {"sv", "السويدية", "Swedish"},
    {"da", "الدنماركية", "Danish"},
    {"fi", "الفنلندية", "Finnish"},
    {"el", "اليونانية", "Greek"},
    {"id", "الإندونيسية", "Indonesian"},
    {"und", "غير معروفة", "Unknown"},
}};

constexpr auto language_codes = [] {
  std::array<const char*, languages.size()> codes{};
  for (size_t i = 0; i < languages.size(); ++i) codes[i] = languages[i].code;
  return codes;
}();

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

std::string say_language(std::string_view code, Language language) {
  for (const LanguageName& known : languages)
    if (known.code == code)
      return language == Language::arabic ? known.arabic : known.english;
  return std::string(code);
}

std::span<const char* const> language_choices() { return language_codes; }
std::span<const char* const> encoding_choices() { return encodings; }

}  // namespace isnad
