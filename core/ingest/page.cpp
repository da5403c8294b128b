#include "core/ingest/page.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/ingest/article_date.h"
#include "core/ingest/author.h"
#include "core/ingest/credit.h"
#include "core/ingest/language.h"
#include "core/ingest/outlet.h"
#include "core/ingest/page_blocks.h"
#include "core/ingest/page_body.h"
#include "core/ingest/page_metadata.h"
#include "core/ingest/page_tree.h"

namespace isnad {
namespace {

std::string_view slice_of(const PageText& text, const PageBlock& block) {
  return std::string_view(text.text).substr(block.range.begin,
                                            block.range.size_bytes());
}

bool is_word_end(std::string_view text, size_t at) {
  return at >= text.size() || text[at] == ' ';
}

// Markup's title often carries the site's name; the page's own heading does not.
std::string without_site(const std::string& title, const PageMetadata& metadata) {
  std::string_view rest = title;
  for (const std::string_view mark :
       {" | ", " - ", " – ", " — ", " » ", " « ", " :: ", " · ", " • ", " : "}) {
    const size_t at = rest.rfind(mark);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view tail = rest.substr(at + mark.size());
    const bool named =
        metadata.outlet && line_key(tail) == line_key(metadata.outlet->value);
    const bool bar = mark == " | " || mark == " :: " || mark == " » ";
    if (named || (bar && tail.size() < at)) return std::string(rest.substr(0, at));
  }
  return title;
}

Field guessed(std::string value, uint8_t confidence, Clue clue,
              std::string detail = {}) {
  Field field;
  field.value = std::move(value);
  field.origin = Origin::guess;
  field.confidence_percent = confidence;
  field.clue = clue;
  field.detail = std::move(detail);
  return field;
}

// The longest line of the page that the window's title or markup's title begins or ends
// with.
const PageBlock* heading_in(const PageText& text, const std::string& title) {
  const std::string key = line_key(title);
  const PageBlock* best = nullptr;
  for (const PageBlock& block : text.blocks) {
    const std::string_view words = slice_of(text, block);
    if (block.code_points < 12 || block.code_points > 300) continue;
    const std::string own = line_key(words);
    if (own.size() < 12 || own.size() > key.size()) continue;
    const size_t from = key.size() - own.size();
    const bool opens = key.starts_with(own) && is_word_end(key, own.size());
    const bool ends = key.ends_with(own) && (from == 0 || key[from - 1] == ' ');
    if (!opens && !ends) continue;
    if (best == nullptr || block.code_points > best->code_points) best = &block;
  }
  return best;
}

void choose_title(const PageText& text, PageMetadata& metadata) {
  const bool marked = metadata.title.has_value();
  std::string title = marked ? metadata.title->value : metadata.window_title;
  if (!title.empty()) {
    title = without_site(title, metadata);
    if (const PageBlock* heading = heading_in(text, title)) {
      Field field =
          marked ? *metadata.title : guessed("", 85, Clue::markup_and_line, "<title>");
      field.value = std::string(slice_of(text, *heading));
      metadata.title = std::move(field);
      return;
    }
    if (marked) {
      metadata.title->value = title;
      return;
    }
    // The window's title may be the site's name; a lone h1 knows better.
    for (const PageBlock& block : text.blocks)
      if (block.heading == 1 && block.code_points > 15) {
        metadata.title =
            guessed(std::string(slice_of(text, block)), 75, Clue::markup, "<h1>");
        return;
      }
    metadata.title = guessed(title, 65, Clue::markup, "<title>");
    return;
  }
  for (const PageBlock& block : text.blocks)
    if (block.heading == 1) {
      metadata.title =
          guessed(std::string(slice_of(text, block)), 70, Clue::markup, "<h1>");
      return;
    }
}

// What the window's title says beside the title names the site.
void guess_outlet(PageMetadata& metadata) {
  if (metadata.outlet || !metadata.title) return;
  constexpr size_t longest_bytes = 80;
  const std::string_view window = metadata.window_title;
  const std::string_view title = metadata.title->value;
  const size_t at = window.find(title);
  if (title.empty() || at == std::string_view::npos) return;
  for (std::string_view rest :
       {window.substr(at + title.size()), window.substr(0, at)}) {
    const size_t begin = rest.find_first_not_of(" |-:");
    const size_t end = rest.find_last_not_of(" |-:");
    if (begin == std::string_view::npos || rest.size() > longest_bytes) continue;
    rest = rest.substr(begin, end - begin + 1);
    if (line_key(rest).empty() || rest.find(" - ") != std::string_view::npos) continue;
    metadata.outlet = guessed(std::string(rest), 70, Clue::beside_title);
    return;
  }
}

void place_title(Article& article) {
  if (!article.title) return;
  for (const Block& block : article.blocks)
    if (block.role == Role::title) article.title->range = block.range;
}

// Without a word from markup, a short line that opens the body and is no sentence.
void guess_title(Article& article) {
  if (article.title) return;
  for (Block& block : article.blocks) {
    if (block.role != Role::paragraph) continue;
    const std::string_view words = slice(article, block.range);
    const bool sentence = words.ends_with('.') || words.ends_with(':');
    if (sentence || words.size() > 240 || words.find(' ') == std::string_view::npos)
      return;
    block.role = Role::title;
    article.title = guessed(std::string(words), 60, Clue::first_line);
    article.title->range = block.range;
    return;
  }
}

// A line with a date near the body, when markup has none.
void find_visible_date(Article& article, const IngestLexicon& lexicon) {
  if (article.date) return;
  size_t body = 0;
  while (body < article.blocks.size() && article.blocks[body].role != Role::paragraph)
    ++body;
  const auto try_block = [&](size_t i) {
    const Block& block = article.blocks[i];
    const std::string_view words = slice(article, block.range);
    if (words.size() > 240) return false;
    const auto found = find_date(words, lexicon);
    if (!found) return false;
    Field field;
    field.value = found->iso;
    field.range = {block.range.begin + static_cast<uint32_t>(found->begin),
                   block.range.begin + static_cast<uint32_t>(found->end)};
    field.origin = Origin::text;
    field.confidence_percent = found->ambiguous ? 50 : 78;
    field.clue = Clue::line_beside_text;
    article.date = std::move(field);
    return true;
  };
  constexpr size_t above = 12;
  for (size_t i = std::min(body, article.blocks.size()); i-- > 0 && i + above >= body;)
    if (try_block(i)) return;
  for (size_t i = body; i < article.blocks.size(); ++i)
    if (article.blocks[i].role == Role::byline && try_block(i)) return;
  for (size_t i = 0; i < article.blocks.size(); ++i)
    if (is_date_line(slice(article, article.blocks[i].range), lexicon) && try_block(i))
      return;
}

void date_by_address(Article& article, const IngestLexicon& lexicon) {
  if (article.date) return;
  const std::string url = article.url ? article.url->value : std::string();
  struct Place {
    std::string_view text;
    Origin origin;
    Clue clue;
  };
  for (const Place& place : {Place{url, Origin::metadata, Clue::address},
                             Place{article.id, Origin::file_name, Clue::file_name}})
    if (const auto found = find_date(place.text, lexicon)) {
      Field field = guessed(found->iso, 70, place.clue);
      field.origin = place.origin;
      article.date = std::move(field);
      return;
    }
}

}  // namespace

Result<Article> read_page(std::string id, std::string_view html,
                          const IngestLexicon& lexicon) {
  Result<PageTree> tree = parse_page(html);
  if (!tree) return tree.error();
  PageText text = read_page_text(*tree, lexicon);
  if (text.blocks.empty()) return Error{Fault::empty, 0, "the page holds no text"};
  PageMetadata metadata = read_page_metadata(*tree, lexicon);
  choose_title(text, metadata);
  guess_outlet(metadata);
  const std::vector<Role> roles =
      find_body(*tree, text, metadata.title ? metadata.title->value : "", lexicon);
  Article article;
  article.id = std::move(id);
  for (size_t i = 0; i < roles.size(); ++i)
    article.blocks.push_back({text.blocks[i].range, roles[i]});
  article.text = std::move(text.text);
  article.title = std::move(metadata.title);
  article.outlet = std::move(metadata.outlet);
  article.author = std::move(metadata.author);
  article.date = std::move(metadata.date);
  article.url = std::move(metadata.url);
  article.language.value = metadata.language;
  article.language.origin = Origin::metadata;
  article.language.clue = Clue::markup;
  article.language.detail = "lang";
  place_title(article);
  guess_title(article);
  find_visible_date(article, lexicon);
  date_by_address(article, lexicon);
  find_credit(article, lexicon);
  find_outlet(article, lexicon);
  find_author(article, lexicon);
  guess_language(article, lexicon);
  return article;
}

}  // namespace isnad
