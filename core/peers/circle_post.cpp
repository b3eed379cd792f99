#include "core/peers/circle_post.h"

#include "core/peers/stored_bytes.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct CirclePostText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

constexpr const char *circleSql = R"sql(
    SELECT id, circle, name, members, follows, hidden FROM circle
    WHERE (:id IS NULL OR id = :id) AND (:circle IS NULL OR circle = :circle) ORDER BY name, id
)sql";
// An invitation is kept in the order of letters; chains of one circle are few.
constexpr const char *circleChains = R"sql(
    SELECT chain FROM letter_chain WHERE audience = :circle
    ORDER BY NOT EXISTS (SELECT 1 FROM letter WHERE letter.chain = letter_chain.chain AND letter.kind = 'circle'), chain
)sql";
constexpr const char *reportedHeads = R"sql(
    SELECT peer.root_key, ack.chain, ack.seq, ack.hash FROM letter_ack AS ack
    JOIN letter_chain ON letter_chain.chain = ack.chain JOIN peer ON peer.id = ack.peer_id
    WHERE letter_chain.audience = :circle AND ack.counters_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM letter_ack AS answer WHERE answer.counters_id = ack.id)
)sql";
constexpr const char *forksOfCircle = R"sql(
    SELECT fork.chain, fork.seq, fork.raw, fork.signature FROM letter_fork AS fork
    JOIN letter_chain ON letter_chain.chain = fork.chain
    WHERE letter_chain.audience = :circle AND fork.counters_id IS NULL
)sql";

std::vector<CircleInfo> readCircles(const Reader &reader, const Value &id, const Value &circle)
{
    Query query = reader.query(circleSql);
    query.bind("id", id).bind("circle", circle);
    std::vector<CircleInfo> circles;
    while (query.next()) {
        CircleInfo info{query.id<Circle>(0),
                        {bytesOfHex<LetterAudienceId>(query.text(1)), {}},
                        query.text(2),
                        std::nullopt,
                        query.flag(5)};
        for (const QJsonValue &key : QJsonDocument::fromJson(query.text(3).toUtf8()).array())
            info.group.members.push_back(bytesOfHex<SignPublicKey>(key.toString()));
        if (const QString before = query.text(4); !before.isEmpty())
            info.follows = bytesOfHex<LetterAudienceId>(before);
        circles.push_back(std::move(info));
    }
    return circles;
}

/// The second letter of a place, which is kept as evidence beside the chain.
std::vector<Letter> forkedLetters(const Reader &reader, const CircleInfo &circle)
{
    Query query = reader.query(forksOfCircle);
    query.bind("circle", hexText(circle.group.id));
    std::vector<Letter> letters;
    while (query.next()) {
        const auto chain = bytesOfHex<Hash256>(query.text(0));
        const std::optional<Letter> kept = letterAt(reader, chain, query.integer(1));
        if (!kept)
            continue;
        // Where the two stories part, both name the same letter before them; of what follows only the first counts.
        Result<Letter> other = openLetter({kept->chain, kept->seq, kept->prev, storedBytes(query.text(2)),
                                           Signature::from(storedBytes(query.text(3))).value_or(Signature())});
        if (other.ok())
            letters.push_back(std::move(other.value()));
    }
    return letters;
}

} // namespace

Result<CircleInfo> circleInfo(const Reader &reader, Id<Circle> circle)
{
    std::vector<CircleInfo> found = readCircles(reader, circle, Value());
    if (found.empty())
        return Error::notFound(CirclePostText::tr("There is no such circle."));
    return std::move(found.front());
}

std::optional<CircleInfo> circleOfAudience(const Reader &reader, const LetterAudienceId &audience)
{
    std::vector<CircleInfo> found = readCircles(reader, Value(), hexText(audience));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<CircleInfo> allCircles(const Reader &reader)
{
    std::vector<CircleInfo> circles = readCircles(reader, Value(), Value());
    std::erase_if(circles, [](const CircleInfo &circle) { return circle.hidden; });
    return circles;
}

Id<Circle> keepCircle(Action &action, const CircleTerms &terms)
{
    const LetterAudienceId circle = terms.id();
    if (const std::optional<CircleInfo> known = circleOfAudience(action.reader(), circle)) {
        action.change("circle", known->id, {{"hidden", 0}});
        return known->id;
    }
    QJsonArray members;
    for (const SignPublicKey &member : terms.group().sortedMembers())
        members.append(hexText(member));
    const Id<Circle> id(rowIdOf(*Hash256::from(circle.view())));
    action.add("circle", id,
               {{"circle", hexText(circle)},
                {"name", terms.name},
                {"members", QString::fromUtf8(QJsonDocument(members).toJson(QJsonDocument::Compact))},
                {"follows", terms.follows ? hexText(*terms.follows) : QString()}});
    return id;
}

std::optional<CircleInfo> learnCircle(Action &action, const Letter &invitation)
{
    const std::optional<CircleTerms> terms = termsOfInvitation(invitation);
    const std::optional<OwnIdentity> own = ownIdentity(action.reader());
    if (!terms || !own || !terms->group().has(own->root()))
        return std::nullopt;
    keepCircle(action, *terms);
    return circleOfAudience(action.reader(), terms->id());
}

std::vector<Letter> lettersOfCircle(const Reader &reader, const CircleInfo &circle)
{
    return lettersTo(reader, circle.group.id);
}

CircleState stateOfCircle(const Reader &reader, const CircleInfo &circle)
{
    return circleState(circle.group, lettersOfCircle(reader, circle));
}

std::vector<KeptChain> chainsOfCircle(const Reader &reader, const CircleInfo &circle)
{
    Query query = reader.query(circleChains);
    query.bind("circle", hexText(circle.group.id));
    std::vector<KeptChain> chains;
    while (query.next()) {
        if (std::optional<KeptChain> chain = keptChain(reader, bytesOfHex<Hash256>(query.text(0))))
            chains.push_back(std::move(*chain));
    }
    return chains;
}

bool isKeyOf(const PeerInfo &peer, const SignPublicKey &key)
{
    if (peer.rootKey == hexText(key))
        return true;
    const Result<PairingCard> card = readCardBytes(storedBytes(peer.card));
    if (!card.ok())
        return false;
    const auto &earlier = card->facts().continues;
    return std::any_of(earlier.begin(), earlier.end(), [&](const Continuation &past) { return past.previous == key; });
}

std::optional<PeerInfo> peerOfMember(const Reader &reader, const SignPublicKey &member)
{
    const std::optional<Id<Peer>> id = peerOfKey(reader, hexText(member));
    if (!id)
        return std::nullopt;
    Result<PeerInfo> peer = peerInfo(reader, *id);
    return peer.ok() ? std::optional(std::move(peer.value())) : std::nullopt;
}

std::vector<CircleInfo> circlesReadBy(const Reader &reader, const PeerInfo &peer)
{
    std::vector<CircleInfo> circles;
    for (CircleInfo &circle : allCircles(reader)) {
        const auto member = std::find_if(circle.group.members.begin(), circle.group.members.end(),
                                         [&](const SignPublicKey &key) { return isKeyOf(peer, key); });
        if (member != circle.group.members.end() && stateOfCircle(reader, circle).isReader(*member))
            circles.push_back(std::move(circle));
    }
    return circles;
}

HeadComparison compareCircle(const Reader &reader, const CircleInfo &circle)
{
    std::vector<Letter> letters = forkedLetters(reader, circle);
    std::map<Hash256, ChainHeader> headers;
    for (const KeptChain &chain : chainsOfCircle(reader, circle)) {
        headers.emplace(chain.header.id(), chain.header);
        for (Letter &letter : lettersOfChain(reader, chain.header.id(), 1, chain.last))
            letters.push_back(std::move(letter));
    }
    std::vector<HeadReport> reports;
    Query query = reader.query(reportedHeads);
    query.bind("circle", hexText(circle.group.id));
    while (query.next()) {
        reports.push_back({bytesOfHex<SignPublicKey>(query.text(0)),
                           headers.at(bytesOfHex<Hash256>(query.text(1))),
                           {query.integer(2), bytesOfHex<Hash256>(query.text(3))}});
    }
    return compareHeads(letters, reports);
}

} // namespace benchbook
