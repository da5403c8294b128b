#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/quote_lines.h"

using namespace isnad;

using Lines = std::vector<std::string>;
using test::quote_lines;

// Speech behind a colon that no marks close.

TEST_CASE("quotes: without marks the sentences behind a colon are the speaker's") {
  // The minister said: The dam is sound. The gates are closed. The inspection ends
  // tomorrow. He added: ...
  CHECK(quote_lines("وقال الوزير: السد سليم تماما. البوابات مغلقة. الفحص ينتهي غدا. "
                    "وأضاف: الطريق مفتوح أمام الجميع.") ==
        Lines{"direct|السد سليم تماما. البوابات مغلقة. الفحص ينتهي غدا|الوزير",
              "direct|الطريق مفتوح أمام الجميع|الوزير"});
  // The coach said: The boys ran well. And we must keep our calm. We will not give up.
  CHECK(quote_lines("وقالت المدربة ليلى السامر: ركض الأولاد جيدا. وعلينا أن نحافظ على "
                    "هدوئنا. ولن نستسلم.") ==
        Lines{"direct|ركض الأولاد جيدا. وعلينا أن نحافظ على هدوئنا. ولن نستسلم|ليلى "
              "السامر"});
  // He explained: Selling our nets is easy. Did I refuse before? Not at all.
  CHECK(quote_lines("وأوضح الصياد: بيع الشباك سهل هذه الأيام. هل رفضت من قبل؟ أبدا لم "
                    "أرفض.") ==
        Lines{"direct|بيع الشباك سهل هذه الأيام. هل رفضت من قبل؟ أبدا لم أرفض|الصياد"});
}

TEST_CASE("quotes: the reporter goes on behind unmarked speech") {
  // ... And the ministry had closed the road. / It is recalled that the dam is old.
  CHECK(quote_lines("وقال الوزير: السد سليم تماما. وكانت الوزارة قد أغلقت الطريق قبل "
                    "شهر.") == Lines{"direct|السد سليم تماما|الوزير"});
  CHECK(quote_lines("وقال الوزير: السد سليم تماما. البوابات مغلقة. يذكر أن السد بني "
                    "قبل ستين عاما.") ==
        Lines{"direct|السد سليم تماما. البوابات مغلقة|الوزير"});
  // Sami al-Rifai reached the village on Monday.
  CHECK(quote_lines("وقال الوزير: السد سليم تماما. وصل سامي الرفاعي إلى القرية يوم "
                    "الاثنين.") == Lines{"direct|السد سليم تماما|الوزير"});
  // The level rose by two metres.
  CHECK(quote_lines("وقال الوزير: السد سليم تماما. وارتفع منسوب البحيرة مترين.") ==
        Lines{"direct|السد سليم تماما|الوزير"});
}

TEST_CASE("quotes: unmarked speech ends with its paragraph") {
  CHECK(quote_lines("وقال الوزير: السد سليم تماما.\n\nالبوابات مغلقة منذ الصباح.") ==
        Lines{"direct|السد سليم تماما|الوزير"});
}

TEST_CASE("quotes: an accusative is nobody's \"our\"") {
  // He works at times as a guard.
  CHECK(quote_lines("وقال الوزير: السد سليم تماما. ويعمل الحارس أحيانا في بيته.") ==
        Lines{"direct|السد سليم تماما|الوزير"});
}

TEST_CASE("quotes: a verb written with the letter of \"I\" reports nobody else") {
  // The minister said: The dam is sound. And I believe that the gates are closed.
  CHECK(quote_lines("وقال الوزير: السد سليم تماما. وأعتقد أن البوابات مغلقة.") ==
        Lines{"direct|السد سليم تماما. وأعتقد أن البوابات مغلقة|الوزير"});
  CHECK(quote_lines("أستبعد أن تفتح البوابات غدا.").empty());
  // But I believe in the end that the gates will hold.
  CHECK(quote_lines("لكنني أعتقد في نهاية الأمر أن البوابات ستصمد.").empty());
  // The minister ruled out..., and he believed that...
  CHECK(quote_lines("واعتبر الوزير أن السد سليم.") ==
        Lines{"indirect|أن السد سليم|الوزير"});
  CHECK(quote_lines("وأعتبر الوزير أن السد سليم.") ==
        Lines{"indirect|أن السد سليم|الوزير"});
}

TEST_CASE("quotes: what happened next is the reporter's") {
  // After that the minister inspected the gates with the engineers.
  CHECK(quote_lines("وقال الوزير: السد سليم تماما. إثر ذلك تفقد البوابات مع "
                    "المهندسين.") == Lines{"direct|السد سليم تماما|الوزير"});
}
