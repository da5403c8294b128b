#include "core/lexicon.h"

#include <optional>
#include <utility>

namespace isnad {
namespace {

// Puts a part in its place; the error when it cannot be read.
template <class Part>
std::optional<Error> take(Result<Part> part, Part& into) {
  if (!part) return part.error();
  into = *std::move(part);
  return std::nullopt;
}

}  // namespace

Result<Lexicon> load_lexicon(const Assets& assets) {
  Lexicon out;
  if (auto error = take(load_compare_lexicon(assets), out.compare)) return *error;
  if (auto error = take(load_name_lexicon(assets), out.names)) return *error;
  if (auto error = take(load_expression_lexicon(assets), out.expressions))
    return *error;
  if (auto error = take(load_spelling(assets), out.spelling)) return *error;
  if (auto error = take(load_ingest_lexicon(assets), out.ingest)) return *error;
  if (auto error = take(load_cues(assets), out.cues)) return *error;
  if (out.cues.reports.empty())
    out.names.refused.push_back(
        {Fault::bad_model, 0, "the model of reports is damaged"});
  return out;
}

}  // namespace isnad
