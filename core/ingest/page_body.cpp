#include "core/ingest/page_body.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/ingest/article_date.h"
#include "core/ingest/page_votes.h"

namespace isnad {
namespace {

constexpr uint32_t enough_code_points = 250;

std::string_view slice_of(const PageText& text, const PageBlock& block) {
  return std::string_view(text.text).substr(block.range.begin,
                                            block.range.size_bytes());
}

bool closes(std::string_view text) {
  for (const std::string_view mark : {"\"", "”", "»", ")", "’", "'"})
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  for (const std::string_view mark : {".", "!", "?", "؟", "…", ":", "۔"})
    if (text.ends_with(mark)) return true;
  return false;
}

// Decides the blocks inside the chosen elements.
class Sorter {
 public:
  Sorter(const PageTree& tree, const PageText& text, const PageVotes& votes,
         const IngestLexicon& lexicon)
      : tree_(tree), text_(text), votes_(votes), lexicon_(lexicon) {}

  Role role_of(const PageBlock& block, uint32_t root) const {
    const std::string_view words = slice_of(text_, block);
    const uint32_t all = votes_.weight(root).code_points;
    bool byline = false;
    for (uint32_t node = block.node; node != root && node != 0;
         node = tree_.nodes[node].parent) {
      const uint8_t hints = text_.hints[node];
      if ((hints & hint_keep) != 0) break;
      // What holds most of the body is no furniture, whatever it is called.
      if (votes_.weight(node).code_points * 2 > all) continue;
      if ((hints & (hint_drop | hint_chrome)) != 0) return Role::boilerplate;
      if (is_list_of_links(node)) return Role::boilerplate;
      byline |= (hints & hint_byline) != 0 && block.code_points < 120;
    }
    if (byline) return Role::byline;
    if (block.heading != 0) return Role::heading;
    return role_by_words(block, words);
  }

 private:
  bool is_list_of_links(uint32_t node) const {
    const std::string_view tag = tree_.nodes[node].tag;
    const PageWeight weight = votes_.weight(node);
    const bool list = tag == "ul" || tag == "ol" || tag == "table" || tag == "dl";
    if (list) return weight.linked * 10 > weight.code_points * 4;
    const bool box = tag == "div" || tag == "section" || tag == "p";
    return box && weight.linked * 10 > weight.code_points * 7 &&
           weight.code_points < 400;
  }

  Role role_by_words(const PageBlock& block, std::string_view words) const {
    const std::string_view tag = tree_.nodes[block.node].tag;
    const bool text_tag = tag == "p" || tag == "blockquote" || tag == "pre";
    if (block.code_points <= 160) {
      const std::string key = line_key(words);
      if (key.find_first_not_of("0 ") == std::string::npos) return Role::boilerplate;
      if (lexicon_.furniture.contains(key) || lexicon_.link_headers.contains(key))
        return Role::boilerplate;
      const bool whole_line = !closes(words) || words.ends_with(":");
      if (whole_line && lexicon_.furniture_heads.opening(key) > 0 &&
          (block.linked > 0 || words.find(':') != std::string_view::npos))
        return Role::boilerplate;
      if (whole_line && is_two_phrases(key)) return Role::boilerplate;
      if (block.code_points <= 120 && is_date_line(words, lexicon_))
        return Role::byline;
      if (block.code_points <= 80 && lexicon_.byline_heads.opening(key) > 0 &&
          !closes(words))
        return Role::byline;
    }
    if (block.linked * 10 > block.code_points * 8 && block.code_points < 160 &&
        !closes(words))
      return Role::boilerplate;
    if (!text_tag && tag != "li" && tag != "td" && block.code_points < 25 &&
        !closes(words))
      return Role::boilerplate;
    return Role::paragraph;
  }

  // "For more news | follow us on ...": one phrase of furniture behind another.
  bool is_two_phrases(std::string_view key) const {
    constexpr ptrdiff_t most_spaces = 9;
    if (lexicon_.furniture_heads.opening(key) == 0 ||
        std::count(key.begin(), key.end(), ' ') > most_spaces)
      return false;
    for (size_t at = key.find(' '); at != key.npos; at = key.find(' ', at + 1))
      if (lexicon_.furniture_heads.opening(key.substr(at + 1)) > 0 ||
          lexicon_.furniture.opening(key.substr(at + 1)) > 0)
        return true;
    return false;
  }

  const PageTree& tree_;
  const PageText& text_;
  const PageVotes& votes_;
  const IngestLexicon& lexicon_;
};

// "Place - Outlet" in a line of its own above the first paragraph.
void mark_dateline(const PageText& text, std::vector<Role>& roles) {
  constexpr uint32_t most_code_points = 60;
  const auto first = std::find(roles.begin(), roles.end(), Role::paragraph);
  if (first == roles.end() || first + 1 == roles.end()) return;
  const PageBlock& block = text.blocks[static_cast<size_t>(first - roles.begin())];
  std::string_view words = slice_of(text, block);
  while (words.ends_with(':') || words.ends_with(' ')) words.remove_suffix(1);
  if (block.code_points > most_code_points || closes(words)) return;
  for (const std::string_view mark : {" - ", " – ", " — ", " | "})
    if (words.find(mark) != std::string_view::npos) *first = Role::byline;
}

// A heading that no paragraph follows announces what is no part of the article.
void drop_idle_headings(std::vector<Role>& roles) {
  bool followed = false;
  for (size_t i = roles.size(); i-- > 0;) {
    if (roles[i] == Role::paragraph) followed = true;
    if (roles[i] == Role::heading && !followed) roles[i] = Role::boilerplate;
  }
}

// The body's own copy of the title, or the nearest one above it.
void mark_title(const PageText& text, const std::string& title,
                std::vector<Role>& roles) {
  const std::string key = line_key(title);
  if (key.empty()) return;
  size_t body = 0;
  while (body < roles.size() && roles[body] != Role::paragraph) ++body;
  size_t chosen = roles.size();
  for (size_t i = 0; i < roles.size(); ++i) {
    if (i > body + 3) break;
    const PageBlock& block = text.blocks[i];
    if (block.code_points > 400 || line_key(slice_of(text, block)) != key) continue;
    if (roles[i] != Role::boilerplate || block.heading == 1 || chosen == roles.size()) {
      if (chosen < roles.size()) roles[chosen] = Role::boilerplate;
      chosen = i;
    } else {
      roles[i] = Role::boilerplate;
    }
  }
  if (chosen == roles.size()) return;
  roles[chosen] = Role::title;
  // What stands in the body above its title is the page's head.
  for (size_t i = 0; i < chosen; ++i)
    if (roles[i] == Role::heading) roles[i] = Role::boilerplate;
}

uint32_t count_body(const PageText& text, const std::vector<Role>& roles) {
  uint32_t sum = 0;
  for (size_t i = 0; i < roles.size(); ++i)
    if (roles[i] == Role::paragraph) sum += text.blocks[i].code_points;
  return sum;
}

std::vector<Role> sort_blocks(const PageTree& tree, const PageText& text,
                              const PageVotes& votes, const IngestLexicon& lexicon) {
  std::vector<Role> roles(text.blocks.size(), Role::boilerplate);
  const Sorter sorter(tree, text, votes, lexicon);
  for (size_t i = 0; i < text.blocks.size(); ++i)
    for (const uint32_t root : votes.roots())
      if (tree.is_inside(text.blocks[i].text_node, root)) {
        roles[i] = sorter.role_of(text.blocks[i], root);
        break;
      }
  drop_idle_headings(roles);
  return roles;
}

}  // namespace

std::vector<Role> find_body(const PageTree& tree, const PageText& text,
                            const std::string& title, const IngestLexicon& lexicon) {
  PageVotes votes(tree, text, lexicon.page_classes);
  votes.count(true);
  std::vector<Role> roles = sort_blocks(tree, text, votes, lexicon);
  if (count_body(text, roles) < enough_code_points) {
    // Perhaps the article stands in an element named like furniture.
    votes.count(false);
    std::vector<Role> again = sort_blocks(tree, text, votes, lexicon);
    if (count_body(text, again) > count_body(text, roles)) roles = std::move(again);
  }
  mark_title(text, title, roles);
  mark_dateline(text, roles);
  return roles;
}

}  // namespace isnad
