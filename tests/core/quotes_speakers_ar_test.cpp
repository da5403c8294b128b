#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/pipeline.h"
#include "tests/support/quote_lines.h"

using namespace isnad;

using Lines = std::vector<std::string>;
using test::quote_lines;

TEST_CASE("quotes: a short title goes to the body it begins") {
  // The Azwani Ministry of Water announced that... The Ministry added that...
  CHECK(quote_lines("أعلنت وزارة المياه الأزوانية أن السد سليم. وأضافت الوزارة أن "
                    "البوابات مفتوحة.") ==
        Lines{"indirect|أن السد سليم|وزارة المياه الأزوانية",
              "indirect|أن البوابات مفتوحة|وزارة المياه الأزوانية"});
}

TEST_CASE("quotes: the words in front of a name are a role when they say who it is") {
  const auto role = [](const std::string& text) {
    const Quotes quotes = test::analyse_text(text).quotes;
    REQUIRE_FALSE(quotes.items.empty());
    REQUIRE_FALSE(quotes.items.back().chain.empty());
    return quotes.links[quotes.items.back().chain.begin].role;
  };
  CHECK(role("وقالت المتحدثة باسم البلدية هدى الصافي إن الجسر سليم.") ==
        "المتحدثة باسم البلدية");
  // "For the spokeswoman": the particle is none of her title.
  CHECK(role("فالمتحدثة باسم البلدية هدى الصافي قالت إن الجسر سليم.") ==
        "المتحدثة باسم البلدية");
  CHECK(role("وقال والي المدينة سامي الرفاعي إن الجسر سليم.") == "والي المدينة");
  // "Then Al-Rifai came back to announce": a verb is no role.
  CHECK(
      role("قال اللواء سامي الرفاعي إن الجسر سليم. ثم عاد الرفاعي مساء ليعلن أن الجسر "
           "أغلق.") == "");
}

TEST_CASE("quotes: a title beside a name and a comma is known later") {
  // The Moroccan crown prince, Prince Sami al-Rifai, came. The crown prince said
  // that...
  CHECK(quote_lines("وصل ولي العهد المغربي، الأمير سامي الرفاعي إلى الميناء. وقال ولي "
                    "العهد إن السد سليم.") ==
        Lines{"indirect|إن السد سليم|سامي الرفاعي"});
  // Sami al-Rifai, the club's former goalkeeper, said... The former goalkeeper added...
  CHECK(
      quote_lines("قال سامي الرفاعي، الحارس السابق للنادي، إن الملعب جاهز. وكشف "
                  "الحارس السابق أنه سيعود.") ==
      Lines{"indirect|إن الملعب جاهز|سامي الرفاعي", "indirect|أنه سيعود|سامي الرفاعي"});
}

TEST_CASE("quotes: of two with a title the one whose words fit speaks") {
  // The Tunisian president Sami al-Rifai met the Lebanese president Khalid al-Masri.
  // The Tunisian president said that the visit was good.
  CHECK(quote_lines("التقى الرئيس التونسي سامي الرفاعي الرئيس اللبناني خالد المصري. "
                    "وقال الرئيس التونسي إن الزيارة مفيدة.") ==
        Lines{"indirect|إن الزيارة مفيدة|سامي الرفاعي"});
}

TEST_CASE("quotes: a company is not its founder") {
  // The founder of the company, Sami al-Rifai, said... The company stressed (f.)...
  CHECK(quote_lines("قال مؤسس الشركة سامي الرفاعي إن الخطأ كبير. وأكدت الشركة أنها "
                    "ستعوض الجميع.") == Lines{"indirect|إن الخطأ كبير|سامي الرفاعي",
                                              "indirect|أنها ستعوض الجميع|الشركة"});
}

TEST_CASE("quotes: a statement speaks for who issued it") {
  // Sami al-Rifai said in a statement that... The statement added that...
  CHECK(quote_lines("قال سامي الرفاعي في بيان إن السد سليم. وأضاف البيان أن البوابات "
                    "مفتوحة.") == Lines{"indirect|إن السد سليم|سامي الرفاعي",
                                        "indirect|أن البوابات مفتوحة|سامي الرفاعي"});
}

TEST_CASE("quotes: the letter that joins may stand apart") {
  // Sami al-Rifai said that... And he added that...
  CHECK(quote_lines("قال سامي الرفاعي إن السد سليم. و أضاف أن البوابات مفتوحة.") ==
        Lines{"indirect|إن السد سليم|سامي الرفاعي",
              "indirect|أن البوابات مفتوحة|سامي الرفاعي"});
}

TEST_CASE("quotes: whose lawyer speaks is not who speaks") {
  // The lawyer of President Sami al-Rifai said that...
  CHECK(quote_lines("وقال محامي الرئيس سامي الرفاعي إن الحكم ظالم.") ==
        Lines{"indirect|إن الحكم ظالم|محامي الرئيس سامي الرفاعي"});
  // Layla al-Samir, the widow of the martyr Sami al-Rifai, said (f.) that...
  CHECK(quote_lines("وقالت ليلى السامر أرملة الشهيد سامي الرفاعي إن الحكم ظالم.") ==
        Lines{"indirect|إن الحكم ظالم|ليلى السامر"});
}

TEST_CASE("quotes: what a sentence is about does not speak") {
  // Sami al-Rifai said... About the dates of the exams he explained that...
  CHECK(
      quote_lines("قال سامي الرفاعي إن السد سليم. وعن مواعيد الامتحانات المقبلة، أوضح "
                  "أنها لم تتغير.") == Lines{"indirect|إن السد سليم|سامي الرفاعي",
                                             "indirect|أنها لم تتغير|سامي الرفاعي"});
  // As for Khalid al-Masri, he has stressed that...
  CHECK(quote_lines("قال سامي الرفاعي إن السد سليم. أما خالد المصري، فقد أكد أن السد "
                    "قديم.") == Lines{"indirect|إن السد سليم|سامي الرفاعي",
                                      "indirect|أن السد قديم|خالد المصري"});
  // Sami al-Rifai has said before that...
  CHECK(quote_lines("وسبق لسامي الرفاعي أن قال إن السد قديم.") ==
        Lines{"indirect|إن السد قديم|سامي الرفاعي"});
}

TEST_CASE("quotes: a verb written as passive has no speaker") {
  // The police arrested a man who, it was claimed, opened the gates.
  CHECK(quote_lines("أوقفت الشرطة رجلا زُعم أنه فتح البوابات ليلا.").empty());
}

TEST_CASE("quotes: a participle agrees with who speaks") {
  // The council criticised the office after its head had said that..., saying (m.)
  CHECK(
      quote_lines("انتقدت الجمعية المكتب بعدما قال رئيسه إن السد سليم تماما، قائلة إن "
                  "السد قديم.") ==
      Lines{"indirect|إن السد سليم تماما|رئيسه", "indirect|إن السد قديم|الجمعية"});
}

TEST_CASE("quotes: whom a word in front of the clause was said to is no part of who") {
  // A security source told the reporter of Tide FM that...
  CHECK(quote_lines("وأكد مصدر أمني لمراسل الضفاف أن الأبحاث متواصلة.") ==
        Lines{"indirect|أن الأبحاث متواصلة|مصدر أمني<الضفاف"});
}

TEST_CASE("quotes: his brother is named, somebody's sister is not") {
  // His brother Sami al-Rifai said that...
  CHECK(quote_lines("وقال شقيقه سامي الرفاعي إن السد قديم.") ==
        Lines{"indirect|إن السد قديم|سامي الرفاعي"});
  // The sister of Sami al-Rifai said that...
  CHECK(quote_lines("وقالت شقيقة سامي الرفاعي إن السد قديم.") ==
        Lines{"indirect|إن السد قديم|شقيقة سامي الرفاعي"});
}

TEST_CASE("quotes: a title behind a name is known without a comma") {
  // Sami al-Rifai, minister of water, said that... The minister of water added that...
  CHECK(quote_lines("أكد سامي الرفاعي وزير المياه أن السد سليم. وأوضح وزير المياه أن "
                    "البوابات مفتوحة.") ==
        Lines{"indirect|أن السد سليم|سامي الرفاعي",
              "indirect|أن البوابات مفتوحة|سامي الرفاعي"});
}

TEST_CASE("quotes: only is no source") {
  // The flood did not stop there only but crossed the road.
  CHECK(quote_lines("لم يقف السيل عند حدود القرية فحسب بل تجاوز الطريق إلى السد.")
            .empty());
}

TEST_CASE("quotes: an interview in front of its verb is a link") {
  // In a statement to "The Banks", Sami al-Rifai said that...
  CHECK(quote_lines("وفي تصريح لـ\"صوت الضفاف\"، قال سامي الرفاعي إن السد قديم.") ==
        Lines{"indirect|إن السد قديم|سامي الرفاعي<صوت الضفاف"});
  // A report of the bank says..., and the bank is no second link.
  CHECK(quote_lines("قال سامي الرفاعي في مؤتمر لوزارة المياه إن السد قديم.") ==
        Lines{"indirect|إن السد قديم|سامي الرفاعي"});
}

TEST_CASE("quotes: a speaker's own office is a link beside him") {
  // Sami al-Rifai said that..., as came in a statement of al-Rifai's office.
  CHECK(quote_lines("قال سامي الرفاعي إن السد قديم، حسبما جاء في بيان لمكتب الرفاعي "
                    "الإعلامي.") ==
        Lines{"indirect|إن السد قديم|سامي الرفاعي<مكتب الرفاعي الإعلامي"});
}

TEST_CASE("quotes: who a sentence began with goes on in it") {
  // Sami al-Rifai had voiced doubts, but he said that he would wait.
  CHECK(quote_lines("قال خالد المصري إن السد سليم. وكان سامي الرفاعي قد عبر عن شكوكه "
                    "لكنه قال إنه سينتظر التقرير.") ==
        Lines{"indirect|إن السد سليم|خالد المصري",
              "indirect|إنه سينتظر التقرير|سامي الرفاعي"});
  // Sami al-Rifai stood at the rostrum, as he said: "..."
  CHECK(quote_lines(
            "قال خالد المصري إن السد سليم. وفي الجلسة، وقف سامي الرفاعي عند المنصة إذ "
            "قال: \"سننتظر التقرير حتى آخر الشهر\".") ==
        Lines{"indirect|إن السد سليم|خالد المصري",
              "direct|سننتظر التقرير حتى آخر الشهر|سامي الرفاعي"});
  // Australia joined the allies and announced that...
  CHECK(quote_lines("انضمت أستراليا إلى الحلفاء وأعلنت أن السفن سترحل غدا.") ==
        Lines{"indirect|أن السفن سترحل غدا|أستراليا"});
}

TEST_CASE("quotes: marked words of what happened are nobody's name") {
  // The harbour was closed, as the local police said in an incident that caused "wide
  // anger" among the fishermen.
  CHECK(quote_lines("أغلق الميناء أمام السفن الكبيرة، بحسب ما أفادت الشرطة المحلية في "
                    "حادثة أثارت \"غضبا واسعا\" بين الصيادين.") ==
        Lines{"indirect|أغلق الميناء أمام السفن الكبيرة|الشرطة المحلية"});
}

TEST_CASE("quotes: a verb in the plural has its subject in front") {
  // But the doctors who made the study drew attention to...
  CHECK(quote_lines("لكن الأطباء الذين أجروا الدراسة لفتوا الانتباه إلى أن المرض "
                    "نادر.") == Lines{"indirect|أن المرض نادر|الأطباء"});
}

TEST_CASE("quotes: what is told of a speaker behind a comma does not speak") {
  // A group was moved, said the observatory, whose seat is Azwan, ...
  CHECK(quote_lines("وقد تم إخلاء مجموعة من السكان، قال المرصد، ومقره أزوان، إن عددهم "
                    "عشرون.") == Lines{"indirect|إن عددهم عشرون|المرصد"});
}

TEST_CASE("quotes: an outlet named in brackets") {
  // ... told the (Nawras) station; the (Nawras) channel said...
  CHECK(quote_lines("وصرح سامي الرفاعي لمحطة (نورس) الإذاعية بأن السد سليم. وذكرت قناة "
                    "(نورس) أن الطريق مغلق.") ==
        Lines{"indirect|بأن السد سليم|سامي الرفاعي<نورس",
              "indirect|أن الطريق مغلق|نورس"});
  // The name may begin like the particle: Lumad.
  CHECK(quote_lines("وقال سامي الرفاعي لصحيفة لوماد إن السد سليم.") ==
        Lines{"indirect|إن السد سليم|سامي الرفاعي<لوماد"});
}

TEST_CASE("quotes: a source phrase tells whom it was said to") {
  // ... as a source told the Tayf agency.
  CHECK(quote_lines("قتل رصاص الجيش شابا في البلدة اليوم، حسبما أفاد مصدر طبي لوكالة "
                    "طيف.") ==
        Lines{"indirect|قتل رصاص الجيش شابا في البلدة اليوم|مصدر طبي<طيف"});
}

TEST_CASE("quotes: what can name nobody is not who spoke last") {
  // Sami al-Rifai said... The area holds villages whose number is ninety. That was when
  // he said...
  CHECK(quote_lines("وقال سامي الرفاعي إن السد سليم. وتضم المنطقة قرى يبلغ عددها تسعين "
                    "قرية. وكان ذلك عندما قال إن البوابات مغلقة.") ==
        Lines{"indirect|إن السد سليم|سامي الرفاعي",
              "indirect|إن البوابات مغلقة|سامي الرفاعي"});
  // Sami al-Rifai had another statement in which he said...
  CHECK(quote_lines("وفي التاسع من مارس، كان لسامي الرفاعي تصريح آخر، قال فيه إن السد "
                    "سليم.") == Lines{"indirect|إن السد سليم|سامي الرفاعي"});
}

TEST_CASE("quotes: a statement that names who made it") {
  // A statement that the local council issued said that...
  CHECK(quote_lines("وجاء في بيان أصدره المجلس المحلي أن السد سليم.") ==
        Lines{"indirect|أن السد سليم|المجلس المحلي"});
}

TEST_CASE("quotes: the inner speaker's name may follow a comma") {
  // The ministry said that the prime minister, Sami al-Rifai, told the envoys that...
  CHECK(quote_lines("ذكرت وزارة المياه أن رئيس الوزراء، سامي الرفاعي، قال للسفراء إن "
                    "السد سليم.") ==
        Lines{"indirect|إن السد سليم|سامي الرفاعي<وزارة المياه"});
}

TEST_CASE("quotes: who only passed words on does not go on as a man") {
  // Sami al-Rifai spoke. According to Nawras the government said it was ready. Sami
  // al-Rifai made a statement. He said: ...
  CHECK(
      quote_lines("ووفقا لصحيفة نورس قالت حكومة البلاد إنها مستعدة. وأدلى سامي الرفاعي "
                  "ببيانه. وقال \"لا يعلم كثيرون أننا نجري محادثات\".") ==
      Lines{"indirect|إنها مستعدة|حكومة البلاد<نورس",
            "direct|لا يعلم كثيرون أننا نجري محادثات|سامي الرفاعي"});
}

TEST_CASE("quotes: neither where nor what he wrote is the speaker's name") {
  // A local official in Azwan, in the south of the country, explained that...
  CHECK(quote_lines("أوضح مسؤول محلي بمحافظة أزوان، جنوب البلاد، أن السد سليم.") ==
        Lines{"indirect|أن السد سليم|مسؤول محلي بمحافظة أزوان"});
  CHECK(quote_lines(
            "وكتب سامي الرفاعي تغريدة على حسابه \"لقد آن الأوان لإغلاق السد\".") ==
        Lines{"direct|لقد آن الأوان لإغلاق السد|سامي الرفاعي"});
  // Sami al-Rifai condemned the raid, and he criticised the step that "raises tension".
  CHECK(quote_lines("وندد سامي الرفاعي بالقصف، كما انتقد التدخل الأجنبي الذي \"يصعد "
                    "التوترات في البلاد\".") ==
        Lines{"direct|يصعد التوترات في البلاد|سامي الرفاعي"});
}

TEST_CASE("quotes: neither what is told of nor who is told speaks") {
  // A march that, the paper says, saw two deaths.
  CHECK(quote_lines("مسيرة تقول الصحيفة إنها شهدت مقتل رجلين.") ==
        Lines{"indirect|إنها شهدت مقتل رجلين|الصحيفة"});
  // The minister told him...; he told me, smiling: ...
  CHECK(quote_lines("وقال له سامي الرفاعي إن السد سليم.") ==
        Lines{"indirect|إن السد سليم|سامي الرفاعي"});
  CHECK(quote_lines("وقال لي مبتسما: لا أعلم لماذا أغلق السد.") ==
        Lines{"direct|لا أعلم لماذا أغلق السد|"});
}

TEST_CASE("quotes: a long title said again means its bearer, another body's does not") {
  // The official spokesman of the Growth movement, Imad al-Khuzami, reported...
  // The official spokesman of the Growth movement pointed out...
  CHECK(quote_lines("أفاد الناطق الرسمي باسم حركة النماء، عماد الخزامي، بأن المكتب "
                    "سيجتمع غدا. وأشار الناطق الرسمي باسم حركة النماء إلى أن الوضع "
                    "صعب.") == Lines{"indirect|بأن المكتب سيجتمع غدا|عماد الخزامي",
                                     "indirect|أن الوضع صعب|عماد الخزامي"});
  // The spokesman for the interior said after the one for the exterior.
  CHECK(quote_lines("قال المتحدث باسم الخارجية عماد الخزامي إن الوضع صعب. وقال المتحدث "
                    "باسم الداخلية إن الأمن مستتب.") ==
        Lines{"indirect|إن الوضع صعب|عماد الخزامي",
              "indirect|إن الأمن مستتب|المتحدث باسم الداخلية"});
}

TEST_CASE(
    "quotes: a title with a preposition in it stands before a comma and the name") {
  // The new UN envoy to Azwan, Martin Gharafil, arrived. The UN envoy pointed out...
  CHECK(quote_lines("وصل المبعوث الأممي الجديد إلى أزوان، مارتن غرافيل، إلى العاصمة. "
                    "وأشار المبعوث الأممي في بيانه إلى أن الحوار مفيد.") ==
        Lines{"indirect|أن الحوار مفيد|مارتن غرافيل"});
}

TEST_CASE("quotes: what the speaker does is no part of who speaks") {
  // The minister explained his view by saying... The minister told a Rafian delegation
  // that...
  CHECK(quote_lines("وعلل الوزير رأيه بالقول إن النخيل بعيد.") ==
        Lines{"indirect|إن النخيل بعيد|الوزير"});
  CHECK(quote_lines("أبلغ الوزير وفدا رافيا أن الحرب انتهت.") ==
        Lines{"indirect|أن الحرب انتهت|الوزير"});
}

TEST_CASE("quotes: a word written like a verb of saying is none") {
  // In his answer to a question related to the depth of the crisis he said...
  CHECK(quote_lines("وقال الوزير سامي الرفاعي في رده على سؤال تعلق بتعمق الأزمة إن "
                    "نسبة الإضرابات ضئيلة.") ==
        Lines{"indirect|إن نسبة الإضرابات ضئيلة|سامي الرفاعي"});
  // Sami said to a person called Habib that...
  CHECK(quote_lines("قال سامي الرفاعي لشخص يدعى حبيب إنه استغل موقعه.") ==
        Lines{"indirect|إنه استغل موقعه|سامي الرفاعي"});
  // The son of a deputy called Hamdi, in what seems to be a series of incidents.
  CHECK(quote_lines("انتحر خالد وهو ابن نائب يدعى حمدي الفخري، في ما يبدو أنه سلسلة من "
                    "الحوادث.")
            .empty());
  // Three cases in a month believed to be linked: nobody in particular.
  CHECK(quote_lines("دشنت السلطات تحقيقا في ثلاث حالات في أقل من شهر يعتقد أنها مرتبطة "
                    "باللعبة.")
            .empty());
  // To show recordings in which he made them "play the part of fighters".
  CHECK(quote_lines("عمد سامي إلى عرض تسجيلات على الأطفال، كما جعلهم \"يمثلون دور "
                    "المقاتلين الأشداء\" في الصف.")
            .empty());
  // Sami raised a banner on which stood "enough...".  One of the protesters a board.
  CHECK(quote_lines("ورفع سامي الرفاعي لافتة كتب عليها \"كفانا زيادة في أسعار الخبز "
                    "والغاز\".") ==
        Lines{"direct|كفانا زيادة في أسعار الخبز والغاز|سامي الرفاعي"});
  CHECK(quote_lines("ورفع أحد المحتجين رقعة كتب عليها \"كفانا زيادة في أسعار الخبز "
                    "والغاز\".") ==
        Lines{"direct|كفانا زيادة في أسعار الخبز والغاز|أحد المحتجين"});
}

TEST_CASE("quotes: behind \"where\" he speaks who was named last in the sentence") {
  // The news paper says... In reply to remarks of the minister Murad Ughlu on the
  // operation, where he stressed that...
  CHECK(quote_lines("وقال سامي الرفاعي إن الحدود آمنة. وهذا رد على تصريحات لوزير "
                    "الخارجية مراد أوغلو بشأن العملية، حيث أكد أن القوات ستتحرك.") ==
        Lines{"indirect|إن الحدود آمنة|سامي الرفاعي",
              "indirect|أن القوات ستتحرك|مراد أوغلو"});
  // In an interview of Murad Ughlu with Layla al-Masri, where he said...
  CHECK(quote_lines(
            "جاء ذلك في مقابلة للوزير مراد أوغلو مع الزميلة ليلى المصري حيث قال "
            "إن القوات ستتحرك.") == Lines{"indirect|إن القوات ستتحرك|مراد أوغلو"});
}

TEST_CASE("quotes: a rank, a group or a long office stands before the name") {
  // The first lieutenant in the unit..., Husayn al-Afifi, said.
  CHECK(quote_lines("وقال الملازم أول في وحدة الجرائم في الأمن العام، حسين العفيفي، إن "
                    "المحتال متزوج.") ==
        Lines{"indirect|إن المحتال متزوج|حسين العفيفي"});
  // The activist of civil society Abd al-Majid al-Dabbar announced on Monday...
  CHECK(quote_lines("أعلن الناشط من المجتمع المدني عبد المجيد الدبار، اليوم الاثنين أن "
                    "المجموعة قررت البقاء.") ==
        Lines{"indirect|أن المجموعة قررت البقاء|عبد المجيد الدبار"});
}

TEST_CASE("quotes: what is expected stands behind its source") {
  // Besides, it is planned according to a Rafian official that the city connects...
  CHECK(quote_lines("علاوة على ذلك، فمن المقرر حسب مسؤول رافي أن تربط المدينة الشبكة "
                    "بالميناء.") ==
        Lines{"indirect|أن تربط المدينة الشبكة بالميناء|مسؤول رافي"});
}

TEST_CASE("quotes: the time of day does not speak") {
  // Sami said... He had said at noon to the agency Mishkat that...
  CHECK(
      quote_lines("قال سامي الرفاعي: \"ما زلنا نبحث عن ستة مفقودين في الحي\". وكان قد "
                  "قال ظهرا لوكالة مشكاة إن فرقه انتشلت الجثث.") ==
      Lines{"direct|ما زلنا نبحث عن ستة مفقودين في الحي|سامي الرفاعي",
            "indirect|إن فرقه انتشلت الجثث|سامي الرفاعي<مشكاة"});
}

TEST_CASE("quotes: who issued a document speaks in it") {
  // A report issued by the central bank reported that prices rose. The report added...
  CHECK(quote_lines("وأفاد تقرير صادر عن البنك المركزي بأن الأسعار ارتفعت. وأضاف "
                    "التقرير أن الصادرات تراجعت.") ==
        Lines{"indirect|بأن الأسعار ارتفعت|البنك المركزي",
              "indirect|أن الصادرات تراجعت|البنك المركزي"});
  CHECK(quote_lines("وذكر تقرير لوزارة المياه أن السد قديم. وأوضح التقرير أن "
                    "الترميم صعب.") == Lines{"indirect|أن السد قديم|وزارة المياه",
                                             "indirect|أن الترميم صعب|وزارة المياه"});
  // Data issued by the body of statistics, and a statement by the allied force.
  CHECK(quote_lines("وأشارت بيانات صدرت عن هيئة الإحصاء إلى أن الصادرات تراجعت.") ==
        Lines{"indirect|أن الصادرات تراجعت|هيئة الإحصاء"});
  CHECK(quote_lines("وقال بيان صادر عن القوة الحليفة إن السد سليم. وأضاف البيان أن "
                    "البوابات مغلقة.") ==
        Lines{"indirect|إن السد سليم|القوة الحليفة",
              "indirect|أن البوابات مغلقة|القوة الحليفة"});
}
