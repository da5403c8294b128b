#include "core/compare/comparer.h"

#include <algorithm>
#include <utility>

#include "core/compare/sharing.h"
#include "core/lexicon.h"

namespace isnad {

Comparer::Comparer(const Lexicon& lexicon)
    : lexicon_(lexicon), vocabulary_(lexicon.compare) {}

void Comparer::add(std::shared_ptr<const Analysis> analysis) {
  analyses_.push_back(std::move(analysis));
  tokens_.push_back(vocabulary_.add(*analyses_.back()));
  for (const SharedRun& run : passages_.add(tokens_.back().words)) runs_.push_back(run);
}

Comparison Comparer::result() const {
  Comparison out;
  out.identities = identify(analyses_, lexicon_);
  for (const auto& analysis : analyses_)
    out.statement_of.push_back(
        std::vector<uint32_t>(analysis->quotes.items.size(), no_index));
  std::vector<SharedRun> runs = runs_;
  std::stable_sort(runs.begin(), runs.end(),
                   [](const SharedRun& x, const SharedRun& y) {
                     if (x.a_article != y.a_article) return x.a_article < y.a_article;
                     return x.b_article < y.b_article;
                   });
  describe_sharing(analyses_, tokens_, passages_, runs, out);
  return out;
}

Comparison compare(const Analyses& analyses, const Lexicon& lexicon) {
  Comparer comparer(lexicon);
  for (const auto& analysis : analyses) comparer.add(analysis);
  return comparer.result();
}

}  // namespace isnad
