// Learns what letters of one script stand for letters of the other.
//
//   isnad-train-spelling OUT.tsv PAIRS.tsv...
//
// A file of pairs has an Arabic and a Latin spelling in its first two columns.
// Expectation maximisation over all ways to cut a pair into steps of at most one Arabic
// and three Latin letters; rare steps are dropped.

#include <cmath>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "core/cli/files.h"
#include "core/icu.h"
#include "core/normalise.h"

namespace isnad {
namespace {

constexpr int rounds = 8;
constexpr double min_count = 4;
constexpr size_t max_latin = 3;
constexpr double scale = 16;

using Letters = std::u32string;

struct Pair {
  Letters arabic, latin;
};

// Letters alone, folded.
Letters letters_of(std::string_view text) {
  const std::string folded = fold(text);
  Letters out;
  for (size_t at = 0; at < folded.size();) {
    const char32_t c = icu::next_code_point(folded, at);
    if (icu::is_letter(c)) out += c;
  }
  return out;
}

using Step = std::pair<Letters, Letters>;
using Weights = std::map<Step, double>;

// Calls sink(i, j, arabic letters taken, latin letters taken) for each possible step.
template <class Sink>
void each_step(const Pair& pair, Sink sink) {
  for (size_t i = 0; i <= pair.arabic.size(); ++i)
    for (size_t j = 0; j <= pair.latin.size(); ++j)
      for (size_t a = 0; a <= 1 && i + a <= pair.arabic.size(); ++a)
        for (size_t e = 0; e <= (a == 0 ? 1 : max_latin) && j + e <= pair.latin.size();
             ++e)
          if (a + e > 0) sink(i, j, a, e);
}

Step step_of(const Pair& pair, size_t i, size_t j, size_t a, size_t e) {
  return {pair.arabic.substr(i, a), pair.latin.substr(j, e)};
}

double weight_of(const Weights& weights, const Step& step, bool first) {
  if (first) {
    // A consonant for a consonant, before anything is known.
    return step.first.empty() || step.second.empty()
               ? 0.01
               : 1.0 / 400 /
                     static_cast<double>(step.second.size() * step.second.size());
  }
  const auto found = weights.find(step);
  return found == weights.end() ? 0 : found->second;
}

Weights learn(const std::vector<Pair>& pairs) {
  Weights weights;
  for (int round = 0; round < rounds; ++round) {
    Weights counts;
    double total = 0;
    double likelihood = 0;
    for (const Pair& pair : pairs) {
      const size_t width = pair.latin.size() + 1;
      const size_t cells = (pair.arabic.size() + 1) * width;
      std::vector<double> forward(cells), backward(cells);
      struct Edge {
        size_t from, to;
        double weight;
        Step step;
      };
      std::vector<Edge> edges;
      each_step(pair, [&](size_t i, size_t j, size_t a, size_t e) {
        Step step = step_of(pair, i, j, a, e);
        const double w = weight_of(weights, step, round == 0);
        if (w > 0)
          edges.push_back({i * width + j, (i + a) * width + j + e, w, std::move(step)});
      });
      forward[0] = 1;
      for (const Edge& edge : edges)
        forward[edge.to] += forward[edge.from] * edge.weight;
      backward[cells - 1] = 1;
      for (size_t k = edges.size(); k-- > 0;)
        backward[edges[k].from] += backward[edges[k].to] * edges[k].weight;
      const double sum = forward[cells - 1];
      if (!(sum > 0)) continue;
      likelihood += std::log(sum);
      for (const Edge& edge : edges) {
        const double count = forward[edge.from] * edge.weight * backward[edge.to] / sum;
        counts[edge.step] += count;
        total += count;
      }
    }
    weights.clear();
    for (const auto& [step, count] : counts)
      if (count >= min_count || (step.first.size() + step.second.size() == 1))
        weights[step] = count / total;
    std::fprintf(stderr, "round %d: %.0f, %zu steps\n", round, likelihood,
                 weights.size());
  }
  return weights;
}

std::string utf8(const Letters& letters) {
  std::string out;
  for (const char32_t c : letters) icu::append(out, c);
  return out;
}

int cost(double probability) {
  return static_cast<int>(std::lround(-std::log(probability) * scale));
}

std::vector<Pair> read_pairs(const std::string& path) {
  const Result<std::string> bytes = cli::read_file(path);
  std::vector<Pair> out;
  if (!bytes) return out;
  size_t begin = 0;
  while (begin < bytes->size()) {
    size_t end = bytes->find('\n', begin);
    if (end == std::string::npos) end = bytes->size();
    const std::string_view line(bytes->data() + begin, end - begin);
    begin = end + 1;
    const size_t tab = line.find('\t');
    if (tab == std::string_view::npos) continue;
    const std::string_view rest = line.substr(tab + 1);
    const std::string_view left = line.substr(0, tab);
    const std::string_view right = rest.substr(0, rest.find('\t'));
    if (left.find(' ') != std::string_view::npos ||
        right.find(' ') != std::string_view::npos)
      continue;
    Pair pair = {letters_of(left), letters_of(right)};
    if (!pair.arabic.empty() && !pair.latin.empty() && pair.arabic.size() < 24 &&
        pair.latin.size() < 24)
      out.push_back(std::move(pair));
  }
  return out;
}

}  // namespace
}  // namespace isnad

int main(int argc, char** argv) {
  using namespace isnad;
  if (argc < 3) return 2;
  std::vector<Pair> pairs;
  for (int i = 2; i < argc; ++i)
    for (Pair& pair : read_pairs(argv[i])) pairs.push_back(std::move(pair));
  const Weights weights = learn(pairs);
  std::FILE* out = std::fopen(argv[1], "wb");
  if (out == nullptr) return 1;
  std::fprintf(out,
               "# What letters cost, in sixteenths of a nat; made by "
               "core/train/train_spelling.cpp.\n");
  for (const auto& [step, weight] : weights)
    std::fprintf(out, "pair\t%s\t%s\t%d\n", utf8(step.first).c_str(),
                 utf8(step.second).c_str(), cost(weight));
  std::map<char32_t, double> letters;
  double arabic = 0;
  double latin = 0;
  for (const Pair& pair : pairs) {
    for (const char32_t c : pair.arabic) ++letters[c], ++arabic;
    for (const char32_t c : pair.latin) ++letters[c], ++latin;
  }
  for (const auto& [letter, count] : letters)
    if (count >= min_count)
      std::fprintf(out, "letter\t%s\t%d\n", utf8({letter}).c_str(),
                   cost(count / (icu::is_arabic(letter) ? arabic : latin)));
  return std::fclose(out) == 0 ? 0 : 1;
}
