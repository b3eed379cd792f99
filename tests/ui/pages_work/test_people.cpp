#include "core/workshop/evening_card.h"
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/pages_work/test_pages.h"
#include "ui/kit/table_view.h"
#include "ui/records/edit_table.h"
#include "ui/workshop/workshop_page.h"

#include <QAbstractButton>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

Id<WorkOrder> releasedOrder(PageBench &bench, int quantity, QDate due = {})
{
    const Id<Person> owner = bench.workshop.owner;
    const auto planned =
        planWorkOrder(*bench.studio, {.variant = bench.workshop.wallet, .quantity = quantity, .due = due}, owner);
    if (!planned.ok() || !releaseWorkOrder(*bench.studio, planned->id, owner).ok())
        qFatal("no order");
    return planned->id;
}

WorkshopPage *openPart(PageBench &bench, const QString &part)
{
    auto *page = new WorkshopPage(*bench.session, bench.jobs);
    bench.show(page);
    page->openPart(part);
    bench.waitForJobs();
    return page;
}

/// The card of Chen, the helper, whose name is the first.
EditTableModel *linesOf(Page *page) { return page->findChild<EditTable *>(u"eveningLines"_s)->model(); }

void setCell(Page *page, int row, const QString &key, const QString &text)
{
    EditTableModel *model = linesOf(page);
    model->setData(model->index(row, model->columnOf(key)), text, Qt::EditRole);
}

QString chip(Page *page, Id<Person> person)
{
    auto *button = page->findChild<QAbstractButton *>(u"eveningPeople.%1"_s.arg(person.value()));
    return button ? button->text() : QString();
}

} // namespace

TestPeople::TestPeople() = default;
TestPeople::~TestPeople() = default;

void TestPeople::init() { m_bench = std::make_unique<PageBench>(); }

void TestPeople::cleanup() { m_bench.reset(); }

void TestPeople::aCardIsCorrectedAndConfirmed()
{
    releasedOrder(*m_bench, 4);
    auto *page = openPart(*m_bench, u"evening"_s);
    QSignalSpy said(page, &Page::said);
    EditTableModel *lines = linesOf(page);
    QCOMPARE(lines->rowCount(), 2);
    QCOMPARE(lines->text(0, u"minutes"_s), u"30"_s);
    QVERIFY(PageBench::textOf(page, u"eveningSums"_s).contains(u"2:30"_s));
    setCell(page, 0, u"minutes"_s, u"1:05"_s);
    setCell(page, 0, u"good"_s, u"3"_s);
    setCell(page, 1, u"good"_s, u"3"_s);
    QVERIFY(PageBench::textOf(page, u"eveningSums"_s).contains(u"3:05"_s));
    auto *table = page->findChild<QWidget *>(u"eveningLinesTable"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return, Qt::ControlModifier);
    PageBench::settle();
    QCOMPARE(m_bench->studio.integer("SELECT sum(seconds) FROM work_log WHERE entry = 'card'"), 185 * 60);
    QCOMPARE(said.count(), 1);
    QVERIFY(said[0][0].toString().startsWith(u"Evening card of Chen"_s));
    QVERIFY2(chip(page, m_bench->workshop.helper).startsWith(u"✓"_s), qPrintable(chip(page, m_bench->workshop.helper)));
    // On to the next person.
    QVERIFY(PageBench::words(page).contains(u"Lin · Tuesday"_s));
    BENCHBOOK_VERIFY(m_bench->studio->undo(m_bench->studio.integer("SELECT max(id) FROM journal_entry"), {}));
    QTRY_VERIFY(!chip(page, m_bench->workshop.helper).startsWith(u"✓"_s));
}

void TestPeople::whatCannotBeReadIsSaid()
{
    releasedOrder(*m_bench, 4);
    auto *page = openPart(*m_bench, u"evening"_s);
    setCell(page, 0, u"minutes"_s, u"soon"_s);
    setCell(page, 1, u"scrap"_s, u"x"_s);
    PageBench::press(page, u"eveningConfirm"_s);
    EditTableModel *lines = linesOf(page);
    QVERIFY(lines->index(0, 2).data().toString().startsWith(u"! "_s));
    QVERIFY(lines->index(1, 4).data().toString().startsWith(u"! "_s));
    QVERIFY(PageBench::textOf(page, u"eveningProblem"_s).contains(u"Write minutes"_s));
    QCOMPARE(m_bench->studio.integer("SELECT count(*) FROM work_log"), 0);
    // Rules of the studio are told beside their cells, too.
    setCell(page, 0, u"minutes"_s, u"20"_s);
    setCell(page, 0, u"good"_s, u"40"_s);
    setCell(page, 1, u"scrap"_s, u""_s);
    PageBench::press(page, u"eveningConfirm"_s);
    QVERIFY(lines->index(0, 3).data().toString().startsWith(u"! "_s));
    QCOMPARE(m_bench->studio.integer("SELECT count(*) FROM work_log"), 0);
}

void TestPeople::correctionsWaitForTheirPerson()
{
    const auto order = releasedOrder(*m_bench, 4);
    auto *page = openPart(*m_bench, u"evening"_s);
    setCell(page, 0, u"minutes"_s, u"33"_s);
    PageBench::press(page, u"eveningPeople.%1"_s.arg(m_bench->workshop.owner.value()));
    QVERIFY(chip(page, m_bench->workshop.helper).startsWith(u"✎"_s));
    QCOMPARE(linesOf(page)->text(0, u"minutes"_s), u"30"_s);
    // What others log meanwhile leaves them alone.
    NewWorkLog log{order, m_bench->workshop.cut, m_bench->workshop.newcomer, 600, 1, 0};
    BENCHBOOK_VERIFY(logWork(*m_bench->studio, log, m_bench->workshop.newcomer));
    PageBench::settle();
    PageBench::settle();
    PageBench::press(page, u"eveningPeople.%1"_s.arg(m_bench->workshop.helper.value()));
    QCOMPARE(linesOf(page)->text(0, u"minutes"_s), u"33"_s);
    PageBench::press(page, u"eveningAgain"_s);
    QVERIFY(linesOf(page)->text(0, u"minutes"_s) != u"33"_s);
    QVERIFY(!chip(page, m_bench->workshop.helper).startsWith(u"✎"_s));
}

void TestPeople::correctionsOutliveTheProgram()
{
    const auto order = releasedOrder(*m_bench, 4);
    auto *page = openPart(*m_bench, u"evening"_s);
    setCell(page, 0, u"minutes"_s, u"33"_s);
    setCell(page, 0, u"good"_s, u"2"_s);
    // Another cell is still being typed in when the window goes.
    auto *lines = page->findChild<EditTable *>(u"eveningLines"_s);
    lines->table()->setFocus();
    lines->table()->setCurrentIndex(lines->model()->index(1, lines->model()->columnOf(u"minutes"_s)));
    QTest::keyClicks(lines->table(), u"4"_s);
    page->close();
    m_bench->reopen();
    page = openPart(*m_bench, u"evening"_s);
    QVERIFY(chip(page, m_bench->workshop.helper).startsWith(u"✎"_s));
    QCOMPARE(linesOf(page)->text(0, u"minutes"_s), u"33"_s);
    QCOMPARE(linesOf(page)->text(0, u"good"_s), u"2"_s);
    QCOMPARE(linesOf(page)->text(1, u"minutes"_s), u"4"_s);
    QVERIFY(linesOf(page)->text(0, u"workOrder"_s).startsWith(u"WO-"_s));
    QVERIFY(PageBench::textOf(page, u"eveningWhy"_s).contains(u"no special skill"_s));
    setCell(page, 1, u"good"_s, u"2"_s);
    PageBench::press(page, u"eveningConfirm"_s);
    QCOMPARE(m_bench->studio.integer("SELECT sum(seconds) FROM work_log WHERE entry = 'card'"), 37 * 60);
    QCOMPARE(m_bench->studio.integer("SELECT max(work_order_id) FROM work_log"), order.value());
    // Confirmed, nothing of it is kept.
    m_bench->reopen();
    page = openPart(*m_bench, u"evening"_s);
    QVERIFY(!chip(page, m_bench->workshop.helper).startsWith(u"✎"_s));
}

void TestPeople::nothingWorkedIsSaid()
{
    releasedOrder(*m_bench, 4);
    auto *page = openPart(*m_bench, u"evening"_s);
    PageBench::press(page, u"eveningNothing"_s);
    QCOMPARE(m_bench->studio.integer("SELECT count(*) FROM day_off"), 1);
    QVERIFY2(chip(page, m_bench->workshop.helper).startsWith(u"✓"_s), qPrintable(chip(page, m_bench->workshop.helper)));
    QVERIFY(PageBench::words(page).contains(u"Lin · Tuesday"_s));
    PageBench::press(page, u"eveningPeople.%1"_s.arg(m_bench->workshop.helper.value()));
    QVERIFY(PageBench::textOf(page, u"eveningSums"_s).startsWith(u"Nothing was worked"_s));
    QCOMPARE(linesOf(page)->rowCount(), 0);
    QVERIFY(!PageBench::find(page, u"eveningNothing"_s));
    BENCHBOOK_VERIFY(m_bench->studio->undo(m_bench->studio.integer("SELECT max(id) FROM journal_entry"), {}));
    QTRY_VERIFY(PageBench::find(page, u"eveningNothing"_s));
    QCOMPARE(linesOf(page)->rowCount(), 2);
    // What was typed is not thrown away by it.
    setCell(page, 0, u"minutes"_s, u"33"_s);
    QVERIFY(!PageBench::find(page, u"eveningNothing"_s));
}

void TestPeople::aLineIsAddedByHand()
{
    const auto order = releasedOrder(*m_bench, 4);
    auto *page = openPart(*m_bench, u"evening"_s);
    EditTableModel *lines = linesOf(page);
    while (lines->rowCount() > 0)
        lines->removeLine(0);
    lines->addLine();
    setCell(page, 0, u"workOrder"_s, infoOf(m_bench->studio, order).code.toLower());
    QVERIFY(lines->text(0, u"workOrder"_s).contains(u"Wallet"_s));
    QCOMPARE(lines->text(0, u"step"_s), u"Cut"_s);
    setCell(page, 0, u"minutes"_s, u"25"_s);
    setCell(page, 0, u"good"_s, u"2"_s);
    lines->addLine();
    PageBench::press(page, u"eveningConfirm"_s);
    QCOMPARE(m_bench->studio.integer("SELECT count(*) FROM work_log"), 1);
    QCOMPARE(m_bench->studio.integer("SELECT seconds FROM work_log"), 25 * 60);
}

void TestPeople::withoutPeopleItSaysSo()
{
    const auto hidden = m_bench->studio->perform(Sentence("Hide"), {}, [&](Action &action) -> Result<void> {
        for (const Id<Person> person : {m_bench->workshop.owner, m_bench->workshop.helper, m_bench->workshop.newcomer})
            action.change("person", person, {{"hidden", 1}});
        return {};
    });
    BENCHBOOK_VERIFY(hidden);
    auto *page = openPart(*m_bench, u"evening"_s);
    QVERIFY(PageBench::words(page).contains(u"Add the people who work here"_s));
    QVERIFY(!PageBench::find(page, u"eveningConfirm"_s));
    page->openPart(u"people"_s);
    m_bench->waitForJobs();
    QVERIFY(PageBench::words(page).contains(u"Add the people who work here"_s));
}

void TestPeople::anOpenDayLeadsToItsCard()
{
    const auto order = releasedOrder(*m_bench, 40);
    const QDate monday = m_bench->studio->today().addDays(-1);
    for (int week = 0; week < 5; ++week) {
        for (const Id<Person> person : {m_bench->workshop.owner, m_bench->workshop.helper}) {
            NewWorkLog log{order, m_bench->workshop.cut, person, 3600, 1, 0};
            log.day = monday.addDays(-7 * week);
            if (week > 0 || person == m_bench->workshop.owner)
                BENCHBOOK_VERIFY(logWork(*m_bench->studio, log, person));
        }
    }
    auto *page = openPart(*m_bench, u"evening"_s);
    QVERIFY(PageBench::words(page).contains(u"No hours yet:"_s));
    PageBench::press(page, u"eveningOpen.0"_s);
    QCOMPARE(PageBench::textOf(page, u"eveningDay"_s), monday.toString(Qt::ISODate));
    QVERIFY(PageBench::words(page).contains(u"Chen · Monday"_s));
    PageBench::press(page, u"eveningConfirm"_s);
    QCOMPARE(m_bench->studio.integer("SELECT count(*) FROM work_log WHERE entry = 'card' AND about_day = '2026-08-31'"),
             1);
    QVERIFY(!PageBench::words(page).contains(u"No hours yet:"_s));
    // Today's list leads there, too.
    page->showRecordOf(u"evening"_s, m_bench->workshop.owner.value());
    QCOMPARE(PageBench::textOf(page, u"eveningDay"_s), m_bench->studio->today().toString(Qt::ISODate));
}

void TestPeople::theBoardShowsWhoIsOnWhat()
{
    const auto order = releasedOrder(*m_bench, 4, m_bench->studio->today().addDays(-3));
    BENCHBOOK_VERIFY(benchbook::startTimer(*m_bench->studio, m_bench->workshop.helper, order, m_bench->workshop.cut));
    m_bench->studio.clock().advance(25 * 60'000);
    auto *page = openPart(*m_bench, u"people"_s);
    const QString code = infoOf(m_bench->studio, order).code;
    QString words = PageBench::words(page);
    QVERIFY2(words.contains(u"▶ On it now"_s) && words.contains(u"Cut · "_s + code) && words.contains(u"0:25"_s),
             qPrintable(words));
    QVERIFY(words.contains(u"3 day"_s) && words.contains(u"Chen works on it."_s));
    QVERIFY(words.contains(u"Veg tan"_s) && words.contains(u"Not on order"_s));
    BENCHBOOK_VERIFY(pauseTimer(*m_bench->studio, m_bench->workshop.helper, u"Lunch"_s));
    QTest::qWait(200);
    m_bench->waitForJobs();
    words = PageBench::words(page);
    QVERIFY2(words.contains(u"Lunch"_s) && words.contains(u"⏸"_s), qPrintable(words));
    PageBench::press(page, u"peoplePerson.0.timer"_s);
    QVERIFY(PageBench::words(page).contains(code));
}

void TestPeople::everythingHasAName()
{
    releasedOrder(*m_bench, 4);
    auto *page = openPart(*m_bench, u"evening"_s);
    QCOMPARE(PageBench::nameless(page), QStringList());
    page->openPart(u"people"_s);
    m_bench->waitForJobs();
    QCOMPARE(PageBench::nameless(page), QStringList());
}

void TestPeople::languageChanges()
{
    releasedOrder(*m_bench, 4);
    auto *page = openPart(*m_bench, u"evening"_s);
    setCell(page, 0, u"minutes"_s, u"33"_s);
    m_bench->language.choose(LanguageSwitch::Choice::Chinese);
    PageBench::settle();
    QCOMPARE(linesOf(page)->text(0, u"minutes"_s), u"33"_s);
    m_bench->language.choose(LanguageSwitch::Choice::English);
    PageBench::settle();
    QVERIFY(PageBench::words(page).contains(u"Usual day"_s));
}
