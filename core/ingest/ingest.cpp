#include "core/ingest/ingest.h"

#include <optional>
#include <utility>

#include "core/icu.h"
#include "core/ingest/json_lines.h"
#include "core/ingest/plain_text.h"

namespace isnad {
namespace {

std::optional<Error> why_refused(std::string_view bytes) {
  if (bytes.empty()) return Error{Fault::empty, 0, "the file is empty"};
  if (bytes.size() > max_input_bytes)
    return Error{Fault::too_large, max_input_bytes, "the file is larger than 64 MB"};
  return std::nullopt;
}

}  // namespace

Ingested ingest(std::string_view path, std::string_view bytes,
                const IngestOptions& options, const IngestLexicon& lexicon) {
  Ingested out;
  const auto refuse = [&](const Error& error) {
    out.refusals.push_back({std::string(path), error});
    return std::move(out);
  };
  if (const std::optional<Error> error = why_refused(bytes)) return refuse(*error);
  Result<Decoded> decoded =
      decode_text(bytes, {declared_charset(bytes), options.encoding}, lexicon.decoding);
  if (!decoded) return refuse(decoded.error());
  if (path.ends_with(".jsonl")) {
    read_json_lines(path, decoded->text, lexicon, out);
  } else {
    Decoded text = *std::move(decoded);
    Article article = read_plain_text(std::string(path), std::move(text.text), lexicon);
    article.encoding = std::move(text.encoding);
    out.articles.push_back(std::move(article));
  }
  if (out.articles.empty() && out.refusals.empty())
    return refuse({Fault::empty, 0, "the file holds no article"});
  return out;
}

}  // namespace isnad
