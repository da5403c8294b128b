#include <doctest/doctest.h>

#include <string>

#include "core/compare/differences.h"
#include "tests/support/collection.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

// Three statements of three reports each, about an invented harbour.
Comparison harbour(const Analyses& analyses) {
  return compare(analyses, test::lexicon());
}
Analyses harbour_articles() {
  return test::analyse_all({
      {"الموجة", "2022-03-04",
       "قال المدير سامي القطان: «لن نغلق المرفأ القديم قبل حلول الشتاء المقبل».\n"
       "وقالت المهندسة هدى الصافي: «ترميم السلم الحجري يحتاج إلى عامين من العمل».\n"
       "وقال الصياد وليد البستاني: «خسرنا 40 مركبا في العاصفة الأخيرة»."},
      {"الشراع", "2022-03-04",
       "قال سامي القطان: «سنغلق المرفأ القديم قبل حلول الشتاء المقبل بأيام».\n"
       "وقالت هدى الصافي: «ترميم السلم الحجري يحتاج إلى ثلاثة أعوام من العمل».\n"
       "وقال وليد البستاني: «خسرنا 45 مركبا في العاصفة الأخيرة»."},
      {"المرساة", "2022-03-05",
       "أكد سامي القطان أن المرفأ القديم لن يغلق قبل حلول الشتاء المقبل.\n"
       "وقالت هدى الصافي: «ترميم السلم الحجري والجدار يحتاج إلى عامين من العمل».\n"
       "وقال وليد البستاني: «خسرنا 40 مركبا وشبكة في العاصفة الأخيرة»."},
  });
}

// Everything listed of every statement, so that two lists can be compared.
std::string listing(const Comparison& comparison) {
  std::string out;
  const auto number = [&](uint32_t n) { out += ' ' + std::to_string(n); };
  for (const Statement& statement : comparison.statements) {
    out += "statement";
    number(statement.base_member);
    for (uint32_t i = statement.alignments.begin; i < statement.alignments.end; ++i) {
      const Alignment& alignment = comparison.alignments[i];
      out += "\n member";
      number(alignment.member_index);
      for (uint32_t c = alignment.changes.begin; c < alignment.changes.end; ++c) {
        const Change& change = comparison.changes[c];
        out += std::string("\n  ") + name_of(change.kind);
        for (const SourceRange range : {change.base, change.other}) {
          number(range.begin);
          number(range.end);
        }
      }
    }
    for (uint32_t i = statement.differences.begin; i < statement.differences.end; ++i) {
      const Difference& difference = comparison.differences[i];
      out += std::string("\n ") + name_of(difference.kind);
      number(difference.a_member_index);
      number(difference.b_member_index);
      number(difference.weight_percent);
    }
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("differences: another base lists what listing all anew lists") {
  const Analyses analyses = harbour_articles();
  const Comparison before = harbour(analyses);
  REQUIRE(before.members.size() == 9);
  for (uint32_t s = 0; s < before.statements.size(); ++s)
    for (uint32_t m = before.statements[s].members.begin;
         m < before.statements[s].members.end; ++m) {
      Comparison one = before;
      one.statements[s].base_member = m;
      Comparison all = one;
      list_differences_of(analyses, test::lexicon(), s, one);
      all.alignments.clear();
      all.changes.clear();
      all.differences.clear();
      list_differences(analyses, test::lexicon(), {}, all);
      CHECK(listing(one) == listing(all));
      CHECK(one.changes.size() == all.changes.size());
    }
}

TEST_CASE("differences: a number that differs is told whichever is the base") {
  const Analyses analyses = harbour_articles();
  Comparison comparison = harbour(analyses);
  const uint32_t boats = comparison.statement_of[0][2];
  Statement& statement = comparison.statements[boats];
  REQUIRE(statement.members.size() == 3);
  for (uint32_t m = statement.members.begin; m < statement.members.end; ++m) {
    statement.base_member = m;
    list_differences_of(analyses, test::lexicon(), boats, comparison);
    REQUIRE_FALSE(statement.differences.empty());
    const Difference& first = comparison.differences[statement.differences.begin];
    CHECK(first.kind == DifferenceKind::number);
    CHECK(first.a_member_index == m);
  }
}

// Two outlets on one invented sentence each: what is listed, as "kind [base] [other]".
std::string listed(std::string_view first, std::string_view second) {
  const Analyses analyses = test::analyse_all({
      {"الموجة", "2022-03-04", first},
      {"الشراع", "2022-03-04", second},
  });
  const Comparison comparison = compare(analyses, test::lexicon());
  REQUIRE(comparison.statements.size() == 1);
  std::string out;
  for (const Difference& difference : comparison.differences) {
    if (difference.kind == DifferenceKind::directness) continue;
    out += name_of(difference.kind);
    const auto words = [&](uint32_t member, SourceRange range) {
      const uint32_t article = comparison.members[member].quote.article_index;
      return std::string(slice(analyses[article]->article, range));
    };
    out += " [" + words(difference.a_member_index, difference.a) + "] [" +
           words(difference.b_member_index, difference.b) + "]\n";
  }
  return out;
}

// What the kinds of differences of two reports are, one of them on each side.
bool tells(std::string_view first, std::string_view second, std::string_view kind) {
  return listed(first, second).find(std::string(kind) + " [") != std::string::npos;
}

TEST_CASE("differences: what both deny, and what denies nothing, is no negation") {
  struct Case {
    const char* one;
    const char* other;
    bool differs;
  };
  constexpr Case cases[] = {
      {"الجسر القديم ما زال مغلقا أمام المارة",
       "الجسر القديم لا يزال مغلقا أمام المارة", false},
      {"أبواب السوق مازالت مغلقة أمام المارة", "أبواب السوق لا تزال مغلقة أمام المارة",
       false},
      {"الجسر القديم سيفتح للمارة غير أن الشاحنات ستنتظر الخريف",
       "الجسر القديم سيفتح للمارة لكن الشاحنات ستنتظر الخريف", false},
      {"العاصفة لن تجلب سوى الخراب للجسر القديم والمرفأ",
       "العاصفة ستجلب الخراب للجسر القديم والمرفأ", false},
      {"العاصفة لم تترك إلا الخراب عند الجسر القديم والمرفأ",
       "العاصفة تركت الخراب عند الجسر القديم والمرفأ", false},
      {"حراس الجسر القديم عملوا دون أي راحة طوال ثلاثة أيام",
       "حراس الجسر القديم عملوا طوال ثلاثة أيام من دون راحة", false},
      {"حراس الجسر لا يعملون فقط بل ينامون في الكوخ القديم",
       "حراس الجسر يعملون وينامون في الكوخ القديم", false},
      {"الغواصين لم يعثروا على حطام المركب قرب الجسر القديم",
       "الغواصين عثروا على حطام المركب قرب الجسر القديم", true},
      {"الجسر القديم لن يغلق، إلا أن المرفأ سيغلق حتى الخريف",
       "الجسر القديم سيغلق، إلا أن المرفأ سيغلق حتى الخريف", true},
      {"الجسر القديم لم يتضرر والمرفأ تضرر كثيرا من العاصفة",
       "الجسر القديم تضرر كثيرا والمرفأ لم يتضرر من العاصفة", true},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.one));
    const auto say = [](const char* what) {
      return std::string("قال المحافظ رائد الكتبي إن ") + what + ".";
    };
    CHECK(tells(say(c.one), say(c.other), "negation") == c.differs);
    CHECK(tells(say(c.other), say(c.one), "negation") == c.differs);
  }
  CHECK_FALSE(
      tells("Governor Adam Reed said the old bridge was not only closed but "
            "also flooded by the storm.",
            "Governor Adam Reed said the old bridge was closed and also "
            "flooded by the storm.",
            "negation"));
}

TEST_CASE("differences: \"but\" behind a denial leaves it one") {
  CHECK(
      tells("Governor Adam Reed said the old bridge will not close but the fishing "
            "port will.",
            "Governor Adam Reed said the old bridge will close but the fishing port "
            "will.",
            "negation"));
  CHECK(
      tells("Governor Adam Reed said the old bridge will not close except on Friday "
            "night.",
            "Governor Adam Reed said the old bridge will close except on Friday "
            "night.",
            "negation"));
}

TEST_CASE("differences: numbers of other things, and of both reports, are none") {
  struct Case {
    const char* one;
    const char* other;
    bool differs;
  };
  constexpr Case cases[] = {
      // Eight in both, once beside a number only one outlet has.
      {"ثمانية عمال جرحوا عند الجسر القديم، فضلا عن إنقاذ 17 آخرين من تحت الأنقاض",
       "الانهيار أسفر عند الجسر القديم عن جرح ثمانية عمال تحت الأنقاض", false},
      {"الصياد وليد البستاني (33 عاما) غرق قرب الجسر القديم",
       "الصياد وليد البستاني غرق يوم 4 مارس قرب الجسر القديم", false},
      {"الجسر القديم أغلق أمام 30 في المئة من المارة",
       "الجسر القديم أغلق أمام 300 من المارة", false},
      {"الجسر القديم يبعد عن المرفأ 12 كيلومترا",
       "الجسر القديم يبعد عن المرفأ 15 كيلومترا", true},
      {"الجسر القديم سيغلق أمام المارة عشرة أيام",
       "الجسر القديم سيغلق أمام المارة أسبوعين", true},
      {"ثمانية عمال جرحوا وثلاثة قتلوا عند الجسر القديم",
       "ثلاثة عمال جرحوا وثمانية قتلوا عند الجسر القديم", true},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.one));
    const auto say = [](const char* what) {
      return std::string("قال المحافظ رائد الكتبي إن ") + what + ".";
    };
    CHECK(tells(say(c.one), say(c.other), "number") == c.differs);
    CHECK(tells(say(c.other), say(c.one), "number") == c.differs);
  }
}

TEST_CASE("differences: a hedge counts where what it hedges is told without it") {
  struct Case {
    const char* one;
    const char* other;
    bool differs;
  };
  constexpr Case cases[] = {
      {"الجسر القديم الذي يعبره نحو 400 شخص سيغلق قبل الخريف",
       "الجسر القديم سيغلق قبل الخريف", false},
      {"نحو 400 شخص نقلوا من جوار الجسر القديم إلى المدارس",
       "المدارس استقبلت من جوار الجسر القديم نحو 400 شخص", false},
      {"البلدية قد تمكنت من ترميم الجسر القديم قبل الخريف",
       "البلدية تمكنت من ترميم الجسر القديم قبل الخريف", false},
      {"العمال كانوا قد انتهوا من ترميم الجسر القديم",
       "العمال كانوا انتهوا من ترميم الجسر القديم", false},
      {"نحو 400 شخص نقلوا من جوار الجسر القديم إلى المدارس",
       "400 شخص نقلوا من جوار الجسر القديم إلى المدارس", true},
      {"الوضع عند الجسر القديم يميل نحو الهدوء قبل الخريف",
       "الوضع عند الجسر القديم يميل إلى الهدوء قبل الخريف", false},
      {"من المرجح أن تكون الأمطار سبب انهيار الجسر القديم",
       "من الممكن أن تكون أي من الأمطار أو الرياح سبب انهيار الجسر القديم", false},
      {"الجسر القديم لا يمكن إصلاحه قبل حلول الخريف المقبل",
       "الجسر القديم لن يصلح قبل حلول الخريف المقبل", false},
      {"البلدية قد تغلق الجسر القديم قبل حلول الخريف",
       "البلدية تغلق الجسر القديم قبل حلول الخريف", true},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.one));
    const auto say = [](const char* what) {
      return std::string("قال المحافظ رائد الكتبي إن ") + what + ".";
    };
    CHECK(tells(say(c.one), say(c.other), "hedge") == c.differs);
    CHECK(tells(say(c.other), say(c.one), "hedge") == c.differs);
  }
}

TEST_CASE("differences: another spelling is no other speaker") {
  CHECK_FALSE(tells("قال المحافظ رائد الخولاني إن الجسر القديم سيفتح قبل نهاية الخريف.",
                    "قال الخلواني إن الجسر القديم سيفتح قبل نهاية الخريف.", "speaker"));
  CHECK(tells("قال المحافظ رائد الخولاني إن الجسر القديم سيفتح قبل نهاية الخريف.",
              "قال المهندس سامي القطان إن الجسر القديم سيفتح قبل نهاية الخريف.",
              "speaker"));
}

TEST_CASE("differences: a speaker's rank is shown where it stands") {
  CHECK_FALSE(tells("قال موقع بحر نت إن الجسر القديم سيفتح قبل نهاية الخريف.",
                    "قال موقع بحرنت إن الجسر القديم سيفتح قبل نهاية الخريف.",
                    "speaker"));
  CHECK(tells("قال وزير النقل رائد الخولاني إن الجسر القديم سيفتح قبل الخريف.",
              "قال مدير المرفأ رائد الخولاني إن الجسر القديم سيفتح قبل الخريف.",
              "rank"));
  // Named with a rank, then without.
  CHECK(listed("التقى وزير النقل رائد الخولاني الصيادين. وقال رائد الخولاني إن الجسر "
               "القديم سيفتح قبل الخريف.",
               "قال مدير المرفأ رائد الخولاني إن الجسر القديم سيفتح قبل الخريف.") ==
        "rank [وزير النقل] [مدير المرفأ]\n");
}

TEST_CASE("differences: what one outlet says twice differs from no outlet") {
  const Analyses analyses = test::analyse_all({
      {"الموجة", "2022-03-04",
       "زعم المحافظ رائد الكتبي أن الجسر القديم سيفتح أمام المشاة قبل الخريف.\n"
       "وقال رائد الكتبي: «الجسر القديم سيفتح أمام المشاة قبل الخريف»."},
      {"الشراع", "2022-03-04",
       "زعم رائد الكتبي أن الجسر القديم سيفتح أمام المشاة قبل الخريف."},
  });
  const Comparison comparison = compare(analyses, test::lexicon());
  REQUIRE(comparison.statements.size() == 1);
  REQUIRE(comparison.members.size() == 3);
  const auto article = [&](uint32_t member) {
    return comparison.members[member].quote.article_index;
  };
  for (const Difference& difference : comparison.differences)
    CHECK(article(difference.a_member_index) != article(difference.b_member_index));
}

TEST_CASE("differences: a number counts by its whole value") {
  // 1,200 families; the second time 2,100.
  CHECK(listed("قال المحافظ رائد الكتبي إن ألفا ومئتي عائلة نقلت إلى المدارس القريبة.",
               "قال المحافظ رائد الكتبي إن 1200 عائلة نقلت إلى المدارس القريبة.") ==
        "");
  CHECK(listed("قال المحافظ رائد الكتبي إن ألفا ومئتي عائلة نقلت إلى المدارس القريبة.",
               "قال المحافظ رائد الكتبي إن 2100 عائلة نقلت إلى المدارس القريبة.") ==
        "number [ألفا ومئتي] [2100]\n");
  // 38 million cubic metres, with and without the unit read.
  CHECK(listed("قال المحافظ رائد الكتبي إن الخزان فقد 38 مليون متر مكعب من المياه.",
               "قال المحافظ رائد الكتبي إن الخزان فقد 38 مليونا من المياه.")
            .find("number") == std::string::npos);
}

TEST_CASE("differences: what news says for \"said\" is no stance") {
  CHECK(listed("قال المحافظ رائد الكتبي إن الجسر القديم سيفتح قبل نهاية الخريف.",
               "أكد المحافظ رائد الكتبي أن الجسر القديم سيفتح قبل نهاية الخريف.") ==
        "");
  CHECK(listed("قال المحافظ رائد الكتبي إن الجسر القديم سيفتح قبل نهاية الخريف.",
               "زعم المحافظ رائد الكتبي أن الجسر القديم سيفتح قبل نهاية الخريف.") ==
        "stance [قال] [زعم]\n");
}

TEST_CASE("differences: an opinion is no stance, a distance and a commitment are") {
  constexpr const char* clause =
      " المحافظ رائد الكتبي أن الجسر القديم سيفتح قبل الخريف.";
  const auto differ = [&](const char* a, const char* b) {
    return listed(std::string(a) + clause, std::string(b) + clause);
  };
  CHECK(differ("ذكر", "اعتبر") == "");
  CHECK(differ("ذكر", "رأى") == "");
  CHECK(differ("أعلن", "حذر") == "");
  CHECK(differ("أكد", "ادعى") == "stance [أكد] [ادعى]\n");
  CHECK(differ("اعتبر", "زعم") == "stance [اعتبر] [زعم]\n");
  CHECK(differ("زعم", "ادعى") == "");
  CHECK(differ("ذكر", "كشف") == "");
  CHECK(differ("ادعى", "كشف") == "stance [ادعى] [كشف]\n");
  // A verb inside the phrase that names the source.
  CHECK(
      listed(
          "سيفتح الجسر القديم أمام المشاة قبل الخريف، بحسب ما ذكر المحافظ رائد الكتبي.",
          "سيفتح الجسر القديم أمام المشاة قبل الخريف، بحسب ما زعم المحافظ رائد "
          "الكتبي.") == "stance [بحسب ما ذكر] [بحسب ما زعم]\n");
}

TEST_CASE("differences: who does not admit it takes no stance") {
  const auto differ = [&](const char* a, const char* b) {
    return listed(std::string(a) + " the old bridge will open before the autumn.",
                  std::string(b) + " the old bridge will open before the autumn.");
  };
  CHECK(differ("Governor Rami Haddadin did not say that",
               "Governor Rami Haddadin did not admit that") == "");
}

TEST_CASE("differences: the heavier stance is the one that keeps its distance") {
  const auto weight = [&](const char* a, const char* b) {
    const Analyses analyses =
        test::analyse_all({{"The Wave", "2022-03-04",
                            std::string("Governor Rami Haddadin ") + a +
                                " that the old bridge will open before autumn."},
                           {"The Sail", "2022-03-04",
                            std::string("Governor Rami Haddadin ") + b +
                                " that the old bridge will open before autumn."}});
    const Comparison comparison = compare(analyses, test::lexicon());
    uint32_t found = 0;
    for (const Difference& difference : comparison.differences)
      if (difference.kind == DifferenceKind::stance) found = difference.weight_percent;
    return found;
  };
  CHECK(weight("said", "thinks") == 0);
  CHECK(weight("said", "insisted") == 0);
  CHECK(weight("said", "admitted") > 0);
  CHECK(weight("said", "alleged") > weight("said", "admitted"));
  CHECK(weight("confirmed", "claimed") == weight("said", "claimed"));
}

TEST_CASE("differences: \"no doubt\" denies nothing, and قد may mean already") {
  CHECK(listed("قال المحافظ رائد الكتبي إن الجسر القديم سيفتح دون شك قبل الخريف.",
               "قال المحافظ رائد الكتبي إن الجسر القديم سيفتح قبل الخريف.")
            .find("negation") == std::string::npos);
  CHECK(listed("قال المحافظ رائد الكتبي إن العمال كانوا قد غادروا الجسر القديم فجرا.",
               "قال المحافظ رائد الكتبي إن العمال كانوا غادروا الجسر القديم فجرا.") ==
        "");
  CHECK(listed("قال المحافظ رائد الكتبي إن العمال قد يغادرون الجسر القديم فجرا.",
               "قال المحافظ رائد الكتبي إن العمال يغادرون الجسر القديم فجرا.") ==
        "hedge [قد] []\n");
}

TEST_CASE(
    "differences: what the other denies elsewhere, or only counts, is no denial") {
  // No fewer than 40 workers.
  CHECK_FALSE(
      tells("قال المحافظ رائد الكتبي إن ما لا يقل عن 40 عاملا رمموا الجسر القديم فجرا.",
            "قال المحافظ رائد الكتبي إن أكثر من 40 عاملا رمموا الجسر القديم فجرا.",
            "negation"));
  // Unless the town pays.
  CHECK_FALSE(tells(
      "قال المحافظ رائد الكتبي إن الجسر القديم سيغلق قبل الخريف ما لم تدفع البلدة.",
      "قال المحافظ رائد الكتبي إن الجسر القديم سيغلق قبل الخريف أو تدفع البلدة.",
      "negation"));
  // We have no proof; without any proof.
  CHECK_FALSE(tells(
      "قال المحافظ رائد الكتبي إن البلدة لا تملك أي دليل على إغلاق الجسر القديم.",
      "قال المحافظ رائد الكتبي إن البلدة تحدثت دون أي دليل على إغلاق الجسر القديم.",
      "negation"));
  CHECK_FALSE(
      tells("قال المحافظ رائد الكتبي: «أرى غير ذلك في إغلاق الجسر القديم قبل الخريف».",
            "قال المحافظ رائد الكتبي: «أرىغير ذلك في إغلاق الجسر القديم قبل الخريف».",
            "negation"));
}

TEST_CASE("differences: a score from the other end, another currency") {
  CHECK_FALSE(tells(
      "قال المدرب رائد الكتبي إن فريقه خسر المباراة بنتيجة 1-7 أمام ضيفه.",
      "قال المدرب رائد الكتبي إن فريقه خسر المباراة بنتيجة 7-1 أمام ضيفه.", "number"));
  CHECK_FALSE(tells(
      "قال المحافظ رائد الكتبي إن ترميم الجسر القديم كلف 90 مليون ريال سعودي.",
      "قال المحافظ رائد الكتبي إن ترميم الجسر القديم كلف 24 مليون دولار.", "number"));
  CHECK(tells("قال المحافظ رائد الكتبي إن ترميم الجسر القديم كلف 90 مليون ريال سعودي.",
              "قال المحافظ رائد الكتبي إن ترميم الجسر القديم كلف 80 مليون ريال سعودي.",
              "number"));
}

TEST_CASE("differences: how one speaks of a prince is no rank") {
  CHECK_FALSE(tells(
      "قال ولي العهد الأزواني سامي القطان إن الجسر القديم سيفتح قبل نهاية الخريف.",
      "قال الأمير سامي القطان إن الجسر القديم سيفتح قبل نهاية الخريف.", "rank"));
}

TEST_CASE("differences: two who have done it hedge nothing") {
  CHECK_FALSE(
      tells("قال المحافظ رائد الكتبي إن البلدتين قد توصلتا إلى اتفاق على الجسر القديم.",
            "قال المحافظ رائد الكتبي إن البلدتين توصلتا إلى اتفاق على الجسر القديم.",
            "hedge"));
}

TEST_CASE("differences: talk about a dam is no guess") {
  CHECK_FALSE(
      tells("“Another hour, and we would be talking today about the collapse of "
            "the dam,” Ada Morrow said.",
            "“Another hour, and we would now be discussing the collapse of the "
            "dam,” Ada Morrow said.",
            "hedge"));
  CHECK(tells("“The collapse of the old dam drowned about 40 boats,” Ada Morrow said.",
              "“The collapse of the old dam drowned 40 boats,” Ada Morrow said.",
              "hedge"));
}

TEST_CASE("differences: a name written in one word or in two is one") {
  CHECK(
      listed("قال المحافظ رائد الكتبي إن جسر عبد العزيز سيفتح أمام المشاة قبل الخريف.",
             "قال المحافظ رائد الكتبي إن جسر عبدالعزيز سيفتح أمام المشاة قبل الخريف.")
          .find("wording") == std::string::npos);
}

TEST_CASE("differences: a description is no other speaker") {
  CHECK(listed("قال رائد الكتبي إن الجسر القديم سيفتح أمام المشاة قبل نهاية الخريف.",
               "جاء في البيان أن الجسر القديم سيفتح أمام المشاة قبل نهاية الخريف.")
            .find("speaker") == std::string::npos);
}

// What an article of that day says with "yesterday", "tomorrow" or a whole date.
TEST_CASE("differences: a date or an hour told otherwise is no difference") {
  struct Case {
    const char* one;
    const char* other;
    bool differs;
  };
  constexpr Case cases[] = {
      {"انهار أمس", "انهار في 12 مايو", false},
      {"انهار أمس", "انهار يوم 12 مايو 2022", false},
      {"انهار اليوم", "انهار يوم الجمعة 13 أيار/مايو", false},
      {"سينهار غدا", "سينهار يوم السبت 14 مايو", false},
      {"انهار عند الساعة 1:30 ظهرا", "انهار عند الساعة 1.30 ظهرا", false},
      {"انهار عند الساعة 1:30 ظهرا", "انهار عند الساعة 1.40 ظهرا", true},
      {"انهار أمس", "انهار في 11 مايو", true},
  };
  for (const Case& c : cases) {
    CAPTURE(c.other);
    const auto say = [](const char* what) {
      return std::string(
                 "قال رئيس البلدية ناصر الريحاني إن الجسر الحجري القديم فوق نهر "
                 "الصفصاف ") +
             what + " أمام المارة.";
    };
    const Comparison comparison = harbour(test::analyse_all({
        {"الموجة", "2022-05-13", say(c.one)},
        {"الشراع", "2022-05-13", say(c.other)},
    }));
    REQUIRE(comparison.statements.size() == 1);
    CHECK(comparison.differences.empty() == !c.differs);
  }
}

}  // namespace isnad
