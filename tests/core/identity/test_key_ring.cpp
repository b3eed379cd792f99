// The file of keys: locked by a passphrase, whole or refused.
#include "core/base/whole_file.h"
#include "core/identity/passphrase_ring.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

const QString passphrase = u"oak kiln 马 river"_s;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestKeyRing : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;
    QByteArray m_made;
    StudioKeys m_keys = StudioKeys::generate();
    MachineKeys m_machine = MachineKeys::generate();

private Q_SLOTS:
    void initTestCase()
    {
        m_path = PassphraseRing::pathBeside(m_folder.filePath(u"Kiln.House.benchbook"_s));
        QCOMPARE(QFileInfo(m_path).fileName(), u"Kiln.House.keys"_s);
        QElapsedTimer timer;
        timer.start();
        auto ring = PassphraseRing::create(m_path, passphrase);
        QVERIFY2(ring.ok(), qPrintable(ring.ok() ? QString() : ring.error().message));
        qInfo("a file of keys is made in %lld ms", timer.restart());
        QVERIFY(saveRoot(*ring, m_keys.root).ok());
        QVERIFY(saveBoxes(*ring, m_keys.boxes.renewed(BoxKey::generate())).ok());
        QVERIFY(saveMachine(*ring, m_machine).ok());
        qInfo("three secrets are written in %lld ms", timer.elapsed());
        m_made = bytesOf(m_path);
    }

    void init() { QVERIFY(writeWholeFile(m_path, m_made).ok()); }

    void keysComeBack()
    {
        auto ring = PassphraseRing::open(m_path, passphrase);
        QVERIFY(ring.ok());
        QVERIFY(loadRoot(*ring)->publicKey() == m_keys.root.publicKey());
        const auto boxes = loadBoxes(*ring);
        QCOMPARE(boxes->all().size(), size_t(2));
        QVERIFY(boxes->all().back().publicKey() == m_keys.boxes.newest().publicKey());
        const auto machine = loadMachine(*ring);
        QVERIFY(machine->id == m_machine.id && machine->sign.publicKey() == m_machine.sign.publicKey());
        QVERIFY(ring->remove(u"root"_s).ok());
        QVERIFY(ring->remove(u"root"_s).ok());
        QCOMPARE(loadRoot(*ring).error().code, ErrorCode::NotFound);
        QVERIFY(loadMachine(*ring).ok());
    }

    void noSecretStandsInTheFile()
    {
        for (const SecretBytes *seed : {&m_keys.root.seed(), &m_keys.boxes.newest().seed(), &m_machine.sign.seed()})
            QVERIFY(!m_made.contains(seed->view().toByteArray()));
        QVERIFY(!m_made.contains("root") && !m_made.contains("machine"));
#ifdef Q_OS_UNIX
        auto ring = PassphraseRing::open(m_path, passphrase);
        QVERIFY(saveRoot(*ring, m_keys.root).ok());
        QVERIFY(!(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther)));
#endif
    }

    void lostPassphraseNamesTheWaysBack_F26()
    {
        const auto ring = PassphraseRing::open(m_path, u"oak kiln 牛 river"_s);
        QVERIFY(!ring.ok());
        QCOMPARE(ring.error().code, ErrorCode::Refused);
        QVERIFY(ring.error().message.contains(u"recovery sheet"));
        QVERIFY(ring.error().message.contains(u"another of its machines"));
        QVERIFY(bytesOf(m_path) == m_made);
    }

    void damageIsToldFromAWrongPassphrase()
    {
        // Told by the checksum, without stretching a passphrase: so every byte can be tried.
        QByteArray damaged = m_made;
        for (qsizetype at = 0; at < m_made.size(); ++at) {
            damaged[at] = char(m_made[at] ^ 16);
            QVERIFY(writeWholeFile(m_path, damaged).ok());
            const auto ring = PassphraseRing::open(m_path, passphrase);
            QVERIFY(!ring.ok());
            QCOMPARE(ring.error().code, ErrorCode::Invalid);
            damaged[at] = m_made[at];
        }
        for (qsizetype size = 0; size < m_made.size(); size += 7) {
            QVERIFY(writeWholeFile(m_path, m_made.first(size)).ok());
            QCOMPARE(PassphraseRing::open(m_path, passphrase).error().code, ErrorCode::Invalid);
        }
        QVERIFY(writeWholeFile(m_path, QByteArray(70'000, 'x')).ok());
        QCOMPARE(PassphraseRing::open(m_path, passphrase).error().code, ErrorCode::Invalid);
        QFile::remove(m_path);
        QCOMPARE(PassphraseRing::open(m_path, passphrase).error().code, ErrorCode::NotFound);
    }

    void theFileSaysWhatAGuessCosts()
    {
        const QString path = m_folder.filePath(u"cheap.keys"_s);
        constexpr PassphraseCost cheap{1, 8};
        {
            auto made = PassphraseRing::create(path, passphrase, cheap);
            QVERIFY(made.ok());
            QVERIFY(made->save(u"root"_s, SecretBytes::copyOf("seed")).ok());
        }
        auto opened = PassphraseRing::open(path, passphrase);
        QVERIFY(opened.ok());
        QCOMPARE(opened->load(u"root"_s)->view(), QByteArrayView("seed"));
        QVERIFY(!PassphraseRing::open(path, u"another ten words"_s).ok());
        // Eight bytes more than one of the usual cost says of itself.
        QCOMPARE(bytesOf(path).at(8), char(2));
        QCOMPARE(m_made.at(8), char(1));
        // A new passphrase is one of a person: it is as dear as any.
        QVERIFY(opened->changePassphrase(u"another ten words"_s).ok());
        QCOMPARE(bytesOf(path).at(8), char(1));
        QVERIFY(!PassphraseCost({0, 8}).isPossible());
        QVERIFY(!PassphraseCost({1, 7}).isPossible());
        QVERIFY(!PassphraseCost({17, 8}).isPossible());
        QVERIFY(!PassphraseCost({1, 2 * 1024 * 1024}).isPossible());
    }

    void newPassphraseShutsOutTheOldOne()
    {
        auto ring = PassphraseRing::open(m_path, passphrase);
        auto elsewhere = PassphraseRing::open(m_path, passphrase);
        const QString next = u"quite another one"_s;
        QVERIFY(!ring->changePassphrase(u"too short"_s).ok());
        QVERIFY(bytesOf(m_path) == m_made);
        QVERIFY(ring->changePassphrase(next).ok());
        QVERIFY(loadRoot(*ring)->publicKey() == m_keys.root.publicKey());
        QVERIFY(saveRoot(*ring, m_keys.root).ok());
        QCOMPARE(PassphraseRing::open(m_path, passphrase).error().code, ErrorCode::Refused);
        QCOMPARE(loadRoot(*elsewhere).error().code, ErrorCode::Conflict);
        QCOMPARE(saveRoot(*elsewhere, m_keys.root).error().code, ErrorCode::Conflict);
        auto reopened = PassphraseRing::open(m_path, next);
        QVERIFY(loadMachine(*reopened)->id == m_machine.id);
    }

    void twoProgramsKeepEachOthersSecrets()
    {
        auto one = PassphraseRing::open(m_path, passphrase);
        auto other = PassphraseRing::open(m_path, passphrase);
        QVERIFY(one->save(u"first"_s, SecretBytes::copyOf("1")).ok());
        QVERIFY(other->save(u"second"_s, SecretBytes::copyOf("2")).ok());
        QCOMPARE(one->load(u"second"_s)->view(), QByteArrayView("2"));
        QCOMPARE(other->load(u"first"_s)->view(), QByteArrayView("1"));
    }

    void nothingIsOverwritten()
    {
        QCOMPARE(PassphraseRing::create(m_path, passphrase).error().code, ErrorCode::Conflict);
        QVERIFY(bytesOf(m_path) == m_made);
        const QString other = m_folder.filePath(u"other.keys"_s);
        QCOMPARE(PassphraseRing::create(other, u"short"_s).error().issues.front().field, u"passphrase"_s);
        QVERIFY(!QFileInfo::exists(other));
        QCOMPARE(PassphraseRing::create(m_folder.filePath(u"no/such/x.keys"_s), passphrase).error().code,
                 ErrorCode::Io);
    }

    void whatIsNoKeyIsRefused()
    {
        auto ring = PassphraseRing::open(m_path, passphrase);
        QVERIFY(ring->save(u"root"_s, SecretBytes::copyOf("short")).ok());
        QCOMPARE(loadRoot(*ring).error().code, ErrorCode::Invalid);
        QVERIFY(ring->save(u"boxes"_s, SecretBytes::random(33)).ok());
        QCOMPARE(loadBoxes(*ring).error().code, ErrorCode::Invalid);
        QVERIFY(ring->save(u"boxes"_s, SecretBytes()).ok());
        QCOMPARE(loadBoxes(*ring).error().code, ErrorCode::Invalid);
        QVERIFY(ring->save(u"machine"_s, SecretBytes::random(32)).ok());
        QCOMPARE(loadMachine(*ring).error().code, ErrorCode::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestKeyRing)
#include "test_key_ring.moc"
