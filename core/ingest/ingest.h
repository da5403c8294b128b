#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/ingest/ingest_lexicon.h"
#include "core/ingest/refusals.h"

// Reads what people drop: one file in, articles and refusals out.
//
//   const Ingested read = ingest("story.txt", bytes, {}, lexicon.ingest);
//
// A file may hold many articles (JSON lines, an archive), and one bad part of it never
// spoils the rest.

namespace isnad {

inline constexpr uint64_t max_input_bytes = 64u << 20;

struct Ingested {
  std::vector<Article> articles;
  std::vector<Refusal> refusals;
};

// What the reader chose instead of what would be detected; empty: detect.
struct IngestOptions {
  std::string encoding = {};  // IANA name
  // Of a file in an archive, as Article::path has it: only that one is read.
  std::string only = {};
};

// Linear in the bytes.
Ingested ingest(std::string_view path, std::string_view bytes,
                const IngestOptions& options, const IngestLexicon& lexicon);

}  // namespace isnad
