// Readings become a value with its uncertainty, and the air of a day is found in the workshop's own readings.
#include "core/knowledge/measured.h"
#include "core/tools/reading.h"
#include "tests/support/test_studio.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

class TestMeasured : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingsAreReckoned_data()
    {
        QTest::addColumn<QString>("readings");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("uncertainty");
        // s = 0.360555, 2 s / √3 = 0.416333: rounded up, and the mean 24.2 ends where it ends.
        QTest::newRow("three") << u"24.1 24.6 23.9 N/mm2"_s << u"24.2"_s << u"0.42"_s;
        QTest::newRow("lines") << u"24.1\n24.6\n23.9 N/mm2"_s << u"24.2"_s << u"0.42"_s;
        QTest::newRow("each with its unit") << u"24.1 N/mm2; 24.6 N/mm2; 23.9 N/mm2"_s << u"24.2"_s << u"0.42"_s;
        QTest::newRow("the same") << u"4 4 4 mm"_s << u"4"_s << u"0"_s;
        QTest::newRow("one") << u"92 N"_s << u"92"_s << QString();
        QTest::newRow("far apart") << u"100 300 N"_s << u"200"_s << u"200"_s;
        QTest::newRow("below zero") << u"-1 -3 °C"_s << u"-2"_s << u"2"_s;
    }
    void readingsAreReckoned()
    {
        QFETCH(const QString, readings);
        QFETCH(const QString, value);
        QFETCH(const QString, uncertainty);
        const Result<Measured> measured = measuredOf(readings);
        BENCHBOOK_VERIFY(measured);
        QCOMPARE(plainText(measured->value.quantity), value);
        QCOMPARE(measured->uncertainty ? plainText(measured->uncertainty->quantity) : QString(), uncertainty);
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QString>("readings");
        for (const char *wrong : {"", "   ", "mm", "24.1 24.6", "24.1 mm 3 cm", "four mm", "1 2 thirteen-long-unit"})
            QTest::newRow(wrong) << QString::fromLatin1(wrong);
    }
    void whatCannotBeReadIsSaid()
    {
        QFETCH(const QString, readings);
        const Result<Measured> measured = measuredOf(readings);
        QVERIFY(!measured.ok());
        QVERIFY(!measured.error().message.isEmpty());
    }

    void tooManyReadingsAreRefused()
    {
        BENCHBOOK_VERIFY(measuredOf(u"7 "_s.repeated(mostReadings) + u"mm"_s));
        QVERIFY(!measuredOf(u"7 "_s.repeated(mostReadings + 1) + u"mm"_s).ok());
    }

    void theAirOfADay()
    {
        TestStudio file;
        const QDate today = file->today();
        const auto air = [&](QDate day) {
            return file->read([&](const Reader &reader) { return Result(conditionsOn(reader, day)); }).value();
        };
        QCOMPARE(air(today), QString());
        BENCHBOOK_VERIFY(
            recordReading(*file, {.temperature = Temperature{21'500}, .humidity = Ratio::percent(48)}, std::nullopt));
        QCOMPARE(air(today), u"21.5 °C, 48 %"_s);
        QCOMPARE(air(today.addDays(-3)), QString());
    }
};

QTEST_GUILESS_MAIN(TestMeasured)
#include "test_measured.moc"
