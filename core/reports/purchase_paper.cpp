#include "core/reports/purchase_paper.h"

#include "core/buying/bought_quantity.h"
#include "core/people/settings.h"
#include "core/reports/month_report_parts.h"
#include "core/reports/page/report_pdf.h"
#include "core/reports/report_texts.h"
#include "core/suppliers/supplier.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PurchasePaperText
{
    Q_DECLARE_TR_FUNCTIONS(Buying)
};

constexpr const char *supplierAddress = R"sql(
    SELECT name, contact, phone, email, address FROM supplier WHERE id = :id
)sql";

/// What is written by hand goes on a line of its own.
constexpr auto blankToFill = u"____________";

/// What a paper to a supplier begins with: who writes, and to whom. Without a supplier it is to whom it may concern.
Report paperTo(const Reader &reader, std::optional<Id<Supplier>> supplier, ReportLanguage language)
{
    const StudioSettings settings = readSettings(reader);
    Report report;
    report.studioName = BilingualText::plain(settings.name);
    report.footnote = {u"Benchbook"_s, u"工坊簿"_s};
    report.language = language;
    if (supplier) {
        Query query = reader.query(supplierAddress);
        query.bind("id", *supplier).next();
        QStringList to;
        for (int column = 0; column < 5; ++column)
            to << query.text(column);
        to.removeAll(QString());
        const QString address = to.join(u'\n');
        report.sections.push_back(Paragraph{{u"To:\n"_s + address, u"致：\n"_s + address}});
    }
    if (!settings.address.isEmpty())
        report.sections.push_back(Paragraph{{u"From: "_s + settings.address, u"地址："_s + settings.address}, true});
    return report;
}

QString isoDay(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : unknownText(); }

/// As it was typed ("3 cone"), with what that is in the unit of the stock.
QString quantityAsTyped(const QString &typed, Quantity quantity, const Unit &unit)
{
    const QString exact = displayText(quantity, unit);
    return typed.isEmpty() || typed == exact || typed == plainText(quantity) ? exact : typed + u" ("_s + exact + u')';
}

TableRow totalRow(const QString &en, const QString &zh, const QString &amount, RowEmphasis emphasis)
{
    return {{{en, zh}, {}, {}, BilingualText::plain(amount)}, emphasis};
}

Table orderTable(const PurchaseOrderInfo &order)
{
    Table table;
    table.columns = {{{u"Item"_s, u"品名"_s}, ColumnAlignment::Left, 4},
                     {{u"Your number"_s, u"贵方货号"_s}, ColumnAlignment::Left, 2},
                     {{u"Quantity"_s, u"数量"_s}, ColumnAlignment::Right, 2},
                     {withCurrency(u"Amount"_s, u"金额"_s, order.currency), ColumnAlignment::Decimal, 2}};
    for (const PurchaseLineInfo &line : order.lines) {
        const QString quantity = quantityAsTyped(line.typedQuantity, line.quantity, line.unit);
        // The supplier's own word for it comes first: it is they who read this.
        const QString name =
            line.title.isEmpty() || line.title == line.materialName ? line.name() : line.title + u" · "_s + line.name();
        table.rows.push_back({plainCells({name, line.supplierItem, quantity, amountText(line.total, order.currency)})});
    }
    if (!order.freight.isZero())
        table.totals.push_back(
            totalRow(u"Freight"_s, u"运费"_s, amountText(order.freight, order.currency), RowEmphasis::Normal));
    if (!order.adjustment.isZero()) {
        const bool discount = order.adjustment < Money();
        table.totals.push_back(totalRow(discount ? u"Discount"_s : u"Surcharge"_s, discount ? u"折扣"_s : u"加价"_s,
                                        amountText(order.adjustment, order.currency), RowEmphasis::Normal));
    }
    table.totals.push_back(
        totalRow(u"Total"_s, u"合计"_s, amountText(order.total(), order.currency), RowEmphasis::Strong));
    return table;
}

/// With the packs it comes in, also where it was asked for in another unit.
QString requestedQuantity(const Reader &reader, const RequestLineInfo &info)
{
    const Quantity quantity = info.line.quantity;
    const QString text = quantityAsTyped(info.line.typedQuantity, quantity, info.unit);
    const auto material = boughtMaterial(reader, info.line.material);
    if (text != displayText(quantity, info.unit) || !material.ok() || !material->pack || !material->pack->micro() ||
        quantity.micro() % material->pack->micro() != 0)
        return text;
    return text + u" ("_s + QString::number(quantity.micro() / material->pack->micro()) + u' ' + material->packName +
           u')';
}

/// The columns that the supplier fills in are those of the table of the same request.
Table requestTable(const Reader &reader, const RequestInfo &request, std::optional<Id<Supplier>> supplier,
                   const std::optional<Currency> &currency)
{
    Table table;
    table.columns = {{{u"Item"_s, u"品名"_s}, ColumnAlignment::Left, 3},
                     {{u"Your number"_s, u"贵方货号"_s}, ColumnAlignment::Left, 1.6},
                     {{u"Quantity"_s, u"数量"_s}, ColumnAlignment::Right, 2},
                     {{u"Wanted by"_s, u"需求日期"_s}, ColumnAlignment::Left, 1.6},
                     {currency ? withCurrency(u"Price"_s, u"单价"_s, *currency) : BilingualText{u"Price"_s, u"单价"_s},
                      ColumnAlignment::Left, 1.6},
                     {{u"Minimum"_s, u"最小订量"_s}, ColumnAlignment::Left, 1.6},
                     {{u"Lead days"_s, u"交期（天）"_s}, ColumnAlignment::Left, 1.6},
                     {{u"Valid until"_s, u"有效期至"_s}, ColumnAlignment::Left, 1.6}};
    const QString blank = QString::fromUtf16(blankToFill);
    for (const RequestLineInfo &info : request.lines) {
        const QString name = info.line.note.isEmpty() ? info.name : info.name + u" · "_s + info.line.note;
        QString item = supplier ? supplierItemNumber(reader, *supplier, info.line.material) : QString();
        if (item.isEmpty())
            item = blank;
        table.rows.push_back({plainCells(
            {name, item, requestedQuantity(reader, info), isoDay(info.line.wantedDay), blank, blank, blank, blank})});
    }
    return table;
}

/// Whose paper it is: the one named, or the only one asked.
Result<std::optional<Id<Supplier>>> askedOnPaper(const RequestInfo &request, std::optional<Id<Supplier>> supplier)
{
    if (!supplier) {
        return request.suppliers.size() == 1 ? std::optional(request.suppliers.front().supplier)
                                             : std::optional<Id<Supplier>>();
    }
    const bool asked = std::any_of(request.suppliers.begin(), request.suppliers.end(),
                                   [&](const AskedSupplier &one) { return one.supplier == *supplier; });
    if (!asked)
        return Error::invalid(PurchasePaperText::tr("%1 does not ask this supplier.").arg(request.code));
    return supplier;
}

Result<void> writePaper(const Result<Report> &report, const QString &path)
{
    if (!report.ok())
        return report.error();
    return writeReportPdf(*report, PageMetrics::a4(), path);
}

} // namespace

Result<Report> purchaseOrderPaper(const Reader &reader, Id<PurchaseOrder> id, ReportLanguage language)
{
    BENCHBOOK_ASSIGN(const PurchaseOrderInfo order, purchaseOrder(reader, id));
    Report report = paperTo(reader, order.supplier, language);
    report.title = {u"Purchase order "_s + order.code, u"采购单 "_s + order.code};
    const QString ordered = isoDay(order.orderedDay);
    if (order.state == PurchaseState::Drafted)
        report.subtitle = {u"Draft, not ordered"_s, u"草稿，尚未下单"_s};
    else if (order.state == PurchaseState::Cancelled)
        report.subtitle = {u"Cancelled"_s, u"已取消"_s};
    else
        report.subtitle = {u"Ordered on "_s + ordered, u"下单日期 "_s + ordered};
    if (order.promise.isValid()) {
        const QString day = isoDay(order.promise);
        report.sections.push_back(Paragraph{{u"Delivery by "_s + day, u"交货日期："_s + day}});
    }
    if (!order.supplierOrderNo.isEmpty()) {
        report.sections.push_back(
            Paragraph{{u"Your order number: "_s + order.supplierOrderNo, u"贵方单号："_s + order.supplierOrderNo}});
    }
    report.sections.push_back(orderTable(order));
    if (!order.note.isEmpty())
        report.sections.push_back(Paragraph{BilingualText::plain(order.note)});
    report.sections.push_back(
        quietNote(u"Please write our number %1 on your delivery note and invoice."_s.arg(order.code),
                  u"请在送货单和发票上注明我方单号 %1。"_s.arg(order.code)));
    return report;
}

Result<Report> returnSlip(const Reader &reader, Id<SupplierReturn> id, ReportLanguage language)
{
    BENCHBOOK_ASSIGN(const SupplierReturnInfo back, supplierReturn(reader, id));
    Report report = paperTo(reader, back.supplier, language);
    report.title = {u"Return "_s + back.code, u"退货单 "_s + back.code};
    const QString day = isoDay(back.returnedDay);
    report.subtitle = {u"Sent back on "_s + day, u"退货日期 "_s + day};
    if (!back.receiptCode.isEmpty())
        report.sections.push_back(
            Paragraph{{u"Of our receipt "_s + back.receiptCode, u"对应收货单："_s + back.receiptCode}});
    report.sections.push_back(Paragraph{{u"Reason: "_s + back.reason, u"原因："_s + back.reason}});
    Table table;
    table.columns = {{{u"Item"_s, u"品名"_s}, ColumnAlignment::Left, 4},
                     {{u"Lot"_s, u"批次"_s}, ColumnAlignment::Left, 2},
                     {{u"Quantity"_s, u"数量"_s}, ColumnAlignment::Right, 2}};
    for (const ReturnLinePlan &line : back.lines)
        table.rows.push_back({plainCells({line.name, line.lotCode, displayText(line.quantity, line.unit)})});
    table.empty = {u"This return was taken back."_s, u"此退货已撤销。"_s};
    report.sections.push_back(table);
    // What it cost here is the studio's own business; what was agreed to be paid is not.
    const Currency currency = readSettings(reader).currency;
    const QString credit = back.credit ? priceText(*back.credit, currency) : QString();
    report.sections.push_back(credit.isEmpty()
                                  ? Paragraph{{u"Please tell us what you credit for it."_s, u"请告知退款金额。"_s}}
                                  : Paragraph{{u"Credit agreed: "_s + credit, u"约定退款："_s + credit}});
    return report;
}

Result<Report> quoteRequestPaper(const Reader &reader, Id<QuoteRequest> id, std::optional<Id<Supplier>> supplier,
                                 ReportLanguage language)
{
    BENCHBOOK_ASSIGN(const RequestInfo request, quoteRequest(reader, id));
    BENCHBOOK_ASSIGN(const std::optional<Id<Supplier>> to, askedOnPaper(request, supplier));
    std::optional<Currency> currency;
    if (to)
        currency = supplierCurrency(reader, *to, readSettings(reader).currency);
    Report report = paperTo(reader, to, language);
    report.title = {u"Request for quotation "_s + request.code, u"询价单 "_s + request.code};
    const QString asked = isoDay(request.askedDay);
    report.subtitle = {u"Asked on "_s + asked, u"询价日期 "_s + asked};
    if (request.answerBy.isValid()) {
        const QString day = isoDay(request.answerBy);
        report.sections.push_back(Paragraph{{u"Please answer by "_s + day, u"请于 %1 前报价"_s.arg(day)}});
    }
    report.sections.push_back(requestTable(reader, request, to, currency));
    if (!request.note.isEmpty())
        report.sections.push_back(Paragraph{BilingualText::plain(request.note)});
    report.sections.push_back(quietNote(
        u"Please fill in the empty columns, say what each price is for (“12.50 / m”) and from which quantity on, and "
        u"write our number %1 on your answer."_s.arg(request.code),
        u"请填写空白栏，注明计价单位（如“12.50 / m”）和阶梯起始数量，并在回复中注明我方单号 %1。"_s.arg(request.code)));
    return report;
}

Result<void> writePurchaseOrder(const Studio &studio, Id<PurchaseOrder> id, ReportLanguage language,
                                const QString &path)
{
    return writePaper(studio.read([&](const Reader &reader) { return purchaseOrderPaper(reader, id, language); }),
                      path);
}

Result<void> writeReturnSlip(const Studio &studio, Id<SupplierReturn> id, ReportLanguage language, const QString &path)
{
    return writePaper(studio.read([&](const Reader &reader) { return returnSlip(reader, id, language); }), path);
}

Result<void> writeQuoteRequest(const Studio &studio, Id<QuoteRequest> id, std::optional<Id<Supplier>> supplier,
                               ReportLanguage language, const QString &path)
{
    return writePaper(
        studio.read([&](const Reader &reader) { return quoteRequestPaper(reader, id, supplier, language); }), path);
}

} // namespace benchbook
