#include "core/entities/word_memory.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "core/dump.h"
#include "core/entities/features.h"
#include "core/ingest/plain_text.h"
#include "tests/support/pipeline.h"

using namespace isnad;

namespace {

// Words in and out of quotation marks, with particles and without, at the beginning of
// a sentence and inside, numbers, and a paragraph in the other script.
constexpr std::string_view texts[] = {
    "وصل الوزير كمال الدلماري إلى ساربين.\n\nوقال الدلماري: «لن نغلق ميناء ساربين قبل "
    "2019، وسنعود إلى ساربين غدا».",
    "قالت وكالة ساربين للأنباء إن ميناء دلمار أغلق. ساربين بعيدة، ودلمار قريبة من "
    "ساربين.\n\nMinister Kamal Dalmari said in Sarbin that the port of Dalmar closes.",
    "Dalmar's port closes in 2019, said Kamal Dalmari. \"Sarbin is near,\" he said in "
    "Dalmar.\n\nقال كمال الدلماري في ساربين إن ميناء دلمار مغلق.",
};

std::string read(std::string_view text, NameMemory& memory) {
  return dump(
      analyse(read_plain_text("test.txt", std::string(text), test::lexicon().ingest),
              test::lexicon(), memory));
}

// The facts of a text, as the tagger of Arabic gets them.
struct Gathered {
  Gathered(std::string_view text, WordMemory& memory)
      : analysis(test::analyse_text(text)) {
    const NameLexicon& names = test::lexicon().names;
    const auto words =
        study_words(analysis.article, analysis.normal, analysis.segments, names);
    const auto listed = find_listed(analysis.segments, words, names);
    facts = gather_facts(analysis.article, analysis.normal, analysis.segments, words,
                         listed, name_by_rules(analysis.segments, words, listed),
                         names.arabic.words, memory);
  }
  Analysis analysis;
  Facts facts;
};

}  // namespace

TEST_CASE("word memory: what was read before changes no result") {
  NameMemory kept;
  for (int round = 0; round < 2; ++round)
    for (const std::string_view text : texts) {
      NameMemory empty;
      CHECK(read(text, kept) == read(text, empty));
    }
  CHECK(kept.arabic.size() > 10);
  CHECK(kept.latin.size() > 10);
}

TEST_CASE("word memory: a word met again has the slot it had, one met elsewhere not") {
  WordMemory memory;
  const Gathered first(texts[0], memory);
  const size_t size = memory.size();
  const Gathered again(texts[0], memory);
  CHECK(memory.size() == size);
  for (size_t i = 0; i < first.facts.size(); ++i) {
    CHECK(first.facts[i].slot > 0);
    CHECK(first.facts[i].slot == again.facts[i].slot);
  }
  const Gathered other(texts[1], memory);
  CHECK(memory.size() > size);
  CHECK(memory.size() < size + other.facts.size());
}

TEST_CASE("word memory: many words are forgotten, few are kept") {
  WordMemory memory;
  for (uint64_t key = 1; key <= WordMemory::most_words; ++key)
    memory.at(key << 7U).slot = static_cast<uint32_t>(key);
  memory.forget_many();
  CHECK(memory.size() == WordMemory::most_words);
  CHECK(memory.at(5U << 7U).slot == 5);
  (void)memory.at(uint64_t{1} << 60U);
  memory.forget_many();
  CHECK(memory.size() == 0);
  CHECK(memory.at(5U << 7U).slot == 0);
}

TEST_CASE("features: those of a place and of the five words around are all") {
  for (const std::string_view text : texts) {
    WordMemory memory;
    const Gathered reading(text, memory);
    for (const Paragraph& paragraph : reading.analysis.segments.paragraphs)
      for (uint32_t i = paragraph.words.begin; i < paragraph.words.end; ++i) {
        std::vector<uint32_t> all, parts;
        extract(reading.facts, i, paragraph.words, all);
        extract_placed(reading.facts, i, paragraph.words, parts);
        for (uint8_t seat = 0; seat < seat_count; ++seat)
          extract_word(word_in(Seat{seat}, reading.facts, i, paragraph.words),
                       Seat{seat}, parts);
        std::sort(all.begin(), all.end());
        std::sort(parts.begin(), parts.end());
        CHECK(all == parts);
      }
  }
}

TEST_CASE("tagger: what it may know is at least what it knows") {
  const TaggerModel& model = test::lexicon().names.arabic.tagger;
  size_t known = 0, maybe = 0;
  for (const uint32_t key : model.keys) {
    if (key == 0) continue;
    CHECK(model.may_know(key));
    ++known;
    maybe += model.may_know(key * 2654435761U + 1) ? 1U : 0U;
  }
  CHECK(known > 1000);
  CHECK(maybe * 4 < known);
}
