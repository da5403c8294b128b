#include "shell/name_sources.h"

#include <algorithm>

#include "shell/text/typesetter.h"

namespace isnad {
namespace {

void add_spelling(std::vector<Variant>& spellings, const Variant& more) {
  for (Variant& known : spellings)
    if (known.text == more.text) {
      known.count += more.count;
      return;
    }
  spellings.push_back(more);
}

void add_entity(const Entity& entity, uint32_t article_index, NameSource& source) {
  if (source.mentions == 0) source.article_index = article_index;
  for (const Variant& variant : entity.variants) {
    source.mentions += variant.count;
    add_spelling(source.spellings, variant);
  }
  for (const std::string& role : entity.roles)
    if (std::find(source.titles.begin(), source.titles.end(), role) ==
        source.titles.end())
      source.titles.push_back(role);
}

// Few of them: most frequent first, else as they came.
void sort_spellings(std::vector<Variant>& spellings) {
  for (size_t i = 1; i < spellings.size(); ++i)
    for (size_t j = i; j > 0 && spellings[j - 1].count < spellings[j].count; --j)
      std::swap(spellings[j - 1], spellings[j]);
}

}  // namespace

std::vector<NameSource> name_sources(const Analyses& analyses,
                                     const Comparison& comparison,
                                     const Coverage& coverage,
                                     uint32_t identity_index) {
  std::vector<NameSource> out;
  for (uint32_t column = 0; column < coverage.columns.size(); ++column) {
    NameSource source;
    source.column = column;
    for (const uint32_t article : coverage.columns[column].article_indices) {
      const std::vector<uint32_t>& identity_of =
          comparison.identities.identity_of[article];
      for (size_t e = 0; e < identity_of.size(); ++e)
        if (identity_of[e] == identity_index)
          add_entity(analyses[article]->entities.items[e], article, source);
    }
    if (source.mentions == 0) continue;
    sort_spellings(source.spellings);
    out.push_back(std::move(source));
  }
  return out;
}

std::string joined(const std::vector<Variant>& spellings, const char* separator) {
  std::string out;
  for (const Variant& variant : spellings) {
    if (!out.empty()) out += separator;
    out += isolated(variant.text) + " (" + std::to_string(variant.count) + ")";
  }
  return out;
}

std::string joined(const std::vector<std::string>& titles, const char* separator) {
  std::string out;
  for (const std::string& title : titles) {
    if (!out.empty()) out += separator;
    out += isolated(title);
  }
  return out;
}

}  // namespace isnad
