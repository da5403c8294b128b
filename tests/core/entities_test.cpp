#include "core/entities/entities.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "core/entities/identities.h"
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
        "an English list of places",
        "Talks moved from Paris to Cairo.",
        "LOC Paris|LOC Cairo",
    },
});

}  // namespace

TEST_CASE("entities: names in a sentence") {
  for (const NameCase& c : cases) {
    CAPTURE(c.why);
    CHECK(names(c.text) == c.expected);
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

TEST_CASE("entities: two people of one surname stay two") {
  // The minister Khaled Mansour met the singer Layla Mansour.
  const Analysis analysis =
      test::analyse_text("التقى الوزير خالد منصور الفنانة ليلى منصور.");
  const Entities& entities = analysis.entities;
  REQUIRE(entities.mentions.size() == 2);
  CHECK(entities.items.size() == 2);
  CHECK(entities.items[1].gender == Gender::feminine);
}

TEST_CASE("entities: text without names gives nothing") {
  CHECK(test::analyse_text("").entities.mentions.empty());
  CHECK(test::analyse_text("١٢٣ ٤٥٦ !!!").entities.items.empty());
}
