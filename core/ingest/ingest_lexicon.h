#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/assets.h"
#include "core/hash_table.h"
#include "core/ingest/decode.h"
#include "core/result.h"

// The word lists that tell body from what surrounds it.
//
//   const std::string key = line_key("اقرأ المزيد:");
//   if (lexicon.furniture.contains(key)) ...
//
// Sources: assets/lexicon/furniture.tsv, bylines.tsv, agencies.tsv, months.tsv,
// weekdays.tsv, function_words.tsv, page_classes.tsv, columns.tsv, outlets.tsv; of
// names_*.tsv and places.tsv what tells people and places from outlets.

namespace isnad {

// A line for lookup: folded, words joined by one space, punctuation dropped, every
// number written 0.
std::string line_key(std::string_view line);

// Keys, sorted.
class KeySet {
 public:
  void add(std::string key) { keys_.push_back(std::move(key)); }
  void sort();
  bool contains(std::string_view key) const;
  // How many bytes of `key` the longest entry takes that opens it and ends at a word's
  // end; 0: none.
  size_t opening(std::string_view key) const;
  const std::vector<std::string>& keys() const { return keys_; }

 private:
  std::vector<std::string> keys_;
  size_t longest_words_ = 0;
  HashTable first_words_;
};

// Keys with a value for each.
class KeyMap {
 public:
  void add(std::string key, std::string value) {
    entries_.push_back({std::move(key), std::move(value)});
  }
  void sort();
  // The value, or null when the key is not there.
  const std::string* find(std::string_view key) const;
  // Every entry of a key that stands more than once: indices, half open.
  std::pair<size_t, size_t> all(std::string_view key) const;
  const std::string& value(size_t index) const { return entries_[index].second; }

 private:
  std::vector<std::pair<std::string, std::string>> entries_;
  HashTable first_of_;  // by the key's hash
};

// Parts of the class names and ids of page elements, lower case.
struct PageClasses {
  std::vector<std::string> drop;    // of furniture
  std::vector<std::string> keep;    // of an article's body
  std::vector<std::string> strong;  // speak for a container of text
  std::vector<std::string> weak;    // speak against it
  std::vector<std::string> byline;  // of writer, date and place
};

// What tells an outlet's name; assets/lexicon/outlets.tsv.
struct OutletWords {
  KeySet words;                    // stand in names of outlets
  KeySet desks;                    // open what is no outlet's name
  KeySet rights;                   // around the name in a copyright line
  KeySet sources;                  // label the source, before a colon
  std::vector<std::string> hosts;  // that serve everybody
};

struct IngestLexicon {
  DecodeTables decoding;
  KeySet furniture;             // whole lines
  KeySet link_headers;          // whole lines that open a list of links
  KeySet furniture_heads;       // open a line of furniture
  KeySet furniture_within;      // stand anywhere in one
  KeySet byline_heads;          // open a line that names the writer
  KeySet byline_labels;         // the same, when a colon follows
  KeySet writer_heads;          // those of both that a name stands behind
  KeySet perhaps_writer_heads;  // the same, after a colon, or a name that is known
  PageClasses page_classes;
  OutletWords outlet_words;
  KeySet places;
  KeySet place_heads;  // "city of" and its kin
  KeySet given_names;
  KeyMap agencies;        // spelling -> name as exported
  KeyMap columns;         // field of a record
  KeyMap months;          // "9", or "h9" for a month of the Hijri year
  KeyMap weekdays;        // "1" is Monday
  KeyMap function_words;  // language
  std::vector<std::pair<std::string, std::string>> language_examples;  // a word each
};

// Refuses a list that is missing or malformed.  Linear in the lists.
Result<IngestLexicon> load_ingest_lexicon(const Assets& assets);

}  // namespace isnad
