#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/range.h"

// One article as it was read: its text, and what was decided about it.  The text is
// the decoded original, character for character; blocks say what each part of it is.

namespace isnad {

enum class Role : uint8_t { title, heading, paragraph, byline, credit, boilerplate };
const char* name_of(Role role);

// A stretch of the text with one role.  Blocks do not overlap, stand in order, and
// hold everything but the white space between them.
struct Block {
  SourceRange range;
  Role role = Role::paragraph;
  std::string language = {};  // as Article::language has it; empty: the article's own
};

// Where a decision about the article came from.
enum class Origin : uint8_t {
  unknown,
  given,     // a field of the data set
  metadata,  // markup of the page
  text,      // words of the article
  file_name,
  guess,   // the shape of the text
  reader,  // the reader put it in place of what was found
};

// What showed a decision.  Where there is more to say, Field::detail says it.
enum class Clue : uint8_t {
  none,
  column,           // of a data set; detail: its name
  markup,           // of the page; detail: "og:title", "<h1>"
  markup_and_line,  // the same, and a line of the page that agrees; detail as above
  beside_title,     // what <title>, or a line that repeats the title, has besides it
  address,          // the page's own
  file_name,        // detail: the name
  byte_order_mark,
  byte_pattern,  // every other byte is of one block
  well_formed,   // as UTF-8
  nearly_well_formed,
  reads_as,      // detail: the language it reads as
  declared,      // by the page, and it reads as the language in detail
  misread_once,  // repaired; detail: "windows-1256 → windows-1252"
  letters,       // of one script
  common_words,
  first_line,
  byline,            // a line under the title
  line_beside_text,  // one of those around the article
  dateline,
  closing_bracket,  // at the end of a paragraph
  credit_line,
  copyright_line,
  source_line,      // "Source: ..."
  address_in_line,  // of a page or of mail, in a line beside the text
};

// One thing decided about an article, with its evidence.
struct Field {
  std::string value;
  SourceRange range;  // where it stands in the text; empty: not there
  Origin origin = Origin::unknown;
  uint8_t confidence_percent = 100;
  Clue clue = Clue::none;
  std::string detail;  // what the clue names; see there
};

// The decisions a reader may put right.
enum class FieldKind : uint8_t {
  title,
  outlet,
  date,
  author,
  credit,
  language,
  encoding,
};
const char* name_of(FieldKind kind);
inline constexpr FieldKind all_fields[] = {
    FieldKind::title,  FieldKind::outlet,   FieldKind::date,     FieldKind::author,
    FieldKind::credit, FieldKind::language, FieldKind::encoding,
};

// What had been found where the reader put something else.
struct Replaced {
  FieldKind kind = FieldKind::title;
  std::optional<Field> found;  // none: nothing had been
};

// What an article showed before others of its outlet showed what is printed around it.
struct ByItself {
  std::vector<Role> roles;  // one for each block
  std::optional<Field> title;
};

struct Article {
  std::string id;             // the JSONL id, else the path as given
  std::string path;           // of its file; "archive.zip/inner.html" in an archive
  std::string text;           // UTF-8
  std::vector<Block> blocks;  // in order of range.begin
  Field encoding;             // value: IANA name, lower case ("utf-8")
  Field language;             // value: BCP 47 ("ar"); "und" when unknown
  bool right_to_left = false;
  std::optional<Field> title;
  std::optional<Field> outlet;
  std::optional<Field> date;    // value: ISO 8601 ("2023-09-05")
  std::optional<Field> credit;  // agency credit
  std::optional<Field> author;
  std::optional<Field> url;
  std::vector<Replaced> replaced;  // in order of kind, one of each at most
  std::optional<ByItself> by_itself;  // core/compare/furniture.h; none: nothing changed
};

inline const std::string& language_of(const Article& article, const Block& block) {
  return block.language.empty() ? article.language.value : block.language;
}

// Null when nothing was decided.
const Field* field_of(const Article& article, FieldKind kind);
// What had been found before the reader put it right; null when it was not put right.
const Replaced* replaced_in(const Article& article, FieldKind kind);

inline std::string_view slice(const Article& article, SourceRange range) {
  return std::string_view(article.text).substr(range.begin, range.size_bytes());
}
std::string_view slice(Article&&, SourceRange) = delete;  // would dangle

}  // namespace isnad
