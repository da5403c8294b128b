#include "core/compare/sharing.h"

#include <algorithm>
#include <string>

#include "core/normalise.h"

namespace isnad {
namespace {

// An article is contained when this share of its words stands in the other.
constexpr uint32_t contained_percent = 80;
// The other has enough beside it when no more than this share of it is common.
constexpr uint32_t embedding_percent = 60;
// Words two articles share beside formulas that are a passage whatever the formulas.
constexpr uint32_t enough_own_words = 11;

SourceRange source_of(const Analysis& analysis, const Tokens& tokens, uint32_t begin,
                      uint32_t end) {
  const std::vector<Word>& words = analysis.segments.words;
  if (begin == end) {
    const uint32_t at = begin < tokens.sources.size()
                            ? words[tokens.sources[begin]].source.begin
                            : words[tokens.sources.back()].source.end;
    return {at, at};
  }
  return {words[tokens.sources[begin]].source.begin,
          words[tokens.sources[end - 1]].source.end};
}

std::string folded(const std::optional<Field>& field) {
  return field ? fold(field->value) : std::string();
}

bool names(const std::string& credit, const std::string& outlet) {
  return !credit.empty() && !outlet.empty() &&
         (credit.find(outlet) != std::string::npos ||
          outlet.find(credit) != std::string::npos);
}

uint32_t percent(uint32_t part, uint32_t whole) {
  return whole == 0 ? 0 : static_cast<uint32_t>(uint64_t{part} * 100 / whole);
}

// Decides which of two articles the other's text likely comes from.
void find_origin(const Analyses& analyses, const std::vector<Tokens>& tokens,
                 Sharing& sharing) {
  const uint32_t a = sharing.a_article_index;
  const uint32_t b = sharing.b_article_index;
  const Article& x = analyses[a]->article;
  const Article& y = analyses[b]->article;
  const auto decide = [&](bool first, OriginReason why) {
    sharing.origin_article = first ? a : b;
    sharing.why = why;
  };
  const std::string x_credit = folded(x.credit);
  const std::string y_credit = folded(y.credit);
  const bool x_is_source = names(y_credit, folded(x.outlet));
  const bool y_is_source = names(x_credit, folded(y.outlet));
  if (x_is_source != y_is_source) return decide(x_is_source, OriginReason::credit);
  // The one that names its agency is nearer to it than the one that does not.
  if (x_credit.empty() != y_credit.empty())
    return decide(!x_credit.empty(), OriginReason::credit);
  const std::string x_date = x.date ? x.date->value : std::string();
  const std::string y_date = y.date ? y.date->value : std::string();
  if (!x_date.empty() && !y_date.empty() && x_date != y_date)
    return decide(x_date < y_date, OriginReason::earlier);
  const uint32_t x_share =
      percent(sharing.a_words, static_cast<uint32_t>(tokens[a].words.size()));
  const uint32_t y_share =
      percent(sharing.b_words, static_cast<uint32_t>(tokens[b].words.size()));
  if (x_share >= contained_percent && y_share <= embedding_percent)
    return decide(true, OriginReason::containment);
  if (y_share >= contained_percent && x_share <= embedding_percent)
    return decide(false, OriginReason::containment);
}

size_t end_of_pair(const std::vector<SharedRun>& runs, size_t begin) {
  size_t end = begin;
  while (end < runs.size() && runs[end].a_article == runs[begin].a_article &&
         runs[end].b_article == runs[begin].b_article)
    ++end;
  return end;
}

// Two articles that share little but formulas share nothing.
bool is_beyond_chance(const PassageIndex& index, const std::vector<SharedRun>& runs,
                      size_t begin, size_t end) {
  uint32_t same = 0;
  uint32_t own = 0;
  for (size_t i = begin; i < end; ++i) {
    same += runs[i].same_words;
    own += index.own_words(runs[i]);
  }
  return own * 3 >= same || own >= enough_own_words;
}

using Stretch = std::pair<uint32_t, uint32_t>;  // token positions, half open

// Words in the union of stretches, which get sorted.
uint32_t count_union(std::vector<Stretch>& stretches) {
  std::sort(stretches.begin(), stretches.end());
  uint32_t words = 0;
  uint32_t done = 0;
  for (const Stretch& stretch : stretches) {
    const uint32_t begin = std::max(stretch.first, done);
    if (stretch.second <= begin) continue;
    words += stretch.second - begin;
    done = stretch.second;
  }
  return words;
}

// Where the sharings of one article are, heaviest for its origin.
struct ArticleUse {
  std::vector<Stretch> stretches;  // everything shared with anyone
  uint32_t origin = no_index;
  uint32_t origin_words = 0;
  OriginReason why = OriginReason::none;
};

void note_origin(const Sharing& sharing, uint32_t article, uint32_t words,
                 ArticleUse& use) {
  if (sharing.origin_article == no_index || sharing.origin_article == article) return;
  if (words <= use.origin_words) return;
  use.origin = sharing.origin_article;
  use.origin_words = words;
  use.why = sharing.why;
}

ArticleShare make_share(const Analysis& analysis, const Tokens& tokens,
                        ArticleUse& use) {
  ArticleShare share;
  share.words = static_cast<uint32_t>(tokens.words.size());
  share.shared_words = count_union(use.stretches);
  share.likely_origin = use.origin;
  share.why = use.why;
  std::vector<uint32_t> shared_before(tokens.words.size() + 1);
  uint32_t done = 0;
  for (const Stretch& stretch : use.stretches)
    for (uint32_t i = std::max(done, stretch.first); i < stretch.second; ++i) {
      shared_before[i + 1] = 1;
      done = stretch.second;
    }
  for (size_t i = 0; i + 1 < shared_before.size(); ++i)
    shared_before[i + 1] += shared_before[i];
  const auto token_at = [&](uint32_t word) {
    return static_cast<size_t>(
        std::lower_bound(tokens.sources.begin(), tokens.sources.end(), word) -
        tokens.sources.begin());
  };
  for (const Paragraph& paragraph : analysis.segments.paragraphs) {
    const size_t begin = token_at(paragraph.words.begin);
    const size_t end = token_at(paragraph.words.end);
    const uint32_t shared = shared_before[end] - shared_before[begin];
    share.paragraph_shared_percent.push_back(
        static_cast<uint8_t>(percent(shared, static_cast<uint32_t>(end - begin))));
  }
  return share;
}

}  // namespace

void describe_sharing(const Analyses& analyses, const std::vector<Tokens>& tokens,
                      const PassageIndex& index, const std::vector<SharedRun>& runs,
                      Comparison& out) {
  std::vector<ArticleUse> uses(analyses.size());
  std::vector<Stretch> a_side;
  std::vector<Stretch> b_side;
  out.passages.reserve(runs.size());
  for (size_t i = 0; i < runs.size();) {
    Sharing sharing;
    const uint32_t a = sharing.a_article_index = runs[i].a_article;
    const uint32_t b = sharing.b_article_index = runs[i].b_article;
    sharing.passages.begin = static_cast<uint32_t>(out.passages.size());
    const size_t end = end_of_pair(runs, i);
    if (!is_beyond_chance(index, runs, i, end)) {
      i = end;
      continue;
    }
    a_side.clear();
    b_side.clear();
    for (; i < end; ++i) {
      const SharedRun& run = runs[i];
      a_side.push_back({run.a_begin, run.a_end});
      b_side.push_back({run.b_begin, run.b_end});
      out.passages.push_back(
          {run.verbatim, a, b,
           source_of(*analyses[a], tokens[a], run.a_begin, run.a_end),
           source_of(*analyses[b], tokens[b], run.b_begin, run.b_end), run.same_words});
    }
    sharing.passages.end = static_cast<uint32_t>(out.passages.size());
    sharing.a_words = count_union(a_side);
    sharing.b_words = count_union(b_side);
    find_origin(analyses, tokens, sharing);
    uses[a].stretches.insert(uses[a].stretches.end(), a_side.begin(), a_side.end());
    uses[b].stretches.insert(uses[b].stretches.end(), b_side.begin(), b_side.end());
    note_origin(sharing, a, sharing.a_words, uses[a]);
    note_origin(sharing, b, sharing.b_words, uses[b]);
    out.sharings.push_back(sharing);
  }
  for (uint32_t i = 0; i < analyses.size(); ++i) {
    out.shares.push_back(make_share(*analyses[i], tokens[i], uses[i]));
    out.shares.back().copy_of = index.copy_of(i);
  }
}

}  // namespace isnad
