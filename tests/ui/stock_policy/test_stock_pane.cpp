#include "tests/ui/stock_policy/test_stock_pane.h"

#include "core/sales/place_order.h"
#include "tests/ui/pages_work/page_bench.h"
#include "ui/kit/filter_chips.h"
#include "ui/kit/handle_chart.h"
#include "ui/kit/table_view.h"
#include "ui/planning/stock_batch_form.h"
#include "ui/planning/stock_pane.h"
#include "ui/records/pane_form.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// A workshop that used hides and thread for half a year, sells wallets, and forgot a cloth on the shelf.
class StockBench
{
public:
    enum class Life { None, HalfAYear };
    explicit StockBench(Life life = Life::HalfAYear)
    {
        if (life == Life::HalfAYear)
            live();
        pane = new StockPane(*desk.session, desk.jobs);
        QObject::connect(pane, &Page::said, pane, [this](const QString &message, bool undo) {
            heard << (undo ? QString(u"↶ "_s + message) : message);
        });
        desk.show(pane);
        settle();
    }
    void settle()
    {
        QVERIFY(QTest::qWaitFor(
            [&] { return !pane->isReckoning() && desk.textOf(pane, u"stock.summary"_s) != u"Reckoning …"_s; }, 20'000));
        PageBench::settle();
    }
    /// What was just written has been reckoned again.
    void settleAgain()
    {
        QTest::qWait(400);
        settle();
    }
    void view(const QString &key)
    {
        pane->findChild<FilterChips *>(u"stock.views"_s)->setChecked(key);
        Q_EMIT pane->findChild<FilterChips *>(u"stock.views"_s)->changed();
        PageBench::settle();
    }
    TableView *table() { return pane->findChild<TableView *>(u"stock.table"_s); }
    int rowNamed(const QString &name)
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (table()->model()->index(row, StockModel::Item).data().toString() == name)
                return row;
        }
        return -1;
    }
    void choose(const QString &name)
    {
        QVERIFY(rowNamed(name) >= 0);
        table()->selectRow(rowNamed(name));
        PageBench::settle();
    }
    QString chosen()
    {
        const QModelIndex current = table()->currentIndex();
        return current.isValid() ? current.siblingAtColumn(StockModel::Item).data().toString() : QString();
    }
    QString words() { return PageBench::words(pane); }
    qint64 number(std::string_view sql) { return desk.studio.integer(sql); }
    void look(const QString &name)
    {
        const QString folder = qEnvironmentVariable("BENCHBOOK_PICTURES");
        if (!folder.isEmpty())
            pane->grab().save(folder + u'/' + name + u".png"_s);
    }

    PageBench desk;
    StockPane *pane = nullptr;
    QStringList heard;

private:
    void live()
    {
        TestStudio &studio = desk.studio;
        const Workshop &shop = desk.workshop;
        Random random(5);
        BENCHBOOK_VERIFY(studio->perform(Sentence("Terms"), shop.owner, [&](Action &action) -> Result<void> {
            const auto cloth = action.newId<Material>();
            action.add("material", cloth,
                       {{"number", 3}, {"code", u"M-0003"_s}, {"name", u"Grey felt"_s}, {"base_unit", u"dm2"_s}});
            action.change("material", shop.hide, {{"reorder_point_micro", dm2(20)}, {"kind", u"leather"_s}});
            action.change("variant", shop.wallet, {{"keep_pieces", 2}, {"price_minor", yuan(320)}});
            return {};
        }));
        const Id<Material> felt(studio.integer("SELECT id FROM material WHERE code = 'M-0003'"));
        receiveOne(studio, felt, dm2(90), yuan(270));
        const Id<Lot> thread = receiveOne(studio, shop.thread, dm2(2000), yuan(100));
        for (int week = 0; week < 30; ++week) {
            const auto pieces = random.between(1, 4);
            const Id<Lot> hide = receiveOne(studio, shop.hide, dm2(40), yuan(80));
            const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = int(pieces)}, shop.owner);
            BENCHBOOK_VERIFY(order);
            BENCHBOOK_VERIFY(issueLot(*studio, order->id, hide, places::shelf, dm2(8 * pieces), shop.owner));
            BENCHBOOK_VERIFY(issueLot(*studio, order->id, thread, places::shelf, dm2(2 * pieces), shop.owner));
            OrderDraft sold{.channel = Id<Channel>(1), .lines = {{shop.wallet, Quantity::units(pieces), yuan(320)}}};
            BENCHBOOK_VERIFY(placeOrder(*studio, sold, shop.owner));
            studio.clock().advance(7LL * 24 * 3600 * 1000);
        }
    }
};

} // namespace

void TestStockPane::anEmptyStudioSaysWhatCanBeDone()
{
    StockBench b(StockBench::Life::None);
    // The workshop's two materials are there, but nothing was ever used.
    QCOMPARE(b.table()->model()->rowCount(), 2);
    b.view(u"low"_s);
    QVERIFY(b.words().contains(u"Choose “All”"_s));
    b.view(u"curve"_s);
    QVERIFY(b.words().contains(u"Nothing is kept yet whose price and use are known"_s));
    b.view(u"dead"_s);
    QVERIFY(b.words().contains(u"Nothing lies here that is not used"_s));
}

void TestStockPane::everyLineSaysWhy()
{
    StockBench b;
    QCOMPARE(b.table()->model()->rowCount(), 4);
    QVERIFY(PageBench::textOf(b.pane, u"stock.summary"_s).contains(u"With the advice"_s));
    b.choose(u"Veg tan"_s);
    QVERIFY(b.words().contains(u"last"_s));
    QVERIFY(b.words().contains(u"through their recipes"_s));
    QVERIFY(b.words().contains(u"20 dm² → "_s));
    b.look(u"stock-items-en"_s);
}

void TestStockPane::oneIsTakenOverAndTakenBack()
{
    StockBench b;
    b.choose(u"Veg tan"_s);
    PageBench::press(b.pane, u"stock.accept"_s);
    QCOMPARE(b.heard.size(), 1);
    QVERIFY(b.heard.first().startsWith(u"↶ Reorder Veg tan at"_s));
    const char *const point = "SELECT reorder_point_micro FROM material WHERE code = 'M-0001'";
    QVERIFY(b.number(point) > 20'000'000);
    b.settleAgain();
    QVERIFY(!b.pane->findChild<QWidget *>(u"stock.accept"_s)->isVisible());
    BENCHBOOK_VERIFY(b.desk.studio->undo(b.desk.studio->undoable()->entry, b.desk.workshop.owner));
    QCOMPARE(b.number(point), 20'000'000);
    b.settleAgain();
    QVERIFY(b.pane->findChild<QWidget *>(u"stock.accept"_s)->isVisible());
}

void TestStockPane::tickedOnesAreOneAction()
{
    StockBench b;
    auto *take = qobject_cast<QAbstractButton *>(PageBench::find(b.pane, u"stock.acceptTicked"_s));
    QVERIFY(!take->isEnabled());
    for (const QString &name : {u"Veg tan"_s, u"Wallet brown"_s}) {
        const QModelIndex cell = b.table()->model()->index(b.rowNamed(name), StockModel::Tick);
        QVERIFY(cell.flags() & Qt::ItemIsUserCheckable);
        b.table()->setCurrentIndex(cell);
        b.table()->setFocus();
        QTest::keyClick(b.table(), Qt::Key_Space);
    }
    QVERIFY(take->isEnabled());
    QVERIFY(take->text().contains(u'2'));
    b.look(u"stock-ticked-en"_s);
    const qint64 before = b.number("SELECT count(*) FROM journal_entry");
    PageBench::press(b.pane, u"stock.acceptTicked"_s);
    QCOMPARE(b.number("SELECT count(*) FROM journal_entry"), before + 1);
    QCOMPARE(b.heard, QStringList{u"↶ Take over the reorder points of 2 items"_s});
    QVERIFY(b.number("SELECT keep_pieces FROM variant") != 2);
    QVERIFY(!take->isEnabled());
}

void TestStockPane::theOwnerSaysHowItIsKept()
{
    StockBench b;
    b.choose(u"Veg tan"_s);
    PageBench::type(b.pane, u"stock.keeping.service"_s, u"30"_s);
    PageBench::press(b.pane, u"stock.keepingSubmit"_s);
    // Refused in place, and what was typed stays.
    QVERIFY(b.heard.isEmpty());
    QCOMPARE(PageBench::textOf(b.pane, u"stock.keeping.service"_s), u"30"_s);
    PageBench::type(b.pane, u"stock.keeping.service"_s, u"99"_s);
    PageBench::press(b.pane, u"stock.keepingSubmit"_s);
    QCOMPARE(b.heard, QStringList{u"↶ Say how Veg tan is kept"_s});
    QCOMPARE(b.number("SELECT service_ppm FROM material WHERE code = 'M-0001'"), 990'000);
    b.settleAgain();
    QVERIFY(b.words().contains(u"You ask that it lasts until the next delivery 99 % of the times."_s));
}

void TestStockPane::whatIsTypedOfKeepingStays()
{
    StockBench b;
    const QString field = u"stock.keeping.service"_s;
    b.choose(u"Veg tan"_s);
    PageBench::type(b.pane, field, u"99"_s);
    b.pane->refresh();
    b.settle();
    QCOMPARE(PageBench::textOf(b.pane, field), u"99"_s);
    b.desk.language.choose(LanguageSwitch::Choice::Chinese);
    PageBench::settle();
    b.desk.language.choose(LanguageSwitch::Choice::English);
    PageBench::settle();
    QCOMPARE(PageBench::textOf(b.pane, field), u"99"_s);
    QCOMPARE(b.chosen(), u"Veg tan"_s);
    QVERIFY(b.desk.dialogs.shown.isEmpty());
    b.desk.dialogs.answers = {false};
    b.choose(u"Wallet brown"_s);
    QCOMPARE(b.desk.dialogs.shown.size(), 1);
    QCOMPARE(b.chosen(), u"Veg tan"_s);
    QCOMPARE(PageBench::textOf(b.pane, field), u"99"_s);
    b.desk.dialogs.answers = {true};
    b.choose(u"Wallet brown"_s);
    QCOMPARE(b.chosen(), u"Wallet brown"_s);
    QVERIFY(PageBench::textOf(b.pane, field) != u"99"_s);
    // What was said is in the book, and nobody is asked for it.
    b.desk.dialogs.shown.clear();
    b.choose(u"Veg tan"_s);
    PageBench::type(b.pane, field, u"98"_s);
    PageBench::press(b.pane, u"stock.keepingSubmit"_s);
    b.choose(u"Wallet brown"_s);
    QCOMPARE(b.chosen(), u"Wallet brown"_s);
    QVERIFY(b.desk.dialogs.shown.isEmpty());
}

void TestStockPane::itIsReckonedOnceAndForWhatComesWithoutRows()
{
    PageBench desk;
    const QSignalSpy busy(&desk.jobs, &JobRunner::busyChanged);
    auto *pane = new StockPane(*desk.session, desk.jobs);
    desk.show(pane);
    QVERIFY(QTest::qWaitFor([&] { return !pane->isReckoning(); }, 20'000));
    QTest::qWait(400);
    // It began once and ended once.
    QCOMPARE(busy.count(), 2);
    // An import of many tells no rows.
    Q_EMIT desk.studio->changes().committed(ChangeSet());
    QVERIFY(pane->isReckoning());
    QVERIFY(QTest::qWaitFor([&] { return !pane->isReckoning(); }, 20'000));
    QCOMPARE(busy.count(), 4);
}

void TestStockPane::filtersAndSearchNarrow()
{
    StockBench b;
    b.pane->search(u"veg"_s);
    QCOMPARE(b.table()->model()->rowCount(), 1);
    b.pane->search({});
    b.view(u"changes"_s);
    const int changes = b.table()->model()->rowCount();
    QVERIFY(changes > 0 && changes <= 4);
    QVERIFY(b.rowNamed(u"Veg tan"_s) >= 0);
}

void TestStockPane::theCurveIsDraggedAndAsked()
{
    StockBench b;
    b.view(u"curve"_s);
    auto *chart = b.pane->findChild<HandleChart *>(u"stock.curve"_s);
    QVERIFY(chart->isVisible());
    b.look(u"stock-curve-en"_s);
    const QString before = PageBench::textOf(b.pane, u"stock.curveThen"_s);
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QCOMPARE(chart->at(), 0);
    const QString least = PageBench::textOf(b.pane, u"stock.curveThen"_s);
    QVERIFY(least != before);
    QTest::keyClick(chart, Qt::Key_Right);
    QCOMPARE(chart->at(), 1);
    QTest::keyClick(chart, Qt::Key_End);
    const qsizetype last = chart->at();
    QVERIFY(last > 2);
    QVERIFY(!chart->accessibleDescription().isEmpty());
    // By mouse: pressed at one place and drawn to another.
    QTest::mousePress(chart, Qt::LeftButton, {}, chart->placeOf(last));
    QTest::mouseMove(chart, chart->placeOf(1));
    QMouseEvent drawn(QEvent::MouseMove, chart->placeOf(1), chart->mapToGlobal(chart->placeOf(1)), Qt::NoButton,
                      Qt::LeftButton, {});
    QApplication::sendEvent(chart, &drawn);
    QCOMPARE(chart->at(), 1);
    PageBench::press(b.pane, u"stock.askServices"_s);
    QCOMPARE(b.heard.size(), 1);
    QVERIFY(b.heard.first().startsWith(u"↶ Ask a service of"_s));
    QVERIFY(b.number("SELECT count(service_ppm) FROM material") > 0);
    b.settleAgain();
    PageBench::press(b.pane, u"stock.askClasses"_s);
    QCOMPARE(b.number("SELECT count(service_ppm) FROM material"), 0);
}

void TestStockPane::theHandleStaysWhereItWasPut()
{
    StockBench b;
    b.view(u"curve"_s);
    auto *chart = b.pane->findChild<HandleChart *>(u"stock.curve"_s);
    const qsizetype advised = chart->at();
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Right);
    const qsizetype put = chart->at();
    const QString then = PageBench::textOf(b.pane, u"stock.curveThen"_s);
    QVERIFY(put != advised);
    b.pane->refresh();
    b.settle();
    QCOMPARE(chart->at(), put);
    b.desk.language.choose(LanguageSwitch::Choice::Chinese);
    PageBench::settle();
    QCOMPARE(chart->at(), put);
    b.desk.language.choose(LanguageSwitch::Choice::English);
    PageBench::settle();
    QCOMPARE(PageBench::textOf(b.pane, u"stock.curveThen"_s), then);
}

void TestStockPane::deadStockHasWays()
{
    StockBench b;
    b.view(u"dead"_s);
    QVERIFY(b.words().contains(u"Grey felt"_s));
    QVERIFY(b.words().contains(u"Nothing of it was used in"_s));
    QVERIFY(b.words().contains(u"Write off"_s));
    b.look(u"stock-dead-en"_s);
}

void TestStockPane::batchesAreReckoned()
{
    StockBench b;
    b.view(u"batch"_s);
    PageBench::type(b.pane, u"stock.batch.price"_s, u"320"_s);
    PageBench::type(b.pane, u"stock.batch.cost"_s, {});
    PageBench::press(b.pane, u"stock.batchSubmit"_s);
    QVERIFY(PageBench::problemOf(b.pane, u"stock.batch.cost"_s).contains(u"Nobody knows"_s));
    PageBench::type(b.pane, u"stock.batch.cost"_s, u"120"_s);
    PageBench::type(b.pane, u"stock.batch.booked"_s, u"400"_s);
    PageBench::press(b.pane, u"stock.batchSubmit"_s);
    QVERIFY2(b.words().contains(u"400 pcs are booked"_s) || b.words().contains(u"are booked"_s), qPrintable(b.words()));
    QVERIFY(b.words().contains(u"Make "_s));
    b.look(u"stock-batch-en"_s);
}

void TestStockPane::batchesWaitForTheStock()
{
    PageBench desk;
    const StockBatchForm batch(desk.studio->currency());
    auto *form = batch.findChild<PaneForm *>(u"stock.batch"_s);
    QVERIFY(form && !form->isEnabled());
    form->submit();
    QVERIFY(batch.findChild<QLabel *>(u"stock.batchProblem"_s)->text().contains(u"still being reckoned"_s));
}

void TestStockPane::everythingHasAName()
{
    StockBench b;
    for (const QString &key : {u"all"_s, u"curve"_s, u"dead"_s, u"batch"_s}) {
        b.view(key);
        QVERIFY2(PageBench::nameless(b.pane).isEmpty(),
                 qPrintable(QString(key + u": "_s + PageBench::nameless(b.pane).join(u' '))));
    }
}

void TestStockPane::itSpeaksChinese()
{
    StockBench b;
    b.desk.language.choose(LanguageSwitch::Choice::Chinese);
    PageBench::settle();
    b.choose(u"Veg tan"_s);
    b.look(u"stock-items-zh"_s);
    for (const QString &key : {u"curve"_s, u"dead"_s, u"batch"_s}) {
        b.view(key);
        b.look(QString(u"stock-"_s + key + u"-zh"_s));
    }
    b.desk.language.choose(LanguageSwitch::Choice::English);
}

/// Pictures of a whole studio, where BENCHBOOK_STUDIO names its file.
void TestStockPane::anotherStudioOnPictures()
{
    const QString path = qEnvironmentVariable("BENCHBOOK_STUDIO");
    if (path.isEmpty())
        QSKIP("BENCHBOOK_STUDIO names no file");
    SystemClock clock;
    const auto studio = Studio::open(path, Access::ReadWrite, clock);
    BENCHBOOK_VERIFY(studio);
    StockBench b(StockBench::Life::None);
    Session session(**studio, b.desk.kinds, b.desk.dialogs);
    auto *pane = new StockPane(session, b.desk.jobs);
    b.desk.show(pane);
    b.pane = pane;
    for (const auto &[choice, name] :
         {std::pair(LanguageSwitch::Choice::English, u"en"_s), std::pair(LanguageSwitch::Choice::Chinese, u"zh"_s)}) {
        b.desk.language.choose(choice);
        b.settleAgain();
        for (const QString &key : {u"all"_s, u"curve"_s, u"dead"_s, u"batch"_s}) {
            b.view(key);
            b.look(u"sample-%1-%2"_s.arg(key, name));
        }
    }
    b.desk.page.reset();
    b.desk.waitForJobs();
}
