// Other shops' prices, typed or imported: evidence of what buyers see, weighed by likeness and age; never a rule.
#pragma once

#include "core/pricing/rules/cost_range.h"

#include <QDate>
#include <QString>

#include <optional>

namespace benchbook {

struct CompetitorPrice
{
    QString shop;
    Money price;      ///< above 0, in the studio's currency
    Ratio similarity; ///< how alike the products are: 0 to 1
    QDate seen;
};

/// After so long a price counts half.
inline constexpr int competitorHalfLifeDays = 180;
/// Older prices are forgotten.
inline constexpr int competitorOldestDays = 730;
/// So many fully alike, fresh prices (or more of lesser ones) it takes until they limit a change.
inline constexpr double competitorWeightToTrust = 2;

struct CompetitorEvidence
{
    MoneyRange range; ///< the middle, and the limits of the middle half
    double weight = 0;
    int used = 0;
    int forgotten = 0; ///< too old, not alike, or no price
    bool trusted = false;
    QString reason;
};

/// Nothing where no price can be used.
std::optional<CompetitorEvidence> competitorEvidence(const std::vector<CompetitorPrice> &prices, QDate today,
                                                     const Currency &currency);

} // namespace benchbook
