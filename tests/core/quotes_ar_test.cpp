#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/check_ranges.h"
#include "tests/support/pipeline.h"
#include "tests/support/quote_lines.h"

using namespace isnad;

using Lines = std::vector<std::string>;
using test::quote_lines;

TEST_CASE("quotes: a verb, its speaker and its clause") {
  // A source in the port said Tuesday that the ship left.
  CHECK(quote_lines("قال مصدر في الميناء الثلاثاء إن السفينة غادرت الرصيف.") ==
        Lines{"indirect|إن السفينة غادرت الرصيف|مصدر في الميناء"});
}

TEST_CASE("quotes: a denial is the verb's own, not of what was told before it") {
  const auto negated = [](const std::string& text) {
    const Analysis analysis = test::analyse_text(text);
    REQUIRE_FALSE(analysis.quotes.items.empty());
    return analysis.quotes.items.back().negated;
  };
  // A spokesman did not confirm that the port had been closed.
  CHECK(negated("لم يؤكد متحدث أن الميناء أغلق."));
  CHECK(negated("لم يكن يؤكد متحدث أن الميناء أغلق."));
  CHECK(negated("لا أحد يؤكد أن الميناء أغلق، وفق بحار."));
  // A sailor told what had happened, saying: "the wind turned".
  CHECK_FALSE(negated("وروى بحار ما حدث قائلا: \"انقلبت الريح علينا فجأة\"."));
  // "Which is what ... confirmed", "what he described as", "always said".
  CHECK_FALSE(negated("وهو ما أكد متحدث أنه يؤخر السفن أياما."));
  CHECK_FALSE(negated("أغلق الميناء بسبب ما قال متحدث إنه عطل في الرافعة."));
  CHECK_FALSE(negated("ودائما ما يقول الصيادون إن البحر لا يرحم أحدا."));
  CHECK_FALSE(negated("ووصف المتحدث الخبر بأنه غير صحيح وقال إن الميناء مفتوح."));
}

TEST_CASE("quotes: what the writer has no doubt of is nobody's words") {
  CHECK(quote_lines("لا شك أن الميناء القديم يستحق عناية أكبر.") == Lines{});
}

TEST_CASE("quotes: marks after a colon, then a dropped subject") {
  // A resident said: "the water rose". She added: "we left at night".
  CHECK(quote_lines("وقالت مزارعة: \"ارتفع الماء كثيرا\". وأضافت: \"خرجنا ليلا\".") ==
        Lines{"direct|ارتفع الماء كثيرا|مزارعة", "direct|خرجنا ليلا|مزارعة"});
}

TEST_CASE("quotes: one clause ends where another report begins") {
  // The engineer said the dam is sound, stressing that the gates work.
  CHECK(quote_lines("قال مهندس إن السد سليم، مؤكدا أن البوابات تعمل.") ==
        Lines{"indirect|إن السد سليم|مهندس", "indirect|أن البوابات تعمل|مهندس"});
}

TEST_CASE("quotes: an agency quotes somebody") {
  // Agencies quoted a fisherman as saying that the sea is calm.
  CHECK(quote_lines("ونقلت وكالات محلية عن صياد قوله إن البحر هادئ.") ==
        Lines{"indirect|إن البحر هادئ|صياد<وكالات محلية"});
}

TEST_CASE("quotes: a source phrase before or behind its clause") {
  // According to residents, the bridge fell at dawn.
  CHECK(quote_lines("وبحسب سكان، انهار الجسر القديم فجرا.") ==
        Lines{"indirect|انهار الجسر القديم فجرا|سكان"});
  // The bridge fell at dawn, according to residents.
  CHECK(quote_lines("انهار الجسر القديم فجرا، بحسب سكان.") ==
        Lines{"indirect|انهار الجسر القديم فجرا|سكان"});
}

TEST_CASE("quotes: a clause with a marked part is mixed") {
  // Witnesses said that the river "swallowed the road" in an hour.
  CHECK(quote_lines("وقال شهود إن النهر \"ابتلع الطريق كله\" خلال ساعة.") ==
        Lines{"mixed|إن النهر \"ابتلع الطريق كله\" خلال ساعة|شهود"});
}

TEST_CASE("quotes: names in marks are no speech") {
  // The ship "Nawras" reached the port.
  CHECK(quote_lines("وصلت السفينة \"نورس\" إلى الميناء.").empty());
}

TEST_CASE("quotes: an Arabic source between the verb and its content") {
  // The mayor said, according to what the television passed on: "we stay here".
  CHECK(quote_lines("وقال سامي الرفاعي في كلمته، وفقا لما نقله التلفزيون الرسمي: "
                    "\"سنبقى هنا زمنا طويلا\".") ==
        Lines{"direct|سنبقى هنا زمنا طويلا|سامي الرفاعي<التلفزيون الرسمي"});
  // The president said in statements that an agency passed on that all is safe.
  CHECK(
      quote_lines("وقال الرئيس في تصريحات نقلتها وكالة محلية إن البلاد آمنة تماما.") ==
      Lines{"indirect|إن البلاد آمنة تماما|الرئيس<وكالة محلية"});
}

TEST_CASE("quotes: an outlet in marks behind a lone particle is a link") {
  // A dam expert said to "Voice of the Banks" that the water rose.
  CHECK(quote_lines("وقال خبير السدود لـ«صوت الضفاف» إن الماء ارتفع مترين.") ==
        Lines{"indirect|إن الماء ارتفع مترين|خبير السدود<صوت الضفاف"});
}

TEST_CASE("quotes: an agency passes on the words of somebody named before") {
  // The minister spoke. The paper quoted him: "we will not leave".
  CHECK(quote_lines("تحدث الوزير سامي الرفاعي طويلا. ونقلت الصحيفة عنه قوله: \"لن "
                    "نغادر هذه المدينة أبدا\".") ==
        Lines{"direct|لن نغادر هذه المدينة أبدا|سامي الرفاعي<الصحيفة"});
}

TEST_CASE("quotes: how a speaker was is no part of the name") {
  // Sami al-Rifai looked calm as he said that the talks go on.
  CHECK(quote_lines("بدا سامي الرفاعي هادئا إذ قال إن المفاوضات مستمرة.") ==
        Lines{"indirect|إن المفاوضات مستمرة|سامي الرفاعي"});
}

TEST_CASE("quotes: an Arabic object is no speaker") {
  // The authority called on the farmers to beware, and stressed that water will rise.
  CHECK(quote_lines("ودعت الهيئة المزارعين إلى الحذر، وأكدت أن المياه سترتفع.") ==
        Lines{"indirect|أن المياه سترتفع|الهيئة"});
  // The house praised its founder's memory, noting that his works remain.
  CHECK(quote_lines("وأشادت الدار بذكرى مؤسسها في بيان، منوهة بأن أعماله باقية.") ==
        Lines{"indirect|بأن أعماله باقية|الدار"});
}

TEST_CASE("quotes: titles of several words name their speaker") {
  // The deputy for the Banks party, Sami al-Rifai, said that the visit was expected.
  CHECK(quote_lines("قال النائب عن حزب الضفاف، سامي الرفاعي إن الزيارة كانت متوقعة.") ==
        Lines{"indirect|إن الزيارة كانت متوقعة|سامي الرفاعي"});
  // The secretary-general of the union stressed that the dam is sound.
  CHECK(quote_lines("وأكد الأمين العام للاتحاد أن السد سليم تماما.") ==
        Lines{"indirect|أن السد سليم تماما|الأمين العام للاتحاد"});
}

TEST_CASE("quotes: a cue goes without the letter that joins it") {
  const Analysis analysis = test::analyse_text("وقالت مزارعة إن الماء ارتفع كثيرا.");
  REQUIRE(analysis.quotes.items.size() == 1);
  CHECK(slice(analysis.article, analysis.quotes.items[0].cue) == "قالت");
}

TEST_CASE("quotes: a topic in front of its verb speaks") {
  // As for Umm Walid, she said: "I woke the children".
  CHECK(quote_lines("أما أم وليد فقالت: \"أيقظت الأولاد ليلا على صراخ الجيران\".") ==
        Lines{"direct|أيقظت الأولاد ليلا على صراخ الجيران|أم وليد"});
}

TEST_CASE("quotes: a sentence's own subject comes before who spoke last") {
  // The mayor said the water rose. The central bank cut the rate and said it may again.
  CHECK(quote_lines("قالت ليلى السامر إن الماء ارتفع. وخفض البنك المركزي الأزواني سعر "
                    "الفائدة وأشار إلى أنه قد يخفضه ثانية.") ==
        Lines{"indirect|إن الماء ارتفع|ليلى السامر",
              "indirect|أنه قد يخفضه ثانية|البنك المركزي الأزواني"});
}

TEST_CASE("quotes: a run of dashes with a question is a dialogue") {
  // - When did the water rise? - At two in the morning.
  CHECK(quote_lines("- متى ارتفع الماء في الحي؟\n\n- في الثانية بعد منتصف الليل.") ==
        Lines{"direct|متى ارتفع الماء في الحي|", "direct|في الثانية بعد منتصف الليل|"});
  // - The gates are closed. - The road is open.
  CHECK(quote_lines("- البوابات مغلقة حتى الصباح.\n\n- الطريق مفتوح أمام الجميع.")
            .empty());
}

TEST_CASE("quotes: what places an Arabic sentence is no speaker") {
  // In a related context Umm Khalid explained that she attended.
  CHECK(quote_lines("وفي سياق متصل أوضحت أم خالد أنها حضرت الاجتماع مع جيرانها.") ==
        Lines{"indirect|أنها حضرت الاجتماع مع جيرانها|أم خالد"});
  // It is supposed that the council decides tomorrow.
  CHECK(quote_lines("وفي حال موافقة المجلس يفترض أن تقرر اللجنة ذلك غدا.") == Lines{});
}

TEST_CASE("quotes: as he put it ends what he said") {
  // A resident said that the dam became a monster, as he put it.
  CHECK(quote_lines("قال مزارع إن السد أصبح وحشا كبيرا على حد تعبيره.") ==
        Lines{"indirect|إن السد أصبح وحشا كبيرا|مزارع"});
}

TEST_CASE("quotes: verbs inside what is said of something else report nothing") {
  // Without mentioning the minister he wrote that it is shameful.
  CHECK(
      quote_lines("قال سامي الرفاعي إن السد سليم. وكتب دون أن يذكر الوزير \"من المخجل "
                  "أن نبقى صامتين هكذا\".") ==
      Lines{"indirect|إن السد سليم|سامي الرفاعي",
            "direct|من المخجل أن نبقى صامتين هكذا|سامي الرفاعي"});
  // The convoy left its load, which it handed over "under fire", says the council.
  CHECK(quote_lines("أفرغت القافلة كامل حمولتها التي سلمتها \"تحت القصف\"، بحسب "
                    "المجلس المحلي.") ==
        Lines{"mixed|أفرغت القافلة كامل حمولتها التي سلمتها \"تحت القصف\"|المجلس "
              "المحلي"});
  // A report was issued in which it says that ten dams leak.
  CHECK(quote_lines("وصدر تقرير محلي جاء فيه أن عشرة سدود تسرب المياه.") ==
        Lines{"indirect|أن عشرة سدود تسرب المياه|تقرير محلي"});
}

TEST_CASE("quotes: a cue leaves out the conjunction however that is written") {
  // "The lake rose. And the ranger said that the water rose." The conjunction as a
  // letter, with a short vowel, and as a presentation form (U+FEED).
  for (const std::string conjunction : {"و", "وَ", "\uFEED"}) {
    CAPTURE(conjunction);
    const std::string text =
        "ارتفعت البحيرة.\n\n" + conjunction + "قال الحارس إن الماء ارتفع.\n";
    const Analysis analysis = test::analyse_text(text);
    CHECK(test::check_ranges(analysis) == "");
    REQUIRE(analysis.quotes.items.size() == 1);
    CHECK(slice(analysis.article, analysis.quotes.items[0].cue) == "قال");
  }
}
