#include "core/reports/stocktake_report.h"

#include "core/people/settings.h"
#include "core/reports/month_report_parts.h"
#include "core/reports/page/report_pdf.h"
#include "core/reports/report_texts.h"

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

/// What is written by hand goes on a line of its own.
constexpr auto boxToFill = u"____________";

QString withSign(Quantity difference)
{
    return difference > Quantity() ? QString(u'+' + plainText(difference)) : plainText(difference);
}

std::vector<TableColumn> sheetTableColumns(const StocktakeInfo &info, const Currency &currency)
{
    std::vector<TableColumn> columns{{{u"Lot"_s, u"批次"_s}, ColumnAlignment::Left, 1.4},
                                     {{u"Item"_s, u"物品"_s}, ColumnAlignment::Left, 2.0},
                                     {{u"Grade"_s, u"等级"_s}, ColumnAlignment::Left, 0.7},
                                     {{u"Unit"_s, u"单位"_s}, ColumnAlignment::Left, 0.6}};
    const bool booked = info.bookedDay.isValid();
    if (booked || !info.blind)
        columns.push_back({{u"Expected"_s, u"账面"_s}, ColumnAlignment::Decimal, 1.0});
    columns.push_back(
        {{u"Counted"_s, u"实盘"_s}, booked ? ColumnAlignment::Decimal : ColumnAlignment::Left, booked ? 1.0 : 1.4});
    if (booked) {
        columns.push_back({{u"Difference"_s, u"差异"_s}, ColumnAlignment::Decimal, 1.0});
        columns.push_back({withCurrency(u"Value"_s, u"金额"_s, currency), ColumnAlignment::Decimal, 1.0});
    }
    columns.push_back({{u"Reason"_s, u"原因"_s}, ColumnAlignment::Left, 1.4});
    return columns;
}

TableRow sheetTableRow(const StocktakeLineInfo &line, const StocktakeInfo &info, const Currency &currency)
{
    const bool booked = info.bookedDay.isValid();
    QStringList cells{line.lotCode, line.itemName, line.grade, shownSymbol(line.unit)};
    if (booked || !info.blind)
        cells << plainText(line.expected);
    if (line.counted)
        cells << plainText(*line.counted);
    else
        cells << (booked ? u"–"_s : QString::fromUtf16(boxToFill));
    if (booked) {
        cells << (line.differs() ? withSign(line.difference) : QString());
        cells << (line.differs() ? amountText(line.value, currency) : QString());
    }
    cells << (line.reason.isEmpty() && !booked ? QString::fromUtf16(boxToFill) : line.reason);
    return {plainCells(cells), booked && line.differs() ? RowEmphasis::Strong : RowEmphasis::Normal};
}

KeyFigures bookedFigures(const StocktakePlan &plan, const Currency &currency)
{
    const QString counted = countText(plan.counted);
    const QString differing = countText(plan.differing);
    return {
        {{{u"Without a difference"_s, u"账实相符"_s},
          percentWithSign(plan.accuracy()),
          {u"%1 of %2 lots differ"_s.arg(differing, counted), u"%2 个批次中 %1 个有差异"_s.arg(differing, counted)}},
         {{u"Missing"_s, u"盘亏"_s}, priceText(plan.shortage, currency), {}},
         {{u"Found beyond"_s, u"盘盈"_s}, priceText(plan.surplus, currency), {}},
         {{u"Differences of the value counted"_s, u"差异占盘点金额"_s},
          percentWithSign(plan.valueOfDifferences()),
          {}}}};
}

} // namespace

Report stocktakeReport(const StocktakePlan &plan, const QString &studioName, const Currency &currency,
                       ReportLanguage language, const QString &generatedAt)
{
    Report report;
    report.title = {u"Stocktake %1"_s.arg(plan.info.code), u"盘点单 %1"_s.arg(plan.info.code)};
    report.subtitle = BilingualText::plain(plan.info.locationName);
    report.studioName = BilingualText::plain(studioName);
    report.generatedAt = {u"As of "_s + generatedAt, u"数据截至 "_s + generatedAt};
    report.footnote = {u"Benchbook"_s, u"工坊簿"_s};
    report.language = language;
    if (plan.info.bookedDay.isValid()) {
        report.sections.push_back(bookedFigures(plan, currency));
    } else {
        report.sections.push_back(quietNote(
            u"Counted by ______________    Day and time ______________\nWrite down what is really there, and "
            u"at once: what moves later is taken into account. A lot that is not on the sheet is added "
            u"below."_s,
            u"盘点人 ______________    日期时间 ______________\n请按实际数量当场填写；之后的出入库会自动计入。不"
            u"在单上的批次请写在下方。"_s));
    }
    Table table{
        {}, sheetTableColumns(plan.info, currency), {}, {}, {u"Nothing is expected here."_s, u"账面上没有库存。"_s}};
    for (const StocktakeLineInfo &line : plan.lines)
        table.rows.push_back(sheetTableRow(line, plan.info, currency));
    report.sections.push_back(std::move(table));
    return report;
}

Result<Report> readStocktakeReport(const Reader &reader, Id<Stocktake> stocktake, Instant now, ReportLanguage language)
{
    BENCHBOOK_ASSIGN(const StocktakePlan plan, planStocktake(reader, stocktake));
    const StudioSettings studio = readSettings(reader);
    const QString generatedAt = isoText(now, studio.timeZone).left(16).replace(u'T', u' ');
    return stocktakeReport(plan, studio.name, studio.currency, language, generatedAt);
}

Result<void> writeStocktakeReport(const Studio &studio, Id<Stocktake> stocktake, ReportLanguage language,
                                  const QString &path)
{
    BENCHBOOK_ASSIGN(const Report report, studio.read([&](const Reader &reader) {
        return readStocktakeReport(reader, stocktake, studio.clock().now(), language);
    }));
    return writeReportPdf(report, PageMetrics::a4(), path);
}

} // namespace benchbook
