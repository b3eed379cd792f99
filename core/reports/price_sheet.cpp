#include "core/reports/price_sheet.h"

#include "core/people/settings.h"
#include "core/reports/month_report_parts.h"
#include "core/reports/print_language.h"
#include "core/reports/report_texts.h"

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

Table priceLinesTable(const BilingualText &title, const std::vector<PriceLine> &lines, const BilingualText &sum,
                      std::optional<Money> total, const Currency &currency)
{
    Table table{title,
                {{{u"What"_s, u"项目"_s}, ColumnAlignment::Left, 1.6},
                 {{u"Why"_s, u"说明"_s}, ColumnAlignment::Left, 3.2},
                 {withCurrency(u"Amount"_s, u"金额"_s, currency), ColumnAlignment::Decimal, 1.0}},
                {},
                {},
                {}};
    for (const PriceLine &line : lines) {
        table.rows.push_back({{BilingualText::plain(line.title), BilingualText::plain(line.reason),
                               BilingualText::plain(amountText(line.amount, currency))}});
    }
    table.totals.push_back({{sum, {}, BilingualText::plain(amountText(total, currency))}, RowEmphasis::Strong});
    return table;
}

KeyFigures figuresOf(const PriceAdviceInputs &inputs, const PriceAdvice &advice)
{
    const Currency &currency = inputs.cost.currency;
    return {{{{u"Floor"_s, u"底价"_s}, priceText(advice.floor, currency), {}},
             {{u"Target"_s, u"目标价"_s}, priceText(advice.suggestion.target, currency), {}},
             {{u"Ceiling"_s, u"最高价"_s}, priceText(advice.suggestion.ceiling, currency), {}},
             {{u"List price"_s, u"标价"_s}, priceText(inputs.cost.currentPrice, currency), {}},
             {{u"Proposed"_s, u"建议价"_s}, priceText(advice.price, currency), {}}}};
}

Table otherShopsTable(const PriceAdviceInputs &inputs)
{
    Table table{{u"Other shops"_s, u"其他店家"_s},
                {{{u"Shop"_s, u"店家"_s}, ColumnAlignment::Left, 2.4},
                 {{u"Seen on"_s, u"看到日期"_s}, ColumnAlignment::Left, 1.0},
                 {{u"How alike"_s, u"相似度"_s}, ColumnAlignment::Right, 0.8},
                 {withCurrency(u"Price"_s, u"价格"_s, inputs.cost.currency), ColumnAlignment::Decimal, 1.0}},
                {},
                {},
                {u"No price of another shop is known."_s, u"还没有其他店家的价格。"_s}};
    for (const CompetitorPrice &other : inputs.competitors) {
        table.rows.push_back({{BilingualText::plain(other.shop), BilingualText::plain(other.seen.toString(Qt::ISODate)),
                               BilingualText::plain(percentWithSign(other.similarity)),
                               BilingualText::plain(amountText(other.price, inputs.cost.currency))}});
    }
    return table;
}

} // namespace

Report priceSheet(const Reader &reader, const PriceAdviceInputs &inputs, const PriceAdvice &advice,
                  const std::vector<ValuedWish> &wishes)
{
    Report report;
    const QString day = inputs.today.toString(Qt::ISODate);
    report.title = {u"Price of "_s + inputs.cost.productName, inputs.cost.productName + u" 的价格"_s};
    report.subtitle = BilingualText::plain(inputs.cost.channelName);
    report.studioName = BilingualText::plain(readSettings(reader).name);
    report.generatedAt = {u"As of "_s + day, u"数据截至 "_s + day};
    report.footnote = {u"Benchbook"_s, u"工坊簿"_s};
    report.language = printLanguage(reader);
    report.sections.push_back(figuresOf(inputs, advice));
    for (const QString &reason : advice.reasons)
        report.sections.push_back(Paragraph{BilingualText::plain(reason)});
    const Currency &currency = inputs.cost.currency;
    report.sections.push_back(priceLinesTable({u"What one good piece costs"_s, u"一件良品的成本"_s},
                                              advice.suggestion.costLines, {u"Cost"_s, u"成本"_s},
                                              advice.suggestion.unitCost, currency));
    report.sections.push_back(priceLinesTable({u"From cost to price"_s, u"从成本到价格"_s},
                                              advice.suggestion.priceLines, {u"Target price"_s, u"目标价"_s},
                                              advice.suggestion.target, currency));
    report.sections.push_back(otherShopsTable(inputs));
    for (const ValuedWish &wish : wishes)
        report.sections.push_back(Paragraph{BilingualText::plain(wish.value.reason), true});
    return report;
}

} // namespace benchbook
