// Letters, what waits, and what is open, in the window.
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/peers/deal_bench.h"
#include "tests/ui/peers/test_deals.h"

#include "ui/peers/box_page.h"
#include "ui/peers/letter_page.h"
#include "ui/peers/question_page.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

TestLetterPages::TestLetterPages() = default;
TestLetterPages::~TestLetterPages() = default;

void TestLetterPages::init() { m_bench = std::make_unique<DealBench>(); }

void TestLetterPages::cleanup()
{
    QCOMPARE(violationsOf(m_bench->ours.studio(), false), QString());
    m_bench.reset();
}

void TestLetterPages::aLetterSaysEverything()
{
    DealBench &bench = *m_bench;
    auto *page = bench.show(new LetterPage(bench.session));
    QVERIFY(PageBench::words(page).contains(u"No letter here."_s));
    bench.offerFromOak(200, 12);
    page->refresh();
    PageBench::settle();
    bench.look(u"letters"_s);
    const QString words = PageBench::words(page);
    QVERIFY(words.contains(u"Offer of work"_s));
    QVERIFY(words.contains(u"From Oakbench"_s));
    QVERIFY(words.contains(u"Lines 1 · Product"_s) && words.contains(u"Card wallet"_s));
    const QSignalSpy deals(page, &LetterPage::dealChosen);
    PageBench::press(page, u"letterDeal"_s);
    QCOMPARE(deals.size(), 1);
    QCOMPARE(deals.front().front().toLongLong(), bench.count("SELECT id FROM deal"));
}

void TestLetterPages::whatWaitsIsChangedAndThrownAway()
{
    DealBench &bench = *m_bench;
    auto *page = bench.show(new BoxPage(bench.session, bench.jobs));
    QVERIFY(PageBench::words(page).contains(u"No letter waits."_s));
    BENCHBOOK_VERIFY(bench.ours.write(bench.oak, offerOf(200, 12)));
    page->refresh();
    PageBench::settle();
    bench.look(u"box"_s);
    QVERIFY(PageBench::words(page).contains(u"✎ Card wallet"_s));
    PageBench::press(page, u"boxChange"_s);
    PageBench::type(page, u"letterForm.validUntil"_s, u"2026-09-30"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft WHERE until_ms IS NOT NULL"), 1);
    PageBench::press(page, u"boxDrop"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft"), 0);
    QVERIFY(!bench.said.isEmpty() && bench.said.last().startsWith(u"↶ "_s));
}

void TestLetterPages::questionsLeadToWhereTheyAreSettled()
{
    DealBench &bench = *m_bench;
    PostStudio fen(u"Fen Weavers"_s);
    pair(bench.ours, fen, false);
    bench.offerFromOak(200, 12);
    auto *page = bench.show(new QuestionPage(bench.session));
    bench.look(u"questions"_s);
    const QSignalSpy deals(page, &QuestionPage::dealChosen);
    const QSignalSpy peers(page, &QuestionPage::peerChosen);
    PageBench::press(page, u"question.0"_s);
    QCOMPARE(deals.size(), 1);
    QCOMPARE(deals.front().front().toLongLong(), bench.count("SELECT id FROM deal"));
    PageBench::press(page, u"question.1"_s);
    QCOMPARE(peers.size(), 1);
    QCOMPARE(peers.front().front().toLongLong(), bench.ours.peer(fen).value());
    page->search(u"fen"_s);
    PageBench::settle();
    QVERIFY(!PageBench::find(page, u"question.1"_s));
    QVERIFY(PageBench::words(page).contains(u"Fen Weavers"_s));
}

void TestLetterPages::theirNumberFollowsWhatIsWritten()
{
    DealBench &bench = *m_bench;
    auto *page = bench.show(new QuestionPage(bench.session));
    QVERIFY(PageBench::find(page, u"questionsEmpty"_s));
    bench.look(u"questions-none"_s);
    QSignalSpy counts(page, &Page::countChanged);
    bench.offerFromOak(200, 12);
    PageBench::settle();
    QVERIFY(!counts.isEmpty());
    QCOMPARE(counts.last().front().toInt(), 1);
    QCOMPARE(QuestionPage::countOf(bench.session), 1);
    const auto draft = bench.ours.write(bench.oak, reply(bench.ours.deal(), "answer"_L1, "AP"_L1));
    BENCHBOOK_VERIFY(draft);
    QCOMPARE(counts.last().front().toInt(), 0);
    PageBench::settle();
    QVERIFY(PageBench::find(page, u"questionsEmpty"_s));
    BENCHBOOK_VERIFY(dropLetter(bench.ours.studio(), *draft, std::nullopt));
    QCOMPARE(counts.last().front().toInt(), 1);
}

void TestLetterPages::everythingHasAName()
{
    DealBench &bench = *m_bench;
    bench.offerFromOak(200, 12);
    BENCHBOOK_VERIFY(bench.ours.write(bench.oak, offerOf(10, 3, u"Belt"_s)));
    QCOMPARE(PageBench::nameless(bench.show(new LetterPage(bench.session))), QStringList());
    QCOMPARE(PageBench::nameless(bench.show(new BoxPage(bench.session, bench.jobs))), QStringList());
    QCOMPARE(PageBench::nameless(bench.show(new QuestionPage(bench.session))), QStringList());
}
