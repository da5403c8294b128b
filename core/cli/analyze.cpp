#include <cstdio>
#include <memory>
#include <string>
#include <utility>

#include "core/analysis.h"
#include "core/cli/commands.h"
#include "core/cli/files.h"
#include "core/compare/comparison.h"
#include "core/compare/furniture.h"
#include "core/entities/word_memory.h"
#include "core/export.h"
#include "core/export_csv.h"
#include "core/export_html.h"
#include "core/ingest/ingest.h"

namespace isnad::cli {
namespace {

void tell(const std::vector<Refusal>& refusals) {
  std::vector<RefusalGroup> groups;
  for (const Refusal& refusal : refusals) add_refusal(groups, refusal);
  for (const auto& [refusal, others] : groups) {
    std::fprintf(stderr, "isnad: %s: %s (byte %llu)", refusal.path.c_str(),
                 refusal.error.detail.c_str(),
                 static_cast<unsigned long long>(refusal.error.at_byte));
    if (others > 0) std::fprintf(stderr, "; and %u more like it", others);
    std::fputc('\n', stderr);
  }
}

std::optional<Format> read_format(const std::string& word) {
  if (word == "json") return Format::json;
  if (word == "csv") return Format::csv;
  if (word == "html") return Format::html;
  return std::nullopt;
}

// What the export needs when articles are not compared.
Comparison leave_apart(const Analyses& analyses, const Lexicon& lexicon) {
  Comparison out;
  out.identities = identify(analyses, lexicon);
  for (const auto& analysis : analyses)
    out.statement_of.push_back(
        std::vector<uint32_t>(analysis->quotes.items.size(), no_index));
  return out;
}

}  // namespace

std::optional<AnalyzeOptions> read_analyze_options(
    const std::vector<std::string>& words) {
  AnalyzeOptions options;
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--no-compare") {
      options.compare = false;
    } else if (words[i] == "--format") {
      const auto format = ++i == words.size() ? std::nullopt : read_format(words[i]);
      if (!format) return std::nullopt;
      options.format = *format;
    } else if (words[i] != "-" && words[i].starts_with("-")) {
      return std::nullopt;
    } else {
      options.paths.push_back(words[i]);
    }
  }
  if (options.paths.empty()) return std::nullopt;
  return options;
}

int analyze(const AnalyzeOptions& options, const Lexicon& lexicon) {
  Analyses analyses;
  std::vector<Refusal> refusals;
  NameMemory memory;
  for (const std::string& path : list_files(options.paths, refusals)) {
    const Result<std::string> bytes = read_file(path);
    if (!bytes) {
      refusals.push_back({path, bytes.error()});
      continue;
    }
    Ingested read = ingest(path, *bytes, {}, lexicon.ingest);
    for (Article& article : read.articles)
      analyses.push_back(std::make_shared<const Analysis>(
          analyse(std::move(article), lexicon, memory)));
    for (Refusal& refusal : read.refusals) refusals.push_back(std::move(refusal));
  }
  tell(refusals);
  std::vector<Outline> outlines;
  set_furniture_apart(analyses, outlines, lexicon);
  const Comparison comparison =
      options.compare ? compare(analyses, lexicon) : leave_apart(analyses, lexicon);
  const auto write = [](std::string_view part) {
    std::fwrite(part.data(), 1, part.size(), stdout);
  };
  switch (options.format) {
    case Format::json:
      export_json(analyses, comparison, refusals, write);
      break;
    case Format::csv:
      export_csv(analyses, comparison, write);
      break;
    case Format::html:
      export_html(analyses, comparison, write);
      break;
  }
  return refusals.empty() ? 0 : 1;
}

}  // namespace isnad::cli
