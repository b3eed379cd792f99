// What a spreadsheet finds in a workbook.
#include "core/tables/list_file.h"
#include "core/tables/workbook.h"
#include "tests/core/tables/parts.h"
#include "tests/support/test_studio.h"
#include "tests/support/zip_file.h"

#include <QXmlStreamReader>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// One of every type, and what only text can hold.
constexpr const char *everyRow = R"sql(
    SELECT value, 'SO-' || value, 12345678901234567, 12850, 18500000, 'dm2', 250000, 3, '2026-09-01', 1756688400000, 1,
           9007199254740993
    FROM json_each(:ids)
)sql";

const ListDefinition &everything(const char *ids)
{
    static ListDefinition list{"every",
                               "A/B: [list]",
                               "",
                               everyRow,
                               "id",
                               {{"code", "Code"},
                                {"no", "Shop number", ColumnType::Text},
                                {"total", "Total", ColumnType::Money},
                                {"quantity", "Quantity", ColumnType::Quantity, nullptr, "unit"},
                                {"unit", "Unit", ColumnType::Hidden},
                                {"share", "Share", ColumnType::Percent},
                                {"count", "Pieces", ColumnType::Count},
                                {"day", "Day", ColumnType::Day},
                                {"at", "At", ColumnType::Instant},
                                {"flag", "Paid", ColumnType::Flag},
                                {"large", "Large", ColumnType::Count}}};
    list.ids = ids;
    return list;
}

constexpr const char *threeIds = "SELECT value AS id FROM json_each('[1,2,3]') WHERE :search IS NULL";

struct SheetCell
{
    QString type;
    QString value;
    QString style;
};

/// The cells of a sheet by their address ("B2").
QHash<QString, SheetCell> cellsOf(const QByteArray &sheet)
{
    QHash<QString, SheetCell> cells;
    QXmlStreamReader xml(sheet);
    QString address;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == u"c") {
            address = attributes.value(u"r"_s).toString();
            cells.insert(address, {attributes.value(u"t"_s).toString(), {}, attributes.value(u"s"_s).toString()});
        } else if (xml.name() == u"v" || xml.name() == u"t") {
            cells[address].value = xml.readElementText();
        }
    }
    return cells;
}

} // namespace

class TestWorkbook final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cellsAreTyped()
    {
        TestStudio studio;
        const QString path = studio.filePath(u"list.xlsx"_s);
        const auto saved = save(studio, threeIds, path);
        BENCHBOOK_VERIFY(saved);
        QCOMPARE(*saved, 3);
        const QByteArray sheet = zipPart(path, u"xl/worksheets/sheet1.xml"_s);
        const auto cells = cellsOf(sheet);
        QCOMPARE(cells[u"A1"_s].value, u"Code"_s);
        QCOMPARE(cells[u"A4"_s].value, u"SO-3"_s);
        QCOMPARE(cells[u"B2"_s].value, u"12345678901234567"_s);
        QCOMPARE(cells[u"B2"_s].type, u"inlineStr"_s);
        QCOMPARE(cells[u"C2"_s].value, u"128.5"_s);
        QCOMPARE(cells[u"C2"_s].type, QString());
        QCOMPARE(cells[u"D2"_s].value, u"18.5"_s);
        QCOMPARE(cells[u"E2"_s].value, u"dm2"_s);
        QCOMPARE(cells[u"F2"_s].value, u"0.25"_s);
        QCOMPARE(cells[u"G2"_s].value, u"3"_s);
        QCOMPARE(cells[u"H2"_s].value, u"46266"_s); // 2026-09-01
        QCOMPARE(cells[u"H2"_s].type, QString());
        QVERIFY(cells[u"I2"_s].value.startsWith(u"45901."_s)); // 2025-09-01 in the zone
        QCOMPARE(cells[u"J2"_s].type, u"b"_s);
        // A double holds one less.
        QCOMPARE(cells[u"K2"_s].value, u"9007199254740993"_s);
        QCOMPARE(cells[u"K2"_s].type, u"inlineStr"_s);
    }

    void theHeaderStaysInSight()
    {
        TestStudio studio;
        const QString path = studio.filePath(u"list.xlsx"_s);
        BENCHBOOK_VERIFY(save(studio, threeIds, path));
        const QByteArray sheet = zipPart(path, u"xl/worksheets/sheet1.xml"_s);
        QVERIFY2(sheet.contains("state=\"frozen\"") && sheet.contains("ySplit=\"1\""), sheet.constData());
        QVERIFY(sheet.contains("<autoFilter ref=\"A1:K4\""));
        const QByteArray styles = zipPart(path, u"xl/styles.xml"_s);
        QVERIFY2(styles.contains("formatCode=\"yyyy-mm-dd\"") && styles.contains("<b/>"), styles.constData());
        QVERIFY(styles.contains("0.00%") || styles.contains("numFmtId=\"10\""));
        const QByteArray book = zipPart(path, u"xl/workbook.xml"_s);
        QVERIFY2(book.contains("name=\"A B   list \""), book.constData());
    }

    void anEmptyListIsAHeader()
    {
        TestStudio studio;
        const QString path = studio.filePath(u"list.xlsx"_s);
        const auto saved = save(studio, "SELECT value AS id FROM json_each('[]') WHERE :search IS NULL", path);
        BENCHBOOK_VERIFY(saved);
        QCOMPARE(*saved, 0);
        QCOMPARE(cellsOf(zipPart(path, u"xl/worksheets/sheet1.xml"_s)).size(), 11);
    }

    void cancelLeavesTheOldFile()
    {
        TestStudio studio;
        const QString path = studio.filePath(u"list.xlsx"_s);
        BENCHBOOK_VERIFY(save(studio, threeIds, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        constexpr const char *many =
            "WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 5000) "
            "SELECT id FROM n WHERE :search IS NULL";
        const CancelToken token;
        const auto stopped =
            save(studio, many, path, Progress([&](double, const QString &) { token.cancel(); }, token));
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        file.seek(0);
        QCOMPARE(file.readAll(), before);
        const auto all = save(studio, many, path);
        BENCHBOOK_VERIFY(all);
        QCOMPARE(cellsOf(zipPart(path, u"xl/worksheets/sheet1.xml"_s))[u"A5001"_s].value.left(3), u"SO-"_s);
    }

    void whatACellCannotHoldIsRefused()
    {
        auto book = Workbook::create(u"Notes"_s, {{u"Note"_s, 12}});
        BENCHBOOK_VERIFY(book);
        (*book)->putText(0, QString(32767, u'字'));
        BENCHBOOK_VERIFY((*book)->endRow());
        (*book)->putText(0, QString(32768, u'字'));
        QVERIFY(!(*book)->endRow().ok());
    }

    void aTimeBeforeTheCalendarIsText()
    {
        TestStudio studio;
        auto book = Workbook::create(u"Old"_s, {{u"At"_s, 12}});
        BENCHBOOK_VERIFY(book);
        const QDateTime old(QDate(1899, 12, 30), QTime(8, 5), QTimeZone("Asia/Shanghai"));
        (*book)->putTime(0, old, u"1899-12-30 08:05:00"_s);
        BENCHBOOK_VERIFY((*book)->endRow());
        const auto bytes = (*book)->finish();
        BENCHBOOK_VERIFY(bytes);
        const QString path = studio.filePath(u"old.xlsx"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size());
        file.close();
        const auto cells = cellsOf(zipPart(path, u"xl/worksheets/sheet1.xml"_s));
        QCOMPARE(cells[u"A2"_s].value, u"1899-12-30 08:05:00"_s);
        QCOMPARE(cells[u"A2"_s].type, u"inlineStr"_s);
    }

private:
    static Result<int> save(TestStudio &studio, const char *ids, const QString &path, const Progress &progress = {})
    {
        const CellFormat format{Currency::ofCode(u"CNY"_s), QTimeZone("Asia/Shanghai"), QLocale::c()};
        return studio->read(
            [&](const Reader &reader) { return saveList(reader, everything(ids), {}, format, path, progress); });
    }
};

std::unique_ptr<QObject> benchbook::testing::testWorkbook() { return std::make_unique<TestWorkbook>(); }

#include "test_workbook.moc"
