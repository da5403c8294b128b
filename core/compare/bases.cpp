#include "core/compare/bases.h"

namespace isnad {
namespace {

// What being direct is worth against likeness to the others, in percent.
constexpr uint32_t direct_bonus = 15;

const std::string& language_of(const Analyses& analyses, const Member& member) {
  return analyses[member.quote.article_index]->article.language.value;
}

// The likeliest report in the language, one in the speaker's own words preferred;
// no_index: there is none.
uint32_t find_base(const Analyses& analyses, const std::string& language,
                   const Comparison& comparison, IndexRun members) {
  uint32_t base = no_index;
  uint32_t best = 0;
  for (uint32_t m = members.begin; m < members.end; ++m) {
    const Member& member = comparison.members[m];
    if (language_of(analyses, member) != language) continue;
    const auto [article, quote] = member.quote;
    const bool direct =
        analyses[article]->quotes.items[quote].kind == QuoteKind::direct;
    const uint32_t score = member.confidence_percent + (direct ? direct_bonus : 0);
    if (base != no_index && score <= best) continue;
    best = score;
    base = m;
  }
  return base;
}

}  // namespace

void choose_bases(const Analyses& analyses, const BaseChoice& choice, Comparison& out) {
  for (Statement& statement : out.statements) {
    if (choice.language.empty()) break;
    if (language_of(analyses, out.members[statement.base_member]) == choice.language)
      continue;
    const uint32_t base = find_base(analyses, choice.language, out, statement.members);
    if (base != no_index) statement.base_member = base;
  }
  for (const QuoteRef quote : choice.quotes) {
    Statement& statement =
        out.statements[out.statement_of[quote.article_index][quote.quote_index]];
    for (uint32_t m = statement.members.begin; m < statement.members.end; ++m)
      if (out.members[m].quote == quote) statement.base_member = m;
  }
}

}  // namespace isnad
