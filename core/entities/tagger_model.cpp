#include "core/entities/tagger_model.h"

#include "core/entities/bytes.h"
#include "core/entities/known_words.h"

namespace isnad {
namespace {

constexpr std::string_view magic = "ISNADNM1";
constexpr uint32_t max_features = 1U << 20U;

bool read_pass(ByteReader& reader, TaggerPass& pass) {
  for (auto& row : pass.transitions)
    for (int16_t& weight : row) weight = static_cast<int16_t>(reader.u16());
  const uint32_t count = reader.u32();
  if (count == 0 || count > max_features) return false;
  std::vector<uint32_t> keys(count);
  std::vector<uint32_t> masks(count);
  uint32_t key = 0;
  for (uint32_t& k : keys) k = key += reader.varint();
  for (uint32_t& mask : masks) mask = reader.u16();
  size_t size = 64;
  while (size < count * 2) size *= 2;
  pass.rows.assign(size, {});
  for (uint32_t i = 0; i < count; ++i) {
    std::array<int8_t, label_count> weights{};
    for (uint32_t label = 0; label < label_count; ++label)
      if ((masks[i] >> label & 1U) != 0)
        weights[label] = static_cast<int8_t>(reader.u8());
    if (keys[i] == 0) return false;
    pass.set(keys[i], weights);
  }
  return reader.good();
}

}  // namespace

void TaggerPass::set(uint32_t key, const std::array<int8_t, label_count>& weights) {
  const size_t mask = rows.size() - 1;
  size_t at = key & mask;
  while (rows[at].key != 0 && rows[at].key != key) at = (at + 1) & mask;
  rows[at] = {key, weights};
}

Result<TaggerModel> read_tagger(std::string_view bytes) {
  ByteReader reader(bytes);
  const Error damaged = {Fault::bad_model, 0, "the model of names is damaged"};
  if (reader.text(magic.size()) != magic) return damaged;
  const uint32_t sum = reader.u32();
  if (sum != checksum(reader.rest())) return damaged;
  TaggerModel model;
  const uint32_t passes = reader.u32();
  if (passes < 1 || passes > 2) return damaged;
  model.passes.resize(passes);
  for (TaggerPass& pass : model.passes)
    if (!read_pass(reader, pass)) return damaged;
  if (!reader.rest().empty()) return damaged;
  return model;
}

}  // namespace isnad
