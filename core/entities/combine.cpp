#include "core/entities/combine.h"

#include <algorithm>
#include <array>

#include "core/entities/ruled_choice.h"

namespace isnad {
namespace {

// For a place, of a word in front such as "in".
constexpr int32_t place_vote = weight_scale;
// Votes that make the same words a name where the tagger leaves them out by less than
// most_margin.
constexpr int32_t enough_votes = 20;
// A headline: how many words it has at least, and how many of ten have capitals.
constexpr uint32_t min_headline_words = 6;
constexpr uint32_t headline_tenths = 7;
// No name in one has more words.
constexpr uint32_t max_headline_name = 4;
// What is longer is a list or nonsense.
constexpr uint32_t max_name_words = 16;
// No repeated name of ours has more words.
constexpr uint32_t max_repeated_words = 3;

// Too common to be a name by being one elsewhere.
constexpr uint32_t common_flags = flag_stop | flag_say | flag_title | flag_nationality |
                                  flag_org_head | flag_org_noun | flag_org_adjective |
                                  flag_place_head | flag_name_part | flag_direction;

// Votes for each of the four kinds of names.
struct Votes {
  std::array<int32_t, 4> of{};
  bool dateline = false;  // it stands in one, so it is a place

  size_t best() const {
    return static_cast<size_t>(std::max_element(of.begin(), of.end()) - of.begin());
  }
};

// Percent of names that are right by the margin of their weakest word, in steps of
// half a weight; counted on held-out text.
uint8_t confidence_of(int32_t margin) {
  constexpr std::array<uint8_t, 9> percent = {45, 58, 68, 76, 82, 87, 91, 94, 97};
  const int32_t step = std::clamp<int32_t>(margin * 2 / weight_scale, 0, 8);
  return percent[static_cast<size_t>(step)];
}

bool is_mark(const NameWord& word) { return !word.letters && word.mark != '\0'; }

// A name does not begin or end with a mark.
void trim(const std::vector<NameWord>& words, IndexRun& run) {
  const auto outer = [&](uint32_t i) {
    return is_mark(words[i]) || words[i].quote_mark;
  };
  while (!run.empty() && outer(run.begin)) ++run.begin;
  while (!run.empty() && outer(run.end - 1)) --run.end;
}

class Combiner {
 public:
  Combiner(const std::vector<NameWord>& words, const Tagging& tagging,
           const KnownWords& table)
      : words_(words),
        tagging_(tagging),
        table_(table),
        choice_(words, tagging),
        owner_(words.size(), no_index) {}

  std::vector<NameSpan> combine(const std::vector<NameSpan>& ruled,
                                const std::vector<NameSpan>& datelines) {
    for (const NameSpan& span : datelines) add(span);
    add_tagged();
    drop_in_headlines();
    vote();
    follow_votes();
    add_repeated_names();
    for (const NameSpan& span : ruled)
      if (!retype(span)) add_ruled(span);
    std::vector<NameSpan> out;
    for (const NameSpan& span : spans_)
      if (!span.words.empty()) out.push_back(span);
    std::sort(out.begin(), out.end(), [](const NameSpan& a, const NameSpan& b) {
      return a.words.begin < b.words.begin;
    });
    return out;
  }

 private:
  void add(const NameSpan& span) {
    for (uint32_t i = span.words.begin; i < span.words.end; ++i)
      owner_[i] = static_cast<uint32_t>(spans_.size());
    spans_.push_back(span);
  }

  void remove(uint32_t index) {
    NameSpan& span = spans_[index];
    for (uint32_t i = span.words.begin; i < span.words.end; ++i) owner_[i] = no_index;
    span.words.end = span.words.begin;
  }

  void add_tagged() {
    for (uint32_t i = 0; i < words_.size();) {
      const uint8_t label = tagging_.labels[i];
      if (label == label_outside || choice_.is_foreign(i)) {
        ++i;
        continue;
      }
      NameSpan span = {{i, i + 1}, 0, kind_of_label(label), ReasonKind::tagger, {},
                       no_index,   0};
      int32_t margin = tagging_.margins[i];
      while (span.words.end < words_.size() &&
             is_inside(tagging_.labels[span.words.end]) &&
             !choice_.is_foreign(span.words.end) &&
             kind_of_label(tagging_.labels[span.words.end]) == span.kind) {
        margin = std::min(margin, tagging_.margins[span.words.end]);
        ++span.words.end;
      }
      i = span.words.end;
      trim(words_, span.words);
      drop_common_end(span);
      if (span.words.empty() || span.words.size() > max_name_words) continue;
      if (owned(span.words)) continue;
      span.confidence_percent = confidence_of(margin);
      span.reading = words_[span.words.begin].base;
      add(span);
    }
  }

  // Where all words have capitals, capitals show nothing: a name there must stand
  // elsewhere too.
  void drop_in_headlines() {
    const std::vector<bool> headline = find_headlines();
    HashTable elsewhere;
    for (const NameSpan& span : spans_)
      if (!headline[span.words.begin]) elsewhere.at(key_of(span.words)) = 1;
    for (uint32_t i = 0; i < spans_.size(); ++i) {
      const IndexRun run = spans_[i].words;
      if (headline[run.begin] && run.size() > max_headline_name) {
        const bool person = (words_[run.begin].flags & flag_given) != 0;
        remove(i);
        if (!person) continue;
        NameSpan cut = spans_[i];
        cut.words = {run.begin, run.begin + 2};
        cut.kind = EntityKind::person;
        add(cut);
      } else if (headline[run.begin] && run.size() > 1 &&
                 !elsewhere.contains(key_of(run)) &&
                 (words_[run.begin].flags & (flag_given | flag_name_word)) == 0)
        remove(i);
    }
  }

  // Of each word: whether it stands in a sentence of capitalised words.
  std::vector<bool> find_headlines() const {
    std::vector<bool> out(words_.size());
    for (uint32_t begin = 0; begin < words_.size();) {
      uint32_t end = begin;
      uint32_t latin = 0;
      uint32_t capitals = 0;
      while (end < words_.size() && (end == begin || !words_[end].sentence_start)) {
        const NameWord& word = words_[end++];
        const bool counts = word.letters && !word.arabic;
        latin += counts ? 1 : 0;
        capitals += counts && word.capital ? 1 : 0;
      }
      if (latin >= min_headline_words && capitals * 10 >= latin * headline_tenths)
        std::fill(out.begin() + begin, out.begin() + end, true);
      begin = end;
    }
    return out;
  }

  // A common word behind a person's name belongs to what is told of that person, unless
  // it has the article or names are made of it: "الثاني", "مشرف".
  void drop_common_end(NameSpan& span) const {
    while (span.kind == EntityKind::person && span.words.size() > 1 &&
           tagging_.margins[span.words.end - 1] < unsure_margin &&
           !words_[span.words.end - 1].definite &&
           (words_[span.words.end - 1].stem_flags & (flag_given | flag_name_word)) ==
               0 &&
           table_.find(words_[span.words.end - 1].hash()).is_rarely_name())
      --span.words.end;
  }

  bool owned(IndexRun run) const {
    for (uint32_t i = run.begin; i < run.end; ++i)
      if (owner_[i] != no_index) return true;
    return false;
  }

  uint64_t key_of(IndexRun run) const {
    uint64_t hash = words_[run.begin].base_hash();
    for (uint32_t i = run.begin + 1; i < run.end; ++i)
      hash = extend_phrase(hash, words_[i].hash());
    return hash;
  }

  // The same words are mostly the same thing throughout an article.
  void vote() {
    for (const NameSpan& span : spans_) {
      uint32_t& slot = votes_of_.at(key_of(span.words));
      if (slot == 0) {
        votes_.push_back({});
        slot = static_cast<uint32_t>(votes_.size());
      }
      Votes& votes = votes_[slot - 1];
      votes.dateline = votes.dateline || span.why == ReasonKind::dateline;
      votes.of[static_cast<size_t>(span.kind)] +=
          votes.dateline ? 2 * most_margin : choice_.least_margin(span.words);
      if (behind_place_word(span.words))
        votes.of[static_cast<size_t>(EntityKind::place)] += place_vote;
    }
  }

  // "in Marj", "مدينة مرج".
  bool behind_place_word(IndexRun run) const {
    if (run.begin == 0) return false;
    const NameWord& before = words_[run.begin - 1];
    if (before.arabic) return (before.flags & flag_place_head) != 0 && !before.definite;
    return before.hash() == hash_of("in");
  }

  void follow_votes() {
    for (NameSpan& span : spans_) {
      if (span.why == ReasonKind::dateline) continue;
      const Votes& votes = votes_[*votes_of_.find(key_of(span.words)) - 1];
      const size_t best = votes.best();
      const bool flips =
          votes.of[best] >= 2 * votes.of[static_cast<size_t>(span.kind)] &&
          choice_.least_margin(span.words) < unsure_margin;
      if (votes.dateline)
        span.kind = EntityKind::place;
      else if (flips)
        span.kind = static_cast<EntityKind>(best);
    }
  }

  void add_repeated_names() {
    for (uint32_t i = 0; i < words_.size(); ++i) {
      const NameWord& word = words_[i];
      if (!word.letters || (!word.arabic && !word.capital)) continue;
      // "جسر العاج": a common word begins a whole name, and is none alone.
      constexpr uint32_t begins_names = flag_place_head | flag_org_head;
      const uint32_t common = word.stem_flags & common_flags;
      if ((common & ~begins_names) != 0) continue;
      const uint32_t least = common == 0 ? 1 : 2;
      for (uint32_t size = max_repeated_words; size >= least; --size)
        if (add_repeated_name({i, i + size})) break;
    }
  }

  bool add_repeated_name(IndexRun run) {
    if (run.end > words_.size()) return false;
    if (owned(run)) return false;
    const auto slot = votes_of_.find(key_of(run));
    if (!slot) return false;
    const Votes& votes = votes_[*slot - 1];
    const size_t best = votes.best();
    const bool sure = run.size() > 1;
    if (votes.of[best] < enough_votes || (choice_.doubt(run) >= most_margin && !sure))
      return false;
    add({run,
         words_[run.begin].base,
         static_cast<EntityKind>(best),
         ReasonKind::repeated,
         {},
         no_index,
         60});
    return true;
  }

  // "Azwan Mills", "the town of Marenby" are no people.
  bool retype(const NameSpan& span) {
    if (span.kind == EntityKind::person || span.group != no_index ||
        span.confidence_percent < sure_percent || words_[span.words.begin].arabic)
      return false;
    const uint32_t index = owner_[span.words.begin];
    if (index == no_index || spans_[index].words != span.words ||
        spans_[index].kind != EntityKind::person)
      return false;
    spans_[index].kind = span.kind;
    spans_[index].why = span.why;
    return true;
  }

  void add_ruled(const NameSpan& span) {
    const bool listed = span.group != no_index;
    const bool body = span.kind == EntityKind::organisation && !listed;
    if (!listed && !body) return;
    bool touched = false;
    for (uint32_t i = span.words.begin; i < span.words.end; ++i) {
      const uint32_t index = owner_[i];
      if (index == no_index) continue;
      touched = true;
      NameSpan& other = spans_[index];
      if (other.words == span.words && other.kind == span.kind) {
        confirm(span, other);
        return;
      }
      switch (choice_.between(other, span)) {
        case RuledChoice::Verdict::tagged:
          return;
        case RuledChoice::Verdict::ruled_kind:
          other.kind = span.kind;
          confirm(span, other);
          return;
        case RuledChoice::Verdict::ruled:
          remove(index);
      }
    }
    if (touched || choice_.believes(span, votes_of_.contains(key_of(span.words))))
      add(span);
  }

  static void confirm(const NameSpan& span, NameSpan& other) {
    other.reading = span.reading;
    other.group = span.group;
    other.why = span.why;
    other.evidence = span.evidence;
    other.confidence_percent = std::max<uint8_t>(other.confidence_percent, 80);
  }

  const std::vector<NameWord>& words_;
  const Tagging& tagging_;
  const KnownWords& table_;
  const RuledChoice choice_;
  std::vector<uint32_t> owner_;  // of each word: an index into spans_
  std::vector<NameSpan> spans_;  // those made empty are gone
  HashTable votes_of_;  // a name's words -> one more than the index into votes_
  std::vector<Votes> votes_;
};

}  // namespace

std::vector<NameSpan> combine(const std::vector<NameWord>& words,
                              const Tagging& tagging, const KnownWords& table,
                              const std::vector<NameSpan>& ruled,
                              const std::vector<NameSpan>& datelines) {
  return Combiner(words, tagging, table).combine(ruled, datelines);
}

}  // namespace isnad
