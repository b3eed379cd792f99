#include "core/pricing/rules/price_guard.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct GuardText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

QString guardMoney(Money money, const Currency &currency)
{
    return plainText(money, currency) + QStringLiteral(" ") + currency.code;
}

void keepOwnersLimits(const PriceGuard &guard, const Currency &currency, PriceRoom &room)
{
    if (guard.lowest && room.low < *guard.lowest) {
        room.low = *guard.lowest;
        room.reasons.push_back(GuardText::tr("Never below %1, the owner said.").arg(guardMoney(room.low, currency)));
    }
    if (guard.highest && room.high > *guard.highest) {
        room.high = *guard.highest;
        room.reasons.push_back(GuardText::tr("Never above %1, the owner said.").arg(guardMoney(room.high, currency)));
    }
}

} // namespace

PriceRoom roomToMove(Money current, Money floor, const PriceGuard &guard, std::optional<QDate> lastChange, QDate today,
                     const Currency &currency)
{
    const Money step = current.share(guard.largestStep, Rounding::Down);
    PriceRoom room{current - step, current + step, true, false, {}, {}};
    keepOwnersLimits(guard, currency, room);
    if (lastChange && lastChange->daysTo(today) < guard.daysBetween) {
        room.mayMove = false;
        room.nextDay = lastChange->addDays(guard.daysBetween);
        room.low = current;
        room.high = current;
        room.reasons.push_back(GuardText::tr("The price was changed on %1; it may be changed again from %2 on.")
                                   .arg(lastChange->toString(Qt::ISODate), room.nextDay->toString(Qt::ISODate)));
    }
    if (current < floor) {
        room.lifted = true;
        room.mayMove = true;
        room.reasons.push_back(GuardText::tr("The price stands below the floor %1 and has to rise to it, by more than "
                                             "the other limits allow if need be.")
                                   .arg(guardMoney(floor, currency)));
    }
    if (guard.lowest && current < *guard.lowest) {
        room.lifted = true;
        room.mayMove = true;
    }
    room.low = std::max(room.low, floor);
    room.high = std::max(room.high, room.low);
    return room;
}

} // namespace benchbook
