// Working days: weekends, holidays, days worked for them, and the ends of what is known.
#include "core/planning/needs/work_calendar.h"

#include <QtTest>

using namespace benchbook;

class WorkCalendarTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weekendsAreFree();
    void holidaysAndDaysWorkedForThem();
    void nothingBeyondTheWindow();
};

namespace {

const QDate monday(2026, 3, 2);
const DaySpan spring{QDate(2026, 1, 1), QDate(2026, 6, 30)};

} // namespace

void WorkCalendarTests::weekendsAreFree()
{
    const WorkingDays days(WorkCalendar(), spring);
    QCOMPARE(days.after(monday, 5), monday.addDays(7));
    QCOMPARE(days.after(monday.addDays(5), 0), monday.addDays(7));
    QCOMPARE(days.before(monday, 1), monday.addDays(-3));
    QCOMPARE(days.before(monday.addDays(6), 0), monday.addDays(4));
    QCOMPARE(days.within(monday, monday.addDays(13)), 10);
    QCOMPARE(days.within(monday, monday.addDays(-1)), 0);
}

void WorkCalendarTests::holidaysAndDaysWorkedForThem()
{
    WorkCalendar calendar;
    calendar.close({monday, monday.addDays(6)});
    calendar.workOn(monday.addDays(-2));
    calendar.workOn(monday.addDays(5)); // closed all the same
    const WorkingDays days(calendar, spring);
    QCOMPARE(days.after(monday, 0), monday.addDays(7));
    QCOMPARE(days.before(monday, 0), monday.addDays(-2));
    QCOMPARE(days.before(monday.addDays(7), 2), monday.addDays(-3));
}

void WorkCalendarTests::nothingBeyondTheWindow()
{
    const WorkingDays days(WorkCalendar(), spring);
    QVERIFY(!days.before(spring.first, 1).isValid());
    QVERIFY(!days.after(spring.last, 1).isValid());
    const WorkingDays never(WorkCalendar({false, false, false, false, false, false, false}), spring);
    QVERIFY(!never.after(monday, 0).isValid());
    QVERIFY(!never.before(monday, 0).isValid());
}

int runWorkCalendarTests(int argc, char **argv)
{
    WorkCalendarTests tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_work_calendar.moc"
