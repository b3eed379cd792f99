// Stock advice in words.
#pragma once

#include "core/planning/policy_words.h"
#include "core/planning/stock/stock_advice.h"

namespace benchbook {

/// Why a line says what it says, whole sentences, what changes first.
QStringList stockReasons(const StockQuestion &question, const StockLine &line, const QLocale &locale);
/// What accepting it changes: "20 pcs → 34 pcs, fill up to 80 pcs"; "on demand only"; "as it is".
QString stockChangeText(const StockQuestion &question, const StockLine &line);
/// "Keep", "On demand", "Not in stock".
QString stockingTitle(StockingMode mode);
/// Why it is dead, whole sentences.
QStringList deadStockReasons(const StockQuestion &question, const StockLine &line, const QLocale &locale);
/// "Use 40 dm² in Card holder instead of another material: brings about ¥120."
QString deadStockWayText(const StockQuestion &question, const StockLine &line, const DeadStockProposal &proposal,
                         const QLocale &locale);
/// "¥12,300 bound, out of stock about 6 times a year".
QString stockMoneyText(const StockQuestion &question, Money bound, double timesOut, const QLocale &locale);

} // namespace benchbook
