#include "shell/quote_list.h"

#include <algorithm>
#include <tuple>

#include "shell/labels.h"

namespace isnad {
namespace {

uint32_t speaker_of(const Analysis& analysis, const Quote& quote,
                    const std::vector<uint32_t>& identity_of) {
  if (quote.chain.empty()) return no_index;
  const uint32_t entity = analysis.quotes.links[quote.chain.begin].entity_index;
  return entity == no_index ? no_index : identity_of[entity];
}

// Mentions and quotes both stand in order of place, so one walk serves all quotes.
void add_article(const Analysis& analysis, uint32_t article_index,
                 const std::vector<uint32_t>& identity_of, QuoteList& index) {
  const std::vector<Mention>& mentions = analysis.entities.mentions;
  size_t first = 0;
  for (uint32_t q = 0; q < analysis.quotes.items.size(); ++q) {
    const Quote& quote = analysis.quotes.items[q];
    const QuoteRef ref = {article_index, q};
    const uint32_t speaker = speaker_of(analysis, quote, identity_of);
    index.entries.push_back({ref, speaker});
    if (speaker == no_index) continue;
    while (first < mentions.size() && mentions[first].range.begin < quote.range.begin)
      ++first;
    for (size_t m = first; m < mentions.size(); ++m) {
      if (mentions[m].range.begin >= quote.range.end) break;
      if (mentions[m].entity_index == no_index) continue;
      const uint32_t about = identity_of[mentions[m].entity_index];
      if (about != speaker) index.spoken_of.push_back({speaker, about, ref});
    }
  }
}

bool lets_through(const QuoteFilter& filter, const Analyses& analyses,
                  const QuoteEntry& entry, uint32_t open_article_index) {
  if (!filter.all_articles && entry.quote.article_index != open_article_index)
    return false;
  if (filter.speaker != no_index && entry.speaker != filter.speaker) return false;
  const Analysis& analysis = *analyses[entry.quote.article_index];
  const Quote& quote = analysis.quotes.items[entry.quote.quote_index];
  if (filter.kind && quote.kind != *filter.kind) return false;
  if (filter.cue_class && quote.cue_class != *filter.cue_class) return false;
  return filter.outlet.empty() || outlet_of(analysis.article) == filter.outlet;
}

auto order_of(QuoteRef ref) { return std::tuple(ref.article_index, ref.quote_index); }

}  // namespace

QuoteList list_quotes(const Analyses& analyses, const Comparison& comparison) {
  QuoteList index;
  for (uint32_t a = 0; a < analyses.size(); ++a)
    add_article(*analyses[a], a, comparison.identities.identity_of[a], index);
  const auto key = [](const SpokenOf& item) {
    return std::tuple(item.speaker, item.about, item.quote.article_index,
                      item.quote.quote_index);
  };
  std::sort(index.spoken_of.begin(), index.spoken_of.end(),
            [&](const SpokenOf& a, const SpokenOf& b) { return key(a) < key(b); });
  const auto same = [&](const SpokenOf& a, const SpokenOf& b) {
    return key(a) == key(b);
  };
  index.spoken_of.erase(
      std::unique(index.spoken_of.begin(), index.spoken_of.end(), same),
      index.spoken_of.end());
  return index;
}

std::vector<QuoteEntry> filter_quotes(const QuoteList& index, const Analyses& analyses,
                                      const QuoteFilter& filter,
                                      uint32_t open_article_index) {
  std::vector<QuoteRef> about;  // quotes that name the one asked for
  if (filter.about != no_index) {
    for (const SpokenOf& item : index.spoken_of)
      if (item.about == filter.about) about.push_back(item.quote);
    std::sort(about.begin(), about.end(),
              [](QuoteRef a, QuoteRef b) { return order_of(a) < order_of(b); });
  }
  std::vector<QuoteEntry> out;
  for (const QuoteEntry& entry : index.entries) {
    if (!lets_through(filter, analyses, entry, open_article_index)) continue;
    if (filter.about != no_index &&
        !std::binary_search(
            about.begin(), about.end(), entry.quote,
            [](QuoteRef a, QuoteRef b) { return order_of(a) < order_of(b); }))
      continue;
    out.push_back(entry);
  }
  return out;
}

}  // namespace isnad
