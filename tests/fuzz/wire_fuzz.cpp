#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/dump.h"
#include "core/export.h"
#include "core/session.h"
#include "core/wire.h"
#include "tests/support/pipeline.h"

// Bytes that claim to be a message of either side.  What decodes can be used.

namespace {

using namespace isnad;

// Articles that share a statement, what comparing them gave, and what had been told of
// the first two and a third that has gone since.
struct Collection {
  Analyses analyses;
  Comparison comparison;
  Comparison before;
  std::vector<uint32_t> places_before;
};

Collection make_collection() {
  Collection out;
  for (const char* text : {
           // The minister Sami Hourani said: ... / He added that ...
           "قال الوزير سامي الحوراني: «لن نغلق المرفأ قبل حلول الشتاء».\n"
           "وأضاف أن ثلاث سفن تنتظر.\n",
           // The Barq agency quoted the minister Sami Hourani as saying: ...
           "نقلت وكالة البرق عن الوزير سامي الحوراني قوله: “لن نغلق المرفأ”.\n",
           // The minister said: ... as the agency reported.
           "قال الوزير سامي الحوراني: «لن نغلق المرفأ»، كما ذكرت وكالة البرق.\n",
           "وأكد سامي الحوراني أن المرفأ لن يغلق قبل حلول الشتاء.\n",
       })
    out.analyses.push_back(std::make_shared<const Analysis>(test::analyse_text(text)));
  const Analyses first = {out.analyses[0], out.analyses[2], out.analyses[1]};
  out.before = compare(first, test::lexicon());
  out.analyses.erase(out.analyses.begin() + 2);
  out.comparison = compare(out.analyses, test::lexicon());
  out.places_before = {0, 2, no_index};
  return out;
}

// A valid message with some bytes changed: three bytes of input for each change, two
// for the place and one for the new value.
std::string damage(std::string message, std::string_view changes) {
  for (size_t i = 0; i + 2 < changes.size(); i += 3) {
    const auto low = static_cast<unsigned char>(changes[i]);
    const auto high = static_cast<unsigned char>(changes[i + 1]);
    const size_t at = low + size_t{256} * high;
    message[at % message.size()] = changes[i + 2];
  }
  return message;
}

void try_analysis(std::string_view bytes) {
  const Result<Analysis> analysis = decode_analysis(bytes);
  if (analysis) (void)dump(*analysis);
}

void try_comparison(std::string_view bytes, const Analyses& analyses,
                    const Comparison& before) {
  const Result<Comparison> comparison = decode_comparison(bytes, analyses, before);
  if (!comparison) return;
  (void)dump(analyses, *comparison);
  export_json(analyses, *comparison, {}, [](std::string_view) {});
}

// Leaves the session without articles, so that every input meets the same state; now
// and then a new one also forgets what was refused.
void try_request(std::string_view bytes) {
  static std::unique_ptr<Session> session;
  static size_t answered = 0;
  if (answered++ % 256 == 0) session = std::make_unique<Session>();
  (void)session->answer(bytes);
  Request request;
  request.kind = Request::Kind::remove;
  request.index = 0;
  for (bool removed = true; removed;) {
    const Result<Reply> reply = decode_reply(session->answer(encode(request)));
    removed = reply && reply->kind == Reply::Kind::removed;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const Collection collection = make_collection();
  static const std::string analysis = encode(*collection.analyses[0]);
  static const std::string comparison = encode(collection.comparison);
  static const std::string change = encode(
      find_change(collection.before, collection.comparison, collection.places_before));
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try_analysis(bytes);
  try_analysis(damage(analysis, bytes));
  try_comparison(bytes, collection.analyses, collection.before);
  try_comparison(damage(comparison, bytes), collection.analyses, {});
  try_comparison(damage(change, bytes), collection.analyses, collection.before);
  const Result<Reply> reply = decode_reply(bytes);
  if (reply)
    for (const Analysis& each : reply->analyses) (void)dump(each);
  try_request(bytes);
  return 0;
}
