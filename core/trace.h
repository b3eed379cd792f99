// Trace: where a thing came from and where it went, through lots, work, people and customers.
#pragma once

#include "core/base/unit.h"
#include "core/journal/entities.h"
#include "core/journal/reader.h"

#include <optional>
#include <vector>

namespace benchbook {

enum class TraceSide {
    Subject, ///< what was asked about
    Origin,  ///< it is made or cut from this
    Result   ///< this is made or cut from it
};

struct TracedLot
{
    Id<Lot> id;
    QString code;
    QString itemName;
    Unit unit;
    QDate receivedDay;
    QString supplier;
    TraceSide side = TraceSide::Subject;
    int distance = 0;                         ///< cuts and work orders between it and the subject
    std::optional<Id<WorkOrder>> madeBy = {}; ///< the work order that made it; none for what was bought
    QString madeByCode = {};
};

/// One person's part in a step of a work order.
struct TracedWork
{
    Id<WorkOrder> workOrder;
    QString workOrderCode;
    QString step;
    QString person;
    QDate day; ///< the first
    qint64 seconds = 0;
    int good = 0;
    int scrap = 0;
};

/// A lot, or a part of it, that left for a customer.
struct TracedShipment
{
    Id<SalesOrder> order;
    QString orderCode;
    QString customer; ///< empty where nobody is named
    QString lotCode;
    Quantity quantity;
    Unit unit;
    QDate day;
};

/// What the subjects of a trace are to the thing that was asked about.
enum class TraceStart {
    Lots, ///< lots themselves, or those that an order shipped
    Made, ///< what a work order made
    Taken ///< what a work order took in: it made nothing yet
};

struct Trace
{
    TraceStart start = TraceStart::Lots;
    std::vector<TracedLot> lots;           ///< the subject first, then origins and results by distance
    std::vector<TracedWork> work;          ///< of every work order that made one of these lots
    std::vector<TracedShipment> shipments; ///< of every one of these lots that is the subject or comes from it
};

Trace traceLot(const Reader &reader, Id<Lot> lot);
/// Of several lots at once, such as what an order shipped.
Trace traceLots(const Reader &reader, const std::vector<Id<Lot>> &lots);
/// Of what a work order made, or, while nothing is made, of what it took in: Trace::start says which. NotFound when
/// there is no such order or it has no lots yet.
Result<Trace> traceWorkOrder(const Reader &reader, Id<WorkOrder> order);
/// By the code of a lot, work order or sales order. NotFound when it is none of them, or has no lots yet.
Result<Trace> trace(const Reader &reader, const QString &reference);

} // namespace benchbook
