// From the lines of a plan to work at the bench.
#include "core/planning/load/plan_jobs.h"

#include <QtTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

class PlanJobsTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laterStepsSeeFewerPieces();
    void linesBecomeJobs();
};

void PlanJobsTests::laterStepsSeeFewerPieces()
{
    const std::vector<RouteStep> route{
        {.name = u"Cut"_s, .skill = 0, .setupSeconds = 600, .seconds = 60, .yield = Ratio::percent(90)},
        {.name = u"Stitch"_s, .skill = 1, .seconds = 1000}};
    const std::vector<JobStep> steps = jobSteps(route, Quantity::units(11));
    QCOMPARE(steps.size(), std::size_t(2));
    QCOMPARE(steps[0].seconds, qint64(600 + 660));
    QCOMPARE(steps[1].seconds, qint64(9900));
}

void PlanJobsTests::linesBecomeJobs()
{
    const QDate monday(2026, 3, 2);
    NeedsInput input{.today = monday, .until = monday.addDays(100)};
    input.suppliers.resize(1);
    PlanItem bag{.name = u"Bag"_s, .made = true, .leadDays = 2};
    bag.value = PricePer{Money::fromMinor(9000), Quantity::units(1)};
    bag.inputs = {{.item = 1, .perPiece = Quantity::units(2)}, {.item = 2, .perPiece = Quantity::units(1)}};
    PlanItem strap{.name = u"Strap"_s, .made = true, .leadDays = 1};
    PlanItem hide{.name = u"Hide"_s, .sources = {{.supplier = 0, .leadDays = 10}}};
    input.items = {bag, strap, hide};
    input.demands = {{.item = 0, .quantity = Quantity::units(3), .day = monday.addDays(7)}};
    const Result<NeedsPlan> plan = planNeeds(input);
    QVERIFY(plan.ok());
    const std::vector<RouteStep> minutes{{.seconds = 60}};
    const std::vector<LoadJob> jobs = jobsOf(input, *plan, {minutes, minutes, {}});
    QCOMPARE(jobs.size(), std::size_t(2));
    QCOMPARE(jobs[0].name, u"Bag"_s);
    QCOMPARE(jobs[0].start, monday.addDays(14)); // the hide is there then
    QCOMPARE(jobs[0].earliest, monday.addDays(14));
    QCOMPARE(jobs[0].due, monday.addDays(16));
    QCOMPARE(jobs[0].promise, monday.addDays(7));
    QCOMPARE(jobs[0].value, std::optional(Money::fromMinor(27000)));
    QVERIFY(!jobs[0].needed);
    QCOMPARE(jobs[1].steps[0].seconds, qint64(360));
    QVERIFY(jobs[1].needed);
    QVERIFY(!jobs[1].promise.isValid());
    QVERIFY(!jobs[1].value);
}

int runPlanJobsTests(int argc, char **argv)
{
    PlanJobsTests tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_plan_jobs.moc"
