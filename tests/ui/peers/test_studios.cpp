#include "core/identity/passphrase_ring.h"
#include "core/peers/stored_bytes.h"
#include "tests/ui/peers/peers_bench.h"
#include "tests/ui/peers/test_peers.h"
#include "ui/kit/detail_pane.h"
#include "ui/peers/peer_page.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextDocument>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

void paste(PeersBench &bench, const QString &input, const QString &text)
{
    auto *edit = qobject_cast<QPlainTextEdit *>(PageBench::find(bench.desk.page.get(), input + u"Text"_s));
    QVERIFY(edit);
    edit->setPlainText(text);
}

/// The page of the studios with this one chosen.
PeerPage *open(PeersBench &bench, Id<Peer> peer)
{
    bench.show(u"peers"_s);
    auto *page = bench.part<PeerPage>();
    page->showRecord(peer.value());
    PageBench::settle();
    return page;
}

/// Types what oak reads out, each part shifted by so many; the labels say which parts are asked for.
void typeHeard(PeersBench &bench, int shift)
{
    const CardFacts facts = bench.oak.card().facts();
    const QStringList words = spokenFingerprint(facts.root, facts.box, SpokenAs::Words);
    for (const int field : {1, 2}) {
        const QString name = u"hearWord%1"_s.arg(field);
        QWidget *edit = PageBench::find(bench.desk.page.get(), name);
        QVERIFY(edit);
        const int position = edit->accessibleName().section(u' ', -1).toInt();
        QVERIFY(position >= 1 && position <= words.size());
        PageBench::type(bench.desk.page.get(), name, words[(position - 1 + shift) % words.size()]);
    }
}

QString pasteable(const PairingCard &card) { return card.text().value(); }

} // namespace

void TestStudios::aStudioThatKnowsNobodyIsToldWhereToBegin()
{
    {
        PeersBench bench(PeersBench::Keys::None);
        PeersPage *page = bench.show(u"questions"_s);
        bench.look(u"first-steps"_s);
        PageBench::press(page, u"firstMakeKeys"_s);
        QWidget *make = PageBench::find(page, u"makeKeysOpen"_s);
        QVERIFY(make && make->isVisible());
        // Nothing is cut: every sentence of the card has the height that its words take at this width.
        for (const QLabel *label : make->parentWidget()->findChildren<QLabel *>()) {
            if (label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
        QVERIFY(make->height() >= make->sizeHint().height());
    }
    PeersBench bench;
    PeersPage *page = bench.show(u"questions"_s);
    PageBench::press(page, u"firstTakeCard"_s);
    QWidget *take = PageBench::find(page, u"takeCardSubmit"_s);
    QVERIFY(take && take->isVisible());
    bench.takeOak();
    page->openPart(u"questions"_s);
    PageBench::settle();
    QVERIFY(!PageBench::find(page, u"firstSteps"_s));
}

void TestStudios::theCardFormIsNoHigherThanItsFields()
{
    PeersBench bench;
    PeersPage *page = bench.show(u"peers"_s);
    page->primaryAction()->trigger();
    PageBench::settle();
    const QWidget *text = PageBench::find(page, u"takeCardInputText"_s);
    const QWidget *file = PageBench::find(page, u"takeCardInputFile"_s);
    QVERIFY(text && file);
    QVERIFY2(file->y() - text->geometry().bottom() < file->height(), qPrintable(QString::number(file->y())));
}

void TestStudios::aFilterSaysThatItHides()
{
    PeersBench bench;
    bench.takeOak();
    PeersPage *page = bench.show(u"peers"_s);
    PageBench::press(page, u"peerRecordsFilters.removed"_s);
    PageBench::settle();
    QVERIFY(PageBench::words(page).contains(u"Nothing here fits the filter “Removed”."_s));
    QVERIFY(!PageBench::words(page).contains(u"No studio here yet"_s));
    bench.look(u"studios-filter-hides"_s);
    PageBench::press(page, u"peerRecordsShowAll"_s);
    PageBench::settle();
    QVERIFY(PageBench::words(page).contains(u"1 record"_s));
    QVERIFY(!PageBench::find(page, u"peerRecordsShowAll"_s));
}

void TestStudios::aCardIsPastedAndHeard()
{
    PeersBench bench;
    PeersPage *page = bench.show(u"peers"_s);
    bench.look(u"studios-none"_s);
    page->primaryAction()->trigger();
    PageBench::settle();
    paste(bench, u"takeCardInput"_s, pasteable(bench.oak.card()).left(60));
    QVERIFY(!PageBench::textOf(page, u"takeCardInputWhose"_s).contains(u"Oakbench"_s));
    paste(bench, u"takeCardInput"_s, pasteable(bench.oak.card()));
    QVERIFY(PageBench::textOf(page, u"takeCardInputWhose"_s).contains(u"Oakbench"_s));
    bench.look(u"studios-card"_s);
    PageBench::press(page, u"takeCardSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM peer WHERE state = 'unverified'"), 1);
    QTRY_VERIFY(PageBench::find(page, u"peerHear"_s));
    QVERIFY(PageBench::textOf(page, u"peerTrust"_s).contains(u"Nobody has heard"_s));
    bench.look(u"studios-unverified"_s);
    PageBench::press(page, u"peerHear"_s);
    // What could be copied off the screen is not on it.
    const CardFacts facts = bench.oak.card().facts();
    const QStringList words = spokenFingerprint(facts.root, facts.box, SpokenAs::Words);
    for (const QString &word : words)
        QVERIFY2(!PageBench::words(page).split(u'\n').contains(word), qPrintable(word));
    bench.look(u"studios-hear"_s);
    typeHeard(bench, 1);
    PageBench::press(page, u"hearWordsSubmit"_s);
    QVERIFY(PageBench::problemOf(page, u"hearWord1"_s).contains(u"2 more"_s));
    QCOMPARE(bench.count("SELECT count(*) FROM peer WHERE state = 'verified'"), 0);
    typeHeard(bench, 0);
    PageBench::press(page, u"hearWordsSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM peer WHERE state = 'verified'"), 1);
    QVERIFY(!PageBench::find(page, u"peerHear"_s));
    bench.look(u"studios-verified"_s);
}

void TestStudios::escapeLeavesTheCard()
{
    PeersBench bench;
    const Id<Peer> id = bench.takeOak();
    PeerPage *page = open(bench, id);
    page->primaryAction()->trigger();
    PageBench::settle();
    QWidget *text = PageBench::find(page, u"takeCardInputText"_s);
    QVERIFY(text && text->hasFocus());
    // The form is as high as what is in it.
    QWidget *file = PageBench::find(page, u"takeCardInputFile"_s);
    const int between = file->mapTo(page, QPoint(0, 0)).y() - text->mapTo(page, QPoint(0, text->height())).y();
    QVERIFY2(between < 20, qPrintable(QString::number(between)));
    QTest::keyClick(text, Qt::Key_Escape);
    PageBench::settle();
    QVERIFY(!PageBench::find(page, u"takeCardInputText"_s));
    // What was chosen before is chosen again.
    QVERIFY(PageBench::find(page, u"peerDetailsOpen"_s));
}

void TestStudios::threeTimesWrongEndsTheTry()
{
    PeersBench bench;
    PeerPage *page = open(bench, bench.takeOak());
    PageBench::press(page, u"peerHear"_s);
    for (int trial = 0; trial < Hearing::mostWrong; ++trial) {
        typeHeard(bench, 1);
        PageBench::press(page, u"hearWordsSubmit"_s);
    }
    QVERIFY(!PageBench::find(page, u"hearWord1"_s));
    QTRY_VERIFY(PageBench::textOf(page, u"peerRecordsRefusal"_s).contains(u"Three times"_s));
    QCOMPARE(bench.count("SELECT count(*) FROM peer WHERE state = 'verified' OR hearing_seed IS NOT NULL"), 0);
}

void TestStudios::slipsAreNotCounted()
{
    PeersBench bench;
    PeerPage *page = open(bench, bench.takeOak());
    PageBench::press(page, u"peerHear"_s);
    PageBench::type(page, u"hearWord1"_s, u"xyzzy"_s);
    PageBench::type(page, u"hearWord2"_s, u"plugh"_s);
    PageBench::press(page, u"hearWordsSubmit"_s);
    QVERIFY(PageBench::problemOf(page, u"hearWord1"_s).contains(u"Nothing was counted"_s));
    QCOMPARE(bench.count("SELECT wrong_words FROM peer"), 0);
    // In digits the same try goes on.
    const qint64 seed = bench.count("SELECT hearing_seed FROM peer");
    PageBench::press(page, u"hearOther"_s);
    QCOMPARE(bench.count("SELECT hearing_seed FROM peer"), seed);
    QVERIFY(PageBench::find(page, u"hearWord1"_s)->accessibleName().startsWith(u"Their group"_s));
}

void TestStudios::aDroppedCardOpensTheForm()
{
    PeersBench bench;
    const QString path = bench.desk.studio.filePath(u"OAK (1).bin"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bench.oak.card().file()) > 0);
    file.close();
    PeersPage *page = bench.show(u"peers"_s);
    PeersBench::drop(bench.part<PeerPage>(), {path});
    QVERIFY(PageBench::textOf(page, u"takeCardInputWhose"_s).contains(u"Oakbench"_s));
    QCOMPARE(bench.count("SELECT count(*) FROM peer"), 0);
    PageBench::press(page, u"takeCardSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM peer"), 1);
    // A bundle that is dropped here goes where bundles go.
    bench.pairWithOak();
    PeersBench::drop(bench.part<PeerPage>(), {bench.offerFromOak(5)});
    bench.desk.waitForJobs();
    QVERIFY(PageBench::find(page, u"takeInFacts"_s));
}

void TestStudios::faceToFaceTakesTheScannedCard()
{
    PeersBench bench;
    PostStudio other(u"Riverside"_s);
    PeerPage *page = open(bench, bench.takeOak());
    PageBench::press(page, u"peerFaceToFace"_s);
    paste(bench, u"faceToFaceInput"_s, other.card().code().value());
    PageBench::press(page, u"faceToFaceSubmit"_s);
    QVERIFY(!PageBench::problemOf(page, u"faceToFaceInputText"_s).isEmpty());
    QCOMPARE(bench.count("SELECT count(*) FROM peer WHERE state = 'verified'"), 0);
    paste(bench, u"faceToFaceInput"_s, bench.oak.card().code().value());
    PageBench::press(page, u"faceToFaceSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM peer WHERE state = 'verified'"), 1);
}

void TestStudios::aChangedCardStops()
{
    PeersBench bench;
    const Id<Peer> id = bench.pairWithOak();
    PostStudio swapped(u"Oakbench"_s);
    PeerPage *page = open(bench, id);
    page->primaryAction()->trigger();
    PageBench::settle();
    QVERIFY(!PageBench::find(page, u"takeCardMeant"_s));
    paste(bench, u"takeCardInput"_s, pasteable(swapped.card()));
    PageBench::press(page, u"takeCardSubmit"_s);
    QVERIFY(PageBench::find(page, u"takeCardMeant"_s));
    QCOMPARE(bench.count("SELECT count(*) FROM peer"), 1);
    QCOMPARE(bench.peer(id)->trust, PeerTrustLevel::Verified);
    bench.look(u"studios-same-name"_s);
    PageBench::choose(page, u"takeCardMeant"_s, u"Theirs"_s);
    PageBench::press(page, u"takeCardSubmit"_s);
    QCOMPARE(bench.peer(id)->trust, PeerTrustLevel::Changed);
    QTRY_VERIFY(PageBench::find(page, u"peerStop"_s));
    QVERIFY(!PageBench::find(page, u"peerMakeBundle"_s));
    for (const PairingCard &card : {bench.oak.card(), swapped.card()}) {
        const QStringList words = spokenFingerprint(card.facts().root, card.facts().box, SpokenAs::Words);
        QVERIFY(PageBench::words(page).contains(words.join(u"  "_s)));
    }
    bench.look(u"studios-stop"_s);
    // While their words are heard, none of them can be copied off the screen.
    PageBench::press(page, u"peerHear"_s);
    const CardFacts facts = swapped.card().facts();
    QVERIFY(!PageBench::words(page).contains(spokenFingerprint(facts.root, facts.box, SpokenAs::Words).join(u"  "_s)));
}

void TestStudios::whatIsNoCardIsRefusedInPlace()
{
    PeersBench bench;
    PeersPage *page = bench.show(u"peers"_s);
    page->primaryAction()->trigger();
    PageBench::settle();
    PageBench::press(page, u"takeCardSubmit"_s);
    QVERIFY(!PageBench::problemOf(page, u"takeCardInputText"_s).isEmpty());
    QString text = pasteable(bench.oak.card());
    text[40] = text[40] == u'1' ? u'2' : u'1';
    paste(bench, u"takeCardInput"_s, text);
    PageBench::press(page, u"takeCardSubmit"_s);
    QVERIFY(!PageBench::problemOf(page, u"takeCardInputText"_s).isEmpty());
    auto *edit = qobject_cast<QPlainTextEdit *>(PageBench::find(page, u"takeCardInputText"_s));
    QCOMPARE(edit->toPlainText(), text);
    // Our own card is no other studio's.
    paste(bench, u"takeCardInput"_s, pasteable(bench.ourCard()));
    PageBench::press(page, u"takeCardSubmit"_s);
    QVERIFY(PageBench::problemOf(page, u"takeCardInputText"_s).contains(u"your own studio"_s));
    QCOMPARE(bench.count("SELECT count(*) FROM peer"), 0);
}

void TestStudios::aBundleIsForecastAndWritten()
{
    PeersBench bench;
    const Id<Peer> id = bench.pairWithOak();
    BENCHBOOK_VERIFY(writeLetter(*bench.desk.studio, {.peer = id}, offerOf(20, 12), std::nullopt));
    PeerPage *page = open(bench, id);
    PageBench::press(page, u"peerMakeBundle"_s);
    QVERIFY(PageBench::textOf(page, u"makeBundleLine1"_s).contains(u"1 letter"_s));
    bench.look(u"studios-bundle"_s);
    // Nobody chose a place: nothing is signed.
    PageBench::press(page, u"makeBundleSubmit"_s);
    QVERIFY(PageBench::textOf(page, u"makeBundleProblem"_s).contains(u"Nothing was written"_s));
    QCOMPARE(bench.count("SELECT count(*) FROM letter"), 0);
    QCOMPARE(bench.desk.dialogs.shown.size(), 1);
    const QString path = bench.desk.studio.filePath(u"KILNHOUSE-0001.bbundle"_s);
    bench.desk.dialogs.files.push_back({path});
    PageBench::press(page, u"makeBundleSubmit"_s);
    bench.desk.waitForJobs();
    QVERIFY(QFile::exists(path));
    QTRY_VERIFY(PageBench::words(page).contains(u"KILNHOUSE-0001.bbundle"_s));
    bench.look(u"studios-written"_s);
    const auto news = bench.oak.take(path);
    BENCHBOOK_VERIFY(news);
    QCOMPARE(news->fresh.size(), std::size_t(1));
}

void TestStudios::lockedKeysAreAskedForFirst()
{
    PeersBench bench(PeersBench::Keys::None);
    const QString keys = PassphraseRing::pathBeside(bench.desk.studio.path());
    auto made = PassphraseRing::create(keys, u"seven glazed cups"_s, {1, 8});
    BENCHBOOK_VERIFY(made);
    BENCHBOOK_VERIFY(makeIdentity(*bench.desk.studio, *made, u"Desk"_s, std::nullopt));
    bench.lockKeysInFile();
    PeerPage *page = open(bench, bench.pairWithOak());
    PageBench::press(page, u"peerMakeBundle"_s);
    QVERIFY(!PageBench::find(page, u"makeBundleLine1"_s));
    PageBench::type(page, u"keyPassphrase"_s, u"seven glazed cups"_s);
    PageBench::press(page, u"keyFormSubmit"_s);
    bench.desk.waitForJobs();
    QVERIFY(PageBench::find(page, u"makeBundleLine1"_s));
}

void TestStudios::blockedRemovedAndBack()
{
    PeersBench bench;
    const Id<Peer> id = bench.pairWithOak();
    PeerPage *page = open(bench, id);
    PageBench::press(page, u"peerBlock"_s);
    QCOMPARE(bench.peer(id)->trust, PeerTrustLevel::Blocked);
    QVERIFY(!PageBench::find(page, u"peerMakeBundle"_s));
    QTRY_VERIFY(PageBench::find(page, u"peerBlock"_s));
    PageBench::press(page, u"peerBlock"_s);
    QCOMPARE(bench.peer(id)->trust, PeerTrustLevel::Verified);
    QVERIFY(bench.heard.last().startsWith(u"↶ "_s));
    QTRY_VERIFY(PageBench::find(page, u"peerRemove"_s));
    PageBench::press(page, u"peerRemove"_s);
    QVERIFY(bench.peer(id)->hidden);
}

void TestStudios::namesOfOthersStayPlain()
{
    PeersBench bench;
    PostStudio tagged(u"<b>Oak</b> & Co"_s);
    const auto taken = takeCard(*bench.desk.studio, tagged.card(), std::nullopt);
    BENCHBOOK_VERIFY(taken);
    PeerPage *page = open(bench, taken->peer);
    bool seen = false;
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        if (!label->isVisible() || !label->text().contains(u"<b>"_s))
            continue;
        seen = true;
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(seen);
    const QModelIndex name = page->model()->index(0, 1);
    QVERIFY(!page->model()->data(name, Qt::ToolTipRole).toString().contains(u"<b>"_s));
}

void TestStudios::whatWeSayOfThemIsSaved()
{
    PeersBench bench;
    const Id<Peer> id = bench.takeOak();
    PeerPage *page = open(bench, id);
    PageBench::press(page, u"peerDetailsOpen"_s);
    PageBench::type(page, u"peer.contact"_s, u"021 555 0199"_s);
    QTest::keyClick(PageBench::find(page, u"peer.contact"_s), Qt::Key_Tab);
    PageBench::settle();
    QCOMPARE(bench.peer(id)->contact, u"021 555 0199"_s);
    bench.look(u"studios-details"_s);
    PageBench::press(page, u"peerDetailsSubmit"_s);
    QVERIFY(PageBench::words(page).contains(u"021 555 0199"_s));
    QVERIFY2(!bench.desk.dialogs.shown.join(u'\n').contains(u"Leave without"_s), "asked though all of it is saved");
}

void TestStudios::everythingHasAName()
{
    PeersBench bench;
    const Id<Peer> id = bench.takeOak();
    PeerPage *page = open(bench, id);
    QCOMPARE(PageBench::nameless(page), QStringList());
    for (const QString &opens : {u"peerHear"_s, u"peerFaceToFace"_s, u"peerMakeBundle"_s, u"peerDetailsOpen"_s}) {
        PageBench::press(page, opens);
        QCOMPARE(PageBench::nameless(page), QStringList());
        QVERIFY2(bench.desk.page->minimumSizeHint().width() <= 1110, qPrintable(opens));
        QVERIFY2(bench.desk.page->minimumSizeHint().height() <= 686, qPrintable(opens));
        // The form that was opened has no typing; the buttons come back with it gone.
        if (opens == u"peerDetailsOpen"_s)
            PageBench::press(page, u"peerDetailsSubmit"_s);
        else
            PageBench::leaveForm(page);
    }
}
