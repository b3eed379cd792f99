#include "core/tools/reading_import.h"

#include "core/base/csv_cell.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct ReadingImportText
{
    Q_DECLARE_TR_FUNCTIONS(Readings)
};

constexpr const char *knownOfSpan = R"sql(
    SELECT at_ms, place FROM standing_reading WHERE at_ms BETWEEN :first AND :last
)sql";

using MomentAndPlace = std::pair<qint64, QString>;

/// Reads one row after the other into what it says.
class RowReader
{
public:
    RowReader(const Studio &studio, const ReadingTable &table, const ReadingImport &options)
        : m_columns(table.columns),
          m_options(options),
          m_rule{options.dates, studio.timeZone(), studio.timeZone()},
          m_now(studio.clock().now())
    {
    }

    ReadingRow row(const CsvRow &cells) const
    {
        ReadingRow row;
        row.line = cells.line;
        const Result<NewReading> reading = readingOf(cells);
        if (reading.ok()) {
            row.reading = *reading;
            row.state = ReadingRowState::New;
        } else {
            row.problem = reading.error().message;
        }
        return row;
    }

private:
    QString cell(const CsvRow &cells, int column) const
    {
        if (column < 0 || column >= static_cast<int>(cells.cells.size()))
            return {};
        return cleanTableCell(cells.cells[static_cast<std::size_t>(column)].text);
    }
    Result<NewReading> readingOf(const CsvRow &cells) const
    {
        NewReading reading;
        BENCHBOOK_ASSIGN(reading.at, momentOf(cells));
        if (const QString text = cell(cells, m_columns.temperature); !text.isEmpty()) {
            BENCHBOOK_ASSIGN(reading.temperature,
                             parseTemperature(m_columns.fahrenheit ? QString(text + u" °F"_s) : text));
        }
        if (const QString text = cell(cells, m_columns.humidity); !text.isEmpty()) {
            BENCHBOOK_ASSIGN(reading.humidity, parseHumidity(text));
        }
        if (!reading.temperature && !reading.humidity)
            return Error::invalid(ReadingImportText::tr("Neither temperature nor humidity."));
        reading.place = cell(cells, m_columns.place);
        if (reading.place.isEmpty())
            reading.place = m_options.place.trimmed();
        return reading;
    }
    Result<std::optional<Instant>> momentOf(const CsvRow &cells) const
    {
        QString text = cell(cells, m_columns.time);
        if (m_columns.date >= 0)
            text = cell(cells, m_columns.date) + u' ' + text;
        if (text.trimmed().isEmpty())
            return Error::invalid(ReadingImportText::tr("No time."));
        const Result<Instant> at = cellInstant(text, m_rule);
        if (!at.ok())
            return Error::invalid(ReadingImportText::tr("“%1” is no time, for example 2026-09-02 10:15.")
                                      .arg(text.simplified().left(40)));
        if (*at > m_now)
            return Error::invalid(ReadingImportText::tr("“%1” is still ahead.").arg(text.simplified()));
        return std::optional(*at);
    }

    ReadingColumns m_columns;
    ReadingImport m_options;
    CellDateRule m_rule;
    Instant m_now;
};

std::set<MomentAndPlace> knownReadings(const Reader &reader, const ReadingPlan &plan)
{
    std::optional<Instant> first;
    std::optional<Instant> last;
    for (const ReadingRow &row : plan.rows) {
        if (!row.reading.at)
            continue;
        first = first ? std::min(*first, *row.reading.at) : *row.reading.at;
        last = last ? std::max(*last, *row.reading.at) : *row.reading.at;
    }
    std::set<MomentAndPlace> known;
    Query query = reader.query(knownOfSpan);
    query.bind("first", first).bind("last", last);
    while (query.next())
        known.emplace(query.integer(0), query.text(1));
    return known;
}

} // namespace

int ReadingPlan::count(ReadingRowState state) const
{
    return static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [&](const ReadingRow &row) { return row.state == state; }));
}

Result<ReadingPlan> planReadings(const Studio &studio, const ReadingTable &table, const ReadingImport &options)
{
    ReadingPlan plan;
    const RowReader reading(studio, table, options);
    for (const CsvRow &cells : table.rows)
        plan.rows.push_back(reading.row(cells));
    BENCHBOOK_ASSIGN(std::set<MomentAndPlace> known,
                     studio.read([&](const Reader &reader) { return knownReadings(reader, plan); }));
    for (ReadingRow &row : plan.rows) {
        if (row.state == ReadingRowState::New &&
            !known.emplace(row.reading.at->milliseconds(), row.reading.place).second)
            row.state = ReadingRowState::Known;
    }
    return plan;
}

Result<ReadingPlan> importReadings(Studio &studio, const ReadingTable &table, const ReadingImport &options,
                                   PersonRef person)
{
    BENCHBOOK_ASSIGN(ReadingPlan plan, planReadings(studio, table, options));
    const int count = plan.count(ReadingRowState::New);
    if (count == 0)
        return plan;
    BENCHBOOK_TRY(studio.perform(
        Sentence(QT_TRANSLATE_NOOP("Action", "Import %1 readings from %2"), {QString::number(count), table.file}),
        person, [&](Action &action) -> Result<void> {
            for (const ReadingRow &row : plan.rows) {
                if (row.state != ReadingRowState::New)
                    continue;
                const std::optional<Temperature> temperature = row.reading.temperature;
                action.add("reading", action.newId<Reading>(),
                           {{"at_ms", *row.reading.at},
                            {"place", row.reading.place},
                            {"temperature_milli", temperature ? Value(temperature->milli) : Value()},
                            {"humidity_ppm", row.reading.humidity},
                            {"source", u"csv"_s}});
            }
            return {};
        }));
    return plan;
}

} // namespace benchbook
