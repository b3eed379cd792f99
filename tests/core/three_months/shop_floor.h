// ShopFloor: what happens in a workshop while its owner decides what to make and buy: customers order and do not wait
// beyond the day promised, suppliers deliver, benches work, parcels leave. All of it goes through the use cases.
#pragma once

#include "core/base/random.h"
#include "core/buying/purchase_order.h"
#include "core/sales/order.h"
#include "core/workshop/work_order.h"

#include <deque>
#include <functional>
#include <map>
#include <vector>

namespace benchbook::testing {

/// An order that customers will place, whatever the workshop does.
struct ComingOrder
{
    struct Line
    {
        Id<Variant> variant;
        int pieces = 0;
        Money total;
    };
    QDate day;
    Id<Channel> channel;
    QString currency;
    std::vector<Line> lines;
};
/// What was ordered in a studio from the first day to the last, cancelled orders left out.
std::vector<ComingOrder> ordersBetween(const Studio &studio, QDate first, QDate last);

/// What became of the days lived.
struct FloorOutcome
{
    int ordered = 0; ///< pieces
    int lost = 0;    ///< of them: not there by the day promised, so the customer bought elsewhere
    Money lostMoney; ///< at the list price
    Money stockDays; ///< the value in stock, summed over the evenings
    int evenings = 0;
    int unknownLots = 0; ///< lots of unknown cost on the last evening
    int workOrders = 0;  ///< finished
    int deliveries = 0;

    Money meanStock() const { return evenings == 0 ? Money() : Money::fromMinor(stockDays.minor() / evenings); }
    double lostShare() const { return ordered == 0 ? 0 : double(lost) / ordered; }
};

class ShopFloor
{
public:
    ShopFloor(Studio &studio, ManualClock &clock, std::vector<ComingOrder> orders);

    /// On the first day and every Monday morning the owner decides, before anything else happens. Purchase orders the
    /// owner drafted are sent the same day.
    Result<FloorOutcome> live(QDate first, QDate last, const std::function<Result<void>()> &owner);

private:
    struct Waiting
    {
        Id<SalesOrder> order;
        QDate until; ///< the customer goes after this day; invalid: ordered before, and patient
        std::vector<ComingOrder::Line> lines;
    };
    struct Coming
    {
        Id<PurchaseOrder> order;
        QDate day;
    };

    Result<void> findPeople();
    Result<void> findWaiting();
    Result<void> liveDay(QDate day);
    Result<void> takeDeliveries(QDate day);
    Result<void> sendDrafts(QDate day);
    Result<void> takeOrders(QDate day);
    Result<void> work(QDate day);
    Result<void> workAs(std::size_t person, const std::vector<Id<WorkOrder>> &jobs);
    Result<bool> supply(Id<WorkOrder> job);
    Result<void> logStep(std::size_t person, Id<WorkOrder> job, const StepProgress &step, qint64 seconds);
    Result<void> ship(QDate day);
    Result<void> loseImpatient(QDate day);
    Result<void> countStock(QDate day);
    std::map<Id<Variant>, int> shelves() const;
    std::optional<Money> lastPaid(Id<Material> material, Quantity quantity) const;
    void setTime(QDate day, int minute);

    Studio &m_studio;
    ManualClock &m_clock;
    std::vector<ComingOrder> m_orders;
    std::size_t m_next = 0;
    std::vector<Id<Person>> m_people;
    std::vector<Id<ScrapReason>> m_reasons;
    std::deque<Waiting> m_waiting;
    std::vector<Coming> m_coming;
    Random m_luck{31};
    FloorOutcome m_outcome;
};

} // namespace benchbook::testing
