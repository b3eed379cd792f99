#include "ui/sales/order_sheet.h"

#include "core/customers/customer.h"
#include "core/products/product.h"
#include "core/sales/place_order.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

bool OrderSheet::hasUnmatched() const
{
    return std::any_of(lines.begin(), lines.end(), [](const OrderLineInfo &line) { return !line.variant; });
}

bool OrderSheet::hasSomethingToShip() const
{
    return info.state != OrderState::Cancelled &&
           std::any_of(lines.begin(), lines.end(),
                       [](const OrderLineInfo &line) { return line.variant && line.remaining() > Quantity(); });
}

Result<OrderSheet> loadOrder(const Studio &studio, Id<SalesOrder> id)
{
    return studio.read([&](const Reader &reader) -> Result<OrderSheet> {
        BENCHBOOK_ASSIGN(OrderInfo info, orderInfo(reader, id));
        OrderSheet sheet{.info = std::move(info),
                         .lines = orderLines(reader, id),
                         .workOrders = workOrdersOf(reader, id),
                         .shipments = shipmentsOf(reader, id),
                         .costShipped = costOfShipped(reader, id),
                         .history = orderHistory(reader, id),
                         .rateNow = {}};
        if (sheet.info.rate)
            return sheet;
        sheet.rateNow = exchangeRate(reader, sheet.info.currency.code);
        const auto waiting = ordersToFill(reader, sheet.info.currency.code);
        if (std::find(waiting.begin(), waiting.end(), id) != waiting.end())
            sheet.ordersToFill = int(waiting.size());
        return sheet;
    });
}

ListPicker *makeVariantPicker(const QString &name, Session &session)
{
    return new ListPicker(name, session, variantList(), [](const ListRow &row) {
        const ListDefinition &list = variantList();
        const QString product = rowText(list, row, "product");
        return QString(rowText(list, row, "sku") % u" · "_s % product % u' ' % rowText(list, row, "name")).trimmed();
    });
}

ListPicker *makeCustomerPicker(const QString &name, Session &session)
{
    return new ListPicker(name, session, customerList(), [](const ListRow &row) {
        const ListDefinition &list = customerList();
        return QString(rowText(list, row, "code") % u" · "_s % rowText(list, row, "name"));
    });
}

} // namespace benchbook
