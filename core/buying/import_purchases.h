// Purchases brought in from a marketplace's export or a table of the studio's own, and what their items are here.
#pragma once

#include "core/buying/purchase_order_draft.h"
#include "core/buying/purchase_table/purchase_table.h"

namespace benchbook {

enum class ForeignPurchaseState {
    New,
    Known,     ///< imported or typed before: it is left as it is here
    NoSupplier ///< the table does not say who sold it
};

struct PlannedPurchase
{
    std::size_t purchase = 0; ///< into ForeignPurchases::purchases
    ForeignPurchaseState state = ForeignPurchaseState::New;
    bool newSupplier = false;
    bool finished = false; ///< the table says the trade is over
    int lines = 0;
    int matched = 0; ///< lines whose material is known: remembered from before, or of the same name
};
struct PurchaseImportPlan
{
    std::vector<PlannedPurchase> purchases;
    int count(ForeignPurchaseState state) const;
    int finished() const; ///< new purchases that come as closed
    int lines() const;    ///< of new purchases
    int matched() const;
    int newSuppliers() const;
};
/// What importing would do; nothing is written.
PurchaseImportPlan planPurchaseImport(const Reader &reader, const ForeignPurchases &foreign);

struct PurchaseImport
{
    std::vector<MadePurchaseOrder> made;
    int known = 0;
    int noSupplier = 0;
    int unmatched = 0; ///< lines that wait for a person to say what they are
};
/// Writes every new purchase as an order already placed, all in one action. A purchase is known again, and not doubled,
/// by its number: one of 1688 whoever it is from, another one by its supplier's, imported or typed. Without a number it
/// is known by everything the table says of it. Nobody promised a day, so none is made
/// up. What the marketplace says of the delivery is not believed: goods are received here. Those that came
/// to nothing come as cancelled, finished ones as closed: nothing more of them is on the way.
Result<PurchaseImport> importPurchases(Studio &studio, const ForeignPurchases &foreign, const QString &fileName,
                                       PersonRef person);

/// What one of a supplier's items is here: so much of the material's base unit, > 0. It is remembered for imports to
/// come, and holds at once for every line of the same item and model that is not matched yet, or was matched as this
/// one was and nothing of it has come. Returns how many lines it was said of. Refused for a line of which something has
/// come, or that was written of a material from the start.
Result<int> matchPurchaseLine(Studio &studio, Id<PurchaseLine> line, Id<Material> material, Quantity one,
                              PersonRef person);

} // namespace benchbook
