#include "core/pricing/response/price_panel.h"

#include "core/base/csv_reader.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct PanelText
{
    Q_DECLARE_TR_FUNCTIONS(Pricing)
};

constexpr qint64 daysOfWeek = 7;
/// From this distance on, dates are months.
constexpr qint64 shortestMonth = 28;
constexpr int monthsOfYear = 12;

class PanelReader
{
public:
    explicit PanelReader(CsvTable table) : m_table(std::move(table)) {}

    Result<std::vector<PanelUnit>> read()
    {
        BENCHBOOK_TRY(readTitles());
        for (std::size_t i = 1; i < m_table.rows.size(); ++i) {
            BENCHBOOK_TRY(readRow(m_table.rows[i]));
        }
        if (m_units.empty())
            return Error::invalid(PanelText::tr("The table has no rows."));
        numberDates();
        for (PanelUnit &unit : m_units) {
            std::stable_sort(unit.rows.begin(), unit.rows.end(),
                             [](const PanelRow &a, const PanelRow &b) { return a.point.period < b.point.period; });
        }
        return std::move(m_units);
    }

private:
    Result<void> readTitles()
    {
        if (m_table.rows.empty())
            return Error::invalid(PanelText::tr("The table is empty."));
        const std::vector<CsvCell> &titles = m_table.rows.front().cells;
        for (std::size_t i = 0; i < titles.size(); ++i)
            m_columns.insert(titles[i].text.trimmed().toLower(), i);
        QStringList missing;
        for (const QString &name : {u"unit"_s, u"price"_s, u"volume"_s}) {
            if (!m_columns.contains(name))
                missing << name;
        }
        if (!m_columns.contains(u"t"_s) && !m_columns.contains(u"date"_s))
            missing << u"date"_s;
        if (!missing.isEmpty())
            return Error::invalid(PanelText::tr("The table lacks the columns: %1.").arg(missing.join(u", "_s)));
        return {};
    }

    QString text(const CsvRow &row, const QString &column) const
    {
        const auto at = m_columns.constFind(column);
        return at == m_columns.cend() || *at >= row.cells.size() ? QString() : row.cells[*at].text.trimmed();
    }

    /// Empty text is `absent`.
    Result<double> number(const CsvRow &row, const QString &column, double absent) const
    {
        const QString written = text(row, column);
        if (written.isEmpty())
            return absent;
        bool understood = false;
        const double value = written.toDouble(&understood);
        if (!understood)
            return Error::invalid(
                PanelText::tr("Line %1, %2: “%3” is not a number.").arg(row.line).arg(column, written));
        return value;
    }

    Result<int> period(const CsvRow &row, const QString &written)
    {
        bool understood = false;
        const int number = written.toInt(&understood);
        if (understood)
            return number;
        const QDate day = QDate::fromString(written, Qt::ISODate);
        if (!day.isValid()) {
            return Error::invalid(PanelText::tr("Line %1: “%2” is neither a whole number nor a day like 2026-03-01.")
                                      .arg(row.line)
                                      .arg(written));
        }
        m_dated = true;
        return int(day.toJulianDay());
    }

    Result<void> readRow(const CsvRow &row)
    {
        PanelRow read;
        BENCHBOOK_ASSIGN(read.point.price, number(row, u"price"_s, 0));
        BENCHBOOK_ASSIGN(read.point.volume, number(row, u"volume"_s, 0));
        BENCHBOOK_ASSIGN(read.point.display, number(row, u"display"_s, 0));
        BENCHBOOK_ASSIGN(read.point.season, number(row, u"season"_s, 0));
        read.hasVolume = !text(row, u"volume"_s).isEmpty();
        read.when = text(row, m_columns.contains(u"t"_s) ? u"t"_s : u"date"_s);
        BENCHBOOK_ASSIGN(read.point.period, period(row, read.when));
        const QString id = text(row, u"unit"_s);
        if (id.isEmpty())
            return Error::invalid(PanelText::tr("Line %1: the unit has no name.").arg(row.line));
        const auto known = m_places.constFind(id);
        const std::size_t place = known == m_places.cend() ? m_units.size() : *known;
        if (place == m_units.size()) {
            m_units.push_back({id, text(row, u"group"_s), {}});
            m_places.insert(id, place);
        }
        m_units[place].rows.push_back(std::move(read));
        return {};
    }

    /// Days become weeks, or months where they lie so far apart.
    void numberDates()
    {
        if (!m_dated)
            return;
        std::vector<int> days;
        for (const PanelUnit &unit : m_units) {
            for (const PanelRow &row : unit.rows)
                days.push_back(row.point.period);
        }
        std::sort(days.begin(), days.end());
        days.erase(std::unique(days.begin(), days.end()), days.end());
        qint64 nearest = shortestMonth;
        for (std::size_t i = 1; i < days.size(); ++i)
            nearest = std::min<qint64>(nearest, days[i] - days[i - 1]);
        for (PanelUnit &unit : m_units) {
            for (PanelRow &row : unit.rows) {
                const QDate day = QDate::fromJulianDay(row.point.period);
                row.point.period = nearest >= shortestMonth ? day.year() * monthsOfYear + day.month()
                                                            : int(day.toJulianDay() / daysOfWeek);
            }
        }
    }

    CsvTable m_table;
    QHash<QString, std::size_t> m_columns;
    QHash<QString, std::size_t> m_places;
    std::vector<PanelUnit> m_units;
    bool m_dated = false;
};

struct PanelSplit
{
    PriceHistory history;
    std::vector<const PanelRow *> asked;
};

PanelSplit splitUnit(const PanelUnit &unit, const PanelQuestion &question)
{
    PanelSplit split{{unit.id, unit.group, {}}, {}};
    for (std::size_t i = 0; i < unit.rows.size(); ++i) {
        const PanelRow &row = unit.rows[i];
        const bool known = question.history > 0 ? i < std::size_t(question.history) : row.hasVolume;
        if (known && row.hasVolume)
            split.history.points.push_back(row.point);
        else if (!known && split.asked.size() < std::size_t(question.ahead))
            split.asked.push_back(&row);
    }
    // Whoever names a history compares units over the same stretch.
    if (question.history > 0 && split.asked.size() < std::size_t(question.ahead))
        split.asked.clear();
    return split;
}

QByteArray panelNumber(double value) { return QByteArray::number(value, 'g', 10); }

void writeRow(QByteArray &csv, const PriceResponse &response, const PanelRow &row, int step)
{
    const VolumeForecast forecast = response.at(step, row.point.price, row.point.season, row.point.display);
    QString id = response.id;
    if (id.contains(u',') || id.contains(u'"'))
        id = u'"' + id.replace(u'"', u"\"\""_s) + u'"';
    const QByteArrayList cells{id.toUtf8(),
                               QByteArray::number(step),
                               row.when.toUtf8(),
                               panelNumber(row.point.price),
                               panelNumber(forecast.logVolume),
                               panelNumber(forecast.deviation),
                               panelNumber(forecast.volume),
                               panelNumber(forecast.low),
                               panelNumber(forecast.high),
                               panelNumber(response.elasticity.mean()),
                               panelNumber(response.ownShare),
                               forecast.outsideEvidence ? "1" : "0"};
    csv += cells.join(',') + '\n';
}

} // namespace

Result<std::vector<PanelUnit>> readPricePanel(const QString &text)
{
    BENCHBOOK_ASSIGN(CsvTable table, readCsv(text));
    return PanelReader(std::move(table)).read();
}

PanelAnswer answerPanel(const std::vector<PanelUnit> &units, const PanelQuestion &question)
{
    std::vector<PriceHistory> histories;
    std::vector<std::vector<const PanelRow *>> asked;
    PanelAnswer answer;
    for (const PanelUnit &unit : units) {
        PanelSplit split = splitUnit(unit, question);
        // Whoever is not asked about teaches the others all the same, unless a fixed history is compared.
        if (question.history > 0 && split.asked.empty()) {
            ++answer.tooShort;
            continue;
        }
        histories.push_back(std::move(split.history));
        asked.push_back(std::move(split.asked));
    }
    answer.responses = learnResponses(histories);
    answer.csv = "unit,step,when,price,logvolume,deviation,volume,low,high,elasticity,own,outside\n";
    for (std::size_t i = 0; i < answer.responses.size(); ++i) {
        const PriceResponse &response = answer.responses[i];
        if (!response.knowsLevel()) {
            ++answer.tooShort;
            continue;
        }
        ++answer.units;
        for (const PanelRow *row : asked[i]) {
            if (!(row->point.price > 0))
                continue;
            writeRow(answer.csv, response, *row, std::max(row->point.period - response.lastPeriod, 1));
            ++answer.rows;
        }
    }
    return answer;
}

} // namespace benchbook
