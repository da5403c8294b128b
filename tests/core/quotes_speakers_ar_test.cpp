#include <doctest/doctest.h>

#include <string>
#include <vector>

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

TEST_CASE("quotes: a title beside a name and a comma is known later") {
  // The crown prince of Azwan, Prince Sami al-Rifai, came. The crown prince said that...
  CHECK(quote_lines("وصل ولي العهد الأزواني، الأمير سامي الرفاعي إلى الميناء. وقال ولي "
                    "العهد إن السد سليم.") ==
        Lines{"indirect|إن السد سليم|سامي الرفاعي"});
  // Sami al-Rifai, the club's former goalkeeper, said... The former goalkeeper added...
  CHECK(quote_lines("قال سامي الرفاعي، الحارس السابق للنادي، إن الملعب جاهز. وكشف "
                    "الحارس السابق أنه سيعود.") ==
        Lines{"indirect|إن الملعب جاهز|سامي الرفاعي",
              "indirect|أنه سيعود|سامي الرفاعي"});
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
