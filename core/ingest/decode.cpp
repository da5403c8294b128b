#include "core/ingest/decode.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/icu.h"
#include "core/ingest/count_where.h"
#include "core/ingest/lost_marks.h"
#include "core/ingest/mojibake.h"
#include "core/ingest/utf16.h"

namespace isnad {
namespace {

constexpr std::string_view utf8_mark = "\xef\xbb\xbf";
constexpr size_t sample_bytes = 12 << 10;
constexpr size_t short_sample_bytes = 1500;
constexpr size_t finalists = 6;
constexpr uint32_t declared_bonus = 24;    // in 1/64 bit a letter
constexpr uint32_t unlike_language = 620;  // about what chance gives

Decoded make(std::string text, std::string name, Origin origin, uint8_t confidence,
             Clue clue, std::string detail = {}) {
  Decoded out;
  out.text = std::move(text);
  out.encoding.value = std::move(name);
  out.encoding.origin = origin;
  out.encoding.confidence_percent = confidence;
  out.encoding.clue = clue;
  out.encoding.detail = std::move(detail);
  return out;
}

std::string replace_broken(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (size_t at = 0; at < bytes.size();)
    icu::append(out, icu::next_code_point(bytes, at));
  return out;
}

// The stretches around bytes that the encodings disagree about.
std::string sample_of(std::string_view bytes, size_t most) {
  constexpr size_t reach = 12;
  std::string sample;
  size_t taken = 0;
  for (size_t at = 0; at < bytes.size() && sample.size() < most; ++at) {
    if (static_cast<uint8_t>(bytes[at]) < 0x80) continue;
    const size_t begin = std::max(taken, at > reach ? at - reach : 0);
    const size_t end = std::min(bytes.size(), at + reach);
    if (begin > taken) sample.push_back(' ');
    if (end > begin) sample.append(bytes.substr(begin, end - begin));
    taken = std::max(taken, end);
    at = taken - 1;
  }
  return sample;
}

struct Candidate {
  const Charset* charset = nullptr;
  Likeness likeness;
};

std::vector<Candidate> weigh(std::string_view sample,
                             const std::vector<const Charset*>& charsets,
                             const Charset* declared, const LetterModels& letters) {
  std::vector<Candidate> out;
  std::vector<uint32_t> costs;  // of the finalists so far, ascending
  for (const Charset* charset : charsets) {
    const uint32_t bonus = charset == declared ? declared_bonus : 0;
    const uint32_t most = costs.size() < finalists ? 0xffffffff : costs.back() + bonus;
    Candidate candidate = {charset, likeness_of(sample, *charset, letters, most)};
    candidate.likeness.cost -= std::min(candidate.likeness.cost, bonus);
    costs.insert(std::upper_bound(costs.begin(), costs.end(), candidate.likeness.cost),
                 candidate.likeness.cost);
    if (costs.size() > finalists) costs.pop_back();
    out.push_back(candidate);
  }
  // Stable: on a tie the table's order stands.
  std::stable_sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) {
    return a.likeness.cost < b.likeness.cost;
  });
  return out;
}

Result<Decoded> detect(std::string_view bytes, const std::string& declared_name,
                       const DecodeTables& tables) {
  const Charset* declared = tables.charsets.find(declared_name);
  std::vector<const Charset*> charsets;
  for (const Charset& charset : tables.charsets.items()) charsets.push_back(&charset);
  std::vector<Candidate> found =
      weigh(sample_of(bytes, short_sample_bytes), charsets, declared, tables.letters);
  charsets.clear();
  for (size_t i = 0; i < std::min(finalists, found.size()); ++i)
    charsets.push_back(found[i].charset);
  const std::string sample = sample_of(bytes, sample_bytes);
  found = weigh(sample, charsets, declared, tables.letters);
  const Candidate& best = found.front();
  if (best.likeness.cost > unlike_language)
    return Error{Fault::bad_encoding, icu::first_invalid(bytes),
                 "no known encoding makes text of these bytes"};
  const std::string& language = tables.letters[best.likeness.model_index].language;
  const std::string read = decode(sample, *best.charset);
  uint32_t gap = unlike_language;
  for (const Candidate& other : found)
    if (other.charset != best.charset && decode(sample, *other.charset) != read) {
      gap = other.likeness.cost - best.likeness.cost;
      break;
    }
  return make(restore_lost_marks(decode(bytes, *best.charset), *best.charset),
              best.charset->name,
              best.charset == declared ? Origin::metadata : Origin::guess,
              static_cast<uint8_t>(std::min<uint32_t>(99, 50 + gap / 2)),
              best.charset == declared ? Clue::declared : Clue::reads_as, language);
}

// UTF-8 with a few damaged bytes among many good ones.
bool is_nearly_utf8(std::string_view bytes) {
  size_t good = 0;
  size_t bad = 0;
  for (size_t at = 0; at < bytes.size();) {
    if (static_cast<uint8_t>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const size_t begin = at;
    if (icu::next_code_point(bytes, at) == U'\ufffd' && at - begin < 3)
      ++bad;
    else
      ++good;
  }
  return good >= 8 * bad;
}

// Without branches; see count_where().
bool is_control(char c) {
  const auto byte = static_cast<uint8_t>(c);
  const bool white = static_cast<uint8_t>(byte - 0x09) <= 0x0d - 0x09;
  return (byte < 0x20) & !white & (byte != 0x1a);
}

std::optional<Error> why_binary(std::string_view bytes) {
  const size_t nul = bytes.find('\0');
  if (nul != std::string_view::npos)
    return Error{Fault::not_text, nul, "the file holds a NUL, which no text has"};
  const size_t controls =
      count_where(bytes.size(), [&](size_t at) { return is_control(bytes[at]); });
  if (controls * 200 <= bytes.size() + 400) return std::nullopt;
  const auto first = std::find_if(bytes.begin(), bytes.end(), is_control);
  return Error{Fault::not_text, static_cast<uint64_t>(first - bytes.begin()),
               "the file holds control bytes as no text does"};
}

Result<Decoded> decode_forced(std::string_view bytes, const std::string& name,
                              const DecodeTables& tables) {
  const std::string label = charset_label(name);
  if (label == "utf-8" || label == "utf8") {
    if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
    return make(replace_broken(bytes), "utf-8", Origin::reader, 100, Clue::none);
  }
  if (label.starts_with("utf-16")) {
    const bool big = label == "utf-16be" || bytes.starts_with("\xfe\xff");
    return make(decode_utf16(bytes, big), big ? "utf-16be" : "utf-16le", Origin::reader,
                100, Clue::none);
  }
  const Charset* charset = tables.charsets.find(label);
  if (charset == nullptr)
    return Error{Fault::bad_encoding, 0, "no encoding is called " + name};
  return make(decode(bytes, *charset), charset->name, Origin::reader, 100, Clue::none);
}

Result<Decoded> decode_found(std::string_view bytes, const std::string& declared,
                             const DecodeTables& tables) {
  if (bytes.starts_with(utf8_mark)) {
    bytes.remove_prefix(utf8_mark.size());
    if (auto error = why_binary(bytes)) return *error;
    return make(replace_broken(bytes), "utf-8", Origin::text, 100,
                Clue::byte_order_mark);
  }
  if (const auto order = find_utf16(bytes)) {
    std::string text = decode_utf16(bytes, order->big_endian);
    if (auto error = why_binary(text)) return *error;
    return make(std::move(text), order->big_endian ? "utf-16be" : "utf-16le",
                order->marked ? Origin::text : Origin::guess, order->marked ? 100 : 90,
                order->marked ? Clue::byte_order_mark : Clue::byte_pattern);
  }
  if (auto error = why_binary(bytes)) return *error;
  if (icu::first_invalid(bytes) == bytes.size())
    return make(std::string(bytes), "utf-8", Origin::text, 99, Clue::well_formed);
  if (is_nearly_utf8(bytes))
    return make(replace_broken(bytes), "utf-8", Origin::guess, 85,
                Clue::nearly_well_formed);
  return detect(bytes, declared, tables);
}

}  // namespace

Result<DecodeTables> load_decode_tables(const Assets& assets) {
  Result<Charsets> charsets = load_charsets(assets);
  if (!charsets) return charsets.error();
  Result<LetterModels> letters = load_letter_models(assets);
  if (!letters) return letters.error();
  return DecodeTables{*std::move(charsets), *std::move(letters)};
}

Result<Decoded> decode_text(std::string_view bytes, const DecodeOptions& options,
                            const DecodeTables& tables) {
  if (!options.forced.empty()) {
    Result<Decoded> forced = decode_forced(bytes, options.forced, tables);
    if (!forced) return forced;
    if (auto error = why_binary(forced->text)) return *error;
    return forced;
  }
  Result<Decoded> found = decode_found(bytes, options.declared, tables);
  if (!found) return found;
  std::optional<Repair> repair =
      repair_mojibake(found->text, tables.charsets, tables.letters);
  if (!repair) return found;
  return make(std::move(repair->text), found->encoding.value, Origin::guess, 95,
              Clue::misread_once, repair->written + " → " + repair->read_as);
}

std::string declared_charset(std::string_view bytes) {
  std::string head(bytes.substr(0, 2048));
  for (char& c : head) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  for (const std::string_view key : {"charset", "encoding"}) {
    for (size_t at = head.find(key); at != std::string::npos;
         at = head.find(key, at + 1)) {
      size_t begin = at + key.size();
      while (begin < head.size() && (head[begin] == ' ' || head[begin] == '=' ||
                                     head[begin] == '"' || head[begin] == '\''))
        ++begin;
      if (begin == at + key.size()) continue;
      const size_t end = head.find_first_of("\"'> ;/?\r\n", begin);
      if (end == std::string::npos || end == begin) continue;
      return charset_label(std::string_view(head).substr(begin, end - begin));
    }
  }
  return {};
}

}  // namespace isnad
