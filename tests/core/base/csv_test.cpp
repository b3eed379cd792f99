#include "core/base/csv.h"
#include "core/base/csv_cell.h"
#include "tests/core/base/suites.h"
#include "tests/core/base/values.h"

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

    void everyTextComesBack()
    {
        QCOMPARE(unguardedCsvCell(u"'90s Leather"_s), u"'90s Leather"_s);
        QCOMPARE(unguardedCsvCell(u"'=1"_s), u"=1"_s);
        QCOMPARE(unguardedCsvCell(guardedCsvCell(u"'=1"_s)), u"'=1"_s);
        const bool holds = rc::check("a cell that was guarded is the text it was", [] {
            const auto letters = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12));
            QString text;
            for (const int letter : letters)
                text += u"'=-+@ \t\r9a＝."_s[letter];
            RC_ASSERT(unguardedCsvCell(guardedCsvCell(text)) == text);
        });
        QVERIFY(holds);
    }

    void cellsOfATable()
    {
        QCOMPARE(cleanTableCell(u"'90s Leather"_s), u"'90s Leather"_s);
        QCOMPARE(cleanTableCell(u"'00001"_s), u"'00001"_s);
        QCOMPARE(cleanTableCell(u"'=SUM(A1)"_s), u"=SUM(A1)"_s);
        QCOMPARE(cleanTableCell(u"=\"0086\""_s), u"0086"_s);
        QCOMPARE(cleanTableCell(u" - "_s), QString());
        QCOMPARE(cleanTableCell(guardedCsvCell(u"-"_s)), u"-"_s);
        QCOMPARE(cleanCell(u"'00001"_s), u"00001"_s); // a shop's
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
