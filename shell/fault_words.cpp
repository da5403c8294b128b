#include "shell/fault_words.h"

#include <string>

#include "shell/phrases.h"

namespace isnad {
namespace {

std::string reason(const Error& error, Language language) {
  for (const Phrase& words : fault_details) {
    if (error.detail != words.english) continue;
    if (language == Language::arabic) return words.arabic;
    std::string english = words.english;
    english[0] = static_cast<char>(english[0] - 'a' + 'A');
    return english;
  }
  return say(error.fault, language);
}

}  // namespace

std::string say(const RefusalGroup& group, Language language) {
  std::string out = say(group.first.error, language);
  if (group.others == 0) return out;
  out += language == Language::arabic ? "؛ " : "; ";
  out += say(Term::same_reason, language);
  return out + " " + counted(Noun::file, group.others, language);
}

std::string say(const Error& error, Language language) {
  std::string out = reason(error, language);
  if (error.at_byte == 0) return out;
  out += language == Language::arabic ? " (عند البايت " : " (at byte ";
  return out + std::to_string(error.at_byte) + ")";
}

}  // namespace isnad
