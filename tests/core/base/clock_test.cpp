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

    void aMomentIsTheEndOfWhatWasWritten()
    {
        const QTimeZone shanghai("Asia/Shanghai");
        const auto moment = [&](const QString &text) {
            const std::optional<Instant> found = momentFromText(text, shanghai);
            return found ? QDateTime::fromMSecsSinceEpoch(found->milliseconds(), shanghai)
                               .toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s)
                         : QString();
        };
        QCOMPARE(moment(u"2026-09-02"_s), u"2026-09-02 23:59:59.999"_s);
        QCOMPARE(moment(u" 2026-09-02 10:15 "_s), u"2026-09-02 10:15:59.999"_s);
        QCOMPARE(moment(u"2026-09-02T10:15:42"_s), u"2026-09-02 10:15:42.999"_s);
        QCOMPARE(moment(u"2026-09-02T10:15:42.500"_s), u"2026-09-02 10:15:42.500"_s);
        QCOMPARE(moment(u"2026-09-02T02:15:42Z"_s), u"2026-09-02 10:15:42.999"_s);
        QCOMPARE(moment(u"2026-09-02T04:15:42+02:00"_s), u"2026-09-02 10:15:42.999"_s);
        for (const QString &text : {u""_s, u"yesterday"_s, u"2026-9-2"_s, u"2026-02-30"_s, u"2026-09-02T25:00"_s,
                                    u"2026-09"_s, u"10:15"_s, u"2026-09-02 10:15 or so"_s})
            QCOMPARE(moment(text), QString());
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
