// Readings from a logger's file: what it holds, what would be taken in, and taking it in as one action.
#pragma once

#include "core/base/cell_date.h"
#include "core/base/csv_reader.h"
#include "core/journal/studio.h"
#include "core/tools/reading.h"

namespace benchbook {

/// Which column holds what; -1: there is none.
struct ReadingColumns
{
    int time = -1; ///< the moment, or with `date` the time of the day
    int date = -1;
    int temperature = -1;
    int humidity = -1;
    int place = -1;
    bool fahrenheit = false; ///< the header of the temperatures says °F
};

/// Cells and what their columns are.
struct ReadingTable
{
    QString file; ///< as shown to the person, without its folder
    ReadingColumns columns;
    std::vector<CsvRow> rows; ///< without the header
};
/// Finds the columns by the first row: "time", "temperature", "humidity", "place", "date" and what loggers call them,
/// in English or Chinese, whatever stands behind in brackets. Invalid, naming the headers, where the time is missing or
/// both temperature and humidity are.
Result<ReadingTable> readingTable(const QString &file, CsvTable csv);

enum class ReadingRowState {
    New,
    Known,  ///< this place has a reading of that moment, here or further up in the file
    Problem ///< left out; the problem says why
};

struct ReadingRow
{
    ReadingRowState state = ReadingRowState::Problem;
    int line = 0;
    NewReading reading;
    QString problem;
};

struct ReadingPlan
{
    std::vector<ReadingRow> rows;
    int count(ReadingRowState state) const;
};

struct ReadingImport
{
    QString place = {};                     ///< of rows that name none
    DateOrder dates = DateOrder::YearFirst; ///< how "09/03/26" is read
};
/// What importReadings would do; writes nothing. Times without an offset are the studio's.
Result<ReadingPlan> planReadings(const Studio &studio, const ReadingTable &table, const ReadingImport &options);
/// Plans again and writes the new ones as one action; importing the same file again writes nothing. Returns the plan
/// it carried out.
Result<ReadingPlan> importReadings(Studio &studio, const ReadingTable &table, const ReadingImport &options,
                                   PersonRef person);

} // namespace benchbook
