// Trust: a new card of a known peer, and how a peer comes to be verified.
#include "core/identity/peer_trust.h"
#include "tests/core/identity/studio_maker.h"

#include <QTest>

using namespace benchbook;
using namespace benchbook::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = CardComparison::Kind;

Hearing begun(const PairingCard &card)
{
    Random random(5);
    return Hearing::begin(card.facts().root, card.facts().box, SpokenAs::Words, random);
}

/// What a peer with this card reads out, typed as asked.
Hearing heard(const PairingCard &card)
{
    Hearing hearing = begun(card);
    const QStringList words = spokenFingerprint(card.facts().root, card.facts().box, SpokenAs::Words);
    const auto answer = hearing.check({words.at(hearing.positions()[0] - 1), words.at(hearing.positions()[1] - 1)});
    Q_ASSERT(answer == Hearing::Answer::Right);
    Q_UNUSED(answer);
    return hearing;
}

PeerTrust verified(const PairingCard &card)
{
    PeerTrust trust = PeerTrust::met(card);
    const Result<void> done = trust.verify(heard(card));
    Q_ASSERT(done.ok());
    Q_UNUSED(done);
    return trust;
}

} // namespace

class TestPeerTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardsOfOneStudioAreCompared()
    {
        MadeStudio studio = MadeStudio::make(10, u"Kiln House"_s);
        const PairingCard first = studio.card();
        studio.renewBox(40);
        const PairingCard second = studio.card();
        studio.revoke(1);
        const PairingCard third = studio.card();
        QVERIFY(compareCards(first, first).kind == Kind::Same);
        const CardComparison newBox = compareCards(first, second);
        QVERIFY(newBox.kind == Kind::Newer && newBox.newBox && !newBox.newRoot && newBox.revoked.empty());
        const CardComparison revoked = compareCards(second, third);
        QVERIFY(revoked.kind == Kind::Newer && !revoked.newBox);
        QCOMPARE(revoked.revoked, std::vector<DeviceId>{studio.machines[1].id});
        QVERIFY(compareCards(third, first).kind == Kind::Stale);
        QVERIFY(compareCards(first, MadeStudio::make(50, u"Kiln House"_s).card()).kind == Kind::Changed);
    }

    void contradictionsOfOneRootStop()
    {
        MadeStudio studio = MadeStudio::make(10, u"Kiln House"_s);
        const PairingCard first = studio.card();
        studio.renewBox(40);
        --studio.facts.number;
        QVERIFY(compareCards(first, studio.card()).kind == Kind::Changed); // two cards of one number
        studio.revoke(1);
        const PairingCard without = studio.card();
        MadeStudio restored = MadeStudio::make(10, u"Kiln House"_s);
        restored.facts.number = 9;
        QVERIFY(compareCards(without, restored.card()).kind == Kind::Changed); // the stolen machine is back
    }

    void rootIsFollowedOverThreeChanges()
    {
        MadeStudio studio = MadeStudio::make(10, u"Kiln House"_s);
        std::vector<PairingCard> cards = {studio.card()};
        for (const int seed : {31, 32, 33}) {
            studio.renewRoot(seed);
            cards.push_back(studio.card());
        }
        for (size_t known = 0; known < cards.size(); ++known) {
            for (size_t offered = 0; offered < cards.size(); ++offered) {
                const CardComparison found = compareCards(cards[known], cards[offered]);
                const Kind expected = offered == known ? Kind::Same : offered > known ? Kind::Newer : Kind::Stale;
                QVERIFY(found.kind == expected);
                QCOMPARE(found.newRoot, offered > known);
            }
        }
        // Whoever stole the second root makes one of his own: who knows the third is not led astray.
        MadeStudio thief = MadeStudio::make(10, u"Kiln House"_s);
        thief.renewRoot(31);
        thief.renewRoot(66);
        thief.facts.number = 20;
        QVERIFY(compareCards(cards[3], thief.card()).kind == Kind::Changed);
        QVERIFY(compareCards(cards[2], thief.card()).kind == Kind::Changed);
    }

    void onlyWhatWasHeardVerifies()
    {
        const PairingCard card = MadeStudio::make(10, u"Kiln House"_s).card();
        const PairingCard other = MadeStudio::make(50, u"Kiln House"_s).card();
        PeerTrust trust = PeerTrust::met(card);
        QVERIFY(trust.state() == TrustState::Unverified);
        QVERIFY(trust.mayWrite().ok());
        QVERIFY(!trust.mayWriteAboutMoney().ok());
        QVERIFY(!trust.verify(begun(card)).ok());  // nothing typed yet
        QVERIFY(!trust.verify(heard(other)).ok()); // somebody else's words
        QVERIFY(!trust.verifyFaceToFace(other).ok());
        QVERIFY(trust.state() == TrustState::Unverified);
        QVERIFY(trust.verify(heard(card)).ok());
        QVERIFY(trust.state() == TrustState::Verified);
        QVERIFY(trust.mayWriteAboutMoney().ok());

        PeerTrust met = PeerTrust::met(card);
        QVERIFY(met.verifyFaceToFace(card).ok());
        QVERIFY(met.state() == TrustState::Verified);
    }

    void newerCardKeepsWhatWasVerified()
    {
        MadeStudio studio = MadeStudio::make(10, u"Kiln House"_s);
        PeerTrust trust = verified(studio.card());
        const PairingCard old = studio.card();
        studio.renewRoot(31);
        studio.renewBox(41);
        QVERIFY(trust.offer(studio.card()).kind == Kind::Newer);
        QVERIFY(trust.state() == TrustState::Verified && trust.card() == studio.card());
        QVERIFY(trust.offer(old).kind == Kind::Stale);
        QVERIFY(trust.card() == studio.card());
        PeerTrust unverified = PeerTrust::met(old);
        unverified.offer(studio.card());
        QVERIFY(unverified.state() == TrustState::Unverified);
    }

    void changedKeyStopsUntilItIsHeard_F19()
    {
        const PairingCard card = MadeStudio::make(10, u"Kiln House"_s).card();
        const PairingCard changed = MadeStudio::make(50, u"Kiln House"_s).card();
        PeerTrust trust = verified(card);
        QVERIFY(trust.offer(changed).kind == Kind::Changed);
        QVERIFY(trust.state() == TrustState::Stopped);
        QVERIFY(trust.card() == card && trust.offered() == changed);
        QVERIFY(!trust.mayWrite().ok() && !trust.mayWriteAboutMoney().ok());
        QVERIFY(trust.mayWrite().error().message.contains(u"Kiln House"));
        QVERIFY(trust.offer(card).kind == Kind::Same);
        QVERIFY(trust.state() == TrustState::Stopped); // the old card again does not settle it

        PeerTrust same = trust;
        QVERIFY(trust.verify(heard(changed)).ok());
        QVERIFY(trust.state() == TrustState::Verified && trust.card() == changed && !trust.offered());
        QVERIFY(trust.mayWrite().ok());
        // They read out the old words: the other card was somebody else's.
        QVERIFY(same.verify(heard(card)).ok());
        QVERIFY(same.state() == TrustState::Verified && same.card() == card && !same.offered());
    }

    /// What is read out tells keys apart, not cards: it must not bring a stolen machine back.
    void whatWasTakenOffStaysOff()
    {
        MadeStudio studio = MadeStudio::make(10, u"Kiln House"_s);
        studio.revoke(1);
        const PairingCard without = studio.card();
        MadeStudio restored = MadeStudio::make(10, u"Kiln House"_s);
        restored.facts.number = 9;
        restored.facts.box = without.facts().box;
        const PairingCard again = restored.card();
        QVERIFY(again.facts().box == without.facts().box);
        for (const bool byEar : {true, false}) {
            PeerTrust trust = verified(without);
            QVERIFY(trust.offer(again).kind == Kind::Changed);
            const Result<void> done = byEar ? trust.verify(heard(again)) : trust.verifyFaceToFace(again);
            QVERIFY(done.ok());
            QVERIFY(trust.state() == TrustState::Verified);
            QVERIFY(trust.card() == without);
        }
        // With another box key it is that card alone that was heard: it is refused, and says what to do.
        restored.renewBox(43);
        const PairingCard other = restored.card();
        PeerTrust trust = verified(without);
        QVERIFY(trust.offer(other).kind == Kind::Changed);
        QCOMPARE(trust.verify(heard(other)).error().code, ErrorCode::Refused);
        QVERIFY(trust.state() == TrustState::Stopped && trust.card() == without);
    }

    void lockedHearingVerifiesNothing()
    {
        const PairingCard card = MadeStudio::make(10, u"Kiln House"_s).card();
        PeerTrust trust = PeerTrust::met(card);
        Hearing hearing = begun(card);
        const QStringList words = spokenFingerprint(card.facts().root, card.facts().box, SpokenAs::Words);
        const std::array<QString, 2> wrong = {words.at(hearing.positions()[1] - 1),
                                              words.at(hearing.positions()[0] - 1)};
        for (int i = 0; i < Hearing::mostWrong; ++i)
            hearing.check(wrong);
        QCOMPARE(hearing.check({wrong[1], wrong[0]}), Hearing::Answer::Locked);
        QVERIFY(!trust.verify(hearing).ok());
    }

    void keptStateMustFit()
    {
        const PairingCard card = MadeStudio::make(10, u"Kiln House"_s).card();
        const PairingCard other = MadeStudio::make(50, u"Kiln House"_s).card();
        QVERIFY(!PeerTrust::restored(TrustState::Stopped, card, std::nullopt));
        QVERIFY(!PeerTrust::restored(TrustState::Verified, card, other));
        const auto stopped = PeerTrust::restored(TrustState::Stopped, card, other);
        QVERIFY(stopped && !stopped->mayWrite().ok());
    }
};

QTEST_GUILESS_MAIN(TestPeerTrust)
#include "test_peer_trust.moc"
