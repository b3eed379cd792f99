// Which column of a logger's file holds what.
#include "core/base/csv_cell.h"
#include "core/tools/reading_import.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

struct ReadingTableText
{
    Q_DECLARE_TR_FUNCTIONS(Readings)
};

/// What loggers call a column, in small letters and without what stands in brackets behind.
struct HeaderWords
{
    int ReadingColumns::*column;
    QStringList words;
};

const std::vector<HeaderWords> &headerWords()
{
    static const std::vector<HeaderWords> words{
        {&ReadingColumns::time,
         {u"time"_s, u"timestamp"_s, u"date time"_s, u"datetime"_s, u"date/time"_s, u"at"_s, u"moment"_s, u"时间"_s,
          u"日期时间"_s, u"时刻"_s, u"测量时间"_s, u"记录时间"_s, u"采集时间"_s}},
        {&ReadingColumns::date, {u"date"_s, u"day"_s, u"日期"_s}},
        {&ReadingColumns::temperature,
         {u"temperature"_s, u"temp"_s, u"temp."_s, u"celsius"_s, u"温度"_s, u"气温"_s, u"室温"_s}},
        {&ReadingColumns::humidity,
         {u"humidity"_s, u"relative humidity"_s, u"rh"_s, u"hum"_s, u"hum."_s, u"湿度"_s, u"相对湿度"_s}},
        {&ReadingColumns::place,
         {u"place"_s, u"location"_s, u"room"_s, u"sensor"_s, u"地点"_s, u"位置"_s, u"房间"_s, u"测点"_s}},
    };
    return words;
}

/// "Temperature(°C)" and "温度（℃）" without their units, "Relative_Humidity %RH" in plain words.
QString headerName(const QString &header)
{
    static const QRegularExpression unit(u"\\s*[\\[(（【][^\\])）】]*[\\])）】]?\\s*$"_s);
    static const QRegularExpression bareUnit(u"\\s*/?\\s*(°\\s*[cf]|℃|℉|%\\s*(rh)?)$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    QString name = header;
    name.replace(u'_', u' ');
    name.remove(unit);
    name.remove(bareUnit);
    return name.simplified().toLower();
}

ReadingColumns columnsOf(const CsvRow &header)
{
    ReadingColumns columns;
    int index = 0;
    for (const CsvCell &cell : header.cells) {
        const QString text = cleanTableCell(cell.text);
        const QString name = headerName(text);
        for (const HeaderWords &known : headerWords()) {
            int &column = columns.*known.column;
            if (column >= 0 || !known.words.contains(name))
                continue;
            column = index;
            if (known.column == &ReadingColumns::temperature)
                columns.fahrenheit = text.contains(u"°F"_s, Qt::CaseInsensitive) || text.contains(u"℉"_s);
        }
        ++index;
    }
    // A column of days alone is the time: each at the start of its day.
    if (columns.time < 0)
        std::swap(columns.time, columns.date);
    return columns;
}

QString headersOf(const CsvRow &header)
{
    QStringList headers;
    for (const CsvCell &cell : header.cells)
        headers << cleanTableCell(cell.text);
    return headers.join(u", "_s);
}

} // namespace

Result<ReadingTable> readingTable(const QString &file, CsvTable csv)
{
    if (csv.rows.empty())
        return Error::invalid(ReadingTableText::tr("%1 is empty.").arg(file));
    const ReadingColumns columns = columnsOf(csv.rows.front());
    if (columns.time < 0)
        return Error::invalid(ReadingTableText::tr("No column of %1 is called “time”. It has: %2.")
                                  .arg(file, headersOf(csv.rows.front())));
    if (columns.temperature < 0 && columns.humidity < 0)
        return Error::invalid(ReadingTableText::tr("No column of %1 is called “temperature” or “humidity”. It has: %2.")
                                  .arg(file, headersOf(csv.rows.front())));
    ReadingTable table{file, columns, std::move(csv.rows)};
    table.rows.erase(table.rows.begin());
    return table;
}

} // namespace benchbook
