#include <doctest/doctest.h>

#include <string>

#include "core/compare/differences.h"
#include "tests/support/collection.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

// Three statements of three reports each, about an invented harbour.
Comparison harbour(const Analyses& analyses) {
  return compare(analyses, test::lexicon());
}
Analyses harbour_articles() {
  return test::analyse_all({
      {"الموجة", "2022-03-04",
       "قال المدير سامي القطان: «لن نغلق المرفأ القديم قبل حلول الشتاء المقبل».\n"
       "وقالت المهندسة هدى الصافي: «ترميم السلم الحجري يحتاج إلى عامين من العمل».\n"
       "وقال الصياد وليد البستاني: «خسرنا 40 مركبا في العاصفة الأخيرة»."},
      {"الشراع", "2022-03-04",
       "قال سامي القطان: «سنغلق المرفأ القديم قبل حلول الشتاء المقبل بأيام».\n"
       "وقالت هدى الصافي: «ترميم السلم الحجري يحتاج إلى ثلاثة أعوام من العمل».\n"
       "وقال وليد البستاني: «خسرنا 45 مركبا في العاصفة الأخيرة»."},
      {"المرساة", "2022-03-05",
       "أكد سامي القطان أن المرفأ القديم لن يغلق قبل حلول الشتاء المقبل.\n"
       "وقالت هدى الصافي: «ترميم السلم الحجري والجدار يحتاج إلى عامين من العمل».\n"
       "وقال وليد البستاني: «خسرنا 40 مركبا وشبكة في العاصفة الأخيرة»."},
  });
}

// Everything listed of every statement, so that two lists can be compared.
std::string listing(const Comparison& comparison) {
  std::string out;
  const auto number = [&](uint32_t n) { out += ' ' + std::to_string(n); };
  for (const Statement& statement : comparison.statements) {
    out += "statement";
    number(statement.base_member);
    for (uint32_t i = statement.alignments.begin; i < statement.alignments.end; ++i) {
      const Alignment& alignment = comparison.alignments[i];
      out += "\n member";
      number(alignment.member_index);
      for (uint32_t c = alignment.changes.begin; c < alignment.changes.end; ++c) {
        const Change& change = comparison.changes[c];
        out += std::string("\n  ") + name_of(change.kind);
        for (const SourceRange range : {change.base, change.other}) {
          number(range.begin);
          number(range.end);
        }
      }
    }
    for (uint32_t i = statement.differences.begin; i < statement.differences.end; ++i) {
      const Difference& difference = comparison.differences[i];
      out += std::string("\n ") + name_of(difference.kind);
      number(difference.a_member_index);
      number(difference.b_member_index);
      number(difference.weight_percent);
    }
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("differences: another base lists what listing all anew lists") {
  const Analyses analyses = harbour_articles();
  const Comparison before = harbour(analyses);
  REQUIRE(before.members.size() == 9);
  for (uint32_t s = 0; s < before.statements.size(); ++s)
    for (uint32_t m = before.statements[s].members.begin;
         m < before.statements[s].members.end; ++m) {
      Comparison one = before;
      one.statements[s].base_member = m;
      Comparison all = one;
      list_differences_of(analyses, test::lexicon(), s, one);
      all.alignments.clear();
      all.changes.clear();
      all.differences.clear();
      list_differences(analyses, test::lexicon(), all);
      CHECK(listing(one) == listing(all));
      CHECK(one.changes.size() == all.changes.size());
    }
}

TEST_CASE("differences: a number that differs is told whichever is the base") {
  const Analyses analyses = harbour_articles();
  Comparison comparison = harbour(analyses);
  const uint32_t boats = comparison.statement_of[0][2];
  Statement& statement = comparison.statements[boats];
  REQUIRE(statement.members.size() == 3);
  for (uint32_t m = statement.members.begin; m < statement.members.end; ++m) {
    statement.base_member = m;
    list_differences_of(analyses, test::lexicon(), boats, comparison);
    REQUIRE_FALSE(statement.differences.empty());
    const Difference& first = comparison.differences[statement.differences.begin];
    CHECK(first.kind == DifferenceKind::number);
    CHECK(first.a_member_index == m);
  }
}

}  // namespace isnad
