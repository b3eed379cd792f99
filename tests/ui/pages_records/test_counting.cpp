#include "tests/ui/pages_records/test_counting.h"

#include "core/scan.h"
#include "core/stock/stocktake.h"
#include "tests/support/keyboard.h"
#include "tests/ui/pages_records/small_studio.h"
#include "ui/kit/value_edit.h"
#include "ui/materials/materials_page.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QSettings>
#include <QTableView>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// The lots on the standard shelf, by number.
std::vector<StocktakeLineInfo> beginOnScreen(RecordWindow &app, bool blind)
{
    app.window().openPage(u"materials"_s);
    qobject_cast<MaterialsPage *>(app.window().currentPage())->openPart(u"counting"_s);
    // Whatever opened for a moment has taken the activation along.
    app.window().activateWindow();
    if (!QTest::qWaitForWindowActive(&app.window()))
        qFatal("the window does not become active");
    app.click(u"primaryAction"_s);
    if (blind)
        app.find<QCheckBox>(u"beginCountBlind"_s)->setChecked(true);
    Keyboard::key(Qt::Key_Return);
    if (!QTest::qWaitFor([] { return Keyboard::focus() == u"countCode"; }))
        qWarning("nothing can be counted; the focus is at %s", qPrintable(Keyboard::focus()));
    const auto plan = app.studio().read([](const Reader &reader) -> Result<StocktakePlan> {
        BENCHBOOK_ASSIGN(const Id<Stocktake> id, findStocktake(reader, u"SC-0001"_s));
        return planStocktake(reader, id);
    });
    return plan.ok() ? plan->lines : std::vector<StocktakeLineInfo>();
}

QString textOf(RecordWindow &app, const QString &name) { return app.find<QLabel>(name)->text(); }

} // namespace

void TestCountingPage::cleanup() { QSettings().clear(); }

void TestCountingPage::aShelfIsCountedByKeyboard()
{
    RecordWindow app(true);
    const auto lines = beginOnScreen(app, false);
    QVERIFY(lines.size() >= 2);
    QTRY_COMPARE(Keyboard::focus(), u"countCode"_s);
    QCOMPARE(textOf(app, u"countProgress"_s), u"0 of %1 counted"_s.arg(lines.size()));
    app.file().clock().advance(60'000);
    Keyboard::write(lines[0].lotCode.toLower());
    Keyboard::key(Qt::Key_Return);
    QCOMPARE(Keyboard::focus(), u"countQuantity"_s);
    QVERIFY(textOf(app, u"countHint"_s).contains(displayText(lines[0].expected, lines[0].unit)));
    Keyboard::write(u"1"_s);
    Keyboard::key(Qt::Key_Return);
    QTRY_COMPARE(Keyboard::focus(), u"countCode"_s);
    QCOMPARE(textOf(app, u"countProgress"_s), u"1 of %1 counted"_s.arg(lines.size()));
    Keyboard::write(u"LOT-1"_s);
    Keyboard::key(Qt::Key_Return);
    QVERIFY(textOf(app, u"countProblem"_s).contains(u"There is no lot"_s));
    app.file().clock().advance(60'000);
    Keyboard::press(u"countToPlan"_s);
    QVERIFY(app.find<QWidget>(u"countPlan"_s)->isVisible());
    QCOMPARE(app.file().integer("SELECT count(*) FROM stock_move WHERE stocktake_id IS NOT NULL"), 0);
    QCOMPARE(Keyboard::focus(), u"countBook"_s);
    Keyboard::key(Qt::Key_Space);
    QCOMPARE(app.file().integer("SELECT count(*) FROM stock_move WHERE stocktake_id IS NOT NULL"), 1);
    QVERIFY(!app.find<QWidget>(u"countCode"_s)->isVisible());
    // One undo takes all of it back, and the sheet is open again.
    const auto undoable = app.studio().undoable();
    QVERIFY(undoable->sentence.text().startsWith(u"Book stocktake SC-0001"_s));
    BENCHBOOK_VERIFY(app.studio().undo(undoable->entry, {}));
    QTRY_VERIFY(app.find<QWidget>(u"countCode"_s)->isVisible());
    QCOMPARE(violationsOf(app.studio(), true), QString());
}

void TestCountingPage::aScannerGoesOnToTheNextLot()
{
    RecordWindow app(true);
    const auto lines = beginOnScreen(app, false);
    app.file().clock().advance(60'000);
    const auto scan = [&](Id<Lot> lot) {
        const auto label = app.studio().read([&](const Reader &reader) { return lotLabel(reader, lot); });
        return app.window().currentPage()->takeScan(label->scanned);
    };
    QVERIFY(scan(lines[0].lot));
    QCOMPARE(Keyboard::focus(), u"countQuantity"_s);
    Keyboard::write(u"2"_s);
    QVERIFY(scan(lines[1].lot)); // Enter in between is meant
    QCOMPARE(textOf(app, u"countProgress"_s), u"1 of %1 counted"_s.arg(lines.size()));
    QCOMPARE(app.find<QLineEdit>(u"countCode"_s)->text(), lines[1].lotCode);
    Keyboard::key(Qt::Key_Escape);
    QCOMPARE(Keyboard::focus(), u"countCode"_s);
    QCOMPARE(app.file().integer("SELECT counted_micro FROM stocktake_line WHERE counted_micro IS NOT NULL"), 2'000'000);
    // Elsewhere a label opens its record as always.
    qobject_cast<MaterialsPage *>(app.window().currentPage())->openPart(u"lots"_s);
    QVERIFY(!scan(lines[0].lot));
}

void TestCountingPage::whoCountsBlindlySeesNothing()
{
    RecordWindow app(true);
    const auto lines = beginOnScreen(app, true);
    Keyboard::write(lines[0].lotCode);
    Keyboard::key(Qt::Key_Return);
    QVERIFY(!textOf(app, u"countHint"_s).contains(u"expected"_s));
    const auto *table = app.find<QTableView>(u"countTable"_s);
    for (int row = 0; row < table->model()->rowCount(); ++row)
        QCOMPARE(table->model()->index(row, 2).data().toString(), QString());
}
