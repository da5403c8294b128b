#include "core/compare/comparer.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "core/compare/differences.h"
#include "core/compare/report_groups.h"
#include "core/compare/report_names.h"
#include "core/compare/same_story.h"
#include "core/compare/sharing.h"
#include "core/compare/similarity.h"
#include "core/compare/statements.h"
#include "core/lexicon.h"

namespace isnad {
namespace {

std::string_view outlet_of(const Analysis& analysis) {
  const std::optional<Field>& outlet = analysis.article.outlet;
  return outlet ? std::string_view(outlet->value) : std::string_view();
}

// Among articles with the same body, those that no two outlets claim are one.
void mark_repeated(const Analyses& analyses,
                   const std::vector<std::vector<uint32_t>>& copies, Comparison& out) {
  for (const std::vector<uint32_t>& group : copies) {
    std::vector<uint32_t> firsts;         // one for each outlet
    std::vector<std::string_view> names;  // of firsts; empty until one is known
    for (const uint32_t article : group) {
      const std::string_view outlet = outlet_of(*analyses[article]);
      size_t own = 0;
      while (own < firsts.size() && !outlet.empty() && !names[own].empty() &&
             names[own] != outlet)
        ++own;
      if (own == firsts.size()) {
        firsts.push_back(article);
        names.push_back(outlet);
      } else {
        out.shares[article].added_before = firsts[own];
        if (names[own].empty()) names[own] = outlet;
      }
    }
  }
}

// For each article of `before`: whether its entities are joined with the same ones.
std::vector<bool> find_same_names(const Identities& before, const Identities& now) {
  const std::vector<uint32_t> numbers_before = number_identities(before);
  const std::vector<uint32_t> numbers = number_identities(now);
  std::vector<bool> out;
  for (size_t i = 0; i < before.identity_of.size(); ++i)
    out.push_back(std::equal(
        before.identity_of[i].begin(), before.identity_of[i].end(),
        now.identity_of[i].begin(), now.identity_of[i].end(),
        [&](uint32_t x, uint32_t y) { return numbers_before[x] == numbers[y]; }));
  return out;
}

}  // namespace

Comparer::Comparer(const Lexicon& lexicon)
    : lexicon_(lexicon),
      vocabulary_(lexicon.compare),
      quotes_(vocabulary_),
      identifier_(lexicon) {}

void Comparer::add(std::shared_ptr<const Analysis> analysis) {
  analyses_.push_back(std::move(analysis));
  tokens_.push_back(vocabulary_.add(*analyses_.back()));
  const auto article = static_cast<uint32_t>(analyses_.size()) - 1;
  quotes_.add(article, *analyses_.back(), tokens_.back());
  copies_.add(fingerprint(analyses_.back()->article));
  for (const SharedRun& run : passages_.add(tokens_.back().words)) runs_.push_back(run);
}

void Comparer::replace(uint32_t article_index,
                       std::shared_ptr<const Analysis> analysis) {
  analyses_[article_index] = std::move(analysis);
}

WeighedReports Comparer::reports() {
  WeighedReports out;
  out.identities = identifier_.identify(analyses_);
  out.profiles.reserve(quotes_.reports().size());
  for (const QuoteReport& report : quotes_.reports())
    out.profiles.push_back(profile(report, quotes_, vocabulary_));
  add_names(analyses_, out.identities, out.profiles);
  out.candidates = quotes_.candidates();
  for (const std::vector<Candidate>& more :
       {find_other_languages(out.profiles), find_same_story(quotes_, out.profiles)})
    out.candidates.insert(out.candidates.end(), more.begin(), more.end());
  sort_candidates(out.candidates);
  return out;
}

// Statements hold together while their articles' names do.
SameStatements Comparer::find_same(const Comparison& before,
                                   const Comparison& now) const {
  SameStatements out = {&before, {}};
  const std::vector<bool> same_names =
      find_same_names(before.identities, now.identities);
  const auto same_member = [&](const Member& x, const Member& y) {
    return x.quote == y.quote && same_names[x.quote.article_index];
  };
  for (const Statement& statement : now.statements) {
    out.index_before.push_back(no_index);
    const auto members = now.members.begin() + statement.members.begin;
    const auto [article, quote] = members->quote;
    if (article >= before.statement_of.size()) continue;
    const uint32_t index = before.statement_of[article][quote];
    const Statement& known = before.statements[index];
    const auto known_members = before.members.begin() + known.members.begin;
    if (known.base_member - known.members.begin ==
            statement.base_member - statement.members.begin &&
        std::equal(known_members, known_members + known.members.size(), members,
                   members + statement.members.size(), same_member))
      out.index_before.back() = index;
  }
  return out;
}

Comparison Comparer::result(const Comparison& before, const BaseChoice& choice) {
  WeighedReports reports = this->reports();
  Comparison out;
  out.identities = std::move(reports.identities);
  std::vector<PairOdds> odds = known_odds_.weigh(reports.candidates, reports.profiles);
  list_statements(analyses_, tokens_, vocabulary_, quotes_, reports.profiles,
                  group_reports(reports.candidates, odds, reports.profiles), out);
  known_odds_.remember(std::move(reports.candidates), std::move(odds),
                       std::move(reports.profiles));
  bases_unchosen_.clear();
  for (const Statement& statement : out.statements)
    bases_unchosen_.push_back(statement.base_member);
  choose_bases(analyses_, choice, out);
  list_differences(analyses_, lexicon_, find_same(before, out), out);
  std::vector<SharedRun> runs = runs_;
  std::stable_sort(runs.begin(), runs.end(),
                   [](const SharedRun& x, const SharedRun& y) {
                     if (x.a_article != y.a_article) return x.a_article < y.a_article;
                     return x.b_article < y.b_article;
                   });
  describe_sharing(analyses_, tokens_, passages_, runs, out);
  mark_repeated(analyses_, copies_.groups(), out);
  return out;
}

Comparison compare(const Analyses& analyses, const Lexicon& lexicon) {
  Comparer comparer(lexicon);
  for (const auto& analysis : analyses) comparer.add(analysis);
  return comparer.result();
}

}  // namespace isnad
