#include "shell/collection.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "core/session.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

// The host: carries requests to a real session, which may die on a file.
class Host {
 public:
  std::string deadly_file;  // content that ends the worker
  bool unreadable = false;
  bool dies_restoring = false;

  explicit Host(Collection& collection) : collection_(collection) { restart(); }

  void offer(const std::string& path, const std::string& content) {
    files_.push_back(content);
    collection_.offer(path, content.size(), static_cast<uint32_t>(files_.size() - 1));
  }

  void read(const std::string& path, const std::string& content) {
    offer(path, content);
    run();
  }

  // Carries out everything; returns the kinds of the commands in order.
  void run() {
    for (Commands commands = collection_.take_commands(); !commands.empty();
         commands = collection_.take_commands())
      for (const Command& command : commands) carry_out(command);
  }

  std::vector<Command> saved;
  int restarts = -1;

 private:
  void restart() {
    session_ = std::make_unique<Session>();
    ++restarts;
  }

  void carry_out(const Command& command) {
    if (command.kind == Command::Kind::restart_worker) restart();
    if (command.kind == Command::Kind::save_file) saved.push_back(command);
    if (command.kind != Command::Kind::ask_worker) return;
    const bool has_file = command.file_index != Command::no_file;
    const std::string file = has_file ? files_[command.file_index] : "";
    const Result<Request> request = decode_request(command.bytes);
    REQUIRE(request);
    if (dies_restoring && request->kind == Request::Kind::restore)
      return collection_.worker_died();
    if (has_file && unreadable) return collection_.file_unreadable();
    if (has_file && file == deadly_file) return collection_.worker_died();
    collection_.receive(session_->answer(command.bytes + file));
  }

  Collection& collection_;
  std::unique_ptr<Session> session_;
  std::vector<std::string> files_;
};

// Minister Salma said: "We will open the bridge on Sunday morning for everyone."
const std::string first =
    "قالت الوزيرة سلمى الدرعاوي: «سنفتح الجسر صباح الأحد أمام الجميع بلا رسوم».\n";
// She stated: "We shall open the bridge on Sunday morning for everyone."
const std::string second =
    "صرحت الوزيرة سلمى الدرعاوي: «سوف نفتح الجسر صباح الأحد أمام الجميع بلا رسوم».\n";

TEST_CASE("collection: files become articles, and the articles a comparison") {
  Collection collection;
  Host host(collection);
  host.offer("a.txt", first);
  host.offer("b.txt", second);
  CHECK(collection.is_busy());
  CHECK(collection.comparison() == nullptr);
  host.run();
  CHECK_FALSE(collection.is_busy());
  REQUIRE(collection.analyses().size() == 2);
  CHECK(collection.analyses()[1]->article.id == "b.txt");
  REQUIRE(collection.comparison() != nullptr);
  CHECK(collection.comparison()->statement_of.size() == 2);
  CHECK(host.restarts == 0);
}

TEST_CASE("collection: a file that kills the worker is named, the rest goes on") {
  Collection collection;
  Host host(collection);
  host.deadly_file = "deadly";
  host.offer("a.txt", first);
  host.offer("bad.txt", "deadly");
  host.read("b.txt", second);
  CHECK(host.restarts == 1);
  CHECK(collection.analyses().size() == 2);
  REQUIRE(collection.troubles().size() == 1);
  CHECK(collection.troubles()[0].first.path == "bad.txt");
  CHECK(collection.troubles()[0].first.error.fault == Fault::worker_died);
  CHECK(collection.comparison() != nullptr);

  collection.export_as(Request::Kind::export_json);
  host.run();
  REQUIRE(host.saved.size() == 1);
  CHECK(host.saved[0].name == "isnad.json");
  CHECK(host.saved[0].bytes.find("\"a.txt\"") != std::string::npos);
  CHECK(host.saved[0].bytes.find("\"b.txt\"") != std::string::npos);
}

TEST_CASE("collection: files that kill the worker do so one by one") {
  Collection collection;
  Host host(collection);
  host.deadly_file = "deadly";
  for (const char* path : {"1", "2", "3", "4", "5"}) host.offer(path, "deadly");
  host.read("a.txt", first);
  CHECK(host.restarts == 5);
  CHECK(collection.troubles().size() == 5);
  CHECK_FALSE(collection.is_busy());
  CHECK(collection.analyses().size() == 1);
  CHECK(collection.comparison() != nullptr);
}

TEST_CASE("collection: a worker that dies of what it gets back is given up") {
  Collection collection;
  Host host(collection);
  host.read("a.txt", first);
  host.deadly_file = "deadly";
  host.dies_restoring = true;
  host.read("bad.txt", "deadly");
  CHECK(host.restarts <= 4);
  CHECK_FALSE(collection.is_busy());
  // Asked again, it is tried again.
  host.dies_restoring = false;
  host.read("b.txt", second);
  CHECK(collection.analyses().size() == 2);
  CHECK(collection.comparison() != nullptr);
}

TEST_CASE("collection: cancelling keeps what was read") {
  Collection collection;
  Host host(collection);
  host.read("a.txt", first);
  host.offer("b.txt", second);
  host.offer("c.txt", second);
  collection.cancel();
  host.run();
  CHECK(collection.analyses().size() == 1);
  CHECK(collection.troubles().empty());
  CHECK(collection.comparison() != nullptr);
}

TEST_CASE("collection: what is too large is refused unread, what cannot be read too") {
  Collection collection;
  Host host(collection);
  collection.offer("huge.txt", uint64_t{200} << 20, 7);
  host.unreadable = true;
  host.read("gone.txt", first);
  CHECK(collection.analyses().empty());
  REQUIRE(collection.troubles().size() == 2);
  CHECK(collection.troubles()[0].first.error.fault == Fault::too_large);
  CHECK(collection.troubles()[1].first.error.fault == Fault::unreadable);
}

TEST_CASE("collection: an article taken away is gone from the comparison") {
  Collection collection;
  Host host(collection);
  host.offer("a.txt", first);
  host.read("b.txt", second);
  collection.remove(0);
  host.run();
  REQUIRE(collection.analyses().size() == 1);
  CHECK(collection.analyses()[0]->article.id == "b.txt");
  REQUIRE(collection.comparison() != nullptr);
  CHECK(collection.comparison()->statement_of.size() == 1);
}

std::string as_windows_1256(const std::string& text) {
  return encode(text, *test::lexicon().ingest.decoding.charsets.find("windows-1256"));
}

TEST_CASE("collection: another encoding decodes the file again, and back") {
  Collection collection;
  Host host(collection);
  host.offer("a.txt", second);
  host.read("old.txt", as_windows_1256(first));
  REQUIRE(collection.analyses().size() == 2);
  collection.correct(1, FieldKind::encoding, "koi8-r");
  host.run();
  CHECK(collection.analyses()[1]->article.text != first);
  collection.correct(1, FieldKind::encoding, "windows-1256");
  host.run();
  CHECK(collection.analyses()[1]->article.text == first);
  CHECK(collection.analyses()[1]->article.replaced.size() == 1);
  CHECK(collection.analyses()[0]->article.text == second);
  REQUIRE(collection.comparison() != nullptr);
  CHECK(collection.comparison()->statements.size() == 1);
  collection.undo(1, FieldKind::encoding);
  host.run();
  CHECK(collection.analyses()[1]->article.text == first);
  CHECK(collection.analyses()[1]->article.replaced.empty());
}

TEST_CASE("collection: a corrected outlet names its column") {
  Collection collection;
  Host host(collection);
  host.offer("a.txt", first);
  host.read("b.txt", second);
  collection.correct(0, FieldKind::outlet, "النورس");
  collection.correct(1, FieldKind::outlet, "النورس");
  host.run();
  REQUIRE(collection.coverage().columns.size() == 1);
  CHECK(collection.coverage().columns[0].name == "النورس");
  collection.undo(1, FieldKind::outlet);
  host.run();
  CHECK(collection.coverage().columns.size() == 2);
}

TEST_CASE("collection: a correction finds its article after others have gone") {
  Collection collection;
  Host host(collection);
  host.offer("a.txt", first);
  host.read("b.txt", second);
  collection.remove(0);
  collection.correct(1, FieldKind::title, "عنوان");
  collection.remove(0);  // gone by then
  host.run();
  REQUIRE(collection.analyses().size() == 1);
  CHECK(collection.analyses()[0]->article.id == "b.txt");
  CHECK(collection.analyses()[0]->article.title->value == "عنوان");
  CHECK(collection.troubles().empty());
}

TEST_CASE("collection: corrections outlive the worker, and one that kills it is told") {
  Collection collection;
  Host host(collection);
  host.offer("a.txt", first);
  host.read("b.txt", second);
  collection.correct(0, FieldKind::outlet, "النورس");
  host.run();
  host.deadly_file = second;
  collection.correct(1, FieldKind::encoding, "koi8-r");
  host.run();
  CHECK(host.restarts == 1);
  REQUIRE(collection.troubles().size() == 1);
  CHECK(collection.troubles()[0].first.path == "b.txt");
  CHECK(collection.analyses()[1]->article.text == second);
  collection.export_as(Request::Kind::export_json);
  host.run();
  CHECK(host.saved.at(0).bytes.find("النورس") != std::string::npos);
}

TEST_CASE("collection: a date that cannot be read is told, and nothing changes") {
  Collection collection;
  Host host(collection);
  host.read("a.txt", first);
  collection.correct(0, FieldKind::date, "one day");
  host.run();
  REQUIRE(collection.troubles().size() == 1);
  CHECK(collection.troubles()[0].first.error.fault == Fault::bad_date);
  CHECK_FALSE(collection.analyses()[0]->article.date);
  CHECK(collection.comparison() != nullptr);
}

TEST_CASE("collection: an article added twice is one source with a copy") {
  Collection collection;
  Host host(collection);
  host.offer("a.txt", first + first + second);
  host.offer("b.txt", second);
  host.read("again.txt", as_windows_1256(first + first + second));
  CHECK(collection.source_of(0) == 0);
  CHECK(collection.source_of(1) == 1);
  CHECK(collection.source_of(2) == 0);
  CHECK(collection.coverage().columns.size() == 2);
  for (const Statement& statement : collection.comparison()->statements)
    CHECK(count_reports(*collection.comparison(), statement) <
          statement.members.size());
  // Two outlets with the same words are two sources.
  collection.correct(0, FieldKind::outlet, "النورس");
  collection.correct(2, FieldKind::outlet, "صدى المرفأ");
  host.run();
  CHECK(collection.source_of(2) == 2);
  CHECK(collection.coverage().columns.size() == 3);
  collection.undo(2, FieldKind::outlet);
  host.run();
  CHECK(collection.source_of(2) == 0);
  CHECK(collection.coverage().columns.size() == 2);
}

TEST_CASE("collection: another base turns the alignment round") {
  Collection collection;
  Host host(collection);
  host.offer("a.txt", first);
  host.read("b.txt", second);
  REQUIRE(collection.comparison() != nullptr);
  for (const Statement& statement : collection.comparison()->statements) {
    if (statement.members.size() != 2) continue;
    const uint32_t old_base = statement.base_member;
    const uint32_t other =
        old_base == statement.members.begin ? old_base + 1 : statement.members.begin;
    collection.choose_base(other);
    host.run();
    const Statement& turned = collection.comparison()->statements.front();
    CHECK(turned.base_member == other);
    REQUIRE(turned.alignments.size() == 1);
    CHECK(collection.comparison()->alignments[turned.alignments.begin].member_index ==
          old_base);
    return;
  }
  FAIL("the two reports were not joined");
}

TEST_CASE("collection: a worker started anew tells everything again") {
  Collection collection;
  Host host(collection);
  host.offer("a.txt", first);
  host.read("b.txt", second);
  host.deadly_file = "deadly";
  host.read("bad.txt", "deadly");
  REQUIRE(collection.comparison() != nullptr);
  CHECK(collection.comparison()->members.size() == 2);
  host.read("c.txt", first);
  REQUIRE(collection.comparison() != nullptr);
  CHECK(collection.comparison()->members.size() == 3);
  collection.remove(1);
  host.run();
  CHECK(collection.comparison()->members.size() == 2);
  CHECK(collection.troubles().size() == 1);
}

}  // namespace
}  // namespace isnad
