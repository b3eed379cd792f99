#include "core/buying/purchase_order.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PurchaseText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

constexpr const char *onePurchaseOrder = R"sql(
    SELECT bought.id, bought.code, bought.supplier_id, supplier.code, supplier.name, bought.supplier_order_no,
           bought.currency, bought.ordered_day, bought.first_promise_day, bought.promise_day, bought.closed_day,
           bought.freight_minor, bought.adjustment_minor, total.state, bought.source, bought.note
    FROM purchase_order AS bought
    JOIN purchase_order_total AS total ON total.order_id = bought.id
    JOIN supplier ON supplier.id = bought.supplier_id
    WHERE bought.id = :id AND bought.hidden = 0
)sql";

constexpr const char *linesOfPurchaseOrder = R"sql(
    SELECT line.id, line.position, line.material_id, coalesce(material.code, ''), coalesce(material.name, ''),
           coalesce(material.base_unit, 'pcs'), line.title, line.supplier_item,
           line.supplier_model, line.quantity_micro,
           line.typed_quantity, line.total_minor, line.need_id, line.quote_id,
           line.bought_micro, came.received_micro
    FROM purchase_order_line AS line
    JOIN purchase_line_now AS came ON came.line_id = line.id
    LEFT JOIN material ON material.id = line.material_id
    WHERE line.order_id = :id
    ORDER BY line.position, line.id
)sql";

constexpr const char *purchaseByCode = R"sql(
    SELECT id FROM purchase_order WHERE (code = upper(:reference) OR id = :id) AND hidden = 0
)sql";

constexpr const char *purchaseByTheirNumber = R"sql(
    SELECT id FROM purchase_order
    WHERE supplier_order_no = :reference AND supplier_order_no <> '' AND hidden = 0 LIMIT 2
)sql";

constexpr const char *purchaseOfSupplierByNumber = R"sql(
    SELECT code FROM purchase_order
    WHERE supplier_id = :supplier AND supplier_order_no = :number AND supplier_order_no <> '' AND hidden = 0
      AND id <> coalesce(:except, 0)
)sql";

// What took back the adding of a row left nothing to find it by, hence the chains of undos.
constexpr const char *entriesOfPurchase = R"sql(
    WITH RECURSIVE found (entry) AS (
        SELECT entry_id FROM journal_change WHERE table_name = 'purchase_order' AND row_id = :order
        UNION
        SELECT entry_id FROM journal_change
        WHERE table_name = 'purchase_order_line'
          AND row_id IN (SELECT id FROM purchase_order_line WHERE order_id = :order)
        UNION
        SELECT entry_id FROM journal_change
        WHERE table_name = 'purchase_receipt' AND row_id IN (SELECT id FROM purchase_receipt WHERE order_id = :order)
        UNION
        SELECT answer.id FROM found JOIN journal_entry AS answer ON answer.undoes_id = found.entry)
    SELECT entry FROM found ORDER BY entry DESC
)sql";

struct PurchaseStateName
{
    PurchaseState state;
    QLatin1StringView name;
};

constexpr std::array<PurchaseStateName, 6> purchaseStateNames{{{PurchaseState::Drafted, "draft"_L1},
                                                               {PurchaseState::Ordered, "ordered"_L1},
                                                               {PurchaseState::PartlyReceived, "partly_received"_L1},
                                                               {PurchaseState::Received, "received"_L1},
                                                               {PurchaseState::Closed, "closed"_L1},
                                                               {PurchaseState::Cancelled, "cancelled"_L1}}};

PurchaseState purchaseStateFrom(const QString &name)
{
    for (const PurchaseStateName &known : purchaseStateNames) {
        if (name == known.name)
            return known.state;
    }
    Q_UNREACHABLE();
}

Result<std::vector<PurchaseLineInfo>> purchaseLines(const Reader &reader, Id<PurchaseOrder> id)
{
    Query query = reader.query(linesOfPurchaseOrder);
    query.bind("id", id);
    std::vector<PurchaseLineInfo> lines;
    while (query.next()) {
        BENCHBOOK_ASSIGN(const Unit unit, Unit::fromText(query.text(5)));
        lines.push_back({query.id<PurchaseLine>(0), query.count(1), query.maybeId<Material>(2), query.text(3),
                         query.text(4), unit, query.text(6), query.text(7), query.text(8), query.quantity(9),
                         query.text(10), query.maybeMoney(11), query.maybeId<PurchaseNeed>(12),
                         query.maybeId<Quote>(13), query.maybeQuantity(14), query.quantity(15)});
    }
    return lines;
}

} // namespace

QString stateName(PurchaseState state)
{
    for (const PurchaseStateName &known : purchaseStateNames) {
        if (known.state == state)
            return known.name;
    }
    Q_UNREACHABLE();
}

Money PurchaseOrderInfo::goods() const
{
    Money sum;
    for (const PurchaseLineInfo &line : lines)
        sum += line.total.value_or(Money());
    return sum;
}

std::optional<Money> PurchaseOrderInfo::total() const
{
    const bool priced =
        std::all_of(lines.begin(), lines.end(), [](const PurchaseLineInfo &line) { return line.total.has_value(); });
    return priced ? std::optional(goods() + freight + adjustment) : std::nullopt;
}

const PurchaseLineInfo *PurchaseOrderInfo::line(Id<PurchaseLine> wanted) const
{
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const PurchaseLineInfo &one) { return one.id == wanted; });
    return found == lines.end() ? nullptr : &*found;
}

Result<PurchaseOrderInfo> purchaseOrder(const Reader &reader, Id<PurchaseOrder> id)
{
    Query query = reader.query(onePurchaseOrder);
    query.bind("id", id);
    if (!query.next())
        return Error::notFound(PurchaseText::tr("This purchase order does not exist."));
    PurchaseOrderInfo order{query.id<PurchaseOrder>(0),
                            query.text(1),
                            query.id<Supplier>(2),
                            query.text(3),
                            query.text(4),
                            query.text(5),
                            Currency::ofCode(query.text(6)),
                            query.day(7),
                            query.day(8),
                            query.day(9),
                            query.day(10),
                            query.money(11),
                            query.money(12),
                            purchaseStateFrom(query.text(13)),
                            query.text(14),
                            query.text(15),
                            {}};
    BENCHBOOK_ASSIGN(order.lines, purchaseLines(reader, id));
    return order;
}

QString orderWithTheirNumber(const Reader &reader, Id<Supplier> supplier, const QString &number,
                             std::optional<Id<PurchaseOrder>> except)
{
    Query query = reader.query(purchaseOfSupplierByNumber);
    query.bind("supplier", supplier).bind("number", number).bind("except", except);
    return query.next() ? query.text(0) : QString();
}

Result<Id<PurchaseOrder>> findPurchaseOrder(const Reader &reader, const QString &reference)
{
    const QString text = reference.trimmed();
    Query byCode = reader.query(purchaseByCode);
    byCode.bind("reference", text).bind("id", text.toLongLong());
    if (byCode.next())
        return byCode.id<PurchaseOrder>(0);
    Query byNumber = reader.query(purchaseByTheirNumber);
    byNumber.bind("reference", text);
    if (text.isEmpty() || !byNumber.next())
        return Error::notFound(PurchaseText::tr("There is no purchase order “%1”.").arg(reference));
    const auto id = byNumber.id<PurchaseOrder>(0);
    if (byNumber.next()) {
        return Error::conflict(
            PurchaseText::tr("More than one purchase order has the number “%1”; use its code.").arg(text));
    }
    return id;
}

std::vector<JournalEntry> purchaseHistory(const Reader &reader, Id<PurchaseOrder> id)
{
    Query query = reader.query(entriesOfPurchase);
    query.bind("order", id);
    std::vector<JournalEntry> entries;
    while (query.next()) {
        if (auto entry = entryById(reader, query.integer(0)); entry.ok())
            entries.push_back(std::move(*entry));
    }
    return entries;
}

} // namespace benchbook
