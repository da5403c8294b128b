#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "core/compare/vocabulary.h"
#include "core/lexicon.h"

// Whether two reports of one statement name another speaker, or rank the same speaker
// otherwise.

namespace isnad {

struct SpeakerDifference {
  DifferenceKind kind = DifferenceKind::speaker;  // or rank
  SourceRange a;                                  // in the base's article
  SourceRange b;
};

class SpeakerComparer {
 public:
  // Keeps references to all three.
  SpeakerComparer(const Analyses& analyses, const Lexicon& lexicon,
                  const Identities& identities)
      : analyses_(analyses),
        lexicon_(lexicon),
        vocabulary_(lexicon.compare),
        identities_(identities) {}

  // Ranks are compared where both speak one language.  Linear in the names of the two
  // articles.
  std::optional<SpeakerDifference> compare(QuoteRef base, QuoteRef other,
                                           bool same_language) const;

 private:
  using WordSet = std::set<std::string>;

  const Link* speaker(QuoteRef ref) const;
  uint32_t identity(QuoteRef ref, const Link& link) const;
  WordSet words_of(std::string_view name) const;
  bool is_same(QuoteRef base, const Link& x, QuoteRef other, const Link& y) const;
  bool is_spelling(std::string_view surname, std::string_view name) const;
  bool stands_for(QuoteRef ref, const Link& speaker) const;
  bool is_address(uint32_t article, SourceRange role) const;
  SourceRange role_range(uint32_t article, const Link& link) const;
  SourceRange role_before(uint32_t article, SourceRange name,
                          const std::string& role) const;

  const Analyses& analyses_;
  const Lexicon& lexicon_;
  const Vocabulary vocabulary_;
  const Identities& identities_;
};

}  // namespace isnad
