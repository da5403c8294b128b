#include "core/compare/report_differences.h"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <tuple>

#include "core/compare/polarity.h"
#include "core/compare/quote_words.h"
#include "core/compare/speaker_differences.h"
#include "core/lexicon.h"
#include "core/normalise.h"

namespace isnad {
namespace {

// How much a difference of each kind is worth a look, in percent.
constexpr uint32_t weight_number = 90;
constexpr uint32_t weight_negation = 85;
constexpr uint32_t weight_speaker = 80;
constexpr uint32_t weight_distance = 65;    // "claimed" against any other
constexpr uint32_t weight_commitment = 45;  // "admitted" against "said"
constexpr uint32_t weight_hedge = 60;
constexpr uint32_t weight_rank = 50;
constexpr uint32_t weight_omission = 30;  // and more for each word left out
constexpr uint32_t weight_per_word = 3;
constexpr uint32_t most_for_words = 75;
constexpr uint32_t weight_wording = 20;  // and more for each word
constexpr uint32_t weight_directness = 15;
// Words a clause must have to be missed.
constexpr uint32_t least_clause_words = 3;
// In more words than this a hedge is part of a clause of its own.
constexpr uint32_t most_hedge_words = 3;

// Compares the members of a statement with its base.
class MemberComparer {
 public:
  MemberComparer(const Analyses& analyses, const Lexicon& lexicon,
                 const Comparison& comparison)
      : analyses_(analyses),
        lexicon_(lexicon),
        speakers_(analyses, lexicon, comparison.identities),
        comparison_(comparison) {}

  ReportDifferences compare_all(const Statement& statement) {
    listed_ = {};
    for (uint32_t m = statement.members.begin; m < statement.members.end; ++m)
      if (m != statement.base_member) compare(statement.base_member, m);
    keep_best();
    return std::move(listed_);
  }

 private:
  void compare(uint32_t base_member, uint32_t member) {
    base_member_ = base_member;
    member_ = member;
    const QuoteRef base = comparison_.members[base_member].quote;
    const QuoteRef other = comparison_.members[member].quote;
    const std::vector<Change> changes =
        align(analyses_, comparison_.identities, base, other, lexicon_);
    base_words_ = words_of(base);
    other_words_ = words_of(other);
    Alignment alignment;
    alignment.member_index = member;
    alignment.changes.begin = static_cast<uint32_t>(listed_.changes.size());
    listed_.changes.insert(listed_.changes.end(), changes.begin(), changes.end());
    alignment.changes.end = static_cast<uint32_t>(listed_.changes.size());
    listed_.alignments.push_back(alignment);
    // What one article says twice differs from no other source.
    if (base.article_index == other.article_index) return;
    const std::string& x = language(base);
    const std::string& y = language(other);
    other_language_ = x != y && x != "und" && y != "und";
    for (const Change& change : changes) add_change(base, other, change);
    compare_sayings(base, other);
  }

  std::vector<QuoteWord> words_of(QuoteRef ref) const {
    return quote_words(analyses_, comparison_.identities, ref, lexicon_.compare);
  }
  const Quote& quote(QuoteRef ref) const {
    return analyses_[ref.article_index]->quotes.items[ref.quote_index];
  }
  const std::string& language(QuoteRef ref) const {
    return analyses_[ref.article_index]->article.language.value;
  }

  void add(DifferenceKind kind, uint32_t weight, SourceRange a, SourceRange b) {
    listed_.differences.push_back({kind, static_cast<uint8_t>(std::min(weight, 100u)),
                                   base_member_, member_, a, b});
  }

  // The first mention in a stretch whose value stands in `against` too; empty: none.
  SourceRange told_value(QuoteRef ref, SourceRange range, QuoteRef against) const {
    for (const Mention& mention : mentions_in(ref, range))
      if (!mention.value.empty() && has_value(against, mention.value))
        return mention.range;
    return {};
  }

  // In order; logarithmic in the article's mentions.
  std::span<const Mention> mentions_in(QuoteRef ref, SourceRange range) const {
    const std::vector<Mention>& all = analyses_[ref.article_index]->entities.mentions;
    const auto begin = std::partition_point(
        all.begin(), all.end(),
        [&](const Mention& m) { return m.range.end <= range.begin; });
    const auto end = std::partition_point(
        begin, all.end(), [&](const Mention& m) { return m.range.begin < range.end; });
    return std::span(all).subspan(static_cast<size_t>(begin - all.begin()),
                                  static_cast<size_t>(end - begin));
  }

  bool has_value(QuoteRef ref, const std::string& value) const {
    const Analysis& analysis = *analyses_[ref.article_index];
    const std::vector<Mention>& mentions = analysis.entities.mentions;
    for (const SourceRange part : parts_of(analysis.quotes, quote(ref))) {
      auto at = std::partition_point(
          mentions.begin(), mentions.end(),
          [&](const Mention& m) { return m.range.end <= part.begin; });
      for (; at != mentions.end() && at->range.begin < part.end; ++at)
        if (at->value == value) return true;
    }
    return false;
  }

  // Words with weight of their own in a stretch; those of a date or number that
  // `against` has as well, however told, weigh nothing.
  uint32_t content_of(QuoteRef ref, SourceRange range, QuoteRef against) const {
    uint32_t count = 0;
    if (range.empty()) return count;
    const SourceRange told = told_value(ref, range, against);
    const Analysis& analysis = *analyses_[ref.article_index];
    const std::vector<Word>& words = analysis.segments.words;
    auto at = std::partition_point(words.begin(), words.end(), [&](const Word& word) {
      return word.source.end <= range.begin;
    });
    for (; at != words.end() && at->source.begin < range.end; ++at) {
      if (at->kind == WordKind::mark || at->normal.empty()) continue;
      if (told.overlaps(at->source)) continue;
      const std::string word(slice(analysis.normal, at->normal));
      if (!lexicon_.compare.particles.contains(word)) ++count;
    }
    return count;
  }

  // Whether a stretch hedges what the other report tells without a hedge.
  static bool adds_hedge(const std::vector<QuoteWord>& words, SourceRange range,
                         const std::vector<QuoteWord>& against) {
    for (const QuoteWord& word : words)
      if (word.is_hedge && word.scope != no_index && range.overlaps(word.source) &&
          tells_without_hedge(against, words[word.scope]))
        return true;
    return false;
  }

  static bool tells_without_hedge(const std::vector<QuoteWord>& words,
                                  const QuoteWord& told) {
    bool tells = false;
    for (const QuoteWord& word : words) {
      const ChangeKind kind = match(told, word);
      if (kind == ChangeKind::wording || kind == ChangeKind::number) continue;
      if (word.is_hedged) return false;
      tells = true;
    }
    return tells;
  }

  // The whole of the number or date that words of it stand for.
  SourceRange whole_value(QuoteRef ref, SourceRange range) const {
    if (range.empty()) return range;
    const std::vector<Mention>& mentions =
        analyses_[ref.article_index]->entities.mentions;
    auto at = std::partition_point(
        mentions.begin(), mentions.end(),
        [&](const Mention& m) { return m.range.end <= range.begin; });
    SourceRange whole = range;
    for (; at != mentions.end() && at->range.begin < range.end; ++at) {
      if (at->value.empty()) continue;
      whole.begin = std::min(whole.begin, at->range.begin);
      whole.end = std::max(whole.end, at->range.end);
    }
    return whole;
  }

  // "أرى غير" and "أرىغير": the other report has the word, joined to its neighbour.
  bool is_glued(QuoteRef ref, const std::vector<QuoteWord>& words, SourceRange range,
                QuoteRef against) const {
    constexpr uint32_t most_bytes = 4096;  // to fold for each denial
    if (range.empty() || quote(against).range.size_bytes() > most_bytes) return false;
    const std::string all = letters_of(against, quote(against).range);
    for (size_t i = 0; i < words.size(); ++i) {
      if (!range.overlaps(words[i].source)) continue;
      const SourceRange around = {words[i > 0 ? i - 1 : i].source.begin,
                                  words[std::min(i + 1, words.size() - 1)].source.end};
      return all.find(letters_of(ref, around)) != std::string::npos;
    }
    return false;
  }

  // "ال" against "لل" in front of one word.
  bool is_article(QuoteRef ref, SourceRange range) const {
    const std::string letters = letters_of(ref, range);
    return letters == "ال" || letters == "لل" || letters == "ل" || letters == "ب" ||
           letters == "بال" || letters == "وال" || letters == "و";
  }

  // "1-7", told "7-1" elsewhere.
  bool is_score(QuoteRef ref, SourceRange range) const {
    const std::string& text = analyses_[ref.article_index]->article.text;
    const auto digit = [&](size_t at) {
      return at < text.size() && text[at] >= '0' && text[at] <= '9';
    };
    const auto dash = [&](size_t at) { return at < text.size() && text[at] == '-'; };
    return (dash(range.end) && digit(range.end + 1)) ||
           (range.begin > 1 && dash(range.begin - 1) && digit(range.begin - 2));
  }

  // The first amount of money in a stretch, with its currency; empty: none.
  std::string_view money_in(QuoteRef ref, SourceRange range) const {
    for (const Mention& mention : mentions_in(ref, range))
      if (mention.kind == EntityKind::money &&
          mention.value.find(' ') != std::string::npos)
        return mention.value;
    return {};
  }

  // "90 million riyals", "24 million dollars"; but 90 million of either differ.
  static bool is_converted(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return false;
    const size_t x = a.find(' ');
    const size_t y = b.find(' ');
    return a.substr(x) != b.substr(y) && a.substr(0, x) != b.substr(0, y);
  }

  std::string letters_of(QuoteRef ref, SourceRange range) const {
    return fold_letters(slice(analyses_[ref.article_index]->article, range));
  }

  void add_change(QuoteRef base, QuoteRef other, const Change& change) {
    if (change.kind == ChangeKind::number) {
      const SourceRange left = whole_value(base, change.base);
      const SourceRange right = whole_value(other, change.other);
      const bool told = !told_value(base, left, other).empty();
      // A number both have, against one that stands in one report alone; a score told
      // from the other end; an amount in another currency.
      if (told == !told_value(other, right, base).empty() &&
          !(told && is_score(base, left) && is_score(other, right)) &&
          !is_converted(money_in(base, left), money_in(other, right)))
        add(DifferenceKind::number, weight_number, left, right);
      return;
    }
    // A translation changes every other word.
    if (other_language_) return;
    if (change.kind == ChangeKind::negation &&
        (is_denied_too(base_words_, change.base, other_words_) ||
         is_denied_too(other_words_, change.other, base_words_) ||
         is_glued(base, base_words_, change.base, other) ||
         is_glued(other, other_words_, change.other, base)))
      return;
    if (change.kind == ChangeKind::negation)
      return add(DifferenceKind::negation, weight_negation, change.base, change.other);
    const bool one_sided = change.kind == ChangeKind::omission ||
                           change.kind == ChangeKind::insertion ||
                           change.kind == ChangeKind::particle;
    if (!one_sided && change.kind != ChangeKind::wording) return;
    if (!one_sided && letters_of(base, change.base) == letters_of(other, change.other))
      return;
    if (is_article(base, change.base) && is_article(other, change.other)) return;
    const uint32_t left = content_of(base, change.base, other);
    const uint32_t right = content_of(other, change.other, base);
    const uint32_t words = std::max(left, right);
    if (words <= most_hedge_words &&
        adds_hedge(base_words_, change.base, other_words_) !=
            adds_hedge(other_words_, change.other, base_words_))
      return add(DifferenceKind::hedge, weight_hedge, change.base, change.other);
    if (std::min(left, right) > 0)
      return add(DifferenceKind::wording,
                 std::min(weight_wording + words * weight_per_word, most_for_words),
                 change.base, change.other);
    if (words >= least_clause_words)
      add(DifferenceKind::omission,
          std::min(weight_omission + words * weight_per_word, most_for_words),
          change.base, change.other);
  }

  void compare_stances(const Quote& x, const Quote& y) {
    if (x.cue.empty() || y.cue.empty() || x.stance == y.stance) return;
    const bool distances =
        x.stance == Stance::distances || y.stance == Stance::distances;
    // News writes كشف and أكد for "said".
    if (!distances && (x.stance == Stance::weighs || y.stance == Stance::weighs))
      return;
    add(DifferenceKind::stance, distances ? weight_distance : weight_commitment, x.cue,
        y.cue);
  }

  void compare_sayings(QuoteRef base, QuoteRef other) {
    const Quote& x = quote(base);
    const Quote& y = quote(other);
    if (x.negated != y.negated)
      add(DifferenceKind::negation, weight_negation, x.cue, y.cue);
    compare_stances(x, y);
    if ((x.kind == QuoteKind::direct) != (y.kind == QuoteKind::direct))
      add(DifferenceKind::directness, weight_directness, x.range, y.range);
    if (const auto found = speakers_.compare(base, other, !other_language_))
      add(found->kind,
          found->kind == DifferenceKind::rank ? weight_rank : weight_speaker, found->a,
          found->b);
  }

  // Heaviest first; the same words against the same words are told once.
  void keep_best() {
    std::vector<Difference>& found = listed_.differences;
    std::stable_sort(found.begin(), found.end(),
                     [](const Difference& x, const Difference& y) {
                       return x.weight_percent > y.weight_percent;
                     });
    std::set<std::tuple<DifferenceKind, uint32_t, uint32_t, std::string>> seen;
    std::vector<Difference> kept;
    for (const Difference& difference : found) {
      if (kept.size() == max_differences) break;
      const uint32_t article =
          comparison_.members[difference.b_member_index].quote.article_index;
      std::string words;
      if (difference.kind != DifferenceKind::directness)
        words = fold(slice(analyses_[article]->article, difference.b));
      if (seen.emplace(difference.kind, difference.a.begin, difference.a.end,
                       std::move(words))
              .second)
        kept.push_back(difference);
    }
    found = std::move(kept);
  }

  const Analyses& analyses_;
  const Lexicon& lexicon_;
  const SpeakerComparer speakers_;
  const Comparison& comparison_;
  ReportDifferences listed_;
  uint32_t base_member_ = 0;
  uint32_t member_ = 0;
  std::vector<QuoteWord> base_words_;
  std::vector<QuoteWord> other_words_;
  bool other_language_ = false;
};

}  // namespace

ReportDifferences compare_reports(const Analyses& analyses, const Lexicon& lexicon,
                                  const Comparison& comparison,
                                  const Statement& statement) {
  if (statement.members.size() < 2) return {};
  return MemberComparer(analyses, lexicon, comparison).compare_all(statement);
}

}  // namespace isnad
