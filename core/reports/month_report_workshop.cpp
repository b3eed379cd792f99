// The monthly report's second part, continued: rework, work outside, and what customers said of it.
#include "core/reports/month_report_parts.h"
#include "core/reports/report_texts.h"

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

constexpr std::size_t mostReworked = 15;

TableRow reworkRow(BilingualText name, const ReworkLine &line)
{
    TableRow row{plainCells({QString(), countText(line.sentBack), countText(line.redone), countText(line.scrap),
                             countText((line.seconds + 30) / 60)})};
    row.cells.front() = std::move(name);
    return row;
}

void addTo(ReworkLine &sum, const ReworkLine &line)
{
    sum.sentBack += line.sentBack;
    sum.redone += line.redone;
    sum.scrap += line.scrap;
    sum.seconds += line.seconds;
}

Table reworkTable(const std::vector<ReworkLine> &lines)
{
    Table table{{u"Rework by step"_s, u"各工序返工"_s},
                {{{u"Step"_s, u"工序"_s}, ColumnAlignment::Left, 2.4},
                 {{u"Sent back"_s, u"退回件数"_s}, ColumnAlignment::Right, 0.9},
                 {{u"Done again"_s, u"已返工"_s}, ColumnAlignment::Right, 0.9},
                 {{u"Scrap of it"_s, u"其中报废"_s}, ColumnAlignment::Right, 0.9},
                 {{u"Minutes"_s, u"用时（分钟）"_s}, ColumnAlignment::Right, 0.9}},
                {},
                {},
                {u"No piece had to be done again in this month."_s, u"本月没有返工。"_s}};
    ReworkLine all;
    ReworkLine rest;
    for (const ReworkLine &line : lines) {
        addTo(all, line);
        if (table.rows.size() < mostReworked)
            table.rows.push_back(reworkRow(BilingualText::plain(line.product + u" · "_s + line.step), line));
        else
            addTo(rest, line);
    }
    if (lines.size() > mostReworked)
        table.rows.push_back(reworkRow({u"All others"_s, u"其余"_s}, rest));
    if (!table.rows.empty())
        table.totals.push_back(reworkRow({u"Total"_s, u"合计"_s}, all));
    return table;
}

QString chargeText(const OutsideLine &line, const Currency &currency)
{
    if (line.unknownCharge == 0)
        return amountText(line.charge, currency);
    return line.charge.isZero() ? unknownText() : amountText(line.charge, currency) + u" + ?"_s;
}

TableRow outsideRow(BilingualText name, const OutsideLine &line, const Currency &currency)
{
    TableRow row{plainCells({QString(), countText(line.pieces), countText(line.scrap), chargeText(line, currency)})};
    row.cells.front() = std::move(name);
    return row;
}

Table outsideTable(const MonthFigures &figures)
{
    Table table{{u"Work outside"_s, u"外协加工"_s},
                {{{u"Partner"_s, u"外协商"_s}, ColumnAlignment::Left, 2.4},
                 {{u"Pieces back"_s, u"收回件数"_s}, ColumnAlignment::Right, 0.9},
                 {{u"Scrap of them"_s, u"其中报废"_s}, ColumnAlignment::Right, 0.9},
                 {withCurrency(u"Charged"_s, u"加工费"_s, figures.currency), ColumnAlignment::Decimal, 1.1}},
                {},
                {},
                {u"Nothing came back from partners in this month."_s, u"本月没有收回外协件。"_s}};
    OutsideLine all;
    for (const OutsideLine &line : figures.outside) {
        all.pieces += line.pieces;
        all.scrap += line.scrap;
        all.charge += line.charge;
        all.unknownCharge += line.unknownCharge;
        table.rows.push_back(outsideRow(BilingualText::plain(line.partner), line, figures.currency));
    }
    if (!table.rows.empty())
        table.totals.push_back(outsideRow({u"Total"_s, u"合计"_s}, all, figures.currency));
    return table;
}

Table feedbackTable(const FeedbackFigures &feedback)
{
    Table table{{u"What customers said"_s, u"客户反馈"_s},
                {{{u"Defect they named"_s, u"提到的缺陷"_s}, ColumnAlignment::Left, 2.4},
                 {{u"Times"_s, u"次数"_s}, ColumnAlignment::Right, 0.9},
                 {{u"Pieces"_s, u"件数"_s}, ColumnAlignment::Right, 0.9}},
                {},
                {},
                {u"No defect was named in this month."_s, u"本月没有客户提到缺陷。"_s}};
    for (const FeedbackDefect &defect : feedback.defects)
        table.rows.push_back({plainCells({defect.name, countText(defect.times), countText(defect.pieces)})});
    return table;
}

Paragraph feedbackNote(const FeedbackFigures &feedback)
{
    const QString all = countText(feedback.all);
    const QString rated = countText(feedback.rated);
    const QString mean = timesText(feedback.rating());
    return quietNote(
        u"Feedback written down about days of this month: %1. With a rating: %2; their mean = sum of the ratings (1 "
        "bad to 5 good) ÷ their number = %3. A defect counts as often as it was named; pieces are those it was about."_s
            .arg(all, rated, mean),
        u"记在本月各日的反馈：%1 条。其中有评分的 %2 条；平均分 = 评分之和（1 差到 5 好）÷ 条数 = %3。"
        "缺陷按被提到的次数计；件数为所涉及的件数。"_s.arg(all, rated, mean));
}

} // namespace

void addWorkshopPart(ReportSections &sections, const MonthFigures &figures)
{
    sections.push_back(reworkTable(figures.rework));
    sections.push_back(quietNote(
        u"Sent back = pieces that a log found to need the step again. Done again = pieces that went through it again, "
        "good or scrap; what was sent back late in the month may be done again in the next. Minutes = person-minutes of "
        "doing it again; they are in the actual hours above, too."_s,
        u"退回件数 = 工时记录中判定需重做该工序的件数。已返工 = 重新做过该工序的件数（良品与废品）；"
        "月末退回的可能到下月才返工。用时 = 返工的人分钟，已含在上面的实际工时中。"_s));
    if (!figures.outside.empty()) {
        sections.push_back(outsideTable(figures));
        sections.push_back(quietNote(
            u"Pieces that partners brought back about days of this month: good, scrap, or to be done again. Charged = "
            "what they charged for these, a part of the cost of their work orders. “?” marks pieces whose charge is "
            "not known yet."_s,
            u"外协商在本月各日送回的件数：良品、废品或需返工。加工费 = 这些件的外协加工费，已计入所属工单的成本。"
            "“?”表示还有加工费未知的件。"_s));
    }
    sections.push_back(feedbackTable(figures.feedback));
    sections.push_back(feedbackNote(figures.feedback));
}

} // namespace benchbook
