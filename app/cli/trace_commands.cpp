// Commands about where things came from and went: trace, with its recall list and its paper.
#include "app/cli/documents.h"

#include "app/cli/output.h"
#include "core/trace_paper.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace benchbook::cli {

using namespace Qt::StringLiterals;

namespace {

struct TraceCommandText
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString sideName(TraceSide side)
{
    switch (side) {
    case TraceSide::Subject:
        return u"subject"_s;
    case TraceSide::Origin:
        return u"origin"_s;
    case TraceSide::Result:
        return u"result"_s;
    }
    Q_UNREACHABLE();
}

QString sideTitle(TraceSide side)
{
    switch (side) {
    case TraceSide::Subject:
        return TraceCommandText::tr("this");
    case TraceSide::Origin:
        return TraceCommandText::tr("made from");
    case TraceSide::Result:
        return TraceCommandText::tr("became");
    }
    Q_UNREACHABLE();
}

QJsonArray tracedOrdersJson(const Trace &trace)
{
    QJsonArray orders;
    for (const TracedOrder &order : trace.orders) {
        orders << QJsonObject{{u"workOrder"_s, order.code},      {u"product"_s, order.productName},
                              {u"side"_s, sideName(order.side)}, {u"state"_s, stateName(order.state)},
                              {u"pieces"_s, order.quantity},     {u"good"_s, order.good},
                              {u"scrap"_s, order.scrap}};
    }
    return orders;
}

/// What went from which lot or order into which, and how much.
QJsonArray waysJson(const Trace &trace)
{
    QJsonArray ways;
    const auto add = [&](const char *how, const QString &from, const QString &to, Quantity quantity, const Unit &unit) {
        QJsonObject way{{u"how"_s, QString::fromLatin1(how)}, {u"from"_s, from}, {u"to"_s, to}};
        putQuantity(way, "quantity", quantity, unit);
        ways << way;
    };
    for (const TracedCut &cut : trace.cuts) {
        const TracedLot *from = trace.lot(cut.from);
        const TracedLot *to = trace.lot(cut.to);
        if (from && to)
            add(cut.merged ? "merge" : "cut", from->code, to->code, cut.quantity, from->unit);
    }
    for (const TracedUse &use : trace.uses) {
        const TracedLot *lot = trace.lot(use.lot);
        const TracedOrder *order = trace.order(use.order);
        if (lot && order)
            add("use", lot->code, order->code, use.quantity, lot->unit);
    }
    for (const TracedMaking &made : trace.makings) {
        const TracedLot *lot = trace.lot(made.lot);
        const TracedOrder *order = trace.order(made.order);
        if (lot && order)
            add("make", order->code, lot->code, made.quantity, lot->unit);
    }
    return ways;
}

QJsonArray tracedReceiptsJson(const Trace &trace)
{
    QJsonArray receipts;
    for (const TracedReceipt &receipt : trace.receipts) {
        const TracedLot *lot = trace.lot(receipt.lot);
        if (!lot)
            continue;
        QJsonObject json{{u"lot"_s, lot->code},
                         {u"receipt"_s, receipt.receiptCode},
                         {u"supplier"_s, receipt.supplierName},
                         {u"day"_s, dayJson(receipt.day)}};
        putQuantity(json, "quantity", receipt.quantity, lot->unit);
        receipts << json;
    }
    return receipts;
}

QString traceWaysText(const Trace &trace)
{
    std::vector<QStringList> rows;
    for (const QJsonValue &way : waysJson(trace)) {
        const QString how = way[u"how"].toString();
        const QString title = how == u"use"     ? TraceCommandText::tr("used by")
                              : how == u"make"  ? TraceCommandText::tr("made")
                              : how == u"merge" ? TraceCommandText::tr("merged into")
                                                : TraceCommandText::tr("cut into");
        rows.push_back({way[u"from"].toString(), title, way[u"to"].toString(),
                        way[u"quantity"].toString() + u' ' + way[u"unit"].toString()});
    }
    if (rows.empty())
        return {};
    return u'\n' + textTable({TraceCommandText::tr("From"), QString(), TraceCommandText::tr("Into"),
                              TraceCommandText::tr("Quantity")},
                             rows);
}

QJsonObject traceJson(const Trace &trace)
{
    QJsonArray lots;
    for (const TracedLot &lot : trace.lots) {
        lots << QJsonObject{{u"lot"_s, lot.code},
                            {u"item"_s, lot.itemName},
                            {u"side"_s, sideName(lot.side)},
                            {u"distance"_s, lot.distance},
                            {u"received"_s, dayJson(lot.receivedDay)},
                            {u"supplier"_s, lot.supplier}};
    }
    QJsonArray work;
    for (const TracedWork &part : trace.work) {
        work << QJsonObject{{u"workOrder"_s, part.workOrderCode},
                            {u"step"_s, part.step},
                            {u"person"_s, part.person},
                            {u"day"_s, dayJson(part.day)},
                            {u"seconds"_s, part.seconds},
                            {u"good"_s, part.good},
                            {u"scrap"_s, part.scrap},
                            {u"partner"_s, part.isPartner},
                            {u"load"_s, part.load},
                            {u"tool"_s, part.tool},
                            {u"toolName"_s, part.toolName}};
    }
    QJsonArray shipments;
    for (const TracedShipment &shipment : trace.shipments) {
        QJsonObject json{{u"order"_s, shipment.orderCode},
                         {u"customer"_s, shipment.customer},
                         {u"lot"_s, shipment.lotCode},
                         {u"day"_s, dayJson(shipment.day)}};
        putQuantity(json, "quantity", shipment.quantity, shipment.unit);
        shipments << json;
    }
    return {{u"lots"_s, lots},
            {u"orders"_s, tracedOrdersJson(trace)},
            {u"ways"_s, waysJson(trace)},
            {u"receipts"_s, tracedReceiptsJson(trace)},
            {u"work"_s, work},
            {u"shipments"_s, shipments}};
}

QString traceText(const Trace &trace)
{
    std::vector<QStringList> lots;
    for (const TracedLot &lot : trace.lots)
        lots.push_back(
            {sideTitle(lot.side), lot.code, lot.itemName, lot.receivedDay.toString(Qt::ISODate), lot.supplier});
    QString text = textTable({QString(), TraceCommandText::tr("Lot"), TraceCommandText::tr("Material or product"),
                              TraceCommandText::tr("Received"), TraceCommandText::tr("Supplier")},
                             lots);
    text += traceWaysText(trace);
    std::vector<QStringList> work;
    for (const TracedWork &part : trace.work) {
        work.push_back({part.workOrderCode, part.step, part.person, part.toolText(), part.day.toString(Qt::ISODate),
                        QString::number(part.good), QString::number(part.scrap)});
    }
    if (!work.empty()) {
        text += u'\n' +
                textTable({TraceCommandText::tr("Work order"), TraceCommandText::tr("Step"),
                           TraceCommandText::tr("Person"), TraceCommandText::tr("Tool"), TraceCommandText::tr("Day"),
                           TraceCommandText::tr("Good"), TraceCommandText::tr("Scrap")},
                          work);
    }
    std::vector<QStringList> shipments;
    for (const TracedShipment &shipment : trace.shipments) {
        shipments.push_back({shipment.orderCode, shipment.customer, shipment.lotCode,
                             displayText(shipment.quantity, shipment.unit), shipment.day.toString(Qt::ISODate)});
    }
    if (!shipments.empty()) {
        text += u'\n' +
                textTable({TraceCommandText::tr("Order"), TraceCommandText::tr("Customer"), TraceCommandText::tr("Lot"),
                           TraceCommandText::tr("Quantity"), TraceCommandText::tr("Shipped")},
                          shipments);
    }
    return text;
}

QString recallPersonName(RecallPerson person)
{
    return person == RecallPerson::Named ? u"named"_s : person == RecallPerson::Unnamed ? u"unnamed"_s : u"erased"_s;
}

QJsonObject recallJson(const Recall &recall)
{
    QJsonArray parcels;
    for (const RecallParcel &parcel : recall.parcels) {
        QJsonObject json{{u"person"_s, recallPersonName(parcel.person)},
                         {u"customer"_s, parcel.name},
                         {u"code"_s, parcel.customerCode},
                         {u"contact"_s, parcel.contact.join(u" · "_s)},
                         {u"order"_s, parcel.orderCode},
                         {u"channel"_s, parcel.channel},
                         {u"lot"_s, parcel.lotCode},
                         {u"item"_s, parcel.itemName},
                         {u"shipped"_s, dayJson(parcel.shipped)}};
        putQuantity(json, "quantity", parcel.quantity, parcel.unit);
        parcels << json;
    }
    QJsonArray stock;
    for (const RecallStock &there : recall.stock) {
        QJsonObject json{{u"lot"_s, there.lotCode}, {u"item"_s, there.itemName}, {u"place"_s, there.place}};
        putQuantity(json, "quantity", there.quantity, there.unit);
        stock << json;
    }
    QJsonArray work;
    for (const RecallWork &order : recall.work) {
        work << QJsonObject{
            {u"workOrder"_s, order.code}, {u"product"_s, order.productName}, {u"pieces"_s, order.pieces}};
    }
    return {{u"customers"_s, recall.customers()}, {u"parcels"_s, parcels}, {u"stock"_s, stock}, {u"work"_s, work}};
}

QString recallText(const Recall &recall)
{
    std::vector<QStringList> parcels;
    for (const RecallParcel &parcel : recall.parcels) {
        const QString who = parcel.person == RecallPerson::Named     ? parcel.name
                            : parcel.person == RecallPerson::Unnamed ? TraceCommandText::tr("nobody named")
                                                                     : TraceCommandText::tr("erased");
        parcels.push_back({who, parcel.contact.join(u" · "_s), parcel.orderCode, parcel.lotCode,
                           displayText(parcel.quantity, parcel.unit), parcel.shipped.toString(Qt::ISODate)});
    }
    QString text = TraceCommandText::tr("%n customer(s) hold something of it", nullptr, recall.customers()) + u'\n';
    if (!parcels.empty()) {
        text +=
            textTable({TraceCommandText::tr("Customer"), TraceCommandText::tr("Contact"), TraceCommandText::tr("Order"),
                       TraceCommandText::tr("Lot"), TraceCommandText::tr("Quantity"), TraceCommandText::tr("Shipped")},
                      parcels);
    }
    std::vector<QStringList> here;
    for (const RecallStock &stock : recall.stock)
        here.push_back({stock.place, stock.lotCode, stock.itemName, displayText(stock.quantity, stock.unit)});
    for (const RecallWork &work : recall.work) {
        here.push_back({TraceCommandText::tr("in work"), work.code, work.productName, QString::number(work.pieces)});
    }
    if (!here.empty()) {
        text += u'\n' + textTable({TraceCommandText::tr("Still here"), TraceCommandText::tr("Lot"),
                                   TraceCommandText::tr("Material or product"), TraceCommandText::tr("Quantity")},
                                  here);
    }
    return text;
}

Result<Answer> recallAnswer(Session &session, const Recall &recall)
{
    if (!session.arguments().has("output"))
        return Answer{recallJson(recall), recallText(recall)};
    const QString path = session.arguments().value("output");
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != u"csv" && ending != u"xlsx")
        return session.usage(TraceCommandText::tr("A list is saved as .csv or .xlsx."));
    BENCHBOOK_ASSIGN(const int rows, saveRecall(recall, path));
    return Answer{QJsonObject{{u"file"_s, path}, {u"rows"_s, rows}},
                  TraceCommandText::tr("%n row(s) in %1", nullptr, rows).arg(path)};
}

Result<Answer> traceThing(Session &session)
{
    const bool recall = session.arguments().has("recall");
    if (!recall && session.arguments().has("output"))
        return session.usage(TraceCommandText::tr("Only the recall list is saved as a table; see “report trace”."));
    BENCHBOOK_ASSIGN(Studio * studio, session.read());
    const QString reference = session.arguments().positional().first();
    if (recall) {
        BENCHBOOK_ASSIGN(const Recall list, studio->read([&](const Reader &reader) -> Result<Recall> {
            BENCHBOOK_ASSIGN(const Trace found, trace(reader, reference));
            return recallOf(reader, found);
        }));
        return recallAnswer(session, list);
    }
    BENCHBOOK_ASSIGN(const Trace found, studio->read([&](const Reader &reader) { return trace(reader, reference); }));
    return Answer{traceJson(found), traceText(found)};
}

} // namespace

std::span<const Command> traceCommands()
{
    static const std::vector<Command> commands{
        {"trace",
         "REF",
         QT_TRANSLATE_NOOP("Cli",
                           "where a lot, work order or order came from and went to: lots, steps, people, customers"),
         {{"recall", nullptr, QT_TRANSLATE_NOOP("Cli", "who holds something of it, and what of it is still here")},
          {"output", "F.csv|F.xlsx", QT_TRANSLATE_NOOP("Cli", "the recall list as a file; it is replaced")}},
         traceThing},
    };
    return commands;
}

} // namespace benchbook::cli
