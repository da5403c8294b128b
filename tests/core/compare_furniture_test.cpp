#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "core/compare/furniture.h"
#include "core/ingest/plain_text.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

// Bodies of unlike articles of an invented outlet.
const std::vector<std::string> bodies = {
    // The dam at Warda will be closed for repairs until autumn, ...
    "تغلق إدارة المياه سد وردة حتى الخريف لإصلاح بواباته، بعد أن ظهرت فيها شقوق في "
    "الشتاء الماضي، ولن تنقطع المياه عن القرى القريبة.",
    // A carpenter from the old quarter has built a boat of cedar ...
    "صنع نجار من الحي القديم زورقا من خشب الأرز استغرق العمل فيه عامين، وأنزله إلى "
    "البحر أمام جمع من الجيران والأطفال.",
    // Students of the music school play in the square on Thursday ...
    "يعزف طلاب مدرسة الموسيقى في ساحة البلدة مساء الخميس قطعا كتبوها بأنفسهم، والدخول "
    "مجاني لمن يصل قبل الغروب.",
    // The price of olives rose again at the market ...
    "ارتفع سعر الزيتون في السوق مرة أخرى هذا الأسبوع لأن المحصول جاء قليلا، ويتوقع "
    "التجار أن يثبت السعر في نهاية الموسم.",
};
// Send your pictures and news to the editors, and subscribe to our free newsletter
const std::string footer =
    "أرسلوا صوركم وأخباركم إلى هيئة التحرير واشتركوا مجانا في رسالتنا الصباحية.";

Analyses read(const std::vector<std::string>& texts, const char* outlet = "مرايا") {
  Analyses out;
  for (size_t i = 0; i < texts.size(); ++i) {
    Article article =
        read_plain_text(std::to_string(i) + ".txt", texts[i], test::lexicon().ingest);
    article.path = article.id;
    article.outlet = Field{};
    article.outlet->value = outlet;
    out.push_back(
        std::make_shared<const Analysis>(analyse(std::move(article), test::lexicon())));
  }
  return out;
}

std::vector<uint32_t> settle(Analyses& analyses) {
  std::vector<Outline> outlines;
  return set_furniture_apart(analyses, outlines, test::lexicon());
}

Role role_of(const Article& article, std::string_view words) {
  for (const Block& block : article.blocks)
    if (slice(article, block.range) == words) return block.role;
  FAIL("no such block");
  return Role::title;
}

std::vector<std::string> with_footer(size_t count) {
  std::vector<std::string> texts;
  for (size_t i = 0; i < count; ++i)
    texts.push_back("خبر قصير من البلدة اليوم\n\n" + bodies[i] + "\n\n" + footer +
                    "\n");
  return texts;
}

}  // namespace

TEST_CASE("furniture: what three articles of an outlet end with is no part of them") {
  Analyses analyses = read(with_footer(3));
  CHECK(role_of(analyses[0]->article, footer) == Role::paragraph);
  CHECK(settle(analyses) == std::vector<uint32_t>{0, 1, 2});
  for (const auto& analysis : analyses) {
    CHECK(role_of(analysis->article, footer) == Role::boilerplate);
    CHECK(role_of(by_itself(analysis->article), footer) == Role::paragraph);
  }
  CHECK(settle(analyses).empty());
}

TEST_CASE("furniture: two articles, or copies of one, are not enough") {
  Analyses two = read(with_footer(2));
  CHECK(settle(two).empty());
  std::vector<std::string> texts = with_footer(2);
  texts.push_back("عنوان آخر للخبر نفسه هنا\n\n" + bodies[0] + "\n\n" + footer + "\n");
  texts.push_back(texts[1]);
  Analyses copies = read(texts);
  CHECK(settle(copies).empty());
}

TEST_CASE("furniture: an article that leaves takes its evidence along") {
  Analyses analyses = read(with_footer(3));
  std::vector<Outline> outlines;
  set_furniture_apart(analyses, outlines, test::lexicon());
  analyses.pop_back();
  CHECK(settle(analyses) == std::vector<uint32_t>{0, 1});
  CHECK(role_of(analyses[0]->article, footer) == Role::paragraph);
}

TEST_CASE("furniture: the order of the articles does not matter") {
  Analyses grown = read(with_footer(4));
  std::vector<Outline> outlines;
  Analyses part(grown.begin(), grown.begin() + 3);
  set_furniture_apart(part, outlines, test::lexicon());
  part.push_back(grown[3]);
  CHECK(set_furniture_apart(part, outlines, test::lexicon()) ==
        std::vector<uint32_t>{3});
  std::reverse(grown.begin(), grown.end());
  settle(grown);
  for (size_t i = 0; i < 4; ++i)
    CHECK(role_of(part[i]->article, footer) == role_of(grown[3 - i]->article, footer));
}

TEST_CASE("furniture: what articles report or tell of is none") {
  const std::vector<std::string> shared = {
      // "We shall open the dam before the rain", minister Salma Darawi said.
      "وقالت الوزيرة سلمى الدرعاوي: «سنفتح السد قبل موسم المطر».",
      // The minister said the inquiry goes on.
      "وقالت الوزيرة إن التحقيق مستمر.",
      // The fire killed twelve people in May 2021.
      "وقتل الحريق اثني عشر شخصا في مايو 2021.",
  };
  for (const std::string& line : shared) {
    CAPTURE(line);
    std::vector<std::string> texts;
    for (size_t i = 0; i < 4; ++i)
      texts.push_back("خبر قصير من البلدة اليوم\n\n" + bodies[i] + "\n\n" + line +
                      "\n");
    Analyses analyses = read(texts);
    CHECK(settle(analyses).empty());
  }
  // The repairs at the dam of Warda are the first since it was built.
  const std::string background = "وإصلاح بوابات سد وردة هو الأول منذ بنائه.";
  std::vector<std::string> texts;
  for (const char* day : {"السبت", "الأحد", "الاثنين", "الثلاثاء"})
    texts.push_back("السد ما زال مغلقا\n\nأعلنت إدارة المياه يوم " + std::string(day) +
                    " أن إصلاح بوابات سد وردة يسير كما خطط له مهندسوها ولم يتأخر " +
                    std::string(day) + " عن موعده.\n\n" + background + "\n");
  Analyses analyses = read(texts);
  CHECK(settle(analyses).empty());
}

TEST_CASE("furniture: the outlet's line above every title is no title") {
  // News of the river, every morning
  const std::string banner = "أخبار النهر والبلدة كل صباح";
  std::vector<std::string> texts;
  for (size_t i = 0; i < 4; ++i)
    texts.push_back(banner + "\n\nعنوان طويل للخبر رقم " + std::string(1 + i, 'x') +
                    " من وسط البلدة اليوم\n\n" + bodies[i] + "\n");
  Analyses analyses = read(texts);
  REQUIRE(analyses[0]->article.title);
  CHECK(analyses[0]->article.title->value == banner);
  CHECK(settle(analyses).size() == 4);
  REQUIRE(analyses[1]->article.title);
  CHECK(analyses[1]->article.title->value ==
        "عنوان طويل للخبر رقم xx من وسط البلدة اليوم");
  CHECK(role_of(analyses[1]->article, banner) == Role::boilerplate);
  CHECK(by_itself(analyses[1]->article).title->value == banner);
}

TEST_CASE("furniture: other outlets are no witnesses") {
  Analyses analyses = read(with_footer(2));
  Analyses others = read(with_footer(4), "الضفة");
  analyses.push_back(others[2]);
  analyses.push_back(others[3]);
  CHECK(settle(analyses).empty());
}

}  // namespace isnad
