#include "core/peers/pairing.h"

#include "core/base/human_number.h"
#include "core/peers/deals.h"
#include "core/peers/own_identity.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct PairingText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

constexpr const char *peersOfName = "SELECT id FROM peer WHERE name = :name AND hidden = 0 ORDER BY number LIMIT 1";

QString stateOf(const PeerTrust &trust)
{
    switch (trust.state()) {
    case TrustState::Unverified:
        return u"unverified"_s;
    case TrustState::Verified:
        return u"verified"_s;
    case TrustState::Stopped:
        return u"changed"_s;
    }
    Q_UNREACHABLE();
}

/// The row says what the trust says; a hearing that was under way is of keys that may be others now.
bool writeTrust(Action &action, Id<Peer> peer, const PeerTrust &trust)
{
    const CardFacts &facts = trust.card().facts();
    const bool verified = trust.state() == TrustState::Verified;
    const QString offered = trust.offered() ? storedText(trust.offered()->bytes()) : QString();
    Query known = action.query("SELECT state, verified_day FROM peer WHERE id = :id");
    known.bind("id", peer).next();
    // While another card is in question, what the known keys signed before stays said by who was heard.
    const bool stopped = trust.state() == TrustState::Stopped;
    const bool stays = stopped || known.text(0) == u"verified"_s;
    const Value before = known.isNull(1) ? Value() : Value(known.day(1));
    const Value heard = stays ? before : Value(action.today());
    const bool changed = action.change("peer", peer,
                                       {{"name", facts.studioName},
                                        {"root_key", hexText(facts.root)},
                                        {"box_key", hexText(facts.box)},
                                        {"card_number", facts.number},
                                        {"card", storedText(trust.card().bytes())},
                                        {"state", stateOf(trust)},
                                        {"changed_card", offered},
                                        {"hearing_seed", Value()},
                                        {"wrong_words", 0},
                                        {"verified_day", verified || stopped ? heard : Value()}});
    // Letters that bind count from now on, or do not any more.
    refreshDealsWith(action, peer);
    return changed;
}

Result<TakenCard> offerTo(Action &action, const PeerInfo &peer, const PairingCard &card)
{
    BENCHBOOK_ASSIGN(PeerTrust trust, trustOf(peer));
    const CardComparison comparison = trust.offer(card);
    switch (comparison.kind) {
    case CardComparison::Kind::Same:
        return TakenCard{peer.id, CardOutcome::Same};
    case CardComparison::Kind::Stale:
        return TakenCard{peer.id, CardOutcome::Stale};
    case CardComparison::Kind::Newer:
        writeTrust(action, peer.id, trust);
        action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Take the new card of %1"), {card.facts().studioName}));
        return TakenCard{peer.id, CardOutcome::Renewed};
    case CardComparison::Kind::Changed:
        writeTrust(action, peer.id, trust);
        action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Stop letters to %1: another card came"), {peer.name}));
        return TakenCard{peer.id, CardOutcome::Stopped};
    }
    Q_UNREACHABLE();
}

TakenCard addPeer(Action &action, const PairingCard &card)
{
    const CardFacts &facts = card.facts();
    const auto id = action.newId<Peer>();
    const int number = action.nextNumber("peer");
    action.add("peer", id,
               {{"number", number},
                {"code", humanCode(u"P-"_s, number)},
                {"name", facts.studioName},
                {"root_key", hexText(facts.root)},
                {"box_key", hexText(facts.box)},
                {"card_number", facts.number},
                {"card", storedText(card.bytes())}});
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Pair with %1"), {facts.studioName}));
    return {id, CardOutcome::Paired};
}

/// The peer who had the key of this card, or one that it continues.
std::optional<Id<Peer>> peerOfCard(const Reader &reader, const PairingCard &card)
{
    if (const auto peer = peerOfKey(reader, hexText(card.facts().root)))
        return peer;
    for (const Continuation &earlier : card.facts().continues) {
        if (const auto peer = peerOfKey(reader, hexText(earlier.previous)))
            return peer;
    }
    return std::nullopt;
}

Hearing hearingFrom(const PeerTrust &trust, SpokenAs as, qint64 seed)
{
    // While another card is in question, it is that one whose words are asked for.
    const CardFacts &facts = (trust.offered() ? *trust.offered() : trust.card()).facts();
    Random random(static_cast<quint64>(seed));
    return Hearing::begin(facts.root, facts.box, as, random);
}

/// The person's action on a peer; `change` is given its trust and says whether something is to be written.
template <class Change>
Result<void> changeTrust(Studio &studio, Id<Peer> id, const char *english, PersonRef person, Change &&change)
{
    return studio.perform(Sentence(english), person, [&](Action &action) -> Result<void> {
        BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(action.reader(), id));
        BENCHBOOK_ASSIGN(PeerTrust trust, trustOf(peer));
        BENCHBOOK_TRY(change(trust));
        writeTrust(action, id, trust);
        action.say(Sentence(english, {trust.card().facts().studioName}));
        return {};
    });
}

} // namespace

Result<PeerTrust> trustOf(const PeerInfo &peer)
{
    BENCHBOOK_ASSIGN(PairingCard card, readCardBytes(storedBytes(peer.card)));
    std::optional<PairingCard> offered;
    if (!peer.changedCard.isEmpty()) {
        BENCHBOOK_ASSIGN(PairingCard other, readCardBytes(storedBytes(peer.changedCard)));
        offered = std::move(other);
    }
    const TrustState state = offered                     ? TrustState::Stopped
                             : peer.verifiedOn.isValid() ? TrustState::Verified
                                                         : TrustState::Unverified;
    std::optional<PeerTrust> trust = PeerTrust::restored(state, std::move(card), std::move(offered));
    if (!trust)
        return Error{ErrorCode::Storage, PairingText::tr("What the file says of %1 does not fit.").arg(peer.name)};
    return std::move(*trust);
}

Result<TakenCard> takeCard(Action &action, const PairingCard &card, SameName same)
{
    if (const auto own = ownIdentity(action.reader()); own && own->root() == card.facts().root)
        return Error::refused(
            PairingText::tr("This is the card of your own studio. Give it to others, and take theirs."));
    std::optional<Id<Peer>> known = peerOfCard(action.reader(), card);
    if (!known && same != SameName::IsNew) {
        Query named = action.query(peersOfName);
        named.bind("name", card.facts().studioName);
        if (named.next()) {
            if (same == SameName::Ask) {
                return Error::conflict(
                    PairingText::tr(
                        "You have a peer called %1, and this card has other keys. Nothing was changed. If it "
                        "is another studio of that name, pair with it as a new one; if it is theirs, take it "
                        "as their card and hear their words again.")
                        .arg(card.facts().studioName));
            }
            known = named.id<Peer>(0);
        }
    }
    if (!known)
        return addPeer(action, card);
    BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(action.reader(), *known));
    return offerTo(action, peer, card);
}

Result<TakenCard> takeCard(Studio &studio, const PairingCard &card, PersonRef person, SameName same)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Take a pairing card")), person,
                          [&](Action &action) { return takeCard(action, card, same); });
}

Result<Hearing> beginHearing(Studio &studio, Id<Peer> id, SpokenAs as, Random &random, PersonRef person)
{
    const qint64 seed = random.between(1, std::numeric_limits<qint32>::max());
    BENCHBOOK_TRY(studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Begin to verify a peer")), person, [&](Action &action) -> Result<void> {
            BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(action.reader(), id));
            action.change("peer", id, {{"hearing_seed", seed}, {"wrong_words", 0}});
            action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Begin to verify %1"), {peer.name}));
            return {};
        }));
    return studio.read([&](const Reader &reader) { return hearingOf(reader, id, as); });
}

Result<Hearing> hearingOf(const Reader &reader, Id<Peer> id, SpokenAs as)
{
    BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(reader, id));
    if (!peer.hearingSeed)
        return Error::refused(PairingText::tr("Begin first: then it is said which of their words to type."));
    BENCHBOOK_ASSIGN(const PeerTrust trust, trustOf(peer));
    return hearingFrom(trust, as, *peer.hearingSeed);
}

Result<Hearing::Answer> answerHearing(Studio &studio, Id<Peer> id, SpokenAs as,
                                      const std::array<QString, Hearing::asked> &typed, PersonRef person)
{
    return studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Hear the words of a peer")), person,
        [&](Action &action) -> Result<Hearing::Answer> {
            BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(action.reader(), id));
            BENCHBOOK_ASSIGN(Hearing hearing, hearingOf(action.reader(), id, as));
            const Hearing::Answer answer = hearing.check(typed);
            if (answer == Hearing::Answer::Right) {
                BENCHBOOK_ASSIGN(PeerTrust trust, trustOf(peer));
                BENCHBOOK_TRY(trust.verify(hearing));
                writeTrust(action, id, trust);
                action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Verify %1 by their words"),
                                    {trust.card().facts().studioName}));
                return answer;
            }
            if (answer == Hearing::Answer::Wrong) {
                const int wrong = peer.wrongWords + 1;
                const bool over = wrong >= Hearing::mostWrong;
                action.change("peer", id,
                              {{"wrong_words", wrong}, {"hearing_seed", over ? Value() : Value(peer.hearingSeed)}});
                action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Wrong words of %1"), {peer.name}));
                return over ? Hearing::Answer::Locked : answer;
            }
            return answer;
        });
}

Result<void> verifyFaceToFace(Studio &studio, Id<Peer> id, const PairingCard &scanned, PersonRef person)
{
    return changeTrust(studio, id, QT_TRANSLATE_NOOP("Action", "Verify %1 face to face"), person,
                       [&](PeerTrust &trust) { return trust.verifyFaceToFace(scanned); });
}

Result<void> setBlocked(Studio &studio, Id<Peer> id, bool blocked, PersonRef person)
{
    const char *english =
        blocked ? QT_TRANSLATE_NOOP("Action", "Block %1") : QT_TRANSLATE_NOOP("Action", "Listen to %1 again");
    return studio.perform(Sentence(english), person, [&](Action &action) -> Result<void> {
        BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(action.reader(), id));
        action.change("peer", id, {{"blocked", blocked ? 1 : 0}});
        action.say(Sentence(english, {peer.name}));
        return {};
    });
}

} // namespace benchbook
