#include "tests/ui/pages_app/test_app.h"

#include "app/window/log_file.h"
#include "app/window/start_window.h"
#include "app/window/studio_maker.h"
#include "app/window/undo_words.h"
#include "core/customers/customer.h"
#include "core/journal/backup.h"
#include "core/people/people_kinds.h"
#include "core/people/settings.h"
#include "core/sales/import_orders.h"
#include "core/scan.h"
#include "core/stock/lot.h"
#include "core/workshop/work_order.h"
#include "tests/support/program.h"
#include "tests/support/test_studio.h"
#include "ui/bench/bench_window.h"
#include "ui/kit/toast.h"
#include "ui/records/list_page.h"
#include "ui/records/parts_page.h"
#include "ui/shell/command_palette.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QWindow>

#include <algorithm>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

/// A new, empty studio through the questions of the first run.
void beginEmpty(const testing::Program &program, const QString &name)
{
    program.type(u"firstRunName"_s, name);
    program.press(u"firstRunNext"_s);
    program.press(u"firstRunNext"_s);
    program.press(u"start.1"_s);
    program.press(u"firstRunNext"_s);
    QVERIFY(program.waitForPage(u"today"_s));
}

qint64 addCustomer(const testing::Program &program, const QString &name)
{
    const auto added = addRecord(program.studio(), customerKind(), Draft{{u"name"_s, Value(name)}}, std::nullopt);
    if (!added.ok())
        qFatal("no customer: %s", qPrintable(added.error().message));
    return added.value();
}

QWidget *shownBench()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (qobject_cast<BenchWindow *>(window) && window->isVisible())
            return window;
    }
    return nullptr;
}

QAction *actionOf(const testing::Program &program, const QString &name)
{
    return program.window().findChild<QAction *>(name);
}

} // namespace

void TestApp::asksHowToBeginWithoutAStudio()
{
    testing::Program program;
    program.start();
    QVERIFY(program.application().startWindow());
    QVERIFY(!program.application().studio());
    beginEmpty(program, u"Riverbank: leather/1"_s);
    QVERIFY(!program.application().startWindow());
    QVERIFY2(QFile::exists(program.filePath(u"documents/Riverbank leather 1.benchbook"_s)),
             qPrintable(program.studio().path()));
    const auto settings = program.studio().read([](const Reader &reader) { return readSettings(reader); });
    QCOMPARE(settings->name, u"Riverbank: leather/1"_s);
    QCOMPARE(settings->language, u"en"_s);
    QVERIFY(program.window().windowTitle().startsWith(u"Riverbank"_s));
}

void TestApp::opensTheLastStudioAgain()
{
    testing::Program program;
    program.start();
    beginEmpty(program, u"Clay"_s);
    const QString path = program.studio().path();
    program.window().openPage(u"prices"_s);
    program.window().resize(1200, 700);
    program.quit();
    program.start();
    QVERIFY(program.application().studio());
    QCOMPARE(program.studio().path(), path);
    QCOMPARE(program.window().currentPage()->id(), u"prices"_s);
    QCOMPARE(program.window().size(), QSize(1200, 700));
    program.quit();
    QVERIFY(QFile::rename(path, QString(path + u".moved"_s)));
    program.start();
    QVERIFY2(program.application().startWindow(), "a studio that was moved away is no error at the start");
    QVERIFY(program.dialogs.shown.isEmpty());
}

void TestApp::saysWhenAFileIsInUse()
{
    testing::TestStudio other;
    testing::Program program;
    program.start(other.path());
    QCOMPARE(program.dialogs.shown.size(), 1);
    QVERIFY2(program.dialogs.shown.first().contains(u"is open in another window"_s),
             qPrintable(program.dialogs.shown.first()));
    QVERIFY(program.application().startWindow());
    other.close();
    QVERIFY(program.application().openStudio(other.path()));
    QVERIFY(!program.application().startWindow());
}

void TestApp::backsUpDailyAndOnDemand()
{
    testing::Program program;
    program.start();
    beginEmpty(program, u"Clay"_s);
    const QDir backups(backupFolder(program.studio()));
    QTRY_COMPARE(backups.entryList({u"*.benchbook"_s}).size(), 1);
    QTRY_VERIFY(program.words().contains(u"Last backup today"_s));
    program.quit();
    program.clock.advance(60 * 60 * 1000);
    program.start();
    program.settle(300);
    QCOMPARE(backups.entryList({u"*.benchbook"_s}).size(), 1);
    program.press(u"action.backUp"_s);
    QTRY_VERIFY(program.words().contains(u"Backed up to"_s));
    program.clock.advance(3LL * 24 * 60 * 60 * 1000);
    program.quit();
    const qsizetype before = backups.entryList({u"*.benchbook"_s}).size();
    program.start();
    QTRY_COMPARE(backups.entryList({u"*.benchbook"_s}).size(), before + 1);
}

void TestApp::restoresABackupAsANewFile()
{
    testing::Program program;
    program.start();
    beginEmpty(program, u"Clay"_s);
    const QDir backups(backupFolder(program.studio()));
    QTRY_COMPARE(backups.entryList({u"*.benchbook"_s}).size(), 1);
    addCustomer(program, u"Later"_s);
    const QString restored = program.filePath(u"restored.benchbook"_s);
    program.dialogs.files = {{backups.filePath(backups.entryList({u"*.benchbook"_s}).first())}, {restored}};
    program.dialogs.answers = {true};
    program.press(u"action.restore"_s);
    QTRY_COMPARE(program.studio().path(), restored);
    const auto ids =
        program.studio().read([](const Reader &reader) { return listIds(reader, customerList(), ListRequest{}); });
    QVERIFY2(ids->empty(), "the backup is from before the customer came");
}

void TestApp::choosingAFileKeepsTheStudioLocked()
{
    // How many locks this process has, as the kernel knows them.
    const auto locks = [] {
        QFile table(u"/proc/locks"_s);
        if (!table.open(QIODevice::ReadOnly))
            return qsizetype(-1);
        const QByteArray mine = ' ' + QByteArray::number(QCoreApplication::applicationPid()) + ' ';
        const QList<QByteArray> lines = table.readAll().split('\n');
        return std::count_if(lines.begin(), lines.end(), [&](const QByteArray &line) { return line.contains(mine); });
    };
    testing::Program program;
    program.start(program.sample(true));
    const qsizetype before = locks();
    if (before <= 0)
        QSKIP("the kernel's table of locks cannot be read here");
    QSettings().setValue(u"dialogs/folder"_s, program.folder());
    for (const bool saving : {false, true}) {
        bool sawTheStudio = false;
        QTimer::singleShot(600, qApp, [&] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            for (QAbstractItemView *view : dialog->findChildren<QAbstractItemView *>()) {
                if (view->isVisible() && view->model()->rowCount(view->rootIndex()) > 0)
                    sawTheStudio = true;
            }
            dialog->reject();
        });
        RealDialogs dialogs;
        if (saving)
            QVERIFY(!dialogs.saveFile(&program.window(), {u"Save"_s, u"a.csv"_s, u"All (*)"_s}));
        else
            QVERIFY(dialogs.openFiles(&program.window(), {u"Open"_s, {}, u"All (*)"_s}).isEmpty());
        QVERIFY(sawTheStudio);
        // A page that reads beside the window may have some of its own meanwhile.
        QVERIFY(locks() >= before);
    }
}

void TestApp::undoesAndRedoesWithWords()
{
    testing::Program program;
    program.start();
    beginEmpty(program, u"Clay"_s);
    const QString code = u"C-0001"_s;
    addCustomer(program, u"Wang"_s);
    QAction *undo = actionOf(program, u"action.undo"_s);
    QAction *redo = actionOf(program, u"action.redo"_s);
    QVERIFY(undo->isEnabled());
    QVERIFY2(undo->text().contains(code), qPrintable(undo->text()));
    QVERIFY(!redo->isEnabled());
    const QString action = QString(undo->text()).remove(u"&Undo: "_s);
    program.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(redo->isEnabled());
    QCOMPARE(redo->text(), QString(u"&Redo: "_s + action));
    QVERIFY(program.words().contains(QString(u"Undone: "_s + action)));
    program.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(undo->text(), QString(u"&Undo: "_s + action));
    QVERIFY(!redo->isEnabled());
    // Everything back to the beginning; the beginning itself stays.
    for (int i = 0; i < 10 && undo->isEnabled(); ++i)
        program.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!undo->isEnabled());
    QCOMPARE(program.studio().read([](const Reader &reader) { return readSettings(reader); })->name, u"Clay"_s);
}

void TestApp::undoBesideAMessageMeansWhatItSays()
{
    testing::Program program;
    program.start();
    beginEmpty(program, u"Clay"_s);
    program.dialogs.files.push_back({QStringLiteral(BENCHBOOK_TEST_DATA) + u"/channels/shopify-orders_export_1.csv"_s});
    program.press(u"action.importOrders"_s);
    program.press(u"importChoose"_s);
    // Table and records are read and written beside the window.
    QTRY_VERIFY(program.find(u"importNow"_s)->isEnabled());
    program.press(u"importNow"_s);
    QTRY_VERIFY(program.find(u"importUndo"_s)->isVisible());
    const auto imports = [&program] {
        return program.studio().read([](const Reader &reader) { return listIds(reader, importList(), {}); })->size();
    };
    QCOMPARE(imports(), 1U);
    const qint64 later = addCustomer(program, u"Wang"_s);
    // The import is found by its number; what was written after it is not what "Undo" means once it is taken back.
    program.window().openPage(u"today"_s);
    program.key(Qt::Key_K, Qt::ControlModifier);
    program.keys(u"IM-0001"_s);
    auto *found = program.window().findChild<CommandPalette *>()->findChild<QListView *>();
    QTRY_VERIFY(found->model()->index(0, 0).data().toString().contains(u"IM-0001"_s));
    program.key(Qt::Key_Return);
    QVERIFY(program.waitForPage(u"orders"_s));
    QTRY_VERIFY(program.find(u"importTakeBack"_s));
    program.press(u"importTakeBack"_s);
    program.press(u"takeBackImportFormSubmit"_s);
    QTRY_COMPARE(imports(), 0U);
    program.press(u"toastAction"_s);
    QTRY_COMPARE(imports(), 1U);
    const auto customers =
        program.studio().read([](const Reader &reader) { return listIds(reader, customerList(), {}); });
    QVERIFY(std::find(customers->begin(), customers->end(), later) != customers->end());
}

void TestApp::undoBesideAMessageNeverMeansWhatCameAfter()
{
    testing::Program program;
    program.start();
    beginEmpty(program, u"Clay"_s);
    const auto customers = [&program] {
        return program.studio().read([](const Reader &reader) { return listIds(reader, customerList(), {}); })->size();
    };
    const auto offered = [&program] { return program.find(u"toastAction"_s)->isVisible(); };
    const auto toast = program.findAs<Toast>(u"toast"_s);
    addCustomer(program, u"AAA"_s);
    Q_EMIT program.window().currentPage()->said(u"AAA was added"_s, true);
    QVERIFY(offered());
    // The bench writes without a message in this window.
    addCustomer(program, u"BBB"_s);
    QCOMPARE(toast->message(), u"AAA was added"_s);
    QVERIFY2(!offered(), "what “Undo” would mean is not what the message says any more");
    Q_EMIT toast->actionTriggered();
    QCOMPARE(customers(), 2U);

    addCustomer(program, u"CCC"_s);
    Q_EMIT program.window().currentPage()->said(u"CCC was added"_s, true);
    program.settle();
    QVERIFY(offered());
    program.press(u"toastAction"_s);
    QCOMPARE(customers(), 2U);
    QVERIFY2(toast->message().startsWith(u"Undone: "_s), qPrintable(toast->message()));

    addCustomer(program, u"DDD"_s);
    Q_EMIT program.window().currentPage()->said(u"DDD was added"_s, true);
    BENCHBOOK_VERIFY(program.studio().undo(program.studio().undoable()->entry, std::nullopt));
    QVERIFY2(!offered(), "what was taken back elsewhere is not offered to be taken back");

    program.settle();
    Q_EMIT program.window().currentPage()->said(u"All of it was so already"_s, true);
    QVERIFY2(!offered(), "nothing was written");
    QCOMPARE(customers(), 2U);
}

void TestApp::choosesWhoIsHere()
{
    testing::Program program;
    program.start();
    beginEmpty(program, u"Clay"_s);
    const qint64 person =
        addRecord(program.studio(), personKind(), Draft{{u"name"_s, Value(u"Mei"_s)}}, std::nullopt).value();
    auto *chooser = program.findAs<QToolButton>(u"personChooser"_s);
    QVERIFY(chooser);
    Q_EMIT chooser->menu()->aboutToShow();
    QAction *mei = chooser->menu()->actions().first();
    QCOMPARE(mei->text(), u"Mei"_s);
    mei->trigger();
    QCOMPARE(program.application().studio()->session().person()->value(), person);
    QCOMPARE(chooser->text(), u"Mei"_s);
    program.quit();
    program.start();
    QCOMPARE(program.application().studio()->session().person()->value(), person);
}

void TestApp::paletteFindsRecords()
{
    testing::Program program;
    program.start(program.sample(true));
    program.window().openPage(u"today"_s);
    program.key(Qt::Key_K, Qt::ControlModifier);
    program.keys(u"WO-0003"_s);
    auto *list = program.window().findChild<CommandPalette *>()->findChild<QListView *>();
    QTRY_VERIFY(list->model()->rowCount() > 0);
    QTRY_VERIFY(list->model()->index(0, 0).data().toString().contains(u"WO-0003"_s));
    program.key(Qt::Key_Return);
    QVERIFY(program.waitForPage(u"workorders"_s));
}

void TestApp::paletteTracesWhatIsNamedWhole()
{
    testing::Program program;
    program.start(program.sample(true));
    program.window().openPage(u"today"_s);
    program.key(Qt::Key_K, Qt::ControlModifier);
    auto *list = program.window().findChild<CommandPalette *>()->findChild<QListView *>();
    const auto titles = [list] {
        QStringList all;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            all << list->model()->index(row, 0).data().toString();
        return all;
    };
    // A part of a code means any of them: none is offered to be traced.
    program.keys(u"wo-000"_s);
    QTRY_VERIFY(titles().filter(u"WO-000"_s).size() > 1);
    QCOMPARE(titles().filter(u"Trace"_s), QStringList());
    program.keys(u"1"_s);
    QTRY_VERIFY(titles().contains(u"Trace WO-0001"_s));
    QCOMPARE(titles().indexOf(u"Trace WO-0001"_s), 1);
    program.key(Qt::Key_Down);
    program.key(Qt::Key_Return);
    QVERIFY(program.waitForPage(u"workorders"_s));
    QTRY_COMPARE(program.findAs<QLabel>(u"traceSubject"_s)->text(), u"WO-0001"_s);
}

void TestApp::benchOpensAndLeavesWithF11()
{
    testing::Program program;
    program.start(program.sample(true));
    program.key(Qt::Key_F11);
    QVERIFY(shownBench());
    QTest::keyClick(shownBench(), Qt::Key_F11);
    QTRY_VERIFY(!shownBench());
}

void TestApp::aScannedLabelOpensItsRecord()
{
    testing::Program program;
    program.start(program.sample(true));
    const auto newest =
        program.studio().read([](const Reader &reader) { return listIds(reader, lotList(), {}).front(); });
    const auto label = program.studio().read([&](const Reader &reader) { return lotLabel(reader, Id<Lot>(*newest)); });
    BENCHBOOK_VERIFY(label);
    program.window().openPage(u"customers"_s);
    auto *search = program.findAs<QLineEdit>(u"pageSearch"_s);
    QVERIFY(search);
    search->setFocus();
    QTest::keyClicks(search, u"Wang"_s);
    const auto scan = [&](const QString &digits, int delay) {
        for (const QChar digit : digits)
            QTest::keyClick(program.window().windowHandle(), digit.toLatin1(), Qt::NoModifier, delay);
        QTest::keyClick(program.window().windowHandle(), Qt::Key_Return, Qt::NoModifier, delay);
    };
    // A person types; so do wrong digits: nothing is opened, and what was typed stays.
    scan(u"1234567890"_s, 1);
    QCOMPARE(program.window().currentPage()->id(), u"customers"_s);
    QCOMPARE(search->text(), u"Wang1234567890"_s);
    search->setText(u"Wang"_s);
    scan(label->scanned, 1);
    QVERIFY(program.waitForPage(u"materials"_s));
    const auto *lots = qobject_cast<ListPage *>(program.find(u"lots"_s));
    QVERIFY(lots);
    QTRY_COMPARE(lots->currentRecord(), std::optional(*newest));
    program.window().openPage(u"customers"_s);
    QVERIFY2(!search->text().contains(label->scanned), qPrintable(search->text()));
    scan(ScanCode{ScanCode::Kind::Lot, ScanCode::greatestNumber}.text(), 1);
    QCOMPARE(program.window().currentPage()->id(), u"customers"_s);
    QVERIFY(program.words().contains(u"not from this studio"_s));
}

void TestApp::labelsAreSavedAsAPdf()
{
    testing::Program program;
    program.start(program.sample(true));
    program.window().openPage(u"materials"_s);
    program.press(u"materialsParts.lots"_s);
    QTRY_VERIFY(program.findAs<QTableView>(u"lotsTable"_s)->model()->rowCount() > 3);
    program.settle(200);
    for (const QString &name : {u"lotsLabelMenu"_s, u"lotsLabelsOfListMenu"_s}) {
        auto *menu = program.window().findChild<QMenu *>(name);
        QVERIFY(menu);
        const QString path = program.filePath(name + u".pdf"_s);
        program.dialogs.files.push_back({path});
        menu->actions().constLast()->trigger();
        QFile pdf(path);
        QVERIFY2(pdf.open(QIODevice::ReadOnly), qPrintable(program.dialogs.shown.join(u'\n')));
        QCOMPARE(pdf.read(5), QByteArray("%PDF-"));
        // Another kind of label is shown before it is printed.
        program.dialogs.shown.clear();
        menu->actions().constFirst()->trigger();
        QCOMPARE(program.dialogs.shown, QStringList{u"Labels"_s});
    }
    QVERIFY(QFile(program.filePath(u"lotsLabelsOfListMenu.pdf"_s)).size() >
            3 * QFile(program.filePath(u"lotsLabelMenu.pdf"_s)).size());
}

void TestApp::benchBeginsWithTheChosenWorkOrder()
{
    testing::Program program;
    program.start(program.sample(true));
    const auto open = program.studio().read(
        [](const Reader &reader) { return listIds(reader, workOrderList(), ListRequest{.filter = u"open"_s}); });
    QVERIFY(open->size() > 1);
    const qint64 chosen = open->at(1);
    const auto info =
        program.studio().read([&](const Reader &reader) { return workOrderInfo(reader, Id<WorkOrder>(chosen)); });
    program.window().openRecord(u"workorders"_s, chosen);
    auto *page = qobject_cast<ListPage *>(qobject_cast<PartsPage *>(program.window().currentPage())->currentPart());
    QVERIFY(page);
    QTRY_COMPARE(page->currentRecord(), std::optional(chosen));

    program.key(Qt::Key_F11);
    QVERIFY(shownBench());
    const auto title = [] { return shownBench()->findChild<QLabel *>(u"benchTitle"_s)->text(); };
    // Who works is asked all the same.
    QCOMPARE(title(), QString(u"Who makes "_s + info->code + u'?'));
    QTest::keyClicks(shownBench()->findChild<QWidget *>(u"benchScreen"_s), u"1\r"_s);
    QVERIFY2(title().startsWith(info->code), qPrintable(title()));

    // What is done there puts other rows first; one comes back to the one that was looked at.
    BENCHBOOK_VERIFY(cancelWorkOrder(program.studio(), Id<WorkOrder>(chosen), std::nullopt));
    program.settle(200);
    QTest::keyClick(shownBench(), Qt::Key_F11);
    QTRY_VERIFY(!shownBench());
    QCOMPARE(program.window().currentPage()->id(), u"workorders"_s);
    QTRY_COMPARE(page->currentRecord(), std::optional(chosen));
}

void TestApp::benchLeadsToTheMaterialItWants()
{
    testing::Program program;
    program.start(program.sample(true));
    const auto wanted = program.studio().read([](const Reader &reader) -> Result<qint64> {
        for (const qint64 id : listIds(reader, workOrderList(), ListRequest{.filter = u"open"_s})) {
            const std::vector<InputNeed> needs = needsOf(reader, Id<WorkOrder>(id));
            if (std::any_of(needs.begin(), needs.end(), [](const InputNeed &need) { return need.issued < need.need; }))
                return id;
        }
        return Error::notFound(u"every open work order has its material"_s);
    });
    QVERIFY2(wanted.ok(), "the sample has no work order that waits for material");
    program.window().openRecord(u"workorders"_s, *wanted);
    auto *page = qobject_cast<ListPage *>(qobject_cast<PartsPage *>(program.window().currentPage())->currentPart());
    QVERIFY(page);
    QTRY_COMPARE(page->currentRecord(), std::optional(*wanted));
    program.key(Qt::Key_F11);
    QVERIFY(shownBench());
    QTest::mouseClick(shownBench()->findChild<QWidget *>(u"tile1"_s), Qt::LeftButton);
    QTRY_VERIFY(shownBench()->findChild<QWidget *>(u"benchMaterial"_s)->isVisible());
    QTest::mouseClick(shownBench()->findChild<QWidget *>(u"benchMaterial"_s), Qt::LeftButton);
    // The lots to take are offered at the bench itself.
    QTRY_VERIFY(!shownBench()->findChild<QWidget *>(u"benchMaterial"_s)->isVisible());
    QTest::keyClick(shownBench(), Qt::Key_F11);
    QTRY_VERIFY(!shownBench());
    QCOMPARE(page->currentRecord(), std::optional(*wanted));
}

void TestApp::logNoticesACrash()
{
    const QTemporaryDir folder;
    {
        const LogFile log(folder.path());
        QVERIFY(!log.endedBadlyBefore());
        qWarning("something odd");
    }
    {
        // What a process that is gone leaves behind.
        QFile marker(folder.filePath(u"running-999999.lock"_s));
        QVERIFY(marker.open(QIODevice::WriteOnly));
        marker.write("999999\nbenchbook\n\n\n\n");
    }
    {
        const LogFile log(folder.path());
        QVERIFY(log.endedBadlyBefore());
    }
    const LogFile log(folder.path());
    QVERIFY2(!log.endedBadlyBefore(), "told once");
    QFile file(log.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("something odd"));
}

void TestApp::findsFreePaths()
{
    const QTemporaryDir folder;
    const auto make = [&](const QString &name) {
        const QString path = freeStudioPath(folder.path(), name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) ? QFileInfo(path).fileName() : QString();
    };
    QCOMPARE(make(u"青山"_s), u"青山.benchbook"_s);
    QCOMPARE(make(u"青山"_s), u"青山 2.benchbook"_s);
    QCOMPARE(make(u"../a\\b"_s), u"a b.benchbook"_s);
    QCOMPARE(make(u"..."_s), u"My studio.benchbook"_s);
    QCOMPARE(plainAction(Sentence("Add %1", {u"x"_s})), u"Add x"_s);
    QCOMPARE(plainAction(Sentence("Undo: %1", {u"Undo: Add x"_s})), u"Add x"_s);
}
