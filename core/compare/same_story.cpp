#include "core/compare/same_story.h"

#include <algorithm>
#include <cstdlib>
#include <span>
#include <unordered_map>

namespace isnad {
namespace {

// Articles kept for a topic, and articles of the same story kept for an article.
constexpr size_t max_holders = 64;
constexpr size_t max_neighbours = 12;
// Of the topics of the article with fewer, those that make it the same story; and the
// same for what one named speaker says, as "a source" may be anybody.
constexpr size_t least_topics_percent = 25;
constexpr size_t least_topics_percent_named = 12;
constexpr int32_t most_days = 3;
// Of more reports in an article those at about the same place are held against one.
constexpr size_t max_reports_around = 64;

// The last articles that are about a topic.
struct Holders {
  std::vector<uint32_t> articles;
  size_t next = 0;  // place to overwrite once full

  void add(uint32_t article) {
    if (articles.size() < max_holders) {
      articles.push_back(article);
    } else {
      articles[next] = article;
      next = (next + 1) % max_holders;
    }
  }
};

// Finds the earlier articles of an article's story.
class Stories {
 public:
  Stories(const QuoteIndex& index, std::vector<int32_t> days)
      : index_(index), days_(std::move(days)), shared_(days_.size()) {}

  struct Neighbour {
    uint32_t article = 0;
    bool same_story = false;  // otherwise for named speakers only
  };
  std::vector<Neighbour> add(uint32_t article) {
    std::vector<uint32_t> met;
    const std::vector<uint32_t>& topics = index_.topics(article);
    for (const uint32_t topic : topics) {
      Holders& holders = holders_[topic];
      for (const uint32_t other : holders.articles)
        if (shared_[other]++ == 0) met.push_back(other);
      holders.add(article);
    }
    std::vector<Neighbour> out;
    for (const uint32_t other : met)
      if (same_story(article, other, least_topics_percent_named))
        out.push_back({other, same_story(article, other, least_topics_percent)});
    std::sort(out.begin(), out.end(), [&](Neighbour x, Neighbour y) {
      return shared_[x.article] != shared_[y.article]
                 ? shared_[x.article] > shared_[y.article]
                 : x.article < y.article;
    });
    out.resize(std::min(out.size(), max_neighbours));
    for (const uint32_t other : met) shared_[other] = 0;
    return out;
  }

 private:
  bool same_story(uint32_t article, uint32_t other, size_t least_percent) const {
    const size_t least =
        std::min(index_.topics(article).size(), index_.topics(other).size());
    if (shared_[other] * 100 < least * least_percent) return false;
    return days_[article] == 0 || days_[other] == 0 ||
           std::abs(days_[article] - days_[other]) <= most_days;
  }

  const QuoteIndex& index_;
  const std::vector<int32_t> days_;
  std::vector<size_t> shared_;  // for each article; 0 between calls
  std::unordered_map<uint32_t, Holders> holders_;
};

bool is_one_name(const Profile& a, const Profile& b) {
  return a.speaker != no_index && a.speaker == b.speaker;
}

// The reports of an article that stand about where the i-th of `count` stands in its
// own.
std::span<const uint32_t> around(const std::vector<uint32_t>& reports, size_t i,
                                 size_t count) {
  const size_t middle = i * reports.size() / count;
  const size_t begin = middle - std::min(middle, max_reports_around);
  const size_t end = std::min(reports.size(), middle + max_reports_around);
  return std::span(reports).subspan(begin, end - begin);
}

}  // namespace

std::vector<Candidate> find_same_story(const QuoteIndex& index,
                                       const std::vector<Profile>& profiles) {
  std::vector<std::vector<uint32_t>> reports_of(index.article_count());
  std::vector<int32_t> days(index.article_count());
  for (uint32_t i = 0; i < profiles.size(); ++i)
    for (const QuoteRef quote : profiles[i].report->quotes) {
      std::vector<uint32_t>& reports = reports_of[quote.article_index];
      if (reports.empty() || reports.back() != i) reports.push_back(i);
      days[quote.article_index] = index.day(quote.article_index);
    }
  Stories stories(index, std::move(days));
  std::vector<Candidate> out;
  for (uint32_t article = 0; article < reports_of.size(); ++article) {
    if (reports_of[article].empty()) continue;
    for (const auto& [other, same_story] : stories.add(article))
      for (size_t i = 0; i < reports_of[article].size(); ++i) {
        const uint32_t x = reports_of[article][i];
        for (const uint32_t y :
             around(reports_of[other], i, reports_of[article].size()))
          if (x != y && (same_story ? have_same_speaker(profiles[x], profiles[y])
                                    : is_one_name(profiles[x], profiles[y])))
            out.push_back({std::max(x, y), std::min(x, y)});
      }
  }
  sort_candidates(out);
  return out;
}

}  // namespace isnad
