// The sample exports, and small changes to them.
#pragma once

#include "core/sales/channel/channel_reader.h"

#include <QJsonObject>

namespace benchbook::test {

inline const QString etsyItems = QStringLiteral("etsy-EtsySoldOrderItems2026-9.csv");
inline const QString etsyOrders = QStringLiteral("etsy-EtsySoldOrders2026-9.csv");
inline const QString shopifyOrders = QStringLiteral("shopify-orders_export_1.csv");
inline const QString taobaoItems = QStringLiteral("taobao-ExportOrderDetailList202610011200-gbk.csv");
inline const QString taobaoOrders = QStringLiteral("taobao-ExportOrderList202610011200-gbk.csv");
inline const QString taobaoItemReport = QStringLiteral("taobao-items-new.xlsx");

ChannelFile sample(const QString &name);
/// The sample with every `before` replaced by `after`; asserts that there was one. Text of the
/// file's own encoding.
ChannelFile changedSample(const QString &name, const QByteArray &before, const QByteArray &after);
/// The figures of expected.json for one file.
QJsonObject expected(const QString &name);
/// The options of a studio in Shanghai.
ChannelOptions studio();
QByteArray gbk(const QString &text);

} // namespace benchbook::test
