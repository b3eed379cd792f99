#include "core/forecast/series_table.h"

#include "core/base/csv.h"
#include "core/base/csv_reader.h"

#include <QCoreApplication>
#include <QHash>

#include <cmath>

namespace benchbook::forecast {

using namespace Qt::StringLiterals;

namespace {

struct SeriesTableText
{
    Q_DECLARE_TR_FUNCTIONS(SeriesTable)
};

enum SeriesColumn { IdColumn, FrequencyColumn, HorizonColumn, ValuesColumn, SeriesColumns };
constexpr int sumOfSteps = 3;

bool isUnknownCell(QStringView text)
{
    return text.isEmpty() || text.compare("NA"_L1, Qt::CaseInsensitive) == 0 ||
           text.compare("NaN"_L1, Qt::CaseInsensitive) == 0;
}

/// Reads rows one by one and remembers the first problem.
class SeriesReader
{
public:
    explicit SeriesReader(std::optional<int> horizon) : m_horizon(horizon) {}

    bool read(const CsvRow &row)
    {
        if (row.cells.size() != SeriesColumns)
            return wrong(row.line, 0, SeriesTableText::tr("4 cells are expected: id, frequency, horizon, values."));
        Item item;
        return readId(row.cells[IdColumn], item) &&
               readCount(row.cells[FrequencyColumn], mostPeriodsOfYear, item.series.period) &&
               readHorizon(row.cells[HorizonColumn], item) && readValues(row.cells[ValuesColumn], item) &&
               keep(row.cells[IdColumn].text.trimmed(), std::move(item));
    }
    std::variant<SeriesTable, SeriesProblem> result()
    {
        if (m_problem)
            return std::move(*m_problem);
        return std::move(m_table);
    }
    bool wrong(int line, int column, const QString &reason)
    {
        m_problem = SeriesProblem{line, column, reason};
        return false;
    }

private:
    std::optional<int> m_horizon;
    SeriesTable m_table;
    std::optional<SeriesProblem> m_problem;
    QHash<QString, int> m_lines;
    QHash<QString, int> m_groups;

    bool readId(const CsvCell &cell, Item &item)
    {
        const QString id = cell.text.trimmed();
        if (id.isEmpty())
            return wrong(cell.line, cell.column, SeriesTableText::tr("The id is missing."));
        if (const auto found = m_lines.constFind(id); found != m_lines.cend())
            return wrong(cell.line, cell.column,
                         SeriesTableText::tr("“%1” is there already, on line %2.").arg(id).arg(*found));
        m_lines.insert(id, cell.line);
        const qsizetype at = id.lastIndexOf(u'@');
        const QString group = at < 0 ? QString() : id.mid(at);
        item.group = m_groups.value(group, int(m_groups.size()));
        m_groups.insert(group, item.group);
        return true;
    }
    bool readCount(const CsvCell &cell, int most, int &count)
    {
        bool ok = false;
        const int value = cell.text.trimmed().toInt(&ok);
        if (!ok || value < 1 || value > most)
            return wrong(cell.line, cell.column,
                         SeriesTableText::tr("A whole number from 1 to %1 is expected.").arg(most));
        count = value;
        return true;
    }
    bool readHorizon(const CsvCell &cell, Item &item)
    {
        if (!m_horizon)
            return readCount(cell, mostSteps, item.steps);
        item.steps = *m_horizon;
        return true;
    }
    bool readValues(const CsvCell &cell, Item &item)
    {
        int place = 0;
        int known = 0;
        for (const QStringView part : QStringView(cell.text).split(u';')) {
            ++place;
            const QStringView text = part.trimmed();
            if (isUnknownCell(text)) {
                item.series.values.push_back(unknownDemand);
                continue;
            }
            bool ok = false;
            const double value = text.toDouble(&ok);
            if (!ok || !std::isfinite(value) || std::abs(value) > largestDemand)
                return wrong(cell.line, cell.column,
                             SeriesTableText::tr("Value %1, “%2”, is no number that can be reckoned with.")
                                 .arg(place)
                                 .arg(text.left(40)));
            item.series.values.push_back(value);
            ++known;
        }
        return known > 0 || wrong(cell.line, cell.column, SeriesTableText::tr("Not one value is known."));
    }
    bool keep(const QString &id, Item item)
    {
        if (int(m_table.ids.size()) >= mostSeries)
            return wrong(m_lines.value(id), 0, SeriesTableText::tr("There are more than %1 series.").arg(mostSeries));
        m_table.ids.push_back(id);
        m_table.items.push_back(std::move(item));
        return true;
    }
};

/// A heading has words where numbers are expected.
bool isHeading(const CsvRow &row)
{
    bool number = false;
    if (row.cells.size() > FrequencyColumn)
        row.cells[FrequencyColumn].text.trimmed().toDouble(&number);
    return row.cells.size() > FrequencyColumn && !number && row.cells[FrequencyColumn].text.trimmed() == u"frequency";
}

QString numberText(double value) { return QString::number(value, 'g', 10); }

/// The bounds of an interval of so many per cent, without those that stand there anyway.
std::vector<double> extraLevels(double level)
{
    std::vector<double> levels;
    for (const double side : {0.5 - level / 200, 0.5 + level / 200}) {
        const bool there =
            std::ranges::any_of(quantileLevels, [&](double known) { return std::abs(known - side) < 1e-9; });
        if (!there)
            levels.push_back(side);
    }
    return levels;
}

QString rowText(const QString &id, const QString &step, const Row &row, std::span<const double> extra)
{
    QStringList cells{id, step, numberText(row.mean)};
    for (const double quantile : row.quantiles)
        cells << numberText(quantile);
    for (const double quantile : extra)
        cells << numberText(quantile);
    return csvLine(cells);
}

bool isSound(const Row &row)
{
    return std::isfinite(row.mean) &&
           std::ranges::all_of(row.quantiles, [](double value) { return std::isfinite(value); }) &&
           std::ranges::is_sorted(row.quantiles);
}

} // namespace

std::variant<SeriesTable, SeriesProblem> readSeriesTable(const QString &text, std::optional<int> horizon)
{
    SeriesReader reader(horizon);
    const Result<CsvTable> csv = readCsv(text, u',');
    if (!csv.ok())
        return SeriesProblem{0, 0, csv.error().message};
    for (std::size_t i = 0; i < csv->rows.size(); ++i)
        if (!(i == 0 && isHeading(csv->rows[i])) && !reader.read(csv->rows[i]))
            break;
    auto result = reader.result();
    if (const auto *table = std::get_if<SeriesTable>(&result); table && table->items.empty())
        return SeriesProblem{1, 0, SeriesTableText::tr("There is no series in it.")};
    return result;
}

QString forecastTable(const SeriesTable &series, std::span<const Forecast> forecasts, double level)
{
    const std::vector<double> extra = extraLevels(level);
    QStringList heading{u"id"_s, u"step"_s, u"mean"_s};
    for (const double quantile : quantileLevels)
        heading << QString(u'q' + QString::number(quantile));
    for (const double quantile : extra)
        heading << QString(u'q' + QString::number(quantile));
    QString text = csvLine(heading);
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        const Forecast &forecast = forecasts[i];
        for (std::size_t step = 0; step < forecast.steps.size(); ++step) {
            std::vector<double> bounds;
            for (const double quantile : extra)
                bounds.push_back(forecast.quantile(int(step) + 1, quantile));
            text += rowText(series.ids[i], QString::number(step + 1), forecast.steps[step], bounds);
        }
        if (forecast.sums.size() < sumOfSteps)
            continue;
        std::vector<double> bounds;
        for (const double quantile : extra)
            bounds.push_back(forecast.sumQuantile(sumOfSteps, quantile));
        text += rowText(series.ids[i], u'c' + QString::number(sumOfSteps), forecast.sums[sumOfSteps - 1], bounds);
    }
    return text;
}

QString brokenForecast(const SeriesTable &series, std::span<const Forecast> forecasts)
{
    for (std::size_t i = 0; i < forecasts.size(); ++i) {
        const Forecast &forecast = forecasts[i];
        if (int(forecast.steps.size()) != series.items[i].steps || !std::ranges::all_of(forecast.steps, isSound) ||
            !std::ranges::all_of(forecast.sums, isSound))
            return series.ids[i];
    }
    return {};
}

} // namespace benchbook::forecast
