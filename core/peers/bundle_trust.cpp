#include "core/peers/bundle_trust.h"

#include "core/peers/circle_post.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct TrustText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

/// Ours now, or before a renewal.
bool isOwnRoot(const OwnIdentity &own, QByteArrayView key)
{
    const auto &earlier = own.card.facts().continues;
    return key == own.root().view() || std::any_of(earlier.begin(), earlier.end(), [&](const Continuation &past) {
               return key == past.previous.view();
           });
}

BundleTrust trustOfOwn(const OwnIdentity &own, const BundleSigner &signer, BundleSenderView &view)
{
    for (const MachineInfo &machine : own.machines) {
        if (machine.facts().sign != signer.device)
            continue;
        view.machine = machine.id;
        view.name = machine.facts().name;
        return machine.isRevoked() ? BundleTrust::Revoked : BundleTrust::Paired;
    }
    return BundleTrust::Unknown;
}

BundleTrust trustOfPeer(const PeerInfo &peer, const BundleSigner &signer)
{
    if (peer.trust == PeerTrustLevel::Blocked)
        return BundleTrust::Blocked;
    const Result<PairingCard> card = readCardBytes(storedBytes(peer.card));
    if (!card.ok())
        return BundleTrust::Unknown;
    switch (judgeSigner(*card, signer.certificate, signer.device)) {
    case SignerJudgement::Ours:
        return BundleTrust::Paired;
    case SignerJudgement::Revoked:
        return BundleTrust::Revoked;
    case SignerJudgement::OtherRoot:
    case SignerJudgement::NotCertified:
        return BundleTrust::Unknown;
    }
    Q_UNREACHABLE();
}

/// Whether a studio vouches for the machine that signed a letter: on its card, or by the certificate that the bundle
/// brought.
LetterReject judgeDevice(const PeerInfo &peer, const ChainHeader &chain, const BundleSigner &signer)
{
    const Result<PairingCard> card = readCardBytes(storedBytes(peer.card));
    if (!card.ok())
        return LetterReject::UnknownDevice;
    for (const DeviceCertificate &device : card->facts().devices) {
        if (device.facts().sign == chain.device)
            return LetterReject::None;
    }
    switch (judgeSigner(*card, signer.certificate, chain.device)) {
    case SignerJudgement::Ours:
        return LetterReject::None;
    case SignerJudgement::Revoked:
        return LetterReject::RevokedDevice;
    case SignerJudgement::OtherRoot:
    case SignerJudgement::NotCertified:
        break;
    }
    return LetterReject::UnknownDevice;
}

} // namespace

BundleSenderView senderOf(const Reader &reader, const BundleSigner &signer)
{
    BundleSenderView view;
    if (const std::optional<OwnIdentity> own = ownIdentity(reader); own && isOwnRoot(*own, signer.root.view())) {
        view.own = true;
        view.trust = trustOfOwn(*own, signer, view);
        return view;
    }
    view.peer = peerOfKey(reader, hexText(signer.root));
    if (!view.peer)
        return view;
    const Result<PeerInfo> peer = peerInfo(reader, *view.peer);
    if (peer.ok()) {
        view.name = peer->name;
        view.trust = trustOfPeer(*peer, signer);
    }
    return view;
}

BundleAddressee addresseeOf(const Studio &studio, const PostKeys &keys)
{
    BundleAddressee addressee;
    for (const BoxKey &key : keys.boxes.all())
        addressee.keys.push_back(&key);
    addressee.trust = [&studio](const BundleSigner &signer) {
        const auto view = studio.read([&](const Reader &reader) { return senderOf(reader, signer); });
        return view.ok() ? view->trust : BundleTrust::Unknown;
    };
    addressee.isForUs = [&studio](const Hash256 &audience) {
        const auto ours = studio.read([&](const Reader &reader) {
            const std::optional<OwnIdentity> own = ownIdentity(reader);
            if (own && isOwnRoot(*own, audience.view()))
                return true;
            return circleOfAudience(reader, *LetterAudienceId::from(audience.view())).has_value();
        });
        return ours.ok() && *ours;
    };
    return addressee;
}

QString rejectName(LetterReject reject)
{
    switch (reject) {
    case LetterReject::None:
        return {};
    case LetterReject::ForeignAuthor:
        return u"FOREIGN_AUTHOR"_s;
    case LetterReject::ForeignAudience:
        return u"FOREIGN_AUDIENCE"_s;
    case LetterReject::UnknownDevice:
        return u"UNKNOWN_DEVICE"_s;
    case LetterReject::RevokedDevice:
        return u"REVOKED_DEVICE"_s;
    case LetterReject::UnknownCircle:
        return u"UNKNOWN_CIRCLE"_s;
    }
    Q_UNREACHABLE();
}

QString rejectSentence(LetterReject reject, const QString &sender)
{
    switch (reject) {
    case LetterReject::None:
        return {};
    case LetterReject::ForeignAuthor:
        return TrustText::tr("written by a studio that %1 does not speak for").arg(sender);
    case LetterReject::ForeignAudience:
        return TrustText::tr("not written to us");
    case LetterReject::UnknownDevice:
        return TrustText::tr("signed by a machine that is not on the card of its studio; ask %1 for their new card")
            .arg(sender);
    case LetterReject::RevokedDevice:
        return TrustText::tr("signed by a machine that its studio has withdrawn");
    case LetterReject::UnknownCircle:
        return TrustText::tr("written to a circle that we are not in");
    }
    Q_UNREACHABLE();
}

LetterOrigin originOf(const Reader &reader, const ChainHeader &chain, const BundleSigner &signer,
                      const BundleSenderView &sender)
{
    LetterOrigin origin;
    const auto reject = [&](LetterReject why) {
        origin.reject = why;
        return origin;
    };
    const std::optional<OwnIdentity> own = ownIdentity(reader);
    if (!own)
        return reject(LetterReject::ForeignAudience);
    if (isOwnRoot(*own, chain.author.view())) {
        // A letter of ours comes back from whoever it was written to, after a disk was lost.
        const auto ours = std::find_if(own->machines.begin(), own->machines.end(), [&](const MachineInfo &machine) {
            return machine.facts().sign == chain.device;
        });
        if (ours == own->machines.end())
            return reject(LetterReject::UnknownDevice);
        origin.ours = true;
        if (const std::optional<CircleInfo> circle = circleOfAudience(reader, chain.audience)) {
            if (!circle->group.has(signer.root) || !circle->group.has(chain.author))
                return reject(LetterReject::ForeignAudience);
            origin.circle = circle->id;
            return origin;
        }
        if (chain.audience.view() != signer.root.view())
            return reject(LetterReject::ForeignAudience);
        origin.peer = sender.peer;
        return origin;
    }
    const std::optional<Id<Peer>> author = peerOfKey(reader, hexText(chain.author));
    const std::optional<CircleInfo> circle = circleOfAudience(reader, chain.audience);
    // Members hand each other's letters on: whoever brings one, it is by whom its signature says, and that one has to
    // be a member. Who brings it has to be one as well.
    if (!author || (!circle && author != sender.peer))
        return reject(LetterReject::ForeignAuthor);
    if (circle) {
        if (!circle->group.has(chain.author) || !circle->group.has(signer.root))
            return reject(LetterReject::ForeignAuthor);
        origin.circle = circle->id;
    } else if (!isOwnRoot(*own, chain.audience.view())) {
        return reject(LetterReject::ForeignAudience);
    }
    const Result<PeerInfo> peer = peerInfo(reader, *author);
    if (!peer.ok())
        return reject(LetterReject::ForeignAuthor);
    origin.peer = author;
    origin.reject = judgeDevice(*peer, chain, signer);
    return origin;
}

} // namespace benchbook
