#include "core/train/crf.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <thread>

namespace isnad::train {
namespace {

using Vector = std::vector<double>;
constexpr size_t L = label_count;

// Features as dense indices, each with the labels it may speak for.
struct Problem {
  std::vector<uint32_t> keys;
  std::vector<uint32_t> offset;     // into slots; one more than keys
  std::vector<uint8_t> slot_label;  // the label of each weight
  std::vector<uint32_t> features;   // dense indices, tokens end to end
  std::vector<size_t> token_begin;
  const Sequences* data = nullptr;

  size_t slots() const { return slot_label.size(); }
  size_t size() const { return slots() + (L + 1) * L; }
};

Problem make_problem(const Sequences& data, uint32_t min_count) {
  Problem out;
  out.data = &data;
  std::vector<uint32_t> sorted = data.features;
  std::sort(sorted.begin(), sorted.end());
  std::vector<uint32_t> counts;
  for (size_t i = 0; i < sorted.size();) {
    size_t j = i;
    while (j < sorted.size() && sorted[j] == sorted[i]) ++j;
    if (j - i >= min_count) {
      out.keys.push_back(sorted[i]);
      counts.push_back(static_cast<uint32_t>(j - i));
    }
    i = j;
  }
  sorted.clear();
  sorted.shrink_to_fit();
  HashTable index;
  for (uint32_t i = 0; i < out.keys.size(); ++i)
    index.at(hash_of({reinterpret_cast<const char*>(&out.keys[i]), 4})) = i;
  std::vector<uint16_t> seen(out.keys.size());
  out.token_begin.push_back(0);
  for (size_t token = 0; token < data.labels.size(); ++token) {
    for (size_t i = data.token_begin[token]; i < data.token_begin[token + 1]; ++i) {
      const auto found =
          index.find(hash_of({reinterpret_cast<const char*>(&data.features[i]), 4}));
      if (!found) continue;
      out.features.push_back(*found);
      seen[*found] = static_cast<uint16_t>(seen[*found] | 1U << data.labels[token]);
    }
    out.token_begin.push_back(out.features.size());
  }
  out.offset.push_back(0);
  for (size_t f = 0; f < out.keys.size(); ++f) {
    const uint32_t mask = counts[f] >= 5 ? (1U << L) - 1 : seen[f] | 1U;
    for (uint8_t label = 0; label < L; ++label)
      if ((mask >> label & 1U) != 0) out.slot_label.push_back(label);
    out.offset.push_back(static_cast<uint32_t>(out.slot_label.size()));
  }
  return out;
}

// Loss and gradient of every `step`-th sequence.
class Pass {
 public:
  Pass(const Problem& problem, const Vector& w) : p_(problem), w_(w) {
    const double* tr = w.data() + p_.slots();
    for (size_t a = 0; a <= L; ++a)
      for (size_t b = 0; b < L; ++b)
        exp_tr_[a * L + b] =
            may_follow(static_cast<uint32_t>(a), static_cast<uint32_t>(b))
                ? std::exp(tr[a * L + b])
                : 0;
  }

  double run(size_t first, size_t step, Vector& gradient) {
    double loss = 0;
    const size_t count = p_.data->begin.size() - 1;
    for (size_t s = first; s < count; s += step) loss += sequence(s, gradient);
    return loss;
  }

 private:
  double sequence(size_t s, Vector& g) {
    const size_t begin = p_.data->begin[s];
    const size_t n = p_.data->begin[s + 1] - begin;
    const double weight = p_.data->weights[s];
    const uint8_t* y = p_.data->labels.data() + begin;
    const double* tr = w_.data() + p_.slots();
    score_.assign(n * L, 0);
    alpha_.assign(n * L, 0);
    beta_.assign(n * L, 1);
    norm_.assign(n, 0);
    double gold = 0;
    double log_z = 0;
    for (size_t i = 0; i < n; ++i) {
      double* q = &score_[i * L];
      for (size_t f = p_.token_begin[begin + i]; f < p_.token_begin[begin + i + 1]; ++f)
        for (uint32_t k = p_.offset[p_.features[f]]; k < p_.offset[p_.features[f] + 1];
             ++k)
          q[p_.slot_label[k]] += w_[k];
      gold += q[y[i]] + tr[(i == 0 ? L : y[i - 1]) * L + y[i]];
      const double top = *std::max_element(q, q + L);
      for (size_t b = 0; b < L; ++b) q[b] = std::exp(q[b] - top);
      double z = 0;
      for (size_t b = 0; b < L; ++b) {
        double v = 0;
        if (i == 0)
          v = exp_tr_[L * L + b];
        else
          for (size_t a = 0; a < L; ++a)
            v += alpha_[(i - 1) * L + a] * exp_tr_[a * L + b];
        alpha_[i * L + b] = v * q[b];
        z += v * q[b];
      }
      norm_[i] = z;
      for (size_t b = 0; b < L; ++b) alpha_[i * L + b] /= z;
      log_z += std::log(z) + top;
    }
    for (size_t i = n - 1; i-- > 0;)
      for (size_t a = 0; a < L; ++a) {
        double v = 0;
        for (size_t b = 0; b < L; ++b)
          v += exp_tr_[a * L + b] * score_[(i + 1) * L + b] * beta_[(i + 1) * L + b];
        beta_[i * L + a] = v / norm_[i + 1];
      }
    add_gradient(begin, n, weight, y, g);
    return weight * (log_z - gold);
  }

  void add_gradient(size_t begin, size_t n, double weight, const uint8_t* y,
                    Vector& g) {
    double* gt = g.data() + p_.slots();
    std::array<double, L> delta{};
    for (size_t i = 0; i < n; ++i) {
      for (size_t b = 0; b < L; ++b)
        delta[b] =
            weight * (alpha_[i * L + b] * beta_[i * L + b] - (b == y[i] ? 1 : 0));
      for (size_t f = p_.token_begin[begin + i]; f < p_.token_begin[begin + i + 1]; ++f)
        for (uint32_t k = p_.offset[p_.features[f]]; k < p_.offset[p_.features[f] + 1];
             ++k)
          g[k] += delta[p_.slot_label[k]];
      if (i == 0) {
        for (size_t b = 0; b < L; ++b) gt[L * L + b] += delta[b];
        continue;
      }
      for (size_t a = 0; a < L; ++a) {
        const double left = alpha_[(i - 1) * L + a] / norm_[i] * weight;
        for (size_t b = 0; b < L; ++b)
          gt[a * L + b] +=
              left * exp_tr_[a * L + b] * score_[i * L + b] * beta_[i * L + b];
      }
      gt[y[i - 1] * L + y[i]] -= weight;
    }
  }

  const Problem& p_;
  const Vector& w_;
  std::array<double, (L + 1) * L> exp_tr_{};
  Vector score_, alpha_, beta_, norm_;
};

double dot(const Vector& a, const Vector& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

class Optimiser {
 public:
  Optimiser(const Problem& problem, const CrfOptions& options)
      : p_(problem), o_(options), w_(problem.size()), g_(problem.size()) {}

  Vector run() {
    double f = objective(w_, g_);
    std::vector<double> history;
    for (int k = 0; k < o_.iterations; ++k) {
      if (!step(f)) break;
      history.push_back(f);
      if (k % 20 == 19) std::fprintf(stderr, "  %d: %.1f\n", k + 1, f);
      if (k >= 12 && history[history.size() - 10] - f < 8e-4 * f) break;
    }
    return std::move(w_);
  }

 private:
  double objective(const Vector& w, Vector& g) {
    const auto threads = static_cast<size_t>(o_.threads);
    std::vector<Vector> parts(threads - 1, Vector(w.size()));
    std::vector<double> losses(threads);
    std::fill(g.begin(), g.end(), 0);
    std::vector<std::thread> pool;
    for (size_t t = 1; t < threads; ++t)
      pool.emplace_back(
          [&, t] { losses[t] = Pass(p_, w).run(t, threads, parts[t - 1]); });
    losses[0] = Pass(p_, w).run(0, threads, g);
    for (std::thread& t : pool) t.join();
    for (const Vector& part : parts)
      for (size_t i = 0; i < g.size(); ++i) g[i] += part[i];
    double sum = std::accumulate(losses.begin(), losses.end(), 0.0);
    for (size_t i = 0; i < w.size(); ++i) {
      sum += 0.5 * o_.l2 * w[i] * w[i];
      g[i] += o_.l2 * w[i];
      if (i < p_.slots()) sum += o_.l1 * std::fabs(w[i]);
    }
    return sum;
  }

  double pseudo(size_t i) const {
    if (i >= p_.slots() || o_.l1 <= 0) return g_[i];
    if (w_[i] < 0) return g_[i] - o_.l1;
    if (w_[i] > 0) return g_[i] + o_.l1;
    if (g_[i] < -o_.l1) return g_[i] + o_.l1;
    if (g_[i] > o_.l1) return g_[i] - o_.l1;
    return 0;
  }

  // One line search; false when nothing improves.
  bool step(double& f) {
    const size_t n = w_.size();
    Vector pg(n), d(n);
    for (size_t i = 0; i < n; ++i) d[i] = -(pg[i] = pseudo(i));
    precondition(d);
    double slope = 0;
    double size = 0;
    for (size_t i = 0; i < n; ++i) {
      if (i < p_.slots() && d[i] * pg[i] >= 0) d[i] = 0;
      slope += d[i] * pg[i];
      size += d[i] * d[i];
    }
    if (slope >= 0) return false;
    double rate = s_.empty() ? 1 / std::sqrt(size) : 1;
    Vector w(n), g(n);
    for (int tries = 0; tries < 20; ++tries, rate *= 0.5) {
      double gain = 0;
      for (size_t i = 0; i < n; ++i) {
        double x = w_[i] + rate * d[i];
        if (i < p_.slots() && x * (w_[i] != 0 ? w_[i] : -pg[i]) <= 0) x = 0;
        w[i] = x;
        gain += pg[i] * (x - w_[i]);
      }
      const double next = objective(w, g);
      if (next > f + 1e-4 * gain) continue;
      remember(w, g);
      f = next;
      return true;
    }
    return false;
  }

  void precondition(Vector& d) const {
    const size_t m = s_.size();
    if (m == 0) return;
    Vector a(m);
    for (size_t j = m; j-- > 0;) {
      a[j] = dot(s_[j], d) * rho_[j];
      for (size_t i = 0; i < d.size(); ++i) d[i] -= a[j] * y_[j][i];
    }
    const double scale = 1 / (rho_[m - 1] * dot(y_[m - 1], y_[m - 1]));
    for (double& x : d) x *= scale;
    for (size_t j = 0; j < m; ++j) {
      const double b = dot(y_[j], d) * rho_[j];
      for (size_t i = 0; i < d.size(); ++i) d[i] += s_[j][i] * (a[j] - b);
    }
  }

  void remember(Vector& w, Vector& g) {
    constexpr size_t kept = 6;
    Vector s(w.size()), y(w.size());
    for (size_t i = 0; i < w.size(); ++i) {
      s[i] = w[i] - w_[i];
      y[i] = g[i] - g_[i];
    }
    w_.swap(w);
    g_.swap(g);
    const double sy = dot(s, y);
    if (sy <= 1e-12) return;
    if (s_.size() == kept) {
      s_.erase(s_.begin());
      y_.erase(y_.begin());
      rho_.erase(rho_.begin());
    }
    s_.push_back(std::move(s));
    y_.push_back(std::move(y));
    rho_.push_back(1 / sy);
  }

  const Problem& p_;
  const CrfOptions& o_;
  Vector w_, g_;
  std::vector<Vector> s_, y_;
  std::vector<double> rho_;
};

}  // namespace

void Sequences::end_token(uint8_t label) {
  token_begin.push_back(features.size());
  labels.push_back(label);
}

void Sequences::end_sequence(float weight) {
  if (begin.back() == labels.size()) return;
  begin.push_back(labels.size());
  weights.push_back(weight);
}

Crf train_crf(const Sequences& data, const CrfOptions& options) {
  const Problem problem = make_problem(data, options.min_count);
  std::fprintf(stderr, "crf: %zu tokens, %zu features, %zu weights\n",
               data.labels.size(), problem.keys.size(), problem.size());
  const Vector w = Optimiser(problem, options).run();
  Crf out;
  size_t kept = 0;
  for (size_t f = 0; f < problem.keys.size(); ++f)
    for (uint32_t k = problem.offset[f]; k < problem.offset[f + 1]; ++k)
      if (w[k] != 0) {
        out.weights[problem.keys[f]][problem.slot_label[k]] = static_cast<float>(w[k]);
        ++kept;
      }
  for (size_t a = 0; a <= L; ++a)
    for (size_t b = 0; b < L; ++b)
      out.transitions[a][b] = static_cast<float>(w[problem.slots() + a * L + b]);
  std::fprintf(stderr, "crf: %zu features, %zu weights kept\n", out.weights.size(),
               kept);
  return out;
}

TaggerPass quantise(const Crf& crf, double outside_bias) {
  TaggerPass pass;
  for (size_t a = 0; a <= L; ++a)
    for (size_t b = 0; b < L; ++b) {
      const double bias = b == label_outside ? outside_bias : 0;
      pass.transitions[a][b] = static_cast<int16_t>(std::lround(
          (static_cast<double>(crf.transitions[a][b]) - bias) * weight_scale));
    }
  size_t size = 64;
  while (size < crf.weights.size() * 2) size *= 2;
  pass.rows.assign(size, {});
  for (const auto& [key, weights] : crf.weights) {
    std::array<int8_t, label_count> row{};
    bool any = false;
    for (size_t b = 0; b < L; ++b) {
      const long value = std::lround(static_cast<double>(weights[b]) * weight_scale);
      row[b] = static_cast<int8_t>(std::clamp(value, -127L, 127L));
      any = any || row[b] != 0;
    }
    if (any) pass.set(key, row);
  }
  return pass;
}

}  // namespace isnad::train
