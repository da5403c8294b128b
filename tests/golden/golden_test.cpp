#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "core/ingest/ingest.h"
#include "tests/support/check_ranges.h"
#include "tests/support/pipeline.h"

// The sample articles through the real stages.

namespace isnad {
namespace {

namespace fs = std::filesystem;

const fs::path source_folder = ISNAD_SOURCE_DIR;

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> samples() {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(source_folder / "assets/samples"))
    out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

Analyses analyse_samples() {
  Analyses out;
  for (const fs::path& path : samples()) {
    Ingested got =
        ingest(path.filename().string(), read(path), {}, test::lexicon().ingest);
    for (Article& article : got.articles)
      out.push_back(std::make_shared<const Analysis>(
          analyse(std::move(article), test::lexicon())));
  }
  return out;
}

}  // namespace

TEST_CASE("samples: every range lies inside its text, every list in its order") {
  const Analyses analyses = analyse_samples();
  CHECK_FALSE(analyses.empty());
  for (const auto& analysis : analyses) {
    CAPTURE(analysis->article.id);
    CHECK(test::check_ranges(*analysis) == "");
  }
  CHECK(test::check_ranges(analyses, compare(analyses, test::lexicon())) == "");
}

}  // namespace isnad
