#include "core/ingest/copies.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>

#include "core/hash_table.h"
#include "core/ingest/ingest_lexicon.h"

namespace isnad {
namespace {

constexpr size_t run_words = 4;
constexpr uint64_t one_in = 8;      // runs that are kept
constexpr uint32_t all_runs = 400;  // shorter bodies keep every run
constexpr size_t common_articles = 64;

std::string body_of(const Article& article) {
  std::string body;
  for (const Block& block : article.blocks)
    if (block.role == Role::paragraph) {
      body += slice(article, block.range);
      body += ' ';
    }
  return line_key(body);
}

bool are_copies(const Fingerprint& a, const Fingerprint& b, size_t shared) {
  const size_t smaller = std::min(a.hashes.size(), b.hashes.size());
  const auto [less, more] = std::minmax(a.runs, b.runs);
  return smaller > 0 && shared * 10 >= smaller * 9 && less * 4 >= more * 3;
}

uint32_t root_of(std::vector<uint32_t>& parent, uint32_t index) {
  while (parent[index] != index) index = parent[index] = parent[parent[index]];
  return index;
}

}  // namespace

Fingerprint fingerprint(const Article& article) {
  const std::string body = body_of(article);
  std::vector<size_t> begins;
  for (size_t at = 0; at < body.size(); at = body.find(' ', at) + 1) {
    begins.push_back(at);
    if (body.find(' ', at) == std::string::npos) break;
  }
  Fingerprint print;
  const size_t words = begins.size();
  if (words == 0) return print;
  print.runs = static_cast<uint32_t>(words < run_words ? 1 : words - run_words + 1);
  for (size_t i = 0; i < print.runs; ++i) {
    const size_t end = i + run_words < words ? begins[i + run_words] - 1 : body.size();
    const uint64_t hash =
        hash_of(std::string_view(body).substr(begins[i], end - begins[i]));
    if (print.runs <= all_runs || hash % one_in == 0) print.hashes.push_back(hash);
  }
  std::sort(print.hashes.begin(), print.hashes.end());
  print.hashes.erase(std::unique(print.hashes.begin(), print.hashes.end()),
                     print.hashes.end());
  return print;
}

std::vector<std::vector<uint32_t>> find_copies(const std::vector<Fingerprint>& prints) {
  std::vector<std::pair<uint64_t, uint32_t>> places;
  for (uint32_t i = 0; i < prints.size(); ++i)
    for (const uint64_t hash : prints[i].hashes) places.push_back({hash, i});
  std::sort(places.begin(), places.end());
  std::vector<std::pair<uint32_t, uint32_t>> pairs;
  for (size_t begin = 0; begin < places.size();) {
    size_t end = begin;
    while (end < places.size() && places[end].first == places[begin].first) ++end;
    // A run that stands in very many articles tells nothing about two of them.
    if (end - begin <= common_articles)
      for (size_t i = begin; i < end; ++i)
        for (size_t j = i + 1; j < end; ++j)
          pairs.push_back({places[i].second, places[j].second});
    begin = end;
  }
  std::sort(pairs.begin(), pairs.end());
  std::vector<uint32_t> parent(prints.size());
  std::iota(parent.begin(), parent.end(), 0u);
  for (size_t begin = 0; begin < pairs.size();) {
    size_t end = begin;
    while (end < pairs.size() && pairs[end] == pairs[begin]) ++end;
    const auto [a, b] = pairs[begin];
    if (are_copies(prints[a], prints[b], end - begin)) {
      const uint32_t first = root_of(parent, a);
      const uint32_t second = root_of(parent, b);
      parent[std::max(first, second)] = std::min(first, second);
    }
    begin = end;
  }
  std::vector<std::vector<uint32_t>> members(prints.size());
  for (uint32_t i = 0; i < prints.size(); ++i) members[root_of(parent, i)].push_back(i);
  std::erase_if(members, [](const auto& group) { return group.size() < 2; });
  return members;
}

}  // namespace isnad
