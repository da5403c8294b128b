#include "shell/overview.h"

#include <algorithm>
#include <vector>

namespace isnad {
namespace {

void add_article(const Analyses& analyses, const Comparison& comparison,
                 uint32_t article, Figures& figures) {
  ++figures.articles;
  figures.quotes += static_cast<uint32_t>(analyses[article]->quotes.items.size());
  if (article >= comparison.shares.size()) return;
  figures.words += comparison.shares[article].words;
  figures.shared_words += comparison.shares[article].shared_words;
}

uint32_t count_speakers(const QuoteList& quotes) {
  std::vector<uint8_t> speaks;  // by identity
  uint32_t count = 0;
  for (const QuoteEntry& entry : quotes.entries) {
    if (entry.speaker == no_index) continue;
    if (entry.speaker >= speaks.size()) speaks.resize(entry.speaker + 1);
    if (speaks[entry.speaker] == 0) ++count;
    speaks[entry.speaker] = 1;
  }
  return count;
}

std::vector<WorthALook> find_heaviest(const Comparison& comparison) {
  std::vector<WorthALook> all;
  std::vector<uint64_t> order;  // heaviest first, then by statement
  for (uint32_t s = 0; s < comparison.statements.size(); ++s) {
    const IndexRun differences =
        comparison.statements[s].differences;  // heaviest first
    for (uint32_t i = 0; i < differences.size() && i < most_heavy_of_one; ++i) {
      const uint32_t index = differences.begin + i;
      order.push_back(uint64_t{255U - comparison.differences[index].weight_percent}
                          << 32 |
                      all.size());
      all.push_back({index, s});
    }
  }
  std::sort(order.begin(), order.end());
  if (order.size() > most_heavy) order.resize(most_heavy);
  std::vector<WorthALook> out;
  for (const uint64_t key : order) out.push_back(all[key & 0xffffffff]);
  return out;
}

std::vector<uint32_t> find_most_shared(const Comparison& comparison) {
  constexpr size_t most_pairs = 8;
  std::vector<uint64_t> order;  // most words first, then in their order
  for (size_t i = 0; i < comparison.sharings.size(); ++i) {
    const Sharing& sharing = comparison.sharings[i];
    order.push_back(uint64_t{0xffffffff - (sharing.a_words + sharing.b_words)} << 32 |
                    i);
  }
  std::sort(order.begin(), order.end());
  if (order.size() > most_pairs) order.resize(most_pairs);
  std::vector<uint32_t> out;
  for (const uint64_t key : order) out.push_back(static_cast<uint32_t>(key));
  return out;
}

}  // namespace

Term nothing_heavy(const Overview& overview) {
  if (overview.all.articles < 2) return Term::single_file;
  const bool apart = overview.by_several_outlets == 0 && overview.most_shared.empty();
  return apart ? Term::nothing_in_common : Term::nothing_differs;
}

Overview survey(const Analyses& analyses, const Comparison& comparison,
                const Coverage& coverage, const QuoteList& quotes) {
  Overview out;
  for (uint32_t article = 0; article < analyses.size(); ++article)
    add_article(analyses, comparison, article, out.all);
  for (const CoverageColumn& column : coverage.columns) {
    out.outlets.emplace_back();
    for (const uint32_t article : column.article_indices)
      add_article(analyses, comparison, article, out.outlets.back());
  }
  out.speakers = count_speakers(quotes);
  out.statements = static_cast<uint32_t>(comparison.statements.size());
  for (const CoverageRow& row : coverage.rows)
    if (row.columns_with > 1) ++out.by_several_outlets;
  out.heaviest = find_heaviest(comparison);
  out.most_shared = find_most_shared(comparison);
  return out;
}

}  // namespace isnad
