#include "core/ingest/ingest.h"

#include <optional>
#include <utility>

#include "core/icu.h"
#include "core/ingest/json_lines.h"
#include "core/ingest/plain_text.h"

namespace isnad {
namespace {

constexpr std::string_view utf8_mark = "\xef\xbb\xbf";

std::optional<Error> why_refused(std::string_view bytes) {
  if (bytes.empty()) return Error{Fault::empty, 0, "the file is empty"};
  if (bytes.size() > max_input_bytes)
    return Error{Fault::too_large, max_input_bytes, "the file is larger than 64 MB"};
  const size_t nul = bytes.find('\0');
  if (nul != std::string_view::npos)
    return Error{Fault::not_text, nul, "the file holds bytes no text has"};
  const size_t invalid = icu::first_invalid(bytes);
  if (invalid < bytes.size())
    return Error{Fault::bad_encoding, invalid, "the bytes are not UTF-8"};
  return std::nullopt;
}

}  // namespace

Ingested ingest(std::string_view path, std::string_view bytes, const IngestOptions&,
                const IngestLexicon& lexicon) {
  Ingested out;
  if (const std::optional<Error> error = why_refused(bytes)) {
    out.refusals.push_back({std::string(path), *error});
    return out;
  }
  if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
  if (path.ends_with(".jsonl"))
    read_json_lines(path, bytes, lexicon, out);
  else
    out.articles.push_back(
        read_plain_text(std::string(path), std::string(bytes), lexicon));
  return out;
}

}  // namespace isnad
