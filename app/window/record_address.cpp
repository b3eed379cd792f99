#include "app/window/record_address.h"

#include "core/sales/order.h"
#include "core/workshop/work_log.h"

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

std::optional<RecordAddress> addressOfTimer(const Reader &reader, qint64 row)
{
    const std::vector<Timer> timers = runningTimers(reader);
    const auto timer =
        std::find_if(timers.begin(), timers.end(), [row](const Timer &known) { return known.id.value() == row; });
    if (timer == timers.end())
        return std::nullopt;
    return RecordAddress{u"workorders"_s, timer->workOrder.value()};
}

} // namespace

std::optional<RecordAddress> addressOf(const Reader &reader, QLatin1StringView table, qint64 row)
{
    static constexpr struct
    {
        QLatin1StringView table;
        QLatin1StringView page;
        QLatin1StringView part = {};
    } ownPages[]{
        {"purchase_need"_L1, "buying"_L1, "needs"_L1},
        {"quote"_L1, "buying"_L1, "quotes"_L1},
        {"quote_request"_L1, "buying"_L1, "requests"_L1},
        {"purchase_order"_L1, "buying"_L1, "orders"_L1},
        {"purchase_receipt"_L1, "buying"_L1, "receipts"_L1},
        {"supplier_return"_L1, "buying"_L1, "returns"_L1},
        {"supplier"_L1, "buying"_L1, "suppliers"_L1},
        {"customer"_L1, "customers"_L1},
        {"peer"_L1, "peers"_L1, "peers"_L1},
        {"machine"_L1, "peers"_L1, "keys"_L1},
        {"open_question"_L1, "peers"_L1, "questions"_L1},
        {"bundle"_L1, "peers"_L1, "bundles"_L1},
        {"deal"_L1, "peers"_L1, "deals"_L1},
        {"letter"_L1, "peers"_L1, "letters"_L1},
        {"circle"_L1, "peers"_L1, "together"_L1},
        {"letter_draft"_L1, "peers"_L1, "box"_L1},
        {"material"_L1, "materials"_L1},
        {"lot"_L1, "materials"_L1},
        {"product"_L1, "products"_L1},
        {"variant"_L1, "prices"_L1, "list"_L1},
        {"competitor_price"_L1, "prices"_L1, "competitor-prices"_L1},
        {"personalisation"_L1, "prices"_L1, "personalisations"_L1},
        {"promotion"_L1, "prices"_L1, "promotions"_L1},
        {"sales_order"_L1, "orders"_L1},
        {"import_batch"_L1, "orders"_L1, "imports"_L1},
        {"work_order"_L1, "workorders"_L1},
        {"tool"_L1, "craft"_L1, "tools"_L1},
        {"reading"_L1, "craft"_L1, "readings"_L1},
        {"quality_check"_L1, "craft"_L1, "checks"_L1},
        {"quality_result"_L1, "craft"_L1, "quality"_L1},
        {"craft_note"_L1, "craft"_L1, "notes"_L1},
        {"studio"_L1, "settings"_L1, "studio"_L1},
        {"person"_L1, "settings"_L1, "persons"_L1},
        {"channel"_L1, "settings"_L1, "channels"_L1},
        {"exchange_rate"_L1, "settings"_L1, "exchange-rates"_L1},
        {"location"_L1, "settings"_L1, "locations"_L1},
        {"scrap_reason"_L1, "settings"_L1, "scrap-reasons"_L1},
    };
    for (const auto &own : ownPages) {
        if (table == own.table)
            return RecordAddress{own.page, row, own.part};
    }
    if (table == "open_day"_L1)
        return RecordAddress{u"workorders"_s, row, u"evening"_s};
    if (table == "running_timer"_L1)
        return addressOfTimer(reader, row);
    if (table == "sales_order_line"_L1) {
        const Result<LineInOrder> line = lineInOrder(reader, Id<OrderLine>(row));
        return line.ok() ? std::optional(RecordAddress{u"orders"_s, line->order.id.value()}) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace benchbook
