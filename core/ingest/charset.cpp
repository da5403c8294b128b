#include "core/ingest/charset.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/icu.h"

namespace isnad {
namespace {

std::string_view take_until(std::string_view& text, char end) {
  const size_t size = std::min(text.find(end), text.size());
  const std::string_view taken = text.substr(0, size);
  text.remove_prefix(std::min(size + 1, text.size()));
  return taken;
}

std::string read_leads(const Charset& charset) {
  std::string out;
  for (uint32_t lead = 0xC2; lead <= 0xF4; ++lead) {
    std::string letter;
    icu::append(letter, charset.at(static_cast<uint8_t>(lead)));
    if (out.find(letter[0]) == std::string::npos) out.push_back(letter[0]);
  }
  return out;
}

std::optional<Charset> read_charset(std::string_view name, std::string_view table) {
  Charset charset;
  charset.name = std::string(name);
  for (char16_t& entry : charset.high) {
    const std::string_view number = take_until(table, ' ');
    uint16_t value = 0;
    const auto [end, error] =
        std::from_chars(number.data(), number.data() + number.size(), value, 16);
    if (error != std::errc() || end != number.data() + number.size())
      return std::nullopt;
    entry = static_cast<char16_t>(value);
  }
  if (!table.empty()) return std::nullopt;
  for (uint32_t byte = 0x80; byte <= 0xFF; ++byte) {
    const char16_t c = charset.high[byte - 0x80];
    charset.bytes.emplace_back(c == 0 ? static_cast<char16_t>(byte) : c,
                               static_cast<uint8_t>(byte));
  }
  std::sort(charset.bytes.begin(), charset.bytes.end());
  charset.leads_read = read_leads(charset);
  return charset;
}

}  // namespace

uint8_t Charset::byte_of(char32_t code_point) const {
  if (code_point < 0x80) return static_cast<uint8_t>(code_point);
  const auto found = std::lower_bound(
      bytes.begin(), bytes.end(), code_point,
      [](const auto& entry, char32_t wanted) { return entry.first < wanted; });
  if (found != bytes.end() && found->first == code_point) return found->second;
  // Readers that know nothing of a byte pass it on as a control character.
  return code_point < 0xA0 ? static_cast<uint8_t>(code_point) : 0xFF;
}

std::string charset_label(std::string_view label) {
  std::string out;
  for (const char c : label) {
    if (c == '"' || c == '\'' || c == ' ' || c == '\t' || c == '\r' || c == '\n')
      continue;
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    out.push_back(lower == '_' ? '-' : lower);
  }
  return out;
}

const Charset* Charsets::find(std::string_view label) const {
  const auto found = index_of_.find(charset_label(label));
  return found == index_of_.end() ? nullptr : &items_[found->second];
}

Result<Charsets> load_charsets(const Assets& assets) {
  std::string_view table = assets.find("model/charsets.tsv");
  Charsets out;
  while (!table.empty()) {
    std::string_view line = take_until(table, '\n');
    if (line.empty() || line.front() == '#') continue;
    const std::string_view name = take_until(line, '\t');
    std::string_view labels = take_until(line, '\t');
    std::optional<Charset> charset = read_charset(name, line);
    if (!charset) break;
    const size_t index = out.items_.size();
    out.index_of_[charset->name] = index;
    while (!labels.empty())
      out.index_of_.emplace(std::string(take_until(labels, ' ')), index);
    out.items_.push_back(*std::move(charset));
  }
  if (out.items_.empty() || !table.empty())
    return Error{Fault::bad_asset, 0, "model/charsets.tsv is damaged"};
  return out;
}

std::string decode(std::string_view bytes, const Charset& charset) {
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<uint8_t>(c);
    if (byte < 0x80) {
      out.push_back(c);
    } else {
      const char32_t code_point = charset.at(byte);
      icu::append(out, code_point == 0 ? U'\ufffd' : code_point);
    }
  }
  return out;
}

std::string encode(std::string_view utf8, const Charset& charset) {
  std::string out;
  out.reserve(utf8.size());
  for (size_t at = 0; at < utf8.size();)
    out.push_back(static_cast<char>(charset.byte_of(icu::next_code_point(utf8, at))));
  return out;
}

}  // namespace isnad
