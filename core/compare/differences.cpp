#include "core/compare/differences.h"

#include "core/compare/report_differences.h"

namespace isnad {
namespace {

IndexRun moved(IndexRun run, uint32_t by) { return {run.begin + by, run.end + by}; }

// Puts `items` in the place of a run of a list; returns how far what follows moves,
// modulo 2^32.
template <class Item>
uint32_t replace(std::vector<Item>& list, IndexRun& run,
                 const std::vector<Item>& items) {
  const auto at = list.erase(list.begin() + run.begin, list.begin() + run.end);
  list.insert(at, items.begin(), items.end());
  const auto count = static_cast<uint32_t>(items.size());
  const uint32_t by = count - run.size();
  run.end = run.begin + count;
  return by;
}

// What is listed of a statement whose members now begin elsewhere.
ReportDifferences listed_of(const Comparison& comparison, const Statement& statement,
                            uint32_t members_begin) {
  const uint32_t by = members_begin - statement.members.begin;
  ReportDifferences out;
  for (uint32_t a = statement.alignments.begin; a < statement.alignments.end; ++a) {
    const auto& [member_index, changes] = comparison.alignments[a];
    const auto begin = static_cast<uint32_t>(out.changes.size());
    out.changes.insert(out.changes.end(), comparison.changes.begin() + changes.begin,
                       comparison.changes.begin() + changes.end);
    out.alignments.push_back({member_index + by, {begin, begin + changes.size()}});
  }
  for (uint32_t d = statement.differences.begin; d < statement.differences.end; ++d) {
    Difference difference = comparison.differences[d];
    difference.a_member_index += by;
    difference.b_member_index += by;
    out.differences.push_back(difference);
  }
  return out;
}

void append(const ReportDifferences& listed, Statement& statement, Comparison& out) {
  const auto changes = static_cast<uint32_t>(out.changes.size());
  statement.alignments.begin = static_cast<uint32_t>(out.alignments.size());
  for (const Alignment& alignment : listed.alignments)
    out.alignments.push_back(
        {alignment.member_index, moved(alignment.changes, changes)});
  statement.alignments.end = static_cast<uint32_t>(out.alignments.size());
  out.changes.insert(out.changes.end(), listed.changes.begin(), listed.changes.end());
  statement.differences.begin = static_cast<uint32_t>(out.differences.size());
  out.differences.insert(out.differences.end(), listed.differences.begin(),
                         listed.differences.end());
  statement.differences.end = static_cast<uint32_t>(out.differences.size());
}

}  // namespace

void list_differences(const Analyses& analyses, const Lexicon& lexicon,
                      const SameStatements& same, Comparison& out) {
  for (size_t s = 0; s < out.statements.size(); ++s) {
    Statement& statement = out.statements[s];
    const uint32_t index =
        s < same.index_before.size() ? same.index_before[s] : no_index;
    if (index != no_index)
      append(listed_of(*same.before, same.before->statements[index],
                       statement.members.begin),
             statement, out);
    else
      append(compare_reports(analyses, lexicon, out, statement), statement, out);
  }
}

void list_differences_of(const Analyses& analyses, const Lexicon& lexicon,
                         uint32_t statement_index, Comparison& out) {
  Statement& statement = out.statements[statement_index];
  if (statement.alignments.empty()) return;
  ReportDifferences listed = compare_reports(analyses, lexicon, out, statement);
  IndexRun changes = {out.alignments[statement.alignments.begin].changes.begin,
                      out.alignments[statement.alignments.end - 1].changes.end};
  for (Alignment& alignment : listed.alignments)
    alignment.changes = moved(alignment.changes, changes.begin);
  const uint32_t changes_by = replace(out.changes, changes, listed.changes);
  replace(out.alignments, statement.alignments, listed.alignments);
  for (uint32_t a = statement.alignments.end; a < out.alignments.size(); ++a)
    out.alignments[a].changes = moved(out.alignments[a].changes, changes_by);
  const uint32_t differences_by =
      replace(out.differences, statement.differences, listed.differences);
  for (uint32_t s = statement_index + 1; s < out.statements.size(); ++s)
    out.statements[s].differences =
        moved(out.statements[s].differences, differences_by);
}

}  // namespace isnad
