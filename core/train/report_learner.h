#pragma once

#include <cstdint>
#include <vector>

#include "core/quotes/report_model.h"

// Learns the weights of hashed features from decisions that are known: logistic
// regression for yes or no, softmax over places, with AdaGrad steps and an L1 penalty
// (Duchi, Hazan and Singer 2011).

namespace isnad::train {

inline constexpr uint32_t table_size = 1U << Features::table_bits;

// One decision among several places (the clause's end), or yes and no.
struct Example {
  std::vector<Features> options;
  uint32_t right = 0;  // of one option: 1 yes, 0 no
};

class Learner {
 public:
  Learner() : weights_(table_size), squares_(table_size), seen_(table_size) {}

  void add(Example example);
  // From the beginning, over all examples; the same each time.
  void learn();
  // Leaves out all but the features that say most.
  void keep(uint32_t count);
  // Prints how often the examples (of other articles) are decided right.
  void test_on(const Learner& others) const;
  ReportModel model() const;

 private:
  double sum(const Features& features) const;
  double learn_from(const Example& example);
  void move(const Features& features, double slope);

  std::vector<double> weights_, squares_;
  std::vector<uint32_t> seen_;
  std::vector<Example> examples_;
};

}  // namespace isnad::train
