// The Pareto of defects: which few reasons most pieces are lost to, or come back for.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/reader.h"

#include <algorithm>
#include <vector>

namespace benchbook {

struct ParetoQuestion
{
    QDate first; ///< both days count
    QDate last;
    std::optional<Id<Product>> product = {}; ///< nothing: all
    QString step = {};                       ///< by name; empty: all
};

/// One reason with the pieces it was given for. A piece that failed a check and was scrapped afterwards is in both
/// columns, and counts once.
struct DefectRow
{
    std::optional<Id<ScrapReason>> reason; ///< nothing: none was given
    QString name;                          ///< empty likewise
    qint64 scrapped = 0;
    qint64 reworked = 0;
    qint64 failed = 0;   ///< in checks
    qint64 returned = 0; ///< told of by customers
    Ratio share;         ///< of all pieces
    Ratio cumulative;    ///< this and all above
    /// What the scrapped pieces would have been worth: their part, by pieces, of all that was put into their work
    /// orders. The good ones bear it; it is no second cost.
    Money loss;
    qint64 unknownLoss = 0; ///< scrapped pieces that are not in `loss`: their order is not done, or cost unknown sums

    /// What failed is scrapped or done again sooner or later; the greater count holds both.
    qint64 pieces() const { return std::max(failed, scrapped + reworked) + returned; }
};

struct DefectPareto
{
    std::vector<DefectRow> rows; ///< the most pieces first
    qint64 pieces = 0;
    Money loss;
    qint64 unknownLoss = 0;
};
DefectPareto defectPareto(const Reader &reader, const ParetoQuestion &question);

/// Shares and order of rows whose pieces are known; rows without pieces are left out. Pure.
DefectPareto rankedDefects(std::vector<DefectRow> rows);

} // namespace benchbook
