// What other programs write: libxlsxwriter, and the sample of a shop.
#include "core/sheets/sheet_reader.h"
#include "tests/core/sheets/made_workbook.h"
#include "tests/core/sheets/parts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <xlsxwriter.h>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// A workbook written by libxlsxwriter: `fill` gets it and its first sheet.
template <class Fill> QByteArray written(Fill fill, bool constantMemory = false)
{
    const QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.filePath(u"book.xlsx"_s));
    lxw_workbook_options options{};
    options.constant_memory = constantMemory ? LXW_TRUE : LXW_FALSE;
    lxw_workbook *book = workbook_new_opt(path.constData(), &options);
    fill(book, workbook_add_worksheet(book, "第一"));
    QFile file(QFile::decodeName(path));
    if (workbook_close(book) != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
        qFatal("no workbook");
    return file.readAll();
}

lxw_format *formatOf(lxw_workbook *book, const char *code)
{
    lxw_format *format = workbook_add_format(book);
    format_set_num_format(format, code);
    return format;
}

} // namespace

class TestRealWorkbooks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindOfCell_data()
    {
        QTest::addColumn<bool>("constantMemory");
        QTest::newRow("shared texts") << false;
        QTest::newRow("texts in their cells") << true;
    }
    void everyKindOfCell()
    {
        QFETCH(const bool, constantMemory);
        const QByteArray bytes = written(
            [](lxw_workbook *book, lxw_worksheet *sheet) {
                worksheet_write_string(sheet, 0, 0, "名称", nullptr);
                worksheet_write_string(sheet, 0, 1, " with blanks ", nullptr);
                worksheet_write_number(sheet, 0, 2, 13.99, nullptr);
                worksheet_write_number(sheet, 0, 3, 0.1 + 0.2, nullptr);
                worksheet_write_boolean(sheet, 0, 4, 1, nullptr);
                worksheet_write_formula_num(sheet, 0, 5, "=SUM(C1,3)", nullptr, 16.99);
                worksheet_write_formula_str(sheet, 0, 6, "=A1&\"x\"", nullptr, "名称x");
                lxw_datetime moment = {2026, 9, 2, 10, 15, 40.0};
                worksheet_write_datetime(sheet, 0, 7, &moment, formatOf(book, "yyyy\"年\"m\"月\"d\"日\" h:mm"));
                lxw_datetime day = {2026, 9, 1, 0, 0, 0.0};
                worksheet_write_datetime(sheet, 0, 8, &day, formatOf(book, "yyyy\"年\"m\"月\"d\"日\""));
                worksheet_write_number(sheet, 0, 9, 0.25, formatOf(book, "0%"));
                worksheet_write_string(sheet, 0, 10, "two\nlines", nullptr);
                // An empty cell that has a format only, far out, is none.
                worksheet_write_blank(sheet, 0, 9000, formatOf(book, "0.00"));
            },
            constantMemory);
        QCOMPARE(cellsOf(bytes), u"名称| with blanks |13.99|0.3|TRUE|16.99|名称x|2026-09-02 10:15:40|2026-09-01|25%|"
                                 "two\nlines"_s);
    }

    void richTextsAndMergedCells()
    {
        const QByteArray bytes = written([](lxw_workbook *book, lxw_worksheet *sheet) {
            lxw_format *bold = workbook_add_format(book);
            format_set_bold(bold);
            QByteArray firstText = "手工";
            lxw_rich_string_tuple first = {nullptr, firstText.data()};
            QByteArray secondText = "青瓷";
            lxw_rich_string_tuple second = {bold, secondText.data()};
            QByteArray thirdText = " 350ml";
            lxw_rich_string_tuple third = {nullptr, thirdText.data()};
            lxw_rich_string_tuple *runs[] = {&first, &second, &third, nullptr};
            worksheet_write_rich_string(sheet, 0, 0, runs, nullptr);
            worksheet_merge_range(sheet, 1, 0, 1, 2, "merged", bold);
            worksheet_write_string(sheet, 1, 3, "behind", nullptr);
            worksheet_write_string(sheet, 4, 0, "after blank rows", nullptr);
        });
        const auto table = readSheet(bytes);
        QCOMPARE(cellsText(table), u"手工青瓷 350ml/merged|||behind/after blank rows"_s);
        QCOMPARE(table->rows[2].line, 5);
        QCOMPARE(table->rows[1].cells[3].line, 2);
        QCOMPARE(table->rows[1].cells[3].column, 4);
    }

    void sheetsByName()
    {
        const QByteArray bytes = written([](lxw_workbook *book, lxw_worksheet *first) {
            worksheet_write_string(first, 0, 0, "hidden", nullptr);
            lxw_worksheet *second = workbook_add_worksheet(book, "包裹详情");
            worksheet_write_string(second, 0, 0, "parcels", nullptr);
            lxw_worksheet *third = workbook_add_worksheet(book, "Notes");
            worksheet_write_string(third, 0, 0, "notes", nullptr);
            worksheet_activate(second);
            worksheet_set_first_sheet(second);
            worksheet_hide(first);
        });
        QCOMPARE(cellsOf(bytes), u"parcels"_s);
        QCOMPARE(cellsOf(bytes, u"第一"_s), u"hidden"_s);
        QCOMPARE(cellsOf(bytes, u"NOTES"_s), u"notes"_s);
        const auto none = readSheet(bytes, u"Orders"_s);
        QVERIFY(!none.ok());
        QCOMPARE(none.error().code, ErrorCode::NotFound);
        QCOMPARE(none.error().message, u"The workbook has no sheet “Orders”. It has: “第一”, “包裹详情”, “Notes”."_s);
    }

    void chartTabsAreNoTables()
    {
        const QByteArray bytes = written([](lxw_workbook *book, lxw_worksheet *first) {
            worksheet_write_number(first, 0, 0, 5, nullptr);
            lxw_chartsheet *tab = workbook_add_chartsheet(book, "Chart");
            lxw_chart *chart = workbook_add_chart(book, LXW_CHART_BAR);
            chart_add_series(chart, nullptr, "=第一!$A$1:$A$1");
            chartsheet_set_chart(tab, chart);
            chartsheet_set_first_sheet(tab);
        });
        QCOMPARE(cellsOf(bytes), u"5"_s);
        QVERIFY(!readSheet(bytes, u"Chart"_s).ok());
    }

    void theShopsSample()
    {
        QFile file(QStringLiteral(BENCHBOOK_TEST_DATA "/channels/taobao-items-new.xlsx"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(isWorkbook(bytes));
        const auto table = readSheet(bytes);
        QVERIFY2(table.ok(), qPrintable(cellsText(table)));
        QCOMPARE(table->rows.size(), std::size_t(3));
        for (const CsvRow &row : table->rows)
            QCOMPARE(row.cells.size(), std::size_t(17));
        QCOMPARE(table->rows[0].cells[1].text, u"主订单编号"_s);
        QCOMPARE(table->rows[1].cells[0].text, u"2000000000000000011"_s);
        QCOMPARE(table->rows[1].cells[4].text, u"2"_s);
        QCOMPARE(table->rows[2].cells[12].text, u"60.00"_s);
    }

    /// Equal texts of many cells are one text in memory.
    void equalTextsShareTheirMemory()
    {
        const auto table = readSheet(written(
            [](lxw_workbook *, lxw_worksheet *sheet) {
                for (lxw_row_t row = 0; row < 100; ++row)
                    worksheet_write_string(sheet, row, 0, "买家已付款，等待卖家发货", nullptr);
            },
            true));
        QVERIFY(table.ok());
        QCOMPARE(table->rows.size(), std::size_t(100));
        for (const CsvRow &row : table->rows)
            QCOMPARE(row.cells[0].text.constData(), table->rows[0].cells[0].text.constData());
    }

    void aLongTable()
    {
        constexpr int rows = 20'000;
        const auto table = readSheet(written([](lxw_workbook *, lxw_worksheet *sheet) {
            for (lxw_row_t row = 0; row < rows; ++row) {
                worksheet_write_number(sheet, row, 0, row, nullptr);
                worksheet_write_string(sheet, row, 1, QByteArray::number(row).constData(), nullptr);
            }
        }));
        QVERIFY(table.ok());
        QCOMPARE(table->rows.size(), std::size_t(rows));
        QCOMPARE(table->rows.back().cells[0].text, u"19999"_s);
        QCOMPARE(table->rows.back().cells[1].text, u"19999"_s);
    }
};

std::unique_ptr<QObject> benchbook::testing::testRealWorkbooks() { return std::make_unique<TestRealWorkbooks>(); }

#include "test_real_workbooks.moc"
