#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/ingest/copies.h"
#include "core/ingest/ingest.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

Fingerprint print_of(const std::string& path, const std::string& bytes) {
  const Ingested read = ingest(path, bytes, {}, test::lexicon().ingest);
  REQUIRE(read.articles.size() == 1);
  return fingerprint(read.articles[0]);
}

std::vector<std::vector<uint32_t>> find_copies(const std::vector<Fingerprint>& prints) {
  CopyIndex index;
  for (const Fingerprint& print : prints) index.add(print);
  return index.groups();
}

// The beekeepers brought their hives down before the first snow, ...
const std::string first =
    "أنزل النحالون خلاياهم من الجبل قبل أول ثلج، وقالوا إن الموسم كان أقصر من المعتاد "
    "وإن العسل أغمق لونا.";
// The cooperative will buy the crop at last year's price, its chairman says.
const std::string second =
    "وتشتري الجمعية المحصول بسعر العام الماضي، كما أوضح رئيسها في اجتماع حضره أربعون "
    "نحالا من القرى المجاورة.";

}  // namespace

TEST_CASE("copies: another encoding and a page around it change nothing") {
  const std::string text = first + "\n" + second + "\n";
  const Charset* charset =
      test::lexicon().ingest.decoding.charsets.find("windows-1256");
  const auto groups = find_copies({
      print_of("a.txt", text),
      // Something else altogether: the library opens on Fridays from now on
      print_of("b.txt",
               "تفتح المكتبة أبوابها يوم الجمعة ابتداء من هذا الأسبوع، بعد أن طلب "
               "القراء ذلك في استبيان نشرته البلدية."),
      print_of("c.txt", encode(text, *charset)),
      print_of("d.html", "<html><body><nav><a href=/>الرئيسية</a></nav><p>" + first +
                             "</p><p>" + second + "</p></body></html>"),
  });
  REQUIRE(groups.size() == 1);
  CHECK(groups[0] == std::vector<uint32_t>{0, 2, 3});
}

TEST_CASE("copies: an article that shares one paragraph of two is no copy") {
  CHECK(find_copies(
            {print_of("a.txt", first + "\n" + second), print_of("b.txt", first + "\n")})
            .empty());
}

}  // namespace isnad
