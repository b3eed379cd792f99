// A plain table of records as a file has it, before anybody asks the studio: which column holds which field.
#pragma once

#include "core/base/csv_reader.h"
#include "core/journal/record.h"

#include <QJsonObject>

namespace benchbook {

/// A table of a studio is a thousandth of these.
inline constexpr qint64 maxTableBytes = 64 * 1024 * 1024;

/// How the headers of a foreign file are to be read.
struct TablePreset
{
    std::map<QString, QString> columns = {};  ///< field key → header in the file; "code" is the record's code
    std::map<QString, QString> defaults = {}; ///< field key → text, for new records whose cell is empty or missing
};

/// One column of the file. One that is neither the code nor a field is not used.
struct RecordColumn
{
    QString header;
    const Field *field = nullptr;
    bool isCode = false;

    bool isUsed() const { return field || isCode; }
};

struct RecordTable
{
    const RecordKind *kind = nullptr;
    QString file; ///< as shown to the person, without its folder
    std::vector<RecordColumn> columns;
    std::vector<CsvRow> rows; ///< without the header
    std::map<QString, QString> defaults;

    QStringList headers(bool used) const;
};

/// Reads {"columns": {field: header}, "defaults": {field: value}}. Invalid names what is no field of the kind, and a
/// header that two fields are to have.
Result<TablePreset> tablePresetFromJson(const RecordKind &kind, const QJsonObject &json);

/// Bytes → cells: the first visible sheet of a workbook, or text (UTF-8, UTF-16 with a mark, GB18030; comma, semicolon
/// or tab). Invalid says where it breaks off.
Result<CsvTable> readTable(const QByteArray &bytes);

/// Finds the fields by the first row. A header is known by the field's key or its name, or that of the column in the
/// kind's list, in English or Chinese. Invalid, naming the headers the file has, when one field stands in two columns,
/// when no column says which record a row is, or when a needed one is missing and there are no codes of known records.
Result<RecordTable> recordTable(const RecordKind &kind, const QString &file, CsvTable csv,
                                const TablePreset &preset = {});

} // namespace benchbook
