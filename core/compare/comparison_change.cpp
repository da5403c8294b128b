#include "core/compare/comparison_change.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/compare/comparison_parts.h"

namespace isnad {
namespace {

void add_kept(std::vector<Kept>& list, uint32_t before, uint32_t now) {
  if (!list.empty() && list.back().before.end == before &&
      list.back().now + list.back().before.size() == now)
    ++list.back().before.end;
  else
    list.push_back({{before, before + 1}, now});
}

// Finds what is the same in both.
class Finder {
 public:
  Finder(const Comparison& before, const Comparison& now,
         const std::vector<uint32_t>& article_before)
      : before_(before), now_(now), article_before_(article_before) {
    now_of_.assign(before.statement_of.size(), no_index);
    for (uint32_t i = 0; i < article_before.size(); ++i) {
      if (article_before[i] == no_index) continue;
      now_of_[article_before[i]] = i;
      add_kept(out_.articles, article_before[i], i);
    }
  }

  ComparisonChange find() {
    find_identities();
    find_names();
    find_statements();
    find_sharings();
    find_shares();
    return std::move(out_);
  }

 private:
  void find_identities() {
    const std::vector<Identity>& items = now_.identities.items;
    out_.identity_count = static_cast<uint32_t>(items.size());
    identity_now_.assign(before_.identities.items.size(), no_index);
    std::vector<bool> is_met(items.size());
    for (uint32_t i = 0; i < article_before_.size(); ++i)
      for (size_t e = 0; e < now_.identities.identity_of[i].size(); ++e) {
        const uint32_t identity = now_.identities.identity_of[i][e];
        if (is_met[identity]) continue;
        is_met[identity] = true;
        add_identity(identity,
                     article_before_[i] == no_index
                         ? no_index
                         : before_.identities.identity_of[article_before_[i]][e]);
      }
  }

  void add_identity(uint32_t now, uint32_t before) {
    const Identity& item = now_.identities.items[now];
    if (before == no_index || identity_now_[before] != no_index) {
      out_.fresh.identities.items.push_back(item);
      return;
    }
    identity_now_[before] = now;
    add_kept(out_.identities, before, now);
    Identity was = before_.identities.items[before];
    was.id = item.id;
    if (was != item) out_.fresh.identities.items.push_back(item);
  }

  void find_names() {
    for (uint32_t i = 0; i < article_before_.size(); ++i) {
      const uint32_t before = article_before_[i];
      const std::vector<uint32_t>& names = now_.identities.identity_of[i];
      const auto same = [&](uint32_t x, uint32_t y) { return identity_now_[x] == y; };
      if (before != no_index &&
          std::equal(before_.identities.identity_of[before].begin(),
                     before_.identities.identity_of[before].end(), names.begin(),
                     names.end(), same))
        add_kept(out_.names, before, i);
      else
        out_.fresh.identities.identity_of.push_back(names);
    }
  }

  void find_statements() {
    for (uint32_t s = 0; s < now_.statements.size(); ++s) {
      const Statement& statement = now_.statements[s];
      const uint32_t before = statement_before(statement);
      if (before != no_index && is_same(before_.statements[before], statement))
        add_kept(out_.statements, before, s);
      else
        append_statement(now_, statement, out_.fresh);
    }
  }

  uint32_t statement_before(const Statement& statement) const {
    const auto [article, quote] = now_.members[statement.members.begin].quote;
    const uint32_t before = article_before_[article];
    return before == no_index ? no_index : before_.statement_of[before][quote];
  }

  bool is_same(const Statement& x, const Statement& y) const {
    const uint32_t by = y.members.begin - x.members.begin;
    const auto same_member = [&](const Member& a, const Member& b) {
      return mapped(now_of_, a.quote.article_index) == b.quote.article_index &&
             a.quote.quote_index == b.quote.quote_index &&
             a.confidence_percent == b.confidence_percent && a.why == b.why;
    };
    const auto same_alignment = [&](const Alignment& a, const Alignment& b) {
      return a.member_index + by == b.member_index &&
             are_same(before_.changes, a.changes, now_.changes, b.changes,
                      std::equal_to<>());
    };
    const auto same_difference = [&](Difference a, const Difference& b) {
      a.a_member_index += by;
      a.b_member_index += by;
      return a == b;
    };
    return x.base_member + by == y.base_member &&
           are_same(before_.members, x.members, now_.members, y.members, same_member) &&
           are_same(before_.alignments, x.alignments, now_.alignments, y.alignments,
                    same_alignment) &&
           are_same(before_.differences, x.differences, now_.differences, y.differences,
                    same_difference);
  }

  template <class Item, class Same>
  static bool are_same(const std::vector<Item>& x, IndexRun x_run,
                       const std::vector<Item>& y, IndexRun y_run, Same same) {
    return std::equal(x.begin() + x_run.begin, x.begin() + x_run.end,
                      y.begin() + y_run.begin, y.begin() + y_run.end, same);
  }

  // Both are in order of their articles.
  void find_sharings() {
    for (uint32_t i = 0; i < now_.sharings.size(); ++i) {
      const Sharing& sharing = now_.sharings[i];
      const uint32_t a = article_before_[sharing.a_article_index];
      const uint32_t b = article_before_[sharing.b_article_index];
      const auto at = std::partition_point(
          before_.sharings.begin(), before_.sharings.end(), [&](const Sharing& x) {
            return x.a_article_index != a ? x.a_article_index < a
                                          : x.b_article_index < b;
          });
      if (at != before_.sharings.end() && is_same(*at, sharing))
        add_kept(out_.sharings, static_cast<uint32_t>(at - before_.sharings.begin()),
                 i);
      else
        append_sharing(now_, sharing, out_.fresh);
    }
  }

  bool is_same(const Sharing& x, const Sharing& y) const {
    const auto same_passage = [&](const Passage& a, const Passage& b) {
      return a.verbatim == b.verbatim && a.a == b.a && a.b == b.b && a.words == b.words;
    };
    return mapped(now_of_, x.a_article_index) == y.a_article_index &&
           mapped(now_of_, x.b_article_index) == y.b_article_index &&
           x.a_words == y.a_words && x.b_words == y.b_words &&
           mapped(now_of_, x.origin_article) == y.origin_article && x.why == y.why &&
           are_same(before_.passages, x.passages, now_.passages, y.passages,
                    same_passage);
  }

  void find_shares() {
    for (uint32_t i = 0; i < now_.shares.size(); ++i) {
      const uint32_t before = article_before_[i];
      if (before != no_index && before < before_.shares.size() &&
          is_same(before_.shares[before], now_.shares[i]))
        add_kept(out_.shares, before, i);
      else
        out_.fresh.shares.push_back(now_.shares[i]);
    }
  }

  bool is_same(ArticleShare x, const ArticleShare& y) const {
    x.copy_of = mapped(now_of_, x.copy_of);
    x.added_before = mapped(now_of_, x.added_before);
    x.likely_origin = mapped(now_of_, x.likely_origin);
    return x == y;
  }

  const Comparison& before_;
  const Comparison& now_;
  const std::vector<uint32_t>& article_before_;
  ArticleMap now_of_;
  std::vector<uint32_t> identity_now_;  // for each identity before
  ComparisonChange out_;
};

}  // namespace

ComparisonChange find_change(const Comparison& before, const Comparison& now,
                             const std::vector<uint32_t>& article_before) {
  return Finder(before, now, article_before).find();
}

}  // namespace isnad
