#include "core/planning/what_if/plan_change.h"

#include "core/base/attempt.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct PlanChangeText
{
    Q_DECLARE_TR_FUNCTIONS(PlanChange)
};

Error unknownPart() { return Error::invalid(PlanChangeText::tr("The change names something the plan does not have.")); }

Error senselessShare() { return Error::invalid(PlanChangeText::tr("Prices and orders cannot shrink by so much.")); }

template <class List> bool isPartOf(int place, const List &list)
{
    return place >= 0 && std::size_t(place) < list.size();
}

Money changedBy(Money money, Ratio by) { return money + money.share(by, Rounding::HalfEven); }

Result<void> apply(PlanBook &book, const SupplierStops &stop)
{
    if (!isPartOf(stop.supplier, book.needs.suppliers) || !stop.span.first.isValid() || !stop.span.last.isValid())
        return unknownPart();
    WorkCalendar &calendar = book.needs.suppliers[std::size_t(stop.supplier)].calendar;
    calendar.close(stop.span);
    for (OpenSupply &open : book.needs.open) {
        if (open.supplier != stop.supplier || !stop.span.contains(std::max(open.day, book.needs.today)))
            continue;
        const QDate after = stop.span.last.addDays(1);
        const QDate next = WorkingDays(calendar, {after, after.addYears(1)}).after(after, 0);
        open.day = next.isValid() ? next : after;
    }
    return {};
}

Result<void> apply(PlanBook &book, const PricesChange &change)
{
    if (change.by.ppm() <= -Ratio::one)
        return senselessShare();
    if ((change.supplier >= 0 && !isPartOf(change.supplier, book.needs.suppliers)) ||
        (change.item >= 0 && !isPartOf(change.item, book.needs.items)))
        return unknownPart();
    for (std::size_t i = 0; i < book.needs.items.size(); ++i) {
        if (change.item >= 0 && std::size_t(change.item) != i)
            continue;
        for (PlanSource &source : book.needs.items[i].sources) {
            if (source.price && (change.supplier < 0 || change.supplier == source.supplier))
                source.price->money = changedBy(source.price->money, change.by);
        }
    }
    return {};
}

/// Whole pieces stay whole.
Quantity grown(Quantity quantity, Ratio by, qint64 part, qint64 whole)
{
    Quantity more = quantity.portion(by.ppm(), Ratio::one, Rounding::Up).portion(part, whole, Rounding::Up);
    if (quantity.isWhole() && !more.isWhole())
        more = Quantity::units(more.wholeUnits() + 1);
    return quantity + more;
}

Result<void> apply(PlanBook &book, const OrdersGrow &change)
{
    if (change.by < Ratio())
        return senselessShare();
    if (change.item >= 0 && !isPartOf(change.item, book.needs.items))
        return unknownPart();
    for (PlanDemand &demand : book.needs.demands) {
        if (change.item >= 0 && demand.item != change.item)
            continue;
        if (demand.kind != WantKind::Order && demand.kind != WantKind::Forecast)
            continue;
        const QDate last = demand.kind == WantKind::Forecast && demand.until.isValid() ? demand.until : demand.day;
        const qint64 days = std::max(demand.day, change.span.first).daysTo(std::min(last, change.span.last)) + 1;
        if (days > 0)
            demand.quantity = grown(demand.quantity, change.by, days, demand.day.daysTo(last) + 1);
    }
    return {};
}

Result<void> apply(PlanBook &book, const TransportChanges &change)
{
    if (change.by.ppm() <= -Ratio::one)
        return senselessShare();
    for (PlanSupplier &supplier : book.needs.suppliers)
        supplier.freight = changedBy(supplier.freight, change.by);
    for (PeerOffer &peer : book.terms.peers)
        peer.transport = changedBy(peer.transport, change.by);
    return {};
}

Result<void> apply(PlanBook &book, const PersonAway &away)
{
    if (!isPartOf(away.person, book.load.persons))
        return unknownPart();
    book.load.persons[std::size_t(away.person)].calendar.close(away.span);
    return {};
}

Result<void> apply(PlanBook &book, const ToolOut &out)
{
    if (!isPartOf(out.tool, book.load.tools))
        return unknownPart();
    book.load.tools[std::size_t(out.tool)].calendar.close(out.span);
    return {};
}

} // namespace

Result<PlanBook> changedPlan(const PlanBook &book, const std::vector<PlanChange> &changes)
{
    return attempt([&]() -> Result<PlanBook> {
        PlanBook copy = book;
        for (const PlanChange &change : changes) {
            BENCHBOOK_TRY(std::visit([&](const auto &one) { return apply(copy, one); }, change));
        }
        return copy;
    });
}

} // namespace benchbook
