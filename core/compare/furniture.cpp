#include "core/compare/furniture.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/compare/stem.h"
#include "core/lexicon.h"

namespace isnad {
namespace {

constexpr size_t head_lines = 3;
constexpr size_t foot_lines = 4;
constexpr size_t longest_bytes = 900;
constexpr uint32_t least_articles = 3;
constexpr uint32_t many_articles = 6;
constexpr uint32_t most_told_percent = 25;
constexpr uint32_t most_told_of_many_percent = 35;

// FNV-1a, 64 bits.
uint64_t hash_of(std::string_view text, uint64_t hash = 0xcbf29ce484222325u) {
  for (const char c : text) hash = (hash ^ static_cast<uint8_t>(c)) * 0x100000001b3u;
  return hash;
}

uint32_t count_code_points(std::string_view text) {
  return static_cast<uint32_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<uint8_t>(c) & 0xC0) != 0x80;
  }));
}

uint64_t outlet_hash(const Article& article) {
  if (article.outlet) return hash_of(line_key(article.outlet->value), 1);
  const std::string_view path = article.path;
  const size_t slash = path.rfind('/');
  return hash_of(path.substr(0, slash == path.npos ? 0 : slash), 2);
}

Role role_alone(const Article& article, size_t block) {
  return article.by_itself ? article.by_itself->roles[block]
                           : article.blocks[block].role;
}

bool holds_quote(const Analysis& analysis, SourceRange range) {
  const auto& quotes = analysis.quotes.items;
  return std::any_of(quotes.begin(), quotes.end(), [range](const Quote& quote) {
    return quote.range.overlaps(range);
  });
}

// Who did what, when and how many, is what reports tell and pages seldom print: it
// takes more articles to show that it is none of theirs.
uint32_t articles_to_show(const Analysis& analysis, SourceRange range) {
  constexpr uint32_t few_names = 2;
  const auto& mentions = analysis.entities.mentions;
  auto at = std::lower_bound(mentions.begin(), mentions.end(), range.begin,
                             [](const Mention& mention, uint32_t begin) {
                               return mention.range.begin < begin;
                             });
  uint32_t names = 0;
  for (; at != mentions.end() && at->range.begin < range.end; ++at) {
    const bool name = at->kind == EntityKind::organisation ||
                      at->kind == EntityKind::place || at->kind == EntityKind::misc;
    if (!name || ++names > few_names) return many_articles;
  }
  return least_articles;
}

Outline outline(const Analysis& analysis) {
  const Article& article = analysis.article;
  Outline out;
  out.outlet = outlet_hash(article);
  for (uint32_t i = 0; i < article.blocks.size(); ++i) {
    const Role role = role_alone(article, i);
    if (role != Role::title && role != Role::heading && role != Role::paragraph)
      continue;
    const SourceRange range = article.blocks[i].range;
    const std::string_view text = slice(article, range);
    const bool is_short = range.size_bytes() <= longest_bytes;
    Outline::Line line;
    line.hash = is_short ? hash_of(line_key(text), out.outlet) : hash_of(text);
    line.block_index = i;
    line.code_points = count_code_points(text);
    line.articles_to_show = is_short ? articles_to_show(analysis, range) : 0;
    out.lines.push_back(line);
  }
  for (size_t i = 0; i < out.lines.size(); ++i) {
    Outline::Line& line = out.lines[i];
    const bool at_edge = i < head_lines || i + foot_lines >= out.lines.size();
    const SourceRange range = article.blocks[line.block_index].range;
    if (!at_edge || holds_quote(analysis, range)) line.articles_to_show = 0;
  }
  return out;
}

// What the collection says of one line that may be furniture.
struct Witnesses {
  std::unordered_set<uint64_t> articles;  // hash of what else they hold
  uint64_t weight = 0;                    // of its words, in all articles
  uint64_t told = 0;                      // of those that the articles tell of
  uint32_t heard = 0;                     // articles, copies among them
  uint32_t articles_to_show = 0;
  uint32_t naming = 0;  // those that name elsewhere what the line names
};

bool is_outlet(const Article& article, const Entity& entity) {
  if (!article.outlet) return false;
  const std::string outlet = line_key(article.outlet->value);
  const std::string name = line_key(entity.name);
  return outlet.find(name) != outlet.npos || name.find(outlet) != name.npos;
}

// Whether the line names what the article's other lines name too, its outlet aside.
bool names_its_matter(const Analysis& analysis, SourceRange line,
                      const std::vector<uint32_t>& rest) {
  std::vector<uint32_t> entities;
  for (const Mention& mention : analysis.entities.mentions)
    if (line.contains(mention.range) && mention.entity_index != no_index &&
        !is_outlet(analysis.article, analysis.entities.items[mention.entity_index]))
      entities.push_back(mention.entity_index);
  if (entities.empty()) return false;
  size_t at = 0;
  for (const Mention& mention : analysis.entities.mentions) {
    const auto range_of = [&] { return analysis.article.blocks[rest[at]].range; };
    while (at < rest.size() && range_of().end <= mention.range.begin) ++at;
    if (at == rest.size()) return false;
    if (range_of().contains(mention.range) &&
        std::find(entities.begin(), entities.end(), mention.entity_index) !=
            entities.end())
      return true;
  }
  return false;
}

class Collection {
 public:
  Collection(const Analyses& analyses, const std::vector<Outline>& outlines,
             const Lexicon& lexicon)
      : analyses_(analyses), outlines_(outlines), lexicon_(lexicon) {
    count();
    for (size_t i = 0; i < analyses.size(); ++i) hear(i);
  }

  // Indices of blocks, ascending.
  std::vector<uint32_t> furniture_of(size_t article) const {
    std::vector<uint32_t> blocks;
    if (!is_small_part(outlines_[article])) return blocks;
    for (const Outline::Line& line : outlines_[article].lines)
      if (recurs(line) && is_furniture(line)) blocks.push_back(line.block_index);
    return blocks;
  }

 private:
  void count() {
    for (const Outline& outline : outlines_) {
      std::unordered_set<uint64_t> own;
      for (const Outline::Line& line : outline.lines)
        if (line.articles_to_show > 0 && own.insert(line.hash).second)
          ++times_[line.hash];
    }
  }

  bool recurs(const Outline::Line& line) const {
    return line.articles_to_show > 0 && times_.at(line.hash) >= least_articles;
  }

  bool is_small_part(const Outline& outline) const {
    uint32_t all = 0;
    uint32_t recurring = 0;
    for (const Outline::Line& line : outline.lines) {
      all += line.code_points;
      if (recurs(line)) recurring += line.code_points;
    }
    return recurring > 0 && recurring * 2 <= all;
  }

  bool is_furniture(const Outline::Line& line) const {
    const auto found = witnesses_.find(line.hash);
    if (found == witnesses_.end()) return false;
    const Witnesses& of_line = found->second;
    const bool many = of_line.articles.size() >= many_articles;
    const uint32_t most = many ? most_told_of_many_percent : most_told_percent;
    return of_line.articles.size() >= of_line.articles_to_show &&
           of_line.told * 100 <= of_line.weight * most &&
           of_line.naming * 2 < of_line.heard;
  }

  void hear(size_t article) {
    const Outline& outline = outlines_[article];
    if (!is_small_part(outline)) return;
    const Outline::Line* longest = nullptr;  // stands for what else the article holds
    std::vector<uint32_t> rest;
    for (const Outline::Line& line : outline.lines) {
      if (recurs(line)) continue;
      rest.push_back(line.block_index);
      if (longest == nullptr || line.code_points > longest->code_points)
        longest = &line;
    }
    if (longest == nullptr) return;
    std::unordered_set<uint64_t> told;
    for (const uint32_t block : rest)
      for (const auto& [stem, weight] : stems_in(article, block)) told.insert(stem);
    for (const Outline::Line& line : outline.lines) {
      if (!recurs(line)) continue;
      Witnesses& of_line = witnesses_[line.hash];
      of_line.articles.insert(longest->hash);
      ++of_line.heard;
      of_line.articles_to_show =
          std::max(of_line.articles_to_show, line.articles_to_show);
      const Analysis& analysis = *analyses_[article];
      const SourceRange range = analysis.article.blocks[line.block_index].range;
      if (names_its_matter(analysis, range, rest)) ++of_line.naming;
      for (const auto& [stem, weight] : stems_in(article, line.block_index)) {
        of_line.weight += weight;
        of_line.told += told.contains(stem) ? weight : 0;
      }
    }
  }

  // The words that say what a block is about, with their rarity.
  std::vector<std::pair<uint64_t, uint32_t>> stems_in(size_t article,
                                                      uint32_t block) const {
    const Analysis& analysis = *analyses_[article];
    const SourceRange range = analysis.article.blocks[block].range;
    const auto& words = analysis.segments.words;
    auto at = std::lower_bound(
        words.begin(), words.end(), range.begin,
        [](const Word& word, uint32_t begin) { return word.source.begin < begin; });
    std::vector<std::pair<uint64_t, uint32_t>> out;
    for (; at != words.end() && at->source.begin < range.end; ++at) {
      if (at->kind != WordKind::letters) continue;
      const std::string_view word = slice(analysis.normal, at->normal);
      if (lexicon_.compare.particles.contains(std::string(word))) continue;
      const std::string_view stem = stem_of(word, lexicon_.compare.background);
      const uint32_t weight =
          Background::max_level + 1 - lexicon_.compare.background.stem_level(stem);
      out.push_back({hash_of(stem), weight});
    }
    return out;
  }

  const Analyses& analyses_;
  const std::vector<Outline>& outlines_;
  const Lexicon& lexicon_;
  std::unordered_map<uint64_t, uint32_t> times_;  // articles, by the line's hash
  std::unordered_map<uint64_t, Witnesses> witnesses_;
};

// The next line that may be the title when the one taken for it is furniture.
std::optional<uint32_t> next_title(const Article& article, uint32_t after) {
  for (uint32_t i = after + 1; i < article.blocks.size(); ++i) {
    if (article.blocks[i].role == Role::heading) return i;
    if (article.blocks[i].role == Role::paragraph) return std::nullopt;
  }
  return std::nullopt;
}

void move_title(Article& article, uint32_t from) {
  const std::optional<uint32_t> to = next_title(article, from);
  const bool of_this_line = article.title && article.title->origin == Origin::text &&
                            article.title->range == article.blocks[from].range;
  if (!to || !of_this_line) return;
  article.blocks[from].role = Role::boilerplate;
  article.blocks[*to].role = Role::title;
  article.title->range = article.blocks[*to].range;
  article.title->value = std::string(slice(article, article.title->range));
}

Article without(Article article, const std::vector<uint32_t>& furniture) {
  article = by_itself(std::move(article));
  if (furniture.empty()) return article;
  ByItself before;
  for (const Block& block : article.blocks) before.roles.push_back(block.role);
  before.title = article.title;
  for (const uint32_t block : furniture)
    if (article.blocks[block].role != Role::title)
      article.blocks[block].role = Role::boilerplate;
  for (const uint32_t block : furniture)
    if (article.blocks[block].role == Role::title) move_title(article, block);
  article.by_itself = std::move(before);
  return article;
}

bool have_same_roles(const Article& a, const Article& b) {
  return std::equal(a.blocks.begin(), a.blocks.end(), b.blocks.begin(), b.blocks.end(),
                    [](const Block& x, const Block& y) { return x.role == y.role; });
}

}  // namespace

Article by_itself(Article article) {
  if (!article.by_itself) return article;
  for (size_t i = 0; i < article.blocks.size(); ++i)
    article.blocks[i].role = article.by_itself->roles[i];
  article.title = std::move(article.by_itself->title);
  article.by_itself.reset();
  return article;
}

Outline outline_of(const Analysis& analysis, const Lexicon& lexicon) {
  if (!analysis.article.by_itself) return outline(analysis);
  return outline(analyse(by_itself(analysis.article), lexicon));
}

std::vector<uint32_t> set_furniture_apart(Analyses& analyses,
                                          std::vector<Outline>& outlines,
                                          const Lexicon& lexicon) {
  while (outlines.size() < analyses.size())
    outlines.push_back(outline_of(*analyses[outlines.size()], lexicon));
  const Collection collection(analyses, outlines, lexicon);
  std::vector<uint32_t> changed;
  for (uint32_t i = 0; i < analyses.size(); ++i) {
    const std::vector<uint32_t> furniture = collection.furniture_of(i);
    const Article& now = analyses[i]->article;
    if (furniture.empty() && !now.by_itself) continue;
    Article then = without(now, furniture);
    if (have_same_roles(now, then)) continue;
    analyses[i] = std::make_shared<const Analysis>(analyse(std::move(then), lexicon));
    changed.push_back(i);
  }
  return changed;
}

}  // namespace isnad
