#include "core/peers/letter_store.h"

#include "core/letters/body_json.h"
#include "core/peers/stored_bytes.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace benchbook {
namespace {

struct LetterStoreText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

// One way to read a letter, five ways to find it.
#define BENCHBOOK_LETTER_COLUMNS                                                                                        \
    "SELECT letter.id, letter.hash, letter.peer_id, letter.circle_id, letter.direction, letter.author, letter.device, " \
    "letter.incarnation, letter.audience, letter.seq, letter.prev, letter.raw, letter.signature, letter.arrived_ms "

constexpr const char *letterById = BENCHBOOK_LETTER_COLUMNS "FROM letter WHERE id = :id";
constexpr const char *letterByHash = BENCHBOOK_LETTER_COLUMNS "FROM letter WHERE hash = :hash AND counters_id IS NULL";
constexpr const char *letterByPlace = BENCHBOOK_LETTER_COLUMNS
    "FROM letter WHERE chain = :chain AND seq BETWEEN :first AND :last AND counters_id IS NULL ORDER BY seq";
constexpr const char *latestAnswer = R"sql(
    WITH RECURSIVE answers (link, length) AS (
        SELECT id, 0 FROM letter WHERE hash = :hash AND counters_id IS NULL
        UNION ALL
        SELECT letter.id, answers.length + 1 FROM answers JOIN letter ON letter.counters_id = answers.link)
    SELECT link, length FROM answers ORDER BY length DESC LIMIT 1
)sql";
constexpr const char *lettersByDeal =
    BENCHBOOK_LETTER_COLUMNS "FROM told_letter AS letter WHERE deal = :deal AND deal <> '' ORDER BY at_ms, id";
constexpr const char *lettersByAudience = BENCHBOOK_LETTER_COLUMNS
    "FROM told_letter AS letter WHERE letter.chain IN (SELECT chain FROM letter_chain WHERE audience = :audience) "
    "ORDER BY letter.at_ms, letter.id";
constexpr const char *lettersByKind =
    BENCHBOOK_LETTER_COLUMNS "FROM told_letter AS letter WHERE kind = :kind ORDER BY at_ms DESC, id DESC";
#undef BENCHBOOK_LETTER_COLUMNS

constexpr const char *linksSql = R"sql(
    SELECT seq, hash, prev FROM letter
    WHERE chain = :chain AND seq BETWEEN :first AND :last AND counters_id IS NULL
)sql";
constexpr const char *hashAtPlace = R"sql(
    SELECT hash FROM letter WHERE chain = :chain AND seq = :seq AND counters_id IS NULL
)sql";

constexpr const char *chainSql = R"sql(
    SELECT author, device, incarnation, audience, peer_id, direction, whole_seq, last_seq FROM letter_chain
    WHERE (:chain IS NULL OR chain = :chain) AND (:peer IS NULL OR peer_id = :peer) ORDER BY direction, chain
)sql";

constexpr const char *missingSql = R"sql(
    SELECT letter.seq, (SELECT min(later.seq) FROM letter AS later
                        WHERE later.chain = :chain AND later.seq > letter.seq AND later.counters_id IS NULL) AS next
    FROM letter WHERE letter.chain = :chain AND letter.counters_id IS NULL AND letter.seq >= :whole
    ORDER BY letter.seq
)sql";

/// Short letters weigh more than their bytes, so they are counted, too. Beyond that letters are read once more.
constexpr std::size_t mostRemembered = 5'000;

const QString wayName(LetterWay way) { return way == LetterWay::In ? QStringLiteral("in") : QStringLiteral("out"); }

KeptLetter letterFrom(const Query &query)
{
    Letter letter;
    letter.hash = bytesOfHex<Hash256>(query.text(1));
    letter.chain = {bytesOfHex<SignPublicKey>(query.text(5)), bytesOfHex<SignPublicKey>(query.text(6)),
                    bytesOfHex<LetterIncarnation>(query.text(7)), bytesOfHex<LetterAudienceId>(query.text(8))};
    letter.seq = query.integer(9);
    letter.prev = bytesOfHex<Hash256>(query.text(10));
    letter.raw = storedBytes(query.text(11));
    letter.signature = Signature::from(storedBytes(query.text(12))).value_or(Signature());
    // The signature was checked when it came, and verify checks all of them.
    if (Result<LetterContent> content = readContent(letter.raw); content.ok())
        letter.content = std::move(content.value());
    return {query.id<Letter>(0),
            std::move(letter),
            query.maybeId<Peer>(2),
            query.maybeId<Circle>(3),
            query.text(4) == QLatin1StringView("in") ? LetterWay::In : LetterWay::Out,
            query.instant(13)};
}

std::vector<Letter> plainLetters(Query &query, const OpenedLetters &opened = {})
{
    std::vector<Letter> letters;
    while (query.next()) {
        const Letter *known = opened.find(query.id<Letter>(0));
        letters.push_back(known ? *known : letterFrom(query).letter);
    }
    return letters;
}

std::vector<KeptChain> readChains(const Reader &reader, const Value &chain, const Value &peer)
{
    Query query = reader.query(chainSql);
    query.bind("chain", chain).bind("peer", peer);
    std::vector<KeptChain> chains;
    while (query.next()) {
        chains.push_back({{bytesOfHex<SignPublicKey>(query.text(0)), bytesOfHex<SignPublicKey>(query.text(1)),
                           bytesOfHex<LetterIncarnation>(query.text(2)), bytesOfHex<LetterAudienceId>(query.text(3))},
                          query.maybeId<Peer>(4),
                          query.text(5) == QLatin1StringView("in") ? LetterWay::In : LetterWay::Out,
                          query.integer(6),
                          query.integer(7)});
    }
    return chains;
}

std::vector<Column> columnsOf(const Letter &letter, const LetterPlace &place, Instant now, const QString &body)
{
    const LetterContent &content = letter.content;
    const std::optional<DealId> deal = letter.dealId();
    return {{"hash", hexText(letter.hash)},
            {"peer_id", place.peer},
            {"circle_id", place.circle},
            {"direction", wayName(place.way)},
            {"chain", hexText(letter.chain.id())},
            {"author", hexText(letter.chain.author)},
            {"device", hexText(letter.chain.device)},
            {"incarnation", hexText(letter.chain.incarnation)},
            {"audience", hexText(letter.chain.audience)},
            {"seq", letter.seq},
            {"prev", hexText(letter.prev)},
            {"raw", storedText(letter.raw)},
            {"signature", storedText(letter.signature.view())},
            {"kind", content.kind},
            {"deal", deal ? hexText(*deal) : QString()},
            {"at_ms", content.at},
            {"until_ms", content.validUntil},
            {"body", body},
            {"unknown", content.unknown.size() + (letter.isReadable() ? 0 : 1)},
            {"arrived_ms", now},
            {"parents", hexListText(content.parents)}};
}

} // namespace

QString bodyText(const Letter &letter)
{
    const LetterKind *kind = letter.kind();
    const QJsonObject body = kind ? bodyToJson(*kind, letter.content.body) : QJsonObject();
    return QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

void OpenedLetters::remember(Id<Letter> id, Letter letter)
{
    const qsizetype size = letter.raw.size();
    if (m_letters.size() >= mostRemembered || m_bytes + size > mostBytes)
        return;
    if (m_letters.try_emplace(id.value(), std::move(letter)).second)
        m_bytes += size;
}

const Letter *OpenedLetters::find(Id<Letter> id) const
{
    const auto found = m_letters.find(id.value());
    return found == m_letters.end() ? nullptr : &found->second;
}

Id<Letter> keepLetter(Action &action, const Letter &letter, const LetterPlace &place)
{
    return keepLetter(action, letter, place, bodyText(letter));
}

Id<Letter> keepLetter(Action &action, const Letter &letter, const LetterPlace &place, const QString &body)
{
    const Id<Letter> id(rowIdOf(letter.hash));
    action.addRow("letter", id.value(), columnsOf(letter, place, action.now(), body));
    return id;
}

bool countAgain(Action &action, const Hash256 &hash)
{
    Query answers = action.query(latestAnswer);
    answers.bind("hash", hexText(hash));
    // An even number of answers leaves the letter standing.
    if (!answers.next() || answers.integer(1) % 2 == 0)
        return false;
    const qint64 answered = answers.integer(0);
    const std::optional<KeptLetter> kept = letterOfHash(action.reader(), hash);
    if (!kept)
        return false;
    std::vector<Column> columns =
        columnsOf(kept->letter, {kept->peer, kept->circle, kept->way}, action.now(), bodyText(kept->letter));
    columns.push_back({"counters_id", answered});
    // Two machines may take the same bundle in again: that is one answer, under one id.
    const QByteArray link = QByteArray::number(answered);
    action.addRow("letter", rowIdOf(hashOf("BBK1 letter counts again", {link})), columns);
    return true;
}

bool isKept(const Reader &reader, const Hash256 &hash) { return letterOfHash(reader, hash).has_value(); }

std::map<qint64, LetterLink> linksAround(const Reader &reader, const Hash256 &chain, qint64 seq)
{
    Query query = reader.query(linksSql);
    query.bind("chain", hexText(chain)).bind("first", seq - 1).bind("last", seq + 1);
    std::map<qint64, LetterLink> links;
    while (query.next())
        links[query.integer(0)] = {bytesOfHex<Hash256>(query.text(1)), bytesOfHex<Hash256>(query.text(2))};
    return links;
}

bool isKeptAt(const Reader &reader, const Hash256 &chain, qint64 seq, const Hash256 &hash)
{
    Query query = reader.query(hashAtPlace);
    query.bind("chain", hexText(chain)).bind("seq", seq);
    return query.next() && query.text(0) == hexText(hash);
}

std::optional<Letter> letterAt(const Reader &reader, const Hash256 &chain, qint64 seq)
{
    std::vector<Letter> found = lettersOfChain(reader, chain, seq, seq);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<KeptLetter> keptLetter(const Reader &reader, Id<Letter> id)
{
    Query query = reader.query(letterById);
    query.bind("id", id);
    if (!query.next())
        return Error::notFound(LetterStoreText::tr("There is no such letter."));
    return letterFrom(query);
}

std::optional<KeptLetter> letterOfHash(const Reader &reader, const Hash256 &hash)
{
    Query query = reader.query(letterByHash);
    query.bind("hash", hexText(hash));
    return query.next() ? std::optional(letterFrom(query)) : std::nullopt;
}

std::vector<Letter> lettersOfDeal(const Reader &reader, const DealId &deal, const OpenedLetters &opened)
{
    Query query = reader.query(lettersByDeal);
    query.bind("deal", hexText(deal));
    return plainLetters(query, opened);
}

std::vector<Letter> lettersTo(const Reader &reader, const LetterAudienceId &audience)
{
    Query query = reader.query(lettersByAudience);
    query.bind("audience", hexText(audience));
    return plainLetters(query);
}

std::vector<KeptLetter> lettersOfKind(const Reader &reader, QLatin1StringView kind)
{
    Query query = reader.query(lettersByKind);
    query.bind("kind", QString(kind));
    std::vector<KeptLetter> letters;
    while (query.next())
        letters.push_back(letterFrom(query));
    return letters;
}

std::optional<KeptChain> keptChain(const Reader &reader, const Hash256 &chain)
{
    std::vector<KeptChain> found = readChains(reader, hexText(chain), Value());
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<KeptChain> chainsWith(const Reader &reader, Id<Peer> peer) { return readChains(reader, Value(), peer); }

std::vector<ChainGap> gapsOf(const Reader &reader, const KeptChain &chain)
{
    std::vector<ChainGap> gaps;
    if (chain.whole == chain.last)
        return gaps;
    Query query = reader.query(missingSql);
    query.bind("chain", hexText(chain.header.id())).bind("whole", chain.whole);
    qint64 before = chain.whole;
    while (query.next()) {
        const qint64 seq = query.integer(0);
        if (seq > before + 1)
            gaps.push_back({before + 1, seq - 1});
        before = seq;
    }
    return gaps;
}

ChainHead headOf(const Reader &reader, const Hash256 &chain)
{
    const std::optional<KeptChain> kept = keptChain(reader, chain);
    if (!kept)
        return {};
    const std::optional<Letter> last = letterAt(reader, chain, kept->whole);
    return last ? ChainHead{kept->whole, last->hash} : ChainHead();
}

std::vector<Letter> lettersOfChain(const Reader &reader, const Hash256 &chain, qint64 first, qint64 last)
{
    Query query = reader.query(letterByPlace);
    query.bind("chain", hexText(chain)).bind("first", first).bind("last", last);
    return plainLetters(query);
}

} // namespace benchbook
