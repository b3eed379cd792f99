// Purchase orders: what was ordered from a supplier, and what of it has come. Their state follows from their facts.
#pragma once

#include "core/base/unit.h"
#include "core/journal/history.h"
#include "core/journal/list.h"

#include <vector>

namespace benchbook {

enum class PurchaseState {
    Drafted, ///< not ordered yet
    Ordered,
    PartlyReceived,
    Received, ///< every line in full
    Closed,   ///< what has not come will not come
    Cancelled
};
/// "draft", "ordered", "partly_received", "received", "closed", "cancelled": see stateTitle().
QString stateName(PurchaseState state);

struct PurchaseLineInfo
{
    Id<PurchaseLine> id;
    int position = 0;
    std::optional<Id<Material>> material; ///< absent: imported and not matched yet
    QString materialCode;
    QString materialName;  ///< empty while not matched
    Unit unit;             ///< of its quantities: the material's base unit; pieces while not matched
    QString title;         ///< as the supplier calls it
    QString supplierItem;  ///< the supplier's own number for it
    QString supplierModel; ///< which of its models
    Quantity quantity;
    QString typedQuantity;      ///< as the person wrote it: "3 cone"
    std::optional<Money> total; ///< for the whole quantity, in the order's currency; absent: not known yet
    std::optional<Id<PurchaseNeed>> need;
    std::optional<Id<Quote>> quote;
    std::optional<Quantity> bought; ///< in the seller's units; absent: it was written of a material from the start
    Quantity received;              ///< net of receipts taken back; may be more than was ordered

    /// What is still to come; nothing where more came than was ordered.
    Quantity due() const { return received < quantity ? quantity - received : Quantity(); }
    /// Whether what it is here may be told, or told better: an imported line of which nothing has come.
    bool mayBeMatched() const { return bought && received <= Quantity(); }
    /// The material's name, or what the supplier calls it.
    QString name() const { return materialName.isEmpty() ? title : materialName; }
};

/// Amounts are in the order's own currency.
struct PurchaseOrderInfo
{
    Id<PurchaseOrder> id;
    QString code;
    Id<Supplier> supplier;
    QString supplierCode;
    QString supplierName;
    QString supplierOrderNo; ///< as they number it
    Currency currency;
    QDate orderedDay;   ///< invalid: a draft
    QDate firstPromise; ///< what they promised first: on time is measured against it
    QDate promise;      ///< what holds now; invalid: they said nothing
    QDate closedDay;    ///< invalid: not closed
    Money freight;
    Money adjustment; ///< discount below, surcharge above zero
    PurchaseState state = PurchaseState::Drafted;
    QString source; ///< what it was imported from; empty: made here
    QString note;
    std::vector<PurchaseLineInfo> lines;

    /// The sum of the lines whose price is known.
    Money goods() const;
    /// With freight and adjustment; absent while a line has no price.
    std::optional<Money> total() const;
    bool isOpen() const { return state == PurchaseState::Ordered || state == PurchaseState::PartlyReceived; }
    /// Promised for a day before `today`, and not all of it has come.
    bool isLateOn(QDate today) const { return isOpen() && promise.isValid() && promise < today; }
    const PurchaseLineInfo *line(Id<PurchaseLine> id) const;
};

Result<PurchaseOrderInfo> purchaseOrder(const Reader &reader, Id<PurchaseOrder> id);
/// The code of the order to which the supplier gave this number, other than `except`; empty when there is none.
QString orderWithTheirNumber(const Reader &reader, Id<Supplier> supplier, const QString &number,
                             std::optional<Id<PurchaseOrder>> except = {});
/// By code (any case), id or the supplier's number; Conflict when two suppliers share the number.
Result<Id<PurchaseOrder>> findPurchaseOrder(const Reader &reader, const QString &reference);
/// Every entry of the journal that touched the order, its lines or its receipts, newest first, with those that took
/// such an entry back or did it again.
std::vector<JournalEntry> purchaseHistory(const Reader &reader, Id<PurchaseOrder> id);

/// "purchase-orders": filters open, late, drafts, to match, done.
const ListDefinition &purchaseOrderList();

} // namespace benchbook
