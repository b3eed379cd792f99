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
        QVERIFY(!first.promise.isValid()); // nobody promised a day
        QVERIFY(first.isOpen());
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
        QCOMPARE(matchPurchaseLine(*studio, before.lines[0].id, studio.hide, units(1), std::nullopt).error().code,
                 ErrorCode::Refused);
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
