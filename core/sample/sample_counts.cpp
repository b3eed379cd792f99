#include "core/sample/sample_counts.h"

#include "core/stock/location.h"
#include "core/stock/stocktake.h"

#include <QCoreApplication>

namespace benchbook::sample {

using namespace Qt::StringLiterals;

namespace {

/// Finds what the book says of the first `most` lots, but for two of which some is missing.
Result<void> countLots(Studio &studio, Id<Stocktake> id, std::size_t most, const QStringList &reasons, PersonRef person)
{
    BENCHBOOK_ASSIGN(const StocktakePlan plan,
                     studio.read([&](const Reader &reader) { return planStocktake(reader, id); }));
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Count the shelf")), person,
                          [&](Action &action) -> Result<void> {
                              int differences = 0;
                              for (std::size_t i = 0; i < std::min(most, plan.lines.size()); ++i) {
                                  const StocktakeLineInfo &line = plan.lines[i];
                                  LotCount count{line.expected};
                                  const Quantity missing = Quantity::units(differences + 1);
                                  if (differences < reasons.size() && line.expected > missing.times(4)) {
                                      count.quantity -= missing;
                                      count.reason = reasons[differences++];
                                  }
                                  BENCHBOOK_TRY(countInStocktake(action, id, line.lot, count));
                              }
                              return {};
                          });
}

} // namespace

Result<void> addSampleCounts(Studio &studio, ManualClock &clock, bool english, PersonRef person)
{
    constexpr qint64 halfAnHour = 30 * 60'000;
    const QStringList reasons = english ? QStringList{u"offcut not written down"_s, u"used for a repair"_s}
                                        : QStringList{u"边角料未登记"_s, u"维修领用未登记"_s};
    BENCHBOOK_ASSIGN(const Id<Stocktake> shelf, beginStocktake(studio, {.location = places::shelf}, person));
    clock.advance(halfAnHour);
    BENCHBOOK_TRY(countLots(studio, shelf, static_cast<std::size_t>(-1), reasons, person));
    clock.advance(halfAnHour);
    BENCHBOOK_TRY(bookStocktake(studio, shelf, NotCounted::LeftAlone, person));
    BENCHBOOK_ASSIGN(const Id<Stocktake> goods, beginStocktake(studio, {.location = places::finished}, person));
    clock.advance(halfAnHour);
    BENCHBOOK_ASSIGN(const StocktakeInfo info,
                     studio.read([&](const Reader &reader) { return stocktakeInfo(reader, goods); }));
    return countLots(studio, goods, static_cast<std::size_t>(info.lines) / 2, reasons.mid(0, 1), person);
}

} // namespace benchbook::sample
