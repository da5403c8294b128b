#include "tests/support/check_ranges.h"

#include <optional>
#include <string_view>

#include "core/icu.h"

namespace isnad::test {
namespace {

// Keeps the first broken promise.
class Promises {
 public:
  void expect(bool kept, const char* what, size_t index) {
    if (!kept && broken_.empty())
      broken_ = std::string(what) + " " + std::to_string(index);
  }

  void range(std::string_view text, uint32_t begin, uint32_t end, const char* what,
             size_t index) {
    const bool inside = begin <= end && end <= text.size();
    expect(inside, what, index);
    if (inside) expect(is_boundary(text, begin) && is_boundary(text, end), what, index);
  }
  void range(const Article& article, SourceRange range_, const char* what,
             size_t index) {
    range(article.text, range_.begin, range_.end, what, index);
  }
  void filled(const Article& article, SourceRange range_, const char* what,
              size_t index) {
    range(article, range_, what, index);
    expect(!range_.empty(), what, index);
  }

  void run(IndexRun run_, size_t size, const char* what, size_t index) {
    expect(run_.begin <= run_.end && run_.end <= size, what, index);
  }
  void index(uint32_t value, size_t size, const char* what, size_t at) {
    expect(value < size, what, at);
  }
  void index_or_none(uint32_t value, size_t size, const char* what, size_t at) {
    expect(value == no_index || value < size, what, at);
  }

  const std::string& broken() const { return broken_; }

 private:
  static bool is_boundary(std::string_view text, uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xc0) != 0x80;
  }

  std::string broken_;
};

void check(const Article& article, Promises& out) {
  out.expect(icu::first_invalid(article.text) == article.text.size(), "text is UTF-8",
             0);
  for (size_t i = 0; i < article.blocks.size(); ++i) {
    out.filled(article, article.blocks[i].range, "block", i);
    if (i > 0)
      out.expect(article.blocks[i - 1].range.end <= article.blocks[i].range.begin,
                 "blocks in order", i);
  }
  size_t i = 0;
  for (const std::optional<Field>* field :
       {&article.title, &article.outlet, &article.date, &article.credit,
        &article.author, &article.url}) {
    if (*field) out.range(article, (*field)->range, "field", i);
    ++i;
  }
}

void check(const NormalText& normal, const Article& article, Promises& out) {
  const std::vector<uint32_t>& at = normal.source_at_byte;
  out.expect(at.size() == normal.text.size() + 1, "normal text has a way back", 0);
  for (size_t i = 0; i < at.size(); ++i) {
    out.expect(at[i] <= article.text.size(), "way back is inside the source", i);
    if (i > 0) out.expect(at[i - 1] <= at[i], "way back keeps its order", i);
  }
}

void check(const Segments& segments, const Analysis& analysis, Promises& out) {
  const Article& article = analysis.article;
  for (size_t i = 0; i < segments.words.size(); ++i) {
    const Word& word = segments.words[i];
    out.filled(article, word.source, "word", i);
    out.range(analysis.normal.text, word.normal.begin, word.normal.end,
              "word in normal text", i);
    if (i > 0)
      out.expect(segments.words[i - 1].source.end <= word.source.begin,
                 "words in order", i);
  }
  for (size_t i = 0; i < segments.sentences.size(); ++i) {
    out.filled(article, segments.sentences[i].source, "sentence", i);
    out.run(segments.sentences[i].words, segments.words.size(), "words of sentence", i);
    if (i > 0)
      out.expect(
          segments.sentences[i - 1].source.end <= segments.sentences[i].source.begin,
          "sentences in order", i);
  }
  for (size_t i = 0; i < segments.paragraphs.size(); ++i) {
    const Paragraph& paragraph = segments.paragraphs[i];
    out.filled(article, paragraph.source, "paragraph", i);
    out.run(paragraph.sentences, segments.sentences.size(), "sentences of paragraph",
            i);
    out.run(paragraph.words, segments.words.size(), "words of paragraph", i);
  }
}

void check(const Entities& entities, const Analysis& analysis, Promises& out) {
  const Article& article = analysis.article;
  for (size_t i = 0; i < entities.mentions.size(); ++i) {
    const Mention& mention = entities.mentions[i];
    out.filled(article, mention.range, "mention", i);
    out.range(article, mention.role, "role of mention", i);
    out.range(article, mention.why.evidence, "evidence of mention", i);
    out.index_or_none(mention.entity_index, entities.items.size(), "entity of mention",
                      i);
    out.run(mention.words, analysis.segments.words.size(), "words of mention", i);
    if (i > 0)
      out.expect(entities.mentions[i - 1].range.end <= mention.range.begin,
                 "mentions in order", i);
  }
}

void check(const Quotes& quotes, const Analysis& analysis, Promises& out) {
  const Article& article = analysis.article;
  for (size_t i = 0; i < quotes.items.size(); ++i) {
    const Quote& quote = quotes.items[i];
    out.filled(article, quote.range, "quote", i);
    out.range(article, quote.cue, "cue of quote", i);
    out.range(article, quote.why.evidence, "evidence of quote", i);
    out.run(quote.spans, quotes.spans.size(), "spans of quote", i);
    out.run(quote.chain, quotes.links.size(), "chain of quote", i);
    out.index(quote.sentence_index, analysis.segments.sentences.size(),
              "sentence of quote", i);
    if (i > 0)
      out.expect(quotes.items[i - 1].range.begin <= quote.range.begin,
                 "quotes in order", i);
    if (!out.broken().empty()) return;
    for (uint32_t s = quote.spans.begin; s < quote.spans.end; ++s)
      out.expect(quote.range.contains(quotes.spans[s]), "span inside its quote", i);
  }
  for (size_t i = 0; i < quotes.spans.size(); ++i)
    out.filled(article, quotes.spans[i], "span", i);
  for (size_t i = 0; i < quotes.links.size(); ++i) {
    const Link& link = quotes.links[i];
    out.range(article, link.mention, "mention of link", i);
    out.range(article, link.why.evidence, "evidence of link", i);
    out.index_or_none(link.entity_index, analysis.entities.items.size(),
                      "entity of link", i);
  }
}

// The article a member's ranges point into; null when the member points nowhere.
const Article* article_of(const Analyses& analyses, const Comparison& comparison,
                          uint32_t member_index) {
  if (member_index >= comparison.members.size()) return nullptr;
  const QuoteRef quote = comparison.members[member_index].quote;
  if (quote.article_index >= analyses.size()) return nullptr;
  const Analysis& analysis = *analyses[quote.article_index];
  return quote.quote_index < analysis.quotes.items.size() ? &analysis.article : nullptr;
}

void check_members(const Analyses& analyses, const Comparison& comparison,
                   Promises& out) {
  for (uint32_t i = 0; i < comparison.members.size(); ++i)
    out.expect(article_of(analyses, comparison, i) != nullptr, "member", i);
  out.expect(comparison.statement_of.size() == analyses.size(), "statement_of", 0);
  for (size_t i = 0; out.broken().empty() && i < analyses.size(); ++i) {
    const std::vector<uint32_t>& row = comparison.statement_of[i];
    out.expect(row.size() == analyses[i]->quotes.items.size(), "statement_of", i);
    for (const uint32_t statement : row)
      out.index_or_none(statement, comparison.statements.size(), "statement_of", i);
  }
}

void check_statement(const Analyses& analyses, const Comparison& comparison, size_t at,
                     Promises& out) {
  const Statement& statement = comparison.statements[at];
  out.run(statement.members, comparison.members.size(), "members", at);
  out.run(statement.alignments, comparison.alignments.size(), "alignments", at);
  out.run(statement.differences, comparison.differences.size(), "differences", at);
  const Article* base = article_of(analyses, comparison, statement.base_member);
  out.expect(base != nullptr, "base of statement", at);
  if (!out.broken().empty()) return;
  for (uint32_t i = statement.alignments.begin; i < statement.alignments.end; ++i) {
    const Alignment& alignment = comparison.alignments[i];
    const Article* other = article_of(analyses, comparison, alignment.member_index);
    out.expect(other != nullptr, "member of alignment", i);
    out.run(alignment.changes, comparison.changes.size(), "changes of alignment", i);
    if (!out.broken().empty()) return;
    for (uint32_t c = alignment.changes.begin; c < alignment.changes.end; ++c) {
      out.range(*base, comparison.changes[c].base, "change in base", c);
      out.range(*other, comparison.changes[c].other, "change in member", c);
    }
  }
  for (uint32_t i = statement.differences.begin; i < statement.differences.end; ++i) {
    const Difference& difference = comparison.differences[i];
    const Article* a = article_of(analyses, comparison, difference.a_member_index);
    const Article* b = article_of(analyses, comparison, difference.b_member_index);
    out.expect(a != nullptr && b != nullptr, "members of difference", i);
    if (!out.broken().empty()) return;
    out.range(*a, difference.a, "difference in a", i);
    out.range(*b, difference.b, "difference in b", i);
  }
}

}  // namespace

std::string check_ranges(const Analysis& analysis) {
  Promises out;
  check(analysis.article, out);
  check(analysis.normal, analysis.article, out);
  check(analysis.segments, analysis, out);
  check(analysis.entities, analysis, out);
  check(analysis.quotes, analysis, out);
  return out.broken();
}

std::string check_ranges(const Analyses& analyses, const Comparison& comparison) {
  Promises out;
  check_members(analyses, comparison, out);
  for (size_t i = 0; out.broken().empty() && i < comparison.statements.size(); ++i)
    check_statement(analyses, comparison, i, out);
  for (size_t i = 0; i < comparison.passages.size(); ++i) {
    const Passage& passage = comparison.passages[i];
    out.index(passage.a_article_index, analyses.size(), "article of passage", i);
    out.index(passage.b_article_index, analyses.size(), "article of passage", i);
    if (!out.broken().empty()) break;
    out.filled(analyses[passage.a_article_index]->article, passage.a, "passage", i);
    out.filled(analyses[passage.b_article_index]->article, passage.b, "passage", i);
  }
  return out.broken();
}

}  // namespace isnad::test
