#include "core/train/crf.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include "core/hash_table.h"

namespace isnad::train {
namespace {

constexpr size_t L = label_count;
// Labels and padding: what one instruction or two can take.
constexpr size_t lanes = 16;
using Lanes = std::array<float, lanes>;
using Step = std::array<float, L>;
using Steps = std::array<Step, L + 1>;
// A gradient below it changes nothing.
constexpr float least_gradient = 1e-4F;

// xorshift64.
class Random {
 public:
  uint32_t next() {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<uint32_t>(state_ >> 32U);
  }
  uint32_t below(uint64_t bound) {
    return static_cast<uint32_t>(next() * bound >> 32U);
  }

 private:
  uint64_t state_ = 0x3c6ef372fe94f82aULL;
};

// Features as dense indices.
struct Problem {
  std::vector<uint32_t> keys;
  std::vector<Lanes> may_speak;    // of each key, for which labels: 1 or 0
  std::vector<uint32_t> features;  // tokens end to end
  std::vector<size_t> token_begin;
};

Problem make_problem(const Sequences& data, uint32_t min_count) {
  Problem out;
  std::vector<uint32_t> sorted = data.features;
  std::sort(sorted.begin(), sorted.end());
  std::vector<size_t> counts;
  HashTable index;
  for (size_t i = 0; i < sorted.size();) {
    size_t j = i;
    while (j < sorted.size() && sorted[j] == sorted[i]) ++j;
    if (j - i >= min_count) {
      out.keys.push_back(sorted[i]);
      counts.push_back(j - i);
      index.at(uint64_t{sorted[i]} << 7U) = static_cast<uint32_t>(out.keys.size());
    }
    i = j;
  }
  out.may_speak.resize(out.keys.size());
  out.token_begin.push_back(0);
  for (size_t token = 0; token < data.labels.size(); ++token) {
    for (size_t i = data.token_begin[token]; i < data.token_begin[token + 1]; ++i) {
      const auto found = index.find(uint64_t{data.features[i]} << 7U);
      if (!found) continue;
      out.features.push_back(*found - 1);
      out.may_speak[*found - 1][data.labels[token]] = 1;
    }
    out.token_begin.push_back(out.features.size());
  }
  // A rare feature speaks for the labels it was met with, and for O.
  for (size_t key = 0; key < out.keys.size(); ++key)
    for (size_t label = 0; label < L; ++label)
      if (label == label_outside || counts[key] >= 5) out.may_speak[key][label] = 1;
  return out;
}

// Weights with what FTRL keeps beside each: the sum of gradients, less what was done
// about them, and of their squares.
struct State {
  Lanes weight{}, sum{}, squares{};
};

class Trainer {
 public:
  Trainer(const Sequences& data, const CrfOptions& options)
      : data_(data),
        o_(options),
        p_(make_problem(data, options.min_count)),
        states_(p_.keys.size()) {}

  // Takes these steps and leaves them as they are.
  void keep_steps(const TaggerWeights& model) {
    keeps_steps_ = true;
    for (size_t a = 0; a <= L; ++a)
      for (size_t b = 0; b < L; ++b)
        steps_.weight[a][b] =
            static_cast<float>(model.transitions[a][b]) / weight_scale;
  }

  void train() {
    std::vector<size_t> order(data_.begin.size() - 1);
    for (size_t i = 0; i < order.size(); ++i) order[i] = i;
    size_t seen = 0;
    for (uint32_t round = 1; round <= o_.rounds; ++round) {
      for (size_t i = order.size(); i-- > 1;)
        std::swap(order[i], order[random_.below(i + 1)]);
      double loss = 0;
      for (const size_t sequence : order) {
        done_ = static_cast<float>(++seen) / static_cast<float>(order.size());
        loss += learn(sequence);
      }
      if (round % 5 == 0) std::fprintf(stderr, "  %u: %.1f\n", round, loss);
    }
  }

  TaggerWeights take() {
    TaggerWeights out;
    for (size_t a = 0; a <= L; ++a)
      for (size_t b = 0; b < L; ++b) {
        const double bias = b == label_outside ? o_.bias : 0;
        out.transitions[a][b] = static_cast<int16_t>(std::lround(
            (static_cast<double>(steps_.weight[a][b]) - bias) * weight_scale));
      }
    done_ = static_cast<float>(o_.rounds);
    for (size_t key = 0; key < p_.keys.size(); ++key) {
      settle(states_[key]);
      TaggerWeights::Row row = {p_.keys[key], {}};
      bool any = false;
      for (size_t b = 0; b < L; ++b) {
        const long value = p_.may_speak[key][b] > 0
                               ? std::lround(states_[key].weight[b] * weight_scale)
                               : 0;
        row.weights[b] = static_cast<int8_t>(std::clamp(value, -127L, 127L));
        any = any || row.weights[b] != 0;
      }
      if (any && row.key != 0) out.rows.push_back(row);
    }
    std::fprintf(stderr, "%zu of %zu features kept\n", out.rows.size(), p_.keys.size());
    return out;
  }

 private:
  // One sentence; its loss.
  double learn(size_t sequence) {
    const size_t begin = data_.begin[sequence];
    const size_t size = data_.begin[sequence + 1] - begin;
    leave_out(begin, size);
    for (size_t a = 0; a <= L; ++a)
      for (size_t b = 0; b < L; ++b)
        odds_[a][b] = may_follow(static_cast<uint32_t>(a), static_cast<uint32_t>(b))
                          ? std::exp(steps_.weight[a][b])
                          : 0;
    const double loss = go_forward(begin, size);
    go_backward(size);
    follow_gradient(begin, size);
    return loss;
  }

  void leave_out(size_t begin, size_t size) {
    first_ = p_.token_begin[begin];
    used_.resize(p_.token_begin[begin + size] - first_);
    const auto limit =
        static_cast<uint32_t>(static_cast<double>(o_.left_out) * 0xffffffff);
    for (uint8_t& used : used_) used = random_.next() > limit ? 1 : 0;
  }

  template <class Sink>
  void each_feature(size_t token, Sink sink) const {
    for (size_t i = p_.token_begin[token]; i < p_.token_begin[token + 1]; ++i)
      if (used_[i - first_] != 0) sink(p_.features[i]);
  }

  double go_forward(size_t begin, size_t size) {
    local_.assign(size, {});
    forward_.assign(size, {});
    scale_.assign(size, 0);
    double loss = 0;
    for (size_t i = 0; i < size; ++i) {
      Lanes score{};
      if (!data_.given.empty())
        std::copy(data_.given[begin + i].begin(), data_.given[begin + i].end(),
                  score.begin());
      each_feature(begin + i, [&](uint32_t feature) {
        for (size_t b = 0; b < lanes; ++b) score[b] += states_[feature].weight[b];
      });
      const uint8_t gold = data_.labels[begin + i];
      const size_t last = i == 0 ? L : data_.labels[begin + i - 1];
      const float top = *std::max_element(score.begin(), score.begin() + L);
      loss -= static_cast<double>(score[gold] + steps_.weight[last][gold] - top);
      float sum = 0;
      for (size_t b = 0; b < L; ++b) {
        local_[i][b] = std::exp(score[b] - top);
        float odds = i == 0 ? odds_[L][b] : 0;
        for (size_t a = 0; i > 0 && a < L; ++a)
          odds += forward_[i - 1][a] * odds_[a][b];
        forward_[i][b] = odds * local_[i][b];
        sum += forward_[i][b];
      }
      for (float& part : forward_[i]) part /= sum;
      scale_[i] = sum;
      loss += std::log(static_cast<double>(sum));
    }
    return loss;
  }

  void go_backward(size_t size) {
    backward_.resize(size);
    backward_[size - 1].fill(1);
    for (size_t i = size - 1; i-- > 0;)
      for (size_t a = 0; a < L; ++a) {
        float sum = 0;
        for (size_t b = 0; b < L; ++b)
          sum += odds_[a][b] * local_[i + 1][b] * backward_[i + 1][b];
        backward_[i][a] = sum / scale_[i + 1];
      }
  }

  void follow_gradient(size_t begin, size_t size) {
    Steps step_gradient{};
    for (size_t i = 0; i < size; ++i) {
      const uint8_t gold = data_.labels[begin + i];
      Lanes gradient{};
      for (size_t b = 0; b < L; ++b) gradient[b] = forward_[i][b] * backward_[i][b];
      gradient[gold] -= 1;
      if (i == 0) {
        for (size_t b = 0; b < L; ++b) step_gradient[L][b] += gradient[b];
      } else {
        for (size_t a = 0; a < L; ++a)
          for (size_t b = 0; b < L; ++b)
            step_gradient[a][b] += forward_[i - 1][a] / scale_[i] * odds_[a][b] *
                                   local_[i][b] * backward_[i][b];
        step_gradient[data_.labels[begin + i - 1]][gold] -= 1;
      }
      if (std::all_of(gradient.begin(), gradient.end(),
                      [](float g) { return std::fabs(g) < least_gradient; }))
        continue;
      each_feature(begin + i, [&](uint32_t feature) {
        Lanes own = gradient;
        for (size_t b = 0; b < lanes; ++b) own[b] *= p_.may_speak[feature][b];
        move(states_[feature], own);
      });
    }
    for (size_t a = 0; a <= L && !keeps_steps_; ++a) move_step(a, step_gradient[a]);
  }

  void move(State& state, const Lanes& gradient) const {
    for (size_t b = 0; b < lanes; ++b) {
      const float squares = state.squares[b] + gradient[b] * gradient[b];
      state.sum[b] += gradient[b] - (std::sqrt(squares) - std::sqrt(state.squares[b])) /
                                        o_.rate * state.weight[b];
      state.squares[b] = squares;
    }
    settle(state);
  }

  void settle(State& state) const {
    for (size_t b = 0; b < lanes; ++b) {
      const float size = std::fabs(state.sum[b]) - o_.l1 * done_;
      const float curb = (1 + std::sqrt(state.squares[b])) / o_.rate + o_.l2 * done_;
      const float weight = size <= 0 ? 0 : size / curb;
      state.weight[b] = state.sum[b] < 0 ? weight : -weight;
    }
  }

  // Steps have no L1 penalty.
  void move_step(size_t from, const Step& gradient) {
    for (size_t b = 0; b < L; ++b) {
      float& squares = steps_.squares[from][b];
      const float more = squares + gradient[b] * gradient[b];
      float& sum = steps_.sum[from][b];
      sum += gradient[b] -
             (std::sqrt(more) - std::sqrt(squares)) / o_.rate * steps_.weight[from][b];
      squares = more;
      steps_.weight[from][b] = -sum / ((1 + std::sqrt(more)) / o_.rate + o_.l2 * done_);
    }
  }

  const Sequences& data_;
  const CrfOptions& o_;
  Problem p_;
  std::vector<State> states_;  // of each key
  struct {
    Steps weight{}, sum{}, squares{};
  } steps_;  // from each label, and from the start, to each
  bool keeps_steps_ = false;
  Random random_;
  float done_ = 0;  // rounds, and part of one
  // The sentence at hand.
  size_t first_ = 0;           // its first feature
  std::vector<uint8_t> used_;  // of each feature
  Steps odds_{};
  std::vector<Step> local_, forward_, backward_;
  std::vector<float> scale_;
};

}  // namespace

void Sequences::end_token(uint8_t label) {
  token_begin.push_back(features.size());
  labels.push_back(label);
}

void Sequences::end_sequence() {
  if (begin.back() != labels.size()) begin.push_back(labels.size());
}

TaggerWeights train_crf(const Sequences& data, const CrfOptions& options) {
  Trainer trainer(data, options);
  trainer.train();
  return trainer.take();
}

std::vector<TaggerWeights::Row> train_more_rows(const TaggerWeights& model,
                                                const Sequences& data,
                                                const CrfOptions& options) {
  Trainer trainer(data, options);
  trainer.keep_steps(model);
  trainer.train();
  return trainer.take().rows;
}

}  // namespace isnad::train
