#include "core/entities/tagger.h"

#include <algorithm>
#include <limits>

#include "core/entities/hash_table.h"

namespace isnad {
namespace {

constexpr int32_t impossible = std::numeric_limits<int32_t>::min() / 4;
// A word met more often than this says nothing by being met again.
constexpr uint32_t max_repeats = 200;

using Scores = std::array<int32_t, label_count>;

void score(const TaggerPass& pass, const std::vector<uint32_t>& features, Scores& out) {
  out.fill(0);
  for (const uint32_t feature : features)
    if (const TaggerPass::Row* row = pass.find(feature))
      for (uint32_t label = 0; label < label_count; ++label)
        out[label] += row->weights[label];
}

int32_t step(const TaggerPass& pass, uint32_t last, uint32_t label) {
  return may_follow(last, label) ? pass.transitions[last][label] : impossible;
}

// The best labels for one paragraph.
class Decoder {
 public:
  Decoder(const TaggerPass& pass, const Facts& facts, const std::vector<Hint>& hints)
      : pass_(pass), facts_(facts), hints_(hints) {}

  void decode(IndexRun run, Tagging& out) {
    scores_.resize(run.size());
    from_.resize(run.size());
    Scores best{};
    for (uint32_t i = 0; i < run.size(); ++i) {
      features_.clear();
      extract(facts_, run.begin + i, run, hints_, features_);
      score(pass_, features_, scores_[i]);
      best = i == 0 ? start() : advance(best, i);
    }
    uint32_t label = static_cast<uint32_t>(std::max_element(best.begin(), best.end()) -
                                           best.begin());
    for (uint32_t i = run.size(); i-- > 0;) {
      out.labels[run.begin + i] = static_cast<uint8_t>(label);
      label = from_[i][label];
    }
    for (uint32_t i = 0; i < run.size(); ++i)
      out.margins[run.begin + i] = margin(run, i, out);
  }

 private:
  Scores start() const {
    Scores best{};
    for (uint32_t label = 0; label < label_count; ++label)
      best[label] =
          std::max(impossible, step(pass_, label_count, label)) + scores_[0][label];
    return best;
  }

  Scores advance(const Scores& last, uint32_t at) {
    Scores best{};
    for (uint32_t label = 0; label < label_count; ++label) {
      int32_t top = impossible * 2;
      uint8_t from = 0;
      for (uint32_t other = 0; other < label_count; ++other) {
        const int32_t sum = last[other] + step(pass_, other, label);
        if (sum <= top) continue;
        top = sum;
        from = static_cast<uint8_t>(other);
      }
      best[label] = std::max(impossible, top) + scores_[at][label];
      from_[at][label] = from;
    }
    return best;
  }

  // Against the best other label between the same neighbours.
  int32_t margin(IndexRun run, uint32_t at, const Tagging& out) const {
    const uint32_t last = at == 0 ? label_count : out.labels[run.begin + at - 1];
    const uint32_t own = out.labels[run.begin + at];
    const auto local = [&](uint32_t label) {
      int32_t sum = scores_[at][label] + step(pass_, last, label);
      if (at + 1 < run.size())
        sum += step(pass_, label, out.labels[run.begin + at + 1]);
      return std::max(sum, impossible);
    };
    int32_t other = impossible;
    for (uint32_t label = 0; label < label_count; ++label)
      if (label != own) other = std::max(other, local(label));
    return std::clamp(local(own) - other, -30000, 30000);
  }

  const TaggerPass& pass_;
  const Facts& facts_;
  const std::vector<Hint>& hints_;
  std::vector<uint32_t> features_;
  std::vector<Scores> scores_;
  std::vector<std::array<uint8_t, label_count>> from_;
};

// Labels of one word, or of a pair, over the article: outside and the four kinds.
struct Tally {
  std::array<uint32_t, 5> counts{};
  uint32_t total = 0;
};

uint32_t sort_of(uint8_t label) {
  return label == label_outside ? 0 : 1 + static_cast<uint32_t>(kind_of_label(label));
}

Tally& tally_at(HashTable& index, std::vector<Tally>& tallies, uint64_t key) {
  uint32_t& slot = index.at(key);
  if (slot == 0) {
    tallies.push_back({});
    slot = static_cast<uint32_t>(tallies.size());
  }
  return tallies[slot - 1];
}

uint8_t majority_without(const Tally& tally, uint32_t own) {
  const uint32_t total = tally.total - 1;
  if (total == 0 || total > max_repeats) return 1;
  uint32_t best = 0;
  uint32_t best_count = 0;
  for (uint32_t sort = 0; sort < 5; ++sort) {
    const uint32_t count = tally.counts[sort] - (sort == own ? 1 : 0);
    if (count > best_count) {
      best = sort;
      best_count = count;
    }
  }
  return static_cast<uint8_t>(2 + best * 4 + (best_count * 5 > total * 4 ? 2 : 0) +
                              (total > 2 ? 1 : 0));
}

}  // namespace

Tagging tag_once(const TaggerPass& pass, const Segments& segments, const Facts& facts,
                 const std::vector<Hint>& hints) {
  Tagging out;
  out.labels.assign(facts.size(), label_outside);
  out.margins.assign(facts.size(), 0);
  Decoder decoder(pass, facts, hints);
  for (const Paragraph& paragraph : segments.paragraphs)
    if (!paragraph.words.empty()) decoder.decode(paragraph.words, out);
  return out;
}

std::vector<Hint> hints_from(const std::vector<uint8_t>& labels, const Facts& facts) {
  HashTable index;
  std::vector<Tally> tallies;
  const auto pair_key = [&](size_t i) {
    return (static_cast<uint64_t>(facts[i].base) << 32U | facts[i + 1].base) |
           1ULL << 63U;
  };
  const auto pair_sort = [&](size_t i) {
    return labels[i] == label_outside ? 0U : is_inside(labels[i + 1]) ? 1U : 2U;
  };
  const auto add = [&](uint64_t key, uint32_t sort) {
    Tally& tally = tally_at(index, tallies, key);
    ++tally.counts[sort];
    ++tally.total;
  };
  for (size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].length > 2) add(facts[i].base + 1ULL, sort_of(labels[i]));
    if (i + 1 < facts.size()) add(pair_key(i), pair_sort(i));
  }
  std::vector<Hint> hints(facts.size());
  for (size_t i = 0; i < facts.size(); ++i) {
    if (facts[i].length > 2)
      hints[i].majority = majority_without(
          tally_at(index, tallies, facts[i].base + 1ULL), sort_of(labels[i]));
    if (i + 1 == facts.size()) continue;
    const Tally& pair = tally_at(index, tallies, pair_key(i));
    const uint8_t majority = majority_without(pair, pair_sort(i));
    hints[i].pair = majority == 1 ? uint8_t{0} : majority;
  }
  return hints;
}

Tagging tag(const TaggerModel& model, const Segments& segments, const Facts& facts) {
  Tagging first = tag_once(model.passes[0], segments, facts, {});
  if (model.passes.size() == 1) return first;
  return tag_once(model.passes[1], segments, facts, hints_from(first.labels, facts));
}

}  // namespace isnad
