// Questions made by hand: a leather, a buckle and two products.
#pragma once

#include "core/base/random.h"
#include "core/planning/stock/stock_advice.h"

#include <cmath>

namespace benchbook::testing {

/// So many weeks of a demand that scatters around `mean`, by less than a third of it.
inline std::vector<double> weeksOf(Random &random, double mean, int weeks)
{
    std::vector<double> used;
    for (int week = 0; week < weeks; ++week)
        used.push_back(std::round((random.unit() + random.unit() + random.unit() + random.unit()) * mean / 2));
    return used;
}

inline StockedItem materialOf(qint64 id, const QString &code, std::vector<double> used)
{
    StockedItem item{.key = {false, id}, .code = code, .name = code};
    item.group = QStringLiteral("leather");
    item.unit = Unit::fromText(QStringLiteral("pcs")).valueOr(Unit());
    item.price = PricePer{Money::fromMinor(1000), Quantity::units(1)};
    item.terms.breaks = {{Quantity(), Money::fromMinor(1000), Quantity::units(1)}};
    item.terms.costOfOrder = Money::fromMinor(5000);
    item.quoted = 2;
    item.used = std::move(used);
    item.periodsHere = int(item.used.size());
    return item;
}

inline StockedItem variantOf(qint64 id, const QString &code, std::vector<double> used)
{
    StockedItem item = materialOf(id, code, std::move(used));
    item.key.isVariant = true;
    item.product = id;
    item.group = QStringLiteral("bags");
    item.listPrice = Money::fromMinor(5000);
    return item;
}

inline StockQuestion questionOf(std::vector<StockedItem> items)
{
    StockQuestion question;
    question.today = QDate(2026, 9, 1);
    question.rules = stockRules(DemandPeriod::Week);
    question.currency = Currency::ofCode(QStringLiteral("CNY"));
    question.items = std::move(items);
    // Nobody waits for what is kept.
    question.lostByWaiting = Money::fromMinor(1000000);
    return question;
}

} // namespace benchbook::testing
