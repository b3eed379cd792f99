// Needs by chance: the plan against a second, naive computation, and nothing made of nothing.
#include "core/planning/needs/needs_plan.h"
#include "tests/core/needs/naive_needs.h"
#include "tests/core/needs/random_plan.h"

#include <QtTest>

using namespace benchbook;

class NeedsRandomTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesEqualTheNaiveOnes();
    void nothingIsMadeOfNothing();
    void everythingBeginsAfterItsInputs();
    void demandsBehindSumToTheirLine();
};

namespace {

constexpr int plansByChance = 900;

using LotKey = std::tuple<QDate, QDate, int>;

std::map<LotKey, qint64> plannedLots(const NeedsPlan &plan, int item)
{
    std::map<LotKey, qint64> lots;
    for (const PlannedLine &line : plan.lines) {
        if (line.item == item)
            lots[{line.start, line.due, line.demand}] += line.quantity.micro();
    }
    return lots;
}

std::map<LotKey, qint64> naiveLots(NaiveNeeds &naive, int item)
{
    std::map<LotKey, qint64> lots;
    for (const NaiveNeeds::Lot &lot : naive.lots(item))
        lots[{lot.start, lot.due, lot.demand}] += lot.micro;
    return lots;
}

QString lotsText(const std::map<LotKey, qint64> &lots)
{
    QString text;
    for (const auto &[key, micro] : lots)
        text += QStringLiteral("\n  %1 to %2 (%3): %4")
                    .arg(std::get<0>(key).toString(Qt::ISODate), std::get<1>(key).toString(Qt::ISODate))
                    .arg(std::get<2>(key))
                    .arg(micro);
    return text;
}

NeedsPlan planOf(const NeedsInput &input)
{
    Result<NeedsPlan> plan = planNeeds(input);
    if (!plan.ok())
        qFatal("%s", qPrintable(plan.error().message));
    return std::move(plan).value();
}

} // namespace

void NeedsRandomTests::linesEqualTheNaiveOnes()
{
    Random random(41);
    qint64 compared = 0;
    qint64 uncovered = 0;
    for (int round = 0; round < plansByChance; ++round) {
        const NeedsInput input = randomPlan(random);
        const NeedsPlan plan = planOf(input);
        NaiveNeeds naive(input);
        for (int item = 0; item < int(input.items.size()); ++item) {
            const auto ours = plannedLots(plan, item);
            const auto theirs = naiveLots(naive, item);
            QVERIFY2(ours == theirs, qPrintable(QStringLiteral("plan %1, item %2, ours:%3\nnaive:%4")
                                                    .arg(round)
                                                    .arg(item)
                                                    .arg(lotsText(ours), lotsText(theirs))));
            QCOMPARE(plan.items[std::size_t(item)].missing.micro(), naive.missing(item));
            compared += qint64(ours.size());
            uncovered += plan.items[std::size_t(item)].missing.isZero() ? 0 : 1;
        }
    }
    qInfo("%lld lines compared, %lld items short of something", compared, uncovered);
    QVERIFY(compared > 12'000 && uncovered > 100);
}

void NeedsRandomTests::nothingIsMadeOfNothing()
{
    Random random(42);
    for (int round = 0; round < plansByChance / 3; ++round) {
        const NeedsInput input = randomPlan(random);
        const NeedsPlan plan = planOf(input);
        std::vector<Quantity> open(input.items.size());
        for (const OpenSupply &supply : input.open)
            open[std::size_t(supply.item)] += supply.quantity;
        for (std::size_t i = 0; i < input.items.size(); ++i) {
            const PlanItem &item = input.items[i];
            const ItemTotals &sum = plan.items[i];
            QCOMPARE(item.onHand + item.remnants + open[i] + sum.plannedGood + sum.missing,
                     sum.wanted + sum.leftStock + sum.leftRemnants + sum.spoiltRemnants + sum.leftOpen +
                         sum.leftPlanned);
            QCOMPARE(sum.wanted, sum.fromStock + sum.fromRemnants + sum.fromOpen + sum.fromPlanned + sum.missing);
            for (const Quantity part :
                 {sum.leftStock, sum.leftRemnants, sum.spoiltRemnants, sum.leftOpen, sum.leftPlanned, sum.missing})
                QVERIFY(part >= Quantity());
        }
        for (const PlannedNeed &need : plan.needs) {
            Quantity covered = need.missing;
            for (const NeedCover &cover : plan.coversOf(need)) {
                QVERIFY(cover.quantity > Quantity());
                covered += cover.quantity;
            }
            QCOMPARE(covered, need.quantity);
        }
    }
}

void NeedsRandomTests::everythingBeginsAfterItsInputs()
{
    Random random(43);
    int waiting = 0;
    for (int round = 0; round < plansByChance / 3; ++round) {
        const NeedsInput input = randomPlan(random);
        const NeedsPlan plan = planOf(input);
        for (const PlannedLine &line : plan.lines) {
            QVERIFY(line.start >= input.today);
            QVERIFY(!line.lateStart.isValid() || line.lateStart <= input.today);
            QVERIFY(line.lateStart.isValid() || line.due <= line.wanted);
            for (int i = line.firstNeed; i < line.firstNeed + line.needs; ++i) {
                const PlannedNeed &need = plan.needs[std::size_t(i)];
                QCOMPARE(need.day, line.start);
                QVERIFY(!line.ready.isValid() || (need.ready.isValid() && need.ready <= line.ready));
            }
            waiting += line.waitsFor >= 0 ? 1 : 0;
        }
        for (std::size_t i = 0; i < plan.demands.size(); ++i) {
            const DemandOutcome &outcome = plan.demands[i];
            if (outcome.need >= 0 && outcome.missing.isZero() && outcome.ready.isValid())
                QVERIFY(outcome.ready <= input.demands[i].day.addDays(outcome.lateDays) || outcome.lateDays == 0);
        }
    }
    QVERIFY(waiting > 100);
}

void NeedsRandomTests::demandsBehindSumToTheirLine()
{
    Random random(44);
    for (int round = 0; round < 100; ++round) {
        const NeedsInput input = randomPlan(random);
        const NeedsPlan plan = planOf(input);
        for (std::size_t i = 0; i < plan.lines.size(); ++i) {
            Quantity behind;
            for (const EndDemand &end : demandsBehind(plan, int(i))) {
                QVERIFY(end.quantity > Quantity());
                behind += end.quantity;
            }
            QVERIFY(behind <= plan.lines[i].good);
            Quantity pegged;
            for (const LinePeg &peg : plan.pegsOf(int(i)))
                pegged += peg.quantity;
            // Somewhere above something may be left over, so the ends may be less than what is pegged, never more.
            QVERIFY(behind <= pegged);
            QVERIFY(!pegged.isZero());
        }
    }
}

int runNeedsRandomTests(int argc, char **argv)
{
    NeedsRandomTests tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_needs_random.moc"
