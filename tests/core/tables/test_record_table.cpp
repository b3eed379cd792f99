// Which column of a file holds which field.
#include "core/customers/customer.h"
#include "core/materials/material.h"
#include "core/tables/record_table.h"
#include "core/tables/workbook.h"
#include "tests/core/tables/parts.h"

#include <QJsonDocument>
#include <QStringEncoder>
#include <QTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

Result<RecordTable> tableFrom(const RecordKind &kind, const QByteArray &bytes, const TablePreset &preset = {})
{
    BENCHBOOK_ASSIGN(CsvTable csv, readTable(bytes));
    return recordTable(kind, u"list.csv"_s, std::move(csv), preset);
}

/// "code name . phone": what each column is, a point for one that is not used.
QString columnsOf(const Result<RecordTable> &table)
{
    if (!table.ok())
        return table.error().message;
    QStringList keys;
    for (const RecordColumn &column : table->columns)
        keys << (column.isCode ? u"code"_s : column.field ? QString::fromLatin1(column.field->key) : u"."_s);
    return keys.join(u' ');
}

} // namespace

class TestRecordTable final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headersAreKnown_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("columns");
        QTest::newRow("keys") << QByteArray("name,phone,email") << u"name phone email"_s;
        QTest::newRow("English, blanks and capitals")
            << QByteArray(" NAME ;E-Mail; may be  written to") << u"name email consent"_s;
        QTest::newRow("Chinese") << QByteArray("编号\t名称\t电话\t备注") << u"code name phone note"_s;
        QTest::newRow("with a mark") << QByteArray("\xEF\xBB\xBFName,Shoe size") << u"name ."_s;
        QTest::newRow("as the list heads them")
            << QByteArray("Code,Name,Channel,Tier,Tags,Orders,Revenue,Last order\r\n")
            << u"code name channel tier tags . . ."_s;
    }
    void headersAreKnown()
    {
        QFETCH(const QByteArray, header);
        QTEST(columnsOf(tableFrom(customerKind(), header)), "columns");
    }

    void chineseFilesAreRead()
    {
        QStringEncoder gbk("GB18030");
        const QByteArray bytes = gbk.encode(u"名称,单位\n植鞣革,平方分米\n"_s);
        const auto table = tableFrom(materialKind(), bytes);
        QCOMPARE(columnsOf(table), u"name unit"_s);
        QCOMPARE(table->rows.front().cells.front().text, u"植鞣革"_s);
    }

    void whatIsMissingIsNamed()
    {
        const auto table = tableFrom(materialKind(), "name,price\nHide,3\n");
        QVERIFY(!table.ok());
        QCOMPARE(table.error().message, u"A column is missing: “Unit”. The file has: “name”, “price”."_s);
        // Known records keep their unit.
        QCOMPARE(columnsOf(tableFrom(materialKind(), "code,reorderPoint\nM-0001,3\n")), u"code reorderPoint"_s);
        QCOMPARE(columnsOf(tableFrom(materialKind(), "name\nHide\n", {{}, {{u"unit"_s, u"dm2"_s}}})), u"name"_s);
    }

    void twoColumnsOfOneField()
    {
        const auto table = tableFrom(customerKind(), "name,phone,电话\n");
        QVERIFY(!table.ok());
        QVERIFY2(table.error().message.contains(u"Columns 2 and 3"), qPrintable(table.error().message));
    }

    void foreignHeaders()
    {
        const auto json = QJsonDocument::fromJson(R"({"columns": {"name": "Full name", "note": "Name"}})").object();
        const auto preset = tablePresetFromJson(customerKind(), json);
        QVERIFY(preset.ok());
        QCOMPARE(columnsOf(tableFrom(customerKind(), "Full Name,Name,Phone\n", *preset)), u"name note phone"_s);
        const auto missing = tableFrom(customerKind(), "Name,Phone\n", *preset);
        QVERIFY(!missing.ok() && missing.error().message.contains(u"“Full name”"));
        const auto wrong = QJsonDocument::fromJson(R"({"columns": {"nmae": "Name"}})").object();
        QVERIFY(!tablePresetFromJson(customerKind(), wrong).ok());
        QVERIFY(!tablePresetFromJson(customerKind(), {{u"colums"_s, QJsonObject()}}).ok());
        const auto twice = QJsonDocument::fromJson(R"({"columns": {"name": "Client", "note": " client"}})").object();
        const auto refused = tablePresetFromJson(customerKind(), twice);
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.contains(u"both “name” and “note”"), qPrintable(refused.error().message));
    }

    /// A workbook is a table as any other.
    void workbooksAreRead()
    {
        const auto book = Workbook::create(u"物料"_s, {{u"名称"_s}, {u"单位"_s}, {u"Attrition"_s}, {u"Price"_s}});
        QVERIFY(book.ok());
        (*book)->putText(0, u"植鞣革"_s);
        (*book)->putText(1, u"平方分米"_s);
        (*book)->putShare(2, Ratio::fromPpm(65'000));
        (*book)->putAmount(3, u"13.99"_s);
        QVERIFY((*book)->endRow().ok());
        const auto bytes = (*book)->finish();
        QVERIFY(bytes.ok());
        const auto table = tableFrom(materialKind(), *bytes);
        QVERIFY2(table.ok(), qPrintable(columnsOf(table)));
        QVERIFY2(columnsOf(table).startsWith(u"name unit "), qPrintable(columnsOf(table)));
        const std::vector<CsvCell> &cells = table->rows.front().cells;
        QCOMPARE(cells[0].text, u"植鞣革"_s);
        QCOMPARE(cells[2].text, u"6.5%"_s);
        QCOMPARE(cells[3].text, u"13.99"_s);
        QCOMPARE(table->rows.front().line, 2);
    }

    void whatIsNoTable()
    {
        QVERIFY(!readTable("").ok());
        QVERIFY(!readTable("PK\x03\x04rest").ok());
        QVERIFY(!readTable("\xD0\xCF\x11\xE0 old").ok());
        QVERIFY(!readTable(QByteArray("a,b\n\"open", 9)).ok());
    }
};

std::unique_ptr<QObject> benchbook::testing::testRecordTable() { return std::make_unique<TestRecordTable>(); }

#include "test_record_table.moc"
