#include "core/planning/plan_words.h"

#include "core/base/duration_text.h"
#include "core/planning/policy/policy_amounts.h"
#include "core/workshop/work_habits.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PlanWordsText
{
    Q_DECLARE_TR_FUNCTIONS(PlanWords)
};

QString dayText(QDate day) { return day.toString(Qt::ISODate); }

QString itemName(const StudioPlanBook &plan, int item) { return plan.book.needs.items[std::size_t(item)].name; }

/// What is expected is told in three digits, and pieces in tenths: "5.6 pcs are missing".
Quantity roughly(Quantity quantity, bool counted)
{
    const Quantity finest = Quantity::fromMicro(counted ? Quantity::microPerUnit / 10 : 1);
    const qint64 step = std::min(threeDigitStep(quantity, finest), Quantity::units(1)).micro();
    return Quantity::fromMicro(multiplyDivide(quantity.micro(), 1, step, Rounding::HalfEven) * step);
}

QString amountOf(const StudioPlanBook &plan, int item, Quantity quantity)
{
    const bool counted = plan.book.needs.items[std::size_t(item)].counted;
    return displayText(roughly(quantity, counted), plan.items[std::size_t(item)].unit);
}

/// The code of what wants it, or where it has none, what it is.
QString demandName(const StudioPlanBook &plan, int demand, int item)
{
    if (demand < 0)
        return PlanWordsText::tr("the shelf of %1").arg(itemName(plan, item));
    const QString code = plan.demandCodes[std::size_t(demand)];
    return code.isEmpty() ? PlanWordsText::tr("the forecast of %1").arg(itemName(plan, item)) : code;
}

QString reasonOfLot(const StudioPlanBook &plan, int item, const PlanReason &reason)
{
    const QString quantity = amountOf(plan, item, reason.quantity);
    const QString other = amountOf(plan, item, reason.other);
    switch (reason.kind) {
    case PlanReasonKind::ForLoss:
        return PlanWordsText::tr("%1 are begun so that %2 are good.").arg(quantity, other);
    case PlanReasonKind::ToMinimum:
        return PlanWordsText::tr("Raised from %1 to the least that is made or bought at once, %2.")
            .arg(other, quantity);
    case PlanReasonKind::ToMultiple:
        return PlanWordsText::tr("Raised from %1 to whole multiples of %2.").arg(other, quantity);
    case PlanReasonKind::ToBatch:
        return PlanWordsText::tr("%n batch(es) of %1 instead of %2.", nullptr, reason.count).arg(quantity, other);
    case PlanReasonKind::LeftOver:
        return PlanWordsText::tr("%1 of it nobody needs yet.").arg(quantity);
    default:
        return PlanWordsText::tr("%1 are missing on %2.").arg(quantity, dayText(reason.day));
    }
}

QString reasonText(const StudioPlanBook &plan, const PlannedLine &line, const PlanReason &reason)
{
    switch (reason.kind) {
    case PlanReasonKind::CoversDays:
        return PlanWordsText::tr("Covers %n day(s) at once.", nullptr, reason.count);
    case PlanReasonKind::OtherSource: {
        const PlanSource &preferred = plan.book.needs.items[std::size_t(line.item)].sources[std::size_t(reason.count)];
        return PlanWordsText::tr("%1 would deliver too late.")
            .arg(plan.book.needs.suppliers[std::size_t(preferred.supplier)].name);
    }
    case PlanReasonKind::StartsLate:
        return PlanWordsText::tr("It should have begun on %1.").arg(dayText(reason.day));
    case PlanReasonKind::WaitsFor:
        return reason.day.isValid()
                   ? PlanWordsText::tr("Waits for %1 until %2.").arg(itemName(plan, reason.count), dayText(reason.day))
                   : PlanWordsText::tr("Waits for %1, which is not to be had.").arg(itemName(plan, reason.count));
    case PlanReasonKind::ToChoices:
        return PlanWordsText::tr("Made to one customer's choices.");
    default:
        return reasonOfLot(plan, line.item, reason);
    }
}

QString workName(const StudioPlanBook &plan, int kind)
{
    const std::vector<QString> &skills = plan.book.load.skills;
    return std::size_t(kind) < skills.size() ? skills[std::size_t(kind)] : PlanWordsText::tr("work anybody can do");
}

qint64 piecesNear(Quantity quantity)
{
    return multiplyDivide(quantity.micro(), 1, Quantity::microPerUnit, Rounding::HalfEven);
}

bool isForNobody(const LinePurpose &purpose) { return piecesNear(purpose.quantity) == 0; }

} // namespace

QStringList reasonTexts(const StudioPlanBook &plan, const NeedsPlan &needs, int line)
{
    QStringList texts;
    const bool counted = plan.book.needs.items[std::size_t(needs.lines[std::size_t(line)].item)].counted;
    for (const PlanReason &reason : reasonsOf(plan.book.needs, needs, line)) {
        // A part of a piece is only a part of what is expected.
        if (counted && reason.kind == PlanReasonKind::LeftOver && reason.quantity < Quantity::units(1))
            continue;
        texts << reasonText(plan, needs.lines[std::size_t(line)], reason);
    }
    return texts;
}

std::vector<LinePurpose> purposesOf(const StudioPlanBook &plan, const NeedsPlan &needs, int line)
{
    const int item = needs.lines[std::size_t(line)].item;
    std::vector<LinePurpose> purposes;
    for (const EndDemand &end : demandsBehind(needs, line)) {
        const QString code = end.demand < 0 ? QString() : plan.demandCodes[std::size_t(end.demand)];
        const QString name = demandName(plan, end.demand, end.item);
        // Forecasts of several months have one name.
        const auto known = std::find_if(purposes.begin(), purposes.end(),
                                        [&](const LinePurpose &purpose) { return purpose.text == name; });
        if (known == purposes.end())
            purposes.push_back({code, name, end.quantity});
        else
            known->quantity += end.quantity;
    }
    // A part of a piece is only a part of what is expected.
    const bool counted = plan.book.needs.items[std::size_t(item)].counted;
    if (counted && purposes.size() > 1 && !isForNobody(purposes.front()))
        std::erase_if(purposes, isForNobody);
    for (LinePurpose &purpose : purposes) {
        const Quantity shown =
            counted ? Quantity::units(std::max<qint64>(1, piecesNear(purpose.quantity))) : purpose.quantity;
        purpose.text = PlanWordsText::tr("%1: %2").arg(purpose.text, amountOf(plan, item, shown));
    }
    return purposes;
}

QString reliefText(const StudioPlanBook &plan, const WorkedPlan &worked, const Relief &relief, const Currency &currency,
                   const QLocale &locale)
{
    const QString hours = hoursAndMinutes(relief.seconds);
    const QString cost =
        relief.costKnown ? displayText(relief.cost, currency, locale) : PlanWordsText::tr("nobody knows how much");
    const QString job = relief.job < 0 ? QString() : worked.loadInput.jobs[std::size_t(relief.job)].name;
    const QString week = relief.toWeek < 0 ? QString() : dayText(worked.loadInput.monday(relief.toWeek));
    switch (relief.kind) {
    case ReliefKind::EarlierStart:
        return PlanWordsText::tr("Work on %1 already in the week of %2: %3 h less; money bound longer costs %4.")
            .arg(job, week, hours, cost);
    case ReliefKind::Help:
        return PlanWordsText::tr("%1 helps with %2: %3 h less, for %4.")
            .arg(plan.book.terms.help[std::size_t(relief.offer)].name, workName(plan, relief.work), hours, cost);
    case ReliefKind::Peer:
        return PlanWordsText::tr("%1 takes on %2: %3 h less, for %4 with transport.")
            .arg(plan.book.terms.peers[std::size_t(relief.offer)].name, workName(plan, relief.work), hours, cost);
    case ReliefKind::LaterPromise:
        return relief.lateDays > 0
                   ? PlanWordsText::tr("Finish %1 in the week of %2 only: %3 h less; %n day(s) after the promise.",
                                       nullptr, relief.lateDays)
                         .arg(job, week, hours)
                   : PlanWordsText::tr("Finish %1 in the week of %2 only: %3 h less, and no promise is broken.")
                         .arg(job, week, hours);
    case ReliefKind::RushPrice:
        return PlanWordsText::tr("Ask %1 more for %2: its %3 h would earn that with %4.")
            .arg(displayText(-relief.cost, currency, locale), job, hours,
                 worked.loadInput.jobs[std::size_t(relief.displaced)].name);
    }
    Q_UNREACHABLE();
}

QString fateText(const StudioPlanBook &plan, int demand, const DemandFate &fate)
{
    const int wanted = plan.book.needs.demands[std::size_t(demand)].item;
    if (fate.never)
        return PlanWordsText::tr("%1 is not to be had.").arg(itemName(plan, fate.cause < 0 ? wanted : fate.cause));
    if (fate.loadDays * 2 > fate.lateDays || fate.cause < 0)
        return PlanWordsText::tr("The weeks have too few hours.");
    if (fate.cause == wanted)
        return PlanWordsText::tr("It cannot be there sooner.");
    return PlanWordsText::tr("%1 comes last.").arg(itemName(plan, fate.cause));
}

std::vector<PlanFigureText> figureTexts(const PlanFigures &figures, const Currency &currency, const QLocale &locale)
{
    const auto money = [&](Money amount) { return displayText(amount, currency, locale); };
    return {
        {PlanWordsText::tr("To buy"), money(figures.goods)},
        {PlanWordsText::tr("Freight"), money(figures.freight)},
        {PlanWordsText::tr("Deliveries"), QString::number(figures.deliveries)},
        {PlanWordsText::tr("Late lines of orders"),
         PlanWordsText::tr("%1 of %2").arg(figures.lateOrders).arg(figures.orders)},
        {PlanWordsText::tr("Days late, the worst"), QString::number(figures.worstLateDays)},
        {PlanWordsText::tr("Never whole"), QString::number(figures.neverOrders)},
        {PlanWordsText::tr("Money in stock, on average"), money(figures.boundMean)},
        {PlanWordsText::tr("Money in stock, at most"), money(figures.boundPeak)},
        {PlanWordsText::tr("Fullest week"), PlanWordsText::tr("%1 %").arg(std::lround(figures.peakLoad * 100))},
        {PlanWordsText::tr("Weeks too full"), QString::number(figures.overWeeks)},
        {PlanWordsText::tr("Hours too much"), durationText(figures.overSeconds)},
    };
}

QString differenceText(const StudioPlanBook &plan, const PlanDifference &difference, const Currency &currency,
                       const QLocale &locale)
{
    const QString item = difference.item < 0 ? QString() : itemName(plan, difference.item);
    const QString code = difference.demand < 0 ? QString() : plan.demandCodes[std::size_t(difference.demand)];
    const QString money = displayText(difference.money, currency, locale);
    switch (difference.kind) {
    case DifferenceKind::Dearer:
        return difference.money > Money()
                   ? PlanWordsText::tr("%1 costs %2 more.").arg(item, money)
                   : PlanWordsText::tr("%1 costs %2 less.").arg(item, displayText(-difference.money, currency, locale));
    case DifferenceKind::MoreFreight:
        return PlanWordsText::tr("Freight changes by %1.").arg(money);
    case DifferenceKind::Later:
        return item.isEmpty()
                   ? PlanWordsText::tr("%1 is %n day(s) later: the weeks have too few hours.", nullptr, difference.days)
                         .arg(code)
                   : PlanWordsText::tr("%1 is %n day(s) later: it waits for %2.", nullptr, difference.days)
                         .arg(code, item);
    case DifferenceKind::NeverComes:
        return PlanWordsText::tr("%1 never becomes whole: %2 is not to be had.").arg(code, item);
    case DifferenceKind::FullWeek:
        return PlanWordsText::tr("The week of %1 lacks %2 h more.")
            .arg(dayText(plan.book.load.monday(difference.count)), hoursAndMinutes(difference.seconds));
    case DifferenceKind::OtherSource:
        return PlanWordsText::tr("%1 is bought elsewhere.").arg(item);
    }
    Q_UNREACHABLE();
}

} // namespace benchbook
