// Returns: goods go back to their supplier, and what they pay for them is stated now or later.
#pragma once

#include "core/journal/studio.h"
#include "core/stock/stock.h"

namespace benchbook {

struct ReturnedLot
{
    Id<Lot> lot;
    Quantity quantity;
    Id<Location> location = places::shelf;
};

struct SupplierReturnDraft
{
    std::optional<Id<Supplier>> supplier = {};       ///< absent: the receipt's, else the lots'
    std::optional<Id<PurchaseReceipt>> receipt = {}; ///< the delivery the lots came with
    std::vector<ReturnedLot> lots = {};
    QString reason = {};
    std::optional<Money> credit = {}; ///< in the studio's currency; absent: not said yet
    QDate day = {};                   ///< invalid: today; never ahead
};

/// One lot that goes back: its share of the lot's value goes with it.
struct ReturnLinePlan
{
    Id<Lot> lot;
    QString lotCode;
    QString name;
    Unit unit;
    Quantity onHand;
    Quantity quantity;
    std::optional<Money> value; ///< absent: unknown
    bool held = false;          ///< what is on hold may be sent back
};

struct ReturnPlan
{
    std::optional<Id<Supplier>> supplier;
    QString supplierName;
    QDate day;
    std::vector<ReturnLinePlan> lines;
    std::optional<Money> value; ///< what leaves, in the studio's currency; absent: unknown
    /// Credit less value: below zero the studio loses by it. Absent while one of them is unknown.
    std::optional<Money> difference;
    QStringList remarks;
    std::vector<Issue> issues; ///< what stands against booking it
};
ReturnPlan planReturn(const Reader &reader, QDate today, const SupplierReturnDraft &draft);

struct BookedReturn
{
    Id<SupplierReturn> id;
    QString code;
};
/// Refused, saying what is missing, where more would go than lies there; what is on hold may go.
Result<BookedReturn> returnToSupplier(Action &action, const SupplierReturnDraft &draft);
Result<BookedReturn> returnToSupplier(Studio &studio, const SupplierReturnDraft &draft, PersonRef person);
/// States what they pay for it, in the studio's currency; 0: nothing. It may be corrected.
Result<void> creditReturn(Action &action, Id<SupplierReturn> id, Money credit, QDate day = {});
Result<void> creditReturn(Studio &studio, Id<SupplierReturn> id, Money credit, QDate day, PersonRef person);

struct SupplierReturnInfo
{
    Id<SupplierReturn> id;
    QString code;
    Id<Supplier> supplier;
    QString supplierCode;
    QString supplierName;
    std::optional<Id<PurchaseReceipt>> receipt;
    QString receiptCode;
    QDate returnedDay;
    QString reason;
    std::optional<Money> credit; ///< absent: not credited yet
    QDate creditedDay;
    bool takenBack = false;
    std::vector<ReturnLinePlan> lines; ///< what left, net; `onHand` is what is there now

    std::optional<Money> value() const;
    std::optional<Money> difference() const;
};
Result<SupplierReturnInfo> supplierReturn(const Reader &reader, Id<SupplierReturn> id);
/// By code (any case) or id.
Result<Id<SupplierReturn>> findSupplierReturn(const Reader &reader, const QString &reference);

/// What went back of a delivery, the first first: named with the return, or by its lots. Those taken back are left out.
std::vector<Id<SupplierReturn>> returnsOf(const Reader &reader, Id<PurchaseReceipt> receipt);

/// "supplier-returns": filter uncredited.
const ListDefinition &supplierReturnList();

} // namespace benchbook
