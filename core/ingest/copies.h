#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/article.h"

// Finds the same article under several names: another file, another encoding, with what
// a page prints around it and without.
//
//   CopyIndex index;
//   for (const Article& article : articles) index.add(fingerprint(article));
//   for (const std::vector<uint32_t>& group : index.groups()) show_as_one(group);
//
// Two articles are one when nine in ten runs of four body words of the smaller stand in
// the larger, and their bodies are of about one length (Broder, "On the resemblance and
// containment of documents", 1997, over sampled hashes).  A story that another outlet
// reworked is no copy.

namespace isnad {

// The hashes that stand for a body: a fixed sample of those of its runs of four words,
// sorted.  Spelling, marks and white space do not count.  Linear in the text.
struct Fingerprint {
  std::vector<uint64_t> hashes;
  uint32_t runs = 0;  // in the whole body
};
Fingerprint fingerprint(const Article& article);

class CopyIndex {
 public:
  void add(const Fingerprint& print);

  // Groups of two and more, as indices in order of add(), each in order, by their first
  // article.  Linear in the hashes; what was added since the last call is sorted in.
  std::vector<std::vector<uint32_t>> groups();

 private:
  struct Place {
    uint64_t hash = 0;
    uint32_t article = 0;
    auto operator<=>(const Place&) const = default;
  };
  struct Size {
    uint32_t hashes = 0;
    uint32_t runs = 0;
  };
  static bool are_copies(const Size& a, const Size& b, size_t shared);
  void sort_in();
  // Those that share hashes, once for each of these, sorted.
  std::vector<std::pair<uint32_t, uint32_t>> pairs() const;

  std::vector<Place> places_;
  size_t sorted_places_ = 0;
  std::vector<Size> sizes_;  // for each article
};

}  // namespace isnad
