#include "shell/name_index.h"

#include <algorithm>

namespace isnad {

NameIndex index_names(const Analyses& analyses, const Comparison& comparison) {
  const Identities& identities = comparison.identities;
  NameIndex index;
  index.entries.resize(identities.items.size());
  for (uint32_t i = 0; i < index.entries.size(); ++i) {
    index.entries[i].identity_index = i;
    if (analyses.size() <= most_articles_counted)
      index.entries[i].count_by_article.resize(analyses.size());
  }
  for (uint32_t a = 0; a < analyses.size(); ++a)
    for (const Mention& mention : analyses[a]->entities.mentions) {
      if (mention.entity_index == no_index) continue;
      NameEntry& entry = index.entries[identities.identity_of[a][mention.entity_index]];
      if (entry.mentions.empty() || entry.mentions.back().article_index != a)
        ++entry.articles_with;
      entry.mentions.push_back({a, mention.range});
      if (!entry.count_by_article.empty()) ++entry.count_by_article[a];
    }
  std::erase_if(index.entries,
                [](const NameEntry& entry) { return entry.mentions.empty(); });
  std::stable_sort(index.entries.begin(), index.entries.end(),
                   [&](const NameEntry& a, const NameEntry& b) {
                     const EntityKind a_kind = identities.items[a.identity_index].kind;
                     const EntityKind b_kind = identities.items[b.identity_index].kind;
                     if (a_kind != b_kind) return a_kind < b_kind;
                     if (a.articles_with != b.articles_with)
                       return a.articles_with > b.articles_with;
                     return a.mentions.size() > b.mentions.size();
                   });
  return index;
}

}  // namespace isnad
