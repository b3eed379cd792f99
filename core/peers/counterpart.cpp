#include "core/peers/counterpart.h"

#include "core/crypto/hash.h"
#include "core/customers/customer.h"
#include "core/peers/peer.h"
#include "core/peers/stored_bytes.h"
#include "core/stock/location.h"
#include "core/suppliers/supplier.h"

#include <QCoreApplication>
#include <QtEndian>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct CounterpartText
{
    Q_DECLARE_TR_FUNCTIONS(Peers)
};

// By the name alone: what a peer calls itself must not be read as a code or a number of ours.
constexpr const char *suppliersOfName = "SELECT id FROM supplier WHERE name = :name AND hidden = 0 LIMIT 2";
constexpr const char *supplierInUse = "SELECT 1 FROM supplier WHERE id = :id AND hidden = 0";
constexpr const char *customerStands = "SELECT 1 FROM customer WHERE id = :id AND hidden = 0";
constexpr const char *placeCalled = "SELECT id, kind, hidden FROM location WHERE code = :code OR id = :id "
                                    "ORDER BY id = :id DESC LIMIT 1";
constexpr const char *aliasKnown = "SELECT alias FROM customer_alias WHERE customer_id = :customer AND peer_id = :peer";
constexpr const char *aliasTaken = "SELECT 1 FROM customer_alias WHERE peer_id = :peer AND alias = :alias";
constexpr const char *customerExists = "SELECT 1 FROM customer WHERE id = :id";
constexpr const char *customerOfOrder = R"sql(
    SELECT sales_order.customer_id FROM work_order
    JOIN sales_order_line AS line ON line.id = work_order.order_line_id
    JOIN sales_order ON sales_order.id = line.order_id
    WHERE work_order.id = :order AND sales_order.customer_id IS NOT NULL
)sql";

/// Letters and digits that nobody mistakes for one another; no vowels, so that no alias is a word.
constexpr QLatin1StringView aliasLetters("BCDFGHJKMNPQRTVWXZ2346789");
constexpr int aliasLength = 5;

template <class Tag> bool isThere(Action &action, const char *sql, Id<Tag> id)
{
    Query query = action.query(sql);
    return query.bind("id", id).next();
}

/// The same on every machine of the studio, whoever needs it first.
Hash256 aliasHash(Id<Customer> customer, Id<Peer> peer, quint64 attempt)
{
    return hashOf("BBK1 customer alias", {bigEndian64(static_cast<quint64>(customer.value())),
                                          bigEndian64(static_cast<quint64>(peer.value())), bigEndian64(attempt)});
}

QString aliasFrom(const Hash256 &hash)
{
    quint64 number = 0;
    for (int i = 8; i < 16; ++i)
        number = (number << 8) | hash.data()[i];
    QString alias;
    for (int i = 0; i < aliasLength; ++i) {
        const auto letters = static_cast<quint64>(aliasLetters.size());
        alias += aliasLetters[static_cast<qsizetype>(number % letters)];
        number /= letters;
    }
    return alias;
}

} // namespace

Id<Supplier> supplierOfName(Action &action, const QString &name)
{
    Query named = action.query(suppliersOfName);
    named.bind("name", name);
    std::optional<Id<Supplier>> known;
    if (named.next())
        known = named.id<Supplier>(0);
    const bool isOne = known && !named.next();
    return isOne ? *known : Id<Supplier>(addRecord(action, supplierKind(), {{u"name"_s, Value(name)}}));
}

Result<Id<Supplier>> supplierOfPeer(Action &action, Id<Peer> id)
{
    BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(action.reader(), id));
    if (peer.supplier && isThere(action, supplierInUse, *peer.supplier))
        return *peer.supplier;
    const Id<Supplier> supplier(addRecord(action, supplierKind(), {{u"name"_s, Value(peer.name)}}));
    action.change("peer", id, {{"supplier_id", supplier}});
    return supplier;
}

Result<Id<Customer>> customerOfPeer(Action &action, Id<Peer> id)
{
    BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(action.reader(), id));
    if (peer.customer && isThere(action, customerStands, *peer.customer))
        return *peer.customer;
    const Id<Customer> customer(
        addRecord(action, customerKind(), {{u"name"_s, Value(peer.name)}, {u"tier"_s, Value(u"trade"_s)}}));
    action.change("peer", id, {{"customer_id", customer}});
    return customer;
}

Result<Id<Location>> placeOfPeer(Action &action, Id<Peer> id)
{
    BENCHBOOK_ASSIGN(const PeerInfo peer, peerInfo(action.reader(), id));
    const QString code = u"AT-"_s + peer.code;
    Query known = action.query(placeCalled);
    known.bind("code", code).bind("id", peer.location);
    if (known.next()) {
        const auto place = known.id<Location>(0);
        if (known.text(1) != "peer"_L1) {
            return Error::refused(CounterpartText::tr("The location %1 is no place at a peer. Give it another code, so "
                                                      "that %2 can have one.")
                                      .arg(code, peer.name));
        }
        if (known.flag(2))
            action.change("location", place, {{"hidden", 0}});
        action.change("peer", id, {{"location_id", place}});
        return place;
    }
    const auto place = action.newId<Location>();
    action.add("location", place,
               {{"code", code}, {"name", CounterpartText::tr("At %1").arg(peer.name)}, {"kind", u"peer"_s}});
    action.change("peer", id, {{"location_id", place}});
    return place;
}

Result<QString> aliasOf(Action &action, Id<Customer> customer, Id<Peer> peer)
{
    Query known = action.query(aliasKnown);
    known.bind("customer", customer).bind("peer", peer);
    if (known.next())
        return known.text(0);
    if (!isThere(action, customerExists, customer))
        return Error::notFound(CounterpartText::tr("This customer does not exist."));
    for (quint64 attempt = 0;; ++attempt) {
        const QString alias = aliasFrom(aliasHash(customer, peer, attempt));
        Query taken = action.query(aliasTaken);
        taken.bind("peer", peer).bind("alias", alias);
        if (taken.next())
            continue;
        action.addRow("customer_alias", rowIdOf(aliasHash(customer, peer, 0)),
                      {{"customer_id", customer}, {"peer_id", peer}, {"alias", alias}});
        return alias;
    }
}

std::optional<Id<Customer>> customerOfWork(const Reader &reader, Id<WorkOrder> order)
{
    Query query = reader.query(customerOfOrder);
    query.bind("order", order);
    return query.next() ? std::optional(query.id<Customer>(0)) : std::nullopt;
}

} // namespace benchbook
