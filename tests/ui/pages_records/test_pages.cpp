#include "tests/ui/pages_records/test_pages.h"

#include "core/customers/customer.h"
#include "core/journal/backup.h"
#include "core/journal/connection.h"
#include "core/journal/history.h"
#include "core/materials/material.h"
#include "core/people/people_kinds.h"
#include "core/people/settings.h"
#include "core/products/product.h"
#include "core/products/recipe.h"
#include "core/stock/stock.h"
#include "core/workshop/work_order.h"
#include "tests/ui/pages_records/small_studio.h"
#include "ui/kit/filter_chips.h"
#include "ui/kit/label.h"
#include "ui/kit/toast.h"
#include "ui/kit/value_edit.h"
#include "ui/records/edit_table.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

std::vector<qint64> ids(Studio &studio, const ListDefinition &list, const QString &filter = {})
{
    ListRequest request;
    request.filter = filter;
    request.today = studio.today();
    return studio.read([&](const Reader &reader) { return listIds(reader, list, request); }).valueOr({});
}

QString textIn(Studio &studio, const RecordKind &kind, qint64 id, const char *key)
{
    const auto draft = loadRecord(studio, kind, id);
    const Value value = draft.ok() ? draft->at(QString::fromLatin1(key)) : Value();
    return value.isText() ? value.text() : value.isNull() ? u"(null)"_s : QString::number(value.integer());
}

qint64 entries(TestStudio &file) { return file.integer("SELECT count(*) FROM journal_entry"); }

QString problemBeside(const QWidget *editor)
{
    for (const Label *label : editor->parentWidget()->findChildren<Label *>()) {
        if (label->text().startsWith(u"! "_s) && label->isVisible())
            return label->text().mid(2);
    }
    return {};
}

} // namespace

TestPages::TestPages() = default;
TestPages::~TestPages() = default;

void TestPages::start(bool filled)
{
    QSettings().clear();
    m_app = std::make_unique<RecordWindow>(filled);
}

void TestPages::cleanup()
{
    if (m_app) {
        QCOMPARE(violationsOf(m_app->studio(), false), QString());
        m_app.reset();
    }
}

void TestPages::customerIsAddedChangedRemovedAndBroughtBack()
{
    start(false);
    m_app->window().openPage(u"customers"_s);
    const qint64 before = entries(m_app->file());
    QTest::keyClick(&m_app->window(), Qt::Key_N, Qt::ControlModifier);
    auto *name = m_app->find<QLineEdit>(u"customersForm.name"_s);
    QTRY_VERIFY(name->hasFocus());
    // What was given up is not there the next time.
    QTest::keyClicks(name, u"Nobody"_s);
    QTest::keyClick(name, Qt::Key_Escape);
    QTest::keyClick(&m_app->window(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(name->hasFocus());
    QCOMPARE(name->text(), QString());
    QTest::keyClicks(name, u"Mia Chen"_s);
    m_app->type(u"customersForm.city"_s, u"Hangzhou"_s);
    m_app->click(u"customersForm.add"_s);
    m_app->waitForList(u"customersTable"_s, 1);
    const qint64 id = ids(m_app->studio(), customerList()).front();
    QCOMPARE(textIn(m_app->studio(), customerKind(), id, "name"), u"Mia Chen"_s);
    QCOMPARE(entries(m_app->file()), before + 1);

    m_app->type(u"customersForm.phone"_s, u"138 0000"_s);
    QCOMPARE(textIn(m_app->studio(), customerKind(), id, "phone"), u"138 0000"_s);
    QCOMPARE(entries(m_app->file()), before + 2);
    auto *toast = m_app->find<Toast>(u"toast"_s);
    QCOMPARE(toast->message(), u"Phone changed"_s);
    m_app->click(u"toastAction"_s);
    QCOMPARE(textIn(m_app->studio(), customerKind(), id, "phone"), QString());
    QCOMPARE(m_app->find<QLineEdit>(u"customersForm.phone"_s)->text(), QString());

    m_app->click(u"customersRemove"_s);
    m_app->waitForList(u"customersTable"_s, 0);
    QVERIFY(ids(m_app->studio(), customerList()).empty());
    m_app->click(u"customersFilters.removed"_s);
    m_app->waitForList(u"customersTable"_s, 1);
    QTRY_VERIFY(m_app->find<QAbstractButton>(u"customersBringBack"_s)->isVisible());
    QVERIFY2(!m_app->find<QLineEdit>(u"customersForm.name"_s)->isEnabled(), "what is removed is not edited");
    m_app->click(u"customersBringBack"_s);
    m_app->waitForList(u"customersTable"_s, 0);
    QCOMPARE(ids(m_app->studio(), customerList()).size(), 1U);
}

void TestPages::wrongInputSaysSoAndWritesNothing()
{
    start(true);
    m_app->window().openPage(u"customers"_s);
    m_app->waitForList(u"customersTable"_s, 3);
    const qint64 before = entries(m_app->file());
    m_app->type(u"customersForm.email"_s, u"not an address"_s);
    auto *email = m_app->find<QLineEdit>(u"customersForm.email"_s);
    QVERIFY(problemBeside(email).contains(u"not an e-mail address"_s));
    QCOMPARE(email->text(), u"not an address"_s);
    m_app->type(u"customersForm.name"_s, {});
    QCOMPARE(problemBeside(m_app->find<QLineEdit>(u"customersForm.name"_s)), u"Name is needed."_s);
    QCOMPARE(entries(m_app->file()), before);

    m_app->window().openPage(u"settings"_s);
    m_app->type(u"studioForm.overheadPerHour"_s, u"twelve"_s);
    QVERIFY(!m_app->find<MoneyEdit>(u"studioForm.overheadPerHour"_s)->problem().isEmpty());
    QCOMPARE(entries(m_app->file()), before);
}

void TestPages::typingIsKeptWhileAnotherRecordIsLookedAt()
{
    start(true);
    m_app->window().openPage(u"customers"_s);
    m_app->waitForList(u"customersTable"_s, 3);
    auto *table = m_app->find<QTableView>(u"customersTable"_s);
    table->selectRow(0);
    m_app->type(u"customersForm.email"_s, u"wrong"_s);
    table->selectRow(1);
    auto *email = m_app->find<QLineEdit>(u"customersForm.email"_s);
    QVERIFY(email->text() != u"wrong"_s);
    table->selectRow(0);
    QCOMPARE(email->text(), u"wrong"_s);
    QVERIFY(!problemBeside(email).isEmpty());
}

void TestPages::newRecordIsGivenUpWithEscape()
{
    start(true);
    m_app->window().openPage(u"customers"_s);
    m_app->waitForList(u"customersTable"_s, 3);
    const qint64 before = entries(m_app->file());
    QTest::keyClick(&m_app->window(), Qt::Key_N, Qt::ControlModifier);
    auto *name = m_app->find<QLineEdit>(u"customersForm.name"_s);
    QTRY_VERIFY(name->hasFocus());
    m_app->click(u"customersForm.add"_s);
    QCOMPARE(problemBeside(name), u"Name is needed."_s);
    QTest::keyClicks(name, u"Nobody"_s);
    QTest::keyClick(name, Qt::Key_Escape);
    QVERIFY(!m_app->find<QAbstractButton>(u"customersForm.add"_s)->isVisible());
    QVERIFY(name->text() != u"Nobody"_s);
    QCOMPARE(entries(m_app->file()), before);
}

void TestPages::historyTakesBackOneChange()
{
    start(true);
    m_app->window().openPage(u"customers"_s);
    m_app->waitForList(u"customersTable"_s, 3);
    const qint64 id = ids(m_app->studio(), customerList()).front();
    m_app->type(u"customersForm.city"_s, u"Ningbo"_s);
    m_app->type(u"customersForm.street"_s, u"East 1"_s);
    m_app->click(u"customersTabs.history"_s);
    QTRY_VERIFY(m_app->window().findChild<QAbstractButton *>(u"customersHistory.undo.1"_s));
    m_app->click(u"customersHistory.undo.1"_s);
    QCOMPARE(textIn(m_app->studio(), customerKind(), id, "city"), u"Ningbo"_s);
    QVERIFY2(!m_app->window().findChildren<QAbstractButton *>(u"customersHistory.undo.0"_s).isEmpty(),
             "a later change of the same address stands in the way, and that is said");
    m_app->click(u"customersHistory.undo.0"_s);
    QTRY_COMPARE(textIn(m_app->studio(), customerKind(), id, "street"), QString());
}

void TestPages::erasedCustomerIsSilent()
{
    start(true);
    m_app->window().openPage(u"customers"_s);
    m_app->waitForList(u"customersTable"_s, 3);
    const qint64 id = ids(m_app->studio(), customerList()).front();
    m_app->click(u"customersTabs.privacy"_s);
    m_app->click(u"customersErase"_s);
    QVERIFY2(!textIn(m_app->studio(), customerKind(), id, "name").isEmpty(), "the question was declined");
    m_app->dialogs().answers.push_back(true);
    m_app->click(u"customersErase"_s);
    QCOMPARE(textIn(m_app->studio(), customerKind(), id, "name"), QString());
    m_app->waitForList(u"customersTable"_s, 2);
}

void TestPages::customerOrdersLeadToTheOrder()
{
    start(true);
    m_app->window().openPage(u"customers"_s);
    m_app->waitForList(u"customersTable"_s, 3);
    m_app->find<QTableView>(u"customersTable"_s)->selectRow(2);
    m_app->click(u"customersTabs.orders"_s);
    auto *orders = m_app->find<QTableView>(u"customersOrdersTable"_s);
    QCOMPARE(orders->model()->rowCount(), 2);
    QSignalSpy opened(m_app->window().currentPage(), &Page::openRequested);
    orders->setFocus();
    orders->setCurrentIndex(orders->model()->index(0, 0));
    QTest::keyClick(orders, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), u"orders"_s);
}

void TestPages::hidesAreReceivedSplitAndNotOverScrapped()
{
    start(false);
    m_app->window().openPage(u"materials"_s);
    QTest::keyClick(&m_app->window(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_app->find<QLineEdit>(u"materialsForm.name"_s)->hasFocus());
    QTest::keyClicks(m_app->find<QLineEdit>(u"materialsForm.name"_s), u"Shoulder"_s);
    auto *unit = m_app->find<QComboBox>(u"materialsForm.unit"_s);
    unit->setFocus();
    unit->setCurrentIndex(unit->findData(u"sqft"_s));
    m_app->type(u"materialsForm.reorderPoint"_s, u"10"_s);
    m_app->click(u"materialsForm.add"_s);
    m_app->waitForList(u"materialsTable"_s, 1);
    QCOMPARE(textIn(m_app->studio(), materialKind(), ids(m_app->studio(), materialList()).front(), "reorderPoint"),
             u"10000000"_s);

    m_app->click(u"materialsTabs.receive"_s);
    m_app->type(u"materialsReceive.pieces"_s, u"18.5 sqft, 22 apples"_s);
    m_app->click(u"materialsReceiveSubmit"_s);
    QVERIFY(!problemBeside(m_app->find<QLineEdit>(u"materialsReceive.pieces"_s)).isEmpty());
    QVERIFY(ids(m_app->studio(), lotList()).empty());
    m_app->type(u"materialsReceive.pieces"_s, u"18.5 sqft, 22 3/4 sqft"_s);
    m_app->type(u"materialsReceive.cost"_s, u"1,860"_s);
    m_app->type(u"materialsReceive.supplier"_s, u"Tannery"_s);
    QTest::keyClick(m_app->find<QLineEdit>(u"materialsReceive.supplier"_s), Qt::Key_Return);
    QCOMPARE(ids(m_app->studio(), lotList()).size(), 2U);
    QTRY_COMPARE(m_app->find<QTableView>(u"materialsLotTable"_s)->model()->rowCount(), 2);

    m_app->click(u"materialsParts.lots"_s);
    m_app->waitForList(u"lotsTable"_s, 2);
    m_app->click(u"lotsActions.split"_s);
    m_app->type(u"lotsActions.splitForm.parts"_s, u"4"_s);
    m_app->type(u"lotsActions.splitForm.remnants"_s, u"1.5"_s);
    m_app->click(u"lotsActions.splitFormSubmit"_s);
    m_app->waitForList(u"lotsTable"_s, 4);

    const qint64 before = entries(m_app->file());
    m_app->click(u"lotsActions.scrap"_s);
    m_app->type(u"lotsActions.scrapForm.quantity"_s, u"500"_s);
    m_app->type(u"lotsActions.scrapForm.reason"_s, u"scratched"_s);
    m_app->click(u"lotsActions.scrapFormSubmit"_s);
    auto *problem = m_app->find<QLabel>(u"lotsActions.scrapFormProblem"_s);
    QVERIFY(problem->isVisible() && problem->text().contains(u"missing"_s));
    QCOMPARE(m_app->find<QLineEdit>(u"lotsActions.scrapForm.quantity"_s)->text(), u"500"_s);
    QCOMPARE(entries(m_app->file()), before);
    m_app->type(u"lotsActions.scrapForm.quantity"_s, u"0.5"_s);
    m_app->click(u"lotsActions.scrapFormSubmit"_s);
    QCOMPARE(entries(m_app->file()), before + 1);
}

void TestPages::aDeliveryBeingTypedWaitsForItsMaterial()
{
    start(true);
    m_app->window().openPage(u"materials"_s);
    auto *table = m_app->find<QTableView>(u"materialsTable"_s);
    QTRY_VERIFY(table->model()->rowCount() > 1);
    table->selectRow(0);
    m_app->click(u"materialsTabs.receive"_s);
    auto *pieces = m_app->find<QLineEdit>(u"materialsReceive.pieces"_s);
    auto *grid = m_app->find<EditTable>(u"materialsReceiveGrid"_s);
    auto *note = m_app->find<QLineEdit>(u"materialsReceive.note"_s);
    m_app->click(u"materialsReceive.measure"_s);
    grid->model()->setLines({{{u"18.5"_s, u"A"_s}}, {{u"17"_s, u"B"_s}}});
    QTest::keyClicks(note, u"from the fair"_s);

    table->selectRow(1);
    QCOMPARE(note->text(), QString());
    QCOMPARE(grid->model()->rowCount(), 0);
    QVERIFY(pieces->isVisible());
    QTest::keyClicks(pieces, u"3"_s);

    table->selectRow(0);
    QCOMPARE(note->text(), u"from the fair"_s);
    QVERIFY(grid->isVisible());
    QCOMPARE(grid->model()->rowCount(), 2);
    QCOMPARE(grid->model()->lines().back().texts.front(), u"17"_s);

    table->selectRow(1);
    QCOMPARE(pieces->text(), u"3"_s);
}

void TestPages::unknownCostIsStatedLater()
{
    start(true);
    m_app->window().openPage(u"materials"_s);
    m_app->click(u"materialsParts.lots"_s);
    QTRY_VERIFY(m_app->find<QTableView>(u"lotsTable"_s)->model()->rowCount() > 4);
    m_app->click(u"lotsFilters.unknown_cost"_s);
    m_app->waitForList(u"lotsTable"_s, 1);
    QTRY_VERIFY(m_app->window().findChild<QAbstractButton *>(u"lotsFacts.stateCost"_s));
    m_app->click(u"lotsFacts.stateCost"_s);
    m_app->type(u"lotsActions.costForm.cost"_s, u"96"_s);
    m_app->click(u"lotsActions.costFormSubmit"_s);
    QTRY_COMPARE(m_app->find<QTableView>(u"lotsTable"_s)->model()->rowCount(), 0);
}

void TestPages::countAndMove()
{
    start(true);
    m_app->window().openPage(u"materials"_s);
    m_app->click(u"materialsParts.lots"_s);
    QTRY_VERIFY(m_app->find<QTableView>(u"lotsTable"_s)->model()->rowCount() > 4);
    const Id<Lot> lot(ids(m_app->studio(), lotList()).front());
    m_app->click(u"lotsActions.count"_s);
    m_app->type(u"lotsActions.countForm.quantity"_s, u"118"_s);
    m_app->type(u"lotsActions.countForm.reason"_s, u"two lost"_s);
    m_app->click(u"lotsActions.countFormSubmit"_s);
    m_app->click(u"lotsActions.move"_s);
    m_app->type(u"lotsActions.moveForm.quantity"_s, u"18"_s);
    auto *to = m_app->find<QComboBox>(u"lotsActions.moveForm.to"_s);
    to->setCurrentIndex(to->findText(u"二号架"_s));
    m_app->click(u"lotsActions.moveFormSubmit"_s);
    const auto stock = m_app->studio().read([&](const Reader &reader) { return stockOf(reader, lot); });
    QVERIFY(stock.ok());
    QCOMPARE(stock->size(), 2U);
    QCOMPARE(stock->front().quantity, Quantity::units(100));
    QCOMPARE(stock->back().quantity, Quantity::units(18));
    QTRY_VERIFY(m_app->find<QComboBox>(u"lotsActions.place"_s)->isVisible());
}

namespace {

/// Types into the cell being edited and goes on with Tab.
void typeCell(EditTable *table, const QString &text)
{
    QLineEdit *cell = nullptr;
    QVERIFY(QTest::qWaitFor([&] {
        cell = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        return cell && table->isAncestorOf(cell);
    }));
    QTest::keyClicks(cell, text);
    QTest::keyClick(cell, Qt::Key_Tab);
}

} // namespace

void TestPages::productIsAddedWithItsRecipe()
{
    start(true);
    m_app->window().openPage(u"products"_s);
    m_app->waitForList(u"productsTable"_s, 2);
    QTest::keyClick(&m_app->window(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_app->find<QLineEdit>(u"productsForm.name"_s)->hasFocus());
    QTest::keyClicks(m_app->find<QLineEdit>(u"productsForm.name"_s), u"Belt"_s);
    m_app->click(u"productsForm.add"_s);
    m_app->waitForList(u"productsTable"_s, 3);
    const Id<Product> product(ids(m_app->studio(), productList()).back());
    QTRY_COMPARE(m_app->find<QTableView>(u"productsVariantsTable"_s)->model()->rowCount(), 1);

    m_app->click(u"productsTabs.recipe"_s);
    auto *inputs = m_app->find<EditTable>(u"productsRecipeInputs"_s);
    m_app->click(u"productsRecipeInputs.add"_s);
    typeCell(inputs, u"M-0001"_s);
    typeCell(inputs, u"2 sqft"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    auto *steps = m_app->find<EditTable>(u"productsRecipeSteps"_s);
    m_app->click(u"productsRecipeSteps.add"_s);
    typeCell(steps, u"Cut"_s);
    typeCell(steps, u"7.5"_s);
    const auto recipe = m_app->studio().read([&](const Reader &reader) { return currentRecipe(reader, product); });
    QVERIFY(recipe.ok());
    QCOMPARE(recipe->inputs.size(), 1U);
    QCOMPARE(recipe->inputs.front().typed, u"2 sqft"_s);
    QCOMPARE(recipe->steps.size(), 1U);
    QCOMPARE(recipe->steps.front().seconds, 450);
}

void TestPages::unfinishedRecipeIsNotSaved()
{
    start(true);
    m_app->window().openPage(u"products"_s);
    m_app->waitForList(u"productsTable"_s, 2);
    m_app->find<QTableView>(u"productsTable"_s)->selectRow(0);
    m_app->click(u"productsTabs.recipe"_s);
    auto *inputs = m_app->find<EditTable>(u"productsRecipeInputs"_s);
    QCOMPARE(inputs->model()->rowCount(), 3);
    const qint64 before = entries(m_app->file());
    m_app->click(u"productsRecipeInputs.add"_s);
    typeCell(inputs, u"M-0004"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    auto *problem = m_app->find<QLabel>(u"productsRecipe.problem"_s);
    QVERIFY(problem->isVisible() && problem->text().contains(u"how much one piece takes"_s));
    QCOMPARE(entries(m_app->file()), before);
    m_app->find<QTableView>(u"productsTable"_s)->selectRow(1);
    QCOMPARE(inputs->model()->rowCount(), 0);
    m_app->find<QTableView>(u"productsTable"_s)->selectRow(0);
    QCOMPARE(inputs->model()->rowCount(), 4);
    auto *view = m_app->find<QTableView>(u"productsRecipeInputsTable"_s);
    view->setFocus();
    view->setCurrentIndex(inputs->model()->index(3, 0));
    QTest::keyClick(view, Qt::Key_Delete);
    QVERIFY(!problem->isVisible());
    view->setCurrentIndex(inputs->model()->index(2, 0));
    QTest::keyClick(view, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(entries(m_app->file()), before + 1);
    QVERIFY(inputs->model()->lines()[1].texts.front().startsWith(u"M-0003"_s));
}

void TestPages::variantsAreTypedInPlace()
{
    start(true);
    m_app->window().openPage(u"products"_s);
    m_app->waitForList(u"productsTable"_s, 2);
    m_app->find<QTableView>(u"productsTable"_s)->selectRow(0);
    m_app->click(u"productsTabs.variants"_s);
    auto *variants = m_app->find<EditTable>(u"productsVariants"_s);
    QCOMPARE(variants->model()->rowCount(), 2);
    variants->model()->setData(variants->model()->index(0, 2), u"a lot"_s, Qt::EditRole);
    QVERIFY(m_app->find<QLabel>(u"productsVariants.problem"_s)->isVisible());
    variants->model()->setData(variants->model()->index(0, 2), u"455"_s, Qt::EditRole);
    QVERIFY(!m_app->find<QLabel>(u"productsVariants.problem"_s)->isVisible());
    QCOMPARE(m_app->file().integer("SELECT max(price_minor) FROM variant"), 45'500);
    m_app->click(u"productsVariants.add"_s);
    typeCell(variants, u"WAL-GR"_s);
    QTRY_COMPARE(m_app->file().integer("SELECT count(*) FROM variant WHERE sku = 'WAL-GR'"), 1);
}

void TestPages::workOrderIsPlannedFromTheProduct()
{
    start(true);
    m_app->window().openPage(u"products"_s);
    m_app->waitForList(u"productsTable"_s, 2);
    m_app->find<QTableView>(u"productsTable"_s)->selectRow(0);
    m_app->click(u"productsTabs.make"_s);
    QSignalSpy opened(m_app->window().currentPage(), &Page::openRequested);
    m_app->click(u"productsMakeSubmit"_s);
    QCOMPARE(opened.count(), 0);
    m_app->type(u"productsMake.quantity"_s, u"12"_s);
    m_app->type(u"productsMake.due"_s, u"+10"_s);
    m_app->click(u"productsMakeSubmit"_s);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), u"workorders"_s);
    const auto order = m_app->studio().read(
        [&](const Reader &reader) { return workOrderInfo(reader, Id<WorkOrder>(opened.first().last().toLongLong())); });
    QVERIFY(order.ok());
    QCOMPARE(order->quantity, 12);
}

void TestPages::settingsAreSavedFieldByField()
{
    start(true);
    m_app->window().openPage(u"settings"_s);
    m_app->type(u"studioForm.overheadPerHour"_s, u"12.5"_s);
    m_app->type(u"studioForm.targetMargin"_s, u"50"_s);
    const auto settings = m_app->studio().read([](const Reader &reader) { return readSettings(reader); });
    QVERIFY(settings.ok());
    QCOMPARE(settings->overheadPerHour.perHour(), Money::fromMinor(1250));
    QCOMPARE(settings->targetMargin, Ratio::percent(50));
    m_app->click(u"settingsParts.persons"_s);
    m_app->waitForList(u"personsTable"_s, 2);
    m_app->type(u"personsForm.rate"_s, u"66"_s);
    QCOMPARE(m_app->file().integer("SELECT count(*) FROM person WHERE rate_per_hour_minor = 6600"), 1);
    m_app->click(u"settingsParts.locations"_s);
    QTRY_VERIFY(m_app->find<QTableView>(u"locationsTable"_s)->model()->rowCount() > 9);
    QVERIFY2(!m_app->find<QAbstractButton>(u"locationsRemove"_s)->isVisible(), "the usual places stay");
}

void TestPages::fileIsBackedUpAndVerified()
{
    start(true);
    m_app->window().openPage(u"settings"_s);
    m_app->click(u"settingsParts.backup"_s);
    auto *now = m_app->find<QAbstractButton>(u"settingsBackup.now"_s);
    now->setFocus();
    m_app->click(u"settingsBackup.now"_s);
    QVERIFY2(!now->isEnabled(), "one at a time");
    QTRY_VERIFY(now->isEnabled());
    QCOMPARE(m_app->window().focusWidget(), now);
    QCOMPARE(QDir(m_app->file().filePath(u"backups"_s)).entryList(QDir::Files).size(), 1);
    QVERIFY(lastBackup(m_app->studio()).has_value());

    const QString asItWas = m_app->file().filePath(u"as-it-was.benchbook"_s);
    m_app->dialogs().files.push_back({asItWas});
    m_app->type(u"settingsBackup.day"_s, m_app->studio().today().toString(Qt::ISODate));
    m_app->click(u"settingsBackup.ofDay"_s);
    QTRY_VERIFY_WITH_TIMEOUT(now->isEnabled(), 30'000);
    const auto then = Studio::open(asItWas, Access::ReadOnly, m_app->studio().clock());
    QVERIFY2(then.ok(), qPrintable(m_app->dialogs().shown.join(u'\n')));
    QCOMPARE((*then)->connection().integer("SELECT count(*) FROM journal_entry"),
             m_app->file().integer("SELECT count(*) FROM journal_entry"));

    m_app->click(u"settingsBackup.verify"_s);
    auto *result = m_app->find<QLabel>(u"settingsBackup.result"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(result->text().startsWith(u"✓"_s), qPrintable(result->text()), 30'000);
}

void TestPages::everyFocusableWidgetHasAName()
{
    start(true);
    QStringList nameless;
    const auto look = [&] {
        QCoreApplication::processEvents();
        for (QWidget *widget : m_app->window().findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                widget->objectName().startsWith(u"qt_"_s) || qobject_cast<QLabel *>(widget))
                continue;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            if (!face || face->text(QAccessible::Name).isEmpty() || widget->objectName().isEmpty())
                nameless << QString(QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                    widget->objectName());
        }
    };
    for (const QString &page : {u"customers"_s, u"materials"_s, u"products"_s, u"settings"_s}) {
        m_app->window().openPage(page);
        QTest::qWait(150);
        look();
        QStringList chips;
        for (const QAbstractButton *button : m_app->window().currentPage()->findChildren<QAbstractButton *>()) {
            if (button->objectName().contains(u"Parts."_s) || button->objectName().contains(u"Tabs."_s))
                chips << button->objectName();
        }
        for (const QString &chip : chips) {
            if (m_app->find<QAbstractButton>(chip)->isVisible()) {
                m_app->click(chip);
                QTest::qWait(100);
                look();
            }
        }
    }
    nameless.removeDuplicates();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
}

void TestPages::languageChangesEveryText()
{
    start(true);
    m_app->window().openPage(u"customers"_s);
    m_app->waitForList(u"customersTable"_s, 3);
    auto *remove = m_app->find<QAbstractButton>(u"customersRemove"_s);
    auto *erase = m_app->find<QAbstractButton>(u"customersErase"_s);
    QCOMPARE(remove->text(), u"Remove"_s);
    m_app->language().choose(LanguageSwitch::Choice::Chinese);
    QTRY_COMPARE(remove->text(), u"移除"_s);
    QCOMPARE(erase->text(), u"抹去个人资料…"_s);
    m_app->language().choose(LanguageSwitch::Choice::English);
    QTRY_COMPARE(remove->text(), u"Remove"_s);
}
