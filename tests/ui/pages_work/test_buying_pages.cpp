#include "core/buying/purchase_order_draft.h"
#include "core/buying/purchase_receipt.h"
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/pages_work/test_pages.h"
#include "ui/buying/buying_page.h"
#include "ui/records/edit_table.h"

#include <QAbstractButton>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

Id<Supplier> buyingTannery(PageBench &bench)
{
    return bench.studio
        ->perform(
            Sentence("Add supplier"), std::nullopt,
            [](Action &action) -> Result<Id<Supplier>> {
                const auto id = action.newId<Supplier>();
                action.add("supplier", id, {{"number", 1}, {"code", u"S-0001"_s}, {"name", u"Riverside Tannery"_s}});
                return id;
            })
        .value();
}

Id<PurchaseOrder> placedLines(PageBench &bench, std::vector<PurchaseLineDraft> lines)
{
    PurchaseDraft draft;
    draft.supplier = buyingTannery(bench);
    draft.lines = std::move(lines);
    const auto made = addPurchaseOrder(*bench.studio, draft, std::nullopt);
    if (!made.ok())
        qFatal("%s", qPrintable(made.error().message));
    const auto placed = placePurchaseOrder(*bench.studio, made->id, {}, bench.studio->today(), std::nullopt);
    if (!placed.ok())
        qFatal("%s", qPrintable(placed.error().message));
    return made->id;
}

/// An order as an import leaves it: one line is of no material yet.
Id<PurchaseOrder> importedLine(PageBench &bench)
{
    const Id<Supplier> supplier = buyingTannery(bench);
    return bench.studio
        ->perform(Sentence("Import purchases"), std::nullopt,
                  [&](Action &action) -> Result<Id<PurchaseOrder>> {
                      const auto id = action.newId<PurchaseOrder>();
                      action.add("purchase_order", id,
                                 {{"number", 1},
                                  {"code", u"PO-0001"_s},
                                  {"supplier_id", supplier},
                                  {"currency", u"CNY"_s},
                                  {"ordered_day", action.today()}});
                      action.add("purchase_order_line", action.newId<PurchaseLine>(),
                                 {{"order_id", id},
                                  {"position", 1},
                                  {"title", u"Lobster clasp 25mm"_s},
                                  {"quantity_micro", Quantity::units(3)},
                                  {"total_minor", Money::fromMinor(1200)}});
                      return id;
                  })
        .value();
}

EditTable *grid(QWidget *page, const QString &name) { return page->findChild<EditTable *>(name); }

QString cellOf(QWidget *page, const QString &table, int row, const QString &key)
{
    return grid(page, table)->model()->text(row, key);
}

void typeInto(QWidget *page, const QString &table, int row, const QString &key, const QString &text)
{
    EditTableModel *model = grid(page, table)->model();
    while (model->rowCount() <= row)
        model->addLine();
    for (int column = 0; column < model->columnCount(); ++column) {
        if (model->columns()[static_cast<std::size_t>(column)].key == key)
            model->setData(model->index(row, column), text, Qt::EditRole);
    }
}

} // namespace

TestBuyingPages::TestBuyingPages() = default;
TestBuyingPages::~TestBuyingPages() = default;

void TestBuyingPages::init() { m_bench = std::make_unique<PageBench>(); }

void TestBuyingPages::cleanup()
{
    QCOMPARE(violationsOf(m_bench->studio.studio(), false), QString());
    m_bench.reset();
}

void TestBuyingPages::twoLinesOfOneMaterialAreReceived()
{
    PageBench &bench = *m_bench;
    const auto hides = [&](qint64 quantity, qint64 total) {
        return PurchaseLineDraft{
            .material = bench.workshop.hide, .quantity = Quantity::units(quantity), .total = yuan(total)};
    };
    const auto order = placedLines(bench, {hides(10, 70), hides(5, 45)});
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    buying->showRecordOf(u"orders"_s, order.value());
    PageBench::settle();
    Page *page = bench.page.get();
    PageBench::press(page, u"purchaseReceive"_s);
    QVERIFY(cellOf(page, u"deliveryLines"_s, 0, u"material"_s).endsWith(u" (1)"));
    QVERIFY(cellOf(page, u"deliveryPieces"_s, 1, u"material"_s).endsWith(u" (2)"));
    PageBench::press(page, u"deliverySubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM purchase_receipt_line"), 2);
    QCOMPARE(bench.studio.integer("SELECT max(goods_minor) FROM purchase_receipt_line"), 7000);
    QCOMPARE(bench.studio.integer("SELECT sum(goods_minor) FROM purchase_receipt_line"), 11500);
    QCOMPARE(bench.studio.integer("SELECT sum(value_minor) FROM stock_total WHERE inside = 1"), 11500);
}

void TestBuyingPages::anAmountWithoutPiecesIsRefused()
{
    PageBench &bench = *m_bench;
    const auto order =
        placedLines(bench, {{.material = bench.workshop.hide, .quantity = Quantity::units(10), .total = yuan(70)},
                            {.material = bench.workshop.thread, .quantity = Quantity::units(40), .total = yuan(20)}});
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    buying->showRecordOf(u"orders"_s, order.value());
    PageBench::settle();
    Page *page = bench.page.get();
    PageBench::press(page, u"purchaseReceive"_s);
    const QString thread = cellOf(page, u"deliveryLines"_s, 1, u"material"_s);
    grid(page, u"deliveryPieces"_s)->model()->removeLine(1);
    typeInto(page, u"deliveryLines"_s, 1, u"goods"_s, u"18"_s);
    PageBench::press(page, u"deliverySubmit"_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM purchase_receipt"), 0);
    QVERIFY(PageBench::words(page).contains(thread + u" is invoiced, but no piece of it came"));
    // What was only proposed is left out, and said to be.
    typeInto(page, u"deliveryLines"_s, 1, u"goods"_s, u"20"_s);
    QTest::qWait(200);
    const QString words = PageBench::words(PageBench::find(page, u"deliveryPlan"_s));
    QVERIFY2(words.contains(u"Nothing came of %1"_s.arg(thread)), qPrintable(words));
    PageBench::press(page, u"deliverySubmit"_s);
    PageBench::settle();
    QCOMPARE(bench.studio.integer("SELECT sum(goods_minor) FROM purchase_receipt_line"), 7000);
}

void TestBuyingPages::withoutAnOrderTheInvoiceComesFirst()
{
    PageBench &bench = *m_bench;
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    buying->openPart(u"orders"_s);
    PageBench::settle();
    Page *page = bench.page.get();
    PageBench::press(page, u"purchasesReceive"_s);
    for (const EditColumn &column : grid(page, u"deliveryLines"_s)->model()->columns())
        QVERIFY(column.key != u"due");
    const auto top = [&](const QString &name) { return PageBench::find(page, name)->mapTo(page, QPoint()).y(); };
    QVERIFY(top(u"deliveryLines"_s) < top(u"deliveryPieces"_s));
    typeInto(page, u"deliveryPieces"_s, 0, u"size"_s, u"12"_s);
    QTest::qWait(200);
    QVERIFY(PageBench::words(page).contains(u"Say first what the invoice says, in the list above."));
}

void TestBuyingPages::whatIsNotMatchedIsSaid()
{
    PageBench &bench = *m_bench;
    const auto order = importedLine(bench);
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    buying->showRecordOf(u"orders"_s, order.value());
    PageBench::settle();
    Page *page = bench.page.get();
    PageBench::press(page, u"purchaseReceive"_s);
    const QString words = PageBench::words(PageBench::find(page, u"delivery"_s));
    QVERIFY2(words.contains(u"Lobster clasp 25mm"), qPrintable(words));
    QVERIFY(!PageBench::find(page, u"deliveryLines"_s));
    auto *book = qobject_cast<QAbstractButton *>(PageBench::find(page, u"deliverySubmit"_s));
    QVERIFY(book && !book->isEnabled());
    PageBench::press(page, u"deliveryUnmatched.match1"_s);
    QVERIFY(PageBench::find(page, u"matchPurchaseLine"_s));
}
