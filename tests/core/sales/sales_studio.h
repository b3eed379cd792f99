// A studio with four products, and the sample exports of its shops.
#pragma once

#include "core/sales/channel/channel_reader.h"
#include "core/sales/import_orders.h"
#include "core/sales/place_order.h"
#include "core/sales/shipment.h"
#include "tests/support/test_studio.h"

#include <QJsonObject>

namespace benchbook::testing {

inline constexpr Id<Channel> studioChannel(1);
inline constexpr Id<Channel> etsyChannel(3);

class SalesStudio : public TestStudio
{
public:
    explicit SalesStudio(const QString &currency = QStringLiteral("CNY"));

    Id<Variant> mug;     ///< MUG-CEL-350, list price 98.00
    Id<Variant> coaster; ///< COASTER-RED
    Id<Variant> tote;    ///< BAG-TOTE-BRN
    Id<Variant> scarf;   ///< SCARF-IND; the shops' exports do not name its SKU

    /// So many pieces on the shelf for finished goods, as one lot of the day; without a cost it is unknown.
    Id<Lot> stock(Id<Variant> variant, qint64 pieces, std::optional<Money> cost);
    void keepRate(const QString &currency, qint64 micro);
    /// An order of one line from the studio itself.
    Id<SalesOrder> order(Id<Variant> variant, qint64 pieces, Money total);

    OrderInfo info(Id<SalesOrder> id);
    std::vector<OrderLineInfo> lines(Id<SalesOrder> id);
    OrderInfo byChannelNo(const QString &number);
    qint64 journalEntries() { return integer("SELECT count(*) FROM journal_entry"); }
    std::vector<qint64> ids(const ListDefinition &list, const QString &filter);

private:
    Id<Variant> product(const QString &name, const QString &sku, std::optional<Money> price);
};

/// Reads sample exports as a studio in Shanghai does; `replace` changes bytes of the first file.
ChannelImport readSamples(const QStringList &names, const QByteArray &before = {}, const QByteArray &after = {});
QJsonObject expectedFigures(const QString &name);

inline const QStringList etsyFiles{QStringLiteral("etsy-EtsySoldOrderItems2026-9.csv"),
                                   QStringLiteral("etsy-EtsySoldOrders2026-9.csv")};
inline const QStringList shopifyFiles{QStringLiteral("shopify-orders_export_1.csv")};
inline const QStringList taobaoFiles{QStringLiteral("taobao-ExportOrderDetailList202610011200-gbk.csv"),
                                     QStringLiteral("taobao-ExportOrderList202610011200-gbk.csv")};

} // namespace benchbook::testing
