#include "core/assets.h"

#include <optional>

extern "C" const char isnad_assets_begin[];
extern "C" const char isnad_assets_end[];

namespace isnad {
namespace {

constexpr std::string_view magic = "ISNADPK1";

std::optional<uint32_t> take_u32(std::string_view& from) {
  if (from.size() < 4) return std::nullopt;
  uint32_t value = 0;
  for (size_t i = 0; i < 4; ++i)
    value |= static_cast<uint32_t>(static_cast<uint8_t>(from[i])) << (8 * i);
  from.remove_prefix(4);
  return value;
}

Error damaged() { return {Fault::bad_asset, 0, "the asset pack is damaged"}; }

}  // namespace

std::string_view Assets::find(std::string_view name) const {
  const auto found = files_.find(name);
  return found == files_.end() ? std::string_view() : found->second;
}

Result<Assets> open_assets(std::string_view bytes) {
  if (!bytes.starts_with(magic)) return damaged();
  bytes.remove_prefix(magic.size());
  const std::optional<uint32_t> count = take_u32(bytes);
  if (!count) return damaged();
  Assets assets;
  for (uint32_t i = 0; i < *count; ++i) {
    const std::optional<uint32_t> name_bytes = take_u32(bytes);
    const std::optional<uint32_t> size_bytes = take_u32(bytes);
    if (!name_bytes || !size_bytes) return damaged();
    if (uint64_t{*name_bytes} + *size_bytes > bytes.size()) return damaged();
    assets.files_[std::string(bytes.substr(0, *name_bytes))] =
        bytes.substr(*name_bytes, *size_bytes);
    bytes.remove_prefix(size_t{*name_bytes} + *size_bytes);
  }
  return assets;
}

std::string_view embedded_assets() {
  return {isnad_assets_begin,
          static_cast<size_t>(isnad_assets_end - isnad_assets_begin)};
}

}  // namespace isnad
