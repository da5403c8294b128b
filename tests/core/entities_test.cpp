#include "core/entities/entities.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "core/entities/identities.h"
#include "core/entities/name_words.h"
#include "core/entities/resolve.h"
#include "tests/support/pipeline.h"

using namespace isnad;

namespace {

// "PER name|LOC name", names only.
std::string names(std::string_view text) {
  const Analysis analysis = test::analyse_text(text);
  std::string out;
  for (const Mention& mention : analysis.entities.mentions) {
    if (mention.kind > EntityKind::misc) continue;
    if (!out.empty()) out += '|';
    out += name_of(mention.kind);
    out += ' ';
    out += slice(analysis.article, mention.range);
  }
  return out;
}

struct NameCase {
  const char* why;
  const char* text;
  const char* expected;
};

constexpr auto cases = std::to_array<NameCase>({
    {
        "two of a kind are no part of the first one's name",
        // The talks between the two companies Hyundai and Boeing; the two cities...
        "توقفت المحادثات بين شركتي هيونداي وبوينغ في مدينتي بيروت وبغداد.",
        "ORG هيونداي|ORG بوينغ|LOC بيروت|LOC بغداد",
    },
    {
        "an article's own outlet is a body, whatever its words",
        // Rain arrives.  Saria - The Azwani Pioneer.  He told the Azwani Pioneer
        // that...
        "الأمطار تصل غدا\n\nسارية - الرائد الأزواني\n\nوقال سامي منصور في حديث إلى "
        "الرائد الأزواني إن مجلس "
        "الوزراء سيجتمع.",
        "ORG الرائد الأزواني|PER سامي منصور|ORG الرائد الأزواني|ORG مجلس الوزراء",
    },
    {
        "particles stay outside names",
        // The talks between Jordan, Lebanon and China ended.
        "انتهت المحادثات بين الأردن ولبنان وللصين رأي آخر.",
        "LOC الأردن|LOC لبنان|LOC لصين",
    },
    {
        "a name that begins with a particle's letter stays whole",
        // He arrived in Beirut, then Washington.
        "وصل إلى بيروت ثم واشنطن.",
        "LOC بيروت|LOC واشنطن",
    },
    {
        "a name is heard where it stands without what tells",
        // The head of the team Nasaim said that the work goes on.  Mahir al-Ghamdi
        // thanked the volunteer team Nasaim. | He added that Nasaim is for those with
        // special needs.  The delegation visited the seat of Nasaim yesterday.
        "ذكر رئيس فريق نسائم أن العمل مستمر. وشكر ماهر الغامدي فريق نسائم "
        "التطوعي.\n\nوأضاف أن نسائم لذوي الاحتياجات الخاصة. وزار الوفد مقر نسائم أمس.",
        "ORG نسائم|PER ماهر الغامدي|ORG نسائم|ORG نسائم|ORG نسائم",
    },
    {
        "a place named elsewhere does not break a body",
        // The delegation reached Saudi Arabia ... | ... according to the Saudi Press
        // Agency.
        "وصل الوفد إلى السعودية أمس. وقالت السعودية إن الاجتماع مهم، ورحبت السعودية "
        "بالنتائج.\n\nورفع الحظر المفروض على الملاعب، وفقا لوكالة الأنباء السعودية.",
        "LOC السعودية|LOC السعودية|LOC السعودية|ORG وكالة الأنباء السعودية",
    },
    {
        "a body of two words is one whether it speaks or not",
        // The engineers of the Water Authority reached Beirut.  The delegation visited
        // the Council of Ministers and the Directorate of Education.
        "ووصل مهندسو سلطة المياه إلى بيروت. وزار الوفد مجلس الوزراء ومديرية التعليم.",
        "ORG سلطة المياه|LOC بيروت|ORG مجلس الوزراء|ORG مديرية التعليم",
    },
    {
        "a listed body is one, a company and a club too",
        // NATO announced its plan. | Real Madrid met Red Star Belgrade, and Goldman
        // Sachs bought shares of Siemens.
        "وأعلن الناتو خطته.\n\nوالتقى ريال مدريد مع النجم الأحمر بلغراد، واشترى "
        "غولدمان ساكس أسهما من سيمنس.",
        "ORG الناتو|ORG ريال مدريد|ORG النجم الأحمر بلغراد|ORG غولدمان ساكس|ORG سيمنس",
    },
    {
        "a place that begins with what it is not is whole everywhere",
        // Fourteen dead in the flood of Jisr al-Aj.  The water swept quarters of the
        // city of Jisr al-Aj.
        "14 قتيلا في فيضان جسر العاج.\n\nاجتاحت المياه أحياء من مدينة جسر العاج، وخرج "
        "سكان جسر العاج.",
        "LOC جسر العاج|LOC جسر العاج|LOC جسر العاج",
    },
    {
        "two parts of a person's name are one name",
        // The coach Jose Luis Moreno and the player Hussein Taha arrived.
        "وصل المدرب خوسيه لويس مورينو واللاعب حسين طه.",
        "PER خوسيه لويس مورينو|PER حسين طه",
    },
    {
        "a name of descent is whole",
        // The judge Salem bin Hamid al-Rifai spoke to Fatima bint Rashid.
        "تحدث القاضي سالم بن حميد الرفاعي مع فاطمة بنت راشد.",
        "PER سالم بن حميد الرفاعي|PER فاطمة بنت راشد",
    },
    {
        "a word of the grammar behind a verb of saying is nobody",
        // He said to me, smiling, that he left Beirut.
        "وقال لي مبتسما إنه غادر بيروت.",
        "LOC بيروت",
    },
    {
        "a newspaper may be called like a place",
        // The paper "North Africa" said that the factory had closed its doors.
        "وذكرت صحيفة «شمال أفريقيا» أن المصنع أغلق أبوابه.",
        "ORG شمال أفريقيا",
    },
    {
        "a common word that names are made of stays at the end of one",
        // The director Muhammad Ali Mushrif said that the work goes on.
        "وقال المدير محمد علي مشرف إن العمل مستمر.",
        "PER محمد علي مشرف",
    },
    {
        "a by-name is no part of the name before it",
        // Abd Hamid Mahmoud known as Khaled Mansour arrived in Beirut.
        "وصل عبد حميد محمود المعروف بخالد منصور إلى بيروت.",
        "PER عبد حميد محمود|PER خالد منصور|LOC بيروت",
    },
    {
        "what is told of somebody with a preposition is no part of the name",
        // Muhammad, who is twenty years old, met Yusuf, who is back from the injury.
        "وقابل محمد البالغ من العمر عشرين عاما يوسف العائد من الإصابة.",
        "PER محمد|PER يوسف",
    },
    {
        "a woman too, and somebody who is named in full",
        // Layla, who lives in Beirut, and Mark Malley, a candidate for the post, left.
        "غادرت ليلى المقيمة في بيروت ومارك مالي المرشح للمنصب.",
        "PER ليلى|LOC بيروت|PER مارك مالي",
    },
    {
        "a surname of the same shape stays",
        // Muhammad al-Saleh of Beirut, and Yusuf al-Ghanim said...
        "وصل محمد الصالح من بيروت، وقال يوسف الغانم إن العمل مستمر.",
        "PER محمد الصالح|LOC بيروت|PER يوسف الغانم",
    },
    {
        "an organisation's head takes its genitives and adjectives",
        // The Ministry of Defence said nothing.
        "لم تقل وزارة الدفاع شيئا.",
        "ORG وزارة الدفاع",
    },
    {
        "a title in front of a name is no part of it",
        // The minister Khaled Mansour spoke.
        "تحدث الوزير خالد منصور.",
        "PER خالد منصور",
    },
    {
        "a possessive is no part of a name",
        "Michael Harrow arrived. Harrow\u2019s plan and Michael Harrow's aides failed.",
        "PER Michael Harrow|PER Harrow|PER Michael Harrow",
    },
    {
        "what is a place elsewhere in the article is no person, unless one is called "
        "so",
        "The gates were opened upstream in neighbouring Azwan. Azwan rejected it.",
        "LOC Azwan|LOC Azwan",
    },
    {
        "an initial and its full stop stand inside a name",
        "President George W. Hartley spoke in Paris.",
        "PER George W. Hartley|LOC Paris",
    },
    {
        "a hyphen joins a name, a dash between spaces does not",
        // Jean-Marc al-Dali arrived with Sami al-Rifai - Khalid al-Masri came later.
        "وصل جان-مارك الدالي مع سامي الرفاعي - خالد المصري جاء لاحقا.",
        "PER جان-مارك الدالي|PER سامي الرفاعي|PER خالد المصري",
    },
    {
        "a body named after a titled person is one name",
        // The minister visited the King Fahd Hospital in Beirut.
        "زار الوزير مستشفى الملك فهد في بيروت.",
        "ORG مستشفى الملك فهد|LOC بيروت",
    },
    {
        "a person behind a body is no part of it",
        // The head of the society of the growers of the valley Mariam al-Halabi said...
        "قالت رئيسة جمعية مزارعي الوادي مريم الحلبي إن الموسم انتهى.",
        "PER مريم الحلبي",
    },
    {
        "a tag's low lines part its words",
        // The world asks the #Security_Council.
        "يطالب العالم #مجلس_الأمن بالتحرك.",
        "ORG مجلس_الأمن",
    },
    {
        "who writes for an outlet is no part of its name",
        "He told Harbor Bank's Robert Harrow that he left.",
        "ORG Harbor Bank|PER Robert Harrow",
    },
    {
        "capitals of a headline show no names",
        "Karen Harrow Takes Stunning Steps Against Growing Threat\n\nHarrow left "
        "Paris.",
        "PER Karen Harrow|PER Harrow|LOC Paris",
    },
    {
        "a pronoun with a preposition is nobody",
        // The man said to me: I will not leave.
        "قال لي الرجل: لن أغادر.",
        "",
    },
    {
        "the place of a dateline, wherever it is named after",
        // Marj al-Toot - the municipality said that roads in Marj al-Toot are closed
        // ...
        "مرج التوت – قالت البلدية اليوم إن الطرق المؤدية إلى مرج التوت مغلقة حتى إشعار "
        "آخر.",
        "LOC مرج التوت|LOC مرج التوت",
    },
    {
        "a body of capitals and a place are told by their own words",
        "Azwan Mills left the town of Ain Ward. Azwan Rovers play at Jisr al-Aj.",
        "ORG Azwan Mills|LOC Ain Ward|ORG Azwan Rovers|LOC Jisr al-Aj",
    },
    {
        "a kunya is all of a name's end",
        // The head of the council Hassan Abu Layla said that the work goes on.
        "قال رئيس البلدية حسن أبو ليلة إن العمل مستمر.",
        "PER حسن أبو ليلة",
    },
    {
        "what is told of a pronoun is nobody",
        // Ahmed Hassan said that he is happy.
        "قال أحمد حسن إنه سعيد.",
        "PER أحمد حسن",
    },
    {
        "an English list of places",
        "Talks moved from Paris to Cairo.",
        "LOC Paris|LOC Cairo",
    },
    {
        "an accusative behind a name tells how he was",
        // Sami Rifai looked calm as he spoke.
        "بدا سامي الرفاعي هادئا إذ قال إن المفاوضات مستمرة.",
        "PER سامي الرفاعي",
    },
    {
        "a first name goes on with a definite word of names",
        // Youssef al-Mar'i came out smiling.
        "خرج يوسف المرعي مبتسما من القاعة.",
        "PER يوسف المرعي",
    },
    {
        "a preposition stands before initials that are spelt out",
        // He told the BBC that it was hard.
        "وقال لبي بي سي إن الوضع صعب.",
        "ORG بي بي سي",
    },
    {
        "a ministry of two things has both in its name",
        // The Ministry of Building and Housing will build.
        "وقالت وزارة الإعمار والإسكان إنها ستبني ألف وحدة.",
        "ORG وزارة الإعمار والإسكان",
    },
    {
        "a company is named by the definite word behind it, not by any other",
        // The Difaf company stopped; a big transport company closed.
        "قالت شركة الضفاف إن الإنتاج توقف. شركة مواصلات كبيرة أغلقت أبوابها.",
        "ORG شركة الضفاف",
    },
    {
        "a person behind a body ends with a definite surname",
        // The professor at Mersa University, Najla Faqih, saw that it was hard.
        "تحدثت أستاذة التاريخ في جامعة مرسى الياسمين نجلاء الفقيه فرأت أن الأمر صعب.",
        "ORG جامعة مرسى الياسمين|PER نجلاء الفقيه",
    },
    {
        "another body begins with an indefinite head behind a definite word",
        // Rabwa University opened a new college.
        "افتتحت جامعة الربوة كلية جديدة.",
        "ORG جامعة الربوة",
    },
});

}  // namespace

TEST_CASE("entities: names in a sentence") {
  for (const NameCase& c : cases) {
    CAPTURE(std::string(c.why));
    CHECK(names(c.text) == std::string(c.expected));
  }
}

TEST_CASE("entities: a surname after the full name is the same person") {
  // The minister Khaled Mansour spoke.  Mansour left.
  const Analysis analysis =
      test::analyse_text("تحدث الوزير خالد منصور. ثم غادر منصور القاعة.");
  const Entities& entities = analysis.entities;
  REQUIRE(entities.mentions.size() == 2);
  CHECK(entities.mentions[0].entity_index == entities.mentions[1].entity_index);
  CHECK(entities.items[0].name == "خالد منصور");
  REQUIRE(entities.items[0].roles.size() == 1);
  CHECK(entities.items[0].roles[0] == "الوزير");
  CHECK(entities.items[0].gender == Gender::masculine);
}

TEST_CASE("entities: where an office is stands between it and a name") {
  // The spokeswoman for the Qasmiyan council of ministers Salma Deraawi said ...
  const Entities entities =
      test::analyse_text(
          "قالت المتحدثة باسم مجلس الوزراء القسمياني سلمى الدرعاوي إن "
          "المياه ترتفع. ووصل وزير الخارجية القسمياني رياض العسجدي.")
          .entities;
  std::string people;
  for (const Entity& entity : entities.items)
    if (entity.kind == EntityKind::person) people += entity.name + "|";
  CHECK(people == "سلمى الدرعاوي|رياض العسجدي|");
}

TEST_CASE("entities: a role stands without the particle written together with it") {
  // And the minister Khaled Mansour ... / So the engineer ... / The crown prince ...
  const auto role_in = [](const std::string& text) {
    const Entities entities = test::analyse_text(text).entities;
    for (const Entity& entity : entities.items)
      if (!entity.roles.empty()) return entity.roles[0];
    return std::string();
  };
  CHECK(role_in("ووزير المياه خالد منصور وصل.") == "وزير المياه");
  CHECK(role_in("فالمهندس خالد منصور وصل.") == "المهندس");
  CHECK(role_in("وصل وزير المياه خالد منصور.") == "وزير المياه");
}

TEST_CASE(
    "entities: a surname of two people stands for the first, and makes no third") {
  const Analysis analysis = test::analyse_text(
      "Karen Wexford spoke. Wexford smiled. Her brother Robert Wexford left.");
  const Entities& entities = analysis.entities;
  REQUIRE(entities.mentions.size() == 3);
  CHECK(entities.mentions[1].entity_index == entities.mentions[0].entity_index);
  CHECK(entities.mentions[2].entity_index != entities.mentions[0].entity_index);
}

TEST_CASE("entities: two ways to write a name of two words are one person") {
  // The engineer Abd Allah Mansour spoke.  Abdallah Mansour left.
  const Analysis analysis =
      test::analyse_text("تحدث المهندس عبد الله منصور. ثم غادر المهندس عبدالله منصور.");
  REQUIRE(analysis.entities.mentions.size() == 2);
  CHECK(analysis.entities.items.size() == 1);
}

TEST_CASE("entities: an amount keeps its value beside the name of its currency") {
  // The plan costs 700 million euros.
  const Analysis analysis = test::analyse_text("تبلغ كلفة الخطة 700 مليون يورو.");
  bool found = false;
  for (const Mention& mention : analysis.entities.mentions)
    found = found || mention.value == "700000000 EUR";
  CHECK(found);
}

TEST_CASE("entities: who comes from a place is not named after it") {
  // Talks in Sudan.  The Sudanese team left Sudan.
  const Analysis analysis = test::analyse_text(
      "المحادثات في السودان مستمرة. وقال الوزير السوداني إن السودان مستعد.");
  for (const Mention& mention : analysis.entities.mentions)
    CHECK(mention.kind == EntityKind::place);
}

TEST_CASE("entities: two people of one surname stay two") {
  // The minister Khaled Mansour met the singer Layla Mansour.
  const Analysis analysis =
      test::analyse_text("التقى الوزير خالد منصور الفنانة ليلى منصور.");
  const Entities& entities = analysis.entities;
  REQUIRE(entities.mentions.size() == 2);
  CHECK(entities.items.size() == 2);
  CHECK(entities.items[1].gender == Gender::feminine);
}

TEST_CASE("entities: a surname with Mr or Mrs is the bearer it fits") {
  const Analysis analysis = test::analyse_text(
      "Robert Harrow and Karen Harrow own the mill. Mr Harrow wants it closed. Mrs "
      "Harrow does not.");
  const auto& mentions = analysis.entities.mentions;
  REQUIRE(mentions.size() == 4);
  CHECK(mentions[0].entity_index != mentions[1].entity_index);
  CHECK(mentions[2].entity_index == mentions[0].entity_index);
  CHECK(mentions[3].entity_index == mentions[1].entity_index);
}

TEST_CASE("entities: a surname with its small word is the same person") {
  const Analysis analysis =
      test::analyse_text("Minister Faris al-Harrow spoke. Later al-Harrow left.");
  const auto& mentions = analysis.entities.mentions;
  REQUIRE(mentions.size() == 2);
  CHECK(mentions[0].entity_index == mentions[1].entity_index);
}

TEST_CASE("entities: a dateline names a city and its country") {
  const Analysis analysis = test::analyse_text(
      "Storm closes harbour\n\nMARJ TOOT, Olvia, Nov. 3 (Wind Agency) - The harbour "
      "was "
      "closed on Monday.\n\nOlvia has one harbour, and Olvia wants it open.\n");
  uint32_t places = 0;
  for (const Mention& mention : analysis.entities.mentions)
    if (slice(analysis.article, mention.range) == "Olvia")
      places += mention.kind == EntityKind::place ? 1 : 100;
  CHECK(places == 3);
}

TEST_CASE("entities: a name cut short goes on as the longer one does") {
  const Analysis analysis =
      test::analyse_text("Park Wex Dorun spoke. Later Park Wex Dorun left.");
  const std::vector<NameWord> words = study_words(
      analysis.article, analysis.normal, analysis.segments, test::lexicon().names);
  REQUIRE(words.size() == 11);
  NameSpan whole;
  whole.words = {0, 3};
  whole.kind = EntityKind::person;
  NameSpan cut = whole;
  cut.words = {6, 8};
  std::vector<NameSpan> spans = {whole, cut};
  add_repeated(words, {}, spans);
  REQUIRE(spans.size() == 2);
  CHECK(spans[1].words.end == 9);
}

TEST_CASE("entities: text without names gives nothing") {
  CHECK(test::analyse_text("").entities.mentions.empty());
  CHECK(test::analyse_text("١٢٣ ٤٥٦ !!!").entities.items.empty());
}
