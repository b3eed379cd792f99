#include "tests/ui/pages_records/test_lots.h"

#include "core/buying/purchase_receipt.h"
#include "core/materials/material.h"
#include "core/stock/lot_descent.h"
#include "core/stock/lot_hold.h"
#include "core/stock/material_test.h"
#include "core/stock/stock.h"
#include "tests/support/keyboard.h"
#include "tests/ui/pages_records/small_studio.h"
#include "ui/kit/table_view.h"
#include "ui/records/edit_table.h"
#include "ui/records/list_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

std::vector<Id<Lot>> lotsShown(Studio &studio, const QString &filter = {})
{
    ListRequest request;
    request.filter = filter;
    request.today = studio.today();
    std::vector<Id<Lot>> lots;
    for (const qint64 id : studio.read([&](const Reader &r) { return listIds(r, lotList(), request); }).valueOr({}))
        lots.emplace_back(id);
    return lots;
}

LotInfo lotIn(Studio &studio, Id<Lot> lot)
{
    return studio.read([&](const Reader &reader) { return lotInfo(reader, lot); }).value();
}

} // namespace

TestLotPages::TestLotPages() = default;
TestLotPages::~TestLotPages() = default;

void TestLotPages::start(bool filled)
{
    QSettings().clear();
    m_app = std::make_unique<RecordWindow>(filled);
    m_app->window().openPage(u"materials"_s);
}

void TestLotPages::cleanup()
{
    if (m_app) {
        QCOMPARE(violationsOf(m_app->studio(), true), QString());
        m_app.reset();
    }
}

void TestLotPages::more(const QString &key)
{
    auto *action = m_app->find<QAction>(u"lotsActions."_s + key);
    QVERIFY2(action->isVisible(), qPrintable(key));
    action->trigger();
}

void TestLotPages::aMaterialIsAskedOnlyWhatItsKindHas()
{
    start(true);
    m_app->waitForList(u"materialsTable"_s, 4);
    const auto asked = [&](const QString &field) {
        return !m_app->find<QWidget>(u"materialsForm."_s + field)->parentWidget()->isHidden();
    };
    // The first is a leather.
    QVERIFY(asked(u"tannage"_s) && asked(u"thickness"_s) && !asked(u"fineness"_s) && !asked(u"firing"_s));
    QTest::keyClick(&m_app->window(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_app->find<QLineEdit>(u"materialsForm.name"_s)->hasFocus());
    auto *kind = m_app->find<QComboBox>(u"materialsForm.kind"_s);
    kind->setFocus();
    kind->setCurrentIndex(kind->findData(u"metal"_s));
    Q_EMIT kind->activated(kind->currentIndex());
    QTRY_VERIFY(asked(u"fineness"_s));
    QVERIFY(asked(u"metal"_s) && !asked(u"tannage"_s) && !asked(u"firing"_s));
    kind->setCurrentIndex(kind->findData(u"clay"_s));
    Q_EMIT kind->activated(kind->currentIndex());
    QTRY_VERIFY(asked(u"firing"_s));
    QVERIFY(!asked(u"fineness"_s));
}

void TestLotPages::piecesAreMeasuredInAGrid()
{
    start(true);
    m_app->waitForList(u"materialsTable"_s, 4);
    m_app->click(u"materialsTabs.receive"_s);
    const std::size_t before = lotsShown(m_app->studio()).size();
    m_app->click(u"materialsReceive.measure"_s);
    auto *grid = m_app->find<EditTable>(u"materialsReceiveGrid"_s);
    Keyboard::write(u"18.5 sqft"_s);
    Keyboard::key(Qt::Key_Tab);
    Keyboard::write(u"A"_s);
    Keyboard::key(Qt::Key_Tab);
    Keyboard::write(u"1.4"_s);
    Keyboard::key(Qt::Key_Tab);
    Keyboard::write(u"top"_s);
    // Enter goes down, and begins the next line.
    Keyboard::key(Qt::Key_Return);
    QCOMPARE(grid->model()->rowCount(), 2);
    QVERIFY(grid->isTyping());
    Keyboard::key(Qt::Key_Escape);
    QApplication::clipboard()->setText(u"20\tB\t1.6 mm\tright\thole\n21\tA\t1.5\tleft\t\n"_s);
    grid->table()->setCurrentIndex(grid->model()->index(1, 0));
    grid->table()->setFocus();
    QTest::keyClick(grid->table(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(grid->model()->rowCount(), 3);
    m_app->click(u"materialsReceiveSubmit"_s);
    QCOMPARE(lotsShown(m_app->studio()).size(), before);
    QVERIFY(grid->model()->index(0, 3).data().toString().startsWith(u"! "_s));
    grid->model()->setData(grid->model()->index(0, 3), u"whole"_s, Qt::EditRole);
    m_app->click(u"materialsReceiveSubmit"_s);
    QCOMPARE(lotsShown(m_app->studio()).size(), before + 3);
    const LotTraits first = lotIn(m_app->studio(), lotsShown(m_app->studio())[2]).traits;
    QCOMPARE(first.side, u"whole"_s);
    QCOMPARE(first.thickness, Quantity::fromMicro(1'400'000));
    const LotTraits second = lotIn(m_app->studio(), lotsShown(m_app->studio())[1]).traits;
    QCOMPARE(second.defects, u"hole"_s);
    QCOMPARE(second.grade, u"B"_s);
}

void TestLotPages::packsAndTimesAreTyped()
{
    start(true);
    m_app->waitForList(u"materialsTable"_s, 4);
    m_app->click(u"materialsTabs.receive"_s);
    const std::size_t before = lotsShown(m_app->studio()).size();
    m_app->type(u"materialsReceive.pieces"_s, u"3 kg"_s);
    m_app->click(u"materialsReceiveSubmit"_s);
    QCOMPARE(lotsShown(m_app->studio()).size(), before);
    m_app->type(u"materialsReceive.pieces"_s, u"3 × 12 sqft"_s);
    m_app->type(u"materialsReceive.expiry"_s, u"2031-05-01"_s);
    m_app->click(u"materialsReceiveSubmit"_s);
    QCOMPARE(lotsShown(m_app->studio()).size(), before + 3);
    QCOMPARE(lotIn(m_app->studio(), lotsShown(m_app->studio()).front()).traits.expiry, QDate(2031, 5, 1));
}

void TestLotPages::aLotIsCutMergedHeldTestedAndCorrected()
{
    start(true);
    Studio &studio = m_app->studio();
    const std::size_t lots = lotsShown(studio).size();
    const Id<Lot> hide = lotsShown(studio).back();
    m_app->click(u"materialsParts.lots"_s);
    m_app->waitForList(u"lotsTable"_s, static_cast<int>(lots));
    m_app->window().openRecord(u"materials"_s, hide.value());
    m_app->click(u"lotsActions.split"_s);
    m_app->type(u"lotsActions.splitForm.parts"_s, u"2 x 1"_s);
    m_app->type(u"lotsActions.splitForm.remnants"_s, u"2, 2"_s);
    m_app->type(u"lotsActions.splitForm.offCut"_s, u"0.5"_s);
    m_app->click(u"lotsActions.splitFormSubmit"_s);
    QCOMPARE(lotsShown(studio).size(), lots + 3);
    const auto children = studio.read([&](const Reader &reader) { return childrenOf(reader, hide); }).value();
    const Id<Lot> remnant = lotsShown(studio)[1];
    QVERIFY(lotIn(studio, remnant).remnant && children.size() >= 3);

    m_app->window().openRecord(u"materials"_s, remnant.value());
    more(u"merge"_s);
    auto *ticks = m_app->find<QListWidget>(u"lotsActions.mergeForm.lots"_s);
    QVERIFY(ticks->count() >= 1);
    ticks->setCurrentRow(ticks->count() - 1);
    QTest::keyClick(ticks, Qt::Key_Space);
    m_app->click(u"lotsActions.mergeFormSubmit"_s);
    QCOMPARE(lotsShown(studio).size(), lots + 4);
    const Id<Lot> merged = lotsShown(studio).front();
    QCOMPARE(studio.read([&](const Reader &reader) { return parentsOf(reader, merged); })->size(), 2U);

    m_app->window().openRecord(u"materials"_s, merged.value());
    // A new lot is in the list only when that was read again.
    QTRY_COMPARE(m_app->find<ListPage>(u"lots"_s)->currentRecord(), std::optional(merged.value()));
    more(u"test"_s);
    m_app->type(u"lotsActions.testForm.method"_s, u"Tear test"_s);
    m_app->find<QLineEdit>(u"lotsActions.testForm.value"_s)->setText(u"4.2"_s);
    m_app->find<QComboBox>(u"lotsActions.testForm.verdict"_s)->setCurrentIndex(2);
    m_app->click(u"lotsActions.testFormSubmit"_s);
    QVERIFY(studio.read([&](const Reader &reader) { return isHeld(reader, merged); }).value());
    QTRY_VERIFY(m_app->find<QWidget>(u"lotsBanner"_s)->isVisible());
    m_app->click(u"lotsBanner.release"_s);
    m_app->click(u"lotsActions.releaseFormSubmit"_s);
    QVERIFY(!studio.read([&](const Reader &reader) { return isHeld(reader, merged); }).value());
    QTRY_VERIFY(!m_app->find<QWidget>(u"lotsBanner"_s)->isVisible());

    more(u"describe"_s);
    m_app->find<QLineEdit>(u"lotsActions.describeForm.defects"_s)->setText(u"tick"_s);
    m_app->find<QLineEdit>(u"lotsActions.describeForm.expiry"_s)->setText(u"2031-05-01"_s);
    m_app->click(u"lotsActions.describeFormSubmit"_s);
    QCOMPARE(lotIn(studio, merged).traits.defects, u"tick"_s);
    QCOMPARE(lotIn(studio, merged).traits.grade, u"A"_s);
    more(u"hold"_s);
    m_app->click(u"lotsActions.holdFormSubmit"_s);
    QVERIFY(!studio.read([&](const Reader &reader) { return isHeld(reader, merged); }).value());
    m_app->type(u"lotsActions.holdForm.reason"_s, u"smells"_s);
    m_app->click(u"lotsActions.holdFormSubmit"_s);
    QCOMPARE(lotsShown(studio, u"held"_s), std::vector<Id<Lot>>{merged});
}

void TestLotPages::fineMetalIsWeighed()
{
    start(true);
    Studio &studio = m_app->studio();
    const auto metal = addRecord(studio, materialKind(),
                                 {{u"name"_s, u"Sterling"_s},
                                  {u"kind"_s, u"metal"_s},
                                  {u"unit"_s, u"g"_s},
                                  {u"metal"_s, u"silver"_s},
                                  {u"fineness"_s, 925'000}},
                                 {});
    BENCHBOOK_VERIFY(metal);
    BENCHBOOK_VERIFY(receive(studio, {.material = Id<Material>(*metal), .pieces = {Quantity::units(100)}}, {}));
    m_app->click(u"materialsParts.metal"_s);
    m_app->waitForList(u"fineMetalTable"_s, 1);
    const auto told = [&] {
        QStringList texts;
        for (const QLabel *label : m_app->find<QWidget>(u"fineMetalFacts"_s)->findChildren<QLabel *>())
            texts << label->text();
        return texts;
    };
    QTRY_VERIFY(told().contains(u"100 · 92.5"_s));
}

void TestLotPages::theButtonsFitTheirPane()
{
    start(true);
    m_app->window().resize(1366, 768);
    m_app->click(u"materialsParts.lots"_s);
    QTRY_VERIFY(m_app->find<QTableView>(u"lotsTable"_s)->model()->rowCount() > 4);
    for (const LanguageSwitch::Choice language : {LanguageSwitch::Choice::Chinese, LanguageSwitch::Choice::English}) {
        m_app->language().choose(language);
        const auto *row = m_app->find<QWidget>(u"lotsActions"_s);
        const auto *last = m_app->find<QAbstractButton>(u"lotsActions.more"_s);
        const auto *first = m_app->find<QAbstractButton>(u"lotsActions.split"_s);
        QTRY_VERIFY(last->geometry().right() <= row->width());
        // In a second row at most, and nothing of it cut off.
        QTRY_VERIFY(last->geometry().top() <= first->geometry().bottom() + 20);
        QTRY_VERIFY(last->geometry().bottom() <= row->height());
    }
}

void TestLotPages::pricesPaidLeadToTheirReceipts()
{
    start(true);
    Studio &studio = m_app->studio();
    const Id<Material> hide(m_app->file().integer("SELECT id FROM material WHERE code = 'M-0004'"));
    const Id<Supplier> tannery(m_app->file().integer("SELECT id FROM supplier"));
    m_app->waitForList(u"materialsTable"_s, 4);
    Page *page = m_app->window().currentPage();
    const auto show = [&] {
        page->showRecord(hide.value());
        m_app->waitForList(u"materialsTable"_s, 4);
        m_app->click(u"materialsTabs.prices"_s);
    };
    const auto words = [&] {
        QStringList all;
        for (const QLabel *label : m_app->find<QWidget>(u"materialsPrices"_s)->findChildren<QLabel *>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all.join(u'\n');
    };
    show();
    QTRY_VERIFY2(words().contains(u"received from a supplier"), qPrintable(words()));
    QVERIFY(!m_app->find<QTableView>(u"materialsPricesTable"_s)->isVisible());

    const auto buy = [&](qint64 area, std::optional<Money> goods) {
        ReceiptDraft draft;
        draft.supplier = tannery;
        draft.lines = {{.material = hide, .pieces = {Quantity::units(area)}, .goods = goods}};
        return bookReceipt(studio, draft, {}, std::nullopt).value().id;
    };
    const auto dear = buy(100, Money::fromMinor(300'00));
    m_app->file().clock().advance(24LL * 3600 * 1000);
    const auto cheap = buy(50, Money::fromMinor(120'50));
    buy(10, std::nullopt);
    page->refresh();
    show();
    auto *table = m_app->find<QTableView>(u"materialsPricesTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QVERIFY(m_app->find<QAbstractButton>(u"materialsPricesFacts.low"_s)->text().contains(u"2.41 / dm²"));
    QVERIFY(m_app->find<QAbstractButton>(u"materialsPricesFacts.high"_s)->text().contains(u"3.00 / dm²"));
    QTRY_VERIFY2(words().contains(u"without a price"), qPrintable(words()));

    QSignalSpy asked(page, &Page::openRequested);
    m_app->click(u"materialsPricesFacts.high"_s);
    QCOMPARE(asked.takeFirst(), (QVariantList{u"buying"_s, dear.value()}));
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(asked.takeFirst(), (QVariantList{u"buying"_s, cheap.value()}));
}
