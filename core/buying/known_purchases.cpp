#include "core/buying/known_purchases.h"

#include "core/suppliers/supplier.h"

#include <QCryptographicHash>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *rememberedSeller = R"sql(
    SELECT supplier_id FROM purchase_order WHERE seller = :seller AND seller <> '' AND hidden = 0
    ORDER BY id DESC LIMIT 1
)sql";

constexpr const char *purchaseOfNumber = R"sql(
    SELECT 1 FROM purchase_order
    WHERE supplier_order_no = :number AND supplier_order_no <> '' AND hidden = 0
      AND (supplier_id = :supplier OR (source = '1688' AND :source = '1688'))
)sql";

constexpr const char *purchaseOfFingerprint = R"sql(
    SELECT 1 FROM purchase_order WHERE fingerprint = :fingerprint AND fingerprint <> '' AND hidden = 0
)sql";

QString amountText(std::optional<Money> amount) { return amount ? QString::number(amount->minor()) : QString(); }

/// One line a cell: no text of a table has a line break, once it was cleaned.
QByteArray everythingOf(const ForeignPurchase &purchase)
{
    QStringList cells{sellerOf(purchase), purchase.currency.code, amountText(purchase.freight),
                      amountText(purchase.adjustment)};
    cells << (purchase.orderedAt ? QString::number(purchase.orderedAt->milliseconds()) : QString());
    for (const ForeignPurchaseLine &line : purchase.lines) {
        cells << line.title << line.itemNo << line.model << QString::number(line.quantity.micro()) << line.unit
              << line.unitPrice << amountText(line.total);
    }
    return cells.join(u'\n').toUtf8();
}

} // namespace

QString sourceName(PurchaseSource source) { return source == PurchaseSource::Alibaba1688 ? u"1688"_s : u"table"_s; }

QString sellerOf(const ForeignPurchase &purchase)
{
    return (purchase.seller.isEmpty() ? purchase.sellerAccount : purchase.seller).trimmed();
}

std::optional<Id<Supplier>> supplierOfSeller(const Reader &reader, const QString &seller)
{
    Query remembered = reader.query(rememberedSeller);
    remembered.bind("seller", seller);
    if (remembered.next())
        return remembered.id<Supplier>(0);
    const Result<qint64> known = findRecord(reader, supplierKind(), seller);
    return known.ok() ? std::optional(Id<Supplier>(*known)) : std::nullopt;
}

QString fingerprintOf(const ForeignPurchase &purchase)
{
    if (!purchase.orderNo.isEmpty())
        return {};
    return QString::fromLatin1(
        QCryptographicHash::hash(everythingOf(purchase), QCryptographicHash::Blake2b_256).toHex());
}

bool KnownPurchases::contains(const ForeignPurchase &purchase, std::optional<Id<Supplier>> supplier)
{
    const QString &number = purchase.orderNo;
    if (number.isEmpty()) {
        Query query = m_reader.query(purchaseOfFingerprint);
        query.bind("fingerprint", fingerprintOf(purchase));
        return query.next();
    }
    const QString seller = m_source == PurchaseSource::Alibaba1688 ? QString() : sellerOf(purchase);
    if (!m_numbers.insert({seller, number}).second)
        return true;
    Query query = m_reader.query(purchaseOfNumber);
    query.bind("number", number).bind("supplier", supplier).bind("source", sourceName(m_source));
    return query.next();
}

} // namespace benchbook
