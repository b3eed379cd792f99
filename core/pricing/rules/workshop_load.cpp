#include "core/pricing/rules/workshop_load.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct LoadText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

bool isDirect(PricePart part)
{
    switch (part) {
    case PricePart::Material:
    case PricePart::Loss:
    case PricePart::Packaging:
    case PricePart::Personalisation:
        return true;
    case PricePart::Labour:
    case PricePart::Overhead:
    case PricePart::Load:
    case PricePart::Fee:
    case PricePart::Tax:
    case PricePart::Margin:
    case PricePart::Discount:
    case PricePart::Rounding:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

BidPrice bidPrice(const BottleneckLoad &load, const LoadRule &rule, const Currency &currency)
{
    const QString busy = shortText(load.busy);
    if (load.busy < rule.idleBelow) {
        return {LoadLevel::Idle,
                {},
                LoadText::tr("%1 is taken to %2 only: its hours cost nothing extra.").arg(load.name, busy)};
    }
    if (load.busy < rule.busyFrom) {
        return {LoadLevel::Usual,
                {},
                LoadText::tr("%1 is taken to %2: its hours cost nothing extra.").arg(load.name, busy)};
    }
    const qint64 span = std::max<qint64>((rule.fullFrom - rule.busyFrom).ppm(), 1);
    const qint64 over = std::clamp<qint64>((load.busy - rule.busyFrom).ppm(), 0, span);
    const Money bid = load.bestContribution.perHour().portion(over, span, Rounding::HalfEven);
    return {LoadLevel::Busy, Rate::perHour(std::max(bid, Money())),
            LoadText::tr("%1 is taken to %2: an hour of it costs %3 extra, what the work that has to wait would earn.")
                .arg(load.name, busy, plainText(bid, currency) + QStringLiteral(" ") + currency.code)};
}

PriceLine loadLine(const BidPrice &bid, qint64 seconds)
{
    return {PricePart::Load, LoadText::tr("Load of the workshop"), bid.reason, bid.perHour.forSeconds(seconds), {}};
}

std::optional<Money> directCost(const PriceSuggestion &suggestion)
{
    Money sum;
    for (const PriceLine &line : suggestion.costLines) {
        if (!isDirect(line.part))
            continue;
        if (!line.amount)
            return std::nullopt;
        sum += *line.amount;
    }
    return sum;
}

} // namespace benchbook
