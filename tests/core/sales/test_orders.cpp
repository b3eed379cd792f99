// Taking orders, changing them, promises, money of other currencies, lists and JSON.
#include "core/journal/connection.h"
#include "core/sales/order_json.h"
#include "tests/core/sales/sales_studio.h"

#include <QJsonArray>

#include <algorithm>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {
__extension__ typedef __int128 Wide; // no part of C++20, known to every compiler we build with
}

class TestOrders final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOrderHasItsFigures()
    {
        SalesStudio studio;
        OrderDraft draft{.channel = studioChannel};
        draft.lines = {{studio.mug, Quantity::units(2)}, {studio.coaster, Quantity::units(1), Money::fromMinor(3000)}};
        draft.shipping = Money::fromMinor(1200);
        draft.discount = Money::fromMinor(600);
        draft.tax = Money::fromMinor(500);
        const auto placed = placeOrder(*studio, draft, std::nullopt);
        BENCHBOOK_VERIFY(placed);
        QCOMPARE(placed->code, u"SO-0001"_s);
        const OrderInfo order = studio.info(placed->id);
        QCOMPARE(order.goods.minor(), 2 * 9800 + 3000); // The mugs at their list price.
        QCOMPARE(order.charged().minor(), 22600 + 1200 - 600 + 500);
        QCOMPARE(order.revenue().minor(), 22600 + 1200 - 600);
        QCOMPARE(order.studioRevenue, std::optional(order.revenue()));
        QCOMPARE(order.state, OrderState::Open);
        QCOMPARE(order.promise, QDate(2026, 9, 15)); // 14 days
        QCOMPARE(studio.lines(placed->id)[0].title, u"Celadon Mug"_s);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    /// The file converts by a formula of its own (sales_order_total); it must agree with ExchangeRate everywhere.
    void whatAnOrderIsWorthHereIsRoundedOnce()
    {
        Random random(7);
        for (const QString &own : {u"CNY"_s, u"JPY"_s, u"KWD"_s}) {
            SalesStudio studio(own);
            for (int i = 0; i < 150; ++i) {
                const std::vector<Currency> &all = Currency::all();
                const Currency &currency = all[static_cast<std::size_t>(random.between(0, qint64(all.size()) - 1))];
                std::optional<qint64> rate = random.between(1, 30'000'000);
                if (i % 10 == 0)
                    rate = std::nullopt;
                else if (i % 3 == 0)
                    rate = *rate / 500'000 * 500'000 + 500'000; // Ties are common.
                const Money goods = Money::fromMinor(random.between(0, 100'000));
                const Money refunded = Money::fromMinor(random.between(0, 50'000));
                const auto made = studio->perform(Sentence("Write an order"), std::nullopt,
                                                  [&](Action &action) -> Result<Id<SalesOrder>> {
                                                      const auto id = action.newId<SalesOrder>();
                                                      const int number = action.nextNumber("sales_order");
                                                      action.add("sales_order", id,
                                                                 {{"number", number},
                                                                  {"code", u"T-%1"_s.arg(number)},
                                                                  {"channel_id", studioChannel},
                                                                  {"ordered_at_ms", action.now()},
                                                                  {"ordered_day", action.today()},
                                                                  {"currency", currency.code},
                                                                  {"rate_micro", rate},
                                                                  {"refunded_minor", refunded}});
                                                      action.add("sales_order_line", action.newId<OrderLine>(),
                                                                 {{"order_id", id},
                                                                  {"position", 1},
                                                                  {"title", u"Mug"_s},
                                                                  {"quantity_micro", Quantity::units(1)},
                                                                  {"total_minor", goods}});
                                                      return id;
                                                  });
                BENCHBOOK_VERIFY(made);
                const OrderInfo order = studio.info(*made);
                std::optional<Money> expected;
                if (rate)
                    expected = ExchangeRate::fromMicro(*rate).convert(order.revenue(), currency, studio->currency());
                else if (currency.code == own)
                    expected = order.revenue();
                QCOMPARE(order.revenue(), goods - refunded);
                QCOMPARE(order.studioRevenue, expected);
            }
            QCOMPARE(violationsOf(*studio, true), QString());
        }
    }

    void taxInARefund_data()
    {
        QTest::addColumn<qint64>("goods");
        QTest::addColumn<qint64>("tax");
        QTest::addColumn<qint64>("refunded");
        QTest::addColumn<qint64>("refundedTax");
        QTest::newRow("nothing") << 10'000LL << 725LL << 0LL << 0LL;
        QTest::newRow("everything") << 10'800LL << 540LL << 11'340LL << 540LL;
        QTest::newRow("odd cents") << 10'000LL << 725LL << 3'333LL << 225LL; // 225.307
        QTest::newRow("one cent short") << 10'800LL << 540LL << 11'339LL << 540LL;
        QTest::newRow("a tie goes down to the even cent") << 100LL << 100LL << 1LL << 0LL;
        QTest::newRow("a tie goes up to the even cent") << 100LL << 100LL << 3LL << 2LL;
        QTest::newRow("no tax") << 10'000LL << 0LL << 3'333LL << 0LL;
        QTest::newRow("the largest") << 4'499'999'999LL << 4'500'000'000LL << 8'999'999'998LL
                                     << 4'499'999'999LL; // …999.49
    }

    void taxInARefund()
    {
        QFETCH(qint64, goods);
        QFETCH(qint64, tax);
        QFETCH(qint64, refunded);
        QFETCH(qint64, refundedTax);
        SalesStudio studio;
        const auto id = studio.order(studio.mug, 1, Money::fromMinor(goods));
        BENCHBOOK_VERIFY(changeOrder(
            *studio, id, {.tax = Money::fromMinor(tax), .refunded = Money::fromMinor(refunded)}, std::nullopt));
        const OrderInfo order = studio.info(id);
        QCOMPARE(order.refundedTax.minor(), refundedTax);
        QCOMPARE(order.revenue().minor(), goods - refunded + refundedTax);
        QCOMPARE(order.studioRevenue, std::optional(order.revenue()));
        QCOMPARE(orderJson(*studio, id)->value(u"refundedTax"_s).toString(),
                 plainText(order.refundedTax, order.currency));
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    /// Against a reckoning of 128 bits, also where channels give amounts that do not fit each other.
    void taxInARefundIsExactForAnyAmounts()
    {
        SalesStudio studio;
        studio.order(studio.mug, 1, Money::fromMinor(1));
        Connection file(studio.path(), OpenMode::ReadWrite);
        file.execute("BEGIN");
        Random random(11);
        for (int i = 0; i < 3000; ++i) {
            const qint64 most = i % 3 == 0 ? 40 : i % 3 == 1 ? 200'000 : maxOrderMinor;
            const qint64 goods = random.between(0, most);
            const qint64 tax = random.between(0, most);
            const qint64 refunded = random.between(0, most);
            const qint64 discount = i % 7 == 0 ? random.between(0, most) : 0;
            file.execute(qPrintable(u"UPDATE sales_order_line SET total_minor = %1"_s.arg(goods)));
            file.execute(
                qPrintable(u"UPDATE sales_order SET tax_minor = %1, refunded_minor = %2, discount_minor = %3"_s.arg(tax)
                               .arg(refunded)
                               .arg(discount)));
            const qint64 charged = goods - discount + tax;
            qint64 part = 0;
            if (charged > 0) {
                const Wide product = Wide(refunded) * tax;
                const Wide whole = product / charged;
                const Wide twice = product % charged * 2;
                const bool up = twice > charged || (twice == charged && whole % 2 == 1);
                part = qint64(std::min({whole + up, Wide(tax), Wide(refunded)}));
            }
            const QString kept =
                file.text("SELECT typeof(refunded_tax_minor) || refunded_tax_minor || ' ' || revenue_minor "
                          "FROM sales_order_total");
            QCOMPARE(kept, u"integer%1 %2"_s.arg(part).arg(goods - discount - refunded + part));
        }
        file.execute("ROLLBACK");
    }

    void aRefundInOtherMoneyIsExactToo()
    {
        SalesStudio studio;
        studio.keepRate(u"USD"_s, 7'150'000);
        OrderDraft draft{.channel = studioChannel};
        draft.currency = u"USD"_s;
        draft.tax = Money::fromMinor(725);
        draft.lines = {{studio.mug, Quantity::units(1), Money::fromMinor(10'000)}};
        const auto id = placeOrder(*studio, draft, std::nullopt).value().id;
        BENCHBOOK_VERIFY(changeOrder(*studio, id, {.refunded = Money::fromMinor(3'333)}, std::nullopt));
        QCOMPARE(studio.info(id).revenue().minor(), 6'892);
        QCOMPARE(studio.info(id).studioRevenue->minor(), 49'278); // 68.92 × 7.15 = 492.778
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void otherLinesShareTheTaxInARefundAnew()
    {
        SalesStudio studio;
        const auto id = studio.order(studio.mug, 1, Money::fromMinor(9'000));
        BENCHBOOK_VERIFY(changeOrder(*studio, id, {.tax = Money::fromMinor(1'000), .refunded = Money::fromMinor(1'000)},
                                     std::nullopt));
        QCOMPARE(studio.info(id).refundedTax.minor(), 100);
        const auto added =
            addOrderLine(*studio, id, {studio.coaster, Quantity::units(1), Money::fromMinor(10'000)}, std::nullopt);
        QCOMPARE(studio.info(id).refundedTax.minor(), 50);
        BENCHBOOK_VERIFY(changeOrderLine(*studio, *added, {studio.coaster, Quantity::units(1), Money()}, std::nullopt));
        QCOMPARE(studio.info(id).refundedTax.minor(), 100);
        BENCHBOOK_VERIFY(changeOrderLine(*studio, *added,
                                         {studio.coaster, Quantity::units(1), Money::fromMinor(10'000)}, std::nullopt));
        BENCHBOOK_VERIFY(removeOrderLine(*studio, *added, std::nullopt));
        QCOMPARE(studio.info(id).refundedTax.minor(), 100);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void whatIsTakenBackBelowARefundSharesItsTaxAnew()
    {
        SalesStudio studio;
        const auto id = studio.order(studio.mug, 1, Money::fromMinor(10'000));
        BENCHBOOK_VERIFY(changeOrder(*studio, id, {.tax = Money::fromMinor(1'000)}, std::nullopt));
        BENCHBOOK_VERIFY(
            addOrderLine(*studio, id, {studio.coaster, Quantity::units(1), Money::fromMinor(10'000)}, std::nullopt));
        const qint64 added = studio->undoable()->entry;
        BENCHBOOK_VERIFY(changeOrder(*studio, id, {.refunded = Money::fromMinor(11'000)}, std::nullopt));
        QCOMPARE(studio.info(id).refundedTax.minor(), 524);
        BENCHBOOK_VERIFY(studio->undo(added, std::nullopt));
        QCOMPARE(studio.info(id).refundedTax.minor(), 1'000);
        QCOMPARE(studio.info(id).revenue().minor(), 0);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void anOrderWithoutALineStaysInTheBook()
    {
        SalesStudio studio;
        const auto id = studio.order(studio.mug, 1, Money::fromMinor(10'000));
        BENCHBOOK_VERIFY(changeOrder(*studio, id, {.shipping = Money::fromMinor(1'200)}, std::nullopt));
        BENCHBOOK_VERIFY(
            addOrderLine(*studio, id, {studio.coaster, Quantity::units(1), Money::fromMinor(500)}, std::nullopt));
        const qint64 added = studio->undoable()->entry;
        BENCHBOOK_VERIFY(removeOrderLine(*studio, studio.lines(id).front().id, std::nullopt));
        BENCHBOOK_VERIFY(studio->undo(added, std::nullopt));
        QVERIFY(studio.lines(id).empty());
        QCOMPARE(studio.info(id).state, OrderState::Open);
        QCOMPARE(studio.info(id).revenue().minor(), 1'200);
        QCOMPARE(violationsOf(*studio, true), QString());
        BENCHBOOK_VERIFY(
            addOrderLine(*studio, id, {studio.mug, Quantity::units(2), Money::fromMinor(800)}, std::nullopt));
        QCOMPARE(studio.info(id).revenue().minor(), 2'000);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void keptTotalsAreWatched()
    {
        SalesStudio studio;
        studio.order(studio.mug, 2, Money::fromMinor(1000));
        {
            Connection file(studio.path(), OpenMode::ReadWrite);
            file.execute("UPDATE sales_order_total SET goods_minor = goods_minor + 1");
        }
        QVERIFY(violationsOf(*studio, false).contains(u"sales_order_total"_s));
    }

    void everyIssueComesAtOnce()
    {
        SalesStudio studio;
        const qint64 before = studio.journalEntries();
        OrderDraft draft;
        draft.currency = u"XXQ"_s;
        draft.orderedDay = QDate(2026, 9, 2);
        draft.promise = QDate(2026, 8, 1);
        draft.tax = Money::fromMinor(-1);
        draft.lines = {{std::nullopt, Quantity::fromMicro(500'000)}, {studio.coaster, Quantity::units(1)}};
        const auto refused = placeOrder(*studio, draft, std::nullopt);
        QVERIFY(!refused.ok());
        QStringList fields;
        for (const Issue &issue : refused.error().issues)
            fields << issue.field;
        QCOMPARE(fields, QStringList({u"channel"_s, u"currency"_s, u"ordered"_s, u"promise"_s, u"tax"_s,
                                      u"lines[0].sku"_s, u"lines[0].quantity"_s, u"lines[1].total"_s}));
        QCOMPARE(studio.journalEntries(), before);
    }

    void theFirstPromiseIsNeverOverwritten()
    {
        SalesStudio studio;
        const auto id = studio.order(studio.mug, 1, Money::fromMinor(9800));
        BENCHBOOK_VERIFY(changePromise(*studio, id, QDate(2026, 9, 20), std::nullopt));
        BENCHBOOK_VERIFY(changePromise(*studio, id, QDate(2026, 9, 25), std::nullopt));
        QCOMPARE(studio.info(id).firstPromise, QDate(2026, 9, 15));
        QCOMPARE(studio.info(id).promise, QDate(2026, 9, 25));
        QVERIFY(!changePromise(*studio, id, QDate(2026, 8, 25), std::nullopt).ok());
    }

    void anUnknownRateIsUnknownAndFrozenOnceKnown()
    {
        SalesStudio studio;
        OrderDraft draft{.channel = studioChannel};
        draft.currency = u"USD"_s;
        draft.lines = {{studio.mug, Quantity::units(1), Money::fromMinor(1001)}};
        const auto first = placeOrder(*studio, draft, std::nullopt).value().id;
        QVERIFY(!studio.info(first).studioRevenue);
        studio.keepRate(u"USD"_s, 7'150'000);
        QVERIFY(!studio.info(first).studioRevenue); // Frozen: knowing it later is an act of its own.
        const auto second = placeOrder(*studio, draft, std::nullopt).value().id;
        QCOMPARE(studio.info(second).studioRevenue->minor(), 7157); // 71.5715, half-even
        const auto waiting = [&](const QString &currency) {
            return studio->read([&](const Reader &reader) { return Result(ordersToFill(reader, currency)); }).value();
        };
        QCOMPARE(waiting(u"USD"_s), std::vector{first});
        QCOMPARE(waiting(QString()), std::vector{first});
        QVERIFY(waiting(u"EUR"_s).empty());
        QCOMPARE(fillUnknownRates(*studio, std::nullopt, u"EUR"_s).value(), 0);
        QCOMPARE(fillUnknownRates(*studio, std::nullopt, u"USD"_s).value(), 1);
        QVERIFY(waiting(QString()).empty());
        QCOMPARE(studio.info(first).studioRevenue->minor(), 7157);
        draft.lines[0].total.reset(); // The list price is in the studio's money.
        QCOMPARE(placeOrder(*studio, draft, std::nullopt).error().issues.size(), 1u);
    }

    void linesChangeUntilShipped()
    {
        SalesStudio studio;
        const auto id = studio.order(studio.mug, 2, Money::fromMinor(19600));
        const auto first = studio.lines(id)[0].id;
        QVERIFY(!removeOrderLine(*studio, first, std::nullopt).ok()); // the only one
        const auto added =
            addOrderLine(*studio, id, {studio.coaster, Quantity::units(1), Money::fromMinor(3000)}, std::nullopt);
        BENCHBOOK_VERIFY(added);
        BENCHBOOK_VERIFY(changeOrderLine(*studio, *added, {studio.tote, Quantity::units(1)}, std::nullopt));
        QCOMPARE(studio.lines(id)[1].title, u"Leather Tote"_s);
        QCOMPARE(studio.lines(id)[1].total.minor(), 88000);
        BENCHBOOK_VERIFY(removeOrderLine(*studio, first, std::nullopt));
        QCOMPARE(studio.lines(id).size(), 1u);

        studio.stock(studio.tote, 1, Money::fromMinor(30000));
        BENCHBOOK_VERIFY(shipAll(*studio, id, QString(), std::nullopt));
        QVERIFY(!changeOrderLine(*studio, *added, {studio.mug, Quantity::units(1)}, std::nullopt).ok());
        QVERIFY(!addOrderLine(*studio, id, {studio.mug, Quantity::units(1)}, std::nullopt).ok());
        QVERIFY(!cancelOrder(*studio, id, std::nullopt).ok());
        BENCHBOOK_VERIFY(changeOrder(*studio, id, {.refunded = Money::fromMinor(8000), .paid = true}, std::nullopt));
        QVERIFY(!changeOrder(*studio, id, {.refunded = Money::fromMinor(88001)}, std::nullopt).ok());
        QVERIFY(!changeOrder(*studio, id, {.shipping = Money::fromMinor(1)}, std::nullopt).ok());
        QCOMPARE(studio.info(id).revenue().minor(), 80000);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void linesStayWorthTheirDiscount()
    {
        SalesStudio studio;
        const auto id = studio.order(studio.mug, 2, Money::fromMinor(19'600));
        const auto added =
            addOrderLine(*studio, id, {studio.coaster, Quantity::units(1), Money::fromMinor(3'000)}, std::nullopt);
        BENCHBOOK_VERIFY(changeOrder(*studio, id, {.discount = Money::fromMinor(5'000)}, std::nullopt));
        const auto mugs = studio.lines(id)[0].id;
        const auto cheap =
            changeOrderLine(*studio, mugs, {studio.mug, Quantity::units(1), Money::fromMinor(1'999)}, std::nullopt);
        QVERIFY(!cheap.ok());
        QCOMPARE(cheap.error().code, ErrorCode::Refused);
        QVERIFY(!removeOrderLine(*studio, mugs, std::nullopt).ok());
        QCOMPARE(studio.info(id).revenue().minor(), 17'600);
        BENCHBOOK_VERIFY(
            changeOrderLine(*studio, mugs, {studio.mug, Quantity::units(1), Money::fromMinor(2'000)}, std::nullopt));
        QCOMPARE(studio.info(id).revenue().minor(), 0);
        BENCHBOOK_VERIFY(changeOrder(*studio, id, {.discount = Money()}, std::nullopt));
        BENCHBOOK_VERIFY(removeOrderLine(*studio, mugs, std::nullopt));
        BENCHBOOK_VERIFY(changeOrder(*studio, id, {.refunded = Money::fromMinor(3'000)}, std::nullopt));
        QVERIFY(!changeOrderLine(*studio, *added, {studio.coaster, Quantity::units(1), Money::fromMinor(2'999)},
                                 std::nullopt)
                     .ok());
    }

    void aNoteIsNotHeldUpByAmounts()
    {
        SalesStudio studio;
        const auto id = studio.order(studio.mug, 1, Money::fromMinor(9'800));
        // As a channel may report it: the discount is more than the goods.
        BENCHBOOK_VERIFY(studio->perform(Sentence("Import"), std::nullopt, [&](Action &action) -> Result<void> {
            action.change("sales_order", id, {{"discount_minor", Money::fromMinor(10'000)}});
            return {};
        }));
        BENCHBOOK_VERIFY(changeOrder(*studio, id, {.note = u"call first"_s}, std::nullopt));
        QVERIFY(!changeOrder(*studio, id, {.shipping = Money::fromMinor(1)}, std::nullopt).ok());
    }

    /// The file reckons in 64 bits what an order is worth here; a larger one is refused, not rounded.
    void theLargestOrderIsExact()
    {
        SalesStudio studio(u"KWD"_s);
        studio.keepRate(u"JPY"_s, 30'000'000);
        for (const auto &[currency, most] :
             {std::pair(u"KWD"_s, qint64(9'000'000'000)), std::pair(u"JPY"_s, qint64(307'445'734))}) {
            OrderDraft draft{.channel = studioChannel};
            draft.currency = currency;
            draft.lines = {{studio.mug, Quantity::units(1), Money::fromMinor(most - 2)}};
            draft.shipping = Money::fromMinor(1);
            draft.tax = Money::fromMinor(2);
            QCOMPARE(placeOrder(*studio, draft, std::nullopt).error().issues.size(), 1u);
            draft.tax = Money();
            const auto placed = placeOrder(*studio, draft, std::nullopt);
            BENCHBOOK_VERIFY(placed);
            const OrderInfo order = studio.info(placed->id);
            QCOMPARE(order.studioRevenue,
                     std::optional(order.rate->convert(order.revenue(), order.currency, studio->currency())));
            QVERIFY(
                !addOrderLine(*studio, placed->id, {studio.mug, Quantity::units(1), Money::fromMinor(2)}, std::nullopt)
                     .ok());
            QVERIFY(!changeOrder(*studio, placed->id, {.shipping = Money::fromMinor(3)}, std::nullopt).ok());
            const auto line = studio.lines(placed->id)[0].id;
            QVERIFY(
                !changeOrderLine(*studio, line, {studio.mug, Quantity::units(1), Money::fromMinor(most)}, std::nullopt)
                     .ok());
        }
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void aRateThatMakesAnOrderTooLargeStaysUnknown()
    {
        SalesStudio studio(u"KWD"_s);
        OrderDraft draft{.channel = studioChannel};
        draft.currency = u"JPY"_s;
        draft.lines = {{studio.mug, Quantity::units(1), Money::fromMinor(307'445'735)}};
        const auto placed = placeOrder(*studio, draft, std::nullopt);
        BENCHBOOK_VERIFY(placed);
        studio.keepRate(u"JPY"_s, 30'000'000);
        QVERIFY(studio->read([](const Reader &reader) { return Result(ordersToFill(reader)); }).value().empty());
        QCOMPARE(fillUnknownRates(*studio, std::nullopt).value(), 0);
        QVERIFY(!studio.info(placed->id).studioRevenue);
    }

    void listsAndFiltersAgreeWithTheState()
    {
        SalesStudio studio;
        const auto open = studio.order(studio.mug, 1, Money::fromMinor(9800));
        const auto gone = studio.order(studio.mug, 1, Money::fromMinor(9800));
        BENCHBOOK_VERIFY(cancelOrder(*studio, gone, std::nullopt));
        const auto paid = studio.order(studio.mug, 3, Money::fromMinor(29400));
        BENCHBOOK_VERIFY(changeOrder(*studio, paid, {.paid = true}, std::nullopt));
        QCOMPARE(studio.ids(orderList(), u"open"_s), std::vector<qint64>({paid.value(), open.value()}));
        QCOMPARE(studio.ids(orderList(), u"cancelled"_s), std::vector<qint64>({gone.value()}));
        QCOMPARE(studio.ids(orderList(), u"studio"_s).size(), 3u);
        QVERIFY(studio.ids(orderList(), u"etsy"_s).empty());
        QVERIFY(studio.ids(orderList(), u"late"_s).empty());
        studio.clock().advance(20LL * 24 * 3600 * 1000);
        QCOMPARE(studio.ids(orderList(), u"late"_s).size(), 2u);
        QVERIFY(studio.info(open).isLateOn(studio->today()));
        const auto rows =
            studio->read([&](const Reader &r) { return listRows(r, orderList(), {paid.value()}); }).value();
        const CellFormat format{studio->currency(), studio->timeZone(), QLocale::c()};
        QCOMPARE(cellJson(orderList(), rows[0], 5, format), QJsonValue(3));
        QCOMPARE(cellJson(orderList(), rows[0], 7, format), QJsonValue(u"294.00"_s));
        QCOMPARE(cellJson(orderList(), rows[0], 8, format), QJsonValue(u"paid"_s));
        QCOMPARE(studio.ids(orderLineList(), u"open"_s).size(), 2u);
    }

    void jsonInAndOut()
    {
        SalesStudio studio;
        const QJsonObject line{{u"sku"_s, u"mug-cel-350"_s}, {u"quantity"_s, 2}, {u"total"_s, u"190.50"_s}};
        const QJsonObject json{
            {u"channel"_s, u"fair"_s}, {u"promise"_s, u"2026-09-10"_s}, {u"lines"_s, QJsonArray{line}}};
        const auto draft = orderDraftFromJson(*studio, json);
        BENCHBOOK_VERIFY(draft);
        const auto placed = placeOrder(*studio, *draft, std::nullopt);
        BENCHBOOK_VERIFY(placed);
        const QJsonObject out = orderJson(*studio, placed->id).value();
        QCOMPARE(out.value(u"charged"_s).toString(), u"190.50"_s);
        QCOMPARE(out.value(u"firstPromise"_s).toString(), u"2026-09-10"_s);
        QCOMPARE(out.value(u"customer"_s), QJsonValue(QJsonValue::Null));
        QCOMPARE(out.value(u"lines"_s).toArray()[0].toObject().value(u"sku"_s).toString(), u"MUG-CEL-350"_s);

        const QJsonObject bad{{u"channel"_s, u"moon"_s},
                              {u"colour"_s, u"red"_s},
                              {u"promise"_s, u"soon"_s},
                              {u"lines"_s, QJsonArray{QJsonObject{{u"sku"_s, u"NONE"_s}, {u"total"_s, u"1.234"_s}}}}};
        QCOMPARE(orderDraftFromJson(*studio, bad).error().issues.size(), 5u);
    }
};

int runOrderTests(int argc, char **argv)
{
    TestOrders tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_orders.moc"
