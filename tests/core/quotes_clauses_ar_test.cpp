#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/quote_lines.h"

using namespace isnad;

using Lines = std::vector<std::string>;
using test::quote_lines;

TEST_CASE("quotes: a participle behind a comma keeps its clause") {
  // The mayor announced his support, describing the dam as a danger.
  CHECK(quote_lines("أعلن سامي الرفاعي دعمه للملف، واصفا السد الذي بني قبل عشرين عاما "
                    "بأنه خطر كبير.") == Lines{"indirect|بأنه خطر كبير|سامي الرفاعي"});
}

TEST_CASE("quotes: if and when open no clause") {
  // Azwan threatened to close the port if the ships did not leave.
  CHECK(quote_lines("هددت الحكومة بإغلاق الميناء الكبير إن لم ترحل السفن.").empty());
}

TEST_CASE("quotes: what is said may follow its source without a comma") {
  // According to the source these rewards may reach a million.
  CHECK(
      quote_lines("وحسب المصدر قد تصل هذه المكافآت إلى مليون ونصف المليون في حال كشف "
                  "الخطة كلها قبل نهاية العام.") ==
      Lines{"indirect|قد تصل هذه المكافآت إلى مليون ونصف المليون في حال كشف الخطة كلها "
            "قبل نهاية العام|المصدر"});
  // The police announced his arrest, according to the radio.
  CHECK(quote_lines("أعلنت الشرطة توقيف حارس السد القديم، بحسب الإذاعة المحلية.") ==
        Lines{"indirect|أعلنت الشرطة توقيف حارس السد القديم|الإذاعة المحلية"});
  // The gates closed, according to what came in the newspaper.
  CHECK(quote_lines("أغلقت بوابات السد ليلا، وفقا لما ورد في الصحيفة.") ==
        Lines{"indirect|أغلقت بوابات السد ليلا|الصحيفة"});
}

TEST_CASE("quotes: a colon in front of that") {
  // And the engineer said: that the dam is old.
  CHECK(quote_lines("وقال سامي الرفاعي: إن السد قديم جدا.") ==
        Lines{"indirect|إن السد قديم جدا|سامي الرفاعي"});
}

TEST_CASE("quotes: two words in marks that the verb asks for") {
  // Sami al-Rifai warned of "grave consequences".
  CHECK(quote_lines("حذر سامي الرفاعي من \"عواقب وخيمة\" إذا انهار السد.") ==
        Lines{"direct|عواقب وخيمة|سامي الرفاعي"});
}

TEST_CASE("quotes: who issued a statement speaks in it") {
  // The Banks Club published a statement. The statement said that...
  CHECK(quote_lines("أصدرت جامعة الضفاف بيانا عن الحادث. وأوضح البيان أن السد سليم.") ==
        Lines{"indirect|أن السد سليم|جامعة الضفاف"});
  // The player published a clip in which he stressed that...
  CHECK(quote_lines("نشر سامي الرفاعي مقطعا مصورا أكد فيه أنه سيعود قريبا.") ==
        Lines{"indirect|أنه سيعود قريبا|سامي الرفاعي"});
}

TEST_CASE("quotes: a clause belongs to the verb that stands before it") {
  // Sami al-Rifai excused his absence, because of what they believe, that the coach...
  CHECK(quote_lines("وبرر سامي الرفاعي غيابه بالمرض بسبب ما يعتقدونه أن المدرب غاضب.")
            .empty());
  // The authorities charged him, and he was jailed on suspicion that he stole...
  CHECK(quote_lines("وجهت السلطات إليه أمس تهمة السرقة، وأدخل السجن للاشتباه بأنه سرق "
                    "متجرا.")
            .empty());
  // He described what happened as a crime: "happened" is written like "told".
  CHECK(quote_lines("ووصف سامي الرفاعي ما حدث بأنه جريمة كاملة.") ==
        Lines{"indirect|بأنه جريمة كاملة|سامي الرفاعي"});
}

TEST_CASE("quotes: a source without commas stands inside its clause") {
  // The raids led, according to the sources, to the destruction of two boats.
  CHECK(quote_lines("وأدت الغارات وفق المصادر إلى تدمير زورقين قديمين.") ==
        Lines{"indirect|وأدت الغارات وفق المصادر إلى تدمير زورقين قديمين|المصادر"});
  // Seventy people need, according to what the body announced two weeks ago, ...
  CHECK(quote_lines("ويحتاج سبعون شخصا وفق ما أعلنت الهيئة قبل أسبوعين إلى إجلاء "
                    "عاجل.") ==
        Lines{"indirect|ويحتاج سبعون شخصا وفق ما أعلنت الهيئة قبل أسبوعين إلى إجلاء "
              "عاجل|الهيئة"});
}

TEST_CASE("quotes: adverbs and prayers report nothing") {
  // "here" is written like "congratulated", "again" like "renewing".
  CHECK(quote_lines("الكل هنا يتظاهر بالحزن غير مستوعبين أنها ذنبنا جميعا.").empty());
  CHECK(quote_lines("ويتعاون سامي الرفاعي مجددا مع ليلى السامر بعد \"طريق البحر\" "
                    "و\"عن العشق والهوى القديم\".")
            .empty());
  // ... asking God to bring it back.
  CHECK(
      quote_lines("واستقبل سامي الرفاعي المهنئين سائلا الله أن يعيده عليهم.").empty());
  // ... though it is known that...
  CHECK(quote_lines("وهذا يؤكد ضعف الوزير في إدارة الملف مع العلم بأنه مقيم هنا.")
            .empty());
}

TEST_CASE("quotes: a whole sentence in marks ends with them") {
  // He added that "...", in a new escalation. He added that "...", noting that...
  CHECK(quote_lines("وأضاف سامي الرفاعي أن «المدينة لن تقبل أي إملاءات من الخارج»، في "
                    "تصعيد جديد للأزمة.") ==
        Lines{"direct|المدينة لن تقبل أي إملاءات من الخارج|سامي الرفاعي"});
  CHECK(quote_lines("وقال سامي الرفاعي إن «السد سليم».") ==
        Lines{"direct|السد سليم|سامي الرفاعي"});
  // A name in marks is the subject of what follows.
  CHECK(quote_lines("وقال سامي الرفاعي إن «النورس»، وهي سفينة قديمة، غرقت.") ==
        Lines{"indirect|إن «النورس»، وهي سفينة قديمة، غرقت|سامي الرفاعي"});
  // He described it as...
  CHECK(quote_lines("ووصف سامي الرفاعي الاتفاق بأنه «خطوة كبيرة إلى الأمام».") ==
        Lines{"mixed|بأنه «خطوة كبيرة إلى الأمام»|سامي الرفاعي"});
}

TEST_CASE("quotes: a source phrase with \"then\" behind it says what follows") {
  // On transport, the tram is the longest, and according to the agency the city is...
  CHECK(quote_lines("وعلى مستوى النقل، فإن السكة هي الأطول عالميا، وبحسب وكالة الفضاء "
                    "فإن المدينة أكثر مدن العالم إضاءة.") ==
        Lines{"indirect|فإن المدينة أكثر مدن العالم إضاءة|وكالة الفضاء"});
}

TEST_CASE("quotes: brackets do not end a clause") {
  // ... looks for pictures in the format (J.I.F) and sends them through it.
  CHECK(quote_lines("وقالت الشركة إنها تبحث عن صور بصيغة (جي.آي.إف) وترسلها من "
                    "خلالها.") ==
        Lines{"indirect|إنها تبحث عن صور بصيغة (جي.آي.إف) وترسلها من خلالها|الشركة"});
}

TEST_CASE("quotes: an adverb ends a clause, an object does not") {
  // ... that the war, which it used as a justification for its presence, is over.
  CHECK(quote_lines("وقال الوزير إن الحرب، التي كانت المدينة تستخدمها مبررا لوجودها، "
                    "انتهت.") ==
        Lines{"indirect|إن الحرب، التي كانت المدينة تستخدمها مبررا لوجودها، انتهت|"
              "الوزير"});
  // ... goes on normally, explaining at the same time the reason of some.
  CHECK(quote_lines("وأوضح الوزير أن السنة تسير بشكل طبيعي، مفسرا في الوقت نفسه سبب "
                    "بعض الخلافات.") ==
        Lines{"indirect|أن السنة تسير بشكل طبيعي|الوزير"});
}

TEST_CASE("quotes: a list, a title and a decision of nobody are no speech") {
  // ... where it was decided that the player leaves today.
  CHECK(quote_lines("تدارك الفريق المشكلة، حيث تقرر أن يغادر اللاعب اليوم.").empty());
  // ... who were left out at the coach's wish, and they are: Sami and Khalid.
  CHECK(quote_lines("غادر الفريق بدون اللاعبين الذين استبعدوا بطلب من المدرب وهم: سامي "
                    "الرفاعي وخالد المصري.")
            .empty());
  // The novelist publishes his new novel "The Sky is Very Near".
  CHECK(quote_lines("يصدر الروائي سامي الرفاعي روايته الجديدة «السماء قريبة جدا» في "
                    "الشهر المقبل.")
            .empty());
}

TEST_CASE("quotes: behind a title and a colon stands the name") {
  // Then the head of the department: Sami bin Ali al-Rifai spoke, saying: ...
  CHECK(quote_lines("ثم تحدث رئيس قسم التعليم: سامي بن علي الرفاعي قائلا: إن الحملة "
                    "ناجحة.") == Lines{"indirect|إن الحملة ناجحة|سامي بن علي الرفاعي"});
  CHECK(quote_lines("وقال مدير المشروع: سامي الرفاعي إن الحملة ناجحة.") ==
        Lines{"indirect|إن الحملة ناجحة|سامي الرفاعي"});
}

TEST_CASE("quotes: a source in a sentence of its own belongs to the one before") {
  // A friend reported that... According to the broadcaster (BBC).
  CHECK(
      quote_lines("أفاد صديق للعميل أن الرجل وجه رسالة إلى الرئيس. بحسب هيئة الإذاعة "
                  "الرافية (بي بي سي).") ==
      Lines{"indirect|أن الرجل وجه رسالة إلى الرئيس|صديق للعميل<هيئة الإذاعة الرافية"});
}

TEST_CASE("quotes: nouns and prepositions that are written like verbs") {
  // Moscow denied this, and the embassy wrote "..."
  CHECK(quote_lines("ونفت موسكو هذه المعلومات وكتبت السفارة الرافية في لندن على تويتر "
                    "\"ليس هناك مثل هذه الرسالة من الرجل\".") ==
        Lines{"direct|ليس هناك مثل هذه الرسالة من الرجل|السفارة الرافية في لندن"});
  // First among the rich on the list "..."; the reputation of the works; what will be.
  CHECK(quote_lines("بلغ الرئيس التنفيذي المرتبة الأولى بين أثرياء البلاد على قائمة "
                    "\"أغنى الناس في العالم\" التي نشرت الأربعاء.")
            .empty());
  CHECK(quote_lines("وقد اشتهرت سمعة المصنع بأنها جيدة في بداية المشوار.").empty());
  CHECK(quote_lines("الحل، وهذا ما سيحدث، أن الطرفين سيجتمعان غدا.").empty());
  // As the minister made clear that...
  CHECK(quote_lines("كما بين الوزير أن السد سليم.") ==
        Lines{"indirect|أن السد سليم|الوزير"});
  CHECK(quote_lines("من جهته بيّن الوزير أن السد سليم.") ==
        Lines{"indirect|أن السد سليم|الوزير"});
}
