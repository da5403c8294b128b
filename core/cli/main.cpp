#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "core/assets.h"
#include "core/cli/commands.h"
#include "core/export.h"
#include "core/lexicon.h"

namespace {

constexpr const char* usage =
    "usage: isnad analyze [--no-compare] [--format json|csv|html] PATH...\n"
    "       isnad names\n"
    "       isnad bench PATH...\n"
    "       isnad --help | --version\n"
    "PATH is a file, a folder, or - for standard input.\n";

int wrong_usage() {
  std::fputs(usage, stderr);
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.empty()) return wrong_usage();
  const std::string& verb = arguments.front();
  if (verb == "--help") {
    std::fputs(usage, stdout);
    return 0;
  }
  if (verb == "--version") {
    std::printf("isnad %s\n", std::string(isnad::version).c_str());
    return 0;
  }
  const auto assets = isnad::open_assets(isnad::embedded_assets());
  if (!assets) {
    std::fprintf(stderr, "isnad: %s\n", assets.error().detail.c_str());
    return 1;
  }
  const auto lexicon = isnad::load_lexicon(*assets);
  if (!lexicon) {
    std::fprintf(stderr, "isnad: %s\n", lexicon.error().detail.c_str());
    return 1;
  }
  // The rules alone go on where a model was refused.
  for (const isnad::Error& error : lexicon->names.refused)
    std::fprintf(stderr, "isnad: %s\n", error.detail.c_str());
  const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
  if (verb == "analyze") {
    const auto options = isnad::cli::read_analyze_options(rest);
    return options ? isnad::cli::analyze(*options, *lexicon) : wrong_usage();
  }
  if (verb == "names" && rest.empty()) return isnad::cli::names(*lexicon);
  if (verb == "bench")
    return rest.empty() ? wrong_usage() : isnad::cli::bench(rest, *lexicon);
  return wrong_usage();
}
