#include "core/base/ratio.h"
#include "tests/core/base/suites.h"
#include "tests/core/base/values.h"

#include <QTest>

namespace benchbook::test {

using namespace Qt::StringLiterals;

class RatioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentIsReadAsWritten()
    {
        for (const QString &text : {u"6.5"_s, u"6.5%"_s, u" 6.5 % "_s, u"６．５％"_s})
            QCOMPARE(parsePercent(text).value(), Ratio::fromPpm(65'000));
        for (const QString &text : {u""_s, u"%"_s, u"6,5"_s, u"6.5%%"_s, u"0.00001"_s, u"1000001"_s})
            QVERIFY2(!parsePercent(text).ok(), qPrintable(text));
        QCOMPARE(displayText(Ratio::fromPpm(65'000)), u"6.5 %"_s);
        QCOMPARE(percentText(Ratio::percent(-100)), u"-100"_s);
    }

    void percentTextReadsBack()
    {
        QVERIFY(rc::check("a ratio's text reads back as itself", [] {
            const Ratio ratio = Ratio::fromPpm(*numberWithin(10'000'000'000));
            RC_ASSERT(gives(parsePercent(percentText(ratio)), ratio));
            RC_ASSERT(gives(parsePercent(displayText(ratio)), ratio));
        }));
    }

    void aShareOfAWholeIsRoundedOnce()
    {
        QCOMPARE(Ratio::of(1, 3), Ratio::fromPpm(333'333));
        QCOMPARE(Ratio::of(2, 3), Ratio::fromPpm(666'667));
        QCOMPARE(Ratio::percent(20) + Ratio::percent(5), Ratio::percent(25));
    }

    void factorsAreKeptInLowestTerms()
    {
        QVERIFY(Factor(6, 4) == Factor(3, 2));
        QVERIFY(Factor(6, 4) * Factor(6, 4).inverse() == Factor());
        const qint64 large = std::numeric_limits<qint64>::max();
        QVERIFY(Factor(large, 2) * Factor(2, large) == Factor());
        QVERIFY_THROWS_EXCEPTION(ValueOverflow, Factor(large, 1) * Factor(2, 1));
    }
};

int runRatioTest(const QStringList &arguments)
{
    RatioTest test;
    return QTest::qExec(&test, arguments);
}

} // namespace benchbook::test

#include "ratio_test.moc"
