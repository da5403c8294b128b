#include "core/compare/alignment.h"

#include <algorithm>
#include <unordered_map>

#include "core/compare/quote_words.h"
#include "core/compare/word_changes.h"
#include "core/lexicon.h"

namespace isnad {
namespace {

using Words = std::vector<QuoteWord>;

// What pairing two words is worth.  Leaving both out costs more than pairing strangers,
// so that other words in the same place stand against each other.
int32_t worth(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::same:
      return 10;
    case ChangeKind::particle:
    case ChangeKind::inflection:
      return 8;
    case ChangeKind::transliteration:
      return 7;
    case ChangeKind::synonym:
      return 6;
    case ChangeKind::number:
      return 4;
    default:
      return -3;
  }
}
constexpr int32_t worth_of_gap = -2;

// More words than this in the same place are not a rewording.
constexpr size_t max_wording_words = 4;

enum class Step : uint8_t { pair, base_only, other_only };

// The best path through the table of both sequences (Needleman and Wunsch 1970).
std::vector<Step> best_path(const Words& base, const Words& other) {
  const size_t width = other.size() + 1;
  std::vector<Step> step((base.size() + 1) * width);
  std::vector<int32_t> above(width);
  std::vector<int32_t> row(width);
  for (size_t j = 1; j < width; ++j) {
    above[j] = above[j - 1] + worth_of_gap;
    step[j] = Step::other_only;
  }
  for (size_t i = 1; i <= base.size(); ++i) {
    row[0] = above[0] + worth_of_gap;
    step[i * width] = Step::base_only;
    for (size_t j = 1; j < width; ++j) {
      const int32_t pair = above[j - 1] + worth(match(base[i - 1], other[j - 1]));
      const int32_t drop = above[j] + worth_of_gap;
      const int32_t add = row[j - 1] + worth_of_gap;
      row[j] = std::max({pair, drop, add});
      step[i * width + j] = row[j] == pair   ? Step::pair
                            : row[j] == drop ? Step::base_only
                                             : Step::other_only;
    }
    std::swap(above, row);
  }
  std::vector<Step> path;
  for (size_t i = base.size(), j = other.size(); i > 0 || j > 0;) {
    path.push_back(step[i * width + j]);
    if (path.back() != Step::other_only) --i;
    if (path.back() != Step::base_only) --j;
  }
  std::reverse(path.begin(), path.end());
  return path;
}

// A place in the alignment: a word of each side, or of one of them.
struct Slot {
  ChangeKind kind = ChangeKind::same;
  uint32_t base = no_index;   // in the base's words
  uint32_t other = no_index;  // in the other's words
};

std::vector<Slot> make_slots(const Words& base, const Words& other) {
  std::vector<Slot> slots;
  uint32_t i = 0;
  uint32_t j = 0;
  for (const Step step : best_path(base, other)) {
    if (step == Step::base_only) {
      slots.push_back({ChangeKind::omission, i++, no_index});
    } else if (step == Step::other_only) {
      slots.push_back({ChangeKind::insertion, no_index, j++});
    } else {
      slots.push_back({match(base[i], other[j]), i, j});
      ++i;
      ++j;
    }
  }
  return slots;
}

bool is_loose(ChangeKind kind) {
  return kind == ChangeKind::insertion || kind == ChangeKind::omission ||
         kind == ChangeKind::wording;
}

// For each word of one side the other side's word it stands against; no_index: none.
std::vector<uint32_t> pairs_of(const Words& words, const std::vector<Slot>& slots,
                               uint32_t Slot::*own, uint32_t Slot::*pair) {
  std::vector<uint32_t> out(words.size(), no_index);
  for (const Slot& slot : slots)
    if (!is_loose(slot.kind)) out[slot.*own] = slot.*pair;
  return out;
}

// Loose words of one key are one word in two places.  A negation moves only with what
// it denies, told by its place in the other side's words where it stands against one.
uint64_t moving_key(const Words& words, uint32_t index, uint32_t place_of_scope) {
  constexpr uint64_t denial = 0x9e3779b97f4a7c15u;
  const QuoteWord& word = words[index];
  if (!word.is_negation) return word.stem;
  if (place_of_scope != no_index) return (place_of_scope + 1) * denial;
  return word.scope == no_index ? denial : words[word.scope].stem ^ denial;
}

// Words that stand alone on both sides, in different places, have moved.
std::vector<Slot> find_moved(const Words& base, const Words& other,
                             const std::vector<Slot>& slots) {
  const std::vector<uint32_t> pair_of_base =
      pairs_of(base, slots, &Slot::base, &Slot::other);
  const std::vector<uint32_t> pair_of_other =
      pairs_of(other, slots, &Slot::other, &Slot::base);
  const auto base_key = [&](uint32_t index) {
    const uint32_t scope = base[index].scope;
    return moving_key(base, index, scope == no_index ? no_index : pair_of_base[scope]);
  };
  const auto other_key = [&](uint32_t index) {
    const uint32_t scope = other[index].scope;
    const bool paired = scope != no_index && pair_of_other[scope] != no_index;
    return moving_key(other, index, paired ? scope : no_index);
  };
  std::unordered_map<uint64_t, std::vector<uint32_t>> left_out;  // key to base words
  for (size_t s = slots.size(); s-- > 0;)
    if (is_loose(slots[s].kind) && slots[s].base != no_index)
      left_out[base_key(slots[s].base)].push_back(slots[s].base);
  std::vector<uint32_t> from(other.size(), no_index);
  std::vector<bool> gone(base.size());
  for (const Slot& slot : slots) {
    if (!is_loose(slot.kind) || slot.other == no_index) continue;
    if (other[slot.other].is_particle && !other[slot.other].is_negation) continue;
    const auto found = left_out.find(other_key(slot.other));
    if (found == left_out.end() || found->second.empty()) continue;
    from[slot.other] = found->second.back();
    gone[found->second.back()] = true;
    found->second.pop_back();
  }
  std::vector<Slot> out;
  for (const Slot& slot : slots) {
    const bool has_base = slot.base != no_index && !gone[slot.base];
    const bool has_other = slot.other != no_index && from[slot.other] == no_index;
    if (!is_loose(slot.kind) || (has_base && has_other)) {
      out.push_back(slot);
      continue;
    }
    if (has_base) out.push_back({ChangeKind::omission, slot.base, no_index});
    if (has_other) out.push_back({ChangeKind::insertion, no_index, slot.other});
    if (slot.other != no_index && !has_other)
      out.push_back({ChangeKind::moved, from[slot.other], slot.other});
  }
  return out;
}

// Words of one side that follow each other with nothing between.  A negation in front
// of what the other side has too stands on its own; one inside other loose words is
// part of them.
std::vector<IndexRun> split(const Words& words, const std::vector<uint32_t>& indices) {
  std::vector<IndexRun> out;
  for (size_t i = 0; i < indices.size(); ++i) {
    const uint32_t index = indices[i];
    const bool last = i + 1 == indices.size() || indices[i + 1] != index + 1;
    const bool alone = last && words[index].is_negation;
    const bool goes_on = !out.empty() && out.back().end == index &&
                         words[index - 1].part == words[index].part;
    if (!alone && goes_on) {
      ++out.back().end;
    } else {
      out.push_back({index, index + 1});
    }
  }
  return out;
}

bool all_particles(const Words& words, IndexRun run) {
  for (uint32_t i = run.begin; i < run.end; ++i)
    if (!words[i].is_particle) return false;
  return true;
}

bool is_negation(const Words& words, IndexRun run) {
  return run.size() == 1 && words[run.begin].is_negation;
}

ChangeKind kind_alone(const Words& words, IndexRun run, ChangeKind otherwise) {
  if (is_negation(words, run)) return ChangeKind::negation;
  return all_particles(words, run) ? ChangeKind::particle : otherwise;
}

// Writes the loose slots between two matches: a few words against a few are other
// wording, more than that are left out and put in.  A negation stands on its own.
void write_loose(const Words& base, const Words& other, const std::vector<Slot>& slots,
                 IndexRun loose, ChangeWriter& writer) {
  std::vector<uint32_t> left;
  std::vector<uint32_t> right;
  for (uint32_t s = loose.begin; s < loose.end; ++s) {
    if (slots[s].base != no_index) left.push_back(slots[s].base);
    if (slots[s].other != no_index) right.push_back(slots[s].other);
  }
  const std::vector<IndexRun> left_runs = split(base, left);
  const std::vector<IndexRun> right_runs = split(other, right);
  const bool wording = left_runs.size() == 1 && right_runs.size() == 1 &&
                       !is_negation(base, left_runs[0]) &&
                       !is_negation(other, right_runs[0]) &&
                       std::max(left.size(), right.size()) <= max_wording_words;
  if (wording) {
    const bool particles =
        all_particles(base, left_runs[0]) && all_particles(other, right_runs[0]);
    writer.write_stretch(particles ? ChangeKind::particle : ChangeKind::wording,
                         left_runs[0], right_runs[0]);
    return;
  }
  for (const IndexRun run : left_runs)
    writer.write_stretch(kind_alone(base, run, ChangeKind::omission), run, {});
  for (const IndexRun run : right_runs)
    writer.write_stretch(kind_alone(other, run, ChangeKind::insertion), {}, run);
}

}  // namespace

std::vector<Change> align(const Analyses& analyses, const Identities& identities,
                          QuoteRef base, QuoteRef other, const Lexicon& lexicon) {
  const Words base_words = quote_words(analyses, identities, base, lexicon.compare);
  const Words other_words = quote_words(analyses, identities, other, lexicon.compare);
  const std::vector<Slot> slots =
      find_moved(base_words, other_words, make_slots(base_words, other_words));
  ChangeWriter writer(*analyses[base.article_index], base_words,
                      *analyses[other.article_index], other_words);
  for (uint32_t s = 0; s < slots.size();) {
    uint32_t end = s;
    while (end < slots.size() && is_loose(slots[end].kind)) ++end;
    if (end > s) {
      write_loose(base_words, other_words, slots, {s, end}, writer);
    } else {
      writer.write_pair(slots[s].kind, slots[s].base, slots[s].other);
      ++end;
    }
    s = end;
  }
  return writer.take();
}

}  // namespace isnad
