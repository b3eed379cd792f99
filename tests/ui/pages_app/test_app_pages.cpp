#include "tests/ui/pages_app/test_app_pages.h"

#include "core/products/product.h"
#include "core/reports/today.h"
#include "core/sales/order.h"
#include "tests/support/program.h"
#include "tests/support/test_studio.h"
#include "tests/support/zip_file.h"
#include "ui/kit/value_edit.h"
#include "ui/records/list_page.h"
#include "ui/reports/report_preview.h"

#include <QAbstractButton>
#include <QAction>
#include <QSignalSpy>
#include <QTableView>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

std::optional<Money> priceInFile(const testing::Program &program, qint64 variant)
{
    const Draft draft = loadRecord(program.studio(), variantKind(), variant).value();
    const Value &price = draft.at(u"price"_s);
    return price.isNull() ? std::nullopt : std::optional(Money::fromMinor(price.integer()));
}

qint64 firstVariant(const testing::Program &program)
{
    return program.studio()
        .read([](const Reader &reader) { return listIds(reader, variantList(), ListRequest{}); })
        ->front();
}

QStringList savedLines(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts)
                                          : QStringList();
}

void openPrices(const testing::Program &program)
{
    program.window().openRecord(u"prices"_s, firstVariant(program));
    QTRY_VERIFY(program.find(u"price.target"_s));
    program.settle(300);
}

} // namespace

void TestAppPages::todayShowsTheFiguresOfCore()
{
    testing::Program program;
    program.start(program.sample(true));
    program.window().openPage(u"today"_s);
    const auto figures = program.studio().read(
        [&](const Reader &reader) { return todayFigures(reader, program.clock.now(), program.studio().timeZone()); });
    QVERIFY(figures.ok());
    const QString sales = displayText(figures->sales.revenue, figures->currency, QLocale());
    QTRY_VERIFY2(program.words().contains(sales), qPrintable(sales));
    QVERIFY(program.words(program.find(u"kpiWork"_s)).contains(QString::number(figures->workOrdersInWork)));
    // A change anywhere reaches the page by itself.
    program.window().openPage(u"today"_s);
    QVERIFY(program.find(u"salesChart"_s)->isVisible());
}

void TestAppPages::todayOfANewStudioShowsThreeSteps()
{
    testing::TestStudio studio;
    studio.close();
    testing::Program program;
    program.start(studio.path());
    program.window().openPage(u"today"_s);
    QTRY_VERIFY(program.find(u"firstSteps"_s)->isVisible());
    QVERIFY(!program.find(u"salesChart"_s)->isVisible());
}

void TestAppPages::attentionOpensTheRecord()
{
    testing::Program program;
    program.start(program.sample(true));
    program.window().openPage(u"today"_s);
    QTRY_VERIFY(program.find(u"attention.0"_s));
    const auto figures = program.studio().read(
        [&](const Reader &reader) { return todayFigures(reader, program.clock.now(), program.studio().timeZone()); });
    // The row of a work order, whose page is part of every build.
    int row = 0;
    for (const AttentionGroup &group : figures->attention) {
        if (group.kind == AttentionKind::LateWorkOrder)
            break;
        row += int(std::min<std::size_t>(group.rows.size(), 5));
    }
    if (figures->total(AttentionKind::LateWorkOrder) == 0)
        QSKIP("the sample has no late work order today");
    program.press(u"attention.%1"_s.arg(row));
    QVERIFY(program.waitForPage(u"workorders"_s));
}

void TestAppPages::pricesExplainAndAreSet()
{
    testing::Program program;
    program.start(program.sample(true));
    openPrices(program);
    const qint64 variant = firstVariant(program);
    const std::optional<Money> before = priceInFile(program, variant);
    QVERIFY(!program.textOf(u"price.floor"_s).isEmpty());
    QTRY_VERIFY(program.words(program.find(u"priceExplanation"_s)).contains(u"Packaging"_s));
    program.dialogs.answers = {true};
    program.type(u"prices.newPrice"_s, u"1234.50"_s);
    program.press(u"prices.setButton"_s);
    QCOMPARE(priceInFile(program, variant), std::optional(Money::fromMinor(123450)));
    QTRY_VERIFY(program.words().contains(u"1,234.50"_s));
    program.key(Qt::Key_Z, Qt::ControlModifier);
    program.press(u"action.undo"_s);
    QCOMPARE(priceInFile(program, variant), before);
}

void TestAppPages::aPriceBelowTheFloorAsks()
{
    testing::Program program;
    program.start(program.sample(true));
    openPrices(program);
    const qint64 variant = firstVariant(program);
    const std::optional<Money> before = priceInFile(program, variant);
    program.dialogs.answers = {false};
    program.type(u"prices.newPrice"_s, u"0.01"_s);
    program.press(u"prices.setButton"_s);
    QVERIFY2(!program.dialogs.shown.isEmpty(), qPrintable(program.textOf(u"price.floor"_s)));
    QVERIFY(program.dialogs.shown.last().contains(u"below the floor"_s));
    QCOMPARE(priceInFile(program, variant), before);
}

void TestAppPages::reportsAreShownSavedAndPrinted()
{
    testing::Program program;
    program.start(program.sample(true));
    program.window().openPage(u"reports"_s);
    auto *preview = program.findAs<ReportPreview>(u"reportPreview"_s);
    QTRY_VERIFY(preview->pageCount() > 1);
    preview->setFocus();
    QTest::keyClick(preview, Qt::Key_PageDown);
    QCOMPARE(preview->currentPage(), 1);
    const QString pdf = program.filePath(u"month.pdf"_s);
    program.dialogs.files = {{pdf}, {program.filePath(u"month.csv"_s)}};
    program.press(u"report.savePdf"_s);
    QTRY_VERIFY(QFileInfo(pdf).size() > 5'000);
    program.press(u"report.csv"_s);
    QVERIFY(QFile::exists(program.filePath(u"month.csv"_s)));
    program.press(u"report.print"_s);
    QVERIFY(!program.dialogs.shown.last().isEmpty());
    QVERIFY(program.dialogs.files.empty());
}

void TestAppPages::listsAreSavedAsTheyAreShown()
{
    testing::Program program;
    program.start(program.sample(true));
    program.window().openPage(u"today"_s);
    QVERIFY(!program.window().findChild<QAction *>(u"action.saveList"_s)->isEnabled());
    program.window().openPage(u"orders"_s);
    auto *page = qobject_cast<ListPage *>(program.window().currentPage());
    program.press(u"ordersFilters.shipped"_s);
    page->search(u"Li"_s);
    page->table()->sortByColumn(0, Qt::AscendingOrder);
    program.settle(400);
    const int shown = page->model()->rowCount();
    QVERIFY2(shown > 1, qPrintable(QString::number(shown)));

    const QString path = program.filePath(u"orders.csv"_s);
    program.dialogs.files = {{path}};
    program.press(u"action.saveList"_s);
    QTRY_VERIFY(program.words().contains(u"row(s) saved in"_s) || program.words().contains(u"rows saved in"_s));
    const QStringList lines = savedLines(path);
    QCOMPARE(lines.size(), shown + 1);
    // Every column, also what the screen has no room for or shows inside another cell.
    QVERIFY(lines.first().count(u',') + 1 >= qsizetype(orderList().columns.size()));
    for (const int row : {0, shown - 1})
        QVERIFY2(lines.at(row + 1).startsWith(page->model()->index(row, 0).data().toString() + u','),
                 qPrintable(lines.at(row + 1)));

    // A workbook, where the name says so.
    const QString book = program.filePath(u"orders.xlsx"_s);
    program.dialogs.files = {{book}};
    program.press(u"action.saveList"_s);
    QTRY_VERIFY(QFile::exists(book));
    const QByteArray sheet = testing::zipPart(book, u"xl/worksheets/sheet1.xml"_s);
    QCOMPARE(int(sheet.count("<row ")), shown + 1);

    // The button below the list does the same; what cannot be written is said.
    program.dialogs.files = {{program.filePath(u"no such folder/orders.csv"_s)}};
    program.press(u"ordersSaveList"_s);
    QTRY_VERIFY(program.dialogs.shown.last().startsWith(u"The file was not saved"_s));
    QTRY_VERIFY(program.find(u"ordersSaveList"_s)->isEnabled());
    // A page of several lists saves the one that is seen.
    program.window().openPage(u"materials"_s);
    program.press(u"materialsParts.lots"_s);
    program.dialogs.files = {{program.filePath(u"lots.csv"_s)}};
    program.press(u"action.saveList"_s);
    QTRY_VERIFY(QFile::exists(program.filePath(u"lots.csv"_s)));
    QVERIFY(savedLines(program.filePath(u"lots.csv"_s)).at(1).startsWith(u"LOT-"_s));
    program.settle(200);
}

void TestAppPages::everythingThatTakesTheFocusHasAName()
{
    testing::Program program;
    program.start(program.sample(true));
    for (const QString &page : {u"today"_s, u"prices"_s, u"reports"_s}) {
        program.window().openPage(page);
        program.settle(400);
        QVERIFY2(program.nameless().isEmpty(), qPrintable(QString(page + u": "_s + program.nameless().join(u", "_s))));
    }
}
