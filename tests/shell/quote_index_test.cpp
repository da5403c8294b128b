#include <doctest/doctest.h>

#include <memory>
#include <utility>

#include "shell/quote_list.h"

using namespace isnad;

namespace {

// Two articles.  In the first, identity 0 speaks of identity 1 twice in one quote; in
// the second, identity 1 speaks of nobody and a quote has no speaker.
Analyses two_articles() {
  Analysis first;
  first.article.id = "a";
  first.article.outlet = Field();
  first.article.outlet->value = "Tide";
  first.entities.items.resize(2);
  for (const SourceRange range : {SourceRange{0, 3}, {12, 15}, {20, 23}}) {
    Mention mention;
    mention.range = range;
    mention.entity_index = range.begin == 0 ? 0 : 1;
    first.entities.mentions.push_back(mention);
  }
  Quote quote;
  quote.kind = QuoteKind::indirect;
  quote.cue_class = CueClass::warn;
  quote.range = {10, 30};
  quote.chain = {0, 1};
  first.quotes.items = {quote};
  first.quotes.links = {{{0, 3}, 0, "x", "", {}}};

  Analysis second;
  second.article.id = "b";
  second.entities.items.resize(1);
  quote.kind = QuoteKind::direct;
  quote.cue_class = CueClass::say;
  second.quotes.items = {quote, quote};
  second.quotes.items[1].chain = {};
  second.quotes.items[1].range = {40, 50};
  second.quotes.links = {{{0, 3}, 0, "y", "", {}}};
  return {std::make_shared<const Analysis>(std::move(first)),
          std::make_shared<const Analysis>(std::move(second))};
}

Comparison joined() {
  Comparison out;
  out.identities.items.resize(2);
  out.identities.identity_of = {{0, 1}, {1}};
  out.statement_of = {{no_index}, {no_index, no_index}};
  return out;
}

}  // namespace

TEST_CASE("quote index: who speaks about whom, once a quote") {
  const QuoteList index = list_quotes(two_articles(), joined());
  REQUIRE(index.entries.size() == 3);
  CHECK(index.entries[0].speaker == 0);
  CHECK(index.entries[1].speaker == 1);
  CHECK(index.entries[2].speaker == no_index);
  REQUIRE(index.spoken_of.size() == 1);
  CHECK(index.spoken_of[0].speaker == 0);
  CHECK(index.spoken_of[0].about == 1);
}

TEST_CASE("quote index: each filter lets through what it names") {
  const Analyses analyses = two_articles();
  const QuoteList index = list_quotes(analyses, joined());
  const auto count = [&](auto set) {
    QuoteFilter filter;
    filter.all_articles = true;
    set(filter);
    return filter_quotes(index, analyses, filter, 1).size();
  };
  CHECK(count([](QuoteFilter&) {}) == 3);
  CHECK(count([](QuoteFilter& f) { f.all_articles = false; }) == 2);
  CHECK(count([](QuoteFilter& f) { f.speaker = 1; }) == 1);
  CHECK(count([](QuoteFilter& f) { f.about = 1; }) == 1);
  CHECK(count([](QuoteFilter& f) { f.about = 0; }) == 0);
  CHECK(count([](QuoteFilter& f) { f.kind = QuoteKind::direct; }) == 2);
  CHECK(count([](QuoteFilter& f) { f.cue_class = CueClass::warn; }) == 1);
  CHECK(count([](QuoteFilter& f) { f.outlet = "Tide"; }) == 1);
}
