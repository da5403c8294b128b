#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/result.h"

// The shipped lists and models, packed in one file by assets/pack.py.
//
//   const Result<Assets> assets = open_assets(bytes);
//   if (assets) read(assets->find("lexicon/cues_ar.tsv"));
//
// Layout, little endian: "ISNADPK1", u32 count, then for each file u32 name size, u32
// size, name, bytes.

namespace isnad {

class Assets {
 public:
  // The file's bytes, or an empty view when it is not in the pack.
  std::string_view find(std::string_view name) const;

 private:
  friend Result<Assets> open_assets(std::string_view bytes);
  std::map<std::string, std::string_view, std::less<>> files_;
};

// Keeps views into `bytes`, which must outlive the result.  Refuses a damaged pack.
Result<Assets> open_assets(std::string_view bytes);

// The pack built into this program.
std::string_view embedded_assets();

}  // namespace isnad
