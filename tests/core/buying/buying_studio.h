// A studio that buys: two suppliers, a hide, a thread in cones, a buckle.
#pragma once

#include "core/buying/purchase_receipt.h"
#include "core/buying/scorecard.h"
#include "core/buying/supplier_return.h"
#include "tests/support/test_studio.h"

namespace benchbook::testing {

class BuyingStudio : public TestStudio
{
public:
    explicit BuyingStudio(const QString &currency = QStringLiteral("CNY"));

    Id<Supplier> tannery; ///< S-0001, says 10 days
    Id<Supplier> mill;    ///< S-0002, asks euros
    Id<Material> hide;    ///< dm2
    Id<Material> thread;  ///< metres, loose; a cone is 500 m
    Id<Material> buckle;  ///< pieces

    Id<Supplier> supplier(const QString &name, const QString &currency = {}, std::optional<int> leadDays = {});
    Id<Material> material(const QString &name, const QString &unit, bool loose = false);
    void keepRate(const QString &currency, qint64 micro);
    void advance(int days) { clock().advance(days * 24LL * 3600 * 1000); }

    /// An order of the tannery, placed today and promised for so many days later.
    Id<PurchaseOrder> placed(const std::vector<PurchaseLineDraft> &lines, int promisedIn = 10);
    PurchaseOrderInfo order(Id<PurchaseOrder> id);
    ReceiptPlan plan(const ReceiptDraft &draft);
    ReceiptInfo receipt(Id<PurchaseReceipt> id);
    LotStock stock(Id<Lot> lot, Id<Location> at = places::shelf);
    qint64 journalEntries() { return integer("SELECT count(*) FROM journal_entry"); }
    Scorecard card(Id<Supplier> supplier, QDate from, QDate to);
};

inline Money cents(qint64 minor) { return Money::fromMinor(minor); }
inline Quantity units(qint64 whole) { return Quantity::units(whole); }

} // namespace benchbook::testing
