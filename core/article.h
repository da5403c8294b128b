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
};

// Where a decision about the article came from.
enum class Origin : uint8_t {
  unknown,
  given,     // a field of the data set, or the reader's own correction
  metadata,  // markup of the page
  text,      // words of the article
  file_name,
  guess,  // the shape of the text
};

// One thing decided about an article, with its evidence.
struct Field {
  std::string value;
  SourceRange range;  // where it stands in the text; empty: not there
  Origin origin = Origin::unknown;
  uint8_t confidence_percent = 100;
  std::string evidence;  // what showed it, for instance "og:title"
};

struct Article {
  std::string id;             // the JSONL id, else the path as given
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
};

inline std::string_view slice(const Article& article, SourceRange range) {
  return std::string_view(article.text).substr(range.begin, range.size_bytes());
}
std::string_view slice(Article&&, SourceRange) = delete;  // would dangle

}  // namespace isnad
