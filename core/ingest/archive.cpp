#include "core/ingest/archive.h"

#include <zlib.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "core/icu.h"

namespace isnad {
namespace {

constexpr uint32_t entry_magic = 0x04034b50;
constexpr uint32_t directory_magic = 0x02014b50;
constexpr uint32_t end_magic = 0x06054b50;
constexpr size_t entry_header_bytes = 30;
constexpr size_t directory_header_bytes = 46;
constexpr size_t end_bytes = 22;
constexpr size_t longest_comment_bytes = 0xffff;
constexpr uint64_t small_bytes = 1 << 20;

// Little-endian numbers at a place; 0 beyond the end, which no magic number is.
uint32_t number_at(std::string_view bytes, uint64_t at, size_t size) {
  uint32_t value = 0;
  for (size_t i = 0; i < size && at + i < bytes.size(); ++i)
    value |=
        static_cast<uint32_t>(static_cast<uint8_t>(bytes[static_cast<size_t>(at + i)]))
        << (8 * i);
  return value;
}

// Bytes known to lie inside.
std::string_view part_of(std::string_view bytes, uint64_t at, uint64_t size) {
  return bytes.substr(static_cast<size_t>(at), static_cast<size_t>(size));
}

Error bad(uint64_t at_byte, const char* detail) {
  return {Fault::bad_archive, at_byte, detail};
}

std::optional<size_t> find_end(std::string_view bytes) {
  if (bytes.size() < end_bytes) return std::nullopt;
  const size_t last = bytes.size() - end_bytes;
  const size_t first = last > longest_comment_bytes ? last - longest_comment_bytes : 0;
  for (size_t at = last + 1; at-- > first;)
    if (number_at(bytes, at, 4) == end_magic) return at;
  return std::nullopt;
}

// Names without the UTF-8 flag are in the code page of whoever made the archive.
std::string decode_name(std::string_view name, const Charsets& charsets,
                        const LetterModels& letters) {
  if (icu::first_invalid(name) == name.size()) return std::string(name);
  const Charset* best = nullptr;
  uint32_t best_cost = 0;
  for (const char* label : {"cp720", "windows-1256", "cp437", "ibm866", "cp862"}) {
    const Charset* charset = charsets.find(label);
    if (charset == nullptr) continue;
    const uint32_t cost = likeness_of(name, *charset, letters).cost;
    if (best == nullptr || cost < best_cost) best = charset, best_cost = cost;
  }
  return best == nullptr ? std::string() : decode(name, *best);
}

// What archivers of some systems put beside the files.
bool is_left_out(std::string_view name) {
  return name.ends_with('/') || name.starts_with("__MACOSX/") ||
         name.ends_with(".DS_Store") || name.ends_with("Thumbs.db");
}

bool leaves_folder(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.front() == '\\') return true;
  if (name.size() > 1 && name[1] == ':') return true;
  if (name.find('\0') != std::string_view::npos) return true;
  for (size_t begin = 0; begin <= name.size();) {
    const size_t end = std::min(name.find_first_of("/\\", begin), name.size());
    if (name.substr(begin, end - begin) == "..") return true;
    begin = end + 1;
  }
  return false;
}

std::optional<Error> why_overlapping(const Archive& archive, uint64_t end) {
  std::vector<std::pair<uint64_t, uint64_t>> places;
  for (const ArchiveEntry& entry : archive.entries)
    places.push_back({entry.header_at_byte,
                      entry.header_at_byte + entry_header_bytes + entry.packed_bytes});
  std::sort(places.begin(), places.end());
  for (size_t i = 0; i < places.size(); ++i) {
    const uint64_t next = i + 1 < places.size() ? places[i + 1].first : end;
    if (places[i].second > next)
      return bad(places[i].first,
                 "a file of the archive is cut off or overlaps another");
  }
  return std::nullopt;
}

}  // namespace

bool is_archive(std::string_view bytes) {
  const uint32_t magic = number_at(bytes, 0, 4);
  return magic == entry_magic || magic == end_magic;
}

Result<Archive> open_archive(std::string_view bytes, const Charsets& charsets,
                             const LetterModels& letters) {
  const auto end = find_end(bytes);
  if (!end)
    return bad(bytes.size(), "the archive is cut off: its directory is missing");
  const uint32_t count = number_at(bytes, *end + 10, 2);
  const uint64_t begin = number_at(bytes, *end + 16, 4);
  // All ones may stand for a larger number, which another record holds.
  if (count > max_archive_entries)
    return Error{Fault::too_large, *end, "the archive holds more than 10,000 files"};
  if (begin == 0xffffffff)
    return Error{Fault::too_large, *end, "the archive is of the zip64 kind"};
  Archive archive;
  uint64_t at = begin;
  uint64_t unpacked = 0;
  for (uint32_t i = 0; i < count; ++i) {
    if (at + directory_header_bytes > *end ||
        number_at(bytes, at, 4) != directory_magic)
      return bad(at, "the archive's directory is damaged");
    ArchiveEntry entry;
    entry.encrypted = (number_at(bytes, at + 8, 2) & 1) != 0;
    entry.method = static_cast<uint16_t>(number_at(bytes, at + 10, 2));
    entry.checksum = number_at(bytes, at + 16, 4);
    entry.packed_bytes = number_at(bytes, at + 20, 4);
    entry.unpacked_bytes = number_at(bytes, at + 24, 4);
    entry.header_at_byte = number_at(bytes, at + 42, 4);
    const uint64_t name_bytes = number_at(bytes, at + 28, 2);
    const uint64_t more_bytes =
        number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
    const uint64_t name_at = at + directory_header_bytes;
    if (name_at + name_bytes + more_bytes > *end)
      return bad(at, "the archive's directory is damaged");
    entry.name = decode_name(part_of(bytes, name_at, name_bytes), charsets, letters);
    at = name_at + name_bytes + more_bytes;
    if (is_left_out(entry.name)) continue;
    // A file that claims too much is refused alone, by unpack().
    if (entry.unpacked_bytes <= max_entry_bytes) unpacked += entry.unpacked_bytes;
    archive.entries.push_back(std::move(entry));
  }
  if (auto error = why_overlapping(archive, begin)) return *error;
  if (unpacked > max_unpacked_bytes)
    return Error{Fault::too_large, begin, "the archive unpacks to more than 512 MB"};
  return archive;
}

Result<std::string> unpack(std::string_view bytes, const ArchiveEntry& entry) {
  const uint64_t at = entry.header_at_byte;
  if (leaves_folder(entry.name))
    return bad(at, "the name of a file leads out of the archive");
  if (entry.encrypted)
    return Error{Fault::encrypted, at, "a file of the archive is encrypted"};
  if (entry.unpacked_bytes > max_entry_bytes)
    return Error{Fault::too_large, at, "a file of the archive is larger than 64 MB"};
  if (entry.unpacked_bytes > small_bytes &&
      entry.unpacked_bytes / max_packing_ratio > entry.packed_bytes)
    return Error{Fault::too_large, at, "a file of the archive is packed too densely"};
  if (number_at(bytes, at, 4) != entry_magic)
    return bad(at, "a file of the archive is not where its directory says");
  const uint64_t data_at = at + entry_header_bytes + number_at(bytes, at + 26, 2) +
                           number_at(bytes, at + 28, 2);
  if (data_at + entry.packed_bytes > bytes.size())
    return bad(at, "a file of the archive is cut off");
  const std::string_view packed = part_of(bytes, data_at, entry.packed_bytes);
  std::string out;
  if (entry.method == 0) {
    out = std::string(packed);
  } else if (entry.method == Z_DEFLATED) {
    out.resize(static_cast<size_t>(entry.unpacked_bytes));
    z_stream stream = {};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
      return bad(at, "the archive cannot be unpacked");
    // zlib's interface is not const; it only reads.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    char spare = 0;  // an empty file still needs a place to write to
    stream.next_out = reinterpret_cast<Bytef*>(out.empty() ? &spare : out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int status = inflate(&stream, Z_FINISH);
    const bool whole = status == Z_STREAM_END && stream.total_out == out.size();
    inflateEnd(&stream);
    if (!whole) return bad(at, "a file of the archive is damaged");
  } else {
    return bad(at, "a file of the archive is packed by a method not known here");
  }
  const uLong sum = crc32(0, reinterpret_cast<const Bytef*>(out.data()),
                          static_cast<uInt>(out.size()));
  if (out.size() != entry.unpacked_bytes || sum != entry.checksum)
    return bad(at, "a file of the archive is damaged: its checksum differs");
  return out;
}

}  // namespace isnad
