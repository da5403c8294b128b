#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/quote_lines.h"

using namespace isnad;

using Lines = std::vector<std::string>;
using test::quote_lines;

TEST_CASE("quotes: neither what she made nor whom he called on speaks") {
  // Layla al-Samir was glad after she posted a picture of both and wrote below: "..."
  CHECK(quote_lines("قال خالد المصري إن السد قديم. وفرحت ليلى السامر بعدما نشرت صورة "
                    "تجمعهما معا وعلقت عليها: \"أنت أغلى ما في حياتي كلها\".") ==
        Lines{"indirect|إن السد قديم|خالد المصري",
              "direct|أنت أغلى ما في حياتي كلها|ليلى السامر"});
  // The statement called on the coordinator of relief, Mark Lock, "to step in ..."
  CHECK(quote_lines("ودعا البيان منسق الشؤون الإنسانية، مارك لوك، \"بسرعة التدخل "
                    "للإفراج عن العمال\".") ==
        Lines{"direct|بسرعة التدخل للإفراج عن العمال|البيان"});
  CHECK(quote_lines("وطالب الوزير رئيس البلدية بأن يفتح الطريق.") ==
        Lines{"indirect|بأن يفتح الطريق|الوزير"});
  CHECK(quote_lines("وطالب النائب سامي الرفاعي بأن يفتح الطريق.") ==
        Lines{"indirect|بأن يفتح الطريق|سامي الرفاعي"});
}

TEST_CASE("quotes: a plan, a season or a law is no source, a turn no verb") {
  // The work goes on according to trips one after the other.
  CHECK(quote_lines("ويستمر المركز في تنفيذ البرنامج وفق رحلات متتالية لضمان سير "
                    "العمل.")
            .empty());
  // These ships are a turn that the government can hardly overlook.
  CHECK(quote_lines("هذه السفن هي لفتة من الصعب على الحكومة أن تتجاهلها.").empty());
}

TEST_CASE("quotes: \"once more\" does not speak, nor who was subject long before") {
  // Khalid al-Masri spoke of dialogue, and stressed on Monday once more that...
  CHECK(
      quote_lines("وأكد خالد المصري على الحوار، وشدد الاثنين مرة أخرى على أن العلاقات "
                  "مهمة.") == Lines{"indirect|أن العلاقات مهمة|خالد المصري"});
  // The court had looked into it, and after weeks of hearing judge Lorin said that...
  CHECK(quote_lines("وكانت محكمة أزوان قد نظرت في القضية وبعد أسابيع من الاستماع قال "
                    "القاضي نيكولاس لورين في خلاصته إن الطريق مغلق.") ==
        Lines{"indirect|إن الطريق مغلق|نيكولاس لورين"});
  // ... as the official spokesman of the court, Sufyan al-Jaridi, told Nawras.
  CHECK(quote_lines("تنطلق المحاكمة في المدينة غدا، بحسب ما أفاد به الناطق الرسمي باسم "
                    "المحكمة، سفيان الجريدي لوكالة نورس.") ==
        Lines{"indirect|تنطلق المحاكمة في المدينة غدا|سفيان الجريدي"});
}

TEST_CASE("quotes: an answer is not what is found in something") {
  // A source in the ministry answered the minister by saying: "..." The same source...
  CHECK(quote_lines("وردّ مصدر في وزارة الري على الوزير بالقول: “السد سليم تماما أيها "
                    "السادة”. وأكد المصدر ذاته أن الفحص مستمر.") ==
        Lines{"direct|السد سليم تماما أيها السادة|مصدر في وزارة الري",
              "indirect|أن الفحص مستمر|مصدر في وزارة الري"});
  // It was found in the statement that the dam is sound.
  CHECK(quote_lines("وورد في بيان الوزارة أن السد سليم. ورد في البيان أن الفحص "
                    "مستمر.") == Lines{"indirect|أن السد سليم|بيان الوزارة",
                                       "indirect|أن الفحص مستمر|بيان الوزارة"});
}

TEST_CASE("quotes: who speaks stands behind \"in which\"") {
  // At a time in which naval experts pointed out that the port was old.
  CHECK(
      quote_lines("قال سامي الرفاعي إن السد سليم، في وقت أشار فيه خبراء بحريون إلى أن "
                  "المرفأ قديم.") == Lines{"indirect|إن السد سليم|سامي الرفاعي",
                                           "indirect|أن المرفأ قديم|خبراء بحريون"});
  // She filed a suit in which she said that...
  CHECK(quote_lines("تقدمت ليلى المصري بدعوى قالت فيها إن السد قديم.") ==
        Lines{"indirect|إن السد قديم|ليلى المصري"});
}

TEST_CASE("quotes: what is expected of a thing it does not say") {
  // Cleaning the dam remains a huge challenge that is expected to take forty years.
  CHECK(
      quote_lines("لا يزال تنظيف السد، وهو تحد صعب، عملا هائلا يتوقع أن يستغرق أربعين "
                  "عاما.")
          .empty());
}

TEST_CASE("quotes: through is no verb of saying") {
  // They reached the site through proxy servers and services "in three places".
  CHECK(quote_lines("وصل الزوار إلى الموقع عبر خوادم بعيدة وخدمات \"في ثلاثة أماكن "
                    "أخرى\".")
            .empty());
}

TEST_CASE("quotes: a speech is no part of the name of who ends it") {
  CHECK(quote_lines("واختتم الحارس الرافي حديثه: \"المدرب شاب ما زال يتعلم\".") ==
        Lines{"direct|المدرب شاب ما زال يتعلم|الحارس الرافي"});
}

TEST_CASE("quotes: a hash mark in front of a word of a title") {
  // The minister of #the_business_sector Sami al-Rifai stressed that...
  CHECK(quote_lines("وأكد وزير #قطاع_الأعمال سامي الرفاعي أن السد سليم.") ==
        Lines{"indirect|أن السد سليم|سامي الرفاعي"});
  CHECK(quote_lines("وأعلنت #وزارة_المياه أن السد سليم.") ==
        Lines{"indirect|أن السد سليم|وزارة المياه"});
}

TEST_CASE("quotes: where a player plays is of his title") {
  CHECK(quote_lines(
            "وأكد لاعب وسط نادي الموجة لكرة القدم سامي الرفاعي أنه سيعتزل اللعب.") ==
        Lines{"indirect|أنه سيعتزل اللعب|سامي الرفاعي"});
}

TEST_CASE("quotes: a doctor behind his title and a comma") {
  CHECK(quote_lines("وقال الخبير في علم السموم، دكتور سامي الرفاعي إن الماء سليم.") ==
        Lines{"indirect|إن الماء سليم|سامي الرفاعي"});
}

TEST_CASE("quotes: an unnamed source does not bear the name of its body") {
  CHECK(quote_lines("وقال مصدر بوزارة المياه \"الينابيع\" إن السد سليم.") ==
        Lines{"indirect|إن السد سليم|مصدر بوزارة المياه \"الينابيع\""});
}

TEST_CASE("quotes: an office is the subject of its sentence") {
  // The director inspected the bridge and said that it was sound.
  CHECK(quote_lines("تفقد المدير الجسر وقال إنه سليم. وأضاف أن المرفأ قديم.") ==
        Lines{"indirect|إنه سليم|المدير", "indirect|أن المرفأ قديم|المدير"});
  CHECK(quote_lines("قالت ليلى المصري إن السد سليم. ودخل المحافظ القاعة وقال إن الجلسة "
                    "مغلقة.") ==
        Lines{"indirect|إن السد سليم|ليلى المصري", "indirect|إن الجلسة مغلقة|المحافظ"});
}

TEST_CASE("quotes: marks far behind a verb that only looks like one of saying") {
  // The company decided to stop selling the phones "Mawja Nine Plus".
  CHECK(quote_lines("قررت الشركة وقف بيع هواتف \"موجة تسعة بلس\" في الأسواق.").empty());
  // The police spoke of a march "without any unrest".
  CHECK(
      quote_lines("وتحدثت الشرطة عن مسيرة \"بلا اضطرابات على الإطلاق\" في المدينة.") ==
      Lines{"direct|بلا اضطرابات على الإطلاق|الشرطة"});
}
