#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/entities/tagger_model.h"
#include "core/range.h"

// Chooses names by how likely each is to be right as a whole, where the best sequence
// of labels may be made of parts that are all unlikely.
//
//   SpanChooser chooser(steps);
//   chooser.choose(scores, labels, margins, changed);
//
// The likelihood of a name sums up all sequences of labels that have it, so one whose
// kind is open between two is weighed against none at all.  In whole numbers until the
// odds, and these in float by the same operations everywhere: the same bytes on every
// machine.

namespace isnad {

// Labels and padding: what a vector instruction or two can take.
inline constexpr uint32_t label_lanes = 12;
inline constexpr int32_t impossible_score = std::numeric_limits<int32_t>::min() / 4;
using LabelScores = std::array<int32_t, label_lanes>;
// From each label, and from the start, to each.
using LabelSteps = std::array<LabelScores, label_count + 1>;

class SpanChooser {
 public:
  explicit SpanChooser(const LabelSteps& steps);

  // `scores`, `labels` and `margins` are of the words of one paragraph, labels and
  // margins as the best sequence has them: what is sure by a wide margin stays.
  // `changed` is where labels were changed.  Linear in the words.
  void choose(std::span<const LabelScores> scores, std::span<uint8_t> labels,
              std::span<const int32_t> margins, std::vector<IndexRun>& changed);

 private:
  using Odds = std::array<float, label_lanes>;
  // A name that may be chosen.
  struct Candidate {
    uint32_t begin = 0, end = 0;
    uint8_t label = label_outside;  // of its first word
    float gain = 0;
  };

  bool choose_between(IndexRun run, std::span<const LabelScores> scores,
                      std::span<uint8_t> labels);
  void sum_forward(uint32_t before);
  void sum_backward(bool outside_follows);
  void find_candidates(uint32_t at);
  float leave(uint32_t label, uint32_t at) const;
  float likelihood(uint32_t at, uint32_t label) const {
    return forward_[at][label] * backward_[at][label];
  }
  void take_best(uint32_t size);

  std::array<Odds, label_count + 1> steps_{};  // from each label, and from the start
  std::array<Odds, label_count> steps_to_{};   // each label
  // Of the words at hand.
  std::vector<Odds> local_, forward_, backward_;
  std::vector<float> scale_;
  std::vector<Candidate> candidates_;  // by end
  std::vector<float> gains_;           // of the best choice up to each word
  std::vector<uint32_t> last_;         // its last candidate; no_index: none ends there
  std::vector<uint8_t> chosen_;        // labels
};

}  // namespace isnad
