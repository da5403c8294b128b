#include <doctest/doctest.h>

#include <string>

#include "core/compare/alignment.h"
#include "tests/support/collection.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

// Two reports in the same frame, so that only the words between the marks differ.
Analyses both(const std::string& base, const std::string& other) {
  // Minister Salim Al-Hadi said: "..."
  const std::string frame = "قال الوزير سليم الهادي: «";
  const std::string a = frame + base + "».";
  const std::string b = frame + other + "».";
  return test::analyse_all({{"a", "", a}, {"b", "", b}});
}

// Every change but `same`, a line each: kind [base] [other].
std::string changes(const std::string& base, const std::string& other) {
  const Analyses analyses = both(base, other);
  REQUIRE(analyses[0]->quotes.items.size() == 1);
  REQUIRE(analyses[1]->quotes.items.size() == 1);
  const Identities identities = identify(analyses, test::lexicon());
  std::string out;
  for (const Change& change :
       align(analyses, identities, {0, 0}, {1, 0}, test::lexicon())) {
    if (change.kind == ChangeKind::same) continue;
    out += std::string(name_of(change.kind)) + " [" +
           std::string(slice(analyses[0]->article, change.base)) + "] [" +
           std::string(slice(analyses[1]->article, change.other)) + "]\n";
  }
  return out;
}

struct AlignmentCase {
  const char* why;
  const char* base;
  const char* other;
  const char* expected;
};

constexpr AlignmentCase cases[] = {
    {
        "equal words are no change",
        // The new bridge opens in spring.
        "الجسر الجديد يفتح في الربيع المقبل",
        "الجسر الجديد يفتح في الربيع المقبل",
        "",
    },
    {
        "a hamza and a short vowel mark their letter alone",
        // We confirmed that the harvest is safe.
        "أكدنا أن المحصول سليم",
        "اكدنا أن المحصول سليمٌ",
        "orthography [أ] [ا]\northography [م] [مٌ]\n",
    },
    {
        "an attached particle is marked without its word",
        // The farmers and the fishermen asked for help.
        "المزارعون والصيادون طلبوا العون",
        "المزارعون الصيادون طلبوا العون",
        "particle [وال] [ال]\n",
    },
    {
        "another ending is marked without its stem",
        // The teacher / the teachers received the books.
        "تسلم المعلمون الكتب من المخزن",
        "تسلم المعلمين الكتب من المخزن",
        "inflection [ون] [ين]\n",
    },
    {
        "a listed synonym",
        // The talks continue in the valley.
        "المحادثات في الوادي مفيدة جدا",
        "المناقشات في الوادي مفيدة جدا",
        "synonym [المحادثات] [المناقشات]\n",
    },
    {
        "numbers that disagree",
        // We lost 40 / 45 boats in the storm.
        "خسرنا 40 مركبا في العاصفة الأخيرة",
        "خسرنا 45 مركبا في العاصفة الأخيرة",
        "number [40] [45]\n",
    },
    {
        "a negation on one side",
        // The factory will (not) close its doors.
        "سيغلق المصنع أبوابه قريبا",
        "لن سيغلق المصنع أبوابه قريبا",
        "negation [] [لن]\n",
    },
    {
        "a denial carried on is no second one",
        // We got no notice at all, not by phone / by phone.
        "لم نتسلم أي إخطار قبل العاصفة لا عبر الهاتف",
        "لم نتسلم أي إخطار قبل العاصفة عبر الهاتف",
        "particle [لا] []\n",
    },
    {
        "a denial with a verb of its own is one",
        // They do not sell and do not rent / and rent the boats.
        "لم يبيعوا القوارب القديمة ولا يؤجرون الشباك",
        "لم يبيعوا القوارب القديمة يؤجرون الشباك",
        "negation [ولا] []\n",
    },
    {
        "an exception is no denial",
        // Everybody agreed but the guard.
        "وافق الجميع إلا الحارس العجوز",
        "وافق الجميع سوى الحارس العجوز",
        "wording [إلا] [سوى]\n",
    },
    {
        "another name of the same place is other words",
        // The United States / America closed the office.
        "قررت الولايات المتحدة إغلاق المكتب الصغير",
        "قررت أميركا إغلاق المكتب الصغير",
        "wording [الولايات المتحدة] [أميركا]\n",
    },
    {
        "words only the base has",
        // The council agreed, despite the objections of the neighbours, to the plan.
        "المجلس أقر رغم اعتراض الجيران خطة الميناء",
        "المجلس أقر خطة الميناء",
        "omission [رغم اعتراض الجيران] []\n",
    },
    {
        "words only the other has",
        "المجلس أقر خطة الميناء",
        "المجلس أقر رغم اعتراض الجيران خطة الميناء",
        "insertion [] [رغم اعتراض الجيران]\n",
    },
    {
        "other words in the same place",
        // The road to the village is muddy / slippery.
        "الطريق إلى القرية موحلة منذ الفجر",
        "الطريق إلى القرية زلقة منذ الفجر",
        "wording [موحلة] [زلقة]\n",
    },
};

}  // namespace

TEST_CASE("alignment: kinds of change and what of the word is marked") {
  for (const AlignmentCase& c : cases) {
    CAPTURE(c.why);
    CHECK(changes(c.base, c.other) == c.expected);
  }
}

TEST_CASE("alignment: words that changed places have moved") {
  // Tomorrow we reopen the old market / we reopen the old market tomorrow
  const std::string found = changes("غدا نعيد افتتاح السوق القديم للزوار",
                                    "نعيد افتتاح السوق القديم للزوار غدا");
  CHECK(found == "moved [غدا] [غدا]\n");
}

TEST_CASE("alignment: every word of both quotes is covered once") {
  const Analyses analyses =
      both("لن تتوقف القوارب عن العمل قبل حلول الشتاء في المرفأ الكبير",
           "القوارب ستعمل في المرفأ الكبير حتى يحل الشتاء ولن تتوقف أبدا");
  const Identities identities = identify(analyses, test::lexicon());
  const std::vector<Change> found =
      align(analyses, identities, {0, 0}, {1, 0}, test::lexicon());
  for (uint32_t side = 0; side < 2; ++side)
    for (const Word& word : analyses[side]->segments.words) {
      const SourceRange quote = analyses[side]->quotes.items[0].range;
      if (word.kind == WordKind::mark || !quote.contains(word.source)) continue;
      uint32_t covered = 0;
      for (const Change& change : found) {
        const SourceRange range = side == 0 ? change.base : change.other;
        if (range.overlaps(word.source))
          covered += std::min(range.end, word.source.end) -
                     std::max(range.begin, word.source.begin);
      }
      CAPTURE(slice(analyses[side]->article, word.source));
      CHECK(covered == word.source.size_bytes());
    }
}

TEST_CASE("alignment: who speaks in the middle of a quote is no part of it") {
  const Analyses analyses = test::analyse_all({
      // "We will not close the old harbour before winter," said the director Sami
      // Al-Qattan, "and we will repair the stone quays."
      {"a", "",
       "«لن نغلق المرفأ القديم قبل حلول الشتاء»، قال المدير سامي القطان، «وسنرمم "
       "الأرصفة الحجرية كلها»."},
      {"b", "",
       "قال المدير سامي القطان: «لن نغلق المرفأ القديم قبل حلول الشتاء، وسنرمم "
       "الأرصفة الخشبية كلها»."},
  });
  REQUIRE(analyses[0]->quotes.items.size() == 1);
  REQUIRE(analyses[0]->quotes.items[0].spans.size() == 2);
  const Identities identities = identify(analyses, test::lexicon());
  const uint32_t said = static_cast<uint32_t>(analyses[0]->article.text.find("قال"));
  for (const uint32_t base : {0U, 1U}) {
    uint32_t other_words = 0;
    for (const Change& change :
         align(analyses, identities, {base, 0}, {1 - base, 0}, test::lexicon())) {
      const SourceRange range = base == 0 ? change.base : change.other;
      CHECK_FALSE(range.contains({said, said + 1}));
      CHECK(change.kind != ChangeKind::omission);
      CHECK(change.kind != ChangeKind::insertion);
      other_words += change.kind == ChangeKind::wording ? 1 : 0;
    }
    CHECK(other_words == 1);
  }
}

TEST_CASE("alignment: a very long quote is aligned up to a bound") {
  std::string words;
  for (int i = 0; i < 3000; ++i) words += "كلمة" + std::to_string(i) + " ";
  words += "خاتمة";
  CHECK(changes(words, words).empty());
}

}  // namespace isnad
