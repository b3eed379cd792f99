#include "core/planning/policy_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PolicyWordsText
{
    Q_DECLARE_TR_FUNCTIONS(PolicyWords)
};

/// Of expected amounts so many digits mean something.
constexpr int toldDigits = 3;
constexpr double mostToldAmount = 1e12;

QString moneyText(double minors, const PolicyUnits &units)
{
    const double kept = std::clamp(std::isfinite(minors) ? minors : 0.0, -mostToldAmount, mostToldAmount);
    return displayText(Money::fromMinor(qint64(std::llround(kept))), units.currency, units.locale);
}

ItemClass classOfDetail(double detail)
{
    const int both = std::clamp(int(std::lround(detail)), 0, 8);
    return {ValueClass(both / 3), ScatterClass(both % 3), 1};
}

QString safetyText(const PolicyReason &reason, const PolicyUnits &units)
{
    const QString kept = policyAmountText(reason.figure, units.unit);
    const QString textbook = policyAmountText(reason.against, units.unit);
    return kept == textbook
               ? PolicyWordsText::tr("%1 of it is safety stock, as the textbook's normal formula says, too.").arg(kept)
               : PolicyWordsText::tr("%1 of it is safety stock; the textbook's normal formula would say %2.")
                     .arg(kept, textbook);
}

QString reasonOfService(const PolicyReason &reason, const PolicyUnits &units)
{
    const QString figure = serviceText(reason.figure);
    switch (reason.code) {
    case PolicyReasonCode::ServiceByOwner:
        return PolicyWordsText::tr("You ask that it lasts until the next delivery %1 of the times.").arg(figure);
    case PolicyReasonCode::ServiceByClass:
        return PolicyWordsText::tr("Class %1 asks that it lasts until the next delivery %2 of the times.")
            .arg(classText(classOfDetail(reason.against)), figure);
    case PolicyReasonCode::ServiceByCost:
        return PolicyWordsText::tr("At %1 one more costs as much to keep as it saves.").arg(figure);
    case PolicyReasonCode::DemandOverLeadTime:
        return PolicyWordsText::tr("Until the next delivery %1 are expected to be asked for, give or take %2.")
            .arg(policyAmountText(reason.figure, units.unit), policyAmountText(reason.against, units.unit));
    case PolicyReasonCode::LeadTimeVaries:
        return reason.figure < 0.005 ? QString()
                                     : PolicyWordsText::tr("%1 of that uncertainty is the delivery time's.")
                                           .arg(serviceText(reason.figure));
    case PolicyReasonCode::SafetyStock:
        return safetyText(reason, units);
    default:
        return PolicyWordsText::tr("So it lasts %1 of the times.").arg(figure);
    }
}

QString reasonOfOrder(const PolicyReason &reason, const PolicyUnits &units)
{
    const QString figure = policyAmountText(reason.figure, units.unit);
    const QString other = policyAmountText(reason.against, units.unit);
    switch (reason.code) {
    case PolicyReasonCode::EconomicQuantity:
        return PolicyWordsText::tr("Ordering and keeping cost the same at %1; that is %2 orders a year.")
            .arg(figure, QString::number(reason.against, 'f', reason.against < 10 ? 1 : 0));
    case PolicyReasonCode::PriceBreakTaken:
        return PolicyWordsText::tr("The lower price from %1 on is taken: it saves %2 a year.")
            .arg(figure, moneyText(reason.against, units));
    case PolicyReasonCode::PriceBreakTooFar:
        return PolicyWordsText::tr("The lower price from %1 on would cost %2 a year more in all.")
            .arg(figure, moneyText(reason.against, units));
    case PolicyReasonCode::RaisedToMinimum:
        return PolicyWordsText::tr("The least that is sold is %1; %2 would do.").arg(figure, other);
    case PolicyReasonCode::RoundedToMultiple:
        return PolicyWordsText::tr("It is sold in multiples of %1.").arg(figure);
    case PolicyReasonCode::CappedByShelfLife:
        return PolicyWordsText::tr("No more than %1 is used before it spoils.").arg(figure);
    case PolicyReasonCode::CappedByCover:
        return PolicyWordsText::tr("No more than %1 is used in the time one order may last.").arg(figure);
    default:
        return PolicyWordsText::tr("Even the least that is sold is not used up in time: %1 will spoil.").arg(figure);
    }
}

QString reasonOfKeeping(const PolicyReason &reason, const PolicyUnits &units)
{
    switch (reason.code) {
    case PolicyReasonCode::DoNotStockByOwner:
        return PolicyWordsText::tr("You said not to keep it.");
    case PolicyReasonCode::OnDemandByOwner:
        return PolicyWordsText::tr("You said to have it on demand only.");
    case PolicyReasonCode::OnDemandInTime:
        return PolicyWordsText::tr("It comes in %1, and customers wait %2 anyway.")
            .arg(periodsText(reason.figure, units.period), periodsText(reason.against, units.period));
    case PolicyReasonCode::OnDemandCheaper:
        return PolicyWordsText::tr("Having it on demand costs %1 a year, keeping it %2.")
            .arg(moneyText(reason.figure, units), moneyText(reason.against, units));
    case PolicyReasonCode::StockCheaper:
        return reason.figure <= reason.against
                   ? QString()
                   : PolicyWordsText::tr("Keeping it costs %1 a year, having it on demand %2.")
                         .arg(moneyText(reason.against, units), moneyText(reason.figure, units));
    case PolicyReasonCode::NothingAskedFor:
        return PolicyWordsText::tr("Nobody asked for it in %1.").arg(periodsText(reason.figure, units.period));
    case PolicyReasonCode::PeakAhead:
        return PolicyWordsText::tr("In %1 comes a peak of %2.")
            .arg(periodsText(reason.figure, units.period), policyAmountText(reason.against, units.unit));
    case PolicyReasonCode::LeadTimeGrows:
        return PolicyWordsText::tr("Deliveries will take up to %1 instead of %2.")
            .arg(periodsText(reason.figure, units.period), periodsText(reason.against, units.period));
    case PolicyReasonCode::PriceWillRise:
        return PolicyWordsText::tr("It will cost %1 more in %2.")
            .arg(serviceText(reason.figure), periodsText(reason.against, units.period));
    default:
        return PolicyWordsText::tr("Keeping it up to %1 longer costs %2.")
            .arg(periodsText(reason.figure, units.period), moneyText(reason.against, units));
    }
}

QString reasonOfBatch(const PolicyReason &reason, const PolicyUnits &units)
{
    const QString figure = policyAmountText(reason.figure, units.unit);
    switch (reason.code) {
    case PolicyReasonCode::BookedIsKnown:
        return PolicyWordsText::tr("%1 are booked, and %2 more are expected.")
            .arg(figure, policyAmountText(reason.against, units.unit));
    case PolicyReasonCode::CriticalRatio:
        return PolicyWordsText::tr("One more pays as long as it sells %1 of the times.")
            .arg(serviceText(1 - reason.figure));
    case PolicyReasonCode::FirstBatchShare:
        return PolicyWordsText::tr("%1 of the further demand comes before a second batch; %2 are expected in all.")
            .arg(serviceText(reason.figure), policyAmountText(reason.against, units.unit));
    case PolicyReasonCode::NeighbourCompared:
        return PolicyWordsText::tr("What is missing or left over is expected to cost %1; one batch more or less, %2.")
            .arg(moneyText(reason.figure, units), moneyText(reason.against, units));
    case PolicyReasonCode::NoUse:
        return PolicyWordsText::tr("Nothing of it was used in %1.").arg(periodsText(reason.figure, units.period));
    case PolicyReasonCode::CoverTooLong:
        return reason.figure > 10 * reason.against
                   ? PolicyWordsText::tr("It would last for years.")
                   : PolicyWordsText::tr("It lasts %1; %2 is long enough.")
                         .arg(periodsText(reason.figure, units.period), periodsText(reason.against, units.period));
    default:
        return PolicyWordsText::tr("%1 will be left when it expires.").arg(figure);
    }
}

} // namespace

QString policyAmountText(double amount, const Unit &unit)
{
    const double kept = std::clamp(std::isfinite(amount) ? amount : 0.0, -mostToldAmount, mostToldAmount);
    const int whole = kept == 0 ? 1 : int(std::floor(std::log10(std::abs(kept)))) + 1;
    const double step = std::pow(10.0, std::min(0, whole - toldDigits));
    const double rounded = std::round(kept / step) * step;
    return displayText(Quantity::fromMicro(qint64(std::llround(rounded * Quantity::microPerUnit))), unit);
}

QString periodsText(double periods, DemandPeriod unit)
{
    const double told = periods < 10 ? std::round(periods * 10) / 10 : std::round(periods);
    const bool whole = told == std::floor(told);
    const QString number = QString::number(told, 'f', whole ? 0 : 1);
    // A part of a week is told like several.
    const int plural = whole ? int(std::min(told, 1e6)) : 2;
    return unit == DemandPeriod::Week ? PolicyWordsText::tr("%1 week(s)", nullptr, plural).arg(number)
                                      : PolicyWordsText::tr("%1 month(s)", nullptr, plural).arg(number);
}

QString classText(const ItemClass &itemClass)
{
    return QString(QChar(u'A' + int(itemClass.value))) + QChar(u'X' + int(itemClass.scatter));
}

QString serviceText(double service)
{
    const double percent = std::round(service * 1000) / 10;
    // All of the times is a promise nobody can make.
    const double told = service < 1 ? std::min(percent, 99.9) : percent;
    return QString(QString::number(told, 'f', told == std::floor(told) ? 0 : 1) + u" %"_s);
}

QString wayTitle(DeadStockWay way)
{
    switch (way) {
    case DeadStockWay::UseInProduct:
        return PolicyWordsText::tr("Use in a product");
    case DeadStockWay::OfferToPeers:
        return PolicyWordsText::tr("Offer to peers");
    case DeadStockWay::ReturnToSupplier:
        return PolicyWordsText::tr("Return to the supplier");
    case DeadStockWay::Discount:
        return PolicyWordsText::tr("Sell at a discount");
    case DeadStockWay::WriteOff:
        return PolicyWordsText::tr("Write off");
    }
    Q_UNREACHABLE();
}

QString policyReasonText(const PolicyReason &reason, const PolicyUnits &units)
{
    if (reason.code <= PolicyReasonCode::ServiceReached)
        return reasonOfService(reason, units);
    if (reason.code <= PolicyReasonCode::MinimumOutlivesShelf)
        return reasonOfOrder(reason, units);
    if (reason.code <= PolicyReasonCode::KeepingCostsMore)
        return reasonOfKeeping(reason, units);
    return reasonOfBatch(reason, units);
}

QStringList policyReasonTexts(const PolicyReasons &reasons, const PolicyUnits &units)
{
    QStringList texts;
    for (const PolicyReason &reason : reasons) {
        const QString text = policyReasonText(reason, units);
        if (!text.isEmpty())
            texts << text;
    }
    return texts;
}

} // namespace benchbook
