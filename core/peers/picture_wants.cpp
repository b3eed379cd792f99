#include "core/peers/picture_wants.h"

#include "core/peers/circle_post.h"
#include "core/peers/letter_photos.h"
#include "core/peers/stored_bytes.h"

#include <QFileInfo>

#include <algorithm>
#include <functional>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

// Candidates, for the word can stand anywhere in a body. The words are those of the index letter_with_photos.
constexpr const char *lettersWithPhotos = R"sql(
    SELECT id FROM letter WHERE counters_id IS NULL AND instr(body, '"photos"') > 0
)sql";
constexpr const char *isPaper = "SELECT 1 FROM paper WHERE content_hash = :hash";
constexpr const char *bundlesWritten = R"sql(
    SELECT count(*) FROM bundle WHERE direction = 'out' AND counters_id IS NULL AND peer_id = :peer
)sql";
constexpr const char *openWishes = R"sql(
    SELECT want.id, want.chain FROM letter_want AS want
    WHERE want.peer_id = :peer AND want.counters_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM letter_want AS answer WHERE answer.counters_id = want.id)
      AND NOT EXISTS (SELECT 1 FROM letter_chain AS chain WHERE chain.chain = want.chain)
    ORDER BY want.id
)sql";

bool isInStore(const ContentStore &store, const Hash256 &picture)
{
    return QFileInfo::exists(store.pathOf(hexText(picture)));
}

/// Calls back with every letter that may name pictures, and whether the peer wrote or reads it.
void forPictures(const Reader &reader, Id<Peer> id, const std::function<void(const KeptLetter &, bool isRead)> &look)
{
    const Result<PeerInfo> peer = peerInfo(reader, id);
    if (!peer.ok())
        return;
    std::set<qint64> circles;
    for (const CircleInfo &circle : circlesReadBy(reader, *peer))
        circles.insert(circle.id.value());
    Query query = reader.query(lettersWithPhotos);
    while (query.next()) {
        const Result<KeptLetter> kept = keptLetter(reader, query.id<Letter>(0));
        if (kept.ok())
            look(*kept, kept->circle ? circles.contains(kept->circle->value()) : kept->peer == id);
    }
}

/// Where the next bundle begins to ask: at any place, but the same on every run.
Hash256 placeToBegin(const Reader &reader, Id<Peer> peer)
{
    Query query = reader.query(bundlesWritten);
    query.bind("peer", peer).next();
    const QByteArray written = QByteArray::number(query.integer(0));
    return hashOf("BBK1 pictures asked for", {written});
}

} // namespace

std::vector<BundleWant> wantedPictures(const Reader &reader, Id<Peer> peer, const ContentStore &store)
{
    std::set<Hash256> missing;
    forPictures(reader, peer, [&](const KeptLetter &kept, bool isRead) {
        if (!isRead)
            return;
        for (const Hash256 &picture : photosOf(kept.letter.content)) {
            if (!missing.contains(picture) && !isInStore(store, picture))
                missing.insert(picture);
        }
    });
    std::vector<BundleWant> wants;
    auto next = missing.lower_bound(placeToBegin(reader, peer));
    const std::size_t asked = std::min(missing.size(), std::size_t(mostPicturesAsked));
    while (wants.size() < asked) {
        if (next == missing.end())
            next = missing.begin();
        wants.push_back({*next++, 1, 1});
    }
    return wants;
}

void PicturesFor::lookThrough()
{
    m_looked = true;
    forPictures(m_reader, m_peer, [this](const KeptLetter &kept, bool isRead) {
        for (const Hash256 &picture : photosOf(kept.letter.content)) {
            Naming &naming = m_named[picture];
            if (!isRead)
                naming.other = true;
            else if (kept.way == LetterWay::Out)
                naming.ours = true;
            else
                naming.read = true;
        }
    });
}

bool PicturesFor::mayHave(const Hash256 &picture)
{
    if (!m_looked)
        lookThrough();
    const auto found = m_named.find(picture);
    if (found == m_named.end())
        return false;
    const Naming &naming = found->second;
    if (naming.ours || !naming.read || naming.other)
        return naming.ours;
    Query paper = m_reader.query(isPaper);
    return !paper.bind("hash", hexText(picture)).next();
}

std::vector<PictureWish> pictureWishes(const Reader &reader, Id<Peer> peer, const ContentStore &store)
{
    Query query = reader.query(openWishes);
    query.bind("peer", peer);
    std::vector<PictureWish> wishes;
    while (query.next()) {
        const auto picture = bytesOfHex<Hash256>(query.text(1));
        if (isInStore(store, picture))
            wishes.push_back({query.integer(0), picture});
    }
    return wishes;
}

void answerWish(Action &action, Id<Peer> peer, const PictureWish &wish)
{
    const QByteArray row = QByteArray::number(wish.row);
    const std::vector<Column> columns{{"at_ms", action.now()}, {"peer_id", peer}, {"chain", hexText(wish.picture)},
                                      {"first_seq", 1},        {"last_seq", 1},   {"counters_id", wish.row}};
    action.addRow("letter_want", rowIdOf(hashOf("BBK1 picture wish answered", {row})), columns);
}

} // namespace benchbook
