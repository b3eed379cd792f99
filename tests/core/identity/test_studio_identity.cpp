// A studio's own keys and card through the years: machines come and go, keys are changed, peers follow.
#include "core/identity/peer_trust.h"
#include "core/identity/recovery.h"
#include "core/identity/studio_identity.h"
#include "tests/core/identity/studio_maker.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = CardComparison::Kind;

const Instant today(1'790'000'000'000);

MachineKeys machine(int number)
{
    return {*DeviceId::from(QByteArray(16, char(number))), *SignKey::fromSeed(seedOf(300 + number))};
}

StudioIdentity studio()
{
    StudioKeys keys{*SignKey::fromSeed(seedOf(1)), BoxKeys(*BoxKey::fromSeed(seedOf(2)))};
    return StudioIdentity::found(u"Kiln House"_s, std::move(keys), machine(1), {'A', u"Desk"_s}, today).value();
}

Result<void> admit(StudioIdentity &identity, int number, char letter)
{
    const MachineKeys keys = machine(number);
    return identity.admit(keys.id, keys.sign.publicKey(), {letter, u"Workshop"_s}, today);
}

} // namespace

class TestStudioIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void machinesAreAdmittedOnce()
    {
        StudioIdentity identity = studio();
        QVERIFY(admit(identity, 2, 'B').ok());
        QCOMPARE(identity.card().facts().number, qint64(2));
        QCOMPARE(identity.card().facts().devices.back().facts().serial, qint64(2));
        const PairingCard before = identity.card();
        QCOMPARE(admit(identity, 2, 'C').error().code, ErrorCode::Conflict);
        QCOMPARE(admit(identity, 3, 'B').error().issues.front().field, u"letter"_s);
        QVERIFY(!admit(identity, 3, '?').ok());
        QVERIFY(!identity.rename(u"Kiln\u202eHouse"_s).ok());
        // Fillers that Unicode calls letters: a name that looks like nothing, or like another's.
        for (const QString &blank : {u"\u3164"_s, u"\u115F\u1160"_s, u"Kiln\u3164House"_s, u"Kiln\uFFA0"_s,
                                     u"Kiln\u2800House"_s, u"Kiln\u0378House"_s})
            QVERIFY2(!identity.rename(blank).ok(), qPrintable(blank));
        QVERIFY(identity.card() == before);
        for (int number = 3; number <= PairingCard::mostDevices; ++number)
            QVERIFY(admit(identity, number, char('A' + number - 1)).ok());
        QCOMPARE(admit(identity, 17, 'Z').error().code, ErrorCode::Refused);
    }

    void stolenMachineIsShutOut_F4()
    {
        StudioIdentity identity = studio();
        QVERIFY(admit(identity, 2, 'B').ok());
        PeerTrust peer = PeerTrust::met(identity.card());
        const DeviceCertificate stolen = identity.card().facts().devices.back();
        const BoxKey known = identity.keys().boxes.newest().clone(); // what the thief has

        QVERIFY(identity.revoke(machine(2).id, *BoxKey::fromSeed(seedOf(9))).ok());
        const CardComparison seen = peer.offer(identity.card());
        QVERIFY(seen.kind == Kind::Newer && seen.newBox);
        QCOMPARE(seen.revoked, std::vector<DeviceId>{machine(2).id});
        QVERIFY(judgeSigner(peer.card(), stolen) == SignerJudgement::Revoked);
        const QByteArray sealed = sealTo(peer.card().facts().box, SecretBytes::copyOf("file key"));
        QVERIFY(!known.open(sealed));
        QVERIFY(identity.keys().boxes.newest().open(sealed));
        // What was written before still opens.
        const QByteArray earlier = sealTo(known.publicKey(), SecretBytes::copyOf("file key"));
        QVERIFY(identity.keys().boxes.all().at(1).open(earlier));

        QCOMPARE(admit(identity, 2, 'B').error().code, ErrorCode::Refused);
        QCOMPARE(identity.revoke(machine(2).id, BoxKey::generate()).error().code, ErrorCode::NotFound);
        QCOMPARE(identity.revoke(machine(1).id, BoxKey::generate()).error().code, ErrorCode::Refused);
    }

    void peersFollowEveryChange()
    {
        StudioIdentity identity = studio();
        PeerTrust always = PeerTrust::met(identity.card());
        const PairingCard first = identity.card();
        for (int change = 0; change < 10; ++change) {
            QVERIFY(identity.renewRoot(*SignKey::fromSeed(seedOf(20 + change)), today).ok());
            QVERIFY(identity.renewBox(*BoxKey::fromSeed(seedOf(60 + change))).ok());
            QVERIFY(identity.rename(u"Kiln House %1"_s.arg(change)).ok());
            QVERIFY(readCardFile(identity.card().file()).ok());
            const CardComparison seen = always.offer(identity.card());
            QVERIFY(seen.kind == Kind::Newer && seen.newRoot && seen.newBox);
            // Who was away for more changes than a card tells has to be told by a person.
            QVERIFY((compareCards(first, identity.card()).kind == Kind::Newer) ==
                    (change < PairingCard::mostContinued));
        }
        QVERIFY(always.state() == TrustState::Unverified);
        QCOMPARE(identity.card().facts().number, qint64(31));
    }

    void recoveredKeysAreTheCardsKeys_F26()
    {
        StudioIdentity identity = studio();
        const QString early = recoveryText(identity.keys()).join(u'\n');
        QVERIFY(StudioIdentity::restored(keysFromRecovery(early).value(), identity.card()).ok());
        QVERIFY(identity.renewBox(*BoxKey::fromSeed(seedOf(60))).ok());
        QCOMPARE(StudioIdentity::restored(keysFromRecovery(early).value(), identity.card()).error().code,
                 ErrorCode::Refused);
        const QString late = recoveryText(identity.keys()).join(u'\n');
        auto restored = StudioIdentity::restored(keysFromRecovery(late).value(), identity.card());
        QVERIFY(restored.ok());
        // The lost machine goes, and the peers follow as if nothing had happened.
        QVERIFY(admit(*restored, 2, 'B').ok());
        QVERIFY(restored->revoke(machine(1).id, BoxKey::generate()).ok());
        QVERIFY(compareCards(identity.card(), restored->card()).kind == Kind::Newer);
    }
};

QTEST_GUILESS_MAIN(TestStudioIdentity)
#include "test_studio_identity.moc"
