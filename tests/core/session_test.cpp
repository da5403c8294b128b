#include "core/session.h"

#include <doctest/doctest.h>

#include "core/assets.h"
#include "core/lexicon.h"
#include "core/wire.h"
#include "tests/support/pipeline.h"
#include "tests/support/stories.h"

namespace isnad {
namespace {

using test::arabic_story;

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

// Unlike articles that end with the same words: send us your news every evening.
std::string with_footer(const std::string& body) {
  return "خبر قصير من البلدة اليوم\n\n" + body +
         "\n\nأرسلوا صوركم إلى هيئة التحرير كل مساء.\n";
}
const std::string unlike[] = {
    "تغلق إدارة المياه سد وردة حتى الخريف لإصلاح بواباته بعد أن ظهرت فيها شقوق.",
    "صنع نجار من الحي القديم زورقا من خشب الأرز وأنزله إلى البحر أمام الجيران.",
    "يعزف طلاب مدرسة الموسيقى في ساحة البلدة قطعا كتبوها بأنفسهم في الصيف.",
};

TEST_CASE("session: the comparison brings the articles it shows in another light") {
  Session session;
  Analyses page;
  for (const std::string& body : unlike) {
    Reply added =
        ask(session, add_request("f/" + body.substr(0, 8) + ".txt", with_footer(body)));
    REQUIRE(added.analyses.size() == 1);
    CHECK(added.analyses[0].article.blocks.back().role == Role::paragraph);
    page.push_back(std::make_shared<const Analysis>(std::move(added.analyses[0])));
  }
  // An export settles the collection too, and the page still hears of it.
  const std::string document = ask(session, Request::Kind::export_json).document;
  Reply compared = ask(session, Request::Kind::compare);
  REQUIRE(compared.places == std::vector<uint32_t>{0, 1, 2});
  for (size_t i = 0; i < 3; ++i)
    page[i] = std::make_shared<const Analysis>(std::move(compared.analyses[i]));
  CHECK(page[2]->article.blocks.back().role == Role::boilerplate);
  CHECK(decode_comparison(compared.document, page));
  CHECK(ask(session, Request::Kind::compare).analyses.empty());
  CHECK(ask(session, Request::Kind::export_json).document == document);

  // One leaves, and the others are again what they are by themselves.
  Request remove;
  remove.kind = Request::Kind::remove;
  remove.index = 1;
  CHECK(ask(session, encode(remove)).kind == Reply::Kind::removed);
  compared = ask(session, Request::Kind::compare);
  REQUIRE(compared.places == std::vector<uint32_t>{0, 1});
  CHECK(compared.analyses[1].article.blocks.back().role == Role::paragraph);
}

TEST_CASE("session: a damaged model is told with the first file, and rules go on") {
  std::string pack(embedded_assets());
  const auto whole = open_assets(pack);
  REQUIRE(whole);
  const std::string_view model = whole->find("model/names_ar.bin");
  pack[static_cast<size_t>(model.data() - pack.data()) + model.size() / 2] ^= 1;
  const auto assets = open_assets(pack);
  REQUIRE(assets);
  Session session(load_lexicon(*assets));

  const Reply first = ask(session, add_request("a.txt", arabic_story));
  REQUIRE(first.analyses.size() == 1);
  CHECK_FALSE(first.analyses[0].entities.mentions.empty());
  REQUIRE(first.refusals.size() == 1);
  CHECK(first.refusals[0].error.fault == Fault::bad_model);
  CHECK(ask(session, add_request("b.txt", arabic_story)).refusals.empty());
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

// The bytes of an Arabic story as an old newsroom system wrote them.
std::string as_windows_1256(const std::string& text) {
  const Charset* charset =
      test::lexicon().ingest.decoding.charsets.find("windows-1256");
  REQUIRE(charset != nullptr);
  return encode(text, *charset);
}

Request about(Request::Kind kind, FieldKind field, std::string value) {
  Request request;
  request.kind = kind;
  request.index = 0;
  request.field = field;
  request.value = std::move(value);
  return request;
}

Reply read_again(Session& session, const std::string& path, const std::string& encoding,
                 const std::string& file_bytes, IndexRun articles = {0, 1}) {
  Request request;
  request.kind = Request::Kind::read_again;
  request.path = path;
  request.encoding = encoding;
  request.articles = articles;
  return ask(session, encode(request) + file_bytes);
}

TEST_CASE("session: a correction replaces the article, and can be undone") {
  Session session;
  const Reply added = ask(session, add_request("a.txt", arabic_story));
  const std::string before = ask(session, Request::Kind::export_json).document;
  const Reply corrected = ask(
      session, encode(about(Request::Kind::correct, FieldKind::date, "11 May 2024")));
  CHECK(corrected.kind == Reply::Kind::replaced);
  CHECK(corrected.articles == IndexRun{0, 1});
  REQUIRE(corrected.analyses.size() == 1);
  CHECK(corrected.analyses[0].article.date->value == "2024-05-11");
  // "3 May" is of the year that the article has now.
  const std::string after = ask(session, Request::Kind::export_json).document;
  CHECK(after.find("\"date\":\"2024-05-11\"") != std::string::npos);
  CHECK(after.find("\"value\":\"2024-05-03\"") != std::string::npos);
  CHECK(before.find("\"value\":\"2024-05-03\"") == std::string::npos);
  ask(session, encode(about(Request::Kind::undo, FieldKind::date, "")));
  CHECK(ask(session, Request::Kind::export_json).document == before);
}

TEST_CASE("session: another encoding decodes the bytes again") {
  Session session;
  const std::string bytes = as_windows_1256(arabic_story);
  Request add;
  add.kind = Request::Kind::add_file;
  add.path = "a.txt";
  add.encoding = "koi8-r";  // wrong
  const Reply added = ask(session, encode(add) + bytes);
  REQUIRE(added.analyses.size() == 1);
  CHECK(added.analyses[0].article.text != arabic_story);
  ask(session, encode(about(Request::Kind::correct, FieldKind::outlet, "الريح")));

  const Reply again = read_again(session, "a.txt", "windows-1256", bytes);
  CHECK(again.kind == Reply::Kind::replaced);
  REQUIRE(again.analyses.size() == 1);
  const Article& article = again.analyses[0].article;
  CHECK(article.text == arabic_story);
  CHECK(article.encoding.origin == Origin::reader);
  CHECK(replaced_in(article, FieldKind::encoding)->found->value == "koi8-r");
  CHECK(article.outlet->value == "الريح");
  CHECK(article.title->value == "ميناء الريح يبقى مفتوحا");
  CHECK_FALSE(again.analyses[0].quotes.items.empty());

  const Reply detected = read_again(session, "a.txt", "", bytes);
  REQUIRE(detected.analyses.size() == 1);
  CHECK(detected.analyses[0].article.text == arabic_story);
  CHECK(replaced_in(detected.analyses[0].article, FieldKind::encoding) == nullptr);
  CHECK(detected.analyses[0].article.outlet->value == "الريح");
}

TEST_CASE("session: a file read again may hold another number of articles") {
  Session session;
  const std::string lines =
      "{\"id\":\"x\",\"text\":\"The ferry sails at noon on Sunday.\"}\n"
      "{\"id\":\"y\",\"text\":\"The ferry stays in port on Monday.\"}\n";
  ask(session, add_request("a.txt", arabic_story));
  REQUIRE(ask(session, add_request("two.jsonl", lines)).analyses.size() == 2);
  ask(session, add_request("b.txt", arabic_story));
  const Reply again = read_again(session, "two.jsonl", "windows-1252",
                                 lines.substr(0, lines.find('\n')), {1, 3});
  CHECK(again.articles == IndexRun{1, 3});
  REQUIRE(again.analyses.size() == 1);
  const std::string document = ask(session, Request::Kind::export_json).document;
  CHECK(document.find("\"id\":\"x\"") != std::string::npos);
  CHECK(document.find("\"id\":\"y\"") == std::string::npos);
  CHECK(document.find("\"id\":\"b.txt\"") != std::string::npos);
}

TEST_CASE("session: a correction that makes no sense changes nothing") {
  Session session;
  ask(session, add_request("a.txt", arabic_story));
  const std::string before = ask(session, Request::Kind::export_json).document;
  const Reply undated =
      ask(session, encode(about(Request::Kind::correct, FieldKind::date, "one day")));
  CHECK(undated.kind == Reply::Kind::failed);
  REQUIRE(undated.refusals.size() == 1);
  CHECK(undated.refusals[0].path == "a.txt");
  CHECK(undated.refusals[0].error.fault == Fault::bad_date);
  Request request = about(Request::Kind::correct, FieldKind::title, "x");
  request.index = 7;
  CHECK(ask(session, encode(request)).kind == Reply::Kind::failed);
  CHECK(
      ask(session, encode(about(Request::Kind::undo, FieldKind::encoding, ""))).kind ==
      Reply::Kind::failed);
  CHECK(read_again(session, "a.txt", "no-such", arabic_story).kind ==
        Reply::Kind::failed);
  for (const IndexRun run : {IndexRun{0, 0}, IndexRun{0, 2}, IndexRun{3, 4}})
    CHECK(read_again(session, "a.txt", "utf-8", arabic_story, run).kind ==
          Reply::Kind::failed);
  CHECK(ask(session, Request::Kind::export_json).document == before);
}

}  // namespace
}  // namespace isnad
