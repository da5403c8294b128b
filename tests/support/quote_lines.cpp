#include "tests/support/quote_lines.h"

#include "core/quotes/quotes.h"
#include "tests/support/pipeline.h"

namespace isnad::test {

std::vector<std::string> quote_lines(std::string_view text) {
  const Analysis analysis = analyse_text(text);
  std::vector<std::string> out;
  for (const Quote& quote : analysis.quotes.items) {
    std::string line = name_of(quote.kind);
    line += '|';
    line += slice(analysis.article, quote.range);
    line += '|';
    for (uint32_t i = quote.chain.begin; i < quote.chain.end; ++i) {
      if (i > quote.chain.begin) line += '<';
      line += analysis.quotes.links[i].name;
    }
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace isnad::test
