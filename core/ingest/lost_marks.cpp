#include "core/ingest/lost_marks.h"

#include <algorithm>
#include <string_view>

#include "core/icu.h"

namespace isnad {
namespace {

bool has(const Charset& charset, char16_t c) {
  return std::find(charset.high.begin(), charset.high.end(), c) != charset.high.end();
}

// Arabic letters and marks are two bytes of UTF-8 from D8 to DB.
bool ends_in_arabic(std::string_view text) {
  return text.size() >= 2 && static_cast<uint8_t>(text[text.size() - 2]) >= 0xd8 &&
         static_cast<uint8_t>(text[text.size() - 2]) <= 0xdb;
}
bool begins_in_arabic(std::string_view text) {
  return text.size() >= 2 && static_cast<uint8_t>(text[0]) >= 0xd8 &&
         static_cast<uint8_t>(text[0]) <= 0xdb;
}

class Restorer {
 public:
  explicit Restorer(const Charset& charset)
      : commas_(!has(charset, u'\u060c')),
        questions_(!has(charset, u'\u061f')),
        quotes_(!has(charset, u'\u201c')) {}

  // What a "?" between these stood for.
  std::string_view mark(std::string_view before, std::string_view after) {
    if (before.empty() || before.back() == '\n') open_ = false;
    const bool starts_word =
        before.empty() || before.back() == ' ' || before.back() == '\n';
    if (quotes_ && starts_word && begins_in_arabic(after)) {
      const size_t next = after.find_first_of("?\n");
      open_ = next != std::string_view::npos && after[next] == '?' &&
              ends_in_arabic(after.substr(0, next));
      return open_ ? "\u201c" : "?";
    }
    if (before.ends_with('"') || before.ends_with(')')) before.remove_suffix(1);
    if (!ends_in_arabic(before)) return "?";
    if (open_) {
      open_ = false;
      return "\u201d";
    }
    const bool goes_on = after.size() > 1 && after[0] == ' ' && after[1] != '\n';
    if (commas_ && goes_on) return "\u060c";
    return questions_ ? "\u061f" : "?";
  }

 private:
  bool commas_;
  bool questions_;
  bool quotes_;
  bool open_ = false;  // a quotation mark of this line
};

}  // namespace

std::string restore_lost_marks(std::string text, const Charset& charset) {
  const bool arabic = has(charset, u'\u0627') && has(charset, u'\u0643');
  if (!arabic || (has(charset, u'\u060c') && has(charset, u'\u201c'))) return text;
  const auto asked = std::count(text.begin(), text.end(), '?');
  if (asked <= std::count(text.begin(), text.end(), ',')) return text;
  Restorer restorer(charset);
  const std::string_view source = text;
  std::string out;
  out.reserve(text.size() + static_cast<size_t>(asked));
  for (size_t at = 0; at < source.size(); ++at) {
    if (source[at] == '?')
      out += restorer.mark(source.substr(0, at), source.substr(at + 1));
    else
      out.push_back(source[at]);
  }
  return out;
}

}  // namespace isnad
