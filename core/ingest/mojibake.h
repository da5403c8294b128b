#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/ingest/charset.h"
#include "core/ingest/letter_model.h"

// Undoes a wrong decoding that a text went through before it was saved: UTF-8 that was
// read as windows-1252 or windows-1256 ("Ø§Ù„" for "ال"), and Arabic, Cyrillic, Greek
// or Hebrew bytes that were read as windows-1252 ("ÇáÚÑÈ" for "العرب").

namespace isnad {

struct Repair {
  std::string text;
  std::string read_as;  // name of the charset it had been read with
  std::string written;  // name of the encoding it had been written in
};

// Nothing when the text shows no such damage.  Only encodings that turn all of the
// text, or whole lines of it, into well-formed UTF-8 count, which chance does not bring
// about; bytes of another charset count when they look far more like language.  Linear.
std::optional<Repair> repair_mojibake(std::string_view utf8, const Charsets& charsets,
                                      const LetterModels& models);

}  // namespace isnad
