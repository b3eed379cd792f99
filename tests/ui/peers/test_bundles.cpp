#include "core/peers/bundle_waiting.h"
#include "tests/ui/peers/peers_bench.h"
#include "tests/ui/peers/test_peers.h"
#include "ui/peers/bundle_page.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// Chooses files on the page of the bundles, and waits until the first was looked into.
BundlePage *choose(PeersBench &bench, const QStringList &paths)
{
    PeersPage *page = bench.show(u"bundles"_s);
    bench.desk.dialogs.files.push_back(paths);
    page->primaryAction()->trigger();
    bench.desk.waitForJobs();
    return bench.part<BundlePage>();
}

void takeIt(PeersBench &bench)
{
    PageBench::press(bench.desk.page.get(), u"takeInSubmit"_s);
    bench.desk.waitForJobs();
}

QString shortened(PeersBench &bench, const QString &path)
{
    QFile file(path);
    const QString cut = bench.desk.studio.filePath(u"cut.bbundle"_s);
    QFile out(cut);
    if (!file.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
        qFatal("no file");
    const QByteArray bytes = file.readAll();
    out.write(bytes.first(bytes.size() - 9));
    return cut;
}

} // namespace

void TestBundles::aBundleIsSeenBeforeItIsTakenIn()
{
    PeersBench bench;
    bench.pairWithOak();
    BundlePage *page = choose(bench, {bench.offerFromOak(200)});
    const QString seen = PageBench::words(page);
    for (const QString &word : {u"Oakbench"_s, u"Offer"_s, u"2,400.00"_s, u"Nothing is written yet."_s})
        QVERIFY2(seen.contains(word), qPrintable(word + u"\n"_s + seen));
    bench.look(u"bundles-preview"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter"), 0);
    QCOMPARE(bench.count("SELECT count(*) FROM bundle"), 0);
    takeIt(bench);
    QCOMPARE(bench.count("SELECT count(*) FROM letter"), 1);
    QCOMPARE(bench.count("SELECT count(*) FROM deal"), 1);
    QVERIFY(!bench.heard.isEmpty() && bench.heard.last().startsWith(u"↶ "_s));
    QTRY_VERIFY(PageBench::find(page, u"bundleFacts"_s));
    bench.look(u"bundles-taken"_s);
    // The way back beside the message takes all of it back.
    const auto last = bench.desk.studio->undoable();
    QVERIFY(last);
    BENCHBOOK_VERIFY(bench.desk.studio->undo(last->entry, std::nullopt));
    QCOMPARE(bench.count("SELECT count(*) FROM deal"), 0);
}

void TestBundles::leftIsLeft()
{
    PeersBench bench;
    bench.pairWithOak();
    BundlePage *page = choose(bench, {bench.offerFromOak(10)});
    PageBench::press(page, u"takeInLeave"_s);
    QVERIFY(!PageBench::find(page, u"takeInFacts"_s));
    QCOMPARE(bench.count("SELECT count(*) FROM letter") + bench.count("SELECT count(*) FROM bundle"), 0);
    QVERIFY(bench.heard.isEmpty());
}

void TestBundles::theSameFileAgainIsSaid()
{
    PeersBench bench;
    bench.pairWithOak();
    const QString path = bench.offerFromOak(10);
    BENCHBOOK_VERIFY(takeBundle(*bench.desk.studio, bench.ring, path, std::nullopt));
    const QString renamed = bench.desk.studio.filePath(u"download (1).bin"_s);
    QVERIFY(QFile::copy(path, renamed));
    BundlePage *page = choose(bench, {renamed});
    QVERIFY(PageBench::words(page).contains(u"This very file was taken in on"_s));
    QCOMPARE(PageBench::textOf(page, u"takeInSubmit"_s), u"Close"_s);
    bench.look(u"bundles-again"_s);
    const qint64 rows = bench.count("SELECT count(*) FROM journal_entry");
    takeIt(bench);
    QCOMPARE(bench.count("SELECT count(*) FROM journal_entry"), rows);
}

void TestBundles::severalOneAfterTheOther()
{
    PeersBench bench;
    bench.pairWithOak();
    const QString first = bench.offerFromOak(10);
    const QString second = bench.offerFromOak(20);
    BundlePage *page = choose(bench, {second, first});
    QVERIFY(PageBench::words(page).contains(u"OAKBENCH-20.bbundle"_s));
    takeIt(bench);
    QCOMPARE(bench.count("SELECT count(*) FROM letter"), 2);
    // The earlier one has nothing that the later one did not bring.
    QVERIFY(PageBench::words(page).contains(u"OAKBENCH-10.bbundle"_s));
    QVERIFY(PageBench::words(page).contains(u"None."_s));
    takeIt(bench);
    QVERIFY(!PageBench::find(page, u"takeInFacts"_s));
    QCOMPARE(bench.count("SELECT count(*) FROM bundle WHERE refusal = ''"), 2);
}

void TestBundles::f12WhatWaitedForAnUpdateIsTried()
{
    PeersBench bench;
    bench.pairWithOak();
    const QString studio = bench.desk.studio->path();
    // What an older program put aside, and this one reads.
    QVERIFY(QDir().mkpath(bundleFolder(studio)));
    QVERIFY(QFile::copy(bench.offerFromOak(20), bundleFolder(studio) + u"/waiting-1.bbundle"_s));
    PeersPage *page = bench.show(u"bundles"_s);
    auto *tryAgain = page->findChild<QPushButton *>(u"tryWaiting"_s);
    QVERIFY(tryAgain && tryAgain->isVisible());
    bench.look(u"bundles-waiting"_s);
    tryAgain->click();
    bench.desk.waitForJobs();
    takeIt(bench);
    QCOMPARE(bench.count("SELECT count(*) FROM letter"), 1);
    QVERIFY(waitingBundles(studio).isEmpty());
    QTRY_VERIFY(!tryAgain->isVisible());
}

void TestBundles::aRefusedFileSaysWhyAndIsRemembered()
{
    PeersBench bench;
    bench.pairWithOak();
    BundlePage *page = choose(bench, {shortened(bench, bench.offerFromOak(10))});
    QVERIFY(PageBench::textOf(page, u"takeInProblem"_s).contains(u"incomplete"_s));
    bench.look(u"bundles-refused"_s);
    takeIt(bench);
    QCOMPARE(bench.count("SELECT count(*) FROM letter"), 0);
    QCOMPARE(bench.desk.studio.text("SELECT refusal FROM bundle"), u"TRUNCATED"_s);
    QTRY_VERIFY(PageBench::find(page, u"bundleRefusal"_s));
    QVERIFY(PageBench::textOf(page, u"bundleRefusal"_s).contains(u"Ask for it again"_s));
    bench.look(u"bundles-history"_s);
}

void TestBundles::aGapAndAStrangerAreSaid()
{
    PeersBench bench;
    // Oak knows us; we have not taken its card.
    BENCHBOOK_VERIFY(takeCard(bench.oak.studio(), bench.ourCard(), std::nullopt));
    const auto us = bench.oak.studio().read([&](const Reader &reader) { return allPeers(reader).front().id; });
    BENCHBOOK_VERIFY(verifyFaceToFace(bench.oak.studio(), *us, bench.ourCard(), std::nullopt));
    const QString path = bench.offerFromOak(10);
    BundlePage *page = choose(bench, {path});
    QVERIFY(PageBench::textOf(page, u"takeInProblem"_s).contains(u"not paired"_s));
    takeIt(bench);
    // Paired now, the same file opens.
    bench.takeOak();
    page = choose(bench, {path});
    QVERIFY(PageBench::words(page).contains(u"Offer"_s));
}

void TestBundles::withoutKeysOfOurOwn()
{
    PeersBench bench(PeersBench::Keys::None);
    PeersPage *page = bench.show(u"bundles"_s);
    bench.desk.dialogs.files.push_back({bench.desk.studio.filePath(u"any.bbundle"_s)});
    page->primaryAction()->trigger();
    PageBench::settle();
    QVERIFY(PageBench::find(page, u"makeKeysOpen"_s));
}

void TestBundles::everythingHasAName()
{
    PeersBench bench;
    bench.pairWithOak();
    BundlePage *page = choose(bench, {bench.offerFromOak(10)});
    QCOMPARE(PageBench::nameless(page), QStringList());
    QVERIFY(bench.desk.page->minimumSizeHint().width() <= 1110);
    QVERIFY(bench.desk.page->minimumSizeHint().height() <= 686);
}
