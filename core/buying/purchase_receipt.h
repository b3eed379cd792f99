// Receipts: a delivery with its invoice becomes lots at what they cost here, freight and duty included.
#pragma once

#include "core/buying/purchase_order_draft.h"
#include "core/people/exchange_rate.h"
#include "core/stock/stock.h"

namespace benchbook {

/// One line of a delivery: of an order, or (bought at a fair) of no order.
struct ReceiptLineDraft
{
    std::optional<Id<PurchaseLine>> orderLine = {}; ///< absent: the order's line of this material, if there is one
    std::optional<Id<Material>> material = {};      ///< absent: the order line's
    std::vector<ReceivedPiece> pieces = {};         ///< each becomes a lot of its own, as it was measured
    std::optional<Money> goods = {};                ///< as invoiced for all of it; absent: unknown
    Id<Location> shelf = places::shelf;
    QString typedQuantity = {};
};

struct ReceiptDraft
{
    std::optional<Id<Supplier>> supplier = {};   ///< absent: the order's, or who is named next
    QString supplierName = {};                   ///< code or name; a new name is entered as a spot supplier
    std::optional<Id<PurchaseOrder>> order = {}; ///< absent: bought without an order
    QDate receivedDay = {};                      ///< invalid: today; never ahead
    QString invoiceNo = {};
    std::vector<ReceiptLineDraft> lines = {};
    Money freight = {};
    Money duty = {};
    Money discount = {};                   ///< on the goods
    QString currency = {};                 ///< of the invoice; empty: the order's, the supplier's, the studio's
    std::optional<ExchangeRate> rate = {}; ///< to the studio's currency; absent: the one kept for the currency
    QString note = {};
};

/// How what is not the goods' own price was shared among the lines.
enum class ChargeSharing {
    Nothing,    ///< there is nothing to share
    ByValue,    ///< by what the lines cost
    ByQuantity, ///< the lines cost nothing and are measured alike
    Evenly,     ///< the lines cost nothing and are measured differently
    Unknown     ///< no line has a price: the charges stay on the receipt and enter no cost
};

/// One lot a line would make. Loose materials join the lot that is there.
struct PlannedLot
{
    Quantity quantity;
    std::optional<Money> value; ///< landed, in the studio's currency
    LotTraits traits;
};

/// What became of one line of the draft. Money is the invoice's but for `landed`.
struct ReceiptLinePlan
{
    std::optional<Id<PurchaseLine>> orderLine;
    std::optional<Id<Material>> material;
    QString name;
    Unit unit;
    bool loose = false;
    Quantity ordered; ///< nothing without an order
    Quantity came;    ///< before this delivery
    Quantity now;
    std::optional<Money> orderedTotal; ///< for `ordered`, in the order's currency
    std::optional<Money> goods;        ///< as invoiced
    /// Whether less, the same or more is asked than was agreed, compared exactly; absent where one is unknown or the
    /// currencies differ.
    std::optional<std::strong_ordering> price;
    Money freight;               ///< its share
    Money duty;                  ///< its share
    Money discount;              ///< its share
    std::optional<Money> landed; ///< in the studio's currency; absent: unknown
    std::vector<PlannedLot> lots;

    /// Above what was ordered, after this delivery.
    Quantity over() const { return came + now > ordered ? came + now - ordered : Quantity(); }
    /// Still to come after this delivery.
    Quantity under() const { return ordered > came + now ? ordered - came - now : Quantity(); }
};

struct ReceiptPlan
{
    std::optional<Id<Supplier>> supplier; ///< absent: a new name
    QString supplierName;
    QString orderCode; ///< empty without an order
    QDate day;
    Currency currency;
    Currency studioCurrency;
    std::optional<ExchangeRate> rate;
    std::vector<ReceiptLinePlan> lines;
    ChargeSharing sharing = ChargeSharing::Nothing;
    std::optional<Money> goods;  ///< absent while a line's price is unknown
    std::optional<Money> total;  ///< of the invoice, in its currency
    std::optional<Money> landed; ///< in the studio's currency; the lots' values sum to it to the cent
    QStringList differences;     ///< between what was ordered and what came, one sentence each
    QStringList remarks;         ///< how charges were shared, what is not known
    std::vector<Issue> issues;   ///< what stands against booking it
    QStringList overs;           ///< what comes beyond the order, or after it was closed: booked only with consent
    QStringList again;           ///< receipts of the same invoice that stand: booked only with consent

    std::size_t lotCount() const;
};

/// What would be booked, with everything there is to say about it. The issues are in the plan, so that a screen can
/// show it while it is being typed; an order that does not exist is an error.
Result<ReceiptPlan> planReceipt(const Reader &reader, QDate today, const ReceiptDraft &draft);

struct ReceiptConsent
{
    bool acceptOver = false;  ///< more than was ordered, what was not ordered at all, or of a closed order
    bool acceptAgain = false; ///< another delivery of an invoice that was booked before
};

struct BookedReceipt
{
    Id<PurchaseReceipt> id;
    QString code;
    std::vector<MadeLot> lots;
};

/// Books it, or says everything that stands against it: the plan's issues, or what needs consent and has none.
Result<BookedReceipt> bookReceipt(Action &action, const ReceiptDraft &draft, ReceiptConsent consent = {});
Result<BookedReceipt> bookReceipt(Studio &studio, const ReceiptDraft &draft, ReceiptConsent consent, PersonRef person);

struct ReceivedLineInfo
{
    Id<ReceiptLine> id;
    std::optional<Id<PurchaseLine>> orderLine;
    Id<Material> material;
    QString materialCode;
    QString materialName;
    Unit unit;
    Quantity quantity;
    std::optional<Money> goods; ///< as invoiced
    std::optional<Money> value; ///< landed, in the studio's currency
    std::vector<Id<Lot>> lots;
    QStringList lotCodes;
    std::vector<Quantity> lotQuantities; ///< that came into each with this line
};

struct ReceiptInfo
{
    Id<PurchaseReceipt> id;
    QString code;
    Id<Supplier> supplier;
    QString supplierCode;
    QString supplierName;
    std::optional<Id<PurchaseOrder>> order;
    QString orderCode;
    QDate receivedDay;
    QString invoiceNo;
    Currency currency;
    ExchangeRate rate;
    Money freight;
    Money duty;
    Money discount;
    QString note;
    bool takenBack = false;
    std::vector<ReceivedLineInfo> lines; ///< none where it was taken back

    std::optional<Money> goods() const;
    std::optional<Money> total() const;  ///< of the invoice
    std::optional<Money> landed() const; ///< in the studio's currency
    std::vector<Id<Lot>> lots() const;
};
Result<ReceiptInfo> purchaseReceipt(const Reader &reader, Id<PurchaseReceipt> id);
/// By code (any case), id or invoice number; Conflict when two share the number.
Result<Id<PurchaseReceipt>> findReceipt(const Reader &reader, const QString &reference);
/// Of one order, the first first; those taken back are left out.
std::vector<Id<PurchaseReceipt>> receiptsOf(const Reader &reader, Id<PurchaseOrder> order);

/// "receipts".
const ListDefinition &receiptList();

} // namespace benchbook
