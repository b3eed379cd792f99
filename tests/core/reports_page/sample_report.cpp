#include "tests/core/reports_page/sample_report.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace benchbook::test {

namespace {

BilingualText plain(const char16_t *text) { return BilingualText::plain(QString::fromUtf16(text)); }

TableRow money(BilingualText name, const char16_t *orders, const char16_t *sales, const char16_t *fees,
               const char16_t *margin, const char16_t *share)
{
    return {{std::move(name), plain(orders), plain(sales), plain(fees), plain(margin), plain(share)}};
}

KeyFigures sampleFigures()
{
    return {{{{u"Sales"_s, u"销售额"_s}, u"¥48,260.00"_s, {u"▲ 12.3 % on August"_s, u"▲ 较上月 12.3 %"_s}},
             {{u"Gross margin"_s, u"毛利"_s}, u"¥21,907.35"_s, {u"45.4 % of sales"_s, u"占销售额 45.4 %"_s}},
             {{u"Channel fees"_s, u"平台费用"_s}, u"¥2,413.18"_s, {u"5.0 % of sales"_s, u"占销售额 5.0 %"_s}},
             {{u"Yield"_s, u"良品率"_s}, u"91.4 %"_s, {u"▼ 2.1 points (crazing)"_s, u"▼ 2.1 个百分点（釉裂）"_s}},
             {{u"Orders delivered"_s, u"已交付订单"_s}, u"137"_s, {u"4 late"_s, u"其中 4 单延迟"_s}},
             {{u"Stock value"_s, u"库存价值"_s},
              u"¥63,118.90"_s,
              {u"37 lots, 3 slow-moving"_s, u"37 个批次，3 个呆滞"_s}}}};
}

BarChart sampleChart()
{
    return {{u"Sales by channel, CNY"_s, u"各渠道销售额（元）"_s},
            {{u"Taobao"_s, u"淘宝"_s},
             {u"Xiaohongshu"_s, u"小红书"_s},
             {u"Studio door"_s, u"工作室门店"_s},
             {u"Craft market"_s, u"手作市集"_s},
             {u"Wholesale"_s, u"批发"_s}},
            {{{u"September"_s, u"九月"_s},
              {18240, 12610, 8930, 5480, 3000},
              {u"18,240.00"_s, u"12,610.00"_s, u"8,930.00"_s, u"5,480.00"_s, u"3,000.00"_s}},
             {{u"August"_s, u"八月"_s},
              {16800, 9920, 9105, 4150, 3000},
              {u"16,800.00"_s, u"9,920.00"_s, u"9,105.00"_s, u"4,150.00"_s, u"3,000.00"_s}}}};
}

Table sampleChannels()
{
    Table table{{u"Sales, fees and margin by channel"_s, u"各渠道销售、费用与毛利"_s},
                {{{u"Channel"_s, u"渠道"_s}, ColumnAlignment::Left, 2.2},
                 {{u"Orders"_s, u"订单数"_s}, ColumnAlignment::Right, 0.8},
                 {{u"Sales, CNY"_s, u"销售额（元）"_s}, ColumnAlignment::Decimal, 1.3},
                 {{u"Fees, CNY"_s, u"费用（元）"_s}, ColumnAlignment::Decimal, 1.2},
                 {{u"Gross margin, CNY"_s, u"毛利（元）"_s}, ColumnAlignment::Decimal, 1.3},
                 {{u"Margin, %"_s, u"毛利率（%）"_s}, ColumnAlignment::Decimal, 1}},
                {},
                {},
                {}};
    table.rows = {money({u"Taobao"_s, u"淘宝"_s}, u"61", u"18,240.00", u"1,276.80", u"7,986.12", u"43.8"),
                  money({u"Xiaohongshu"_s, u"小红书"_s}, u"38", u"12,610.00", u"756.60", u"5,930.15", u"47"),
                  money({u"Studio door"_s, u"工作室门店"_s}, u"24", u"8,930.00", u"53.58", u"4,818.40", u"53.96"),
                  money({u"Craft market"_s, u"手作市集"_s}, u"11", u"5,480.00", u"326.20", u"2,402.68", u"43.84"),
                  money({u"Wholesale"_s, u"批发"_s}, u"3", u"3,000.00", u"0.00", u"770.00", u"25.67")};
    table.totals = {money({u"Total"_s, u"合计"_s}, u"137", u"48,260.00", u"2,413.18", u"21,907.35", u"45.39")};
    return table;
}

Table sampleLots()
{
    Table table{{u"Finished lots and their cost"_s, u"完工批次与成本"_s},
                {{{u"Lot"_s, u"批次"_s}, ColumnAlignment::Left, 1.4},
                 {{u"Product"_s, u"产品"_s}, ColumnAlignment::Left, 2.4},
                 {{u"Finished"_s, u"完工日期"_s}, ColumnAlignment::Left, 1},
                 {{u"Good"_s, u"良品"_s}, ColumnAlignment::Right, 0.6},
                 {{u"Scrap"_s, u"废品"_s}, ColumnAlignment::Right, 0.6},
                 {{u"Unit cost, CNY"_s, u"单位成本（元）"_s}, ColumnAlignment::Decimal, 1.1}},
                {},
                {},
                {}};
    const std::vector<BilingualText> products{
        {u"Celadon mug, 320 ml"_s, u"青釉马克杯 320 ml"_s},
        {u"Ash-glaze tea bowl"_s, u"灰釉茶碗"_s},
        {u"Moon vase, tall, with the carved lotus band and a matching wooden stand"_s,
         u"月形高花瓶，刻莲瓣纹饰带，配同款木座（土胎，高温还原烧）"_s},
        {u"Serving plate 24 cm"_s, u"餐盘 24 cm"_s}};
    for (int i = 0; i < 34; ++i) {
        const int good = 6 + (i * 7) % 19;
        const int scrap = i % 5 == 0 ? 2 : i % 3 == 0 ? 1 : 0;
        const QString cost = u"%1.%2"_s.arg(18 + (i * 13) % 140).arg((i * 37) % 100, 2, 10, QChar(u'0'));
        TableRow row{{BilingualText::plain(u"LOT-2026-%1"_s.arg(41 + i, 4, 10, QChar(u'0'))),
                      products[static_cast<std::size_t>(i) % products.size()],
                      BilingualText::plain(u"2026-09-%1"_s.arg(1 + i * 29 / 33, 2, 10, QChar(u'0'))),
                      BilingualText::plain(QString::number(good)),
                      BilingualText::plain(scrap == 0 ? u"–"_s : QString::number(scrap)), BilingualText::plain(cost)}};
        row.emphasis = scrap == 2 ? RowEmphasis::Strong : RowEmphasis::Normal;
        table.rows.push_back(std::move(row));
    }
    table.totals = {{{{u"Total"_s, u"合计"_s}, {}, {}, plain(u"498"), plain(u"21"), {}}}};
    return table;
}

Table sampleStock()
{
    Table table{{u"Reorder list"_s, u"补货清单"_s},
                {{{u"Material"_s, u"物料"_s}, ColumnAlignment::Left, 2.6},
                 {{u"On hand"_s, u"现有"_s}, ColumnAlignment::Decimal, 1},
                 {{u"Safety stock"_s, u"安全库存"_s}, ColumnAlignment::Decimal, 1},
                 {{u"Order"_s, u"建议采购"_s}, ColumnAlignment::Decimal, 1}},
                {},
                {},
                {}};
    table.rows = {
        {{{u"Celadon glaze, dry"_s, u"青釉（干粉）"_s}, plain(u"3.6 kg"), plain(u"5 kg"), plain(u"5 kg")}},
        {{{u"Stoneware clay, white"_s, u"白色炻器泥"_s}, plain(u"41.25 kg"), plain(u"60 kg"), plain(u"40 kg")}},
        {{{u"Gift box 12 × 12 × 12 cm"_s, u"礼盒 12 × 12 × 12 cm"_s},
          plain(u"18 pcs"),
          plain(u"50 pcs"),
          plain(u"100 pcs")}}};
    return table;
}

void collect(QStringList &texts, const BilingualText &text, ReportLanguage language)
{
    texts << text.primary(language) << text.secondary(language);
}

void collectRows(QStringList &texts, const std::vector<TableRow> &rows, ReportLanguage language)
{
    for (const TableRow &row : rows) {
        for (const BilingualText &cell : row.cells)
            collect(texts, cell, language);
    }
}

} // namespace

Report sampleReport(ReportLanguage language)
{
    Report report;
    report.title = {u"Monthly report, September 2026"_s, u"2026 年 9 月月报"_s};
    report.subtitle = {u"1 – 30 September 2026"_s, u"2026 年 9 月 1 日至 30 日"_s};
    report.studioName = {u"Hillside Pottery"_s, u"青山陶坊"_s};
    report.generatedAt = {u"As of 2026-10-01 09:12"_s, u"数据截至 2026-10-01 09:12"_s};
    report.footnote = BilingualText::plain(u"Benchbook 0.1.0"_s);
    report.language = language;
    report.sections = {
        Paragraph{{u"September sold 12.3 % more than August at a slightly better margin; three kiln "
                   u"firings "
                   "with crazed celadon cost ¥1,284.60 in scrap."_s,
                   u"九月销售额比八月高 12.3 %，毛利率略有提高；三窑青釉出现釉裂，废品损失 ¥1,284.60。"_s}},
        sampleFigures(),
        sampleChart(),
        sampleChannels(),
        Paragraph{{u"Gross margin = sales − channel fees − cost of goods sold (material, labour, overhead)."_s,
                   u"毛利 = 销售额 − 平台费用 − 销货成本（物料、人工、制造费用）。"_s},
                  true},
        PageBreak{},
        Heading{{u"Production"_s, u"生产"_s}},
        sampleLots(),
        Heading{{u"Stock and purchasing"_s, u"库存与采购"_s}},
        sampleStock(),
        Table{{u"Sync conflicts"_s, u"同步冲突"_s},
              {{{u"What"_s, u"内容"_s}}, {{u"Since"_s, u"时间"_s}}},
              {},
              {},
              {u"No conflicts this month."_s, u"本月没有冲突。"_s}}};
    return report;
}

QStringList textsOf(const Report &report)
{
    const ReportLanguage language = report.language;
    QStringList texts;
    collect(texts, report.title, language);
    collect(texts, report.subtitle, language);
    for (const ReportSection &section : report.sections) {
        if (const auto *heading = std::get_if<Heading>(&section))
            collect(texts, heading->text, language);
        if (const auto *paragraph = std::get_if<Paragraph>(&section))
            collect(texts, paragraph->text, language);
        if (const auto *figures = std::get_if<KeyFigures>(&section)) {
            for (const KeyFigure &figure : figures->figures) {
                collect(texts, figure.label, language);
                collect(texts, figure.note, language);
                texts << figure.value;
            }
        }
        if (const auto *chart = std::get_if<BarChart>(&section)) {
            for (const BilingualText &category : chart->categories)
                collect(texts, category, language);
            for (const BarSeries &series : chart->series)
                texts += QStringList(series.labels.begin(), series.labels.end());
        }
        if (const auto *table = std::get_if<Table>(&section)) {
            collect(texts, table->title, language);
            for (const TableColumn &column : table->columns)
                collect(texts, column.title, language);
            collectRows(texts, table->rows, language);
            collectRows(texts, table->totals, language);
        }
    }
    texts.removeAll(QString());
    return texts;
}

} // namespace benchbook::test
