#include "ui/today/today_data.h"

#include "core/materials/material.h"
#include "core/products/product.h"

#include <algorithm>

namespace benchbook {

bool TodayData::isNewStudio() const
{
    const bool neverSold = std::all_of(figures.months.begin(), figures.months.end(),
                                       [](const MonthSales &month) { return month.total.orders == 0; });
    // What two machines, or a peer and we, said apart cannot wait for the first order.
    const bool isAsked =
        std::any_of(figures.attention.begin(), figures.attention.end(), [](const AttentionGroup &group) {
            return group.kind == AttentionKind::PeerQuestion || group.kind == AttentionKind::MachineQuestion;
        });
    return neverSold && !isAsked && figures.workOrdersInWork == 0 && figures.yield.started() == 0 &&
           figures.yieldLastMonth.started() == 0 && !(hasMaterials && hasProducts);
}

Result<TodayData> readToday(const Reader &reader, Instant now, const QTimeZone &zone)
{
    TodayData data;
    BENCHBOOK_ASSIGN(data.figures, todayFigures(reader, now, zone));
    const auto any = [&](const ListDefinition &list) {
        return !listIds(reader, list, ListRequest{.limit = 1}).empty();
    };
    // Asked only while it could matter: an old studio has long lists.
    data.hasMaterials = false;
    data.hasProducts = false;
    if (data.isNewStudio()) {
        data.hasMaterials = any(materialList());
        data.hasProducts = any(productList());
    } else {
        data.hasMaterials = true;
        data.hasProducts = true;
    }
    return data;
}

} // namespace benchbook
