// The monthly report's second part: output, loss and time.
#include "core/reports/month_report_parts.h"
#include "core/reports/report_texts.h"

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

constexpr std::size_t mostSteps = 25;

TableRow outputRow(BilingualText name, int workOrders, const YieldFigures &pieces, const QString &loss)
{
    TableRow row{plainCells({QString(), countText(workOrders), countText(pieces.started()), countText(pieces.good),
                             countText(pieces.scrap), percentNumber(pieces.rate()), loss})};
    row.cells.front() = std::move(name);
    return row;
}

QString lossText(Money loss, qint64 unknown, const Currency &currency)
{
    if (unknown == 0)
        return amountText(loss, currency);
    return loss.isZero() ? unknownText() : amountText(loss, currency) + u" + ?"_s;
}

Table outputTable(const MonthFigures &figures)
{
    Table table{{u"Production by product"_s, u"各产品生产"_s},
                {{{u"Product"_s, u"产品"_s}, ColumnAlignment::Left, 2.4},
                 {{u"Work orders"_s, u"工单"_s}, ColumnAlignment::Right, 0.9},
                 {{u"Started"_s, u"投入"_s}, ColumnAlignment::Right, 0.8},
                 {{u"Good"_s, u"良品"_s}, ColumnAlignment::Right, 0.7},
                 {{u"Scrap"_s, u"废品"_s}, ColumnAlignment::Right, 0.7},
                 {{u"Yield, %"_s, u"良品率（%）"_s}, ColumnAlignment::Decimal, 0.9},
                 {withCurrency(u"Scrap loss"_s, u"废品损失"_s, figures.currency), ColumnAlignment::Decimal, 1.1}},
                {},
                {},
                {u"No work order was finished in this month."_s, u"本月没有完工的工单。"_s}};
    int workOrders = 0;
    qint64 unknown = 0;
    Money loss;
    for (const ProductOutput &product : figures.production) {
        workOrders += product.workOrders;
        unknown += product.unknownLoss;
        loss += product.scrapLoss;
        table.rows.push_back(outputRow(BilingualText::plain(product.name), product.workOrders, product.pieces,
                                       lossText(product.scrapLoss, product.unknownLoss, figures.currency)));
    }
    if (!table.rows.empty()) {
        table.totals.push_back(
            outputRow({u"Total"_s, u"合计"_s}, workOrders, figures.yield, lossText(loss, unknown, figures.currency)));
    }
    return table;
}

/// Actual ÷ planned, because "how much longer than planned" is what people ask.
QString hoursRatio(qint64 planned, qint64 actual)
{
    return planned == 0 ? unknownText() : percentNumber(Ratio::of(actual, planned));
}

TableRow hoursRow(BilingualText name, qint64 pieces, qint64 planned, qint64 actual)
{
    TableRow row{plainCells({QString(), countText(pieces), hoursText(planned), hoursText(actual),
                             hoursText(actual - planned), hoursRatio(planned, actual)})};
    row.cells.front() = std::move(name);
    return row;
}

Table hoursTable(BilingualText title, BilingualText first, const HoursFigures &hours,
                 const std::vector<HoursLine> &lines)
{
    Table table{std::move(title),
                {{std::move(first), ColumnAlignment::Left, 2.4},
                 {{u"Pieces"_s, u"件数"_s}, ColumnAlignment::Right, 0.8},
                 {{u"Planned, h"_s, u"计划（小时）"_s}, ColumnAlignment::Decimal, 1.0},
                 {{u"Actual, h"_s, u"实际（小时）"_s}, ColumnAlignment::Decimal, 1.0},
                 {{u"Difference, h"_s, u"差异（小时）"_s}, ColumnAlignment::Decimal, 1.0},
                 {{u"Actual ÷ planned, %"_s, u"实际 ÷ 计划（%）"_s}, ColumnAlignment::Decimal, 1.1}},
                {},
                {},
                {u"No work was logged in this month."_s, u"本月没有工时记录。"_s}};
    HoursLine rest;
    qint64 pieces = 0;
    for (const HoursLine &line : lines) {
        pieces += line.pieces;
        if (table.rows.size() < mostSteps) {
            const QString name = line.product.isEmpty() ? line.name : line.product + u" · "_s + line.name;
            table.rows.push_back(hoursRow(BilingualText::plain(name), line.pieces, line.planned, line.actual));
            continue;
        }
        rest.pieces += line.pieces;
        rest.planned += line.planned;
        rest.actual += line.actual;
    }
    if (lines.size() > mostSteps)
        table.rows.push_back(hoursRow({u"All others"_s, u"其余"_s}, rest.pieces, rest.planned, rest.actual));
    if (!table.rows.empty())
        table.totals.push_back(hoursRow({u"Total"_s, u"合计"_s}, pieces, hours.planned, hours.actual));
    return table;
}

Table causesTable(const std::vector<ScrapCause> &causes)
{
    Table table{{u"Why pieces were scrapped"_s, u"废品原因"_s},
                {{{u"Reason"_s, u"原因"_s}, ColumnAlignment::Left, 2.4},
                 {{u"Pieces"_s, u"件数"_s}, ColumnAlignment::Right, 0.8},
                 {{u"Share, %"_s, u"占比（%）"_s}, ColumnAlignment::Decimal, 0.9},
                 {{u"Cumulative, %"_s, u"累计（%）"_s}, ColumnAlignment::Decimal, 1.0}},
                {},
                {},
                {u"No scrap was logged in this month."_s, u"本月没有记录废品。"_s}};
    qint64 all = 0;
    for (const ScrapCause &cause : causes)
        all += cause.pieces;
    qint64 running = 0;
    for (const ScrapCause &cause : causes) {
        running += cause.pieces;
        TableRow row{plainCells({cause.name, countText(cause.pieces), percentNumber(Ratio::of(cause.pieces, all)),
                                 percentNumber(Ratio::of(running, all))})};
        if (cause.name.isEmpty())
            row.cells.front() = {u"No reason given"_s, u"未写原因"_s};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

void addProductionPart(ReportSections &sections, const MonthFigures &figures)
{
    sections.push_back(Heading{{u"Production"_s, u"生产"_s}});
    sections.push_back(outputTable(figures));
    sections.push_back(
        quietNote(u"Work orders finished this month; what was finished and taken back is netted out. Started "
                  u"= good + "
                  "scrap. Yield = good ÷ started. Scrap loss = what was put in × scrap ÷ started: the good "
                  "pieces bear it, "
                  "it is no second cost. “?” marks pieces whose cost is unknown."_s,
                  u"本月完工的工单；完工后又撤销的已抵消。投入 = 良品 + 废品。良品率 = 良品 ÷ 投入。"
                  "废品损失 = 投入成本 × 废品 ÷ 投入：由良品承担，不是另外的成本。“?”表示有成本未知的废品。"_s));
    const HoursFigures &hours = figures.hours;
    sections.push_back(hoursTable({u"Hours by step"_s, u"各工序工时"_s}, {u"Step"_s, u"工序"_s}, hours, hours.steps));
    sections.push_back(
        hoursTable({u"Hours by person"_s, u"各成员工时"_s}, {u"Person"_s, u"成员"_s}, hours, hours.persons));
    sections.push_back(quietNote(u"Planned = recipe time × pieces logged (good and scrap) + setup, once a work "
                                 u"order and step, for who "
                                 "began it. Actual = person-hours logged about days of this month."_s,
                                 u"计划 = 配方工时 × 已记录件数（良品与废品）+ "
                                 u"准备时间（每张工单每道工序一次，计给先开始的人）。"
                                 "实际 = 记在本月各日的人时。"_s));
    sections.push_back(causesTable(figures.scrapCauses));
    addWorkshopPart(sections, figures);
}

} // namespace benchbook
