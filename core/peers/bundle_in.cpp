#include "core/peers/bundle_in.h"

#include "core/journal/content_store.h"
#include "core/journal/counted_sentence.h"
#include "core/peers/bundle_log.h"
#include "core/peers/bundle_pace.h"
#include "core/peers/bundle_waiting.h"
#include "core/peers/card_ack.h"
#include "core/peers/circle_post.h"
#include "core/peers/deals.h"
#include "core/peers/letter_machine.h"
#include "core/peers/letter_opener.h"
#include "core/peers/letter_photos.h"
#include "core/peers/letter_wants.h"
#include "core/peers/own_taker.h"
#include "core/peers/pairing.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <map>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct BundleInText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

/// A clock that is further off than this is said, and nothing more: who has a wrong clock is not locked out.
constexpr qint64 clockTolerance = 5LL * 60 * 1000;

// Said before, or less than what they are known to hold.
constexpr const char *ackIsKnown = R"sql(
    SELECT EXISTS (SELECT 1 FROM letter_ack
                   WHERE chain = :chain AND peer_id = :peer AND seq = :seq AND hash = :hash)
        OR EXISTS (SELECT 1 FROM confirmed_ack WHERE chain = :chain AND peer_id = :peer AND seq >= :seq)
)sql";
constexpr const char *isHeard = "SELECT 1 FROM heard_peer WHERE id = :peer";
constexpr const char *knownFork = "SELECT 1 FROM letter_fork WHERE chain = :chain AND raw = :raw";

/// What a bundle brings, row by row, inside the action that takes it in.
class BundleTaker final : public BundleVisitor
{
public:
    BundleTaker(Action &action, const BundleSigner &signer, BundleSenderView sender, ContentStore store, TakeMode mode)
        : m_action(action), m_signer(signer), m_sender(std::move(sender)), m_store(std::move(store)), m_mode(mode)
    {
        m_news.sender = m_sender.name;
        m_news.own = m_sender.own;
        m_news.peer = m_sender.peer;
    }

    Result<void> takeManifest(const BundleManifest &manifest) override
    {
        m_news.written = manifest.created;
        m_news.clockOff = manifest.created.milliseconds() > m_action.now().milliseconds() + clockTolerance;
        return {};
    }
    Result<void> takeItem(const BundleItem &item) override
    {
        // What stands behind letters may build on them.
        if (!std::holds_alternative<BundleLetter>(item))
            BENCHBOOK_TRY(takeLetters());
        return std::visit([this](const auto &part) { return take(part); }, item);
    }
    /// Letters are opened some at a time; this takes those that wait.
    Result<void> takeLetters() { return m_opener.finish(); }
    Result<BundleNews> finish();

private:
    Result<void> take(const BundleAck &ack);
    Result<void> take(const BundleWant &want)
    {
        m_wishes.hear(want);
        return {};
    }
    Result<void> take(const BundleCard &card);
    Result<void> take(const BundleLetterChain &chain);
    Result<void> take(const BundleLetter &letter);
    Result<void> take(const BundleAttachment &attachment);
    Result<void> take(const BundleSlice &slice);
    /// How far the sender's own chains go: of a circle's, members compare it with what they hold.
    Result<void> take(const BundleHead &head) { return take(BundleAck{head.chain, head.seq, head.hash}); }
    Result<void> take(const BundleGroup &) { return {}; }
    Result<void> take(const BundleKeys &) { return {}; }
    Result<void> take(const BundleUnknown &)
    {
        ++m_news.newer;
        return {};
    }
    Result<void> take(LetterOpener::Ready ready);
    void takeAgain(const Hash256 &hash);
    void learnFrom(const Letter &letter);
    void keepFork(const Letter &letter);
    void tellOf(const Letter &letter, Id<Letter> id, const LetterOrigin &origin);
    Result<void> keepPicture();

    const Reader &reader() const { return m_action.reader(); }

    Action &m_action;
    const BundleSigner &m_signer;
    BundleSenderView m_sender;
    ContentStore m_store;
    TakeMode m_mode;
    BundleNews m_news;
    ChainHeader m_chain;
    Hash256 m_chainId;
    LetterOrigin m_origin;
    Hash256 m_prev; ///< hash of the letter before the next one of the chain
    LetterOpener m_opener{[this](LetterOpener::Ready ready) { return take(std::move(ready)); }};
    OpenedLetters m_opened;
    std::set<Hash256> m_chains;
    /// Where the letters of m_news.fresh stand.
    std::vector<std::pair<Hash256, qint64>> m_places;
    std::set<DealId> m_deals;
    std::set<Hash256> m_named; ///< pictures that new letters name
    Hash256 m_picture;
    qint64 m_pictureSize = 0;
    QByteArray m_pictureBytes;
    WishHearer m_wishes{m_action, m_sender.peer, m_store};
};

Result<void> BundleTaker::take(const BundleAck &ack)
{
    // No chain is longer: who says so would have us ask for letters that nobody wrote.
    if (!m_sender.peer || ack.seq < 1 || ack.seq > maxChainLetters)
        return {};
    Query known = m_action.query(ackIsKnown);
    known.bind("chain", hexText(ack.chain)).bind("peer", m_sender.peer).bind("seq", ack.seq);
    known.bind("hash", hexText(ack.hash)).next();
    if (known.flag(0))
        return {};
    m_action.add("letter_ack", m_action.newId<LetterAck>(),
                 {{"at_ms", m_action.now()},
                  {"peer_id", m_sender.peer},
                  {"chain", hexText(ack.chain)},
                  {"seq", ack.seq},
                  {"hash", hexText(ack.hash)}});
    return {};
}

Result<void> BundleTaker::take(const BundleCard &bytes)
{
    const Result<PairingCard> card = readCardBytes(bytes.bytes);
    // A card that the sender's known keys do not vouch for cannot come this way: somebody gives it to us by hand.
    if (!card.ok() || !m_sender.peer)
        return {};
    BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(reader(), *m_sender.peer));
    BENCHBOOK_ASSIGN(const PeerTrust trust, trustOf(peer));
    if (compareCards(trust.card(), *card).kind != CardComparison::Kind::Newer)
        return {};
    BENCHBOOK_TRY(takeCard(m_action, *card, SameName::IsTheirs));
    m_news.newCard = true;
    return {};
}

Result<void> BundleTaker::take(const BundleLetterChain &chain)
{
    m_chain = {chain.author, chain.device, *LetterIncarnation::from(chain.incarnation.view()),
               *LetterAudienceId::from(chain.audience.view())};
    m_chainId = m_chain.id();
    m_prev = chain.previous;
    m_origin = originOf(reader(), m_chain, m_signer, m_sender);
    if (m_origin.reject == LetterReject::None)
        m_chains.insert(m_chainId);
    return {};
}

Result<void> BundleTaker::take(const BundleLetter &brought)
{
    ++m_news.letters;
    SealedLetter sealed{m_chain, brought.seq, m_prev, brought.raw, brought.signature};
    m_prev = hashOf(sealed);
    // One that is here was found right when it came; finding it right again is what most of its time would go into.
    if (m_origin.reject != LetterReject::None || !isKeptAt(reader(), m_chainId, sealed.seq, m_prev))
        return m_opener.add(std::move(sealed));
    BENCHBOOK_TRY(takeLetters());
    takeAgain(m_prev);
    return {};
}

/// A letter that was set aside and comes once more.
void BundleTaker::takeAgain(const Hash256 &hash)
{
    if (!countAgain(m_action, hash))
        return;
    const std::optional<KeptLetter> kept = letterOfHash(reader(), hash);
    tellOf(kept->letter, kept->id, m_origin);
}

Result<void> BundleTaker::take(LetterOpener::Ready ready)
{
    const Letter &letter = ready.letter;
    learnFrom(letter);
    if (m_origin.reject != LetterReject::None) {
        m_news.rejected.push_back({letter.hash, m_origin.reject});
        return {};
    }
    const std::map<qint64, LetterLink> around = linksAround(reader(), m_chainId, letter.seq);
    if (const auto there = around.find(letter.seq); there != around.end()) {
        if (there->second.hash == letter.hash)
            takeAgain(letter.hash);
        else
            keepFork(letter);
        return {};
    }
    // A letter that names another one before it than the one here is of another life of that machine, though both have
    // one name. Nobody can say which of the two was meant.
    const auto before = around.find(letter.seq - 1);
    if (before != around.end() && before->second.hash != letter.prev) {
        keepFork(letter);
        return {};
    }
    const auto after = around.find(letter.seq + 1);
    if (letter.is("circle"_L1) && !m_origin.ours)
        m_news.invitations += 1;
    const LetterWay way = m_origin.ours ? LetterWay::Out : LetterWay::In;
    const Id<Letter> id = keepLetter(m_action, letter, {m_origin.peer, m_origin.circle, way}, ready.body);
    tellOf(letter, id, m_origin);
    if (after != around.end() && after->second.prev != letter.hash)
        keepFork(*letterAt(reader(), m_chainId, letter.seq + 1));
    m_opened.remember(id, std::move(ready.letter));
    return {};
}

/// An invitation makes its circle known; from then on there is a place for it and for what follows.
void BundleTaker::learnFrom(const Letter &letter)
{
    const bool astray =
        m_origin.reject == LetterReject::ForeignAuthor || m_origin.reject == LetterReject::ForeignAudience;
    if (!astray || !letter.is("circle"_L1))
        return;
    const std::optional<PeerInfo> author = peerOfMember(reader(), letter.chain.author);
    if (!author || author->trust == PeerTrustLevel::Blocked || !learnCircle(m_action, letter))
        return;
    m_origin = originOf(reader(), m_chain, m_signer, m_sender);
    if (m_origin.reject == LetterReject::None)
        m_chains.insert(m_chainId);
}

void BundleTaker::keepFork(const Letter &letter)
{
    m_news.forks.push_back(m_chainId);
    Query known = m_action.query(knownFork);
    known.bind("chain", hexText(m_chainId)).bind("raw", storedText(letter.raw));
    if (known.next())
        return;
    m_action.add("letter_fork", m_action.newId<LetterFork>(),
                 {{"at_ms", m_action.now()},
                  {"peer_id", m_origin.peer ? m_origin.peer : m_sender.peer},
                  {"chain", hexText(m_chainId)},
                  {"seq", letter.seq},
                  {"raw", storedText(letter.raw)},
                  {"signature", storedText(letter.signature.view())}});
}

void BundleTaker::tellOf(const Letter &letter, Id<Letter> id, const LetterOrigin &origin)
{
    m_news.fresh.push_back({id, letter.content.kind, m_sender.name, false, origin.ours});
    m_places.emplace_back(m_chainId, letter.seq);
    if (!letter.isReadable() || !letter.content.unknown.isEmpty())
        ++m_news.newer;
    if (const std::optional<DealId> deal = letter.dealId())
        m_deals.insert(*deal);
    for (const Hash256 &photo : photosOf(letter.content))
        m_named.insert(photo);
    // What breaks its own rules, or binds and is of nobody we heard, is acted upon by nobody: nothing is offered with
    // it.
    if (origin.ours || !letter.isReadable() || !(letter.is("offer"_L1) || letter.is("change"_L1)))
        return;
    Query heard = reader().query(isHeard);
    if (!heard.bind("peer", origin.peer).next())
        return;
    for (const LetterBody &line : letter.content.body.lines("lines"_L1)) {
        const auto *total = line.find<BodyMoney>("total"_L1);
        const auto *price = line.find<BodyMoney>("unit_price"_L1);
        if (total)
            m_news.offered[total->currency] += total->money;
        else if (price)
            m_news.offered[price->currency] += price->money.times(line.number("pieces"_L1));
    }
}

Result<void> BundleTaker::take(const BundleAttachment &attachment)
{
    m_picture = attachment.hash;
    m_pictureSize = attachment.size;
    m_pictureBytes.clear();
    return m_pictureSize == 0 ? keepPicture() : Result<void>();
}

Result<void> BundleTaker::take(const BundleSlice &slice)
{
    m_pictureBytes += slice.bytes;
    return m_pictureBytes.size() == m_pictureSize ? keepPicture() : Result<void>();
}

Result<void> BundleTaker::keepPicture()
{
    // One that is not what it says stays awaited; the letters count all the same.
    if (ContentStore::hashOf(m_pictureBytes) != hexText(m_picture))
        return {};
    if (m_store.conditionOf(hexText(m_picture)) == ContentStore::Condition::Whole)
        return {};
    ++m_news.pictures;
    if (m_mode == TakeMode::Preview)
        return {};
    const Result<QString> kept = m_store.keep(m_pictureBytes);
    return kept.ok() ? Result<void>() : Result<void>(kept.error());
}

Result<BundleNews> BundleTaker::finish()
{
    std::map<Hash256, qint64> whole;
    for (const Hash256 &id : m_chains) {
        const std::optional<KeptChain> chain = keptChain(reader(), id);
        if (!chain)
            continue;
        whole[id] = chain->whole;
        const std::vector<ChainGap> gaps = gapsOf(reader(), *chain);
        m_news.gaps.insert(m_news.gaps.end(), gaps.begin(), gaps.end());
    }
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const auto &[chain, seq] = m_places[i];
        const auto known = whole.find(chain);
        m_news.fresh[i].waits = known != whole.end() && seq > known->second;
    }
    refreshDeals(m_action, m_deals, m_opened);
    m_news.deals.assign(m_deals.begin(), m_deals.end());
    for (const Hash256 &photo : m_named) {
        const bool here = m_store.conditionOf(hexText(photo)) == ContentStore::Condition::Whole;
        if (!here)
            ++m_news.awaited;
    }
    return std::move(m_news);
}

/// An opened file with everything that is needed to read it.
struct OpenedBundle
{
    PostKeys keys;
    std::unique_ptr<StagedBundle> staged;
    std::unique_ptr<BundleReader> reader;
};

Result<OpenedBundle> openBundle(Studio &studio, KeyRing &ring, const QString &path)
{
    BENCHBOOK_ASSIGN(PostKeys keys, studio.read([&](const Reader &reader) { return PostKeys::take(reader, ring); }));
    BENCHBOOK_TRY(noteThisMachine(studio, keys.machine.id));
    const QString folder = bundleFolder(studio.path());
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::Io, BundleInText::tr("The folder “%1” cannot be made.").arg(folder)};
    cleanStaging(folder);
    BENCHBOOK_ASSIGN(std::unique_ptr<StagedBundle> staged, StagedBundle::copy(path, folder));
    return OpenedBundle{std::move(keys), std::move(staged), nullptr};
}

Result<BundleNews> takeFrom(Action &action, OpenedBundle &bundle, const QString &studioPath, const QString &path,
                            TakeMode mode, Progress &progress)
{
    const BundleSigner &signer = *bundle.reader->signer();
    const BundleSenderView sender = senderOf(action.reader(), signer);
    const std::optional<Instant> before = takenInAt(action.reader(), bundle.staged->hash());
    BundleTaker taker(action, signer, sender, ContentStore::ofFile(studioPath), mode);
    PacedVisitor paced(taker, progress);
    const Result<void> read = bundle.reader->read(paced);
    // A letter that came before what ended the reading is told of first.
    BENCHBOOK_TRY(taker.takeLetters());
    BENCHBOOK_TRY(read);
    BENCHBOOK_ASSIGN(BundleNews news, taker.finish());
    news.takenInBefore = before;
    if (before)
        return news;
    BENCHBOOK_TRY(logBundle(action, {.path = path,
                                     .came = true,
                                     .hash = bundle.staged->hash(),
                                     .peer = sender.peer,
                                     .machine = sender.machine,
                                     .bytes = bundle.staged->size(),
                                     .letters = news.letters,
                                     .fresh = static_cast<int>(news.fresh.size()),
                                     .pictures = news.pictures}));
    action.say(countedSentence(std::ssize(news.fresh),
                               QT_TRANSLATE_NOOP("Action", "Take in a bundle from %1: one new letter"),
                               QT_TRANSLATE_NOOP("Action", "Take in a bundle from %1: %2 new letters"), {news.sender}));
    return news;
}

bool isOwn(const Studio &studio, const OpenedBundle &bundle)
{
    const auto own = studio.read([&](const Reader &reader) { return senderOf(reader, *bundle.reader->signer()).own; });
    return own.ok() && *own;
}

/// What another machine of ours did becomes part of this file, each action with its own line in the history.
Result<BundleNews> takeOwn(Studio &studio, OpenedBundle &bundle, const QString &path, TakeMode mode, PersonRef person,
                           Progress &progress)
{
    OwnTaker taker(ContentStore::ofFile(studio.path()), mode);
    PacedVisitor paced(taker, progress);
    BENCHBOOK_TRY(bundle.reader->read(paced));
    BENCHBOOK_ASSIGN(const BundleSenderView sender,
                     studio.read([&](const Reader &reader) { return senderOf(reader, *bundle.reader->signer()); }));
    Machines machines(studio);
    BundleNews news = std::move(taker.news());
    news.sender = sender.name;
    news.own = true;
    BENCHBOOK_ASSIGN(news.takenInBefore, studio.read([&](const Reader &reader) -> Result<std::optional<Instant>> {
        return takenInAt(reader, bundle.staged->hash());
    }));
    const auto note = [&](const TakenIn &taken) -> Result<void> {
        if (news.takenInBefore && taken.taken == 0 && taken.questions == 0)
            return {};
        return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Take in a bundle from %1: %2 actions"),
                                       {sender.name, QString::number(taken.taken)}),
                              person, [&](Action &action) -> Result<void> {
                                  refreshDeals(action);
                                  BENCHBOOK_TRY(logBundle(action, {.path = path,
                                                                   .came = true,
                                                                   .hash = bundle.staged->hash(),
                                                                   .machine = sender.machine,
                                                                   .bytes = bundle.staged->size(),
                                                                   .groups = taken.taken,
                                                                   .pictures = news.pictures}));
                                  return {};
                              });
    };
    // The line in the history comes with what it tells of, or neither does.
    BENCHBOOK_ASSIGN(const TakenIn taken, mode == TakeMode::Preview ? machines.preview(taker.message())
                                                                    : machines.takeIn(taker.message(), note));
    news.machine = taken;
    news.clockOff = !taken.clocksOff.isEmpty();
    return news;
}

constexpr const char *refusedBefore = "SELECT 1 FROM bundle WHERE hash = :hash AND refusal = :refusal";

bool isRefusedBefore(const Studio &studio, const Hash512 &hash, const QString &refusal)
{
    const auto known = studio.read([&](const Reader &reader) {
        Query query = reader.query(refusedBefore);
        return Result(query.bind("hash", hexText(hash)).bind("refusal", refusal).next());
    });
    return known.ok() && *known;
}

/// A refusal is a line of the history of bundles, so that "it did not work" can be looked up later: once for a file
/// that waits for a newer program and is tried again.
void logRefusal(Studio &studio, const OpenedBundle &bundle, const QString &path, PersonRef person)
{
    const std::optional<BundleRefusal> &refusal = bundle.reader->refusal();
    const bool waits = refusal && refusal->fault == BundleFault::NewerFormat;
    if (!refusal || (waits && isRefusedBefore(studio, bundle.staged->hash(), refusal->className())))
        return;
    (void)studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Refuse a bundle: %1"), {refusal->className()}), person,
                         [&](Action &action) -> Result<void> {
                             std::optional<Id<Peer>> peer;
                             if (bundle.reader->signer())
                                 peer = senderOf(action.reader(), *bundle.reader->signer()).peer;
                             BENCHBOOK_TRY(logBundle(action, {.path = path,
                                                              .came = true,
                                                              .hash = bundle.staged->hash(),
                                                              .peer = peer,
                                                              .bytes = bundle.staged->size(),
                                                              .refusal = refusal->className()}));
                             return {};
                         });
}

/// The refusal in the history, and the bytes kept where a newer program can take them in; the error says so.
Error refusedBundle(Studio &studio, OpenedBundle &bundle, const QString &path, PersonRef person, Error error)
{
    logRefusal(studio, bundle, path, person);
    const std::optional<BundleRefusal> &refusal = bundle.reader->refusal();
    if (refusal && refusal->fault == BundleFault::NewerFormat && keepWaiting(*bundle.staged, studio.path()))
        error.message += u' ' + BundleInText::tr("It was kept here and can be taken in after the update.");
    return error;
}

} // namespace

QString bundleFolder(const QString &studioPath)
{
    const QFileInfo file(studioPath);
    return file.absolutePath() % u'/' % file.completeBaseName() % u".bundles"_s;
}

QString keptBundleName(const QString &hash) { return hash.first(32) % u".bbundle"_s; }

Result<BundleNews> previewBundle(Studio &studio, KeyRing &ring, const QString &path)
{
    BENCHBOOK_ASSIGN(OpenedBundle bundle, openBundle(studio, ring, path));
    bundle.reader = std::make_unique<BundleReader>(bundle.staged->file(), addresseeOf(studio, bundle.keys));
    BENCHBOOK_TRY(bundle.reader->open());
    Progress untold;
    if (isOwn(studio, bundle))
        return takeOwn(studio, bundle, path, TakeMode::Preview, std::nullopt, untold);
    return studio.rehearse(Sentence("Take in a bundle"), [&](Action &action) {
        return takeFrom(action, bundle, studio.path(), path, TakeMode::Preview, untold);
    });
}

Result<BundleNews> takeBundle(Studio &studio, KeyRing &ring, const QString &path, PersonRef person, Progress progress)
{
    BENCHBOOK_ASSIGN(OpenedBundle bundle, openBundle(studio, ring, path));
    bundle.reader = std::make_unique<BundleReader>(bundle.staged->file(), addresseeOf(studio, bundle.keys));
    if (const Result<void> opened = bundle.reader->open(); !opened.ok())
        return refusedBundle(studio, bundle, path, person, opened.error());
    Result<BundleNews> news =
        isOwn(studio, bundle)
            ? takeOwn(studio, bundle, path, TakeMode::Take, person, progress)
            : studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Take in a bundle")), person, [&](Action &action) {
                  return takeFrom(action, bundle, studio.path(), path, TakeMode::Take, progress);
              });
    if (!news.ok())
        return refusedBundle(studio, bundle, path, person, news.error());
    // Kept for the history; where the disk says no, everything in it is in the studio file all the same.
    if (!news->takenInBefore)
        (void)bundle.staged->keepAs(bundleFolder(studio.path()) % u'/' %
                                    keptBundleName(hexText(bundle.staged->hash())));
    return news;
}

Result<void> noteRefusedBundle(Studio &studio, KeyRing &ring, const QString &path, PersonRef person)
{
    BENCHBOOK_ASSIGN(OpenedBundle bundle, openBundle(studio, ring, path));
    bundle.reader = std::make_unique<BundleReader>(bundle.staged->file(), addresseeOf(studio, bundle.keys));
    if (bundle.reader->open().ok()) {
        Progress untold;
        (void)studio.rehearse(Sentence("Take in a bundle"), [&](Action &action) {
            return takeFrom(action, bundle, studio.path(), path, TakeMode::Preview, untold);
        });
    }
    (void)refusedBundle(studio, bundle, path, person, {});
    return {};
}

} // namespace benchbook
