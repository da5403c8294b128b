#include <doctest/doctest.h>

#include <string>

#include "core/compare/comparison.h"
#include "core/compare/coverage.h"
#include "core/compare/similarity.h"
#include "tests/support/collection.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

// Five outlets on an invented lighthouse.
std::vector<test::Source> lighthouse() {
  return {
      // The mayor Nasser Al-Rihani said: "We will not sell the old lighthouse before
      // the island votes, and the price will be four million dinars."
      {"الموجة", "2022-03-04",
       "قال رئيس البلدية ناصر الريحاني: «لن نبيع المنارة القديمة قبل أن تصوت الجزيرة، "
       "والثمن سيكون أربعة ملايين دينار».\n"
       "وقالت المهندسة هدى الصافي: «ترميم السلم الحجري يحتاج إلى عامين من العمل»."},
      // The same, spelt otherwise and shortened.
      {"الشراع", "2022-03-04",
       "وقال ناصر الريحاني: «لن نبيع المناره القديمه قبل ان تصوت الجزيره»."},
      // Reported.
      {"المرساة", "2022-03-05",
       "أكد ناصر الريحاني أن البلدية لن تبيع المنارة القديمة قبل أن تصوت الجزيرة.\n"
       "وقالت المهندسة هدى الصافي: «ترميم السلم الحجري يحتاج إلى ثلاثة أعوام من "
       "العمل»."},
      // Another statement of the same man.
      {"النورس", "2022-03-05",
       "قال ناصر الريحاني: «موسم السياحة هذا العام أفضل من كل المواسم الماضية في "
       "بلدتنا»."},
      // Nothing to do with it.
      {"الرمال", "2022-03-05",
       "قال التاجر وليد البستاني: «أسعار التمور ارتفعت بسبب تأخر القوافل في الصحراء»."},
  };
}

std::vector<uint32_t> articles_of(const Comparison& comparison, uint32_t statement) {
  std::vector<uint32_t> out;
  const IndexRun members = comparison.statements[statement].members;
  for (uint32_t m = members.begin; m < members.end; ++m)
    out.push_back(comparison.members[m].quote.article_index);
  return out;
}

bool has(const Comparison& comparison, const Statement& statement,
         DifferenceKind kind) {
  for (uint32_t d = statement.differences.begin; d < statement.differences.end; ++d)
    if (comparison.differences[d].kind == kind) return true;
  return false;
}

}  // namespace

TEST_CASE("statements: spelling, shortening and reporting do not part a statement") {
  const Analyses analyses = test::analyse_all(lighthouse());
  const Comparison comparison = compare(analyses, test::lexicon());
  const uint32_t lighthouse_statement = comparison.statement_of[0][0];
  CHECK(articles_of(comparison, lighthouse_statement) ==
        std::vector<uint32_t>{0, 1, 2});
  CHECK(comparison.statement_of[3][0] != lighthouse_statement);
  CHECK(comparison.statement_of[4][0] != lighthouse_statement);
  const Statement& statement = comparison.statements[lighthouse_statement];
  CHECK(statement.alignments.size() == statement.members.size() - 1);
  CHECK(has(comparison, statement, DifferenceKind::directness));
}

// The bridge of Suwaihil will be closed to lorries from Monday; it is forty years old
// and was never repaired.  Each outlet in words of its own.
TEST_CASE("statements: of two sentences about one thing each finds its own") {
  const Analyses analyses = test::analyse_all({
      {"الموجة", "2022-03-04",
       "قال الوزير حازم الدلقاني إن جسر السويحل سيغلق أمام الشاحنات الثقيلة ابتداء من "
       "الاثنين.\n"
       "وأضاف الدلقاني أن جسر السويحل شيد قبل أربعين عاما ولم يرمم قط."},
      {"الشراع", "2022-03-05",
       "أعلن حازم الدلقاني أن الشاحنات الكبيرة لن تعبر جسر السويحل من يوم الاثنين.\n"
       "وأوضح الدلقاني أن جسر السويحل لم يخضع لأي ترميم منذ أربعين عاما."},
      {"المرساة", "2022-03-06",
       "ذكر الوزير حازم الدلقاني أن عبور جسر السويحل سيمنع على الشاحنات اعتبارا من "
       "الاثنين."},
  });
  const Comparison comparison = compare(analyses, test::lexicon());
  const uint32_t lorries = comparison.statement_of[0][0];
  const uint32_t age = comparison.statement_of[0][1];
  CHECK(articles_of(comparison, lorries) == std::vector<uint32_t>{0, 1, 2});
  CHECK(articles_of(comparison, age) == std::vector<uint32_t>{0, 1});
  // Every member is as sure as the report most like it, not as the chosen base.
  for (const Member& member : comparison.members)
    CHECK(member.confidence_percent >= 28);
}

// "Rescuers will not hesitate to evacuate residents if needed" and "are ready to clear
// out the people should it prove necessary".
TEST_CASE("statements: one speaker's claim is found in other words") {
  const Analyses analyses = test::analyse_all({
      {"الموجة", "2022-03-04",
       "ضربت عاصفة ثلجية هضبة الزعفران ليل الخميس وعزلت قرى الرعاة.\n"
       "قال حاكم الهضبة نزار الهلواني إن فرق الإنقاذ لن تتردد في إجلاء السكان إذا دعت "
       "الحاجة.\n"
       "وأضاف الهلواني أن الطريق الجبلي مغلق أمام السيارات."},
      {"الشراع", "2022-03-04",
       "عاصفة ثلجية على هضبة الزعفران تعزل قرى الرعاة منذ ليل الخميس.\n"
       "أكد نزار الهلواني حاكم الهضبة أن المنقذين مستعدون لإخلاء الأهالي متى اقتضت "
       "الضرورة ذلك.\n"
       "وذكر الهلواني أن المدارس ستفتح الأحد."},
  });
  const Comparison comparison = compare(analyses, test::lexicon());
  CHECK(comparison.statement_of[0][0] == comparison.statement_of[1][0]);
  CHECK(comparison.statement_of[0][1] != comparison.statement_of[1][1]);
}

// "The prosecution has charged the contractor with bribery over the contract for the
// seats" and "accuses him of paying bribes to get the tender".
TEST_CASE("statements: words of the courts are known in other words") {
  const Analyses analyses = test::analyse_all({
      {"الموجة", "2022-03-04",
       "ازدحمت قاعات المدارس في بلدة المرجان فلم يجد الطلاب مقاعد.\n"
       "قال نقيب المعلمين فريد الساعدي إن النيابة وجهت إلى المقاول تهمة الرشوة بسبب "
       "عقد "
       "المقاعد.\n"
       "وأضاف الساعدي أن الدروس ستبدأ في الربيع."},
      {"الشراع", "2022-03-04",
       "لا مقاعد في مدارس بلدة المرجان والطلاب على الأرض.\n"
       "أكد نقيب المعلمين فريد الساعدي أن الادعاء يتهم المقاول بدفع رشاوى للحصول على "
       "مناقصة المقاعد.\n"
       "وذكر الساعدي أن المكتبة بلا كتب."},
  });
  const Comparison comparison = compare(analyses, test::lexicon());
  CHECK(comparison.statement_of[0][0] == comparison.statement_of[1][0]);
  CHECK(comparison.statement_of[0][1] != comparison.statement_of[1][1]);
}

// "The fuel ran out": the skipper and the fuel are all that the two languages share.
TEST_CASE("statements: who speaks and one word are enough to try another language") {
  const Analyses analyses = test::analyse_all({
      {"الموجة", "2022-03-04",
       "جنحت سفينة الصيد على صخور المرجان.\n"
       "قال الربان جابر المنصوري إن الوقود نفد."},
      {"Coral Post", "2022-03-04",
       "A fishing boat ran onto the rocks of Coral.\n"
       "Captain Jaber al-Mansouri said he had no fuel left."},
  });
  const Comparison comparison = compare(analyses, test::lexicon());
  CHECK(comparison.statement_of[0][0] == comparison.statement_of[1][0]);
}

// The lawyer: the management ignored what residents complained of, the noise.
TEST_CASE("statements: a speaker is known in other letters by his consonants") {
  const Analyses analyses = test::analyse_all({
      {"الموجة", "2022-03-04",
       "قال المحامي منذر القفصي إن الإدارة تجاهلت شكاوى السكان المتكررة من الضجيج."},
      {"The Reef", "2022-03-04",
       "Lawyer Mondher al-Gafsi said the management had ignored repeated complaints by "
       "residents about the noise."},
  });
  const Comparison comparison = compare(analyses, test::lexicon());
  CHECK(comparison.statement_of[0][0] == comparison.statement_of[1][0]);
}

TEST_CASE("statements: strangers and fragments need more in common") {
  Evidence alike;
  alike.shared = 400;
  alike.smaller = 800;
  alike.larger = 900;
  alike.both = 1300;
  alike.smaller_pairs = 12;
  alike.shared_topics = alike.smaller_topics = 24;
  Evidence of_strangers = alike;
  of_strangers.strange_speaker = true;
  CHECK(of_strangers.odds() < alike.odds());
  Evidence of_two_named = of_strangers;
  of_two_named.other_speaker = true;
  CHECK(of_two_named.odds() < of_strangers.odds());
  Evidence fragment = alike;
  fragment.larger = 8000;
  CHECK(fragment.odds() < alike.odds());
  // Who repeats every word in its order may get the speaker wrong.
  Evidence verbatim = alike;
  verbatim.shared_pairs = 12;
  Evidence verbatim_of_strangers = verbatim;
  verbatim_of_strangers.strange_speaker = true;
  CHECK(verbatim.odds() - verbatim_of_strangers.odds() <
        alike.odds() - of_strangers.odds());
}

// "The result was a disappointment" of a match, and of a concert.
TEST_CASE("statements: what anybody says is not one statement in two stories") {
  const Analyses analyses = test::analyse_all({
      {"الموجة", "2022-03-04",
       "خسر فريق الطحالب مباراته أمام ضيفه نادي المحار بثلاثة أهداف في ملعب الخليج "
       "المكتظ بالمشجعين، وأهدر المهاجمون ركلتي جزاء قبل صافرة الحكم. وقال المدرب إن "
       "النتيجة كانت مخيبة للآمال حقا."},
      {"الشراع", "2022-03-05",
       "افتتحت فرقة السنابل مهرجان الموسيقى بمعزوفات قديمة على مسرح القلعة الحجري، "
       "وتعثر عازفو الكمان والناي في المقطوعة الأخيرة. وأكد الناقد أن النتيجة لم تكن "
       "متوقعة وكانت مخيبة للآمال."},
  });
  const Comparison comparison = compare(analyses, test::lexicon());
  CHECK(comparison.statement_of[0][0] != comparison.statement_of[1][0]);
}

// Seven outlets say how many boats a governor counted; each has another of his claims
// beside it.
TEST_CASE("statements: many variants of one claim are no rivals of each other") {
  const Analyses analyses = test::analyse_all({
      {"الموجة", "2022-03-04",
       "قال والي الخليج نزار الهلواني إن العاصفة أغرقت 3150 قاربا في ثلاثة موانئ.\n"
       "وأضاف الهلواني أن الكهرباء ستعود مساء السبت."},
      {"الشراع", "2022-03-04",
       "أفاد والي الخليج نزار الهلواني بأن 3150 قاربا غرقت جراء العاصفة.\n"
       "وقال الهلواني إن الخيام ستوزع على العائلات الليلة."},
      {"المرساة", "2022-03-04",
       "ذكر نزار الهلواني، والي الخليج، أن عدد القوارب التي أغرقتها العاصفة بلغ 3150.\n"
       "وأكد الهلواني أن المدارس ستبقى مغلقة أسبوعا."},
      {"النورس", "2022-03-05",
       "أكد نزار الهلواني أن العاصفة أغرقت 3150 من القوارب.\n"
       "وأوضح الهلواني أن الكهرباء لن تعود قبل السبت."},
      {"الرمال", "2022-03-05",
       "أعلن الوالي نزار الهلواني أن الموانئ الثلاثة فقدت 3150 قاربا في العاصفة.\n"
       "وأشار الهلواني إلى أن الحكومة خصصت مئة مليون درهم للصيادين."},
      {"الصدفة", "2022-03-05",
       "أوضح نزار الهلواني أن حصيلة العاصفة هي 3150 قاربا غارقا.\n"
       "وقال الهلواني إن مئة مليون درهم ستدفع للصيادين."},
  });
  const Comparison comparison = compare(analyses, test::lexicon());
  const uint32_t boats = comparison.statement_of[0][0];
  CHECK(articles_of(comparison, boats) == std::vector<uint32_t>{0, 1, 2, 3, 4, 5});
}

// The mayor and the chief of one article are two, whoever else joins one of them.
TEST_CASE("statements: two speakers of one article do not say one thing") {
  const Analyses analyses = test::analyse_all({
      {"الموجة", "2022-03-04",
       "قال رئيس البلدية ناصر الريحاني إن الجسر الحجري آمن وسيفتح أمام السيارات "
       "الأحد.\n"
       "وقالت قائدة الشرطة هدى الصافي إن الجسر الحجري آمن وسيفتح أمام المشاة الأحد."},
      {"الشراع", "2022-03-04",
       "أكد رئيس البلدية ناصر الريحاني أن الجسر الحجري آمن وأنه سيفتح الأحد أمام "
       "السيارات."},
  });
  const Comparison comparison = compare(analyses, test::lexicon());
  CHECK(comparison.statement_of[0][0] != comparison.statement_of[0][1]);
  CHECK(comparison.statement_of[0][0] == comparison.statement_of[1][0]);
}

TEST_CASE("statements: numbers that disagree are told first") {
  const Analyses analyses = test::analyse_all(lighthouse());
  const Comparison comparison = compare(analyses, test::lexicon());
  const uint32_t stairs = comparison.statement_of[0][1];
  CHECK(articles_of(comparison, stairs) == std::vector<uint32_t>{0, 2});
}

TEST_CASE("statements: another speaker and a negation are differences") {
  const Analyses analyses = test::analyse_all({
      {"الموجة", "",
       "قال المدير سامي القطان: «سيفتح المصنع أبوابه أمام العمال الموسميين في "
       "الخريف»."},
      {"الشراع", "",
       "قالت المديرة ليلى الزهراني: «لن يفتح المصنع أبوابه أمام العمال الموسميين في "
       "الخريف»."},
  });
  const Comparison comparison = compare(analyses, test::lexicon());
  REQUIRE(comparison.statement_of[0][0] == comparison.statement_of[1][0]);
  const Statement& statement = comparison.statements[comparison.statement_of[0][0]];
  CHECK(has(comparison, statement, DifferenceKind::speaker));
  CHECK(has(comparison, statement, DifferenceKind::negation));
}

TEST_CASE(
    "statements: Arabic and English reports meet, and words are not held against") {
  const Analyses analyses = test::analyse_all({
      // The prices of wheat and oil rose by 12 percent in the markets this month
      // because
      // of the war and the drought.
      {"الموجة", "2022-03-04",
       "أعلن وزير التجارة في مؤتمر صحفي أن أسعار القمح والنفط ارتفعت بنسبة 12 بالمئة "
       "في "
       "الأسواق هذا الشهر بسبب الحرب والجفاف. وجاء ذلك بعد اجتماع الحكومة في العاصمة."},
      {"Wave", "2022-03-04",
       "The trade minister told reporters on Friday that the prices of wheat and oil "
       "rose "
       "by 15 percent in the markets this month because of the war and the drought. "
       "The "
       "government met in the capital."},
  });
  const Comparison comparison = compare(analyses, test::lexicon());
  REQUIRE(analyses[0]->quotes.items.size() >= 1);
  REQUIRE(analyses[1]->quotes.items.size() >= 1);
  REQUIRE(comparison.statement_of[0][0] == comparison.statement_of[1][0]);
  const Statement& statement = comparison.statements[comparison.statement_of[0][0]];
  CHECK(has(comparison, statement, DifferenceKind::number));
  CHECK_FALSE(has(comparison, statement, DifferenceKind::wording));
  // "The trade minister" is no other speaker than وزير التجارة.
  CHECK_FALSE(has(comparison, statement, DifferenceKind::speaker));
  CHECK_FALSE(has(comparison, statement, DifferenceKind::rank));
}

TEST_CASE("statements: links do not chain") {
  // Each quote shares half its words with the next; first and last share nothing.
  std::vector<std::string> texts;
  for (int i = 0; i < 12; ++i) {
    std::string words;
    for (int w = i * 4; w < i * 4 + 8; ++w)
      words += " مفردة" + std::string(1, static_cast<char>('a' + w % 26)) +
               std::to_string(w);
    texts.push_back("قال المدير سامي القطان: «" + words + "».");
  }
  std::vector<test::Source> sources;
  for (const std::string& text : texts) sources.push_back({"", "", text});
  const Analyses analyses = test::analyse_all(sources);
  const Comparison comparison = compare(analyses, test::lexicon());
  for (const Statement& statement : comparison.statements)
    CHECK(statement.members.size() <= 4);
}

TEST_CASE("statements: the same quote in a thousand articles is one statement") {
  const test::Source source = {
      "الموجة", "",
      "قال المدير سامي القطان: «سيفتح المصنع أبوابه أمام العمال الموسميين في الخريف»."};
  const Analyses analyses = test::analyse_all(std::vector<test::Source>(1000, source));
  const Comparison comparison = compare(analyses, test::lexicon());
  REQUIRE(comparison.statements.size() == 1);
  CHECK(comparison.members.size() == 1000);
  CHECK(comparison.differences.empty());
}

TEST_CASE("coverage: the common core first, what one has alone, what one lacks") {
  const Analyses analyses = test::analyse_all(lighthouse());
  const Comparison comparison = compare(analyses, test::lexicon());
  const Coverage coverage = cover(analyses, comparison, CoverageBy::outlet);
  REQUIRE(coverage.columns.size() == 5);
  REQUIRE(coverage.rows.size() == comparison.statements.size());
  CHECK(coverage.rows[0].statement_index == comparison.statement_of[0][0]);
  CHECK(coverage.rows[0].columns_with == 3);
  for (const CoverageColumn& column : coverage.columns) {
    CAPTURE(column.name);
    CHECK(column.only_here.size() ==
          (column.name == "النورس" || column.name == "الرمال" ? 1 : 0));
  }
}

TEST_CASE("coverage: what every other outlet has is missing here") {
  std::vector<test::Source> sources = lighthouse();
  sources.resize(4);
  const Analyses analyses = test::analyse_all(sources);
  const Comparison comparison = compare(analyses, test::lexicon());
  const Coverage coverage = cover(analyses, comparison, CoverageBy::article);
  for (const CoverageColumn& column : coverage.columns)
    CHECK(column.missing_here.size() == (column.article_indices[0] == 3 ? 1 : 0));
}

}  // namespace isnad
