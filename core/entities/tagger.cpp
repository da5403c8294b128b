#include "core/entities/tagger.h"

#include <algorithm>
#include <limits>

namespace isnad {
namespace {

constexpr int32_t impossible = std::numeric_limits<int32_t>::min() / 4;

using Scores = std::array<int32_t, label_count>;

Scores score(const TaggerModel& model, const std::vector<uint32_t>& features) {
  LabelSums sums;
  uint32_t found = 0;
  for (const uint32_t feature : features)
    if (const LabelSums* row = model.find(feature)) {
      sums.add(*row);
      ++found;
    }
  Scores out;
  for (uint32_t label = 0; label < label_count; ++label)
    out[label] = sums.of(label, found);
  return out;
}

int32_t step(const TaggerModel& model, uint32_t last, uint32_t label) {
  return may_follow(last, label) ? model.transitions[last][label] : impossible;
}

// The best labels for one paragraph.
class Decoder {
 public:
  Decoder(const TaggerModel& model, const Facts& facts)
      : model_(model), facts_(facts) {}

  void decode(IndexRun run, Tagging& out) {
    scores_.resize(run.size());
    from_.resize(run.size());
    Scores best{};
    for (uint32_t i = 0; i < run.size(); ++i) {
      features_.clear();
      extract(facts_, run.begin + i, run, features_);
      scores_[i] = score(model_, features_);
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
          std::max(impossible, step(model_, label_count, label)) + scores_[0][label];
    return best;
  }

  Scores advance(const Scores& last, uint32_t at) {
    Scores best{};
    for (uint32_t label = 0; label < label_count; ++label) {
      int32_t top = impossible * 2;
      uint8_t from = 0;
      for (uint32_t other = 0; other < label_count; ++other) {
        const int32_t sum = last[other] + step(model_, other, label);
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
      int32_t sum = scores_[at][label] + step(model_, last, label);
      if (at + 1 < run.size())
        sum += step(model_, label, out.labels[run.begin + at + 1]);
      return std::max(sum, impossible);
    };
    int32_t other = impossible;
    for (uint32_t label = 0; label < label_count; ++label)
      if (label != own) other = std::max(other, local(label));
    return std::clamp(local(own) - other, -30000, 30000);
  }

  const TaggerModel& model_;
  const Facts& facts_;
  std::vector<uint32_t> features_;
  std::vector<Scores> scores_;
  std::vector<std::array<uint8_t, label_count>> from_;
};

}  // namespace

Tagging tag(const TaggerModel& model, const Segments& segments, const Facts& facts) {
  Tagging out;
  out.labels.assign(facts.size(), label_outside);
  out.margins.assign(facts.size(), 0);
  Decoder decoder(model, facts);
  for (const Paragraph& paragraph : segments.paragraphs)
    if (!paragraph.words.empty()) decoder.decode(paragraph.words, out);
  return out;
}

}  // namespace isnad
