// Deals in the window: typed, read over, answered, counted, settled; and letters that crossed.
#include "tests/core/peers/crafted_bundle.h"
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/peers/deal_bench.h"
#include "tests/ui/peers/test_deals.h"

#include "core/journal/history.h"
#include "core/peers/letter_photos.h"
#include "core/peers/stored_bytes.h"
#include "ui/letters/letter_lines.h"
#include "ui/peers/deal_page.h"
#include "ui/records/edit_table.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCompleter>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// Types into a cell of the form's lines, as after F2.
void typeCell(QWidget *page, int row, const QString &key, const QString &text)
{
    auto *table = qobject_cast<EditTable *>(PageBench::find(page, u"letterForm.lines.lines"_s));
    QVERIFY2(table, "no lines to type in");
    const QModelIndex cell = table->model()->index(row, table->model()->columnOf(key));
    QVERIFY2(cell.isValid(), qPrintable(key));
    table->table()->setCurrentIndex(cell);
    table->table()->edit(cell);
    auto *edit = qobject_cast<QLineEdit *>(PageBench::find(page, u"cell."_s + key));
    QVERIFY2(edit, qPrintable(u"not typed in the table: "_s + key));
    edit->selectAll();
    QTest::keyClicks(edit, text);
    if (edit->completer())
        edit->completer()->popup()->hide();
    QTest::keyClick(edit, Qt::Key_Return);
    PageBench::settle();
}

/// The names of the buttons with this beginning that one can see.
QStringList buttonsOf(QWidget *page, const QString &beginning)
{
    QStringList names;
    for (QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->objectName().startsWith(beginning))
            names << button->objectName();
    }
    return names;
}

} // namespace

TestDealPage::TestDealPage() = default;
TestDealPage::~TestDealPage() = default;

void TestDealPage::init() { m_bench = std::make_unique<DealBench>(); }

void TestDealPage::cleanup()
{
    QCOMPARE(violationsOf(m_bench->ours.studio(), false), QString());
    m_bench.reset();
}

void TestDealPage::anEmptyPageSaysWhatCanBeDone()
{
    DealBench &bench = *m_bench;
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    QVERIFY(PageBench::words(page).contains(u"No deal here."_s));
    bench.look(u"deals-empty"_s);
    PageBench::settle();
    page->primaryAction()->trigger();
    PageBench::settle();
    QVERIFY(PageBench::find(page, u"newDealPeer"_s));
    PageBench::leaveForm(page);
    QVERIFY(!PageBench::find(page, u"newDealPeer"_s));
}

void TestDealPage::anOfferIsTypedReadOverAndPutIntoTheBox()
{
    DealBench &bench = *m_bench;
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    page->primaryAction()->trigger();
    PageBench::settle();
    PageBench::choose(page, u"newDealPeer"_s, u"Oakbench"_s);
    PageBench::choose(page, u"newDealKind"_s, u"Offer"_s);
    PageBench::press(page, u"newDealSubmit"_s);
    PageBench::settle();
    PageBench::press(page, u"letterForm.lines.lines.add"_s);
    PageBench::settle();
    typeCell(page, 0, u"product"_s, u"Card wallet"_s);
    typeCell(page, 0, u"pieces"_s, u"200"_s);
    typeCell(page, 0, u"unit_price"_s, u"12.50"_s);
    PageBench::type(page, u"letterForm.lines.alias"_s, u"L7"_s);
    bench.look(u"letter-form"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    QVERIFY2(PageBench::find(page, u"letterFormSheet"_s), qPrintable(PageBench::words(page)));
    bench.look(u"letter-leaving"_s);
    const QString words = PageBench::words(page);
    QVERIFY(words.contains(u"This will leave your studio"_s));
    QVERIFY(words.contains(u"✎ Card wallet"_s));
    QVERIFY(words.contains(u"✎ L7"_s));
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft"), 0);
    // Escape goes back to what was typed, which is still there.
    PageBench::leaveForm(page);
    QVERIFY(PageBench::find(page, u"letterForm.lines.lines"_s));
    typeCell(page, 0, u"pieces"_s, u"180"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft"), 1);
    const auto waiting = bench.ours.studio().read(
        [&](const Reader &reader) { return Result(waitingLetters(reader, {.peer = bench.ours.peer(bench.oak)})); });
    const LetterBody &line = waiting->front().content.body.lines("lines"_L1).front();
    QCOMPARE(line.number("pieces"_L1), 180);
    QCOMPARE(line.number("no"_L1), 1);
    QCOMPARE(line.find<BodyMoney>("unit_price"_L1)->money.minor(), 1250);
    QCOMPARE(line.text("alias"_L1), u"L7"_s);
    QVERIFY(!bench.said.isEmpty() && bench.said.last().startsWith(u"↶ "_s));
}

void TestDealPage::whatIsWrongIsSaidBesideItsField()
{
    DealBench &bench = *m_bench;
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    page->primaryAction()->trigger();
    PageBench::settle();
    PageBench::choose(page, u"newDealKind"_s, u"Offer"_s);
    PageBench::press(page, u"newDealSubmit"_s);
    PageBench::settle();
    PageBench::press(page, u"letterFormSubmit"_s);
    QVERIFY(!PageBench::problemOf(page, u"letterForm.lines"_s).isEmpty());
    PageBench::press(page, u"letterForm.lines.lines.add"_s);
    typeCell(page, 0, u"product"_s, u"Card wallet"_s);
    typeCell(page, 0, u"unit_price"_s, u"dear"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    const QString unreadable = PageBench::problemOf(page, u"letterForm.lines"_s);
    QVERIFY2(unreadable.contains(u"dear"_s), qPrintable(unreadable));
    typeCell(page, 0, u"unit_price"_s, u"12"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    // The rule of the kind: pieces or a quantity.
    QVERIFY(PageBench::problemOf(page, u"letterForm.lines"_s).contains(u"pieces"_s));
    PageBench::type(page, u"letterForm.lines.quantity"_s, u"18.5 dm2"_s);
    PageBench::type(page, u"letterForm.validUntil"_s, u"soon"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    QVERIFY(!PageBench::find(page, u"letterFormSheet"_s));
    QVERIFY(!PageBench::problemOf(page, u"letterForm.validUntil"_s).isEmpty());
    PageBench::type(page, u"letterForm.validUntil"_s, u"2026-09-30"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    QVERIFY(PageBench::find(page, u"letterFormSheet"_s));
}

void TestDealPage::anOfferIsAcceptedAndTakenBack()
{
    DealBench &bench = *m_bench;
    bench.offerFromOak(200, 12);
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    bench.look(u"deal-offered"_s);
    QStringList legal;
    for (const LegalLetter &one : bench.ours.deal().ours()) {
        if (one.kind == "answer"_L1)
            legal << u"deal."_s + one.kind + u'.' + one.code;
    }
    QStringList shown = buttonsOf(page, u"deal.answer"_s);
    legal.sort();
    shown.sort();
    QVERIFY(legal.contains(u"deal.answer.AP"_s) && legal.contains(u"deal.answer.RE"_s));
    QCOMPARE(shown, legal);
    PageBench::press(page, u"deal.answer.AP"_s);
    QVERIFY(PageBench::words(page).contains(u"Card wallet (200 pcs)"_s));
    bench.look(u"deal-accept"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft WHERE kind = 'answer'"), 1);
    // What waits is the answer; nothing else can be written meanwhile, and it can be taken back.
    QVERIFY(buttonsOf(page, u"deal.answer"_s).isEmpty());
    const QStringList drops = buttonsOf(page, u"dealBoxDrop"_s);
    QCOMPARE(drops.size(), 1);
    bench.look(u"deal-waiting"_s);
    PageBench::press(page, drops.first());
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft"), 0);
    QVERIFY(!buttonsOf(page, u"deal.answer"_s).isEmpty());
}

void TestDealPage::changedLinesSaySo()
{
    DealBench &bench = *m_bench;
    bench.offerFromOak(200, 12);
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    PageBench::press(page, u"deal.answer.CA"_s);
    QVERIFY(!PageBench::find(page, u"letterForm.lines.lines.add"_s));
    PageBench::press(page, u"letterFormSubmit"_s);
    QVERIFY(!PageBench::problemOf(page, u"letterForm.lines"_s).isEmpty());
    typeCell(page, 0, u"pieces"_s, u"180"_s);
    bench.look(u"deal-counter"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    QVERIFY(PageBench::words(page).contains(u"Changed"_s));
    PageBench::press(page, u"letterFormSubmit"_s);
    BENCHBOOK_VERIFY(bench.oak.take(bench.ours.send(bench.oak)));
    QCOMPARE(bench.oak.deal().deal.state, DealState::Countered);
}

void TestDealPage::aSettlementIsReckonedNotTyped()
{
    DealBench &bench = *m_bench;
    // This time we buy.
    bench.weWrite(offerOf(200, 12));
    bench.oakWrites(reply(bench.oak.deal(), "answer"_L1, "AP"_L1));
    LetterContent delivery = reply(bench.oak.deal(), "delivery"_L1);
    delivery.body.set("lines"_L1, BodyLines{countedLine("pieces"_L1, 200)});
    bench.oakWrites(delivery);
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    PageBench::press(page, u"deal.receipt"_s);
    typeCell(page, 0, u"accepted"_s, u"197"_s);
    typeCell(page, 0, u"rejected"_s, u"3"_s);
    bench.look(u"deal-receipt"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    QVERIFY(PageBench::problemOf(page, u"letterForm.lines"_s).contains(u"rejected"_s));
    auto *below = qobject_cast<QLineEdit *>(PageBench::find(page, u"letterForm.lines.reason"_s));
    if (below)
        PageBench::type(page, u"letterForm.lines.reason"_s, u"Flaw in the surface"_s);
    else
        typeCell(page, 0, u"reason"_s, u"Flaw in the surface"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    BENCHBOOK_VERIFY(bench.oak.take(bench.ours.send(bench.oak)));
    page->refresh();
    PageBench::settle();
    const QString words = PageBench::words(page);
    QVERIFY(words.contains(u"197"_s) && words.contains(u"Rejected"_s));
    bench.look(u"deal-received"_s);
    PageBench::press(page, u"deal.settlement"_s);
    QVERIFY(page->findChildren<LetterLines *>().isEmpty());
    QVERIFY2(PageBench::words(page).contains(u"2364.00 CNY"_s), qPrintable(PageBench::words(page)));
    bench.look(u"deal-settle"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    BENCHBOOK_VERIFY(bench.oak.take(bench.ours.send(bench.oak)));
    QVERIFY(bench.oak.deal().deal.differences.empty());
    QCOMPARE(bench.oak.deal().deal.state, DealState::Settled);
}

void TestDealPage::aDifferenceLeavesNoButton()
{
    DealBench &bench = *m_bench;
    bench.deliverAll(197, 3);
    LetterContent wrong = reply(bench.oak.deal(), "settlement"_L1);
    LetterBody line = countedLine("pieces"_L1, 197);
    line.set("amount"_L1, BodyMoney{Money::fromMinor(230'000), u"CNY"_s});
    wrong.body.set("lines"_L1, BodyLines{line}).set("total"_L1, BodyMoney{Money::fromMinor(230'000), u"CNY"_s});
    // Ours writes no such letter; another program may.
    CraftedChain chain(bench.oak, bench.ours);
    const Letter crafted = chain.add(wrong);
    BENCHBOOK_VERIFY(bench.ours.take(craftBundle(bench.oak, bench.ours, {chain.items({crafted})})));
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    QVERIFY(PageBench::words(page).contains(u"does not come out the same"_s));
    QVERIFY(PageBench::words(page).contains(u"2364.00 CNY"_s));
    QVERIFY(buttonsOf(page, u"deal.countersign"_s).isEmpty());
    bench.look(u"deal-difference"_s);
    LetterContent right = reply(bench.oak.deal(), "settlement"_L1);
    line.set("amount"_L1, BodyMoney{Money::fromMinor(236'400), u"CNY"_s});
    right.body.set("lines"_L1, BodyLines{line}).set("total"_L1, BodyMoney{Money::fromMinor(236'400), u"CNY"_s});
    right.parents.push_back(crafted.hash);
    const Letter mended = chain.add(right);
    BENCHBOOK_VERIFY(bench.ours.take(craftBundle(bench.oak, bench.ours, {chain.items({crafted, mended})})));
    page->refresh();
    PageBench::settle();
    PageBench::press(page, u"deal.countersign"_s);
    QVERIFY(PageBench::words(page).contains(u"2364.00 CNY"_s));
    PageBench::press(page, u"letterFormSubmit"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    BENCHBOOK_VERIFY(bench.oak.take(bench.ours.send(bench.oak)));
    QCOMPARE(bench.ours.deal().deal.state, DealState::Closed);
}

void TestDealPage::crossedLettersStandSideBySide()
{
    DealBench &bench = *m_bench;
    bench.offerFromOak(200, 12);
    LetterContent change = reply(bench.oak.deal(), "change"_L1);
    change.body = offerOf(150, 12).body;
    BENCHBOOK_VERIFY(bench.oak.write(bench.ours, change));
    BENCHBOOK_VERIFY(bench.ours.write(bench.oak, reply(bench.ours.deal(), "answer"_L1, "AP"_L1)));
    const QString theirs = bench.oak.send(bench.ours);
    BENCHBOOK_VERIFY(bench.oak.take(bench.ours.send(bench.oak)));
    BENCHBOOK_VERIFY(bench.ours.take(theirs));
    const DealView view = bench.ours.deal();
    QVERIFY(!view.deal.crossings.empty());
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    bench.look(u"deal-crossed"_s);
    QVERIFY(PageBench::find(page, u"dealCrossing.0"_s));
    QVERIFY(PageBench::words(page).contains(u"≠ "_s));
    QStringList legal;
    for (const LegalLetter &reply : view.deal.crossings.front().replies) {
        if (reply.by == view.us)
            legal << u"dealReply.0."_s + reply.kind + (reply.code.isEmpty() ? QString() : u'.' + reply.code);
    }
    QStringList shown = buttonsOf(page, u"dealReply."_s);
    shown.sort();
    legal.sort();
    QCOMPARE(shown, legal);
    QVERIFY(!legal.isEmpty());
    // Beside the replies nothing decides, not even by another name.
    for (const QString &other : buttonsOf(page, u"deal.answer"_s))
        QFAIL(qPrintable(other));
    PageBench::press(page, legal.first());
    PageBench::press(page, u"letterFormSubmit"_s);
    QVERIFY2(PageBench::find(page, u"letterFormSheet"_s), qPrintable(PageBench::words(page)));
}

void TestDealPage::lettersUnfoldAndAreWithdrawn()
{
    DealBench &bench = *m_bench;
    bench.weWrite(offerOf(200, 12));
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    const QStringList folds = buttonsOf(page, u"dealLetter."_s);
    QCOMPARE(folds.size(), 1);
    QVERIFY(!PageBench::words(page).contains(u"Lines 1"_s));
    PageBench::press(page, folds.first());
    QVERIFY(PageBench::words(page).contains(u"Lines 1 · Product"_s));
    bench.look(u"deal-unfolded"_s);
    PageBench::press(page, buttonsOf(page, u"dealWithdraw."_s).value(0));
    PageBench::press(page, u"letterFormSubmit"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft WHERE kind = 'retract'"), 1);
}

void TestDealPage::photosGoWithoutTheirOrigin()
{
    DealBench &bench = *m_bench;
    bench.offerFromOak(200, 12);
    const QString photo = bench.ours.file().filePath(u"photo.png"_s);
    QImage image(2400, 1200, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    image.setText(u"Location"_s, u"Our street 5"_s);
    QVERIFY(image.save(photo));
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    PageBench::press(page, u"deal.answer.RE"_s);
    bench.dialogs.files.push_back({photo});
    PageBench::press(page, u"letterForm.photos.add"_s);
    QTRY_VERIFY(!bench.jobs.isBusy());
    PageBench::settle();
    QVERIFY(PageBench::find(page, u"letterForm.photos.remove0"_s));
    bench.look(u"letter-photo"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    const auto waiting = bench.ours.studio().read(
        [&](const Reader &reader) { return Result(waitingLetters(reader, {.peer = bench.ours.peer(bench.oak)})); });
    const std::vector<Hash256> photos = photosOf(waiting->front().content);
    QCOMPARE(photos.size(), std::size_t(1));
    const auto kept = ContentStore::ofFile(bench.ours.studio().path()).read(hexText(photos.front()));
    BENCHBOOK_VERIFY(kept);
    QVERIFY(!kept->contains("Our street"));
    QCOMPARE(QImage::fromData(*kept).width(), photoEdge);
}

void TestDealPage::namesOfOthersStayPlain()
{
    DealBench &bench = *m_bench;
    bench.offerFromOak(200, 12, u"<b>Belt</b>\u202e"_s);
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    for (const QString &fold : buttonsOf(page, u"dealLetter."_s))
        PageBench::press(page, fold);
    bool seen = false;
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        if (!label->isVisible() || !label->text().contains(u"Belt"_s))
            continue;
        seen = true;
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY2(label->text().contains(u"<b>Belt</b>[U+202E]"_s), qPrintable(label->text()));
    }
    QVERIFY(seen);
}

void TestDealPage::everythingHasAName()
{
    DealBench &bench = *m_bench;
    bench.offerFromOak(200, 12);
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    QCOMPARE(PageBench::nameless(page), QStringList());
    PageBench::press(page, buttonsOf(page, u"dealLetter."_s).first());
    QCOMPARE(PageBench::nameless(page), QStringList());
    PageBench::press(page, u"deal.answer.CA"_s);
    QCOMPARE(PageBench::nameless(page), QStringList());
    typeCell(page, 0, u"pieces"_s, u"180"_s);
    PageBench::press(page, u"letterFormSubmit"_s);
    QCOMPARE(PageBench::nameless(page), QStringList());
    page->primaryAction()->trigger();
    PageBench::settle();
    QCOMPARE(PageBench::nameless(page), QStringList());
}

void TestDealPage::longWordsOfOthersStayInThePane()
{
    DealBench &bench = *m_bench;
    bench.offerFromOak(200, 12, u"Card wallet of vegetable tanned shoulder leather with two pockets and a strap"_s);
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    const LetterContent answer = reply(bench.ours.deal(), "answer"_L1, "AP"_L1);
    bench.weWrite(answer);
    page->refresh();
    PageBench::settle();
    for (const QScrollArea *area : page->findChildren<QScrollArea *>()) {
        if (area->isVisible())
            QVERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(area->objectName()));
    }
}

void TestDealPage::whatIsAnsweredIsSaidInEveryLanguage()
{
    DealBench &bench = *m_bench;
    bench.offerFromOak(200, 12);
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    bench.language.choose(LanguageSwitch::Choice::Chinese);
    PageBench::settle();
    PageBench::press(page, u"dealNote"_s);
    const QString words = PageBench::words(page);
    QVERIFY2(words.contains(u"1 · Card wallet"_s), qPrintable(words));
    // The history is told in the language of the one who reads it.
    BENCHBOOK_VERIFY(bench.ours.write(bench.oak, reply(bench.ours.deal(), "answer"_L1, "AP"_L1)));
    const auto latest = bench.ours.studio().read([](const Reader &reader) { return latestEntries(reader, 1); });
    QVERIFY(latest.ok() && !latest->empty());
    const QString told = latest->front().sentence.text();
    QVERIFY2(told.contains(u"答复"_s) && !told.contains(u"Answer"_s), qPrintable(told));
    bench.language.choose(LanguageSwitch::Choice::English);
    QVERIFY2(latest->front().sentence.text().endsWith(u": Answer"_s), qPrintable(latest->front().sentence.text()));
}

void TestDealPage::aClosedDealSaysWhatIsPaid()
{
    DealBench &bench = *m_bench;
    bench.deliverAll(197, 3);
    LetterContent settlement = reply(bench.oak.deal(), "settlement"_L1);
    LetterBody line = countedLine("pieces"_L1, 197);
    line.set("amount"_L1, BodyMoney{Money::fromMinor(236'400), u"CNY"_s});
    settlement.body.set("lines"_L1, BodyLines{line}).set("total"_L1, BodyMoney{Money::fromMinor(236'400), u"CNY"_s});
    bench.oakWrites(settlement);
    bench.weWrite(reply(bench.ours.deal(), "countersign"_L1));
    QCOMPARE(bench.ours.deal().deal.state, DealState::Closed);
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    QVERIFY2(PageBench::textOf(page, u"dealSettled"_s).contains(u"2,364.00"_s), qPrintable(PageBench::words(page)));
    // What would only be refused is not offered.
    QVERIFY(!PageBench::find(page, u"dealTakeOn"_s));
    bench.look(u"deal-closed"_s);
}

void TestDealPage::aCrossedCancellationSaysWhichCounts()
{
    DealBench &bench = *m_bench;
    bench.offerFromOak(200, 12);
    BENCHBOOK_VERIFY(bench.oak.write(bench.ours, reply(bench.oak.deal(), "cancel"_L1)));
    BENCHBOOK_VERIFY(bench.ours.write(bench.oak, reply(bench.ours.deal(), "answer"_L1, "AP"_L1)));
    const QString theirs = bench.oak.send(bench.ours);
    BENCHBOOK_VERIFY(bench.oak.take(bench.ours.send(bench.oak)));
    BENCHBOOK_VERIFY(bench.ours.take(theirs));
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    QCOMPARE(PageBench::textOf(page, u"dealReply.0.answer.AP"_s), u"Agree to cancel…"_s);
    QCOMPARE(PageBench::textOf(page, u"dealReply.0.answer.RE"_s), u"Hold to the order…"_s);
    bench.look(u"deal-crossed-cancellation"_s);
}

void TestDealPage::languageChanges()
{
    DealBench &bench = *m_bench;
    bench.offerFromOak(200, 12);
    auto *page = bench.show(new DealPage(bench.session, bench.jobs));
    PageBench::press(page, u"deal.answer.CA"_s);
    typeCell(page, 0, u"pieces"_s, u"180"_s);
    bench.language.choose(LanguageSwitch::Choice::Chinese);
    PageBench::settle();
    bench.language.choose(LanguageSwitch::Choice::English);
    PageBench::settle();
    // What was typed outlives it.
    PageBench::press(page, u"letterFormSubmit"_s);
    QVERIFY(PageBench::words(page).contains(u"180"_s));
}
