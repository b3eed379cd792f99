// TraceNodes: a trace as two trees for people: what the subject came from, and what became of it.
#pragma once

#include "core/trace.h"

#include <QString>

namespace benchbook {

struct TraceNode
{
    QString text = {};     ///< "LOT-2026-0007 · Veg tan"
    QString quantity = {}; ///< how much went this way; empty where nothing went
    QString detail = {};   ///< the day, or the state
    QString more = {};     ///< for the tool tip
    QString iconName = {};
    QString pageId = {}; ///< where its record is shown; empty: nowhere
    qint64 record = 0;
    bool traces = false; ///< the trace can begin here instead
    bool open = true;    ///< its children are seen at once
    std::vector<TraceNode> children = {};
};

/// No tree is longer: of what is left out there is a line that says so.
inline constexpr int mostTraceNodes = 400;

std::vector<TraceNode> originNodes(const Trace &trace);
std::vector<TraceNode> resultNodes(const Trace &trace);

/// Where the quantity of a traced lot came from and went: in = out + what is here + the rest, which was scrapped,
/// counted away or sent back (or found, where it is below zero).
struct LotBalance
{
    Quantity received = {};
    Quantity made = {};
    Quantity cutFrom = {}; ///< others, or merged of them
    Quantity used = {};
    Quantity cutOff = {}; ///< to others, or merged into them
    Quantity shipped = {};
    Quantity here = {};

    Quantity rest() const { return received + made + cutFrom - used - cutOff - shipped - here; }
};
LotBalance balanceOf(const Trace &trace, const TracedLot &lot);

} // namespace benchbook
