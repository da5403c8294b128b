#include "core/compare/coverage.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace isnad {
namespace {

// The outlet of an article, or of one that it was added as too.
std::vector<std::string> outlets_of(const Analyses& analyses,
                                    const Comparison& comparison) {
  std::vector<std::string> out(analyses.size());
  for (uint32_t i = 0; i < analyses.size(); ++i) {
    const std::optional<Field>& outlet = analyses[i]->article.outlet;
    std::string& name = out[source_of(comparison, i)];
    if (name.empty() && outlet) name = outlet->value;
  }
  return out;
}

// One column for each outlet, or for each article when it names none.
std::vector<uint32_t> name_columns(const Analyses& analyses,
                                   const Comparison& comparison, CoverageBy by,
                                   std::vector<CoverageColumn>& columns) {
  const std::vector<std::string> outlets = outlets_of(analyses, comparison);
  std::map<std::string, uint32_t> column_of_name;
  std::vector<uint32_t> column_of_article;
  for (uint32_t i = 0; i < analyses.size(); ++i) {
    const uint32_t source = source_of(comparison, i);
    const bool by_outlet = by == CoverageBy::outlet && !outlets[source].empty();
    const auto next = static_cast<uint32_t>(columns.size());
    uint32_t column = source < i ? column_of_article[source] : next;
    if (column == next && by_outlet)
      column = column_of_name.emplace(outlets[source], next).first->second;
    if (column == next) {
      columns.push_back({});
      columns.back().name = by_outlet ? outlets[source] : analyses[i]->article.id;
    }
    columns[column].article_indices.push_back(i);
    column_of_article.push_back(column);
  }
  return column_of_article;
}

struct Wide {
  uint32_t statement_index = 0;
  uint32_t columns_with = 0;
};

// How many columns each statement stands in, and how many statements each column has.
std::vector<Wide> count_columns(const Comparison& comparison,
                                const std::vector<uint32_t>& column_of_article,
                                std::vector<uint32_t>& statements_of_column) {
  std::vector<Wide> out;
  std::vector<uint32_t> seen;
  for (uint32_t s = 0; s < comparison.statements.size(); ++s) {
    const IndexRun members = comparison.statements[s].members;
    seen.clear();
    for (uint32_t m = members.begin; m < members.end; ++m)
      seen.push_back(column_of_article[comparison.members[m].quote.article_index]);
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    for (const uint32_t column : seen) ++statements_of_column[column];
    out.push_back({s, static_cast<uint32_t>(seen.size())});
  }
  return out;
}

// Columns with most statements first; gives the new place of each.
std::vector<uint32_t> sort_columns(const std::vector<uint32_t>& statements_of_column,
                                   std::vector<CoverageColumn>& columns) {
  std::vector<uint32_t> order(columns.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    if (statements_of_column[a] != statements_of_column[b])
      return statements_of_column[a] > statements_of_column[b];
    if (columns[a].name != columns[b].name) return columns[a].name < columns[b].name;
    return a < b;
  });
  std::vector<CoverageColumn> sorted;
  std::vector<uint32_t> place(columns.size());
  for (const uint32_t column : order) {
    place[column] = static_cast<uint32_t>(sorted.size());
    sorted.push_back(std::move(columns[column]));
  }
  columns = std::move(sorted);
  return place;
}

void add_row(const Comparison& comparison, const Wide& wide,
             const std::vector<uint32_t>& column_of_article, Coverage& out) {
  const auto width = static_cast<uint32_t>(out.columns.size());
  const auto begin = static_cast<uint32_t>(out.cells.size());
  const auto row = static_cast<uint32_t>(out.rows.size());
  out.cells.resize(begin + width);
  const IndexRun members = comparison.statements[wide.statement_index].members;
  for (uint32_t m = members.begin; m < members.end; ++m) {
    const uint32_t column =
        column_of_article[comparison.members[m].quote.article_index];
    if (column >= width) continue;
    CoverageCell& cell = out.cells[begin + column];
    if (cell.count++ == 0) cell.member = m;
  }
  for (uint32_t column = 0; column < width; ++column) {
    const bool has = out.cells[begin + column].count > 0;
    if (has && wide.columns_with == 1) out.columns[column].only_here.push_back(row);
    if (!has && wide.columns_with >= 2 && wide.columns_with + 1 == width)
      out.columns[column].missing_here.push_back(row);
  }
  out.rows.push_back({wide.statement_index, wide.columns_with, {begin, begin + width}});
}

}  // namespace

Coverage cover(const Analyses& analyses, const Comparison& comparison, CoverageBy by) {
  Coverage out;
  std::vector<uint32_t> column_of_article =
      name_columns(analyses, comparison, by, out.columns);
  std::vector<uint32_t> statements_of_column(out.columns.size());
  std::vector<Wide> wide =
      count_columns(comparison, column_of_article, statements_of_column);
  const std::vector<uint32_t> place = sort_columns(statements_of_column, out.columns);
  for (uint32_t& column : column_of_article) column = place[column];

  std::stable_sort(wide.begin(), wide.end(), [](const Wide& a, const Wide& b) {
    return a.columns_with > b.columns_with;
  });
  if (wide.size() * out.columns.size() > max_coverage_cells)
    wide.erase(std::find_if(wide.begin(), wide.end(),
                            [](const Wide& w) { return w.columns_with < 2; }),
               wide.end());
  if (!wide.empty() && wide.size() * out.columns.size() > max_coverage_cells)
    out.columns.resize(std::max<size_t>(1, max_coverage_cells / wide.size()));
  for (const Wide& row : wide) add_row(comparison, row, column_of_article, out);
  return out;
}

}  // namespace isnad
