#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/pipeline.h"

using namespace isnad;

namespace {

// Who speaks in each quote: the words, and the name they stand for.
std::vector<std::string> speakers(const std::string& text) {
  const Analysis analysis = test::analyse_text(text);
  std::vector<std::string> out;
  for (const Quote& quote : analysis.quotes.items) {
    if (quote.chain.empty()) continue;
    const Link& link = analysis.quotes.links[quote.chain.begin];
    out.push_back(link.name + '|' +
                  (link.entity_index == no_index ? std::string()
                                                 : full_name(analysis.entities, link)));
  }
  return out;
}

}  // namespace

using Lines = std::vector<std::string>;

TEST_CASE("quotes: an English title means who bore it") {
  CHECK(
      speakers("Army spokesman Colm Hathersage said the dam was safe. Mayor Dana Holt "
               "said the gates were closed. The spokesman said the soldiers had left. "
               "The mayor said the road was open.") ==
      Lines{"Colm Hathersage|Colm Hathersage", "Dana Holt|Dana Holt",
            "The spokesman|Colm Hathersage", "The mayor|Dana Holt"});
  CHECK(speakers("Sam Reed, a police officer in Wexmoor, said the road was closed. Ann "
                 "Lowe, head of the Harbour Trust, said the water rose. The police "
                 "officer said it would open tomorrow.") ==
        Lines{"Sam Reed|Sam Reed", "Ann Lowe|Ann Lowe", "The police officer|Sam Reed"});
  CHECK(speakers("The minister, Tom Lane, arrived late. The minister said that the dam "
                 "was safe.") == Lines{"The minister|Tom Lane"});
}

TEST_CASE("quotes: an English title is not given to whoever has another") {
  // Another kind of officer; somebody without a name; nobody yet.
  CHECK(speakers("Police officer Sam Reed said the road was closed. The health officer "
                 "said the water was clean.") ==
        Lines{"Sam Reed|Sam Reed", "The health officer|"});
  CHECK(speakers("Army spokesman Colm Hathersage said the dam was safe. A police "
                 "spokesman said the road was closed. The spokesman said it would open "
                 "tomorrow.") == Lines{"Colm Hathersage|Colm Hathersage",
                                       "A police spokesman|", "The spokesman|"});
  CHECK(
      speakers("The mayor said that the road was open. Mayor Dana Holt left later.") ==
      Lines{"The mayor|"});
  CHECK(speakers("The author of the book, Edda Crane, said it was true. The book says "
                 "that the dam leaks.") == Lines{"Edda Crane|Edda Crane", "The book|"});
}
