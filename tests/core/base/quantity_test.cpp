#include "core/base/quantity.h"
#include "tests/core/base/suites.h"
#include "tests/core/base/values.h"

#include <QTest>

#include <numeric>

namespace benchbook::test {

using namespace Qt::StringLiterals;

class QuantityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("micro");
        const auto row = [](const QString &text, qint64 micro) { QTest::newRow(qPrintable(text)) << text << micro; };
        row(u"18.5"_s, 18'500'000);
        row(u"1,200"_s, 1'200'000'000);
        row(u"1,234,567.000001"_s, 1'234'567'000'001);
        row(u".5"_s, 500'000);
        row(u"-0.25"_s, -250'000);
        row(u"+3"_s, 3'000'000);
        row(u"3/4"_s, 750'000);
        row(u"22 3/4"_s, 22'750'000);
        row(u"22¾"_s, 22'750'000);
        row(u"-1 1/2"_s, -1'500'000);
        row(u"1/3"_s, 333'333);
        row(u"１８．５"_s, 18'500'000);
        row(u"1000000000000"_s, 1'000'000'000'000'000'000);
    }

    void readsWhatPeopleWrite()
    {
        QFETCH(QString, text);
        QFETCH(qint64, micro);
        const Result<Quantity> quantity = parseQuantity(text);
        QVERIFY2(quantity.ok(), quantity.ok() ? "" : qPrintable(quantity.error().message));
        QCOMPARE(quantity.value().micro(), micro);
    }

    void refusesWhatIsNotOneNumber_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u""_s,
                                    u"  "_s,
                                    u"18,5"_s,
                                    u"0,500"_s,
                                    u"1,23"_s,
                                    u"12,3456"_s,
                                    u"1.234,50"_s,
                                    u"1 234"_s,
                                    u"1.2.3"_s,
                                    u"5."_s,
                                    u"."_s,
                                    u"--1"_s,
                                    u"1e3"_s,
                                    u"abc"_s,
                                    u"3/0"_s,
                                    u"22 5/4"_s,
                                    u"1/"_s,
                                    u"0.1234567"_s,
                                    u"1000000000000.000001"_s,
                                    u"1000000000000 1/2"_s,
                                    u"99999999999999999999999999"_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void refusesWhatIsNotOneNumber()
    {
        QFETCH(QString, text);
        const Result<Quantity> quantity = parseQuantity(text);
        QVERIFY(!quantity.ok());
        QCOMPARE(quantity.error().code, ErrorCode::Invalid);
        QVERIFY(!quantity.error().message.isEmpty());
    }

    void aDecimalCommaIsExplained() { QVERIFY(parseQuantity(u"18,5"_s).error().message.contains(u"point"_s)); }

    void plainTextReadsBack()
    {
        QVERIFY(rc::check("a quantity's text reads back as itself", [] {
            const Quantity quantity = Quantity::fromMicro(*numberWithin(1'000'000'000'000'000'000));
            RC_ASSERT(gives(parseQuantity(plainText(quantity)), quantity));
        }));
        QCOMPARE(plainText(Quantity::units(100)), u"100"_s);
        QCOMPARE(plainText(Quantity::fromMicro(-50'000)), u"-0.05"_s);
        QCOMPARE(plainText(Quantity::fromMicro(std::numeric_limits<qint64>::min())), u"-9223372036854.775808"_s);
    }

    void anOverflowThrows()
    {
        const Quantity large = Quantity::fromMicro(std::numeric_limits<qint64>::max());
        QVERIFY_THROWS_EXCEPTION(ValueOverflow, large + Quantity::fromMicro(1));
        QVERIFY_THROWS_EXCEPTION(ValueOverflow, large.times(2));
        QVERIFY_THROWS_EXCEPTION(ValueOverflow, large.increased(Ratio::percent(1), Rounding::Up));
        QVERIFY_THROWS_EXCEPTION(ValueOverflow, Quantity::units(10'000'000'000'000));
    }

    void attritionIsAdded()
    {
        QCOMPARE(Quantity::units(20).increased(Ratio::percent(5), Rounding::Up), Quantity::units(21));
    }

    void sharesSumToTheQuantity()
    {
        QVERIFY(rc::check("shares of a quantity sum to it", [] {
            const Quantity whole = Quantity::fromMicro(*anyNumber());
            const std::vector<Quantity> shares = whole.allocate(*anyWeights());
            RC_ASSERT(std::accumulate(shares.begin(), shares.end(), Quantity()) == whole);
        }));
    }
};

int runQuantityTest(const QStringList &arguments)
{
    QuantityTest test;
    return QTest::qExec(&test, arguments);
}

} // namespace benchbook::test

#include "quantity_test.moc"
