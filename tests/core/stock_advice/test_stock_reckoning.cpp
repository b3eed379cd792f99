// Stock advice from plain values: what demand it goes by, what it keeps and orders, what lies dead, what batches are.
#include "core/planning/policy/policy_amounts.h"
#include "core/planning/stock/batch_proposal.h"
#include "core/planning/stock/stock_words.h"
#include "tests/core/stock_advice/advice_cases.h"

#include <QTest>

#include <cmath>
#include <ctime>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

StockAdvice adviceOn(const StockQuestion &question) { return adviseOnStock(question).value(); }

bool says(const QStringList &texts, QStringView part)
{
    return std::any_of(texts.begin(), texts.end(), [&](const QString &text) { return text.contains(part); });
}

} // namespace

class TestStockReckoning final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatTheServiceAsks()
    {
        Random random(1);
        const StockQuestion question = questionOf(
            {materialOf(1, u"M-1"_s, weeksOf(random, 20, 70)), materialOf(2, u"M-2"_s, weeksOf(random, 3, 70))});
        for (const StockLine &line : adviceOn(question).lines) {
            QVERIFY(line.reorder);
            QCOMPARE(line.basis, DemandBasis::OwnUse);
            QVERIFY(unitsOf(line.reorderAt) > line.untilDelivery.mean());
            // Two weeks of delivery and one until somebody looks.
            const double mean = line.item == 0 ? 20 : 3;
            QVERIFY2(std::abs(line.untilDelivery.mean() - 3 * mean) < mean,
                     qPrintable(QString::number(line.untilDelivery.mean())));
            QVERIFY(line.untilDelivery.atMost(unitsOf(line.reorderAt)) > line.service.service - 0.03);
            QVERIFY(line.fillUpTo == line.reorderAt + line.order->quantity);
            QVERIFY(line.bound && *line.bound > Money());
        }
    }

    /// The inbox orders by the owner's reorder points; what is only advised waits to be taken over.
    void onlyTheOwnersFileOrders()
    {
        Random random(4);
        StockQuestion question = questionOf({materialOf(1, u"M-1"_s, weeksOf(random, 20, 70))});
        StockedItem &item = question.items[0];
        item.onHand = {};
        StockLine line = adviceOn(question).lines[0];
        QVERIFY(line.isLow(item) && line.orderNow(item) > Quantity());
        QVERIFY(!item.isLow());
        QCOMPARE(line.orderInForce(item), Quantity());
        item.reorderAt = Quantity::units(100);
        line = adviceOn(question).lines[0];
        QVERIFY(line.orderInForce(item) >= Quantity::units(200)); // twice the reorder point, where nothing is said
        item.fillUpTo = Quantity::units(500);
        QVERIFY(line.orderInForce(item) >= Quantity::units(500));
        item.onHand = Quantity::units(101);
        QCOMPARE(line.orderInForce(item), Quantity());
        item.onHand = {};
        item.wish.mode = StockingMode::BuyOnDemand;
        QCOMPARE(line.orderInForce(item), Quantity());
        // Nothing is known of what nobody asked for: there is nothing to take over.
        question = questionOf({materialOf(1, u"M-1"_s, std::vector<double>(70, 0.0))});
        question.items[0].reorderAt = Quantity::units(100);
        question.items[0].wish.service = Ratio::percent(97);
        QVERIFY(!adviceOn(question).lines[0].terms(question.items[0]));
    }

    void moreServiceIsMoreStock()
    {
        Random random(2);
        StockQuestion question = questionOf({materialOf(1, u"M-1"_s, weeksOf(random, 20, 70))});
        Quantity before;
        for (const int percent : {60, 80, 95, 99}) {
            question.items[0].wish.service = Ratio::percent(percent);
            const StockLine line = adviceOn(question).lines[0];
            QCOMPARE(line.service.by, ServiceWish::By::Owner);
            QVERIFY(line.reorderAt > before);
            before = line.reorderAt;
        }
        QVERIFY(says(stockReasons(question, adviceOn(question).lines[0], QLocale::c()), u"You ask"));
    }

    void thinUseGoesThroughTheRecipes()
    {
        Random random(3);
        std::vector<double> thin(70, 0.0);
        thin[10] = 5;
        StockQuestion question =
            questionOf({materialOf(1, u"M-1"_s, thin), variantOf(2, u"V-1"_s, weeksOf(random, 10, 70)),
                        variantOf(3, u"V-2"_s, weeksOf(random, 4, 70))});
        question.recipes = {{1, 0, 2.5}, {2, 0, 0.5}};
        const StockAdvice advice = adviceOn(question);
        const StockLine &line = advice.lines[0];
        QCOMPARE(line.basis, DemandBasis::ThroughRecipes);
        QCOMPARE(line.products, 2);
        const double expected = 2.5 * advice.demands[1].over(1, 3).mean() + 0.5 * advice.demands[2].over(1, 3).mean();
        QVERIFY(std::abs(line.untilDelivery.mean() - expected) < 0.02 * expected);
        QVERIFY(says(stockReasons(question, line, QLocale::c()), u"through their recipes"));
    }

    void variantsOfOneProductAreToldAsOne()
    {
        Random random(3);
        std::vector<double> thin(70, 0.0);
        thin[10] = 5;
        StockQuestion question =
            questionOf({materialOf(1, u"M-1"_s, thin), variantOf(2, u"V-1"_s, weeksOf(random, 10, 70)),
                        variantOf(3, u"V-2"_s, weeksOf(random, 4, 70)), variantOf(4, u"W-1"_s, {})});
        question.items[2].product = question.items[1].product;
        question.recipes = {{1, 0, 2.5}, {2, 0, 0.5}, {3, 0, 1}};
        const StockLine line = adviceOn(question).lines[0];
        QCOMPARE(line.basis, DemandBasis::ThroughRecipes);
        QCOMPARE(line.products, 1); // nobody ever asked for the other product
    }

    void removedProductsAskForNothing()
    {
        Random random(13);
        StockQuestion question = questionOf(
            {materialOf(1, u"M-1"_s, weeksOf(random, 20, 70)), variantOf(2, u"V-1"_s, weeksOf(random, 10, 70))});
        const double before = adviceOn(question).demands[0].over(1, 3).mean();
        QVERIFY(before > 0);
        StockedItem &material = question.items[0];
        StockedItem &variant = question.items[1];
        variant.removed = true;
        variant.kept = false;
        question.given = {{Id<Variant>(2), {question.today, question.today.addDays(69)}, Quantity::units(400)}};
        // Half of the use went into what is no longer made, the rest goes on.
        material.usedByRemoved = material.usedInLast(question.perYear) / 2;
        StockAdvice advice = adviceOn(question);
        QCOMPARE(advice.demands[1].basis, DemandBasis::Nothing);
        QCOMPARE(advice.demands[1].over(1, 10).mean(), 0.0);
        QCOMPARE(advice.demands[0].basis, DemandBasis::OwnUse);
        QVERIFY(std::abs(advice.demands[0].over(1, 3).mean() - before / 2) < 0.01 * before);
        // A recipe of it takes nothing.
        question.recipes = {{1, 0, 2}};
        QCOMPARE(adviceOn(question).demands[0].basis, DemandBasis::OwnUse);
        // All of the use went into it, by the recipe even more.
        material.usedByRemoved *= 3;
        advice = adviceOn(question);
        QCOMPARE(advice.demands[0].basis, DemandBasis::Nothing);
        QVERIFY(!advice.lines[0].reorder);
    }

    /// What a living product takes tells of a material whose other product was removed.
    void whatIsLeftOfTheUseIsExplained()
    {
        Random random(14);
        StockQuestion question = questionOf(
            {materialOf(1, u"M-1"_s, weeksOf(random, 40, 70)), variantOf(2, u"V-1"_s, weeksOf(random, 10, 70))});
        question.recipes = {{1, 0, 2}};
        question.given = {{Id<Variant>(2), {question.today, question.today.addDays(69)}, Quantity::units(100)}};
        // Half of the use is not enough to go by …
        QCOMPARE(adviceOn(question).lines[0].basis, DemandBasis::OwnUse);
        // … but half is all that goes on.
        question.items[0].usedByRemoved = question.items[0].usedInLast(question.perYear) / 2;
        const StockLine line = adviceOn(question).lines[0];
        QCOMPARE(line.basis, DemandBasis::ThroughRecipes);
        QCOMPARE(line.products, 1);
    }

    void aGivenForecastGoesThroughTheRecipesToo()
    {
        Random random(4);
        StockQuestion question = questionOf(
            {materialOf(1, u"M-1"_s, weeksOf(random, 25, 70)), variantOf(2, u"V-1"_s, weeksOf(random, 10, 70))});
        question.recipes = {{1, 0, 2}};
        QCOMPARE(adviceOn(question).lines[0].basis, DemandBasis::OwnUse);
        // Four times what it usually sells: 40 a week for ten weeks.
        question.given = {{Id<Variant>(2), {question.today, question.today.addDays(69)}, Quantity::units(400)}};
        const StockLine line = adviceOn(question).lines[0];
        QCOMPARE(line.basis, DemandBasis::ThroughRecipes);
        QVERIFY2(std::abs(line.untilDelivery.mean() - 3 * 40 * 2) < 12,
                 qPrintable(QString::number(line.untilDelivery.mean())));
    }

    void breaksMinimaAndMultiplesBind()
    {
        Random random(5);
        StockQuestion question = questionOf({materialOf(1, u"M-1"_s, weeksOf(random, 20, 70))});
        question.items[0].terms.minimum = Quantity::units(700);
        question.items[0].terms.multiple = Quantity::units(50);
        StockLine line = adviceOn(question).lines[0];
        QVERIFY(line.order->quantity >= Quantity::units(700));
        QCOMPARE(line.order->quantity.micro() % Quantity::units(50).micro(), 0);
        // What spoils in four weeks is not bought for a year, unless it must be.
        question.items[0].terms.minimum = {};
        question.items[0].shelfLife = 4;
        line = adviceOn(question).lines[0];
        QVERIFY(line.order->quantity <= Quantity::units(100));
    }

    void roundOrdersAreWholePacksOfTheSeller()
    {
        Random random(15);
        StockQuestion question = questionOf({materialOf(1, u"M-1"_s, weeksOf(random, 200, 70))});
        StockedItem &item = question.items[0];
        item.unit = Unit::fromText(u"m"_s).valueOr(Unit());
        item.counted = false;
        item.terms.multiple = Quantity::fromMicro(1);
        StockLine line = adviceOn(question).lines[0];
        QVERIFY(line.order && line.order->quantity.isWhole());
        QCOMPARE(line.order->quantity.wholeUnits() % 10, 0);
        QVERIFY(!says(stockReasons(question, line, QLocale::c()), u"sold in multiples"));
        item.terms.multiple = Quantity::units(3);
        line = adviceOn(question).lines[0];
        QCOMPARE(line.order->quantity.micro() % item.terms.multiple.micro(), 0);
        QVERIFY(line.orderNow(item) > Quantity());
        QCOMPARE(line.orderNow(item).micro() % item.terms.multiple.micro(), 0);
        QVERIFY(says(stockReasons(question, line, QLocale::c()), u"sold in multiples of 3"));
    }

    /// A millilitre of dye at 12.00 for 2 l costs less than a minor unit.
    void partsOfAMinorUnitCount()
    {
        Random random(16);
        StockQuestion question = questionOf({materialOf(1, u"M-1"_s, weeksOf(random, 200, 70))});
        StockedItem &dye = question.items[0];
        dye.unit = Unit::fromText(u"ml"_s).valueOr(Unit());
        dye.counted = false;
        dye.price = PricePer{Money::fromMinor(1200), Quantity::units(2000)};
        dye.terms.breaks = {{Quantity(), Money::fromMinor(1200), Quantity::units(2000)}};
        const StockLine line = adviceOn(question).lines[0];
        QVERIFY(line.reorder && line.order);
        const double stock = unitsOf(line.reorder->safetyStock) + unitsOf(line.order->quantity) / 2;
        const double keeping = stock * 0.6 * question.rules.keepShareAYear + line.order->timesAYear * 5000;
        QVERIFY2(std::abs(line.stocking.costOfKeeping - keeping) < 1e-6 * keeping,
                 qPrintable(u"%1 %2"_s.arg(line.stocking.costOfKeeping).arg(keeping)));
    }

    void theOwnersFlagStands()
    {
        Random random(6);
        StockQuestion question = questionOf({materialOf(1, u"M-1"_s, weeksOf(random, 20, 70))});
        question.items[0].reorderAt = Quantity::units(10);
        question.items[0].wish.mode = StockingMode::DoNotStock;
        const StockLine line = adviceOn(question).lines[0];
        QVERIFY(!line.reorder);
        QCOMPARE(line.terms(question.items[0])->mode, StockingMode::DoNotStock);
        QVERIFY(line.changes(question.items[0]));
        QVERIFY(says(stockReasons(question, line, QLocale::c()), u"not to keep it"));
        QVERIFY(*line.bound == Money());
    }

    void theFileIsComparedWith()
    {
        Random random(7);
        StockQuestion question = questionOf({materialOf(1, u"M-1"_s, weeksOf(random, 20, 70))});
        const StockLine first = adviceOn(question).lines[0];
        question.items[0].reorderAt = first.reorderAt;
        question.items[0].fillUpTo = first.fillUpTo;
        const StockAdvice same = adviceOn(question);
        QVERIFY(!same.lines[0].changes(question.items[0]));
        QCOMPARE(same.bound, same.boundNow);
        QVERIFY(std::abs(same.timesOut - same.timesOutNow) < 1e-9);
        question.items[0].reorderAt = Quantity::units(1);
        question.items[0].fillUpTo = Quantity::units(1) + first.order->quantity;
        const StockAdvice less = adviceOn(question);
        QVERIFY(less.timesOutNow > 5 * less.timesOut);
        QVERIFY(less.boundNow < less.bound);
    }

    void ordersOfHolidaysAreBroughtForward()
    {
        Random random(8);
        StockQuestion question = questionOf({materialOf(1, u"M-1"_s, weeksOf(random, 20, 70))});
        QVERIFY(!adviceOn(question).lines[0].preBuy);
        // Whatever would come in the third and fourth week comes in the fifth.
        question.closed = {{question.today.addDays(16), question.today.addDays(37)}};
        const StockLine line = adviceOn(question).lines[0];
        QVERIFY(line.preBuy);
        QVERIFY(line.preBuy->orderNow > line.preBuy->orderNowUsual);
        QVERIFY(says(stockReasons(question, line, QLocale::c()), u"Deliveries will take"));
    }

    void unusedStockIsDeadAndNewStockIsNot()
    {
        StockQuestion question = questionOf({materialOf(1, u"M-1"_s, {}), materialOf(2, u"M-2"_s, {})});
        for (StockedItem &item : question.items) {
            item.onHand = Quantity::units(40);
            item.value = Money::fromMinor(40000);
            item.kept = false;
            item.ways = {{{DeadStockWay::OfferToPeers, Quantity::units(30), 0.7, 0.5, 0}, {}}};
        }
        question.items[0].periodsHere = question.items[0].periodsSinceUse = 60;
        question.items[1].periodsHere = question.items[1].periodsSinceUse = 3;
        const StockAdvice advice = adviceOn(question);
        const auto dead = advice.dead();
        QCOMPARE(dead.size(), std::size_t(1));
        QCOMPARE(dead[0]->item, 0);
        QCOMPARE(dead[0]->dead.excess, Quantity::units(40));
        QCOMPARE(dead[0]->dead.proposals.size(), std::size_t(2));
        QVERIFY(says(deadStockReasons(question, *dead[0], QLocale::c()), u"60 week"));
    }

    void aPointOfTheCurveIsWhatTheAdviceReachesThen()
    {
        Random random(9);
        std::vector<StockedItem> items;
        for (int id = 1; id <= 12; ++id)
            items.push_back(materialOf(id, u"M-%1"_s.arg(id), weeksOf(random, double(random.between(2, 40)), 70)));
        StockQuestion question = questionOf(items);
        const StockAdvice before = adviceOn(question);
        const StockCurve curve = stockCurve(question, before);
        QCOMPARE(curve.lines.size(), std::size_t(12));
        const CurvePoint &point = curve.curve.best[curve.curve.best.size() / 2];
        for (const ServiceAsked &asked : servicesAt(question, before, curve, point)) {
            for (StockedItem &item : question.items)
                item.wish.service = item.key == asked.key ? asked.service : item.wish.service;
        }
        const StockAdvice after = adviceOn(question);
        QVERIFY2(std::abs(after.timesOut - point.timesOutAYear) < 0.25 * point.timesOutAYear + 0.5,
                 qPrintable(u"%1 %2"_s.arg(after.timesOut).arg(point.timesOutAYear)));
        QVERIFY(std::abs(minorsOf(after.bound) - minorsOf(point.bound)) < 0.1 * minorsOf(point.bound));
    }

    void whatLiesThereNeedNotBeMade()
    {
        Random random(10);
        StockQuestion question = questionOf({variantOf(1, u"V-1"_s, weeksOf(random, 10, 70))});
        BatchWish wish;
        wish.periods = 4;
        const StockAdvice advice = adviceOn(question);
        const BatchProposal bare = proposeBatch(question, advice, Id<Variant>(1), wish).value();
        QVERIFY(bare.batch.quantity > Quantity::units(30));
        question.items[0].onHand = Quantity::units(25);
        const BatchProposal rest = proposeBatch(question, advice, Id<Variant>(1), wish).value();
        QVERIFY(std::abs(unitsOf(bare.batch.quantity) - unitsOf(rest.batch.quantity) - 25) <= 1);
        wish.booked = Quantity::units(60);
        QVERIFY(proposeBatch(question, advice, Id<Variant>(1), wish)->batch.quantity >= Quantity::units(35));
        wish.periods = 0;
        QVERIFY(!proposeBatch(question, advice, Id<Variant>(1), wish).ok());
        QVERIFY(!proposeBatch(question, advice, Id<Variant>(9), BatchWish()).ok());
    }

    void badFiguresGiveAPlainAnswer()
    {
        const double unknown = std::numeric_limits<double>::quiet_NaN();
        StockQuestion question = questionOf({materialOf(1, u"M-1"_s, {unknown, unknown}), materialOf(2, u"M-2"_s, {7}),
                                             materialOf(3, u"M-3"_s, std::vector<double>(2000, 1.0)),
                                             materialOf(4, u"M-4"_s, {1, 2, 1e12, 1, 2, 0, 1, 2, 1})});
        question.items[1].price.reset();
        question.items[1].terms.breaks.clear();
        const StockAdvice advice = adviceOn(question);
        QCOMPARE(advice.lines.size(), std::size_t(4));
        for (const StockLine &line : advice.lines)
            QVERIFY(!stockReasons(question, line, QLocale::c()).isEmpty());
        QVERIFY(!advice.lines[1].bound);
        QVERIFY(adviceOn(questionOf({})).lines.empty());
    }

    void itStopsWhenAsked()
    {
        Random random(11);
        const CancelToken token;
        token.cancel();
        const StockQuestion question = questionOf({materialOf(1, u"M-1"_s, weeksOf(random, 20, 70))});
        const auto advice = adviseOnStock(question, Progress({}, token));
        QVERIFY(!advice.ok());
        QCOMPARE(advice.error().code, ErrorCode::Cancelled);
    }

    void anItemTakesMilliseconds()
    {
        Random random(12);
        constexpr int many = 60;
        std::vector<StockedItem> items;
        for (int id = 1; id <= many; ++id)
            items.push_back(materialOf(id, u"M-%1"_s.arg(id), weeksOf(random, double(random.between(1, 90)), 90)));
        // Of this process alone: other programs may keep the machine busy.
        const std::clock_t before = std::clock();
        adviceOn(questionOf(items));
        const double seconds = double(std::clock() - before) / CLOCKS_PER_SEC;
        qInfo("%.1f ms of processor time an item", seconds * 1000 / many);
        QVERIFY(seconds < 0.1 * many);
    }
};

int runStockReckoningTests(int argc, char **argv)
{
    TestStockReckoning test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_stock_reckoning.moc"
