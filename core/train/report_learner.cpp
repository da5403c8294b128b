#include "core/train/report_learner.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace isnad::train {
namespace {

constexpr uint32_t min_count = 6;
constexpr uint32_t epochs = 8;
constexpr double step = 0.03;
constexpr double l1 = 0.01;

}  // namespace

void Learner::add(Example example) {
  for (const Features& option : example.options)
    for (const uint16_t place : option) ++seen_[place];
  examples_.push_back(std::move(example));
}

void Learner::learn() {
  std::fill(weights_.begin(), weights_.end(), 0.0);
  std::fill(squares_.begin(), squares_.end(), 0.0);
  uint64_t state = 1;
  for (uint32_t epoch = 0; epoch < epochs; ++epoch) {
    double loss = 0;
    for (size_t i = examples_.size(); i > 1; --i) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      std::swap(examples_[i - 1], examples_[(state >> 33U) % i]);
    }
    for (const Example& example : examples_) loss += learn_from(example);
    std::fprintf(stderr, "  epoch %u loss %.4f\n", epoch,
                 loss / static_cast<double>(examples_.size()));
  }
}

void Learner::keep(uint32_t count) {
  std::vector<std::pair<double, uint32_t>> order;
  for (uint32_t i = 0; i < table_size; ++i)
    if (weights_[i] != 0)
      order.push_back({-std::fabs(weights_[i]) * std::sqrt(double(seen_[i])), i});
  std::sort(order.begin(), order.end());
  for (size_t i = count; i < order.size(); ++i) seen_[order[i].second] = 0;
  for (uint32_t i = 0; i < table_size; ++i)
    if (weights_[i] == 0) seen_[i] = 0;
}

void Learner::test_on(const Learner& others) const {
  uint32_t n[2] = {}, good[2] = {};
  for (const Example& example : others.examples_) {
    const size_t kind = example.options.size() == 1 ? 0 : 1;
    ++n[kind];
    size_t best = 0;
    for (size_t i = 1; i < example.options.size(); ++i)
      if (sum(example.options[i]) > sum(example.options[best])) best = i;
    if (kind == 0) best = sum(example.options[0]) > 0 ? 1 : 0;
    if (best == example.right) ++good[kind];
  }
  std::fprintf(stderr, "held out: choices %.1f of %u, ends %.1f of %u\n",
               100.0 * good[0] / n[0], n[0], 100.0 * good[1] / n[1], n[1]);
}

ReportModel Learner::model() const {
  ReportModel out;
  out.weights.resize(table_size);
  for (uint32_t i = 0; i < table_size; ++i)
    out.weights[i] = static_cast<int8_t>(
        std::lround(std::clamp(weights_[i] * ReportModel::scale, -127.0, 127.0)));
  return out;
}

double Learner::sum(const Features& features) const {
  double out = 0;
  for (const uint16_t place : features) out += weights_[place];
  return out;
}

double Learner::learn_from(const Example& example) {
  if (example.options.size() == 1) {
    const double p = 1 / (1 + std::exp(-sum(example.options[0])));
    move(example.options[0], p - example.right);
    return -std::log(std::max(1e-9, example.right == 1 ? p : 1 - p));
  }
  std::vector<double> p;
  double most = -1e9;
  for (const Features& option : example.options) {
    p.push_back(sum(option));
    most = std::max(most, p.back());
  }
  double total = 0;
  for (double& x : p) total += x = std::exp(x - most);
  for (size_t i = 0; i < p.size(); ++i)
    move(example.options[i], p[i] / total - (i == example.right ? 1 : 0));
  return -std::log(std::max(1e-9, p[example.right] / total));
}

void Learner::move(const Features& features, double slope) {
  if (std::fabs(slope) < 1e-3) return;
  for (const uint16_t place : features) {
    if (seen_[place] < min_count) continue;
    squares_[place] += slope * slope;
    const double rate = step / std::sqrt(squares_[place] + 0.1);
    double& w = weights_[place];
    w -= rate * slope;
    const double less = rate * l1;
    w = w > less ? w - less : w < -less ? w + less : 0;
  }
}

}  // namespace isnad::train
