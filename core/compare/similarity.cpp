#include "core/compare/similarity.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace isnad {
namespace {

// Reports of one statement follow each other within days, and stand in articles about
// the same.
constexpr int32_t free_days = 2;
constexpr int32_t most_late_days = 6;
constexpr double least_expected_topics = 2.5;  // so few say nothing when they are other
constexpr double story_topics = 7.0 / 24;  // of an article's that another one shares
constexpr uint32_t little_mass = 161;      // 1/16 bit; a report of less proves little

constexpr uint32_t little_marked = 80;  // 1/16 bit
constexpr size_t kinds_in_one_language = 18;
constexpr uint32_t most_across = 8;      // names and words; more add nothing
constexpr uint32_t few_meanings = 2;     // a report of no more proves little
constexpr uint32_t usual_meaning = 96;   // what one weighs, 1/16 bit
constexpr uint32_t few_pairs = 3;        // a report of less proves little
constexpr uint32_t verbatim_pairs = 12;  // so many neighbours are no chance

template <class T>
void sort_once(std::vector<T>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

template <class T>
uint32_t count_shared(const std::vector<T>& a, const std::vector<T>& b) {
  uint32_t shared = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++shared;
    if (a[i] < b[j]) {
      ++i;
    } else if (b[j] < a[i]) {
      ++j;
    } else {
      ++i;
      ++j;
    }
  }
  return shared;
}

// Weighs the words of one sense in both reports; `a` and `b` are moved behind them.
void weigh_sense(std::vector<WeighedForm>::const_iterator& a,
                 std::vector<WeighedForm>::const_iterator a_end,
                 std::vector<WeighedForm>::const_iterator& b,
                 std::vector<WeighedForm>::const_iterator b_end, bool is_topic,
                 Evidence& out) {
  const uint32_t sense = a->sense;
  uint32_t shared = 0;
  uint32_t a_weight = 0;
  uint32_t b_weight = 0;
  const auto here = [sense](auto at, auto end) {
    return at != end && at->sense == sense;
  };
  while (here(a, a_end) || here(b, b_end)) {
    if (!here(b, b_end) || (here(a, a_end) && a->form < b->form)) {
      a_weight += a++->weight;
    } else if (!here(a, a_end) || b->form < a->form) {
      b_weight += b++->weight;
    } else {
      if (a->marked && b->marked) out.marked += a->weight;
      shared += a++->weight;
      ++b;
    }
  }
  const uint32_t akin = std::min(a_weight, b_weight);
  out.shared += shared;
  out.akin += akin;
  if (!is_topic) out.own += shared + akin;
}

void weigh_words(const Profile& a, const Profile& b, Evidence& out) {
  auto x = a.terms.begin();
  auto y = b.terms.begin();
  while (x != a.terms.end() && y != b.terms.end()) {
    if (x->sense < y->sense) {
      ++x;
    } else if (y->sense < x->sense) {
      ++y;
    } else {
      const bool is_topic =
          std::binary_search(a.topics->begin(), a.topics->end(), x->sense) &&
          std::binary_search(b.topics->begin(), b.topics->end(), x->sense);
      weigh_sense(x, a.terms.end(), y, b.terms.end(), is_topic, out);
    }
  }
}

void weigh_meanings(const std::vector<WeighedMeaning>& a,
                    const std::vector<WeighedMeaning>& b, Evidence& out) {
  uint32_t a_mass = 0;
  uint32_t b_mass = 0;
  for (const WeighedMeaning& x : a) a_mass += x.weight;
  for (const WeighedMeaning& y : b) b_mass += y.weight;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (x->meaning == y->meaning) {
      out.shared_meanings += std::min(x++->weight, y++->weight);
    } else {
      ++(x->meaning < y->meaning ? x : y);
    }
  }
  out.smaller_meanings = std::min(a_mass, b_mass);
  out.larger_meanings = std::max(a_mass, b_mass);
}

bool same_names(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  const size_t least = std::min(a.size(), b.size());
  return least > 0 && count_shared(a, b) * 2 >= least;
}

void weigh_speakers(const Profile& x, const Profile& y, Evidence& out) {
  const QuoteReport& a = *x.report;
  const QuoteReport& b = *y.report;
  out.same_speaker = have_same_speaker(x, y);
  out.related_speaker = !out.same_speaker && (same_names(a.speakers, b.relays) ||
                                              same_names(a.relays, b.speakers));
  out.strange_speaker = !a.speakers.empty() && !b.speakers.empty() &&
                        !out.same_speaker && !out.related_speaker;
  out.other_speaker = out.strange_speaker && a.named && b.named;
}

}  // namespace

// 100 / (1 + e^-z) at z = -6, -5, ... 6, straight lines between: the same on every
// machine.
uint32_t percent_of_odds(int32_t odds) {
  constexpr double at_step[] = {0.2,  0.7,  1.8,  4.7,  11.9, 26.9, 50,
                                73.1, 88.1, 95.3, 98.2, 99.3, 99.8};
  if (odds <= -600) return 0;
  if (odds >= 600) return 100;
  const auto step = static_cast<size_t>(odds + 600) / 100;
  const double rest = static_cast<double>((odds + 600) % 100) / 100;
  return static_cast<uint32_t>(at_step[step] +
                               (at_step[step + 1] - at_step[step]) * rest + 0.5);
}

Profile profile(const QuoteReport& report, const QuoteIndex& index,
                const Vocabulary& vocabulary) {
  Profile out;
  out.report = &report;
  out.topics = &index.topics(report.quotes[0].article_index);
  for (size_t i = 0; i < report.forms.size(); ++i)
    out.terms.push_back({report.senses[i], report.forms[i],
                         index.form_weight(report.forms[i]), report.marked[i]});
  std::sort(out.terms.begin(), out.terms.end(),
            [](const WeighedForm& x, const WeighedForm& y) {
              if (x.sense != y.sense) return x.sense < y.sense;
              return x.form != y.form ? x.form < y.form : x.marked && !y.marked;
            });
  out.terms.erase(std::unique(out.terms.begin(), out.terms.end(),
                              [](const WeighedForm& x, const WeighedForm& y) {
                                return x.form == y.form;
                              }),
                  out.terms.end());
  for (const WeighedForm& term : out.terms) {
    out.mass += term.weight;
    if (term.marked) out.marked_mass += term.weight;
    if (vocabulary.is_number(term.sense)) out.numbers.push_back(term.sense);
  }
  for (size_t i = 1; i < report.senses.size(); ++i)
    out.pairs.push_back((uint64_t{report.senses[i - 1]} << 32u) | report.senses[i]);
  sort_once(out.pairs);
  return out;
}

bool have_same_speaker(const Profile& a, const Profile& b) {
  return (a.speaker != no_index && a.speaker == b.speaker) ||
         same_names(a.report->speakers, b.report->speakers) ||
         (are_in_two_languages(a, b) && a.report->surname != 0 &&
          a.report->surname == b.report->surname);
}

bool are_in_two_languages(const Profile& a, const Profile& b) {
  return a.language != 0 && b.language != 0 && a.language != b.language;
}

Evidence weigh(const Profile& a, const Profile& b) {
  Evidence out;
  weigh_words(a, b, out);
  out.smaller_marked = std::min(a.marked_mass, b.marked_mass);
  out.smaller = std::min(a.mass, b.mass);
  out.larger = std::max(a.mass, b.mass);
  weigh_meanings(a.report->meanings, b.report->meanings, out);
  out.both = a.mass + b.mass - out.shared - out.akin;
  out.shared_pairs = count_shared(a.pairs, b.pairs);
  out.smaller_pairs = static_cast<uint32_t>(std::min(a.pairs.size(), b.pairs.size()));
  out.shared_names = count_shared(a.names, b.names);
  out.smaller_names = static_cast<uint32_t>(std::min(a.names.size(), b.names.size()));
  out.shared_numbers = count_shared(a.numbers, b.numbers);
  out.numbers_differ =
      !a.numbers.empty() && !b.numbers.empty() && out.shared_numbers == 0;
  out.other_language = are_in_two_languages(a, b);
  weigh_speakers(a, b, out);
  out.same_article =
      a.report->quotes[0].article_index == b.report->quotes[0].article_index;
  out.shared_topics = count_shared(*a.topics, *b.topics);
  out.smaller_topics =
      static_cast<uint32_t>(std::min(a.topics->size(), b.topics->size()));
  if (a.report->day != 0 && b.report->day != 0)
    out.days_apart = std::abs(a.report->day - b.report->day);
  return out;
}

// Spokesmen say the same of other days' events, and anybody says "no doubt".
double Evidence::late() const {
  return std::clamp(days_apart - free_days, 0, most_late_days) / double{most_late_days};
}

double Evidence::shared_story() const {
  const double expected = story_topics * smaller_topics;
  const double missing = std::max(0.0, expected - shared_topics);
  return 1 - missing / std::max(expected, least_expected_topics);
}

// Articles in two languages share no words to be about: who speaks must do.
double Evidence::story() const {
  const bool speaks = same_speaker || related_speaker;
  const double across = speaks ? 1 : 0;
  return (other_language ? across : shared_story()) * (1 - late());
}

// What is weighed of reports in one language stands first, then what carries a
// statement from one language to another: names, numbers and dates, and words as far as
// the list of synonyms knows both.
EvidenceWeights Evidence::features() const {
  EvidenceWeights out{};
  if (other_language) {
    const double names = double{1} * shared_names / (smaller_names + 1);
    const double covered =
        double{1} * shared_meanings / (smaller_meanings + usual_meaning);
    const double common =
        double{1} * shared_meanings /
        (smaller_meanings + larger_meanings - shared_meanings + usual_meaning);
    const EvidenceWeights::iterator across = out.begin() + kinds_in_one_language;
    across[0] = 1;
    across[1] = names;
    across[2] = covered;
    across[3] = common;
    across[4] = std::min(shared_meanings + shared_names * usual_meaning,
                         most_across * usual_meaning) /
                (double{most_across} * usual_meaning);
    across[5] = same_speaker ? 1.0 : 0.0;
    across[6] = other_speaker ? 1.0 : 0.0;
    return out;
  }
  const double all = double{1} * shared + akin;
  const bool speaks = same_speaker || related_speaker;
  const double in_order = double{1} * shared_pairs / (smaller_pairs + few_pairs);
  out = {
      1,
      all / (smaller + little_mass),
      all / (both + 1),
      speaks ? 1.0 : 0.0,
      other_speaker ? 1 - in_order : 0.0,
      std::min(shared_numbers, 2u) / 2.0,
      double{1} * own / (smaller + little_mass),
      std::min(shared_pairs, verbatim_pairs) / double{verbatim_pairs},
      in_order,
      double{1} * akin / (smaller + little_mass),
      late(),
      1 - shared_story(),
      same_article ? 1.0 : 0.0,
      same_article && !speaks ? 1.0 : 0.0,
      double{1} * shared_meanings / (smaller_meanings + few_meanings * usual_meaning),
      double{1} * smaller / (larger + 1),
      strange_speaker ? 1 - in_order : 0.0,
      double{1} * marked / (smaller_marked + little_marked)};
  return out;
}

int32_t Evidence::odds(const EvidenceWeights& weights) const {
  const EvidenceWeights found = features();
  double z = 0;
  for (size_t i = 0; i < found.size(); ++i) z += weights[i] * found[i];
  return static_cast<int32_t>(std::floor(z * 100 + 0.5));
}

}  // namespace isnad
