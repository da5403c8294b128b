#include "core/compare/comparison_parts.h"

namespace isnad {

void append_statement(const Comparison& from, const Statement& statement,
                      Comparison& to) {
  Statement out = statement;
  out.id = static_cast<uint32_t>(to.statements.size());
  const auto begin_of = [](const auto& list) {
    return static_cast<uint32_t>(list.size());
  };
  const uint32_t members = begin_of(to.members);
  // Modulo 2^32, as all that moves by it.
  const uint32_t by = members - statement.members.begin;
  to.members.insert(to.members.end(), from.members.begin() + statement.members.begin,
                    from.members.begin() + statement.members.end);
  out.members = {members, begin_of(to.members)};
  out.base_member += by;
  out.alignments.begin = begin_of(to.alignments);
  for (uint32_t a = statement.alignments.begin; a < statement.alignments.end; ++a) {
    const auto& [member_index, changes] = from.alignments[a];
    const uint32_t begin = begin_of(to.changes);
    to.changes.insert(to.changes.end(), from.changes.begin() + changes.begin,
                      from.changes.begin() + changes.end);
    to.alignments.push_back({member_index + by, {begin, begin_of(to.changes)}});
  }
  out.alignments.end = begin_of(to.alignments);
  out.differences.begin = begin_of(to.differences);
  for (uint32_t d = statement.differences.begin; d < statement.differences.end; ++d) {
    to.differences.push_back(from.differences[d]);
    to.differences.back().a_member_index += by;
    to.differences.back().b_member_index += by;
  }
  out.differences.end = begin_of(to.differences);
  to.statements.push_back(out);
}

void append_sharing(const Comparison& from, const Sharing& sharing, Comparison& to) {
  Sharing out = sharing;
  out.passages.begin = static_cast<uint32_t>(to.passages.size());
  to.passages.insert(to.passages.end(), from.passages.begin() + sharing.passages.begin,
                     from.passages.begin() + sharing.passages.end);
  out.passages.end = static_cast<uint32_t>(to.passages.size());
  to.sharings.push_back(out);
}

}  // namespace isnad
