// StockReckoned: a stock question with its answer, as it comes back from the worker.
#pragma once

#include "core/planning/stock/stock_advice.h"

namespace benchbook {

struct StockReckoned
{
    StockQuestion question;
    StockAdvice advice;
    StockCurve curve;

    const StockedItem &item(const StockLine &line) const { return question.items[std::size_t(line.item)]; }
    QString money(const std::optional<Money> &amount) const;
};

} // namespace benchbook
