#include "core/suggestions/suggestion_sources.h"

#include "core/planning/policy/policy_amounts.h"
#include "core/planning/stock/stock_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace benchbook {
namespace {

struct StockOrderText
{
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

/// So much of the advice's own reasons is told; the page of stock tells all.
constexpr qsizetype stockReasonsTold = 4;
/// However much is bought, it is judged within half a year, and not before two months are over.
constexpr int shortestCoverDays = 56;
constexpr int longestCoverDays = 182;

int coverOf(const SeenStock &stock, const StockLine &line, Quantity quantity)
{
    const double year = stock.advice.demands[std::size_t(line.item)].over(1, stock.question.perYear).mean();
    if (!(year > 0))
        return longestCoverDays;
    const double days = std::ceil(unitsOf(quantity) / year * 365);
    return int(std::clamp(days, double(shortestCoverDays), double(longestCoverDays)));
}

} // namespace

std::vector<StockOrder> readStockOrders(const SeenStock &stock)
{
    std::vector<StockOrder> orders;
    for (const StockLine &line : stock.advice.lines) {
        const StockedItem &item = stock.question.items[std::size_t(line.item)];
        const Quantity quantity = line.orderInForce(item);
        if (quantity <= Quantity())
            continue;
        StockOrder order{.material = Id<Material>(item.key.record), .quantity = quantity};
        order.position = item.position();
        order.price = item.price;
        order.coverDays = coverOf(stock, line, quantity);
        if (line.preBuy)
            order.saved = Money::fromMinor(std::llround(std::max(0.0, line.preBuy->saved)));
        if (item.isLow()) {
            order.reasons << StockOrderText::tr("There and on its way, less what is wanted, are %1: at %2 it is time "
                                                "to fill up to %3.")
                                 .arg(displayText(order.position, item.unit), displayText(*item.reorderAt, item.unit),
                                      displayText(item.fillsUpTo(), item.unit));
        }
        order.reasons << stockReasons(stock.question, line, QLocale()).mid(0, stockReasonsTold);
        orders.push_back(std::move(order));
    }
    std::sort(orders.begin(), orders.end(),
              [](const StockOrder &a, const StockOrder &b) { return a.material.value() < b.material.value(); });
    return orders;
}

} // namespace benchbook
