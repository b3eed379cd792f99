// What people do with purchase orders: write them, place them, change them, close them, cancel them.
#pragma once

#include "core/buying/purchase_order.h"
#include "core/journal/studio.h"

namespace benchbook {

/// The most one line, freight or a whole order or invoice may come to, in minor units.
inline constexpr qint64 maxPurchaseMinor = 9'000'000'000;

struct PurchaseLineDraft
{
    std::optional<Id<Material>> material = {};
    Quantity quantity = {};          ///< of the material's base unit; see boughtQuantity()
    QString typedQuantity = {};      ///< as it was written: "3 cone"
    std::optional<Money> total = {}; ///< for the whole quantity, in the order's currency; absent: not known yet
    QString title = {};              ///< as the supplier calls it; empty: the material's name
    QString supplierItem = {};       ///< their number for it
    std::optional<Id<PurchaseNeed>> need = {};
    std::optional<Id<Quote>> quote = {};
    QString supplierModel = {};          ///< which of its models
    std::optional<Quantity> bought = {}; ///< in the seller's units, where it is matched by what one of theirs is here
};

struct PurchaseDraft
{
    std::optional<Id<Supplier>> supplier = {};
    QString currency = {}; ///< ISO 4217; empty: the supplier's, else the studio's
    std::vector<PurchaseLineDraft> lines = {};
    Money freight = {};
    Money adjustment = {}; ///< discount below, surcharge above zero
    QDate promise = {};    ///< what they promised; invalid: nothing yet
    QString supplierOrderNo = {};
    QString note = {};
    QString source = {};      ///< what it is imported from; empty: made here
    QString seller = {};      ///< as that calls the supplier
    QString fingerprint = {}; ///< by which it is known again without their number; empty: not at all
};

struct MadePurchaseOrder
{
    Id<PurchaseOrder> id;
    QString code;
};

/// Every issue at once; fields are "supplier", "lines", "lines[0].quantity" …
std::vector<Issue> validatePurchase(const Reader &reader, const PurchaseDraft &draft);
/// The currency the draft is in: its own, else the supplier's, else the studio's.
QString purchaseCurrency(const Reader &reader, const PurchaseDraft &draft);

/// Writes a draft down: nothing is ordered yet.
Result<MadePurchaseOrder> addPurchaseOrder(Action &action, const PurchaseDraft &draft);
Result<MadePurchaseOrder> addPurchaseOrder(Studio &studio, const PurchaseDraft &draft, PersonRef person);

/// Only what is named changes. Supplier, money and lines are open to change while the order is a draft; what they
/// promise now, their number and the note always, but for a cancelled order. The first promise told stays.
struct PurchaseChange
{
    std::optional<Id<Supplier>> supplier = {};
    std::optional<QString> currency = {};
    std::optional<std::vector<PurchaseLineDraft>> lines = {}; ///< instead of all there are
    std::optional<Money> freight = {};
    std::optional<Money> adjustment = {};
    std::optional<QDate> promise = {};
    std::optional<QString> supplierOrderNo = {};
    std::optional<QString> note = {};
};
Result<void> changePurchaseOrder(Action &action, Id<PurchaseOrder> id, const PurchaseChange &change);
Result<void> changePurchaseOrder(Studio &studio, Id<PurchaseOrder> id, const PurchaseChange &change, PersonRef person);

/// The draft was sent to the supplier on this day (invalid: today; never ahead). A promise told now, or in the draft,
/// or else the supplier's usual lead time, becomes the first promise and stays.
Result<void> placePurchaseOrder(Action &action, Id<PurchaseOrder> id, QDate ordered = {}, QDate promise = {});
Result<void> placePurchaseOrder(Studio &studio, Id<PurchaseOrder> id, QDate ordered, QDate promise, PersonRef person);

/// What has not come will not come. Refused where nothing is open.
Result<void> closePurchaseOrder(Action &action, Id<PurchaseOrder> id, QDate day = {});
Result<void> closePurchaseOrder(Studio &studio, Id<PurchaseOrder> id, QDate day, PersonRef person);
/// Refused where something has come: what has is received, the rest is closed.
Result<void> cancelPurchaseOrder(Action &action, Id<PurchaseOrder> id);
Result<void> cancelPurchaseOrder(Studio &studio, Id<PurchaseOrder> id, PersonRef person);

} // namespace benchbook
