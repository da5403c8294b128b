#pragma once

#include <string>
#include <vector>

#include "core/ingest/ingest.h"
#include "core/result.h"

// Reads what the command line names.  Native only: the browser hands bytes over itself.

namespace isnad::cli {

// Files stay, folders are walked (sorted by name); what is not there is refused.
std::vector<std::string> list_files(const std::vector<std::string>& paths,
                                    std::vector<Refusal>& refusals);

// The bytes of a file, or of standard input for "-".  Refuses what is larger than
// max_input_bytes without reading it.
Result<std::string> read_file(const std::string& path);

}  // namespace isnad::cli
