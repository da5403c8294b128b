#include "core/compare/quote_index.h"

#include <algorithm>
#include <string_view>

#include "core/compare/name_skeleton.h"
#include "core/normalise.h"

namespace isnad {
namespace {

constexpr uint32_t bit = 16;  // weights count in 1/16 bit
constexpr uint32_t most_of_meaning = 10 * bit;
// A word on its own is a key when it is at least this rare.
constexpr uint32_t rare_word_weight = 4 * bit;
// Shared rarity that makes two reports worth a comparison.
constexpr uint32_t least_shared_weight = 6 * bit;
// Below this, the same words say nothing without the same speaker.
constexpr uint32_t telling_weight = 24 * bit;
// A word at least this rare can be what an article is about.
constexpr uint32_t topic_weight = 3 * bit;

// Reports of an article that make a word in them all say next to nothing.
constexpr uint32_t most_repeats = 8;

uint64_t mix(uint64_t hash, uint64_t value) {
  hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
  return hash ^ (hash >> 29);
}

uint32_t hash_text(std::string_view text) {
  uint64_t hash = text.size();
  for (const char c : text) hash = mix(hash, static_cast<unsigned char>(c));
  return static_cast<uint32_t>(hash >> 16);
}

// Days since year 0 of an ISO date, 0 when it is none.  Months count as 31 days: only
// small differences matter.
int32_t day_of(const Article& article) {
  if (!article.date || article.date->value.size() < 10) return 0;
  int32_t parts[3] = {0, 0, 0};
  size_t part = 0;
  for (const char c : article.date->value.substr(0, 10)) {
    if (c == '-') {
      if (++part > 2) return 0;
    } else if (c < '0' || c > '9') {
      return 0;
    } else {
      parts[part] = parts[part] * 10 + (c - '0');
    }
  }
  return parts[0] * 372 + parts[1] * 31 + parts[2];
}

// `marks` are in order of where they begin; the last to begin tells.
bool is_marked(const std::vector<Marked>& marks, SourceRange word) {
  const auto after = std::partition_point(
      marks.begin(), marks.end(),
      [&](const Marked& marked) { return marked.inside.begin <= word.begin; });
  return after != marks.begin() && word.end <= std::prev(after)->inside.end;
}

void keep_each_once(std::vector<WeighedMeaning>& meanings) {
  std::sort(meanings.begin(), meanings.end(),
            [](const WeighedMeaning& x, const WeighedMeaning& y) {
              return x.meaning != y.meaning ? x.meaning < y.meaning
                                            : x.weight > y.weight;
            });
  meanings.erase(std::unique(meanings.begin(), meanings.end(),
                             [](const WeighedMeaning& x, const WeighedMeaning& y) {
                               return x.meaning == y.meaning;
                             }),
                 meanings.end());
}

}  // namespace

void sort_candidates(std::vector<Candidate>& candidates) {
  const auto key = [](const Candidate& c) {
    return (uint64_t{c.first} << 32u) | c.second;
  };
  std::sort(candidates.begin(), candidates.end(),
            [&](const Candidate& x, const Candidate& y) { return key(x) < key(y); });
  candidates.erase(std::unique(candidates.begin(), candidates.end(),
                               [&](const Candidate& x, const Candidate& y) {
                                 return key(x) == key(y);
                               }),
                   candidates.end());
}

void QuoteIndex::add(uint32_t article_index, const Analysis& analysis,
                     const Tokens& tokens) {
  topics_.push_back(find_topics(tokens));
  days_.push_back(day_of(analysis.article));
  const std::vector<Marked> marks = find_marks(analysis.article, analysis.segments);
  std::vector<uint32_t> own;  // words of one quote
  for (uint32_t i = 0; i < analysis.quotes.items.size(); ++i) {
    const Quote& quote = analysis.quotes.items[i];
    QuoteReport report;
    report.quotes.push_back({article_index, i});
    report.day = days_.back();
    own.clear();
    for (const SourceRange part : parts_of(analysis.quotes, quote))
      add_words(analysis, tokens, marks, part, report, own);
    for (uint32_t l = quote.chain.begin; l < quote.chain.end; ++l) {
      const Link& link = analysis.quotes.links[l];
      const bool speaks = l == quote.chain.begin;
      report.named = report.named || (speaks && link.entity_index != no_index);
      if (speaks && report.named)
        report.surname = skeleton_of(full_name(analysis.entities, link));
      for (const std::string& stem :
           vocabulary_.stems(full_name(analysis.entities, link)))
        (speaks ? report.speakers : report.relays).push_back(hash_text(stem));
      for (const std::string& stem : vocabulary_.stems(link.role))
        report.relays.push_back(hash_text(stem));
    }
    keep_each_once(report.meanings);
    std::sort(report.speakers.begin(), report.speakers.end());
    std::sort(report.relays.begin(), report.relays.end());
    const auto count = static_cast<uint32_t>(reports_.size());
    if (report_of(std::move(report), own) == count) index(count);
  }
}

// The words of a date or a number count as one.
void QuoteIndex::add_words(const Analysis& analysis, const Tokens& tokens,
                           const std::vector<Marked>& marks, SourceRange part,
                           QuoteReport& report, std::vector<uint32_t>& own) {
  const std::vector<Word>& words = analysis.segments.words;
  const std::vector<Mention>& mentions = analysis.entities.mentions;
  auto mention =
      std::partition_point(mentions.begin(), mentions.end(),
                           [&](const Mention& m) { return m.range.end <= part.begin; });
  auto at = static_cast<size_t>(
      std::partition_point(
          tokens.sources.begin(), tokens.sources.end(),
          [&](uint32_t word) { return words[word].source.begin < part.begin; }) -
      tokens.sources.begin());
  const Mention* last = nullptr;
  for (; at < tokens.words.size(); ++at) {
    const SourceRange source = words[tokens.sources[at]].source;
    if (source.begin >= part.end) break;
    const uint32_t word = tokens.words[at];
    own.push_back(word);
    const uint32_t meaning = vocabulary_.meaning(word);
    if (meaning != no_index)
      report.meanings.push_back(
          {meaning,
           std::min(vocabulary_.form_weight(vocabulary_.form(word)), most_of_meaning)});
    while (mention != mentions.end() &&
           (mention->range.end <= source.begin || mention->value.empty()))
      ++mention;
    uint32_t form = vocabulary_.form(word);
    if (mention != mentions.end() && mention->range.overlaps(source)) {
      if (last == &*mention) continue;
      last = &*mention;
      form = vocabulary_.value_form(mention->kind, mention->value);
    }
    if (vocabulary_.form_weight(form) == 0) continue;
    report.forms.push_back(form);
    report.marked.push_back(is_marked(marks, source));
    report.senses.push_back(vocabulary_.sense_of_form(form));
  }
}

uint32_t QuoteIndex::report_of(QuoteReport report, const std::vector<uint32_t>& words) {
  uint32_t weight = 0;
  for (const uint32_t sense : report.senses) weight += vocabulary_.weight(sense);
  uint64_t key = words.size();
  for (const uint32_t word : words) key = mix(key, word);
  if (weight < telling_weight) {
    for (const uint32_t name : report.speakers) key = mix(key, name);
    key = mix(key, static_cast<uint64_t>(report.day));
  }
  const auto next = static_cast<uint32_t>(reports_.size());
  const auto [entry, added] = report_of_text_.emplace(key, next);
  if (added) {
    reports_.push_back(std::move(report));
  } else {
    reports_[entry->second].quotes.push_back(report.quotes[0]);
  }
  return entry->second;
}

// The rarest and most repeated senses.
std::vector<uint32_t> QuoteIndex::find_topics(const Tokens& tokens) const {
  std::vector<uint32_t> senses;
  for (const uint32_t word : tokens.words) senses.push_back(vocabulary_.sense(word));
  std::sort(senses.begin(), senses.end());
  std::vector<std::pair<uint32_t, uint32_t>> found;  // score, sense
  for (size_t i = 0, end = 0; i < senses.size(); i = end) {
    while (end < senses.size() && senses[end] == senses[i]) ++end;
    const uint32_t weight = vocabulary_.weight(senses[i]);
    const auto times = static_cast<uint32_t>(end - i);
    if (weight >= topic_weight)
      found.emplace_back(weight * log2_sixteenths(times + 1), senses[i]);
  }
  std::sort(found.begin(), found.end(), [](const auto& x, const auto& y) {
    return x.first != y.first ? x.first > y.first : x.second < y.second;
  });
  found.resize(std::min(found.size(), most_topics));
  std::vector<uint32_t> topics;
  for (const auto& [score, sense] : found) topics.push_back(sense);
  std::sort(topics.begin(), topics.end());
  return topics;
}

// Rare words, and pairs of neighbouring words in either order.
std::vector<uint64_t> QuoteIndex::keys_of(const QuoteReport& report) const {
  std::vector<uint64_t> keys;
  for (size_t i = 0; i < report.senses.size(); ++i) {
    const uint64_t sense = report.senses[i];
    if (vocabulary_.weight(report.senses[i]) >= rare_word_weight) keys.push_back(sense);
    if (i == 0 || report.senses[i - 1] == sense) continue;
    const uint64_t before = report.senses[i - 1];
    const uint64_t low = std::min(sense, before);
    keys.push_back(((low + 1) << 32u) | std::max(sense, before));
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

void QuoteIndex::count_senses(const QuoteReport& report) {
  std::vector<uint32_t> senses = report.senses;
  std::sort(senses.begin(), senses.end());
  senses.erase(std::unique(senses.begin(), senses.end()), senses.end());
  const uint32_t article = report.quotes[0].article_index;
  for (const uint32_t sense : senses) {
    if (sense >= sense_counts_.size()) sense_counts_.resize(sense + 1);
    SenseCount& count = sense_counts_[sense];
    ++count.reports;
    if (count.last_article == article) continue;
    ++count.articles;
    count.last_article = article;
  }
}

uint32_t QuoteIndex::key_weight(uint64_t key) const {
  const uint32_t second = vocabulary_.weight(static_cast<uint32_t>(key));
  if (key >> 32u == 0) return second;
  return (second + vocabulary_.weight(static_cast<uint32_t>(key >> 32u) - 1)) / 2;
}

uint32_t QuoteIndex::weight(uint32_t sense) const {
  return rarity_here(vocabulary_.weight(sense), sense);
}

uint32_t QuoteIndex::form_weight(uint32_t form) const {
  return rarity_here(vocabulary_.form_weight(form), vocabulary_.sense_of_form(form));
}

uint32_t QuoteIndex::rarity_here(uint32_t weight, uint32_t sense) const {
  const SenseCount& count = sense_counts_[sense];
  // What an article repeats in one report after another tells none of them from the
  // others: it counts less, but never less than an eighth.
  const uint32_t possible = log2_sixteenths(most_repeats);
  const uint32_t repeats =
      count.articles == 0
          ? 0
          : log2_sixteenths(std::max(1u, count.reports * 16 / count.articles)) - 64;
  const uint32_t rare = possible - std::min(possible, repeats);
  return (weight + weight * 7 * rare / possible) / 8;
}

void QuoteIndex::index(uint32_t report_index) {
  std::vector<uint32_t> met;
  met_weight_.resize(reports_.size());
  count_senses(reports_[report_index]);
  for (const uint64_t key : keys_of(reports_[report_index])) {
    Holders& holders = holders_[key];
    const uint32_t weight = key_weight(key);
    for (const uint32_t other : holders.reports) {
      uint32_t& sum = met_weight_[other];
      if (sum == 0) met.push_back(other);
      sum += weight;
    }
    if (holders.reports.size() < max_holders) {
      holders.reports.push_back(report_index);
    } else {
      holders.reports[holders.next] = report_index;
      holders.next = (holders.next + 1) % max_holders;
    }
  }
  std::vector<std::pair<uint32_t, uint32_t>> best;  // weight, report
  for (const uint32_t other : met) {
    if (met_weight_[other] >= least_shared_weight)
      best.push_back({met_weight_[other], other});
    met_weight_[other] = 0;
  }
  const auto heavier = [](const std::pair<uint32_t, uint32_t>& x,
                          const std::pair<uint32_t, uint32_t>& y) {
    return x.first != y.first ? x.first > y.first : x.second < y.second;
  };
  const size_t kept = std::min<size_t>(best.size(), max_candidates);
  std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(kept),
                    best.end(), heavier);
  for (size_t i = 0; i < kept; ++i)
    candidates_.push_back({report_index, best[i].second});
}

}  // namespace isnad
