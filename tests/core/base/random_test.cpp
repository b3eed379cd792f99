#include "core/base/random.h"
#include "tests/core/base/suites.h"
#include "tests/core/base/values.h"

#include <QTest>

#include <array>

namespace benchbook::test {

class RandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstNumbersArePinned()
    {
        // From an independent implementation of splitmix64 and xoshiro256**.
        Random zero(0);
        for (const quint64 expected :
             {0x99ec5f36cb75f2b4ULL, 0xbf6e1f784956452aULL, 0x1a5f849d4933e6e0ULL, 0x6aa594f1262d2d2cULL})
            QCOMPARE(zero.next(), expected);
        Random fortyTwo(42);
        for (const quint64 expected :
             {0x15780b2e0c2ec716ULL, 0x6104d9866d113a7eULL, 0xae17533239e499a1ULL, 0xecb8ad4703b360a1ULL})
            QCOMPARE(fortyTwo.next(), expected);
    }

    void theSameSeedGivesTheSameNumbers()
    {
        QVERIFY(rc::check("two generators of one seed agree", [](quint64 seed) {
            Random one(seed);
            Random other(seed);
            for (int i = 0; i < 20; ++i) {
                RC_ASSERT(one.between(-50, 50) == other.between(-50, 50));
                RC_ASSERT(one.poisson(3.0) == other.poisson(3.0));
            }
            Random another(seed + 1);
            RC_ASSERT(one.next() != another.next());
        }));
    }

    void betweenStaysBetween()
    {
        QVERIFY(rc::check("between and unit keep their bounds", [](quint64 seed) {
            const qint64 a = *anyNumber();
            const qint64 b = *anyNumber();
            Random random(seed);
            const qint64 drawn = random.between(std::min(a, b), std::max(a, b));
            RC_ASSERT(drawn >= std::min(a, b) && drawn <= std::max(a, b));
            const double unit = random.unit();
            RC_ASSERT(unit >= 0.0 && unit < 1.0);
        }));
    }

    void everyFaceOfADieComesAboutEquallyOften()
    {
        Random random(1);
        std::array<int, 6> seen{};
        for (int i = 0; i < 60'000; ++i)
            ++seen[static_cast<std::size_t>(random.between(1, 6) - 1)];
        for (const int times : seen)
            QVERIFY(times > 9'600 && times < 10'400);
    }

    void normalAndPoissonHaveTheirMean()
    {
        Random random(2);
        double normal = 0;
        double poisson = 0;
        for (int i = 0; i < 20'000; ++i) {
            normal += random.normal(10.0, 2.0);
            poisson += random.poisson(4.0);
        }
        QVERIFY(qAbs(normal / 20'000 - 10.0) < 0.1);
        QVERIFY(qAbs(poisson / 20'000 - 4.0) < 0.1);
    }
};

int runRandomTest(const QStringList &arguments)
{
    RandomTest test;
    return QTest::qExec(&test, arguments);
}

} // namespace benchbook::test

#include "random_test.moc"
