#include "core/ingest/page_bounds.h"

#include <algorithm>
#include <array>
#include <string>

namespace isnad {
namespace {

constexpr int64_t max_depth = 2000;
constexpr int64_t max_formatting = 400;
constexpr int64_t max_work = 200'000'000;  // depths summed over all tags

// Elements that hold nothing, or that the next of their kind closes.
constexpr std::array<std::string_view, 26> flat = {
    "area", "base", "br",    "col",    "embed",  "hr",    "img",      "input", "link",
    "meta", "p",    "param", "source", "track",  "wbr",   "li",       "dd",    "dt",
    "td",   "th",   "tr",    "tbody",  "option", "thead", "colgroup", "!--",
};
constexpr std::array<std::string_view, 14> formatting = {
    "a", "b",     "big",    "code",   "em", "font", "i",
    "s", "small", "strike", "strong", "tt", "u",    "nobr",
};

template <size_t size>
bool is_among(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string lower(std::string_view name) {
  std::string out(name.substr(0, 12));
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace

std::optional<uint64_t> find_excessive_nesting(std::string_view html) {
  int64_t depth = 0;
  int64_t open_formatting = 0;
  int64_t work = 0;
  for (size_t at = html.find('<'); at != std::string_view::npos;
       at = html.find('<', at + 1)) {
    const bool closing = at + 1 < html.size() && html[at + 1] == '/';
    const size_t begin = at + (closing ? 2 : 1);
    size_t end = begin;
    while (end < html.size() && is_name(html[end])) ++end;
    if (end == begin) continue;
    const std::string name = lower(html.substr(begin, end - begin));
    work += depth + 16 * open_formatting;
    if (work > max_work) return at;
    if (name == "script" || name == "style") {
      if (closing) continue;
      // What stands inside is no markup.
      const size_t close = html.find("</" + name, end);
      if (close != std::string_view::npos) at = close;
      continue;
    }
    const int64_t step = closing ? -1 : 1;
    if (is_among(formatting, name))
      open_formatting = std::max<int64_t>(0, open_formatting + step);
    if (!is_among(flat, name)) depth = std::max<int64_t>(0, depth + step);
    if (depth > max_depth || open_formatting > max_formatting) return at;
  }
  return std::nullopt;
}

}  // namespace isnad
