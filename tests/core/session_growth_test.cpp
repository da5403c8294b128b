#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

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
    Reply reply = ask(session_, request);
    for (size_t i = 0; i < reply.places.size(); ++i)
      page_[reply.places[i]] =
          std::make_shared<const Analysis>(std::move(reply.analyses[i]));
    const Result<Comparison> comparison = decode_comparison(reply.document, page_);
    REQUIRE(comparison);
    CHECK(encode(*comparison) == encode(isnad::compare(page_, test::lexicon())));
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
    const std::array<std::pair<FieldKind, std::string>, 3> words = {{
        {FieldKind::outlet, "صدى المرفأ"},
        {FieldKind::date, "2024-05-11"},
        {FieldKind::title, "عنوان آخر"},
    }};
    const auto& [field, value] = words[any(3)];
    Reply reply = ask(session_, correct_request(index, field, value));
    REQUIRE(reply.kind == Reply::Kind::replaced);
    page_[index] = std::make_shared<const Analysis>(std::move(reply.analyses[0]));
    files_[index].corrections.push_back({field, value});
  }

  uint32_t chance_;
  uint32_t next_file_ = 0;
  Session session_;
  Analyses page_;
  std::vector<File> files_;
};

TEST_CASE("session: however a collection came about, it is compared as if at once") {
  for (const uint32_t seed : {1u, 7u, 23u}) {
    CAPTURE(seed);
    Reading reading(seed);
    for (int i = 0; i < 40; ++i) reading.step();
    reading.compare();
    CHECK(reading.exported() == exported_at_once(reading.files()));
  }
}

}  // namespace
}  // namespace isnad
