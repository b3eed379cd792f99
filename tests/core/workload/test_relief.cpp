// What helps in a week that is over, and which of it is chosen.
#include "core/base/random.h"
#include "core/planning/load/relief.h"
#include "core/planning/load/relief_book.h"

#include <QtTest>

#include <set>

using namespace benchbook;
using namespace Qt::StringLiterals;

class ReliefTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void earlierWhereThereIsTimeAndInputs();
    void laterSaysHowMuchTooLate();
    void whatIsNeededIsNotMovedLater();
    void stepsKeepTheirOrder();
    void helpAndPeersOfTheTightSkill();
    void rushIsAskedWhatItDisplaces();
    void theCheapestIsChosen();
    void aDearDeliveryIsNotBoughtForAnHour();
    void choiceEqualsTheBestOfAll();
    void manyQuestionsAreAnsweredOneByOne();
};

namespace {

constexpr qint64 hour = 3600;
const QDate monday(2026, 3, 2);

/// One person, forty hours a week.
LoadInput onePerson()
{
    LoadInput input{.today = monday, .weeks = 5, .skills = {u"stitch"_s, u"cut"_s}};
    input.persons = {{.skills = {0, 1}, .secondsPerDay = 8 * hour}};
    return input;
}

LoadJob jobInWeek(int week, qint64 hours, int skill = 0)
{
    LoadJob job{.start = monday.addDays(7 * week), .due = monday.addDays(7 * week + 5)};
    job.steps = {{.skill = skill, .seconds = hours * hour}};
    return job;
}

LoadPlan reliefPlan(const LoadInput &input)
{
    Result<LoadPlan> plan = planLoadOfWeeks(input);
    if (!plan.ok())
        qFatal("%s", qPrintable(plan.error().message));
    return std::move(plan).value();
}

std::vector<Relief> ofKind(const std::vector<Relief> &reliefs, ReliefKind kind)
{
    std::vector<Relief> some;
    std::copy_if(reliefs.begin(), reliefs.end(), std::back_inserter(some),
                 [kind](const Relief &relief) { return relief.kind == kind; });
    return some;
}

std::vector<Relief> reliefsOf(const LoadInput &input, const ReliefTerms &terms = {})
{
    return reliefsFor(input, reliefPlan(input), terms);
}

ReliefChoice choiceOf(const LoadInput &input, const ReliefTerms &terms)
{
    const LoadPlan plan = reliefPlan(input);
    Result<ReliefChoice> choice = chooseReliefs(input, plan, terms, reliefsFor(input, plan, terms));
    if (!choice.ok())
        qFatal("%s", qPrintable(choice.error().message));
    return std::move(choice).value();
}

} // namespace

void ReliefTests::earlierWhereThereIsTimeAndInputs()
{
    LoadInput input = onePerson();
    input.jobs = {jobInWeek(2, 30), jobInWeek(2, 20), jobInWeek(1, 15)};
    input.jobs[0].value = Money::fromMinor(365'000);
    input.jobs[1].earliest = monday.addDays(7);
    std::vector<Relief> earlier = ofKind(reliefsOf(input), ReliefKind::EarlierStart);
    // The large one fits into week 0 only, the small one could come in week 1, where there are 25 hours.
    QCOMPARE(earlier.size(), std::size_t(2));
    QCOMPARE(earlier[0].toWeek, 0);
    QCOMPARE(earlier[0].seconds, 30 * hour);
    QCOMPARE(earlier[0].cost, Money::fromMinor(2800)); // a fifth a year of 3650.00, for two weeks
    QCOMPARE(earlier[1].toWeek, 1);
    QVERIFY(!earlier[1].costKnown);
    input.jobs[1].earliest = monday.addDays(14);
    earlier = ofKind(reliefsOf(input), ReliefKind::EarlierStart);
    QCOMPARE(earlier.size(), std::size_t(1));
}

void ReliefTests::laterSaysHowMuchTooLate()
{
    LoadInput input = onePerson();
    input.jobs = {jobInWeek(0, 30), jobInWeek(0, 20)};
    input.jobs[0].promise = monday.addDays(6);
    const std::vector<Relief> later =
        ofKind(reliefsOf(input, {.latePerDay = Money::fromMinor(100)}), ReliefKind::LaterPromise);
    QCOMPARE(later.size(), std::size_t(6));
    QCOMPARE(later[0].toWeek, 1);
    QCOMPARE(later[0].lateDays, 5); // until Friday
    QCOMPARE(later[0].cost, Money::fromMinor(500));
    QCOMPARE(later[3].job, 1);
    QCOMPARE(later[3].cost, Money());
}

void ReliefTests::whatIsNeededIsNotMovedLater()
{
    LoadInput input = onePerson();
    input.jobs = {jobInWeek(0, 50)};
    input.jobs[0].needed = true;
    QVERIFY(reliefsOf(input).empty());
}

void ReliefTests::stepsKeepTheirOrder()
{
    LoadInput input = onePerson();
    LoadJob longJob{.start = monday.addDays(7), .due = monday.addDays(26)};
    longJob.steps = {{.skill = 1, .seconds = 10 * hour}, {.skill = 0, .seconds = 35 * hour}};
    input.jobs = {longJob, jobInWeek(2, 30)};
    for (const Relief &relief : reliefsOf(input)) {
        if (relief.job != 0)
            continue;
        QCOMPARE(relief.week, 2);
        QVERIFY(relief.toWeek >= 1 && relief.toWeek <= 3);
    }
}

void ReliefTests::helpAndPeersOfTheTightSkill()
{
    LoadInput input = onePerson();
    input.persons.push_back({.skills = {1}, .secondsPerDay = 8 * hour});
    input.jobs = {jobInWeek(1, 50), jobInWeek(1, 10, 1)};
    ReliefTerms terms;
    const Rate rate = Rate::perHour(Money::fromMinor(3000));
    terms.help = {{.skill = 0, .secondsPerWeek = 20 * hour, .rate = rate, .span = {monday, monday.addDays(20)}},
                  {.skill = 0, .secondsPerWeek = 20 * hour, .rate = rate, .span = {monday, monday.addDays(6)}},
                  {.skill = 1, .secondsPerWeek = 20 * hour, .rate = rate, .span = {monday, monday.addDays(20)}}};
    terms.peers = {
        {.skill = 0, .week = monday.addDays(9), .seconds = 4 * hour, .rate = rate, .transport = Money::fromMinor(500)},
        {.skill = 0, .week = monday, .seconds = 4 * hour, .rate = rate}};
    const std::vector<Relief> reliefs = reliefsOf(input, terms);
    const std::vector<Relief> help = ofKind(reliefs, ReliefKind::Help);
    QCOMPARE(help.size(), std::size_t(1));
    QCOMPARE(help[0].seconds, 10 * hour);
    QCOMPARE(help[0].cost, Money::fromMinor(30'000));
    const std::vector<Relief> peers = ofKind(reliefs, ReliefKind::Peer);
    QCOMPARE(peers.size(), std::size_t(1));
    QCOMPARE(peers[0].seconds, 4 * hour);
    QCOMPARE(peers[0].cost, Money::fromMinor(12'500));
}

void ReliefTests::rushIsAskedWhatItDisplaces()
{
    LoadInput input = onePerson();
    input.jobs = {jobInWeek(0, 20), jobInWeek(0, 10), jobInWeek(0, 10), jobInWeek(0, 15)};
    input.jobs[0].contribution = Money::fromMinor(200'000); // 10,000 an hour
    input.jobs[1].contribution = Money::fromMinor(30'000);  // 3,000
    input.jobs[2].contribution = Money::fromMinor(50'000);  // 5,000
    input.jobs[3].rush = true;
    const std::vector<Relief> prices = ofKind(reliefsOf(input), ReliefKind::RushPrice);
    QCOMPARE(prices.size(), std::size_t(1));
    QCOMPARE(prices[0].job, 3);
    QCOMPARE(prices[0].displaced, 2); // the cheapest ten hours do not suffice
    QCOMPARE(prices[0].cost, Money::fromMinor(-75'000));
}

void ReliefTests::theCheapestIsChosen()
{
    LoadInput input = onePerson();
    input.jobs = {jobInWeek(1, 30), jobInWeek(1, 16)};
    input.jobs[1].value = Money::fromMinor(100'000);
    input.jobs[0].value = Money::fromMinor(1'000'000);
    ReliefTerms terms{.latePerDay = Money::fromMinor(1000), .weeksLater = 0};
    terms.help = {{.skill = 0,
                   .secondsPerWeek = 20 * hour,
                   .rate = Rate::perHour(Money::fromMinor(100)),
                   .span = {monday, monday.addDays(40)}}};
    ReliefChoice choice = choiceOf(input, terms);
    QVERIFY(choice.proved);
    QCOMPARE(choice.overBefore, 6 * hour);
    QCOMPARE(choice.overAfter, qint64(0));
    QCOMPARE(choice.cost, Money::fromMinor(384)); // a week of the small one early: cheaper than six hours of help
    terms.help[0].rate = Rate::perHour(Money::fromMinor(50));
    choice = choiceOf(input, terms);
    QCOMPARE(choice.chosen.size(), std::size_t(1));
    QCOMPARE(choice.chosen[0].seconds, 6 * hour);
    QCOMPARE(choice.cost, Money::fromMinor(300));
}

void ReliefTests::aDearDeliveryIsNotBoughtForAnHour()
{
    LoadInput input = onePerson();
    input.jobs = {jobInWeek(0, 44)};
    input.jobs[0].needed = true;
    ReliefTerms terms;
    const DaySpan always{monday, monday.addDays(40)};
    terms.help = {
        {.skill = 0, .secondsPerWeek = 20 * hour, .rate = Rate::perHour(Money::fromMinor(1000)), .span = always}};
    terms.peers = {{.skill = 0,
                    .week = monday,
                    .seconds = 20 * hour,
                    .rate = Rate::perHour(Money::fromMinor(500)),
                    .transport = Money::fromMinor(3000)}};
    ReliefChoice choice = choiceOf(input, terms);
    QCOMPARE(choice.cost, Money::fromMinor(4000));
    input.jobs[0].steps[0].seconds = 52 * hour;
    choice = choiceOf(input, terms);
    QCOMPARE(choice.cost, Money::fromMinor(9000));
    QCOMPARE(choice.overAfter, qint64(0));
}

/// Small questions whose answers can all be tried.
void ReliefTests::choiceEqualsTheBestOfAll()
{
    Random random(8);
    int compared = 0;
    for (int round = 0; round < 150; ++round) {
        LoadInput input = onePerson();
        for (qint64 i = random.between(2, 5); i > 0; --i) {
            LoadJob job = jobInWeek(int(random.between(0, 3)), random.between(5, 30), int(random.between(0, 1)));
            job.value = Money::fromMinor(random.between(0, 500'000));
            job.promise = random.chance(0.5) ? job.due : QDate();
            input.jobs.push_back(job);
        }
        const ReliefTerms terms{.latePerDay = Money::fromMinor(random.between(0, 500))};
        const LoadPlan plan = reliefPlan(input);
        const std::vector<Relief> reliefs = reliefsFor(input, plan, terms);
        if (reliefs.empty() || reliefs.size() > 10)
            continue;
        std::pair<qint64, Money> best{std::numeric_limits<qint64>::max(), Money()};
        for (unsigned set = 0; set < 1U << reliefs.size(); ++set) {
            ReliefBook book(input, plan);
            std::set<int> moved;
            Money cost;
            bool allowed = true;
            for (std::size_t i = 0; i < reliefs.size(); ++i) {
                if (!(set >> i & 1U))
                    continue;
                allowed = allowed && moved.insert(reliefs[i].job).second;
                book.move(reliefs[i].job, reliefs[i].week, reliefs[i].toWeek);
                cost += reliefs[i].cost;
            }
            if (allowed)
                best = std::min(best, std::pair(book.over(), cost));
        }
        const ReliefChoice choice = choiceOf(input, terms);
        QVERIFY(choice.proved);
        QCOMPARE(choice.overAfter, best.first);
        QCOMPARE(choice.cost, best.second);
        ++compared;
    }
    qInfo("%d choices compared", compared);
    QVERIFY(compared > 30);
}

void ReliefTests::manyQuestionsAreAnsweredOneByOne()
{
    LoadInput input = onePerson();
    for (int i = 0; i < 80; ++i) {
        input.jobs.push_back(jobInWeek(1, 1));
        input.jobs.back().value = Money::fromMinor(1000 * i);
    }
    ReliefTerms terms;
    const ReliefChoice choice = choiceOf(input, terms);
    QVERIFY(!choice.proved);
    QCOMPARE(choice.overBefore, 40 * hour);
    QCOMPARE(choice.overAfter, qint64(0));
    QCOMPARE(choice.chosen.size(), std::size_t(40));
    QCOMPARE(choiceOf(input, terms).cost, choice.cost);
}

int runReliefTests(int argc, char **argv)
{
    ReliefTests tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_relief.moc"
