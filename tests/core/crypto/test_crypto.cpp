// Keys, seals and hashes: what was signed or sealed is known again, and nothing else passes for it.
#include "core/crypto/hash.h"
#include "core/crypto/keys.h"
#include "core/crypto/passphrase.h"
#include "core/crypto/sealed_stream.h"

#include <QTest>

using namespace benchbook;
using namespace Qt::StringLiterals;

namespace {

SignKey signKeyOf(char seed) { return *SignKey::fromSeed(SecretBytes::copyOf(QByteArray(32, seed))); }

} // namespace

class TestCrypto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesAsEverybodyElse()
    {
        // BLAKE2b-256 of "abc\0" followed by "def", computed with Python's hashlib.
        QCOMPARE(hashOf("abc", {"de", "f"}).hex(),
                 QByteArray("1b0d3ec57c51786f97fbeb4a04b10704531ece11301c5fcc6b05f4569f2e8523"));
        QVERIFY(hashOf("abc", {"def"}) == hashOf("abc", {"d", "ef"}));
        QVERIFY(hashOf("abd", {"def"}) != hashOf("abc", {"def"}));
        QCOMPARE(LongHash("abc").add("d").add("ef").result().hex().first(16), QByteArray("10fa20a0df0097e5"));
    }

    void signsAsEverybodyElse()
    {
        // RFC 8032, 7.1, test 1: the public key of this seed.
        const auto seed = QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        QCOMPARE(SignKey::fromSeed(SecretBytes::copyOf(seed))->publicKey().hex(),
                 QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
    }

    void takesNoForeignSignature()
    {
        const SignKey mine = signKeyOf('m');
        Signature signature = mine.sign("letter", "200 pieces");
        QVERIFY(isSignedBy(mine.publicKey(), "letter", "200 pieces", signature));
        QVERIFY(!isSignedBy(mine.publicKey(), "letter", "201 pieces", signature));
        QVERIFY(!isSignedBy(mine.publicKey(), "card", "200 pieces", signature));
        QVERIFY(!isSignedBy(signKeyOf('t').publicKey(), "letter", "200 pieces", signature));
        signature.data()[40] ^= 1;
        QVERIFY(!isSignedBy(mine.publicKey(), "letter", "200 pieces", signature));
    }

    void opensOnlyWhatWasSealedToIt()
    {
        const BoxKey mine = BoxKey::generate();
        QByteArray sealed = sealTo(mine.publicKey(), SecretBytes::copyOf("file key"));
        QCOMPARE(sealed.size(), qsizetype(8 + sealOverhead));
        QCOMPARE(mine.open(sealed)->view(), QByteArrayView("file key"));
        QVERIFY(!BoxKey::generate().open(sealed));
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            sealed[i] = char(sealed[i] ^ 4);
            QVERIFY(!mine.open(sealed));
            sealed[i] = char(sealed[i] ^ 4);
        }
        QVERIFY(!mine.open("short"));
    }

    void streamIsWholeOrRefused()
    {
        const SecretBytes key = SecretBytes::random(streamKeySize);
        StreamSealer sealer(key);
        const QByteArray first = sealer.seal("first", false);
        const QByteArray second = sealer.seal("second", true);

        StreamOpener opener(key, sealer.header());
        const auto one = opener.open(first);
        QVERIFY(one && !one->last);
        QCOMPARE(one->plain, QByteArray("first"));
        QVERIFY(!opener.open(first)); // doubled
        const auto two = opener.open(second);
        QVERIFY(two && two->last);
        QVERIFY(!StreamOpener(key, sealer.header()).open(second)); // one left out
        QVERIFY(!StreamOpener(SecretBytes::random(streamKeySize), sealer.header()).open(first));
    }

    void passphraseUnlocks()
    {
        const auto locked = lockWithPassphrase(SecretBytes::copyOf("root seed"), u"é pony 马"_s);
        QVERIFY(locked);
        // The same passphrase typed with a combining accent.
        QCOMPARE(unlockWithPassphrase(*locked, u"e\u0301 pony 马"_s)->view(), QByteArrayView("root seed"));
        QVERIFY(!unlockWithPassphrase(*locked, u"e pony 马"_s));
        QVERIFY(!unlockWithPassphrase(locked->first(20), u"é pony 马"_s));
    }

    void bytesHaveOneOrder()
    {
        const auto low = *Hash256::from(QByteArray(32, '\x01'));
        const auto high = *Hash256::from(QByteArray(32, '\xf1'));
        QVERIFY(low < high);
        QVERIFY(!Hash256::from(QByteArray(31, 'x')));
        QCOMPARE(Hash256::fromHex(low.hex()), std::optional(low));
        QVERIFY(!Hash256::fromHex(QByteArray(64, 'g')));
        QVERIFY(!Hash256::fromHex(QByteArray(low.hex() + "00")));
        QCOMPARE(bigEndian64(258), QByteArray::fromHex("0000000000000102"));
    }
};

QTEST_GUILESS_MAIN(TestCrypto)
#include "test_crypto.moc"
