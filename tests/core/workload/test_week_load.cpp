// Hours of weeks: work spread, persons found, and what does not fit.
#include "core/base/random.h"
#include "core/planning/load/week_hours.h"
#include "core/planning/load/week_load.h"

#include <QtTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

class WeekLoadTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workIsSpreadOverWorkingDays();
    void asMuchAsCanBeDone();
    void nobodyHasMoreThanMustBe();
    void overloadNamesWhatCompetes();
    void holidaysAndDaysGone();
    void weeksWithLimitsDelay();
    void toolsHaveLimits();
    void nonsenseIsRefused();
    void noWorkAndNoWeeksBeyond();
};

namespace {

constexpr qint64 hour = 3600;
const QDate monday(2026, 3, 2);

/// Cutting by one, stitching by both; forty hours a week each.
LoadInput twoPersons()
{
    LoadInput input{.today = monday, .weeks = 6, .skills = {u"cut"_s, u"stitch"_s}};
    input.persons = {{.name = u"Lin"_s, .skills = {0, 1}, .secondsPerDay = 8 * hour},
                     {.name = u"Wang"_s, .skills = {1}, .secondsPerDay = 8 * hour}};
    return input;
}

LoadJob job(QDate start, QDate due, std::vector<JobStep> steps)
{
    return {.start = start, .due = due, .steps = std::move(steps)};
}

LoadPlan planOfWeeks(const LoadInput &input)
{
    Result<LoadPlan> plan = planLoadOfWeeks(input);
    if (!plan.ok())
        qFatal("%s", qPrintable(plan.error().message));
    return std::move(plan).value();
}

} // namespace

void WeekLoadTests::workIsSpreadOverWorkingDays()
{
    LoadInput input = twoPersons();
    input.jobs = {job(monday.addDays(2), monday.addDays(9),
                      {{.skill = 0, .seconds = 4 * hour}, {.skill = 1, .seconds = 6 * hour}})};
    const LoadPlan plan = planOfWeeks(input);
    // Three of five working days lie in the first week.
    QCOMPARE(plan.weeks[0].wanted(), 6 * hour);
    QCOMPARE(plan.weeks[0].kinds[0].wanted, 4 * hour);
    QCOMPARE(plan.weeks[1].kinds[1].wanted, 4 * hour);
    Random random(5);
    for (int round = 0; round < 300; ++round) {
        input.jobs.clear();
        qint64 all = 0;
        for (int i = 0; i < 10; ++i) {
            const QDate start = monday.addDays(random.between(-10, 40));
            LoadJob one = job(start, start.addDays(random.between(0, 30)), {});
            for (qint64 step = random.between(0, 4); step > 0; --step)
                one.steps.push_back({.skill = int(random.between(-1, 1)), .seconds = random.between(0, 90'000)});
            all += one.start < input.monday(input.weeks) ? one.seconds() : 0;
            input.jobs.push_back(one);
        }
        qint64 spread = 0;
        JobPart before;
        for (const JobPart &part : spreadJobs(input)) {
            QVERIFY(part.seconds > 0);
            QVERIFY(part.job != before.job || (part.step >= before.step && part.week >= before.week));
            before = part;
            spread += part.seconds;
        }
        QCOMPARE(spread, all);
    }
}

/// The most that fits is the least, over all sets of kinds, of what the others want and the hours of those who can do
/// one of the set: reckoned here from every set.
void WeekLoadTests::asMuchAsCanBeDone()
{
    Random random(6);
    for (int round = 0; round < 2000; ++round) {
        LoadInput input{.today = monday, .weeks = 1};
        const int skills = int(random.between(1, 4));
        for (int i = 0; i < skills; ++i)
            input.skills.push_back(QString::number(i));
        for (qint64 i = random.between(0, 4); i > 0; --i) {
            LoadPerson person{.secondsPerDay = random.between(0, 100)};
            for (int skill = 0; skill < skills; ++skill) {
                if (random.chance(0.4))
                    person.skills.push_back(skill);
            }
            input.persons.push_back(person);
        }
        const int kinds = input.kindsOfWork();
        std::vector<qint64> wanted;
        for (int kind = 0; kind < kinds; ++kind)
            wanted.push_back(random.between(0, 600));
        qint64 most = std::numeric_limits<qint64>::max();
        for (unsigned set = 0; set < 1U << kinds; ++set) {
            qint64 bound = 0;
            for (int kind = 0; kind < kinds; ++kind)
                bound += set >> kind & 1U ? 0 : wanted[std::size_t(kind)];
            for (const LoadPerson &person : input.persons) {
                bool can = set >> (kinds - 1) & 1U;
                for (const int skill : person.skills)
                    can = can || (set >> skill & 1U);
                bound += can ? 5 * person.secondsPerDay : 0;
            }
            most = std::min(most, bound);
        }
        WeekHours hours(input, 0);
        qint64 placed = 0;
        std::vector<int> order;
        for (int kind = 0; kind < kinds; ++kind)
            order.push_back(kind);
        if (random.chance(0.5))
            std::reverse(order.begin(), order.end());
        for (const int kind : order)
            placed += hours.place(kind, wanted[std::size_t(kind)]);
        QCOMPARE(placed, most);
        for (int person = 0; person < hours.persons(); ++person) {
            qint64 done = 0;
            for (int kind = 0; kind < kinds; ++kind)
                done += hours.done(kind, person);
            QCOMPARE(done, hours.taken(person));
            QVERIFY(done <= hours.free(person));
        }
    }
}

void WeekLoadTests::nobodyHasMoreThanMustBe()
{
    LoadInput input = twoPersons();
    input.jobs = {
        job(monday, monday.addDays(5), {{.skill = 0, .seconds = 10 * hour}, {.skill = 1, .seconds = 30 * hour}})};
    const LoadPlan plan = planOfWeeks(input);
    QCOMPARE(plan.weeks[0].persons[0].taken, 20 * hour);
    QCOMPARE(plan.weeks[0].persons[1].taken, 20 * hour);
    QCOMPARE(plan.weeks[0].share(), 0.5);
}

void WeekLoadTests::overloadNamesWhatCompetes()
{
    LoadInput input = twoPersons();
    input.jobs = {
        job(monday, monday.addDays(5), {{.skill = 0, .seconds = 45 * hour}, {.skill = 1, .seconds = 10 * hour}})};
    LoadPlan plan = planOfWeeks(input);
    QCOMPARE(plan.weeks[0].over(), 5 * hour);
    QCOMPARE(plan.weeks[0].kinds[0].over, 5 * hour);
    QCOMPARE(plan.weeks[0].tight, std::vector<int>{0});
    QVERIFY(!plan.weeks[1].isOver());
    input.jobs[0].steps[1].seconds = 50 * hour;
    plan = planOfWeeks(input);
    QCOMPARE(plan.weeks[0].over(), 15 * hour);
    QCOMPARE(plan.weeks[0].tight, (std::vector<int>{0, 1}));
}

void WeekLoadTests::holidaysAndDaysGone()
{
    LoadInput input = twoPersons();
    input.today = monday.addDays(2);
    input.persons[1].calendar.close({monday.addDays(7), monday.addDays(13)});
    const LoadPlan plan = planOfWeeks(input);
    QCOMPARE(plan.weeks[0].free(), 48 * hour);
    QCOMPARE(plan.weeks[1].free(), 40 * hour);
    QCOMPARE(plan.weeks[2].free(), 80 * hour);
}

void WeekLoadTests::weeksWithLimitsDelay()
{
    LoadInput input = twoPersons();
    const QDate friday = monday.addDays(5);
    input.jobs = {job(monday, friday, {{.skill = 0, .seconds = 30 * hour}, {.skill = 1, .seconds = 5 * hour}}),
                  job(monday, monday.addDays(4), {{.skill = 0, .seconds = 30 * hour}})};
    input.jobs.push_back(job(monday, friday, {{.skill = 0, .seconds = 1000 * hour}}));
    const LoadPlan plan = planOfWeeks(input);
    // What is due first is done first; the other one's cutting ends in the second week, and its stitching after that.
    QCOMPARE(plan.finishes[1].delayWeeks, 0);
    QCOMPARE(plan.finishes[1].day, monday.addDays(4));
    QCOMPARE(plan.finishes[0].week, 1);
    QCOMPARE(plan.finishes[0].delayWeeks, 1);
    QCOMPARE(plan.finishes[0].day, monday.addDays(11));
    QCOMPARE(plan.finishes[2].week, -1);
    QVERIFY(!plan.finishes[2].day.isValid());
}

void WeekLoadTests::toolsHaveLimits()
{
    LoadInput input = twoPersons();
    input.tools = {{.name = u"Kiln"_s, .secondsPerDay = 2 * hour}};
    input.jobs = {job(monday, monday.addDays(5), {{.skill = 1, .tool = 0, .seconds = 12 * hour}})};
    const LoadPlan plan = planOfWeeks(input);
    QVERIFY(plan.weeks[0].isOver());
    QCOMPARE(plan.weeks[0].over(), qint64(0));
    QCOMPARE(plan.weeks[0].tools[0].over(), 2 * hour);
    QCOMPARE(plan.finishes[0].delayWeeks, 1);
}

void WeekLoadTests::nonsenseIsRefused()
{
    LoadInput input = twoPersons();
    input.jobs = {job(monday, QDate(), {})};
    QCOMPARE(planLoadOfWeeks(input).error().code, ErrorCode::Invalid);
    input.jobs = {job(monday, monday, {{.skill = 2}})};
    QVERIFY(!planLoadOfWeeks(input).ok());
    input.jobs = {job(monday, monday, {{.tool = 0, .seconds = 1}})};
    QVERIFY(!planLoadOfWeeks(input).ok());
    input.jobs.clear();
    input.weeks = 0;
    QVERIFY(!planLoadOfWeeks(input).ok());
}

void WeekLoadTests::noWorkAndNoWeeksBeyond()
{
    LoadInput input = twoPersons();
    input.jobs = {job(monday.addDays(100), monday.addDays(110), {{.skill = 0, .seconds = hour}}),
                  job(monday, monday, {})};
    const LoadPlan plan = planOfWeeks(input);
    QVERIFY(plan.parts.empty());
    QCOMPARE(plan.weeks[0].share(), 0.0);
    input.persons.clear();
    input.jobs = {job(monday, monday, {{.seconds = hour}})};
    QVERIFY(std::isinf(planOfWeeks(input).weeks[0].share()));
}

int runWeekLoadTests(int argc, char **argv)
{
    WeekLoadTests tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_week_load.moc"
