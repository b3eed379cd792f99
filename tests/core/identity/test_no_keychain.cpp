// A machine without a session bus: a program of its own, because a process asks for its bus once.
#include "core/identity/keychain_ring.h"

#include <QElapsedTimer>
#include <QTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

class TestNoKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failsAtOnceAndNamesTheOtherWay()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        QElapsedTimer timer;
        timer.start();
        const auto tried = tryKeychain();
        KeychainRing ring(u"studio"_s);
        const auto loaded = ring.load(u"root"_s);
        const auto removed = ring.remove(u"root"_s);
        qInfo("without a session bus three questions take %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 5'000);
        for (const Error &error : {tried.error(), loaded.error(), removed.error()}) {
            QCOMPARE(error.code, ErrorCode::Io);
            QVERIFY(error.message.contains(u"passphrase"));
        }
    }
};

QTEST_GUILESS_MAIN(TestNoKeychain)
#include "test_no_keychain.moc"
