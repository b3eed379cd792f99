// Cards: what one studio gives another, read strictly, and refused by class.
#include "core/base/random.h"
#include "core/cbor/cbor_reader.h"
#include "core/cbor/cbor_writer.h"
#include "core/identity/card_parts.h"
#include "tests/core/identity/studio_maker.h"

#include <QTest>

#include <functional>

using namespace benchbook;
using namespace benchbook::test;
using namespace Qt::StringLiterals;

namespace {

QString classOf(const Result<PairingCard> &read)
{
    return read.ok() ? u"ok"_s : read.error().detail.section(u':', 0, 0);
}

/// Signed by whom one likes: what an attacker can make.
QByteArray forged(const CardFacts &facts, const SignKey &root)
{
    const QByteArray body = cardBody(facts);
    return body + root.sign(cardDomain, body).bytes();
}

QString classOfForged(const MadeStudio &studio)
{
    return classOf(readCardBytes(forged(studio.facts, studio.keys.root)));
}

} // namespace

class TestPairingCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardComesBackAsItWasMade()
    {
        MadeStudio studio = MadeStudio::make(10, u"Kiln House 窑房"_s);
        studio.renewRoot(30);
        const PairingCard card = studio.card();
        QVERIFY(card.facts() == studio.facts);
        for (const Result<PairingCard> &read :
             {readCardBytes(card.bytes()), readCardFile(card.file()), readCardText(card.text().value()),
              readCardFile(card.text().value().toUtf8())}) {
            QCOMPARE(classOf(read), u"ok"_s);
            QVERIFY(*read == card && read->facts() == card.facts());
        }
        QVERIFY(studio.card() == card); // the same facts are the same bytes
    }

    void twoMachinesFitIntoACode()
    {
        const QString longName(40, u'窑'); // the longest there can be: 120 bytes
        MadeStudio studio = MadeStudio::make(10, longName);
        studio.renewRoot(30);
        studio.facts.revoked = {*DeviceId::from(QByteArray(16, '\x77'))};
        const PairingCard card = studio.card();
        qInfo("two machines, one earlier root, one revoked, longest name: %lld bytes, %lld characters",
              qint64(card.bytes().size()), qint64(card.text()->size()));
        QVERIFY(card.bytes().size() <= PairingCard::largestCode);
        qInfo("two machines, short name: %lld bytes",
              qint64(MadeStudio::make(10, u"Kiln House"_s).card().bytes().size()));
        const PairingCard many = MadeStudio::make(10, longName, 8).card();
        QVERIFY(!many.text().ok());
        QCOMPARE(classOf(readCardFile(many.file())), u"ok"_s);
    }

    void textSurvivesScannersAndMail()
    {
        const PairingCard card = MadeStudio::make(10, u"Kiln House"_s).card();
        const QString text = card.text().value();
        for (const QChar character : text)
            QVERIFY(character == u' ' || (character >= u'0' && character <= u'9'));
        QString wrapped;
        for (qsizetype at = 0; at < text.size(); at += 66)
            wrapped += u"  "_s + text.mid(at, 66) + u"\r\n"_s;
        QString wide;
        for (const QChar character : text)
            wide += character == u' ' ? QChar(0x3000) : QChar(character.unicode() - u'0' + 0xff10);
        for (const QString &typed : {wrapped, wide, QString(text).remove(u' ')})
            QCOMPARE(classOf(readCardText(typed)), u"ok"_s);
    }

    void everySlipInTheTextIsDamage()
    {
        const QString text = QString(MadeStudio::make(10, u"Kiln House"_s).card().text().value()).remove(u' ');
        for (qsizetype at = 0; at < text.size(); ++at) {
            QString slip = text;
            slip[at] = QChar(u'0' + (slip.at(at).digitValue() + 1 + int(at % 8)) % 10);
            const QString found = classOf(readCardText(slip));
            // The first digits say that it is a card, and of which format.
            QVERIFY2(found == "CARD_DAMAGED"_L1 || (at < 21 && found != "ok"_L1), qPrintable(found));
            QVERIFY(!readCardText(text.first(at)).ok());
        }
        QCOMPARE(classOf(readCardText(u"2000012345"_s)), u"CARD_NOT_A_CARD"_s); // a label's code
        QCOMPARE(classOf(readCardText(u"https://example.org"_s)), u"CARD_NOT_A_CARD"_s);
        QCOMPARE(classOf(readCardText(QString(10'000, u'2'))), u"CARD_NOT_A_CARD"_s);
    }

    void everyFlippedBitAndEveryCutIsRefused()
    {
        MadeStudio studio = MadeStudio::make(10, u"Kiln House"_s);
        studio.renewRoot(30);
        const QByteArray file = studio.card().file();
        QHash<QString, int> classes;
        for (qsizetype bit = 0; bit < file.size() * 8; ++bit) {
            QByteArray flipped = file;
            flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << bit % 8));
            const QString found = classOf(readCardFile(flipped));
            QVERIFY2(found != "ok"_L1, qPrintable(QString::number(bit)));
            ++classes[found];
        }
        for (qsizetype size = 0; size < file.size(); ++size) {
            const QString found = classOf(readCardFile(file.first(size)));
            QVERIFY2(found == "CARD_DAMAGED"_L1 || found == "CARD_MALFORMED"_L1 || size == 0, qPrintable(found));
        }
        QCOMPARE(classOf(readCardFile(QByteArray(file + "x"))), u"CARD_MALFORMED"_s);
        QCOMPARE(classOf(readCardFile(QByteArray(file).replace("\r\n", "\n"))), u"CARD_DAMAGED"_s);
        QVERIFY(classes.value(u"CARD_BAD_SIGNATURE"_s) > file.size()); // most bits are keys and signatures
        for (auto it = classes.cbegin(); it != classes.cend(); ++it)
            qInfo("%s: %d", qPrintable(it.key()), it.value());
    }

    void hostileCardsAreRefusedByClass()
    {
        const PairingCard card = MadeStudio::make(10, u"Kiln House"_s).card();
        QCOMPARE(classOf(readCardFile(QByteArray(20'000, 'x'))), u"CARD_TOO_LARGE"_s);
        QCOMPARE(classOf(readCardFile("PK\x03\x04 something else")), u"CARD_NOT_A_CARD"_s);
        QByteArray newer = card.file();
        newer[8] = 2;
        QCOMPARE(classOf(readCardFile(newer)), u"CARD_NEWER_FORMAT"_s);
        QCOMPARE(classOf(readCardBytes(QByteArray(200, '\x9f'))), u"CARD_MALFORMED"_s);
        QCOMPARE(classOf(readCardBytes(QByteArray(200, '\x81'))), u"CARD_MALFORMED"_s); // nested for ever
        QCOMPARE(classOf(readCardBytes(QByteArray(QByteArray::fromHex("5b7fffffffffffffff") + QByteArray(100, 'x')))),
                 u"CARD_DAMAGED"_s); // says that it is longer than any memory
        QVERIFY(!readCardBytes({}).ok());
    }

    void everyRuleOfACardIsKept()
    {
        const MadeStudio good = MadeStudio::make(10, u"Kiln House"_s);
        QCOMPARE(classOfForged(good), u"ok"_s);
        const auto after = [](const std::function<void(MadeStudio &)> &change) {
            MadeStudio studio = MadeStudio::make(10, u"Kiln House"_s);
            change(studio);
            return classOfForged(studio);
        };
        const QString malformed = u"CARD_MALFORMED"_s;
        QCOMPARE(after([](MadeStudio &s) { s.facts.studioName = u"Kiln\u202eesuoH"_s; }), malformed); // turned round
        QCOMPARE(after([](MadeStudio &s) { s.facts.studioName = u"Kiln\nHouse"_s; }), malformed);
        QCOMPARE(after([](MadeStudio &s) { s.facts.studioName = QString(121, u'K'); }), malformed);
        QCOMPARE(after([](MadeStudio &s) { s.facts.studioName = u" "_s; }), malformed);
        QCOMPARE(after([](MadeStudio &s) { s.facts.number = 0; }), malformed);
        QCOMPARE(after([](MadeStudio &s) { s.facts.devices.clear(); }), malformed);
        QCOMPARE(after([](MadeStudio &s) { std::swap(s.facts.devices[0], s.facts.devices[1]); }), malformed);
        QCOMPARE(after([](MadeStudio &s) { s.facts.devices[1] = s.facts.devices[0]; }), malformed);
        QCOMPARE(after([](MadeStudio &s) { s.facts.revoked = {s.machines[1].id}; }), malformed);
        QCOMPARE(after([](MadeStudio &s) { s.facts.revoked = {DeviceId(), DeviceId()}; }), malformed);
        // Two machines of one letter would give one number twice.
        QCOMPARE(after([](MadeStudio &s) {
                     DeviceFacts facts = s.facts.devices[1].facts();
                     facts.letter = 'A';
                     s.facts.devices[1] = DeviceCertificate::issue(s.keys.root, facts).value();
                 }),
                 malformed);
        QCOMPARE(after([](MadeStudio &s) {
                     s.facts.devices[1] = MadeStudio::make(50, u"Thief"_s).facts.devices[1];
                     s.facts.devices = {s.facts.devices[0], s.facts.devices[1]};
                 }),
                 u"CARD_BAD_CERTIFICATE"_s);
        QCOMPARE(after([](MadeStudio &s) {
                     const MadeStudio other = MadeStudio::make(50, u"Thief"_s);
                     s.facts.continues = {{other.keys.root.publicKey(), Signature()}};
                 }),
                 u"CARD_BAD_CONTINUATION"_s);
    }

    void fieldsThatAreNotKnownAreRefused()
    {
        const MadeStudio studio = MadeStudio::make(10, u"Kiln House"_s);
        const CborRead read = tryReadCbor(cardBody(studio.facts));
        QVERIFY(!read.problem);
        CborValue::Entries entries = read.value.entries();
        const auto classAfter = [&studio](CborValue::Entries changed) {
            const QByteArray body = writeCbor(CborValue::map(std::move(changed)));
            return classOf(readCardBytes(QByteArray(body + studio.keys.root.sign(cardDomain, body).bytes())));
        };
        QCOMPARE(classAfter(entries), u"ok"_s);
        CborValue::Entries more = entries;
        more.push_back(CborEntry(u"z"_s, CborValue::integer(1)));
        QCOMPARE(classAfter(more), u"CARD_MALFORMED"_s);
        std::swap(entries[0], entries[1]);
        QCOMPARE(classAfter(entries), u"CARD_MALFORMED"_s);
        entries.pop_back();
        QCOMPARE(classAfter(entries), u"CARD_MALFORMED"_s);
    }

    void foreignRootDoesNotPass()
    {
        const MadeStudio studio = MadeStudio::make(10, u"Kiln House"_s);
        const MadeStudio thief = MadeStudio::make(50, u"Kiln House"_s);
        QCOMPARE(classOf(readCardBytes(forged(studio.facts, thief.keys.root))), u"CARD_BAD_SIGNATURE"_s);
        QVERIFY(!PairingCard::issue(thief.keys.root, studio.facts).ok());
    }

    void rootMayChangeThreeTimesAndEachIsSigned()
    {
        MadeStudio studio = MadeStudio::make(10, u"Kiln House"_s);
        for (const int seed : {31, 32, 33})
            studio.renewRoot(seed);
        QCOMPARE(studio.card().facts().continues.size(), size_t(3));
        for (size_t link = 0; link < 3; ++link) {
            MadeStudio broken = MadeStudio::make(10, u"Kiln House"_s);
            for (const int seed : {31, 32, 33})
                broken.renewRoot(seed);
            broken.facts.continues[link].signature.data()[5] ^= 1;
            QCOMPARE(classOfForged(broken), u"CARD_BAD_CONTINUATION"_s);
            broken.facts.continues = studio.facts.continues;
            broken.facts.continues.erase(broken.facts.continues.begin() + qsizetype(link));
            // Without its oldest link a chain is whole; without another it is not.
            QCOMPARE(classOfForged(broken), link == 0 ? u"ok"_s : u"CARD_BAD_CONTINUATION"_s);
        }
    }

    void signerIsJudgedByTheCard_F4()
    {
        MadeStudio studio = MadeStudio::make(10, u"Kiln House"_s, 3);
        const DeviceCertificate stolen = studio.certificate(1);
        const DeviceCertificate kept = studio.certificate(0);
        const PairingCard before = studio.card();
        studio.revoke(1);
        const PairingCard after = studio.card();
        QVERIFY(judgeSigner(before, stolen) == SignerJudgement::Ours);
        QVERIFY(judgeSigner(after, stolen) == SignerJudgement::Revoked);
        QVERIFY(judgeSigner(after, kept) == SignerJudgement::Ours);
        const MadeStudio thief = MadeStudio::make(50, u"Thief"_s);
        QVERIFY(judgeSigner(after, thief.certificate(0)) == SignerJudgement::OtherRoot);
        // A machine that joined after the card was made.
        const MachineKeys fresh{*DeviceId::from(QByteArray(16, 'f')), *SignKey::fromSeed(seedOf(99))};
        const auto joined =
            DeviceCertificate::issue(studio.keys.root, {fresh.id, fresh.sign.publicKey(), 'Z', u"New"_s});
        QVERIFY(judgeSigner(after, *joined) == SignerJudgement::Ours);
        // A certificate is public: it proves nothing of who signs with another key.
        QVERIFY(judgeSigner(after, kept.bytes(), kept.facts().sign) == SignerJudgement::Ours);
        QVERIFY(judgeSigner(after, stolen.bytes(), stolen.facts().sign) == SignerJudgement::Revoked);
        QVERIFY(judgeSigner(after, kept.bytes(), stolen.facts().sign) == SignerJudgement::NotCertified);
        QVERIFY(judgeSigner(after, "no certificate", kept.facts().sign) == SignerJudgement::NotCertified);
    }

    void certificateIsReadStrictly()
    {
        const MadeStudio studio = MadeStudio::make(10, u"Kiln House"_s);
        const DeviceCertificate certificate = studio.certificate(1);
        const auto read = DeviceCertificate::read(certificate.bytes());
        QVERIFY(read && *read == certificate && read->facts() == certificate.facts());
        QVERIFY(read->isBy(studio.keys.root.publicKey()));
        for (qsizetype bit = 0; bit < certificate.bytes().size() * 8; ++bit) {
            QByteArray flipped = certificate.bytes();
            flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << bit % 8));
            const auto other = DeviceCertificate::read(flipped);
            QVERIFY(!other || !other->isBy(studio.keys.root.publicKey()));
        }
        DeviceFacts facts = certificate.facts();
        facts.letter = 'a';
        QVERIFY(!DeviceCertificate::issue(studio.keys.root, facts).ok());
        facts = certificate.facts();
        facts.name = QString(21, u'机'); // 63 bytes
        QCOMPARE(DeviceCertificate::issue(studio.keys.root, facts).error().issues.front().field, u"name"_s);
    }

    void noiseIsNeverACard()
    {
        Random random(11);
        const QByteArray good = MadeStudio::make(10, u"Kiln House"_s).card().file();
        for (int i = 0; i < 20'000; ++i) {
            QByteArray noise = good;
            for (qint64 changes = random.between(1, 6); changes > 0; --changes)
                noise[random.between(8, noise.size() - 1)] = char(random.next());
            if (random.chance(0.3))
                noise.insert(random.between(9, noise.size()), QByteArray(random.between(1, 9), char(random.next())));
            QVERIFY(noise == good || !readCardFile(noise).ok());
        }
    }
};

QTEST_GUILESS_MAIN(TestPairingCard)
#include "test_pairing_card.moc"
