// Papers for suppliers: what they are asked to quote for, the purchase order they are sent, and the slip that goes with
// what is sent back.
#pragma once

#include "core/buying/purchase_order.h"
#include "core/buying/quote_request.h"
#include "core/buying/supplier_return.h"
#include "core/journal/studio.h"
#include "core/reports/page/report_model.h"

namespace benchbook {

/// Read them inside Studio::read. An order that is a draft says so in its subtitle.
Result<Report> purchaseOrderPaper(const Reader &reader, Id<PurchaseOrder> id, ReportLanguage language);
Result<Report> returnSlip(const Reader &reader, Id<SupplierReturn> id, ReportLanguage language);
/// With columns to be filled in by hand. To `supplier`, in their currency and with their own numbers, or to whom it may
/// concern; a request of one supplier is always theirs. Invalid where they are not asked.
Result<Report> quoteRequestPaper(const Reader &reader, Id<QuoteRequest> id, std::optional<Id<Supplier>> supplier,
                                 ReportLanguage language);

/// The same as an A4 PDF, written whole or not at all. Needs a QGuiApplication.
Result<void> writePurchaseOrder(const Studio &studio, Id<PurchaseOrder> id, ReportLanguage language,
                                const QString &path);
Result<void> writeReturnSlip(const Studio &studio, Id<SupplierReturn> id, ReportLanguage language, const QString &path);
Result<void> writeQuoteRequest(const Studio &studio, Id<QuoteRequest> id, std::optional<Id<Supplier>> supplier,
                               ReportLanguage language, const QString &path);

} // namespace benchbook
