// Imports of the three real channels: figures, idempotence, refunds, matching, taking back.
#include "tests/core/sales/sales_studio.h"

#include <QDir>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

const QString scarfKey = u"title:Indigo Scarf | plant dyed"_s;

Result<ImportOutcome> importNow(SalesStudio &studio, const ChannelImport &imported, const ImportOptions &options = {})
{
    return importOrders(*studio, imported, options, std::nullopt);
}

QString minorText(Money money) { return plainText(money, Currency{u"USD"_s, 2}); }

std::vector<UnmatchedItem> stillUnmatched(SalesStudio &studio)
{
    return studio->read([](const Reader &reader) { return unmatchedItems(reader); }).value();
}

/// Etsy orders "1", "2" … of one line each.
struct OneLine
{
    QString title;
    QString options;
    QString sku;
};
ChannelImport ordersOf(const std::vector<OneLine> &lines)
{
    ChannelImport imported;
    imported.channel = u"etsy"_s;
    imported.channelName = u"Etsy"_s;
    for (const OneLine &line : lines) {
        ChannelOrder order;
        order.channel = imported.channel;
        order.orderNo = QString::number(imported.orders.size() + 1);
        order.orderedAt = testStart();
        order.currency = Currency::ofCode(u"CNY"_s);
        ChannelLine only;
        only.lineNo = 1;
        only.key = u"1"_s;
        only.sku = line.sku;
        only.title = line.title;
        only.options = line.options;
        only.quantity = Quantity::units(1);
        only.lineTotal = Money::fromMinor(1000);
        order.lines.push_back(only);
        order.orderTotal = only.lineTotal;
        imported.orders.push_back(order);
    }
    return imported;
}

} // namespace

class TestImport final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void etsyHasTheExpectedFigures()
    {
        SalesStudio studio;
        const auto done = importNow(studio, readSamples(etsyFiles));
        BENCHBOOK_VERIFY(done);
        const QJsonObject items = expectedFigures(etsyFiles[0]);
        const QJsonObject orders = expectedFigures(etsyFiles[1]);
        QCOMPARE(done->newOrders, orders[u"orders"_s].toInt());
        QCOMPARE(done->totals.lines, items[u"lines"_s].toInt());
        QCOMPARE(done->totals.units, items[u"units"_s].toInt());
        QCOMPARE(done->totals.linesWithoutSku, items[u"lines_without_sku"_s].toInt());
        const ChannelMoney &money = done->totals.money.at(u"USD"_s);
        QCOMPARE(minorText(money.lines), items[u"line_total"_s].toString());
        QCOMPARE(minorText(money.orderTotal), orders[u"order_total"_s].toString());
        // The same to the cent in the file itself: what customers were asked to pay.
        Money charged;
        for (const qint64 id : studio.ids(orderList(), u"etsy"_s))
            charged += studio.info(Id<SalesOrder>(id)).charged();
        QCOMPARE(minorText(charged), orders[u"order_total"_s].toString());
        QCOMPARE(minorText(studio.byChannelNo(u"3900000003"_s).revenue()), u"80.00"_s);
        QCOMPARE(studio.byChannelNo(u"3900000001"_s).state, OrderState::Shipped);
        QVERIFY(studio.byChannelNo(u"3900000001"_s).shippedElsewhere);
        QCOMPARE(studio.byChannelNo(u"3900000002"_s).state, OrderState::Unmatched);
        QCOMPARE(studio.byChannelNo(u"3900000003"_s).state, OrderState::Paid);
        QVERIFY(!studio.byChannelNo(u"3900000003"_s).studioRevenue); // no rate for dollars here
        QCOMPARE(studio.integer("SELECT count(*) FROM stock_move"), 0);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void shopifyHasTheExpectedFigures()
    {
        SalesStudio studio(u"USD"_s);
        const auto done = importNow(studio, readSamples(shopifyFiles));
        BENCHBOOK_VERIFY(done);
        const QJsonObject expected = expectedFigures(shopifyFiles[0]);
        QCOMPARE(done->newOrders, expected[u"orders"_s].toInt());
        QCOMPARE(done->totals.lines, expected[u"lines"_s].toInt());
        QCOMPARE(done->totals.units, expected[u"units"_s].toInt());
        QCOMPARE(done->totals.cancelled, expected[u"cancelled"_s].toInt());
        QCOMPARE(minorText(done->totals.money.at(u"USD"_s).orderTotal), expected[u"order_total"_s].toString());
        QCOMPARE(int(studio.ids(orderList(), u"cancelled"_s).size()), expected[u"cancelled"_s].toInt());
        const OrderInfo order = studio.byChannelNo(u"#1002"_s);
        QCOMPARE(minorText(order.charged()), u"113.40"_s);
        QCOMPARE(minorText(order.revenue()), u"88.95"_s); // without 5.40 tax; of 20.00 refunded 0.95 were tax
        QCOMPARE(minorText(order.refunded), u"20.00"_s);
        QCOMPARE(minorText(order.refundedTax), u"0.95"_s);
        QCOMPARE(minorText(done->totals.money.at(u"USD"_s).refunded), u"20.00"_s);
        QCOMPARE(order.studioRevenue, std::optional(order.revenue()));
        QVERIFY(!order.customer); // An e-mail address is personal; nobody asked to keep it.
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void taobaoHasTheExpectedFigures()
    {
        SalesStudio studio;
        const auto done = importNow(studio, readSamples(taobaoFiles));
        BENCHBOOK_VERIFY(done);
        const QJsonObject items = expectedFigures(taobaoFiles[0]);
        const QJsonObject orders = expectedFigures(taobaoFiles[1]);
        QCOMPARE(done->newOrders, orders[u"orders"_s].toInt());
        QCOMPARE(done->totals.lines, items[u"lines"_s].toInt());
        QCOMPARE(done->totals.units, items[u"units"_s].toInt());
        QCOMPARE(done->totals.cancelled, orders[u"closed"_s].toInt());
        QCOMPARE(minorText(done->totals.money.at(u"CNY"_s).paid), orders[u"paid_total"_s].toString());
        QCOMPARE(done->newCustomers, 3);
        QCOMPARE(studio.byChannelNo(u"1000000000000000003"_s).state, OrderState::Cancelled);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void taxTheMarketplaceCollectsIsNoRevenue()
    {
        SalesStudio studio(u"USD"_s);
        ChannelImport imported = readSamples(etsyFiles);
        imported.orders[0].marketplaceTax = Money::fromMinor(725);
        imported.orders[0].orderTotal += Money::fromMinor(725);
        BENCHBOOK_VERIFY(importNow(studio, imported));
        const OrderInfo order = studio.byChannelNo(u"3900000001"_s);
        QCOMPARE(minorText(order.charged()), u"117.25"_s);
        QCOMPARE(minorText(order.revenue()), u"110.00"_s);
        QVERIFY(order.firstPromise.isNull()); // Nobody knows what was promised for what is long gone.
        QVERIFY(previewImport(*studio, imported)->rows[0].message.isEmpty());
    }

    void aPromiseNobodyGaveIsNone()
    {
        SalesStudio studio;
        const auto preview = previewImport(*studio, readSamples(taobaoFiles));
        QCOMPARE(preview->notes.size(), 1);
        QVERIFY(preview->notes[0].startsWith(u"1 open order"_s)); // of four; the others were shipped or closed
        QCOMPARE(importNow(studio, readSamples(taobaoFiles))->notes, preview->notes);
        const auto id = studio.byChannelNo(u"1000000000000000002"_s).id;
        QVERIFY(studio.info(id).promise.isNull());
        QVERIFY(studio.info(id).firstPromise.isNull());
        QCOMPARE(studio.ids(orderList(), u"unpromised"_s), std::vector<qint64>{id.value()});
        studio.clock().advance(400LL * 24 * 3600 * 1000);
        QVERIFY(studio.ids(orderList(), u"late"_s).empty());
        QVERIFY(!studio.info(id).isLateOn(studio->today()));

        // What the owner then promises is the first promise, and an import leaves it alone.
        const QDate told = studio.info(id).orderedDay.addDays(30);
        BENCHBOOK_VERIFY(changePromise(*studio, id, told, std::nullopt));
        BENCHBOOK_VERIFY(importNow(studio, readSamples(taobaoFiles)));
        QCOMPARE(studio.info(id).firstPromise, told);
        QCOMPARE(studio.info(id).promise, told);
        QVERIFY(studio.ids(orderList(), u"unpromised"_s).empty());
        QCOMPARE(studio.ids(orderList(), u"late"_s), std::vector<qint64>{id.value()});
        QVERIFY(previewImport(*studio, readSamples(taobaoFiles))->notes.isEmpty());
    }

    void theSameOrderTwiceInTheFilesIsWrittenOnce()
    {
        SalesStudio studio;
        ChannelImport imported = readSamples(etsyFiles);
        imported.orders.push_back(imported.orders.front());
        const auto done = importNow(studio, imported);
        BENCHBOOK_VERIFY(done);
        QCOMPARE(done->newOrders, 3);
        QCOMPARE(done->problemOrders, 1);
        imported.channel = u"moon"_s;
        QCOMPARE(previewImport(*studio, imported).error().code, ErrorCode::Refused);
    }

    void personalDataStaysOutUnlessKept()
    {
        SalesStudio studio;
        BENCHBOOK_VERIFY(importNow(studio, readSamples(etsyFiles)));
        QCOMPARE(studio.byChannelNo(u"3900000001"_s).customerName, u"synbuyer01"_s);
        QCOMPARE(studio.integer("SELECT count(*) FROM customer WHERE phone <> '' OR street <> '' OR email <> ''"), 0);
        QCOMPARE(studio.integer("SELECT count(*) FROM customer"), 2); // One of them bought twice.

        SalesStudio keeping;
        BENCHBOOK_VERIFY(importNow(keeping, readSamples(etsyFiles), {.keepPersonalData = true}));
        QCOMPARE(keeping.byChannelNo(u"3900000001"_s).customerName, u"Test Buyer One"_s);
        QVERIFY(keeping.integer("SELECT count(*) FROM customer WHERE street <> ''") > 0);
        QCOMPARE(keeping.integer("SELECT count(*) FROM journal_change WHERE after LIKE '%Test Buyer%'"), 0);

        // What they wrote beside the order is theirs too.
        BENCHBOOK_VERIFY(importNow(studio, readSamples(shopifyFiles)));
        QCOMPARE(studio.integer("SELECT count(*) FROM sales_order WHERE note <> ''"), 0);
        BENCHBOOK_VERIFY(importNow(keeping, readSamples(shopifyFiles), {.keepPersonalData = true}));
        QVERIFY(keeping.integer("SELECT count(*) FROM sales_order WHERE note <> ''") > 0);
        QCOMPARE(keeping.integer("SELECT count(*) FROM sales_order JOIN journal_change ON row_id = id "
                                 "WHERE note <> '' AND instr(after, substr(note, 1, 6)) > 0"),
                 0);
        QCOMPARE(violationsOf(*keeping, true), QString());
    }

    void aFullyRefundedOrderEarnedNothing()
    {
        SalesStudio studio(u"USD"_s);
        BENCHBOOK_VERIFY(importNow(studio, readSamples(shopifyFiles, ",20.00,Demo", ",113.40,Demo")));
        QCOMPARE(studio.byChannelNo(u"#1002"_s).revenue(), Money());
        SalesStudio later(u"USD"_s);
        BENCHBOOK_VERIFY(importNow(later, readSamples(shopifyFiles)));
        BENCHBOOK_VERIFY(importNow(later, readSamples(shopifyFiles, ",20.00,Demo", ",113.40,Demo")));
        const OrderInfo order = later.byChannelNo(u"#1002"_s);
        QCOMPARE(order.revenue(), Money());
        QCOMPARE(order.studioRevenue, std::optional(Money()));
        BENCHBOOK_VERIFY(later->undo(later->undoable()->entry, std::nullopt));
        QCOMPARE(minorText(later.info(order.id).revenue()), u"88.95"_s);
        QCOMPARE(violationsOf(*later, true), QString());
    }

    void previewWritesNothing()
    {
        SalesStudio studio;
        const qint64 before = studio.journalEntries();
        const auto preview = previewImport(*studio, readSamples(etsyFiles));
        BENCHBOOK_VERIFY(preview);
        QCOMPARE(preview->newOrders, 3);
        QCOMPARE(preview->newCustomers, 2);
        QCOMPARE(preview->unmatched.size(), 1u);
        QCOMPARE(preview->unmatched[0].key, scarfKey);
        QCOMPARE(preview->currenciesWithoutRate, QStringList{u"USD"_s});
        QVERIFY(preview->filesSeenBefore.isEmpty());
        QCOMPARE(minorText(preview->totals.money.at(u"USD"_s).orderTotal), u"288.50"_s);
        QCOMPARE(importPreviewJson(*preview)[u"new"_s].toInt(), 3);
        QCOMPARE(studio.journalEntries(), before);
        QCOMPARE(studio.integer("SELECT count(*) FROM sales_order"), 0);
        QVERIFY(!QDir(studio.filePath(u"backups"_s)).exists());
    }

    void aRefusedImportLeavesNoBackup()
    {
        SalesStudio studio;
        BENCHBOOK_VERIFY(studio->lendWriter());
        const auto refused = importNow(studio, readSamples(taobaoFiles));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(!QDir(studio.filePath(u"backups"_s)).exists());
        studio->takeBackWriter();
    }

    void importingAgainChangesNothing()
    {
        SalesStudio studio;
        BENCHBOOK_VERIFY(importNow(studio, readSamples(taobaoFiles)));
        QCOMPARE(QDir(studio.filePath(u"backups"_s)).entryList(QDir::Files).size(), 1);
        const qint64 before = studio.journalEntries();
        const auto again = importNow(studio, readSamples(taobaoFiles));
        BENCHBOOK_VERIFY(again);
        QCOMPARE(again->newOrders + again->changedOrders + again->problemOrders, 0);
        QCOMPARE(again->unchangedOrders, 4);
        QVERIFY(!again->batch);
        QCOMPARE(studio.journalEntries(), before);
        QCOMPARE(previewImport(*studio, readSamples(taobaoFiles))->filesSeenBefore, taobaoFiles);
    }

    void aReimportMovesOrdersForward()
    {
        SalesStudio studio;
        BENCHBOOK_VERIFY(importNow(studio, readSamples(shopifyFiles)));
        const auto id = studio.byChannelNo(u"#1002"_s).id;
        // Here the bag became a scarf, and there more is refunded: the refund comes, the bag does not come back.
        BENCHBOOK_VERIFY(
            addOrderLine(*studio, id, {studio.scarf, Quantity::units(1), Money::fromMinor(12000)}, std::nullopt));
        BENCHBOOK_VERIFY(removeOrderLine(*studio, studio.lines(id)[0].id, std::nullopt));
        const auto moved = importNow(studio, readSamples(shopifyFiles, ",20.00,Demo", ",35.00,Demo"));
        BENCHBOOK_VERIFY(moved);
        QCOMPARE(moved->newOrders, 0);
        QCOMPARE(moved->changedOrders, 1);
        QCOMPARE(minorText(studio.info(id).refunded), u"35.00"_s);
        // The older file again: a refund once known is not forgotten.
        QCOMPARE(importNow(studio, readSamples(shopifyFiles))->changedOrders, 0);
        QCOMPARE(minorText(studio.info(id).refunded), u"35.00"_s);
        QCOMPARE(minorText(studio.info(id).refundedTax), u"1.67"_s);
        const auto shipped = importNow(studio, readSamples(shopifyFiles, "unfulfilled,,yes", "fulfilled,,yes"));
        BENCHBOOK_VERIFY(shipped);
        QCOMPARE(studio.info(id).state, OrderState::Shipped);
        QCOMPARE(studio.lines(id).size(), 1u);
        QCOMPARE(studio.lines(id)[0].variant, std::optional(studio.scarf));
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void whatWasCancelledHereStaysCancelled()
    {
        SalesStudio studio;
        BENCHBOOK_VERIFY(importNow(studio, readSamples(etsyFiles)));
        const auto id = studio.byChannelNo(u"3900000003"_s).id;
        BENCHBOOK_VERIFY(cancelOrder(*studio, id, std::nullopt));
        QCOMPARE(importNow(studio, readSamples(etsyFiles))->unchangedOrders, 3);
        QCOMPARE(studio.info(id).state, OrderState::Cancelled);
    }

    void closedThereButShippedHereIsAProblem()
    {
        SalesStudio studio;
        BENCHBOOK_VERIFY(importNow(studio, readSamples(shopifyFiles)));
        studio.stock(studio.tote, 1, Money::fromMinor(30000));
        const auto id = studio.byChannelNo(u"#1002"_s).id;
        BENCHBOOK_VERIFY(shipAll(*studio, id, QString(), std::nullopt));
        const auto closed = readSamples(shopifyFiles, "partially_refunded", "voided");
        const auto preview = previewImport(*studio, closed);
        QCOMPARE(preview->problemOrders, 1);
        QCOMPARE(importNow(studio, closed)->changedOrders, 0);
        QCOMPARE(studio.info(id).state, OrderState::Shipped);
    }

    void anItemIsAskedOnceAndRemembered()
    {
        SalesStudio studio;
        BENCHBOOK_VERIFY(importNow(studio, readSamples(etsyFiles)));
        QCOMPARE(stillUnmatched(studio).size(), 1u);
        QCOMPARE(studio.ids(orderList(), u"unmatched"_s).size(), 1u);
        QCOMPARE(rememberMatch(*studio, etsyChannel, scarfKey, studio.scarf, std::nullopt).value(), 1);
        QVERIFY(stillUnmatched(studio).empty());
        QCOMPARE(studio.byChannelNo(u"3900000002"_s).state, OrderState::Paid);

        // The same item in a later order needs no answer any more.
        const auto later = readSamples(etsyFiles, "390000000", "490000000");
        const auto preview = previewImport(*studio, later);
        QCOMPARE(preview->newOrders, 3);
        QVERIFY(preview->unmatched.empty());
        BENCHBOOK_VERIFY(importNow(studio, later));
        QVERIFY(stillUnmatched(studio).empty());
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void answersComeWithTheImport()
    {
        SalesStudio studio;
        const auto done = importNow(studio, readSamples(etsyFiles), {.matches = {{scarfKey, studio.scarf}}});
        BENCHBOOK_VERIFY(done);
        QCOMPARE(done->unmatchedLines, 0);
        QCOMPARE(studio.lines(studio.byChannelNo(u"3900000002"_s).id)[0].variant, std::optional(studio.scarf));
        QCOMPARE(studio.integer("SELECT count(*) FROM channel_item"), 1);
    }

    void matchingAgainFindsWhatWasAddedLater()
    {
        SalesStudio studio;
        BENCHBOOK_VERIFY(importNow(studio, readSamples(etsyFiles)));
        QCOMPARE(matchAgain(*studio, std::nullopt).value(), 0);
        BENCHBOOK_VERIFY(studio->perform(Sentence("Rename"), std::nullopt, [&](Action &action) -> Result<void> {
            action.change("product",
                          Id<Product>(studio.integer("SELECT product_id FROM variant WHERE sku = 'SCARF-IND'")),
                          {{"name", u"Indigo Scarf | plant dyed"_s}});
            return {};
        }));
        QCOMPARE(matchAgain(*studio, std::nullopt).value(), 1);
    }

    void whatIsTooLargeToReckonWithStaysOut()
    {
        SalesStudio studio;
        ChannelImport imported = ordersOf({{u"Bag"_s, {}, {}}, {u"Bag"_s, {}, {}}});
        imported.orders[0].lines[0].lineTotal = imported.orders[0].orderTotal = Money::fromMinor(9'000'000'001);
        const auto done = importNow(studio, imported);
        BENCHBOOK_VERIFY(done);
        QCOMPARE(done->newOrders, 1);
        QCOMPARE(done->problemOrders, 1);
    }

    void whatTheBuyerChoseIsAnItemOfItsOwn()
    {
        SalesStudio studio;
        const ChannelImport imported = ordersOf({{u"Bag"_s, u"Color:Brown"_s, {}}, {u"Bag"_s, u"Color:Black"_s, {}}});
        BENCHBOOK_VERIFY(importNow(studio, imported));
        const std::vector<UnmatchedItem> items = stillUnmatched(studio);
        QCOMPARE(items.size(), 2u);
        QCOMPARE(previewImport(*studio, imported)->unmatched.size(), 0u); // known orders ask nothing
        QCOMPARE(rememberMatch(*studio, etsyChannel, items[0].key, studio.tote, std::nullopt).value(), 1);
        QCOMPARE(stillUnmatched(studio).size(), 1u);
        QCOMPARE(stillUnmatched(studio)[0].options, u"Color:Black"_s);
        QCOMPARE(rememberMatch(*studio, etsyChannel, items[1].key, studio.scarf, std::nullopt).value(), 1);
        QCOMPARE(studio.lines(studio.byChannelNo(u"1"_s).id)[0].variant, std::optional(studio.tote));
        QCOMPARE(studio.lines(studio.byChannelNo(u"2"_s).id)[0].variant, std::optional(studio.scarf));
    }

    void whatAPieceShallBearIsNoItemOfItsOwn()
    {
        QCOMPARE(itemKey({}, u"Bag"_s, u"Color:Brown,Personalization:\"A.B., 2026\",Size:L"_s),
                 u"title:Bag [Color:Brown,Size:L]"_s);
        QCOMPARE(itemKey({}, u"Bag"_s, u"Personalization:Anna,Size:L"_s), u"title:Bag [Size:L]"_s);
        QCOMPARE(itemKey({}, u"Bag"_s, u"Personalization:Anna"_s), u"title:Bag"_s);
        QCOMPARE(itemKey(u"B-1"_s, u"Bag"_s, u"Color:Brown"_s), u"sku:B-1"_s);
    }

    void matchingAgainAsksEveryLine()
    {
        SalesStudio studio;
        // One SKU of the shop on two products: their titles tell them apart.
        BENCHBOOK_VERIFY(importNow(studio, ordersOf({{u"First Bag"_s, {}, u"X1"_s}, {u"Second Bag"_s, {}, u"X1"_s}})));
        QCOMPARE(matchAgain(*studio, std::nullopt).value(), 0);
        BENCHBOOK_VERIFY(studio->perform(Sentence("Rename"), std::nullopt, [&](Action &action) -> Result<void> {
            action.change("product",
                          Id<Product>(studio.integer("SELECT product_id FROM variant WHERE sku = 'SCARF-IND'")),
                          {{"name", u"First Bag"_s}});
            action.change("product",
                          Id<Product>(studio.integer("SELECT product_id FROM variant WHERE sku = 'BAG-TOTE-BRN'")),
                          {{"name", u"Second Bag"_s}});
            return {};
        }));
        QCOMPARE(matchAgain(*studio, std::nullopt).value(), 2);
        QCOMPARE(studio.lines(studio.byChannelNo(u"1"_s).id)[0].variant, std::optional(studio.scarf));
        QCOMPARE(studio.lines(studio.byChannelNo(u"2"_s).id)[0].variant, std::optional(studio.tote));
    }

    void anImportIsTakenBackWhole()
    {
        SalesStudio studio;
        const auto kept = studio.order(studio.mug, 1, Money::fromMinor(9800));
        const auto done = importNow(studio, readSamples(etsyFiles), {.matches = {{scarfKey, studio.scarf}}});
        BENCHBOOK_VERIFY(done);
        QCOMPARE(studio.ids(importList(), QString()).size(), 1u);
        BENCHBOOK_VERIFY(takeBackImport(*studio, *done->batch, std::nullopt));
        QCOMPARE(studio.integer("SELECT count(*) FROM sales_order"), 1);
        QCOMPARE(studio.info(kept).code, u"SO-0001"_s);
        for (const char *sql : {"SELECT count(*) FROM customer", "SELECT count(*) FROM import_batch",
                                "SELECT count(*) FROM channel_item"})
            QCOMPARE(studio.integer(sql), 0);
        QCOMPARE(violationsOf(*studio, true), QString());
        QCOMPARE(importNow(studio, readSamples(etsyFiles))->newOrders, 3); // and it can be imported again
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void whatWasBuiltOnAnImportStandsAgainstTakingItBack()
    {
        SalesStudio studio;
        const auto done = importNow(studio, readSamples(etsyFiles));
        BENCHBOOK_VERIFY(done);
        const auto obstacles = [&] {
            return studio->read([&](const Reader &r) { return importObstacles(r, *done->batch); }).value();
        };
        QVERIFY(obstacles().empty());
        const OrderInfo order = studio.byChannelNo(u"3900000003"_s);
        studio.stock(studio.tote, 1, Money::fromMinor(30000));
        BENCHBOOK_VERIFY(shipAll(*studio, order.id, QString(), std::nullopt));
        BENCHBOOK_VERIFY(
            changePromise(*studio, studio.byChannelNo(u"3900000002"_s).id, QDate(2026, 12, 1), std::nullopt));
        QCOMPARE(obstacles().size(), 2u);
        QCOMPARE(obstacles()[0].orderCode, order.code);
        const auto refused = takeBackImport(*studio, *done->batch, std::nullopt);
        QCOMPARE(refused.error().code, ErrorCode::Refused);
        QVERIFY(refused.error().message.contains(order.code));
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt)); // the promise
        QCOMPARE(obstacles().size(), 1u);
        QVERIFY(!studio
                     ->undo(studio->read([&](const Reader &r) { return importEntry(r, *done->batch); }).value(),
                            std::nullopt)
                     .ok());
        QCOMPARE(studio.integer("SELECT count(*) FROM sales_order"), 3);
    }

    void whatWasTakenBackDoesNotStandAgainstIt()
    {
        SalesStudio studio;
        const auto done = importNow(studio, readSamples(etsyFiles));
        BENCHBOOK_VERIFY(done);
        const OrderInfo order = studio.byChannelNo(u"3900000003"_s);
        studio.stock(studio.tote, 1, Money::fromMinor(30000));
        BENCHBOOK_VERIFY(shipAll(*studio, order.id, QString(), std::nullopt));
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        BENCHBOOK_VERIFY(takeBackImport(*studio, *done->batch, std::nullopt));
        // Only the order that counter-facts tell of is left, and it is cancelled; the import itself is not listed.
        QCOMPARE(studio.integer("SELECT count(*) FROM sales_order"), 1);
        QCOMPARE(studio.info(order.id).state, OrderState::Cancelled);
        QVERIFY(studio.ids(importList(), QString()).empty());
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void aStoppedImportLeavesNothing()
    {
        SalesStudio studio;
        const qint64 before = studio.journalEntries();
        CancelToken token;
        const auto stopped = importOrders(*studio, readSamples(etsyFiles), {}, std::nullopt,
                                          Progress(
                                              [&](double, const QString &what) {
                                                  // One order is written by then.
                                                  if (what.startsWith(u"order"_s))
                                                      token.cancel();
                                              },
                                              token));
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(studio.journalEntries(), before);
        QCOMPARE(studio.integer("SELECT count(*) FROM sales_order"), 0);
    }
};

int runImportTests(int argc, char **argv)
{
    TestImport tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_import.moc"
