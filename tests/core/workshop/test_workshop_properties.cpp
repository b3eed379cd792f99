// Random weeks of making: parts come out early, batches are split and merged, pieces go to partners, into kilns and
// back through steps, by-products and remnants return, and any of it is taken back. To the cent, what goes into an
// order comes out of it, and no piece and no hour is lost or made.
#include "tests/core/stock/workshop_fixture.h"
#include "tests/core/workshop/workshop_tests.h"

#include "core/journal/history.h"
#include "core/workshop/batch.h"
#include "core/workshop/by_product.h"
#include "core/workshop/load.h"
#include "core/workshop/outside_work.h"

#include <QTest>

#include <array>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

class RandomWeeks
{
public:
    RandomWeeks(TestStudio &studio, quint64 seed) : m_studio(studio), m_shop(studio), m_random(seed)
    {
        const auto made = studio->perform(Sentence("Begin"), m_shop.owner, [&](Action &action) -> Result<void> {
            m_partner = action.newId<Supplier>();
            action.add("supplier", m_partner, {{"number", 1}, {"code", u"S-0001"_s}, {"name", u"Plater"_s}});
            return {};
        });
        if (!made.ok())
            qFatal("%s", qPrintable(made.error().detail));
        receiveSome();
        planSome();
    }

    void act()
    {
        m_studio.clock().advance(m_random.between(1, 900'000));
        const qint64 before = lastEntry();
        const std::size_t kind = pick();
        const bool done = perform(kind);
        m_did[kind] += done ? 1 : 0;
        if (!done && lastEntry() != before)
            m_torn += 1;
    }
    int torn() const { return m_torn; }
    /// What never succeeded: then the weeks would prove nothing about it.
    QStringList neverDone() const
    {
        static const std::array<const char *, kinds> names{
            "receive", "plan", "issue",  "log", "rework",  "redo",   "deliver", "split", "merge", "send",
            "back",    "load", "unload", "by",  "remnant", "finish", "cancel",  "undo",  "return"};
        QStringList missing;
        for (std::size_t i = 0; i < kinds; ++i) {
            if (m_did[i] == 0)
                missing << QString::fromLatin1(names[i]);
        }
        return missing;
    }

private:
    static constexpr std::size_t kinds = 19;

    qint64 lastEntry() { return m_studio.integer("SELECT max(id) FROM journal_entry"); }
    std::size_t pick()
    {
        // Logging and issuing come most often, as they do.
        static const std::array<std::size_t, 34> weighted{0,  1,  1,  2,  2,  2,  3,  3,  3,  3, 3,  3,
                                                          4,  4,  5,  5,  6,  6,  7,  8,  9,  9, 10, 10,
                                                          11, 11, 12, 13, 14, 15, 15, 16, 17, 18};
        return weighted[static_cast<std::size_t>(m_random.between(0, qint64(weighted.size()) - 1))];
    }
    int some(int most) { return static_cast<int>(m_random.between(0, most)); }
    Id<WorkOrder> anyOrder()
    {
        return m_orders[static_cast<std::size_t>(
            m_random.between(std::max<qint64>(0, qint64(m_orders.size()) - 8), qint64(m_orders.size()) - 1))];
    }
    Id<Person> anyone()
    {
        return m_random.chance(0.6) ? m_shop.owner : m_random.chance(0.9) ? m_shop.helper : m_shop.newcomer;
    }
    Id<RecipeStep> anyStep() { return m_random.chance(0.5) ? m_shop.cut : m_shop.stitch; }
    std::vector<IssuedLot> atBench(Id<WorkOrder> order)
    {
        return m_studio->read([&](const Reader &r) { return issuedLots(r, order); }).value();
    }
    std::optional<Money> charge()
    {
        return m_random.chance(0.9) ? std::optional(Money::fromMinor(m_random.between(0, 9'999))) : std::nullopt;
    }

    bool receiveSome()
    {
        const bool hides = m_random.chance(0.6);
        Receipt receipt{.material = hides ? m_shop.hide : m_shop.thread,
                        .pieces = {Quantity::fromMicro(m_random.between(20'000'000, 400'000'000))}};
        if (m_random.chance(0.95))
            receipt.cost = Money::fromMinor(m_random.between(1, 300'000));
        const auto lots = receive(*m_studio, receipt, m_shop.owner);
        return lots.ok();
    }
    bool planSome()
    {
        const auto order = planWorkOrder(*m_studio, {.variant = m_shop.wallet, .quantity = 1 + some(11)}, m_shop.owner);
        m_orders.push_back(order->id);
        return order.ok();
    }
    bool logSome()
    {
        NewWorkLog log{anyOrder(), anyStep(), anyone(), m_random.between(0, 5400), some(4), some(8) == 0 ? 1 : 0};
        log.reason = m_shop.crack;
        return logWork(*m_studio, log, m_shop.owner).ok();
    }
    bool sendBackSome()
    {
        NewWorkLog log{anyOrder(), m_shop.stitch, anyone(), m_random.between(0, 600), some(1), 0, m_shop.crack};
        log.rework = 1 + some(1);
        log.reworkStep = anyStep();
        return logWork(*m_studio, log, m_shop.owner).ok();
    }
    bool redoSome()
    {
        NewWorkLog log{anyOrder(), anyStep(), anyone(), m_random.between(1, 600), some(1), some(1), m_shop.crack};
        log.isRework = true;
        return log.good + log.scrap > 0 && logWork(*m_studio, log, m_shop.owner).ok();
    }
    bool splitSome()
    {
        const auto made =
            splitWorkOrder(*m_studio, anyOrder(), 1 + some(5),
                           m_random.chance(0.5) ? BatchPart::Foremost : BatchPart::Hindmost, m_shop.owner);
        if (made.ok())
            m_orders.push_back(made->id);
        return made.ok();
    }
    bool sendSome()
    {
        const auto sent = sendOut(*m_studio, {anyOrder(), anyStep(), m_partner, 1 + some(3)}, m_shop.owner);
        if (sent.ok())
            m_outside.push_back(*sent);
        return sent.ok();
    }
    bool backSome()
    {
        if (m_outside.empty())
            return false;
        BackFromOutside back{.work = m_outside[static_cast<std::size_t>(some(int(m_outside.size()) - 1))]};
        back.good = some(3);
        back.scrap = some(3) == 0 ? 1 : 0;
        back.reason = m_shop.crack;
        back.charge = charge();
        return takeBack(*m_studio, back, m_shop.owner).ok();
    }
    bool loadSome()
    {
        if (m_loads.empty() || m_random.chance(0.2)) {
            m_loads.push_back(planLoad(*m_studio, {}, m_shop.owner)->id);
            return true;
        }
        return putIn(*m_studio, m_loads.back(), {anyOrder(), anyStep(), 1 + some(3), 1 + some(3)}, m_shop.owner).ok();
    }
    bool unloadSome()
    {
        if (m_loads.empty())
            return false;
        FinishedLoad done{.load = m_random.pick(m_loads), .person = anyone(), .seconds = m_random.between(0, 7200)};
        done.expense = charge();
        const auto info = m_studio->read([&](const Reader &r) { return loadInfo(r, done.load); });
        if (!info.ok())
            return false; // its planning was taken back
        for (const LoadPartInfo &part : info->parts) {
            const int good = some(part.pieces);
            done.parts.push_back({part.id, good, part.pieces - good, m_shop.crack});
        }
        return finishLoad(*m_studio, done, m_shop.owner).ok();
    }
    bool byProductSome()
    {
        const NewByProduct product{.workOrder = anyOrder(),
                                   .material = m_shop.thread,
                                   .quantity = Quantity::fromMicro(m_random.between(1, 9'000'000)),
                                   .value = Money::fromMinor(m_random.between(0, 4'000))};
        return addByProduct(*m_studio, product, m_shop.owner).ok();
    }
    bool returnSome(bool asRemnant)
    {
        const Id<WorkOrder> order = anyOrder();
        const std::vector<IssuedLot> lots = atBench(order);
        if (lots.empty())
            return false;
        const IssuedLot &lot = m_random.pick(lots);
        const Quantity part = lot.quantity.portion(m_random.between(1, 4), 4, Rounding::Down);
        if (!asRemnant)
            return returnLot(*m_studio, order, lot.lot, places::shelf, part, m_shop.owner).ok();
        return returnRemnants(*m_studio, order, lot.lot, places::shelf, {{part, true}}, m_shop.owner).ok();
    }
    /// Mostly what was just done; now and then what much has been built on since, an undo among it.
    bool undoSome()
    {
        const int back = m_random.chance(0.3) ? some(60) : some(7);
        const auto latest = m_studio->read([&](const Reader &r) { return latestEntries(r, 1, back); });
        return !latest->empty() && m_studio->undo(latest->front().id, m_shop.owner).ok();
    }

    bool perform(std::size_t kind)
    {
        switch (kind) {
        case 0:
            return receiveSome();
        case 1:
            return planSome();
        case 2:
            return issueProposed(*m_studio, anyOrder(), m_shop.owner).ok();
        case 3:
            return logSome();
        case 4:
            return sendBackSome();
        case 5:
            return redoSome();
        case 6:
            return deliverPart(*m_studio, anyOrder(), 1 + some(3), m_shop.owner).ok();
        case 7:
            return splitSome();
        case 8:
            return mergeWorkOrders(*m_studio, anyOrder(), anyOrder(), m_shop.owner).ok();
        case 9:
            return sendSome();
        case 10:
            return backSome();
        case 11:
            return loadSome();
        case 12:
            return unloadSome();
        case 13:
            return byProductSome();
        case 14:
            return returnSome(true);
        case 15:
            return finishWorkOrder(*m_studio, anyOrder(), std::nullopt, m_shop.owner).ok();
        case 16:
            return cancelWorkOrder(*m_studio, anyOrder(), m_shop.owner).ok();
        case 17:
            return undoSome();
        default:
            return returnSome(false);
        }
    }

    TestStudio &m_studio;
    Workshop m_shop;
    Random m_random;
    Id<Supplier> m_partner{0};
    std::vector<Id<WorkOrder>> m_orders;
    std::vector<Id<OutsideWork>> m_outside;
    std::vector<Id<Load>> m_loads;
    std::array<int, kinds> m_did{};
    int m_torn = 0;
};

/// Reckoned from the facts alone, not with the views that the file proves itself with.
QString unaccounted(TestStudio &studio)
{
    QStringList wrong;
    const auto none = [&](const char *what, const char *sql) {
        if (const qint64 count = studio.integer(sql); count != 0)
            wrong << u"%1: %2"_s.arg(QString::fromLatin1(what)).arg(count);
    };
    // Each piece of a closed order came out or is scrap; an open one's pieces that came out or broke are not too many.
    none("closed orders whose pieces do not add up",
         "SELECT count(*) FROM work_order WHERE (SELECT coalesce(sum(sign * final), 0) FROM work_finish "
         "WHERE work_order_id = work_order.id) > 0 AND quantity <> (SELECT sum(good + scrap) FROM work_finish "
         "WHERE work_order_id = work_order.id)");
    none(
        "orders with more pieces out than they have",
        "SELECT count(*) FROM work_order WHERE cancelled = 0 AND quantity < (SELECT coalesce(sum(good), 0) FROM work_finish "
        "WHERE work_order_id = work_order.id) + (SELECT coalesce(sum(scrap), 0) FROM work_log "
        "WHERE work_order_id = work_order.id)");
    none("steps that count more pieces than there are",
         "SELECT count(*) FROM (SELECT 1 FROM work_log AS log JOIN work_order ON work_order.id = log.work_order_id "
         "GROUP BY work_order.id, log.step_id "
         "HAVING sum(iif(log.is_rework, 0, log.good + log.scrap)) > work_order.quantity)");
    // What was worked for a closed order came out of it, or nobody knows it.
    none("closed orders that gave out other labour, overhead or charges than went in",
         "SELECT count(*) FROM work_order JOIN (SELECT work_order_id, sum(sign * final) AS ends, "
         "       sum(labour_minor) AS labour, sum(overhead_minor) AS overhead, sum(expense_minor) AS expense, "
         "       sum(sign * (labour_minor IS NULL)) AS unpaid, sum(sign * (expense_minor IS NULL)) AS owed "
         "       FROM work_finish GROUP BY work_order_id) AS out ON out.work_order_id = work_order.id "
         "JOIN (SELECT work_order_id, sum(labour_minor) AS labour, sum(overhead_minor) AS overhead, "
         "      sum(expense_minor) AS expense FROM work_log GROUP BY work_order_id) AS worked "
         "ON worked.work_order_id = work_order.id "
         "WHERE out.ends > 0 AND (worked.overhead <> out.overhead OR (out.unpaid = 0 AND worked.labour <> out.labour) "
         "                        OR (out.owed = 0 AND worked.expense <> out.expense))");
    none("money that was gained or lost by moving pieces between orders",
         "SELECT abs(sum(coalesce(labour_minor, 0))) + abs(sum(overhead_minor)) + abs(sum(coalesce(expense_minor, 0))) "
         "FROM work_log WHERE entry = 'moved'");
    // All that lies at the bench belongs to an order.
    none("value that was lost at the bench",
         "SELECT (SELECT coalesce(sum(iif(to_location_id = 2, 1, -1) * coalesce(value_minor, 0)), 0) FROM stock_move "
         "        WHERE kind IN ('issue', 'return', 'use') AND work_order_id IS NOT NULL "
         "          AND (to_location_id = 2 OR from_location_id = 2)) "
         "     - (SELECT coalesce(sum(value_minor), 0) FROM stock_total WHERE location_id = 2)");
    none("hours that moved between people",
         "SELECT count(*) FROM (SELECT person_id FROM work_log WHERE entry = 'moved' AND person_id IS NOT NULL "
         "GROUP BY person_id, about_day HAVING sum(seconds) <> 0)");
    return wrong.join(u"; "_s);
}

} // namespace

void TestWorkshopProperties::randomWeeksConserve_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {7u, 1240u, 20261122u})
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

void TestWorkshopProperties::randomWeeksConserve()
{
    QFETCH(quint64, seed);
    const int wanted = qEnvironmentVariableIntValue("BENCHBOOK_WORKSHOP_ACTIONS");
    const int actions = wanted > 0 ? wanted : 6'000;
    TestStudio studio;
    RandomWeeks weeks(studio, seed);
    for (int done = 0; done < actions; done += 1'000) {
        BENCHBOOK_VERIFY(studio->bulk([&]() -> Result<void> {
            for (int i = 0; i < 1'000; ++i)
                weeks.act();
            return {};
        }));
        QCOMPARE(violationsOf(*studio, false), QString());
        QCOMPARE(unaccounted(studio), QString());
    }
    QCOMPARE(violationsOf(*studio, true), QString());
    QCOMPARE(weeks.torn(), 0);
    QCOMPARE(weeks.neverDone(), QStringList());
}

} // namespace benchbook::testing
