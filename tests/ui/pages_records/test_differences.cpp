#include "tests/ui/pages_records/test_differences.h"

#include "core/journal/history.h"
#include "core/materials/material.h"
#include "core/products/product.h"
#include "core/products/recipe.h"
#include "core/workshop/work_order.h"
#include "tests/ui/pages_records/small_studio.h"
#include "ui/kit/toast.h"
#include "ui/records/edit_table.h"
#include "ui/records/fact_sheet.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTableView>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

QString summaryWords(RecordWindow &app)
{
    QStringList words;
    for (const QLabel *label : app.find<FactSheet>(u"variantDifferencesSummary"_s)->findChildren<QLabel *>()) {
        if (label->isVisible())
            words << label->text();
    }
    return words.join(u'\n');
}

QString stateOf(RecordWindow &app) { return app.find<QLabel>(u"variantDifferences.state"_s)->text(); }

} // namespace

TestDifferences::TestDifferences() = default;
TestDifferences::~TestDifferences() = default;

void TestDifferences::init()
{
    QSettings().clear();
    m_app = std::make_unique<RecordWindow>(true);
    m_app->window().openPage(u"products"_s);
    m_app->waitForList(u"productsTable"_s, 2);
    m_app->find<QTableView>(u"productsTable"_s)->selectRow(0);
    m_app->click(u"productsTabs.variants"_s);
}

void TestDifferences::cleanup()
{
    QCOMPARE(violationsOf(m_app->studio(), false), QString());
    m_app.reset();
}

EditTable *TestDifferences::table() { return m_app->find<EditTable>(u"variantDifferences"_s); }

void TestDifferences::typeIntoCell(int row, int column, const QString &text)
{
    auto *view = m_app->find<QTableView>(u"variantDifferencesTable"_s);
    view->setFocus();
    view->setCurrentIndex(view->model()->index(row, column));
    QTest::keyClick(view, Qt::Key_F2);
    QLineEdit *cell = nullptr;
    QVERIFY(QTest::qWaitFor([&] {
        cell = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        return cell && view->isAncestorOf(cell);
    }));
    cell->selectAll();
    QTest::keyClick(cell, Qt::Key_Delete);
    QTest::keyClicks(cell, text);
    QTest::keyClick(cell, column == 0 ? Qt::Key_Tab : Qt::Key_Return);
    QCoreApplication::processEvents();
    // Tab has begun to edit the next cell; it is left as it was.
    if (auto *next = qobject_cast<QLineEdit *>(QApplication::focusWidget()); next && view->isAncestorOf(next))
        QTest::keyClick(next, Qt::Key_Escape);
}

QString TestDifferences::taken(const QString &sku, int input)
{
    return m_app->studio()
        .read([&](const Reader &reader) -> Result<QString> {
            BENCHBOOK_ASSIGN(const qint64 variant, findRecord(reader, variantKind(), sku));
            BENCHBOOK_ASSIGN(const qint64 product, findRecord(reader, productKind(), u"P-0001"_s));
            BENCHBOOK_ASSIGN(const Recipe recipe, currentRecipe(reader, Id<Product>(product)));
            const RecipeInput line =
                variantInputs(reader, Id<Variant>(variant), recipe)[static_cast<std::size_t>(input)];
            return QString(recordTitle(reader, materialKind(), line.material.value()).left(6) + u' ' + line.typed);
        })
        .valueOr(u"?"_s);
}

void TestDifferences::aVariantTakesItsOwnMaterial()
{
    // The first variant is shown without being asked for.
    QVERIFY(m_app->find<QLabel>(u"variantDifferences.title"_s)->text().contains(u"WAL-BR"_s));
    QVERIFY(stateOf(*m_app).startsWith(u"Made exactly by the recipe"_s));
    auto *variants = m_app->find<QTableView>(u"productsVariantsTable"_s);
    variants->setCurrentIndex(variants->model()->index(1, 0));
    QVERIFY(m_app->find<QLabel>(u"variantDifferences.title"_s)->text().contains(u"WAL-BK"_s));
    QCOMPARE(table()->model()->rowCount(), 3);
    auto *reset = m_app->find<QAbstractButton>(u"variantDifferences.reset"_s);
    QVERIFY(!reset->isEnabled());

    const qint64 before = m_app->file().integer("SELECT count(*) FROM journal_entry");
    typeIntoCell(0, 0, u"M-0004"_s);
    QCOMPARE(taken(u"WAL-BK"_s, 0), u"M-0004 1.6 sqft"_s);
    QCOMPARE(taken(u"WAL-BR"_s, 0), u"M-0001 1.6 sqft"_s);
    QCOMPARE(m_app->file().integer("SELECT count(*) FROM journal_entry"), before + 1);
    const auto latest = m_app->studio().read(
        [](const Reader &reader) -> Result<QString> { return latestEntries(reader, 1).front().sentence.text(); });
    QVERIFY2(latest->contains(u"WAL-BK"_s), qPrintable(*latest));
    QVERIFY(stateOf(*m_app).startsWith(u"Differs in 1 of 3"_s));
    const auto shown = [this](int column) {
        return table()->model()->data(table()->model()->index(0, column), Qt::DisplayRole).toString();
    };
    QCOMPARE(shown(0), u"≠ M-0004 · 猪皮里料"_s);
    QCOMPARE(shown(1), u"1.6 sqft"_s);
    const auto spoken = [this](int column) {
        return table()->model()->data(table()->model()->index(0, column), Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(0), u"M-0004 · 猪皮里料: differs from the recipe"_s);
    QCOMPARE(spoken(1), u"1.6 sqft"_s);
    QCOMPARE(m_app->find<QLabel>(u"variantDifferences.shared"_s)->text(),
             u"≠ M-0004: the recipe says 1.6 sqft of M-0001 · 植鞣牛肩皮 棕"_s);
    QTRY_VERIFY(summaryWords(*m_app).contains(u"M-0004"_s));
    QVERIFY(!summaryWords(*m_app).contains(u"M-0001"_s));

    // One undo takes the one difference back.
    m_app->click(u"toastAction"_s);
    QCOMPARE(taken(u"WAL-BK"_s, 0), u"M-0001 1.6 sqft"_s);
    QTRY_VERIFY(stateOf(*m_app).startsWith(u"Made exactly by the recipe"_s));
}

void TestDifferences::anEmptyCellPutsTheLineBack()
{
    typeIntoCell(1, 1, u"7.25"_s);
    QCOMPARE(taken(u"WAL-BR"_s, 1), u"M-0002 7.25 m"_s);
    typeIntoCell(1, 1, QString());
    QCOMPARE(taken(u"WAL-BR"_s, 1), u"M-0002 6.5 m"_s);
    QCOMPARE(m_app->file().integer("SELECT count(*) FROM variant_input"), 0);
    // So do the button and Del.
    typeIntoCell(1, 1, u"7.25"_s);
    m_app->click(u"variantDifferences.reset"_s);
    QCOMPARE(m_app->file().integer("SELECT count(*) FROM variant_input"), 0);
    typeIntoCell(2, 1, u"2"_s);
    QCOMPARE(m_app->file().integer("SELECT count(*) FROM variant_input"), 1);
    auto *view = m_app->find<QTableView>(u"variantDifferencesTable"_s);
    view->setFocus();
    view->setCurrentIndex(view->model()->index(2, 0));
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(m_app->file().integer("SELECT count(*) FROM variant_input"), 0);
    QCOMPARE(table()->model()->rowCount(), 3);
}

void TestDifferences::whatIsWrongStandsBesideItsCell()
{
    const qint64 before = m_app->file().integer("SELECT count(*) FROM journal_entry");
    auto *problem = m_app->find<QLabel>(u"variantDifferences.problem"_s);
    typeIntoCell(0, 1, u"three handfuls"_s);
    QVERIFY(problem->isVisible());
    const QModelIndex cell = table()->model()->index(0, 1);
    QVERIFY(table()->model()->data(cell, Qt::ToolTipRole).toString() != u"three handfuls"_s);
    QCOMPARE(table()->model()->data(cell, Qt::EditRole).toString(), u"three handfuls"_s);
    // What was typed waits while another variant is looked at.
    auto *variants = m_app->find<QTableView>(u"productsVariantsTable"_s);
    variants->setCurrentIndex(variants->model()->index(1, 0));
    QVERIFY(!problem->isVisible());
    variants->setCurrentIndex(variants->model()->index(0, 0));
    QVERIFY(problem->isVisible());
    QCOMPARE(table()->model()->data(cell, Qt::EditRole).toString(), u"three handfuls"_s);
    typeIntoCell(0, 0, u"M-0002"_s);
    QCOMPARE(m_app->file().integer("SELECT count(*) FROM journal_entry"), before);
    m_app->click(u"variantDifferences.reset"_s);
    QVERIFY(!problem->isVisible());
    QCOMPARE(table()->model()->data(cell, Qt::EditRole).toString(), u"1.6 sqft"_s);
    QCOMPARE(m_app->file().integer("SELECT count(*) FROM journal_entry"), before);
}

void TestDifferences::aRecipeInUseGetsANewVersion()
{
    const auto variant =
        m_app->studio().read([](const Reader &reader) { return findRecord(reader, variantKind(), u"WAL-BK"_s); });
    const auto planned = planWorkOrder(m_app->studio(), {.variant = Id<Variant>(*variant), .quantity = 2}, {});
    QVERIFY(planned.ok());
    typeIntoCell(0, 1, u"2 sqft"_s);
    QCOMPARE(taken(u"WAL-BR"_s, 0), u"M-0001 2 sqft"_s);
    typeIntoCell(1, 1, u"9"_s);
    QCOMPARE(taken(u"WAL-BR"_s, 1), u"M-0002 9 m"_s);
    QCOMPARE(m_app->file().integer("SELECT max(version) FROM recipe"), 2);
    QVERIFY(stateOf(*m_app).startsWith(u"Differs in 2 of 3"_s));
}

void TestDifferences::aProductWithoutRecipeSaysSo()
{
    m_app->find<QTableView>(u"productsTable"_s)->selectRow(1);
    QVERIFY2(stateOf(*m_app).contains(u"no recipe yet"_s), qPrintable(stateOf(*m_app)));
    QVERIFY(!m_app->find<QTableView>(u"variantDifferencesTable"_s)->isVisible());
}
