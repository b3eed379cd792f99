#include "core/peers/picture_wants.h"

#include "core/peers/circle_post.h"
#include "core/peers/letter_photos.h"
#include "core/peers/stored_bytes.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

// Letters whose body holds this text: candidates, for a text can stand anywhere in it.
constexpr const char *lettersWithText = R"sql(
    SELECT letter.id FROM letter
    WHERE letter.counters_id IS NULL AND (letter.peer_id = :peer OR letter.circle_id IS NOT NULL)
      AND instr(letter.body, :text) > 0
    ORDER BY letter.at_ms, letter.id
)sql";
constexpr const char *openWishes = R"sql(
    SELECT want.id, want.chain FROM letter_want AS want
    WHERE want.peer_id = :peer AND want.counters_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM letter_want AS answer WHERE answer.counters_id = want.id)
      AND NOT EXISTS (SELECT 1 FROM letter_chain AS chain WHERE chain.chain = want.chain)
    ORDER BY want.id
)sql";

/// Calls back with the pictures of each letter that the peer reads or wrote, until told to stop.
void forPictures(const Reader &reader, Id<Peer> id, const QString &text,
                 const std::function<bool(const std::vector<Hash256> &)> &look)
{
    const Result<PeerInfo> peer = peerInfo(reader, id);
    if (!peer.ok())
        return;
    std::set<qint64> circles;
    for (const CircleInfo &circle : circlesReadBy(reader, *peer))
        circles.insert(circle.id.value());
    Query query = reader.query(lettersWithText);
    query.bind("peer", id).bind("text", text);
    while (query.next()) {
        const Result<KeptLetter> kept = keptLetter(reader, query.id<Letter>(0));
        if (!kept.ok() || (kept->circle && !circles.contains(kept->circle->value())))
            continue;
        if (!look(photosOf(kept->letter.content)))
            return;
    }
}

} // namespace

std::vector<BundleWant> wantedPictures(const Reader &reader, Id<Peer> peer, const ContentStore &store)
{
    std::set<Hash256> missing;
    forPictures(reader, peer, u"\"photos\""_s, [&](const std::vector<Hash256> &pictures) {
        for (const Hash256 &picture : pictures) {
            if (missing.size() < std::size_t(mostPicturesAsked) && !QFileInfo::exists(store.pathOf(hexText(picture))))
                missing.insert(picture);
        }
        return missing.size() < std::size_t(mostPicturesAsked);
    });
    std::vector<BundleWant> wants;
    for (const Hash256 &picture : missing)
        wants.push_back({picture, 1, 1});
    return wants;
}

bool mayHavePicture(const Reader &reader, Id<Peer> peer, const Hash256 &picture)
{
    bool found = false;
    forPictures(reader, peer, hexText(picture), [&](const std::vector<Hash256> &pictures) {
        found = std::find(pictures.begin(), pictures.end(), picture) != pictures.end();
        return !found;
    });
    return found;
}

std::vector<PictureWish> pictureWishes(const Reader &reader, Id<Peer> peer)
{
    Query query = reader.query(openWishes);
    query.bind("peer", peer);
    std::vector<PictureWish> wishes;
    while (query.next())
        wishes.push_back({query.integer(0), bytesOfHex<Hash256>(query.text(1))});
    return wishes;
}

void answerWish(Action &action, Id<Peer> peer, const PictureWish &wish)
{
    action.add("letter_want", action.newId<struct LetterWant>(),
               {{"at_ms", action.now()},
                {"peer_id", peer},
                {"chain", hexText(wish.picture)},
                {"first_seq", 1},
                {"last_seq", 1},
                {"counters_id", wish.row}});
}

} // namespace benchbook
