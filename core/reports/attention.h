// What somebody should look at: late promises, things running out, and gaps that keep figures
// unknown.
#pragma once

#include "core/base/clock.h"
#include "core/journal/reader.h"
#include "core/planning/purchase_plan.h"
#include "core/reports/report_period.h"

#include <QStringList>

#include <vector>

namespace benchbook {

/// The kinds, with what `Attention::parts` holds and which record it points at. Parts are texts
/// without words to translate: codes, names, ISO days, numbers, quantities with their unit.
enum class AttentionKind {
    LateOrder,           ///< sales_order: code, customer (may be empty), promise, days late
    LateWorkOrder,       ///< work_order: code, product, due day, days late
    ShortMaterial,       ///< material: as StockAlertKind::Short
    LowMaterial,         ///< material: name, free on the shelves, reorder point, on order, to buy, demanded (empty:
                         ///< nothing), drafts with it
    ExpiringLot,         ///< lot: as StockAlertKind::Expiring
    SlippingSupplier,    ///< supplier: as StockAlertKind::SupplierSlipping
    UnmatchedLine,       ///< sales_order_line: order's code, title, SKU (may be empty)
    UnknownCostLot,      ///< lot: code, what it is, quantity
    UntoldDay,           ///< open_day (the person's id): name, the last day without logs, how many there are
    ForgottenTimer,      ///< running_timer: person, work order's code, step, hours
    MissingExchangeRate, ///< sales_order (the first of them): currency, number of orders
    UnpromisedOrder,     ///< sales_order (the oldest): its code, number of orders
    MissingPersonRate,   ///< person: name, hours logged without a rate
    ToolCareDue,         ///< tool: code, name, hours of use over (may be empty), day it was due (may be empty)
    ToolNotReturned,     ///< tool: code, name, who has it, day it was expected, days late
    PeerQuestion,        ///< deal, letter or peer: QuestionKind as a number, peer, title, state, number of letters
    MachineQuestion      ///< open_question: what two machines of ours did apart is about; empty: the file was put back
};

struct Attention
{
    AttentionKind kind;
    const char *table; ///< of the record to open
    qint64 record;
    QStringList parts;
};
/// One sentence for the screen, in its language.
QString attentionText(const Attention &attention);

/// The most urgent of one kind, and how many there are in all.
struct AttentionGroup
{
    AttentionKind kind;
    std::vector<Attention> rows = {};
    int total = 0;
};

/// Each gives at most `limit` rows. What is low, and what to buy, is what the plan says of it; `limit` < 0: all.
AttentionGroup lowMaterials(const std::vector<MaterialDemand> &plan, int limit);
AttentionGroup unmatchedLines(const Reader &reader, DayRange orderedIn, int limit);
/// Lots in the studio now.
AttentionGroup unknownCostLots(const Reader &reader, int limit);
/// Timers that have been running for longer than the studio thinks possible.
AttentionGroup forgottenTimers(const Reader &reader, Instant now, int longestMinutes, int limit);
/// People who usually work and logged nothing on some of the last days, each once.
AttentionGroup untoldDays(const Reader &reader, QDate today, int limit);
/// Open orders for which no day was promised: as imported, until somebody promises one.
AttentionGroup unpromisedOrders(const Reader &reader, int limit);
/// Orders in foreign money that came without a rate, by currency.
AttentionGroup missingExchangeRates(const Reader &reader, DayRange orderedIn, int limit);
/// Tools to be cared for, and lent ones that should be back.
AttentionGroup toolsToCareFor(const Reader &reader, int limit);
AttentionGroup toolsToComeBack(const Reader &reader, QDate today, int limit);
/// What waits for us between us and other studios, in the order of openQuestions().
AttentionGroup peerQuestions(const Reader &reader, int limit);
/// What our own machines did apart and somebody has to decide.
AttentionGroup machineQuestions(const Reader &reader, int limit);
/// People who logged work that no rate was frozen on.
AttentionGroup missingPersonRates(const Reader &reader, DayRange workedIn, int limit);

} // namespace benchbook
