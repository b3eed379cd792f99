// Whom we listen to: what the studio file says of who signed a bundle or a letter.
#pragma once

#include "core/bundle/bundle_reader.h"
#include "core/letters/letter.h"
#include "core/peers/post_keys.h"

namespace benchbook {

/// Who signed a bundle, as far as the studio knows them.
struct BundleSenderView
{
    BundleTrust trust = BundleTrust::Unknown;
    bool own = false;                  ///< a machine of ours
    std::optional<Id<Peer>> peer = {}; ///< of theirs
    std::optional<Id<Machine>> machine = {};
    QString name;
};
BundleSenderView senderOf(const Reader &reader, const BundleSigner &signer);

/// With our keys, and what the file says of senders and audiences. `keys` and the studio outlive it.
BundleAddressee addresseeOf(const Studio &studio, const PostKeys &keys);

/// Why a letter is not taken in though its signature is right.
enum class LetterReject {
    None,
    ForeignAuthor,   ///< by a studio that the sender of the bundle does not speak for
    ForeignAudience, ///< not written to us
    UnknownDevice,   ///< by a machine that its studio's card does not name
    RevokedDevice,   ///< by a machine that its studio has withdrawn
    UnknownCircle    ///< to a circle that we are not in
};
/// Stable upper-case name for JSON and logs.
QString rejectName(LetterReject reject);
QString rejectSentence(LetterReject reject, const QString &sender);

/// Where a letter of a bundle belongs, or why nowhere.
struct LetterOrigin
{
    LetterReject reject = LetterReject::None;
    std::optional<Id<Peer>> peer = {};
    std::optional<Id<Circle>> circle = {};
    bool ours = false; ///< of our own that we lost
};
LetterOrigin originOf(const Reader &reader, const ChainHeader &chain, const BundleSigner &signer,
                      const BundleSenderView &sender);

} // namespace benchbook
