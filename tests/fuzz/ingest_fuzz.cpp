#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "core/ingest/ingest.h"
#include "tests/fuzz/must.h"
#include "tests/support/check_ranges.h"
#include "tests/support/pipeline.h"

// Any bytes under any name.  The first byte chooses the name, the rest is the file.

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace isnad;
  static constexpr std::array<std::string_view, 10> names = {
      "a.txt",   "a.md",  "a.html", "a.htm", "a.json",
      "a.jsonl", "a.csv", "a.tsv",  "a.zip", "a",
  };
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data + 1), size - 1);
  Ingested read =
      ingest(names[data[0] % names.size()], bytes, {}, test::lexicon().ingest);
  if (read.articles.empty() && read.refusals.empty())
    test::must_be_empty("neither an article nor a refusal");
  size_t analysed = 0;
  for (Article& article : read.articles)
    if (++analysed <= 4)
      test::must_be_empty(
          test::check_ranges(analyse(std::move(article), test::lexicon())));
  return 0;
}
