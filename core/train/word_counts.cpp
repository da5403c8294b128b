// Counts in how many articles each word stands, and writes the hashed counts that
// core/compare ships (assets/model/word_counts.bin).
//
//   isnad-train-counts OUT FILE.jsonl...

#include <cstdio>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/assets.h"
#include "core/cli/files.h"
#include "core/compare/compare_lexicon.h"
#include "core/compare/stem.h"
#include "core/compare/vocabulary.h"
#include "core/ingest/ingest.h"
#include "core/lexicon.h"
#include "core/normalise.h"
#include "core/segment.h"

namespace isnad {
namespace {

using Counts = std::map<std::string, uint32_t>;

struct Language {
  uint32_t articles = 0;
  std::vector<std::set<std::string>> words_of_article;
};

void add(const Article& article, Language& language) {
  const NormalText normal = normalise(article.text);
  std::set<std::string> words;
  for (const Word& word : segment(article, normal).words)
    if (word.kind != WordKind::mark && !word.normal.empty())
      words.emplace(slice(normal, word.normal));
  language.words_of_article.push_back(std::move(words));
  ++language.articles;
}

// 15 for a word of every article, one less for each halving.
uint32_t level_of(uint32_t count, uint32_t articles) {
  const uint32_t rarity = (log2_sixteenths(articles) - log2_sixteenths(count) + 8) / 16;
  return rarity >= Background::max_level ? 0 : Background::max_level - rarity;
}

// Stems are cut with the counts of whole words, so they are counted after them.
void count(const Language& language, uint32_t least_words, uint32_t least_stems,
           Background& background) {
  Counts words;
  for (const auto& article : language.words_of_article)
    for (const std::string& word : article) ++words[word];
  size_t kept = 0;
  for (const auto& [word, times] : words) {
    if (times < least_words) continue;
    background.raise(word, level_of(times, language.articles));
    ++kept;
  }
  Counts stems;
  for (const auto& article : language.words_of_article) {
    std::set<std::string_view> seen;
    for (const std::string& word : article) seen.insert(stem_of(word, background));
    for (const std::string_view stem : seen) ++stems[std::string(stem)];
  }
  size_t kept_stems = 0;
  for (const auto& [stem, times] : stems) {
    if (times < least_stems) continue;
    background.raise_stem(stem, level_of(times, language.articles));
    ++kept_stems;
  }
  std::fprintf(stderr, "%u articles: %zu words, %zu stems kept\n", language.articles,
               kept, kept_stems);
}

int train(const std::vector<std::string>& arguments) {
  const Result<Assets> assets = open_assets(embedded_assets());
  if (!assets) return 1;
  const Result<Lexicon> lexicon = load_lexicon(*assets);
  if (!lexicon) return 1;
  Language arabic;
  Language other;
  for (size_t i = 1; i < arguments.size(); ++i) {
    const Result<std::string> bytes = cli::read_file(arguments[i]);
    if (!bytes) return 1;
    for (const Article& article :
         ingest(arguments[i], *bytes, {}, lexicon->ingest).articles)
      add(article, article.language.value == "ar" ? arabic : other);
  }
  Background background;
  if (arabic.articles > 0) count(arabic, 6, 4, background);
  if (other.articles > 0) count(other, 3, 3, background);
  std::FILE* file = std::fopen(arguments[0].c_str(), "wb");
  if (file == nullptr) return 1;
  std::fwrite("ISNADDF1", 1, 8, file);
  std::fwrite(background.cells().data(), 1, background.cells().size(), file);
  return std::fclose(file) == 0 ? 0 : 1;
}

}  // namespace
}  // namespace isnad

int main(int count, char** words) {
  if (count < 3) {
    std::fprintf(stderr, "usage: isnad-train-counts OUT FILE.jsonl...\n");
    return 2;
  }
  return isnad::train(std::vector<std::string>(words + 1, words + count));
}
