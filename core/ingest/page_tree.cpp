#include "core/ingest/page_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>

#include "core/ingest/page_bounds.h"

namespace isnad {
namespace {

// All memory of one parse, freed at once: gumbo's own way of freeing walks the tree by
// recursion.
class Arena {
 public:
  static void* allocate(void* arena, size_t size) {
    return static_cast<Arena*>(arena)->take(size);
  }
  static void release(void*, void*) {}

 private:
  static constexpr size_t chunk_bytes = 256 << 10;

  void* take(size_t size) {
    constexpr size_t step = alignof(std::max_align_t);
    size = (size + step - 1) / step * step;
    if (size > chunk_bytes / 4) {
      chunks_.push_back(std::make_unique<std::byte[]>(size));
      return chunks_.back().get();
    }
    if (left_ < size) {
      chunks_.push_back(std::make_unique<std::byte[]>(chunk_bytes));
      next_ = chunks_.back().get();
      left_ = chunk_bytes;
    }
    std::byte* const taken = next_;
    next_ += size;
    left_ -= size;
    return taken;
  }

  std::vector<std::unique_ptr<std::byte[]>> chunks_;
  std::byte* next_ = nullptr;
  size_t left_ = 0;
};

const GumboVector* children_of(const GumboNode& node) {
  if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE)
    return &node.v.element.children;
  return nullptr;
}

std::string_view tag_of(const GumboElement& element) {
  if (element.tag == GUMBO_TAG_UNKNOWN) return "unknown";
  return gumbo_normalized_tagname(element.tag);
}

class Flattener {
 public:
  PageTree flatten(const GumboNode& root) {
    add(root, 0);
    // A stack of our own: depth is the document's.
    std::vector<Open> open = {{&root, 0, 0}};
    while (!open.empty()) {
      Open& top = open.back();
      const GumboVector* children = children_of(*top.node);
      if (children == nullptr || top.child == children->length) {
        tree_.nodes[top.index].end = static_cast<uint32_t>(tree_.nodes.size());
        open.pop_back();
        continue;
      }
      const auto* child = static_cast<const GumboNode*>(children->data[top.child++]);
      const uint32_t index = add(*child, top.index);
      if (children_of(*child) != nullptr) open.push_back({child, index, 0});
    }
    return std::move(tree_);
  }

 private:
  struct Open {
    const GumboNode* node;
    uint32_t index;
    uint32_t child;
  };

  uint32_t add(const GumboNode& node, uint32_t parent) {
    const auto index = static_cast<uint32_t>(tree_.nodes.size());
    PageNode out;
    out.parent = parent;
    out.end = index + 1;
    out.attributes_begin = static_cast<uint32_t>(tree_.attributes.size());
    if (children_of(node) != nullptr) {
      out.tag = tag_of(node.v.element);
      const GumboVector& attributes = node.v.element.attributes;
      for (unsigned i = 0; i < attributes.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(attributes.data[i]);
        tree_.attributes.push_back({attribute->name, attribute->value});
      }
    } else if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
               node.type == GUMBO_NODE_CDATA) {
      out.text = node.v.text.text;
    }
    out.attributes_end = static_cast<uint32_t>(tree_.attributes.size());
    tree_.nodes.push_back(std::move(out));
    return index;
  }

  PageTree tree_;
};

}  // namespace

std::string_view PageTree::attribute(const PageNode& node,
                                     std::string_view name) const {
  for (uint32_t i = node.attributes_begin; i < node.attributes_end; ++i)
    if (attributes[i].name == name) return attributes[i].value;
  return {};
}

std::string PageTree::text_of(uint32_t node) const {
  std::string text;
  for (uint32_t i = node; i < nodes[node].end; ++i) text += nodes[i].text;
  return fold_spaces(text);
}

std::string fold_spaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (!blank)
      out.push_back(c);
    else if (!out.empty() && out.back() != ' ')
      out.push_back(' ');
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

Result<PageTree> parse_page(std::string_view utf8) {
  if (utf8.size() > max_page_bytes)
    return Error{Fault::too_large, max_page_bytes, "the page is larger than 16 MB"};
  if (const auto place = find_excessive_nesting(utf8))
    return Error{Fault::too_deep, *place, "the page's elements are nested too deep"};
  Arena arena;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Arena::allocate;
  options.deallocator = Arena::release;
  options.userdata = &arena;
  options.max_errors = 0;
  const GumboOutput* output =
      gumbo_parse_with_options(&options, utf8.data(), utf8.size());
  if (output == nullptr || output->root == nullptr)
    return Error{Fault::not_text, 0, "the page holds no element"};
  return Flattener().flatten(*output->root);
}

}  // namespace isnad
