// Pictures that letters name and that did not come: asked for with the next bundle (F17). A wish for a picture stands
// in a bundle as the wish for letter 1 of a chain that is called like the picture's hash; older programs know no such
// chain and pass it over.
#pragma once

#include "core/bundle/bundle_item.h"
#include "core/journal/action.h"
#include "core/journal/content_store.h"
#include "core/journal/entities.h"

#include <map>

namespace benchbook {

/// So many are asked for with one bundle, and heard of one; the others with later ones.
inline constexpr int mostPicturesAsked = 200;

/// What to ask this peer for: pictures of letters with them, and of circles that both read, which are not in the store.
/// Where more are missing than one bundle asks for, each bundle begins at another one, so that those that nobody has
/// any more do not stand before the others for ever.
std::vector<BundleWant> wantedPictures(const Reader &reader, Id<Peer> peer, const ContentStore &store);

/// Which pictures may go to a peer. Those of our own letters that it reads. Of letters that it wrote, or reads in a
/// circle, those that came here with such letters only: a picture that a paper of ours is, or that is in a letter
/// between us and somebody else, is given to nobody for naming its hash. Nothing else of the store goes to anybody.
class PicturesFor
{
public:
    /// The reader must outlive this. Letters are looked through once, with the first question.
    PicturesFor(const Reader &reader, Id<Peer> peer) : m_reader(reader), m_peer(peer) {}
    bool mayHave(const Hash256 &picture);

private:
    struct Naming
    {
        bool ours = false;  ///< in a letter of ours that the peer reads
        bool read = false;  ///< in a letter of others that the peer wrote or reads
        bool other = false; ///< in a letter that the peer cannot read
    };

    void lookThrough();

    const Reader &m_reader;
    Id<Peer> m_peer;
    bool m_looked = false;
    std::map<Hash256, Naming> m_named;
};

/// A wish of a peer that was not answered yet, for a picture that is in the store.
struct PictureWish
{
    qint64 row;
    Hash256 picture;
};
std::vector<PictureWish> pictureWishes(const Reader &reader, Id<Peer> peer, const ContentStore &store);
/// The picture went out; who lost it again asks again. Where two machines of ours answer it, that is one answer.
void answerWish(Action &action, Id<Peer> peer, const PictureWish &wish);

} // namespace benchbook
