#include "core/reports/planning_report.h"

#include "core/base/duration_text.h"
#include "core/people/settings.h"
#include "core/planning/plan_words.h"
#include "core/reports/month_report_parts.h"
#include "core/reports/print_language.h"
#include "core/reports/report_texts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

/// So many months have a column of their own on A4.
constexpr std::size_t monthsPrinted = 6;
constexpr std::size_t lowPrinted = 0;
constexpr std::size_t highPrinted = 5;

Report plannedPaper(const Reader &reader, const BilingualText &title, const BilingualText &subtitle)
{
    const StudioSettings settings = readSettings(reader);
    Report report;
    report.title = title;
    report.subtitle = subtitle;
    report.studioName = BilingualText::plain(settings.name);
    const QString now = isoText(reader.now(), settings.timeZone).left(16).replace(u'T', u' ');
    report.generatedAt = {u"As of "_s + now, u"数据截至 "_s + now};
    report.footnote = {u"Benchbook"_s, u"工坊簿"_s};
    report.language = printLanguage(reader);
    return report;
}

TableRow outlookLine(const QString &code, const BilingualText &name, const OutlookNode &node)
{
    TableRow row{{BilingualText::plain(code), name}};
    qint64 all = 0;
    for (std::size_t step = 0; step < node.months.size(); ++step) {
        const OutlookMonth &month = node.months[step];
        all += month.pieces;
        if (step < monthsPrinted)
            row.cells.push_back(BilingualText::plain(QString::number(month.pieces)));
    }
    const OutlookMonth &next = node.months[std::min<std::size_t>(1, node.months.size() - 1)];
    row.cells.push_back(
        BilingualText::plain(u"%1–%2"_s.arg(QString::number(next.used.quantiles[lowPrinted], 'f', 0),
                                            QString::number(next.used.quantiles[highPrinted], 'f', 0))));
    row.cells.push_back(BilingualText::plain(QString::number(all)));
    return row;
}

Table outlookTable(const QString &category, const Outlook &outlook)
{
    Table table;
    table.title = category.isEmpty() ? BilingualText{u"Other"_s, u"其他"_s} : BilingualText::plain(category);
    table.columns = {{{u"SKU"_s, u"编号"_s}, ColumnAlignment::Left, 1.2},
                     {{u"Product"_s, u"产品"_s}, ColumnAlignment::Left, 2.4}};
    for (std::size_t step = 0; step < std::min(monthsPrinted, outlook.months.size()); ++step)
        table.columns.push_back(
            {BilingualText::plain(outlook.months[step].toString(u"yyyy-MM"_s)), ColumnAlignment::Right, 0.8});
    table.columns.push_back({{u"Range, 2nd month"_s, u"次月范围"_s}, ColumnAlignment::Right, 1.0});
    const QString months = QString::number(outlook.months.size());
    table.columns.push_back(
        {{QString(months + u" months"_s), QString(months + u" 个月"_s)}, ColumnAlignment::Right, 0.9});
    return table;
}

const PlanItem &printedItem(const StudioPlanBook &plan, int item) { return plan.book.needs.items[std::size_t(item)]; }

TableRow plannedRow(const StudioPlanBook &plan, const NeedsPlan &needs, int index)
{
    const PlannedLine &line = needs.lines[std::size_t(index)];
    QStringList purposes;
    for (const LinePurpose &purpose : purposesOf(plan, needs, index))
        purposes << purpose.text;
    const QString where =
        line.made ? QString()
                  : plan.book.needs
                        .suppliers[std::size_t(printedItem(plan, line.item).sources[std::size_t(line.source)].supplier)]
                        .name;
    const QString there = line.ready.isValid() ? line.ready.toString(Qt::ISODate) : unknownText();
    return {plainCells({line.start.toString(Qt::ISODate), printedItem(plan, line.item).name,
                        displayText(line.quantity, plan.items[std::size_t(line.item)].unit), where, there,
                        purposes.join(u", "_s)})};
}

Table plannedTable(const StudioPlanBook &plan, const NeedsPlan &needs, bool made)
{
    Table table;
    table.title = made ? BilingualText{u"To make"_s, u"要做的"_s} : BilingualText{u"To buy"_s, u"要买的"_s};
    table.columns = {{made ? BilingualText{u"Begin"_s, u"开始"_s} : BilingualText{u"Order"_s, u"下单"_s},
                      ColumnAlignment::Left, 1.0},
                     {{u"What"_s, u"名称"_s}, ColumnAlignment::Left, 2.0},
                     {{u"Quantity"_s, u"数量"_s}, ColumnAlignment::Right, 1.0},
                     {made ? BilingualText() : BilingualText{u"From"_s, u"供应商"_s}, ColumnAlignment::Left, 1.2},
                     {{u"There on"_s, u"到位"_s}, ColumnAlignment::Left, 1.0},
                     {{u"For"_s, u"用于"_s}, ColumnAlignment::Left, 2.4}};
    std::vector<int> lines;
    for (std::size_t i = 0; i < needs.lines.size(); ++i) {
        if (needs.lines[i].made == made)
            lines.push_back(int(i));
    }
    std::stable_sort(lines.begin(), lines.end(), [&](int one, int other) {
        return needs.lines[std::size_t(one)].start < needs.lines[std::size_t(other)].start;
    });
    for (const int line : lines)
        table.rows.push_back(plannedRow(plan, needs, line));
    table.empty = made ? BilingualText{u"Nothing has to be made."_s, u"没有要做的。"_s}
                       : BilingualText{u"Nothing has to be bought."_s, u"没有要买的。"_s};
    return table;
}

Table lateTable(const StudioPlanBook &plan, const WorkedPlan &worked)
{
    Table table;
    table.title = {u"Late"_s, u"会晚的"_s};
    table.columns = {{{u"For"_s, u"单号"_s}, ColumnAlignment::Left, 1.0},
                     {{u"What"_s, u"名称"_s}, ColumnAlignment::Left, 2.0},
                     {{u"Wanted"_s, u"要求"_s}, ColumnAlignment::Left, 1.0},
                     {{u"There on"_s, u"到位"_s}, ColumnAlignment::Left, 1.0}};
    for (std::size_t i = 0; i < worked.fates.size(); ++i) {
        const PlanDemand &demand = plan.book.needs.demands[i];
        if (!isFirm(demand.kind) || (!worked.fates[i].never && worked.fates[i].lateDays == 0))
            continue;
        const QString there = worked.fates[i].never ? unknownText() : worked.fates[i].ready.toString(Qt::ISODate);
        table.rows.push_back({plainCells(
            {plan.demandCodes[i], printedItem(plan, demand.item).name, demand.day.toString(Qt::ISODate), there})});
    }
    table.empty = {u"Nothing comes late."_s, u"没有会晚的。"_s};
    return table;
}

Table weeksTable(const WorkedPlan &worked)
{
    Table table;
    table.title = {u"Hours of the weeks"_s, u"各周工时"_s};
    table.columns = {{{u"Week of"_s, u"周（星期一）"_s}, ColumnAlignment::Left, 1.2},
                     {{u"Work"_s, u"要做"_s}, ColumnAlignment::Right, 1.0},
                     {{u"There"_s, u"可用"_s}, ColumnAlignment::Right, 1.0},
                     {{u"Too much"_s, u"超出"_s}, ColumnAlignment::Right, 1.0}};
    for (const WeekLoad &week : worked.load.weeks) {
        table.rows.push_back(
            {plainCells({week.monday.toString(Qt::ISODate), durationText(week.wanted()), durationText(week.free()),
                         week.over() > 0 ? durationText(week.over()) : QString()})});
    }
    return table;
}

} // namespace

Report outlookReport(const Reader &reader, const OutlookQuestion &question, const Outlook &outlook)
{
    const QString first = outlook.months.front().toString(u"yyyy-MM"_s);
    const QString last = outlook.months.back().toString(u"yyyy-MM"_s);
    Report report = plannedPaper(reader, {u"What will be asked for"_s, u"需求预测"_s},
                                 BilingualText::plain(QString(first + u" – "_s + last)));
    report.sections.push_back(quietNote(u"Pieces a month. The first month runs already. The range holds with 95 %."_s,
                                        u"每月件数；第一个月正在进行。范围的把握为 95 %。"_s));
    std::map<QString, std::vector<std::size_t>> categories;
    for (std::size_t i = 0; i < question.variants.size(); ++i)
        categories[question.variants[i].category].push_back(i);
    for (const auto &[category, variants] : categories) {
        Table table = outlookTable(category, outlook);
        for (const std::size_t i : variants)
            table.rows.push_back(outlookLine(question.variants[i].sku, BilingualText::plain(question.variants[i].name),
                                             outlook.nodeOf(i)));
        report.sections.push_back(std::move(table));
    }
    Table all = outlookTable({}, outlook);
    all.title = {u"All together"_s, u"合计"_s};
    if (!question.variants.empty())
        all.rows.push_back(outlookLine({}, {u"All"_s, u"全部"_s}, outlook.nodes.front()));
    all.empty = {u"Nothing is sold here yet."_s, u"还没有在售的产品。"_s};
    report.sections.push_back(std::move(all));
    return report;
}

Report planReport(const Reader &reader, const StudioPlanBook &plan, const WorkedPlan &worked, QDate until)
{
    const QString day = until.toString(Qt::ISODate);
    Report report = plannedPaper(reader, {u"Plan"_s, u"计划"_s}, {u"Until "_s + day, u"截至 "_s + day});
    report.sections.push_back(lateTable(plan, worked));
    report.sections.push_back(plannedTable(plan, worked.needs, true));
    report.sections.push_back(plannedTable(plan, worked.needs, false));
    report.sections.push_back(weeksTable(worked));
    return report;
}

} // namespace benchbook
