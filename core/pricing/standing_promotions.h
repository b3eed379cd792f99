// StandingPromotions: what was, is or will be offered for less for some days.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/reader.h"
#include "core/planning/needs/work_calendar.h"

#include <QString>

#include <vector>

namespace benchbook {

struct StandingPromotion
{
    DaySpan days;
    std::optional<Id<Product>> product = {}; ///< nothing: whatever is sold
    std::optional<Id<Variant>> variant = {}; ///< nothing: all of the product
    QString segment = QStringLiteral("everybody");

    bool isForAll() const { return segment == QLatin1StringView("everybody"); }
    bool concerns(Id<Variant> one, Id<Product> ofProduct) const
    {
        return (!product || *product == ofProduct) && (!variant || *variant == one);
    }
};

/// Those that were not removed, by their first day; with a day, only those that are not over before it.
std::vector<StandingPromotion> standingPromotions(const Reader &reader, QDate from = {});

} // namespace benchbook
