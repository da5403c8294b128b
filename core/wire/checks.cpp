#include "core/wire/checks.h"

#include <string_view>

#include "core/wire/fields.h"

namespace isnad::wire {
namespace {

bool lies_in(std::string_view text, uint32_t begin, uint32_t end) {
  const auto is_boundary = [&](uint32_t at) {
    return at == text.size() || (static_cast<uint8_t>(text[at]) & 0xc0U) != 0x80U;
  };
  return begin <= end && end <= text.size() && is_boundary(begin) && is_boundary(end);
}

// Visits every range in a struct by the same lists of fields as the wire.
class RangeCheck {
 public:
  RangeCheck(std::string_view source, std::string_view normal)
      : source_(source), normal_(normal) {}

  bool ok() const { return ok_; }

  template <class... T>
  void operator()(const T&... values) {
    (see(values), ...);
  }

 private:
  void see(const SourceRange& range) {
    ok_ = ok_ && lies_in(source_, range.begin, range.end);
  }
  void see(const NormalRange& range) {
    ok_ = ok_ && lies_in(normal_, range.begin, range.end);
  }
  void see(const IndexRun&) {}
  void see(const std::string&) {}
  template <class T>
  void see(const std::vector<T>& items) {
    for (const T& item : items) see(item);
  }
  template <class T>
  void see(const std::optional<T>& item) {
    if (item) see(*item);
  }
  template <class T>
  void see(const T& value) {
    if constexpr (!std::is_enum_v<T> && !std::is_integral_v<T>) fields(*this, value);
  }

  std::string_view source_;
  std::string_view normal_;
  bool ok_ = true;
};

template <class T>
bool fits(IndexRun run, const std::vector<T>& items) {
  return run.begin <= run.end && run.end <= items.size();
}
template <class T>
bool fits(uint32_t index, const std::vector<T>& items) {
  return index < items.size();
}
template <class T>
bool fits_or_none(uint32_t index, const std::vector<T>& items) {
  return index == no_index || fits(index, items);
}

bool indices_fit(const Segments& segments) {
  bool ok = true;
  for (const Sentence& sentence : segments.sentences)
    ok = ok && fits(sentence.words, segments.words);
  for (const Paragraph& paragraph : segments.paragraphs)
    ok = ok && fits(paragraph.sentences, segments.sentences) &&
         fits(paragraph.words, segments.words);
  return ok;
}

// A quote may begin outside every sentence, in text that has none.
bool indices_fit(const Quotes& quotes, const Analysis& analysis) {
  bool ok = true;
  for (const Quote& quote : quotes.items)
    ok = ok && fits(quote.spans, quotes.spans) && fits(quote.chain, quotes.links) &&
         (quote.sentence_index == 0 ||
          fits(quote.sentence_index, analysis.segments.sentences));
  for (const Link& link : quotes.links)
    ok = ok && fits_or_none(link.entity_index, analysis.entities.items);
  return ok;
}

// Checks a comparison against the articles it speaks of.
class ComparisonCheck {
 public:
  ComparisonCheck(const Comparison& comparison, const Analyses& analyses)
      : c_(comparison), analyses_(analyses) {}

  bool ok() const {
    if (!tables_fit()) return false;
    for (const Member& member : c_.members)
      if (!quote_fits(member)) return false;
    for (const Statement& statement : c_.statements)
      if (!statement_fits(statement)) return false;
    for (const Passage& passage : c_.passages)
      if (!lies_in_article(passage.a_article_index, passage.a) ||
          !lies_in_article(passage.b_article_index, passage.b))
        return false;
    return shares_fit();
  }

 private:
  bool tables_fit() const {
    const auto& identity_of = c_.identities.identity_of;
    if (identity_of.size() != analyses_.size()) return false;
    if (c_.statement_of.size() != analyses_.size()) return false;
    bool ok = true;
    for (size_t i = 0; i < analyses_.size(); ++i) {
      ok = ok && identity_of[i].size() == analyses_[i]->entities.items.size() &&
           c_.statement_of[i].size() == analyses_[i]->quotes.items.size();
      for (const uint32_t index : identity_of[i])
        ok = ok && fits(index, c_.identities.items);
      for (const uint32_t index : c_.statement_of[i])
        ok = ok && fits_or_none(index, c_.statements);
    }
    return ok;
  }

  bool lies_in_article(uint32_t article_index, SourceRange range) const {
    return fits(article_index, analyses_) &&
           lies_in(analyses_[article_index]->article.text, range.begin, range.end);
  }
  bool lies_in_member(uint32_t member_index, SourceRange range) const {
    return fits(member_index, c_.members) &&
           lies_in_article(c_.members[member_index].quote.article_index, range);
  }

  bool quote_fits(const Member& member) const {
    const auto [article_index, quote_index] = member.quote;
    return lies_in_article(article_index, member.why.evidence) &&
           fits(quote_index, analyses_[article_index]->quotes.items);
  }

  bool statement_fits(const Statement& statement) const {
    if (!fits(statement.members, c_.members) ||
        !fits(statement.base_member, c_.members) ||
        !fits(statement.alignments, c_.alignments) ||
        !fits(statement.differences, c_.differences))
      return false;
    for (uint32_t a = statement.alignments.begin; a < statement.alignments.end; ++a) {
      const Alignment& alignment = c_.alignments[a];
      if (!fits(alignment.changes, c_.changes)) return false;
      for (uint32_t i = alignment.changes.begin; i < alignment.changes.end; ++i)
        if (!lies_in_member(statement.base_member, c_.changes[i].base) ||
            !lies_in_member(alignment.member_index, c_.changes[i].other))
          return false;
    }
    for (uint32_t d = statement.differences.begin; d < statement.differences.end; ++d)
      if (!lies_in_member(c_.differences[d].a_member_index, c_.differences[d].a) ||
          !lies_in_member(c_.differences[d].b_member_index, c_.differences[d].b))
        return false;
    return true;
  }

  bool shares_fit() const {
    bool ok =
        c_.shares.empty() ? c_.sharings.empty() : c_.shares.size() == analyses_.size();
    for (size_t i = 0; ok && i < c_.shares.size(); ++i)
      ok = c_.shares[i].paragraph_shared_percent.size() <=
           analyses_[i]->segments.paragraphs.size();
    for (const Sharing& sharing : c_.sharings)
      ok = ok && fits(sharing.a_article_index, analyses_) &&
           fits(sharing.b_article_index, analyses_) &&
           fits(sharing.passages, c_.passages) &&
           fits_or_none(sharing.origin_article, analyses_);
    for (const ArticleShare& share : c_.shares)
      ok = ok && fits_or_none(share.copy_of, analyses_) &&
           fits_or_none(share.added_before, analyses_) &&
           fits_or_none(share.likely_origin, analyses_);
    return ok;
  }

  const Comparison& c_;
  const Analyses& analyses_;
};

}  // namespace

bool holds_together(const Analysis& analysis) {
  RangeCheck ranges(analysis.article.text, analysis.normal.text);
  ranges(analysis);
  if (!ranges.ok() || !indices_fit(analysis.segments)) return false;
  const Article& article = analysis.article;
  if (article.by_itself && article.by_itself->roles.size() != article.blocks.size())
    return false;
  for (const Mention& mention : analysis.entities.mentions)
    if (!fits_or_none(mention.entity_index, analysis.entities.items) ||
        !fits(mention.words, analysis.segments.words))
      return false;
  return indices_fit(analysis.quotes, analysis);
}

bool holds_together(const Comparison& comparison, const Analyses& analyses) {
  return ComparisonCheck(comparison, analyses).ok();
}

}  // namespace isnad::wire
