#include "ui/workshop/trace_nodes.h"

#include "core/journal/list.h"

#include <QCoreApplication>

#include <iterator>
#include <map>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

struct TraceNodeText
{
    Q_DECLARE_TR_FUNCTIONS(TracePage)
};

/// Deeper than anything is cut and made; what lies beyond is reached by tracing from there.
constexpr int deepestNode = 12;

QString dottedText(QStringList words)
{
    words.removeAll(QString());
    return words.join(u" · "_s);
}

QString dayText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }

/// The trace by what it is asked for, and the making of nodes up to the limit.
class NodeBuilder
{
public:
    explicit NodeBuilder(const Trace &trace)
    {
        for (const TracedLot &lot : trace.lots)
            m_lots.emplace(lot.id, &lot);
        for (const TracedOrder &order : trace.orders)
            m_orders.emplace(order.id, &order);
        for (const TracedUse &use : trace.uses) {
            m_usesOfLot[use.lot].push_back(&use);
            m_usesOfOrder[use.order].push_back(&use);
        }
        for (const TracedMaking &made : trace.makings) {
            m_makingsOfLot[made.lot].push_back(&made);
            m_makingsOfOrder[made.order].push_back(&made);
        }
        for (const TracedCut &cut : trace.cuts) {
            m_cutsFrom[cut.from].push_back(&cut);
            m_cutsInto[cut.to].push_back(&cut);
        }
        for (const TracedReceipt &receipt : trace.receipts)
            m_receipts[receipt.lot].push_back(&receipt);
        for (const TracedShipment &shipment : trace.shipments)
            m_shipments[shipment.lot].push_back(&shipment);
        for (const TracedWork &work : trace.work)
            m_work[work.workOrder].push_back(&work);
    }

    std::vector<TraceNode> originsOf(Id<Lot> lot, int depth = 0)
    {
        std::vector<TraceNode> nodes;
        if (depth >= deepestNode)
            return nodes;
        for (const TracedMaking *made : m_makingsOfLot[lot]) {
            if (const TracedOrder *order = m_orders[made->order])
                add(nodes, [&] { return makerNode(*order, *made, depth); });
        }
        for (const TracedCut *cut : m_cutsInto[lot]) {
            add(nodes, [&] {
                const QString how = cut->merged ? TraceNodeText::tr("merged") : TraceNodeText::tr("cut from it");
                TraceNode node = lotNode(cut->from, cut->quantity, how);
                node.children = originsOf(cut->from, depth + 1);
                return node;
            });
        }
        addReceipts(nodes, m_receipts[lot]);
        return nodes;
    }

    /// Who made something in an order and with which tools, then what the order took.
    std::vector<TraceNode> originsOf(Id<WorkOrder> id)
    {
        TraceNode whole;
        if (const TracedOrder *order = m_orders[id])
            addSteps(whole, *order);
        for (TraceNode &taken : takenBy(id, 0))
            whole.children.push_back(std::move(taken));
        return std::move(whole.children);
    }

    /// What an order took, each with what that came from.
    std::vector<TraceNode> takenBy(Id<WorkOrder> order, int depth)
    {
        std::vector<TraceNode> nodes;
        for (const TracedUse *use : m_usesOfOrder[order]) {
            add(nodes, [&] {
                TraceNode node = lotNode(use->lot, use->quantity, {});
                node.children = originsOf(use->lot, depth + 1);
                return node;
            });
        }
        return nodes;
    }

    std::vector<TraceNode> resultsOf(Id<Lot> lot, int depth = 0)
    {
        std::vector<TraceNode> nodes;
        if (depth >= deepestNode)
            return nodes;
        for (const TracedShipment *shipment : m_shipments[lot])
            add(nodes, [&] { return shipmentNode(*shipment); });
        // The latest are asked about most.
        const std::vector<const TracedUse *> &uses = m_usesOfLot[lot];
        for (auto use = uses.rbegin(); use != uses.rend(); ++use) {
            const TracedOrder *order = m_orders[(*use)->order];
            // What was used on the way here is told on the other side.
            if (order && order->side == TraceSide::Result)
                add(nodes, [&] { return userNode(*order, **use, depth); });
        }
        for (const TracedCut *cut : m_cutsFrom[lot]) {
            const TracedLot *into = m_lots[cut->to];
            if (!into || into->side == TraceSide::Origin)
                continue;
            add(nodes, [&] {
                const QString how = cut->merged ? TraceNodeText::tr("merged into it") : TraceNodeText::tr("cut off");
                TraceNode node = lotNode(cut->to, cut->quantity, how);
                node.children = resultsOf(cut->to, depth + 1);
                return node;
            });
        }
        return nodes;
    }

    TraceNode lotNode(Id<Lot> id, std::optional<Quantity> quantity, const QString &how)
    {
        const TracedLot *lot = m_lots[id];
        if (!lot)
            return {};
        const QString here = lot->here > Quantity()
                                 ? TraceNodeText::tr("%1 still here").arg(displayText(lot->here, lot->unit))
                                 : QString();
        return {.text = dottedText({lot->code, lot->itemName}),
                .quantity = quantity ? displayText(*quantity, lot->unit) : QString(),
                .detail = how.isEmpty() ? dayText(lot->receivedDay) : how,
                .more = dottedText({dayText(lot->receivedDay), here}),
                .iconName = lot->madeBy ? u"package"_s : u"layers"_s,
                .pageId = u"materials"_s,
                .record = id.value(),
                .traces = true};
    }

    void addMore(std::vector<TraceNode> &nodes) const
    {
        if (m_left < 0)
            nodes.push_back({TraceNodeText::tr("and %n more", nullptr, -m_left),
                             {},
                             TraceNodeText::tr("all are in the PDF"),
                             u"ellipsis"_s});
    }

    /// Adds what `make` says, as long as there is room.
    template <class Make> void add(std::vector<TraceNode> &nodes, Make make)
    {
        if (--m_left >= 0)
            nodes.push_back(make());
    }

private:
    TraceNode orderNode(const TracedOrder &order, const QString &quantity) const
    {
        QStringList detail{stateTitle(stateName(order.state))};
        if (order.scrap > 0)
            detail << TraceNodeText::tr("%n scrap", nullptr, order.scrap);
        if (order.inWork() > 0)
            detail << TraceNodeText::tr("%n in work", nullptr, order.inWork());
        return {.text = dottedText({order.code, order.productName}),
                .quantity = quantity,
                .detail = detail.join(u" · "_s),
                .iconName = u"hammer"_s,
                .pageId = u"workorders"_s,
                .record = order.id.value(),
                .traces = true};
    }

    TraceNode makerNode(const TracedOrder &order, const TracedMaking &made, int depth)
    {
        const TracedLot *lot = m_lots[made.lot];
        TraceNode node = orderNode(order, lot ? displayText(made.quantity, lot->unit) : QString());
        addSteps(node, order);
        for (TraceNode &taken : takenBy(order.id, depth))
            node.children.push_back(std::move(taken));
        return node;
    }

    TraceNode userNode(const TracedOrder &order, const TracedUse &use, int depth)
    {
        const TracedLot *lot = m_lots[use.lot];
        TraceNode node = orderNode(order, lot ? displayText(use.quantity, lot->unit) : QString());
        addSteps(node, order);
        for (const TracedMaking *made : m_makingsOfOrder[order.id]) {
            add(node.children, [&] {
                TraceNode child = lotNode(made->lot, made->quantity, {});
                child.children = resultsOf(made->lot, depth + 1);
                return child;
            });
        }
        return node;
    }

    /// One line with the people, and a line a step below it, closed: most ask who, few ask how long.
    void addSteps(TraceNode &node, const TracedOrder &order)
    {
        const std::vector<const TracedWork *> &work = m_work[order.id];
        if (work.empty())
            return;
        TraceNode steps{.text = TraceNodeText::tr("Steps"), .iconName = u"users"_s, .open = false};
        QStringList people;
        for (const TracedWork *part : work) {
            if (!people.contains(part->person))
                people << part->person;
            // The column is as wide as a day; what is asked less often stands in the tool tip.
            QStringList more{TraceNodeText::tr("%1 min").arg((part->seconds + 30) / 60), part->toolText()};
            if (part->scrap > 0)
                more << TraceNodeText::tr("%n scrap", nullptr, part->scrap);
            steps.children.push_back({.text = dottedText({part->step, part->person, part->toolName, part->load}),
                                      .quantity = TraceNodeText::tr("%n pcs", nullptr, part->good),
                                      .detail = dayText(part->day),
                                      .more = dottedText(more),
                                      .iconName = u"user"_s});
        }
        steps.text = TraceNodeText::tr("Steps: %1").arg(people.join(u", "_s));
        add(node.children, [&] { return std::move(steps); });
    }

    /// A loose lot came with many: they stand in one line that can be opened.
    void addReceipts(std::vector<TraceNode> &nodes, const std::vector<const TracedReceipt *> &receipts)
    {
        constexpr std::size_t mostOpen = 3;
        std::vector<TraceNode> deliveries;
        for (const TracedReceipt *receipt : receipts)
            add(deliveries, [&] { return receiptNode(*receipt); });
        if (receipts.size() <= mostOpen) {
            std::move(deliveries.begin(), deliveries.end(), std::back_inserter(nodes));
            return;
        }
        Quantity sum;
        for (const TracedReceipt *receipt : receipts)
            sum = sum + receipt->quantity;
        const TracedLot *lot = m_lots[receipts.front()->lot];
        nodes.push_back({.text = TraceNodeText::tr("%n deliveries", nullptr, static_cast<int>(receipts.size())),
                         .quantity = lot ? displayText(sum, lot->unit) : QString(),
                         .iconName = u"truck"_s,
                         .open = false,
                         .children = std::move(deliveries)});
    }

    TraceNode receiptNode(const TracedReceipt &receipt)
    {
        const TracedLot *lot = m_lots[receipt.lot];
        const QString who =
            receipt.supplierName.isEmpty() ? TraceNodeText::tr("no supplier named") : receipt.supplierName;
        TraceNode node{.text = dottedText({who, receipt.receiptCode}),
                       .quantity = lot ? displayText(receipt.quantity, lot->unit) : QString(),
                       .detail = dayText(receipt.day),
                       .iconName = u"truck"_s};
        if (receipt.receipt || receipt.supplier) {
            node.pageId = u"buying"_s;
            node.record = receipt.receipt ? receipt.receipt->value() : receipt.supplier->value();
        }
        return node;
    }

    static TraceNode shipmentNode(const TracedShipment &shipment)
    {
        const QString who = shipment.customer.isEmpty() ? TraceNodeText::tr("nobody named") : shipment.customer;
        return {.text = dottedText({who, shipment.orderCode}),
                .quantity = displayText(shipment.quantity, shipment.unit),
                .detail = dayText(shipment.day),
                .iconName = u"shopping-bag"_s,
                .pageId = u"orders"_s,
                .record = shipment.order.value(),
                .traces = true};
    }

    template <class Key, class T> using Index = std::map<Key, std::vector<const T *>>;
    std::map<Id<Lot>, const TracedLot *> m_lots;
    std::map<Id<WorkOrder>, const TracedOrder *> m_orders;
    Index<Id<Lot>, TracedUse> m_usesOfLot;
    Index<Id<WorkOrder>, TracedUse> m_usesOfOrder;
    Index<Id<Lot>, TracedMaking> m_makingsOfLot;
    Index<Id<WorkOrder>, TracedMaking> m_makingsOfOrder;
    Index<Id<Lot>, TracedCut> m_cutsFrom;
    Index<Id<Lot>, TracedCut> m_cutsInto;
    Index<Id<Lot>, TracedReceipt> m_receipts;
    Index<Id<Lot>, TracedShipment> m_shipments;
    Index<Id<WorkOrder>, TracedWork> m_work;
    int m_left = mostTraceNodes;
};

std::vector<Id<Lot>> subjectsOf(const Trace &trace)
{
    std::vector<Id<Lot>> lots;
    for (const TracedLot &lot : trace.lots) {
        if (lot.side == TraceSide::Subject)
            lots.push_back(lot.id);
    }
    return lots;
}

} // namespace

std::vector<TraceNode> originNodes(const Trace &trace)
{
    NodeBuilder builder(trace);
    const std::vector<Id<Lot>> subjects = subjectsOf(trace);
    std::vector<TraceNode> nodes;
    if (trace.workOrder) {
        nodes = builder.originsOf(*trace.workOrder);
    } else if (trace.start == TraceStart::Lots && subjects.size() == 1) {
        nodes = builder.originsOf(subjects.front());
    } else {
        for (const Id<Lot> lot : subjects) {
            builder.add(nodes, [&] {
                TraceNode node = builder.lotNode(lot, std::nullopt, {});
                node.children = builder.originsOf(lot, 1);
                return node;
            });
        }
    }
    builder.addMore(nodes);
    return nodes;
}

std::vector<TraceNode> resultNodes(const Trace &trace)
{
    NodeBuilder builder(trace);
    std::vector<TraceNode> nodes;
    // What else became of the material is not the order's doing.
    if (trace.start == TraceStart::Taken)
        return nodes;
    const std::vector<Id<Lot>> subjects = subjectsOf(trace);
    if (trace.start == TraceStart::Lots && subjects.size() == 1) {
        nodes = builder.resultsOf(subjects.front());
    } else {
        for (const Id<Lot> lot : subjects) {
            builder.add(nodes, [&] {
                std::optional<Quantity> made;
                for (const TracedMaking &making : trace.makings) {
                    if (making.lot == lot && making.order == trace.workOrder)
                        made = making.quantity;
                }
                TraceNode node = builder.lotNode(lot, made, {});
                node.children = builder.resultsOf(lot, 1);
                return node;
            });
        }
    }
    builder.addMore(nodes);
    return nodes;
}

LotBalance balanceOf(const Trace &trace, const TracedLot &lot)
{
    LotBalance balance;
    balance.here = lot.here;
    for (const TracedReceipt &receipt : trace.receipts)
        balance.received = receipt.lot == lot.id ? balance.received + receipt.quantity : balance.received;
    for (const TracedMaking &made : trace.makings)
        balance.made = made.lot == lot.id ? balance.made + made.quantity : balance.made;
    for (const TracedCut &cut : trace.cuts) {
        balance.cutFrom = cut.to == lot.id ? balance.cutFrom + cut.quantity : balance.cutFrom;
        balance.cutOff = cut.from == lot.id ? balance.cutOff + cut.quantity : balance.cutOff;
    }
    for (const TracedUse &use : trace.uses)
        balance.used = use.lot == lot.id ? balance.used + use.quantity : balance.used;
    for (const TracedShipment &shipment : trace.shipments)
        balance.shipped = shipment.lot == lot.id ? balance.shipped + shipment.quantity : balance.shipped;
    return balance;
}

} // namespace benchbook
