#include "core/planning/stock/stock_words.h"

#include "core/planning/policy/policy_amounts.h"

#include <QCoreApplication>

#include <cmath>

namespace benchbook {
namespace {

struct StockWordsText
{
    Q_DECLARE_TR_FUNCTIONS(StockWords)
};

const StockedItem &factsOf(const StockQuestion &question, const StockLine &line)
{
    return question.items[std::size_t(line.item)];
}

PolicyUnits unitsFor(const StockQuestion &question, const StockLine &line, const QLocale &locale)
{
    return {factsOf(question, line).unit, question.currency, locale, question.unit};
}

QString basisText(const StockQuestion &question, const StockLine &line)
{
    const QString history = periodsText(double(factsOf(question, line).used.size()), question.unit);
    switch (line.basis) {
    case DemandBasis::OwnUse:
        return factsOf(question, line).key.isVariant
                   ? StockWordsText::tr("What will be asked for is told from its orders in %1.").arg(history)
                   : StockWordsText::tr("What will be used is told from its own use in %1.").arg(history);
    case DemandBasis::ThroughRecipes:
        return StockWordsText::tr(
            "What will be used is told from the forecasts of %n product(s), through their recipes.", nullptr,
            line.products);
    case DemandBasis::Nothing:
        break;
    }
    return StockWordsText::tr("Nothing is known of what will be asked for.");
}

QString leadText(const StockQuestion &question, const StockLine &line)
{
    const StockedItem &item = factsOf(question, line);
    const QString time = periodsText(line.leadTime, question.unit);
    if (item.key.isVariant) {
        return line.deliveries > 0
                   ? StockWordsText::tr("Making it takes %1, so %n work order(s) say.", nullptr, line.deliveries)
                         .arg(time)
                   : StockWordsText::tr("Making it is taken to need %1, a day for each step.").arg(time);
    }
    if (item.leadGuessed)
        return StockWordsText::tr("Nobody said how long it takes: %1 are assumed.").arg(time);
    if (line.deliveries == 0)
        return StockWordsText::tr("%1 say that it comes in %2; nothing came yet to judge by.").arg(item.supplier, time);
    return StockWordsText::tr("It comes in %1 on average: %n delivery(ies) of %2 say so, and what they quote.", nullptr,
                              line.deliveries)
        .arg(time, item.supplier);
}

/// What the file's own reorder point does.
QString fileText(const StockQuestion &question, const StockLine &line)
{
    const StockedItem &item = factsOf(question, line);
    if (!line.reorder)
        return {};
    if (!item.reorderAt || *item.reorderAt <= Quantity())
        return StockWordsText::tr("The file names no reorder point.");
    return StockWordsText::tr("The %1 in the file last %2 of the times.")
        .arg(displayText(*item.reorderAt, item.unit), serviceText(line.serviceNow));
}

QString preBuyText(const StockQuestion &question, const StockLine &line)
{
    const StockedItem &item = factsOf(question, line);
    const QString now = displayText(line.preBuy->orderNow, item.unit);
    const QString usual = displayText(line.preBuy->orderNowUsual, item.unit);
    return line.preBuy->orderNowUsual > Quantity()
               ? StockWordsText::tr("Order %1 now instead of %2: that lasts for %3.")
                     .arg(now, usual, periodsText(line.preBuy->coverUntil, question.unit))
               : StockWordsText::tr("Order %1 already now: that lasts for %2.")
                     .arg(now, periodsText(line.preBuy->coverUntil, question.unit));
}

} // namespace

QStringList stockReasons(const StockQuestion &question, const StockLine &line, const QLocale &locale)
{
    const PolicyUnits units = unitsFor(question, line, locale);
    QStringList texts;
    if (line.preBuy)
        texts << preBuyText(question, line) << policyReasonTexts(line.preBuy->why, units);
    if (const QString file = fileText(question, line); !file.isEmpty())
        texts << file;
    for (const PolicyReason &reason : line.stocking.why) {
        // What is kept all the same is not explained by who could wait.
        const bool beside = line.reorder && reason.code == PolicyReasonCode::OnDemandInTime;
        if (const QString text = beside ? QString() : policyReasonText(reason, units); !text.isEmpty())
            texts << text;
    }
    if (line.reorder)
        texts << policyReasonTexts(line.reorder->why, units);
    texts << basisText(question, line) << leadText(question, line);
    if (line.reorder && line.order && !factsOf(question, line).key.isVariant)
        texts << policyReasonTexts(line.order->why, units);
    if (line.reorder && !line.order && line.basis != DemandBasis::Nothing)
        texts << StockWordsText::tr("Nobody knows what it costs: one order covers a month.");
    return texts;
}

QString stockingTitle(StockingMode mode)
{
    switch (mode) {
    case StockingMode::Keep:
        return StockWordsText::tr("Keep");
    case StockingMode::BuyOnDemand:
        return StockWordsText::tr("On demand only");
    case StockingMode::DoNotStock:
        return StockWordsText::tr("Not in stock");
    }
    Q_UNREACHABLE();
}

QString stockChangeText(const StockQuestion &question, const StockLine &line)
{
    const StockedItem &item = factsOf(question, line);
    if (!line.changes(item))
        return StockWordsText::tr("as it is");
    if (line.stocking.mode != StockingMode::Keep)
        return stockingTitle(line.stocking.mode);
    const QString now = item.reorderAt ? displayText(*item.reorderAt, item.unit) : StockWordsText::tr("none");
    const QString then = displayText(line.reorderAt, item.unit);
    return item.key.isVariant
               ? StockWordsText::tr("%1 → %2").arg(now, then)
               : StockWordsText::tr("%1 → %2, fill up to %3").arg(now, then, displayText(line.fillUpTo, item.unit));
}

QStringList deadStockReasons(const StockQuestion &question, const StockLine &line, const QLocale &locale)
{
    return policyReasonTexts(line.dead.why, unitsFor(question, line, locale));
}

QString deadStockWayText(const StockQuestion &question, const StockLine &line, const DeadStockProposal &proposal,
                         const QLocale &locale)
{
    const StockedItem &item = factsOf(question, line);
    const QString quantity = displayText(proposal.quantity, item.unit);
    const QString brings = displayText(proposal.brings, question.currency, locale);
    if (proposal.way == DeadStockWay::WriteOff)
        return StockWordsText::tr("Write off %1: it brings nothing, but the place is free.").arg(quantity);
    const QString name = item.ways[std::size_t(proposal.reference)].name;
    QString text;
    switch (proposal.way) {
    case DeadStockWay::UseInProduct:
        text = StockWordsText::tr("Use %1 in %2 instead of another material").arg(quantity, name);
        break;
    case DeadStockWay::OfferToPeers:
        text = StockWordsText::tr("Offer %1 to peers").arg(quantity);
        break;
    case DeadStockWay::ReturnToSupplier:
        text = StockWordsText::tr("Return %1 to %2").arg(quantity, name);
        break;
    default:
        text = StockWordsText::tr("Sell %1 at a discount").arg(quantity);
    }
    return item.value ? StockWordsText::tr("%1: brings about %2.").arg(text, brings)
                      : StockWordsText::tr("%1; what it is worth nobody knows.").arg(text);
}

QString stockMoneyText(const StockQuestion &question, Money bound, double timesOut, const QLocale &locale)
{
    const QString money = displayText(bound, question.currency, locale);
    const QString times = QString::number(timesOut, 'f', timesOut < 10 ? 1 : 0);
    return StockWordsText::tr("%1 bound, out of stock about %2 times a year").arg(money, times);
}

} // namespace benchbook
