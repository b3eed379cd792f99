// What an import would do, order by order; preview shows it and import does it. Private to core/sales.
#pragma once

#include "core/sales/import_orders.h"
#include "core/sales/order.h"

#include <QSet>

namespace benchbook {

/// One order of the files, with what it is here.
struct PlannedOrder
{
    const ChannelOrder *order;
    ImportRow row;
    std::optional<Id<SalesOrder>> existing;
    std::vector<std::optional<Id<Variant>>> variants; ///< of a new or returning order's lines, in their order
    /// It was taken back with its import and stayed, cancelled, because facts name it: it returns as the files say.
    bool returns = false;
    bool promised = false; ///< a returning order keeps what the buyer was told here; a new one comes without
    // What a re-import changes; things only move forward.
    bool nowPaid = false;
    bool nowShipped = false;
    bool nowCancelled = false;
    std::optional<Money> refunded = {};

    /// It is written with all its lines, and not only moved on.
    bool comesWhole() const { return row.state == ImportRowState::New || returns; }
};

struct ImportPlan
{
    Id<Channel> channel;
    std::vector<PlannedOrder> orders;
    std::vector<UnmatchedItem> unmatched;
    QSet<QString> newBuyers; ///< handles that no customer has yet

    int count(ImportRowState state) const;
};

/// `imported` must outlive the plan. Refused when the studio has no such channel, Invalid for order
/// lists alone of which no order is known, Cancelled where somebody stopped it.
Result<ImportPlan> planImport(const Reader &reader, const ChannelImport &imported, const ImportOptions &options,
                              Progress progress = {});

/// The buyer's handle as it may be kept: an e-mail address is personal data.
QString keptHandle(const ChannelOrder &order, const ImportOptions &options);
/// The customer with this handle on this channel, removed ones included.
std::optional<Id<Customer>> customerByHandle(const Reader &reader, Id<Channel> channel, const QString &handle);

} // namespace benchbook
