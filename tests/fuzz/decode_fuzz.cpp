#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/icu.h"
#include "core/ingest/decode.h"
#include "tests/fuzz/must.h"
#include "tests/support/pipeline.h"

// Any bytes in any encoding.  The first byte chooses what the reader chose, the second
// what markup declares, the rest is the file.

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace isnad;
  static constexpr std::array<std::string_view, 8> names = {
      "", "", "utf-8", "utf-16", "utf-16be", "windows-1256", "cp720", "no-such-thing",
  };
  if (size < 2) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data + 2), size - 2);
  DecodeOptions options;
  options.forced = names[data[0] % names.size()];
  options.declared = names[data[1] % names.size()];
  const Result<Decoded> decoded =
      decode_text(bytes, options, test::lexicon().ingest.decoding);
  if (!decoded) return 0;
  if (icu::first_invalid(decoded->text) != decoded->text.size())
    test::must_be_empty("the decoded text is no UTF-8");
  return 0;
}
