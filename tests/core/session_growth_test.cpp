#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/compare/comparer.h"
#include "core/session.h"
#include "core/wire.h"
#include "tests/support/pipeline.h"

// A collection that grew, shrank and was corrected is the one that was there at once.

namespace isnad {
namespace {

Reply ask(Session& session, const Request& request, const std::string& payload = "") {
  Result<Reply> reply = decode_reply(session.answer(encode(request) + payload));
  REQUIRE(reply);
  return *std::move(reply);
}

// A file and what the reader said of it, in order.
struct File {
  std::string path;
  std::string bytes;
  std::vector<std::pair<FieldKind, std::string>> corrections;
};

Request add_request(const File& file) {
  Request request;
  request.kind = Request::Kind::add_file;
  request.path = file.path;
  return request;
}

Request correct_request(uint32_t index, FieldKind field, const std::string& value) {
  Request request;
  request.kind = Request::Kind::correct;
  request.index = index;
  request.field = field;
  request.value = value;
  return request;
}

std::string exported(Session& session) {
  Request request;
  request.kind = Request::Kind::export_json;
  return ask(session, request).document;
}

// The same collection in a session that sees it for the first time.
std::string exported_at_once(const std::vector<File>& files) {
  Session session;
  for (const File& file : files) ask(session, add_request(file), file.bytes);
  for (uint32_t i = 0; i < files.size(); ++i)
    for (const auto& [field, value] : files[i].corrections)
      ask(session, correct_request(i, field, value));
  return exported(session);
}

// A worker, a page that believes its replies, and a reader who does this and that.
class Reading {
 public:
  explicit Reading(uint32_t seed) : chance_(seed) {}

  void step() {
    const uint32_t what = any(10);
    if (files_.size() < 4 || what < 6)
      add();
    else if (what < 8)
      remove(any(static_cast<uint32_t>(files_.size())));
    else
      correct(any(static_cast<uint32_t>(files_.size())));
    if (any(3) > 0) compare();
  }

  void compare() {
    Request request;
    request.kind = Request::Kind::compare;
    if (any(3) == 0)
      language_ = language_.empty() ? "ar" : language_ == "ar" ? "en" : "";
    request.language = language_;
    Reply reply = ask(session_, request);
    for (size_t i = 0; i < reply.places.size(); ++i)
      page_[reply.places[i]] =
          std::make_shared<const Analysis>(std::move(reply.analyses[i]));
    Result<Comparison> comparison =
        decode_comparison(reply.document, page_, comparison_);
    REQUIRE(comparison);
    comparison_ = *std::move(comparison);
    Comparer anew(test::lexicon());
    for (const auto& analysis : page_) anew.add(analysis);
    CHECK(encode(comparison_) == encode(anew.result({}, {language_, {}})));
  }

  std::string exported() { return isnad::exported(session_); }
  const std::vector<File>& files() const { return files_; }

 private:
  uint32_t any(uint32_t below) {
    chance_ = chance_ * 1664525u + 1013904223u;
    return (chance_ >> 8) % below;
  }

  // Outlets that print a line under each of their articles, and quote each other.
  File make_file() {
    // The minister of ports / the mayor / the head of the union / a spokesman
    constexpr std::array<const char*, 4> speakers = {
        "وزيرة المرافئ سلمى الدرعاوي",
        "العمدة ناصر الريحاني",
        "رئيس النقابة حازم البرقاوي",
        "المتحدث فادي الزعفراني",
    };
    // the old bridge opens / the ferry is sold / the dam is closed / wages are paid
    constexpr std::array<const char*, 5> sayings = {
        "سنفتح الجسر القديم صباح الأحد أمام الشاحنات بلا رسوم",
        "لن نبيع العبارة الزرقاء قبل أن تصل السفينة الجديدة من الحوض الشرقي",
        "يغلق السد الشمالي ثلاثة أسابيع لإصلاح 12 بوابة ظهرت فيها شقوق",
        "دفعت الأجور المتأخرة إلى 340 عاملا في الرصيف الجنوبي",
        "سيبقى الجسر القديم مفتوحا أمام الشاحنات حتى صباح الاثنين",
    };
    constexpr std::array<const char*, 3> outlets = {"marfa", "burj", "rih"};
    constexpr std::array<const char*, 3> feet = {
        // write to us every evening / all rights are the outlet's / share this page
        "راسلونا كل مساء على عنوان هيئة التحرير.",
        "جميع الحقوق محفوظة لصاحبها ولا يعاد النشر.",
        "شاركوا هذه الصفحة مع من يهمه الأمر.",
    };
    const uint32_t outlet = any(3);
    const uint32_t number = next_file_++;
    File file;
    file.path = std::string(outlets[outlet]) + "/" + std::to_string(number) + ".txt";
    const std::string who = speakers[any(4)];
    const std::string what = sayings[any(5)];
    const std::string more = sayings[any(5)];
    file.bytes = "خبر رقم " + std::to_string(number) + " عن المرفأ\n\n";
    file.bytes += any(2) == 0 ? "قال " + who + ": «" + what + "».\n\n"
                              : "وأكد " + who + " أن " + what + ".\n\n";
    file.bytes += "وأضاف أمام الصحفيين: «" + more + "، ولا عودة عن ذلك».\n\n";
    if (any(3) == 0)
      file.bytes = "Harbour notes " + std::to_string(number) +
                   "\n\nThe mayor Nasser Al-Rihani said: \"We will not sell the blue "
                   "ferry before the new ship arrives.\"\n\n";
    file.bytes += std::string(feet[outlet]) + "\n";
    return file;
  }

  void add() {
    const File file = make_file();
    Reply reply = ask(session_, add_request(file), file.bytes);
    REQUIRE(reply.analyses.size() == 1);
    page_.push_back(std::make_shared<const Analysis>(std::move(reply.analyses[0])));
    files_.push_back(file);
  }

  void remove(uint32_t index) {
    Request request;
    request.kind = Request::Kind::remove;
    request.index = index;
    REQUIRE(ask(session_, request).kind == Reply::Kind::removed);
    page_.erase(page_.begin() + index);
    files_.erase(files_.begin() + index);
  }

  void correct(uint32_t index) {
    const std::array<std::pair<FieldKind, std::string>, 4> words = {{
        {FieldKind::outlet, "صدى المرفأ"},
        {FieldKind::date, "2024-05-11"},
        {FieldKind::date, "2024-05-31"},
        {FieldKind::title, "عنوان آخر"},
    }};
    const auto& [field, value] = words[any(4)];
    Reply reply = ask(session_, correct_request(index, field, value));
    REQUIRE(reply.kind == Reply::Kind::replaced);
    page_[index] = std::make_shared<const Analysis>(std::move(reply.analyses[0]));
    files_[index].corrections.push_back({field, value});
  }

  uint32_t chance_;
  uint32_t next_file_ = 0;
  std::string language_;  // the reader's
  Session session_;
  Analyses page_;
  Comparison comparison_;  // the page's
  std::vector<File> files_;
};

TEST_CASE("session: however a collection came about, it is compared as if at once") {
  for (const uint32_t seed : {1u, 7u, 23u}) {
    CAPTURE(seed);
    Reading reading(seed);
    for (int i = 0; i < 60; ++i) reading.step();
    reading.compare();
    CHECK(reading.exported() == exported_at_once(reading.files()));
  }
}

// Two Arabic reports and an English one of the same: the town paid 340 workers 12
// million dinars on 3 May 2021, and 75 ships will come to the port.
const std::array<File, 3> mixed = {{
    {"a.txt",
     "قال العمدة ناصر الريحاني: «دفعت المدينة 12 مليون دينار إلى 340 عاملا في 3 مايو "
     "2021، وستصل 75 سفينة إلى الميناء».\n",
     {}},
    {"b.txt",
     "Mayor Nasser Al-Rihani said: \"The city paid 12 million dinars to 340 workers on "
     "3 "
     "May 2021, and 75 ships will arrive at the port.\"\n",
     {}},
    {"c.txt",
     "أكد العمدة ناصر الريحاني أن المدينة دفعت 12 مليون دينار إلى 340 عاملا في 3 مايو "
     "2021، وأن 75 سفينة ستصل إلى الميناء.\n",
     {}},
}};

// What the page learns by asking, and what it holds then.
class Page {
 public:
  void add(const File& file) {
    Reply reply = ask(session, add_request(file), file.bytes);
    for (Analysis& analysis : reply.analyses)
      analyses.push_back(std::make_shared<const Analysis>(std::move(analysis)));
  }

  // The bytes of the reply.
  size_t learn(Request::Kind kind, const std::string& language, uint32_t index = 0) {
    Request request;
    request.kind = kind;
    request.language = language;
    request.index = index;
    const Reply reply = ask(session, request);
    Result<Comparison> now = decode_comparison(reply.document, analyses, comparison);
    REQUIRE(now);
    comparison = *std::move(now);
    return reply.document.size();
  }

  // The article of the base of the only statement.
  uint32_t base() const {
    REQUIRE(comparison.statements.size() == 1);
    return comparison.members[comparison.statements[0].base_member].quote.article_index;
  }

  Session session;
  Analyses analyses;
  Comparison comparison;
};

TEST_CASE("session: the base is in the reader's language, or the one that was chosen") {
  Page page;
  for (const File& file : mixed) page.add(file);
  page.learn(Request::Kind::compare, "");
  const uint32_t base = page.base();
  const std::string document = exported(page.session);
  page.learn(Request::Kind::compare, "en");
  CHECK(page.base() == 1);
  CHECK(page.comparison.alignments.size() == 2);
  CHECK(exported(page.session) == document);
  page.learn(Request::Kind::compare, "ar");
  CHECK(page.base() != 1);
  CHECK(exported(page.session) == document);
  page.learn(Request::Kind::compare, "fr");
  CHECK(page.base() == base);

  page.learn(Request::Kind::choose_base, "", 1);
  CHECK(page.base() == 1);
  page.add({"d.txt", "يعزف الطلاب في ساحة البلدة.\n", {}});
  page.learn(Request::Kind::compare, "ar");
  CHECK(page.base() == 1);
  page.learn(Request::Kind::choose_base, "", 0);
  CHECK(page.base() == 0);
}

TEST_CASE("session: the page is told what changed and no more") {
  Page page;
  // Number N says: ship N sails ... with its own name and day.
  for (int i = 0; i < 40; ++i) {
    const std::string n = std::to_string(i + 100);
    page.add({n + ".txt",
              "قال الربان رقم " + n + ": «تبحر السفينة " + n +
                  " فجر الغد محملة بالقمح والخشب».\n",
              {}});
  }
  for (const File& file : mixed) page.add(file);
  const size_t whole = page.learn(Request::Kind::compare, "");
  CHECK(page.learn(Request::Kind::compare, "") * 50 < whole);
  const uint32_t statement = page.comparison.statement_of[41][0];
  REQUIRE(page.comparison.statements[statement].members.size() == 3);
  const uint32_t member = page.comparison.statements[statement].members.begin + 1;
  const size_t turned = page.learn(Request::Kind::choose_base, "", member);
  CHECK(page.comparison.statements[statement].base_member == member);
  CHECK(turned * 5 < whole);
  page.add({"new.txt", "قال الربان أدهم: «نغادر الميناء مساء».\n", {}});
  CHECK(page.learn(Request::Kind::compare, "") * 10 < whole);
  CHECK(page.comparison.statement_of.size() == 44);
}

}  // namespace
}  // namespace isnad
