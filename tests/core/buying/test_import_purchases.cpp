// Purchases of a marketplace become orders: once, with what is known of their items, and matched by hand otherwise.
#include "core/base/csv_reader.h"
#include "core/buying/advised_orders.h"
#include "core/buying/import_purchases.h"
#include "tests/core/buying/buying_studio.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

const QString header =
    u"订单编号,卖家公司名,货品总价(元),运费(元),涨价或折扣(元),实付款(元),订单状态,订单创建时间,货品标题,单价(元),数量,单位,货号\n"_s;

ForeignPurchases purchasesIn(const QString &rows)
{
    const auto table = readCsv(QString(header + rows));
    PurchaseOptions options;
    options.studioZone = QTimeZone("Asia/Shanghai");
    options.currency = Currency::ofCode(u"CNY"_s);
    return readPurchases(table.value(), options).value();
}

ForeignPurchases purchasesWithModels(const QString &rows)
{
    const auto table = readCsv(QString(header.chopped(1) + u",型号\n"_s + rows));
    return readPurchases(table.value(), {QTimeZone("Asia/Shanghai"), Currency::ofCode(u"CNY"_s)}).value();
}

/// A table of the studio's own.
ForeignPurchases ownRows(const QString &rows)
{
    const auto table = readCsv(QString(u"Supplier,Order,Date,Item,Quantity,Unit,Price\n"_s + rows));
    return readPurchases(table.value(), {QTimeZone("Asia/Shanghai"), Currency::ofCode(u"CNY"_s)}).value();
}

ForeignPurchases ownTable(const QString &number)
{
    return ownRows(u"Hongda,"_s + number + u",2026-08-20,Leather,2,sheet,60.00\n"_s);
}

void rename(BuyingStudio &studio, Id<Supplier> supplier, const QString &name)
{
    const auto done = studio->perform(Sentence("Rename"), std::nullopt, [&](Action &action) -> Result<void> {
        action.change("supplier", supplier, {{"name", name}});
        return {};
    });
    QVERIFY(done.ok());
}

const QString twoOrders =
    u"1001,宏达皮革,120.00,10.00,-5.00,125.00,交易成功,2026-08-20 10:00:00,头层植鞣皮,60.00,2,张,ZR-1\n"
    "1002,线坊旗舰店,30.00,0,0,30.00,交易关闭,2026-08-21 11:00:00,蜡线,10.00,3,轴,\n"_s;

} // namespace

class TestImportPurchases final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void purchasesComeOnce()
    {
        BuyingStudio studio;
        const ForeignPurchases foreign = purchasesIn(twoOrders);
        QCOMPARE(foreign.purchases.size(), std::size_t(2));
        const auto plan = studio->read([&](const Reader &reader) { return planPurchaseImport(reader, foreign); });
        QCOMPARE(plan->count(ForeignPurchaseState::New), 2);
        QCOMPARE(plan->newSuppliers(), 2);
        const auto done = importPurchases(*studio, foreign, u"orders.csv"_s, std::nullopt);
        BENCHBOOK_VERIFY(done);
        QCOMPARE(done->made.size(), std::size_t(2));
        QCOMPARE(done->unmatched, 2);
        const PurchaseOrderInfo first = studio.order(done->made[0].id);
        QCOMPARE(first.supplierName, u"宏达皮革"_s);
        QCOMPARE(first.supplierOrderNo, u"1001"_s);
        QCOMPARE(first.total(), std::optional(cents(12500)));
        QCOMPARE(first.orderedDay, QDate(2026, 8, 20));
        QVERIFY(!first.promise.isValid());            // nobody promised a day
        QCOMPARE(first.state, PurchaseState::Closed); // The trade is over: nothing of it is on the way.
        QCOMPARE(plan->finished(), 1);
        QCOMPARE(studio.integer("SELECT count(*) FROM open_purchase_line"), 0);
        QCOMPARE(studio.order(done->made[1].id).state, PurchaseState::Cancelled);
        // The same file again: nothing is doubled.
        const auto again = importPurchases(*studio, foreign, u"orders.csv"_s, std::nullopt);
        QCOMPARE(again->made.size(), std::size_t(0));
        QCOMPARE(again->known, 2);
        // Taken back, it can come again.
        QCOMPARE(studio.integer("SELECT count(*) FROM purchase_order WHERE hidden = 0"), 2);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void anItemIsMatchedOnceForAll()
    {
        BuyingStudio studio;
        const auto done = importPurchases(
            *studio,
            purchasesIn(
                twoOrders +
                u"1003,宏达皮革,60.00,0,0,60.00,等待卖家发货,2026-08-22 10:00:00,植鞣皮 头层 促销,60.00,1,张,ZR-1\n"_s),
            u"f"_s, std::nullopt);
        BENCHBOOK_VERIFY(done);
        const PurchaseOrderInfo before = studio.order(done->made[0].id);
        QVERIFY(!before.lines[0].material);
        const qint64 entries = studio.journalEntries();
        QVERIFY(!matchPurchaseLine(*studio, before.lines[0].id, studio.hide, Quantity(), std::nullopt).ok());
        QCOMPARE(studio.journalEntries(), entries);
        // One 张 is 180 dm²; the other line has another title and the same number of the seller.
        const auto matched = matchPurchaseLine(*studio, before.lines[0].id, studio.hide, units(180), std::nullopt);
        BENCHBOOK_VERIFY(matched);
        QCOMPARE(*matched, 2);
        QCOMPARE(studio.order(done->made[0].id).lines[0].quantity, units(360));
        QCOMPARE(studio.order(done->made[2].id).lines[0].quantity, units(180));
        // It is remembered for what comes next.
        const auto next = importPurchases(
            *studio, purchasesIn(u"1004,宏达皮革,60.00,0,0,60.00,,2026-08-25 10:00:00,新标题,60.00,1,张,ZR-1\n"_s),
            u"g"_s, std::nullopt);
        QCOMPARE(next->unmatched, 0);
        QCOMPARE(studio.order(next->made[0].id).lines[0].material, std::optional(studio.hide));
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QCOMPARE(studio.integer("SELECT count(*) FROM purchase_order WHERE supplier_order_no = '1004' AND hidden = 0"),
                 0);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void aSupplierIsKnownByTheNameOfTheTable()
    {
        BuyingStudio studio;
        for (const ForeignPurchases &foreign : {purchasesIn(twoOrders), ownTable(u"A-1"_s)}) {
            const auto first = importPurchases(*studio, foreign, u"f"_s, std::nullopt);
            BENCHBOOK_VERIFY(first);
            QVERIFY(!first->made.empty());
            const Id<Supplier> supplier = studio.order(first->made[0].id).supplier;
            rename(studio, supplier, u"宏达 (Hongda)"_s + QString::number(supplier.value()));
            const qint64 suppliers = studio.integer("SELECT count(*) FROM supplier");
            QCOMPARE(importPurchases(*studio, foreign, u"f"_s, std::nullopt)->made.size(), std::size_t(0));
            QCOMPARE(studio.integer("SELECT count(*) FROM supplier"), suppliers);
        }
        // What they sell next comes from the same one.
        const auto next = importPurchases(*studio, ownTable(u"A-2"_s), u"f"_s, std::nullopt);
        BENCHBOOK_VERIFY(next);
        QVERIFY(studio.order(next->made[0].id).supplierName.startsWith(u"宏达"_s));
    }

    void withoutNumbersPurchasesComeOnce()
    {
        BuyingStudio studio;
        const ForeignPurchases once = ownTable(QString());
        const ForeignPurchases longer = ownRows(u"Hongda,,2026-08-20,Leather,2,sheet,60.00\n"
                                                "Hongda,,2026-08-21,Leather,2,sheet,60.00\n"
                                                "Mill,,2026-08-20,Lace,2,sheet,60.00\n"_s);
        QCOMPARE(importPurchases(*studio, once, u"f"_s, std::nullopt)->made.size(), std::size_t(1));
        QCOMPARE(importPurchases(*studio, once, u"f"_s, std::nullopt)->made.size(), std::size_t(0));
        QCOMPARE(importPurchases(*studio, longer, u"f"_s, std::nullopt)->made.size(), std::size_t(2));
        QCOMPARE(importPurchases(*studio, longer, u"f"_s, std::nullopt)->known, 3);
        // Taken back, they come again.
        const qint64 last = studio.integer("SELECT max(entry_id) FROM journal_change WHERE table_name = "
                                           "'purchase_order'");
        BENCHBOOK_VERIFY(studio->undo(last, std::nullopt));
        QCOMPARE(importPurchases(*studio, longer, u"f"_s, std::nullopt)->made.size(), std::size_t(2));
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void anOrderTypedByHandIsKnown()
    {
        BuyingStudio studio;
        PurchaseDraft typed;
        typed.supplier = studio.supplier(u"Hongda"_s);
        typed.supplierOrderNo = u"A-1"_s;
        typed.lines = {{studio.hide, units(10)}};
        BENCHBOOK_VERIFY(addPurchaseOrder(*studio, typed, std::nullopt));
        const ForeignPurchases foreign = ownRows(u"Hongda,A-1,2026-08-20,Leather,2,sheet,60.00\n"
                                                 "Hongda,A-2,2026-08-20,Leather,2,sheet,60.00\n"_s);
        const auto done = importPurchases(*studio, foreign, u"f"_s, std::nullopt);
        BENCHBOOK_VERIFY(done);
        QCOMPARE(done->known, 1);
        QCOMPARE(done->made.size(), std::size_t(1));
        // Nor is a number typed that an imported one has, be it with another supplier before.
        typed.supplierOrderNo = u"A-2"_s;
        QCOMPARE(addPurchaseOrder(*studio, typed, std::nullopt).error().issues[0].field, u"supplierOrderNo"_s);
        typed.supplier = studio.mill;
        const auto elsewhere = addPurchaseOrder(*studio, typed, std::nullopt);
        BENCHBOOK_VERIFY(elsewhere);
        const PurchaseChange moved{.supplier = studio.order(done->made[0].id).supplier};
        const auto refused = changePurchaseOrder(*studio, elsewhere->id, moved, std::nullopt);
        QVERIFY(refused.error().message.contains(u"PO-0002"_s));
    }

    void eachModelIsMatchedByItselfAndAgain()
    {
        BuyingStudio studio;
        const QString start = u"2026-08-20 10:00:00,植鞣皮,60.00,2,张,A100,"_s;
        const auto done = importPurchases(*studio,
                                          purchasesWithModels(u"1001,宏达,120,0,0,120,,"_s + start +
                                                              u"红\n1002,宏达,120,0,0,120,,"_s + start +
                                                              u"蓝\n1003,宏达,120,0,0,120,,"_s + start + u"红\n"_s),
                                          u"f"_s, std::nullopt);
        BENCHBOOK_VERIFY(done);
        const auto line = [&](std::size_t order) { return studio.order(done->made[order].id).lines[0]; };
        QCOMPARE(matchPurchaseLine(*studio, line(0).id, studio.hide, units(180), std::nullopt).valueOr(0), 2);
        QVERIFY(!line(1).material);
        QCOMPARE(line(2).quantity, units(360));
        // It was wrong: all that followed it are told better, and the undo tells them as before.
        QCOMPARE(matchPurchaseLine(*studio, line(2).id, studio.thread, units(100), std::nullopt).valueOr(0), 2);
        QCOMPARE(line(0).material, std::optional(studio.thread));
        QCOMPARE(line(0).quantity, units(200));
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QCOMPARE(line(0).quantity, units(360));
        // What has come stays what it is.
        ReceiptDraft came;
        came.order = done->made[0].id;
        came.lines = {{.material = studio.hide, .pieces = {units(180)}, .goods = cents(6000)}};
        BENCHBOOK_VERIFY(bookReceipt(*studio, came, {}, std::nullopt));
        QCOMPARE(matchPurchaseLine(*studio, line(0).id, studio.thread, units(1), std::nullopt).error().code,
                 ErrorCode::Refused);
        QCOMPARE(matchPurchaseLine(*studio, line(2).id, studio.thread, units(1), std::nullopt).valueOr(0), 1);
        QCOMPARE(line(0).material, std::optional(studio.hide));
        const auto own = studio.placed({{studio.hide, units(10)}});
        QCOMPARE(matchPurchaseLine(*studio, studio.order(own).lines[0].id, studio.thread, units(1), {}).error().code,
                 ErrorCode::Refused);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void whatIsAdvisedIsDrafted()
    {
        BuyingStudio studio;
        studio.keepRate(u"EUR"_s, 8'000'000);
        const auto quote = [&](Id<Supplier> supplier, Id<Material> material, const QString &price,
                               const QString &currency) {
            QuoteDraft draft{supplier, material};
            const auto measure = studio->read([&](const Reader &reader) { return materialUnits(reader, material); });
            draft.prices = parseQuotedPrices(price, *measure, Currency::ofCode(currency)).value();
            return addQuote(*studio, draft, std::nullopt).ok();
        };
        QVERIFY(quote(studio.tannery, studio.hide, u"2.50 / dm2"_s, u"CNY"_s));
        QVERIFY(quote(studio.mill, studio.thread, u"3.00 / 100 m"_s, u"EUR"_s));
        const auto question = studio->read([&](const Reader &reader) {
            return adviceQuestion(reader, {{studio.hide, units(100)}, {studio.thread, units(1000)}}, studio->today());
        });
        const auto advice = adviseOn(*question, {}, studio->currency());
        BENCHBOOK_VERIFY(advice);
        QCOMPARE(advice->best->paid, cents(25000 + 24000));
        const auto made = draftAdvisedOrders(*studio, *advice->best, std::nullopt);
        BENCHBOOK_VERIFY(made);
        QCOMPARE(made->size(), std::size_t(2));
        const PurchaseOrderInfo hides = studio.order(made->front().id);
        QCOMPARE(hides.state, PurchaseState::Drafted);
        QCOMPARE(hides.total(), std::optional(cents(25000)));
        QVERIFY(hides.lines[0].quote);
        // In euros, as it was quoted.
        const PurchaseOrderInfo threads = studio.order(made->back().id);
        QCOMPARE(threads.currency.code, u"EUR"_s);
        QCOMPARE(threads.total(), std::optional(cents(3000)));
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QCOMPARE(studio.integer("SELECT count(*) FROM purchase_order WHERE hidden = 0"), 0);
    }
};

int runImportPurchaseTests(int argc, char **argv)
{
    TestImportPurchases test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_import_purchases.moc"
