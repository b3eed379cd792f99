#include "core/base/clock.h"
#include "core/base/id.h"
#include "tests/core/base/suites.h"
#include "tests/core/base/values.h"

#include <QTest>

#include <optional>

namespace benchbook::test {
namespace {

const Instant someMoment(1'790'000'000'000);

} // namespace

class IdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAlwaysIncrease()
    {
        QVERIFY(rc::check("ids increase while the clock jumps and the program restarts", [] {
            ManualClock clock(someMoment);
            const int incarnation = *rc::gen::inRange(0, 16'384);
            std::optional<IdGenerator> ids(std::in_place, clock, incarnation, 0);
            qint64 last = 0;
            for (const int jump : *rc::gen::container<std::vector<int>>(rc::gen::inRange(-5'000, 5'000))) {
                clock.advance(jump);
                if (jump % 3 == 0)
                    ids.emplace(clock, incarnation, last);
                const int burst = jump % 7 == 0 ? 600 : 3;
                for (int i = 0; i < burst; ++i) {
                    const qint64 id = ids->next();
                    RC_ASSERT(id > last);
                    RC_ASSERT(((id >> 8) & 0x3FFF) == incarnation);
                    last = id;
                }
            }
        }));
    }

    void aRestartNeverRepeatsAnIdOfTheSameMillisecond()
    {
        const ManualClock clock(someMoment);
        const qint64 before = IdGenerator(clock, 7, 0).next();
        QVERIFY(IdGenerator(clock, 7, before).next() > before);
    }

    void aBusyMillisecondBorrowsFromTheNext()
    {
        const ManualClock clock(someMoment);
        IdGenerator ids(clock, 1, 0);
        const qint64 first = ids.next();
        for (int i = 1; i < 256; ++i)
            QCOMPARE(ids.next(), first + i);
        QCOMPARE(ids.next(), first + (qint64(1) << 22));
    }

    void aClockBefore2024StillGivesPositiveIds()
    {
        const ManualClock clock(Instant(0));
        QVERIFY(IdGenerator(clock, 0, 0).next() > 0);
    }

    void idsAreTypedAndOrdered()
    {
        const ManualClock clock(someMoment);
        IdGenerator ids(clock, 1, 0);
        const auto first = ids.next<struct Hide>();
        const auto second = ids.next<struct Hide>();
        QVERIFY(first < second);
        static_assert(!std::is_convertible_v<Id<struct Hide>, Id<struct Spool>>);
    }
};

int runIdTest(const QStringList &arguments)
{
    IdTest test;
    return QTest::qExec(&test, arguments);
}

} // namespace benchbook::test

#include "id_test.moc"
