#include "core/entities/spelling.h"

#include <doctest/doctest.h>

#include <array>

#include "core/entities/identities.h"
#include "tests/support/pipeline.h"

using namespace isnad;

namespace {

struct Pair {
  const char* a;
  const char* b;
  bool same;
};

constexpr auto pairs = std::to_array<Pair>({
    {"سمير", "Samir", true},
    {"خالد", "Khaled", true},
    {"ألكسندر", "Alexander", true},
    {"دميتري", "ديمتري", true},
    {"جوهانسون", "Johansson", true},
    {"سلمى", "Salma", true},
    {"ليلى العطار", "Laila Attar", true},
    {"على", "Ali", true},  // so written in Egypt
    {"علي", "Ala", false},
    {"خالد", "Robert", false},
    {"سمير", "Khaled", false},
    {"ماركوس", "فلاديمير", false},
    {"", "Khaled", false},
});

}  // namespace

TEST_CASE("spelling: one name in two spellings") {
  for (const Pair& pair : pairs) {
    CAPTURE(pair.a);
    CAPTURE(pair.b);
    CHECK((same_name(test::lexicon().spelling, pair.a, pair.b) >= 500) == pair.same);
  }
}

TEST_CASE("spelling: asking for a least likeness changes no answer") {
  const Spelling& spelling = test::lexicon().spelling;
  for (const Pair& x : pairs)
    for (const Pair& y : pairs)
      for (const int32_t least : {400, 500, 600, 900}) {
        CAPTURE(x.a);
        CAPTURE(y.b);
        const std::string a = std::string(x.a) + " منصور";
        const std::string b = std::string(y.b) + " Mansour";
        CHECK((same_name(spelling, spell(x.a), spell(y.b), least) >= least) ==
              (same_name(spelling, x.a, y.b) >= least));
        CHECK((same_name(spelling, spell(a), spell(b), least) >= least) ==
              (same_name(spelling, a, b) >= least));
      }
}

TEST_CASE("spelling: a name of very many letters is compared in bounded time") {
  const std::string many(100000, 'x');
  CHECK(same_name(test::lexicon().spelling, many, "خالد") < 500);
}

TEST_CASE("identities: two people of one surname stay two across articles") {
  Analyses analyses;
  // The minister Khaled Mansour spoke. / The singer Layla Mansour sang.
  for (const char* text : {"تحدث الوزير خالد منصور.", "غنت الفنانة ليلى منصور.",
                           "تحدث الوزير خالد منصور أمس."})
    analyses.push_back(std::make_shared<const Analysis>(test::analyse_text(text)));
  const Identities identities = identify(analyses, test::lexicon());
  REQUIRE(identities.identity_of.size() == 3);
  REQUIRE(!identities.identity_of[0].empty());
  REQUIRE(!identities.identity_of[1].empty());
  REQUIRE(!identities.identity_of[2].empty());
  CHECK(identities.identity_of[0][0] != identities.identity_of[1][0]);
  CHECK(identities.identity_of[0][0] == identities.identity_of[2][0]);
}

TEST_CASE("identities: a place no list knows is one in Arabic and English") {
  Analyses analyses;
  // The villagers of Tarfawin came to Tarfawin. / ... the town of Qasmiyan.
  for (const char* text : {"عاد أهالي مدينة طرفاوين إلى مدينة طرفاوين.",
                           "Villagers returned to the town of Tarfawin on Monday.",
                           "Villagers returned to the town of Qasmiyan on Monday."})
    analyses.push_back(std::make_shared<const Analysis>(test::analyse_text(text)));
  const auto place_of = [&](uint32_t article) {
    const std::vector<Entity>& items = analyses[article]->entities.items;
    for (uint32_t i = 0; i < items.size(); ++i)
      if (items[i].kind == EntityKind::place) return i;
    return no_index;
  };
  for (uint32_t article = 0; article < 3; ++article)
    REQUIRE(place_of(article) != no_index);
  const Identities identities = identify(analyses, test::lexicon());
  CHECK(identities.identity_of[0][place_of(0)] ==
        identities.identity_of[1][place_of(1)]);
  CHECK(identities.identity_of[0][place_of(0)] !=
        identities.identity_of[2][place_of(2)]);
}

TEST_CASE("identities: a place is one in Arabic and English") {
  Analyses analyses;
  for (const char* text : {"وصل إلى القاهرة.", "Talks in Cairo ended."})
    analyses.push_back(std::make_shared<const Analysis>(test::analyse_text(text)));
  const Identities identities = identify(analyses, test::lexicon());
  REQUIRE(identities.identity_of[0].size() == 1);
  REQUIRE(identities.identity_of[1].size() == 1);
  CHECK(identities.identity_of[0][0] == identities.identity_of[1][0]);
}
