// Tools lent between studios, in the window: offered, asked for, answered, handed over and back.
#include "tests/ui/peers/knowledge_bench.h"
#include "tests/ui/peers/test_knowledge.h"

#include "core/knowledge/tool_booking.h"
#include "core/knowledge/tool_offer.h"
#include "core/knowledge/tool_view.h"
#include "core/tools/tool.h"
#include "ui/knowledge/lending_calendar.h"
#include "ui/knowledge/lending_page.h"

#include <QAction>
#include <QTableView>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

Id<Tool> addTool(PostStudio &studio, const QString &name)
{
    const auto added = studio.studio().perform(Sentence("Add"), std::nullopt, [&](Action &action) -> Result<Id<Tool>> {
        const auto id = action.newId<Tool>();
        action.add("tool", id, {{"number", 1}, {"code", u"T-0001"_s}, {"name", name}});
        return id;
    });
    return added.value();
}

qint64 onlyTool(PostStudio &studio)
{
    return studio.studio()
        .read([](const Reader &reader) { return Result(listIds(reader, lendingList(), {})); })
        ->front();
}

ToolLendingView lendingOf(PostStudio &studio)
{
    const qint64 id = onlyTool(studio);
    return studio.studio().read([&](const Reader &reader) { return toolLendingView(reader, id); }).value();
}

} // namespace

TestLendingPage::TestLendingPage() = default;
TestLendingPage::~TestLendingPage() = default;

void TestLendingPage::init() { m_bench = std::make_unique<KnowledgeBench>(); }

void TestLendingPage::cleanup()
{
    QCOMPARE(violationsOf(m_bench->ours.studio(), false), QString());
    m_bench.reset();
}

void TestLendingPage::oakOffers()
{
    KnowledgeBench &bench = *m_bench;
    const Id<Tool> tool = addTool(bench.oak, u"Bell skiver"_s);
    const ToolTerms terms{.dayPrice = BodyMoney{yuan(60), u"CNY"_s}, .terms = u"Fetch it yourself"_s};
    BENCHBOOK_VERIFY(offerTool(bench.oak.studio(), tool, terms, {bench.oak.peer(bench.ours)}, {}));
    bench.fetch();
}

void TestLendingPage::weOffer()
{
    KnowledgeBench &bench = *m_bench;
    const Id<Tool> tool = addTool(bench.ours, u"Slab roller"_s);
    BENCHBOOK_VERIFY(offerTool(bench.ours.studio(), tool, {}, {bench.ours.peer(bench.oak)}, {}));
    bench.send();
}

void TestLendingPage::oakAsks(int from, int until)
{
    KnowledgeBench &bench = *m_bench;
    const QDate today = bench.oak.studio().today();
    BENCHBOOK_VERIFY(
        askForTool(bench.oak.studio(), {onlyTool(bench.oak), today.addDays(from), today.addDays(until)}, {}));
    bench.fetch();
}

void TestLendingPage::anEmptyListSaysWhatCanBeDone()
{
    m_bench->open<LendingPage>();
    QVERIFY(m_bench->words().contains(u"No tool to lend here."_s));
    QVERIFY(!m_bench->seen(u"lendingCalendar"_s));
    m_bench->look(u"lending-empty"_s);
}

void TestLendingPage::aToolIsOffered()
{
    KnowledgeBench &bench = *m_bench;
    addTool(bench.ours, u"Slab roller"_s);
    auto *page = bench.open<LendingPage>();
    page->primaryAction()->trigger();
    bench.settle();
    bench.pressed(u"offerToolSubmit"_s);
    QVERIFY(!bench.problemOf(u"offerToolTool"_s).isEmpty());
    bench.pick(u"offerToolTool"_s, u"Slab"_s);
    QCOMPARE(bench.textOf(u"offerToolName"_s), u"Slab roller"_s);
    bench.type(u"offerToolDayPrice"_s, u"35"_s);
    bench.type(u"offerToolTerms"_s, u"Clean it, please"_s);
    bench.look(u"lending-offer"_s);
    bench.pressed(u"offerToolSubmit"_s);
    QVERIFY2(bench.words().contains(u"This will leave your studio"_s), qPrintable(bench.words()));
    QVERIFY(bench.words().contains(u"✎ Clean it, please"_s));
    QVERIFY(!bench.words().contains(u"T-0001"_s));
    bench.pressed(u"offerToolSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft WHERE kind = 'tool'"), 1);
    QVERIFY(bench.said.last().startsWith(u"↶ Offer T-0001 Slab roller to one studio"_s));
    bench.chooseRow(0);
    QVERIFY(bench.words().contains(u"waits in the box"_s));
    bench.send();
    bench.pressed(u"lendingEnd"_s);
    bench.pressed(u"endLendingSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft WHERE kind = 'retract'"), 1);
    QVERIFY(!bench.seen(u"lendingEnd"_s));
}

void TestLendingPage::theirsIsAskedForAndOtherDaysAreTaken()
{
    KnowledgeBench &bench = *m_bench;
    oakOffers();
    bench.open<LendingPage>();
    bench.chooseRow(0);
    QVERIFY(bench.words().contains(u"Fetch it yourself"_s));
    bench.pressed(u"lendingAsk"_s);
    bench.pressed(u"askToolSubmit"_s);
    QVERIFY(!bench.problemOf(u"askToolFrom"_s).isEmpty());
    const QDate today = bench.ours.studio().today();
    bench.type(u"askToolFrom"_s, today.addDays(2).toString(Qt::ISODate));
    bench.type(u"askToolUntil"_s, today.addDays(3).toString(Qt::ISODate));
    bench.look(u"lending-ask"_s);
    bench.pressed(u"askToolSubmit"_s);
    QVERIFY2(bench.words().contains(u"To Oakbench"_s), qPrintable(bench.words()));
    bench.pressed(u"askToolSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft WHERE kind = 'tool_request'"), 1);
    bench.send();
    const Hash256 request = lendingOf(bench.oak).bookings.front().booking.request;
    BENCHBOOK_VERIFY(
        answerBooking(bench.oak.studio(), request,
                      {.reply = BookingReply::OtherDays, .from = today.addDays(4), .until = today.addDays(5)}, {}));
    bench.fetch();
    QTRY_VERIFY(bench.seen(u"lendingAwaits"_s));
    QVERIFY(bench.words().contains(today.addDays(4).toString(Qt::ISODate)));
    // Exactly what is legal: we borrow, so we neither accept nor decline.
    QVERIFY(bench.seen(u"booking0.countersign"_s) && bench.seen(u"booking0.withdraw"_s));
    QVERIFY(!bench.seen(u"booking0.accept"_s) && !bench.seen(u"booking0.hand-over"_s));
    bench.look(u"lending-other-days"_s);
    bench.pressed(u"booking0.countersign"_s);
    bench.pressed(u"answerBookingSubmit"_s);
    bench.pressed(u"answerBookingSubmit"_s);
    bench.send();
    QCOMPARE(lendingOf(bench.ours).bookings.front().booking.state, BookingState::Agreed);
    QTRY_VERIFY(!bench.seen(u"lendingAwaits"_s));
}

void TestLendingPage::oursIsPromisedHandedOverAndBack()
{
    KnowledgeBench &bench = *m_bench;
    weOffer();
    oakAsks(0, 1);
    bench.open<LendingPage>();
    QTRY_VERIFY(bench.seen(u"lendingAwaits"_s));
    bench.pressed(u"lendingAwaits"_s);
    QVERIFY(!bench.seen(u"booking0.hand-over"_s));
    bench.look(u"lending-asked"_s);
    bench.pressed(u"booking0.other-days"_s);
    bench.look(u"lending-answer"_s);
    QCOMPARE(bench.textOf(u"answerBookingFrom"_s).left(4), bench.ours.studio().today().toString(u"yyyy"_s));
    PageBench::leaveForm(bench.page.get());
    bench.settle();
    bench.pressed(u"booking0.accept"_s);
    bench.pressed(u"answerBookingSubmit"_s);
    QVERIFY(bench.words().contains(u"This will leave your studio"_s));
    bench.pressed(u"answerBookingSubmit"_s);
    QVERIFY(bench.words().contains(u"A letter of ours about it waits in the box."_s));
    QVERIFY(!bench.seen(u"booking0.accept"_s));
    bench.send();
    bench.pressed(u"booking0.hand-over"_s);
    bench.typeNote(u"handOverToolNote"_s, u"New cloth"_s);
    bench.pressed(u"handOverToolSubmit"_s);
    QVERIFY(bench.words().contains(u"It is with Oakbench now."_s));
    QVERIFY(!bench.seen(u"booking0.withdraw"_s));
    bench.look(u"lending-out"_s);
    bench.pressed(u"booking0.back"_s);
    bench.pressed(u"toolIsBackSubmit"_s);
    QVERIFY(bench.words().contains(u"It is back."_s));
    QCOMPARE(bench.count("SELECT count(*) FROM booked_loan WHERE back_id IS NOT NULL"), 1);
}

void TestLendingPage::clashesAreShownAndNothingIsPromisedTwice()
{
    KnowledgeBench &bench = *m_bench;
    weOffer();
    oakAsks(0, 2);
    oakAsks(2, 3);
    bench.open<LendingPage>();
    bench.chooseRow(0);
    QVERIFY(bench.words().contains(u"! The same days as for Oakbench"_s));
    auto *calendar = bench.page->findChild<LendingCalendar *>();
    const QDate today = bench.ours.studio().today();
    QTRY_COMPARE(calendar->model()->rowCount(), 1);
    QCOMPARE(calendar->model()->useOn(0, today), DayUse::Asked);
    QCOMPARE(calendar->model()->useOn(0, today.addDays(2)), DayUse::Clash);
    QCOMPARE(calendar->model()->useOn(0, today.addDays(4)), DayUse::Free);
    bench.look(u"lending-clash"_s);
    bench.pressed(u"booking0.accept"_s);
    bench.pressed(u"answerBookingSubmit"_s);
    bench.pressed(u"answerBookingSubmit"_s);
    bench.send();
    QTRY_COMPARE(calendar->model()->useOn(0, today), DayUse::Agreed);
    bench.pressed(u"booking1.accept"_s);
    bench.pressed(u"answerBookingSubmit"_s);
    QVERIFY2(bench.words().contains(u"It was promised to Oakbench"_s), qPrintable(bench.words()));
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft WHERE letter_id IS NULL"), 0);
}

void TestLendingPage::theCalendarIsReadByKeyboard()
{
    KnowledgeBench &bench = *m_bench;
    oakOffers();
    bench.open<LendingPage>();
    auto *days = qobject_cast<QTableView *>(bench.seen(u"lendingDays"_s));
    QTRY_VERIFY(days && days->model()->rowCount() == 1);
    QVERIFY(bench.words().contains(u"● agreed"_s));
    days->setFocus();
    days->setCurrentIndex(days->model()->index(0, LendingModel::FirstDay));
    bench.settle();
    // The pane follows the line.
    QVERIFY(bench.seen(u"lendingAsk"_s));
    days->setFocus();
    QTest::keyClick(days, Qt::Key_Right);
    QCOMPARE(days->currentIndex().column(), LendingModel::FirstDay + 1);
    const QString spoken = days->currentIndex().data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(u"Bell skiver (Oakbench), "_s) && spoken.endsWith(u": free"_s), qPrintable(spoken));
    const QDate first = qobject_cast<LendingModel *>(days->model())->first();
    bench.pressed(u"lendingLater"_s);
    QCOMPARE(qobject_cast<LendingModel *>(days->model())->first(), first.addDays(7));
    // The day one stands on is the one that is asked for.
    const QDate stood = first.addDays(8);
    bench.pressed(u"lendingAsk"_s);
    QCOMPARE(bench.textOf(u"askToolFrom"_s), stood.toString(Qt::ISODate));
    PageBench::leaveForm(bench.page.get());
    bench.settle();
    bench.pressed(u"lendingNow"_s);
    QCOMPARE(qobject_cast<LendingModel *>(days->model())->first(), first);
}

void TestLendingPage::everythingHasAName()
{
    KnowledgeBench &bench = *m_bench;
    weOffer();
    oakAsks(0, 1);
    auto *page = bench.open<LendingPage>();
    bench.chooseRow(0);
    QCOMPARE(PageBench::nameless(page), QStringList());
    for (const QString &button : {u"lendingTerms"_s, u"lendingEnd"_s, u"booking0.accept"_s, u"booking0.other-days"_s}) {
        bench.pressed(button);
        QCOMPARE(PageBench::nameless(page), QStringList());
        PageBench::leaveForm(page);
        bench.settle();
    }
}

void TestLendingPage::languageChanges()
{
    KnowledgeBench &bench = *m_bench;
    weOffer();
    oakAsks(0, 1);
    bench.open<LendingPage>();
    bench.chooseRow(0);
    bench.language.choose(LanguageSwitch::Choice::Chinese);
    bench.settle();
    bench.look(u"lending-zh"_s);
    bench.language.choose(LanguageSwitch::Choice::English);
    bench.settle();
    QVERIFY(bench.words().contains(u"● agreed"_s));
}
