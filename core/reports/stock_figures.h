// What lay in the studio at the end of a day, by kind.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/reader.h"

#include <vector>

namespace benchbook {

struct StockKind
{
    QString kind;        ///< "finished", "bench" (issued to work orders), or a material's kind
    int lots = 0;
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
/// From the facts about this day and earlier: today's kept totals less the moves about later days.
StockFigures readStockValue(const Reader &reader, QDate endOf);

} // namespace benchbook
