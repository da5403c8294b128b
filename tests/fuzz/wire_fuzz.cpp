#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/dump.h"
#include "core/session.h"
#include "core/wire.h"

// Bytes that claim to be a message of either side.  What decodes can be used.

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace isnad;
  static Session session;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Result<Analysis> analysis = decode_analysis(bytes);
  if (analysis) (void)dump(*analysis);
  const Result<Reply> reply = decode_reply(bytes);
  if (reply)
    for (const Analysis& each : reply->analyses) (void)dump(each);
  (void)decode_comparison(bytes, {});
  (void)session.answer(bytes);
  return 0;
}
