#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

// A page as a flat list of elements and texts in the order of the document.
//
//   const Result<PageTree> tree = parse_page(html);
//   for (uint32_t i = 0; i < tree->nodes.size(); i = skip ? tree->nodes[i].end : i + 1)
//
// Parsed by gumbo as HTML5 has it, whatever is unclosed or misplaced.

namespace isnad {

inline constexpr uint32_t max_page_bytes = 16u << 20;

struct PageAttribute {
  std::string name;  // lower case
  std::string value;
};

struct PageNode {
  std::string_view tag;           // lower case name; empty: a text
  std::string text;               // of a text node, entities resolved
  uint32_t parent = 0;            // in PageTree::nodes; the root is its own parent
  uint32_t end = 0;               // one past the last node inside this one
  uint32_t attributes_begin = 0;  // in PageTree::attributes
  uint32_t attributes_end = 0;
};

struct PageTree {
  std::vector<PageNode> nodes;  // nodes[0] is the root element
  std::vector<PageAttribute> attributes;

  bool is_inside(uint32_t node, uint32_t ancestor) const {
    return ancestor <= node && node < nodes[ancestor].end;
  }
  // Empty when the node has no such attribute.
  std::string_view attribute(const PageNode& node, std::string_view name) const;
  // All text inside, white space folded.
  std::string text_of(uint32_t node) const;
};

// White space of ASCII as one space each, none at the ends.
std::string fold_spaces(std::string_view text);

// Refuses a page that is larger than max_page_bytes or nested beyond what any page is
// (each level of unclosed elements makes every later one dearer).  Linear.
Result<PageTree> parse_page(std::string_view utf8);

}  // namespace isnad
