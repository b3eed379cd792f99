#include "core/peers/bundle_out.h"

#include "core/bundle/bundle_plan.h"
#include "core/journal/connection.h"
#include "core/journal/content_store.h"
#include "core/journal/schema.h"
#include "core/peers/bundle_log.h"
#include "core/peers/bundle_pace.h"
#include "core/peers/card_ack.h"
#include "core/peers/circle_post.h"
#include "core/peers/letter_machine.h"
#include "core/peers/letter_photos.h"
#include "core/peers/letter_wants.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct BundleOutText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

constexpr const char *ackedSql = R"sql(
    SELECT coalesce(max(seq), 0) FROM confirmed_ack WHERE chain = :chain AND peer_id = :peer
)sql";
// What they say, be it here or not.
constexpr const char *claimedSql = R"sql(
    SELECT coalesce(max(seq), 0) FROM letter_ack WHERE chain = :chain AND peer_id = :peer
)sql";
constexpr const char *hasCardSql = R"sql(
    SELECT 1 FROM letter_ack WHERE chain = :chain AND peer_id = :peer AND seq = :number AND hash = :hash
)sql";
// What a peer holds of our chains and we have not: lost with a disk.
constexpr const char *lostSql = R"sql(
    SELECT ack.chain, coalesce(kept.whole_seq, 0) + 1, max(ack.seq) FROM letter_ack AS ack
    LEFT JOIN letter_chain AS kept ON kept.chain = ack.chain
    WHERE ack.peer_id = :peer AND ack.chain <> :card
    GROUP BY ack.chain HAVING max(ack.seq) > coalesce(kept.whole_seq, 0)
)sql";
constexpr const char *bundleCount = R"sql(
    SELECT (SELECT name FROM studio WHERE id = 1),
           (SELECT count(*) FROM bundle WHERE direction = 'out' AND counters_id IS NULL AND peer_id IS :peer),
           (SELECT letter FROM machine_chain WHERE own = 1 LIMIT 1)
)sql";

qint64 ackedOf(const Reader &reader, const QString &chain, Id<Peer> peer, const char *sql = ackedSql)
{
    Query query = reader.query(sql);
    query.bind("chain", chain).bind("peer", peer).next();
    return query.integer(0);
}

bool hasCard(const Reader &reader, const PairingCard &card, Id<Peer> peer)
{
    const BundleAck ack = ackOfCard(card);
    Query query = reader.query(hasCardSql);
    query.bind("chain", hexText(ack.chain)).bind("peer", peer).bind("number", ack.seq);
    return query.bind("hash", hexText(ack.hash)).next();
}

/// Whether the peer holds letters of this chain that we have not: the file was put back to an earlier day.
bool hasLostTail(const Reader &reader, const PostKeys &keys, const LetterIncarnation &life, Id<Peer> id)
{
    const Result<PeerInfo> peer = peerInfo(reader, id);
    const std::optional<OwnIdentity> own = ownIdentity(reader);
    if (!peer.ok() || !own)
        return false;
    std::vector<LetterAudienceId> audiences{bytesOfHex<LetterAudienceId>(peer->rootKey)};
    for (const CircleInfo &circle : circlesReadBy(reader, *peer))
        audiences.push_back(circle.group.id);
    return std::any_of(audiences.begin(), audiences.end(), [&](const LetterAudienceId &audience) {
        const ChainHeader chain{own->root(), keys.machine.sign.publicKey(), life, audience};
        return ackedOf(reader, hexText(chain.id()), id, claimedSql) > headOf(reader, chain.id()).seq;
    });
}

/// A row of letters of one chain, without a gap.
struct LetterRun
{
    ChainHeader header;
    std::vector<Letter> letters;
    LetterWay way = LetterWay::Out;
    bool returned = false; ///< the peer's own
};

struct BundleLoad
{
    std::vector<LetterRun> runs;
    std::vector<BundleItem> besides; ///< acks, heads, wants, our card
    std::vector<Hash256> photos;
    std::vector<PictureWish> wishes; ///< for pictures that were sent before, or should have been
    std::vector<LetterWish> again;   ///< for letters that were sent before
    bool card = false;
};

/// What of a chain goes to the peer: what it wishes to have again, and `more`.
void addRuns(const Reader &reader, const KeptChain &chain, std::optional<ChainGap> more, bool returned,
             BundleLoad &load)
{
    for (const ChainGap &places : placesToSend(load.again, chain, more)) {
        std::vector<Letter> letters = lettersOfChain(reader, chain.header.id(), places.from, places.to);
        if (!letters.empty())
            load.runs.push_back({chain.header, std::move(letters), chain.way, returned});
    }
}

/// What they did not say that they hold.
ChainGap unconfirmedOf(const Reader &reader, const KeptChain &chain, Id<Peer> peer)
{
    return {ackedOf(reader, hexText(chain.header.id()), peer) + 1, chain.whole};
}

/// What is missing of a chain, and what of it was set aside and has to come again.
void askFor(const Reader &reader, const KeptChain &chain, BundleLoad &load)
{
    for (const ChainGap &gap : gapsOf(reader, chain))
        load.besides.push_back(BundleWant{chain.header.id(), gap.from, gap.to});
    for (const BundleWant &want : wantedAgain(reader, chain))
        load.besides.push_back(want);
}

/// What every member wrote to a circle that the peer is in, as far as it does not hold it: our own and, byte for byte
/// as they were signed, those of the others. Beside them, how far we hold each chain, so that two members who were told
/// different stories find out when they meet.
void loadCircle(const Reader &reader, const PeerInfo &peer, const CircleInfo &circle, BundleLoad &load)
{
    for (const KeptChain &chain : chainsOfCircle(reader, circle)) {
        const Hash256 id = chain.header.id();
        if (const std::optional<Letter> last = letterAt(reader, id, chain.whole)) {
            if (chain.way == LetterWay::Out)
                load.besides.push_back(BundleHead{id, chain.whole, last->hash});
            else
                load.besides.push_back(BundleAck{id, chain.whole, last->hash});
        }
        askFor(reader, chain, load);
        const bool isTheirs = isKeyOf(peer, chain.header.author);
        if (!isTheirs)
            addRuns(reader, chain, unconfirmedOf(reader, chain, peer.id), false, load);
    }
}

/// The pictures that the letters name and the peer may have, and those that it asked for.
void addPictures(const Reader &reader, Id<Peer> peer, BundleLoad &load)
{
    PicturesFor pictures(reader, peer);
    const auto add = [&load](const Hash256 &photo) {
        if (std::find(load.photos.begin(), load.photos.end(), photo) == load.photos.end())
            load.photos.push_back(photo);
    };
    for (const LetterRun &run : load.runs) {
        for (const Letter &letter : run.letters) {
            for (const Hash256 &photo : photosOf(letter.content)) {
                if (run.way == LetterWay::Out || pictures.mayHave(photo))
                    add(photo);
            }
        }
    }
    const ContentStore store = ContentStore::ofFile(reader.connection().path());
    for (const PictureWish &wish : pictureWishes(reader, peer, store)) {
        // Asked when it came, and again now: a circle may have been left since.
        if (!pictures.mayHave(wish.picture))
            continue;
        load.wishes.push_back(wish);
        add(wish.picture);
    }
}

/// Everything the peer has not told us that it holds, and what it asked back.
Result<BundleLoad> loadFor(const Reader &reader, const PeerInfo &peer)
{
    BundleLoad load;
    load.again = letterWishes(reader, peer);
    for (const KeptChain &chain : chainsWith(reader, peer.id)) {
        const Hash256 id = chain.header.id();
        // A studio that lost its keys has a root that nobody vouches for: what was written to the earlier one stays
        // here.
        if (!isBetweenUs(peer, chain.header, chain.way) || circleOfAudience(reader, chain.header.audience))
            continue;
        if (chain.way == LetterWay::Out) {
            addRuns(reader, chain, unconfirmedOf(reader, chain, peer.id), false, load);
            continue;
        }
        if (const std::optional<Letter> last = letterAt(reader, id, chain.whole))
            load.besides.push_back(BundleAck{id, chain.whole, last->hash});
        askFor(reader, chain, load);
    }
    for (const CircleInfo &circle : circlesReadBy(reader, peer))
        loadCircle(reader, peer, circle, load);
    std::set<Hash256> returned;
    for (const LetterWish &wish : load.again) {
        // Its own letters that it lost, to whomever of us it wrote them.
        const std::optional<KeptChain> kept = keptChain(reader, wish.chain);
        if (kept && kept->way == LetterWay::In && isKeyOf(peer, kept->header.author) &&
            returned.insert(wish.chain).second)
            addRuns(reader, *kept, {}, true, load);
    }
    BENCHBOOK_ASSIGN(const OwnIdentity own, needIdentity(reader));
    Query lost = reader.query(lostSql);
    lost.bind("peer", peer.id).bind("card", hexText(cardChain(own.root())));
    while (lost.next())
        load.besides.push_back(BundleWant{bytesOfHex<Hash256>(lost.text(0)), lost.integer(1), lost.integer(2)});
    BENCHBOOK_ASSIGN(const PairingCard theirs, readCardBytes(storedBytes(peer.card)));
    load.besides.push_back(ackOfCard(theirs));
    load.card = !hasCard(reader, own.card, peer.id);
    if (load.card)
        load.besides.push_back(BundleCard{own.card.bytes()});
    addPictures(reader, peer.id, load);
    return load;
}

BundleLetterChain chainItem(const LetterRun &run, const Letter &first)
{
    return {run.header.author,
            run.header.device,
            *FixedBytes<16, IncarnationTag>::from(run.header.incarnation.view()),
            *Hash256::from(run.header.audience.view()),
            first.seq,
            first.prev};
}

/// One file of a plan: its items in order, then its photos.
struct FileLoad
{
    std::vector<BundleItem> items;
    std::vector<Hash256> photos;
    int letters = 0;
};

std::vector<FileLoad> filesOf(const BundleLoad &load, const ContentStore &store)
{
    struct Place
    {
        const LetterRun *run;
        const Letter *letter;
    };
    std::vector<Place> places;
    std::vector<qint64> letterBytes;
    for (const LetterRun &run : load.runs) {
        for (const Letter &letter : run.letters) {
            places.push_back({&run, &letter});
            letterBytes.push_back(letter.raw.size() + Signature::size);
        }
    }
    std::vector<Hash256> photos;
    std::vector<qint64> photoBytes;
    for (const Hash256 &photo : load.photos) {
        const QFileInfo file(store.pathOf(hexText(photo)));
        if (!file.exists() || file.size() > bundleLargestAttachment)
            continue; // it is asked for again, and comes when it is there
        photos.push_back(photo);
        photoBytes.push_back(file.size());
    }
    std::vector<FileLoad> files;
    for (const BundlePart &part : planBundles(letterBytes, photoBytes)) {
        FileLoad file;
        if (files.empty())
            file.items = load.besides;
        const LetterRun *run = nullptr;
        qint64 next = 0;
        for (const std::size_t index : part.letters) {
            const Place &place = places[index];
            if (place.run != run || place.letter->seq != next)
                file.items.push_back(chainItem(*place.run, *place.letter));
            run = place.run;
            next = place.letter->seq + 1;
            file.items.push_back(BundleLetter{place.letter->seq, place.letter->raw, place.letter->signature});
            ++file.letters;
        }
        for (const std::size_t index : part.attachments)
            file.photos.push_back(photos[index]);
        files.push_back(std::move(file));
    }
    return files;
}

QString pathOfPart(const QString &path, std::size_t part)
{
    if (part == 0)
        return path;
    const QFileInfo file(path);
    return file.path() % u'/' % file.completeBaseName() % u" ("_s % QString::number(part + 1) % u")."_s % file.suffix();
}

Result<SentBundle> writeFile(const FileLoad &load, const QString &path, const PostKeys &keys, const OwnIdentity &own,
                             const PeerInfo &peer, Instant now, const ContentStore &store, Progress progress)
{
    BundleManifest manifest;
    manifest.sender = own.root();
    manifest.audience = bytesOfHex<Hash256>(peer.rootKey);
    manifest.appVersion = QCoreApplication::applicationVersion();
    manifest.schemaVersion = Schema::newestVersion();
    manifest.created = now;
    for (const BundleItem &item : load.items)
        manifest.tally.add(item);
    for (const Hash256 &photo : load.photos)
        announcePicture(manifest.tally, photo, QFileInfo(store.pathOf(hexText(photo))).size());
    const BundleSender sender{keys.machine.sign, own.root(), keys.certificate};
    BENCHBOOK_ASSIGN(
        const std::unique_ptr<BundleWriter> writer,
        BundleWriter::begin(path, sender, {bytesOfHex<BoxPublicKey>(peer.boxKey)}, manifest, newBundleId()));
    BENCHBOOK_TRY(fillBundle(*writer, load.items, load.photos, store, progress));
    BENCHBOOK_ASSIGN(const BundleWritten written, writer->finish());
    return SentBundle{path, load.letters, 0, static_cast<int>(load.photos.size()), written.fileBytes};
}

/// The life that this machine signs letters to the peer in: a new one where the file was set back behind what is signed.
Result<LetterIncarnation> lifeToSignIn(Studio &studio, KeyRing &ring, const PostKeys &keys, Id<Peer> id)
{
    BENCHBOOK_ASSIGN(const LetterIncarnation life, letterLife(studio, ring));
    const auto lost = studio.read([&](const Reader &reader) { return hasLostTail(reader, keys, life, id); });
    if (!lost.ok())
        return lost.error();
    return *lost ? beginLetterLife(studio) : Result(life);
}

/// How many letters were signed: those that wait for the peer, and for the circles it reads.
Result<int> signForPeer(Studio &studio, KeyRing &ring, const LetterSigner &signer, Id<Peer> id, PersonRef person)
{
    const auto sign = [&](Action &action) -> Result<int> {
        BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(action.reader(), id));
        BENCHBOOK_ASSIGN(int count, signWaiting(action, signer, {.peer = id}));
        // To a circle it is signed once, with the first bundle for any of its members.
        for (const CircleInfo &circle : circlesReadBy(action.reader(), peer)) {
            BENCHBOOK_ASSIGN(const int more, signWaiting(action, signer, {.circle = circle.id}));
            count += more;
        }
        action.say(sentenceOfSigning(count, peer.name));
        if (count > 0)
            BENCHBOOK_TRY(keepLetterCount(ring, action.reader(), signer.life));
        return count;
    };
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Sign letters")), person, sign);
}

/// The files of one bundle, and which wishes of the peer they answer.
struct WrittenFiles
{
    std::vector<SentBundle> sent;
    std::vector<PictureWish> answered;
    std::vector<LetterWish> sentAgain;
};

Result<WrittenFiles> writeFiles(const Reader &reader, const PostKeys &keys, Id<Peer> id, const QString &path,
                                const ContentStore &store, Progress &progress)
{
    BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(reader, id));
    BENCHBOOK_ASSIGN(const OwnIdentity own, needIdentity(reader));
    BENCHBOOK_ASSIGN(BundleLoad load, loadFor(reader, peer));
    for (const BundleWant &want : wantedPictures(reader, id, store))
        load.besides.push_back(want);
    WrittenFiles written;
    const std::vector<FileLoad> files = filesOf(load, store);
    for (std::size_t i = 0; i < files.size(); ++i) {
        const double whole = static_cast<double>(files.size());
        Result<SentBundle> bundle =
            writeFile(files[i], pathOfPart(path, i), keys, own, peer, reader.now(), store,
                      progress.part(static_cast<double>(i) / whole, static_cast<double>(i + 1) / whole));
        if (!bundle.ok()) {
            // Parts of a bundle that will not be told of are of no use to anybody.
            for (const SentBundle &part : written.sent)
                QFile::remove(part.path);
            return bundle.error();
        }
        written.sent.push_back(std::move(*bundle));
        const std::vector<Hash256> &photos = files[i].photos;
        std::copy_if(load.wishes.begin(), load.wishes.end(), std::back_inserter(written.answered),
                     [&](const PictureWish &wish) {
                         return std::find(photos.begin(), photos.end(), wish.picture) != photos.end();
                     });
    }
    written.sentAgain = std::move(load.again);
    return written;
}

/// A line in the history of bundles for each file, and what the peer asked for counts as answered.
Result<void> noteSent(Action &action, Id<Peer> id, const WrittenFiles &written)
{
    BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(action.reader(), id));
    for (const SentBundle &bundle : written.sent) {
        BENCHBOOK_TRY(logBundle(action, {.path = bundle.path,
                                         .peer = id,
                                         .bytes = bundle.bytes,
                                         .letters = bundle.letters,
                                         .fresh = bundle.fresh,
                                         .pictures = bundle.pictures}));
    }
    for (const PictureWish &wish : written.answered)
        answerWish(action, id, wish);
    for (const LetterWish &wish : written.sentAgain)
        answerWish(action, id, wish);
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Write a bundle for %1"), {peer.name}));
    return {};
}

} // namespace

void announcePicture(BundleTally &tally, const Hash256 &photo, qint64 size)
{
    tally.add(BundleAttachment{photo, size});
    for (qint64 left = size; left > 0; left -= bundleLargestSlice)
        tally.items[static_cast<int>(BundleSection::Slice)] += 1;
}

Result<BundleForecast> forecastBundle(const Reader &reader, Id<Peer> id)
{
    BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(reader, id));
    BENCHBOOK_ASSIGN(const BundleLoad load, loadFor(reader, peer));
    BundleForecast forecast;
    const std::optional<Id<Machine>> here = thisMachine(reader);
    for (const WaitingLetter &letter : waitingLetters(reader, {.peer = id}))
        ++(isOursToSign(reader, letter, here) ? forecast.waiting : forecast.elsewhere);
    for (const CircleInfo &circle : circlesReadBy(reader, peer)) {
        for (const WaitingLetter &letter : waitingLetters(reader, {.circle = circle.id}))
            ++(isOursToSign(reader, letter, here) ? forecast.waiting : forecast.elsewhere);
    }
    for (const LetterRun &run : load.runs)
        (run.returned ? forecast.returned : forecast.unconfirmed) += static_cast<int>(run.letters.size());
    forecast.pictures = static_cast<int>(load.photos.size());
    forecast.card = load.card;
    return forecast;
}

QString bundleFileName(const Reader &reader, std::optional<Id<Peer>> to)
{
    Query query = reader.query(bundleCount);
    if (!query.bind("peer", to).next())
        return {};
    QString name;
    for (const QChar letter : query.text(0).toUpper()) {
        if (letter.isLetterOrNumber())
            name += letter;
    }
    // Each machine counts its own.
    if (!query.isNull(2))
        name += u'-' + query.text(2);
    // Files for two peers lie on one stick, and neither name tells anything of the other.
    const std::optional<OwnIdentity> own = ownIdentity(reader);
    const Result<PeerInfo> peer = to ? peerInfo(reader, *to) : Error::notFound({});
    if (own && peer.ok()) {
        const auto root = bytesOfHex<SignPublicKey>(peer->rootKey);
        name += u'-' + hexText(hashOf("BBK1 bundle name", {own->root().view(), root.view()})).first(4).toUpper();
    }
    return u"%1-%2.bbundle"_s.arg(name).arg(query.count(1) + 1, 4, 10, QLatin1Char('0'));
}

Result<std::vector<SentBundle>> writeBundle(Studio &studio, KeyRing &ring, Id<Peer> id, const QString &path,
                                            PersonRef person, Progress progress)
{
    BENCHBOOK_ASSIGN(const PostKeys keys,
                     studio.read([&](const Reader &reader) { return PostKeys::take(reader, ring); }));
    BENCHBOOK_TRY(noteThisMachine(studio, keys.machine.id));
    BENCHBOOK_ASSIGN(const LetterIncarnation life, lifeToSignIn(studio, ring, keys, id));
    BENCHBOOK_ASSIGN(const int fresh, signForPeer(studio, ring, {keys.machine, life}, id, person));
    const ContentStore store = ContentStore::ofFile(studio.path());
    BENCHBOOK_ASSIGN(WrittenFiles written, studio.read([&](const Reader &reader) {
        return writeFiles(reader, keys, id, path, store, progress);
    }));
    if (!written.sent.empty())
        written.sent.front().fresh = fresh;
    BENCHBOOK_TRY(studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Write a bundle")), person,
                                 [&](Action &action) { return noteSent(action, id, written); }));
    return std::move(written.sent);
}

} // namespace benchbook
