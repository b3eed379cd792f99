#include "core/pricing/rules/demand_news.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

struct DemandText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

QString unitsText(double units) { return QString::number(units, 'f', units < 10 ? 1 : 0); }

} // namespace

DemandSignal demandSignal(const DemandNews &news)
{
    DemandSignal signal;
    if (news.sold > news.high) {
        signal.mayFall = false;
        signal.reason =
            DemandText::tr("It sells better than expected (%1 instead of %2): no reason to lower the price.")
                .arg(unitsText(news.sold), unitsText(news.expected));
    } else if (news.sold < news.low) {
        signal.mayRise = false;
        signal.reason = DemandText::tr("It sells worse than expected (%1 instead of %2): not the time to raise the "
                                       "price.")
                            .arg(unitsText(news.sold), unitsText(news.expected));
    } else if (news.season >= highSeason) {
        signal.mayFall = false;
        signal.reason = DemandText::tr("The high season comes: no reason to lower the price.");
    } else if (news.season <= lowSeason) {
        signal.mayRise = false;
        signal.reason = DemandText::tr("The quiet season comes: not the time to raise the price.");
    }
    return signal;
}

} // namespace benchbook
