// Learns how much each piece of evidence says that two reports are of one statement.
//
//   isnad-train-statements OUT.cpp EVENTS.jsonl    writes the weights
//   isnad-train-statements --cross EVENTS.jsonl    tells each event by the others'
//   weights isnad-train-statements --judge EVENTS.jsonl    tells each event as built
//
// EVENTS are as core/train/statement_events.h has them.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "core/assets.h"
#include "core/compare/report_groups.h"
#include "core/compare/rivals.h"
#include "core/lexicon.h"
#include "core/train/statement_events.h"

namespace isnad::train {
namespace {

constexpr double l2 = 1;
constexpr int most_sweeps = 300;
constexpr double least_move = 1e-3;
// What rivals say depends on the weights, and they on it.
constexpr int all_rounds = 5;
constexpr int more_rounds = 2;  // from weights nearly right
constexpr size_t weight_count = evidence_kinds + rival_kinds;
constexpr size_t first_across = 18;
using Row = std::array<double, weight_count>;

// Which way each may weigh: a fit to few events must not say that a likeness parts two
// reports because it did so in one of them.
constexpr std::array<int, weight_count> signs = {
    0, 1,  1, 1, -1, 1, 1,  1, 1, 0, -1, -1, -1, -1, 1, 0, -1, 1,  // in one language
    0, 1,  1, 1, 1,  1, -1,                                        // between languages
    1, -1,                                                         // rivals
};

// Two who are named and are not one person speak for two statements.  Near-verbatim
// pairs whose speaker was read wrongly must not hide it.
constexpr size_t other_speaker = 4;
constexpr double most_of_other_speaker = -1;

// Of each pair judged for its distance alone.
constexpr double weight_of_far = 16;

struct Example {
  Row row{};
  bool same = false;
  double weight = 1;
};

struct Score {
  uint32_t right = 0, found = 0, gold = 0;
  void add(const Score& other) {
    right += other.right;
    found += other.found;
    gold += other.gold;
  }
  void print(const std::string& name) const {
    const double p = found == 0 ? 0 : 100.0 * right / found;
    const double r = gold == 0 ? 0 : 100.0 * right / gold;
    std::printf("%-28s P %5.1f  R %5.1f  F1 %5.1f  (%u found, %u gold)\n", name.c_str(),
                p, r, right == 0 ? 0 : 2 * p * r / (p + r), found, gold);
  }
};

int32_t odds_of(const EvidenceWeights& features, const EvidenceWeights& weights) {
  double z = 0;
  for (size_t i = 0; i < evidence_kinds; ++i) z += weights[i] * features[i];
  return static_cast<int32_t>(std::floor(z * 100 + 0.5));
}

void add_examples(const Event& event, const StatementWeights& weights,
                  std::vector<Example>& out) {
  std::vector<PairOdds> odds;
  for (size_t i = 0; i < event.features.size(); ++i)
    odds.push_back({odds_of(event.features[i], weights.evidence), event.stories[i]});
  const Rivals rivals(event.reports.candidates, odds, event.reports.profiles);
  for (size_t i = 0; i < odds.size(); ++i) {
    if (event.judged[i] < 0) continue;
    const Candidate& pair = event.reports.candidates[i];
    Example example;
    const RivalWeights found = rivals.features(pair.first, pair.second, odds[i]);
    std::copy(event.features[i].begin(), event.features[i].end(), example.row.begin());
    std::copy(found.begin(), found.end(), example.row.begin() + evidence_kinds);
    example.same = event.judged[i] == 1;
    example.weight = event.judged[i] == judged_far ? weight_of_far : event.weight;
    out.push_back(example);
  }
}

double weigh_row(const Row& row, const Row& weights) {
  double z = 0;
  for (size_t i = 0; i < weight_count; ++i) z += weights[i] * row[i];
  return z;
}

// Logistic regression, one weight at a time by Newton's step, from `w` on.
Row fit(const std::vector<Example>& examples, Row w) {
  std::vector<double> odds;
  for (const Example& example : examples) odds.push_back(weigh_row(example.row, w));
  double most_moved = 1;
  for (int sweep = 0; sweep < most_sweeps && most_moved > least_move; ++sweep) {
    most_moved = 0;
    for (size_t k = 0; k < weight_count; ++k) {
      const bool is_constant = signs[k] == 0 && (k == 0 || k == first_across);
      double slope = is_constant ? 0 : -l2 * w[k];
      double curve = is_constant ? 1e-6 : l2;
      for (size_t i = 0; i < examples.size(); ++i) {
        const double x = examples[i].row[k];
        if (x == 0) continue;
        const double p = 1 / (1 + std::exp(-odds[i]));
        slope += examples[i].weight * ((examples[i].same ? 1 : 0) - p) * x;
        curve += examples[i].weight * p * (1 - p) * x * x;
      }
      double moved = w[k] + std::clamp(slope / curve, -1.0, 1.0);
      if (signs[k] * moved < 0) moved = 0;
      if (k == other_speaker) moved = std::min(moved, most_of_other_speaker);
      if (moved == w[k]) continue;
      for (size_t i = 0; i < examples.size(); ++i)
        odds[i] += (moved - w[k]) * examples[i].row[k];
      most_moved = std::max(most_moved, std::abs(moved - w[k]));
      w[k] = moved;
    }
  }
  return w;
}

bool is_bulk(const Event& event) { return event.name.starts_with("bulk"); }

// Collections of few articles are told by tenths, each by the weights of the others.
constexpr size_t tenths = 10;
constexpr size_t all_parts = ~size_t{0};  // nothing is left out
size_t part_of(const std::vector<Event>& events, size_t e) {
  return is_bulk(events[e]) ? tenths + e : e % tenths;
}

// Without the events of one part.  `weights` are where it begins.
StatementWeights learn(const std::vector<Event>& events, size_t left_out,
                       StatementWeights weights = {}, int rounds = all_rounds) {
  for (int round = 0; round < rounds; ++round) {
    std::vector<Example> examples;
    for (size_t e = 0; e < events.size(); ++e)
      if (part_of(events, e) != left_out) add_examples(events[e], weights, examples);
    Row fitted{};
    std::copy_n(weights.evidence.begin(), evidence_kinds, fitted.begin());
    std::copy_n(weights.rivals.begin(), rival_kinds, fitted.begin() + evidence_kinds);
    fitted = fit(examples, fitted);
    std::copy_n(fitted.begin(), evidence_kinds, weights.evidence.begin());
    std::copy_n(fitted.begin() + evidence_kinds, rival_kinds, weights.rivals.begin());
  }
  return weights;
}

Score score(const Event& event, const GroupWeights& weights, bool weak = false) {
  std::vector<uint32_t> group_of(event.reports.profiles.size());
  const std::vector<Candidate>& candidates = event.reports.candidates;
  const std::vector<Profile>& profiles = event.reports.profiles;
  const std::vector<ReportGroup> groups = group_reports(
      candidates, weigh_candidates(candidates, profiles, weights), profiles, weights);
  for (uint32_t g = 0; g < groups.size(); ++g)
    for (const uint32_t report : groups[g].reports) group_of[report] = g;
  Score out;
  for (size_t i = 0; i < event.gold.size(); ++i)
    for (size_t k = 0; k < i; ++k) {
      const Gold& a = event.gold[i];
      const Gold& b = event.gold[k];
      const int same = judge(a, b);
      if (same < 0 || a.article == b.article || (a.weak && b.weak) != weak) continue;
      const bool found = a.report != no_index && b.report != no_index &&
                         group_of[a.report] == group_of[b.report];
      out.gold += same == 1 ? 1 : 0;
      out.found += found ? 1 : 0;
      out.right += found && same == 1 ? 1 : 0;
    }
  return out;
}

// Sum of -log of the chance given to what is right.
double loss(const Event& event, const StatementWeights& weights, size_t& count) {
  std::vector<Example> examples;
  add_examples(event, weights, examples);
  Row all{};
  std::copy(weights.evidence.begin(), weights.evidence.end(), all.begin());
  std::copy(weights.rivals.begin(), weights.rivals.end(), all.begin() + evidence_kinds);
  double sum = 0;
  for (const Example& example : examples) {
    const double z = weigh_row(example.row, all);
    sum += example.weight * std::log(1 + std::exp(example.same ? -z : z));
  }
  count += examples.size();
  return sum;
}

// Annotated in full, judged by reading, or invented.
std::string kind_of(const Event& event) {
  if (event.name == "seeds" || event.name[0] == 'E') return "annotated";
  return std::string_view("DFGHK").find(event.name[0]) != std::string_view::npos
             ? "judged"
             : "invented";
}

// Decides each event by the weights of the others.
void cross_validate(const std::vector<Event>& events) {
  double sum = 0;
  size_t count = 0;
  Score few;
  std::map<std::string, Score> kinds;
  const StatementWeights all = learn(events, all_parts);
  std::map<size_t, StatementWeights> learnt;  // for each part
  for (size_t e = 0; e < events.size(); ++e) {
    const size_t part = part_of(events, e);
    if (learnt.count(part) == 0) learnt[part] = learn(events, part, all, more_rounds);
    const GroupWeights without = {learnt[part]};
    sum += loss(events[e], without.pair, count);
    const Score one = score(events[e], without);
    one.print(events[e].name);
    if (is_bulk(events[e]))
      score(events[e], without, true).print("  clusters");
    else
      few.add(one), kinds[kind_of(events[e])].add(one);
  }
  few.print("few articles");
  for (const auto& [kind, sum_of] : kinds) sum_of.print("  " + kind);
  std::printf("loss: %.4f of %zu pairs\n", sum / static_cast<double>(count), count);
}

void write_row(std::FILE* file, const double* weights, size_t count) {
  std::fprintf(file, "    {");
  for (size_t i = 0; i < count; ++i)
    std::fprintf(file, "%s%.2f",
                 i == 0        ? ""
                 : i % 10 == 0 ? ",\n     "
                               : ", ",
                 weights[i] + 0.0);
  std::fprintf(file, "},\n");
}

bool write_weights(const std::string& path, const StatementWeights& weights) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return false;
  std::fprintf(file,
               "// Made by core/train/train_statements.sh.\n// clang-format off\n"
               "#include \"core/compare/statement_weights.h\"\n\n"
               "namespace isnad {\n\n"
               "const StatementWeights fitted_weights = {\n");
  write_row(file, weights.evidence.data(), evidence_kinds);
  write_row(file, weights.rivals.data(), rival_kinds);
  std::fprintf(file, "};\n\n}  // namespace isnad\n");
  return std::fclose(file) == 0;
}

int run(const std::string& action, const std::vector<std::string>& paths) {
  const Result<Assets> assets = open_assets(embedded_assets());
  if (!assets) return 1;
  const Result<Lexicon> lexicon = load_lexicon(*assets);
  if (!lexicon) return 1;
  const std::vector<Event> events = read_events(paths, *lexicon);
  if (action == "--judge") {
    Score all;
    for (const Event& event : events) {
      const Score one = score(event, {});
      one.print(event.name);
      all.add(one);
    }
    all.print("all");
  } else if (action == "--cross") {
    cross_validate(events);
  } else if (!write_weights(action, learn(events, all_parts))) {
    return 1;
  }
  return 0;
}

}  // namespace
}  // namespace isnad::train

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr,
                 "isnad-train-statements OUT|--cross|--judge EVENTS.jsonl...\n");
    return 2;
  }
  return isnad::train::run(argv[1], std::vector<std::string>(argv + 2, argv + argc));
}
