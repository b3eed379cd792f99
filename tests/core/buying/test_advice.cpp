// Advice on buying: what is known of the offers, what is not, and drafts of what was advised.
#include "core/buying/advised_orders.h"
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
};

int runAdviceTests(int argc, char **argv)
{
    TestAdvice test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_advice.moc"
