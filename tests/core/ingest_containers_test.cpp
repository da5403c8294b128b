#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/ingest/ingest.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

Ingested read(const std::string& path, const std::string& bytes) {
  return ingest(path, bytes, {}, test::lexicon().ingest);
}

std::string fault_of(const Ingested& read) {
  return read.refusals.empty() ? "" : name_of(read.refusals.front().error.fault);
}

std::string little(uint64_t value, int size) {
  std::string out;
  for (int i = 0; i < size; ++i) out.push_back(static_cast<char>(value >> (8 * i)));
  return out;
}

uint32_t checksum(const std::string& bytes) {
  uint32_t sum = 0xffffffff;
  for (const char c : bytes) {
    sum ^= static_cast<uint8_t>(c);
    for (int i = 0; i < 8; ++i) sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xedb88320u : 0u);
  }
  return ~sum;
}

struct Stored {
  std::string name;
  std::string bytes;
  uint16_t flags = 0;
  uint64_t claimed_bytes = 0;  // 0: the true size
};

// A zip archive of stored files.
std::string zip(const std::vector<Stored>& files) {
  std::string out;
  std::string directory;
  for (const Stored& file : files) {
    const uint64_t size =
        file.claimed_bytes == 0 ? file.bytes.size() : file.claimed_bytes;
    const std::string shared = little(file.flags, 2) + little(0, 2) + little(0, 4) +
                               little(checksum(file.bytes), 4) +
                               little(file.bytes.size(), 4) + little(size, 4) +
                               little(file.name.size(), 2) + little(0, 2);
    directory += "PK\x01\x02" + little(20, 2) + little(20, 2) + shared + little(0, 2) +
                 little(0, 2) + little(0, 2) + little(0, 4) + little(out.size(), 4) +
                 file.name;
    out += "PK\x03\x04" + little(20, 2) + shared + file.name + file.bytes;
  }
  const size_t at = out.size();
  return out + directory + "PK\x05\x06" + little(0, 2) + little(0, 2) +
         little(files.size(), 2) + little(files.size(), 2) +
         little(directory.size(), 4) + little(at, 4) + little(0, 2);
}

const std::string story = "The last tram left at midnight, and nobody was on board.\n";

}  // namespace

TEST_CASE("containers: an archive gives an article for each file") {
  const Ingested got =
      read("a.zip", zip({{"x/one.txt", story}, {"two.html", "<p>" + story + "</p>"}}));
  REQUIRE(got.articles.size() == 2);
  CHECK(got.refusals.empty());
  CHECK(got.articles[0].id == "a.zip/x/one.txt");
  CHECK(got.articles[0].text == story);
}

TEST_CASE("containers: a bad file of an archive is refused alone") {
  const std::string inner = zip({{"deep.txt", story}});
  struct Bad {
    Stored file;
    const char* fault;
  };
  for (const Bad& bad : {
           Bad{{"../up.txt", story}, "bad_archive"},
           Bad{{"/root.txt", story}, "bad_archive"},
           Bad{{"secret.txt", story, 1}, "encrypted"},
           Bad{{"inner.zip", inner}, "nested_archive"},
           Bad{{"huge.txt", story, 0, 2000000000}, "too_large"},
           Bad{{"bomb.txt", story, 0, 50000000}, "too_large"},
           Bad{{"nul.txt", std::string("a\0b", 3)}, "not_text"},
       }) {
    CAPTURE(bad.file.name);
    const Ingested got = read("a.zip", zip({bad.file, {"good.txt", story}}));
    CHECK(fault_of(got) == bad.fault);
    CHECK(got.refusals.size() == 1);
    CHECK(got.refusals.front().path == "a.zip/" + bad.file.name);
    CHECK(got.articles.size() == 1);
  }
}

TEST_CASE("containers: an archive that is cut off is refused once") {
  const std::string whole = zip({{"one.txt", story}, {"two.txt", story}});
  for (const size_t size : {whole.size() - 1, whole.size() / 2, size_t{10}}) {
    const Ingested got = read("a.zip", whole.substr(0, size));
    CHECK(fault_of(got) == "bad_archive");
    CHECK(got.refusals.size() == 1);
  }
}

TEST_CASE("containers: an archive may say that it holds too many files") {
  std::string whole = zip({{"one.txt", story}});
  const size_t count_at = whole.size() - 12;
  whole[count_at] = whole[count_at + 1] = '\xff';
  const Ingested got = read("a.zip", whole);
  REQUIRE(got.refusals.size() == 1);
  CHECK(got.refusals[0].error.detail == "the archive holds more than 10,000 files");
}

TEST_CASE("refusals: a few stand one by one, many as one") {
  std::vector<RefusalGroup> groups;
  const auto add = [&](const char* path, Fault fault) {
    add_refusal(groups, {path, {fault, 0, {}}});
  };
  for (const char* path : {"1", "2", "3", "4", "5"}) add(path, Fault::empty);
  add("a", Fault::bad_json);
  REQUIRE(groups.size() == 6);
  CHECK(groups[4].first.path == "5");
  CHECK(groups[0].others == 0);
  for (const char* path : {"6", "7", "8"}) add(path, Fault::empty);
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].first.path == "1");
  CHECK(groups[0].others == 7);
  CHECK(groups[1].first.path == "a");
  CHECK(groups[1].others == 0);
}

TEST_CASE("containers: JSON of every shape") {
  const std::string item =
      R"({"headline":"Last tram","body":"It left.","site":"Tram"})";
  for (const std::string& json :
       {item, "[" + item + "]", R"({"articles":[)" + item + "]}", item + "\n" + item}) {
    CAPTURE(json);
    const Ingested got = read("a.json", json);
    REQUIRE_FALSE(got.articles.empty());
    CHECK(got.articles[0].text == "It left.");
    CHECK(got.articles[0].title->value == "Last tram");
    CHECK(got.articles[0].outlet->value == "Tram");
  }
}

TEST_CASE("containers: bad JSON says where") {
  const Ingested surrogate = read("a.json", R"({"text":"\ud800 alone"})");
  CHECK(fault_of(surrogate) == "bad_json");
  CHECK(surrogate.refusals[0].error.at_byte > 8);
  CHECK(fault_of(read("a.json", std::string(100000, '['))) == "too_deep");
  CHECK(fault_of(read("a.json", "{\"text\": 7 8}")) == "bad_json");
  const Ingested lines =
      read("a.jsonl", "{\"text\":\"One.\"}\n{oops}\n{\"text\":\"Two.\"}");
  CHECK(lines.articles.size() == 2);
  REQUIRE(lines.refusals.size() == 1);
  CHECK(lines.refusals[0].error.at_byte >= 16);
}

TEST_CASE("containers: the text of a line of JSON stays as it is") {
  const Ingested got = read("a.jsonl", R"({"id":"x","text":" Ã©Ã©Ã©Ã©\r\n  two  \n"})");
  REQUIRE(got.articles.size() == 1);
  CHECK(got.articles[0].id == "x");
}

TEST_CASE("containers: tables by the names of their columns") {
  const Ingested got = read(
      "a.txt", "عنوان;نص;مصدر\r\n\"Last; tram\";\"It \"\"left\"\".\nEmpty.\";Tram\r\n");
  REQUIRE(got.articles.size() == 1);
  CHECK(got.articles[0].text == "It \"left\".\nEmpty.");
  CHECK(got.articles[0].title->value == "Last; tram");
  const Ingested broken = read("a.csv", "title,text\na,\"It left.\nb,c\n");
  CHECK(fault_of(broken) == "bad_table");
  CHECK(broken.refusals[0].error.at_byte == 13);
  CHECK(fault_of(read("a.csv", "one,two\n1,2\n")) == "bad_table");
}

TEST_CASE("containers: prose with commas is no table") {
  const Ingested got = read("a.txt", "Title, text and source\n\n" + story);
  REQUIRE(got.articles.size() == 1);
  CHECK(got.articles[0].text == "Title, text and source\n\n" + story);
  for (const std::string& prose :
       {std::string("Bridge, road and dam\n\n") + story + "\n",
        "The mayor, the judge\n" + story + "They walked home.\n",
        std::string("\"We stay,\" she said.\nThe lamps, all of them, went out.\n"),
        std::string("الجسر، والسد, والطريق\n\nبقي الطريق, كما كان, مغلقا.\n")}) {
    CAPTURE(prose);
    const Ingested named = read("a.csv", prose);
    REQUIRE(named.articles.size() == 1);
    CHECK(named.refusals.empty());
    CHECK(named.articles[0].text == prose);
  }
  CHECK(fault_of(read("a.csv", "one,two\n1,2\n3,\"open\n")) == "bad_table");
}

TEST_CASE("containers: other kinds of files are refused by their names") {
  for (const char* bytes :
       {"%PDF-1.4 and so on", "{\\rtf1 text}", "\x1f\x8b\x08 packed", "\x89PNG\r\n",
        "From: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=y\n"}) {
    CAPTURE(bytes);
    const Ingested got = read("story.txt", bytes);
    CHECK(got.articles.empty());
    REQUIRE(got.refusals.size() == 1);
    CHECK(got.refusals[0].error.fault == Fault::not_text);
    CHECK(got.refusals[0].error.detail.ends_with("which is not read here"));
  }
}

TEST_CASE("containers: content goes before the name") {
  // A document and a list of JSON, and prose, whatever they are called.
  for (const char* json :
       {"{\"title\": \"Tram\", \"text\": \"It left.\"}",
        "[{\"text\": \"It left.\", \"source\": {\"name\": \"Post\"}}]"}) {
    const Ingested got = read("a.txt", json);
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].text == "It left.");
  }
  for (const char* name : {"a.json", "a.jsonl", "a.tsv", "a.html"}) {
    CAPTURE(name);
    const Ingested got = read(name, story);
    REQUIRE(got.articles.size() == 1);
    CHECK(got.articles[0].text == story);
  }

  const std::string page = "<html><body><p>" + story + "</p></body></html>";
  CHECK(read("a.txt", page).articles.at(0).text.find('<') == std::string::npos);
  CHECK(read("a.html", story).articles.at(0).text == story);
  CHECK(fault_of(read("a.txt", "%PDF-1.4")) == "not_text");
  CHECK(fault_of(read("a.txt", " \n ")) == "empty");
}

}  // namespace isnad
