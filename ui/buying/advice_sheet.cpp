#include "ui/buying/advice_sheet.h"

#include "ui/records/fact_sheet.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct AdviceSheetText
{
    Q_DECLARE_TR_FUNCTIONS(AdviceSheet)
};

QString leadText(const AdvisedOffer &offer)
{
    return offer.leadDays ? AdviceSheetText::tr("%n day(s)", nullptr, *offer.leadDays)
                          : AdviceSheetText::tr("lead time unknown");
}

void showOrder(FactSheet &sheet, const Session &session, const AdvisedOrder &order)
{
    sheet.addSection(AdviceSheetText::tr("%1 · %2").arg(order.supplierName, session.money(order.total())));
    for (const AdvisedOffer &line : order.lines) {
        sheet.addLine(line.materialName, displayText(line.quantity, line.unit) + u" · "_s + session.money(line.goods));
        QStringList terms{leadText(line)};
        if (line.source == PriceSource::LastPaid)
            terms << AdviceSheetText::tr("as paid last, not quoted");
        if (!line.accepted)
            terms << AdviceSheetText::tr("no delivery yet to judge by");
        else if (*line.accepted < Ratio::percent(100))
            terms << AdviceSheetText::tr("%1 kept of earlier deliveries").arg(shortText(*line.accepted));
        sheet.addText(terms.join(u" · "_s));
    }
    sheet.addLine(AdviceSheetText::tr("Freight"),
                  order.freightKnown ? session.money(order.freight) : AdviceSheetText::tr("unknown"));
    if (!order.topUp.isZero())
        sheet.addLine(AdviceSheetText::tr("Added to the minimum order"), session.money(order.topUp), Tone::Warning);
}

QString unmetSentence(const UnmetWant &want)
{
    switch (want.reason) {
    case UnmetReason::NoOffer:
        return AdviceSheetText::tr("%1: nobody offers it. Ask for quotes, or enter one.").arg(want.materialName);
    case UnmetReason::LeadUnknown:
        return AdviceSheetText::tr("%1: nobody knows how long an offer of it takes.").arg(want.materialName);
    case UnmetReason::QualityUnknown:
        return AdviceSheetText::tr("%1: nothing came yet to judge its suppliers by.").arg(want.materialName);
    case UnmetReason::DistanceUnknown:
        return AdviceSheetText::tr("%1: nobody knows how far away its suppliers are.").arg(want.materialName);
    case UnmetReason::TooSlow:
        return AdviceSheetText::tr("%1: every offer comes too late.").arg(want.materialName);
    case UnmetReason::BelowQuality:
        return AdviceSheetText::tr("%1: no supplier of it is good enough.").arg(want.materialName);
    case UnmetReason::TooFar:
        return AdviceSheetText::tr("%1: every supplier of it is too far away.").arg(want.materialName);
    }
    Q_UNREACHABLE();
}

} // namespace

void showAdvice(FactSheet &sheet, const Session &session, const PurchaseAdvice &advice)
{
    sheet.clear();
    if (advice.best) {
        for (const AdvisedOrder &order : advice.best->orders)
            showOrder(sheet, session, order);
        sheet.addSection(AdviceSheetText::tr("Why this choice"));
        for (const QString &reason : advice.reasons)
            sheet.addText(reason, Tone::Neutral);
    }
    if (advice.second) {
        sheet.addSection(AdviceSheetText::tr("Second best · %1").arg(session.money(advice.second->paid)));
        for (const AdvisedOrder &order : advice.second->orders) {
            QStringList materials;
            for (const AdvisedOffer &line : order.lines)
                materials << line.materialName;
            sheet.addLine(order.supplierName, session.money(order.total()));
            sheet.addText(materials.join(AdviceSheetText::tr(", ")));
        }
    }
    if (!advice.unmet.empty()) {
        sheet.addSection(AdviceSheetText::tr("Not to be had"));
        for (const UnmetWant &want : advice.unmet)
            sheet.addText(unmetSentence(want), Tone::Warning);
    }
}

} // namespace benchbook
