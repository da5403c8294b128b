#include "core/entities/own_outlet.h"

#include <algorithm>
#include <string>

namespace isnad {
namespace {

constexpr uint8_t confidence_percent = 90;

// The hashes of a name's words, folded.
std::vector<uint64_t> hashes_of(std::string_view name) {
  std::vector<uint64_t> out;
  const std::string folded = fold(name);
  std::string_view rest = folded;
  while (!rest.empty()) {
    const size_t end = std::min(rest.find(' '), rest.size());
    if (end > 0) out.push_back(hash_of(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

}  // namespace

void name_own_outlet(const Article& article, const NormalText& normal,
                     const Segments& segments, const std::vector<NameWord>& words,
                     std::vector<NameSpan>& spans) {
  if (!article.outlet) return;
  const std::vector<uint64_t> name = hashes_of(article.outlet->value);
  if (name.size() < 2) return;
  std::vector<NameSpan> found;
  const auto size = static_cast<uint32_t>(name.size());
  for (uint32_t at = 0; at + size <= words.size(); ++at) {
    uint8_t reading = 0;
    while (reading < words[at].reading_count &&
           words[at].readings[reading].hash != name[0])
      ++reading;
    if (reading == words[at].reading_count) continue;
    bool same = true;
    for (uint32_t i = 1; i < size && same; ++i) {
      const Word& word = segments.words[at + i];
      same = hash_of(without_tail(normal, word, words[at + i])) == name[i];
    }
    if (!same) continue;
    NameSpan span;
    span.words = {at, at + size};
    span.reading = reading;
    span.kind = EntityKind::organisation;
    span.why = ReasonKind::listed_name;
    span.confidence_percent = confidence_percent;
    found.push_back(span);
    at += size - 1;
  }
  if (found.empty()) return;
  size_t next = 0;
  std::erase_if(spans, [&](const NameSpan& span) {
    while (next < found.size() && found[next].words.end <= span.words.begin) ++next;
    return next < found.size() && found[next].words.begin < span.words.end;
  });
  spans.insert(spans.end(), found.begin(), found.end());
  std::sort(spans.begin(), spans.end(), [](const NameSpan& a, const NameSpan& b) {
    return a.words.begin < b.words.begin;
  });
}

}  // namespace isnad
