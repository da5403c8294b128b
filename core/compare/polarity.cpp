#include "core/compare/polarity.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/normalise.h"

namespace isnad {
namespace {

// A denial reaches this many words.
constexpr uint32_t most_echo_words = 12;
// Words between a denial and the exception that takes it back: "nothing but".
constexpr uint32_t most_exception_words = 6;
// Words between a denial or a hedge and what it is about.
constexpr uint32_t most_scope_words = 6;

using Texts = std::vector<std::string_view>;

template <size_t N>
bool is_one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// What takes the sense of a denial away: "no doubt", "above all", "not only", "no less
// than".
constexpr auto idiom_ends = std::to_array<std::string_view>(
    {"شك", "ريب", "بد", "سيما", "محاله", "جرم", "فقط", "يقل", "تقل", "doubt", "only",
     "just", "merely", "least", "less", "fewer"});
// "Still": ما زال, لا يزال, لم يزل.
constexpr auto lasting = std::to_array<std::string_view>(
    {"زال", "زالت", "زالوا", "زالتا", "زلنا", "زلت", "يزال", "تزال", "نزال", "ازال",
     "يزالون", "تزالون", "يزالان", "تزالان", "يزل", "تزل", "ينفك", "تنفك"});
// Behind a denial: "nothing but".  English "but" and "except" mostly leave it one.
constexpr auto exceptions = std::to_array<std::string_view>({"الا", "سوي"});
constexpr auto however = std::to_array<std::string_view>(
    {"ان", "انه", "انها", "انهم", "اني", "انني", "اننا", "انهما"});

// Denied they are sure: "cannot".
constexpr auto possible =
    std::to_array<std::string_view>({"يمكن", "ممكن", "الممكن", "محتمل", "could"});

// "About" a number; elsewhere they say "towards" and "nearness".
constexpr auto approximate =
    std::to_array<std::string_view>({"نحو", "قرابه", "زهاء", "حوالي", "about", "some"});
constexpr uint32_t most_approximate_words = 3;

// غير أن, إلا أن
bool is_however(const Texts& texts, size_t i) {
  return (texts[i] == "غير" || texts[i] == "الا") && i + 1 < texts.size() &&
         is_one_of(however, texts[i + 1]);
}

// "Will bring nothing but".
bool is_taken_back(const std::vector<QuoteWord>& words, const Texts& texts, size_t i) {
  for (size_t k = i + 1; k < words.size() && k <= i + most_exception_words; ++k) {
    if (words[k].part != words[i].part || words[k].is_negation) return false;
    if (is_one_of(exceptions, texts[k])) return !is_however(texts, k);
  }
  return false;
}

bool denies_nothing(const std::vector<QuoteWord>& words, const Texts& texts, size_t i) {
  if (i + 1 == words.size()) return false;
  return is_one_of(idiom_ends, texts[i + 1]) || is_one_of(lasting, texts[i + 1]) ||
         is_however(texts, i) || is_taken_back(words, texts, i) ||
         // "They do not work only"
         (i + 2 < words.size() && texts[i + 2] == "فقط");
}

void drop(QuoteWord& word) {
  word.is_negation = false;
  word.is_particle = true;
}

void settle_idioms(const Texts& texts, std::vector<QuoteWord>& words) {
  for (size_t i = 0; i < words.size(); ++i)
    if (words[i].is_negation && denies_nothing(words, texts, i)) drop(words[i]);
}

// "We had no notice, neither by phone nor in writing" denies once: what carries a
// denial on is a particle, unless a verb of its own follows it.
void settle_echoes(const Texts& texts, const CompareLexicon& lexicon,
                   std::vector<QuoteWord>& words) {
  uint32_t since_denial = no_index;
  for (size_t i = 0; i + 1 < words.size(); ++i) {
    if (since_denial != no_index) ++since_denial;
    if (!words[i].is_negation) continue;
    const std::string_view next = texts[i + 1];
    const bool has_verb =
        next.starts_with("ي") || next.starts_with("ت") || next.starts_with("ن");
    if (since_denial <= most_echo_words && words[i].part == words[i - 1].part &&
        !has_verb && lexicon.negation_echoes.contains(std::string(texts[i])))
      drop(words[i]);
    since_denial = 0;
  }
}

// Whether قد in front of it hedges: of what may be, not of what has been.
bool may_be(std::string_view verb) {
  constexpr size_t letter = std::string_view("ي").size();
  if (verb.starts_with("ي")) return true;
  if (!verb.starts_with("ت") && !verb.starts_with("ن")) return false;
  // تمكنت, نجحوا, توصلا, نشر are past.
  const bool past = verb.ends_with("ت") || verb.ends_with("وا") || verb.ends_with("ا");
  return verb.size() > 4 * letter ? !past : verb.starts_with("ت") || !past;
}

bool counts_soon(const std::vector<QuoteWord>& words, size_t i) {
  for (size_t k = i + 1; k < words.size() && k <= i + most_approximate_words; ++k)
    if (words[k].is_number) return true;
  return false;
}

void settle_hedges(const Texts& texts, std::vector<QuoteWord>& words) {
  for (size_t i = 0; i < words.size(); ++i) {
    if (!words[i].is_hedge) continue;
    if (texts[i] == "قد")
      words[i].is_hedge = i + 1 < words.size() && may_be(texts[i + 1]);
    else if (is_one_of(approximate, texts[i]))
      words[i].is_hedge = counts_soon(words, i);
    else if (is_one_of(possible, texts[i]))
      words[i].is_hedge = i == 0 || !words[i - 1].is_negation;
  }
}

// The word behind that has a weight of its own, else the one in front.
uint32_t scope_of(const std::vector<QuoteWord>& words, size_t i) {
  const auto is_content = [&](size_t k) {
    return words[k].part == words[i].part && !words[k].is_particle &&
           !words[k].is_negation && !words[k].is_hedge;
  };
  for (size_t k = i + 1; k < words.size() && k <= i + most_scope_words; ++k)
    if (is_content(k)) return static_cast<uint32_t>(k);
  for (size_t k = i; k-- > 0 && k + most_scope_words >= i;)
    if (is_content(k)) return static_cast<uint32_t>(k);
  return no_index;
}

// Words behind a denial that it may be of.
constexpr size_t near_words = 4;

bool is_denied(const std::vector<QuoteWord>& words, size_t at) {
  for (size_t k = at; k > 0 && k + near_words > at; --k)
    if (words[k - 1].is_negation && words[k - 1].part == words[at].part) return true;
  return false;
}

// "Unless", "in case ... not": ما لم, إذا لم, في حال لم.
bool is_unless(const std::vector<QuoteWord>& words, size_t i) {
  constexpr auto conditions =
      std::to_array<std::string_view>({"ما", "اذا", "حال", "ان", "لو", "if"});
  return i > 0 && is_one_of(conditions, words[i - 1].bare_text) &&
         words[i - 1].part == words[i].part;
}

}  // namespace

bool is_denied_too(const std::vector<QuoteWord>& words, SourceRange range,
                   const std::vector<QuoteWord>& against) {
  bool denied = false;
  for (size_t i = 0; i < words.size(); ++i) {
    const QuoteWord& word = words[i];
    if (!word.is_negation || !range.overlaps(word.source)) continue;
    if (is_unless(words, i)) return true;
    if (word.scope == no_index) continue;
    for (size_t k = 0; k < against.size(); ++k) {
      const ChangeKind kind = match(words[word.scope], against[k]);
      if (kind == ChangeKind::wording || kind == ChangeKind::number) continue;
      if (!is_denied(against, k)) return false;
      denied = true;
    }
  }
  return denied;
}

void settle_polarity(const Analysis& analysis, const CompareLexicon& lexicon,
                     std::vector<QuoteWord>& words) {
  Texts texts;
  texts.reserve(words.size());
  for (const QuoteWord& word : words)
    texts.push_back(slice(analysis.normal, word.normal));
  settle_idioms(texts, words);
  settle_echoes(texts, lexicon, words);
  settle_hedges(texts, words);
  for (size_t i = 0; i < words.size(); ++i) {
    if (!words[i].is_negation && !words[i].is_hedge) continue;
    const uint32_t scope = words[i].scope = scope_of(words, i);
    if (words[i].is_hedge && scope != no_index) words[scope].is_hedged = true;
  }
}

}  // namespace isnad
