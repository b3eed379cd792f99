#include "tests/core/stock/ledger_tests.h"
#include "tests/core/stock/workshop_fixture.h"

#include "core/journal/history.h"
#include "core/stock/stocktake.h"
#include "core/stock/stocktake_sheet.h"

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;

StocktakePlan planOf(TestStudio &studio, Id<Stocktake> id, NotCounted notCounted = NotCounted::LeftAlone)
{
    return studio->read([&](const Reader &reader) { return planStocktake(reader, id, notCounted); }).value();
}

StocktakeLineInfo lineOf(const StocktakePlan &plan, Id<Lot> lot)
{
    for (const StocktakeLineInfo &line : plan.lines) {
        if (line.lot == lot)
            return line;
    }
    qFatal("The lot is not on the sheet.");
}

Id<Stocktake> begin(TestStudio &studio, Id<Location> place = places::shelf)
{
    const auto id = beginStocktake(*studio, {.location = place}, std::nullopt);
    if (!id.ok())
        qFatal("%s", qPrintable(id.error().message));
    studio.clock().advance(minute);
    return *id;
}

void count(TestStudio &studio, Id<Stocktake> id, Id<Lot> lot, Quantity quantity, const QString &reason = {})
{
    BENCHBOOK_VERIFY(
        countInStocktake(*studio, id, lot, LotCount{.quantity = quantity, .at = {}, .reason = reason}, std::nullopt));
    studio.clock().advance(minute);
}

void scrap(TestStudio &studio, Id<Lot> lot, Quantity quantity)
{
    BENCHBOOK_VERIFY(scrapLot(*studio, lot, places::shelf, quantity, u"stain"_s, std::nullopt));
    studio.clock().advance(minute);
}

} // namespace

void TestStocktake::differencesAreBookedWithTheirReason()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> hide = receiveOne(studio, shop.hide, dm2(100), yuan(1000));
    const Id<Lot> other = receiveOne(studio, shop.hide, dm2(50), yuan(600));
    const Id<Lot> thread = receiveOne(studio, shop.thread, dm2(40), yuan(80));
    const Id<Stocktake> id = begin(studio);
    count(studio, id, hide, dm2(97), u"offcut not written down"_s);
    count(studio, id, other, dm2(50));
    count(studio, id, thread, dm2(42));

    const StocktakePlan plan = planOf(studio, id);
    QCOMPARE(plan.counted, 3);
    QCOMPARE(plan.differing, 2);
    QCOMPARE(plan.shortage.minor(), 3000);
    QCOMPARE(plan.surplus.minor(), 400);
    QCOMPARE(plan.worth.minor(), 97'000 + 60'000 + 8400);
    QCOMPARE(plan.accuracy()->ppm(), 333'333);
    QCOMPARE(plan.valueOfDifferences()->ppm(), Ratio::of(3400, 165'400).ppm());
    QCOMPARE(studio.integer("SELECT count(*) FROM stock_move WHERE kind = 'count'"), 0);

    BENCHBOOK_VERIFY(bookStocktake(*studio, id, NotCounted::LeftAlone, shop.owner));
    QCOMPARE(onShelf(studio, hide).quantity, dm2(97));
    QCOMPARE(onShelf(studio, hide).value->minor(), 97'000);
    QCOMPARE(onShelf(studio, thread).value->minor(), 8400);
    QCOMPARE(studio.integer("SELECT count(*) FROM stock_move WHERE stocktake_id IS NOT NULL"), 2);
    QCOMPARE(
        studio.integer("SELECT count(*) FROM stock_move WHERE kind = 'count' AND reason = 'offcut not written down'"),
        1);
    const StocktakePlan booked = planOf(studio, id);
    QCOMPARE(booked.info.bookedDay, QDate(2026, 9, 1));
    QCOMPARE(booked.shortage, plan.shortage);
    QCOMPARE(booked.surplus, plan.surplus);
    QCOMPARE(booked.worth, plan.worth);
    QCOMPARE(booked.differing, 2);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestStocktake::whatMovesDuringTheCountIsNeitherLostNorDoubled()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(100), yuan(1000));
    const Id<Stocktake> id = begin(studio);
    scrap(studio, lot, dm2(5)); // before its count: what is found does not have it
    count(studio, id, lot, dm2(93));
    scrap(studio, lot, dm2(20)); // after it: found, and gone since
    const StocktakeLineInfo line = lineOf(planOf(studio, id), lot);
    QCOMPARE(line.expected, dm2(95));
    QCOMPARE(line.movedSince, -dm2(20));
    QCOMPARE(line.difference, -dm2(2));
    BENCHBOOK_VERIFY(bookStocktake(*studio, id, NotCounted::LeftAlone, shop.owner));
    QCOMPARE(onShelf(studio, lot).quantity, dm2(73));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestStocktake::whatWasTakenBackNeverHappened()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(100), yuan(1000));
    const Id<Stocktake> id = begin(studio);
    scrap(studio, lot, dm2(10)); // by mistake: the hide lies there whole
    const qint64 mistake = studio->undoable()->entry;
    count(studio, id, lot, dm2(100));
    QCOMPARE(lineOf(planOf(studio, id), lot).difference, dm2(10));
    BENCHBOOK_VERIFY(studio->undo(mistake, shop.owner));
    QCOMPARE(lineOf(planOf(studio, id), lot).difference, Quantity());
    // What was done and taken back after the count leaves nothing either.
    scrap(studio, lot, dm2(30));
    BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, shop.owner));
    QCOMPARE(lineOf(planOf(studio, id), lot).movedSince, Quantity());
    QCOMPARE(lineOf(planOf(studio, id), lot).difference, Quantity());
}

void TestStocktake::aLateFactOfAnEarlierDayIsInTheCount()
{
    TestStudio studio;
    const Workshop shop(studio);
    receiveOne(studio, shop.thread, dm2(10), yuan(10));
    const Id<Lot> lot = receiveOne(studio, shop.thread, dm2(10), yuan(10));
    const Id<Stocktake> id = begin(studio);
    count(studio, id, lot, dm2(25));
    // The invoice of what came last week is found only now; the goods were counted.
    BENCHBOOK_VERIFY(receive(*studio,
                             {.material = shop.thread, .pieces = {dm2(5)}, .cost = yuan(5), .day = QDate(2026, 8, 25)},
                             shop.owner));
    QCOMPARE(lineOf(planOf(studio, id), lot).difference, Quantity());
    BENCHBOOK_VERIFY(receive(*studio, {.material = shop.thread, .pieces = {dm2(5)}, .cost = yuan(5)}, shop.owner));
    QCOMPARE(lineOf(planOf(studio, id), lot).movedSince, dm2(5));
    QCOMPARE(lineOf(planOf(studio, id), lot).difference, Quantity());
}

void TestStocktake::countingAgainReplacesAndAnUnexpectedLotIsAdded()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    const Id<Stocktake> id = begin(studio);
    const Id<Lot> late = receiveOne(studio, shop.hide, dm2(4), yuan(40));
    count(studio, id, lot, dm2(3), u"first look"_s);
    count(studio, id, lot, dm2(10));
    count(studio, id, late, dm2(4));
    const StocktakePlan plan = planOf(studio, id);
    QCOMPARE(plan.lines.size(), 2u);
    QCOMPARE(plan.differing, 0);
    QCOMPARE(lineOf(plan, lot).reason, QString());
    QVERIFY(!beginStocktake(*studio, {.location = places::shelf}, shop.owner).ok());

    // Of a lot that is not here nothing is expected; what is found of it costs what was last known of it.
    const Id<Lot> gone = receiveOne(studio, shop.hide, dm2(7), yuan(70));
    scrap(studio, gone, dm2(7));
    count(studio, id, gone, dm2(2));
    QCOMPARE(lineOf(planOf(studio, id), gone).expected, Quantity());
    QCOMPARE(lineOf(planOf(studio, id), gone).value, std::optional(yuan(20)));
    QCOMPARE(lineOf(planOf(studio, id), gone).worth, std::optional(yuan(20)));
    QCOMPARE(planOf(studio, id).unexplained, 1);
    BENCHBOOK_VERIFY(uncountInStocktake(*studio, id, gone, shop.owner));
    QCOMPARE(planOf(studio, id).lines.size(), 2u);
    count(studio, id, gone, dm2(2));
    BENCHBOOK_VERIFY(bookStocktake(*studio, id, NotCounted::LeftAlone, shop.owner));
    QCOMPARE(onShelf(studio, gone).value, std::optional(yuan(20)));
    QCOMPARE(onShelf(studio, gone).quantity, dm2(2));
    QVERIFY(!countInStocktake(*studio, id, lot, {.quantity = dm2(1)}, shop.owner).ok());
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestStocktake::whatNobodyCountedIsLeftAloneOrGone()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> found = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    const Id<Lot> missing = receiveOne(studio, shop.hide, dm2(20), yuan(300));
    const Id<Stocktake> id = begin(studio);
    QVERIFY(!bookStocktake(*studio, id, NotCounted::LeftAlone, shop.owner).ok());
    count(studio, id, found, dm2(10));
    QCOMPARE(planOf(studio, id).notCounted, 1);
    QCOMPARE(planOf(studio, id, NotCounted::IsGone).shortage.minor(), 30'000);
    BENCHBOOK_VERIFY(bookStocktake(*studio, id, NotCounted::LeftAlone, shop.owner));
    QCOMPARE(onShelf(studio, missing).quantity, dm2(20));
    BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, shop.owner));
    QVERIFY(planOf(studio, id).info.isOpen());
    BENCHBOOK_VERIFY(bookStocktake(*studio, id, NotCounted::IsGone, shop.owner));
    QCOMPARE(onShelf(studio, missing).quantity, Quantity());
    QCOMPARE(planOf(studio, id).counted, 2);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestStocktake::undoTakesAllOfItBack()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> hide = receiveOne(studio, shop.hide, dm2(100), yuan(1000));
    const Id<Lot> other = receiveOne(studio, shop.hide, dm2(50), std::nullopt);
    const Id<Stocktake> id = begin(studio);
    count(studio, id, hide, dm2(90));
    const qint64 countEntry = studio->undoable()->entry;
    count(studio, id, other, dm2(55));
    BENCHBOOK_VERIFY(bookStocktake(*studio, id, NotCounted::LeftAlone, shop.owner));
    const qint64 booking = studio->undoable()->entry;
    // What was booked on it holds the count.
    QVERIFY(!studio->undo(countEntry, shop.owner).ok());
    BENCHBOOK_VERIFY(studio->undo(booking, shop.owner));
    QCOMPARE(onShelf(studio, hide).quantity, dm2(100));
    QCOMPARE(onShelf(studio, hide).value->minor(), 100'000);
    QCOMPARE(onShelf(studio, other).quantity, dm2(50));
    const StocktakePlan plan = planOf(studio, id);
    QVERIFY(plan.info.isOpen());
    QCOMPARE(lineOf(plan, hide).difference, -dm2(10));
    QCOMPARE(violationsOf(*studio, true), QString());
    BENCHBOOK_VERIFY(bookStocktake(*studio, id, NotCounted::LeftAlone, shop.owner));
    QCOMPARE(onShelf(studio, hide).quantity, dm2(90));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestStocktake::aLineThatCannotBeBookedIsNamed()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> used = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    const Id<Lot> fine = receiveOne(studio, shop.hide, dm2(10), yuan(100));
    const Id<Stocktake> id = begin(studio);
    count(studio, id, used, dm2(2)); // 8 are missing
    count(studio, id, fine, dm2(9));
    scrap(studio, used, dm2(5)); // and yet 5 are used: the count was wrong
    const auto refused = bookStocktake(*studio, id, NotCounted::LeftAlone, shop.owner);
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().message.contains(u"8 dm² of LOT-2026-0001 are missing, but only 5 dm²"_s),
             qPrintable(refused.error().message));
    QCOMPARE(onShelf(studio, fine).quantity, dm2(10));
    BENCHBOOK_VERIFY(uncountInStocktake(*studio, id, used, shop.owner));
    BENCHBOOK_VERIFY(bookStocktake(*studio, id, NotCounted::LeftAlone, shop.owner));

    // Somebody else counted the lot after it was counted here: the two differences would be one too many.
    const Id<Stocktake> second = begin(studio);
    count(studio, second, fine, dm2(8));
    BENCHBOOK_VERIFY(countLot(*studio, fine, places::shelf, dm2(8), u"seen"_s, shop.owner));
    QCOMPARE(planOf(studio, second).problems, 1);
    QVERIFY(!bookStocktake(*studio, second, NotCounted::LeftAlone, shop.owner).ok());
    studio.clock().advance(minute);
    count(studio, second, fine, dm2(8));
    QCOMPARE(planOf(studio, second).problems, 0);
    QCOMPARE(planOf(studio, second).differing, 0);
}

void TestStocktake::aCountIsOfPiecesAndNeverAhead()
{
    TestStudio studio;
    const Workshop shop(studio);
    const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 4}, shop.owner);
    receiveOne(studio, shop.hide, dm2(100), yuan(1000));
    receiveOne(studio, shop.thread, dm2(40), yuan(80));
    BENCHBOOK_VERIFY(issueProposed(*studio, order->id, shop.owner));
    BENCHBOOK_VERIFY(logWork(*studio, {order->id, shop.cut, shop.owner, 600, 4, 0}, shop.owner));
    BENCHBOOK_VERIFY(logWork(*studio, {order->id, shop.stitch, shop.owner, 600, 4, 0}, shop.owner));
    BENCHBOOK_VERIFY(finishWorkOrder(*studio, order->id, std::nullopt, shop.owner));
    QVERIFY(!beginStocktake(*studio, {.location = places::bench}, shop.owner).ok());
    const Id<Stocktake> id = begin(studio, places::finished);
    const StocktakePlan plan = planOf(studio, id);
    QCOMPARE(plan.lines.size(), 1u);
    const Id<Lot> wallets = plan.lines.front().lot;
    const auto half = countInStocktake(*studio, id, wallets, {.quantity = Quantity::fromMicro(3'500'000)}, shop.owner);
    QVERIFY(!half.ok());
    QCOMPARE(half.error().issues.front().field, u"quantity"_s);
    const Instant later(studio.clock().now().milliseconds() + minute);
    QVERIFY(!countInStocktake(*studio, id, wallets, {.quantity = dm2(3), .at = later}, shop.owner).ok());
    const Instant before(plan.info.begunAt.milliseconds() - 1);
    QVERIFY(!countInStocktake(*studio, id, wallets, {.quantity = dm2(3), .at = before}, shop.owner).ok());
    count(studio, id, wallets, dm2(3));
    BENCHBOOK_VERIFY(bookStocktake(*studio, id, NotCounted::LeftAlone, shop.owner));
    QCOMPARE(studio.integer("SELECT quantity_micro FROM stock_total WHERE location_id = 9"), 3'000'000);
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestStocktake::aSheetIsOfItsStocktake()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> hide = receiveOne(studio, shop.hide, dm2(100), yuan(1000));
    const Id<Stocktake> id = begin(studio);
    const auto read = [&](const QString &table) {
        return studio
            ->read([&](const Reader &reader) -> Result<SheetCounts> {
                BENCHBOOK_ASSIGN(const CsvTable rows, readCsv(table));
                return readStocktakeSheet(reader, id, rows);
            })
            .value();
    };
    const SheetCounts other = read(u"Stocktake,Lot,Counted\nSC-0002,LOT-2026-0001,90\n"_s);
    QVERIFY(other.counts.front().problem.contains(u"SC-0002"_s));
    QVERIFY(!countFromSheet(*studio, id, other, std::nullopt, shop.owner).ok());
    // An empty cell takes nothing back that was said.
    count(studio, id, hide, dm2(90), u"cut"_s);
    const SheetCounts own = read(u"Stocktake,Lot,Counted,Reason\nSC-0001,LOT-2026-0001,91,\n"_s);
    BENCHBOOK_VERIFY(countFromSheet(*studio, id, own, std::nullopt, shop.owner));
    QCOMPARE(lineOf(planOf(studio, id), hide).reason, u"cut"_s);
}

void TestStocktake::aSheetIsFilledInAndReadBack()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> hide = receiveOne(studio, shop.hide, dm2(100), yuan(1000));
    const Id<Lot> other = receiveOne(studio, shop.hide, dm2(50), yuan(600));
    const Id<Stocktake> id = begin(studio);
    const QByteArray sheet =
        studio->read([&](const Reader &reader) { return stocktakeCsv(reader, id, false); }).value();
    QVERIFY(sheet.contains("LOT-2026-0001,Veg tan,"));
    QVERIFY(sheet.contains(",100,"));
    QString filled = QString::fromUtf8(sheet);
    filled.replace(u",100,dm2,,"_s, u",100,dm2,98.5,cut and not told"_s);
    const auto read = [&](const QString &text) {
        return studio->read([&](const Reader &reader) -> Result<SheetCounts> {
            BENCHBOOK_ASSIGN(const CsvTable table, readCsv(text.startsWith(QChar(0xFEFF)) ? text.mid(1) : text));
            return readStocktakeSheet(reader, id, table);
        });
    };
    const auto counts = read(filled);
    BENCHBOOK_VERIFY(counts);
    QCOMPARE(counts->counts.size(), 1u);
    QCOMPARE(counts->problems(), 0);
    BENCHBOOK_VERIFY(countFromSheet(*studio, id, *counts, std::nullopt, shop.owner));
    const StocktakePlan plan = planOf(studio, id);
    QCOMPARE(lineOf(plan, hide).difference, Quantity::fromMicro(-1'500'000));
    QCOMPARE(lineOf(plan, hide).reason, u"cut and not told"_s);
    QVERIFY(!lineOf(plan, other).counted);

    const auto bad = read(u"批次,实盘,原因\r\nLOT-2026-0002,fifty,\r\nLOT-1,3,\r\n"_s);
    BENCHBOOK_VERIFY(bad);
    QCOMPARE(bad->problems(), 2);
    QVERIFY(!countFromSheet(*studio, id, *bad, std::nullopt, shop.owner).ok());
    QVERIFY(!read(u"a,b\r\n1,2\r\n"_s).ok());
}

// Beside the book a true shelf is kept: what people really take and put, and what silently goes missing or turns up.
// After booking, the book is the truth of each lot's count with everything that was booked since.
void TestStocktake::theBookMeetsTheShelf_data()
{
    QTest::addColumn<quint64>("seed");
    for (const quint64 seed : {3u, 41u, 20260905u, 777u})
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

namespace {

class TrueShelf
{
public:
    TrueShelf(TestStudio &studio, quint64 seed) : m_studio(studio), m_shop(studio), m_random(seed)
    {
        for (int i = 0; i < 12; ++i)
            receiveSome();
    }

    /// One stocktake with life going on around it; false where the book misses the shelf.
    bool countOnce()
    {
        live(8, true);
        const Id<Stocktake> id = begin(m_studio);
        std::vector<std::size_t> counted;
        for (std::size_t i = 0; i < m_lots.size(); ++i) {
            live(2, false);
            if (m_random.chance(0.8)) {
                countOne(id, i);
                counted.push_back(i);
            }
            if (m_random.chance(0.1))
                countOne(id, static_cast<std::size_t>(m_random.between(0, qint64(m_lots.size()) - 1)));
        }
        live(5, false);
        const auto booked = bookStocktake(*m_studio, id, NotCounted::LeftAlone, m_shop.owner);
        if (!booked.ok())
            return false;
        for (const std::size_t i : counted) {
            if (m_lots[i].real != onShelf(m_studio, m_lots[i].id).quantity)
                return false;
        }
        return true;
    }

private:
    struct Both
    {
        Id<Lot> id;
        Quantity real;
        qint64 lastMove = 0;
    };

    Quantity some(Quantity most) { return Quantity::fromMicro(m_random.between(1, std::max<qint64>(1, most.micro()))); }

    void receiveSome()
    {
        const Quantity quantity = Quantity::fromMicro(m_random.between(1'000'000, 40'000'000));
        const bool loose = m_random.chance(0.3);
        const Id<Lot> id =
            receiveOne(m_studio, loose ? m_shop.thread : m_shop.hide, quantity,
                       loose || m_random.chance(0.7) ? std::optional(Money::fromMinor(m_random.between(1, 50'000)))
                                                     : std::nullopt);
        for (Both &lot : m_lots) {
            if (lot.id == id) {
                lot.real += quantity;
                return;
            }
        }
        m_lots.push_back({id, quantity});
    }

    void countOne(Id<Stocktake> id, std::size_t i)
    {
        QVERIFY(countInStocktake(*m_studio, id, m_lots[i].id, {.quantity = m_lots[i].real}, m_shop.owner).ok());
        m_studio.clock().advance(1 + m_random.between(0, minute));
    }

    /// What people do. Only before the stocktake do goods go missing or turn up: a loss after a lot's count is
    /// nothing that its count could tell.
    void live(int actions, bool withLosses)
    {
        for (int i = 0; i < actions; ++i) {
            m_studio.clock().advance(1 + m_random.between(0, minute));
            Both &lot = m_lots[static_cast<std::size_t>(m_random.between(0, qint64(m_lots.size()) - 1))];
            const Quantity book = onShelf(m_studio, lot.id).quantity;
            switch (m_random.between(0, 5)) {
            case 0:
                receiveSome();
                break;
            case 1:
                if (withLosses && !lot.real.isZero())
                    lot.real -= some(lot.real.portion(1, 4, Rounding::Up));
                break;
            case 2:
                if (withLosses && !book.isZero())
                    lot.real += some(Quantity::units(3));
                break;
            default: {
                // Nobody takes what is not there, or more than a part, so that a difference can be booked.
                const Quantity most = std::min(lot.real, book).portion(1, 8, Rounding::Down);
                if (most.isZero())
                    break;
                const Quantity taken = some(most);
                if (!scrapLot(*m_studio, lot.id, places::shelf, taken, u"used"_s, m_shop.owner).ok())
                    break;
                lot.real -= taken;
                // A mistake that is taken back: nothing was taken.
                if (m_random.chance(0.2) && m_studio->undo(m_studio->undoable()->entry, m_shop.owner).ok())
                    lot.real += taken;
            }
            }
        }
    }

    TestStudio &m_studio;
    Workshop m_shop;
    Random m_random;
    std::vector<Both> m_lots;
};

} // namespace

void TestStocktake::theBookMeetsTheShelf()
{
    QFETCH(quint64, seed);
    TestStudio studio;
    TrueShelf shelf(studio, seed);
    BENCHBOOK_VERIFY(studio->bulk([&]() -> Result<void> {
        for (int i = 0; i < 12; ++i) {
            if (!shelf.countOnce())
                return Error::refused(u"the book misses the shelf in stocktake %1"_s.arg(i + 1));
        }
        return {};
    }));
    QCOMPARE(studio.integer("SELECT count(*) FROM stocktake WHERE booked_day IS NOT NULL"), 12);
    QVERIFY(studio.integer("SELECT count(*) FROM stock_move WHERE stocktake_id IS NOT NULL") > 20);
    QCOMPARE(violationsOf(*studio, true), QString());
}

} // namespace benchbook::testing
