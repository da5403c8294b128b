// Learns how much each piece of evidence says that two reports are of one statement.
//
//   isnad-train-statements ANNOTATED.jsonl...
//
// A line is an article: {"id", "text", "outlet", "date", "event", "attributions":
// [{"content": [s, e], "statement", "unsure": [statement...]}]}, in code points.  The
// articles of one event are one collection.  Reports of one article and pairs that one
// side is unsure of are left out.  Prints the weights for core/compare/similarity.cpp
// and report_groups.h, and how each event is decided by the weights of the others.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/assets.h"
#include "core/cli/files.h"
#include "core/code_points.h"
#include "core/compare/comparer.h"
#include "core/compare/report_groups.h"
#include "core/ingest/ingest.h"
#include "core/lexicon.h"

namespace isnad::train {
namespace {

constexpr double l2 = 0.3;
constexpr int newton_steps = 30;
// The lead over rivals depends on the weights, and they on it.
constexpr int rounds = 3;
constexpr double least_overlap = 0.3;
constexpr size_t weight_count = evidence_kinds + 2;  // and the rivals
using Row = std::array<double, weight_count>;

struct Gold {
  uint32_t article = 0;
  uint32_t report = no_index;  // in the profiles; none: not found
  std::string statement;
  std::set<std::string> unsure;
};

// The articles of one event, compared.
struct Event {
  std::string name;
  std::unique_ptr<Comparer> comparer;
  std::map<std::pair<uint32_t, uint32_t>, uint32_t> report_of;  // article and quote
  WeighedReports reports;
  std::vector<Gold> gold;
};

struct Example {
  Row row{};
  bool same = false;
};

struct Score {
  uint32_t right = 0, found = 0, gold = 0;
  void add(const Score& other) {
    right += other.right;
    found += other.found;
    gold += other.gold;
  }
  void print(const char* name) const {
    const double p = found == 0 ? 0 : 100.0 * right / found;
    const double r = gold == 0 ? 0 : 100.0 * right / gold;
    std::printf("%-16s P %5.1f  R %5.1f  F1 %5.1f  (%u found, %u gold)\n", name, p, r,
                right == 0 ? 0 : 2 * p * r / (p + r), found, gold);
  }
};

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
        events.push_back({name, std::make_unique<Comparer>(lexicon), {}, {}, {}});
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
  }
  return events;
}

// 1 the same statement, 0 another, -1 not to be judged.
int judge(const Gold& a, const Gold& b) {
  if (a.article == b.article) return -1;
  if (a.statement == b.statement) return 1;
  return a.unsure.count(b.statement) + b.unsure.count(a.statement) > 0 ? -1 : 0;
}

void add_examples(const Event& event, const GroupWeights& weights,
                  std::vector<Example>& out) {
  std::map<std::pair<uint32_t, uint32_t>, int> judged;
  for (const Gold& a : event.gold)
    for (const Gold& b : event.gold) {
      if (a.report == no_index || b.report == no_index || a.report <= b.report)
        continue;
      const int same = judge(a, b);
      if (same >= 0) judged[{a.report, b.report}] = same;
    }
  for (const WeighedPair& pair :
       weigh_candidates(event.reports.candidates, event.reports.profiles, weights)) {
    const auto found = judged.find({pair.first, pair.second});
    if (found == judged.end()) continue;
    const Evidence evidence =
        weigh(event.reports.profiles[pair.first], event.reports.profiles[pair.second]);
    if (evidence.other_language) continue;
    const EvidenceWeights features = evidence.features();
    Example example;
    std::copy(features.begin(), features.end(), example.row.begin());
    example.row[evidence_kinds] = pair.lead / 100.0;
    example.row.back() = pair.crowd / 100.0;
    example.same = found->second == 1;
    out.push_back(example);
  }
}

// Solves a x = b by elimination.
Row solve(std::array<Row, weight_count> a, Row b) {
  for (size_t p = 0; p < weight_count; ++p) {
    size_t best = p;
    for (size_t r = p; r < weight_count; ++r)
      if (std::fabs(a[r][p]) > std::fabs(a[best][p])) best = r;
    std::swap(a[p], a[best]);
    std::swap(b[p], b[best]);
    for (size_t r = 0; r < weight_count; ++r) {
      if (r == p) continue;
      const double factor = a[r][p] / a[p][p];
      for (size_t c = p; c < weight_count; ++c) a[r][c] -= factor * a[p][c];
      b[r] -= factor * b[p];
    }
  }
  for (size_t i = 0; i < weight_count; ++i) b[i] /= a[i][i];
  return b;
}

// Logistic regression by Newton's method.
Row fit(const std::vector<Example>& examples) {
  Row w{};
  for (int step = 0; step < newton_steps; ++step) {
    Row slope{};
    std::array<Row, weight_count> curve{};
    for (size_t i = 0; i < weight_count; ++i) {
      slope[i] = i == 0 ? 0 : -l2 * w[i];
      curve[i][i] = i == 0 ? 1e-6 : l2;
    }
    for (const Example& example : examples) {
      double z = 0;
      for (size_t i = 0; i < weight_count; ++i) z += w[i] * example.row[i];
      const double p = 1 / (1 + std::exp(-std::clamp(z, -30.0, 30.0)));
      for (size_t i = 0; i < weight_count; ++i) {
        slope[i] += ((example.same ? 1 : 0) - p) * example.row[i];
        for (size_t k = 0; k < weight_count; ++k)
          curve[i][k] += p * (1 - p) * example.row[i] * example.row[k];
      }
    }
    const Row move = solve(curve, slope);
    for (size_t i = 0; i < weight_count; ++i) w[i] += std::clamp(move[i], -3.0, 3.0);
  }
  return w;
}

GroupWeights learn(const std::vector<Event>& events, size_t left_out) {
  GroupWeights weights;
  for (int round = 0; round < rounds; ++round) {
    std::vector<Example> examples;
    for (size_t e = 0; e < events.size(); ++e)
      if (e != left_out) add_examples(events[e], weights, examples);
    const Row fitted = fit(examples);
    std::copy_n(fitted.begin(), evidence_kinds, weights.evidence.begin());
    weights.lead = fitted[evidence_kinds];
    weights.crowd = fitted.back();
  }
  return weights;
}

Score score(const Event& event, const GroupWeights& weights) {
  std::vector<uint32_t> group_of(event.reports.profiles.size());
  const std::vector<Candidate>& candidates = event.reports.candidates;
  const std::vector<Profile>& profiles = event.reports.profiles;
  const std::vector<ReportGroup> groups =
      group_reports(candidates, odds_of_candidates(candidates, profiles, weights),
                    profiles, weights);
  for (uint32_t g = 0; g < groups.size(); ++g)
    for (const uint32_t report : groups[g].reports) group_of[report] = g;
  Score out;
  for (size_t i = 0; i < event.gold.size(); ++i)
    for (size_t k = 0; k < i; ++k) {
      const Gold& a = event.gold[i];
      const Gold& b = event.gold[k];
      const int same = judge(a, b);
      if (same < 0) continue;
      const bool found = a.report != no_index && b.report != no_index &&
                         group_of[a.report] == group_of[b.report];
      out.gold += same == 1 ? 1 : 0;
      out.found += found ? 1 : 0;
      out.right += found && same == 1 ? 1 : 0;
    }
  return out;
}

// Mean of -log of the chance given to what is right.
double loss(const Event& event, const GroupWeights& weights, size_t& count) {
  std::vector<Example> examples;
  add_examples(event, weights, examples);
  double sum = 0;
  for (const Example& example : examples) {
    double z =
        weights.lead * example.row[evidence_kinds] + weights.crowd * example.row.back();
    for (size_t i = 0; i < evidence_kinds; ++i)
      z += weights.evidence[i] * example.row[i];
    sum += std::log(1 + std::exp(example.same ? -z : z));
  }
  count += examples.size();
  return sum;
}

void cross_validate(const std::vector<Event>& events) {
  std::vector<GroupWeights> without;
  for (size_t e = 0; e < events.size(); ++e) without.push_back(learn(events, e));
  double sum = 0;
  size_t count = 0;
  for (size_t e = 0; e < events.size(); ++e) sum += loss(events[e], without[e], count);
  std::printf("loss by the others' weights: %.4f of %zu\n",
              sum / static_cast<double>(count), count);
  for (const int32_t least : {-150, -125, -100, -75, -50}) {
    Score all;
    for (size_t e = 0; e < events.size(); ++e) {
      without[e].least_average_odds = least;
      const Score one = score(events[e], without[e]);
      if (least == GroupWeights().least_average_odds) one.print(events[e].name.c_str());
      all.add(one);
    }
    Score small;
    for (size_t e = 0; e < events.size(); ++e)
      if (events[e].name.find("bulk") == std::string::npos)
        small.add(score(events[e], without[e]));
    small.print("  few articles");
    all.print(("joined from " + std::to_string(least)).c_str());
  }
}

int run(const std::vector<std::string>& paths) {
  const Result<Assets> assets = open_assets(embedded_assets());
  if (!assets) return 1;
  const Result<Lexicon> lexicon = load_lexicon(*assets);
  if (!lexicon) return 1;
  const std::vector<Event> events = read_events(paths, *lexicon);
  Score now;
  for (const Event& event : events) now.add(score(event, {}));
  now.print("weights as built");
  cross_validate(events);
  const GroupWeights weights = learn(events, events.size());
  std::printf("evidence:");
  for (const double weight : weights.evidence) std::printf(" %.2f,", weight);
  std::printf("\nlead: %.2f\ncrowd: %.2f\n", weights.lead, weights.crowd);
  return 0;
}

}  // namespace
}  // namespace isnad::train

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "isnad-train-statements ANNOTATED.jsonl...\n");
    return 2;
  }
  return isnad::train::run(std::vector<std::string>(argv + 1, argv + argc));
}
