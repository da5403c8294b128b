#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "core/dump.h"
#include "core/ingest/ingest.h"
#include "tests/support/check_ranges.h"
#include "tests/support/pipeline.h"

// Every sample article's dump against tests/golden/<name>.txt, and the comparison of
// all of them against tests/golden/comparison.txt.  With UPDATE_GOLDEN set in the
// environment the files are written instead; the difference is then reviewed like code.

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
    CHECK(got.refusals.empty());
    for (Article& article : got.articles)
      out.push_back(std::make_shared<const Analysis>(
          analyse(std::move(article), test::lexicon())));
  }
  return out;
}

void check_golden(const std::string& name, const std::string& dumped) {
  const fs::path path = source_folder / "tests/golden" / (name + ".txt");
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << dumped;
    return;
  }
  CAPTURE(name);
  const std::string expected = read(path);
  const auto parting =
      std::mismatch(dumped.begin(), dumped.end(), expected.begin(), expected.end());
  const auto at = static_cast<size_t>(parting.first - dumped.begin());
  CAPTURE(expected.substr(at, 200));
  CAPTURE(dumped.substr(at, 200));
  CHECK(dumped == expected);
}

}  // namespace

TEST_CASE("samples: every range lies inside its text, every list in its order") {
  const Analyses analyses = analyse_samples();
  CHECK(analyses.size() == samples().size());
  for (const auto& analysis : analyses) {
    CAPTURE(analysis->article.id);
    CHECK(test::check_ranges(*analysis) == "");
  }
  CHECK(test::check_ranges(analyses, compare(analyses, test::lexicon())) == "");
}

TEST_CASE("samples: dumps are as reviewed") {
  const Analyses analyses = analyse_samples();
  for (const auto& analysis : analyses)
    check_golden(fs::path(analysis->article.id).stem().string(), dump(*analysis));
  check_golden("comparison", dump(analyses, compare(analyses, test::lexicon())));
}

}  // namespace isnad
