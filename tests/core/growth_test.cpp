#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <string>

#include "core/compare/comparison.h"
#include "tests/support/check_ranges.h"
#include "tests/support/collection.h"
#include "tests/support/pipeline.h"

// Text that is no news must cost no more than its length: what the stages allocate is
// counted, since it does not depend on how busy the machine is.

namespace {

size_t allocated_bytes = 0;

void* counted(size_t size) {
  allocated_bytes += size;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  std::abort();
}

}  // namespace

void* operator new(size_t size) { return counted(size); }
void* operator new[](size_t size) { return counted(size); }
void* operator new(size_t size, const std::nothrow_t&) noexcept {
  return counted(size);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
  std::free(memory);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, size_t) noexcept { std::free(memory); }

using namespace isnad;

namespace {

constexpr size_t short_bytes = 20'000;
constexpr size_t times = 8;
constexpr size_t longest_name_words = 16;

struct Hostile {
  const char* what;
  std::string unit;  // repeated
};

std::string repeat(const std::string& unit, size_t size_bytes) {
  std::string out;
  while (out.size() < size_bytes) out += unit;
  return out;
}

std::array<Hostile, 15> hostile() {
  std::string long_name = "وصل ";
  for (int i = 0; i < 400; ++i) long_name += "خالد ";
  return {{
      {"a name of 400 words", long_name + ". "},
      {"one name over and over", "خالد منصور "},
      {"one name, each time a paragraph", "قال خالد منصور.\n"},
      {"Arabic without spaces", "خالدمنصور"},
      {"English without spaces", "KarenWexford"},
      {"digits alone", "1234567890 "},
      {"digits without spaces", "1234567890"},
      {"all capitals", "KAREN WEXFORD MET ROBERT HARROW IN PARIS. "},
      {"Persian letters", "گفت‌وگو پژوهشگر چین کیان ژیلا "},
      {"Urdu letters", "ٹیلی ڈاکٹر ہے ۓ ھں "},
      {"initials and titles", "Sen. George W. "},
      {"half of a compound", "عبد "},
      {"speech that no marks close", "وقال الوزير: السد سليم. البوابات مغلقة. "},
      {"speech that nothing ends", "لدينا: علينا أن نعمل. "},
      {"a title and its bearer",
       "Mayor Dana Holt spoke. The mayor said that it rose. "},
  }};
}

struct Cost {
  size_t bytes = 0;
  Analysis analysis;
};

Cost cost_of(const std::string& text) {
  const size_t before = allocated_bytes;
  Analysis analysis = test::analyse_text(text);
  return {allocated_bytes - before, std::move(analysis)};
}

}  // namespace

TEST_CASE("entities: text that is no news costs no more than its length") {
  test::lexicon();  // loaded before anything is counted
  for (const Hostile& each : hostile()) {
    CAPTURE(each.what);
    const Cost small = cost_of(repeat(each.unit, short_bytes));
    const Cost large = cost_of(repeat(each.unit, short_bytes * times));
    // Vectors double, so a step more may fall between the two.
    CHECK(large.bytes < small.bytes * times * 5 / 2);
    CHECK(large.analysis.entities.mentions.size() <=
          (small.analysis.entities.mentions.size() + 1) * (times + 1));
    for (const Mention& mention : large.analysis.entities.mentions)
      if (mention.kind <= EntityKind::misc)
        CHECK(mention.words.size() <= longest_name_words);
    CHECK(test::check_ranges(large.analysis) == "");
  }
}

// One speaker's short lines, hardly one like the other.
std::string many_lines(int count) {
  std::string text = "خبر من المدينة\n";
  for (int i = 0; i < count; ++i)
    text += "\nوقال سامي الرفاعي: \"لن نرحل أبدا " + std::to_string(i) + "\".";
  return text;
}

size_t comparing_cost_of(int count) {
  const std::string text = many_lines(count);
  const Analyses analyses = test::analyse_all({{"a", "", text}, {"b", "", text}});
  const size_t before = allocated_bytes;
  const Comparison comparison = compare(analyses, test::lexicon());
  CHECK(comparison.statements.size() >= static_cast<size_t>(count) / 2);
  return allocated_bytes - before;
}

TEST_CASE("compare: what one speaker says often costs no more than its length") {
  constexpr int few = 300;
  CHECK(comparing_cost_of(few * 4) < comparing_cost_of(few) * 4 * 2);
}
