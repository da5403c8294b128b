#include "core/entities/echoes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "core/entities/name_rules.h"
#include "core/entities/word_memory.h"
#include "tests/support/pipeline.h"

using namespace isnad;

namespace {

// An article with the labels of a first reading.
struct FirstReading {
  explicit FirstReading(std::string_view text) : analysis(test::analyse_text(text)) {
    const NameLexicon& names = test::lexicon().names;
    words = study_words(analysis.article, analysis.normal, analysis.segments, names);
    const auto listed = find_listed(analysis.segments, words, names);
    facts = gather_facts(analysis.article, analysis.normal, analysis.segments, words,
                         listed, listed, names.arabic.words, memory);
    labels.assign(words.size(), label_outside);
    margins.assign(words.size(), 2 * weight_scale);
  }

  // Where the n-th word with these letters stands.
  uint32_t find(std::string_view letters, uint32_t nth) const {
    for (uint32_t i = 0; i < words.size(); ++i)
      if (words[i].base_hash() == hash_of(fold(letters)) && nth-- == 0) return i;
    FAIL("no such word");
    return 0;
  }

  std::vector<uint32_t> echo(uint32_t at) const {
    const Echoes echoes(analysis.segments, facts, labels, margins);
    std::vector<uint32_t> out;
    for (const Paragraph& paragraph : analysis.segments.paragraphs)
      if (paragraph.words.begin <= at && at < paragraph.words.end)
        echoes.extract(at, paragraph.words, out);
    return out;
  }

  Analysis analysis;
  std::vector<NameWord> words;
  WordMemory memory;
  Facts facts;
  std::vector<uint8_t> labels;
  std::vector<int32_t> margins;
};

// Dalmar arrived in the town.  The Dalmar said nothing | of the bridge and of Dalmar.
constexpr std::string_view text =
    "وصل دلمار إلى البلدة. ولم يقل دلمار شيئا.\n\nوعن الجسر تحدث دلمار طويلا.";

}  // namespace

TEST_CASE("echoes: a word that is no name anywhere echoes nothing") {
  const FirstReading reading(text);
  for (uint32_t i = 0; i < reading.words.size(); ++i) CHECK(reading.echo(i).empty());
}

TEST_CASE("echoes: a name is heard where the same word stands elsewhere") {
  FirstReading reading(text);
  const uint32_t first = reading.find("دلمار", 0);
  const uint32_t second = reading.find("دلمار", 1);
  const uint32_t third = reading.find("دلمار", 2);
  const uint32_t bridge = reading.find("الجسر", 0);
  reading.labels[first] = begin_label(EntityKind::person);
  // Its own label is not what a word hears.
  CHECK(reading.echo(first).empty());
  CHECK_FALSE(reading.echo(second).empty());
  CHECK_FALSE(reading.echo(third).empty());
  CHECK(reading.echo(bridge).empty());

  const std::vector<uint32_t> as_person = reading.echo(third);
  reading.labels[first] = begin_label(EntityKind::place);
  const std::vector<uint32_t> as_place = reading.echo(third);
  CHECK(as_person != as_place);
  CHECK(as_person.size() <= Echoes::max_features);
}

TEST_CASE("echoes: a head has no voice, what it is of has") {
  // They study at Dalmar University.  The university is closed, said those of Dalmar.
  FirstReading reading(
      "يدرسون في جامعة دلمار. وقال سكان دلمار إن جامعة المدينة مغلقة.");
  reading.labels[reading.find("جامعة", 0)] = begin_label(EntityKind::organisation);
  reading.labels[reading.find("دلمار", 0)] = begin_label(EntityKind::organisation) + 1;
  CHECK_FALSE(reading.echo(reading.find("دلمار", 1)).empty());
  CHECK(reading.echo(reading.find("جامعة", 1)).empty());
}
