// Series and forecasts as plain tables.
#include "tests/core/forecast/forecast_tests.h"

#include "core/forecast/series_table.h"

#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;
using namespace forecast;

void TestSeriesTable::readsAndWrites()
{
    auto read =
        readSeriesTable(u"id,frequency,horizon,v1;v2\r\n\"a, b\",12,4,10;12;;11;NA;13\r\nc,52,2, 1.5;2e1\r\n"_s);
    QVERIFY(std::holds_alternative<SeriesTable>(read));
    const SeriesTable table = std::get<SeriesTable>(read);
    QCOMPARE(table.ids, (std::vector<QString>{u"a, b"_s, u"c"_s}));
    QCOMPARE(table.items[0].steps, 4);
    QVERIFY(!table.items[0].series.known(2) && !table.items[0].series.known(4) && table.items[0].series.known(5));
    QCOMPARE(table.items[1].series.period, 52);
    QCOMPARE(table.items[1].series.values[1], 20.0);
    const Result<std::vector<Forecast>> forecasts = forecastAll(table.items);
    const QStringList lines = forecastTable(table, *forecasts, 80).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines[0], u"id,step,mean,q0.025,q0.5,q0.8,q0.9,q0.95,q0.975,q0.99,q0.1"_s);
    // Four steps and their c3, then two steps, which have none.
    QCOMPARE(lines.size(), 1 + 5 + 2);
    QVERIFY(lines[5].startsWith(u"\"a, b\",c3,"_s));
    QVERIFY(lines[7].startsWith(u"c,2,"_s));
    QVERIFY(brokenForecast(table, *forecasts).isEmpty());
    // What is not sound is named.
    std::vector<Forecast> broken = *forecasts;
    broken[1].steps[0].quantiles[3] = -1;
    QCOMPARE(brokenForecast(table, broken), u"c"_s);
    broken = *forecasts;
    broken[0].steps[1].mean = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(brokenForecast(table, broken), u"a, b"_s);
    // One horizon for all.
    const auto five = readSeriesTable(u"a,12,x,10;12"_s, 5);
    QCOMPARE(std::get<SeriesTable>(five).items[0].steps, 5);
}

void TestSeriesTable::namesWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const QString head = u"id,frequency,horizon,values\na,12,6,1;2;3\n"_s;
    QTest::newRow("a word") << QString(head + u"b,12,6,1;x;3"_s) << 3 << 4;
    QTest::newRow("too large") << QString(head + u"b,12,6,1;1e300"_s) << 3 << 4;
    QTest::newRow("nothing known") << QString(head + u"b,12,6,;;"_s) << 3 << 4;
    QTest::newRow("the id again") << QString(head + u"\na,12,6,1;2"_s) << 4 << 1;
    QTest::newRow("no id") << QString(head + u",12,6,1;2"_s) << 3 << 1;
    QTest::newRow("frequency") << QString(head + u"b,0,6,1;2"_s) << 3 << 2;
    QTest::newRow("horizon") << QString(head + u"b,12,1000,1;2"_s) << 3 << 3;
    QTest::newRow("cells") << QString(head + u"b,12,6"_s) << 3 << 0;
    QTest::newRow("empty") << QString() << 1 << 0;
    QTest::newRow("only a heading") << u"id,frequency,horizon,values\n"_s << 1 << 0;
}

void TestSeriesTable::namesWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto read = readSeriesTable(text);
    QVERIFY(std::holds_alternative<SeriesProblem>(read));
    const SeriesProblem &problem = std::get<SeriesProblem>(read);
    QCOMPARE(problem.line, line);
    QCOMPARE(problem.column, column);
    QVERIFY(problem.reason.size() > 10);
}

void TestSeriesTable::originsAreGroups()
{
    const auto read = readSeriesTable(u"a@39,12,1,1;2\na@42,12,1,1;2\nb@39,12,1,3;4\nc,12,1,2;2"_s);
    const SeriesTable &table = std::get<SeriesTable>(read);
    QCOMPARE(table.items[0].group, table.items[2].group);
    QVERIFY(table.items[0].group != table.items[1].group);
    QVERIFY(table.items[3].group != table.items[0].group && table.items[3].group != table.items[1].group);
}

} // namespace benchbook::testing
