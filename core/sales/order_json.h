// Orders as JSON: what the command line reads and writes.
#pragma once

#include "core/sales/place_order.h"

#include <QJsonObject>

namespace benchbook {

/// Keys: channel, customer, currency, ordered, promise, shipping, discount, tax, paid, note, and
/// lines: [{sku, quantity, total, title, options}]. Channels and customers are named by code or name. Every
/// issue at once, unknown keys included; what the values mean is checked by validateOrder.
Result<OrderDraft> orderDraftFromJson(const Studio &studio, const QJsonObject &json);
/// Those keys as the help shows them: "channel, …, lines: [{sku, …}]".
QString orderJsonShape();
Result<QJsonObject> orderJson(const Studio &studio, Id<SalesOrder> id);

} // namespace benchbook
