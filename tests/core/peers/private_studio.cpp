#include "tests/core/peers/private_studio.h"

#include "core/peers/stored_bytes.h"

#include <QFile>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

class Collector final : public BundleVisitor
{
public:
    Result<void> takeManifest(const BundleManifest &manifest) override
    {
        m_bytes += writeManifest(manifest);
        return {};
    }
    Result<void> takeItem(const BundleItem &item) override
    {
        m_bytes += writeBundleItem(item);
        return {};
    }
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QString Canaries::word(const QString &column)
{
    const QString word = u"Kanarie%1Q%2"_s.arg(m_wanted.size(), 3, 10, QLatin1Char('0'))
                             .arg(hexText(hashOf("canary", {column.toUtf8()})).first(8));
    add(word.toUtf8(), column);
    return word;
}

qint64 Canaries::number(qint64 value)
{
    // As CBOR writes it, and as JSON and tables do.
    add(bigEndian64(static_cast<quint64>(value)).last(value > 0xffff'ffffLL ? 8 : 4), u"number %1"_s.arg(value));
    add(QByteArray::number(value), u"number %1 as text"_s.arg(value));
    return value;
}

void Canaries::id(qint64 value)
{
    add(bigEndian64(static_cast<quint64>(value)), u"id %1"_s.arg(value));
    add(QByteArray::number(value), u"id %1 as text"_s.arg(value));
}

QStringList Canaries::withoutIds(QStringList found)
{
    found.removeIf([](const QString &name) { return name.startsWith(u"id "); });
    return found;
}

QStringList Canaries::foundIn(const QByteArray &bytes) const
{
    QStringList found;
    for (const Wanted &wanted : m_wanted) {
        if (bytes.contains(wanted.bytes) || bytes.contains(wanted.bytes.toHex()))
            found << wanted.name;
    }
    return found;
}

Result<QByteArray> decryptedBundle(PostStudio &recipient, const QString &path)
{
    BENCHBOOK_ASSIGN(const PostKeys keys, recipient.studio().read([&](const Reader &reader) {
        return PostKeys::take(reader, recipient.ring());
    }));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, path};
    BundleReader reader(file, addresseeOf(recipient.studio(), keys));
    BENCHBOOK_TRY(reader.open());
    Collector collector;
    BENCHBOOK_TRY(reader.read(collector));
    return QByteArray(collector.bytes() + reader.signer()->certificate);
}

QByteArray fileOf(PostStudio &studio)
{
    const QString path = studio.file().path();
    QByteArray bytes = readAll(path) + readAll(path + u"-wal");
    const auto decoded = studio.studio().read([](const Reader &reader) -> Result<QByteArray> {
        QByteArray raws;
        Query query = reader.query("SELECT raw FROM letter");
        while (query.next())
            raws += storedBytes(query.text(0));
        return raws;
    });
    return decoded.ok() ? QByteArray(bytes + *decoded) : bytes;
}

Id<OrderLine> fillPrivately(PostStudio &studio, const Workshop &shop, Canaries &canaries)
{
    const auto word = [&](const char *column) { return canaries.word(QString::fromLatin1(column)); };
    const auto filled =
        studio.studio().perform(Sentence("Fill"), std::nullopt, [&](Action &action) -> Result<Id<OrderLine>> {
            const auto customer = action.newId<Customer>();
            canaries.id(customer.value());
            action.add("customer", customer,
                       {{"number", 1},
                        {"code", word("customer.code")},
                        {"name", word("customer.name")},
                        {"handle", word("customer.handle")},
                        {"phone", word("customer.phone")},
                        {"email", word("customer.email")},
                        {"street", word("customer.street")},
                        {"city", word("customer.city")},
                        {"region", word("customer.region")},
                        {"postcode", word("customer.postcode")},
                        {"country", word("customer.country")},
                        {"tags", word("customer.tags")},
                        {"preferences", word("customer.preferences")},
                        {"note", word("customer.note")}});
            action.changeRow("person", shop.helper.value(),
                             std::vector<Column>{{"name", word("person.name")},
                                                 {"phone", word("person.phone")},
                                                 {"note", word("person.note")}});
            action.changeRow("person", shop.owner.value(), std::vector<Column>{{"name", word("person.name of owner")}});
            action.changeRow("material", shop.hide.value(),
                             std::vector<Column>{{"name", word("material.name")}, {"code", word("material.code")}});
            action.add("supplier", action.newId<Supplier>(),
                       {{"number", 9},
                        {"code", word("supplier.code")},
                        {"name", word("supplier.name")},
                        {"contact", word("supplier.contact")},
                        {"phone", word("supplier.phone")},
                        {"email", word("supplier.email")},
                        {"address", word("supplier.address")},
                        {"terms", word("supplier.terms")},
                        {"own_fields", word("supplier.own_fields")},
                        {"note", word("supplier.note")}});
            const auto tool = action.newId<Tool>();
            action.add(
                "tool", tool,
                {{"number", 1}, {"code", word("tool.code")}, {"name", word("tool.name")}, {"note", word("tool.note")}});
            action.add("tool_loan", action.newId<ToolLoan>(),
                       {{"tool_id", tool},
                        {"at_ms", action.now()},
                        {"about_day", action.today()},
                        {"is_out", 1},
                        {"lent_to", word("tool_loan.lent_to")},
                        {"note", word("tool_loan.note")}});
            OrderDraft draft{.channel = Id<Channel>(1), .customer = customer};
            // What our customer pays is nobody's business but ours.
            draft.lines = {{.variant = shop.wallet,
                            .quantity = Quantity::units(5'000),
                            .total = Money::fromMinor(canaries.number(913'377'331)),
                            .title = word("sales_order_line.title"),
                            .options = word("sales_order_line.options")}};
            draft.note = word("sales_order.note");
            BENCHBOOK_ASSIGN(const PlacedOrder placed, placeOrder(action, draft));
            canaries.id(placed.id.value());
            action.add("feedback", action.newId<struct Feedback>(),
                       {{"order_id", placed.id},
                        {"text", word("feedback.text")},
                        {"at_ms", action.now()},
                        {"about_day", action.today()}});
            Query peers = action.query("SELECT id FROM peer");
            std::vector<Id<Peer>> all;
            while (peers.next())
                all.push_back(peers.id<Peer>(0));
            for (const Id<Peer> peer : all) {
                action.change(
                    "peer", peer,
                    {{"contact", word("peer.contact")}, {"note", word("peer.note")}, {"crafts", word("peer.crafts")}});
            }
            return orderLines(action.reader(), placed.id).front().id;
        });
    if (!filled.ok())
        qFatal("%s / %s", qPrintable(filled.error().message), qPrintable(filled.error().detail));
    return *filled;
}

} // namespace benchbook::testing
