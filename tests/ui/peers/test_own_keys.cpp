#include "core/identity/passphrase_ring.h"
#include "core/identity/recovery.h"
#include "tests/ui/peers/peers_bench.h"
#include "tests/ui/peers/test_peers.h"
#include "ui/peers/own_card_page.h"
#include "ui/peers/own_card_view.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QPixmap>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

const QString passphrase = u"seven glazed cups"_s;

/// Chooses a passphrase in the form that is open.
void choosePassphrase(PeersBench &bench, const QString &text)
{
    PageBench::type(bench.desk.page.get(), u"keyPassphrase"_s, text);
    PageBench::type(bench.desk.page.get(), u"keyPassphraseAgain"_s, text);
    PageBench::press(bench.desk.page.get(), u"keyFormSubmit"_s);
    bench.desk.waitForJobs();
}

/// Writes the file with which a machine asks; it is "Workshop".
AdmissionRequest request(PeersBench &bench, const QString &path)
{
    const BoxKey answer = BoxKey::generate();
    auto made = AdmissionRequest::make(MachineKeys::generate(), answer.publicKey(), u"Workshop"_s);
    QFile file(path);
    if (!made.ok() || !file.open(QIODevice::WriteOnly) || file.write(made->file()) < 0)
        qFatal("no request");
    Q_UNUSED(bench);
    return made.value();
}

void typeItsWords(PeersBench &bench, const QStringList &words)
{
    QWidget *page = bench.desk.page.get();
    for (const int field : {1, 2}) {
        const QString name = u"admitWord%1"_s.arg(field);
        QWidget *edit = PageBench::find(page, name);
        QVERIFY(edit);
        const int position = edit->accessibleName().section(u' ', -1).toInt();
        QVERIFY(position >= 1 && position <= words.size());
        PageBench::type(page, name, words[position - 1]);
    }
}

} // namespace

void TestOwnKeys::keysAreMadeBehindAPassphrase()
{
    PeersBench bench(PeersBench::Keys::None);
    bench.lockKeysInFile();
    PeersPage *page = bench.show(u"keys"_s);
    bench.look(u"keys-none"_s);
    PageBench::press(page, u"makeKeysOpen"_s);
    PageBench::type(page, u"keyPassphrase"_s, u"short"_s);
    PageBench::press(page, u"keyFormSubmit"_s);
    QVERIFY(!PageBench::problemOf(page, u"keyPassphrase"_s).isEmpty());
    PageBench::type(page, u"keyPassphrase"_s, passphrase);
    PageBench::type(page, u"keyPassphraseAgain"_s, u"seven glazed cup"_s);
    PageBench::press(page, u"keyFormSubmit"_s);
    QVERIFY(!PageBench::problemOf(page, u"keyPassphraseAgain"_s).isEmpty());
    bench.look(u"keys-passphrase"_s);
    QVERIFY(!QFile::exists(PassphraseRing::pathBeside(bench.desk.studio.path())));
    choosePassphrase(bench, passphrase);
    PageBench::type(page, u"makeKeysMachine"_s, u"Bench by the window"_s);
    PageBench::press(page, u"makeKeysSubmit"_s);
    QCOMPARE(bench.ourCard().facts().studioName, u"Kiln House"_s);
    QCOMPARE(bench.ourCard().facts().devices.front().facts().name, u"Bench by the window"_s);
    QVERIFY(PageBench::find(page, u"ownCardQr"_s));
    QVERIFY(PageBench::words(page).contains(u"Bench by the window"_s));
    bench.look(u"keys-made"_s);
}

void TestOwnKeys::thePassphraseIsAskedOnceASession()
{
    PeersBench bench(PeersBench::Keys::None);
    const QString path = PassphraseRing::pathBeside(bench.desk.studio.path());
    auto made = PassphraseRing::create(path, passphrase, {1, 8});
    BENCHBOOK_VERIFY(made);
    BENCHBOOK_VERIFY(makeIdentity(*bench.desk.studio, *made, u"Desk"_s, std::nullopt));
    bench.lockKeysInFile();
    PeersPage *page = bench.show(u"keys"_s);
    // Looking at the card takes no secret.
    QVERIFY(PageBench::find(page, u"ownCardQr"_s));
    PageBench::press(page, u"renewOpen"_s);
    PageBench::type(page, u"keyPassphrase"_s, u"eight glazed cups"_s);
    PageBench::press(page, u"keyFormSubmit"_s);
    bench.desk.waitForJobs();
    QVERIFY(!PageBench::problemOf(page, u"keyPassphrase"_s).isEmpty());
    QVERIFY(!bench.access->ring());
    PageBench::type(page, u"keyPassphrase"_s, passphrase);
    PageBench::press(page, u"keyFormSubmit"_s);
    bench.desk.waitForJobs();
    QVERIFY(PageBench::find(page, u"renewKeysSubmit"_s));
    PageBench::press(page, u"renewKeysLeave"_s);
    PageBench::press(page, u"renewOpen"_s);
    QVERIFY2(!PageBench::find(page, u"keyPassphrase"_s), "asked a second time");
    QVERIFY(PageBench::find(page, u"renewKeysSubmit"_s));
}

void TestOwnKeys::aForgottenPassphraseLeadsToTheSheet()
{
    PeersBench bench(PeersBench::Keys::None);
    const QString path = PassphraseRing::pathBeside(bench.desk.studio.path());
    auto made = PassphraseRing::create(path, passphrase, {1, 8});
    BENCHBOOK_VERIFY(made);
    BENCHBOOK_VERIFY(makeIdentity(*bench.desk.studio, *made, u"Desk"_s, std::nullopt));
    const auto root = loadRoot(*made);
    const auto boxes = loadBoxes(*made);
    QVERIFY(root.ok() && boxes.ok());
    const QStringList rows = recoveryText(StudioKeys{root->clone(), boxes->clone()});
    const qint64 number = bench.ourCard().facts().number;
    bench.lockKeysInFile();
    PeersPage *page = bench.show(u"keys"_s);
    PageBench::press(page, u"recoverOpen"_s);
    PageBench::press(page, u"keyForgotten"_s);
    choosePassphrase(bench, u"another ten words"_s);
    QVERIFY2(QFile::exists(path + u".1"_s), "the locked keys are gone");
    for (int row = 1; row <= recoveryRows; ++row)
        PageBench::type(page, u"recoverRow%1"_s.arg(row), rows[row - 1]);
    PageBench::type(page, u"recoverRow3"_s, rows[3]);
    QVERIFY(!PageBench::problemOf(page, u"recoverRow3"_s).isEmpty());
    bench.look(u"keys-recover"_s);
    PageBench::press(page, u"recoverKeysSubmit"_s);
    QVERIFY(!PageBench::problemOf(page, u"recoverRow3"_s).isEmpty());
    PageBench::type(page, u"recoverRow3"_s, rows[2]);
    PageBench::press(page, u"recoverKeysSubmit"_s);
    QCOMPARE(bench.ourCard().facts().number, number + 1);
    QCOMPARE(bench.ourCard().facts().devices.size(), std::size_t(2));
    const auto again = PassphraseRing::open(path, u"another ten words"_s);
    BENCHBOOK_VERIFY(again);
}

void TestOwnKeys::theCardGoesOutAsFileTextAndCode()
{
    PeersBench bench;
    PeersPage *page = bench.show(u"keys"_s);
    const QString path = bench.desk.studio.filePath(u"ours.bbcard"_s);
    bench.desk.dialogs.files.push_back({path});
    PageBench::press(page, u"ownCardSave"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = readCardFile(file.readAll());
    BENCHBOOK_VERIFY(read);
    QVERIFY(*read == bench.ourCard());
    PageBench::press(page, u"ownCardCopy"_s);
    const auto text = readCardText(QApplication::clipboard()->text());
    BENCHBOOK_VERIFY(text);
    QVERIFY(*text == bench.ourCard());
    // As many dark pixels as the code has modules, and white around.
    const auto matrix = qrMatrix(*bench.ourCard().code(), QrWear::Clean);
    auto *view = qobject_cast<QrView *>(PageBench::find(page, u"ownCardQr"_s));
    QVERIFY(view);
    const QImage seen = view->grab().toImage();
    QCOMPARE(seen.width(), (matrix->side + 2 * quietModules) * QrView::modulePixels);
    for (int row = 0; row < matrix->side; ++row) {
        const int y = (row + quietModules) * QrView::modulePixels + 1;
        for (int column = 0; column < matrix->side; ++column) {
            const int x = (column + quietModules) * QrView::modulePixels + 1;
            QCOMPARE(seen.pixelColor(x, y).lightness() < 128, matrix->isDark(row, column));
        }
    }
}

void TestOwnKeys::ourWordsAreReadOutInEitherForm()
{
    PeersBench bench;
    PeersPage *page = bench.show(u"keys"_s);
    const CardFacts facts = bench.ourCard().facts();
    const QStringList words = spokenFingerprint(facts.root, facts.box, SpokenAs::Words);
    for (int i = 0; i < int(words.size()); ++i)
        QCOMPARE(PageBench::textOf(page, u"spokenPart%1"_s.arg(i + 1)), words[i]);
    PageBench::press(page, u"spokenOther"_s);
    const QStringList digits = spokenFingerprint(facts.root, facts.box, SpokenAs::Digits);
    for (int i = 0; i < int(digits.size()); ++i)
        QCOMPARE(PageBench::textOf(page, u"spokenPart%1"_s.arg(i + 1)), digits[i]);
}

void TestOwnKeys::aMachineJoinsAndIsWithdrawn()
{
    PeersBench bench;
    PeersPage *page = bench.show(u"keys"_s);
    const QString asks = bench.desk.studio.filePath(u"workshop.bbask"_s);
    const AdmissionRequest asked = request(bench, asks);
    PeersBench::drop(page->findChild<OwnCardPage *>(), {asks});
    bench.look(u"keys-admit"_s);
    typeItsWords(bench, asked.spoken(SpokenAs::Words));
    const QString answer = bench.desk.studio.filePath(u"answer.bbadmit"_s);
    bench.desk.dialogs.files.push_back({answer});
    PageBench::press(page, u"admitMachineSubmit"_s);
    QVERIFY(QFile::exists(answer));
    QCOMPARE(bench.ourCard().facts().devices.size(), std::size_t(2));
    PageBench::press(page, u"withdrawB"_s);
    PageBench::press(page, u"withdrawMachineSubmit"_s);
    QCOMPARE(bench.ourCard().facts().devices.size(), std::size_t(1));
    QCOMPARE(bench.ourCard().facts().revoked.size(), std::size_t(1));
    QVERIFY(PageBench::words(page).contains(u"withdrawn"_s));
}

void TestOwnKeys::strangersWordsAdmitNobody()
{
    PeersBench bench;
    PeersPage *page = bench.show(u"keys"_s);
    const QString asks = bench.desk.studio.filePath(u"workshop.bbask"_s);
    const AdmissionRequest asked = request(bench, asks);
    bench.desk.dialogs.files.push_back({asks});
    PageBench::press(page, u"admitOpen"_s);
    PageBench::press(page, u"takeRequestInputFile"_s);
    PageBench::press(page, u"takeRequestSubmit"_s);
    QStringList others = asked.spoken(SpokenAs::Words);
    others.prepend(others.takeLast());
    typeItsWords(bench, others);
    PageBench::press(page, u"admitMachineSubmit"_s);
    QVERIFY(PageBench::problemOf(page, u"admitWord1"_s).contains(u"2 more"_s));
    QCOMPARE(bench.ourCard().facts().devices.size(), std::size_t(1));
}

void TestOwnKeys::theKeysAreRenewedAfterAWarning()
{
    PeersBench bench;
    PeersPage *page = bench.show(u"keys"_s);
    const SignPublicKey before = bench.ourCard().facts().root;
    PageBench::press(page, u"renewOpen"_s);
    QCOMPARE(bench.ourCard().facts().root, before);
    PageBench::press(page, u"renewKeysSubmit"_s);
    QVERIFY(bench.ourCard().facts().root != before);
    QCOMPARE(bench.ourCard().facts().continues.size(), std::size_t(1));
}

void TestOwnKeys::theSheetIsPrinted()
{
    PeersBench bench;
    PeersPage *page = bench.show(u"keys"_s);
    bench.desk.dialogs.printTo = bench.desk.studio.filePath(u"sheet.pdf"_s);
    PageBench::press(page, u"recoverySheetPrint"_s);
    QFile sheet(bench.desk.dialogs.printTo);
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    QVERIFY(sheet.size() > 2000);
    QVERIFY(sheet.read(4) == "%PDF");
}

void TestOwnKeys::everythingHasAName()
{
    PeersBench bench;
    PeersPage *page = bench.show(u"keys"_s);
    QCOMPARE(PageBench::nameless(page), QStringList());
    for (const QString &opens : {u"recoverOpen"_s, u"renewOpen"_s}) {
        PageBench::press(page, opens);
        QCOMPARE(PageBench::nameless(page), QStringList());
    }
    QVERIFY(page->minimumSizeHint().width() <= 1110);
    QVERIFY(page->minimumSizeHint().height() <= 686);
}
