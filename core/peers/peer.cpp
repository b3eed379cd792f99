#include "core/peers/peer.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct PeerText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

constexpr const char *peerColumns = R"sql(
    SELECT id, code, name, root_key, box_key, card_number, card, CASE WHEN blocked = 1 THEN 'blocked' ELSE state END,
           changed_card, wrong_words, verified_day, supplier_id, customer_id, location_id, distance_km, crafts, contact,
           note, hidden, hearing_seed
    FROM peer WHERE (:id IS NULL AND hidden = 0) OR id = :id ORDER BY name, number
)sql";

constexpr const char *peerWithKey = "SELECT id FROM peer WHERE root_key = :key";

PeerTrustLevel trustFromName(const QString &name)
{
    if (name == "verified"_L1)
        return PeerTrustLevel::Verified;
    if (name == "changed"_L1)
        return PeerTrustLevel::Changed;
    return name == "blocked"_L1 ? PeerTrustLevel::Blocked : PeerTrustLevel::Unverified;
}

std::vector<PeerInfo> readPeers(const Reader &reader, std::optional<Id<Peer>> id)
{
    Query query = reader.query(peerColumns);
    query.bind("id", id);
    std::vector<PeerInfo> peers;
    while (query.next()) {
        PeerInfo peer{.id = query.id<Peer>(0),
                      .code = query.text(1),
                      .name = query.text(2),
                      .rootKey = query.text(3),
                      .boxKey = query.text(4),
                      .cardNumber = query.count(5),
                      .card = query.text(6),
                      .trust = trustFromName(query.text(7)),
                      .changedCard = query.text(8),
                      .wrongWords = query.count(9),
                      .verifiedOn = query.day(10),
                      .supplier = query.maybeId<Supplier>(11),
                      .customer = query.maybeId<Customer>(12),
                      .location = query.maybeId<Location>(13),
                      .crafts = query.text(15),
                      .contact = query.text(16),
                      .note = query.text(17),
                      .hidden = query.flag(18)};
        peer.hearingSeed = query.maybeInteger(19);
        if (!query.isNull(14))
            peer.distanceKm = query.count(14);
        peers.push_back(std::move(peer));
    }
    return peers;
}

std::vector<Field> peerFields()
{
    return {
        {.key = "crafts",
         .column = "crafts",
         .title = QT_TRANSLATE_NOOP("Field", "Crafts"),
         .type = FieldType::Tags,
         .hint = QT_TRANSLATE_NOOP("Field", "What they do well, in words: saddle stitch, edge paint, raku.")},
        {.key = "distance",
         .column = "distance_km",
         .title = QT_TRANSLATE_NOOP("Field", "Distance (km)"),
         .type = FieldType::Count},
        {.key = "contact",
         .column = "contact",
         .title = QT_TRANSLATE_NOOP("Field", "How to reach them"),
         .hint = QT_TRANSLATE_NOOP("Field", "Telephone, mail, or the folder that you share. It stays here.")},
        {.key = "supplier",
         .column = "supplier_id",
         .title = QT_TRANSLATE_NOOP("Field", "As our supplier"),
         .type = FieldType::Reference,
         .refersTo = "suppliers",
         .hint = QT_TRANSLATE_NOOP("Field", "As whom they charge us for work.")},
        {.key = "customer",
         .column = "customer_id",
         .title = QT_TRANSLATE_NOOP("Field", "As our customer"),
         .type = FieldType::Reference,
         .refersTo = "customers",
         .hint = QT_TRANSLATE_NOOP("Field", "As whom we charge them for work.")},
        {.key = "note", .column = "note", .title = QT_TRANSLATE_NOOP("Field", "Note"), .type = FieldType::LongText},
    };
}

} // namespace

const RecordKind &peerKind()
{
    static const RecordKind kind{
        .name = "peers",
        .table = "peer",
        .singular = QT_TRANSLATE_NOOP("Record", "Peer"),
        .sentences = {.change = QT_TRANSLATE_NOOP("Action", "Change peer %1"),
                      .remove = QT_TRANSLATE_NOOP("Action", "Remove peer %1"),
                      .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back peer %1")},
        .codeColumn = "code",
        .fields = peerFields(),
        .list = &peerList(),
        .calledByName = true,
    };
    return kind;
}

QString trustName(PeerTrustLevel trust)
{
    switch (trust) {
    case PeerTrustLevel::Unverified:
        return u"unverified"_s;
    case PeerTrustLevel::Verified:
        return u"verified"_s;
    case PeerTrustLevel::Changed:
        return u"changed"_s;
    case PeerTrustLevel::Blocked:
        return u"blocked"_s;
    }
    Q_UNREACHABLE();
}

Result<PeerInfo> peerInfo(const Reader &reader, Id<Peer> peer)
{
    std::vector<PeerInfo> found = readPeers(reader, peer);
    if (found.empty())
        return Error::notFound(PeerText::tr("This peer does not exist."));
    return std::move(found.front());
}

Result<Id<Peer>> findPeer(const Reader &reader, const QString &reference)
{
    BENCHBOOK_ASSIGN(const qint64 id, findRecord(reader, peerKind(), reference));
    return Id<Peer>(id);
}

std::optional<Id<Peer>> peerOfKey(const Reader &reader, const QString &rootKey)
{
    Query query = reader.query(peerWithKey);
    query.bind("key", rootKey);
    return query.next() ? std::optional(query.id<Peer>(0)) : std::nullopt;
}

std::vector<PeerInfo> allPeers(const Reader &reader) { return readPeers(reader, std::nullopt); }

} // namespace benchbook
