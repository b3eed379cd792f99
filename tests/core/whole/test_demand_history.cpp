// What customers asked for, by month and week, and when nobody could have sold anything.
#include "core/planning/demand_history.h"
#include "core/sales/place_order.h"
#include "core/sales/shipment.h"
#include "tests/core/stock/workshop_fixture.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 demandDayMs = 24LL * 3600 * 1000;

struct Demanding
{
    void waitTill(QDate day) { studio.clock().advance(studio->today().daysTo(day) * demandDayMs); }
    Id<SalesOrder> order(QDate day, int pieces, qint64 channel = 1)
    {
        OrderDraft draft{.channel = Id<Channel>(channel), .lines = {{shop.wallet, Quantity::units(pieces), yuan(300)}}};
        draft.orderedDay = day;
        return placeOrder(*studio, draft, std::nullopt).value().id;
    }
    void keep(int pieces)
    {
        const auto kept = studio->perform(Sentence("Keep"), shop.owner, [&](Action &action) -> Result<void> {
            action.change("variant", shop.wallet, {{"keep_pieces", pieces}});
            return {};
        });
        QVERIFY(kept.ok());
    }
    void finish(int pieces)
    {
        const auto made = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = pieces}, shop.owner).value();
        QVERIFY(finishWorkOrder(*studio, made.id, pieces, shop.owner).ok());
    }
    DemandHistory history(DemandPeriod unit = DemandPeriod::Month)
    {
        return studio->read([&](const Reader &reader) { return demandHistory(reader, unit); }).value();
    }
    TestStudio studio; // begins on Tuesday, 2026-09-01
    Workshop shop{studio};
};

QString piecesOf(const std::vector<Quantity> &ordered)
{
    QStringList pieces;
    for (const Quantity quantity : ordered)
        pieces << QString::number(quantity.micro() / 1'000'000);
    return pieces.join(u' ');
}

QString flagsOf(const std::vector<bool> &flags)
{
    QString text;
    for (const bool flag : flags)
        text += flag ? u'1' : u'0';
    return text;
}

} // namespace

class TestDemandHistory final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void periodsAreThoseOfTheCalendar()
    {
        const DemandPeriods months(DemandPeriod::Month, QDate(2025, 11, 30), QDate(2026, 2, 1));
        QCOMPARE(months.count(), 3);
        QCOMPARE(months.firstDay(2), QDate(2026, 1, 1));
        QCOMPARE(months.indexOf(QDate(2025, 10, 31)), -1);
        // ISO week 1 of 2026 begins on Monday, 29 December 2025.
        const DemandPeriods weeks(DemandPeriod::Week, QDate(2025, 12, 31), QDate(2026, 1, 12));
        QCOMPARE(weeks.count(), 2);
        QCOMPARE(weeks.firstDay(0), QDate(2025, 12, 29));
        QCOMPARE(weeks.indexOf(QDate(2026, 1, 4)), 0);
        QCOMPARE(weeks.indexOf(QDate(2025, 12, 28)), -1);
        QCOMPARE(DemandPeriods(DemandPeriod::Week, QDate(2026, 3, 3), QDate(2026, 1, 1)).count(), 0);
    }

    void aStudioWithoutOrdersHasNone()
    {
        Demanding s;
        QVERIFY(s.history().variants.empty());
        s.order(QDate(2026, 9, 1), 4); // in the month that runs
        QVERIFY(s.history().variants.empty());
    }

    void whatWasOrderedCountsOnItsDay()
    {
        Demanding s;
        s.waitTill(QDate(2026, 12, 5));
        s.order(QDate(2026, 9, 30), 4);
        s.order(QDate(2026, 11, 2), 1);
        s.order(QDate(2026, 11, 29), 2);
        s.order(QDate(2026, 12, 4), 9);
        const Id<SalesOrder> cancelled = s.order(QDate(2026, 10, 10), 50);
        BENCHBOOK_VERIFY(cancelOrder(*s.studio, cancelled, std::nullopt));
        const DemandHistory months = s.history();
        QCOMPARE(months.variants.size(), std::size_t(1));
        QCOMPARE(piecesOf(months.variants.front().ordered), u"4 0 3"_s);
        QCOMPARE(months.variants.front().begin, 0);
        const DemandHistory weeks = s.history(DemandPeriod::Week);
        QCOMPARE(weeks.periods.firstDay(0), QDate(2026, 9, 28));
        QCOMPARE(piecesOf(weeks.variants.front().ordered), u"4 0 0 0 0 1 0 0 2"_s);
    }

    void channelsSumToTheWhole()
    {
        Demanding s;
        const Id<Channel> fair(2);
        s.waitTill(QDate(2026, 11, 1));
        s.order(QDate(2026, 9, 3), 4);
        s.order(QDate(2026, 9, 4), 5, fair.value());
        s.order(QDate(2026, 10, 4), 6, fair.value());
        const DemandHistory months = s.history();
        const VariantDemand &wallet = months.variants.front();
        QCOMPARE(piecesOf(wallet.ordered), u"9 6"_s);
        QCOMPARE(piecesOf(wallet.byChannel.at(Id<Channel>(1))), u"4 0"_s);
        QCOMPARE(piecesOf(wallet.byChannel.at(fair)), u"5 6"_s);
    }

    void anEmptyShelfIsNoMissingDemandUnlessItIsKept()
    {
        Demanding s;
        s.waitTill(QDate(2026, 9, 10));
        s.finish(2);
        const Id<SalesOrder> order = s.order(QDate(2026, 9, 9), 2);
        s.waitTill(QDate(2026, 9, 15));
        BENCHBOOK_VERIFY(shipAll(*s.studio, order, {}, s.shop.owner));
        s.waitTill(QDate(2026, 12, 20));
        s.finish(1);
        s.order(QDate(2026, 12, 3), 1); // ordered while the shelf was empty: that month is known
        s.waitTill(QDate(2027, 2, 1));
        QCOMPARE(flagsOf(s.history().variants.front().outOfStock), u"00000"_s);
        s.keep(2);
        const DemandHistory months = s.history();
        QCOMPARE(piecesOf(months.variants.front().ordered), u"2 0 0 1 0"_s);
        QCOMPARE(flagsOf(months.variants.front().outOfStock), u"01100"_s);
    }

    void whatLayOnTheShelfFirstBeginsThere()
    {
        Demanding s;
        s.order(QDate(2026, 9, 1), 1); // begins the calendar
        s.waitTill(QDate(2026, 12, 1));
        QCOMPARE(s.history().variants.front().begin, 0);
        Demanding late;
        late.waitTill(QDate(2026, 10, 5));
        late.finish(3);
        late.waitTill(QDate(2026, 12, 1));
        late.order(QDate(2026, 9, 1), 1);
        QCOMPARE(late.history().variants.front().begin, 0);
    }
};

int runDemandHistoryTests(int argc, char **argv)
{
    TestDemandHistory test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_demand_history.moc"
