#include "core/ingest/page_blocks.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace isnad {
namespace {

constexpr std::array<std::string_view, 16> unread = {
    "script", "style", "noscript", "template", "head",   "iframe", "svg",   "object",
    "select", "math",  "textarea", "audio",    "canvas", "video",  "embed", "map",
};
constexpr std::array<std::string_view, 28> inline_tags = {
    "a",      "abbr", "acronym", "b",    "bdi",   "bdo",  "big",
    "cite",   "code", "em",      "font", "i",     "ins",  "kbd",
    "mark",   "q",    "s",       "samp", "small", "span", "strike",
    "strong", "sub",  "sup",     "tt",   "u",     "var",  "unknown",
};
constexpr std::array<std::string_view, 11> chrome = {
    "nav",  "aside",  "footer", "form",    "button",   "figcaption",
    "menu", "dialog", "label",  "marquee", "fieldset",
};
constexpr std::array<std::string_view, 5> chrome_roles = {
    "navigation", "banner", "contentinfo", "complementary", "search",
};

template <size_t size>
bool is_among(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool holds_any(std::string_view text, const std::vector<std::string>& parts) {
  return std::any_of(parts.begin(), parts.end(), [text](const std::string& part) {
    return text.find(part) != std::string_view::npos;
  });
}

std::string names_of(const PageTree& tree, const PageNode& node) {
  std::string names(tree.attribute(node, "class"));
  names += ' ';
  names += tree.attribute(node, "id");
  for (char& c : names)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return names;
}

uint8_t hints_of(const PageTree& tree, const PageNode& node,
                 const PageClasses& classes) {
  uint8_t hints = 0;
  if (is_among(chrome, node.tag)) hints |= hint_chrome;
  if (is_among(chrome_roles, tree.attribute(node, "role"))) hints |= hint_chrome;
  if (tree.attribute(node, "itemprop") == "articleBody") hints |= hint_keep;
  const std::string_view style = tree.attribute(node, "style");
  if (style.find("display:none") != std::string_view::npos ||
      style.find("display: none") != std::string_view::npos)
    hints |= hint_drop;
  const std::string names = names_of(tree, node);
  if (names.size() > 1) {
    if (holds_any(names, classes.keep))
      hints |= hint_keep;
    else if (holds_any(names, classes.drop))
      hints |= hint_drop;
    if (holds_any(names, classes.byline)) hints |= hint_byline;
  }
  if (node.tag == "time" || node.tag == "address") hints |= hint_byline;
  // The page's own frame carries all kinds of names.
  if (node.tag == "html" || node.tag == "body" || node.tag == "article" ||
      node.tag == "main")
    hints &= static_cast<uint8_t>(~(hint_drop | hint_byline));
  return hints;
}

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

class TextReader {
 public:
  TextReader(const PageTree& tree, PageText& out) : tree_(tree), out_(out) {}

  void read() {
    struct Open {
      uint32_t end;
      bool block;
      bool link;
    };
    std::vector<Open> open;
    for (uint32_t i = 0; i < tree_.nodes.size();) {
      while (!open.empty() && open.back().end <= i) {
        if (open.back().block) flush();
        if (open.back().link) --links_;
        open.pop_back();
      }
      const PageNode& node = tree_.nodes[i];
      if (node.tag.empty()) {
        add_text(node.text, i);
      } else if (is_among(unread, node.tag)) {
        i = node.end;
        continue;
      } else {
        const bool block = !is_among(inline_tags, node.tag);
        const bool link = node.tag == "a" && leads_away(node, i);
        if (block) flush();
        links_ += link ? 1 : 0;
        open.push_back({node.end, block, link});
      }
      ++i;
    }
    flush();
  }

 private:
  // A sentence that leads to a place of its own page, as the points at the head of a
  // live report do, is text; a few words that do are its contents.
  bool leads_away(const PageNode& node, uint32_t index) const {
    constexpr ptrdiff_t least_spaces = 5;
    const std::string_view to = tree_.attribute(node, "href");
    if (to.size() < 2 || to.front() != '#') return true;
    ptrdiff_t spaces = 0;
    for (uint32_t i = index + 1; i < node.end && spaces < least_spaces; ++i) {
      const std::string& text = tree_.nodes[i].text;
      spaces += std::count(text.begin(), text.end(), ' ');
    }
    return spaces < least_spaces;
  }

  void add_text(const std::string& text, uint32_t node) {
    for (const char c : text) {
      if (is_blank(c)) {
        space_ = !pending_.empty();
        continue;
      }
      if (pending_.empty()) node_ = node;
      if (space_) pending_ += ' ';
      space_ = false;
      pending_ += c;
      const bool first = (static_cast<uint8_t>(c) & 0xC0) != 0x80;
      code_points_ += first;
      linked_ += first && links_ > 0;
    }
  }

  // The nearest element around that is no inline one, and the heading it may be.
  void place(PageBlock& block) const {
    block.text_node = node_;
    uint32_t node = tree_.nodes[node_].parent;
    while (node != 0 && is_among(inline_tags, tree_.nodes[node].tag))
      node = tree_.nodes[node].parent;
    block.node = node;
    for (; node != 0; node = tree_.nodes[node].parent) {
      const std::string_view tag = tree_.nodes[node].tag;
      if (tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6')
        block.heading = static_cast<uint8_t>(tag[1] - '0');
      if (tag != "span" && tag != "div") break;
    }
  }

  void flush() {
    if (!pending_.empty()) {
      PageBlock block;
      place(block);
      if (!out_.text.empty()) out_.text += '\n';
      block.range.begin = static_cast<uint32_t>(out_.text.size());
      out_.text += pending_;
      block.range.end = static_cast<uint32_t>(out_.text.size());
      block.code_points = code_points_;
      block.linked = linked_;
      out_.blocks.push_back(block);
    }
    pending_.clear();
    space_ = false;
    code_points_ = linked_ = 0;
  }

  const PageTree& tree_;
  PageText& out_;
  std::string pending_;
  uint32_t node_ = 0;
  uint32_t code_points_ = 0;
  uint32_t linked_ = 0;
  int links_ = 0;
  bool space_ = false;
};

}  // namespace

PageText read_page_text(const PageTree& tree, const IngestLexicon& lexicon) {
  PageText out;
  out.hints.reserve(tree.nodes.size());
  for (const PageNode& node : tree.nodes)
    out.hints.push_back(node.tag.empty() ? uint8_t{0}
                                         : hints_of(tree, node, lexicon.page_classes));
  TextReader(tree, out).read();
  return out;
}

}  // namespace isnad
