// verify reads every letter again: what was changed on the disk is found, and an archive of years is read in seconds.
#include "core/crypto/keys.h"
#include "core/journal/connection.h"
#include "core/letters/letter.h"
#include "core/peers/letter_store.h"
#include "core/peers/stored_bytes.h"
#include "core/peers/verify_letters.h"
#include "tests/core/peers/post_fixture.h"

#include <QElapsedTimer>
#include <QFile>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int lettersOfArchive = BENCHBOOK_ARCHIVE_LETTERS;
constexpr int chainsOfArchive = 20;
/// Five years of letters are to be checked in so many seconds; a smaller archive in its share of them.
constexpr double secondsForFiveYears = 8;
constexpr int lettersOfFiveYears = 50'000;

QStringList checksFound(Studio &studio)
{
    Verification found;
    if (const Result<void> checked = checkLetters(studio, found); !checked.ok())
        return {checked.error().message};
    QStringList names;
    for (const Violation &violation : found.violations)
        names << violation.check;
    names.removeDuplicates();
    return names;
}

/// Letters as the two wrote them over years, in many chains, kept as they are when they come.
void fillArchive(PostStudio &kiln, PostStudio &oak)
{
    const auto ourRoot = kiln.card().facts().root;
    const auto theirRoot = oak.card().facts().root;
    const Id<Peer> peer = kiln.peer(oak);
    const MachineKeys ours = loadMachine(kiln.ring()).value();
    const MachineKeys theirs = loadMachine(oak.ring()).value();
    const auto kept = kiln.studio().perform(Sentence("Years"), std::nullopt, [&](Action &action) -> Result<void> {
        int written = 0;
        for (int chain = 0; chain < chainsOfArchive; ++chain) {
            const bool out = chain % 2 == 0;
            const SignKey &device = out ? ours.sign : theirs.sign;
            ChainHeader header{out ? ourRoot : theirRoot,
                               device.publicKey(),
                               {},
                               *LetterAudienceId::from((out ? theirRoot : ourRoot).view())};
            header.incarnation.data()[0] = static_cast<unsigned char>(chain + 1);
            ChainHead head;
            for (; written < (chain + 1) * lettersOfArchive / chainsOfArchive; ++written) {
                BENCHBOOK_ASSIGN(const QByteArray raw, writeContent(offerOf(1 + written % 300, 3 + written % 90)));
                const Letter letter = signLetter(header, head, raw, device);
                keepLetter(action, letter, {peer, std::nullopt, out ? LetterWay::Out : LetterWay::In});
                head = {letter.seq, letter.hash};
            }
        }
        return {};
    });
    if (!kept.ok())
        qFatal("%s / %s", qPrintable(kept.error().message), qPrintable(kept.error().detail));
}

/// The raw limit of this machine, in the same run: so many signatures and nothing else.
double secondsOfBareSignatures(int count)
{
    const SignKey key = SignKey::generate();
    const QByteArray message(160, 'm');
    const Signature signature = key.sign("bare", message);
    QElapsedTimer timer;
    timer.start();
    int right = 0;
    for (int i = 0; i < count; ++i)
        right += isSignedBy(key.publicKey(), "bare", message, signature) ? 1 : 0;
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    return right == count ? seconds : -1;
}

} // namespace

class TestVerifyLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasChangedOnTheDiskIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("check");
        const auto row = [](const char *name, const QString &sql, const QString &check) {
            QTest::newRow(name) << sql << check;
        };
        row("the bytes of a letter",
            u"UPDATE letter SET raw = substr(raw, 1, 40) || 'AAAA' || substr(raw, 45) "
            "WHERE direction = 'in' AND seq = 2"_s,
            u"letter_signature"_s);
        row("a signature",
            u"UPDATE letter SET signature = substr(signature, 1, 20) || 'AAAA' || "
            "substr(signature, 25) WHERE direction = 'out' AND seq = 1"_s,
            u"letter_signature"_s);
        row("the place in the chain", u"UPDATE letter SET seq = 9 WHERE direction = 'in' AND seq = 2"_s,
            u"letter_signature"_s);
        row("whom it is for",
            u"UPDATE letter SET audience = replace(audience, substr(audience, 1, 2), 'ff') "
            "WHERE direction = 'in' AND seq = 2"_s,
            u"letter_signature"_s);
        row("the letter before",
            u"UPDATE letter SET prev = (SELECT hash FROM letter WHERE direction = 'out' LIMIT 1) "
            "WHERE direction = 'in' AND seq = 2"_s,
            u"letter_order"_s);
        row("what stands beside it", u"UPDATE letter SET at_ms = at_ms + 1 WHERE direction = 'in' AND seq = 1"_s,
            u"letter_row"_s);
        row("of which kind it is", u"UPDATE letter SET kind = 'note' WHERE direction = 'out' AND seq = 1"_s,
            u"letter_row"_s);
        row("its hash",
            u"UPDATE letter SET hash = replace(hash, substr(hash, 1, 2), 'ff') "
            "WHERE direction = 'out' AND seq = 1"_s,
            u"letter_row"_s);
    }
    void whatWasChangedOnTheDiskIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(QString, check);
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        for (int pieces : {20, 30, 40})
            BENCHBOOK_VERIFY(oak.write(kiln, offerOf(pieces, 6)));
        BENCHBOOK_VERIFY(kiln.take(oak.send(kiln)));
        QCOMPARE(checksFound(kiln.studio()), QStringList());
        // Whoever changes a file with another program is not stopped by the rules in it.
        kiln.studio().connection().execute("DROP TRIGGER letter_is_a_fact_update");
        kiln.studio().connection().execute(qPrintable(sql));
        QVERIFY2(checksFound(kiln.studio()).contains(check), qPrintable(checksFound(kiln.studio()).join(u' ')));
    }

    void aKeptFileThatWasChangedIsFound()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        BENCHBOOK_VERIFY(kiln.write(oak, offerOf(10, 5)));
        BENCHBOOK_VERIFY(oak.take(kiln.send(oak)));
        QCOMPARE(checksFound(oak.studio()), QStringList());
        const QString hash = oak.file().text("SELECT hash FROM bundle WHERE direction = 'in'");
        QFile kept(bundleFolder(oak.studio().path()) + u'/' + keptBundleName(hash));
        QVERIFY(kept.open(QIODevice::ReadWrite));
        kept.seek(kept.size() / 2);
        const char here = kept.peek(1).front();
        kept.write(QByteArray(1, static_cast<char>(here ^ 1)));
        kept.close();
        QCOMPARE(checksFound(oak.studio()), QStringList(u"bundle_file"_s));
        // After some months the file goes, and that is no fault.
        QVERIFY(kept.remove());
        QCOMPARE(checksFound(oak.studio()), QStringList());
    }

    void anArchiveOfYears()
    {
        PostStudio kiln(u"Kiln House"_s);
        PostStudio oak(u"Oakbench"_s);
        pair(kiln, oak);
        fillArchive(kiln, oak);
        const double bare = secondsOfBareSignatures(lettersOfArchive);
        Verification found;
        QElapsedTimer timer;
        timer.start();
        BENCHBOOK_VERIFY(checkLetters(kiln.studio(), found));
        const double seconds = double(timer.nsecsElapsed()) / 1e9;
        QCOMPARE(found.letters, lettersOfArchive);
        QVERIFY(found.violations.empty());
        timer.start();
        QCOMPARE(violationsOf(kiln.studio(), false), QString());
        qInfo("%d letters: checked in %.2f s, bare Ed25519 %.2f s (%.0f/s), the rest of verify %.2f s",
              lettersOfArchive, seconds, bare, lettersOfArchive / bare, double(timer.nsecsElapsed()) / 1e9);
        QVERIFY2(seconds <= secondsForFiveYears * lettersOfArchive / lettersOfFiveYears || seconds <= 2 * bare,
                 "too slow for what signatures cost here");
    }
};

QTEST_GUILESS_MAIN(TestVerifyLetters)
#include "test_verify_letters.moc"
