#include "core/ingest/copies.h"

#include <algorithm>
#include <cstddef>
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

void CopyIndex::add(const Fingerprint& print) {
  const auto article = static_cast<uint32_t>(sizes_.size());
  sizes_.push_back({static_cast<uint32_t>(print.hashes.size()), print.runs});
  for (const uint64_t hash : print.hashes) places_.push_back({hash, article});
}

void CopyIndex::sort_in() {
  const auto added = places_.begin() + static_cast<std::ptrdiff_t>(sorted_places_);
  std::sort(added, places_.end());
  std::inplace_merge(places_.begin(), added, places_.end());
  sorted_places_ = places_.size();
}

std::vector<std::pair<uint32_t, uint32_t>> CopyIndex::pairs() const {
  std::vector<std::pair<uint32_t, uint32_t>> out;
  for (size_t begin = 0; begin < places_.size();) {
    size_t end = begin;
    while (end < places_.size() && places_[end].hash == places_[begin].hash) ++end;
    // A run that stands in very many articles tells nothing about two of them.
    if (end - begin <= common_articles)
      for (size_t i = begin; i < end; ++i)
        for (size_t j = i + 1; j < end; ++j)
          out.push_back({places_[i].article, places_[j].article});
    begin = end;
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool CopyIndex::are_copies(const Size& a, const Size& b, size_t shared) {
  const size_t smaller = std::min(a.hashes, b.hashes);
  const auto [less, more] = std::minmax(a.runs, b.runs);
  return smaller > 0 && shared * 10 >= smaller * 9 && less * 4 >= more * 3;
}

std::vector<std::vector<uint32_t>> CopyIndex::groups() {
  sort_in();
  const std::vector<std::pair<uint32_t, uint32_t>> found = pairs();
  std::vector<uint32_t> parent(sizes_.size());
  std::iota(parent.begin(), parent.end(), 0u);
  for (size_t begin = 0; begin < found.size();) {
    size_t end = begin;
    while (end < found.size() && found[end] == found[begin]) ++end;
    const auto [a, b] = found[begin];
    if (are_copies(sizes_[a], sizes_[b], end - begin)) {
      const uint32_t first = root_of(parent, a);
      const uint32_t second = root_of(parent, b);
      parent[std::max(first, second)] = std::min(first, second);
    }
    begin = end;
  }
  std::vector<std::vector<uint32_t>> members(sizes_.size());
  for (uint32_t i = 0; i < sizes_.size(); ++i) members[root_of(parent, i)].push_back(i);
  std::erase_if(members, [](const auto& group) { return group.size() < 2; });
  return members;
}

}  // namespace isnad
