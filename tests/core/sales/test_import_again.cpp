// Importing again: the other half of a pair that comes later, and what an undone import left behind.
#include "tests/core/sales/sales_studio.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

Result<ImportOutcome> importAgain(SalesStudio &studio, const ChannelImport &imported)
{
    return importOrders(*studio, imported, {}, std::nullopt);
}

QString dollars(Money money) { return plainText(money, Currency{u"USD"_s, 2}); }

/// Etsy's order 3900000003 after its parcel and then its import were taken back: the facts of the parcel keep it.
OrderInfo shippedAndTakenBack(SalesStudio &studio)
{
    const auto done = importAgain(studio, readSamples(etsyFiles));
    studio.stock(studio.tote, 1, Money::fromMinor(30000));
    const OrderInfo order = studio.byChannelNo(u"3900000003"_s);
    const auto shipped = shipAll(*studio, order.id, QString(), std::nullopt);
    const auto unshipped = studio->undo(studio->undoable()->entry, std::nullopt);
    const auto takenBack = takeBackImport(*studio, *done->batch, std::nullopt);
    if (!shipped.ok() || !unshipped.ok() || !takenBack.ok() || studio.info(order.id).state != OrderState::Cancelled)
        qFatal("the order was not taken back with its import");
    return order;
}

} // namespace

class TestImportAgain final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theOrderListMayComeLater()
    {
        for (const bool alone : {true, false}) {
            SalesStudio studio(u"USD"_s);
            const auto items = readSamples({etsyFiles[0]});
            const auto preview = previewImport(*studio, items);
            QCOMPARE(preview->notes.size(), 2); // and two open orders without a promise
            QVERIFY(preview->notes[0].contains(u"EtsySoldOrders"_s));
            const auto first = importAgain(studio, items);
            BENCHBOOK_VERIFY(first);
            QCOMPARE(first->notes, preview->notes);
            const OrderInfo before = studio.byChannelNo(u"3900000003"_s);
            QCOMPARE(dollars(before.revenue()), u"120.00"_s); // Nobody said yet that 40.00 went back.

            const auto later = readSamples(alone ? QStringList{etsyFiles[1]} : etsyFiles);
            QVERIFY(later.notes.isEmpty());
            const auto second = importAgain(studio, later);
            BENCHBOOK_VERIFY(second);
            QCOMPARE(second->newOrders + second->problemOrders, 0);
            QCOMPARE(second->changedOrders, 1);
            const OrderInfo order = studio.info(before.id);
            QCOMPARE(dollars(order.refunded), u"40.00"_s);
            QCOMPARE(dollars(order.revenue()), u"80.00"_s);
            QCOMPARE(order.state, before.state);
            const qint64 entries = studio.journalEntries();
            QCOMPARE(importAgain(studio, later)->unchangedOrders, 3);
            QCOMPARE(studio.journalEntries(), entries);
            QCOMPARE(studio.lines(before.id).size(), 1u);
            QCOMPARE(violationsOf(*studio, true), QString());

            // The same as both files at once.
            SalesStudio both(u"USD"_s);
            BENCHBOOK_VERIFY(importAgain(both, readSamples(etsyFiles)));
            for (const QString &number : {u"3900000001"_s, u"3900000002"_s, u"3900000003"_s}) {
                const OrderInfo one = studio.byChannelNo(number);
                const OrderInfo other = both.byChannelNo(number);
                QCOMPARE(one.revenue(), other.revenue());
                QCOMPARE(one.charged(), other.charged());
                QCOMPARE(one.state, other.state);
                QCOMPARE(one.customerName, other.customerName);
            }
        }
    }

    void anOrderListAloneMakesNoOrders()
    {
        SalesStudio studio;
        const auto list = readSamples({taobaoFiles[1]});
        const auto refused = previewImport(*studio, list);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(refused.error().message.contains(u"ExportOrderDetailList"_s));
        QVERIFY(!importAgain(studio, list).ok());
        BENCHBOOK_VERIFY(importAgain(studio, readSamples(taobaoFiles)));
        QCOMPARE(importAgain(studio, list)->unchangedOrders, 4);
        // A parcel that left since is told by the list alone; an order nobody knows is not made of it.
        ChannelImport moved = list;
        moved.orders[1].state = ChannelState::Shipped;
        moved.orders[0].orderNo = u"1"_s;
        const auto done = importAgain(studio, moved);
        BENCHBOOK_VERIFY(done);
        QCOMPARE(done->changedOrders, 1);
        QCOMPARE(done->problemOrders, 1);
        QVERIFY(studio.byChannelNo(u"1000000000000000002"_s).shippedElsewhere);
        QCOMPARE(studio.integer("SELECT count(*) FROM sales_order"), 4);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void whatWasTakenBackWithItsImportReturnsWithTheNext()
    {
        SalesStudio studio;
        const OrderInfo before = shippedAndTakenBack(studio);
        const qint64 entries = studio.journalEntries();

        const auto preview = previewImport(*studio, readSamples(etsyFiles));
        QCOMPARE(preview->newOrders, 2);
        QCOMPARE(preview->changedOrders, 1);
        QCOMPARE(preview->newCustomers, 1); // The other one comes back.
        QVERIFY(preview->rows[2].message.contains(u"comes back"_s));
        const auto done = importAgain(studio, readSamples(etsyFiles, ",120.00,USD", ",121.00,USD"));
        BENCHBOOK_VERIFY(done);
        QCOMPARE(done->changedOrders, 1);
        QCOMPARE(studio.journalEntries(), entries + 1);
        const OrderInfo back = studio.info(before.id);
        QCOMPARE(back.code, before.code);
        QCOMPARE(back.state, OrderState::Paid);
        QCOMPARE(back.batch, done->batch);
        QCOMPARE(dollars(back.goods), u"121.00"_s); // as this file says
        QCOMPARE(dollars(back.refunded), u"40.00"_s);
        QCOMPARE(studio.lines(before.id).size(), 1u);
        // The batch and what is said of it count the same lines: all that were written.
        QCOMPARE(studio.integer("SELECT lines FROM import_batch WHERE hidden = 0"),
                 studio.integer("SELECT count(*) FROM sales_order_line"));
        QCOMPARE(done->unmatchedLines,
                 int(studio.integer("SELECT count(*) FROM sales_order_line WHERE variant_id IS NULL")));
        QCOMPARE(studio.integer("SELECT count(*) FROM customer WHERE hidden = 1"), 0);
        QCOMPARE(violationsOf(*studio, true), QString());

        const auto third = importAgain(studio, readSamples(etsyFiles, ",120.00,USD", ",121.00,USD"));
        QCOMPARE(third->newOrders + third->changedOrders + third->problemOrders, 0);
        QCOMPARE(studio.journalEntries(), entries + 1);
    }

    void whoReturnsWithoutAPromiseIsNamedToo()
    {
        SalesStudio studio;
        const auto samples = readSamples(etsyFiles);
        const QStringList atFirst = previewImport(*studio, samples)->notes;
        QVERIFY(atFirst.join(u'\n').contains(u"2 open order"_s));
        const OrderInfo before = shippedAndTakenBack(studio);
        QCOMPARE(previewImport(*studio, samples)->notes, atFirst);

        // What the buyer was told stays with the order.
        BENCHBOOK_VERIFY(studio->perform(Sentence("Promise"), std::nullopt, [&](Action &action) -> Result<void> {
            action.change("sales_order", before.id, {{"promise_day", QDate(2026, 12, 1)}});
            return {};
        }));
        const auto done = importAgain(studio, samples);
        BENCHBOOK_VERIFY(done);
        QVERIFY(done->notes.join(u'\n').contains(u"1 open order"_s));
        QCOMPARE(studio.info(before.id).promise, QDate(2026, 12, 1));
    }

    void aReturnIsTakenBackAndDoneAgain()
    {
        SalesStudio studio;
        const OrderInfo before = shippedAndTakenBack(studio);
        const auto done = importAgain(studio, readSamples(etsyFiles));
        BENCHBOOK_VERIFY(done);
        BENCHBOOK_VERIFY(takeBackImport(*studio, *done->batch, std::nullopt));
        QCOMPARE(studio.info(before.id).state, OrderState::Cancelled);
        QCOMPARE(studio.integer("SELECT count(*) FROM sales_order"), 1);
        QVERIFY(studio.ids(importList(), QString()).empty());
        QCOMPARE(violationsOf(*studio, true), QString());
        BENCHBOOK_VERIFY(studio->undo(studio->redoable()->entry, std::nullopt));
        QCOMPARE(studio.info(before.id).state, OrderState::Paid);
        QCOMPARE(studio.ids(importList(), QString()).size(), 1u);

        // It is an order like any other again: shipped, it holds its import.
        BENCHBOOK_VERIFY(shipAll(*studio, before.id, QString(), std::nullopt));
        QCOMPARE(takeBackImport(*studio, *done->batch, std::nullopt).error().code, ErrorCode::Refused);
        QCOMPARE(studio.info(before.id).state, OrderState::Shipped);
        QCOMPARE(importAgain(studio, readSamples(etsyFiles))->unchangedOrders, 3);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void whatPeopleDidAfterTheTakingBackStays()
    {
        SalesStudio studio;
        const OrderInfo before = shippedAndTakenBack(studio);
        const auto hide = [&](int hidden) {
            return studio->perform(Sentence("Remove"), std::nullopt, [&](Action &action) -> Result<void> {
                action.change("customer", *before.customer, {{"hidden", hidden}});
                return {};
            });
        };
        BENCHBOOK_VERIFY(hide(0));
        BENCHBOOK_VERIFY(hide(1));
        BENCHBOOK_VERIFY(importAgain(studio, readSamples(etsyFiles)));
        QCOMPARE(studio.info(before.id).state, OrderState::Paid);
        QCOMPARE(studio.integer("SELECT count(*) FROM customer WHERE hidden = 1"), 1);
        // And cancelled by hand, it is cancelled for good.
        BENCHBOOK_VERIFY(cancelOrder(*studio, before.id, std::nullopt));
        QCOMPARE(importAgain(studio, readSamples(etsyFiles))->unchangedOrders, 3);
        QCOMPARE(studio.info(before.id).state, OrderState::Cancelled);
    }

    void aLaterOrderHoldsTheCustomerWhoCameBack()
    {
        SalesStudio studio;
        const OrderInfo before = shippedAndTakenBack(studio);
        const auto done = importAgain(studio, readSamples(etsyFiles));
        BENCHBOOK_VERIFY(done);
        OrderDraft draft{.channel = studioChannel, .customer = before.customer};
        draft.lines = {{studio.mug, Quantity::units(1), Money::fromMinor(9800)}};
        BENCHBOOK_VERIFY(placeOrder(*studio, draft, std::nullopt));
        QCOMPARE(takeBackImport(*studio, *done->batch, std::nullopt).error().code, ErrorCode::Refused);
    }

    void whatCannotReturnSaysWhy()
    {
        SalesStudio studio;
        const OrderInfo before = shippedAndTakenBack(studio);
        const auto other = readSamples(etsyFiles, "4100000004", "4100000099"); // another line of the same order
        const auto preview = previewImport(*studio, other);
        QCOMPARE(preview->problemOrders, 1);
        QVERIFY(preview->rows[2].message.contains(u"stays cancelled"_s));
        BENCHBOOK_VERIFY(importAgain(studio, other));
        QCOMPARE(studio.info(before.id).state, OrderState::Cancelled);
        // Closed on the channel meanwhile, there is nothing to bring back.
        ChannelImport closed = readSamples(etsyFiles);
        closed.orders[2].state = ChannelState::Cancelled;
        QCOMPARE(importAgain(studio, closed)->changedOrders, 0);
        QCOMPARE(studio.info(before.id).state, OrderState::Cancelled);
        QCOMPARE(violationsOf(*studio, true), QString());
    }
};

int runImportAgainTests(int argc, char **argv)
{
    TestImportAgain tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_import_again.moc"
