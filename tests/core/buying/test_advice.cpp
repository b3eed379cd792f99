// Advice on buying: what is known of the offers, what is not, and drafts of what was advised.
#include "core/buying/advised_orders.h"
#include "core/buying/prices_paid.h"
#include "core/buying/purchase_need.h"
#include "core/buying/quote.h"
#include "core/materials/material.h"
#include "tests/core/buying/buying_studio.h"

#include <QLocale>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

struct AdviceMarket : BuyingStudio
{
    Id<Quote> quote(Id<Supplier> from, Id<Material> of, const QString &price, std::optional<int> leadDays = {},
                    const QString &currency = {})
    {
        QuoteDraft draft{from, of};
        draft.leadDays = leadDays;
        draft.currency = currency;
        draft.prices =
            studio()
                .read([&](const Reader &reader) -> Result<std::vector<QuotedPrice>> {
                    BENCHBOOK_ASSIGN(const MaterialUnits units, materialUnits(reader, of));
                    return parseQuotedPrices(price, units, Currency::ofCode(currency.isEmpty() ? u"CNY"_s : currency));
                })
                .value();
        return addQuote(studio(), draft, std::nullopt).value();
    }
    BookedReceipt bought(Id<Supplier> from, Id<Material> what, qint64 quantity, Money goods, Money discount = {},
                         Money freight = {})
    {
        ReceiptDraft draft;
        draft.supplier = from;
        draft.currency = u"CNY"_s;
        draft.discount = discount;
        draft.freight = freight;
        draft.lines = {{.material = what, .pieces = {units(quantity)}, .goods = goods}};
        return bookReceipt(studio(), draft, {}, std::nullopt).value();
    }
    void terms(Id<Supplier> of, const char *column, const Value &value)
    {
        const auto done = studio().perform(Sentence("Terms"), std::nullopt, [&](Action &action) -> Result<void> {
            action.change("supplier", of, {{column, value}});
            return {};
        });
        BENCHBOOK_VERIFY(done);
    }
    PurchaseAdvice advise(const std::vector<WantedMaterial> &wants, const AdvicePolicy &policy = {})
    {
        const auto question =
            studio().read([&](const Reader &reader) { return adviceQuestion(reader, wants, studio().today()); });
        return adviseOn(*question, policy, studio().currency()).value();
    }
    std::vector<OpenNeed> needs() { return studio().read(openNeeds).value(); }
};

QString suppliersOf(const AdvisedChoice &choice)
{
    QStringList names;
    for (const AdvisedOrder &order : choice.orders)
        names << order.supplierName;
    return names.join(u", "_s);
}

} // namespace

class TestAdvice final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatWasTakenBackWasNotPaid()
    {
        AdviceMarket market;
        // A loose material rolls into one lot, which stays when the second receipt is taken back.
        const auto receipt = [&](qint64 minor) {
            Receipt draft{market.thread, {units(100)}};
            draft.cost = cents(minor);
            draft.supplier = u"Riverside Tannery"_s;
            return receive(*market, draft, std::nullopt);
        };
        BENCHBOOK_VERIFY(receipt(1000));
        market.advance(1);
        BENCHBOOK_VERIFY(receipt(999900));
        const qint64 dear = market->undoable()->entry;
        QCOMPARE(market.advise({{market.thread, units(100)}}).best->paid, cents(999900));
        BENCHBOOK_VERIFY(market->undo(dear, std::nullopt));
        QCOMPARE(market.advise({{market.thread, units(100)}}).best->paid, cents(1000));
    }

    void theDiscountIsPartOfThePrice()
    {
        AdviceMarket market;
        const auto bee = market.supplier(u"Bee"_s);
        market.bought(market.tannery, market.hide, 100, cents(100000), cents(40000), cents(50000));
        market.bought(bee, market.hide, 100, cents(80000));
        const PurchaseAdvice advice = market.advise({{market.hide, units(100)}});
        QCOMPARE(suppliersOf(*advice.best), u"Riverside Tannery"_s);
        QCOMPARE(advice.best->paid, cents(60000));
        const auto history =
            market->read([&](const Reader &reader) { return pricesPaid(reader, market.hide, market->today()); });
        QCOMPARE(history->paid.back().paid, cents(60000));
    }

    void whatNobodyKnowsKeepsNoLimit()
    {
        AdviceMarket market;
        const auto silent = market.supplier(u"Silent"_s);
        const auto honest = market.supplier(u"Honest"_s, {}, 5);
        market.terms(honest, "distance_km", 10);
        market.quote(silent, market.hide, u"0.99"_s);
        market.quote(honest, market.hide, u"1.00"_s);
        const WantedMaterial hides{market.hide, units(100)};
        const PurchaseAdvice cheapest = market.advise({hides});
        QCOMPARE(suppliersOf(*cheapest.best), u"Silent"_s);
        QVERIFY(cheapest.reasons.contains(u"Of 2 offers this costs least: ¥99.00, of which freight ¥0.00."_s));
        QVERIFY(cheapest.reasons.contains(u"How long Silent takes for Veg tan shoulder is not known."_s));
        AdvicePolicy near;
        near.limits.leadDays = 7;
        near.limits.distanceKm = 50;
        const PurchaseAdvice limited = market.advise({hides}, near);
        QCOMPARE(suppliersOf(*limited.best), u"Honest"_s);
        QVERIFY(!limited.second);
        QCOMPARE(limited.reasons.mid(0, 3),
                 QStringList({u"Of 1 offers this costs least: ¥100.00, of which freight ¥0.00."_s,
                              u"1 of 2 offers were left out: they are beyond the limits, or come too late."_s,
                              u"Silent was left out: how far away it is is not known."_s}));
        near.limits.accepted = Ratio::percent(90);
        QVERIFY(!market.advise({hides}, near).best);
        QCOMPARE(market.advise({hides}, near).unmet.front().reason, UnmetReason::QualityUnknown);
    }

    void theReasonIsTrue()
    {
        AdviceMarket market;
        const auto silent = market.supplier(u"Silent"_s);
        const auto honest = market.supplier(u"Honest"_s, {}, 5);
        const auto far = market.supplier(u"Far"_s, {}, 30);
        market.terms(honest, "distance_km", 10);
        market.terms(far, "distance_km", 900);
        market.quote(silent, market.hide, u"1.00"_s);
        market.quote(honest, market.hide, u"1.00"_s);
        market.quote(far, market.hide, u"0.99"_s);
        const PurchaseAdvice advice =
            market.advise({{market.hide, units(100)}}, balancedPolicy(Money::fromMinor(10000)));
        QCOMPARE(suppliersOf(*advice.best), u"Honest"_s);
        QVERIFY(advice.reasons.front().startsWith(u"Of 3 offers this is the best in price, time, distance"));
        QVERIFY(advice.reasons[1].startsWith(u"Far would cost ¥1.00 less"));
        QVERIFY(advice.reasons.join(u'\n').contains(u"its quality counts as the worst that is known"));
        market.quote(far, market.hide, u"9.00"_s);
        QCOMPARE(market.advise({{market.hide, units(100)}}, balancedPolicy(Money::fromMinor(10000))).reasons[1],
                 u"Silent would cost the same, but is behind in what you asked for beside the price."_s);
    }

    void aDraftInForeignMoneyIsWhatWasAdvised()
    {
        AdviceMarket market;
        market.keepRate(u"USD"_s, 7'000'000);
        const auto abroad = market.supplier(u"Abroad"_s, u"USD"_s, 20);
        market.terms(abroad, "freight_minor", 7000);
        market.terms(abroad, "minimum_order_minor", 100000);
        market.quote(abroad, market.hide, u"0.10"_s);
        const PurchaseAdvice advice = market.advise({{market.hide, units(100)}});
        QCOMPARE(advice.best->paid, cents(7000 + 7000 + 93000));
        const auto made = draftAdvisedOrders(*market, *advice.best, std::nullopt);
        BENCHBOOK_VERIFY(made);
        const PurchaseOrderInfo order = market.order(made->front().id);
        QCOMPARE(order.currency.code, u"USD"_s);
        QCOMPARE(order.lines.front().total, std::optional(cents(1000)));
        QCOMPARE(order.freight, cents(1000));
        QCOMPARE(order.adjustment, cents(13286));   // 930 ÷ 7
        market.terms(abroad, "currency", u"EUR"_s); // the quote was in dollars, and so is what was advised
        QCOMPARE(market.order(draftAdvisedOrders(*market, *advice.best, std::nullopt)->front().id).currency.code,
                 u"USD"_s);
    }

    void oneLineMeetsTwoNeeds()
    {
        AdviceMarket market;
        market.quote(market.tannery, market.hide, u"1.00"_s);
        const auto first = addNeed(*market, {market.hide, units(5)}, std::nullopt);
        BENCHBOOK_VERIFY(first);
        BENCHBOOK_VERIFY(addNeed(*market, {market.hide, units(5)}, std::nullopt));
        const auto made = draftAdvisedOrders(*market, *market.advise({{market.hide, units(10)}}).best, std::nullopt);
        BENCHBOOK_VERIFY(made);
        BENCHBOOK_VERIFY(placePurchaseOrder(*market, made->front().id, {}, {}, std::nullopt));
        BENCHBOOK_VERIFY(addNeed(*market, {market.hide, units(3)}, std::nullopt)); // too late for that order
        ReceiptDraft draft;
        draft.order = made->front().id;
        draft.lines = {{.material = market.hide, .pieces = {units(7)}}};
        BENCHBOOK_VERIFY(bookReceipt(*market, draft, {}, std::nullopt));
        QCOMPARE(market.needs().size(), 2u);
        QCOMPARE(market.needs()[0].code, u"N-0002"_s);
        QCOMPARE(market.needs()[0].quantity, units(3));
        draft.lines = {{.material = market.hide, .pieces = {units(3)}}};
        BENCHBOOK_VERIFY(bookReceipt(*market, draft, {}, std::nullopt));
        QCOMPARE(market.needs().size(), 1u);
        QCOMPARE(market.needs()[0].code, u"N-0003"_s);
        BENCHBOOK_VERIFY(meetNeed(*market, market.needs()[0].id, std::nullopt));
        QVERIFY(market.needs().empty());
        BENCHBOOK_VERIFY(market->undo(market->undoable()->entry, std::nullopt));
        QCOMPARE(market.needs().size(), 1u);
        QCOMPARE(violationsOf(*market, true), QString());
    }

    void theLongestLeadIsPromised()
    {
        AdviceMarket market;
        market.terms(market.tannery, "lead_days", 3);
        market.quote(market.tannery, market.hide, u"1.00"_s, 30);
        market.quote(market.tannery, market.buckle, u"1.00"_s, 5);
        market.quote(market.tannery, market.thread, u"1.00"_s);
        const auto promised = [&](const std::vector<WantedMaterial> &wants) {
            const auto made = draftAdvisedOrders(*market, *market.advise(wants).best, std::nullopt);
            const bool placed = placePurchaseOrder(*market, made->front().id, {}, {}, std::nullopt).ok();
            return !placed ? -1 : market->today().daysTo(market.order(made->front().id).promise);
        };
        QCOMPARE(promised({{market.hide, units(1)}, {market.buckle, units(1)}, {market.thread, units(1)}}), 30);
        QCOMPARE(promised({{market.buckle, units(1)}, {market.thread, units(1)}}), 5);
        QCOMPARE(promised({{market.thread, units(1)}}), 3);
    }
};

int runAdviceTests(int argc, char **argv)
{
    TestAdvice test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_advice.moc"
