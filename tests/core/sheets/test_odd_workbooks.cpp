// Workbooks as other programs may write them, within the rules or nearly so.
#include "core/sheets/sheet_reader.h"
#include "tests/core/sheets/made_workbook.h"
#include "tests/core/sheets/parts.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

class TestOddWorkbooks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cells_data()
    {
        QTest::addColumn<QByteArray>("sheetData");
        QTest::addColumn<QString>("cells");
        const auto row = [](const char *name, const QByteArray &data, const QString &cells) {
            QTest::newRow(name) << data << cells;
        };
        row("without addresses", "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>",
            u"1||3/4||"_s);
        row("missing cells", R"(<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row>)", u"1|||4"_s);
        row("an address, then none", R"(<row r="3"><c r="B3"><v>2</v></c><c><v>3</v></c></row>)", u"|2|3"_s);
        row("behind Z", R"(<row r="1"><c r="AA1"><v>27</v></c></row>)", QString(26, u'|') + u"27"_s);
        row("texts in cells",
            R"(<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><r><t>b</t></r><r><t xml:space="preserve"> c</t></r><rPh sb="0" eb="1"><t>sound</t></rPh></is></c></row>)",
            u"a|b c"_s);
        row("results of formulas",
            R"(<row><c><f>1+1</f><v>2</v></c><c t="str"><f>"a"</f><v>a</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="b"><v>0</v></c></row>)",
            u"2|a|#DIV/0!|FALSE"_s);
        row("a formula without a result", "<row><c><f>A2</f></c><c><v>1</v></c></row>", u"|1"_s);
        row("an ISO day", R"(<row><c t="d"><v>2026-09-01T10:15:40</v></c></row>)", u"2026-09-01 10:15:40"_s);
        row("escaped characters", R"(<row><c t="inlineStr"><is><t>a_x000D_
b_x005F_x000D_c_x0000_&amp;&#38738;</t></is></c></row>)",
            u"a\nb_x000D_c&青"_s);
        row("CDATA", "<row><c t=\"inlineStr\"><is><t><![CDATA[<b>]]></t></is></c></row>", u"<b>"_s);
        row("rows that say nothing",
            R"(<row r="1"/><row r="2"><c r="A2" s="0"/></row><row r="3"><c r="A3"><v>1</v></c></row>)", u"1"_s);
        row("other things inside",
            R"(<row><c><v>1</v><extLst><ext><v>9</v></ext></extLst></c><other><c><v>2</v></c></other></row>)",
            u"1|2"_s);
    }
    void cells()
    {
        QFETCH(const QByteArray, sheetData);
        QTEST(cellsOf(workbook(sheetData)), "cells");
    }

    void sharedTexts()
    {
        Parts parts = workbookParts(
            R"(<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>0</v></c></row>)");
        setSharedTexts(parts, R"(<si><t>plain</t></si><si><r><rPr><b/></rPr><t>bo</t></r><r><t>ld</t></r>)"
                              R"(<rPh sb="0" eb="2"><t>カナ</t></rPh><phoneticPr fontId="1"/></si><si/>)");
        QCOMPARE(cellsOf(zipped(parts)), u"plain|bold||plain"_s);
        // One beyond the last.
        parts[u"xl/worksheets/sheet1.xml"_s].replace("<v>2</v>", "<v>3</v>");
        QVERIFY2(cellsOf(zipped(parts)).startsWith(u"Cell C1: "), qPrintable(cellsOf(zipped(parts))));
    }

    void days()
    {
        Parts parts =
            workbookParts(R"(<row><c s="1"><v>46266</v></c><c s="2"><v>46266.5</v></c><c s="0"><v>46266</v></c>)"
                          R"(<c s="3"><v>46266</v></c><c s="99"><v>46266</v></c><c s="-1"><v>1</v></c></row>)");
        setStyles(parts, {0, 14, 176, 31},
                  R"(<numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot; h:mm"/>)");
        QCOMPARE(cellsOf(zipped(parts)), u"2026-09-01|2026-09-01 12:00:00|46266|2026-09-01|46266|1"_s);
        parts[u"xl/workbook.xml"_s].replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>");
        QVERIFY(cellsOf(zipped(parts)).startsWith(u"2030-09-02|"));
    }

    /// A format's own number may stand for another format than the built-in one.
    void aFormatOfTheFileGoesFirst()
    {
        Parts parts = workbookParts(R"(<row><c s="0"><v>46266</v></c></row>)");
        setStyles(parts, {14}, R"(<numFmt numFmtId="14" formatCode="0.00"/>)");
        QCOMPARE(cellsOf(zipped(parts)), u"46266"_s);
    }

    void prefixesAndTheStrictEdition()
    {
        Parts parts = workbookParts("");
        parts[u"xl/worksheets/sheet1.xml"_s] =
            R"(<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:dimension ref="A1:A1"/><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>)";
        for (QByteArray &bytes : std::initializer_list<std::reference_wrapper<QByteArray>>{
                 parts[u"_rels/.rels"_s], parts[u"xl/workbook.xml"_s], parts[u"xl/_rels/workbook.xml.rels"_s]})
            bytes.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                          "http://purl.oclc.org/ooxml/officeDocument/relationships");
        QCOMPARE(cellsOf(zipped(parts)), u"1|b/2|"_s);
    }

    void wherePartsAre_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("beside the workbook") << u"xl/sheet1.xml"_s << QByteArray("sheet1.xml");
        QTest::newRow("from the root") << u"xl/worksheets/a.xml"_s << QByteArray("/xl/worksheets/a.xml");
        QTest::newRow("one folder up") << u"sheets/a.xml"_s << QByteArray("../sheets/./a.xml");
        QTest::newRow("in other letters") << u"XL/Worksheets/Sheet1.xml"_s << QByteArray("worksheets/sheet1.XML");
        QTest::newRow("with a blank") << u"xl/my sheet.xml"_s << QByteArray("my%20sheet.xml");
        QTest::newRow("backslashes") << u"xl\\worksheets\\a.xml"_s << QByteArray("worksheets\\a.xml");
        QTest::newRow("above the root") << u"a.xml"_s << QByteArray("../../../a.xml");
    }
    void wherePartsAre()
    {
        QFETCH(const QString, part);
        QFETCH(const QByteArray, target);
        Parts parts = workbookParts("<row><c><v>1</v></c></row>");
        parts[part] = parts.extract(u"xl/worksheets/sheet1.xml"_s).mapped();
        parts[u"xl/_rels/workbook.xml.rels"_s].replace("worksheets/sheet1.xml", target);
        QCOMPARE(cellsOf(zipped(parts)), u"1"_s);
    }

    void onlyHiddenSheets()
    {
        Parts parts = workbookParts("<row><c><v>1</v></c></row>");
        parts[u"xl/workbook.xml"_s].replace("sheetId", "state=\"veryHidden\" sheetId");
        QCOMPARE(cellsOf(zipped(parts)), u"1"_s);
    }

    void withoutRootRelationships()
    {
        Parts parts = workbookParts("<row><c><v>1</v></c></row>");
        parts.erase(u"_rels/.rels"_s);
        QCOMPARE(cellsOf(zipped(parts)), u"1"_s);
    }

    /// The header is what a row is measured by: cells that a spreadsheet left out at the end are there, empty.
    void rowsAreAsWideAsTheFirst()
    {
        const auto table =
            readSheet(workbook(R"(<row><c><v>1</v></c><c><v>2</v></c></row><row r="7"><c r="A7"><v>3</v></c></row>)"));
        QCOMPARE(cellsText(table), u"1|2/3|"_s);
        QCOMPARE(table->rows[1].cells[1].line, 7);
        QCOMPARE(table->rows[1].cells[1].column, 2);
        QVERIFY(table->endsWithNewline);
    }
};

std::unique_ptr<QObject> benchbook::testing::testOddWorkbooks() { return std::make_unique<TestOddWorkbooks>(); }

#include "test_odd_workbooks.moc"
