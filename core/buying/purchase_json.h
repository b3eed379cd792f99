// Purchase orders, receipts, returns and scorecards as JSON: what the command line reads and writes.
#pragma once

#include "core/buying/purchase_receipt.h"
#include "core/buying/scorecard.h"
#include "core/buying/supplier_return.h"

#include <QJsonObject>

namespace benchbook {

/// Keys: supplier, currency, promise, freight, adjustment, supplierOrderNo, note, and
/// lines: [{material, quantity, total, title, supplierItem, need, quote}]; a quantity may be in packs ("3 cone").
Result<PurchaseDraft> purchaseDraftFromJson(const Studio &studio, const QJsonObject &json);
/// The same keys, each of which may be left out.
Result<PurchaseChange> purchaseChangeFromJson(const Studio &studio, Id<PurchaseOrder> id, const QJsonObject &json);
/// Those keys as the help shows them.
QString purchaseJsonShape();
Result<QJsonObject> purchaseOrderJson(const Studio &studio, Id<PurchaseOrder> id);

/// Keys: supplier, order, day, invoice, freight, duty, discount, currency, rate, note, and lines: [{line, material,
/// quantity, pieces: [{quantity, grade, thickness, side, defects, expiry}], goods, shelf}]. `line` is the line's place
/// in the order, from 1. A quantity without pieces is one piece.
Result<ReceiptDraft> receiptDraftFromJson(const Studio &studio, std::optional<Id<PurchaseOrder>> order,
                                          const QJsonObject &json);
QString receiptJsonShape();
QJsonObject receiptPlanJson(const ReceiptPlan &plan);
Result<QJsonObject> receiptJson(const Studio &studio, Id<PurchaseReceipt> id);

/// Keys: supplier, receipt, reason, credit, day, and lots: [{lot, quantity, location}].
Result<SupplierReturnDraft> supplierReturnDraftFromJson(const Studio &studio, const QJsonObject &json);
QString supplierReturnJsonShape();
Result<QJsonObject> supplierReturnJson(const Studio &studio, Id<SupplierReturn> id);

QJsonObject scorecardJson(const Scorecard &card, const Currency &currency);

} // namespace benchbook
