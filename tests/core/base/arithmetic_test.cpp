#include "core/base/arithmetic.h"
#include "core/base/attempt.h"
#include "tests/core/base/suites.h"
#include "tests/core/base/values.h"

#include <QTest>

#include <numeric>

namespace benchbook::test {
namespace {

__extension__ using Wide = __int128;
constexpr qint64 highest = std::numeric_limits<qint64>::max();
constexpr qint64 lowest = std::numeric_limits<qint64>::min();
constexpr Rounding everyRounding[] = {Rounding::HalfEven, Rounding::Down, Rounding::Up};

bool fits(Wide value) { return value >= lowest && value <= highest; }

/// The meaning of a rounding mode, as an inequality: independent of how multiplyDivide finds its
/// answer.
bool isRounded(Wide quotient, Wide product, Wide divisor, Rounding rounding)
{
    const Wide error = divisor > 0 ? product - quotient * divisor : quotient * divisor - product;
    const Wide size = divisor > 0 ? divisor : -divisor;
    switch (rounding) {
    case Rounding::Down:
        return error >= 0 && error < size;
    case Rounding::Up:
        return error <= 0 && error > -size;
    case Rounding::HalfEven: {
        const Wide twice = error < 0 ? -error * 2 : error * 2;
        return twice < size || (twice == size && quotient % 2 == 0);
    }
    }
    return false;
}

/// The one whole number near product ÷ divisor that the mode allows.
Wide reference(Wide product, Wide divisor, Rounding rounding)
{
    const Wide truncated = product / divisor;
    for (const Wide candidate : {truncated - 1, truncated, truncated + 1}) {
        if (isRounded(candidate, product, divisor, rounding))
            return candidate;
    }
    RC_FAIL("the reference found no rounded quotient");
}

template <class Calculation> void agrees(Wide expected, Calculation calculation)
{
    if (fits(expected))
        RC_ASSERT(Wide(calculation()) == expected);
    else
        RC_ASSERT_THROWS_AS(calculation(), ValueOverflow);
}

} // namespace

class ArithmeticTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsAndProductsAreExactOrThrow()
    {
        QVERIFY(rc::check("sums, differences and products", [] {
            const qint64 a = *anyNumber();
            const qint64 b = *anyNumber();
            agrees(Wide(a) + b, [=] { return addExact(a, b); });
            agrees(Wide(a) - b, [=] { return subtractExact(a, b); });
            agrees(Wide(a) * b, [=] { return multiplyExact(a, b); });
        }));
    }

    void multiplyDivideAgreesWithTheMeaningOfItsMode()
    {
        QVERIFY(rc::check("multiplyDivide in every rounding mode", [] {
            const qint64 a = *anyNumber();
            const qint64 b = *anyNumber();
            const qint64 c = *rc::gen::suchThat(anyNumber(), [](qint64 each) { return each != 0; });
            for (const Rounding rounding : everyRounding)
                agrees(reference(Wide(a) * b, c, rounding), [=] { return multiplyDivide(a, b, c, rounding); });
        }));
    }

    void tiesGoToTheEvenNeighbour()
    {
        QCOMPARE(multiplyDivide(5, 1, 2, Rounding::HalfEven), 2);
        QCOMPARE(multiplyDivide(7, 1, 2, Rounding::HalfEven), 4);
        QCOMPARE(multiplyDivide(-5, 1, 2, Rounding::HalfEven), -2);
        QCOMPARE(multiplyDivide(-7, 1, 2, Rounding::HalfEven), -4);
        QCOMPARE(multiplyDivide(-7, 1, 2, Rounding::Down), -4);
        QCOMPARE(multiplyDivide(-7, 1, 2, Rounding::Up), -3);
    }

    void sharesSumToTheWhole()
    {
        QVERIFY(rc::check("allocation sums to the whole", [] {
            const qint64 total = *anyNumber();
            const std::vector<qint64> weights = *anyWeights();
            const std::vector<qint64> shares = allocateExact(total, weights);
            RC_ASSERT(shares.size() == weights.size());
            RC_ASSERT(std::accumulate(shares.begin(), shares.end(), Wide(0)) == Wide(total));
        }));
    }

    void sharesAreCloserThanOneToTheExactOnes()
    {
        QVERIFY(rc::check("each share is off by less than one", [] {
            const qint64 total = *anyNumber();
            const std::vector<qint64> weights = *anyWeights();
            const std::vector<qint64> shares = allocateExact(total, weights);
            const Wide sum = std::accumulate(weights.begin(), weights.end(), Wide(0));
            for (std::size_t i = 0; i < shares.size(); ++i) {
                // A share and its exact value differ by less than one also when their whole parts
                // do by at most one; comparing those keeps the reckoning within 128 bits.
                const Wide product = Wide(total) * weights[i];
                const Wide truncated = product / sum;
                const Wide remainder = product % sum;
                const Wide lower = remainder < 0 ? truncated - 1 : truncated;
                RC_ASSERT(shares[i] == lower || (remainder != 0 && shares[i] == lower + 1));
            }
        }));
    }

    void tiedSharesGoToTheEarlierPart()
    {
        QCOMPARE(allocateExact(100, {1, 1, 1}), (std::vector<qint64>{34, 33, 33}));
        QCOMPARE(allocateExact(-100, {1, 1, 1}), (std::vector<qint64>{-33, -33, -34}));
        QCOMPARE(allocateExact(5, {0, 3, 0}), (std::vector<qint64>{0, 5, 0}));
    }

    void attemptMakesAnErrorOfAnOverflow()
    {
        const Result<qint64> fine = attempt([]() -> Result<qint64> { return addExact(1, 2); });
        QCOMPARE(fine.value(), 3);
        const Result<qint64> overflow = attempt([]() -> Result<qint64> { return addExact(highest, 1); });
        QVERIFY(!overflow.ok());
        QCOMPARE(overflow.error().code, ErrorCode::Invalid);
        QVERIFY(!overflow.error().message.isEmpty());
    }
};

int runArithmeticTest(const QStringList &arguments)
{
    ArithmeticTest test;
    return QTest::qExec(&test, arguments);
}

} // namespace benchbook::test

#include "arithmetic_test.moc"
