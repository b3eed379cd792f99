#include "core/peers/letter_wants.h"

#include "core/peers/stored_bytes.h"

#include <QFileInfo>

#include <algorithm>

namespace benchbook {
namespace {

constexpr const char *setAsideSql = R"sql(
    SELECT letter.seq FROM letter
    WHERE letter.chain = :chain AND letter.counters_id IS NULL
      AND EXISTS (SELECT 1 FROM letter AS answer WHERE answer.counters_id = letter.id)
      AND NOT EXISTS (SELECT 1 FROM standing_letter AS standing WHERE standing.id = letter.id)
    ORDER BY letter.seq
)sql";
constexpr const char *letterWishesSql = R"sql(
    SELECT want.id, want.chain, want.first_seq, want.last_seq FROM letter_want AS want
    WHERE want.peer_id = :peer AND want.counters_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM letter_want AS answer WHERE answer.counters_id = want.id)
      AND EXISTS (SELECT 1 FROM letter_chain AS chain WHERE chain.chain = want.chain)
    ORDER BY want.id LIMIT :most
)sql";
constexpr const char *openWishCount = R"sql(
    SELECT count(*) FROM letter_want AS want
    WHERE want.peer_id = :peer AND want.counters_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM letter_want AS answer WHERE answer.counters_id = want.id)
)sql";
// Asked already, by itself or as part of more.
constexpr const char *coveringWish = R"sql(
    SELECT 1 FROM letter_want AS want
    WHERE peer_id = :peer AND chain = :chain AND first_seq <= :first AND last_seq >= :last AND counters_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM letter_want AS answer WHERE answer.counters_id = want.id)
)sql";

std::vector<LetterAudienceId> audiencesReadBy(const Reader &reader, const PeerInfo &peer)
{
    std::vector<LetterAudienceId> audiences;
    for (const CircleInfo &circle : circlesReadBy(reader, peer))
        audiences.push_back(circle.group.id);
    return audiences;
}

/// `reads` are the circles whose letters go to the peer.
bool mayAskFor(const PeerInfo &peer, const std::vector<LetterAudienceId> &reads, const KeptChain &chain)
{
    return isBetweenUs(peer, chain.header, chain.way) ||
           std::find(reads.begin(), reads.end(), chain.header.audience) != reads.end();
}

} // namespace

bool isBetweenUs(const PeerInfo &peer, const ChainHeader &header, LetterWay way)
{
    return isKeyOf(peer, way == LetterWay::Out ? *SignPublicKey::from(header.audience.view()) : header.author);
}

std::vector<BundleWant> wantedAgain(const Reader &reader, const KeptChain &chain)
{
    std::vector<BundleWant> wants;
    if (chain.way != LetterWay::In)
        return wants;
    const Hash256 id = chain.header.id();
    Query query = reader.query(setAsideSql);
    query.bind("chain", hexText(id));
    while (query.next()) {
        const qint64 seq = query.integer(0);
        if (!wants.empty() && wants.back().last == seq - 1)
            wants.back().last = seq;
        else if (wants.size() < std::size_t(mostRunsAskedAgain))
            wants.push_back({id, seq, seq});
        else
            break;
    }
    return wants;
}

std::vector<LetterWish> letterWishes(const Reader &reader, const PeerInfo &peer)
{
    const std::vector<LetterAudienceId> reads = audiencesReadBy(reader, peer);
    std::vector<LetterWish> wishes;
    Query query = reader.query(letterWishesSql);
    query.bind("peer", peer.id).bind("most", mostWantsHeard);
    while (query.next()) {
        const auto id = bytesOfHex<Hash256>(query.text(1));
        // Asked when it came, and again now: a circle may have been left since.
        const std::optional<KeptChain> chain = keptChain(reader, id);
        if (chain && mayAskFor(peer, reads, *chain))
            wishes.push_back({query.integer(0), id, {query.integer(2), query.integer(3)}});
    }
    return wishes;
}

std::vector<ChainGap> placesToSend(const std::vector<LetterWish> &wishes, const KeptChain &chain,
                                   std::optional<ChainGap> more)
{
    std::vector<ChainGap> places;
    const auto add = [&](const ChainGap &asked) {
        const ChainGap here{std::max<qint64>(asked.from, 1), std::min(asked.to, chain.last)};
        if (here.from <= here.to)
            places.push_back(here);
    };
    const Hash256 id = chain.header.id();
    for (const LetterWish &wish : wishes) {
        if (wish.chain == id)
            add(wish.letters);
    }
    if (more)
        add(*more);
    std::sort(places.begin(), places.end(), [](const ChainGap &a, const ChainGap &b) { return a.from < b.from; });
    std::vector<ChainGap> whole;
    for (const ChainGap &place : places) {
        if (!whole.empty() && place.from <= whole.back().to + 1)
            whole.back().to = std::max(whole.back().to, place.to);
        else
            whole.push_back(place);
    }
    return whole;
}

void answerWish(Action &action, Id<Peer> peer, const LetterWish &wish)
{
    const QByteArray row = QByteArray::number(wish.row);
    const std::vector<Column> columns{{"at_ms", action.now()},        {"peer_id", peer},
                                      {"chain", hexText(wish.chain)}, {"first_seq", wish.letters.from},
                                      {"last_seq", wish.letters.to},  {"counters_id", wish.row}};
    action.addRow("letter_want", rowIdOf(hashOf("BBK1 letter wish answered", {row})), columns);
}

void WishHearer::hear(const BundleWant &want)
{
    if (!m_peer || ++m_heard > mostWantsHeard)
        return;
    const std::optional<KeptChain> chain = keptChain(m_action.reader(), want.chain);
    if (chain ? !isLetterWish(want, *chain) : !isPictureWish(want))
        return;
    Query known = m_action.query(coveringWish);
    known.bind("peer", m_peer).bind("chain", hexText(want.chain)).bind("first", want.first);
    if (known.bind("last", want.last).next() || isFull())
        return;
    m_action.add("letter_want", m_action.newId<struct LetterWant>(),
                 {{"at_ms", m_action.now()},
                  {"peer_id", m_peer},
                  {"chain", hexText(want.chain)},
                  {"first_seq", want.first},
                  {"last_seq", want.last}});
    ++*m_open;
}

/// What they miss of our chains goes out anyway while they have not acknowledged it; this is what they had and lost, or
/// set aside.
bool WishHearer::isLetterWish(const BundleWant &want, const KeptChain &chain)
{
    if (want.first < 1 || want.first > want.last || want.last > chain.last)
        return false;
    if (!m_sender) {
        const Result<PeerInfo> sender = peerInfo(m_action.reader(), *m_peer);
        if (!sender.ok())
            return false;
        m_sender = *sender;
        m_reads = audiencesReadBy(m_action.reader(), *m_sender);
    }
    return mayAskFor(*m_sender, m_reads, chain);
}

/// Whether this asks for a picture that is here and that the sender may have.
bool WishHearer::isPictureWish(const BundleWant &want)
{
    if (want.first != 1 || want.last != 1 || ++m_picturesAsked > mostPicturesAsked)
        return false;
    // One that is not here is asked for again; until then it is nothing to remember.
    if (!QFileInfo::exists(m_store.pathOf(hexText(want.chain))))
        return false;
    if (!m_pictures)
        m_pictures.emplace(m_action.reader(), *m_peer);
    return m_pictures->mayHave(want.chain);
}

/// Who asks with every bundle and takes none from us does not fill the file.
bool WishHearer::isFull()
{
    if (!m_open) {
        Query open = m_action.query(openWishCount);
        open.bind("peer", m_peer).next();
        m_open = open.count(0);
    }
    return *m_open >= mostWantsHeard;
}

} // namespace benchbook
