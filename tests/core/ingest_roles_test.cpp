#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/ingest/language.h"
#include "core/ingest/plain_text.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

Article read(const std::string& text) {
  return read_plain_text("story.txt", text, test::lexicon().ingest);
}

std::string roles(const Article& article) {
  std::string out;
  for (const Block& block : article.blocks)
    out += std::string(out.empty() ? "" : " ") + name_of(block.role);
  return out;
}

// A market reopened after repairs. / Traders returned to the old market ...
const std::string paragraph =
    "عاد التجار إلى السوق القديمة صباح الأحد بعد إغلاق دام أربعة أشهر لترميم السقف "
    "الخشبي وتجديد شبكة الكهرباء في الممرات كلها.";

TEST_CASE("roles: number signs begin headings, the first of them the title") {
  const std::string text =
      "# The ferry sails again\n\n"
      "The ferry between the two islands sails again after a winter in the dock.\n\n"
      "## What it costs\n\n"
      "A crossing costs as much as before, the company said in a short statement.\n\n"
      "#hashtag stands in a line that is no heading, and says so at some length.\n";
  const Article article = read_plain_text("ferry.md", text, test::lexicon().ingest);
  REQUIRE(article.title);
  CHECK(article.title->value == "The ferry sails again");
  CHECK(slice(article, article.title->range) == article.title->value);
  REQUIRE(article.blocks.size() == 5);
  CHECK(article.blocks[0].role == Role::title);
  CHECK(article.blocks[1].role == Role::paragraph);
  CHECK(article.blocks[2].role == Role::heading);
  CHECK(article.blocks[4].role == Role::paragraph);
}

}  // namespace

TEST_CASE("roles: the title is the short first line above a paragraph") {
  // The old market opens its doors again
  const std::string title = "السوق القديمة تفتح أبوابها من جديد";
  const Article article = read(title + "\n\n" + paragraph + "\n");
  CHECK(roles(article) == "title paragraph");
  REQUIRE(article.title);
  CHECK(article.title->value == title);
  CHECK(slice(article, article.title->range) == title);
}

TEST_CASE("roles: scripts that write no spaces have paragraphs too") {
  // The old market opens again. / Traders went back on Sunday; the mayor thanked them.
  CHECK(roles(read("老市场重新开门\n\n"
                   "周日早上，商人们在关闭四个月之后回到了老市场，屋顶已经修好。\n\n"
                   "市长说：“我们感谢所有等待的人。”\n")) ==
        "title paragraph paragraph");
  CHECK(roles(read("ตลาดเก่าเปิดอีกครั้ง\n\n"
                   "เช้าวันอาทิตย์พ่อค้าแม่ค้ากลับมาที่ตลาดเก่าหลังจากปิดไปสี่เดือนเพื่อซ่อมหลังคาไม้"
                   "และเปลี่ยนสายไฟฟ้าในทุกทางเดินของตลาดซึ่งเก่ามากแล้วจริงๆ "
                   "ชาวเมืองหลายคนมารอหน้าประตูตั้งแต่เช้ามืด\n")) == "title paragraph");
}

TEST_CASE("language: a paragraph reads in the direction of most of its letters") {
  const Article article = read(paragraph +
                               "\n\nThe old market (السوق القديمة) opened again.\n\n"
                               "Reuters نقلت عن التجار فرحتهم بالعودة إلى السوق.\n\n"
                               "1,200 - 34\n");
  REQUIRE(article.right_to_left);
  REQUIRE(article.blocks.size() == 4);
  CHECK(is_right_to_left(article, article.blocks[0].range));
  CHECK_FALSE(is_right_to_left(article, article.blocks[1].range));
  CHECK(is_right_to_left(article, article.blocks[2].range));
  CHECK(is_right_to_left(article, article.blocks[3].range));
}

TEST_CASE("roles: a text that opens with its first paragraph has no title") {
  const Article article = read(paragraph + "\n" + paragraph + "\n");
  CHECK(roles(article) == "paragraph paragraph");
  CHECK_FALSE(article.title);
}

TEST_CASE("roles: a line that repeats the title among other words is furniture") {
  // The old market opens its doors again
  const std::string title = "السوق القديمة تفتح أبوابها من جديد";
  const Article article =
      read("Home Local " + title + "\n\n" + title + "\n\n12\n3\n\n" + paragraph);
  CHECK(roles(article) == "boilerplate title boilerplate boilerplate paragraph");
}

TEST_CASE("roles: a short line between paragraphs is a heading") {
  // What the merchants say
  const Article article =
      read(paragraph + "\n\nماذا يقول أهل المهنة\n\n" + paragraph + "\n");
  CHECK(roles(article) == "paragraph heading paragraph");
}

TEST_CASE("roles: a row of counters in the text is furniture") {
  // 3.4k views, 12 comments | 12 houses and 40 shops
  const Article article = read("السوق القديمة تفتح أبوابها من جديد\n\n" + paragraph +
                               "\n3.4k مشاهدة · 12 تعليقا\n" + paragraph +
                               "\n12 بيتا، 40 دكانا\n" + paragraph + "\n");
  REQUIRE(article.blocks.size() == 6);
  CHECK(article.blocks[2].role == Role::boilerplate);
  CHECK(article.blocks[4].role != Role::boilerplate);
}

TEST_CASE("roles: a line that says what the text is reproduced from is a credit") {
  const Article article = read("السوق القديمة تفتح أبوابها من جديد\n\n" + paragraph +
                               "\n" + paragraph + "\n\n*نقلاً عن صوت الضفة\n");
  REQUIRE(article.credit);
  CHECK(article.credit->value == "صوت الضفة");
  CHECK(article.blocks.back().role == Role::credit);
}

TEST_CASE("roles: a short sentence between paragraphs stays a paragraph") {
  // Nobody objected.
  const Article article = read(paragraph + "\n\nلم يعترض أحد.\n\n" + paragraph + "\n");
  CHECK(roles(article) == "paragraph paragraph paragraph");
}

TEST_CASE("roles: what follows the last paragraph is furniture") {
  for (const char* line : {
           // Share it
           "شاركها",
           // Leave a comment
           "اترك تعليقاً",
           // 17 comments
           "١٧ تعليقا",
           // Read also: the fish market moves
           "اقرأ أيضا: سوق السمك تنتقل",
           "Exit mobile version",
       }) {
    CAPTURE(line);
    CHECK(roles(read(paragraph + "\n\n" + line)) == "paragraph boilerplate");
  }
}

TEST_CASE("roles: links under their header are furniture up to the next paragraph") {
  const Article article =
      read(paragraph +
           // Read more / The fish market moves / The roof is older than the walls
           "\n\nاقرأ المزيد\nسوق السمك تنتقل\nالسقف أقدم من الجدران\n\n" + paragraph);
  CHECK(roles(article) == "paragraph boilerplate boilerplate boilerplate paragraph");
}

TEST_CASE("roles: an agency in brackets after the last sentence is its credit") {
  const Article article = read(paragraph + " (NURAN)");
  CHECK(roles(article) == "paragraph credit");
  REQUIRE(article.credit);
  CHECK(article.credit->value == "NURAN");
}

TEST_CASE("roles: brackets inside the last sentence are no credit") {
  // ... in the covered lane (the northern one).
  const Article article = read(paragraph + " هكذا بدت الممرات (القسم الشمالي).");
  CHECK(roles(article) == "paragraph");
  CHECK_FALSE(article.credit);
}

TEST_CASE("roles: a dateline is cut off its paragraph and gives the agency") {
  const Article article = read(
      "TOLVERE, May 3 (Reuters) - Traders returned to the old "
      "market on Sunday after four months of repairs.\n");
  CHECK(roles(article) == "byline paragraph");
  REQUIRE(article.credit);
  CHECK(article.credit->value == "Reuters");
}

TEST_CASE("roles: writer and date stand between title and text") {
  const Article article = read(
      // The old market opens its doors again / By Nadim al-Warraq / Sunday 3 March 2024
      "السوق القديمة تفتح أبوابها من جديد\nبقلم نديم الوراق\nالأحد ٣ آذار/مارس "
      "٢٠٢٤\n\n" +
      paragraph);
  CHECK(roles(article) == "title byline byline paragraph");
  REQUIRE(article.date);
  CHECK(article.date->value == "2024-03-03");
}

TEST_CASE("roles: blocks hold everything but white space, in order") {
  const Article article = read("  a line\r\n\r\n 5 \n" + paragraph + " (أ ف ب)  \n");
  std::string covered;
  uint32_t end = 0;
  for (const Block& block : article.blocks) {
    CHECK(block.range.begin >= end);
    end = block.range.end;
    covered += slice(article, block.range);
  }
  std::string wanted;
  for (const char c : article.text)
    if (c != ' ' && c != '\r' && c != '\n') wanted += c;
  std::erase(covered, ' ');
  CHECK(covered == wanted);
}

}  // namespace isnad
