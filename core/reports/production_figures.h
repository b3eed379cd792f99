// What was made, what was lost on the way, and how long it took.
#pragma once

#include "core/journal/entities.h"
#include "core/journal/reader.h"
#include "core/reports/report_period.h"

#include <vector>

namespace benchbook {

/// Pieces of finished work orders. Every piece started ended as good or as scrap.
struct YieldFigures
{
    qint64 good = 0;
    qint64 scrap = 0;

    qint64 started() const { return good + scrap; }
    /// Good ÷ started; nothing when nothing was finished.
    std::optional<Ratio> rate() const;
};

/// The finished work orders of one product, counter-facts netted out.
struct ProductOutput
{
    Id<Product> product;
    QString code;
    QString name;
    int workOrders = 0;
    YieldFigures pieces;
    /// What the scrapped pieces would have been worth: their share, by pieces, of all that was put
    /// in. The good ones bear it; it is not a second cost.
    Money scrapLoss;
    qint64 unknownLoss = 0; ///< scrapped pieces whose worth is unknown: not in `scrapLoss`
};
/// The largest output first.
std::vector<ProductOutput> readProduction(const Reader &reader, DayRange days);
YieldFigures readYield(const Reader &reader, DayRange days);

/// Planned and logged time of one step of a product, or of one person.
struct HoursLine
{
    QString name;       ///< the step's or the person's
    QString product;    ///< of a step; empty for a person
    qint64 pieces = 0;  ///< good and scrap logged
    qint64 planned = 0; ///< seconds: recipe seconds × pieces, and the setup once a work order
    qint64 actual = 0;  ///< person-seconds logged
};
struct HoursFigures
{
    std::vector<HoursLine> steps;   ///< the most time first
    std::vector<HoursLine> persons; ///< the most time first
    qint64 planned = 0;
    qint64 actual = 0;
};
/// Work logged in the period. A step's setup counts with the first log of a work order's step, and
/// for the person who wrote it.
HoursFigures readHours(const Reader &reader, DayRange days);

struct ScrapCause
{
    QString name; ///< empty: no reason was given
    qint64 pieces = 0;
};
/// By logged scrap, the most first.
std::vector<ScrapCause> readScrapCauses(const Reader &reader, DayRange days);

} // namespace benchbook
