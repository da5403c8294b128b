#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

#include "core/dump.h"
#include "core/export.h"
#include "core/icu.h"
#include "core/ingest/plain_text.h"
#include "tests/fuzz/must.h"
#include "tests/support/check_ranges.h"
#include "tests/support/pipeline.h"

// Everything that happens to text once it is read: analysis, comparison, export.  A
// record separator (U+001E) begins the next article.

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace isnad;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  rest = rest.substr(0, icu::first_invalid(rest));
  Analyses analyses;
  while (!rest.empty() && analyses.size() < 8) {
    const size_t end = rest.find('\x1e');
    Article article =
        read_plain_text("story" + std::to_string(analyses.size()) + ".txt",
                        std::string(rest.substr(0, end)), test::lexicon().ingest);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    analyses.push_back(
        std::make_shared<const Analysis>(analyse(std::move(article), test::lexicon())));
    test::must_be_empty(test::check_ranges(*analyses.back()));
    test::must_be_empty(dump(*analyses.back()).empty() ? "empty dump" : "");
  }
  const Comparison comparison = compare(analyses, test::lexicon());
  test::must_be_empty(test::check_ranges(analyses, comparison));
  size_t exported_bytes = 0;
  export_json(analyses, comparison, {},
              [&](std::string_view part) { exported_bytes += part.size(); });
  test::must_be_empty(exported_bytes == 0 ? "empty export" : "");
  return 0;
}
