#include "tests/core/stock/workshop_fixture.h"
#include "tests/core/workshop/workshop_tests.h"

#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

struct Evening
{
    /// A timer that began today at `hour`, in the studio's zone.
    explicit Evening(const QTime &hour)
    {
        zone = studio->timeZone();
        day = studio->today().addDays(1);
        studio.clock().set(momentOf(day, hour, zone));
        order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 10}, shop.owner).value().id;
        if (!benchbook::startTimer(*studio, shop.owner, order, shop.cut).ok())
            qFatal("no timer");
    }
    void at(const QTime &hour, int daysLater = 0) { studio.clock().set(momentOf(day.addDays(daysLater), hour, zone)); }
    TimerReading reading()
    {
        return studio
            ->read([&](const Reader &r) { return readTimer(r, *timerOf(r, shop.owner), studio->clock().now()); })
            .value();
    }
    TestStudio studio;
    Workshop shop{studio};
    QTimeZone zone;
    QDate day;
    Id<WorkOrder> order{0};
};

} // namespace

void TestTimers::aTimerOverNightEndsWithTheShift()
{
    Evening evening(QTime(16, 20));
    evening.at(QTime(8, 30), 1);
    const TimerReading reading = evening.reading();
    QVERIFY(reading.forgotten);
    QCOMPARE(reading.proposed, 100 * 60);
    QCOMPARE(reading.measured, (16 * 60 + 10) * 60);
    BENCHBOOK_VERIFY(finishTimer(*evening.studio, evening.shop.owner, {.good = 2}));
    QCOMPARE(evening.studio.integer("SELECT seconds FROM work_log"), 100 * 60);
    // The log is about the day of the work, not about the morning after.
    QCOMPARE(evening.studio.text("SELECT about_day FROM work_log"), evening.day.toString(Qt::ISODate));
    QVERIFY(evening.studio.text("SELECT note FROM work_log").contains(u"970"_s));
}

void TestTimers::anOwnShiftCounts()
{
    Evening evening(QTime(16, 0));
    BENCHBOOK_VERIFY(
        evening.studio->perform(Sentence("Early bird"), evening.shop.owner, [&](Action &action) -> Result<void> {
            action.change("person", evening.shop.owner, {{"shift_end", u"16:30"_s}});
            return {};
        }));
    evening.at(QTime(8, 0), 1);
    QCOMPARE(evening.reading().proposed, 30 * 60);
}

void TestTimers::aTimerAfterTheShiftEndsAtMidnight()
{
    Evening evening(QTime(23, 0));
    evening.at(QTime(8, 0), 1);
    QCOMPARE(evening.reading().proposed, 60 * 60);
}

void TestTimers::whatThePersonSaysCounts()
{
    Evening evening(QTime(16, 20));
    evening.at(QTime(8, 30), 1);
    BENCHBOOK_VERIFY(finishTimer(*evening.studio, evening.shop.owner, {.good = 2, .seconds = 85 * 60}));
    QCOMPARE(evening.studio.integer("SELECT seconds FROM work_log"), 85 * 60);
}

void TestTimers::overtimeIsNotForgotten()
{
    Evening evening(QTime(16, 0));
    evening.at(QTime(21, 0));
    const TimerReading reading = evening.reading();
    QVERIFY(!reading.forgotten);
    QCOMPARE(reading.proposed, 5 * 3600);
}

void TestTimers::whatWasPausedOverNightIsOfItsDay()
{
    Evening evening(QTime(9, 0));
    evening.at(QTime(13, 0));
    BENCHBOOK_VERIFY(pauseTimer(*evening.studio, evening.shop.owner, u"Home"_s));
    evening.at(QTime(8, 0), 1);
    BENCHBOOK_VERIFY(resumeTimer(*evening.studio, evening.shop.owner));
    evening.at(QTime(8, 30), 1);
    BENCHBOOK_VERIFY(finishTimer(*evening.studio, evening.shop.owner, {.good = 2}));
    const auto secondsOf = [&](QDate day) {
        const QByteArray sql =
            "SELECT sum(seconds) FROM work_log WHERE about_day = '" + day.toString(Qt::ISODate).toLatin1() + "'";
        return evening.studio.integer(sql.toStdString());
    };
    QCOMPARE(secondsOf(evening.day), 4 * 3600);
    QCOMPARE(secondsOf(evening.day.addDays(1)), 30 * 60);
    QCOMPARE(evening.studio.integer("SELECT sum(good) FROM work_log"), 2);
    QCOMPARE(violationsOf(*evening.studio, true), QString());
}

} // namespace benchbook::testing
