#include "core/export.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "core/export_csv.h"
#include "core/export_html.h"
#include "tests/support/collection.h"
#include "tests/support/pipeline.h"

using namespace isnad;

namespace {

// One article with a quote from 4 to 9 and a name inside it, made by hand so that the
// outputs are tested apart from the stages.
Analyses one_article() {
  Analysis analysis;
  analysis.article.id = "a,\"b\"";
  analysis.article.text = "كل <b> & نعم";
  const auto size = static_cast<uint32_t>(analysis.article.text.size());
  analysis.article.blocks = {{{0, size}, Role::paragraph}};
  analysis.entities.items.push_back({EntityKind::person, Gender::unknown, "b", {}, {}});
  Mention mention;
  mention.range = {6, 7};
  mention.kind = EntityKind::person;
  mention.entity_index = 0;
  analysis.entities.mentions = {mention};
  Quote quote;
  quote.range = {5, 10};
  quote.chain = {0, 1};
  analysis.quotes.items = {quote};
  analysis.quotes.links = {{{6, 7}, 0, "b", "", {}}};
  return {std::make_shared<const Analysis>(std::move(analysis))};
}

Comparison apart() {
  Comparison out;
  out.identities.items = {{7, EntityKind::person, Gender::unknown, "b", {}, {}}};
  out.identities.identity_of = {{0}};
  out.statement_of = {{no_index}};
  return out;
}

template <class Export>
std::string collect(Export run) {
  std::string out;
  run([&](std::string_view part) { out += part; });
  return out;
}

}  // namespace

TEST_CASE("export: JSON offsets are code points and entities are identities") {
  const std::string json = collect(
      [](const auto& write) { export_json(one_article(), apart(), {}, write); });
  CHECK(json.find("\"start\":3,\"end\":8,\"kind\":\"direct\"") != std::string::npos);
  CHECK(json.find("\"type\":\"PER\",\"entity\":7") != std::string::npos);
  CHECK(json.find("\"id\":\"a,\\\"b\\\"\"") != std::string::npos);
}

TEST_CASE("export: which paragraphs of an article stand in another") {
  // The fishermen came back with a small catch after nine days of wind.
  const std::string wire =
      "عاد صيادو المرفأ الشمالي مساء أمس بحصيلة قليلة بعد أن حبستهم الرياح تسعة أيام "
      "على الشاطئ وفتحت السوق أبوابها متأخرة";
  // Our reporter met a boat builder in the old quarter.
  const std::string own =
      "والتقت مراسلتنا نجارا يبني القوارب في الحي القديم منذ طفولته";
  const std::string both = wire + "\n" + own;
  const Analyses analyses = test::analyse_all(
      {{"الموجة", "2021-05-02", wire}, {"الشراع", "2021-05-03", both}});
  const Comparison comparison = compare(analyses, test::lexicon());
  const std::string json =
      collect([&](const auto& write) { export_json(analyses, comparison, {}, write); });
  const size_t shares = json.find("\n\"shares\":[");
  REQUIRE(shares != std::string::npos);
  const size_t second = json.find("\"article\":\"1.txt\"", shares);
  REQUIRE(second != std::string::npos);
  const std::string share = json.substr(second, json.find('\n', second) - second);
  CAPTURE(share);
  CHECK(share.find("\"likely_origin\":\"0.txt\",\"why\":\"earlier\"") != std::string::npos);
  CHECK(share.find("\"start\":0,\"end\":115,\"shared\":1.0}") != std::string::npos);
  CHECK(share.find("\"shared\":0.0}]") != std::string::npos);
}

TEST_CASE("export: a refusal names file, fault and byte") {
  const std::string json = collect([](const auto& write) {
    export_json({}, {}, {{"x.bin", {Fault::not_text, 3, "no text"}}}, write);
  });
  CHECK(json.find("{\"path\":\"x.bin\",\"fault\":\"not_text\",\"at_byte\":3,"
                  "\"message\":\"no text\"}") != std::string::npos);
}

TEST_CASE("export: CSV quotes what needs it") {
  const std::string csv =
      collect([](const auto& write) { export_csv(one_article(), apart(), write); });
  CHECK(csv.find("\"a,\"\"b\"\"\",,,3,8,direct,") != std::string::npos);
  CHECK(csv.ends_with("<b> &\r\n"));
}

TEST_CASE("export: HTML escapes the text and nests the marks") {
  const std::string html =
      collect([](const auto& write) { export_html(one_article(), apart(), write); });
  CHECK(html.find("<q class=\"direct\">&lt;<b class=\"PER\">b</b>&gt; &amp;</q>") !=
        std::string::npos);
}

TEST_CASE("export: an empty collection is a whole document") {
  const std::string json =
      collect([](const auto& write) { export_json({}, {}, {}, write); });
  CHECK(json.find("\"articles\":[],\n\"entities\":[]") != std::string::npos);
}
