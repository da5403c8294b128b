#include "shell/shared_text.h"

#include <algorithm>
#include <utility>

namespace isnad {
namespace {

constexpr uint32_t words_of_statement = 4;  // what one counts for beside passages

const Sharing* sharing_of(const Comparison& comparison, ArticlePair pair) {
  const auto [a, b] = std::minmax(pair[0], pair[1]);
  const std::pair<uint32_t, uint32_t> wanted = {a, b};
  const auto found = std::lower_bound(
      comparison.sharings.begin(), comparison.sharings.end(), wanted,
      [](const Sharing& sharing, const auto& key) {
        return std::pair(sharing.a_article_index, sharing.b_article_index) < key;
      });
  if (found == comparison.sharings.end() || found->a_article_index != wanted.first ||
      found->b_article_index != wanted.second)
    return nullptr;
  return &*found;
}

// The heaviest rising sequence of the second ranges.
std::vector<uint32_t> keep_order(const std::vector<SharedPassage>& passages) {
  const size_t count = std::min(passages.size(), most_ordered);
  std::vector<uint32_t> weight(count);
  std::vector<uint32_t> before(count, no_index);
  uint32_t best = no_index;
  for (uint32_t i = 0; i < count; ++i) {
    for (uint32_t j = 0; j < i; ++j)
      if (passages[j].range[0].end <= passages[i].range[0].begin &&
          passages[j].range[1].end <= passages[i].range[1].begin &&
          weight[j] > weight[i]) {
        weight[i] = weight[j];
        before[i] = j;
      }
    weight[i] += passages[i].kind == SharedKind::statement ? words_of_statement
                                                           : passages[i].words;
    if (best == no_index || weight[i] > weight[best]) best = i;
  }
  std::vector<uint32_t> order;
  for (; best != no_index; best = before[best]) order.push_back(best);
  std::reverse(order.begin(), order.end());
  return order;
}

bool is_covered(const std::vector<SharedPassage>& passages, size_t count,
                SourceRange first, SourceRange second) {
  for (size_t i = 0; i < count; ++i)
    if (passages[i].range[0].overlaps(first) && passages[i].range[1].overlaps(second))
      return true;
  return false;
}

// Quotes of one statement in both, where no shared passage joins them already.
void add_statements(const Analyses& analyses, const Comparison& comparison,
                    ArticlePair pair, std::vector<SharedPassage>& found) {
  if (std::max(pair[0], pair[1]) >= comparison.statement_of.size()) return;
  const size_t passages = found.size();
  const std::vector<uint32_t>& statement_of = comparison.statement_of[pair[0]];
  for (size_t q = 0; q < statement_of.size(); ++q) {
    if (statement_of[q] == no_index) continue;
    const SourceRange first = analyses[pair[0]]->quotes.items[q].range;
    const IndexRun members = comparison.statements[statement_of[q]].members;
    for (uint32_t m = members.begin; m < members.end; ++m) {
      const QuoteRef quote = comparison.members[m].quote;
      if (quote.article_index != pair[1]) continue;
      const SourceRange second =
          analyses[pair[1]]->quotes.items[quote.quote_index].range;
      if (!is_covered(found, passages, first, second))
        found.push_back({{first, second}, 0, SharedKind::statement});
    }
  }
}

}  // namespace

const char* name_of(SharedKind kind) {
  switch (kind) {
    case SharedKind::verbatim:
      return "verbatim";
    case SharedKind::near:
      return "near";
    case SharedKind::statement:
      return "statement";
  }
  return "";
}

SharedText shared_text(const Analyses& analyses, const Comparison& comparison,
                       ArticlePair pair) {
  SharedText out;
  std::vector<SharedPassage> found;
  if (const Sharing* sharing = sharing_of(comparison, pair)) {
    const bool turned = pair[0] == sharing->b_article_index;
    for (uint32_t i = sharing->passages.begin; i < sharing->passages.end; ++i) {
      const Passage& passage = comparison.passages[i];
      found.push_back({{turned ? passage.b : passage.a, turned ? passage.a : passage.b},
                       passage.words,
                       passage.verbatim ? SharedKind::verbatim : SharedKind::near});
    }
    out.words = {turned ? sharing->b_words : sharing->a_words,
                 turned ? sharing->a_words : sharing->b_words};
    out.origin_article = sharing->origin_article;
    out.why = sharing->why;
  }
  const size_t passages = found.size();
  add_statements(analyses, comparison, pair, found);
  out.statements = static_cast<uint32_t>(found.size() - passages);
  std::vector<uint64_t> order;  // where it begins, then which it is
  for (size_t i = 0; i < found.size(); ++i)
    order.push_back(uint64_t{found[i].range[0].begin} << 32 | i);
  std::sort(order.begin(), order.end());
  for (const uint64_t key : order) out.passages.push_back(found[key & 0xffffffff]);
  out.in_order = keep_order(out.passages);
  return out;
}

std::vector<SharedWith> shared_with(const Comparison& comparison,
                                    uint32_t article_index) {
  std::vector<uint64_t> order;  // most words first, then the article
  const auto add = [&order](uint32_t article, uint32_t words) {
    order.push_back(uint64_t{0xffffffff - words} << 32 | article);
  };
  for (const Sharing& sharing : comparison.sharings) {
    if (sharing.a_article_index == article_index)
      add(sharing.b_article_index, sharing.a_words);
    else if (sharing.b_article_index == article_index)
      add(sharing.a_article_index, sharing.b_words);
  }
  std::sort(order.begin(), order.end());
  std::vector<SharedWith> out;
  for (const uint64_t key : order)
    out.push_back(
        {static_cast<uint32_t>(key), 0xffffffff - static_cast<uint32_t>(key >> 32)});
  return out;
}

ArticlePair most_shared(const Comparison& comparison) {
  const Sharing* best = nullptr;
  for (const Sharing& sharing : comparison.sharings)
    if (best == nullptr ||
        sharing.a_words + sharing.b_words > best->a_words + best->b_words)
      best = &sharing;
  if (best == nullptr) return {no_index, no_index};
  return {best->a_article_index, best->b_article_index};
}

float follow(const std::vector<Anchor>& anchors, float here_px) {
  if (anchors.empty()) return here_px;
  if (here_px <= anchors.front().here_px)
    return anchors.front().there_px + here_px - anchors.front().here_px;
  for (size_t i = 1; i < anchors.size(); ++i) {
    const Anchor& from = anchors[i - 1];
    const Anchor& to = anchors[i];
    if (here_px > to.here_px) continue;
    const float way = to.here_px - from.here_px;
    const float share = way <= 0 ? 1 : (here_px - from.here_px) / way;
    return from.there_px + share * (to.there_px - from.there_px);
  }
  return anchors.back().there_px + here_px - anchors.back().here_px;
}

}  // namespace isnad
