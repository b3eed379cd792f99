// StockReckoned: a stock question with its answer, as it comes back from the worker.
#pragma once

#include "core/planning/ahead/look_ahead.h"

namespace benchbook {

struct StockReckoned : SeenStock
{
    StockCurve curve = {};

    const StockedItem &item(const StockLine &line) const { return question.items[std::size_t(line.item)]; }
    QString money(const std::optional<Money> &amount) const;
};

} // namespace benchbook
