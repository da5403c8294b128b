#include "core/ingest/page_votes.h"

#include <algorithm>
#include <string>

namespace isnad {
namespace {

constexpr uint32_t paragraph_code_points = 25;
constexpr int levels = 6;
constexpr int64_t point = 100;

bool holds_any(std::string_view text, const std::vector<std::string>& parts) {
  return std::any_of(parts.begin(), parts.end(), [text](const std::string& part) {
    return text.find(part) != std::string_view::npos;
  });
}

int64_t tag_value(std::string_view tag) {
  if (tag == "article") return 10 * point;
  if (tag == "div" || tag == "main" || tag == "section") return 5 * point;
  if (tag == "pre" || tag == "td" || tag == "blockquote") return 3 * point;
  if (tag == "ol" || tag == "ul" || tag == "dl" || tag == "dd" || tag == "dt" ||
      tag == "li" || tag == "form" || tag == "address")
    return -3 * point;
  if (tag == "th" || (tag.size() == 2 && tag[0] == 'h')) return -5 * point;
  return 0;
}

int64_t count_commas(std::string_view text) {
  int64_t commas = std::count(text.begin(), text.end(), ',');
  for (const std::string_view mark : {"،", "、", "，"})
    for (size_t at = text.find(mark); at != std::string_view::npos;
         at = text.find(mark, at + mark.size()))
      ++commas;
  return commas;
}

}  // namespace

PageVotes::PageVotes(const PageTree& tree, const PageText& text,
                     const PageClasses& classes)
    : tree_(tree), text_(text), classes_(classes) {
  code_points_before_.push_back(0);
  linked_before_.push_back(0);
  blocks_in_.resize(tree.nodes.size());
  for (const PageBlock& block : text.blocks) {
    code_points_before_.push_back(code_points_before_.back() + block.code_points);
    linked_before_.push_back(linked_before_.back() + block.linked);
    ++blocks_in_[block.node];
  }
  furniture_.resize(tree.nodes.size());
  for (uint32_t i = 1; i < tree.nodes.size(); ++i) {
    const uint8_t hints = text.hints[i];
    const bool own = (hints & (hint_drop | hint_chrome)) != 0;
    furniture_[i] =
        (hints & hint_keep) == 0 && (own || furniture_[tree.nodes[i].parent] != 0);
  }
}

PageWeight PageVotes::weight(uint32_t node) const {
  const auto before = [](const PageBlock& block, uint32_t wanted) {
    return block.text_node < wanted;
  };
  const auto& blocks = text_.blocks;
  const auto from = std::lower_bound(blocks.begin(), blocks.end(), node, before);
  const auto to = std::lower_bound(from, blocks.end(), tree_.nodes[node].end, before);
  const auto first = static_cast<size_t>(from - blocks.begin());
  const auto last = static_cast<size_t>(to - blocks.begin());
  return {code_points_before_[last] - code_points_before_[first],
          linked_before_[last] - linked_before_[first]};
}

int64_t PageVotes::value_of(uint32_t node) const {
  int64_t value = tag_value(tree_.nodes[node].tag);
  std::string names(tree_.attribute(tree_.nodes[node], "class"));
  names += ' ';
  names += tree_.attribute(tree_.nodes[node], "id");
  for (char& c : names)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (holds_any(names, classes_.weak) || (text_.hints[node] & hint_drop) != 0)
    value -= 25 * point;
  if (holds_any(names, classes_.strong)) value += 25 * point;
  if ((text_.hints[node] & hint_keep) != 0) value += 25 * point;
  return value;
}

void PageVotes::vote(const PageBlock& block) {
  if (block.code_points < paragraph_code_points || block.heading != 0) return;
  const std::string_view words =
      std::string_view(text_.text).substr(block.range.begin, block.range.size_bytes());
  int64_t points =
      point * (1 + count_commas(words)) + std::min<int64_t>(block.code_points, 300);
  points = points * (block.code_points - block.linked) / block.code_points;
  const std::string_view tag = tree_.nodes[block.node].tag;
  const bool holds_many = tag != "p" && blocks_in_[block.node] > 1;
  uint32_t node = holds_many ? block.node : tree_.nodes[block.node].parent;
  for (int level = 0; level < levels; ++level) {
    if (scores_[node] == 0) scores_[node] = value_of(node) + 1;
    scores_[node] += points / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
    if (node == 0) break;
    node = tree_.nodes[node].parent;
  }
}

int64_t PageVotes::final_score(uint32_t node) const {
  const PageWeight inside = weight(node);
  if (inside.code_points == 0) return 0;
  return scores_[node] * (inside.code_points - inside.linked) / inside.code_points;
}

uint32_t PageVotes::choose() const {
  uint32_t best = 0;
  int64_t best_score = 0;
  for (uint32_t node = 1; node < scores_.size(); ++node) {
    if (scores_[node] <= 0) continue;
    const int64_t score = final_score(node);
    if (score > best_score) best = node, best_score = score;
  }
  return best;
}

// Several elements of nearly the same score are parts of one article.
uint32_t PageVotes::join_rivals(uint32_t best) const {
  const int64_t enough = final_score(best) * 3 / 4;
  std::vector<uint32_t> rivals;
  for (uint32_t node = 1; node < scores_.size(); ++node)
    if (node != best && scores_[node] > 0 && final_score(node) >= enough &&
        !tree_.is_inside(best, node) && !tree_.is_inside(node, best))
      rivals.push_back(node);
  if (rivals.size() < 2) return best;
  for (uint32_t node = tree_.nodes[best].parent; node != 0;
       node = tree_.nodes[node].parent) {
    const auto inside =
        std::count_if(rivals.begin(), rivals.end(),
                      [&](uint32_t rival) { return tree_.is_inside(rival, node); });
    if (inside >= 2) return tree_.nodes[node].tag == "body" ? best : node;
  }
  return best;
}

// An element around the winner that scores more holds further parts of the article.
uint32_t PageVotes::climb(uint32_t best) const {
  int64_t last = scores_[best];
  const int64_t least = last / 3;
  for (uint32_t node = tree_.nodes[best].parent; node != 0;
       node = tree_.nodes[node].parent) {
    if (scores_[node] == 0 || tree_.nodes[node].tag == "body") break;
    if (scores_[node] < least) break;
    if (scores_[node] > last) return node;
    last = scores_[node];
  }
  return best;
}

// A single element named as the body, with most of the winner's text in it.
uint32_t PageVotes::narrow(uint32_t best) const {
  uint32_t found = 0;
  for (uint32_t node = best + 1; node < tree_.nodes[best].end; ++node) {
    if ((text_.hints[node] & hint_keep) == 0) continue;
    if (weight(node).code_points * 10 < weight(best).code_points * 6) continue;
    found = node;
    break;
  }
  return found == 0 ? best : found;
}

void PageVotes::add_siblings(uint32_t best) {
  const uint32_t parent = tree_.nodes[best].parent;
  const int64_t enough = std::max<int64_t>(10 * point, final_score(best) / 5);
  const std::string_view best_class = tree_.attribute(tree_.nodes[best], "class");
  for (uint32_t node = parent + 1; node < tree_.nodes[parent].end;
       node = tree_.nodes[node].end) {
    if (node == best) {
      roots_.push_back(node);
      continue;
    }
    if (tree_.nodes[node].tag.empty() || furniture_[node] != 0) continue;
    const bool alike = !best_class.empty() &&
                       tree_.attribute(tree_.nodes[node], "class") == best_class;
    const int64_t bonus = alike ? final_score(best) / 5 : 0;
    const PageWeight inside = weight(node);
    const bool paragraph = tree_.nodes[node].tag == "p" && inside.code_points > 80 &&
                           inside.linked * 4 < inside.code_points;
    if (paragraph || (scores_[node] > 0 && final_score(node) + bonus >= enough))
      roots_.push_back(node);
  }
}

void PageVotes::count(bool strict) {
  scores_.assign(tree_.nodes.size(), 0);
  roots_.clear();
  for (const PageBlock& block : text_.blocks)
    if (!strict || furniture_[block.node] == 0) vote(block);
  uint32_t best = choose();
  if (best == 0) {
    if (!strict && !text_.blocks.empty()) roots_.push_back(0);
    return;
  }
  best = climb(join_rivals(best));
  const uint32_t inner = narrow(best);
  if (inner != best)
    roots_.push_back(inner);
  else
    add_siblings(best);
}

}  // namespace isnad
