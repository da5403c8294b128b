#include "core/entities/span_choice.h"

#include <doctest/doctest.h>

namespace isnad {
namespace {

constexpr uint8_t person = begin_label(EntityKind::person);
constexpr uint8_t place = begin_label(EntityKind::place);

LabelSteps free_steps() {
  LabelSteps out;
  for (auto& row : out) row.fill(impossible_score);
  for (uint32_t last = 0; last <= label_count; ++last)
    for (uint32_t label = 0; label < label_count; ++label)
      if (may_follow(last, label)) out[last][label] = 0;
  return out;
}

// All labels far below the two given ones.
LabelScores between(uint32_t one, int32_t score, uint32_t other, int32_t other_score) {
  LabelScores out;
  out.fill(-40 * weight_scale);
  out[one] = score;
  out[other] = other_score;
  return out;
}

std::vector<uint8_t> choose(std::vector<LabelScores> scores,
                            std::vector<uint8_t> labels, int32_t margin) {
  const std::vector<int32_t> margins(labels.size(), margin);
  std::vector<IndexRun> changed;
  SpanChooser(free_steps()).choose(scores, labels, margins, changed);
  return labels;
}

}  // namespace

TEST_CASE("span choice: a name as likely as none is taken") {
  CHECK(choose({between(label_outside, 1, person, 0)}, {label_outside}, 1) ==
        std::vector<uint8_t>{person});
  CHECK(choose({between(label_outside, 3 * weight_scale, person, 0)}, {label_outside},
               3 * weight_scale) == std::vector<uint8_t>{label_outside});
}

TEST_CASE("span choice: the best of many unlikely labels is no name") {
  LabelScores scores = between(person, 2, place, 1);
  scores[label_outside] = 1;
  scores[begin_label(EntityKind::organisation)] = 1;
  CHECK(choose({scores}, {person}, 1) == std::vector<uint8_t>{label_outside});
}

TEST_CASE("span choice: what is sure stays") {
  CHECK(choose({between(label_outside, 1, person, 0)}, {label_outside},
               20 * weight_scale) == std::vector<uint8_t>{label_outside});
}

TEST_CASE("span choice: a name whose end is open is better than none") {
  // The second word may go on with the first or stand outside.
  const std::vector<LabelScores> scores = {
      between(person, 4 * weight_scale, label_outside, 0),
      between(person + 1, 0, label_outside, 0)};
  CHECK(choose(scores, {person, label_outside}, 0)[0] == person);
}

TEST_CASE("span choice: scores out of all bounds") {
  std::vector<LabelScores> scores(3);
  for (LabelScores& row : scores) row.fill(impossible_score);
  scores[1].fill(30000);
  CHECK(choose(scores, {0, 0, 0}, 0).size() == 3);
}

}  // namespace isnad
