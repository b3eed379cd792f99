#include "core/identity/peer_trust.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct TrustText
{
    Q_DECLARE_TR_FUNCTIONS(PeerTrust)
};

using Kind = CardComparison::Kind;

bool continuesFrom(const CardFacts &card, const SignPublicKey &root)
{
    return std::any_of(card.continues.begin(), card.continues.end(),
                       [&root](const Continuation &link) { return link.previous == root; });
}

std::vector<DeviceId> revokedSince(const CardFacts &known, const CardFacts &offered)
{
    std::vector<DeviceId> since;
    std::set_difference(offered.revoked.begin(), offered.revoked.end(), known.revoked.begin(), known.revoked.end(),
                        std::back_inserter(since));
    return since;
}

bool sameKeys(const PairingCard &one, const PairingCard &other)
{
    return one.facts().root == other.facts().root && one.facts().box == other.facts().box;
}

/// Whether a machine that was taken off could sign again by the other card. Under another root its certificate is void.
bool bringsBack(const PairingCard &known, const PairingCard &offered)
{
    const auto &gone = known.facts().revoked;
    const auto &said = offered.facts().revoked;
    return known.facts().root == offered.facts().root &&
           !std::includes(said.begin(), said.end(), gone.begin(), gone.end());
}

bool isHearingOf(const Hearing &hearing, const PairingCard &card)
{
    return hearing.isOf(card.facts().root, card.facts().box);
}

} // namespace

CardComparison compareCards(const PairingCard &knownCard, const PairingCard &offeredCard)
{
    if (knownCard == offeredCard)
        return {Kind::Same};
    const CardFacts &known = knownCard.facts();
    const CardFacts &offered = offeredCard.facts();
    const bool sameRoot = known.root == offered.root;
    if (!sameRoot && !continuesFrom(offered, known.root))
        return {continuesFrom(known, offered.root) && offered.number < known.number ? Kind::Stale : Kind::Changed};
    // Two cards of one number, or a new root that counts from the beginning: not what a studio's own program makes.
    if (offered.number <= known.number)
        return {sameRoot && offered.number < known.number ? Kind::Stale : Kind::Changed};
    // A machine that was taken off never comes back.
    const bool keepsRevoked =
        std::includes(offered.revoked.begin(), offered.revoked.end(), known.revoked.begin(), known.revoked.end());
    if (!keepsRevoked)
        return {Kind::Changed};
    return {Kind::Newer, !sameRoot, known.box != offered.box, revokedSince(known, offered)};
}

PeerTrust::PeerTrust(TrustState state, PairingCard card, std::optional<PairingCard> offered)
    : m_state(state), m_card(std::move(card)), m_offered(std::move(offered))
{
}

PeerTrust PeerTrust::met(PairingCard card) { return {TrustState::Unverified, std::move(card), std::nullopt}; }

std::optional<PeerTrust> PeerTrust::restored(TrustState state, PairingCard card, std::optional<PairingCard> offered)
{
    if ((state == TrustState::Stopped) != offered.has_value())
        return std::nullopt;
    return PeerTrust(state, std::move(card), std::move(offered));
}

CardComparison PeerTrust::offer(const PairingCard &card)
{
    CardComparison comparison = compareCards(m_card, card);
    if (comparison.kind == Kind::Newer) {
        m_card = card;
    } else if (comparison.kind == Kind::Changed) {
        m_offered = card;
        m_state = TrustState::Stopped;
    }
    return comparison;
}

Result<void> PeerTrust::settle(bool isOffered, bool isKnown)
{
    // Both can be meant at once, for what was heard or scanned are the keys.
    const bool takesOffered = isOffered && !bringsBack(m_card, *m_offered);
    if (!takesOffered && !isKnown) {
        return Error::refused(
            TrustText::tr(
                "On the new card of “%1” stands a machine again that they had taken off. Nothing was changed. "
                "Ask them to take it off once more and to send the card that comes of it.")
                .arg(m_card.facts().studioName));
    }
    if (takesOffered)
        m_card = *m_offered;
    m_offered.reset();
    m_state = TrustState::Verified;
    return {};
}

Result<void> PeerTrust::verify(const Hearing &hearing)
{
    const bool ofOffered = m_offered && isHearingOf(hearing, *m_offered);
    const bool ofKnown = isHearingOf(hearing, m_card);
    if (!hearing.passed() || (!ofOffered && !ofKnown)) {
        return Error::refused(
            TrustText::tr("The words were not heard of this card. Begin anew: let them read out their "
                          "own words, and type the ones that are asked for."));
    }
    return settle(ofOffered, ofKnown);
}

Result<void> PeerTrust::verifyFaceToFace(const PairingCard &scanned)
{
    const bool isOffered = m_offered && sameKeys(scanned, *m_offered);
    const bool isKnown = sameKeys(scanned, m_card);
    if (!isOffered && !isKnown) {
        return Error::refused(
            TrustText::tr("The card on their screen is another than the one that came to you. Nothing "
                          "was changed. Take the card from their screen as their new one."));
    }
    return settle(isOffered, isKnown);
}

Result<void> PeerTrust::mayWrite() const
{
    if (m_state != TrustState::Stopped)
        return {};
    return Error::refused(
        TrustText::tr("The keys of “%1” have changed, and nobody vouches for the new ones: nothing is "
                      "written to them now. Call them on a number that you know, and let them read "
                      "out their words.")
            .arg(m_card.facts().studioName));
}

Result<void> PeerTrust::mayWriteAboutMoney() const
{
    BENCHBOOK_TRY(mayWrite());
    if (m_state == TrustState::Verified)
        return {};
    return Error::refused(TrustText::tr("The keys of “%1” are not verified yet. Call them and let them read out their "
                                        "words; then money can be written about.")
                              .arg(m_card.facts().studioName));
}

} // namespace benchbook
