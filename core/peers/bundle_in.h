// Bundles that came: what is in them, taken in whole or not at all.
#pragma once

#include "core/base/progress.h"
#include "core/bundle/bundle_staging.h"
#include "core/journal/machines.h"
#include "core/peers/bundle_trust.h"
#include "core/peers/letter_store.h"

namespace benchbook {

/// A letter that was new.
struct LetterNews
{
    Id<Letter> id;
    QString kind;
    QString author;
    bool waits = false; ///< behind a gap: it does not count yet
    bool ours = false;  ///< of our own that we had lost
};

struct RejectedLetter
{
    Hash256 hash;
    LetterReject why;
};

/// What taking a bundle in does, or did.
struct BundleNews
{
    QString sender;
    bool own = false; ///< of another machine of ours
    std::optional<Id<Peer>> peer = {};
    std::optional<Instant> takenInBefore = {}; ///< this very file: nothing is new
    Instant written{0};
    int letters = 0; ///< in the file
    std::vector<LetterNews> fresh = {};
    std::vector<RejectedLetter> rejected = {};
    std::vector<Hash256> forks = {}; ///< chains in which a place holds two letters
    std::vector<ChainGap> gaps = {}; ///< what is missing now of the chains that came
    int newer = 0;                   ///< letters and items that a newer version would understand
    int invitations = 0;             ///< to circles
    int pictures = 0;                ///< new ones
    int awaited = 0;                 ///< pictures that letters name and nobody has sent yet
    bool newCard = false;
    bool clockOff = false;                 ///< their clock is far from ours
    std::vector<DealId> deals = {};        ///< that changed
    std::map<QString, Money> offered = {}; ///< money in new offers, by currency
    std::optional<TakenIn> machine = {};   ///< of a bundle of our own: what came of it
};

/// What is in the file, and what it would do; nothing is written. The file is refused as takeBundle() would.
Result<BundleNews> previewBundle(Studio &studio, KeyRing &ring, const QString &path);
/// Takes it in: one action, one undo. The file itself is kept beside the studio file. An error that begins with the
/// class of the refusal in its detail ("TRUNCATED …") says why it was not taken in; nothing was written then but a line
/// in the history of bundles.
Result<BundleNews> takeBundle(Studio &studio, KeyRing &ring, const QString &path, PersonRef person,
                              Progress progress = {});
/// Writes into the history that this file is refused, for one that was only looked at; nothing where it is not.
Result<void> noteRefusedBundle(Studio &studio, KeyRing &ring, const QString &path, PersonRef person);

/// Where bundles that came are kept: "studio.bundles" beside "studio.benchbook".
QString bundleFolder(const QString &studioPath);
/// As which file in it a bundle is kept, by the hash of its bytes in hex.
QString keptBundleName(const QString &hash);

} // namespace benchbook
