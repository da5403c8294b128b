#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/lexicon.h"

// The verbs of the `isnad` command.  Each writes to standard output, tells of trouble
// on standard error, and returns the exit status.

namespace isnad::cli {

enum class Format : uint8_t { json, csv, html };

struct AnalyzeOptions {
  std::vector<std::string> paths;
  bool compare = true;
  Format format = Format::json;
};

// Empty when the words make no sense.
std::optional<AnalyzeOptions> read_analyze_options(
    const std::vector<std::string>& words);

int analyze(const AnalyzeOptions& options, const Lexicon& lexicon);

// Lines "name, tab, name" in; "score, tab, name, tab, name" out, 0.5 and more being the
// same name.
int names(const Lexicon& lexicon);

// Megabytes a second for each stage on the files named, how time grows with the size of
// an article and of a collection, and what a change of a collection costs.
int bench(const std::vector<std::string>& paths, const Lexicon& lexicon);

}  // namespace isnad::cli
