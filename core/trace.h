// Trace: where a thing came from and where it went, through lots, work, people, tools and customers.
#pragma once

#include "core/base/unit.h"
#include "core/journal/entities.h"
#include "core/journal/reader.h"
#include "core/workshop/work_order.h"

#include <algorithm>
#include <limits>
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
    Quantity here = {}; ///< what of it is still in the studio, on shelves and at the bench
};

/// A work order that made or took one of the lots.
struct TracedOrder
{
    Id<WorkOrder> id;
    QString code;
    QString productName;
    int quantity = 0; ///< pieces started
    int good = 0;     ///< pieces that came of it so far
    int scrap = 0;    ///< logged so far
    WorkOrderState state = WorkOrderState::Planned;
    TraceSide side = TraceSide::Origin;

    bool isOpen() const { return state != WorkOrderState::Done && state != WorkOrderState::Cancelled; }
    /// Of an open order: the pieces that may still become good ones.
    int inWork() const { return isOpen() ? std::max(0, quantity - good - scrap) : 0; }
};

/// What a work order took of a lot, net of what it gave back.
struct TracedUse
{
    Id<Lot> lot;
    Id<WorkOrder> order;
    Quantity quantity; ///< in the lot's unit
};

/// What a work order made.
struct TracedMaking
{
    Id<WorkOrder> order;
    Id<Lot> lot;
    Quantity quantity; ///< in the lot's unit: pieces, or what a by-product is measured in
    bool byProduct = false;
};

/// What went from one lot into another by cutting or merging.
struct TracedCut
{
    Id<Lot> from;
    Id<Lot> to;
    Quantity quantity;
    bool merged = false;
};

/// One delivery that a lot, or a part of a loose lot, came with.
struct TracedReceipt
{
    Id<Lot> lot;
    std::optional<Id<PurchaseReceipt>> receipt; ///< none: received without a purchase receipt
    QString receiptCode;
    std::optional<Id<Supplier>> supplier;
    QString supplierName; ///< empty: nobody said
    QDate day;
    Quantity quantity;
};

/// One person's, or one partner's, part in a step of a work order.
struct TracedWork
{
    Id<WorkOrder> workOrder;
    QString workOrderCode;
    QString step;
    QString person; ///< or the partner outside
    QDate day;      ///< the first
    qint64 seconds = 0;
    int good = 0; ///< of pieces done again only once
    int scrap = 0;
    bool isPartner = false;
    QString load = {}; ///< the kiln or dye loads they were in, if any
    QString tool = {}; ///< of ours that the step is done with; empty: none in particular, or a partner used their own
    QString toolName = {};

    /// "T-0001 Press".
    QString toolText() const { return QString(tool + u' ' + toolName).trimmed(); }
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
    Id<Lot> lot;
};

/// What the subjects of a trace are to the thing that was asked about.
enum class TraceStart {
    Lots,    ///< lots themselves
    Made,    ///< what a work order made
    Taken,   ///< what a work order took in: it made nothing yet
    Shipped, ///< what went to a customer with a sales order
};

/// How far on a trace goes. A spool that ten thousand work orders took from is asked for its latest first.
struct TraceReach
{
    int orders = std::numeric_limits<int>::max(); ///< that took something, the newest so many; 0 or more
};

/// Everything that is known of where the subjects came from and where they went, as far as it was asked for. Lots and
/// work orders are the points, uses, makings and cuts the ways between them; receipts are where it begins, shipments
/// where it ends.
struct Trace
{
    TraceStart start = TraceStart::Lots;
    std::optional<Id<WorkOrder>> workOrder = {}; ///< that was asked about
    std::optional<Id<SalesOrder>> salesOrder = {};
    std::optional<Id<Load>> load = {};
    QString code = {};                          ///< of the thing that was asked about
    std::vector<TracedLot> lots = {};           ///< the subject first, then origins and results by distance
    std::vector<TracedOrder> orders = {};       ///< those next to the subject first, of the takers the newest
    int olderOrders = 0;                        ///< that were found and left out with what became of them: TraceReach
    std::vector<TracedUse> uses = {};           ///< of lots of the trace by orders of the trace
    std::vector<TracedMaking> makings = {};     ///< of lots of the trace by orders of the trace
    std::vector<TracedCut> cuts = {};           ///< from lots of the trace to lots of the trace
    std::vector<TracedReceipt> receipts = {};   ///< of every one of these lots that is the subject or an origin
    std::vector<TracedWork> work = {};          ///< in every one of these orders
    std::vector<TracedShipment> shipments = {}; ///< of every one of these lots that is the subject or comes from it

    bool isWhole() const { return olderOrders == 0; }
    const TracedLot *lot(Id<Lot> id) const;
    const TracedOrder *order(Id<WorkOrder> id) const;
};

Trace traceLot(const Reader &reader, Id<Lot> lot, TraceReach reach = {});
/// Of several lots at once, such as what an order shipped.
Trace traceLots(const Reader &reader, const std::vector<Id<Lot>> &lots, TraceReach reach = {});
/// Of what a work order made, or, while nothing is made, of what it took in: Trace::start says which. NotFound when
/// there is no such order or it has no lots yet.
Result<Trace> traceWorkOrder(const Reader &reader, Id<WorkOrder> order, TraceReach reach = {});
/// Of what was shipped with a sales order. NotFound when there is no such order or nothing was shipped.
Result<Trace> traceSalesOrder(const Reader &reader, Id<SalesOrder> order, TraceReach reach = {});
/// Of what the orders made that had pieces in a load. NotFound when there is no such load or nothing came of it yet.
Result<Trace> traceLoad(const Reader &reader, Id<Load> load, TraceReach reach = {});
/// By the code of a lot, work order, sales order or load, or what its label says. NotFound when it is none of them, or
/// has no lots yet.
Result<Trace> trace(const Reader &reader, const QString &reference, TraceReach reach = {});

} // namespace benchbook
