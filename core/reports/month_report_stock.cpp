// The monthly report's third part: stock, and what keeps figures unknown.
#include "core/reports/month_report_parts.h"
#include "core/reports/report_texts.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

BilingualText stockKindTitle(const QString &kind)
{
    static const QHash<QString, BilingualText> titles{{u"finished"_s, {u"Finished goods"_s, u"成品"_s}},
                                                      {u"bench"_s, {u"Issued to work orders"_s, u"工单在用"_s}},
                                                      {u"leather"_s, {u"Leather"_s, u"皮料"_s}},
                                                      {u"thread"_s, {u"Thread"_s, u"线"_s}},
                                                      {u"hardware"_s, {u"Hardware"_s, u"五金"_s}},
                                                      {u"clay"_s, {u"Clay"_s, u"泥料"_s}},
                                                      {u"glaze"_s, {u"Glaze"_s, u"釉料"_s}},
                                                      {u"metal"_s, {u"Metal"_s, u"金属"_s}},
                                                      {u"cloth"_s, {u"Cloth"_s, u"布料"_s}},
                                                      {u"stone"_s, {u"Stone"_s, u"宝石"_s}},
                                                      {u"wood"_s, {u"Wood"_s, u"木料"_s}},
                                                      {u"paper"_s, {u"Paper"_s, u"纸"_s}},
                                                      {u"packaging"_s, {u"Packaging"_s, u"包装"_s}},
                                                      {u"chemical"_s, {u"Glue and finishes"_s, u"胶与涂饰剂"_s}},
                                                      {u"other"_s, {u"Other materials"_s, u"其他物料"_s}}};
    return titles.value(kind, BilingualText::plain(kind));
}

TableRow stockRow(BilingualText name, int lots, Money value, int unknown, const Currency &currency)
{
    TableRow row{plainCells(
        {QString(), countText(lots), amountText(value, currency), unknown == 0 ? unknownText() : countText(unknown)})};
    row.cells.front() = std::move(name);
    row.emphasis = unknown > 0 ? RowEmphasis::Strong : RowEmphasis::Normal;
    return row;
}

Table stockTable(const MonthFigures &figures)
{
    const StockFigures &stock = figures.stock;
    const QString day = figures.asOf.toString(Qt::ISODate);
    Table table{{u"Stock at the end of %1"_s.arg(day), u"%1 日终库存"_s.arg(day)},
                {{{u"Kind"_s, u"类别"_s}, ColumnAlignment::Left, 2.4},
                 {{u"Lots"_s, u"批次"_s}, ColumnAlignment::Right, 0.8},
                 {withCurrency(u"Value"_s, u"价值"_s, figures.currency), ColumnAlignment::Decimal, 1.2},
                 {{u"Lots of unknown cost"_s, u"成本未知批次"_s}, ColumnAlignment::Right, 1.2}},
                {},
                {},
                {u"There was no stock."_s, u"没有库存。"_s}};
    for (const StockKind &kind : stock.kinds) {
        table.rows.push_back(
            stockRow(stockKindTitle(kind.kind), kind.lots, kind.value, kind.unknownLots, figures.currency));
    }
    if (!table.rows.empty()) {
        table.totals.push_back(
            stockRow({u"Total"_s, u"合计"_s}, stock.lots(), stock.value(), stock.unknownLots(), figures.currency));
    }
    return table;
}

Paragraph turnoverNote(const MonthFigures &figures)
{
    const QString turnover = timesText(figures.turnover());
    const QString cost = priceText(figures.margin.costOfGoods, figures.currency);
    const QString before = priceText(figures.stockBefore.value(), figures.currency);
    const QString after = priceText(figures.stock.value(), figures.currency);
    return quietNote(
        u"Stock turned over %1 times this month: cost of goods shipped %2 ÷ the mean of the "
        u"stock's value before "
        "the month (%3) and at its end (%4). Lots of unknown cost are in neither."_s.arg(turnover, cost, before, after),
        u"本月库存周转 %1 次：发货成本 %2 ÷ 月初（%3）与期末（%4）库存价值的平均值。成本未知的批次不计在内。"_s.arg(
            turnover, cost, before, after));
}

BilingualText gapTitle(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::UnknownCostLot:
        return {u"Lot of unknown cost"_s, u"成本未知的批次"_s};
    case AttentionKind::UnmatchedLine:
        return {u"Unmatched order line"_s, u"未匹配的订单行"_s};
    case AttentionKind::MissingExchangeRate:
        return {u"No exchange rate"_s, u"缺少汇率"_s};
    case AttentionKind::MissingPersonRate:
        return {u"No hourly rate"_s, u"缺少小时费率"_s};
    case AttentionKind::LateOrder:
    case AttentionKind::LateWorkOrder:
    case AttentionKind::UnpromisedOrder:
    case AttentionKind::ShortMaterial:
    case AttentionKind::ExpiringLot:
    case AttentionKind::SlippingSupplier:
    case AttentionKind::LowMaterial:
    case AttentionKind::ForgottenTimer:
    case AttentionKind::UntoldDay:
    case AttentionKind::ToolCareDue:
    case AttentionKind::ToolNotReturned:
    case AttentionKind::PeerQuestion:
    case AttentionKind::MachineQuestion:
        break;
    }
    return {};
}

BilingualText gapDetail(const Attention &gap)
{
    const QString first = gap.parts.value(1);
    switch (gap.kind) {
    case AttentionKind::MissingExchangeRate:
        return {(first == u"1"_s ? u"%1 order"_s : u"%1 orders"_s).arg(first), u"%1 单"_s.arg(first)};
    case AttentionKind::MissingPersonRate:
        return {u"%1 h without a cost"_s.arg(first), u"%1 小时没有成本"_s.arg(first)};
    case AttentionKind::UnknownCostLot:
        return BilingualText::plain(first + u", "_s + gap.parts.value(2));
    default:
        return BilingualText::plain(first);
    }
}

Table gapTable(const MonthFigures &figures)
{
    Table table{{u"What should be put right"_s, u"待补正"_s},
                {{{u"Gap"_s, u"缺什么"_s}, ColumnAlignment::Left, 1.4},
                 {{u"Where"_s, u"在哪里"_s}, ColumnAlignment::Left, 1.2},
                 {{u"What"_s, u"说明"_s}, ColumnAlignment::Left, 2.4}},
                {},
                {},
                {u"Nothing is missing: every figure above is complete."_s, u"没有缺项：以上数字都是完整的。"_s}};
    for (const AttentionGroup &group : figures.toFix) {
        for (const Attention &gap : group.rows) {
            table.rows.push_back({{gapTitle(gap.kind), BilingualText::plain(gap.parts.value(0)), gapDetail(gap)}});
        }
        const int more = group.total - static_cast<int>(group.rows.size());
        if (more > 0) {
            table.rows.push_back(
                {{gapTitle(group.kind), {}, {u"… and %1 more"_s.arg(more), u"……另有 %1 项"_s.arg(more)}},
                 RowEmphasis::Quiet});
        }
    }
    return table;
}

} // namespace

void addStockPart(ReportSections &sections, const MonthFigures &figures)
{
    sections.push_back(Heading{{u"Stock"_s, u"库存"_s}});
    sections.push_back(stockTable(figures));
    sections.push_back(turnoverNote(figures));
    sections.push_back(gapTable(figures));
    sections.push_back(
        quietNote(u"Lots are those of unknown cost now; order lines, exchange rates and hourly rates those "
                  u"of this month. "
                  "Until they are put right, the figures they belong to stay unknown and out of the totals."_s,
                  u"批次为目前成本未知者；订单行、汇率与小时费率为本月者。补正之前，相关数字保持未知，不计入合计。"_s));
}

} // namespace benchbook
