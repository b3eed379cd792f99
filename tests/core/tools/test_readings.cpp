// Readings: typed, read from loggers' files, and found again beside a moment.
#include "core/tables/record_table.h"
#include "core/tools/reading_import.h"
#include "tests/support/test_studio.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

ReadingTable tableOf(const QByteArray &text) { return readingTable(u"logger.csv"_s, readTable(text).value()).value(); }

qint64 standing(TestStudio &studio) { return studio.integer("SELECT count(*) FROM standing_reading"); }

} // namespace

class TestReadings final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbersAsPeopleAndLoggersWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("milli");
        QTest::newRow("plain") << u"22.4"_s << qint64(22'400);
        QTest::newRow("unit") << u"22.4 °C"_s << qint64(22'400);
        QTest::newRow("sign of its own") << u"22.4℃"_s << qint64(22'400);
        QTest::newRow("comma") << u"-3,25"_s << qint64(-3'250);
        QTest::newRow("fahrenheit") << u"72 °F"_s << qint64(22'222);
        QTest::newRow("full width") << u"２２．４"_s << qint64(22'400);
    }
    void numbersAsPeopleAndLoggersWriteThem()
    {
        QFETCH(QString, text);
        const auto read = parseTemperature(text);
        BENCHBOOK_VERIFY(read);
        QTEST(read->milli, "milli");
    }

    void humidity()
    {
        QCOMPARE(parseHumidity(u"48,5 %"_s).value().ppm(), 485'000);
        QCOMPARE(parseHumidity(u"48 %RH"_s).value().ppm(), 480'000);
        QVERIFY(!parseHumidity(u"101"_s).ok());
        QVERIFY(!parseHumidity(u"-1"_s).ok());
        QVERIFY(!parseTemperature(u"warm"_s).ok());
        QVERIFY(!parseTemperature(u"-300"_s).ok());
    }

    void typedAndTakenBack()
    {
        TestStudio studio;
        QVERIFY(!recordReading(*studio, {.place = u"Kiln room"_s}, std::nullopt).ok());
        const NewReading reading{.place = u"Kiln room"_s, .temperature = Temperature{22'400}};
        BENCHBOOK_VERIFY(recordReading(*studio, reading, std::nullopt));
        QCOMPARE(recordReading(*studio, reading, std::nullopt).error().code, ErrorCode::Conflict);
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QCOMPARE(standing(studio), 0);
        BENCHBOOK_VERIFY(recordReading(*studio, reading, std::nullopt));
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void theNearestOneIsFound()
    {
        TestStudio studio;
        const Instant now = studio.clock().now();
        const auto at = [&](qint64 minutes) { return Instant(now.milliseconds() + minutes * 60'000); };
        for (const qint64 minutes : {-120, -60, -10}) {
            BENCHBOOK_VERIFY(recordReading(
                *studio,
                {.at = at(minutes), .place = minutes == -10 ? u"B"_s : u"A"_s, .temperature = Temperature{minutes}},
                std::nullopt));
        }
        const auto found = [&](qint64 minutes, qint64 age, const QString &place) {
            const auto reading =
                studio->read([&](const Reader &reader) { return readingAt(reader, at(minutes), age, place); }).value();
            return reading ? reading->temperature->milli : 0;
        };
        QCOMPARE(found(-80, 3600, {}), -60);
        QCOMPARE(found(-30, 3600, {}), -10);
        QCOMPARE(found(-30, 3600, u"A"_s), -60);
        QCOMPARE(found(-30, 600, {}), 0);
        QCOMPARE(found(-90, 3600, {}), -120); // equally near: the earlier
    }

    void aFileIsTakenInOnce()
    {
        TestStudio studio;
        const ReadingTable table = tableOf("\xEF\xBB\xBF时间;温度(℃);湿度(%RH)\r\n"
                                           "2026-08-30 10:00;22,4;48\r\n"
                                           "2026/8/30 11:00;22,9;\r\n"
                                           "2026-08-30 11:00;23;50\r\n"
                                           "yesterday;22;50\r\n"
                                           "2026-08-30 12:00;warm;50\r\n"
                                           "2027-08-30 12:00;22;50\r\n"
                                           "2026-08-30 13:00;;\r\n");
        const ReadingImport options{.place = u"Studio"_s};
        const ReadingPlan plan = planReadings(*studio, table, options).value();
        QCOMPARE(plan.count(ReadingRowState::New), 2);
        QCOMPARE(plan.count(ReadingRowState::Known), 1);
        QCOMPARE(plan.count(ReadingRowState::Problem), 4);
        QCOMPARE(plan.rows[3].line, 5);
        QVERIFY2(plan.rows[4].problem.contains(u"warm"_s), qPrintable(plan.rows[4].problem));
        QCOMPARE(standing(studio), 0);

        BENCHBOOK_VERIFY(importReadings(*studio, table, options, std::nullopt));
        QCOMPARE(standing(studio), 2);
        QCOMPARE(studio.integer("SELECT temperature_milli FROM reading ORDER BY at_ms LIMIT 1"), 22'400);
        QCOMPARE(studio.integer("SELECT at_ms FROM reading ORDER BY at_ms LIMIT 1"),
                 QDateTime(QDate(2026, 8, 30), QTime(10, 0), studio->timeZone()).toMSecsSinceEpoch());
        const qint64 entries = studio.integer("SELECT count(*) FROM journal_entry");
        QCOMPARE(importReadings(*studio, table, options, std::nullopt)->count(ReadingRowState::New), 0);
        QCOMPARE(studio.integer("SELECT count(*) FROM journal_entry"), entries);
        BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt));
        QCOMPARE(standing(studio), 0);
        QCOMPARE(importReadings(*studio, table, options, std::nullopt)->count(ReadingRowState::New), 2);
        QCOMPARE(violationsOf(*studio, true), QString());
    }

    void headersOfManyLoggers_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("english") << QByteArray("Time,Temperature(°C),Humidity(%RH)")
                                 << QByteArray("2026-08-30 10:00,20,50");
        QTest::newRow("two columns") << QByteArray("Date\tTime\tTemp\tRH") << QByteArray("2026-08-30\t10:00\t20\t50");
        QTest::newRow("fahrenheit") << QByteArray("timestamp,temp (°F),relative_humidity")
                                    << QByteArray("2026-08-30T10:00:00+08:00,68,50 %");
        QTest::newRow("chinese") << QByteArray("序号,日期,时间,温度℃,相对湿度")
                                 << QByteArray("1,2026年8月30日,10:00,20,50");
        QTest::newRow("place") << QByteArray("time,place,temperature,humidity")
                               << QByteArray("2026-08-30 10:00,X,20,50");
    }
    void headersOfManyLoggers()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, row);
        TestStudio studio;
        const ReadingPlan plan = planReadings(*studio, tableOf(header + '\n' + row + '\n'), {}).value();
        QCOMPARE(plan.rows.size(), 1U);
        QVERIFY2(plan.rows[0].problem.isEmpty(), qPrintable(plan.rows[0].problem));
        QCOMPARE(plan.rows[0].reading.temperature->milli, 20'000);
        QCOMPARE(plan.rows[0].reading.humidity->ppm(), 500'000);
        QCOMPARE(plan.rows[0].reading.at->milliseconds(),
                 QDateTime(QDate(2026, 8, 30), QTime(10, 0), studio->timeZone()).toMSecsSinceEpoch());
    }

    void aFileWithoutThemIsRefused()
    {
        QVERIFY(!readingTable(u"x.csv"_s, readTable("a,b\n1,2\n").value()).ok());
        const auto refused = readingTable(u"x.csv"_s, readTable("time,pressure\n1,2\n").value());
        QVERIFY2(refused.error().message.contains(u"pressure"_s), qPrintable(refused.error().message));
    }
};

int runReadingTests(int argc, char **argv)
{
    TestReadings tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_readings.moc"
