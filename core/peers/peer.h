// Peers: the other studios that we exchange letters with, and how far we trust that they are who they say.
#pragma once

#include "core/journal/action.h"
#include "core/journal/entities.h"
#include "core/journal/record.h"

namespace benchbook {

/// "peers": what we say about a peer ourselves. Their name, keys and card come from their card alone, so a peer cannot
/// be added as a record; see pairing.h.
const RecordKind &peerKind();
const ListDefinition &peerList();

enum class PeerTrustLevel {
    Unverified, ///< paired, but nobody heard their words yet: no money goes out in letters to them
    Verified,
    Changed, ///< another card came under their name: nothing goes out until they are verified anew
    Blocked  ///< nothing of theirs is opened
};
/// "unverified", "verified", "changed", "blocked": see stateTitle().
QString trustName(PeerTrustLevel trust);

struct PeerInfo
{
    Id<Peer> id;
    QString code;
    QString name;
    QString rootKey; ///< public, in hex
    QString boxKey;
    int cardNumber = 0;
    QString card; ///< in base64
    PeerTrustLevel trust = PeerTrustLevel::Unverified;
    QString changedCard;                    ///< in base64; empty: none waits
    std::optional<qint64> hearingSeed = {}; ///< of the try to hear their words that is under way
    int wrongWords = 0;                     ///< in that try
    QDate verifiedOn;
    std::optional<Id<Supplier>> supplier;
    std::optional<Id<Customer>> customer;
    std::optional<Id<Location>> location;
    std::optional<int> distanceKm = {};
    QString crafts;
    QString contact;
    QString note;
    bool hidden = false;
};

/// NotFound: there is no such peer.
Result<PeerInfo> peerInfo(const Reader &reader, Id<Peer> peer);
/// By code, name or id.
Result<Id<Peer>> findPeer(const Reader &reader, const QString &reference);
/// Whose public root key this is; removed ones are found, too, for their letters may still come.
std::optional<Id<Peer>> peerOfKey(const Reader &reader, const QString &rootKey);
/// All that are not removed, by name.
std::vector<PeerInfo> allPeers(const Reader &reader);

} // namespace benchbook
