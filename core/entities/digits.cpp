#include "core/entities/digits.h"

#include <string>
#include <vector>

namespace isnad {
namespace {

constexpr size_t none = SIZE_MAX;
constexpr size_t max_groups = 8;

// "1,250.5" in three.  The mark before a group: U+066B stands for both Arabic marks.
struct DigitGroup {
  char mark = 0;      // ',' or '.'; 0: the first
  bool sure = false;  // the mark has no other reading
  std::string_view digits;
};

std::optional<std::vector<DigitGroup>> split_digits(std::string_view text) {
  std::vector<DigitGroup> out;
  DigitGroup group;
  while (true) {
    size_t size = 0;
    while (size < text.size() && is_digit(text[size])) ++size;
    if (size == 0 || out.size() == max_groups) return std::nullopt;
    group.digits = text.substr(0, size);
    out.push_back(group);
    text.remove_prefix(size);
    if (text.empty()) return out;
    // The Arabic decimal mark and thousands mark.
    group.sure = text.starts_with("\u066b") || text.starts_with("\u066c");
    group.mark = group.sure ? (text.starts_with("\u066b") ? '.' : ',') : text.front();
    if (group.mark != ',' && group.mark != '.') return std::nullopt;
    text.remove_prefix(group.sure ? 2 : 1);
  }
}

// Which group stands behind the decimal mark; all of them: no group does; `none`: these
// are no digits of one number.  A comma or a point may each be either mark: "2,5",
// "20.000", "1.250,5".
size_t decimal_group(const std::vector<DigitGroup>& groups) {
  const size_t last = groups.size() - 1;
  if (last == 0) return groups.size();
  const DigitGroup& tail = groups[last];
  bool is_decimal = last > 1 && tail.mark != groups[1].mark;
  if (last == 1)
    is_decimal = tail.mark == ',' ? tail.digits.size() != 3
                                  : tail.digits != "000" || groups[0].digits == "0";
  if (tail.sure) is_decimal = tail.mark == '.';
  const size_t end = is_decimal ? last : groups.size();
  if (end > 1 && groups[0].digits.size() > 3) return none;
  for (size_t i = 1; i < end; ++i)
    if (groups[i].digits.size() != 3 || groups[i].mark != groups[1].mark) return none;
  return end;
}

}  // namespace

namespace {

// "5ر47" is 47.5 and "225ر29" is 29,225: agencies write the mark as a letter, and the
// last part first.
std::string turn_letter_mark(std::string_view text) {
  constexpr std::string_view mark = "ر";
  constexpr size_t longest_bytes = 20;
  const size_t at = text.find_first_not_of("0123456789");
  if (text.size() > longest_bytes || at == std::string_view::npos ||
      !text.substr(at).starts_with(mark))
    return {};
  const std::string_view tail = text.substr(0, at);
  std::string turned(text.substr(at + mark.size()));
  if (turned.find_first_not_of("0123456789") != std::string::npos) return {};
  turned += tail.size() == 3 ? ',' : '.';
  turned += tail;
  return turned;
}

}  // namespace

std::optional<Number> read_digits(std::string_view text) {
  const std::string turned = turn_letter_mark(text);
  if (!turned.empty()) text = turned;
  const auto groups = split_digits(text);
  if (!groups) return std::nullopt;
  const size_t decimal = decimal_group(*groups);
  if (decimal == none) return std::nullopt;
  Number out;
  out.digits = true;
  int64_t whole = 0;
  for (size_t i = 0; i < decimal; ++i)
    for (const char digit : (*groups)[i].digits) {
      whole = whole * 10 + (digit - '0');
      if (whole > max_whole) return std::nullopt;
    }
  std::string fraction(decimal < groups->size() ? (*groups)[decimal].digits : "");
  fraction.resize(3, '0');
  out.thousandths = whole * 1000;
  for (int64_t i = 0, place = 100; i < 3; ++i, place /= 10)
    out.thousandths += (fraction[static_cast<size_t>(i)] - '0') * place;
  const size_t digits = (*groups)[0].digits.size();
  if (groups->size() == 1 && digits < 100)
    out.digit_count = static_cast<uint8_t>(digits);
  return out;
}

}  // namespace isnad
