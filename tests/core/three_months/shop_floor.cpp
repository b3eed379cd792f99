#include "tests/core/three_months/shop_floor.h"

#include "core/buying/purchase_order_draft.h"
#include "core/buying/purchase_receipt.h"
#include "core/people/settings.h"
#include "core/reports/stock_figures.h"
#include "core/sales/place_order.h"
#include "core/sales/shipment.h"
#include "core/workshop/work_log.h"

#include <algorithm>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int minutesAtBench = 7 * 60;
constexpr int morning = 8 * 60;
constexpr int evening = 17 * 60;
/// One delivery in so many is late, by at most so many days; the same ones for every owner.
constexpr int lateOneIn = 6;
constexpr int mostDaysLate = 5;
/// Hides and hands lose a little more than the recipe says.
constexpr double lossBeyondRecipe = 1.15;
constexpr quint64 luckOfSupplier = 1'000'003;

constexpr const char *ordersOfDays = R"sql(
    SELECT total.order_id, total.ordered_day, total.channel_id, total.currency, line.variant_id, line.quantity_micro,
           line.total_minor
    FROM sales_order_total AS total JOIN sales_order_line AS line ON line.order_id = total.order_id
    WHERE total.cancelled = 0 AND total.ordered_day BETWEEN :first AND :last AND line.variant_id IS NOT NULL
    ORDER BY total.ordered_at_ms, total.order_id, line.position
)sql";

constexpr const char *stillWaiting = R"sql(
    SELECT total.order_id, line.variant_id, line.quantity_micro
    FROM sales_order_total AS total JOIN sales_order_line AS line ON line.order_id = total.order_id
    WHERE total.state IN ('open', 'paid') ORDER BY total.ordered_at_ms, total.order_id, line.position
)sql";

constexpr const char *openJobs = R"sql(
    SELECT job.id FROM work_order AS job
    WHERE job.cancelled = 0 AND job.id NOT IN (SELECT work_order_id FROM work_finish)
    ORDER BY coalesce(job.due_day, '9999'), job.id
)sql";

constexpr const char *draftsOfOwner = R"sql(
    SELECT id FROM purchase_order WHERE ordered_day IS NULL AND cancelled = 0 AND hidden = 0 ORDER BY id
)sql";

constexpr const char *onShelves = R"sql(
    SELECT total.variant_id, sum(total.quantity_micro)
    FROM stock_total AS total JOIN location ON location.id = total.location_id
    WHERE location.kind = 'shelf' AND total.variant_id IS NOT NULL GROUP BY total.variant_id
)sql";

constexpr const char *lastPriceOf = R"sql(
    SELECT move.value_minor, move.quantity_micro FROM stock_move AS move JOIN lot ON lot.id = move.lot_id
    WHERE move.kind = 'receipt' AND lot.material_id = :material AND move.value_minor IS NOT NULL
    ORDER BY move.id DESC LIMIT 1
)sql";

constexpr const char *listPriceOf = "SELECT coalesce(price_minor, 0) FROM variant WHERE id = :variant";
constexpr const char *usualReasons = "SELECT id FROM scrap_reason WHERE hidden = 0 ORDER BY id";

template <class Row> void append(std::vector<Row> &rows, Row row) { rows.push_back(std::move(row)); }

} // namespace

std::vector<ComingOrder> ordersBetween(const Studio &studio, QDate first, QDate last)
{
    return studio
        .read([&](const Reader &reader) {
            std::vector<ComingOrder> orders;
            qint64 order = 0;
            Query query = reader.query(ordersOfDays);
            query.bind("first", first).bind("last", last);
            while (query.next()) {
                if (query.integer(0) != order)
                    append(orders, ComingOrder{query.day(1), query.id<Channel>(2), query.text(3), {}});
                order = query.integer(0);
                orders.back().lines.push_back(
                    {query.id<Variant>(4), int(query.quantity(5).wholeUnits()), query.money(6)});
            }
            return orders;
        })
        .value();
}

ShopFloor::ShopFloor(Studio &studio, ManualClock &clock, std::vector<ComingOrder> orders)
    : m_studio(studio), m_clock(clock), m_orders(std::move(orders))
{
}

void ShopFloor::setTime(QDate day, int minute)
{
    m_clock.set(Instant(startOf(day, m_studio.timeZone()).milliseconds() + qint64(minute) * 60'000));
}

Result<FloorOutcome> ShopFloor::live(QDate first, QDate last, const std::function<Result<void>()> &owner)
{
    setTime(first, morning);
    BENCHBOOK_TRY(findPeople());
    BENCHBOOK_TRY(findWaiting());
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        setTime(day, morning);
        if (day == first || day.dayOfWeek() == Qt::Monday) {
            BENCHBOOK_TRY(owner());
        }
        BENCHBOOK_TRY(m_studio.bulk([&] { return liveDay(day); }));
        BENCHBOOK_TRY(countStock(day));
    }
    return m_outcome;
}

Result<void> ShopFloor::liveDay(QDate day)
{
    BENCHBOOK_TRY(takeDeliveries(day));
    BENCHBOOK_TRY(sendDrafts(day));
    BENCHBOOK_TRY(takeOrders(day));
    if (day.dayOfWeek() != Qt::Sunday) {
        BENCHBOOK_TRY(work(day));
        setTime(day, evening);
        BENCHBOOK_TRY(ship(day));
    }
    return loseImpatient(day);
}

Result<void> ShopFloor::findPeople()
{
    return m_studio.read([&](const Reader &reader) -> Result<void> {
        for (const PersonInfo &person : activePersons(reader)) {
            if (person.role != "bookkeeper"_L1)
                m_people.push_back(person.id);
        }
        Query reasons = reader.query(usualReasons);
        while (reasons.next())
            m_reasons.push_back(reasons.id<ScrapReason>(0));
        return {};
    });
}

Result<void> ShopFloor::findWaiting()
{
    return m_studio.read([&](const Reader &reader) -> Result<void> {
        Query query = reader.query(stillWaiting);
        while (query.next()) {
            const auto order = query.id<SalesOrder>(0);
            if (m_waiting.empty() || m_waiting.back().order != order)
                m_waiting.push_back({order, {}, {}});
            m_waiting.back().lines.push_back({query.id<Variant>(1), int(query.quantity(2).wholeUnits()), {}});
        }
        return {};
    });
}

Result<void> ShopFloor::sendDrafts(QDate day)
{
    const std::vector<Id<PurchaseOrder>> drafts = m_studio
                                                      .read([](const Reader &reader) {
                                                          std::vector<Id<PurchaseOrder>> ids;
                                                          Query query = reader.query(draftsOfOwner);
                                                          while (query.next())
                                                              ids.push_back(query.id<PurchaseOrder>(0));
                                                          return ids;
                                                      })
                                                      .value();
    for (const Id<PurchaseOrder> id : drafts) {
        BENCHBOOK_TRY(placePurchaseOrder(m_studio, id, {}, {}, m_people.front()));
        BENCHBOOK_ASSIGN(const PurchaseOrderInfo order,
                         m_studio.read([&](const Reader &reader) { return purchaseOrder(reader, id); }));
        // What a supplier does that day does not hang on who ordered what.
        Random luck(quint64(day.toJulianDay()) * luckOfSupplier + quint64(order.supplier.value()));
        const qint64 late = luck.between(1, lateOneIn) == 1 ? luck.between(1, mostDaysLate) : 0;
        const QDate promised = order.promise.isValid() ? order.promise : day;
        m_coming.push_back({id, std::max(day.addDays(1), promised.addDays(late))});
    }
    return {};
}

std::optional<Money> ShopFloor::lastPaid(Id<Material> material, Quantity quantity) const
{
    return m_studio
        .read([&](const Reader &reader) -> std::optional<Money> {
            Query query = reader.query(lastPriceOf);
            query.bind("material", material);
            if (!query.next())
                return std::nullopt;
            return query.money(0).portion(quantity, query.quantity(1), Rounding::HalfEven);
        })
        .value();
}

Result<void> ShopFloor::takeDeliveries(QDate day)
{
    for (const Coming &coming : m_coming) {
        if (coming.day != day)
            continue;
        BENCHBOOK_ASSIGN(const PurchaseOrderInfo order,
                         m_studio.read([&](const Reader &reader) { return purchaseOrder(reader, coming.order); }));
        ReceiptDraft draft{.order = order.id};
        for (const PurchaseLineInfo &line : order.lines) {
            const std::optional<Money> goods =
                line.material ? lastPaid(*line.material, line.quantity) : std::optional<Money>();
            draft.lines.push_back({.orderLine = line.id, .pieces = {line.quantity}, .goods = goods});
        }
        const auto booked = bookReceipt(m_studio, draft, {}, m_people.front());
        if (!booked.ok())
            return booked.error();
        ++m_outcome.deliveries;
    }
    std::erase_if(m_coming, [&](const Coming &coming) { return coming.day <= day; });
    return {};
}

Result<void> ShopFloor::takeOrders(QDate day)
{
    for (; m_next < m_orders.size() && m_orders[m_next].day <= day; ++m_next) {
        const ComingOrder &coming = m_orders[m_next];
        OrderDraft draft{.channel = coming.channel, .currency = coming.currency, .paid = true};
        for (const ComingOrder::Line &line : coming.lines) {
            draft.lines.push_back({line.variant, Quantity::units(line.pieces), line.total});
            m_outcome.ordered += line.pieces;
        }
        BENCHBOOK_ASSIGN(const PlacedOrder placed, placeOrder(m_studio, draft, m_people.front()));
        const QDate promise =
            m_studio.read([&](const Reader &reader) { return orderInfo(reader, placed.id); }).value().promise;
        m_waiting.push_back({placed.id, promise, coming.lines});
    }
    return {};
}

Result<bool> ShopFloor::supply(Id<WorkOrder> job)
{
    BENCHBOOK_ASSIGN(const std::vector<InputNeed> needs,
                     m_studio.read([&](const Reader &reader) { return needsOf(reader, job); }));
    bool wanting = false;
    for (const InputNeed &need : needs) {
        if (need.issued >= need.need)
            continue;
        wanting = true;
        if (need.onHand < need.need - need.issued)
            return false;
    }
    if (wanting) {
        BENCHBOOK_TRY(issueProposed(m_studio, job, m_people.front()));
    }
    return true;
}

Result<void> ShopFloor::work(QDate day)
{
    const std::vector<Id<WorkOrder>> jobs = m_studio
                                                .read([](const Reader &reader) {
                                                    std::vector<Id<WorkOrder>> ids;
                                                    Query query = reader.query(openJobs);
                                                    while (query.next())
                                                        ids.push_back(query.id<WorkOrder>(0));
                                                    return ids;
                                                })
                                                .value();
    // Everybody takes every so many-th job, as in the life before.
    for (std::size_t person = 0; person < m_people.size(); ++person) {
        std::vector<Id<WorkOrder>> own;
        for (std::size_t j = person; j < jobs.size(); j += m_people.size())
            own.push_back(jobs[j]);
        setTime(day, morning + 30);
        BENCHBOOK_TRY(workAs(person, own));
    }
    return {};
}

Result<void> ShopFloor::workAs(std::size_t person, const std::vector<Id<WorkOrder>> &jobs)
{
    int left = minutesAtBench;
    for (std::size_t j = 0; j < jobs.size() && left > 0; ++j) {
        BENCHBOOK_ASSIGN(const bool supplied, supply(jobs[j]));
        if (!supplied)
            continue;
        bool done = true;
        const auto steps = m_studio.read([&](const Reader &reader) { return stepsOf(reader, jobs[j]); }).value();
        for (std::size_t s = 0; s < steps.size(); ++s) {
            // What earlier steps spoilt does not reach this one.
            const auto now = m_studio.read([&](const Reader &reader) { return stepsOf(reader, jobs[j]); }).value();
            const StepProgress &step = now[s];
            if (step.isDone())
                continue;
            const qint64 seconds =
                std::max<qint64>(60, std::llround(double(step.standardSeconds) * m_luck.normal(1.0, 0.12)));
            if (seconds / 60 > left && left < minutesAtBench) {
                done = false; // Begun tomorrow; only an empty day starts what is longer than a day.
                left = 0;
                break;
            }
            left -= int(seconds / 60);
            BENCHBOOK_TRY(logStep(person, jobs[j], step, std::min<qint64>(seconds, 9 * 3600)));
        }
        if (!done)
            continue;
        const auto finished = finishWorkOrder(m_studio, jobs[j], std::nullopt, m_people.front());
        if (!finished.ok())
            return finished.error();
        ++m_outcome.workOrders;
    }
    return {};
}

Result<void> ShopFloor::logStep(std::size_t person, Id<WorkOrder> job, const StepProgress &step, qint64 seconds)
{
    const double loss = (1.0 - double(step.expectedYield.ppm()) / Ratio::one) * lossBeyondRecipe;
    int scrap = 0;
    for (int piece = 0; piece < step.left(); ++piece)
        scrap += m_luck.chance(loss) ? 1 : 0;
    NewWorkLog log{job, step.id, m_people[person], seconds, step.left() - scrap, scrap};
    if (scrap > 0)
        log.reason = m_luck.pick(m_reasons);
    const auto logged = logWork(m_studio, log, m_people[person]);
    return logged.ok() ? Result<void>() : Result<void>(logged.error());
}

std::map<Id<Variant>, int> ShopFloor::shelves() const
{
    return m_studio
        .read([](const Reader &reader) {
            std::map<Id<Variant>, int> pieces;
            Query query = reader.query(onShelves);
            while (query.next())
                pieces[query.id<Variant>(0)] = int(query.quantity(1).wholeUnits());
            return pieces;
        })
        .value();
}

Result<void> ShopFloor::ship(QDate day)
{
    Q_UNUSED(day)
    std::map<Id<Variant>, int> there = shelves();
    std::deque<Waiting> still;
    for (Waiting &waiting : m_waiting) {
        std::map<Id<Variant>, int> wanted;
        for (const ComingOrder::Line &line : waiting.lines)
            wanted[line.variant] += line.pieces;
        const bool ready =
            std::all_of(wanted.begin(), wanted.end(), [&](const auto &one) { return there[one.first] >= one.second; });
        if (!ready) {
            still.push_back(std::move(waiting));
            continue;
        }
        const auto shipped = shipAll(m_studio, waiting.order, u"SF1"_s, m_people.front());
        if (!shipped.ok())
            return shipped.error();
        for (const auto &[variant, pieces] : wanted)
            there[variant] -= pieces;
    }
    m_waiting = std::move(still);
    return {};
}

Result<void> ShopFloor::loseImpatient(QDate day)
{
    for (const Waiting &waiting : m_waiting) {
        if (!waiting.until.isValid() || waiting.until > day)
            continue;
        BENCHBOOK_TRY(cancelOrder(m_studio, waiting.order, m_people.front()));
        for (const ComingOrder::Line &line : waiting.lines) {
            const qint64 price = m_studio
                                     .read([&](const Reader &reader) {
                                         Query query = reader.query(listPriceOf);
                                         query.bind("variant", line.variant);
                                         return query.next() ? query.integer(0) : qint64(0);
                                     })
                                     .value();
            m_outcome.lost += line.pieces;
            m_outcome.lostMoney += Money::fromMinor(price * line.pieces);
        }
    }
    std::erase_if(m_waiting, [&](const Waiting &one) { return one.until.isValid() && one.until <= day; });
    return {};
}

Result<void> ShopFloor::countStock(QDate day)
{
    const StockFigures stock =
        m_studio.read([&](const Reader &reader) { return readStock(reader, day, day).later; }).value();
    m_outcome.stockDays += stock.value();
    m_outcome.unknownLots = stock.unknownLots();
    ++m_outcome.evenings;
    return {};
}

} // namespace benchbook::testing
