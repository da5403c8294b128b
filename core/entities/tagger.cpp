#include "core/entities/tagger.h"

#include <algorithm>
#include <array>

#include "core/entities/echoes.h"
#include "core/entities/span_choice.h"
#include "core/entities/word_memory.h"

namespace isnad {
namespace {

LabelSteps steps_of(const TaggerModel& model) {
  LabelSteps out;
  for (auto& row : out) row.fill(impossible_score);
  for (uint32_t last = 0; last <= label_count; ++last)
    for (uint32_t label = 0; label < label_count; ++label)
      if (may_follow(last, label)) out[last][label] = model.transitions[last][label];
  return out;
}

// Scores the words and finds the best labels of a paragraph at a time.
class Decoder {
 public:
  Decoder(const TaggerModel& model, size_t words, WordMemory& memory)
      : model_(model),
        memory_(memory),
        steps_(steps_of(model)),
        chooser_(steps_),
        scores_(words) {}

  // Scores a word by all that is seen around it.
  void score(const Facts& facts, uint32_t at, IndexRun run) {
    features_.clear();
    extract_placed(facts, at, run, features_);
    LabelSums sums;
    uint32_t found = sum_up(features_, sums);
    for (size_t i = 0; i < seat_count; ++i) {
      const SeatSums& known = sums_in(Seat{static_cast<uint8_t>(i)}, facts, at, run);
      sums.add(known.sums);
      found += known.found;
    }
    write(at, sums, found);
  }

  // Adds what these features say of a word, and spoils them; whether the model knows
  // any of them.
  bool add(uint32_t word, std::vector<uint32_t>& features) {
    LabelSums sums;
    const uint32_t found = sum_up(features, sums);
    write(word, sums, found);
    return found > 0;
  }

  // Leaves the word no other label.
  void fix(uint32_t word, uint32_t label) {
    const int32_t score = scores_[word][label];
    scores_[word].fill(impossible_score);
    scores_[word][label] = score;
  }

  void decode(IndexRun run, Tagging& out) {
    from_.resize(run.size());
    Scores best = add(steps_[label_count], scores_[run.begin]);
    for (uint32_t i = 1; i < run.size(); ++i)
      best = advance(best, scores_[run.begin + i], from_[i]);
    uint32_t label = static_cast<uint32_t>(
        std::max_element(best.begin(), best.begin() + label_count) - best.begin());
    for (uint32_t i = run.size(); i-- > 0;) {
      out.labels[run.begin + i] = static_cast<uint8_t>(label);
      label = from_[i][label];
    }
    set_margins(run, run, out);
    chooser_.choose(std::span(scores_).subspan(run.begin, run.size()),
                    std::span(out.labels).subspan(run.begin, run.size()),
                    std::span(out.margins).subspan(run.begin, run.size()), changed_);
    for (const IndexRun& part : changed_)
      set_margins({run.begin + part.begin - (part.begin > 0 ? 1 : 0),
                   std::min(run.begin + part.end + 1, run.end)},
                  run, out);
  }

 private:
  using Scores = LabelScores;
  using From = std::array<uint8_t, label_lanes>;

  void set_margins(IndexRun part, IndexRun run, Tagging& out) const {
    for (uint32_t i = part.begin; i < part.end; ++i)
      out.margins[i] = margin(run, i, out);
  }

  // How many of the features the model knows.
  uint32_t sum_up(std::vector<uint32_t>& features, LabelSums& sums) const {
    size_t kept = 0;
    for (const uint32_t feature : features) {
      features[kept] = feature;
      kept += model_.may_know(feature) ? 1U : 0U;
    }
    uint32_t found = 0;
    for (size_t i = 0; i < kept; ++i)
      if (const LabelSums* row = model_.find(features[i])) {
        sums.add(*row);
        ++found;
      }
    return found;
  }

  void write(uint32_t word, const LabelSums& sums, uint32_t found) {
    for (uint32_t label = 0; label < label_count; ++label)
      scores_[word][label] += sums.of(label, found);
  }

  const SeatSums& sums_in(Seat seat, const Facts& facts, uint32_t at, IndexRun run) {
    const WordFacts& word = word_in(seat, facts, at, run);
    SeatSums& out = memory_.sums(word.slot)[static_cast<size_t>(seat)];
    if (out.found != no_index) return out;
    word_features_.clear();
    extract_word(word, seat, word_features_);
    out.found = sum_up(word_features_, out.sums);
    return out;
  }

  static Scores add(const Scores& a, const Scores& b) {
    Scores out;
    for (uint32_t label = 0; label < label_lanes; ++label)
      out[label] = a[label] + b[label];
    return out;
  }

  Scores advance(const Scores& last, const Scores& scores, From& from) const {
    Scores best;
    std::array<int32_t, label_lanes> best_from{};
    for (uint32_t label = 0; label < label_lanes; ++label)
      best[label] = last[0] + steps_[0][label];
    for (uint32_t other = 1; other < label_count; ++other)
      for (uint32_t label = 0; label < label_lanes; ++label) {
        const int32_t sum = last[other] + steps_[other][label];
        best_from[label] =
            sum > best[label] ? static_cast<int32_t>(other) : best_from[label];
        best[label] = std::max(best[label], sum);
      }
    for (uint32_t label = 0; label < label_count; ++label) {
      from[label] = static_cast<uint8_t>(best_from[label]);
      best[label] = std::max(impossible_score, best[label]) + scores[label];
    }
    return best;
  }

  // Against the best other label between the same neighbours.
  int32_t margin(IndexRun run, uint32_t at, const Tagging& out) const {
    const uint32_t last = at == run.begin ? label_count : out.labels[at - 1];
    const uint32_t own = out.labels[at];
    const auto local = [&](uint32_t label) {
      int32_t sum = scores_[at][label] + steps_[last][label];
      if (at + 1 < run.end) sum += steps_[label][out.labels[at + 1]];
      return std::max(sum, impossible_score);
    };
    int32_t other = impossible_score;
    for (uint32_t label = 0; label < label_count; ++label)
      if (label != own) other = std::max(other, local(label));
    return std::clamp(local(own) - other, -30000, 30000);
  }

  const TaggerModel& model_;
  WordMemory& memory_;
  const LabelSteps steps_;
  SpanChooser chooser_;
  std::vector<IndexRun> changed_;
  std::vector<Scores> scores_;  // of each word
  std::vector<From> from_;      // of each word of the paragraph at hand
  std::vector<uint32_t> features_, word_features_;  // of the word at hand
};

// Where a name of several words ends that is not a person's; `at` if none begins here.
uint32_t end_of_long_name(const Tagging& first, IndexRun run, uint32_t at) {
  const uint8_t label = first.labels[at];
  if (label == label_outside || is_inside(label) ||
      kind_of_label(label) == EntityKind::person)
    return at;
  uint32_t end = at + 1;
  while (end < run.end && is_inside(first.labels[end])) ++end;
  return end - at > 1 ? end : at;
}

// The words of "جامعة النهر" stay together, though one of them stands without the
// other elsewhere.
void decode_again(IndexRun run, const Tagging& first, Decoder& decoder, Tagging& out) {
  std::vector<uint32_t> kept;
  for (uint32_t i = run.begin; i < run.end; ++i) {
    const uint32_t end = end_of_long_name(first, run, i);
    for (uint32_t at = i; at < end; ++at) kept.push_back(at);
  }
  for (const uint32_t i : kept) decoder.fix(i, first.labels[i]);
  decoder.decode(run, out);
  for (const uint32_t i : kept) out.margins[i] = first.margins[i];
}

// A second reading of the paragraphs whose words are named elsewhere in the article.
void read_again(const Segments& segments, const Facts& facts, Decoder& decoder,
                Tagging& out) {
  const Tagging first = out;
  const Echoes echoes(segments, facts, first.labels, first.margins);
  std::vector<uint32_t> features;
  for (const Paragraph& paragraph : segments.paragraphs) {
    bool changed = false;
    for (uint32_t i = paragraph.words.begin; i < paragraph.words.end; ++i) {
      features.clear();
      echoes.extract(i, paragraph.words, features);
      if (!features.empty()) changed = decoder.add(i, features) || changed;
    }
    if (changed) decode_again(paragraph.words, first, decoder, out);
  }
}

}  // namespace

Tagging tag(const TaggerModel& model, const Segments& segments, const Facts& facts,
            WordMemory& memory) {
  Tagging out;
  out.labels.assign(facts.size(), label_outside);
  out.margins.assign(facts.size(), 0);
  Decoder decoder(model, facts.size(), memory);
  for (const Paragraph& paragraph : segments.paragraphs) {
    if (paragraph.words.empty()) continue;
    for (uint32_t i = paragraph.words.begin; i < paragraph.words.end; ++i)
      decoder.score(facts, i, paragraph.words);
    decoder.decode(paragraph.words, out);
  }
  read_again(segments, facts, decoder, out);
  return out;
}

}  // namespace isnad
