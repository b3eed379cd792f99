// The desktop's keychain: willing, refusing, silent, and not there at all.
#include "core/identity/keychain_ring.h"
#include "tests/core/identity/pretended_wallet.h"

#include <QDBusConnection>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QThread>

using namespace benchbook;
using namespace benchbook::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestKeychain : public QObject
{
    Q_OBJECT

    QProcess m_bus;
    QThread m_thread;
    PretendedWallet *m_wallet = nullptr;

    KeychainRing ring() const { return KeychainRing(u"studio-1"_s, 2s); }

private Q_SLOTS:
    void initTestCase()
    {
        // Before anything asks for the session bus: the bus of whoever runs the test is not touched.
        m_bus.start(QStringLiteral(BENCHBOOK_DBUS_DAEMON), {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY2(m_bus.waitForReadyRead(10'000), qPrintable(m_bus.errorString()));
        const QByteArray address = m_bus.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        qputenv("XDG_CURRENT_DESKTOP", "KDE");
        qputenv("KDE_SESSION_VERSION", "5");
        QDBusConnection connection = QDBusConnection::connectToBus(QString::fromLatin1(address), u"wallet"_s);
        QVERIFY(connection.isConnected());
        // In a thread of its own, as the real one is a program of its own.
        m_wallet = new PretendedWallet;
        m_wallet->moveToThread(&m_thread);
        m_thread.start();
        QVERIFY(connection.registerVirtualObject(u"/modules/kwalletd5"_s, m_wallet));
        QVERIFY(connection.registerService(u"org.kde.kwalletd5"_s));
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"wallet"_s);
        m_thread.quit();
        m_thread.wait();
        delete m_wallet;
        m_bus.kill();
        m_bus.waitForFinished();
    }

    void init() { m_wallet->mood = WalletMood::Willing; }

    void keysComeBack()
    {
        KeychainRing keychain = ring();
        const MachineKeys machine = MachineKeys::generate();
        const auto saved = saveMachine(keychain, machine);
        QVERIFY2(saved.ok(), qPrintable(saved.ok() ? QString() : saved.error().detail));
        const QByteArray kept = m_wallet->kept(u"studio-1/machine"_s);
        QCOMPARE(kept.size(), qsizetype(2 * 48)); // as text, whatever the bytes are
        const auto loaded = loadMachine(keychain);
        QVERIFY(loaded->id == machine.id && loaded->sign.publicKey() == machine.sign.publicKey());
        KeychainRing other(u"studio-2"_s, 2s);
        QCOMPARE(loadMachine(other).error().code, ErrorCode::NotFound);
        QVERIFY(keychain.remove(u"machine"_s).ok());
        QCOMPARE(loadMachine(keychain).error().code, ErrorCode::NotFound);
    }

    void trialLeavesNothingBehind()
    {
        const int before = m_wallet->entries();
        QVERIFY(tryKeychain(2s).ok());
        QCOMPARE(m_wallet->entries(), before);
        m_wallet->mood = WalletMood::Forgetful;
        QVERIFY(!tryKeychain(2s).ok());
    }

    void keychainThatKeepsTheOldSecretIsNotBelieved()
    {
        KeychainRing keychain = ring();
        QVERIFY(keychain.save(u"root"_s, SecretBytes::copyOf("old")).ok());
        m_wallet->mood = WalletMood::Forgetful;
        QCOMPARE(keychain.save(u"root"_s, SecretBytes::copyOf("new")).error().code, ErrorCode::Io);
        QVERIFY(keychain.save(u"root"_s, SecretBytes::copyOf("old")).ok());
        QVERIFY(keychain.remove(u"root"_s).ok());
    }

    void refusalNamesTheOtherWay()
    {
        m_wallet->mood = WalletMood::Refusing;
        KeychainRing keychain = ring();
        const auto saved = keychain.save(u"root"_s, SecretBytes::random(32));
        QCOMPARE(saved.error().code, ErrorCode::Io);
        QVERIFY(saved.error().message.contains(u"passphrase"));
        QVERIFY(!keychain.load(u"root"_s).ok());
    }

    void silentKeychainDoesNotHang()
    {
        m_wallet->mood = WalletMood::Silent;
        KeychainRing keychain(u"studio-1"_s, 300ms);
        QElapsedTimer timer;
        timer.start();
        const auto loaded = keychain.load(u"root"_s);
        const qint64 waited = timer.elapsed();
        qInfo("a silent keychain is given up after %lld ms", waited);
        QCOMPARE(loaded.error().code, ErrorCode::Io);
        QVERIFY(loaded.error().message.contains(u"did not answer"));
        QVERIFY(waited >= 290 && waited < 5'000);
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_keychain.moc"
