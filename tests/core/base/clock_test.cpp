#include "core/base/clock.h"
#include "tests/core/base/suites.h"

#include <QTest>

namespace benchbook::test {

using namespace Qt::StringLiterals;

class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDayIsThatOfTheStudio()
    {
        const QTimeZone shanghai("Asia/Shanghai");
        const Instant morning = startOf(QDate(2026, 9, 2), shanghai);
        QCOMPARE(dayOf(morning, shanghai), QDate(2026, 9, 2));
        QCOMPARE(dayOf(morning, QTimeZone::utc()), QDate(2026, 9, 1));
        QCOMPARE(dayOf(Instant(morning.milliseconds() - 1), shanghai), QDate(2026, 9, 1));
    }

    void theTextCarriesTheOffset()
    {
        const QTimeZone shanghai("Asia/Shanghai");
        const Instant start = startOf(QDate(2026, 9, 2), shanghai);
        const Instant later(start.milliseconds() + (10 * 3600 + 15 * 60 + 42) * 1000);
        QCOMPARE(isoText(later, shanghai), u"2026-09-02T10:15:42+08:00"_s);
    }

    void aManualClockStandsStill()
    {
        ManualClock clock(Instant(1'000));
        QCOMPARE(clock.now().milliseconds(), 1'000);
        clock.advance(-500);
        QCOMPARE(clock.now().milliseconds(), 500);
    }
};

int runClockTest(const QStringList &arguments)
{
    ClockTest test;
    return QTest::qExec(&test, arguments);
}

} // namespace benchbook::test

#include "clock_test.moc"
