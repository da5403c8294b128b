#include "core/train/model_writer.h"

namespace isnad::train {
namespace {

void u8(std::string& out, uint32_t value) { out += static_cast<char>(value & 0xffU); }
void u16(std::string& out, uint32_t value) {
  u8(out, value);
  u8(out, value >> 8U);
}
void u32(std::string& out, uint32_t value) {
  u16(out, value);
  u16(out, value >> 16U);
}
void varint(std::string& out, uint32_t value) {
  for (; value > 0x7f; value >>= 7U) u8(out, value | 0x80U);
  u8(out, value);
}

}  // namespace

std::string write_known_words(
    const std::vector<std::pair<std::string, WordKnowledge>>& words,
    const std::vector<uint8_t>& families) {
  std::string payload;
  std::string last;
  for (const auto& [word, knowledge] : words) {
    size_t shared = 0;
    while (shared < last.size() && shared < word.size() && shared < 255 &&
           last[shared] == word[shared])
      ++shared;
    u8(payload, static_cast<uint32_t>(shared));
    payload.append(word, shared);
    payload += '\0';
    last = word;
  }
  for (const auto& [word, k] : words) u8(payload, k.cluster);
  for (const auto& [word, k] : words) u8(payload, k.cluster >> 8U);
  for (const auto& [word, k] : words) u8(payload, k.frequency);
  for (const auto& [word, k] : words) u8(payload, k.self_code);
  for (const auto& [word, k] : words) u8(payload, k.next_code);
  for (const auto& [word, k] : words) u8(payload, k.last_code);
  u32(payload, static_cast<uint32_t>(families.size()));
  for (const uint8_t family : families) u8(payload, family);
  std::string out = "ISNADWT1";
  u32(out, static_cast<uint32_t>(words.size()));
  u32(out, checksum(payload));
  return out + payload;
}

std::string write_tagger(const TaggerWeights& weights) {
  std::string payload;
  for (const auto& row : weights.transitions)
    for (const int16_t weight : row) u16(payload, static_cast<uint16_t>(weight));
  u32(payload, static_cast<uint32_t>(weights.rows.size()));
  uint32_t key = 0;
  for (const auto& row : weights.rows) {
    varint(payload, row.key - key);
    key = row.key;
  }
  for (const auto& row : weights.rows) {
    uint32_t mask = 0;
    for (uint32_t label = 0; label < label_count; ++label)
      if (row.weights[label] != 0) mask |= 1U << label;
    u16(payload, mask);
  }
  for (const auto& row : weights.rows)
    for (const int8_t weight : row.weights)
      if (weight != 0) u8(payload, static_cast<uint8_t>(weight));
  std::string out = "ISNADNM2";
  u32(out, checksum(payload));
  return out + payload;
}

}  // namespace isnad::train
