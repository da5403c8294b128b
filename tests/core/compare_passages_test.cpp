#include <doctest/doctest.h>

#include <string>

#include "core/compare/comparer.h"
#include "core/compare/report_differences.h"
#include "core/wire.h"
#include "tests/support/collection.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

// The fishermen of the northern harbour returned yesterday evening with a small catch
// after the wind had kept them ashore for nine days, and the market opened late.
constexpr const char* wire =
    "عاد صيادو المرفأ الشمالي مساء أمس بحصيلة قليلة بعد أن حبستهم الرياح تسعة أيام "
    "على الشاطئ وفتحت السوق أبوابها متأخرة";

// `count` words that no other call with another `seed` gives.
std::string filler(int seed, int count) {
  std::string out;
  for (int i = 0; i < count; ++i)
    out += " لفظ" + std::to_string(seed) + "س" + std::to_string(i);
  return out;
}

Comparison compare_texts(const std::vector<std::string>& texts) {
  std::vector<test::Source> sources;
  for (const std::string& text : texts) sources.push_back({"", "", text});
  return compare(test::analyse_all(sources), test::lexicon());
}

}  // namespace

TEST_CASE("passages: a shared run is found to its last word") {
  const std::string a = filler(1, 20) + " " + wire + filler(2, 20);
  const std::string b = filler(3, 9) + " " + wire + filler(4, 30);
  const Comparison comparison = compare_texts({a, b});
  REQUIRE(comparison.passages.size() == 1);
  const Passage& passage = comparison.passages[0];
  CHECK(passage.verbatim);
  CHECK(a.substr(passage.a.begin, passage.a.size_bytes()) == wire);
  CHECK(b.substr(passage.b.begin, passage.b.size_bytes()) == wire);
}

TEST_CASE("passages: other spelling is still verbatim") {
  const std::string other =
      "عاد صيادو المرفأ الشمالى مساء امس بحصيلة قليلة بعد ان حبستهم الرياح تسعة ايام "
      "على الشاطى وفتحت السوق ابوابها متأخرة";
  const Comparison comparison = compare_texts({wire, other});
  REQUIRE(comparison.passages.size() == 1);
  CHECK(comparison.passages[0].verbatim);
  CHECK(comparison.passages[0].words == comparison.shares[0].words);
}

TEST_CASE("passages: runs with changed words between them are near") {
  std::string a;
  std::string b;
  for (int run = 0; run < 6; ++run) {
    const std::string same = filler(run, 7);
    a += same + filler(100 + run, 1);
    b += same + filler(200 + run, 1);
  }
  const Comparison comparison = compare_texts({a, b});
  REQUIRE(comparison.passages.size() == 1);
  CHECK_FALSE(comparison.passages[0].verbatim);
  CHECK(comparison.passages[0].words == 42);
}

TEST_CASE("passages: articles without a common word share nothing") {
  const Comparison comparison = compare_texts({filler(1, 60), filler(2, 60)});
  CHECK(comparison.passages.empty());
  CHECK(comparison.sharings.empty());
  CHECK(comparison.shares[1].shared_words == 0);
}

TEST_CASE("passages: one article alone is compared with nothing") {
  const Comparison comparison = compare_texts({wire});
  CHECK(comparison.passages.empty());
  REQUIRE(comparison.shares.size() == 1);
  CHECK(comparison.shares[0].copy_of == no_index);
}

TEST_CASE("passages: a prefix stands in the whole of the other") {
  const std::string part = filler(1, 40);
  const Comparison comparison = compare_texts({part, part + filler(2, 80)});
  REQUIRE(comparison.sharings.size() == 1);
  const Sharing& sharing = comparison.sharings[0];
  CHECK(sharing.a_words == comparison.shares[0].words);
  CHECK(sharing.origin_article == 0);
  CHECK(sharing.why == OriginReason::containment);
  CHECK(comparison.shares[1].paragraph_shared_percent[0] == 33);
}

TEST_CASE("passages: the earlier article is the likely origin") {
  const Comparison comparison = compare(
      test::analyse_all({{"غد", "2021-05-03", wire}, {"أمس", "2021-05-02", wire}}),
      test::lexicon());
  REQUIRE(comparison.sharings.size() == 1);
  CHECK(comparison.sharings[0].origin_article == 1);
  CHECK(comparison.sharings[0].why == OriginReason::earlier);
  CHECK(comparison.shares[0].likely_origin == 1);
  CHECK(comparison.shares[1].copy_of == 0);
}

TEST_CASE("passages: a thousand copies cost a thousand comparisons, not a million") {
  const std::string text = wire + filler(7, 40);
  const Comparison comparison = compare_texts(std::vector<std::string>(1000, text));
  CHECK(comparison.shares[999].copy_of == 0);
  CHECK(comparison.shares[999].shared_words == comparison.shares[999].words);
  CHECK(comparison.sharings.size() < 4000);
}

TEST_CASE("passages: ten thousand articles of one sentence") {
  std::vector<std::string> texts;
  for (int i = 0; i < 10000; ++i) texts.push_back(wire + filler(i, 3));
  const Comparison comparison = compare_texts(texts);
  CHECK(comparison.sharings.size() < 20000);
}

TEST_CASE("passages: a text that grows a thousand times meets its likest alone") {
  // Every article is the beginning of all that follow.
  const std::string text = wire + filler(8, 1000);
  std::vector<std::string> texts;
  for (size_t end = text.size() / 2, i = 0; i < 300; ++i, end += 20) {
    const size_t space = text.find(' ', end);
    texts.push_back(text.substr(0, space));
  }
  const Comparison comparison = compare_texts(texts);
  CHECK(comparison.sharings.size() <= texts.size() * PassageIndex::max_partners);
  CHECK(comparison.passages.size() <= texts.size() * PassageIndex::max_partners);
  // The last one alone has words of its own, at its end.
  REQUIRE(comparison.shares.size() == texts.size());
  for (size_t i = 0; i + 1 < texts.size(); ++i)
    CHECK(comparison.shares[i].shared_words == comparison.shares[i].words);
}

TEST_CASE("statements: ten thousand articles of one quoted sentence are one") {
  std::vector<std::string> texts;
  for (int i = 0; i < 10000; ++i)
    texts.push_back("قال المدير سامي القطان: «سيفتح المصنع رقم " + std::to_string(i) +
                    " أبوابه أمام العمال الموسميين في الخريف المقبل».");
  const Comparison comparison = compare_texts(texts);
  CHECK(comparison.members.size() == 10000);
  CHECK(comparison.statements.size() == 1);
  CHECK(comparison.differences.size() <= max_differences);
  CHECK(comparison.changes.size() < 40000);
  CHECK(comparison.sharings.size() < 40000);
}

TEST_CASE("statements: quotes without a common word stay apart") {
  std::vector<std::string> texts;
  for (int i = 0; i < 500; ++i)
    texts.push_back("قال المدير سامي القطان: «" + filler(i, 12) + "».");
  const Comparison comparison = compare_texts(texts);
  CHECK(comparison.statements.size() == 500);
  CHECK(comparison.members.size() == 500);
  CHECK(comparison.alignments.empty());
  CHECK(comparison.passages.empty());
}

TEST_CASE("comparer: article by article gives what all at once gives") {
  std::vector<test::Source> sources = {
      {"أ", "2021-05-02", wire},
      {"ب", "2021-05-03",
       "قال العمدة ناصر الريحاني: «لن نبيع السفينة القديمة هذا العام»."},
      {"ج", "2021-05-03",
       "قال ناصر الريحاني: «لن نبيع السفينة القديمة هذا العام أبدا»."},
      {"Wave", "2021-05-03",
       "The mayor Nasser Al-Rihani said on Monday that the town would not sell the old "
       "ship this year. He spoke to reporters in the harbour."},
      {"د", "2021-05-04", wire},
      {"ه", "2021-05-04", "أكد الريحاني أن البلدية لن تبيع السفينة القديمة هذا العام."},
  };
  const Analyses analyses = test::analyse_all(sources);
  Comparer comparer(test::lexicon());
  Comparison before;
  for (size_t i = 0; i < analyses.size(); ++i) {
    comparer.add(analyses[i]);
    // A result in between changes nothing of those that follow.
    const Analyses so_far(analyses.begin(),
                          analyses.begin() + static_cast<std::ptrdiff_t>(i + 1));
    before = comparer.result(before);
    CHECK(encode(before) == encode(compare(so_far, test::lexicon())));
  }
}

TEST_CASE("comparer: a name that a later article explains is no other speaker") {
  const Analyses analyses = test::analyse_all({
      {"ا", "2021-05-02",
       // The mayor Nasser Al-Rihani said: the town paid 340 workers 12 million dinars
       // on 3 May 2021, and 75 ships will come to the port.
       "قال العمدة ناصر الريحاني: «دفعت المدينة 12 مليون دينار إلى 340 عاملا في 3 مايو "
       "2021، وستصل 75 سفينة إلى الميناء»."},
      {"Wave", "2021-05-03",
       "Mayor Nasser said: \"The city paid 12 million dinars to 340 workers on 3 "
       "May "
       "2021, and 75 ships will arrive at the port.\""},
      {"Reef", "2021-05-09", "Nasser Al-Rihani opened a school. Nasser left."},
  });
  Comparer comparer(test::lexicon());
  comparer.add(analyses[0]);
  comparer.add(analyses[1]);
  const Comparison before = comparer.result();
  REQUIRE(before.statements.size() == 1);
  REQUIRE(before.identities.identity_of[0] != before.identities.identity_of[1]);
  comparer.add(analyses[2]);
  const Comparison after = comparer.result(before);
  CHECK(after.differences.size() != before.differences.size());
  CHECK(encode(after) == encode(compare(analyses, test::lexicon())));
}

}  // namespace isnad
