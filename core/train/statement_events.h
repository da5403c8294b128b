#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/compare/comparer.h"
#include "core/compare/similarity.h"
#include "core/compare/statement_weights.h"
#include "core/lexicon.h"

// Annotated events for learning what makes two reports one statement.
//
// A line is an article, as statement_events.py writes it: {"id", "text", "outlet",
// "date", "event", "weight", "attributions": [{"content": [s, e], "statement",
// "unsure": [statement...], "others": [statement...], "weak"}]}, in code points.  The
// articles of one event are one collection, its pairs weigh what "weight" says.  A pair
// one side is unsure of is left out; where there are "others", a pair is another
// statement only when it is named there.

namespace isnad::train {

struct Gold {
  uint32_t article = 0;
  uint32_t report = no_index;  // in the profiles; none: not found
  std::string statement;
  std::set<std::string> unsure;
  std::optional<std::set<std::string>> others;  // when set, judged against these alone
  bool weak = false;                            // found by shared words, not read
};

// The articles of one event, compared.
struct Event {
  std::string name;
  double weight = 1;  // of each of its pairs
  std::unique_ptr<Comparer> comparer;
  std::map<std::pair<uint32_t, uint32_t>, uint32_t> report_of;  // article and quote
  WeighedReports reports;
  std::vector<Gold> gold;
  std::vector<EvidenceWeights> features;  // for each candidate
  std::vector<double> stories;            // for each candidate
  std::vector<int> judged;                // for each candidate, as judge() gives it
};

// A pair nobody read, judged for its distance alone.
inline constexpr int judged_far = 2;

// 1 the same statement, 0 another, -1 not to be judged.
int judge(const Gold& a, const Gold& b);

// In the order of the files.  Lines that are no article are left out.
std::vector<Event> read_events(const std::vector<std::string>& paths,
                               const Lexicon& lexicon);

}  // namespace isnad::train
