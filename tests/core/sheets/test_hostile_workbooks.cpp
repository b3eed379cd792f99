// Workbooks that are broken by accident or by intent: an answer is due, never a crash and never a hang.
#include "core/base/random.h"
#include "core/sheets/sheet_reader.h"
#include "core/sheets/workbook_parts.h"
#include "core/sheets/xml_part.h"
#include "tests/core/sheets/made_workbook.h"
#include "tests/core/sheets/parts.h"

#include <QFile>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// What must hold of any answer at all.
bool isSaneSheet(const Result<CsvTable> &table)
{
    if (!table)
        return !table.error().message.isEmpty();
    int line = 0;
    for (const CsvRow &row : table->rows) {
        if (row.cells.empty() || int(row.cells.size()) > maxCsvColumns || row.line <= line)
            return false;
        line = row.line;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (row.cells[i].column != int(i) + 1 || row.cells[i].line != line ||
                row.cells[i].text.size() > maxCsvCellCharacters)
                return false;
        }
    }
    return !table->rows.empty();
}

QByteArray shopSample()
{
    QFile file(QStringLiteral(BENCHBOOK_TEST_DATA "/channels/taobao-items-new.xlsx"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample");
    return file.readAll();
}

QByteArray withSheet(const QByteArray &xml)
{
    Parts parts = workbookParts("");
    parts[u"xl/worksheets/sheet1.xml"_s] = xml;
    return zipped(parts);
}

QByteArray inlineCell(const QByteArray &text) { return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>"; }

} // namespace

class TestHostileWorkbooks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoWorkbook_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QByteArray sealed("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
        const QByteArray compound = QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, '\0');
        QTest::newRow("old") << compound << u"save it as .xlsx"_s;
        QTest::newRow("sealed") << compound + sealed << u"password"_s;
        QTest::newRow("a few letters") << QByteArray("PK\x03\x04rest") << u"damaged or cut off"_s;
        QTest::newRow("nothing") << QByteArray() << u"damaged or cut off"_s;
        QTest::newRow("an archive of nothing")
            << QByteArray("PK\x05\x06").append(QByteArray(18, '\0')) << u"packed file"_s;
        QTest::newRow("a packed CSV") << zipped({{u"orders.csv"_s, "a,b\n"}}) << u"Unpack it"_s;
        QTest::newRow("LibreOffice's own") << zipped({{u"content.xml"_s, "<a/>"}}) << u"save it as .xlsx"_s;
        QTest::newRow("binary") << zipped({{u"xl/workbook.bin"_s, "x"}}) << u"save it as .xlsx"_s;
        QTest::newRow("too large") << QByteArray("PK\x03\x04").append(QByteArray(int(maxWorkbookBytes), 'x'))
                                   << u"64 MB"_s;
    }
    void whatIsNoWorkbook()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, says);
        const auto table = readSheet(bytes);
        QVERIFY(!table.ok());
        QCOMPARE(table.error().code, ErrorCode::Invalid);
        QVERIFY2(table.error().message.contains(says), qPrintable(table.error().message));
        QCOMPARE(isWorkbook(bytes), !bytes.isEmpty());
    }

    void textIsNoWorkbook() { QVERIFY(!isWorkbook("a,b\n") && !isWorkbook("PK,b\n")); }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &says) {
            QTest::newRow(name) << bytes << says;
        };
        row("empty", workbook(""), u"The sheet “Sheet1” is empty. Move the sheet"_s);
        row("no such shared text", workbook(R"(<row><c t="s"><v>0</v></c></row>)"), u"Cell A1: "_s);
        row("a shared text below zero", workbook(R"(<row r="4"><c r="C4" t="s"><v>-1</v></c></row>)"), u"Cell C4: "_s);
        row("a row twice", workbook(R"(<row r="2"/><row r="2"/>)"), u"Cell A2: "_s);
        row("a row too far", workbook(R"(<row r="1048577"/>)"), u"damaged"_s);
        row("a row that is no number", workbook(R"(<row r="x"/>)"), u"damaged"_s);
        row("a cell twice", workbook(R"(<row><c r="B1"/><c r="B1"/></row>)"), u"Cell C1: "_s);
        row("no address", workbook(R"(<row><c r="7"><v>1</v></c></row>)"), u"Cell A1: "_s);
        row("an address without end", workbook("<row><c r=\"" + QByteArray(5000, 'Z') + "1\"><v>1</v></c></row>"),
            u"Cell A1: "_s);
        row("a column too far", workbook(R"(<row><c r="SG1"><v>1</v></c></row>)"),
            u"Cell SG1: there are more than 500 columns"_s);
        row("a cell too long", workbook("<row>" + inlineCell(QByteArray(maxCsvCellCharacters + 1, 'x')) + "</row>"),
            u"100000 characters"_s);
        row("many short runs",
            workbook("<row><c t=\"inlineStr\"><is>" + QByteArray("<t>0123456789</t>").repeated(10'001) +
                     "</is></c></row>"),
            u"100000 characters"_s);
        row("wrong XML", withSheet("<worksheet><sheetData><row></sheetData></worksheet>"), u"damaged or cut off"_s);
        row("cut XML", withSheet("<worksheet><sheetData><row><c><v>1</v></c></row>"), u"damaged or cut off"_s);
        row("no XML", withSheet(QByteArray(1000, '\0')), u"damaged or cut off"_s);
        row("a DTD", withSheet("<!DOCTYPE worksheet><worksheet><sheetData/></worksheet>"), u"DTD"_s);
        row("an entity of its own",
            withSheet("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><w><sheetData><row>" +
                      inlineCell("&b;") + "</row></sheetData></w>"),
            u"DTD"_s);
        row("an entity from nowhere", workbook("<row>" + inlineCell("&b;") + "</row>"), u"save"_s);
        row("nested without end", withSheet(QByteArray("<a>").repeated(maxXmlDepth + 1)), u"save it as .xlsx"_s);
    }
    void refusals()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, says);
        const auto table = readSheet(bytes);
        QVERIFY2(!table.ok(), qPrintable(cellsText(table)));
        QCOMPARE(table.error().code, ErrorCode::Invalid);
        QVERIFY2(table.error().message.contains(says), qPrintable(table.error().message));
    }

    void theWidestTableIsRead()
    {
        QCOMPARE(readSheet(workbook(R"(<row><c r="SF1"><v>1</v></c></row>)"))->rows[0].cells.size(),
                 std::size_t(maxCsvColumns));
        const QByteArray longest(maxCsvCellCharacters, 'x');
        QCOMPARE(cellsOf(workbook("<row>" + inlineCell(longest) + "</row>")).size(), qsizetype(maxCsvCellCharacters));
    }

    void manyRowsAndCells()
    {
        const QByteArray row = "<row><c><v>1</v></c></row>";
        const auto most = readSheet(workbook(row.repeated(maxCsvRows)));
        QVERIFY(most.ok());
        QCOMPARE(most->rows.size(), std::size_t(maxCsvRows));
        const auto more = readSheet(workbook(row.repeated(maxCsvRows + 1)));
        QVERIFY(!more.ok() && more.error().message.contains(u"Row 200001: "));
        // Few bytes, many cells: one far out in every row.
        QByteArray wide;
        for (int i = 1; i <= maxCsvCells / maxCsvColumns + 1; ++i)
            wide += "<row><c r=\"SF1\"><v>1</v></c></row>";
        const auto cells = readSheet(workbook(wide));
        QVERIFY(!cells.ok() && cells.error().message.contains(u"too large"));
    }

    /// A few kilobytes that unpack to one text without end; nothing of it may be kept.
    void aTextWithoutEnd()
    {
        const qint64 gap = ZipLimits().markupGap;
        const QByteArray head = "<worksheet><sheetData><row><c><v>";
        const auto table = readSheet(withSheet(head + QByteArray(int(gap) * 2, '1')));
        QVERIFY(!table.ok());
        QVERIFY2(table.error().message.contains(u"unpacks to more"), qPrintable(table.error().message));
    }

    void whatUnpacksToTooMuch()
    {
        const QByteArray bytes = zipped({{u"a"_s, QByteArray(1000, '<')}, {u"b"_s, QByteArray(1001, '<')}});
        const auto unpacked = [&bytes](const ZipLimits &limits, const QStringList &names) -> QString {
            const auto archive = ZipArchive::open(bytes, limits);
            if (!archive)
                return archive.error().message;
            QByteArray all;
            for (const QString &name : names) {
                const auto part = archive->part(name);
                if (!part)
                    return part.error().message;
                all += (*part)->readAll();
                if (!(*part)->failure().isEmpty())
                    return (*part)->failure();
            }
            return QString::number(all.size());
        };
        const QStringList both{u"a"_s, u"b"_s};
        QCOMPARE(unpacked({}, both), u"2001"_s);
        QCOMPARE(unpacked({.parts = 2, .partBytes = 1001, .allBytes = 2001}, both), u"2001"_s);
        QVERIFY(unpacked({.parts = 1}, both).contains(u"unpacks to more"));
        QVERIFY(unpacked({.partBytes = 1000}, both).contains(u"unpacks to more"));
        QVERIFY(unpacked({.allBytes = 2000}, both).contains(u"unpacks to more"));
        // Read twice is unpacked twice.
        QVERIFY(unpacked({.allBytes = 1999}, {u"a"_s, u"a"_s}).contains(u"unpacks to more"));
    }

    /// The directory may lie about a part's size; what comes out is counted and compared all the same.
    void aPartThatLiesAboutItsSize()
    {
        constexpr int size = 0x01020304;
        QByteArray bytes = zipped({{u"a"_s, QByteArray(size, '<')}});
        const QByteArray told("\x04\x03\x02\x01", 4);
        QCOMPARE(bytes.count(told), 2);
        bytes.replace(told, QByteArray("\x10\0\0\0", 4));
        const auto archive = ZipArchive::open(bytes, {.partBytes = 1000});
        QVERIFY(archive.ok());
        const auto part = archive->part(u"a"_s);
        QVERIFY(part.ok());
        QVERIFY((*part)->readAll().size() <= 64 * 1024);
        QVERIFY(!(*part)->failure().isEmpty());
    }

    void sealedParts()
    {
        Parts parts = workbookParts("<row><c><v>1</v></c></row>");
        const auto table = readSheet(zipped(parts, Packing::Sealed));
        QVERIFY(!table.ok());
        QVERIFY2(table.error().message.contains(u"password"), qPrintable(table.error().message));
    }

    void twoPartsOfOneName()
    {
        Parts parts = workbookParts("<row><c><v>1</v></c></row>");
        parts[u"XL/workbook.xml"_s] = parts[u"xl/workbook.xml"_s];
        const auto table = readSheet(zipped(parts));
        QVERIFY(!table.ok() && table.error().message.contains(u"damaged"));
    }

    void tooManySharedTexts()
    {
        Parts parts = workbookParts("<row><c t=\"s\"><v>0</v></c></row>");
        setSharedTexts(parts, QByteArray("<si/>").repeated(int(maxSharedTexts) + 1));
        const auto table = readSheet(zipped(parts));
        QVERIFY(!table.ok() && table.error().message.contains(u"fewer rows"));
    }

    /// One wrong bit: the checksum tells, though the XML is still well-formed.
    void aWrongDigitIsNoticed()
    {
        QByteArray bytes = zipped(workbookParts("<row><c><v>1234567</v></c></row>"), Packing::Stored);
        QCOMPARE(cellsOf(bytes), u"1234567"_s);
        QCOMPARE(bytes.count("1234567"), 1);
        bytes.replace("1234567", "1234568");
        const auto table = readSheet(bytes);
        QVERIFY(!table.ok() && table.error().message.contains(u"damaged"));
    }

    void cutOffAnywhere()
    {
        const QByteArray whole = shopSample();
        QVERIFY(readSheet(whole).ok());
        for (qsizetype size = 0; size < whole.size(); size += 97) {
            const auto table = readSheet(whole.left(size));
            QVERIFY2(!table.ok() && !table.error().message.isEmpty(), qPrintable(QString::number(size)));
        }
    }

    void flippedBytes()
    {
        const QByteArray whole = shopSample();
        const QString cells = cellsOf(whole);
        Random random(20260902);
        for (int round = 0; round < 1500; ++round) {
            QByteArray bytes = whole;
            for (qint64 i = random.between(1, 6); i > 0; --i)
                bytes[qsizetype(random.between(0, bytes.size() - 1))] = char(random.between(0, 255));
            const auto table = readSheet(bytes);
            QVERIFY2(isSaneSheet(table), qPrintable(u"round %1"_s.arg(round)));
            // Packed bytes have a checksum: a table that is read is the right one.
            if (table.ok())
                QCOMPARE(cellsText(table), cells);
        }
    }

    /// Damage inside of the XML itself, as a careless program writes it.
    void flippedCharacters()
    {
        const Parts whole = [] {
            Parts parts = workbookParts(
                R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46266.5</v></c></row>)"
                R"(<row r="2"><c r="A2" t="inlineStr"><is><t>b</t></is></c><c r="B2"><v>1.5E-3</v></c></row>)");
            setSharedTexts(parts, "<si><t>a</t></si>");
            setStyles(parts, {0, 14});
            return parts;
        }();
        QCOMPARE(cellsOf(zipped(whole)), u"a|2026-09-01 12:00:00/b|0.0015"_s);
        static const QByteArray nasty("<>\"'&;/=0129ABZ-_ \0\xFF", 21);
        Random random(7);
        for (int round = 0; round < 1500; ++round) {
            Parts parts = whole;
            auto part = std::next(parts.begin(), random.between(0, qint64(parts.size()) - 1));
            for (qint64 i = random.between(1, 3); i > 0; --i)
                part->second[qsizetype(random.between(0, part->second.size() - 1))] =
                    nasty[qsizetype(random.between(0, nasty.size() - 1))];
            QVERIFY2(isSaneSheet(readSheet(zipped(parts))), qPrintable(u"round %1"_s.arg(round)));
        }
    }
};

std::unique_ptr<QObject> benchbook::testing::testHostileWorkbooks() { return std::make_unique<TestHostileWorkbooks>(); }

#include "test_hostile_workbooks.moc"
