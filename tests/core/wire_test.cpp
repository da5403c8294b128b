#include "core/wire.h"

#include <doctest/doctest.h>

#include "core/dump.h"
#include "tests/support/check_ranges.h"
#include "tests/support/pipeline.h"
#include "tests/support/stories.h"

namespace isnad {
namespace {

using test::arabic_story;
constexpr const char* english_story =
    "Harbour stays open\n\n"
    "Minister Salma Darawi said: \"We will never close the harbour to ships.\"\n\n"
    "\"The ships will wait until morning,\" she added, according to Wind Daily.\n";

Analyses two_stories() {
  return {std::make_shared<const Analysis>(test::analyse_text(arabic_story)),
          std::make_shared<const Analysis>(test::analyse_text(english_story))};
}

std::string add_request(const std::string& path, const std::string& file_bytes) {
  Request request;
  request.kind = Request::Kind::add_file;
  request.path = path;
  return encode(request) + file_bytes;
}

TEST_CASE("wire: an analysis comes back as it was") {
  for (const char* story : {arabic_story, english_story, "", "\n\n", "."}) {
    CAPTURE(story);
    const Analysis analysis = test::analyse_text(story);
    const Result<Analysis> back = decode_analysis(encode(analysis));
    REQUIRE(back);
    CHECK(dump(*back) == dump(analysis));
    CHECK(encode(*back) == encode(analysis));
    CHECK(back->normal.text == analysis.normal.text);
  }
}

TEST_CASE("wire: a comparison comes back as it was, and only for its articles") {
  const Analyses analyses = two_stories();
  const Comparison comparison = compare(analyses, test::lexicon());
  const std::string bytes = encode(comparison);
  const Result<Comparison> back = decode_comparison(bytes, analyses);
  REQUIRE(back);
  CHECK(encode(*back) == bytes);
  CHECK(test::check_ranges(analyses, *back) == "");
  CHECK_FALSE(decode_comparison(bytes, {}));
  CHECK_FALSE(decode_comparison(bytes, {analyses[0]}));
}

TEST_CASE("wire: a change makes one comparison of another, and nothing else") {
  const Analyses analyses = {
      two_stories()[0],
      std::make_shared<const Analysis>(
          test::analyse_text("The baker Ada Finch said: \"Nine ovens are cold.\"\n")),
      std::make_shared<const Analysis>(test::analyse_text(
          "The pilot Omar Reed said: \"Six gulls follow each boat.\"\n"))};
  const Comparison both = compare(analyses, test::lexicon());
  const Comparison one = compare({analyses[1]}, test::lexicon());
  const ComparisonChange change = find_change(one, both, {no_index, 0, no_index});
  const Result<Comparison> now = decode_comparison(encode(change), analyses, one);
  REQUIRE(now);
  CHECK(encode(*now) == encode(both));
  CHECK_FALSE(decode_comparison(encode(change), analyses));
  CHECK_FALSE(decode_comparison(encode(change), {analyses[1]}, one));

  REQUIRE_FALSE(change.statements.empty());
  ComparisonChange twice = change;
  twice.statements.push_back(twice.statements[0]);
  CHECK_FALSE(decode_comparison(encode(twice), analyses, one));
  ComparisonChange too_far = change;
  too_far.statements[0].now = 0xffffff00;
  CHECK_FALSE(decode_comparison(encode(too_far), analyses, one));
  ComparisonChange unnamed = change;
  ++unnamed.identity_count;
  CHECK_FALSE(decode_comparison(encode(unnamed), analyses, one));
  // Runs that overlap would copy a list again and again.
  ComparisonChange overlapping = change;
  REQUIRE(overlapping.fresh.statements.size() > 1);
  overlapping.fresh.statements[1].members = overlapping.fresh.statements[0].members;
  CHECK_FALSE(decode_comparison(encode(overlapping), analyses, one));
}

TEST_CASE("wire: shares fit the articles and their paragraphs") {
  const Analyses analyses = two_stories();
  const Comparison comparison = compare(analyses, test::lexicon());
  Comparison more = comparison;
  REQUIRE_FALSE(more.shares.empty());
  const size_t paragraphs = analyses[0]->segments.paragraphs.size();
  more.shares[0].paragraph_shared_percent.resize(paragraphs + 1);
  CHECK_FALSE(decode_comparison(encode(more), analyses));

  Comparison none = comparison;
  none.shares.clear();
  none.sharings.clear();
  CHECK(decode_comparison(encode(none), analyses));
  none.sharings.emplace_back().b_article_index = 1;
  CHECK_FALSE(decode_comparison(encode(none), analyses));
}

TEST_CASE("wire: a message cut short anywhere is refused") {
  const std::string bytes = encode(test::analyse_text(arabic_story));
  for (size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(decode_analysis(std::string_view(bytes).substr(0, size)));
  CHECK_FALSE(decode_analysis(bytes + "x"));
}

TEST_CASE("wire: a changed byte never yields a range outside the text") {
  const std::string bytes = encode(test::analyse_text(arabic_story));
  for (size_t at = 0; at < bytes.size(); ++at)
    for (const char changed : {'\0', '\x7f', '\xff'}) {
      std::string damaged = bytes;
      damaged[at] = changed;
      const Result<Analysis> analysis = decode_analysis(damaged);
      if (analysis) CHECK_FALSE(dump(*analysis).empty());
    }
}

TEST_CASE("wire: a request carries its payload behind it") {
  const std::string bytes = add_request("story.txt", "payload");
  const Result<Request> request = decode_request(bytes);
  REQUIRE(request);
  CHECK(request->path == "story.txt");
  CHECK(bytes.substr(request->payload_at_byte) == "payload");
}

}  // namespace
}  // namespace isnad
