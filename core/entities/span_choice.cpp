#include "core/entities/span_choice.h"

#include <algorithm>

#include "core/range.h"

namespace isnad {
namespace {

// Scores say too much of what was never seen: at seven tenths of their size they are
// as often right as they say.  One step of a score, as odds: exp(-0.7 / weight_scale).
constexpr float odds_of_one = 0.97125489F;
constexpr uint32_t score_steps = 768;
// A name is chosen when it is at least so likely: half of the mean of precision and
// recall that can be reached, and a little more.
constexpr float least_likely = 0.43F;
// Of what speaks for a name: how likely its words are to stand in one of its kind,
// wherever that begins and ends.  A name whose ends are open is better than none.
constexpr float share_of_words = 0.3F;
// Nothing is more likely than a label that beats the others by so much.
constexpr int32_t sure_margin = 8 * weight_scale;
// No name is longer.
constexpr uint32_t max_words = 16;
// What is less likely is not looked at.
constexpr float negligible = 1e-3F;

// The odds of a score against one that is higher by the index.
const std::array<float, score_steps>& odds_table() {
  static const std::array<float, score_steps> table = [] {
    std::array<float, score_steps> out;
    float odds = 1;
    for (float& entry : out) {
      entry = odds;
      odds *= odds_of_one;
    }
    return out;
  }();
  return table;
}

float odds_below(const std::array<float, score_steps>& table, int32_t top,
                 int32_t score) {
  if (score <= impossible_score / 2) return 0;
  return table[std::min(static_cast<uint32_t>(top - score), score_steps - 1)];
}

constexpr uint8_t inside_of(uint8_t begin) { return begin + 1; }

}  // namespace

SpanChooser::SpanChooser(const LabelSteps& steps) {
  int32_t top = impossible_score;
  for (const LabelScores& row : steps)
    top = std::max(top, *std::max_element(row.begin(), row.begin() + label_count));
  for (size_t last = 0; last < steps_.size(); ++last)
    for (size_t label = 0; label < label_count; ++label)
      steps_[last][label] = odds_below(odds_table(), top, steps[last][label]);
  for (size_t last = 0; last < label_count; ++last)
    for (size_t label = 0; label < label_count; ++label)
      steps_to_[label][last] = steps_[last][label];
}

void SpanChooser::choose(std::span<const LabelScores> scores, std::span<uint8_t> labels,
                         std::span<const int32_t> margins,
                         std::vector<IndexRun>& changed) {
  changed.clear();
  const auto size = static_cast<uint32_t>(labels.size());
  for (uint32_t begin = 0; begin < size;) {
    uint32_t end = begin;
    bool open = false;
    while (end < size && (labels[end] != label_outside || margins[end] < sure_margin)) {
      open = open || margins[end] < sure_margin;
      ++end;
    }
    if (open && choose_between({begin, end}, scores, labels))
      changed.push_back({begin, end});
    begin = end + 1;
  }
}

// Whether a label changes.
bool SpanChooser::choose_between(IndexRun run, std::span<const LabelScores> scores,
                                 std::span<uint8_t> labels) {
  const uint32_t size = run.size();
  local_.assign(size, {});
  const auto& table = odds_table();
  for (uint32_t i = 0; i < size; ++i) {
    const LabelScores& own = scores[run.begin + i];
    const int32_t top = *std::max_element(own.begin(), own.begin() + label_count);
    for (uint32_t label = 0; label < label_count; ++label)
      local_[i][label] = odds_below(table, top, own[label]);
  }
  sum_forward(run.begin == 0 ? label_count : label_outside);
  sum_backward(run.end < labels.size());
  candidates_.clear();
  for (uint32_t i = 0; i < size; ++i) find_candidates(i);
  take_best(size);
  const auto own = labels.subspan(run.begin, size);
  if (std::equal(own.begin(), own.end(), chosen_.begin())) return false;
  std::copy(chosen_.begin(), chosen_.end(), own.begin());
  return true;
}

void SpanChooser::sum_forward(uint32_t before) {
  forward_.assign(local_.size(), {});
  scale_.assign(local_.size(), 0);
  for (size_t i = 0; i < local_.size(); ++i) {
    Odds odds = steps_[before];
    if (i > 0) {
      odds.fill(0);
      for (uint32_t last = 0; last < label_count; ++last)
        for (uint32_t label = 0; label < label_lanes; ++label)
          odds[label] += forward_[i - 1][last] * steps_[last][label];
    }
    float sum = 0;
    for (uint32_t label = 0; label < label_lanes; ++label) {
      odds[label] *= local_[i][label];
      sum += odds[label];
    }
    scale_[i] = sum;
    for (uint32_t label = 0; label < label_lanes; ++label)
      forward_[i][label] = sum > 0 ? odds[label] / sum : 0;
  }
}

// Scaled so that forward and backward together are likelihoods.
void SpanChooser::sum_backward(bool outside_follows) {
  const size_t size = local_.size();
  backward_.assign(size, {});
  Odds& last = backward_[size - 1];
  float sum = 0;
  for (uint32_t label = 0; label < label_count; ++label) {
    last[label] = outside_follows ? steps_[label][label_outside] : 1;
    sum += last[label] * forward_[size - 1][label];
  }
  for (float& odds : last) odds = sum > 0 ? odds / sum : 0;
  for (size_t i = size - 1; i-- > 0;) {
    Odds next;
    for (uint32_t label = 0; label < label_lanes; ++label)
      next[label] = scale_[i + 1] > 0
                        ? local_[i + 1][label] * backward_[i + 1][label] / scale_[i + 1]
                        : 0;
    for (uint32_t label = 0; label < label_count; ++label)
      for (uint32_t own = 0; own < label_lanes; ++own)
        backward_[i][own] += steps_to_[label][own] * next[label];
  }
}

// How likely the name that has this label at this word ends with it, as a share of
// forward_.
float SpanChooser::leave(uint32_t label, uint32_t at) const {
  if (at + 1 == local_.size()) return backward_[at][label];
  const uint32_t inside = is_inside(static_cast<uint8_t>(label)) ? label : label + 1;
  float sum = 0;
  for (uint32_t next = 0; next < label_count; ++next)
    if (next != inside)
      sum += steps_[label][next] * local_[at + 1][next] * backward_[at + 1][next];
  return scale_[at + 1] > 0 ? sum / scale_[at + 1] : 0;
}

void SpanChooser::find_candidates(uint32_t at) {
  for (uint8_t first = 1; first < label_count; first += 2) {
    float share = forward_[at][first];
    float named = 0;
    uint8_t label = first;
    for (uint32_t end = at + 1; end <= local_.size() && end - at <= max_words; ++end) {
      if (share * backward_[end - 1][label] < negligible) break;
      named += likelihood(end - 1, first) + likelihood(end - 1, inside_of(first));
      const float gain = (1 - share_of_words) * share * leave(label, end - 1) +
                         share_of_words * named / static_cast<float>(end - at) -
                         least_likely;
      if (gain > 0) candidates_.push_back({at, end, first, gain});
      if (end == local_.size() || scale_[end] <= 0) break;
      label = inside_of(first);
      share *= steps_[end - 1 == at ? first : label][label] * local_[end][label] /
               scale_[end];
    }
  }
}

void SpanChooser::take_best(uint32_t size) {
  std::stable_sort(
      candidates_.begin(), candidates_.end(),
      [](const Candidate& a, const Candidate& b) { return a.end < b.end; });
  gains_.assign(size + 1, 0);
  last_.assign(size + 1, no_index);
  size_t at = 0;
  for (uint32_t end = 1; end <= size; ++end) {
    gains_[end] = gains_[end - 1];
    for (; at < candidates_.size() && candidates_[at].end == end; ++at) {
      const float gain = gains_[candidates_[at].begin] + candidates_[at].gain;
      if (gain <= gains_[end]) continue;
      gains_[end] = gain;
      last_[end] = static_cast<uint32_t>(at);
    }
  }
  chosen_.assign(size, label_outside);
  for (uint32_t end = size; end > 0;) {
    if (last_[end] == no_index) {
      --end;
      continue;
    }
    const Candidate& name = candidates_[last_[end]];
    chosen_[name.begin] = name.label;
    for (uint32_t i = name.begin + 1; i < name.end; ++i)
      chosen_[i] = inside_of(name.label);
    end = name.begin;
  }
}

}  // namespace isnad
