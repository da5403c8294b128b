#include "core/entities/features.h"

#include "core/entities/feature_writer.h"

namespace isnad {
namespace {

constexpr uint32_t person_flags = flag_given | flag_name_word | flag_name_part;
constexpr uint32_t trigger_flags = flag_title | flag_title_lower | flag_kin |
                                   flag_org_head | flag_outlet_head | flag_place_head |
                                   flag_place_tail | flag_org_tail | flag_misc_head |
                                   flag_say | flag_place_before;

// Features of a word alone, of its place, or both in one order: the trainer depends on
// it.
struct Part {
  bool word = true;
  bool place = true;
};
constexpr Part word_alone = {true, false};
constexpr Part place_alone = {false, true};

void write_letters(const WordFacts& w, FeatureWriter& f) {
  f.add(6, w.length, w.shape);
  for (uint32_t k = 0; k < 4; ++k) {
    if (w.prefix[k] != 0) f.add(10 + k, w.prefix[k]);
    if (w.suffix[k] != 0) f.add(14 + k, w.suffix[k]);
  }
  for (uint32_t k = 0; k < 2; ++k)
    if (w.stem_prefix[k] != 0) f.add(18 + k, w.stem_prefix[k]);
  f.add(20, w.cluster);
  f.add(21, w.family);
  f.add(22, w.frequency, w.shape);
  f.add(23, w.article_share, w.particle);
  f.add(24, w.self);
  f.add(25, w.self, w.particle);
  if (w.flags != 0) f.add(26, w.flags);
  if ((w.stem_flags & person_flags) != 0) f.add(27, w.stem_flags & person_flags);
}

template <Part part>
void write_word(const WordFacts& w, FeatureWriter& f) {
  if constexpr (part.word) {
    f.add(60, 0);
    f.add(1, w.word);
    f.add(2, w.stem);
    f.add(3, w.base);
    f.add(4, w.particle, w.shape);
  }
  if constexpr (part.place) f.add(5, w.shape, w.opens);
  if constexpr (part.word) write_letters(w, f);
  if constexpr (!part.place) return;
  if (w.listed != 0) f.add(28, w.listed);
  if (w.ruled != 0) f.add(29, w.ruled);
  if (w.quoted != 0) f.add(30, w.quoted);
}

template <Part part>
void write_neighbour(const WordFacts& w, uint32_t sort, bool near, FeatureWriter& f) {
  if constexpr (part.word) {
    f.add(sort, w.word);
    f.add(sort + 1, w.stem);
    f.add(sort + 2, w.cluster);
    f.add(sort + 3, w.family);
    f.add(sort + 4, w.self);
    const uint32_t trigger = w.stem_flags & trigger_flags;
    if (trigger != 0) f.add(sort + 5, trigger);
    if (!near) return;
    f.add(sort + 6, w.shape);
    f.add(sort + 7, w.particle, w.article_share);
    if (w.suffix[1] != 0) f.add(sort + 8, w.suffix[1]);
    if (w.prefix[1] != 0) f.add(sort + 9, w.prefix[1]);
    if ((w.flags & person_flags) != 0) f.add(sort + 10, w.flags & person_flags);
  }
  if (part.place && near && w.listed != 0) f.add(sort + 11, w.listed);
}

template <Part part>
void write_context(const WordFacts& before, const WordFacts& w, const WordFacts& after,
                   FeatureWriter& f) {
  f.add(40, before.word, w.word);
  f.add(41, w.word, after.word);
  f.add(42, before.stem, w.stem);
  f.add(43, w.stem, after.stem);
  f.add(44, before.shape, w.shape, after.shape);
  f.add(45, before.family, w.family);
  f.add(46, w.family, after.family);
  f.add(47, before.family, after.family);
  f.add(48, before.self / 4, w.self / 4);
  f.add(49, w.self / 4, after.self / 4);
  if constexpr (part.word) {
    f.add(50, before.next);
    f.add(51, after.last);
  }
  f.add(52, before.next, w.self / 4);
  f.add(53, w.self / 4, after.last);
  f.add(54, before.next, after.last);
  f.add(55, before.flags & person_flags, w.flags & person_flags,
        after.flags & person_flags);
  f.add(56, before.stem, after.stem);
  if (w.listed != 0) f.add(57, w.listed, before.stem);
  f.add(58, before.particle, w.particle, after.particle);
}

// The nearest word of those before that tells what comes.
void write_trigger(const Facts& facts, uint32_t at, uint32_t begin, FeatureWriter& f) {
  for (uint32_t back = 1; back <= 4 && at >= begin + back; ++back) {
    const uint32_t trigger = facts[at - back].stem_flags & trigger_flags;
    if (trigger == 0) continue;
    f.add(59, trigger);
    return;
  }
}

void write_elsewhere(const WordFacts& before, const WordFacts& w,
                     const WordFacts& after, FeatureWriter& f) {
  const auto& [ruled, next, last] = w.elsewhere;
  if (next != 0) {
    f.add(150, next);
    f.add(151, ruled);
    f.add(152, last);
    f.add(153, next, w.self / 4);
    f.add(154, ruled, w.self / 4);
    f.add(155, next, last, ruled);
  }
  for (uint32_t sort = 0; sort < 2; ++sort) {
    if (before.elsewhere[sort] != 0) f.add(156 + sort, before.elsewhere[sort]);
    if (after.elsewhere[sort] != 0) f.add(158 + sort, after.elsewhere[sort]);
  }
}

const WordFacts& outside() {
  static const WordFacts facts_of_nothing = [] {
    WordFacts out;
    out.shape = 9;
    return out;
  }();
  return facts_of_nothing;
}

template <Part part>
void write(const Facts& facts, uint32_t at, IndexRun run,
           std::vector<uint32_t>& features) {
  const auto in = [&](Seat seat) -> const WordFacts& {
    return word_in(seat, facts, at, run);
  };
  const WordFacts& before = in(Seat::before);
  const WordFacts& after = in(Seat::after);
  FeatureWriter f(features);
  write_word<part>(facts[at], f);
  write_neighbour<part>(before, 70, true, f);
  write_neighbour<part>(after, 90, true, f);
  write_neighbour<part>(in(Seat::before2), 110, false, f);
  write_neighbour<part>(in(Seat::after2), 130, false, f);
  write_context<part>(before, facts[at], after, f);
  write_trigger(facts, at, run.begin, f);
  write_elsewhere(before, facts[at], after, f);
}

}  // namespace

const WordFacts& word_in(Seat seat, const Facts& facts, uint32_t at, IndexRun run) {
  switch (seat) {
    case Seat::own:
      return facts[at];
    case Seat::before:
      return at > run.begin ? facts[at - 1] : outside();
    case Seat::after:
      return at + 1 < run.end ? facts[at + 1] : outside();
    case Seat::before2:
      return at > run.begin + 1 ? facts[at - 2] : outside();
    case Seat::after2:
      return at + 2 < run.end ? facts[at + 2] : outside();
  }
  return outside();
}

void extract(const Facts& facts, uint32_t at, IndexRun run,
             std::vector<uint32_t>& features) {
  write<Part{}>(facts, at, run, features);
}

void extract_placed(const Facts& facts, uint32_t at, IndexRun run,
                    std::vector<uint32_t>& features) {
  write<place_alone>(facts, at, run, features);
}

void extract_word(const WordFacts& word, Seat seat, std::vector<uint32_t>& features) {
  FeatureWriter f(features);
  switch (seat) {
    case Seat::own:
      return write_word<word_alone>(word, f);
    case Seat::before:
      f.add(50, word.next);
      return write_neighbour<word_alone>(word, 70, true, f);
    case Seat::after:
      f.add(51, word.last);
      return write_neighbour<word_alone>(word, 90, true, f);
    case Seat::before2:
      return write_neighbour<word_alone>(word, 110, false, f);
    case Seat::after2:
      return write_neighbour<word_alone>(word, 130, false, f);
  }
}

}  // namespace isnad
