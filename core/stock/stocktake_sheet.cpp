#include "core/stock/stocktake_sheet.h"

#include "core/base/csv.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct CountSheetText
{
    Q_DECLARE_TR_FUNCTIONS(Stocktake)
};

/// Headers stand here and not in the translations: a table written in one language is read back in the other.
struct SheetColumn
{
    const char16_t *english;
    const char16_t *chinese;
};
enum SheetField {
    SheetCode,
    SheetLot,
    SheetItem,
    SheetGrade,
    SheetExpected,
    SheetUnit,
    SheetCounted,
    SheetReason,
    SheetFields
};
constexpr std::array<SheetColumn, SheetFields> sheetColumns{{{u"Stocktake", u"盘点单"},
                                                             {u"Lot", u"批次"},
                                                             {u"Item", u"物品"},
                                                             {u"Grade", u"等级"},
                                                             {u"Expected", u"账面"},
                                                             {u"Unit", u"单位"},
                                                             {u"Counted", u"实盘"},
                                                             {u"Reason", u"原因"}}};

QString sheetHeader(std::size_t field, bool chinese)
{
    return QString::fromUtf16(chinese ? sheetColumns[field].chinese : sheetColumns[field].english);
}

using SheetPlaces = std::array<int, SheetFields>; ///< −1: not in the table

Result<SheetPlaces> sheetPlaces(const CsvTable &table)
{
    SheetPlaces places;
    places.fill(-1);
    if (table.rows.empty())
        return Error::invalid(CountSheetText::tr("The table is empty."));
    const std::vector<CsvCell> &header = table.rows.front().cells;
    for (std::size_t field = 0; field < SheetFields; ++field) {
        for (std::size_t at = 0; at < header.size(); ++at) {
            const QString name = header[at].text.trimmed();
            if (name.compare(sheetHeader(field, false), Qt::CaseInsensitive) == 0 || name == sheetHeader(field, true))
                places[field] = static_cast<int>(at);
        }
    }
    for (const SheetField needed : {SheetLot, SheetCounted}) {
        if (places[needed] < 0)
            return Error::invalid(CountSheetText::tr("The table has no column “%1”. Fill in the sheet that was "
                                                     "written for the stocktake.")
                                      .arg(sheetHeader(needed, false)));
    }
    return places;
}

QString sheetCell(const CsvRow &row, const SheetPlaces &places, SheetField field)
{
    const int at = places[field];
    if (at < 0 || at >= static_cast<int>(row.cells.size()))
        return {};
    return unguardedCsvCell(row.cells[static_cast<std::size_t>(at)].text).trimmed();
}

Result<void> takeCount(const Reader &reader, const QString &quantity, SheetCount &count)
{
    BENCHBOOK_ASSIGN(count.lot, findLot(reader, count.lotCode));
    BENCHBOOK_ASSIGN(const LotInfo lot, lotInfo(reader, count.lot));
    BENCHBOOK_ASSIGN(const TypedQuantity typed, parseTypedQuantity(quantity, lot.unit));
    BENCHBOOK_ASSIGN(count.quantity, convert(typed.quantity, typed.unit, lot.unit, Rounding::HalfEven));
    if (count.quantity < Quantity())
        return Error::invalid(CountSheetText::tr("A count cannot be negative."));
    return {};
}

/// An empty cell says nothing: what was said of the lot before stays.
std::optional<QString> saidReason(const QString &cell) { return cell.isEmpty() ? std::nullopt : std::optional(cell); }

} // namespace

Result<QByteArray> stocktakeCsv(const Reader &reader, Id<Stocktake> stocktake, bool chinese)
{
    BENCHBOOK_ASSIGN(const StocktakePlan plan, planStocktake(reader, stocktake));
    const auto shown = [&](std::size_t field) { return field != SheetExpected || !plan.info.blind; };
    const auto written = [&](const std::array<QString, SheetFields> &cells) {
        QStringList line;
        for (std::size_t field = 0; field < SheetFields; ++field) {
            if (shown(field))
                line << cells[field];
        }
        return csvLine(line);
    };
    std::array<QString, SheetFields> header;
    for (std::size_t field = 0; field < SheetFields; ++field)
        header[field] = sheetHeader(field, chinese);
    QString lines = written(header);
    for (const StocktakeLineInfo &line : plan.lines) {
        lines += written({plan.info.code, line.lotCode, line.itemName, line.grade, plainText(line.expected),
                          line.unit.code, line.counted ? plainText(*line.counted) : QString(), line.reason});
    }
    return csvFile(lines);
}

int SheetCounts::problems() const
{
    return static_cast<int>(
        std::count_if(counts.begin(), counts.end(), [](const SheetCount &count) { return !count.problem.isEmpty(); }));
}

Result<SheetCounts> readStocktakeSheet(const Reader &reader, Id<Stocktake> stocktake, const CsvTable &table)
{
    BENCHBOOK_ASSIGN(const StocktakeInfo info, stocktakeInfo(reader, stocktake));
    BENCHBOOK_ASSIGN(const SheetPlaces places, sheetPlaces(table));
    SheetCounts sheet;
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        const CsvRow &row = table.rows[i];
        const QString quantity = sheetCell(row, places, SheetCounted);
        if (quantity.isEmpty())
            continue;
        SheetCount count{row.line, sheetCell(row, places, SheetLot)};
        count.reason = sheetCell(row, places, SheetReason);
        const QString code = sheetCell(row, places, SheetCode);
        if (!code.isEmpty() && code.compare(info.code, Qt::CaseInsensitive) != 0)
            count.problem = CountSheetText::tr("This line is of %1, not of %2.").arg(code, info.code);
        else if (const Result<void> taken = takeCount(reader, quantity, count); !taken.ok())
            count.problem = taken.error().message;
        else if (std::any_of(sheet.counts.begin(), sheet.counts.end(),
                             [&](const SheetCount &other) { return other.lot == count.lot; }))
            count.problem = CountSheetText::tr("%1 stands in the table twice.").arg(count.lotCode);
        sheet.counts.push_back(std::move(count));
    }
    return sheet;
}

Result<void> countFromSheet(Studio &studio, Id<Stocktake> stocktake, const SheetCounts &sheet,
                            std::optional<Instant> at, PersonRef person)
{
    for (const SheetCount &count : sheet.counts) {
        if (!count.problem.isEmpty())
            return Error::invalid(
                CountSheetText::tr("Line %1: %2 Nothing was written.").arg(QString::number(count.line), count.problem));
    }
    if (sheet.counts.empty())
        return Error::invalid(CountSheetText::tr("Nothing is counted in this table."));
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Take in a counted sheet")), person,
                          [&](Action &action) -> Result<void> {
                              for (const SheetCount &count : sheet.counts) {
                                  BENCHBOOK_TRY(countInStocktake(action, stocktake, count.lot,
                                                                 {count.quantity, at, saidReason(count.reason)}));
                              }
                              BENCHBOOK_ASSIGN(const StocktakeInfo info, stocktakeInfo(action.reader(), stocktake));
                              action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Take in the sheet of %1: %2 lots"),
                                                  {info.code, QString::number(sheet.counts.size())}));
                              return {};
                          });
}

} // namespace benchbook
