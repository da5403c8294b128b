#include <algorithm>
#include <utility>

#include "core/compare/comparison_change.h"
#include "core/compare/comparison_parts.h"

namespace isnad {
namespace {

// For each item now, the one it was; no_index: the next fresh one.  Gives none when the
// runs do not fit the lists: each item is kept once at most.
std::optional<std::vector<uint32_t>> places(const std::vector<Kept>& kept,
                                            size_t count_before, size_t fresh) {
  size_t sum = 0;
  for (const Kept& each : kept) {
    if (each.before.begin > each.before.end || each.before.end > count_before)
      return std::nullopt;
    sum += each.before.size();
    if (sum > count_before) return std::nullopt;
  }
  std::vector<uint32_t> out(sum + fresh, no_index);
  for (const Kept& each : kept) {
    if (each.now > out.size() || each.before.size() > out.size() - each.now)
      return std::nullopt;
    for (uint32_t i = 0; i < each.before.size(); ++i) {
      if (out[each.now + i] != no_index) return std::nullopt;
      out[each.now + i] = each.before.begin + i;
    }
  }
  return out;
}

// Whether the items' runs follow each other and are all of a list, so that no part of
// it is copied twice.
template <class Item>
bool are_in_order(const std::vector<Item>& items, IndexRun Item::*run, size_t count) {
  uint32_t end = 0;
  for (const Item& item : items) {
    if ((item.*run).begin != end || (item.*run).end < end) return false;
    end = (item.*run).end;
  }
  return end == count;
}

// Builds the comparison now.
class Builder {
 public:
  Builder(const ComparisonChange& change, const Comparison& before,
          const Analyses& analyses)
      : change_(change), before_(before), analyses_(analyses) {}

  std::optional<Comparison> build() {
    if (!map_articles() || !build_identities() || !build_names() ||
        !build_statements() || !build_sharings() || !build_shares() || !fill_in())
      return std::nullopt;
    return std::move(out_);
  }

 private:
  bool map_articles() {
    size_t sum = 0;
    for (const Kept& each : change_.articles) sum += each.before.size();
    if (sum > analyses_.size()) return false;
    const auto from =
        places(change_.articles, before_.statement_of.size(), analyses_.size() - sum);
    if (!from) return false;
    now_of_.assign(before_.statement_of.size(), no_index);
    for (uint32_t i = 0; i < from->size(); ++i)
      if ((*from)[i] != no_index) now_of_[(*from)[i]] = i;
    return true;
  }

  bool build_identities() {
    const std::vector<Identity>& items = before_.identities.items;
    const std::vector<Identity>& fresh = change_.fresh.identities.items;
    size_t sum = 0;
    for (const Kept& each : change_.identities) sum += each.before.size();
    if (change_.identity_count < sum || change_.identity_count > sum + fresh.size())
      return false;
    const auto from =
        places(change_.identities, items.size(), change_.identity_count - sum);
    if (!from) return false;
    identity_now_.assign(items.size(), no_index);
    std::vector<bool> is_there(from->size());
    for (uint32_t i = 0; i < from->size(); ++i) {
      const uint32_t before = (*from)[i];
      is_there[i] = before != no_index;
      out_.identities.items.push_back(is_there[i] ? items[before] : Identity());
      out_.identities.items.back().id = i;
      if (is_there[i]) identity_now_[before] = i;
    }
    for (const Identity& identity : fresh) {
      if (identity.id >= is_there.size()) return false;
      out_.identities.items[identity.id] = identity;
      is_there[identity.id] = true;
    }
    return std::find(is_there.begin(), is_there.end(), false) == is_there.end();
  }

  bool build_names() {
    const auto& names = before_.identities.identity_of;
    const auto& fresh = change_.fresh.identities.identity_of;
    const auto from = places(change_.names, names.size(), fresh.size());
    if (!from) return false;
    size_t next = 0;
    for (const uint32_t before : *from) {
      if (before == no_index) {
        out_.identities.identity_of.push_back(fresh[next++]);
        continue;
      }
      std::vector<uint32_t> now = names[before];
      for (uint32_t& identity : now) identity = identity_now_[identity];
      out_.identities.identity_of.push_back(std::move(now));
    }
    return true;
  }

  bool build_statements() {
    const Comparison& fresh = change_.fresh;
    if (!are_in_order(fresh.statements, &Statement::members, fresh.members.size()) ||
        !are_in_order(fresh.statements, &Statement::alignments,
                      fresh.alignments.size()) ||
        !are_in_order(fresh.statements, &Statement::differences,
                      fresh.differences.size()) ||
        !are_in_order(fresh.alignments, &Alignment::changes, fresh.changes.size()))
      return false;
    const auto from =
        places(change_.statements, before_.statements.size(), fresh.statements.size());
    if (!from) return false;
    size_t next = 0;
    for (const uint32_t before : *from) {
      if (before == no_index) {
        append_statement(fresh, fresh.statements[next++], out_);
        continue;
      }
      append_statement(before_, before_.statements[before], out_);
      const IndexRun members = out_.statements.back().members;
      for (uint32_t m = members.begin; m < members.end; ++m) {
        uint32_t& article = out_.members[m].quote.article_index;
        article = mapped(now_of_, article);
      }
    }
    return true;
  }

  bool build_sharings() {
    const Comparison& fresh = change_.fresh;
    if (!are_in_order(fresh.sharings, &Sharing::passages, fresh.passages.size()))
      return false;
    const auto from =
        places(change_.sharings, before_.sharings.size(), fresh.sharings.size());
    if (!from) return false;
    size_t next = 0;
    for (const uint32_t before : *from) {
      if (before == no_index) {
        append_sharing(fresh, fresh.sharings[next++], out_);
        continue;
      }
      append_sharing(before_, before_.sharings[before], out_);
      Sharing& sharing = out_.sharings.back();
      sharing.a_article_index = mapped(now_of_, sharing.a_article_index);
      sharing.b_article_index = mapped(now_of_, sharing.b_article_index);
      sharing.origin_article = mapped(now_of_, sharing.origin_article);
      for (uint32_t p = sharing.passages.begin; p < sharing.passages.end; ++p) {
        out_.passages[p].a_article_index = sharing.a_article_index;
        out_.passages[p].b_article_index = sharing.b_article_index;
      }
    }
    return true;
  }

  bool build_shares() {
    const std::vector<ArticleShare>& fresh = change_.fresh.shares;
    const auto from = places(change_.shares, before_.shares.size(), fresh.size());
    if (!from) return false;
    size_t next = 0;
    for (const uint32_t before : *from) {
      if (before == no_index) {
        out_.shares.push_back(fresh[next++]);
        continue;
      }
      ArticleShare share = before_.shares[before];
      share.copy_of = mapped(now_of_, share.copy_of);
      share.added_before = mapped(now_of_, share.added_before);
      share.likely_origin = mapped(now_of_, share.likely_origin);
      out_.shares.push_back(std::move(share));
    }
    return true;
  }

  // Fills in statement_of from the members.
  bool fill_in() {
    for (const auto& analysis : analyses_)
      out_.statement_of.push_back(
          std::vector<uint32_t>(analysis->quotes.items.size(), no_index));
    for (const Statement& statement : out_.statements)
      for (uint32_t m = statement.members.begin; m < statement.members.end; ++m) {
        const auto [article, quote] = out_.members[m].quote;
        if (article >= analyses_.size() || quote >= out_.statement_of[article].size())
          return false;
        out_.statement_of[article][quote] = statement.id;
      }
    return true;
  }

  const ComparisonChange& change_;
  const Comparison& before_;
  const Analyses& analyses_;
  ArticleMap now_of_;
  std::vector<uint32_t> identity_now_;  // for each identity before
  Comparison out_;
};

}  // namespace

std::optional<Comparison> apply(const ComparisonChange& change,
                                const Comparison& before, const Analyses& analyses) {
  return Builder(change, before, analyses).build();
}

}  // namespace isnad
