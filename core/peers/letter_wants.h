// Letters that one side asks the other for although they went out before: its own that it lost with a disk, and those
// that it set aside when it took an import back. What was said to be held is not sent again by itself.
#pragma once

#include "core/bundle/bundle_item.h"
#include "core/journal/content_store.h"
#include "core/peers/circle_post.h"
#include "core/peers/picture_wants.h"

namespace benchbook {

/// Wishes of one bundle that are looked at: there is one for each gap and one for each picture. What is beyond is asked
/// for again.
inline constexpr int mostWantsHeard = 1'000;
/// Rows of letters that are asked for again with one bundle; the others with later ones.
inline constexpr int mostRunsAskedAgain = 200;

/// Whether a chain of ours was written to this peer, or one of theirs by them: under the key they have now, or one that
/// it follows. What the rows of the file say is not asked; the signed words themselves name their reader.
bool isBetweenUs(const PeerInfo &peer, const ChainHeader &header, LetterWay way);

/// Letters of others that were taken back with the import that brought them, to be asked for: in the order of their
/// chain, no more than mostRunsAskedAgain. They are here, but only coming again makes them count.
std::vector<BundleWant> wantedAgain(const Reader &reader, const KeptChain &chain);

/// A wish of a peer that was not answered yet, for letters of a chain that is here.
struct LetterWish
{
    qint64 row;
    Hash256 chain;
    ChainGap letters;
};
/// The open wishes of a peer, of chains that it may read: its own, those between us, and those of circles it reads.
/// Nobody else's letters go to anybody who names their chain. No more than mostWantsHeard.
std::vector<LetterWish> letterWishes(const Reader &reader, const PeerInfo &peer);
/// What of a chain goes out: what is wished of it and `more`, in order, nothing twice, nothing beyond what is here.
std::vector<ChainGap> placesToSend(const std::vector<LetterWish> &wishes, const KeptChain &chain,
                                   std::optional<ChainGap> more = {});
/// The letters went out; who lost them again asks again. Where two machines of ours answer it, that is one answer.
void answerWish(Action &action, Id<Peer> peer, const LetterWish &wish);

/// Hears what the bundle of a peer asks for, of letters and of pictures, and keeps what may be answered.
class WishHearer
{
public:
    /// All of these must outlive it. Without a peer nothing is kept.
    WishHearer(Action &action, std::optional<Id<Peer>> peer, const ContentStore &store)
        : m_action(action), m_peer(peer), m_store(store)
    {
    }
    void hear(const BundleWant &want);

private:
    bool isLetterWish(const BundleWant &want, const KeptChain &chain);
    bool isPictureWish(const BundleWant &want);
    bool isFull();

    Action &m_action;
    std::optional<Id<Peer>> m_peer;
    const ContentStore &m_store;
    int m_heard = 0;
    int m_picturesAsked = 0;
    std::optional<int> m_open;             ///< wishes of the peer that wait; counted once it asks
    std::optional<PeerInfo> m_sender;      ///< read once it asks
    std::vector<LetterAudienceId> m_reads; ///< circles whose letters go to it
    std::optional<PicturesFor> m_pictures; ///< that it may have
};

} // namespace benchbook
