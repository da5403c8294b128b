#include "tests/support/collection.h"

#include <memory>
#include <utility>

#include "core/ingest/plain_text.h"
#include "tests/support/pipeline.h"

namespace isnad::test {
namespace {

Field given(std::string_view value) {
  Field field;
  field.value = value;
  field.origin = Origin::given;
  return field;
}

}  // namespace

Analyses analyse_all(const std::vector<Source>& sources) {
  Analyses out;
  for (const Source& source : sources) {
    Article article = read_plain_text(std::to_string(out.size()) + ".txt",
                                      std::string(source.text), lexicon().ingest);
    if (!source.outlet.empty()) article.outlet = given(source.outlet);
    article.date.reset();
    if (!source.date.empty()) article.date = given(source.date);
    out.push_back(
        std::make_shared<const Analysis>(analyse(std::move(article), lexicon())));
  }
  return out;
}

}  // namespace isnad::test
