#include "core/wire.h"

#include <doctest/doctest.h>

#include "core/assets.h"
#include "core/dump.h"
#include "core/lexicon.h"
#include "core/session.h"
#include "tests/support/check_ranges.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

// "We shall not close the harbour," said minister Salma Darawi on 3 May. | She added:
// "The ships will wait", according to the newspaper.
constexpr const char* arabic_story =
    "ميناء الريح يبقى مفتوحا\n\n"
    "قالت الوزيرة سلمى الدرعاوي يوم 3 مايو: «لن نغلق الميناء أبدا أمام السفن».\n\n"
    "وأضافت: «ستنتظر السفن حتى الصباح»، بحسب صحيفة الريح.\n";
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

Reply ask(Session& session, const std::string& request) {
  Result<Reply> reply = decode_reply(session.answer(request));
  REQUIRE(reply);
  return *std::move(reply);
}

Reply ask(Session& session, Request::Kind kind) {
  Request request;
  request.kind = kind;
  return ask(session, encode(request));
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

TEST_CASE("session: files in, comparison and export out") {
  Session session;
  Reply added = ask(session, add_request("a.txt", arabic_story));
  CHECK(added.kind == Reply::Kind::added);
  REQUIRE(added.analyses.size() == 1);
  CHECK(added.analyses[0].article.id == "a.txt");

  const Reply refused = ask(session, add_request("b.txt", ""));
  CHECK(refused.analyses.empty());
  REQUIRE(refused.refusals.size() == 1);
  CHECK(refused.refusals[0].error.fault == Fault::empty);

  const Reply compared = ask(session, Request::Kind::compare);
  const Analyses held = {
      std::make_shared<const Analysis>(std::move(added.analyses[0]))};
  CHECK(decode_comparison(compared.document, held));

  const Reply exported = ask(session, Request::Kind::export_json);
  CHECK(exported.document.find("\"schema\":\"isnad/1\"") != std::string::npos);
  CHECK(exported.document.find("\"fault\":\"empty\"") != std::string::npos);
}

TEST_CASE("session: a damaged model is told with the first file, and rules go on") {
  std::string pack(embedded_assets());
  const auto whole = open_assets(pack);
  REQUIRE(whole);
  const std::string_view model = whole->find("model/names_en.bin");
  pack[static_cast<size_t>(model.data() - pack.data()) + model.size() / 2] ^= 1;
  const auto assets = open_assets(pack);
  REQUIRE(assets);
  Session session(load_lexicon(*assets));

  const Reply first = ask(session, add_request("a.txt", english_story));
  REQUIRE(first.analyses.size() == 1);
  CHECK_FALSE(first.analyses[0].entities.mentions.empty());
  REQUIRE(first.refusals.size() == 1);
  CHECK(first.refusals[0].error.fault == Fault::bad_model);
  CHECK(ask(session, add_request("b.txt", english_story)).refusals.empty());
}

TEST_CASE("session: a new one takes back what the old one made") {
  Session first;
  const Reply added = ask(first, add_request("a.txt", arabic_story));
  const std::string before = ask(first, Request::Kind::export_json).document;

  Session second;
  Request restore;
  restore.kind = Request::Kind::restore;
  const std::string message = encode(restore) + encode(added);
  CHECK(ask(second, message).kind == Reply::Kind::restored);
  CHECK(ask(second, Request::Kind::export_json).document == before);
}

TEST_CASE("session: what makes no sense is answered, not obeyed") {
  Session session;
  CHECK(ask(session, std::string("nonsense")).kind == Reply::Kind::failed);
  CHECK(ask(session, std::string()).kind == Reply::Kind::failed);
  CHECK(ask(session, Request::Kind::remove).kind == Reply::Kind::failed);
  Request restore;
  restore.kind = Request::Kind::restore;
  CHECK(ask(session, encode(restore) + "junk").kind == Reply::Kind::failed);
}

}  // namespace
}  // namespace isnad
