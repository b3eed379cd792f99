// The import while it is being done: the window goes on, nobody else writes, and Escape leaves nothing behind.
#include "core/journal/connection.h"
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/pages_work/test_pages.h"
#include "ui/sales/import_view.h"
#include "ui/sales/orders_page.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <semaphore>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

const QStringList etsyPair{QStringLiteral(BENCHBOOK_TEST_DATA) + u"/channels/etsy-EtsySoldOrderItems2026-9.csv"_s,
                           QStringLiteral(BENCHBOOK_TEST_DATA) + u"/channels/etsy-EtsySoldOrders2026-9.csv"_s};

/// Another program that holds the file: as long as this lives, an import has begun and cannot go on.
class HeldFile
{
public:
    explicit HeldFile(const QString &path) : m_connection(path, OpenMode::ReadWrite) { m_connection.begin(false); }
    ~HeldFile() { m_connection.rollBack(false); }

private:
    Connection m_connection;
};

/// Jobs that keep every worker busy: as long as this lives, no other job begins.
class BusyWorkers
{
public:
    explicit BusyWorkers(PageBench &bench)
    {
        for (int i = 0; i < 2; ++i) {
            bench.jobs.run<void>(
                bench.session.get(), u"Busy"_s,
                [open = m_open](const Progress &) -> Result<void> {
                    open->acquire();
                    return {};
                },
                [](const Result<void> &) {});
        }
    }
    ~BusyWorkers() { m_open->release(2); }

private:
    std::shared_ptr<std::counting_semaphore<2>> m_open = std::make_shared<std::counting_semaphore<2>>(0);
};

Result<void> writeSomething(PageBench &bench)
{
    return bench.studio->perform(Sentence("Write something"), std::nullopt, [](Action &action) -> Result<void> {
        action.add("person", action.newId<Person>(), {{"name", u"Lin"_s}});
        return {};
    });
}

void openPreview(PageBench &bench)
{
    bench.show(new OrdersPage(*bench.session, bench.jobs));
    bench.dialogs.files.push_back(etsyPair);
    PageBench::press(bench.page.get(), u"ordersImport"_s);
    PageBench::press(bench.page.get(), u"importChoose"_s);
    bench.waitForJobs();
    QVERIFY(PageBench::find(bench.page.get(), u"importNow"_s)->hasFocus());
}

void pressEscape(PageBench &bench)
{
    QWidget *focused = bench.page->window()->focusWidget();
    QVERIFY(focused);
    QTest::keyClick(focused, Qt::Key_Escape);
}

} // namespace

TestImportView::TestImportView() = default;
TestImportView::~TestImportView() = default;

void TestImportView::init() { m_bench = std::make_unique<PageBench>(); }

void TestImportView::cleanup() { m_bench.reset(); }

void TestImportView::theWindowGoesOnMeanwhile()
{
    PageBench &bench = *m_bench;
    openPreview(bench);
    Page *page = bench.page.get();
    QSignalSpy told(&bench.studio->changes(), &ChangeBus::committed);
    QSignalSpy said(page, &Page::said);
    {
        const HeldFile held(bench.studio.path());
        PageBench::press(page, u"importNow"_s);
        QVERIFY(bench.jobs.isBusy());
        for (const QString &button : {u"importNow"_s, u"importChoose"_s, u"importPersonal"_s, u"importMatch0"_s})
            QVERIFY2(!PageBench::find(page, button)->isEnabled(), qPrintable(button));
        QVERIFY(!page->primaryAction()->isEnabled());
        QCOMPARE(PageBench::textOf(page, u"importClose"_s), u"Stop"_s);
        QTRY_VERIFY(PageBench::textOf(page, u"importWorking"_s).startsWith(u"Importing…"_s));
        // The stroke that began it, given twice, stops nothing.
        QVERIFY(PageBench::find(page, u"importView"_s)->hasFocus());
        QCOMPARE(writeSomething(bench).error().code, ErrorCode::Conflict);
        QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order"), 0);
        QCOMPARE(PageBench::nameless(page).join(u", "_s), QString());
        // Another language and other files change nothing of it.
        QEvent otherLanguage(QEvent::LanguageChange);
        QCoreApplication::sendEvent(PageBench::find(page, u"importView"_s), &otherLanguage);
        qobject_cast<OrdersPage *>(page)->openImport(etsyPair);
        QVERIFY(!PageBench::find(page, u"importNow"_s)->isEnabled());
    }
    bench.waitForJobs();
    QCOMPARE(told.count(), 1);
    QCOMPARE(said.count(), 1);
    QVERIFY(said.first().at(1).toBool());
    QVERIFY(PageBench::textOf(page, u"importFacts"_s).contains(u"3 new orders"_s));
    QVERIFY(PageBench::find(page, u"importClose"_s)->hasFocus());
    QVERIFY(page->primaryAction()->isEnabled());
    BENCHBOOK_VERIFY(writeSomething(bench));
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order"), 3);
    QCOMPARE(violationsOf(*bench.studio, true), QString());
}

void TestImportView::escapeLeavesNothingBehind()
{
    PageBench &bench = *m_bench;
    openPreview(bench);
    Page *page = bench.page.get();
    const qint64 entries = bench.studio.integer("SELECT count(*) FROM journal_entry");
    PageBench::type(page, u"importMatch0"_s, u"WAL-BRN"_s);
    QTest::keyClick(PageBench::find(page, u"importMatch0"_s), Qt::Key_Return);
    bench.waitForJobs();
    const QString answered = PageBench::textOf(page, u"importMatch0"_s);
    {
        const HeldFile held(bench.studio.path());
        PageBench::press(page, u"importNow"_s);
        pressEscape(bench);
        QVERIFY2(PageBench::find(page, u"importView"_s), "Escape stops first, and does not close");
    }
    bench.waitForJobs();
    QCOMPARE(PageBench::textOf(page, u"importMessage"_s), u"The import was stopped. Nothing was imported."_s);
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM journal_entry"), entries);
    QCOMPARE(PageBench::textOf(page, u"importMatch0"_s), answered);
    QCOMPARE(page->window()->focusWidget(), PageBench::find(page, u"importNow"_s));
    QCOMPARE(PageBench::textOf(page, u"importClose"_s), u"Leave it"_s);
    // And again, this time to the end.
    PageBench::press(page, u"importNow"_s);
    bench.waitForJobs();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM journal_entry"), entries + 1);
    QVERIFY(bench.studio.integer("SELECT count(*) FROM sales_order_line WHERE variant_id IS NOT NULL") > 0);
    // Taking it back can be stopped as well.
    {
        const HeldFile held(bench.studio.path());
        PageBench::press(page, u"importUndo"_s);
        QVERIFY(!PageBench::find(page, u"importUndo"_s)->isEnabled());
    }
    bench.waitForJobs();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order"), 0);
    pressEscape(bench);
    QVERIFY(!PageBench::find(page, u"importView"_s));
    QCOMPARE(violationsOf(*bench.studio, true), QString());
}

void TestImportView::anAnswerKeepsThePlace()
{
    PageBench &bench = *m_bench;
    openPreview(bench);
    Page *page = bench.page.get();
    auto *table = qobject_cast<QAbstractItemView *>(PageBench::find(page, u"importTable"_s));
    QVERIFY(table);
    table->setCurrentIndex(table->model()->index(2, 0));
    QSignalSpy reset(table->model(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(table->model(), &QAbstractItemModel::dataChanged);
    QPointer<QWidget> picker = PageBench::find(page, u"importMatch0"_s);
    // Answered and changed before the first look is back: the newest one is shown, once.
    auto busy = std::make_unique<BusyWorkers>(bench);
    PageBench::type(page, u"importMatch0"_s, u"WAL-BRN"_s);
    QTest::keyClick(picker, Qt::Key_Return);
    PageBench::type(page, u"importMatch0"_s, QString());
    QTest::keyClick(picker, Qt::Key_Return);
    QVERIFY(picker->hasFocus());
    busy.reset();
    bench.waitForJobs();
    QVERIFY(picker && picker->isVisible() && picker->isEnabled());
    QVERIFY(picker->hasFocus());
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(table->currentIndex().row(), 2);
    PageBench::press(page, u"importNow"_s);
    bench.waitForJobs();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order_line WHERE variant_id IS NOT NULL"), 0);
}

void TestImportView::closedWhileItRuns()
{
    PageBench &bench = *m_bench;
    openPreview(bench);
    const qint64 entries = bench.studio.integer("SELECT count(*) FROM journal_entry");
    {
        const HeldFile held(bench.studio.path());
        PageBench::press(bench.page.get(), u"importNow"_s);
        QVERIFY(bench.jobs.isBusy());
        bench.page.reset();
    }
    // Nobody listens any more; the writer comes back all the same.
    bench.waitForJobs();
    QVERIFY(!bench.studio->isWriterLent());
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM journal_entry"), entries);
    BENCHBOOK_VERIFY(writeSomething(bench));

    // The whole window closes: what was asked for is given up, and the file is whole.
    openPreview(bench);
    {
        const HeldFile held(bench.studio.path());
        PageBench::press(bench.page.get(), u"importNow"_s);
    }
    bench.jobs.stop();
    bench.page.reset();
    bench.waitForJobs();
    bench.reopen();
    const qint64 written = bench.studio.integer("SELECT count(*) FROM sales_order");
    QVERIFY(written == 0 || written == 3);
    QCOMPARE(violationsOf(*bench.studio, true), QString());
}

void TestImportView::readingIsStopped()
{
    PageBench &bench = *m_bench;
    bench.show(new OrdersPage(*bench.session, bench.jobs));
    Page *page = bench.page.get();
    auto busy = std::make_unique<BusyWorkers>(bench);
    qobject_cast<OrdersPage *>(page)->openImport({etsyPair.first()});
    QTRY_COMPARE(PageBench::textOf(page, u"importWorking"_s), u"Reading the files…"_s);
    QCOMPARE(PageBench::textOf(page, u"importClose"_s), u"Stop"_s);
    pressEscape(bench);
    // It is said at once, wherever the worker is.
    QCOMPARE(PageBench::textOf(page, u"importMessage"_s), u"Reading was stopped. Nothing was imported."_s);
    QVERIFY(PageBench::find(page, u"importChoose"_s)->hasFocus());
    // Other files are read instead, and what was given up is not heard of again.
    qobject_cast<OrdersPage *>(page)->openImport(etsyPair);
    busy.reset();
    bench.waitForJobs();
    QVERIFY(PageBench::textOf(page, u"importFacts"_s).contains(u"EtsySoldOrders"_s));
    QCOMPARE(PageBench::textOf(page, u"importMessage"_s), u"(not there)"_s);
}

void TestImportView::anOrderIsShownInsteadOfIt()
{
    PageBench &bench = *m_bench;
    openPreview(bench);
    auto *orders = qobject_cast<OrdersPage *>(bench.page.get());
    const qint64 nothing = 0;
    orders->showRecord(nothing);
    PageBench::settle();
    QVERIFY(PageBench::find(orders, u"ordersTable"_s));
    QVERIFY(!PageBench::find(orders, u"importView"_s));

    openPreview(bench);
    orders = qobject_cast<OrdersPage *>(bench.page.get());
    {
        const HeldFile held(bench.studio.path());
        PageBench::press(orders, u"importNow"_s);
        orders->showRecord(nothing);
        PageBench::settle();
        QVERIFY(PageBench::find(orders, u"ordersTable"_s));
        QVERIFY(!PageBench::find(orders, u"importView"_s));
        // It is still being written, and can be looked at again.
        PageBench::press(orders, u"ordersImport"_s);
        QVERIFY(PageBench::find(orders, u"importView"_s));
        orders->showRecord(nothing);
    }
    bench.waitForJobs();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order"), 3);
    const qint64 first = bench.studio.integer("SELECT min(id) FROM sales_order");
    orders->showRecord(first);
    QTRY_COMPARE(orders->currentRecord(), std::optional(first));
    QVERIFY(PageBench::find(orders, u"ordersTable"_s));
}

void TestImportView::aPastOneIsTakenBackBesideTheWindow()
{
    PageBench &bench = *m_bench;
    openPreview(bench);
    Page *page = bench.page.get();
    PageBench::press(page, u"importNow"_s);
    bench.waitForJobs();
    PageBench::press(page, u"importClose"_s);
    PageBench::press(page, u"ordersPastImports"_s);
    QTRY_VERIFY(PageBench::find(page, u"importTakeBack"_s));
    PageBench::press(page, u"importTakeBack"_s);
    const QString submit = u"takeBackImportFormSubmit"_s;
    {
        const HeldFile held(bench.studio.path());
        PageBench::press(page, submit);
        QVERIFY(bench.jobs.isBusy());
        QVERIFY(!PageBench::find(page, submit)->isEnabled());
        QCOMPARE(PageBench::textOf(page, u"takeBackImportFormLeave"_s), u"Stop"_s);
        QVERIFY(PageBench::find(page, u"takeBackImportForm"_s)->hasFocus());
        pressEscape(bench);
        QVERIFY2(PageBench::find(page, u"takeBackImportForm"_s), "Escape stops first, and does not close");
    }
    bench.waitForJobs();
    QCOMPARE(bench.studio.integer("SELECT count(*) FROM sales_order"), 3);
    QCOMPARE(PageBench::textOf(page, u"takeBackImportFormProblem"_s), u"! Stopped. The import stands as it was."_s);
    QSignalSpy said(page, &Page::said);
    PageBench::press(page, submit);
    bench.waitForJobs();
    QVERIFY(!PageBench::find(page, u"takeBackImportForm"_s));
    QCOMPARE(said.count(), 1);
    QVERIFY(said.first().at(1).toBool());
    QCOMPARE(violationsOf(*bench.studio, true), QString());
}
