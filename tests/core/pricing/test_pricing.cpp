// The price suggestion: by hand on small numbers, and its promises on random ones.
#include "core/pricing/price_inputs.h"
#include "tests/core/stock/workshop_fixture.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

PriceInputs plainInputs()
{
    PriceInputs inputs;
    inputs.currency = {u"CNY"_s, 2};
    inputs.materials.push_back(
        {u"Veg tan"_s, Unit::fromText(u"dm2"_s).value(), dm2(8), {}, dm2(8), yuan(40), CostBasis::Lots, u"LOT-1"_s});
    inputs.steps.push_back({u"Stitch"_s, 3600, false, 0, Ratio::percent(80)});
    inputs.labourRate = Rate::perHour(yuan(60));
    inputs.overheadRate = Rate::perHour(yuan(20));
    inputs.packaging = yuan(5);
    inputs.floorMargin = Ratio::percent(10);
    inputs.targetMargin = Ratio::percent(20);
    inputs.ceilingMargin = Ratio::percent(60);
    return inputs;
}

Money sum(const std::vector<PriceLine> &lines)
{
    Money total;
    for (const PriceLine &line : lines)
        total += *line.amount;
    return total;
}

PriceSuggestion asked(TestStudio &studio, const PriceQuestion &question)
{
    const auto inputs = studio->read([&](const Reader &reader) { return priceInputs(reader, question); });
    if (!inputs.ok())
        qFatal("%s", qPrintable(inputs.error().message));
    return suggestPrice(*inputs).value();
}

} // namespace

class TestPricing final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void marginIsNotMarkup()
    {
        QCOMPARE(priceForMargin(yuan(1000), Ratio::percent(20), {}, {}, {})->minor(), yuan(1250).minor());
        const auto nothing = priceForMargin(yuan(1), Ratio::percent(50), Ratio::percent(60), {}, {});
        QCOMPARE(nothing.error().code, ErrorCode::Refused);
    }

    void everyLineIsShown()
    {
        const PriceSuggestion suggestion = suggestPrice(plainInputs()).value();
        // 40 material + 60 labour + 20 overhead = 120; ÷ 0.8 adds 30; packaging 5.
        QCOMPARE(suggestion.unitCost->minor(), yuan(155).minor());
        QCOMPARE(sum(suggestion.costLines).minor(), suggestion.unitCost->minor());
        QCOMPARE(suggestion.target->minor(), 19'375);
        QCOMPARE((*suggestion.unitCost + sum(suggestion.priceLines)).minor(), suggestion.target->minor());
        QVERIFY(*suggestion.floor < *suggestion.target && *suggestion.target < *suggestion.ceiling);
    }

    void unknownCostGivesNoPrice()
    {
        PriceInputs inputs = plainInputs();
        inputs.materials.front().cost.reset();
        const PriceSuggestion suggestion = suggestPrice(inputs).value();
        QVERIFY(!suggestion.unitCost && !suggestion.floor && !suggestion.target && !suggestion.ceiling);
        QVERIFY(suggestion.warnings.front().contains(u"Veg tan"_s));
    }

    void endingsAreKept_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<qint64>("up");
        QTest::addColumn<qint64>("down");
        QTest::newRow("none") << u"none"_s << qint64(19'375) << qint64(19'375);
        QTest::newRow("9") << u"9"_s << qint64(19'900) << qint64(18'900);
        QTest::newRow(".90") << u".90"_s << qint64(19'390) << qint64(19'290);
        QTest::newRow(".99") << u".99"_s << qint64(19'399) << qint64(19'299);
        QTest::newRow("0") << u"0"_s << qint64(20'000) << qint64(19'000);
    }
    void endingsAreKept()
    {
        QFETCH(QString, ending);
        QFETCH(qint64, up);
        QFETCH(qint64, down);
        const Currency yuanCurrency{u"CNY"_s, 2};
        QCOMPARE(roundedUp(Money::fromMinor(19'375), ending, yuanCurrency).minor(), up);
        QCOMPARE(roundedDown(Money::fromMinor(19'375), ending, yuanCurrency).minor(), down);
    }

    void randomSuggestionsKeepTheirPromises()
    {
        Random random(11);
        for (int i = 0; i < 3000; ++i) {
            PriceInputs inputs = plainInputs();
            inputs.quantity = static_cast<int>(random.between(1, 50));
            inputs.materials.front().cost = Money::fromMinor(random.between(0, 1'000'000));
            inputs.steps.front().seconds = random.between(0, 500'000);
            inputs.steps.front().yield = Ratio::fromPpm(random.between(300'000, 1'000'000));
            inputs.fee = Ratio::fromPpm(random.between(0, 200'000));
            inputs.fixedFee = Money::fromMinor(random.between(0, 500));
            inputs.tax = Ratio::fromPpm(random.between(0, 150'000));
            inputs.discount = Ratio::fromPpm(random.between(0, 500'000));
            inputs.ending = random.pick(std::vector<QString>{u"none"_s, u"9"_s, u".90"_s, u"0"_s});
            const PriceSuggestion s = suggestPrice(inputs).value();
            QVERIFY(*s.floor <= *s.target && *s.target <= *s.ceiling);
            QCOMPARE(sum(s.costLines).minor(), s.unitCost->minor());
            QCOMPARE((*s.unitCost + sum(s.priceLines)).minor(), s.target->minor());
            // What is left at the floor is at least the lowest margin.
            const Money tax = s.floor->share(inputs.tax, Rounding::Up);
            const Money fee = s.floor->share(inputs.fee, Rounding::Up) + inputs.fixedFee;
            const Money left = *s.floor - tax - fee - *s.unitCost;
            QVERIFY(left.minor() + 3 >= (*s.floor - tax).share(inputs.floorMargin, Rounding::Down).minor());
        }
    }

    void aStudioAnswersFromItsLotsAndLogs()
    {
        TestStudio studio;
        const Workshop shop(studio);
        receiveOne(studio, shop.hide, dm2(100), yuan(500));
        receiveOne(studio, shop.thread, dm2(100), yuan(100));
        const PriceSuggestion planned = asked(studio, {shop.wallet});
        // 8.4 dm² × 5.00 + 2 m × 1.00; 45 min at the mean of 120 and 60; the same at 30 overhead.
        QCOMPARE(planned.costLines[0].amount->minor(), 4'200);
        QCOMPARE(planned.costLines[1].amount->minor(), 200);
        QCOMPARE(planned.costLines[2].amount->minor(), 2'250);
        QCOMPARE(planned.costLines[3].amount->minor(), 4'500);
        const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 100}, shop.owner);
        for (int i = 0; i < 3; ++i) {
            BENCHBOOK_VERIFY(
                logWork(*studio, {order->id, shop.stitch, shop.owner, 3600, 9, 1, shop.crack}, shop.owner));
        }
        const PriceSuggestion learnt = asked(studio, {shop.wallet});
        QCOMPARE(learnt.costLines[3].amount->minor(), 900); // 6 min a piece instead of 30
        QVERIFY(learnt.costLines[3].reason.contains(u"learnt from 3 log(s)"_s));
        const PriceSuggestion trade = asked(studio, {shop.wallet, 1, u"etsy"_s, u"trade"_s});
        QVERIFY(*trade.target >= *trade.floor);
    }

    void aReceiptDoneAgainIsTheLastOne()
    {
        TestStudio studio;
        const Workshop shop(studio);
        const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(10), yuan(50));
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, shop.owner));
        const auto hides = [&] {
            return studio->read([&](const Reader &r) { return priceInputs(r, {shop.wallet}); })
                .value()
                .materials.front();
        };
        QCOMPARE(hides().basis, CostBasis::Unknown);
        BENCHBOOK_VERIFY(studio->undo(studio->redoable()->entry, shop.owner));
        BENCHBOOK_VERIFY(scrapLot(*studio, lot, places::shelf, dm2(10), u"test"_s, shop.owner));
        QCOMPARE(hides().basis, CostBasis::LastReceipt);
        QCOMPARE(hides().cost->minor(), 4200); // 8.4 dm² at 5.00
    }
};

QTEST_GUILESS_MAIN(TestPricing)
#include "test_pricing.moc"
