#pragma once

#include <string>
#include <string_view>

#include "core/article.h"
#include "core/ingest/charset.h"
#include "core/ingest/letter_model.h"
#include "core/result.h"

// Turns the bytes of a text file into UTF-8, and says how it knew the encoding.
//
//   const Result<Decoded> text = decode_text(bytes, {}, tables);
//
// In this order: a byte order mark; UTF-8 that is well formed; UTF-16 by its shape; the
// declared and every other single-byte encoding, weighed by how much the result looks
// like language.  Text that was decoded wrongly once before is repaired.

namespace isnad {

struct DecodeTables {
  Charsets charsets;
  LetterModels letters;
};

Result<DecodeTables> load_decode_tables(const Assets& assets);

struct Decoded {
  std::string text;
  Field encoding;
};

struct DecodeOptions {
  std::string declared;  // what markup says; weighed, not believed
  std::string forced;    // what the reader chose; obeyed
};

// Refuses binary content, an unknown forced encoding, and bytes no encoding explains.
// Linear in the bytes.
Result<Decoded> decode_text(std::string_view bytes, const DecodeOptions& options,
                            const DecodeTables& tables);

// The encoding a page or an XML file declares in its first 2 KB, or nothing.
std::string declared_charset(std::string_view bytes);

}  // namespace isnad
