#include "core/compare/report_names.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace isnad {
namespace {

// Reports of one language kept for a name, and candidates kept for a report.
constexpr size_t max_holders = 256;
constexpr size_t max_candidates = 16;
// Names and words two reports must share, the speaker counted as one.
constexpr uint32_t least_names = 3;

// Dates, numbers and meanings share a space with the numbers of identities.
constexpr uint32_t value_bit = 0x80000000u;
constexpr uint32_t meaning_bit = 0x40000000u;

uint32_t hash_text(std::string_view text) {
  uint32_t hash = 0x811c9dc5u;
  for (const char c : text) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x01000193u;
  }
  return hash;
}

// `number_of` has a number for each of the article's entities.
template <class NumberOf>
void add_mentions(const Analysis& analysis, const NumberOf& number_of,
                  SourceRange range, Profile& profile) {
  const std::vector<Mention>& mentions = analysis.entities.mentions;
  auto at = std::partition_point(
      mentions.begin(), mentions.end(),
      [&](const Mention& mention) { return mention.range.begin < range.begin; });
  for (; at != mentions.end() && at->range.begin < range.end; ++at) {
    if (at->entity_index != no_index) {
      profile.names.push_back(number_of(at->entity_index));
    } else if (!at->value.empty()) {
      profile.names.push_back(hash_text(at->value) | value_bit);
    }
  }
}

}  // namespace

std::vector<uint32_t> number_identities(const Identities& identities) {
  std::vector<uint32_t> numbers(identities.items.size(), no_index);
  uint32_t at = 0;
  for (const std::vector<uint32_t>& identity_of : identities.identity_of)
    for (const uint32_t identity : identity_of) {
      if (numbers[identity] == no_index) numbers[identity] = at;
      ++at;
    }
  return numbers;
}

void add_names(const Analyses& analyses, const Identities& identities,
               std::vector<Profile>& profiles) {
  const std::vector<uint32_t> numbers = number_identities(identities);
  for (Profile& profile : profiles) {
    const QuoteRef first = profile.report->quotes[0];
    const Analysis& analysis = *analyses[first.article_index];
    const auto number_of = [&](uint32_t entity) {
      return numbers[identities.identity_of[first.article_index][entity]];
    };
    const Quote& quote = analysis.quotes.items[first.quote_index];
    const std::string& language = analysis.article.language.value;
    if (!language.empty() && language != "und") profile.language = hash_text(language);
    for (const SourceRange part : parts_of(analysis.quotes, quote))
      add_mentions(analysis, number_of, part, profile);
    std::sort(profile.names.begin(), profile.names.end());
    profile.names.erase(std::unique(profile.names.begin(), profile.names.end()),
                        profile.names.end());
    if (quote.chain.empty()) continue;
    const uint32_t speaker = analysis.quotes.links[quote.chain.begin].entity_index;
    if (speaker != no_index) profile.speaker = number_of(speaker);
  }
}

std::vector<Candidate> find_other_languages(const std::vector<Profile>& profiles) {
  std::vector<Candidate> out;
  std::unordered_map<uint64_t, std::vector<uint32_t>> holders;  // language and name
  std::vector<uint32_t> languages;
  std::vector<uint32_t> shared(profiles.size());
  for (uint32_t i = 0; i < profiles.size(); ++i) {
    const Profile& profile = profiles[i];
    if (profile.language == 0) continue;
    if (std::find(languages.begin(), languages.end(), profile.language) ==
        languages.end())
      languages.push_back(profile.language);
    // Meanings are told from identities by the key's second highest bit.
    std::vector<uint32_t> names = profile.names;
    if (profile.speaker != no_index) names.push_back(profile.speaker);
    if (profile.report->surname != 0)
      names.push_back(profile.report->surname | value_bit);
    for (const WeighedMeaning& known : profile.report->meanings)
      names.push_back(known.meaning | meaning_bit);
    std::vector<uint32_t> met;
    for (const uint32_t name : names) {
      for (const uint32_t language : languages) {
        if (language == profile.language) continue;
        const auto found = holders.find((uint64_t{language} << 32u) | name);
        if (found == holders.end()) continue;
        for (const uint32_t other : found->second)
          if (shared[other]++ == 0) met.push_back(other);
      }
      std::vector<uint32_t>& own = holders[(uint64_t{profile.language} << 32u) | name];
      if (own.size() < max_holders) own.push_back(i);
    }
    std::sort(met.begin(), met.end(), [&](uint32_t x, uint32_t y) {
      return shared[x] != shared[y] ? shared[x] > shared[y] : x < y;
    });
    for (size_t m = 0; m < met.size(); ++m) {
      const bool speaks = have_same_speaker(profile, profiles[met[m]]);
      if (m < max_candidates &&
          shared[met[m]] >= (speaks ? least_names - 1 : least_names))
        out.push_back({i, met[m]});
    }
    for (const uint32_t other : met) shared[other] = 0;
  }
  return out;
}

}  // namespace isnad
