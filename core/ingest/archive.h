#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/ingest/charset.h"
#include "core/ingest/letter_model.h"
#include "core/result.h"

// Reads a zip archive by its central directory, strictly.
//
//   const Result<Archive> archive = open_archive(bytes, tables);
//   for (const ArchiveEntry& entry : archive->entries) unpack(bytes, entry);
//
// Format: PKWARE APPNOTE 6.3; stored and deflated entries, no zip64, no encryption.

namespace isnad {

inline constexpr uint32_t max_archive_entries = 10'000;
inline constexpr uint64_t max_entry_bytes = 64u << 20;
inline constexpr uint64_t max_unpacked_bytes = 512u << 20;
inline constexpr uint64_t max_packing_ratio = 250;  // of entries above 1 MB

struct ArchiveEntry {
  std::string name;  // UTF-8
  uint64_t header_at_byte = 0;
  uint64_t packed_bytes = 0;
  uint64_t unpacked_bytes = 0;
  uint32_t checksum = 0;
  uint16_t method = 0;
  bool encrypted = false;
};

struct Archive {
  std::vector<ArchiveEntry> entries;  // files, in the directory's order
};

bool is_archive(std::string_view bytes);

// Refuses an archive that is cut off, holds too many files, claims more than
// max_unpacked_bytes, or whose entries share bytes.  Linear.
Result<Archive> open_archive(std::string_view bytes, const Charsets& charsets,
                             const LetterModels& letters);

// The bytes of one file.  Refuses names that leave the archive's folder, encrypted
// entries, bombs and damage.  Linear in the unpacked size.
Result<std::string> unpack(std::string_view bytes, const ArchiveEntry& entry);

}  // namespace isnad
