#include "core/compare/compare_lexicon.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/compare/stem.h"
#include "core/normalise.h"

namespace isnad {
namespace {

constexpr std::string_view magic = "ISNADDF1";

// FNV-1a; the two cells of a word come from its halves after a final mix.
uint64_t hash_text(std::string_view text, uint64_t seed) {
  uint64_t hash = 0xcbf29ce484222325u ^ seed;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3u;
  }
  hash ^= hash >> 32;
  hash *= 0x9e3779b97f4a7c15u;
  hash ^= hash >> 29;
  return hash;
}

constexpr uint64_t word_seed = 0;
constexpr uint64_t stem_seed = 0x5bd1e995u;

uint32_t first_cell(uint64_t hash) {
  return static_cast<uint32_t>(hash) % Background::cell_count;
}
uint32_t second_cell(uint64_t hash) {
  return static_cast<uint32_t>(hash >> 32) % Background::cell_count;
}

uint32_t get_cell(const std::string& cells, uint32_t cell) {
  const auto byte = static_cast<unsigned char>(cells[cell / 2]);
  return cell % 2 == 0 ? byte & 15u : byte >> 4u;
}

void raise_cell(std::string& cells, uint32_t cell, uint32_t level) {
  if (get_cell(cells, cell) >= level) return;
  const auto byte = static_cast<unsigned char>(cells[cell / 2]);
  const uint32_t next =
      cell % 2 == 0 ? (byte & 0xf0u) | level : (byte & 15u) | (level << 4u);
  cells[cell / 2] = static_cast<char>(next);
}

// The lines of a list: comments and empty lines left out.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (!line.empty() && line[0] != '#') out.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::unordered_set<std::string> read_words(std::string_view text) {
  std::unordered_set<std::string> out;
  for (const std::string_view line : lines_of(text)) out.insert(fold(line));
  return out;
}

// Calls use(stem, number of the line) for every word of a list of groups.
template <class Use>
void for_each_stem(std::string_view text, const Background& background, Use use) {
  uint32_t group = 0;
  for (std::string_view line : lines_of(text)) {
    while (!line.empty()) {
      const size_t end = std::min(line.find(' '), line.size());
      const std::string word = fold(line.substr(0, end));
      if (!word.empty()) use(std::string(stem_of(word, background)), group);
      line.remove_prefix(std::min(end + 1, line.size()));
    }
    ++group;
  }
}

std::string root_key(std::string_view stem) {
  const std::string root = root_of(stem);
  return root.empty() ? root : "root " + root;
}

// Both lists give meanings; the first line that has a word decides, and a line of the
// glossary has the meaning of its first word.
void read_groups(std::string_view synonyms, std::string_view glossary,
                 CompareLexicon& out) {
  uint32_t groups = 0;
  for_each_stem(synonyms, out.background, [&](const std::string& stem, uint32_t group) {
    out.synonym_group.emplace(stem, group);
    out.meanings.emplace(stem, group);
    groups = group + 1;
  });
  uint32_t line = no_index;
  uint32_t of_line = no_index;
  for_each_stem(glossary, out.background, [&](const std::string& stem, uint32_t group) {
    if (group != line) {
      const auto known = out.meanings.find(stem);
      of_line = known == out.meanings.end() ? groups + group : known->second;
      line = group;
    }
    out.meanings.emplace(stem, of_line);
  });
  std::vector<std::pair<std::string, uint32_t>> roots;
  for (const std::string_view list : {synonyms, glossary})
    for_each_stem(list, out.background, [&](const std::string& stem, uint32_t) {
      const std::string key = root_key(stem);
      if (!key.empty()) roots.emplace_back(key, out.meanings[stem]);
    });
  for (const auto& [key, meaning] : roots) out.meanings.emplace(key, meaning);
}

}  // namespace

uint32_t Background::read_level(uint64_t hash) const {
  return std::min(get_cell(cells_, first_cell(hash)),
                  get_cell(cells_, second_cell(hash)));
}
void Background::raise_hash(uint64_t hash, uint32_t level) {
  raise_cell(cells_, first_cell(hash), level);
  raise_cell(cells_, second_cell(hash), level);
}

uint32_t Background::level(std::string_view word) const {
  return read_level(hash_text(word, word_seed));
}
uint32_t Background::stem_level(std::string_view stem) const {
  return read_level(hash_text(stem, stem_seed));
}
void Background::raise(std::string_view word, uint32_t level) {
  raise_hash(hash_text(word, word_seed), level);
}
void Background::raise_stem(std::string_view stem, uint32_t level) {
  raise_hash(hash_text(stem, stem_seed), level);
}

Result<Background> Background::read(std::string_view bytes) {
  if (!bytes.starts_with(magic) || bytes.size() != magic.size() + cell_count / 2)
    return Error{Fault::bad_asset, 0, "word counts of another version or cut short"};
  Background out;
  out.cells_.assign(bytes.substr(magic.size()));
  return out;
}

uint32_t CompareLexicon::meaning_of(std::string_view stem) const {
  auto found = meanings.find(std::string(stem));
  if (found == meanings.end()) found = meanings.find(root_key(stem));
  return found == meanings.end() ? no_index : found->second;
}

uint32_t CompareLexicon::group_of(std::string_view stem) const {
  const auto found = synonym_group.find(std::string(stem));
  return found == synonym_group.end() ? no_index : found->second;
}

Result<CompareLexicon> load_compare_lexicon(const Assets& assets) {
  CompareLexicon out;
  Result<Background> background =
      Background::read(assets.find("model/word_counts.bin"));
  if (!background) return background.error();
  out.background = *std::move(background);
  read_groups(assets.find("lexicon/synonyms.txt"), assets.find("lexicon/glossary.txt"),
              out);
  out.negations = read_words(assets.find("lexicon/negations.txt"));
  out.negation_echoes = read_words(assets.find("lexicon/negation_echoes.txt"));
  out.hedges = read_words(assets.find("lexicon/hedges.txt"));
  out.particles = read_words(assets.find("lexicon/particles.txt"));
  return out;
}

}  // namespace isnad
