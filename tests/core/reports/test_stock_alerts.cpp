// Each alert about stock: when it is told, with which figures, and when it is not.
#include "core/buying/purchase_order_draft.h"
#include "core/buying/purchase_receipt.h"
#include "core/buying/quote.h"
#include "core/reports/stock_alerts.h"
#include "core/stock/stock.h"
#include "core/workshop/work_order.h"
#include "tests/support/test_studio.h"

#include <QLocale>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24 * 3'600'000LL;

Quantity dm2(qint64 whole) { return Quantity::units(whole); }
Money yuan(qint64 whole) { return Money::fromMinor(whole * 100); }

/// One hide material with a recipe that needs 10 dm² a wallet, one supplier, and a day that can be moved.
struct AlertShop
{
    explicit AlertShop(const QString &unit = u"dm2"_s)
    {
        const auto made = studio->perform(Sentence("Set up"), std::nullopt, [&](Action &action) -> Result<void> {
            supplier = action.newId<Supplier>();
            action.add("supplier", supplier, {{"number", 1}, {"code", u"S-0001"_s}, {"name", u"Tannery"_s}});
            hide = action.newId<Material>();
            action.add("material", hide,
                       {{"number", 1}, {"code", u"M-0001"_s}, {"name", u"Veg tan"_s}, {"base_unit", unit}});
            const auto product = action.newId<Product>();
            action.add("product", product, {{"number", 1}, {"code", u"P-0001"_s}, {"name", u"Wallet"_s}});
            wallet = action.newId<Variant>();
            action.add("variant", wallet, {{"product_id", product}, {"sku", u"WAL"_s}});
            const auto recipe = action.newId<Recipe>();
            action.add("recipe", recipe, {{"product_id", product}, {"version", 1}});
            action.add("recipe_input", action.newId<RecipeInput>(),
                       {{"recipe_id", recipe}, {"position", 1}, {"material_id", hide}, {"quantity_micro", dm2(10)}});
            return {};
        });
        if (!made.ok())
            qFatal("%s", qPrintable(made.error().message));
    }

    void later(int days) { studio.clock().advance(days * dayMs); }
    QDate today() { return studio->today(); }

    Id<Lot> receiveHide(qint64 quantity, std::optional<Money> cost = yuan(100), QDate expiry = {})
    {
        const auto lots =
            receive(*studio, {.material = hide, .pieces = {dm2(quantity)}, .cost = cost, .expiry = expiry}, {});
        if (!lots.ok())
            qFatal("%s", qPrintable(lots.error().message));
        return lots->front().id;
    }
    Id<WorkOrder> release(int pieces, QDate due = {})
    {
        const auto order = planWorkOrder(*studio, {.variant = wallet, .quantity = pieces, .due = due}, {});
        if (!order.ok() || !releaseWorkOrder(*studio, order->id, {}).ok())
            qFatal("The work order is not released.");
        return order->id;
    }
    void use(Id<Lot> lot, qint64 quantity)
    {
        const Id<WorkOrder> order = release(1);
        const auto issued = issueLot(*studio, order, lot, places::shelf, dm2(quantity), {});
        if (!issued.ok())
            qFatal("%s", qPrintable(issued.error().message));
    }
    void hold(Id<Lot> lot)
    {
        const auto done = studio->perform(Sentence("Hold"), {}, [&](Action &action) -> Result<void> {
            action.add("lot_hold", action.newId<LotHold>(),
                       {{"at_ms", action.now()}, {"about_day", action.today()}, {"lot_id", lot}, {"held", 1}});
            return {};
        });
        if (!done.ok())
            qFatal("%s", qPrintable(done.error().message));
    }
    void change(const char *column, const Value &value)
    {
        const auto done = studio->perform(Sentence("Change"), {}, [&](Action &action) -> Result<void> {
            action.change("material", hide, {{column, value}});
            return {};
        });
        if (!done.ok())
            qFatal("%s", qPrintable(done.error().message));
    }
    /// An order of `quantity` dm², promised for a day; with `came` received on that day.
    void order(qint64 quantity, QDate promise, std::optional<QDate> came = {})
    {
        const auto done = studio->perform(Sentence("Order"), {}, [&](Action &action) -> Result<void> {
            const int number = action.nextNumber("purchase_order");
            const auto id = action.newId<PurchaseOrder>();
            action.add("purchase_order", id,
                       {{"number", number},
                        {"code", u"PO-%1"_s.arg(number)},
                        {"supplier_id", supplier},
                        {"currency", u"CNY"_s},
                        {"first_promise_day", promise},
                        {"promise_day", promise}});
            const auto line = action.newId<PurchaseLine>();
            action.add("purchase_order_line", line,
                       {{"order_id", id}, {"position", 1}, {"material_id", hide}, {"quantity_micro", dm2(quantity)}});
            action.change("purchase_order", id, {{"ordered_day", promise.addDays(-14)}});
            if (!came)
                return {};
            const auto receipt = action.newId<PurchaseReceipt>();
            action.add("purchase_receipt", receipt,
                       {{"number", number},
                        {"code", u"GR-%1"_s.arg(number)},
                        {"supplier_id", supplier},
                        {"received_day", *came},
                        {"currency", u"CNY"_s},
                        {"rate_micro", 1'000'000}});
            action.add("purchase_receipt_line", action.newId<ReceiptLine>(),
                       {{"at_ms", action.now()},
                        {"about_day", *came},
                        {"receipt_id", receipt},
                        {"order_line_id", line},
                        {"material_id", hide},
                        {"quantity_micro", dm2(quantity)}});
            return {};
        });
        if (!done.ok())
            qFatal("%s", qPrintable(done.error().message));
    }
    void quote(Money price, qint64 per, QDate validUntil = {})
    {
        const auto done = studio->perform(Sentence("Quote"), {}, [&](Action &action) -> Result<void> {
            const int number = action.nextNumber("quote");
            const auto id = action.newId<Quote>();
            action.add("quote", id,
                       {{"number", number},
                        {"code", u"QT-%1"_s.arg(number)},
                        {"supplier_id", supplier},
                        {"material_id", hide},
                        {"quoted_day", action.today()},
                        {"valid_until", validUntil},
                        {"currency", u"CNY"_s}});
            action.add("quote_break", action.newId<QuoteBreak>(),
                       {{"quote_id", id}, {"from_micro", 0}, {"price_minor", price}, {"per_micro", dm2(per)}});
            return {};
        });
        if (!done.ok())
            qFatal("%s", qPrintable(done.error().message));
    }

    std::vector<StockAlert> alerts(StockAlertKind kind)
    {
        std::vector<StockAlert> all =
            studio->read([&](const Reader &reader) { return stockAlerts(reader, today(), studio->currency()); })
                .value();
        std::erase_if(all, [&](const StockAlert &alert) { return alert.kind != kind; });
        return all;
    }
    QString only(StockAlertKind kind)
    {
        const auto found = alerts(kind);
        return found.size() == 1 ? QString(alertText(found[0]) + u" | " + alertProposal(found[0]))
                                 : u"%1 alerts"_s.arg(found.size());
    }

    TestStudio studio;
    Id<Supplier> supplier{0};
    Id<Material> hide{0};
    Id<Variant> wallet{0};
};

} // namespace

class TestStockAlerts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void releasedWorkIsShort();
    void alertsBuyWhatThePlanBuys();
    void lowCountsWhatIsOnOrder();
    void lotsExpire();
    void nobodyTakesIt();
    void thereIsTooMuch();
    void whatIsReckonedIsRounded();
    void aPriceIsTheLowestOfAYear();
    void freightIsNoPrice();
    void aSupplierSlips();
    void theMostUrgentComesFirst();
};

void TestStockAlerts::releasedWorkIsShort()
{
    AlertShop shop;
    const Id<Lot> lot = shop.receiveHide(100);
    shop.release(8);
    QCOMPARE(shop.only(StockAlertKind::Short), u"0 alerts"_s);
    shop.release(6, QDate(2026, 9, 20));
    // The due one is served first; the one without a day is short.
    QCOMPARE(shop.only(StockAlertKind::Short),
             u"2 released work order(s) need 140 dm² more of Veg tan, but 100 dm² are "
             "free: 40 dm² are short. It will not do for WO-0001. | Buy 40 dm²."_s);
    shop.order(30, QDate(2026, 9, 12));
    QVERIFY(shop.only(StockAlertKind::Short).contains(u"| Buy 10 dm² beside the 30 dm² on order."));
    shop.order(30, QDate(2026, 9, 15));
    QVERIFY(shop.only(StockAlertKind::Short)
                .endsWith(u"60 dm² are on order, promised for 2026-09-12: ask whether they come in time."));
    shop.hold(lot);
    QVERIFY(shop.only(StockAlertKind::Short).contains(u"but 0 dm² are free: 140 dm² are short."));
    // What is only planned takes nothing yet; what to buy is asked of the plan, which counts it.
    AlertShop planned;
    planned.receiveHide(100);
    BENCHBOOK_VERIFY(planWorkOrder(*planned.studio, {.variant = planned.wallet, .quantity = 50}, {}));
    QCOMPARE(planned.only(StockAlertKind::Short), u"0 alerts"_s);
    planned.release(14);
    QVERIFY(planned.only(StockAlertKind::Short)
                .endsWith(u"40 dm² are short. It will not do for WO-0002. | Buy 540 dm². That is what all work, needs "
                          "and the reorder point ask for."));
}

void TestStockAlerts::alertsBuyWhatThePlanBuys()
{
    AlertShop shop;
    shop.change("reorder_point_micro", dm2(50));
    const Id<Lot> lot = shop.receiveHide(70);
    QCOMPARE(shop.only(StockAlertKind::Low), u"0 alerts"_s);
    shop.release(6); // 60 of the 70: 10 are left, 90 bring them to twice the reorder point
    QCOMPARE(shop.only(StockAlertKind::Low),
             u"70 dm² of Veg tan on the shelves; the reorder point is 50 dm². Work and needs take 60 dm² of it. | "
             "Buy 90 dm²."_s);
    BENCHBOOK_VERIFY(scrapLot(*shop.studio, lot, places::shelf, dm2(30), u"scars"_s, {}));
    QVERIFY(shop.only(StockAlertKind::Short).contains(u"| Buy 120 dm²."));
    QVERIFY(shop.only(StockAlertKind::Low).endsWith(u"| Buy 120 dm²."));
    PurchaseDraft draft;
    draft.supplier = shop.supplier;
    draft.lines = {{shop.hide, dm2(100)}};
    BENCHBOOK_VERIFY(addPurchaseOrder(*shop.studio, draft, {}));
    QVERIFY(shop.only(StockAlertKind::Short).contains(u"| Place the draft PO-0001, and buy 20 dm² beside it."));
    draft.lines = {{shop.hide, dm2(20)}};
    BENCHBOOK_VERIFY(addPurchaseOrder(*shop.studio, draft, {}));
    QVERIFY(shop.only(StockAlertKind::Low).endsWith(u"| Place the draft PO-0001, PO-0002."));
}

void TestStockAlerts::lowCountsWhatIsOnOrder()
{
    AlertShop shop;
    shop.receiveHide(50);
    QCOMPARE(shop.only(StockAlertKind::Low), u"0 alerts"_s);
    shop.change("reorder_point_micro", dm2(60));
    QCOMPARE(shop.only(StockAlertKind::Low),
             u"50 dm² of Veg tan on the shelves; the reorder point is 60 dm². | Buy 70 dm²."_s);
    shop.order(10, QDate(2026, 9, 12));
    QCOMPARE(shop.only(StockAlertKind::Low),
             u"50 dm² of Veg tan on the shelves and 10 dm² on order; the reorder point is 60 dm². | Buy 60 dm²."_s);
    shop.order(1, QDate(2026, 9, 12));
    QCOMPARE(shop.only(StockAlertKind::Low), u"0 alerts"_s);
}

void TestStockAlerts::lotsExpire()
{
    AlertShop shop;
    const Id<Lot> lot = shop.receiveHide(20, yuan(10), QDate(2026, 10, 15));
    QCOMPARE(shop.only(StockAlertKind::Expiring), u"0 alerts"_s);
    shop.later(20); // 21 September
    QCOMPARE(shop.only(StockAlertKind::Expiring),
             u"20 dm² of Veg tan (LOT-2026-0001) must be used by 2026-10-15: 24 day(s) left. | Use it first, in "
             "Wallet."_s);
    shop.later(25);
    QCOMPARE(shop.only(StockAlertKind::Expiring),
             u"20 dm² of Veg tan (LOT-2026-0001) expired on 2026-10-15: 1 day(s) ago. | Put it on hold and test it, or "
             "scrap it."_s);
    shop.hold(lot);
    QVERIFY(shop.only(StockAlertKind::Expiring).endsWith(u"| It is on hold: test it, or scrap it."));
    shop.later(-2);
    QVERIFY(shop.only(StockAlertKind::Expiring).endsWith(u"| It is on hold: decide on it while it can still be used."));
}

void TestStockAlerts::nobodyTakesIt()
{
    AlertShop shop;
    const Id<Lot> lot = shop.receiveHide(40, yuan(200));
    shop.later(30);
    shop.use(lot, 10); // 1 October
    shop.later(170);
    QCOMPARE(shop.only(StockAlertKind::Dead), u"0 alerts"_s);
    shop.later(15); // 4 April
    QCOMPARE(shop.only(StockAlertKind::Dead),
             u"Nobody has taken any of the 30 dm² of Veg tan, worth ¥150.00, since 2026-10-01. | Make Wallet of it, or "
             "return it."_s);
    // What was taken by mistake was not taken.
    const Id<WorkOrder> order = shop.release(1);
    BENCHBOOK_VERIFY(issueLot(*shop.studio, order, lot, places::shelf, dm2(5), {}));
    BENCHBOOK_VERIFY(shop.studio->undo(shop.studio->undoable()->entry, {}));
    QVERIFY(shop.only(StockAlertKind::Dead).contains(u"since 2026-10-01."));
    // What just came in is not dead, whatever lay there before.
    shop.receiveHide(1);
    QCOMPARE(shop.only(StockAlertKind::Dead), u"0 alerts"_s);
}

void TestStockAlerts::thereIsTooMuch()
{
    AlertShop shop;
    const Id<Lot> lot = shop.receiveHide(1000);
    shop.later(60);
    shop.use(lot, 40);
    QCOMPARE(shop.only(StockAlertKind::OverCover), u"0 alerts"_s); // two months are no history
    shop.later(305);
    shop.use(lot, 80);
    // 120 dm² in a year are 10 a month; 60 are enough for half a year.
    QCOMPARE(shop.only(StockAlertKind::OverCover),
             u"880 dm² of Veg tan cover 88 month(s) of last year's use (10 dm² a month). | 820 dm² are too much since "
             "the delivery of 2026-09-01: buy none until it is used up."_s);
    BENCHBOOK_VERIFY(scrapLot(*shop.studio, lot, places::shelf, dm2(820), u"sold"_s, {}));
    QCOMPARE(shop.only(StockAlertKind::OverCover), u"0 alerts"_s);
}

void TestStockAlerts::whatIsReckonedIsRounded()
{
    const auto overCoverOf = [](const QString &unit) {
        AlertShop shop(unit);
        const Id<Lot> lot = shop.receiveHide(1000);
        shop.later(300);
        shop.use(lot, 79);
        shop.later(30);
        return shop.only(StockAlertKind::OverCover);
    };
    // 79 dm² in 330 days are 7.281566 a month; 43.689394 are enough for half a year.
    const QString measured = overCoverOf(u"dm2"_s);
    QVERIFY2(measured.contains(u"(7.28 dm² a month). | 877 dm² are too much"), qPrintable(measured));
    // Of what is counted nobody uses a part.
    const QString counted = overCoverOf(u"pcs"_s);
    QVERIFY2(counted.contains(u"(7 pcs a month). | 877 pcs are too much"), qPrintable(counted));
}

void TestStockAlerts::aPriceIsTheLowestOfAYear()
{
    AlertShop shop;
    shop.receiveHide(3, Money::fromMinor(1000)); // 3.333… a dm²
    shop.later(40);
    shop.receiveHide(10, yuan(50));
    shop.later(40);
    QCOMPARE(shop.only(StockAlertKind::PriceLow), u"0 alerts"_s);
    // 3.34 is a little more than 3.333…, though a rounded unit price might say the same.
    shop.quote(Money::fromMinor(334), 1);
    QCOMPARE(shop.only(StockAlertKind::PriceLow), u"0 alerts"_s);
    shop.later(1);
    shop.quote(Money::fromMinor(999), 3, shop.today().addDays(10));
    QCOMPARE(shop.only(StockAlertKind::PriceLow),
             u"Veg tan is quoted at ¥9.99 / 3 dm² (2026-11-21), the lowest of 4 prices in a year; the highest was "
             "¥15.00 / 3 dm² on 2026-10-11. | If it keeps, buy ahead: the quote holds until 2026-12-01."_s);
    // A quote that is over is no offer; the next lower one is not the lowest.
    shop.later(11);
    QCOMPARE(shop.only(StockAlertKind::PriceLow), u"0 alerts"_s);
    shop.receiveHide(10, yuan(30));
    QVERIFY(shop.only(StockAlertKind::PriceLow).startsWith(u"Veg tan was bought at ¥3.00 / dm²"));
    shop.later(31);
    QCOMPARE(shop.only(StockAlertKind::PriceLow), u"0 alerts"_s);
}

void TestStockAlerts::freightIsNoPrice()
{
    AlertShop shop;
    for (int delivery = 0; delivery < 2; ++delivery) {
        ReceiptDraft draft;
        draft.supplier = shop.supplier;
        draft.freight = yuan(20);
        draft.lines = {{.material = shop.hide, .pieces = {dm2(100)}, .goods = yuan(100)}};
        BENCHBOOK_VERIFY(bookReceipt(*shop.studio, draft, {}, {}));
        shop.later(10);
    }
    shop.quote(yuan(115), 100); // less than 120 landed, and more than what the goods cost
    QCOMPARE(shop.only(StockAlertKind::PriceLow), u"0 alerts"_s);
    shop.later(1);
    shop.quote(yuan(99), 100);
    QVERIFY(shop.only(StockAlertKind::PriceLow).contains(u"the lowest of 4 prices in a year"_s));
}

void TestStockAlerts::aSupplierSlips()
{
    AlertShop shop;
    shop.order(10, QDate(2026, 8, 30));
    QCOMPARE(shop.only(StockAlertKind::SupplierSlipping),
             u"Tannery: 1 line(s) on order are past their promise, the oldest since 2026-08-30 (PO-1). | Ask for a day "
             "that holds, or buy what is urgent elsewhere."_s);

    AlertShop other;
    for (int month = 1; month <= 4; ++month)
        other.order(10, QDate(2026, month, 10), QDate(2026, month, month == 1 ? 14 : 8)); // 1 day late on average
    for (const int day : {1, 10})
        other.order(10, QDate(2026, 8, day), QDate(2026, 8, day + 6));
    QCOMPARE(other.only(StockAlertKind::SupplierSlipping), u"0 alerts"_s); // two deliveries say nothing
    other.order(10, QDate(2026, 8, 20), QDate(2026, 8, 20));
    QCOMPARE(other.only(StockAlertKind::SupplierSlipping), u"0 alerts"_s); // 4 days are 3 more, not over
    other.order(10, QDate(2026, 8, 20), QDate(2026, 8, 29));
    QCOMPARE(other.only(StockAlertKind::SupplierSlipping),
             u"Tannery came 5.2 days late on average in the last 90 days, 1 in the year before. | Order earlier there, "
             "or ask others for a quote."_s);
}

void TestStockAlerts::theMostUrgentComesFirst()
{
    AlertShop shop;
    shop.receiveHide(20, yuan(10), QDate(2026, 9, 5));
    shop.change("reorder_point_micro", dm2(60));
    shop.release(8);
    shop.order(10, QDate(2026, 8, 30));
    QStringList kinds;
    const auto all = shop.studio->read(
        [&](const Reader &reader) { return stockAlerts(reader, shop.today(), shop.studio->currency()); });
    for (const StockAlert &alert : all.value())
        kinds << alertKey(alert.kind);
    QCOMPARE(kinds, QStringList({u"short"_s, u"low"_s, u"expiring"_s, u"supplier_slipping"_s}));
}

QTEST_GUILESS_MAIN(TestStockAlerts)
#include "test_stock_alerts.moc"
