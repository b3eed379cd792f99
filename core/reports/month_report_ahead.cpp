// The monthly report's last page: what lies ahead.
#include "core/reports/month_report_parts.h"
#include "core/reports/report_texts.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

// One page of A4 in both languages holds so many with names of usual length.
constexpr std::size_t mostGroups = 5;
constexpr std::size_t mostToReorder = 6;
constexpr std::size_t mostAnswers = 4;
constexpr std::size_t aheadLow = 0; // of forecast::quantileLevels: together 95 %
constexpr std::size_t aheadHigh = 5;

QString wholePieces(double pieces) { return countText(std::llround(std::max(0.0, pieces))); }

QString expectedText(const forecast::Row &row)
{
    return QString(wholePieces(row.mean) + u" ("_s + wholePieces(row.quantiles[aheadLow]) + u"–"_s +
                   wholePieces(row.quantiles[aheadHigh]) + u')');
}

TableRow groupRow(BilingualText name, const GroupAhead &group, bool judged)
{
    TableRow row{{std::move(name)}};
    for (const forecast::Row &month : group.months)
        row.cells.push_back(BilingualText::plain(expectedText(month)));
    if (!judged)
        return row;
    row.cells.push_back(BilingualText::plain(group.said ? expectedText(*group.said) : unknownText()));
    row.cells.push_back(BilingualText::plain(group.came ? wholePieces(*group.came) : unknownText()));
    return row;
}

BilingualText groupName(const GroupAhead &group)
{
    return group.name.isEmpty() ? BilingualText{u"Other"_s, u"其他"_s} : BilingualText::plain(group.name);
}

/// Of many small groups the rest is left to the total.
Table forecastTable(const MonthAhead &ahead)
{
    const bool judged = ahead.judged.isValid();
    Table table{{u"Pieces expected, with the range that holds with 95 %"_s, u"预计件数（括号内为 95 % 把握的范围）"_s},
                {{{u"Product group"_s, u"产品类别"_s}, ColumnAlignment::Left, 1.6}},
                {},
                {},
                {}};
    for (const QDate &month : ahead.months)
        table.columns.push_back({BilingualText::plain(month.toString(u"yyyy-MM"_s)), ColumnAlignment::Right, 1.1});
    if (judged) {
        const QString month = ahead.judged.toString(u"yyyy-MM"_s);
        table.columns.push_back(
            {{u"%1 forecast"_s.arg(month), u"%1 曾预计"_s.arg(month)}, ColumnAlignment::Right, 1.1});
        table.columns.push_back({{u"%1 came"_s.arg(month), u"%1 实际"_s.arg(month)}, ColumnAlignment::Right, 0.8});
    }
    for (const GroupAhead &group : ahead.groups) {
        if (table.rows.size() < mostGroups)
            table.rows.push_back(groupRow(groupName(group), group, judged));
    }
    if (ahead.groups.size() > mostGroups) {
        const auto more = ahead.groups.size() - mostGroups;
        table.rows.push_back({{{u"… and %1 more"_s.arg(more), u"……另有 %1 类"_s.arg(more)}}, RowEmphasis::Quiet});
    }
    table.totals.push_back(groupRow({u"All"_s, u"全部"_s}, ahead.all, judged));
    return table;
}

Paragraph forecastNote(const MonthAhead &ahead)
{
    if (!ahead.judged.isValid()) {
        return quietNote(u"Too little is known yet to hold a forecast against what came."_s,
                         u"历史还太短，无法拿预测与实际对照。"_s);
    }
    const double came = *ahead.all.came;
    const double said = ahead.all.said->mean;
    const bool within = came >= ahead.all.said->quantiles[aheadLow] && came <= ahead.all.said->quantiles[aheadHigh];
    const QString off = came > 0
                            ? percentNumber(Ratio::fromPpm(std::llround(std::abs(said - came) / came * Ratio::one)))
                            : unknownText();
    const QString en = said >= came ? u"too high"_s : u"too low"_s;
    const QString zh = said >= came ? u"偏高"_s : u"偏低"_s;
    const QString month = ahead.judged.toString(u"yyyy-MM"_s);
    return quietNote(
        u"The forecast for %1, as it stood a month before, was %2 % %3 in all; what came lay %4 its range."_s.arg(
            month, off, en, within ? u"within"_s : u"outside"_s),
        u"%1 的预测（提前一个月）总体%3 %2 %；实际件数在范围%4。"_s.arg(month, off, zh, within ? u"内"_s : u"外"_s));
}

Table reorderTable(const MonthAhead &ahead, const Currency &currency)
{
    const QString day = ahead.reorderDay.toString(Qt::ISODate);
    Table table{{u"To order, as of %1"_s.arg(day), u"补货清单（%1）"_s.arg(day)},
                {{{u"Material"_s, u"物料"_s}, ColumnAlignment::Left, 2.2},
                 {{u"Now"_s, u"现有"_s}, ColumnAlignment::Right, 1.0},
                 {{u"Reorder at"_s, u"再订货点"_s}, ColumnAlignment::Right, 1.0},
                 {{u"Order"_s, u"订购"_s}, ColumnAlignment::Right, 1.0},
                 {{u"By"_s, u"最迟"_s}, ColumnAlignment::Left, 1.0},
                 {{u"From"_s, u"供应商"_s}, ColumnAlignment::Left, 1.6},
                 {withCurrency(u"Money"_s, u"金额"_s, currency), ColumnAlignment::Decimal, 1.1}},
                {},
                {},
                {u"No purchase is suggested."_s, u"没有采购建议。"_s}};
    Money sum;
    bool known = true;
    for (const ReorderLine &line : ahead.reorder) {
        known = known && line.cost.has_value();
        sum += line.cost.value_or(Money());
        if (table.rows.size() == mostToReorder)
            continue;
        table.rows.push_back({plainCells({line.name, displayText(line.onHand, line.unit),
                                          line.reorderAt ? displayText(*line.reorderAt, line.unit) : unknownText(),
                                          displayText(line.order, line.unit),
                                          line.latest.isValid() ? line.latest.toString(Qt::ISODate) : unknownText(),
                                          line.supplier, amountText(line.cost, currency)})});
    }
    if (ahead.reorder.size() > mostToReorder) {
        const auto more = ahead.reorder.size() - mostToReorder;
        table.rows.push_back({{{u"… and %1 more"_s.arg(more), u"……另有 %1 项"_s.arg(more)}}, RowEmphasis::Quiet});
    }
    if (!table.rows.empty()) {
        TableRow total{{{u"Total"_s, u"合计"_s}, {}, {}, {}, {}, {}}};
        total.cells.push_back(BilingualText::plain(amountText(known ? std::optional(sum) : std::nullopt, currency)));
        table.totals.push_back(std::move(total));
    }
    return table;
}

BilingualText answeredKind(SuggestionKind kind)
{
    switch (kind) {
    case SuggestionKind::Buy:
        return {u"Buy"_s, u"采购"_s};
    case SuggestionKind::Make:
        return {u"Make"_s, u"制作"_s};
    case SuggestionKind::Price:
        return {u"Price"_s, u"调价"_s};
    case SuggestionKind::Promote:
        return {u"Promote"_s, u"促销"_s};
    case SuggestionKind::Return:
        return {u"Send back"_s, u"退货"_s};
    case SuggestionKind::Offer:
        return {u"Offer"_s, u"转让"_s};
    }
    return {};
}

BilingualText answeredHow(AnswerKind answer)
{
    switch (answer) {
    case AnswerKind::Accepted:
        return {u"Taken"_s, u"采纳"_s};
    case AnswerKind::Changed:
        return {u"Taken otherwise"_s, u"改后采纳"_s};
    case AnswerKind::Dismissed:
        return {u"Dismissed"_s, u"未采纳"_s};
    case AnswerKind::Reopened:
        break;
    }
    return {};
}

BilingualText whatCame(const Judgement &judgement, const Currency &currency)
{
    BilingualText text;
    switch (judgement.verdict) {
    case Verdict::Right:
        text = {u"The suggestion was right"_s, u"建议对了"_s};
        break;
    case Verdict::Wrong:
        text = {u"The suggestion was wrong"_s, u"建议错了"_s};
        break;
    case Verdict::Unknown:
        text = {u"Nobody can say"_s, u"无从判断"_s};
        break;
    case Verdict::TooEarly: {
        const QString day = judgement.from.toString(Qt::ISODate);
        text = day.isEmpty() ? BilingualText{u"Too early to say"_s, u"为时尚早"_s}
                             : BilingualText{u"To be judged from %1 on"_s.arg(day), u"%1 起可判断"_s.arg(day)};
        break;
    }
    }
    if (judgement.seen) {
        const QString seen = priceText(*judgement.seen, currency);
        text.en += u", brought %1"_s.arg(seen);
        text.zh += u"，带来 %1"_s.arg(seen);
    }
    return text;
}

QString howMuch(const AnsweredLine &line, const Currency &currency)
{
    if (line.price)
        return priceText(*line.price, currency);
    return line.quantity ? displayText(*line.quantity, line.unit) : unknownText();
}

Table answersTable(const MonthAhead &ahead, const Currency &currency)
{
    Table table{{u"Suggestions answered in this month"_s, u"本月处理的建议"_s},
                {{{u"Day"_s, u"日期"_s}, ColumnAlignment::Left, 1.0},
                 {{u"Suggestion"_s, u"建议"_s}, ColumnAlignment::Left, 0.8},
                 {{u"What"_s, u"内容"_s}, ColumnAlignment::Left, 2.0},
                 {{u"How much"_s, u"数量或价格"_s}, ColumnAlignment::Right, 1.0},
                 {{u"Answer"_s, u"处理"_s}, ColumnAlignment::Left, 1.0},
                 {{u"What came of it"_s, u"结果"_s}, ColumnAlignment::Left, 2.0}},
                {},
                {},
                {}};
    for (const AnsweredLine &line : ahead.answers) {
        if (table.rows.size() == mostAnswers) {
            const auto more = ahead.answers.size() - mostAnswers;
            table.rows.push_back(
                {{{}, {}, {u"… and %1 more"_s.arg(more), u"……另有 %1 项"_s.arg(more)}}, RowEmphasis::Quiet});
            break;
        }
        table.rows.push_back({{BilingualText::plain(line.day.toString(Qt::ISODate)), answeredKind(line.kind),
                               BilingualText::plain(line.name), BilingualText::plain(howMuch(line, currency)),
                               answeredHow(line.answer), whatCame(line.judgement, currency)}});
    }
    return table;
}

} // namespace

void addAheadPart(ReportSections &sections, const MonthAhead &ahead, const Currency &currency)
{
    if (ahead.isEmpty())
        return;
    sections.push_back(PageBreak{});
    sections.push_back(Heading{{u"Ahead"_s, u"下月展望"_s}});
    if (!ahead.months.empty()) {
        sections.push_back(forecastTable(ahead));
        sections.push_back(forecastNote(ahead));
    }
    if (ahead.reorderDay.isValid())
        sections.push_back(reorderTable(ahead, currency));
    if (!ahead.answers.empty())
        sections.push_back(answersTable(ahead, currency));
}

} // namespace benchbook
