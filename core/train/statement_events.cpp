#include "core/train/statement_events.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/cli/files.h"
#include "core/code_points.h"
#include "core/compare/rivals.h"
#include "core/ingest/ingest.h"

namespace isnad::train {
namespace {

constexpr double least_overlap = 0.3;
// Of pairs that are far from each other one of so many is judged.
constexpr uint32_t one_far_of = 32;
double overlap(SourceRange a, SourceRange b) {
  const uint32_t begin = std::max(a.begin, b.begin);
  const uint32_t end = std::min(a.end, b.end);
  if (end <= begin) return 0;
  return double(end - begin) / (std::max(a.end, b.end) - std::min(a.begin, b.begin));
}

// The quotes of the annotated spans, each quote once, the best overlap first.
void add_gold(const nlohmann::json& attributions, uint32_t article,
              const Analysis& analysis, Event& event) {
  const CodePoints points(analysis.article.text);
  const auto byte_at = [&](uint32_t point) {
    uint32_t low = 0;
    auto high = static_cast<uint32_t>(analysis.article.text.size());
    while (low < high) {
      const uint32_t middle = (low + high) / 2;
      if (points.before(middle) < point)
        low = middle + 1;
      else
        high = middle;
    }
    return low;
  };
  std::vector<std::array<double, 3>> matches;  // overlap, gold, quote
  const size_t first = event.gold.size();
  for (const auto& item : attributions) {
    if (item.value("type", "") == "nominal_optional") continue;
    if (!item.contains("statement") || !item["statement"].is_string()) continue;
    Gold gold;
    gold.article = article;
    gold.statement = item["statement"];
    if (item.contains("unsure"))
      for (const auto& name : item["unsure"]) gold.unsure.insert(name);
    gold.weak = item.value("weak", false);
    if (item.contains("others")) {
      gold.others.emplace();
      for (const auto& name : item["others"]) gold.others->insert(name);
    }
    const SourceRange range = {byte_at(item["content"][0]),
                               byte_at(item["content"][1])};
    for (uint32_t q = 0; q < analysis.quotes.items.size(); ++q) {
      const double share = overlap(range, analysis.quotes.items[q].range);
      if (share >= least_overlap)
        matches.push_back({share, double(event.gold.size()), double(q)});
    }
    event.gold.push_back(std::move(gold));
  }
  std::stable_sort(matches.begin(), matches.end(),
                   [](const auto& x, const auto& y) { return x[0] > y[0]; });
  std::set<uint32_t> used;
  for (const auto& match : matches) {
    Gold& gold = event.gold[static_cast<size_t>(match[1])];
    const auto quote = static_cast<uint32_t>(match[2]);
    if (gold.report != no_index || !used.insert(quote).second) continue;
    gold.report = quote;  // turned into a report once all are known
  }
  for (size_t i = first; i < event.gold.size(); ++i) event.gold[i].article = article;
}

// Whether a pair nobody read is of two stories for all that is known: days apart, or
// about other things, and no run of words in common.  Of so many a part will do.
bool is_far(const Event& event, const Candidate& candidate) {
  if (event.gold.empty() || !event.gold[0].others) return false;
  if ((candidate.first + candidate.second) % one_far_of != 0) return false;
  const Evidence found = weigh(event.reports.profiles[candidate.first],
                               event.reports.profiles[candidate.second]);
  return !found.same_article && found.shared_pairs <= 2 &&
         (found.days_apart > 3 || found.shared_topics * 10 < found.smaller_topics);
}

// Weighs the candidates once and tells what is known of them.
void add_features(Event& event) {
  std::map<std::pair<uint32_t, uint32_t>, int> judged;
  for (const Gold& a : event.gold)
    for (const Gold& b : event.gold) {
      if (a.report == no_index || b.report == no_index || a.report <= b.report)
        continue;
      const int same = judge(a, b);
      if (same >= 0) judged[{a.report, b.report}] = same;
    }
  for (const Candidate& candidate : event.reports.candidates) {
    const Evidence evidence = weigh(event.reports.profiles[candidate.first],
                                    event.reports.profiles[candidate.second]);
    event.features.push_back(evidence.features());
    event.stories.push_back(pair_odds(evidence, {}).story);
    const auto found = judged.find({candidate.first, candidate.second});
    const bool known = found != judged.end();
    event.judged.push_back(known                      ? found->second
                           : is_far(event, candidate) ? judged_far
                                                      : -1);
  }
}

}  // namespace

int judge(const Gold& a, const Gold& b) {
  if (a.others && a.article == b.article) return -1;
  if (a.statement == b.statement) return 1;
  if (a.others) return a.others->count(b.statement) > 0 ? 0 : -1;
  return a.unsure.count(b.statement) + b.unsure.count(a.statement) > 0 ? -1 : 0;
}

std::vector<Event> read_events(const std::vector<std::string>& paths,
                               const Lexicon& lexicon) {
  std::vector<Event> events;
  std::map<std::string, uint32_t> articles_of;
  for (const std::string& path : paths) {
    const Result<std::string> bytes = cli::read_file(path);
    if (!bytes) continue;
    for (size_t begin = 0; begin < bytes->size();) {
      const size_t end = std::min(bytes->find('\n', begin), bytes->size());
      const std::string line = bytes->substr(begin, end - begin);
      begin = end + 1;
      const auto json = nlohmann::json::parse(line, nullptr, false);
      if (json.is_discarded()) continue;
      Ingested read = ingest("a.jsonl", line, {}, lexicon.ingest);
      if (read.articles.empty()) continue;
      const std::string name = json.value("event", "");
      if (events.empty() || events.back().name != name) {
        events.emplace_back();
        events.back().name = name;
        events.back().weight = json.value("weight", 1.0);
        events.back().comparer = std::make_unique<Comparer>(lexicon);
        articles_of[name] = 0;
      }
      const auto analysis = std::make_shared<const Analysis>(
          analyse(std::move(read.articles.front()), lexicon));
      events.back().comparer->add(analysis);
      add_gold(json["attributions"], articles_of[name]++, *analysis, events.back());
    }
  }
  for (Event& event : events) {
    event.reports = event.comparer->reports();
    for (uint32_t i = 0; i < event.reports.profiles.size(); ++i)
      for (const QuoteRef quote : event.reports.profiles[i].report->quotes)
        event.report_of[{quote.article_index, quote.quote_index}] = i;
    for (Gold& gold : event.gold)
      if (gold.report != no_index)
        gold.report = event.report_of.at({gold.article, gold.report});
    add_features(event);
  }
  return events;
}

}  // namespace isnad::train
