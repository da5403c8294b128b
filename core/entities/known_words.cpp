#include "core/entities/known_words.h"

#include "core/entities/bytes.h"
#include "core/entities/name_lexicon.h"

namespace isnad {
namespace {

constexpr std::string_view magic = "ISNADWT1";
constexpr uint32_t max_words = 1U << 20U;
constexpr uint32_t max_clusters = 1U << 12U;

}  // namespace

void KnownWords::set(std::string_view folded_word, const WordKnowledge& knowledge) {
  const uint64_t hash = hash_of(folded_word);
  if (const auto index = index_of_.find(hash)) {
    items_[*index] = knowledge;
    return;
  }
  index_of_.at(hash) = static_cast<uint32_t>(items_.size());
  items_.push_back(knowledge);
}

uint32_t checksum(std::string_view bytes) {
  uint32_t sum = 0x811c9dc5;
  for (const char byte : bytes)
    sum = (sum ^ static_cast<unsigned char>(byte)) * 0x01000193U;
  return sum;
}

Result<KnownWords> read_known_words(std::string_view bytes) {
  ByteReader reader(bytes);
  const Error damaged = {Fault::bad_model, 0, "the table of words is damaged"};
  if (reader.text(magic.size()) != magic) return damaged;
  const uint32_t count = reader.u32();
  const uint32_t sum = reader.u32();
  if (count > max_words || sum != checksum(reader.rest())) return damaged;
  KnownWords table;
  table.items_.resize(count);
  std::string word;
  for (uint32_t i = 0; i < count; ++i) {
    const size_t shared = reader.u8();
    if (shared > word.size()) return damaged;
    word.resize(shared);
    word += reader.line();
    table.index_of_.at(hash_of(word)) = i;
  }
  for (auto& item : table.items_) item.cluster = reader.u8();
  for (auto& item : table.items_)
    item.cluster = static_cast<uint16_t>(item.cluster | reader.u8() << 8U);
  for (auto& item : table.items_) item.frequency = reader.u8();
  for (auto& item : table.items_) item.self_code = reader.u8();
  for (auto& item : table.items_) item.next_code = reader.u8();
  for (auto& item : table.items_) item.last_code = reader.u8();
  const uint32_t clusters = reader.u32();
  if (clusters > max_clusters) return damaged;
  table.families_.resize(clusters);
  for (uint8_t& family : table.families_) family = reader.u8();
  if (!reader.good() || !reader.rest().empty()) return damaged;
  return table;
}

}  // namespace isnad
