#include "core/base/random.h"
#include "core/planning/policy/order_quantity.h"
#include "core/planning/policy/policy_amounts.h"
#include "tests/core/policy/policy_cases.h"

#include <QTest>

using namespace benchbook;

namespace {

Money yuan(qint64 whole) { return Money::fromMinor(whole * 100); }

OrderingTerms oneOf(Money price, Money costOfOrder) { return {{{Quantity(), price}}, costOfOrder, {}}; }

/// What the total costs, reckoned plainly and apart from the code that is tested.
double plainCost(double need, double quantity, double price, double order, double share, double years)
{
    return need * price + need / quantity * order + quantity / 2 * price * share * years;
}

} // namespace

class TestOrderQuantity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEconomicQuantityComesOut()
    {
        // Harris' formula by hand: 1 200 a year, 50 an order, price 20, 15 % to keep: √(2·1200·50 ÷ 3) = 200.
        const KeepingTerms keeping = {0.15, 12, 12};
        const auto best = cheapestOrder(normalPeriods(100, 10), oneOf(yuan(20), yuan(50)), keeping);
        QVERIFY(best.ok());
        QCOMPARE(best->quantity, Quantity::units(200));
        QCOMPARE(best->price, yuan(4000));
        QVERIFY(std::abs(best->timesAYear - 6) < 0.01);
        QVERIFY(std::abs(best->costOfHorizon - 100 * (24000 + 300 + 300)) < 100);
    }

    void allUnitsBreaksAreCompared()
    {
        // The classic example of Heizer and Render: 5 000 a year, 49 an order, 20 % to keep; 5.00, from 1 000 on 4.80,
        // from 2 000 on 4.75. Order 1 000; total 24 725 a year.
        OrderingTerms terms = {{{Quantity::units(2000), Money::fromMinor(475)},
                                {Quantity(), Money::fromMinor(500)},
                                {Quantity::units(1000), Money::fromMinor(480)}},
                               yuan(49),
                               {}};
        KeepingTerms keeping = {0.2, 50, 50};
        keeping.longestCover = 0;
        const auto best = cheapestOrder(normalPeriods(100, 1), terms, keeping);
        QVERIFY(best.ok());
        QCOMPARE(best->quantity, Quantity::units(1000));
        QVERIFY(std::abs(best->costOfHorizon - 2'472'500) < 500);
        QVERIFY(reasonIn(best->why, PolicyReasonCode::PriceBreakTaken));
        QVERIFY(std::abs(reasonIn(best->why, PolicyReasonCode::PriceBreakTaken)->against - (25'70000 - 24'72500)) <
                1000);
        const PolicyReason *tooFar = reasonIn(best->why, PolicyReasonCode::PriceBreakTooFar);
        // At 2 000: 23 750 + 122.50 + 950 = 24 822.50.
        QVERIFY(tooFar && std::abs(tooFar->against - 9750) < 500);
    }

    void aBreakIsTakenFromTheBreakEvenOn()
    {
        // Without a break 200 is best and costs 24 600; 400 at price p costs 1200 p + 150 + 30 p: even at p = 19.878.
        KeepingTerms keeping = {0.15, 12, 12};
        keeping.longestCover = 0;
        for (const auto &[price, wanted] : {std::pair<qint64, qint64>{1990, 200}, {1985, 400}}) {
            OrderingTerms terms = oneOf(yuan(20), yuan(50));
            terms.breaks.push_back({Quantity::units(400), Money::fromMinor(price)});
            QCOMPARE(cheapestOrder(normalPeriods(100, 5), terms, keeping)->quantity, Quantity::units(wanted));
        }
    }

    void nothingElseIsCheaper()
    {
        Random random(8);
        for (int round = 0; round < 40; ++round) {
            const double mean = double(random.between(1, 60));
            OrderingTerms terms;
            terms.costOfOrder = yuan(random.between(0, 80));
            terms.multiple = Quantity::units(random.between(1, 7));
            terms.minimum = Quantity::units(random.between(0, 30));
            qint64 price = random.between(500, 3000);
            qint64 from = 0;
            for (int tier = 0; tier < 3; ++tier) {
                terms.breaks.push_back({Quantity::units(from), Money::fromMinor(price)});
                from += random.between(20, 300);
                price -= random.between(0, price / 10);
            }
            KeepingTerms keeping;
            keeping.longestCover = 0;
            const DemandOver demand = poissonPeriods(mean);
            const auto best = cheapestOrder(demand, terms, keeping);
            QVERIFY(best.ok());
            QCOMPARE(best->quantity.micro() % terms.multiple.micro(), 0);
            QVERIFY(best->quantity >= terms.minimum && best->quantity > Quantity());
            const double need = 12 * mean;
            const qint64 step = terms.multiple.wholeUnits();
            for (qint64 units = step; units < 1500; units += step) {
                if (Quantity::units(units) < terms.minimum)
                    continue;
                double unit = 0;
                for (const QuantityBreak &each : terms.breaks) {
                    if (each.from <= Quantity::units(units))
                        unit = double(each.price.minor());
                }
                const double cost = plainCost(need, double(units), unit, double(terms.costOfOrder.minor()), 0.2, 1);
                // What the horizon does not need is not bought for it.
                if (double(units) <= need)
                    QVERIFY2(best->costOfHorizon <= cost * (1 + 1e-6),
                             qPrintable(u"round %1: %2 is cheaper"_qs.arg(round).arg(units)));
            }
        }
    }

    void roundOrdersAreWholePacks()
    {
        QCOMPARE(roundMultiple(Quantity::units(30), Quantity::units(100)), Quantity::units(120));
        QCOMPARE(roundMultiple(Quantity::units(30), Quantity::units(10)), Quantity::units(30));
        QCOMPARE(roundMultiple(Quantity::units(30), Quantity()), Quantity::units(30));
        QCOMPARE(roundMultiple(Quantity::fromMicro(1), Quantity::units(10)), Quantity::units(10));
        QCOMPARE(threeDigitStep(Quantity::fromMicro(3'548'736'000)), Quantity::units(10));
        QCOMPARE(threeDigitStep(Quantity::units(606)), Quantity::units(1));
        QCOMPARE(threeDigitStep(Quantity::fromMicro(40)), Quantity::fromMicro(1));
        QCOMPARE(threeDigitStep(Quantity::units(2), Quantity::fromMicro(100'000)), Quantity::fromMicro(100'000));
        // 200 is best: what is sold by 30 and told by hundreds goes by 120.
        KeepingTerms keeping = {0.15, 12, 12};
        keeping.longestCover = 0;
        OrderingTerms terms = oneOf(yuan(20), yuan(50));
        terms.multiple = Quantity::units(30);
        terms.round = Quantity::units(100);
        const auto packs = cheapestOrder(normalPeriods(100, 5), terms, keeping);
        QCOMPARE(packs->quantity, Quantity::units(240));
        const PolicyReason *multiple = reasonIn(packs->why, PolicyReasonCode::RoundedToMultiple);
        QVERIFY(multiple && multiple->figure == 30);
        // The buyer's own round figures are no seller's packs.
        terms.multiple = Quantity::fromMicro(1);
        const auto loose = cheapestOrder(normalPeriods(100, 5), terms, keeping);
        QCOMPARE(loose->quantity, Quantity::units(200));
        QVERIFY(!reasonIn(loose->why, PolicyReasonCode::RoundedToMultiple));
        terms.round = Quantity::fromMicro(-1);
        QVERIFY(!cheapestOrder(normalPeriods(100, 5), terms, keeping).ok());
    }

    void shelfLifeAndCoverCap()
    {
        KeepingTerms keeping = {0.05, 12, 12};
        keeping.shelfLife = 2;
        const auto best = cheapestOrder(poissonPeriods(10), oneOf(yuan(2), yuan(60)), keeping);
        QVERIFY(best.ok());
        // 80 % sure to be used within two periods of 20 ± 4.5: 16.
        QCOMPARE(best->quantity, Quantity::units(16));
        QVERIFY(reasonIn(best->why, PolicyReasonCode::CappedByShelfLife));
        QVERIFY(best->spoils < 1);
        keeping.shelfLife = 0;
        keeping.longestCover = 3;
        const auto cover = cheapestOrder(poissonPeriods(10), oneOf(yuan(2), yuan(60)), keeping, Quantity::units(5));
        QCOMPARE(cover->quantity, Quantity::units(25));
        QVERIFY(reasonIn(cover->why, PolicyReasonCode::CappedByCover));
    }

    void aMinimumThatSpoilsIsSaid()
    {
        OrderingTerms terms = oneOf(yuan(2), yuan(10));
        terms.minimum = Quantity::units(100);
        KeepingTerms keeping;
        keeping.shelfLife = 2;
        const auto best = cheapestOrder(poissonPeriods(10), terms, keeping);
        QCOMPARE(best->quantity, Quantity::units(100));
        QVERIFY(std::abs(best->spoils - 80) < 1);
        QVERIFY(reasonIn(best->why, PolicyReasonCode::MinimumOutlivesShelf));
    }

    void whatCannotBeIsRefused()
    {
        QVERIFY(!cheapestOrder(poissonPeriods(3), {}, {}).ok());
        QCOMPARE(cheapestOrder(poissonPeriods(0), oneOf(yuan(1), yuan(1)), {}).error().code, ErrorCode::Refused);
        OrderingTerms terms = oneOf(yuan(1), yuan(1));
        terms.multiple = Quantity();
        QVERIFY(!cheapestOrder(poissonPeriods(3), terms, {}).ok());
        QVERIFY(!cheapestOrder(poissonPeriods(3), oneOf(Money::fromMinor(-1), yuan(1)), {}).ok());
    }
};

int runOrderQuantityTests(int argc, char **argv)
{
    TestOrderQuantity test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_order_quantity.moc"
