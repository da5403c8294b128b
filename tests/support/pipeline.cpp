#include "tests/support/pipeline.h"

#include <cstdio>
#include <cstdlib>

#include "core/assets.h"
#include "core/ingest/plain_text.h"

namespace isnad::test {
namespace {

Lexicon load() {
  const Result<Assets> assets = open_assets(embedded_assets());
  if (!assets) std::abort();
  Result<Lexicon> lexicon = load_lexicon(*assets);
  if (!lexicon) {
    std::fprintf(stderr, "lexicon: %s\n", lexicon.error().detail.c_str());
    std::abort();
  }
  return *std::move(lexicon);
}

}  // namespace

const Lexicon& lexicon() {
  static const Lexicon loaded = load();
  return loaded;
}

Analysis analyse_text(std::string_view text) {
  return analyse(read_plain_text("test.txt", std::string(text), lexicon().ingest),
                 lexicon());
}

}  // namespace isnad::test
