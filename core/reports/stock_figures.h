// What lay in the studio at the end of a day, by kind.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/reader.h"

#include <vector>

namespace benchbook {

struct StockKind
{
    QString kind;        ///< "finished", "bench" (issued to work orders), or a material's kind
    int lots = 0;        ///< a lot lying on a shelf and at the bench counts at both
    Money value;         ///< of the lots whose cost is known
    int unknownLots = 0; ///< lots whose cost is unknown: not in `value`
};

struct StockFigures
{
    std::vector<StockKind> kinds; ///< the largest value first
    Money value() const;
    int lots() const;
    int unknownLots() const;
};

struct StockAtTwoDays
{
    StockFigures earlier;
    StockFigures later;
};
/// At the end of both days, from the facts about those days and before them, whenever they were
/// booked. Reads the shorter side of the ledger: from its beginning, or back from today's kept
/// totals. `earlier` ≤ `later`.
StockAtTwoDays readStock(const Reader &reader, QDate earlier, QDate later);

} // namespace benchbook
