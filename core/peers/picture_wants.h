// Pictures that letters name and that did not come: asked for with the next bundle (F17). A wish for a picture stands
// in a bundle as the wish for letter 1 of a chain that is called like the picture's hash; older programs know no such
// chain and pass it over.
#pragma once

#include "core/bundle/bundle_item.h"
#include "core/journal/action.h"
#include "core/journal/content_store.h"
#include "core/journal/entities.h"

namespace benchbook {

/// So many are asked for with one bundle; the others with the next.
inline constexpr int mostPicturesAsked = 200;

/// What to ask this peer for: pictures of letters with them, and of circles that both read, which are not in the store.
std::vector<BundleWant> wantedPictures(const Reader &reader, Id<Peer> peer, const ContentStore &store);

/// Whether a letter that the peer reads, or wrote, names this picture. Nothing else of the store goes to anybody.
bool mayHavePicture(const Reader &reader, Id<Peer> peer, const Hash256 &picture);

/// A wish of a peer that was not answered yet.
struct PictureWish
{
    qint64 row;
    Hash256 picture;
};
std::vector<PictureWish> pictureWishes(const Reader &reader, Id<Peer> peer);
/// The picture went out; who lost it again asks again.
void answerWish(Action &action, Id<Peer> peer, const PictureWish &wish);

} // namespace benchbook
