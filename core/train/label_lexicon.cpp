#include "core/train/label_lexicon.h"

#include <algorithm>
#include <array>

namespace isnad::train {
namespace {

// What a word's labels come to: the leading kind, how often it is a name at all, and
// whether it begins one.
struct Summary {
  uint32_t kind = 0;
  uint32_t share = 0;   // 0..4, of being in a name
  bool pure = false;    // hardly any other kind
  uint32_t begins = 0;  // 0 rarely, 1 now and then, 2 mostly
  bool name = false;
};

Summary sum_up(const uint32_t* labels, uint32_t total) {
  Summary out;
  std::array<uint32_t, 4> kinds{};
  uint32_t names = 0;
  for (uint32_t kind = 0; kind < 4; ++kind) {
    kinds[kind] = labels[1 + 2 * kind] + labels[2 + 2 * kind];
    names += kinds[kind];
  }
  if (names * 50 < total || names == 0) return out;
  out.name = true;
  out.kind = static_cast<uint32_t>(std::max_element(kinds.begin(), kinds.end()) -
                                   kinds.begin());
  const double share = static_cast<double>(names) / total;
  out.share = share < 0.1    ? 0
              : share < 0.3  ? 1
              : share < 0.6  ? 2
              : share < 0.85 ? 3
                             : 4;
  out.pure = kinds[out.kind] * 5 > names * 4;
  const uint32_t begins = labels[1 + 2 * out.kind];
  out.begins = begins * 5 > kinds[out.kind] * 4 ? 2
               : begins * 5 < kinds[out.kind]   ? 0
                                                : 1;
  return out;
}

}  // namespace

LabelCounts::Counts& LabelCounts::Table::at(uint64_t key) {
  uint32_t& slot = index.at(key);
  if (slot == 0) {
    keys.push_back(key);
    items.push_back({});
    slot = static_cast<uint32_t>(items.size());
  }
  return items[slot - 1];
}

const LabelCounts::Counts* LabelCounts::Table::find(uint64_t key) const {
  const auto slot = index.find(key);
  return slot ? &items[*slot - 1] : nullptr;
}

void LabelCounts::Table::merge(const Table& other) {
  for (size_t i = 0; i < other.items.size(); ++i) {
    Counts& own = at(other.keys[i]);
    for (size_t label = 0; label < 9; ++label)
      own.labels[label] += other.items[i].labels[label];
    own.total += other.items[i].total;
  }
}

void LabelCounts::merge(const LabelCounts& other) {
  self_.merge(other.self_);
  next_.merge(other.next_);
  last_.merge(other.last_);
}

void LabelCounts::add(const Sample& sample, const std::vector<NameWord>& words,
                      const std::vector<uint8_t>& labels) {
  const auto count = [](Table& table, uint64_t key, uint8_t label) {
    Counts& c = table.at(key);
    ++c.labels[label];
    ++c.total;
  };
  for (const Paragraph& paragraph : sample.segments.paragraphs)
    for (uint32_t i = paragraph.words.begin; i < paragraph.words.end; ++i) {
      count(self_, words[i].hash(), labels[i]);
      if (words[i].base != 0) count(self_, words[i].base_hash(), labels[i]);
      if (i + 1 < paragraph.words.end) count(next_, words[i].hash(), labels[i + 1]);
      if (i > paragraph.words.begin) count(last_, words[i].hash(), labels[i - 1]);
    }
}

void LabelCounts::write_codes(uint64_t word_hash, WordKnowledge& knowledge) const {
  if (const Counts* c = self_.find(word_hash)) {
    const Summary s = sum_up(c->labels, c->total);
    const uint32_t seen = c->total < 3 ? 0 : c->total < 10 ? 1 : 2;
    knowledge.self_code =
        s.name ? static_cast<uint8_t>(4 + 4 * ((s.kind * 5 + s.share) * 3 + s.begins) +
                                      (s.pure ? 2 : 0) + (seen > 0 ? 1 : 0))
               : static_cast<uint8_t>(1 + seen);
  }
  const auto neighbour = [&](const Counts* c) {
    if (c == nullptr || c->total < 2) return uint8_t{0};
    const Summary s = sum_up(c->labels, c->total);
    if (!s.name) return uint8_t{1};
    return static_cast<uint8_t>(2 + ((s.kind * 5 + s.share) * 3 + s.begins) * 2 +
                                (s.pure ? 1 : 0));
  };
  knowledge.next_code = neighbour(next_.find(word_hash));
  knowledge.last_code = neighbour(last_.find(word_hash));
}

}  // namespace isnad::train
