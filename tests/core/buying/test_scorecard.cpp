// Scorecards: each figure from known facts, and absent where there are none.
#include "core/buying/prices_paid.h"
#include "tests/core/buying/buying_studio.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

BookedReceipt came(BuyingStudio &studio, Id<PurchaseOrder> order, qint64 dm2, Money goods)
{
    ReceiptDraft draft;
    draft.order = order;
    draft.lines = {{.material = studio.hide, .pieces = {units(dm2)}, .goods = goods}};
    return bookReceipt(*studio, draft, {}, std::nullopt).value();
}

void buy(BuyingStudio &studio, qint64 dm2, Money goods, Money discount = {})
{
    ReceiptDraft draft;
    draft.supplier = studio.tannery;
    draft.discount = discount;
    draft.freight = cents(777);
    draft.lines = {{.material = studio.hide, .pieces = {units(dm2)}, .goods = goods}};
    const auto done = bookReceipt(*studio, draft, {}, std::nullopt);
    QVERIFY(done.ok());
}

} // namespace

class TestScorecard final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingKnownIsNotNought()
    {
        BuyingStudio studio;
        const Scorecard card = studio.card(studio.tannery, studio->today().addYears(-1), studio->today());
        QVERIFY(!card.onTimeInFull);
        QVERIFY(!card.lateDays);
        QVERIFY(!card.acceptedByValue);
        QVERIFY(!card.acceptedByQuantity);
        QVERIFY(!card.priceChange);
        QVERIFY(!card.answerDays);
        const auto all = studio->read(
            [&](const Reader &reader) { return scorecards(reader, studio->today().addYears(-1), studio->today()); });
        QVERIFY(all->empty());
    }

    void onTimeInFullByTheFirstPromise()
    {
        BuyingStudio studio;
        const QDate start = studio->today();
        const PurchaseLineDraft hundred{studio.hide, units(100), {}, cents(9000)};
        const auto good = studio.placed({hundred}, 10);
        const auto late = studio.placed({hundred}, 10);
        const auto open = studio.placed({hundred}, 10);
        const auto cancelled = studio.placed({hundred}, 10);
        BENCHBOOK_VERIFY(cancelPurchaseOrder(*studio, cancelled, std::nullopt));
        // A later promise does not make up for the first.
        BENCHBOOK_VERIFY(changePurchaseOrder(*studio, late, {.promise = start.addDays(30)}, std::nullopt));
        studio.advance(10);
        came(studio, good, 100, cents(9000));
        const auto first = came(studio, late, 75, cents(6750));
        studio.advance(4);
        const auto second = came(studio, late, 25, cents(2250));
        studio.advance(6);
        const Scorecard card = studio.card(studio.tannery, start, studio->today());
        QCOMPARE(card.lines.size(), 3u);
        QCOMPARE(card.onTimeInFull, std::optional(Ratio::of(1, 3)));
        const auto lineOf = [&](Id<PurchaseOrder> id) {
            return *std::find_if(card.lines.begin(), card.lines.end(),
                                 [&](const ScoredLine &line) { return line.order == id; });
        };
        QCOMPARE(lineOf(good).lateDays, 0.0);
        QCOMPARE(lineOf(late).lateDays, 1.0); // A quarter of it, four days.
        QCOMPARE(lineOf(late).receipts, (std::vector<Id<PurchaseReceipt>>{first.id, second.id}));
        QCOMPARE(lineOf(late).inFullOn, start.addDays(14));
        QCOMPARE(lineOf(open).lateDays, 10.0); // Until the end of the period.
        QVERIFY(!lineOf(open).inFullOn.isValid());
        QCOMPARE(card.lateDays, std::optional(11.0 / 3));
    }

    void whatIsAheadOrClosedIsNotWaitedFor()
    {
        BuyingStudio studio;
        const QDate start = studio->today();
        const PurchaseLineDraft hundred{studio.hide, units(100), {}, cents(9000)};
        came(studio, studio.placed({hundred}, 2), 100, cents(9000));
        studio.placed({hundred}, 20); // next month
        const auto closed = studio.placed({hundred}, 2);
        studio.advance(5);
        BENCHBOOK_VERIFY(closePurchaseOrder(*studio, closed, {}, std::nullopt));
        studio.advance(5);
        const Scorecard card = studio.card(studio.tannery, start, start.addYears(1));
        QCOMPARE(card.to, studio->today());
        QCOMPARE(card.lines.size(), 2u);
        QCOMPARE(card.onTimeInFull, std::optional(Ratio::percent(50)));
        QCOMPARE(card.lateDays, std::optional(1.5)); // three days until it was closed, of two lines
    }

    void whatWasSentBackWasNotAccepted()
    {
        BuyingStudio studio;
        const auto id = studio.placed({{studio.hide, units(100), {}, cents(9000)}});
        const BookedReceipt receipt = came(studio, id, 100, cents(9000));
        SupplierReturnDraft back;
        back.receipt = receipt.id;
        back.reason = u"scars"_s;
        back.lots = {{receipt.lots[0].id, units(25)}};
        const auto sent = returnToSupplier(*studio, back, std::nullopt);
        BENCHBOOK_VERIFY(sent);
        Scorecard card = studio.card(studio.tannery, studio->today().addDays(-5), studio->today());
        QCOMPARE(card.acceptedByValue, std::optional(Ratio::percent(75)));
        QCOMPARE(card.acceptedByQuantity, std::optional(Ratio::percent(75)));
        QCOMPARE(card.materials.size(), 1u);
        QCOMPARE(card.materials[0].receipts, std::vector<Id<PurchaseReceipt>>{receipt.id});
        QCOMPARE(card.materials[0].returns, std::vector<Id<SupplierReturn>>{sent->id});
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        card = studio.card(studio.tannery, studio->today().addDays(-5), studio->today());
        QCOMPARE(card.acceptedByValue, std::optional(Ratio::percent(100)));
    }

    void pricesAgainstTheYearBefore()
    {
        BuyingStudio studio;
        buy(studio, 100, cents(10000));
        studio.advance(200);
        const QDate from = studio->today();
        buy(studio, 50, cents(6000), cents(500)); // 55.00 for 50: a tenth dearer, freight left out.
        const Scorecard card = studio.card(studio.tannery, from, studio->today());
        QCOMPARE(card.priceChange, std::optional(Ratio::percent(10)));
        QCOMPARE(card.materials[0].receiptsBefore.size(), 1u);
        const auto prices =
            studio->read([&](const Reader &reader) { return pricesPaid(reader, studio.hide, studio->today()); });
        BENCHBOOK_VERIFY(prices);
        QCOMPARE(prices->paid.size(), 2u);
        QCOMPARE(prices->high, std::optional<std::size_t>(0));
        QCOMPARE(prices->low, std::optional<std::size_t>(1));
        QCOMPARE(prices->paid[0].paid, cents(5500));
        QCOMPARE(prices->ofYear, std::size_t(2));
        QCOMPARE(plainUnitPrice(prices->paid[0], studio->currency()), u"1.10"_s);
        studio.advance(200); // The first one is of the year before by now.
        const auto later =
            studio->read([&](const Reader &reader) { return pricesPaid(reader, studio.hide, studio->today()); });
        QCOMPARE(later->ofYear, std::size_t(1));
        QCOMPARE(later->low, later->high);
        const auto all = studio->read([&](const Reader &r) { return scorecards(r, from, studio->today()); });
        QCOMPARE(all->size(), 1u);
        QCOMPARE(all->front().priceChange, card.priceChange);
    }

    void pricesOfLittleThings()
    {
        BuyingStudio studio;
        const Currency currency = studio->currency();
        const Unit metre = *Unit::fromText(u"m"_s);
        const auto price = [](qint64 whole, Money paid) {
            return PricePaid{Id<PurchaseReceipt>(1), {}, Id<Supplier>(1), {}, {}, units(whole), paid};
        };
        const auto text = [&](qint64 whole, Money paid) { return plainUnitPrice(price(whole, paid), currency); };
        QCOMPARE(text(1500, cents(48905)), u"0.326"_s); // 0.32603 a metre
        QCOMPARE(text(3, cents(100)), u"0.3333"_s);
        QCOMPARE(text(8, cents(10000)), u"12.50"_s);
        QCOMPARE(text(3, cents(10000)), u"33.33"_s); // To the cent where a cent is little.
        QVERIFY(unitPriceText(price(3, cents(100)), metre, currency, QLocale::c()).endsWith(u"0.3333 / m"));
        // What came without a price is told of, not reckoned.
        ReceiptDraft draft;
        draft.supplier = studio.tannery;
        draft.lines = {{.material = studio.hide, .pieces = {units(30)}}};
        BENCHBOOK_VERIFY(bookReceipt(*studio, draft, {}, std::nullopt));
        const auto prices =
            studio->read([&](const Reader &reader) { return pricesPaid(reader, studio.hide, studio->today()); });
        QCOMPARE(prices->withoutPrice, 1);
        QVERIFY(prices->paid.empty() && !prices->low);
    }

    void answersToRequests()
    {
        BuyingStudio studio;
        const QDate asked = studio->today();
        BENCHBOOK_VERIFY(studio->perform(Sentence("Ask"), std::nullopt, [&](Action &action) -> Result<void> {
            const auto request = action.newId<QuoteRequest>();
            action.add("quote_request", request, {{"number", 1}, {"code", u"RQ-0001"_s}, {"asked_day", asked}});
            for (const Id<Supplier> supplier : {studio.tannery, studio.mill})
                action.add("quote_request_supplier", action.newId<QuoteRequestSupplier>(),
                           {{"request_id", request}, {"supplier_id", supplier}});
            action.add("quote", action.newId<Quote>(),
                       {{"number", 1},
                        {"code", u"QT-0001"_s},
                        {"supplier_id", studio.tannery},
                        {"material_id", studio.hide},
                        {"request_id", request},
                        {"quoted_day", asked.addDays(3)},
                        {"currency", u"CNY"_s}});
            return {};
        }));
        studio.advance(5);
        QCOMPARE(studio.card(studio.tannery, asked, studio->today()).answerDays, std::optional(3.0));
        const Scorecard silent = studio.card(studio.mill, asked, studio->today());
        QVERIFY(!silent.answerDays);
        QCOMPARE(silent.requests.size(), 1u);
    }
};

int runScorecardTests(int argc, char **argv)
{
    TestScorecard test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_scorecard.moc"
