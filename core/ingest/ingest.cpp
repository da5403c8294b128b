#include "core/ingest/ingest.h"

#include <array>
#include <optional>
#include <utility>

#include "core/ingest/archive.h"
#include "core/ingest/json_articles.h"
#include "core/ingest/page.h"
#include "core/ingest/plain_text.h"
#include "core/ingest/table.h"

namespace isnad {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

// What other kinds of files begin with.
struct Signature {
  std::string_view bytes;
  const char* name;
};
constexpr std::array<Signature, 11> signatures = {{
    {"%PDF-", "a PDF"},
    {"{\\rtf", "an RTF document"},
    {"\xd0\xcf\x11\xe0", "an old office document"},
    {"\x1f\x8b", "a gzip archive"},
    {"Rar!\x1a", "a RAR archive"},
    {"7z\xbc\xaf", "a 7-Zip archive"},
    {"\x89PNG", "a picture"},
    {"\xff\xd8\xff", "a picture"},
    {"GIF8", "a picture"},
    {"ID3", "a sound"},
    {"\x7f"
     "ELF",
     "a program"},
}};

std::optional<Error> why_refused(std::string_view bytes) {
  if (bytes.empty()) return Error{Fault::empty, 0, "the file is empty"};
  if (bytes.size() > max_input_bytes)
    return Error{Fault::too_large, max_input_bytes, "the file is larger than 64 MB"};
  for (const Signature& kind : signatures)
    if (bytes.starts_with(kind.bytes))
      return Error{
          Fault::not_text, 0,
          std::string("the file is ") + kind.name + ", which is not read here"};
  if (bytes.substr(0, 1000).find("\nMIME-Version:") != std::string_view::npos &&
      bytes.substr(0, 4000).find("multipart/related") != std::string_view::npos)
    return Error{Fault::not_text, 0,
                 "the file is a web archive (MHTML), which is not read here"};
  return std::nullopt;
}

bool looks_like_page(std::string_view text) {
  const size_t at = text.find_first_not_of(" \t\r\n");
  if (at == std::string_view::npos || text[at] != '<') return false;
  const std::string head = lower(text.substr(at, 4096));
  for (const char* tag : {"<html", "<!doctype html", "<head", "<body", "<meta",
                          "<title", "<div", "<p>", "<p ", "<article", "<table", "<h1"})
    if (head.find(tag) != std::string::npos) return true;
  return false;
}

enum class Container : uint8_t { text, page, json, json_lines, table };

struct Kind {
  Container container = Container::text;
  char separator = ',';  // of a table
};

// By content first; the name speaks where the content leaves it open.
Kind kind_of(std::string_view path, std::string_view text,
             const IngestLexicon& lexicon) {
  const std::string name = lower(path);
  const bool page_name = name.ends_with(".html") || name.ends_with(".htm");
  if (looks_like_page(text) || (page_name && text.find('<') != std::string_view::npos))
    return {Container::page};
  const size_t first = text.find_first_not_of(" \t\r\n");
  const bool braces = first != text.npos && (text[first] == '{' || text[first] == '[');
  if ((braces && name.ends_with(".jsonl")) || looks_like_json_lines(text))
    return {Container::json_lines};
  if (braces && (name.ends_with(".json") || looks_like_json(text)))
    return {Container::json};
  const char separator = table_separator(text, lexicon);
  if (separator != '\0') return {Container::table, separator};
  if (name.ends_with(".csv") || name.ends_with(".tsv"))
    for (const char mark : {',', ';', '\t'})
      if (has_even_rows(text, mark)) return {Container::table, mark};
  return {Container::text};
}

void refuse(std::string_view path, const Error& error, Ingested& out) {
  out.refusals.push_back({std::string(path), error});
}

void read_file(std::string_view path, std::string_view bytes,
               const IngestOptions& options, const IngestLexicon& lexicon,
               Ingested& out) {
  if (const std::optional<Error> error = why_refused(bytes))
    return refuse(path, *error, out);
  Result<Decoded> decoded =
      decode_text(bytes, {declared_charset(bytes), options.encoding}, lexicon.decoding);
  if (!decoded) return refuse(path, decoded.error(), out);
  Decoded file = *std::move(decoded);
  if (file.text.find_first_not_of(" \t\r\n") == std::string::npos)
    return refuse(path, {Fault::empty, 0, "the file holds only white space"}, out);
  const size_t before = out.articles.size();
  const Kind kind = kind_of(path, file.text, lexicon);
  switch (kind.container) {
    case Container::page: {
      Result<Article> page = read_page(std::string(path), file.text, lexicon);
      if (!page) return refuse(path, page.error(), out);
      out.articles.push_back(*std::move(page));
      break;
    }
    case Container::json_lines:
      read_json_lines(path, file.text, lexicon, out);
      break;
    case Container::json:
      read_json(path, file.text, lexicon, out);
      break;
    case Container::table:
      read_table(path, file.text, kind.separator, lexicon, out);
      break;
    case Container::text:
      out.articles.push_back(
          read_plain_text(std::string(path), std::move(file.text), lexicon));
      break;
  }
  for (size_t i = before; i < out.articles.size(); ++i) {
    out.articles[i].path = std::string(path);
    out.articles[i].encoding = file.encoding;
  }
}

void read_archive(std::string_view path, std::string_view bytes,
                  const IngestOptions& options, const IngestLexicon& lexicon,
                  Ingested& out) {
  const DecodeTables& tables = lexicon.decoding;
  const Result<Archive> archive = open_archive(bytes, tables.charsets, tables.letters);
  if (!archive) return refuse(path, archive.error(), out);
  if (archive->entries.empty())
    return refuse(path, {Fault::empty, 0, "the archive holds no file"}, out);
  for (const ArchiveEntry& entry : archive->entries) {
    const std::string inner = std::string(path) + "/" + entry.name;
    if (!options.only.empty() && inner != options.only) continue;
    if (entry.name == "[Content_Types].xml")
      return refuse(path, {Fault::not_text, 0, "the file is an office document"}, out);
    const Result<std::string> file = unpack(bytes, entry);
    if (!file)
      refuse(inner, file.error(), out);
    else if (is_archive(*file))
      refuse(inner,
             {Fault::nested_archive, entry.header_at_byte,
              "an archive inside an archive is not opened"},
             out);
    else
      read_file(inner, *file, options, lexicon, out);
  }
}

}  // namespace

Ingested ingest(std::string_view path, std::string_view bytes,
                const IngestOptions& options, const IngestLexicon& lexicon) {
  Ingested out;
  if (is_archive(bytes) && bytes.size() <= max_input_bytes)
    read_archive(path, bytes, options, lexicon, out);
  else
    read_file(path, bytes, options, lexicon, out);
  if (out.articles.empty() && out.refusals.empty())
    refuse(path, {Fault::empty, 0, "the file holds no article"}, out);
  return out;
}

}  // namespace isnad
