#include "core/tables/record_table.h"

#include "core/base/csv_cell.h"
#include "core/base/text_decoder.h"
#include "core/sheets/sheet_reader.h"
#include "core/tables/table_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct RecordTableText
{
    Q_DECLARE_TR_FUNCTIONS(Table)
};

constexpr QLatin1StringView codeKey("code");

const Field *fieldOf(const RecordKind &kind, const QString &key)
{
    const auto found = std::find_if(kind.fields.begin(), kind.fields.end(),
                                    [&](const Field &field) { return key == QLatin1StringView(field.key); });
    return found == kind.fields.end() ? nullptr : &*found;
}

/// The code is made by the studio, so it is no field; it still says which record a row is.
bool hasOwnCode(const RecordKind &kind) { return kind.codePrefix && kind.codeColumn && !fieldOf(kind, codeKey); }

QString fieldTitle(const Field &field) { return QCoreApplication::translate("Field", field.title); }

/// Reads the first row: each header finds its field, or none.
class HeaderReader
{
public:
    HeaderReader(const RecordKind &kind, const TablePreset &preset) : m_kind(kind), m_preset(preset) {}

    RecordColumn column(const QString &header) const
    {
        RecordColumn column{header};
        for (const auto &[key, foreign] : m_preset.columns) {
            if (sameWord(header, foreign))
                return columnFor(header, key);
        }
        if (hasOwnCode(m_kind) && !isForeign(codeKey) && isCalled(header, codeKey.data())) {
            column.isCode = true;
            return column;
        }
        for (const Field &field : m_kind.fields) {
            if (!isForeign(QLatin1StringView(field.key)) && isField(header, field))
                column.field = column.field ? column.field : &field;
        }
        return column;
    }

private:
    RecordColumn columnFor(const QString &header, const QString &key) const
    {
        const Field *field = fieldOf(m_kind, key);
        return {header, field, !field};
    }

    /// The preset says what its column is called; nothing else is it then.
    bool isForeign(QLatin1StringView key) const { return m_preset.columns.contains(QString(key)); }

    bool isField(const QString &header, const Field &field) const
    {
        return m_words.means(header, "Field", field.title) || isCalled(header, field.key);
    }

    /// By its key, or as the kind's list heads it.
    bool isCalled(const QString &header, const char *key) const
    {
        if (sameWord(header, QString::fromLatin1(key)))
            return true;
        const auto &columns = m_kind.list->columns;
        return std::any_of(columns.begin(), columns.end(), [&](const ListColumn &column) {
            return QLatin1StringView(column.key) == QLatin1StringView(key) &&
                   m_words.means(header, "List", column.title);
        });
    }

    const RecordKind &m_kind;
    const TablePreset &m_preset;
    TableWords m_words;
};

bool holds(const RecordTable &table, const Field &field)
{
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const RecordColumn &column) { return column.field == &field; });
}

bool holdsCode(const RecordTable &table)
{
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [](const RecordColumn &column) { return column.isCode; });
}

QString theFileHas(const RecordTable &table)
{
    QStringList headers;
    for (const RecordColumn &column : table.columns)
        headers << u"“"_s + column.header + u"”"_s;
    return headers.join(u", "_s);
}

Result<void> checkForeignHeaders(const RecordTable &table, const TablePreset &preset)
{
    for (const auto &[key, header] : preset.columns) {
        const auto &columns = table.columns;
        const bool there =
            std::any_of(columns.begin(), columns.end(),
                        [&, wanted = header](const RecordColumn &column) { return sameWord(column.header, wanted); });
        if (!there) {
            return Error::invalid(RecordTableText::tr("The preset asks for a column “%1”. The file has: %2.")
                                      .arg(header, theFileHas(table)));
        }
    }
    return {};
}

Result<void> checkTwice(const RecordTable &table)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        for (std::size_t j = i + 1; j < table.columns.size() && table.columns[i].isUsed(); ++j) {
            if (table.columns[i].field == table.columns[j].field &&
                table.columns[i].isCode == table.columns[j].isCode) {
                return Error::invalid(RecordTableText::tr("Columns %1 and %2, “%3” and “%4”, mean the same. Rename the "
                                                          "one that is not wanted.")
                                          .arg(i + 1)
                                          .arg(j + 1)
                                          .arg(table.columns[i].header, table.columns[j].header));
            }
        }
    }
    return {};
}

Result<void> checkNeeded(const RecordTable &table)
{
    // Records that are known by their code keep what the table does not tell.
    if (holdsCode(table))
        return {};
    QStringList missing;
    for (const Field &field : table.kind->fields) {
        const QString key = QString::fromLatin1(field.key);
        const bool names = QLatin1StringView(field.column) == QLatin1StringView(table.kind->nameColumn);
        if ((field.required || names) && !holds(table, field) && (names || !table.defaults.contains(key)))
            missing << u"“"_s + fieldTitle(field) + u"”"_s;
    }
    if (missing.isEmpty())
        return {};
    return Error::invalid(RecordTableText::tr("A column is missing: %1. The file has: %2.")
                              .arg(missing.join(u", "_s), theFileHas(table)));
}

Result<void> checkHeadersOnce(const std::map<QString, QString> &columns)
{
    for (auto one = columns.begin(); one != columns.end(); ++one) {
        for (auto other = std::next(one); other != columns.end(); ++other) {
            if (sameWord(one->second, other->second)) {
                return Error::invalid(
                    RecordTableText::tr("The preset gives the column “%1” to both “%2” and “%3”. A column "
                                        "is one field.")
                        .arg(one->second, one->first, other->first));
            }
        }
    }
    return {};
}

Result<void> readWords(const RecordKind &kind, const QJsonValue &json, std::map<QString, QString> &words, bool isColumn)
{
    if (!json.isUndefined() && !json.isObject())
        return Error::invalid(
            RecordTableText::tr("A preset is {\"columns\": {field: header}, \"defaults\": {field: value}}."));
    const QJsonObject object = json.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!fieldOf(kind, it.key()) && !(isColumn && hasOwnCode(kind) && it.key() == codeKey))
            return Error::invalid(RecordTableText::tr("The preset names “%1”, which is no field here.").arg(it.key()));
        if (!it->isString())
            return Error::invalid(RecordTableText::tr("Write “%1” of the preset as text.").arg(it.key()));
        words.emplace(it.key(), it->toString());
    }
    return {};
}

} // namespace

QStringList RecordTable::headers(bool used) const
{
    QStringList names;
    for (const RecordColumn &column : columns) {
        if (column.isUsed() == used && !column.header.isEmpty())
            names << column.header;
    }
    return names;
}

Result<TablePreset> tablePresetFromJson(const RecordKind &kind, const QJsonObject &json)
{
    TablePreset preset;
    for (const QString &key : json.keys()) {
        if (key != u"columns" && key != u"defaults")
            return Error::invalid(RecordTableText::tr("A preset has “columns” and “defaults”, no “%1”.").arg(key));
    }
    BENCHBOOK_TRY(readWords(kind, json.value(u"columns"_s), preset.columns, true));
    BENCHBOOK_TRY(checkHeadersOnce(preset.columns));
    BENCHBOOK_TRY(readWords(kind, json.value(u"defaults"_s), preset.defaults, false));
    return preset;
}

Result<CsvTable> readTable(const QByteArray &bytes)
{
    if (isWorkbook(bytes))
        return readSheet(bytes);
    BENCHBOOK_ASSIGN(const DecodedText decoded, decodeText(bytes));
    BENCHBOOK_ASSIGN(CsvTable csv, readCsv(decoded.text));
    if (csv.rows.empty())
        return Error::invalid(RecordTableText::tr("The file is empty."));
    return csv;
}

Result<RecordTable> recordTable(const RecordKind &kind, const QString &file, CsvTable csv, const TablePreset &preset)
{
    Q_ASSERT(kind.comesInTables && kind.list && !csv.rows.empty());
    RecordTable table{&kind, file, {}, {}, preset.defaults};
    const HeaderReader reader(kind, preset);
    for (const CsvCell &cell : csv.rows.front().cells)
        table.columns.push_back(reader.column(cleanTableCell(cell.text)));
    BENCHBOOK_TRY(checkForeignHeaders(table, preset));
    BENCHBOOK_TRY(checkTwice(table));
    BENCHBOOK_TRY(checkNeeded(table));
    table.rows.assign(std::make_move_iterator(csv.rows.begin() + 1), std::make_move_iterator(csv.rows.end()));
    return table;
}

} // namespace benchbook
