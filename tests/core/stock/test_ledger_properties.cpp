// Random days in a workshop: whatever people do in whatever order, nothing is created or lost.
#include "tests/core/stock/ledger_tests.h"
#include "tests/core/stock/workshop_fixture.h"

#include "core/journal/history.h"
#include "core/stock/change_lot.h"
#include "core/stock/lot_descent.h"
#include "core/stock/lot_hold.h"
#include "core/stock/material_test.h"
#include "core/stock/merge_lots.h"

#include <deque>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

class RandomDays
{
public:
    RandomDays(TestStudio &studio, quint64 seed) : m_studio(studio), m_shop(studio), m_random(seed) {}

    /// One random action; most are sensible, some must be refused.
    void act()
    {
        m_studio.clock().advance(m_random.between(1, 600'000));
        const qint64 before = lastEntry();
        const bool done = choose();
        (done ? m_done : m_refused) += 1;
        if (!done && lastEntry() != before)
            m_torn += 1; // A refusal must write nothing.
    }
    int done() const { return m_done; }
    int refused() const { return m_refused; }
    int torn() const { return m_torn; }
    int merged() const { return m_merged; }
    /// The codes of lots whose roots are not what was received, or cannot be told.
    QStringList rootless()
    {
        return m_studio
            ->read([&](const Reader &reader) -> Result<QStringList> {
                QStringList codes;
                for (const Id<Lot> lot : m_lots) {
                    const std::vector<Id<Lot>> roots = rootsOf(reader, lot);
                    const bool received = std::all_of(roots.begin(), roots.end(), [&](Id<Lot> root) {
                        Query query = reader.query("SELECT 1 FROM stock_move WHERE lot_id = :lot AND kind = 'receipt'");
                        query.bind("lot", root);
                        return query.next();
                    });
                    if (roots.empty() || !received)
                        codes << lotInfo(reader, lot)->code;
                }
                return codes;
            })
            .value();
    }

private:
    qint64 lastEntry() { return m_studio.integer("SELECT max(id) FROM journal_entry"); }

    Id<Lot> anyLot()
    {
        return m_lots[static_cast<std::size_t>(
            m_random.between(std::max<qint64>(0, qint64(m_lots.size()) - 60), qint64(m_lots.size()) - 1))];
    }
    Id<WorkOrder> anyOrder()
    {
        return m_orders[static_cast<std::size_t>(
            m_random.between(std::max<qint64>(0, qint64(m_orders.size()) - 12), qint64(m_orders.size()) - 1))];
    }
    Quantity someQuantity() { return Quantity::fromMicro(m_random.between(1, 40'000'000)); }
    std::optional<Money> someCost()
    {
        return m_random.chance(0.85) ? std::optional(Money::fromMinor(m_random.between(0, 100'000))) : std::nullopt;
    }

    bool remember(const Result<std::vector<MadeLot>> &lots)
    {
        if (!lots.ok())
            return false;
        for (const MadeLot &lot : *lots)
            m_lots.push_back(lot.id);
        return true;
    }

    bool receiveSome()
    {
        Receipt receipt{.material = m_random.chance(0.7) ? m_shop.hide : m_shop.thread, .pieces = {}};
        for (qint64 i = m_random.between(1, 3); i > 0; --i)
            receipt.pieces.push_back(someQuantity());
        receipt.cost = someCost();
        receipt.grade = m_random.chance(0.5) ? u"A"_s : QString();
        // Some of it is written down days later, and some does not keep long.
        if (m_random.chance(0.3))
            receipt.day = m_studio->today().addDays(-m_random.between(0, 40));
        if (m_random.chance(0.1))
            receipt.expiry = m_studio->today().addDays(m_random.between(-5, 60));
        return remember(receive(*m_studio, receipt, m_shop.owner));
    }

    bool logSome()
    {
        const bool stitching = m_random.chance(0.5);
        NewWorkLog log{anyOrder(),
                       stitching ? m_shop.stitch : m_shop.cut,
                       m_random.chance(0.8) ? m_shop.owner : (m_random.chance(0.8) ? m_shop.helper : m_shop.newcomer),
                       m_random.between(1, 7200),
                       static_cast<int>(m_random.between(0, 2)),
                       m_random.chance(0.2) ? 1 : 0};
        if (log.scrap > 0)
            log.reason = m_shop.crack;
        return logWork(*m_studio, log, m_shop.owner).ok();
    }

    bool undoSome()
    {
        const auto latest = m_studio->read(
            [&](const Reader &r) { return latestEntries(r, 1, static_cast<int>(m_random.between(0, 6))); });
        return !latest->empty() && m_studio->undo(latest->front().id, m_shop.owner).ok();
    }

    bool planSome()
    {
        const auto order = planWorkOrder(
            *m_studio, {.variant = m_shop.wallet, .quantity = static_cast<int>(m_random.between(1, 4))}, m_shop.owner);
        m_orders.push_back(order->id);
        return true;
    }

    bool returnSome()
    {
        const Id<WorkOrder> order = anyOrder();
        const auto issued = m_studio->read([&](const Reader &r) { return issuedLots(r, order); }).value();
        if (issued.empty())
            return returnLot(*m_studio, order, anyLot(), places::shelf, someQuantity(), m_shop.owner).ok();
        const IssuedLot &lot = m_random.pick(issued);
        const Quantity part = m_random.chance(0.5) ? lot.quantity : lot.quantity.portion(1, 3, Rounding::Up);
        return returnLot(*m_studio, order, lot.lot, places::shelf, part, m_shop.owner).ok();
    }

    bool countSome()
    {
        const Id<Lot> lot = anyLot();
        const Quantity there = onShelf(m_studio, lot).quantity;
        const Quantity counted = m_random.chance(0.3) ? someQuantity() : there.portion(9, 10, Rounding::HalfEven);
        return countLot(*m_studio, lot, places::shelf, counted, u"count"_s, m_shop.owner).ok();
    }

    bool cutSome()
    {
        std::vector<SplitPart> parts;
        for (qint64 i = m_random.between(1, 4); i > 0; --i) {
            SplitPart part{Quantity::fromMicro(m_random.between(1, 6'000'000)), m_random.chance(0.4)};
            part.pieces = static_cast<int>(m_random.between(1, 3));
            part.scrap = m_random.chance(0.25);
            parts.push_back(part);
        }
        return remember(splitLot(*m_studio, anyLot(), places::shelf, parts, m_shop.owner));
    }

    bool mergeSome()
    {
        std::vector<Id<Lot>> lots;
        for (qint64 i = m_random.between(2, 4); i > 0; --i)
            lots.push_back(anyLot());
        const auto made = mergeLots(*m_studio, lots, places::shelf, {}, m_shop.owner);
        if (made.ok())
            m_lots.push_back(made->id);
        m_merged += made.ok() ? 1 : 0;
        return made.ok();
    }

    bool judgeSome()
    {
        const Id<Lot> lot = anyLot();
        if (m_random.chance(0.3))
            return holdLot(*m_studio, lot, u"stiff"_s, m_shop.owner).ok();
        if (m_random.chance(0.5))
            return releaseLot(*m_studio, lot, {}, m_shop.owner).ok();
        NewMaterialTest test{lot, u"bend"_s};
        test.passed = m_random.chance(0.6);
        test.holdIfFailed = test.release = true;
        return recordTest(*m_studio, test, m_shop.owner).ok();
    }

    bool describeSome()
    {
        const Id<Lot> lot = anyLot();
        LotDescription to;
        to.traits = m_studio->read([&](const Reader &r) { return lotInfo(r, lot); })->traits;
        to.traits.grade = m_random.chance(0.5) ? u"A"_s : QString();
        to.traits.defects = QString::number(m_random.between(0, 9));
        return changeLot(*m_studio, lot, to, m_shop.owner).ok();
    }

    bool choose()
    {
        if (m_lots.empty())
            return receiveSome();
        if (m_orders.empty())
            return planSome();
        switch (m_random.between(0, 25)) {
        case 0:
        case 1:
            return receiveSome();
        case 2:
            return planSome();
        case 3:
        case 4:
        case 5:
            return issueProposed(*m_studio, anyOrder(), m_shop.owner).ok();
        case 6:
        case 7:
            return issueLot(*m_studio, anyOrder(), anyLot(), places::shelf, someQuantity(), m_shop.owner).ok();
        case 8:
        case 9:
        case 10:
        case 11:
            return logSome();
        case 12:
            return finishWorkOrder(*m_studio, anyOrder(), std::nullopt, m_shop.owner).ok();
        case 13:
            return m_random.chance(0.3) && cancelWorkOrder(*m_studio, anyOrder(), m_shop.owner).ok();
        case 14: {
            const Quantity part = someQuantity();
            return remember(splitLot(*m_studio, anyLot(), places::shelf, {{part, true}, {part, false}}, m_shop.owner));
        }
        case 15:
            return countSome();
        case 16:
            return scrapLot(*m_studio, anyLot(), places::shelf, someQuantity(), u"stain"_s, m_shop.owner).ok();
        case 17:
            return setLotCost(*m_studio, anyLot(), places::shelf, Money::fromMinor(m_random.between(0, 9999)),
                              m_shop.owner)
                .ok();
        case 18:
            return returnSome();
        case 19:
        case 20:
            return cutSome();
        case 21:
        case 22:
            return mergeSome();
        case 23:
            return judgeSome();
        case 24:
            return describeSome();
        default:
            return undoSome();
        }
    }

    TestStudio &m_studio;
    Workshop m_shop;
    Random m_random;
    std::vector<Id<Lot>> m_lots;
    std::vector<Id<WorkOrder>> m_orders;
    int m_done = 0;
    int m_refused = 0;
    int m_torn = 0;
    int m_merged = 0;
};

} // namespace

void TestLedgerProperties::randomActionsConserve_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {1u, 20260901u, 77u, 4242u})
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

void TestLedgerProperties::randomActionsConserve()
{
    QFETCH(quint64, seed);
    const int actions = qEnvironmentVariableIntValue("BENCHBOOK_LEDGER_ACTIONS") > 0
                            ? qEnvironmentVariableIntValue("BENCHBOOK_LEDGER_ACTIONS")
                            : 25'000;
    TestStudio studio;
    RandomDays days(studio, seed);
    for (int done = 0; done < actions; done += 2'500) {
        BENCHBOOK_VERIFY(studio->bulk([&]() -> Result<void> {
            for (int i = 0; i < 2'500; ++i)
                days.act();
            return {};
        }));
        QCOMPARE(violationsOf(*studio, false), QString());
    }
    QCOMPARE(violationsOf(*studio, true), QString());
    QCOMPARE(days.torn(), 0);
    QCOMPARE(days.rootless(), QStringList());
    QVERIFY(days.merged() > 20);
    QVERIFY2(days.done() > actions / 4, qPrintable(QString::number(days.done())));
    qInfo("%d done, %d refused, 0 violations", days.done(), days.refused());
}

} // namespace benchbook::testing
