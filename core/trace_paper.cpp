#include "core/trace_paper.h"

#include "core/labels/qr_matrix.h"
#include "core/people/settings.h"
#include "core/reports/page/report_pdf.h"
#include "core/reports/report_texts.h"
#include "core/scan.h"

#include <map>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

TableRow traceRow(const QStringList &texts)
{
    TableRow row;
    for (const QString &text : texts)
        row.cells.push_back(BilingualText::plain(text));
    return row;
}

QString traceDay(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }

/// What the lots of one trace are asked for again and again.
class TraceNames
{
public:
    explicit TraceNames(const Trace &trace)
    {
        for (const TracedLot &lot : trace.lots)
            m_lots.emplace(lot.id, &lot);
        for (const TracedOrder &order : trace.orders)
            m_orders.emplace(order.id, &order);
    }
    const TracedLot *lot(Id<Lot> id) const { return at(m_lots, id); }
    QString code(Id<Lot> id) const { return lot(id) ? lot(id)->code : QString(); }
    QString code(Id<WorkOrder> id) const { return at(m_orders, id) ? at(m_orders, id)->code : QString(); }
    QString quantity(Id<Lot> id, Quantity quantity) const
    {
        return lot(id) ? displayText(quantity, lot(id)->unit) : plainText(quantity);
    }

private:
    template <class Map> static auto at(const Map &map, typename Map::key_type id) -> typename Map::mapped_type
    {
        const auto found = map.find(id);
        return found == map.end() ? nullptr : found->second;
    }
    std::map<Id<Lot>, const TracedLot *> m_lots;
    std::map<Id<WorkOrder>, const TracedOrder *> m_orders;
};

FactCard traceCard(const Reader &reader, const Trace &trace)
{
    FactCard card;
    card.lines.push_back({{u"Traced"_s, u"追溯对象"_s}, BilingualText::plain(trace.code), true});
    int shown = 0;
    for (const TracedLot &lot : trace.lots) {
        if (lot.side != TraceSide::Subject || ++shown > 12)
            continue;
        const QString text = lot.code + u" · "_s + lot.itemName;
        const QString here = displayText(lot.here, lot.unit);
        card.lines.push_back({{u"Lot"_s, u"批次"_s}, {text + u" · in stock "_s + here, text + u" · 现存 "_s + here}});
    }
    const Result<LabelContent> label = labelOf(reader, trace.code);
    if (label.ok()) {
        if (const Result<QrMatrix> code = qrMatrix(label->scanned); code.ok())
            card.code = {code->side, code->dark};
        card.codeText = trace.code;
    }
    return card;
}

Table receiptsTable(const Trace &trace, const TraceNames &names)
{
    Table table{{u"Where it came from"_s, u"来源"_s},
                {{{u"Lot"_s, u"批次"_s}, ColumnAlignment::Left, 1.6},
                 {{u"Item"_s, u"物品"_s}, ColumnAlignment::Left, 2.4},
                 {{u"Came"_s, u"入库"_s}, ColumnAlignment::Right, 1.2},
                 {{u"Supplier"_s, u"供应商"_s}, ColumnAlignment::Left, 1.8},
                 {{u"Receipt"_s, u"收货单"_s}, ColumnAlignment::Left, 1.2},
                 {{u"Day"_s, u"日期"_s}, ColumnAlignment::Left, 1.2}},
                {},
                {},
                {u"Nothing of it was received: it was found in a count."_s, u"没有收货记录：来自盘点。"_s}};
    for (const TracedReceipt &receipt : trace.receipts) {
        const TracedLot *lot = names.lot(receipt.lot);
        table.rows.push_back(traceRow({names.code(receipt.lot), lot ? lot->itemName : QString(),
                                       names.quantity(receipt.lot, receipt.quantity), receipt.supplierName,
                                       receipt.receiptCode, traceDay(receipt.day)}));
    }
    return table;
}

Table waysTable(const Trace &trace, const TraceNames &names)
{
    Table table{{u"What became of what"_s, u"流向"_s},
                {{{u"From"_s, u"从"_s}, ColumnAlignment::Left, 2},
                 {{u"Quantity"_s, u"数量"_s}, ColumnAlignment::Right, 1.2},
                 {{u"How"_s, u"方式"_s}, ColumnAlignment::Left, 1},
                 {{u"Into"_s, u"到"_s}, ColumnAlignment::Left, 2}},
                {},
                {},
                {u"Nothing was cut, merged or used."_s, u"未曾裁切、合并或领用。"_s}};
    const auto add = [&table](const QString &from, const QString &quantity, BilingualText how, const QString &into) {
        table.rows.push_back(
            {{BilingualText::plain(from), BilingualText::plain(quantity), std::move(how), BilingualText::plain(into)}});
    };
    for (const TracedCut &cut : trace.cuts) {
        add(names.code(cut.from), names.quantity(cut.from, cut.quantity),
            cut.merged ? BilingualText{u"merged"_s, u"合并"_s} : BilingualText{u"cut"_s, u"裁切"_s},
            names.code(cut.to));
    }
    for (const TracedUse &use : trace.uses)
        add(names.code(use.lot), names.quantity(use.lot, use.quantity), {u"used by"_s, u"领用"_s},
            names.code(use.order));
    for (const TracedMaking &made : trace.makings) {
        add(names.code(made.order), names.quantity(made.lot, made.quantity),
            made.byProduct ? BilingualText{u"by-product"_s, u"副产品"_s} : BilingualText{u"made"_s, u"产出"_s},
            names.code(made.lot));
    }
    return table;
}

Table traceWorkTable(const Trace &trace)
{
    Table table{{u"Who did what"_s, u"工序与人员"_s},
                {{{u"Work order"_s, u"工单"_s}, ColumnAlignment::Left, 1.2},
                 {{u"Step"_s, u"工序"_s}, ColumnAlignment::Left, 2},
                 {{u"Person"_s, u"人员"_s}, ColumnAlignment::Left, 1.4},
                 {{u"Tool"_s, u"工具"_s}, ColumnAlignment::Left, 1.5},
                 {{u"First day"_s, u"首日"_s}, ColumnAlignment::Left, 1.2},
                 {{u"Minutes"_s, u"分钟"_s}, ColumnAlignment::Right, 0.9},
                 {{u"Good"_s, u"良品"_s}, ColumnAlignment::Right, 0.8},
                 {{u"Scrap"_s, u"废品"_s}, ColumnAlignment::Right, 0.8}},
                {},
                {},
                {u"No work was logged."_s, u"没有报工记录。"_s}};
    for (const TracedWork &part : trace.work) {
        table.rows.push_back(
            traceRow({part.workOrderCode, part.load.isEmpty() ? part.step : part.step + u" · "_s + part.load,
                      part.person, part.toolText(), traceDay(part.day), countText((part.seconds + 30) / 60),
                      countText(part.good), countText(part.scrap)}));
    }
    return table;
}

BilingualText recallPerson(const RecallParcel &parcel)
{
    switch (parcel.person) {
    case RecallPerson::Named:
        return BilingualText::plain(parcel.name);
    case RecallPerson::Unnamed:
        return {u"nobody named"_s, u"未留姓名"_s};
    case RecallPerson::Erased:
        return {u"erased ("_s + parcel.customerCode + u')', u"已抹除（"_s + parcel.customerCode + u'）'};
    }
    Q_UNREACHABLE();
}

Table parcelsTable(const Recall &recall)
{
    Table table{{u"Who holds it"_s, u"已发给谁"_s},
                {{{u"Customer"_s, u"客户"_s}, ColumnAlignment::Left, 1.6},
                 {{u"Contact"_s, u"联系方式"_s}, ColumnAlignment::Left, 3},
                 {{u"Order"_s, u"订单"_s}, ColumnAlignment::Left, 1.8},
                 {{u"Lot"_s, u"批次"_s}, ColumnAlignment::Left, 1.6},
                 {{u"Quantity"_s, u"数量"_s}, ColumnAlignment::Right, 1},
                 {{u"Shipped"_s, u"发货日"_s}, ColumnAlignment::Left, 1.2},
                 {{u"Told"_s, u"已联系"_s}, ColumnAlignment::Left, 0.1, ColumnFill::CheckBox}},
                {},
                {},
                {u"Nothing of it has left the studio."_s, u"没有发出任何成品。"_s}};
    for (const RecallParcel &parcel : recall.parcels) {
        QStringList sold{parcel.orderCode, parcel.channel, parcel.channelOrderNo};
        sold.removeAll(QString());
        TableRow row = traceRow({QString(), parcel.contact.join(u" · "_s), sold.join(u" · "_s), parcel.lotCode,
                                 displayText(parcel.quantity, parcel.unit), traceDay(parcel.shipped), QString()});
        row.cells[0] = recallPerson(parcel);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table leftTable(const Recall &recall)
{
    Table table{{u"What is still here"_s, u"尚未发出"_s},
                {{{u"Where"_s, u"位置"_s}, ColumnAlignment::Left, 2},
                 {{u"Lot or work order"_s, u"批次或工单"_s}, ColumnAlignment::Left, 1.6},
                 {{u"Item"_s, u"物品"_s}, ColumnAlignment::Left, 2.4},
                 {{u"Quantity"_s, u"数量"_s}, ColumnAlignment::Right, 1},
                 {{u"Set aside"_s, u"已隔离"_s}, ColumnAlignment::Left, 0.1, ColumnFill::CheckBox}},
                {},
                {},
                {u"Nothing of it is left here."_s, u"这里已没有剩余。"_s}};
    for (const RecallStock &stock : recall.stock) {
        table.rows.push_back(
            traceRow({stock.place, stock.lotCode, stock.itemName, displayText(stock.quantity, stock.unit), QString()}));
    }
    for (const RecallWork &work : recall.work) {
        const QString pieces = QString::number(work.pieces);
        table.rows.push_back({{{u"in work"_s, u"在制"_s},
                               BilingualText::plain(work.code),
                               BilingualText::plain(work.productName),
                               {pieces + u" pcs"_s, pieces + u" 件"_s},
                               {}}});
    }
    return table;
}

void addRecall(Report &report, const Recall &recall)
{
    // On a page of its own: it is handed to whoever makes the calls.
    if (!report.sections.empty())
        report.sections.push_back(PageBreak{});
    report.sections.push_back(Heading{{u"Recall"_s, u"召回名单"_s}});
    const QString parcels = countText(static_cast<qint64>(recall.parcels.size()));
    const QString customers = countText(recall.customers());
    report.sections.push_back(
        Paragraph{{u"%1 customers with %2 parcels hold something of it."_s.arg(customers, parcels),
                   u"共 %1 位客户、%2 笔发货涉及。"_s.arg(customers, parcels)}});
    report.sections.push_back(parcelsTable(recall));
    report.sections.push_back(leftTable(recall));
    report.sections.push_back(
        Paragraph{{u"Personal data: for the studio only. Erased customers can only be reached through the channel."_s,
                   u"含个人信息，仅限工作室内部使用。已抹除的客户只能通过平台联系。"_s},
                  true});
}

Report emptyTracePaper(const Reader &reader, ReportLanguage language)
{
    Report report;
    report.studioName = BilingualText::plain(readSettings(reader).name);
    const QString today = reader.today().toString(Qt::ISODate);
    report.generatedAt = {u"As of "_s + today, u"数据截至 "_s + today};
    report.footnote = {u"Benchbook"_s, u"工坊簿"_s};
    report.language = language;
    return report;
}

} // namespace

Report traceReport(const Reader &reader, const Trace &trace, ReportLanguage language)
{
    Report report = emptyTracePaper(reader, language);
    report.title = {u"Trace "_s + trace.code, u"追溯 "_s + trace.code};
    const TraceNames names(trace);
    report.sections.push_back(traceCard(reader, trace));
    report.sections.push_back(receiptsTable(trace, names));
    report.sections.push_back(waysTable(trace, names));
    report.sections.push_back(traceWorkTable(trace));
    addRecall(report, recallOf(reader, trace));
    return report;
}

Report recallReport(const Reader &reader, const Recall &recall, ReportLanguage language)
{
    Report report = emptyTracePaper(reader, language);
    report.title = {u"Recall "_s + recall.code, u"召回 "_s + recall.code};
    addRecall(report, recall);
    return report;
}

Result<void> writeTracePaper(const Studio &studio, const QString &reference, ReportLanguage language,
                             const QString &path)
{
    BENCHBOOK_ASSIGN(const Report report, studio.read([&](const Reader &reader) -> Result<Report> {
        BENCHBOOK_ASSIGN(const Trace found, trace(reader, reference));
        return traceReport(reader, found, language);
    }));
    return writeReportPdf(report, PageMetrics::a4(), path);
}

} // namespace benchbook
