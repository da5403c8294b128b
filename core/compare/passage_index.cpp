#include "core/compare/passage_index.h"

#include <algorithm>

#include "core/compare/shared_runs.h"

namespace isnad {
namespace {

constexpr uint32_t shingle_words = 5;
// Of this many shingles in a row the least is picked: any run of shingle_words +
// window_shingles - 1 = run_words words keeps one.
constexpr uint32_t window_shingles = 4;
static_assert(shingle_words + window_shingles - 1 == PassageIndex::run_words);

// Changed words that may stand between the runs of a near passage, on each side.
constexpr uint32_t max_gap_words = 5;
// Picked shingles two articles must share when none of them grows to a verbatim run.
constexpr uint32_t least_near_seeds = 3;

std::vector<uint32_t> hash_shingles(const std::vector<uint32_t>& words) {
  std::vector<uint32_t> out;
  if (words.size() < shingle_words) return out;
  out.reserve(words.size() - shingle_words + 1);
  for (size_t i = 0; i + shingle_words <= words.size(); ++i) {
    uint64_t hash = 0;
    for (size_t w = i; w < i + shingle_words; ++w)
      hash = (hash ^ (words[w] + 1)) * 0x9e3779b97f4a7c15u;
    out.push_back(static_cast<uint32_t>(hash >> 32));
  }
  return out;
}

// Positions of the shingles that winnowing keeps: of each window the least, the last of
// equals.
std::vector<uint32_t> winnow(const std::vector<uint32_t>& shingles) {
  std::vector<uint32_t> out;
  const auto count = static_cast<uint32_t>(shingles.size());
  const uint32_t window = std::min(window_shingles, count);
  for (uint32_t i = 0; window > 0 && i + window <= count; ++i) {
    uint32_t least = i;
    for (uint32_t k = i + 1; k < i + window; ++k)
      if (shingles[k] <= shingles[least]) least = k;
    if (out.empty() || out.back() != least) out.push_back(least);
  }
  return out;
}

uint32_t run_length_around(const std::vector<uint32_t>& a, uint32_t i,
                           const std::vector<uint32_t>& b, uint32_t j) {
  uint32_t back = 0;
  while (back < i && back < j && a[i - back - 1] == b[j - back - 1]) ++back;
  uint32_t ahead = 0;
  while (i + ahead < a.size() && j + ahead < b.size() && a[i + ahead] == b[j + ahead])
    ++ahead;
  return back + ahead;
}

// Takes the longest runs first, so that no word is in two of them; what is left of a
// run between others counts when it is still long enough.
std::vector<WordRun> pick_apart(std::vector<WordRun> runs, size_t a_size,
                                size_t b_size) {
  std::stable_sort(runs.begin(), runs.end(), [](const WordRun& x, const WordRun& y) {
    return x.length > y.length;
  });
  std::vector<bool> a_used(a_size);
  std::vector<bool> b_used(b_size);
  std::vector<WordRun> out;
  for (WordRun run : runs) {
    const uint32_t least = run.length >= PassageIndex::run_words
                               ? PassageIndex::run_words
                               : RunFinder::seed_words;
    while (run.length >= least && (a_used[run.a_begin] || b_used[run.b_begin])) {
      ++run.a_begin;
      ++run.b_begin;
      --run.length;
    }
    while (run.length >= least && (a_used[run.a_begin + run.length - 1] ||
                                   b_used[run.b_begin + run.length - 1]))
      --run.length;
    if (run.length < least) continue;
    for (uint32_t i = 0; i < run.length; ++i) {
      a_used[run.a_begin + i] = true;
      b_used[run.b_begin + i] = true;
    }
    out.push_back(run);
  }
  std::sort(out.begin(), out.end(),
            [](const WordRun& x, const WordRun& y) { return x.b_begin < y.b_begin; });
  return out;
}

bool is_long(const WordRun& run) { return run.length >= PassageIndex::run_words; }

// Whether two runs follow each other closely on both sides.
bool linked(const WordRun& x, const WordRun& y) {
  const uint32_t a_end = x.a_begin + x.length;
  const uint32_t b_end = x.b_begin + x.length;
  return a_end <= y.a_begin && y.a_begin <= a_end + max_gap_words &&
         b_end <= y.b_begin && y.b_begin <= b_end + max_gap_words;
}

// Turns runs into passages: long ones are verbatim on their own; short ones that follow
// each other, or stand close to a long one, make near passages.
std::vector<SharedRun> make_passages(const std::vector<WordRun>& runs) {
  std::vector<SharedRun> out;
  for (size_t i = 0; i < runs.size();) {
    if (is_long(runs[i])) {
      const WordRun& run = runs[i++];
      out.push_back({0, 0, run.a_begin, run.a_begin + run.length, run.b_begin,
                     run.b_begin + run.length, run.length, true});
      continue;
    }
    const size_t first = i;
    uint32_t same = runs[i++].length;
    while (i < runs.size() && !is_long(runs[i]) && linked(runs[i - 1], runs[i]))
      same += runs[i++].length;
    const bool after_long =
        first > 0 && is_long(runs[first - 1]) && linked(runs[first - 1], runs[first]);
    const bool before_long =
        i < runs.size() && is_long(runs[i]) && linked(runs[i - 1], runs[i]);
    if (!after_long && !before_long && same < PassageIndex::run_words) continue;
    const WordRun& last = runs[i - 1];
    SharedRun near = {0,
                      0,
                      runs[first].a_begin,
                      last.a_begin + last.length,
                      runs[first].b_begin,
                      last.b_begin + last.length,
                      same,
                      false};
    if (after_long) {
      near.a_begin = runs[first - 1].a_begin + runs[first - 1].length;
      near.b_begin = runs[first - 1].b_begin + runs[first - 1].length;
    }
    if (before_long) {
      near.a_end = runs[i].a_begin;
      near.b_end = runs[i].b_begin;
    }
    out.push_back(near);
  }
  return out;
}

uint64_t hash_words(const std::vector<uint32_t>& words) {
  uint64_t hash = words.size();
  for (const uint32_t word : words) hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
  return hash ^ (hash >> 29);
}

}  // namespace

std::vector<PassageIndex::Seed> PassageIndex::find_seeds(
    const std::vector<uint32_t>& shingles, const std::vector<uint32_t>& picked) const {
  std::vector<Seed> seeds;
  for (const uint32_t position : picked) {
    const auto found = shingles_.find(shingles[position]);
    if (found == shingles_.end()) continue;
    uint32_t left = found->second.count >= max_holders ? 1 : max_holders;
    for (uint32_t h = found->second.first; h != no_index && left > 0;
         h = holders_[h].next, --left)
      seeds.push_back({holders_[h].article, holders_[h].position, position});
  }
  std::stable_sort(seeds.begin(), seeds.end(),
                   [](const Seed& x, const Seed& y) { return x.article < y.article; });
  return seeds;
}

std::vector<PassageIndex::Partner> PassageIndex::find_partners(
    const std::vector<Seed>& seeds) const {
  const std::vector<uint32_t>& own = words_.back();
  std::vector<Partner> out;
  for (size_t i = 0; i < seeds.size();) {
    Partner partner = {seeds[i].article, 0};
    bool grows = false;
    for (; i < seeds.size() && seeds[i].article == partner.article; ++i) {
      ++partner.seeds;
      grows = grows || run_length_around(words_[partner.article], seeds[i].a_position,
                                         own, seeds[i].b_position) >= run_words;
    }
    if (grows || partner.seeds >= least_near_seeds) out.push_back(partner);
  }
  if (out.size() <= max_partners) return out;
  std::stable_sort(out.begin(), out.end(), [](const Partner& x, const Partner& y) {
    return x.seeds > y.seeds;
  });
  out.resize(max_partners);
  std::sort(out.begin(), out.end(),
            [](const Partner& x, const Partner& y) { return x.article < y.article; });
  return out;
}

void PassageIndex::hold(const std::vector<uint32_t>& shingles,
                        const std::vector<uint32_t>& picked) {
  const auto article = static_cast<uint32_t>(words_.size()) - 1;
  for (const uint32_t position : picked) {
    Shingle& shingle = shingles_[shingles[position]];
    if (shingle.count >= max_holders) continue;
    // One place in an article is enough: runs are looked for in all of it.
    if (shingle.last != no_index && holders_[shingle.last].article == article) continue;
    const auto holder = static_cast<uint32_t>(holders_.size());
    holders_.push_back({article, position, no_index});
    if (shingle.first == no_index) {
      shingle.first = holder;
    } else {
      holders_[shingle.last].next = holder;
    }
    shingle.last = holder;
    ++shingle.count;
  }
}

uint32_t PassageIndex::own_words(const SharedRun& run) const {
  if (run.b_end - run.b_begin > max_formula_words) return run.same_words;
  const std::vector<uint32_t>& words = words_[run.b_article];
  const std::vector<uint32_t> shingles =
      hash_shingles({words.begin() + run.b_begin, words.begin() + run.b_end});
  const std::vector<uint32_t> picked = winnow(shingles);
  size_t common = 0;
  for (const uint32_t position : picked) {
    const auto found = shingles_.find(shingles[position]);
    if (found != shingles_.end() && found->second.count > common_holders) ++common;
  }
  if (common == 0) return run.same_words;
  return static_cast<uint32_t>(run.same_words * (picked.size() - common) /
                               picked.size());
}

void PassageIndex::note_copy(uint32_t article) {
  const auto [entry, added] =
      article_of_text_.emplace(hash_words(words_[article]), article);
  const bool copy =
      !added && !words_[article].empty() && words_[entry->second] == words_[article];
  copy_of_.push_back(copy ? entry->second : no_index);
}

std::vector<SharedRun> PassageIndex::add(std::vector<uint32_t> words) {
  const auto article = static_cast<uint32_t>(words_.size());
  words_.push_back(std::move(words));
  const std::vector<uint32_t>& own = words_.back();
  note_copy(article);
  const std::vector<uint32_t> shingles = hash_shingles(own);
  const std::vector<uint32_t> picked = winnow(shingles);
  const std::vector<Seed> seeds = find_seeds(shingles, picked);
  hold(shingles, picked);

  std::vector<SharedRun> out;
  if (seeds.empty()) return out;
  const RunFinder finder(own);
  for (const Partner& partner : find_partners(seeds)) {
    const uint32_t other = partner.article;
    const std::vector<WordRun> runs =
        pick_apart(finder.runs(words_[other]), words_[other].size(), own.size());
    for (SharedRun run : make_passages(runs)) {
      run.a_article = other;
      run.b_article = article;
      out.push_back(run);
    }
  }
  return out;
}

}  // namespace isnad
