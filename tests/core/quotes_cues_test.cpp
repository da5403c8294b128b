#include <doctest/doctest.h>

#include <algorithm>

#include "core/lexicon.h"
#include "core/quotes/cues.h"
#include "tests/support/pipeline.h"

using namespace isnad;

TEST_CASE("cues: a verb is found in its forms, with gender and number") {
  const Cues& cues = test::lexicon().cues;
  // she added
  const CueForm* form = find_cue(cues, "اضافت");
  REQUIRE(form != nullptr);
  CHECK(form->gender == Gender::feminine);
  CHECK(cues.items[form->cue].cue_class == CueClass::add);
  // they deny
  form = find_cue(cues, "ينفون");
  REQUIRE(form != nullptr);
  CHECK(form->number == Number::plural);
  CHECK(cues.items[form->cue].cue_class == CueClass::deny);
  // adding
  form = find_cue(cues, "مضيفه");
  REQUIRE(form != nullptr);
  CHECK(form->shape == CueShape::participle);
  // her saying
  form = find_cue(cues, "قولها");
  REQUIRE(form != nullptr);
  CHECK(form->shape == CueShape::noun);
  CHECK(find_cue(cues, "كتاب") == nullptr);
}

TEST_CASE("cues: a damaged list is refused") {
  std::string pack = "ISNADPK1";
  const auto u32 = [&](uint32_t value) {
    for (int i = 0; i < 4; ++i) pack.push_back(static_cast<char>(value >> (8 * i)));
  };
  const std::string name = "lexicon/cues_ar.tsv";
  const std::string data = "verb\tonly two";
  u32(1);
  u32(static_cast<uint32_t>(name.size()));
  u32(static_cast<uint32_t>(data.size()));
  pack += name + data;
  const Result<Assets> assets = open_assets(pack);
  REQUIRE(assets);
  CHECK_FALSE(load_cues(*assets));
}
