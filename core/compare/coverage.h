#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"

// Which outlet carries which statement: a matrix, the common core first.
//
//   const Coverage coverage = cover(analyses, comparison, CoverageBy::outlet);
//   for (const CoverageRow& row : coverage.rows)
//     for (uint32_t c = 0; c < coverage.columns.size(); ++c)
//       show(coverage.cells[row.cells.begin + c]);

namespace isnad {

// An article added twice stands in one column.
enum class CoverageBy : uint8_t { outlet, article };

struct CoverageColumn {
  std::string name;                       // the outlet, else the article's id
  std::vector<uint32_t> article_indices;  // in Analyses
  std::vector<uint32_t> only_here;        // rows no other column has
  std::vector<uint32_t> missing_here;  // rows every other column has (of two or more)
};

struct CoverageCell {
  uint32_t member = no_index;  // in Comparison::members; the first one
  uint32_t count = 0;          // how many members
};

struct CoverageRow {
  uint32_t statement_index = 0;
  uint32_t columns_with = 0;  // how many columns have it
  IndexRun cells;             // in Coverage::cells, one a column
};

struct Coverage {
  std::vector<CoverageColumn> columns;  // most statements first, then by name
  std::vector<CoverageRow> rows;        // in most columns first, then by statement
  std::vector<CoverageCell> cells;
};

// Pure.  Cost: statements times columns.  Past max_coverage_cells the rows in one
// column only are left out, then the columns with fewest statements.
Coverage cover(const Analyses& analyses, const Comparison& comparison, CoverageBy by);

inline constexpr uint32_t max_coverage_cells = 4'000'000;

}  // namespace isnad
