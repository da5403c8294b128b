#include "core/compare/speaker_differences.h"

#include <algorithm>
#include <array>

#include "core/normalise.h"

namespace isnad {
namespace {

bool overlap(const std::set<std::string>& a, const std::set<std::string>& b) {
  size_t shared = 0;
  for (const std::string& word : a) shared += b.count(word);
  return shared * 2 >= std::min(a.size(), b.size());
}

}  // namespace

std::optional<SpeakerDifference> SpeakerComparer::compare(QuoteRef base, QuoteRef other,
                                                          bool same_language) const {
  const Link* x = speaker(base);
  const Link* y = speaker(other);
  if (x == nullptr || y == nullptr) return std::nullopt;
  const bool same = is_same(base, *x, other, *y);
  // A description, a statement or a pronoun may stand for the same speaker.
  if (!same && identity(base, *x) != no_index && identity(other, *y) != no_index &&
      !x->mention.empty() && !y->mention.empty() && !stands_for(base, *y) &&
      !stands_for(other, *x))
    return SpeakerDifference{DifferenceKind::speaker, x->mention, y->mention};
  if (!same || !same_language) return std::nullopt;
  const uint32_t a = base.article_index;
  const uint32_t b = other.article_index;
  const SourceRange left = role_range(a, *x);
  const SourceRange right = role_range(b, *y);
  if (left.empty() || right.empty() || is_address(a, left) || is_address(b, right) ||
      overlap(words_of(slice(analyses_[a]->article, left)),
              words_of(slice(analyses_[b]->article, right))))
    return std::nullopt;
  return SpeakerDifference{DifferenceKind::rank, left, right};
}

const Link* SpeakerComparer::speaker(QuoteRef ref) const {
  const Quotes& quotes = analyses_[ref.article_index]->quotes;
  const IndexRun chain = quotes.items[ref.quote_index].chain;
  return chain.empty() ? nullptr : &quotes.links[chain.begin];
}

uint32_t SpeakerComparer::identity(QuoteRef ref, const Link& link) const {
  if (link.entity_index == no_index) return no_index;
  return identities_.identity_of[ref.article_index][link.entity_index];
}

SpeakerComparer::WordSet SpeakerComparer::words_of(std::string_view name) const {
  const std::vector<std::string> stems = vocabulary_.stems(name);
  return {stems.begin(), stems.end()};
}

bool SpeakerComparer::is_same(QuoteRef base, const Link& x, QuoteRef other,
                              const Link& y) const {
  const uint32_t a = identity(base, x);
  return (a != no_index && a == identity(other, y)) ||
         overlap(words_of(x.name), words_of(y.name)) || is_spelling(x.name, y.name) ||
         is_spelling(y.name, x.name);
}

// A surname, written otherwise, beside a full name; a name in one word or in two.
bool SpeakerComparer::is_spelling(std::string_view surname,
                                  std::string_view name) const {
  constexpr int32_t least = 500;
  const std::string_view last = name.substr(name.rfind(' ') + 1);
  if (surname.find(' ') == std::string_view::npos &&
      same_name(lexicon_.spelling, surname, last) >= least)
    return true;
  return fold_letters(surname) == fold_letters(name);
}

// Whether a report's chain names the speaker too: as whose spokesman somebody speaks,
// or through whom the words came.
bool SpeakerComparer::stands_for(QuoteRef ref, const Link& speaker) const {
  const Quotes& quotes = analyses_[ref.article_index]->quotes;
  const WordSet name = words_of(speaker.name);
  const IndexRun chain = quotes.items[ref.quote_index].chain;
  for (uint32_t l = chain.begin; l < chain.end; ++l) {
    const WordSet role = words_of(quotes.links[l].role);
    if (!role.empty() && overlap(name, role)) return true;
    if (l > chain.begin && overlap(name, words_of(quotes.links[l].name))) return true;
  }
  return false;
}

// "الأمير", "Dr": how one speaks of somebody, whatever his office; "البيان": no rank.
bool SpeakerComparer::is_address(uint32_t article, SourceRange role) const {
  constexpr auto titles = std::to_array<std::string_view>({
      "الامير",
      "الشيخ",
      "السيد",
      "السيده",
      "الحاج",
      "mr",
      "mrs",
      "ms",
      "miss",
      "dr",
      "sir",
      "lady",
      "prince",
  });
  const std::string folded = fold(slice(analyses_[article]->article, role));
  const std::string_view first = std::string_view(folded).substr(0, folded.find(' '));
  if ((flags_of(lexicon_.cues, first) & flag::document) != 0) return true;
  const bool alone = first.size() == folded.size();
  return alone && ((flags_of(lexicon_.cues, first) & flag::honorific) != 0 ||
                   std::find(titles.begin(), titles.end(), first) != titles.end());
}

// Where the role stands: in front of this mention, else of the speaker's first.
SourceRange SpeakerComparer::role_range(uint32_t article, const Link& link) const {
  const SourceRange own = role_before(article, link.mention, link.role);
  if (!own.empty() || link.entity_index == no_index) return own;
  for (const Mention& mention : analyses_[article]->entities.mentions) {
    if (mention.entity_index != link.entity_index) continue;
    const SourceRange role = mention.role.empty()
                                 ? role_before(article, mention.range, link.role)
                                 : mention.role;
    if (!role.empty()) return role;
  }
  return {};
}

SourceRange SpeakerComparer::role_before(uint32_t article, SourceRange name,
                                         const std::string& role) const {
  const std::string_view before =
      std::string_view(analyses_[article]->article.text).substr(0, name.begin);
  if (role.empty() || !before.ends_with(role + ' ')) return {};
  const auto end = static_cast<uint32_t>(before.size() - 1);
  return {end - static_cast<uint32_t>(role.size()), end};
}

}  // namespace isnad
