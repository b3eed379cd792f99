#include "core/peers/own_machines.h"
#include "core/peers/recovery_sheet.h"
#include "core/suppliers/supplier.h"
#include "tests/ui/peers/peers_bench.h"
#include "tests/ui/peers/test_peers.h"
#include "ui/peers/bundle_page.h"
#include "ui/peers/own_card_page.h"
#include "ui/peers/question_page.h"
#include "ui/records/record_form.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// Another computer of the studio: its file, its keys and its own page of the peers.
class SecondMachine
{
public:
    explicit SecondMachine(PeersBench &desk, const QString &path) : m_desk(desk), m_path(path)
    {
        auto opened = Studio::open(path, Access::ReadWrite, desk.desk.studio.clock());
        if (!opened.ok())
            qFatal("%s", qPrintable(opened.error().message));
        studio = std::move(*opened);
        session = std::make_unique<Session>(*studio, desk.desk.kinds, dialogs);
        keys = std::make_unique<KeyAccess>(std::make_unique<LentRing>(ring), jobs, desk.desk.studio.random());
        page = std::make_unique<PeersPage>(*session, jobs, *keys);
        page->resize(1110, 686);
        page->show();
        page->openPart(u"keys"_s);
        PageBench::settle();
    }
    ~SecondMachine()
    {
        page.reset();
        wait();
    }
    void wait()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!jobs.isBusy(), 20000);
        PageBench::settle();
    }
    void takeIn(const QString &bundle)
    {
        page->openPart(u"bundles"_s);
        page->findChild<BundlePage *>()->takeIn({bundle});
        wait();
        PageBench::press(page.get(), u"takeInSubmit"_s);
        wait();
    }
    QString text(const char *sql)
    {
        return studio
            ->read([&](const Reader &reader) {
                Query query = reader.query(sql);
                return Result(query.next() ? query.text(0) : QString());
            })
            .valueOr(QString());
    }
    void look(const QString &name)
    {
        const QString folder = qEnvironmentVariable("BENCHBOOK_PICTURES");
        if (!folder.isEmpty())
            page->grab().save(folder + u'/' + name + u".png"_s);
    }

    MemoryRing ring;
    ScriptedDialogs dialogs;
    JobRunner jobs;
    std::unique_ptr<Studio> studio;
    std::unique_ptr<Session> session;
    std::unique_ptr<KeyAccess> keys;
    std::unique_ptr<PeersPage> page;

private:
    PeersBench &m_desk;
    QString m_path;
};

/// The desk writes the file of a further machine by its window, and it is brought to a place of its own.
QString carryFile(PeersBench &bench)
{
    QWidget *page = bench.desk.page.get();
    const QString stick = bench.desk.studio.filePath(u"stick.benchbook"_s);
    PageBench::press(page, u"addMachineOpen"_s);
    PageBench::type(page, u"addMachineName"_s, u"Workshop"_s);
    bench.look(u"machines-add"_s);
    bench.desk.dialogs.files.push_back({stick});
    PageBench::press(page, u"addMachineSubmit"_s);
    bench.desk.waitForJobs();
    const QString own = bench.desk.studio.filePath(u"workshop.benchbook"_s);
    const auto brought = bringMachineFile(stick, own, bench.desk.studio.clock());
    if (!brought.ok())
        qFatal("%s", qPrintable(brought.error().message));
    return own;
}

/// Asks on the new machine, is heard on the desk, and takes the answer: all as text.
void joinByText(PeersBench &bench, SecondMachine &second)
{
    PageBench::press(second.page.get(), u"askToJoinOpen"_s);
    PageBench::type(second.page.get(), u"askToJoinName"_s, u"Bench"_s);
    PageBench::press(second.page.get(), u"askToJoinSubmit"_s);
    second.look(u"machines-asked"_s);
    QStringList words;
    for (int i = 1; QWidget *part = PageBench::find(second.page.get(), u"spokenPart%1"_s.arg(i)); ++i)
        words << qobject_cast<QLabel *>(part)->text();
    QCOMPARE(words.size(), 8);
    PageBench::press(second.page.get(), u"joinCopy"_s);
    QWidget *page = bench.desk.page.get();
    PageBench::press(page, u"admitOpen"_s);
    auto *digits = page->findChild<QPlainTextEdit *>(u"takeRequestInputText"_s);
    QVERIFY(digits);
    digits->setPlainText(QApplication::clipboard()->text());
    PageBench::press(page, u"takeRequestSubmit"_s);
    for (const int field : {1, 2}) {
        const QString name = u"admitWord%1"_s.arg(field);
        QWidget *edit = PageBench::find(page, name);
        QVERIFY(edit);
        PageBench::type(page, name, words[edit->accessibleName().section(u' ', -1).toInt() - 1]);
    }
    const QString answer = bench.desk.studio.filePath(u"answer.bbadmit"_s);
    bench.desk.dialogs.files.push_back({answer});
    PageBench::press(page, u"admitMachineSubmit"_s);
    PageBench::press(second.page.get(), u"takeAnswerOpen"_s);
    second.dialogs.files.push_back({answer});
    PageBench::press(second.page.get(), u"takeAnswerInputFile"_s);
    PageBench::press(second.page.get(), u"takeAnswerSubmit"_s);
}

/// A bundle for the other machine, written by the window.
QString bundleBy(QWidget *page, ScriptedDialogs &dialogs, const QString &letter, const QString &path)
{
    dialogs.files.push_back({path});
    PageBench::press(page, u"machineBundle"_s + letter);
    PageBench::press(page, u"machineBundleSubmit"_s);
    return path;
}

Result<void> setSupplier(Studio &studio, Id<Supplier> supplier, const Columns &columns)
{
    return studio.perform(Sentence("Change supplier"), std::nullopt, [&](Action &action) -> Result<void> {
        action.change("supplier", supplier, columns);
        return {};
    });
}

/// Two machines with keys, of which each has said something else of the tannery's contact; both know it.
struct Apart
{
    PeersBench bench;
    Id<Supplier> tannery = bench.desk.tannery();
    std::unique_ptr<SecondMachine> second;

    Apart()
    {
        bench.show(u"keys"_s);
        second = std::make_unique<SecondMachine>(bench, carryFile(bench));
        joinByText(bench, *second);
        exchange(u"first"_s);
        Columns here{{"contact", u"Mei, 138"_s}};
        Columns there{{"contact", u"Mei, 139"_s}};
        if (!setSupplier(*bench.desk.studio, tannery, here).ok() || !setSupplier(*second->studio, tannery, there).ok())
            qFatal("not changed");
        exchange(u"second"_s);
        exchange(u"third"_s);
    }
    void exchange(const QString &name)
    {
        Studio &desk = *bench.desk.studio;
        const QString down = bench.desk.studio.filePath(name + u"-down.bbundle"_s);
        const QString up = bench.desk.studio.filePath(name + u"-up.bbundle"_s);
        if (!writeMachineBundle(desk, bench.ring, *otherMachine(desk, {}), down, {}).ok() ||
            !takeBundle(*second->studio, second->ring, down, {}).ok() ||
            !writeMachineBundle(*second->studio, second->ring, *otherMachine(*second->studio, {}), up, {}).ok() ||
            !takeBundle(desk, bench.ring, up, {}).ok())
            qFatal("not exchanged");
        PageBench::settle();
    }
    QString contact(Studio &studio) const
    {
        return studio
            .read([](const Reader &reader) {
                Query query = reader.query("SELECT contact FROM supplier");
                return Result(query.next() ? query.text(0) : QString());
            })
            .valueOr(QString());
    }
};

} // namespace

void TestMachinesWindow::aSecondMachineJoinsByTheWindowsAlone()
{
    PeersBench bench;
    PeersPage *page = bench.show(u"keys"_s);
    QVERIFY(!PageBench::find(page, u"machineBundleB"_s));
    const QString own = carryFile(bench);
    QVERIFY(PageBench::textOf(page, u"machineStateB"_s).contains(u"no keys yet"_s));
    QVERIFY(!bench.heard.isEmpty() && bench.heard.last().contains(u"Machine B"_s));
    {
        SecondMachine second(bench, own);
        second.look(u"machines-join"_s);
        QCOMPARE(machineStep(*second.studio), MachineStep::ToAsk);
        QCOMPARE(PageBench::nameless(second.page.get()), QStringList());
        QVERIFY(second.page->minimumSizeHint().width() <= 1110);
        joinByText(bench, second);
        QCOMPARE(machineStep(*second.studio), MachineStep::Works);
        QVERIFY(!PageBench::find(second.page.get(), u"joinCard"_s));
        QCOMPARE(PageBench::textOf(page, u"machineB"_s), u"B · Bench"_s);
        QVERIFY(PageBench::textOf(page, u"machineStateB"_s).contains(u"1 action"_s));
        bench.look(u"machines-two"_s);
        const QString down = bundleBy(page, bench.desk.dialogs, u"B"_s, bench.desk.studio.filePath(u"down.bbundle"_s));
        bench.desk.waitForJobs();
        QVERIFY(QFile::exists(down));
        QVERIFY(bench.heard.last().contains(u"B · Bench"_s));
        second.takeIn(down);
        QCOMPARE(second.text("SELECT name FROM machine WHERE letter = 'B'"), u"Bench"_s);
        second.page->openPart(u"keys"_s);
        PageBench::settle();
        const QString up =
            bundleBy(second.page.get(), second.dialogs, u"A"_s, bench.desk.studio.filePath(u"up.bbundle"_s));
        second.wait();
        page->openPart(u"bundles"_s);
        bench.part<BundlePage>()->takeIn({up});
        bench.desk.waitForJobs();
        bench.look(u"machines-takein"_s);
        PageBench::press(page, u"takeInSubmit"_s);
        bench.desk.waitForJobs();
        page->openPart(u"keys"_s);
        PageBench::settle();
        const QString state = PageBench::textOf(page, u"machineStateB"_s);
        QVERIFY2(state.contains(u"it has everything"_s) && state.contains(u"last bundle"_s), qPrintable(state));
    }
    // Withdrawn after it was said what that does: no bundle goes to it any more.
    PageBench::press(page, u"withdrawB"_s);
    QVERIFY(PageBench::words(page).contains(u"take a last bundle of it in first"_s));
    bench.look(u"machines-withdraw"_s);
    PageBench::press(page, u"withdrawMachineSubmit"_s);
    QVERIFY(!PageBench::find(page, u"machineBundleB"_s));
    QVERIFY(PageBench::words(page).contains(u"withdrawn"_s));
}

void TestMachinesWindow::withoutKeysItSaysWhyNot()
{
    PeersBench bench;
    const Id<Peer> oak = bench.pairWithOak();
    bench.show(u"keys"_s);
    SecondMachine second(bench, carryFile(bench));
    QWidget *page = second.page.get();
    second.look(u"machines-no-keys"_s);
    for (const QString &needsKeys :
         {u"machineBundleA"_s, u"withdrawA"_s, u"addMachineOpen"_s, u"admitOpen"_s, u"recoverySheetPrint"_s})
        QVERIFY2(!PageBench::find(page, needsKeys), qPrintable(needsKeys));
    QVERIFY(PageBench::textOf(page, u"machinesNoKeys"_s).contains(u"needs its keys"_s));
    QVERIFY(second.page->showRecord(oak.value()));
    PageBench::settle();
    QTRY_VERIFY(PageBench::find(page, u"peerGetKeys"_s));
    second.look(u"machines-no-keys-peer"_s);
    QVERIFY(!PageBench::find(page, u"peerMakeBundle"_s));
    QVERIFY(PageBench::textOf(page, u"peerNoKeys"_s).contains(u"no keys"_s));
    PageBench::press(page, u"peerGetKeys"_s);
    QVERIFY(PageBench::find(page, u"joinCard"_s));
    // A bundle that is opened here leads to the keys as well.
    second.page->openPart(u"bundles"_s);
    second.page->findChild<BundlePage *>()->takeIn({bench.offerFromOak(3)});
    PageBench::settle();
    QVERIFY(PageBench::find(page, u"joinCard"_s));
    joinByText(bench, second);
    QVERIFY(PageBench::find(page, u"addMachineOpen"_s));
    QVERIFY(!PageBench::find(page, u"machinesNoKeys"_s));
}

void TestMachinesWindow::aStrangersTextIsRefusedInPlace()
{
    PeersBench bench;
    PeersPage *page = bench.show(u"keys"_s);
    PageBench::press(page, u"admitOpen"_s);
    PageBench::press(page, u"takeRequestSubmit"_s);
    QVERIFY(PageBench::words(page).contains(u"Paste the digits"_s));
    auto *digits = page->findChild<QPlainTextEdit *>(u"takeRequestInputText"_s);
    digits->setPlainText(u"12345 67890 12345"_s);
    PageBench::press(page, u"takeRequestSubmit"_s);
    QCOMPARE(digits->toPlainText(), u"12345 67890 12345"_s);
    QVERIFY(!PageBench::find(page, u"admitWord1"_s));
}

void TestMachinesWindow::twoWordsStandBesideEachOther()
{
    Apart apart;
    PeersPage *page = apart.bench.show(u"questions"_s);
    apart.bench.look(u"questions-conflict"_s);
    const QString words = PageBench::words(page);
    for (const QString &word : {u"Riverside Tannery"_s, u"Mei, 138"_s, u"Mei, 139"_s, u"B · Bench"_s, u"(this one)"_s})
        QVERIFY2(words.contains(word), qPrintable(word + u"\n"_s + words));
    QCOMPARE(QuestionPage::countOf(*apart.bench.desk.session), 1);
    QCOMPARE(PageBench::nameless(page), QStringList());
    const QString shown = apart.contact(*apart.bench.desk.studio);
    const QString second = PageBench::words(PageBench::find(page, u"conflict.0.side.2"_s));
    PageBench::press(page, u"conflict.0.keep.2"_s);
    QVERIFY2(second.contains(apart.contact(*apart.bench.desk.studio)), qPrintable(shown + u" / "_s + second));
    QCOMPARE(apart.bench.heard.last(), u"↶ Chosen"_s);
    QCOMPARE(QuestionPage::countOf(*apart.bench.desk.session), 0);
    QVERIFY(!PageBench::find(page, u"conflict.0"_s));
    // It was asked on the other machine, too, and after the next bundle it is not any more.
    QCOMPARE(QuestionPage::countOf(*apart.second->session), 1);
    apart.exchange(u"chosen"_s);
    QCOMPARE(QuestionPage::countOf(*apart.second->session), 0);
    QCOMPARE(apart.contact(*apart.second->studio), apart.contact(*apart.bench.desk.studio));
}

void TestMachinesWindow::removedHereAndChangedThereIsSaid()
{
    Apart apart;
    PeersPage *page = apart.bench.show(u"questions"_s);
    PageBench::press(page, u"conflict.0.keep.1"_s);
    apart.exchange(u"agreed"_s);
    BENCHBOOK_VERIFY(
        apart.bench.desk.studio->perform(Sentence("Remove"), std::nullopt, [&](Action &action) -> Result<void> {
            action.remove("supplier", apart.tannery);
            return {};
        }));
    BENCHBOOK_VERIFY(setSupplier(*apart.second->studio, apart.tannery, {{"contact", u"Mei, 150"_s}}));
    apart.exchange(u"removed"_s);
    page->refresh();
    PageBench::settle();
    apart.bench.look(u"questions-removed"_s);
    const QString why = PageBench::textOf(page, u"conflict.0.why"_s);
    QVERIFY2(why.contains(u"Removed on A"_s) && why.contains(u"changed on B · Bench"_s), qPrintable(why));
    const QString words = PageBench::words(PageBench::find(page, u"conflict.0"_s));
    for (const QString &said :
         {u"Removed. Before that it said"_s, u"Leave it removed"_s, u"Mei, 150"_s, u"Bring it back, as changed"_s})
        QVERIFY2(words.contains(said), qPrintable(said + u"\n"_s + words));
    // No side is higher than what is in it.
    const QWidget *card = PageBench::find(page, u"conflict.0"_s);
    QVERIFY2(card->height() <= card->sizeHint().height() + 24, qPrintable(QString::number(card->height())));
    const bool firstRemoves = PageBench::textOf(page, u"conflict.0.keep.1"_s) == u"Leave it removed"_s;
    PageBench::press(page, firstRemoves ? u"conflict.0.keep.2"_s : u"conflict.0.keep.1"_s);
    QCOMPARE(apart.contact(*apart.bench.desk.studio), u"Mei, 150"_s);
    QCOMPARE(QuestionPage::countOf(*apart.bench.desk.session), 0);
}

void TestMachinesWindow::somethingElseIsTyped()
{
    Apart apart;
    PeersPage *page = apart.bench.show(u"questions"_s);
    PageBench::press(page, u"conflict.0.other"_s);
    PageBench::type(page, u"conflict.0.contact"_s, u"Mei, 137"_s);
    apart.bench.look(u"questions-conflict-typed"_s);
    PageBench::press(page, u"conflict.0.keepOther"_s);
    QCOMPARE(apart.contact(*apart.bench.desk.studio), u"Mei, 137"_s);
    QCOMPARE(QuestionPage::countOf(*apart.bench.desk.session), 0);
    QCOMPARE(violationsOf(*apart.bench.desk.studio, true), QString());
}

void TestMachinesWindow::theRefusalLeadsToTheChoice()
{
    Apart apart;
    RecordForm form(u"supplier"_s, *apart.bench.desk.session, supplierKind());
    form.open(apart.tannery.value());
    form.show();
    PageBench::settle();
    const QSignalSpy wanted(apart.bench.desk.session.get(), &Session::choiceWanted);
    QVERIFY(!PageBench::find(&form, u"supplier.choose"_s));
    PageBench::type(&form, u"supplier.contact"_s, u"Mei, 136"_s);
    QTest::keyClick(PageBench::find(&form, u"supplier.contact"_s), Qt::Key_Return);
    PageBench::settle();
    QVERIFY(PageBench::problemOf(&form, u"supplier.contact"_s).contains(u"choose first"_s));
    PageBench::press(&form, u"supplier.choose"_s);
    QCOMPARE(wanted.count(), 1);
    // Nothing that was typed is lost.
    QCOMPARE(qobject_cast<QLineEdit *>(PageBench::find(&form, u"supplier.contact"_s))->text(), u"Mei, 136"_s);
}

void TestMachinesWindow::aFileThatWasPutBackAsksForItsTail()
{
    Apart apart;
    SecondMachine &second = *apart.second;
    const QString path = second.studio->path();
    const QString before = apart.bench.desk.studio.filePath(u"before.benchbook"_s);
    QVERIFY(second.studio->copyTo(before).ok());
    QVERIFY(setSupplier(*second.studio, apart.tannery, {{"name", u"Riverside"_s}}).ok());
    apart.exchange(u"lost"_s);
    auto ring = std::move(second.ring);
    apart.second.reset();
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1StringView(suffix));
    QVERIFY(QFile::rename(before, path));
    apart.second = std::make_unique<SecondMachine>(apart.bench, path);
    apart.second->ring = std::move(ring);
    PeersPage *page = apart.second->page.get();
    const QString words = PageBench::textOf(page, u"putBackWords"_s);
    QVERIFY2(words.contains(u"that had left"_s), qPrintable(words));
    apart.second->look(u"machines-putback"_s);
    QCOMPARE(PageBench::nameless(page), QStringList());
    const QString asks = apart.bench.desk.studio.filePath(u"asks.bbundle"_s);
    apart.second->dialogs.files.push_back({asks});
    PageBench::press(page, u"putBackBundle1.A"_s);
    PageBench::press(page, u"machineBundleSubmit"_s);
    apart.second->wait();
    BENCHBOOK_VERIFY(takeBundle(*apart.bench.desk.studio, apart.bench.ring, asks, {}));
    const QString brings = apart.bench.desk.studio.filePath(u"brings.bbundle"_s);
    BENCHBOOK_VERIFY(writeMachineBundle(*apart.bench.desk.studio, apart.bench.ring,
                                        *otherMachine(*apart.bench.desk.studio, {}), brings, {}));
    apart.second->takeIn(brings);
    QCOMPARE(apart.second->text("SELECT name FROM supplier"), u"Riverside"_s);
    page->openPart(u"keys"_s);
    PageBench::settle();
    QVERIFY(!PageBench::find(page, u"putBack"_s));
}

/// The workshop's file was copied by hand with what lies beside it, and both copies were used.
void TestMachinesWindow::bothTailsOfADoubledFileAreShown()
{
    Apart apart;
    PeersBench &bench = apart.bench;
    const QString path = apart.second->studio->path();
    const QString twin = bench.desk.studio.filePath(u"twin.benchbook"_s);
    QVERIFY(apart.second->studio->copyTo(twin).ok());
    QVERIFY(QFile::copy(Machines::sidecarOf(path), Machines::sidecarOf(twin)));
    const DeviceId desk = *otherMachine(*apart.second->studio, {});
    const auto message = [&](Studio &studio) { return Machines(studio).messageFor(desk).value(); };
    QVERIFY(setSupplier(*apart.second->studio, apart.tannery, {{"name", u"Riverside"_s}}).ok());
    const auto other = Studio::open(twin, Access::ReadWrite, bench.desk.studio.clock());
    BENCHBOOK_VERIFY(other);
    QVERIFY(setSupplier(**other, apart.tannery, {{"name", u"Seaside"_s}}).ok());
    BENCHBOOK_VERIFY(Machines(*bench.desk.studio).takeIn(message(*apart.second->studio)));
    BENCHBOOK_VERIFY(Machines(*bench.desk.studio).takeIn(message(**other)));
    QVERIFY(setSupplier(*apart.second->studio, apart.tannery, {{"name", u"Lakeside"_s}}).ok());
    BENCHBOOK_VERIFY(Machines(*bench.desk.studio).takeIn(message(*apart.second->studio)));
    PeersPage *page = bench.show(u"questions"_s);
    page->refresh();
    PageBench::settle();
    QVERIFY(PageBench::textOf(page, u"frozen.0.about"_s).contains(u"B · "_s));
    for (const QString &side : {u"frozen.0.here.1"_s, u"frozen.0.other.1"_s, u"frozen.0.later.1"_s})
        QVERIFY2(!PageBench::textOf(page, side).isEmpty(), qPrintable(side));
    QCOMPARE(PageBench::nameless(page), QStringList());
    bench.look(u"machines-frozen"_s);
    PageBench::press(page, u"frozen.0.seen"_s);
    PageBench::settle();
    QVERIFY(!PageBench::find(page, u"frozen.0.seen"_s));
    QVERIFY(!bench.heard.isEmpty() && bench.heard.last().contains(u"told again"_s));
}

void TestMachinesWindow::theSheetSaysWhetherItIsPrinted()
{
    PeersBench bench;
    PeersPage *page = bench.show(u"keys"_s);
    QVERIFY(PageBench::textOf(page, u"recoverySheetState"_s).contains(u"not printed yet"_s));
    PageBench::press(page, u"recoverySheetPrint"_s); // looked at, and not printed
    QVERIFY(PageBench::textOf(page, u"recoverySheetState"_s).contains(u"not printed yet"_s));
    bench.desk.dialogs.printTo = bench.desk.studio.filePath(u"sheet.pdf"_s);
    PageBench::press(page, u"recoverySheetPrint"_s);
    QVERIFY(PageBench::textOf(page, u"recoverySheetState"_s).startsWith(u"✓"_s));
    PageBench::press(page, u"renewOpen"_s);
    PageBench::press(page, u"renewKeysSubmit"_s);
    QVERIFY(PageBench::textOf(page, u"recoverySheetState"_s).contains(u"earlier keys"_s));
    QVERIFY(sheetState(*bench.desk.studio).isStale);
}

void TestMachinesWindow::aBundleIsWrittenBesideTheWindow()
{
    PeersBench bench;
    const Id<Peer> oak = bench.pairWithOak();
    BENCHBOOK_VERIFY(writeLetter(*bench.desk.studio, {.peer = oak}, offerOf(20, 5), std::nullopt));
    PeersPage *page = bench.show(u"peers"_s);
    QVERIFY(page->showRecord(oak.value()));
    PageBench::settle();
    PageBench::press(page, u"peerMakeBundle"_s);
    const QString path = bench.desk.studio.filePath(u"out.bbundle"_s);
    bench.desk.dialogs.files.push_back({path});
    auto *submit = qobject_cast<QAbstractButton *>(PageBench::find(page, u"makeBundleSubmit"_s));
    QVERIFY(submit);
    submit->click();
    // The window goes on; only writing waits.
    QVERIFY(bench.desk.studio->isWriterLent());
    QVERIFY(!submit->isEnabled());
    bench.desk.waitForJobs();
    QVERIFY(QFile::exists(path));
    // What was signed is counted in the ring: a file put back to before it would begin a new life.
    const auto counted = bench.ring.load(letterCountName(*bench.desk.studio));
    BENCHBOOK_VERIFY(counted);
    QCOMPARE(int(counted->data()[counted->size() - 1]), 1);
    QTRY_VERIFY(PageBench::find(page, u"peerSent"_s));
}
