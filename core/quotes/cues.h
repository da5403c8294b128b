#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/assets.h"
#include "core/entities/entities.h"
#include "core/entities/name_lexicon.h"
#include "core/hash_table.h"
#include "core/quotes/quotes.h"
#include "core/quotes/report_model.h"
#include "core/result.h"

// The verbs, nouns and phrases that introduce a report, in all their forms.
//
//   const Result<Cues> cues = load_cues(assets);
//   if (const CueForm* form = find_cue(*cues, folded_word))
//   use(cues->items[form->cue]);
//
// Keys are folded by core/normalise.h.  The lists are assets/lexicon/cues_*.tsv and
// quote_words_*.tsv; core/quotes/cue_forms.h makes the forms.

namespace isnad {

struct StringHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};
// Never iterated: its order is not the same everywhere.
template <class Value>
using WordTable = std::unordered_map<std::string, Value, StringHash, std::equal_to<>>;

// What a cue can do in a sentence.
enum class CueShape : uint8_t {
  past,
  present,
  participle,  // مضيفا, "adding"
  noun,        // قوله, "the claim"
  adjective,   // "convinced"
  phrase,      // بحسب, "according to"
};

enum class Number : uint8_t { unknown, singular, dual, plural };

struct Cue {
  CueClass cue_class = CueClass::say;
  Stance stance = Stance::neutral;
  uint32_t lemma = 0;           // hash of its kind and base form
  bool homograph = false;       // another word is written so: its clause must be near
  bool takes_clause = false;    // also without "that"
  bool names_listener = false;  // "told reporters that"
  bool beside_marks = false;    // only beside marks
  bool far_marks = true;        // words in marks further on may be what it reports
  bool noun_too = false;        // its present is written like a noun
  bool relays = false;          // passes on what another said
  bool marks_only = false;  // takes a noun; content only between marks or after "that"
  bool impersonal = false;  // "it is believed": no speaker when passive
  bool takes_object = false;  // a noun behind it may be whom it is said to
  bool takes_b = false;       // takes its object with ب
  bool inside = false;        // the source stands behind في: جاء في
  bool needs_verb = false;    // a source phrase only before a verb: كما أفادت
  bool raises = false;        // "seems to": what is said stands around it
  bool bare_alef = false;     // written with أ it is "I": أعتقد beside اعتقد
  bool takes_to = false;  // "refer to": no infinitive; "لافتة إلى": no banner
};

struct CueForm {
  uint16_t cue = 0;  // in Cues::items
  CueShape shape = CueShape::past;
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
};

// A source phrase of several words.
struct CuePhrase {
  std::vector<std::string> words;  // folded
  uint16_t cue = 0;                // in Cues::items
  bool particle_follows = false;   // the next word carries ل
};

// Words that shape a report without being cues; bits of WordFlags.
namespace flag {
enum Flag : uint32_t {
  that = 1u << 0,           // opens the reported clause
  then = 1u << 1,           // opens it after a source phrase: فإن
  no_that = 1u << 2,        // before "that": it opens no report
  modal = 1u << 3,          // on the necessity of: stays with the clause
  time_word = 1u << 4,      // when it was said
  stop = 1u << 5,           // ends a noun phrase
  occasion = 1u << 6,       // after "in": where it was said, not who
  outlet = 1u << 7,         // an agency, paper or channel
  press = 1u << 8,          // to whom, but never a link
  relative = 1u << 9,       // who, which
  aux = 1u << 10,           // had, was
  negator = 1u << 11,       // not
  not_source = 1u << 12,    // after "according to": no speaker (the law)
  circumstance = 1u << 13,  // opens an adjunct after the clause
  group = 1u << 14,         // officials, experts
  speech = 1u << 15,        // words of a speaker's own voice
  document = 1u << 16,      // a statement, a report
  pronoun = 1u << 17,       // he, she
  determiner = 1u << 18,    // the, a
  role = 1u << 19,          // minister, spokesman
  feminine = 1u << 20,
  to_outlet = 1u << 21,  // an outlet with the particle ل
  to_press = 1u << 22,
  b_noun = 1u << 23,        // begins with ب or ل that is no particle
  phrase_first = 1u << 25,  // a source phrase may begin here
  honorific = 1u << 24,     // Mr, His Majesty
  object = 1u << 27,        // a noun that a speaker stresses or shows, no speaker
  addressed = 1u << 26,     // behind a verb that takes an object: the world, all
  whose = 1u << 28,         // a name behind it says whose: the wife of, the team of
  kin = 1u << 30,           // whose, also of somebody named behind any title
  narrator = 1u << 31,      // a reporter's own sentence begins so
  names_work = 1u << 29,    // what stands in marks behind it is a name: entitled
};
}  // namespace flag
using WordFlags = uint32_t;

// What the lists know of one folded word.
struct WordEntry {
  CueForm form;
  bool is_cue = false;
  WordFlags flags = 0;
};

struct Cues {
  std::vector<Cue> items;
  std::vector<WordEntry> entries;
  HashTable index_of;  // hash of a folded word -> 1 + its index in entries
  WordTable<std::string> same_title;              // عاهل -> ملك
  std::vector<CuePhrase> phrases;                 // longest first
  WordTable<std::vector<uint16_t>> phrases_with;  // first word -> in phrases
  ReportModel reports;                            // English; empty when damaged
};

// Refuses a damaged list.  Linear in the lists.
Result<Cues> load_cues(const Assets& assets);

// What a folded word is, or null.
inline const WordEntry* find_word(const Cues& cues, std::string_view folded) {
  const std::optional<uint32_t> found = cues.index_of.find(hash_of(folded));
  return found ? &cues.entries[*found - 1] : nullptr;
}
inline const CueForm* find_cue(const Cues& cues, std::string_view folded) {
  const WordEntry* entry = find_word(cues, folded);
  return entry != nullptr && entry->is_cue ? &entry->form : nullptr;
}
inline WordFlags flags_of(const Cues& cues, std::string_view folded) {
  const WordEntry* entry = find_word(cues, folded);
  return entry == nullptr ? 0 : entry->flags;
}

}  // namespace isnad
