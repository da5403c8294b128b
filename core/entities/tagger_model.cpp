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
    : transitions(weights.transitions),
      bucket_begins(bucket_count + 1),
      high_halves(weights.rows.size()),
      rows(weights.rows.size()) {
  for (const auto& row : weights.rows) ++bucket_begins[row.key % bucket_count + 1];
  for (uint32_t bucket = 0; bucket < bucket_count; ++bucket)
    bucket_begins[bucket + 1] += bucket_begins[bucket];
  std::vector<uint32_t> next(bucket_begins.begin(), bucket_begins.end() - 1);
  for (const auto& row : weights.rows) {
    const uint32_t at = next[row.key % bucket_count]++;
    high_halves[at] = static_cast<uint16_t>(row.key / bucket_count);
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
