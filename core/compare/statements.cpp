#include "core/compare/statements.h"

#include <algorithm>

namespace isnad {
namespace {

// Reports of a group that a base is chosen among, and held against.
constexpr size_t most_for_base = 12;
// What being direct is worth against likeness to the others, in percent.
constexpr uint32_t direct_bonus = 15;
// From this share of the shorter report on, the words alone explain a membership.
constexpr uint32_t words_explain_percent = 60;

const Quote& quote_at(const Analyses& analyses, QuoteRef ref) {
  return analyses[ref.article_index]->quotes.items[ref.quote_index];
}

// The report most like the others; one in the speaker's own words is preferred.
uint32_t choose_base(const Analyses& analyses, const QuoteIndex& index,
                     const std::vector<Profile>& profiles, const ReportGroup& group) {
  const size_t count = std::min(group.reports.size(), most_for_base);
  uint32_t base = group.reports[0];
  uint32_t best = 0;
  for (size_t i = 0; i < count && group.reports.size() > 1; ++i) {
    const uint32_t report = group.reports[i];
    uint32_t score = 0;
    for (size_t k = 0; k < count; ++k)
      if (k != i)
        score += weigh(profiles[report], profiles[group.reports[k]]).likely_percent();
    score /= static_cast<uint32_t>(std::max<size_t>(1, count - 1));
    const QuoteRef first = index.reports()[report].quotes[0];
    if (quote_at(analyses, first).kind == QuoteKind::direct) score += direct_bonus;
    if (score <= best) continue;
    best = score;
    base = report;
  }
  return base;
}

// The rarest sense two reports share; no_index: none.
uint32_t rarest_shared(const Profile& a, const Profile& b) {
  uint32_t rarest = no_index;
  uint32_t weight = 0;
  for (size_t i = 0, j = 0; i < a.terms.size() && j < b.terms.size();) {
    const WeighedForm& x = a.terms[i];
    const WeighedForm& y = b.terms[j];
    if (x.sense < y.sense) {
      ++i;
    } else if (y.sense < x.sense) {
      ++j;
    } else {
      if (std::min(x.weight, y.weight) > weight) {
        weight = std::min(x.weight, y.weight);
        rarest = x.sense;
      }
      ++i;
      ++j;
    }
  }
  return rarest;
}

ReasonKind kind_of(const Evidence& evidence) {
  if (uint64_t{evidence.shared + evidence.akin} * 100 >=
      uint64_t{evidence.smaller} * words_explain_percent)
    return ReasonKind::same_words;
  if (evidence.same_speaker) return ReasonKind::same_speaker;
  return evidence.shared_names + evidence.shared_numbers > 0 ? ReasonKind::same_numbers
                                                             : ReasonKind::same_words;
}

// Writes the members of one statement.
class MemberWriter {
 public:
  MemberWriter(const Analyses& analyses, const std::vector<Tokens>& tokens,
               const Vocabulary& vocabulary, const QuoteIndex& index,
               const std::vector<Profile>& profiles)
      : analyses_(analyses),
        tokens_(tokens),
        vocabulary_(vocabulary),
        index_(index),
        profiles_(profiles) {}

  void write(const ReportGroup& group, Comparison& out) {
    const uint32_t base = choose_base(analyses_, index_, profiles_, group);
    const auto begin = static_cast<uint32_t>(out.members.size());
    for (size_t i = 0; i < group.reports.size(); ++i)
      write_report(group.reports[i], group.likely_percents[i], base, out);
    std::sort(out.members.begin() + begin, out.members.end(),
              [](const Member& x, const Member& y) {
                if (x.quote.article_index != y.quote.article_index)
                  return x.quote.article_index < y.quote.article_index;
                return x.quote.quote_index < y.quote.quote_index;
              });
    Statement statement;
    statement.id = static_cast<uint32_t>(out.statements.size());
    statement.members = {begin, static_cast<uint32_t>(out.members.size())};
    statement.base_member = begin;
    const QuoteRef first = index_.reports()[base].quotes[0];
    for (uint32_t m = begin; m < statement.members.end; ++m) {
      const QuoteRef quote = out.members[m].quote;
      if (quote == first) statement.base_member = m;
      out.statement_of[quote.article_index][quote.quote_index] = statement.id;
    }
    out.statements.push_back(statement);
  }

 private:
  void write_report(uint32_t report, uint32_t likely_percent, uint32_t base,
                    Comparison& out) const {
    Member member;
    ReasonKind kind = ReasonKind::none;
    uint32_t shared = no_index;
    if (report != base) {
      const Evidence evidence = weigh(profiles_[report], profiles_[base]);
      member.confidence_percent = static_cast<uint8_t>(likely_percent);
      kind = kind_of(evidence);
      shared = rarest_shared(profiles_[report], profiles_[base]);
    } else if (index_.reports()[report].quotes.size() > 1) {
      kind = ReasonKind::same_words;
      shared = rarest_shared(profiles_[report], profiles_[report]);
    }
    for (const QuoteRef quote : index_.reports()[report].quotes) {
      member.quote = quote;
      member.why = {kind, find_sense(quote, shared)};
      out.members.push_back(member);
    }
  }

  SourceRange find_sense(QuoteRef ref, uint32_t sense) const {
    if (sense == no_index) return {};
    const Tokens& tokens = tokens_[ref.article_index];
    const std::vector<Word>& words = analyses_[ref.article_index]->segments.words;
    const Quotes& quotes = analyses_[ref.article_index]->quotes;
    for (const SourceRange part : parts_of(quotes, quotes.items[ref.quote_index])) {
      const auto begin = std::partition_point(
          tokens.sources.begin(), tokens.sources.end(),
          [&](uint32_t source) { return words[source].source.begin < part.begin; });
      for (auto at = begin; at != tokens.sources.end(); ++at) {
        if (words[*at].source.begin >= part.end) break;
        const uint32_t word =
            tokens.words[static_cast<size_t>(at - tokens.sources.begin())];
        if (vocabulary_.sense(word) == sense) return words[*at].source;
      }
    }
    return {};
  }

  const Analyses& analyses_;
  const std::vector<Tokens>& tokens_;
  const Vocabulary& vocabulary_;
  const QuoteIndex& index_;
  const std::vector<Profile>& profiles_;
};

}  // namespace

void list_statements(const Analyses& analyses, const std::vector<Tokens>& tokens,
                     const Vocabulary& vocabulary, const QuoteIndex& index,
                     const std::vector<Profile>& profiles,
                     const std::vector<ReportGroup>& groups, Comparison& out) {
  for (const auto& analysis : analyses)
    out.statement_of.push_back(
        std::vector<uint32_t>(analysis->quotes.items.size(), no_index));
  MemberWriter writer(analyses, tokens, vocabulary, index, profiles);
  for (const ReportGroup& group : groups) writer.write(group, out);
}

}  // namespace isnad
