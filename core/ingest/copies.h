#pragma once

#include <cstdint>
#include <vector>

#include "core/article.h"

// Finds the same article under several names: another file, another encoding, with what
// a page prints around it and without.
//
//   for (const std::vector<uint32_t>& group : find_copies(articles))
//   show_as_one(group);
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

// Groups of two and more, as indices, each in order, by their first article.  Near
// linear in the number of articles.
std::vector<std::vector<uint32_t>> find_copies(const std::vector<Fingerprint>& prints);

}  // namespace isnad
