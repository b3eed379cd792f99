// A stocktake as a table: what counters take along, and what they bring back.
#pragma once

#include "core/base/csv_reader.h"
#include "core/stock/stocktake.h"

namespace benchbook {

/// A row for each lot, by number, with the count and the reason left empty; what is counted already is filled in. What
/// is expected is only in it where the stocktake is not blind. UTF-8 with a mark, so that Excel reads it; `chinese`
/// writes the headers in Chinese.
Result<QByteArray> stocktakeCsv(const Reader &reader, Id<Stocktake> stocktake, bool chinese);

/// What a filled-in table says, before anything is written.
struct SheetCount
{
    int line = 0; ///< of the file, from 1
    QString lotCode;
    Id<Lot> lot{0};
    Quantity quantity = {};
    QString reason = {};
    QString problem = {}; ///< empty: fine
};
struct SheetCounts
{
    std::vector<SheetCount> counts;

    int problems() const;
};
/// Columns are known by their headers, in both languages and any order. Rows without a count say nothing and are left
/// out; one that cannot be read says why. Invalid where the columns cannot be found.
/// A row that names another stocktake has a problem; where there is no such column, every row is taken to be of this.
Result<SheetCounts> readStocktakeSheet(const Reader &reader, Id<Stocktake> stocktake, const CsvTable &table);
/// Writes every count down as one action. `at`: when it was counted; none: now. Refused while a row has a problem:
/// half a sheet would look like a whole one.
Result<void> countFromSheet(Studio &studio, Id<Stocktake> stocktake, const SheetCounts &sheet,
                            std::optional<Instant> at, PersonRef person);

} // namespace benchbook
