#include "core/entities/tagger_model.h"

#include "core/entities/bytes.h"
#include "core/entities/known_words.h"

namespace isnad {
namespace {

constexpr std::string_view magic = "ISNADNM2";
constexpr uint32_t max_rows = 1U << 20U;

bool read_weights(ByteReader& reader, TaggerWeights& out) {
  for (auto& row : out.transitions)
    for (int16_t& weight : row) weight = static_cast<int16_t>(reader.u16());
  const uint32_t count = reader.u32();
  if (count == 0 || count > max_rows) return false;
  out.rows.resize(count);
  std::vector<uint32_t> masks(count);
  uint32_t key = 0;
  for (auto& row : out.rows) row.key = key += reader.varint();
  for (uint32_t& mask : masks) mask = reader.u16();
  for (uint32_t i = 0; i < count; ++i) {
    if (out.rows[i].key == 0) return false;
    for (uint32_t label = 0; label < label_count; ++label)
      if ((masks[i] >> label & 1U) != 0)
        out.rows[i].weights[label] = static_cast<int8_t>(reader.u8());
  }
  return reader.good() && reader.rest().empty();
}

LabelSums sums_of(const std::array<int8_t, label_count>& weights) {
  const auto lifted = [&](uint32_t label) {
    return static_cast<uint64_t>(weights[label] - weights[label_outside] +
                                 static_cast<int>(LabelSums::lift));
  };
  LabelSums out;
  for (uint32_t i = 0; i < 4; ++i) {
    out.low |= lifted(1 + i) << i * 16;
    out.high |= lifted(5 + i) << i * 16;
  }
  return out;
}

}  // namespace

TaggerModel::TaggerModel(const TaggerWeights& weights)
    : transitions(weights.transitions) {
  size_t size = 64;
  while (size < weights.rows.size() * 2) size *= 2;
  keys.assign(size, 0);
  rows.assign(size, {});
  marks.assign(size / 8, 0);  // eight bits for each slot
  for (const auto& row : weights.rows) {
    marks[row.key / 64 & (marks.size() - 1)] |= uint64_t{1} << row.key % 64;
    size_t at = row.key & (size - 1);
    while (keys[at] != 0 && keys[at] != row.key) at = (at + 1) & (size - 1);
    keys[at] = row.key;
    rows[at] = sums_of(row.weights);
  }
}

Result<TaggerModel> read_tagger(std::string_view bytes) {
  ByteReader reader(bytes);
  const Error damaged = {Fault::bad_model, 0, "the model of names is damaged"};
  if (reader.text(magic.size()) != magic) return damaged;
  const uint32_t sum = reader.u32();
  if (sum != checksum(reader.rest())) return damaged;
  TaggerWeights weights;
  if (!read_weights(reader, weights)) return damaged;
  return TaggerModel(weights);
}

}  // namespace isnad
