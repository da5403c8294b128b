#include "core/entities/echoes.h"

#include <algorithm>

#include "core/entities/feature_writer.h"
#include "core/entities/name_lexicon.h"

namespace isnad {
namespace {

// Shorter words are too common to ask.
constexpr uint32_t min_letters = 3;
// Words of these sorts have no voice: heads begin many names and are none alone.
constexpr uint32_t voiceless = flag_stop | flag_say | flag_org_head | flag_misc_head |
                               flag_place_head | flag_outlet_head;
// What one label counts: its margin, between these.
constexpr int32_t least_vote = weight_scale / 4;
constexpr int32_t most_vote = 4 * weight_scale;

size_t leading_name(const std::array<uint32_t, 5>& votes) {
  return static_cast<size_t>(std::max_element(votes.begin() + 1, votes.end()) -
                             votes.begin());
}

uint32_t sum(const std::array<uint32_t, 5>& counts) {
  uint32_t total = 0;
  for (const uint32_t count : counts) total += count;
  return total;
}

// How much speaks for one kind, in steps.
uint32_t loudness(uint32_t votes) {
  constexpr uint32_t unit = weight_scale;
  return votes >= 8 * unit ? 3 : votes >= 3 * unit ? 2 : votes >= unit ? 1 : 0;
}

}  // namespace

Echoes::Echoes(const Segments& segments, const Facts& facts,
               const std::vector<uint8_t>& labels, const std::vector<int32_t>& margins)
    : facts_(facts),
      labels_(labels),
      margins_(margins),
      slots_(facts.size()),
      echoes_(facts.size()) {
  for (uint32_t i = 0; i < facts.size(); ++i)
    if (has_voice(i) && labels[i] != label_outside) count(i);
  if (voices_.empty()) return;
  for (uint32_t i = 0; i < facts.size(); ++i)
    if (has_voice(i) && labels[i] == label_outside) count(i);
  for (const Paragraph& paragraph : segments.paragraphs)
    for (uint32_t i = paragraph.words.begin; i + 1 < paragraph.words.end; ++i)
      if (labels[i] != label_outside || labels[i + 1] != label_outside) count_pair(i);
  for (uint32_t i = 0; i < facts.size(); ++i)
    if (slots_[i] != 0) echoes_[i] = echo_of(others_at(i));
}

bool Echoes::has_voice(uint32_t at) const {
  return facts_[at].length >= min_letters && (facts_[at].stem_flags & voiceless) == 0;
}

size_t Echoes::kind_at(uint32_t at) const {
  return labels_[at] == label_outside
             ? 0
             : 1 + static_cast<size_t>(kind_of_label(labels_[at]));
}

uint32_t Echoes::vote_at(uint32_t at) const {
  return static_cast<uint32_t>(std::clamp(margins_[at], least_vote, most_vote));
}

uint32_t Echoes::begins_at(uint32_t at) const {
  return labels_[at] != label_outside && !is_inside(labels_[at]) ? 1 : 0;
}

// Names come first and open a slot; other words only join one.
void Echoes::count(uint32_t at) {
  const uint64_t key = uint64_t{facts_[at].stem} << 7U | 1U;
  if (labels_[at] != label_outside) {
    uint32_t& slot = slot_of_.at(key);
    if (slot == 0) {
      voices_.push_back({});
      voices_.back().first = at;
      slot = static_cast<uint32_t>(voices_.size());
    }
    slots_[at] = slot;
  } else {
    slots_[at] = slot_of_.find(key).value_or(0);
  }
  if (slots_[at] == 0) return;
  Voices& voices = voices_[slots_[at] - 1];
  ++voices.counts[kind_at(at)];
  voices.votes[kind_at(at)] += vote_at(at);
  voices.begins += begins_at(at);
  voices.first = std::min(voices.first, at);
}

uint64_t Echoes::pair_key(uint32_t at) const {
  return (uint64_t{facts_[at].stem} << 32U ^
          uint64_t{facts_[at + 1].stem} * 0x9e3779b97f4a7c15ULL) |
         1U;
}

void Echoes::count_pair(uint32_t at) {
  if (facts_[at].length == 0 || facts_[at + 1].length == 0) return;
  uint32_t& slot = pair_of_.at(pair_key(at));
  if (slot == 0) {
    pairs_.push_back({});
    slot = static_cast<uint32_t>(pairs_.size());
  }
  Pair& pair = pairs_[slot - 1];
  const uint32_t labels = labels_[at] * label_count + labels_[at + 1];
  for (size_t i = 0; i < 2; ++i)
    if (pair.counts[i] == 0 || pair.labels[i] == labels) {
      pair.labels[i] = labels;
      ++pair.counts[i];
      return;
    }
}

// What the same two words were elsewhere, the more frequent; 0: no name.
uint32_t Echoes::pair_at(uint32_t at) const {
  if (facts_[at].length == 0 || facts_[at + 1].length == 0) return 0;
  const auto slot = pair_of_.find(pair_key(at));
  if (!slot) return 0;
  Pair pair = pairs_[*slot - 1];
  const uint32_t own = labels_[at] * label_count + labels_[at + 1];
  for (size_t i = 0; i < 2; ++i)
    if (pair.labels[i] == own && pair.counts[i] > 0) --pair.counts[i];
  if (pair.counts[0] == 0 && pair.counts[1] == 0) return 0;
  return pair.labels[pair.counts[1] > pair.counts[0] ? 1 : 0];
}

Echoes::Voices Echoes::others_at(uint32_t at) const {
  Voices others = voices_[slots_[at] - 1];
  --others.counts[kind_at(at)];
  others.votes[kind_at(at)] -= vote_at(at);
  others.begins -= begins_at(at);
  return others;
}

// The leading kind or O, whether most agree, whether they are many; 0: no name there.
uint32_t Echoes::echo_of(const Voices& others) const {
  const uint32_t total = sum(others.counts);
  if (total == others.counts[0]) return 0;
  const auto best =
      static_cast<size_t>(std::max_element(others.votes.begin(), others.votes.end()) -
                          others.votes.begin());
  const bool agree = others.votes[best] * 10 > sum(others.votes) * 8;
  return 1 + static_cast<uint32_t>(best) * 4 + (agree ? 2 : 0) + (total > 2 ? 1 : 0);
}

void Echoes::extract(uint32_t at, IndexRun run, std::vector<uint32_t>& features) const {
  FeatureWriter f(features);
  if (const uint32_t echo = echoes_[at]) {
    const Voices others = others_at(at);
    const auto name = static_cast<uint32_t>(leading_name(others.votes));
    const uint32_t names = sum(others.counts) - others.counts[0];
    const uint32_t begins = others.begins * 3 > names * 2 ? 2
                            : others.begins * 3 < names   ? 0
                                                          : 1;
    const uint32_t loud = name * 4 + loudness(others.votes[name]);
    f.add(200, echo);
    f.add(201, echo, facts_[at].self / 4);
    if (echo < 5) f.add(202, name);
    f.add(203, name, begins);
    f.add(204, loud);
    f.add(205, loud, echo);
    f.add(206, others.first == at ? label_count : labels_[others.first]);
  }
  if (voices_.empty()) return;
  const bool first = at == run.begin;
  const bool last = at + 1 == run.end;
  if (!first && echoes_[at - 1] != 0) f.add(207, echoes_[at - 1]);
  if (!last && echoes_[at + 1] != 0) f.add(208, echoes_[at + 1]);
  if (!last && (echoes_[at] | echoes_[at + 1]) != 0)
    if (const uint32_t pair = pair_at(at)) f.add(209, pair);
  if (!first && (echoes_[at - 1] | echoes_[at]) != 0)
    if (const uint32_t pair = pair_at(at - 1)) f.add(210, pair);
}

}  // namespace isnad
