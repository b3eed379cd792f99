#include "core/base/csv.h"
#include "tests/core/base/suites.h"

#include <QTest>

namespace benchbook::test {

using namespace Qt::StringLiterals;

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCellIsRunAsAFormula()
    {
        QCOMPARE(guardedCsvCell(u"=HYPERLINK(1)"_s), u"'=HYPERLINK(1)"_s);
        QCOMPARE(guardedCsvCell(u" @SUM(A1)"_s), u"' @SUM(A1)"_s);
        QCOMPARE(guardedCsvCell(u"-2+3+cmd|' /C calc'!A0"_s), u"'-2+3+cmd|' /C calc'!A0"_s);
        QCOMPARE(guardedCsvCell(u"-1,234.50"_s), u"-1,234.50"_s);
        QCOMPARE(guardedCsvCell(u"+12.3 %"_s), u"+12.3 %"_s);
        QCOMPARE(guardedCsvCell(u"–"_s), u"–"_s);
    }

    void whatASpreadsheetWouldTakeApartIsQuoted()
    {
        QCOMPARE(csvLine({u"a"_s, QString(), u"b c"_s}), u"a,,b c\r\n"_s);
        QCOMPARE(csvLine({u"a \"b\", c"_s, u"two\nlines"_s}), u"\"a \"\"b\"\", c\",\"two\nlines\"\r\n"_s);
        QCOMPARE(csvLine({u" before"_s, u"after "_s}), u"\" before\",\"after \"\r\n"_s);
        QCOMPARE(csvLine({u"=1,2"_s}), u"\"'=1,2\"\r\n"_s);
    }

    void theMarkStandsOnce()
    {
        QCOMPARE(csvFile(csvLine({u"名称"_s}) + csvLine({u"杯"_s})), QByteArray("\xEF\xBB\xBF名称\r\n杯\r\n"));
    }
};

int runCsvTest(const QStringList &arguments)
{
    CsvTest test;
    return QTest::qExec(&test, arguments);
}

} // namespace benchbook::test

#include "csv_test.moc"
