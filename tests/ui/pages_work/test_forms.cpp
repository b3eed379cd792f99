#include "core/buying/purchase_order_draft.h"
#include "tests/support/keyboard.h"
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/pages_work/test_pages.h"
#include "ui/buying/buying_page.h"
#include "ui/buying/delivery_form.h"
#include "ui/buying/purchase_form.h"
#include "ui/kit/filter_chips.h"
#include "ui/kit/table_view.h"
#include "ui/kit/value_edit.h"
#include "ui/records/edit_table.h"
#include "ui/records/fact_sheet.h"
#include "ui/records/pane_form.h"
#include "ui/records/pieces_grid.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// A form of every kind of field, which refuses what it is told to refuse.
class TrialForm final : public PaneForm
{
public:
    TrialForm()
        : PaneForm(u"trial"_s),
          name(new QLineEdit),
          kind(new QComboBox),
          day(new DayEdit(u"trialDay"_s, QDate(2026, 11, 25))),
          amount(new MoneyEdit(u"trialAmount"_s, Currency::ofCode(u"CNY"_s))),
          lines(new EditTable(u"trialLines"_s, {{u"what"_s, [] { return u"What"_s; }}}, false)),
          pieces(new PiecesGrid(u"trialPieces"_s))
    {
        name->setObjectName(u"trialName"_s);
        kind->setObjectName(u"trialKind"_s);
        kind->addItems({u"one"_s, u"two"_s});
        addField(u"name"_s, name);
        addField(u"kind"_s, kind);
        addField(u"lines"_s, lines);
        addField(u"pieces"_s, pieces);
        // Nobody asks this form's act() whether the day can be read.
        addFields({{u"day"_s, day}, {u"amount"_s, amount}});
        TrialForm::retranslate();
    }

    std::vector<Issue> refusals;
    int acts = 0;
    QLineEdit *name;
    QComboBox *kind;
    DayEdit *day;
    MoneyEdit *amount;
    EditTable *lines;
    PiecesGrid *pieces;

protected:
    Result<std::optional<qint64>> act() override
    {
        ++acts;
        if (!refusals.empty())
            return Error::fromIssues(refusals);
        return std::optional<qint64>();
    }
    void retranslate() override { setTexts(u"Trial"_s, u"Do"_s); }
};

Id<PurchaseOrder> placedOrder(PageBench &bench, Id<Supplier> supplier)
{
    PurchaseDraft draft;
    draft.supplier = supplier;
    draft.lines.push_back({.material = bench.workshop.hide, .quantity = Quantity::units(20), .total = yuan(20)});
    const auto made = addPurchaseOrder(*bench.studio, draft, std::nullopt).value();
    const auto placed = placePurchaseOrder(*bench.studio, made.id, {}, bench.studio->today(), std::nullopt);
    if (!placed.ok())
        qFatal("%s", qPrintable(placed.error().message));
    return made.id;
}

/// The rows of the list of orders, clicked as a stray mouse does.
void clickRow(Page *page, int row)
{
    auto *table = page->findChild<TableView *>(u"purchasesTable"_s);
    QVERIFY(table && row < table->model()->rowCount());
    const QRect cell = table->visualRect(table->model()->index(row, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
    PageBench::settle();
}

EditTable *trialTable(const QString &name)
{
    return new EditTable(name,
                         {{u"lot"_s, [] { return u"Lot"_s; }, 8, false, true},
                          {u"quantity"_s, [] { return u"Quantity"_s; }, 8, true},
                          {u"there"_s, [] { return u"There"_s; }, 8, true, true}},
                         false);
}

} // namespace

TestForms::TestForms() = default;
TestForms::~TestForms() = default;

void TestForms::init() { m_bench = std::make_unique<PageBench>(); }

void TestForms::cleanup() { m_bench.reset(); }

void TestForms::whatIsTypedOutlivesAStrayClick()
{
    PageBench &bench = *m_bench;
    const auto supplier = bench.tannery();
    const auto first = placedOrder(bench, supplier);
    placedOrder(bench, supplier);
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    Page *page = bench.page.get();
    buying->showRecordOf(u"orders"_s, first.value());
    PageBench::settle();
    auto *table = page->findChild<TableView *>(u"purchasesTable"_s);
    const int chosen = table->currentIndex().row();
    const int other = 1 - chosen;

    // What was only opened is left without a word.
    PageBench::press(page, u"purchaseReceive"_s);
    clickRow(page, other);
    QCOMPARE(PageBench::find(page, u"deliveryInvoice"_s), nullptr);
    QCOMPARE(bench.dialogs.shown, QStringList());

    clickRow(page, chosen);
    PageBench::press(page, u"purchaseReceive"_s);
    PageBench::type(page, u"deliveryInvoice"_s, u"INV-7"_s);
    clickRow(page, other);
    QCOMPARE(bench.dialogs.shown.size(), 1);
    QCOMPARE(PageBench::textOf(page, u"deliveryInvoice"_s), u"INV-7"_s);
    QCOMPARE(table->currentIndex().row(), chosen);

    // A chip that hides the record hides it in the list only.
    page->findChild<FilterChips *>(u"purchasesFilters"_s)->setChecked(u"received"_s);
    PageBench::settle();
    QCOMPARE(PageBench::textOf(page, u"deliveryInvoice"_s), u"INV-7"_s);
    page->findChild<FilterChips *>(u"purchasesFilters"_s)->setChecked(QString());
    PageBench::settle();
    QCOMPARE(PageBench::textOf(page, u"deliveryInvoice"_s), u"INV-7"_s);
    QCOMPARE(table->currentIndex().row(), chosen);
    QCOMPARE(bench.dialogs.shown.size(), 1);

    // Whoever says so goes on to the other one.
    bench.dialogs.answers = {true};
    clickRow(page, other);
    QCOMPARE(PageBench::find(page, u"deliveryInvoice"_s), nullptr);
    QCOMPARE(table->currentIndex().row(), other);
    QVERIFY(PageBench::find(page, u"purchaseReceive"_s));
}

void TestForms::leavingAsksOnce()
{
    PageBench &bench = *m_bench;
    const auto supplier = bench.tannery();
    const auto first = placedOrder(bench, supplier);
    const auto second = placedOrder(bench, supplier);
    auto *buying = new BuyingPage(*bench.session, bench.jobs);
    bench.show(buying);
    Page *page = bench.page.get();
    buying->showRecordOf(u"orders"_s, first.value());
    PageBench::settle();
    PageBench::press(page, u"purchaseReceive"_s);
    PageBench::leaveForm(page);
    QCOMPARE(bench.dialogs.shown, QStringList());
    PageBench::press(page, u"purchaseReceive"_s);
    PageBench::type(page, u"deliveryInvoice"_s, u"INV-7"_s);
    PageBench::leaveForm(page);
    QCOMPARE(bench.dialogs.shown.size(), 1);
    // Another record asked for from elsewhere, and a new one.
    buying->showRecordOf(u"orders"_s, second.value());
    PageBench::settle();
    QCOMPARE(bench.dialogs.shown.size(), 2);
    buying->primaryAction()->trigger();
    PageBench::settle();
    QCOMPARE(bench.dialogs.shown.size(), 3);
    QCOMPARE(PageBench::textOf(page, u"deliveryInvoice"_s), u"INV-7"_s);
    bench.dialogs.answers = {true, true};
    buying->primaryAction()->trigger();
    PageBench::settle();
    QCOMPARE(PageBench::find(page, u"deliveryInvoice"_s), nullptr);
    PageBench::type(page, u"purchaseNote"_s, u"by sea"_s);
    PageBench::leaveForm(page);
    QCOMPARE(bench.dialogs.shown.size(), 5);
    QCOMPARE(PageBench::find(page, u"purchaseNote"_s), nullptr);
}

void TestForms::tabLeavesATable()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *before = new QLineEdit;
    auto *after = new QLineEdit;
    before->setObjectName(u"before"_s);
    after->setObjectName(u"after"_s);
    auto *lines = trialTable(u"lots"_s);
    lines->setLinesFixed();
    lines->model()->setLines({{{u"L-1"_s}}, {{u"L-2"_s}}});
    column->addWidget(before);
    column->addWidget(lines);
    column->addWidget(after);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto text = [&](int row) { return lines->model()->lines()[static_cast<std::size_t>(row)].texts[1]; };
    lines->table()->setFocus();
    lines->table()->setCurrentIndex(lines->model()->index(0, 1));
    Keyboard::write(u"12"_s);
    Keyboard::key(Qt::Key_Tab);
    Keyboard::write(u"34"_s);
    QCOMPARE(text(0), u"12"_s);
    Keyboard::key(Qt::Key_Tab);
    QCOMPARE(text(1), u"34"_s);
    QCOMPARE(Keyboard::focus(), u"after"_s);
    lines->table()->setFocus();
    lines->table()->setCurrentIndex(lines->model()->index(1, 1));
    Keyboard::write(u"56"_s);
    Keyboard::key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(text(1), u"56"_s);
    QVERIFY(lines->isTyping());
    QCOMPARE(lines->currentRow(), 0);
    Keyboard::key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(Keyboard::focus(), u"before"_s);
}

void TestForms::aLongValueStaysInThePane()
{
    QWidget window;
    window.resize(380, 400);
    auto *column = new QVBoxLayout(&window);
    auto *facts = new FactSheet(u"facts"_s);
    column->addWidget(facts);
    column->addStretch(1);
    facts->addLine(u"Why"_s, u"the grain is loose along the whole of the back and the agreed thickness of 1.8 mm is "
                             "nowhere to be found on it"_s);
    facts->addLine(u"原因"_s, u"整张皮背部松面，约定的一点八毫米厚度哪里都量不到，颜色也和样皮不一样，客户不会收"_s);
    facts->addLine(u"Cost of what left"_s, u"¥120.00"_s);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY2(window.width() <= 380, qPrintable(QString::number(window.width())));
    for (const QLabel *label : facts->findChildren<QLabel *>()) {
        QVERIFY2(label->mapTo(&window, QPoint(label->width(), 0)).x() <= window.width(), qPrintable(label->text()));
        QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
}

void TestForms::everyUnreadableFieldIsRefused()
{
    TrialForm form;
    form.show();
    form.day->setText(u"2026-13-45"_s);
    form.amount->setText(u"a lot"_s);
    form.submit();
    QCOMPARE(form.acts, 0);
    QVERIFY(!form.day->problem().isEmpty());
    QVERIFY(!form.amount->problem().isEmpty());
    // What is not asked for is not read either.
    form.amount->parentWidget()->hide();
    form.day->setText(u"2026-12-01"_s);
    form.submit();
    QCOMPARE(form.acts, 1);
}

void TestForms::aProblemGoesWhenItsFieldChanges()
{
    TrialForm form;
    form.show();
    form.lines->model()->setLines({{{u"a"_s}}, {{u"b"_s}}});
    form.pieces->setRows({{QString(), u"12"_s}});
    form.refusals = {
        {u"name"_s, u"no name"_s}, {u"kind"_s, u"no kind"_s}, {u"lines"_s, u"no line"_s}, {u"pieces"_s, u"no piece"_s}};
    form.submit();
    form.lines->model()->setProblem(0, u"what"_s, u"no a"_s);
    form.lines->model()->setProblem(1, u"what"_s, u"no b"_s);
    const auto said = [&](QWidget *editor) { return PageBench::words(editor->parentWidget()).contains(u"! no"); };
    for (QWidget *editor : {static_cast<QWidget *>(form.name), static_cast<QWidget *>(form.kind),
                            static_cast<QWidget *>(form.lines), static_cast<QWidget *>(form.pieces)})
        QVERIFY2(said(editor), qPrintable(editor->objectName()));
    QTest::keyClicks(form.name, u"x"_s);
    QVERIFY(!said(form.name));
    QTest::keyClick(form.kind, Qt::Key_Down);
    QVERIFY(!said(form.kind));
    auto *model = form.lines->model();
    model->setData(model->index(0, 0), u"c"_s, Qt::EditRole);
    QVERIFY(!said(form.lines));
    QCOMPARE(model->index(0, 0).data().toString(), u"c"_s);
    QCOMPARE(model->index(1, 0).data().toString(), u"! b"_s);
    auto *cells = form.pieces->findChild<EditTable *>()->model();
    cells->setData(cells->index(0, 0), u"13"_s, Qt::EditRole);
    QVERIFY(!said(form.pieces));
}

void TestForms::nothingOfAFormOutlivesIt()
{
    PageBench &bench = *m_bench;
    const auto order = placedOrder(bench, bench.tannery());
    const PurchaseOrderInfo info =
        bench.studio->read([&](const Reader &reader) { return purchaseOrder(reader, order); }).value();
    const auto before = QApplication::allWidgets().size();
    {
        const DeliveryForm delivery(*bench.session, info);
        const PurchaseForm change(*bench.session, info);
    }
    QCOMPARE(QApplication::allWidgets().size(), before);
}

void TestForms::linksSayWhatTheyAreAbout()
{
    FactSheet facts(u"facts"_s);
    facts.addLine(u"N-0001 · strap"_s, u"3 pcs"_s);
    facts.addLink(u"1"_s, {}, u"No longer wanted"_s, [] {});
    facts.addLine(u"N-0002 · belt"_s, u"5 pcs"_s);
    facts.addLink(u"2"_s, {}, u"No longer wanted"_s, [] {});
    facts.addLink(u"3"_s, u"Supplier"_s, u"Riverside Tannery"_s, [] {});
    QStringList names;
    for (const QString &key : {u"facts.1"_s, u"facts.2"_s, u"facts.3"_s})
        names << facts.findChild<QAbstractButton *>(key)->accessibleName();
    QCOMPARE(names, QStringList({u"N-0001 · strap: No longer wanted"_s, u"N-0002 · belt: No longer wanted"_s,
                                 u"Supplier: Riverside Tannery"_s}));
}

void TestForms::aLongListIsSearchedAsOneTypes()
{
    QStringList asked;
    EditTable table(u"materials"_s,
                    {{.key = u"material"_s,
                      .title = [] { return u"Material"_s; },
                      .search =
                          [&asked](const QString &typed) {
                              asked << typed;
                              return QStringList{u"Brass buckle"_s, u"Brass rivet"_s};
                          }}},
                    false);
    table.show();
    table.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    table.startTyping();
    QCOMPARE(asked, QStringList());
    Keyboard::write(u"br"_s);
    QCOMPARE(asked, QStringList({u"b"_s, u"br"_s}));
    Keyboard::key(Qt::Key_Down);
    Keyboard::key(Qt::Key_Return);
    Keyboard::key(Qt::Key_Tab);
    QCOMPARE(table.model()->lines().front().texts.front(), u"Brass buckle"_s);
}
