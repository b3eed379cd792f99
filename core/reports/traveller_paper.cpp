// The traveller as a report: what is said of each order, its route and its materials.
#include "core/labels/qr_matrix.h"
#include "core/people/settings.h"
#include "core/reports/month_report_parts.h"
#include "core/reports/page/report_pdf.h"
#include "core/reports/report_texts.h"
#include "core/reports/traveller.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct TravellerPaperText
{
    Q_DECLARE_TR_FUNCTIONS(Traveller)
};

constexpr auto ticked = u"✓";

BilingualText stateOnPaper(WorkOrderState state)
{
    switch (state) {
    case WorkOrderState::Planned:
        return {u"planned"_s, u"已计划"_s};
    case WorkOrderState::Released:
        return {u"released"_s, u"已下达"_s};
    case WorkOrderState::InWork:
        return {u"in work"_s, u"进行中"_s};
    case WorkOrderState::Done:
        return {u"done"_s, u"已完成"_s};
    case WorkOrderState::Cancelled:
        return {u"cancelled"_s, u"已取消"_s};
    }
    Q_UNREACHABLE();
}

FactCard travellerCard(const TravellerOrder &order)
{
    const WorkOrderInfo &info = order.info;
    FactCard card;
    card.lines.push_back({{u"Product"_s, u"产品"_s}, BilingualText::plain(info.productName), true});
    const QString pieces = countText(info.quantity);
    card.lines.push_back({{u"Quantity"_s, u"数量"_s}, {pieces + u" pcs"_s, pieces + u" 件"_s}, true});
    if (info.priority == WorkPriority::Urgent)
        card.lines.push_back({{u"Priority"_s, u"优先级"_s}, {u"urgent"_s, u"紧急"_s}, true});
    if (info.due.isValid())
        card.lines.push_back({{u"Due"_s, u"交期"_s}, BilingualText::plain(info.due.toString(Qt::ISODate)), true});
    if (!info.orderCode.isEmpty()) {
        const QString whom = order.customer.isEmpty() ? info.orderCode : info.orderCode + u" · "_s + order.customer;
        card.lines.push_back({{u"For order"_s, u"客户订单"_s}, BilingualText::plain(whom)});
    }
    card.lines.push_back({{u"State"_s, u"状态"_s}, stateOnPaper(info.state)});
    card.lines.push_back({{u"Planned"_s, u"计划日期"_s}, BilingualText::plain(info.plannedDay.toString(Qt::ISODate))});
    if (!info.note.isEmpty())
        card.lines.push_back({{u"Note"_s, u"备注"_s}, BilingualText::plain(info.note)});
    card.picture = order.picture;
    if (const Result<QrMatrix> code = qrMatrix(order.scanned); code.ok()) {
        card.code = {code->side, code->dark};
        card.codeText = info.code;
    }
    return card;
}

/// Standard minutes of the whole batch: "12", "0.5".
QString minutesOnPaper(qint64 seconds)
{
    if (seconds % 60 == 0 || seconds >= 600)
        return countText((seconds + 30) / 60);
    return QString::number(static_cast<double>(seconds) / 60.0, 'f', 1);
}

Table routeTable(const TravellerOrder &order)
{
    Table table;
    const QString code = order.info.code;
    table.title = {code + u" · Steps"_s, code + u" · 工序"_s};
    const auto byHand = [](const QString &en, const QString &zh, double weight) {
        return TableColumn{{en, zh}, ColumnAlignment::Right, weight, ColumnFill::ByHand};
    };
    table.columns = {{{}, ColumnAlignment::Left, 0.1, ColumnFill::CheckBox},
                     {{u"Step"_s, u"工序"_s}, ColumnAlignment::Left, 5},
                     {{u"Skill"_s, u"技能"_s}, ColumnAlignment::Left, 1.2},
                     {{u"Std. min"_s, u"标准分钟"_s}, ColumnAlignment::Right, 1.3},
                     byHand(u"Good"_s, u"良品"_s, 0.9),
                     byHand(u"Scrap"_s, u"废品"_s, 0.9),
                     byHand(u"Minutes"_s, u"分钟"_s, 0.9),
                     {{u"Initials"_s, u"签名"_s}, ColumnAlignment::Left, 1.1, ColumnFill::ByHand}};
    for (const StepProgress &step : order.steps) {
        const bool begun = step.good > 0 || step.scrap > 0 || step.loggedSeconds > 0;
        QString name = QString::number(step.position) + u". "_s + step.name;
        if (!step.instruction.isEmpty())
            name += u'\n' + step.instruction;
        table.rows.push_back(
            {plainCells({begun && step.isDone() ? QString::fromUtf16(ticked) : QString(), name, step.skill,
                         minutesOnPaper(step.standardSeconds), begun ? countText(step.good) : QString(),
                         begun ? countText(step.scrap) : QString(),
                         begun ? minutesOnPaper(step.loggedSeconds) : QString(), QString()})});
    }
    table.empty = {u"The recipe has no steps."_s, u"配方没有工序。"_s};
    return table;
}

TableRow materialRow(const QString &name, const QString &need, const TravellerLot &lot, const Unit &unit)
{
    TableRow row{plainCells({lot.issued ? QString::fromUtf16(ticked) : QString(), name, need, lot.code, lot.place,
                             displayText(lot.quantity, unit)})};
    if (lot.issued)
        row.cells[4] = {u"issued"_s, u"已领用"_s};
    return row;
}

Table materialTable(const TravellerOrder &order)
{
    Table table;
    const QString code = order.info.code;
    table.title = {code + u" · Materials"_s, code + u" · 物料"_s};
    table.columns = {{{}, ColumnAlignment::Left, 0.1, ColumnFill::CheckBox},
                     {{u"Material"_s, u"物料"_s}, ColumnAlignment::Left, 3},
                     {{u"Need"_s, u"需用"_s}, ColumnAlignment::Right, 1.4},
                     {{u"Lot"_s, u"批次"_s}, ColumnAlignment::Left, 2, ColumnFill::ByHand},
                     {{u"From"_s, u"库位"_s}, ColumnAlignment::Left, 1.6},
                     {{u"Quantity"_s, u"数量"_s}, ColumnAlignment::Right, 1.4, ColumnFill::ByHand}};
    for (const TravellerMaterial &material : order.materials) {
        QString name = material.name;
        QString need = material.need ? displayText(*material.need, material.unit) : QString();
        for (const TravellerLot &lot : material.lots) {
            table.rows.push_back(materialRow(name, need, lot, material.unit));
            // Said once; what follows is of the same material.
            name.clear();
            need.clear();
        }
        if (material.missing > Quantity() || material.lots.empty()) {
            TableRow row{plainCells({QString(), name, need, QString(), QString(), QString()})};
            if (material.missing > Quantity()) {
                const QString missing = displayText(material.missing, material.unit);
                row.cells[4] = {missing + u" missing"_s, u"缺 "_s + missing};
                row.emphasis = RowEmphasis::Strong;
            }
            table.rows.push_back(std::move(row));
        }
    }
    table.empty = {u"The recipe takes no material."_s, u"配方不用物料。"_s};
    return table;
}

void addTraveller(Report &report, const TravellerOrder &order, bool several)
{
    if (several) {
        if (!report.sections.empty())
            report.sections.push_back(PageBreak{});
        report.sections.push_back(Heading{BilingualText::plain(order.info.code)});
    }
    report.sections.push_back(travellerCard(order));
    report.sections.push_back(materialTable(order));
    report.sections.push_back(routeTable(order));
    report.sections.push_back(
        quietNote(u"Good + scrap are the pieces of this step; minutes are of one person. Scan the code at the bench to "
                  u"open the order."_s,
                  u"良品与废品之和为本工序件数；分钟按单人计。在工位扫码即可打开工单。"_s));
}

} // namespace

Result<Report> travellerReport(const Reader &reader, const std::vector<Id<WorkOrder>> &orders,
                               const ContentStore &store, ReportLanguage language)
{
    if (orders.empty())
        return Error::invalid(TravellerPaperText::tr("There is no work order to print."));
    const StudioSettings settings = readSettings(reader);
    Report report;
    report.studioName = BilingualText::plain(settings.name);
    const QString today = reader.today().toString(Qt::ISODate);
    report.generatedAt = {u"Printed "_s + today, u"打印于 "_s + today};
    report.footnote = {u"Benchbook"_s, u"工坊簿"_s};
    report.language = language;
    QStringList codes;
    for (const Id<WorkOrder> id : orders) {
        BENCHBOOK_ASSIGN(const TravellerOrder order, travellerOrder(reader, id, store));
        codes << order.info.code;
        addTraveller(report, order, orders.size() > 1);
    }
    const QString title = codes.size() > 3 ? codes.first() + u" … "_s + codes.last() : codes.join(u", "_s);
    report.title = {u"Traveller "_s + title, u"工单流转卡 "_s + title};
    return report;
}

Result<void> writeTraveller(const Studio &studio, const std::vector<Id<WorkOrder>> &orders, ReportLanguage language,
                            const PageMetrics &metrics, const QString &path)
{
    BENCHBOOK_ASSIGN(const Report report, studio.read([&](const Reader &reader) {
        return travellerReport(reader, orders, ContentStore::ofFile(studio.path()), language);
    }));
    return writeReportPdf(report, metrics, path);
}

} // namespace benchbook
