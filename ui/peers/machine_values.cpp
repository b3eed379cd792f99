#include "ui/peers/machine_values.h"

#include "core/journal/schema.h"
#include "core/letters/visible_text.h"
#include "core/peers/row_name.h"
#include "ui/records/field_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ColumnTitle
{
    const char *column;
    const char *title;
};

// Columns of tables that no form of fields asks for; those of records have the titles of their fields.
constexpr std::array columnTitles{
    ColumnTitle{"adjustment_minor", QT_TRANSLATE_NOOP("Field", "Adjustment")},
    ColumnTitle{"answer_by", QT_TRANSLATE_NOOP("Field", "Answer until")},
    ColumnTitle{"bought_micro", QT_TRANSLATE_NOOP("Field", "Bought")},
    ColumnTitle{"cancelled", QT_TRANSLATE_NOOP("Field", "Cancelled")},
    ColumnTitle{"code", QT_TRANSLATE_NOOP("Field", "Code")},
    ColumnTitle{"counted_micro", QT_TRANSLATE_NOOP("Field", "Counted")},
    ColumnTitle{"defects", QT_TRANSLATE_NOOP("Field", "Defects")},
    ColumnTitle{"discount_minor", QT_TRANSLATE_NOOP("Field", "Discount")},
    ColumnTitle{"due_day", QT_TRANSLATE_NOOP("Field", "Due")},
    ColumnTitle{"expiry_day", QT_TRANSLATE_NOOP("Field", "Expires")},
    ColumnTitle{"fineness_ppm", QT_TRANSLATE_NOOP("Field", "Fineness")},
    ColumnTitle{"freight_minor", QT_TRANSLATE_NOOP("Field", "Freight")},
    ColumnTitle{"grade", QT_TRANSLATE_NOOP("Field", "Grade")},
    ColumnTitle{"hidden", QT_TRANSLATE_NOOP("Field", "Removed")},
    ColumnTitle{"hours", QT_TRANSLATE_NOOP("Field", "Hours")},
    ColumnTitle{"invoice_no", QT_TRANSLATE_NOOP("Field", "Invoice number")},
    ColumnTitle{"met_day", QT_TRANSLATE_NOOP("Field", "Met on")},
    ColumnTitle{"name", QT_TRANSLATE_NOOP("Field", "Name")},
    ColumnTitle{"note", QT_TRANSLATE_NOOP("Field", "Note")},
    ColumnTitle{"options", QT_TRANSLATE_NOOP("Field", "Options")},
    ColumnTitle{"paid", QT_TRANSLATE_NOOP("Field", "Paid")},
    ColumnTitle{"pieces", QT_TRANSLATE_NOOP("Field", "Pieces")},
    ColumnTitle{"place", QT_TRANSLATE_NOOP("Field", "Place")},
    ColumnTitle{"planned_day", QT_TRANSLATE_NOOP("Field", "Planned for")},
    ColumnTitle{"priority", QT_TRANSLATE_NOOP("Field", "Priority")},
    ColumnTitle{"promise_day", QT_TRANSLATE_NOOP("Field", "Promised for")},
    ColumnTitle{"quantity", QT_TRANSLATE_NOOP("Field", "Pieces")},
    ColumnTitle{"quantity_micro", QT_TRANSLATE_NOOP("Field", "Quantity")},
    ColumnTitle{"reason", QT_TRANSLATE_NOOP("Field", "Reason")},
    ColumnTitle{"received_day", QT_TRANSLATE_NOOP("Field", "Received on")},
    ColumnTitle{"refunded_minor", QT_TRANSLATE_NOOP("Field", "Refunded")},
    ColumnTitle{"released", QT_TRANSLATE_NOOP("Field", "Released")},
    ColumnTitle{"shipping_minor", QT_TRANSLATE_NOOP("Field", "Shipping")},
    ColumnTitle{"side", QT_TRANSLATE_NOOP("Field", "Side")},
    ColumnTitle{"tax_minor", QT_TRANSLATE_NOOP("Field", "Tax")},
    ColumnTitle{"title", QT_TRANSLATE_NOOP("Field", "Title")},
    ColumnTitle{"total_minor", QT_TRANSLATE_NOOP("Field", "Total")},
    ColumnTitle{"typed_quantity", QT_TRANSLATE_NOOP("Field", "As typed")},
    ColumnTitle{"valid_until", QT_TRANSLATE_NOOP("Field", "Valid until")},
    ColumnTitle{"wanted_day", QT_TRANSLATE_NOOP("Field", "Wanted on")},
};

struct MachineValueText
{
    Q_DECLARE_TR_FUNCTIONS(MachineValues)
};

QString plainWords(const Session &session, const std::string &column, const Value &value)
{
    const auto ends = [&](std::string_view end) { return column.ends_with(end); };
    if (value.isNull() || (value.isText() && value.text().isEmpty()))
        return u"—"_s;
    if (value.isText())
        return visibleText(value.text().simplified());
    if (!value.isInteger())
        return u"—"_s;
    const qint64 number = value.integer();
    if (ends("_minor"))
        return displayText(Money::fromMinor(number), session.studio().currency(), QLocale());
    if (ends("_micro"))
        return plainText(Quantity::fromMicro(number));
    if (ends("_ppm"))
        return displayText(Ratio::fromPpm(number));
    if (ends("_ms"))
        return QDateTime::fromMSecsSinceEpoch(number, session.studio().timeZone()).toString(u"yyyy-MM-dd HH:mm"_s);
    if (ends("_id")) {
        const QString table = QString::fromStdString(column.substr(0, column.size() - 3));
        const auto name =
            session.studio().read([&](const Reader &reader) { return Result(rowName(reader, table, number)); });
        return name.ok() && !name->isEmpty() ? *name : tableTitle(table);
    }
    static const QStringList flags{u"cancelled"_s, u"hidden"_s, u"paid"_s,
                                   u"released"_s,  u"blind"_s,  u"shipped_elsewhere"_s};
    if (flags.contains(QString::fromStdString(column)))
        return number != 0 ? MachineValueText::tr("yes") : MachineValueText::tr("no");
    return QLocale().toString(number);
}

} // namespace

const RecordKind *kindOfTable(const RecordKinds &kinds, const std::string &table)
{
    const auto found = std::find_if(kinds.all().begin(), kinds.all().end(),
                                    [&](const RecordKind *kind) { return table == kind->table; });
    return found == kinds.all().end() ? nullptr : *found;
}

QString columnTitle(const Session &session, const std::string &table, const std::string &column)
{
    const RecordKind *kind = kindOfTable(session.kinds(), table);
    if (const Field *field = kind ? fieldOfColumn(*kind, QString::fromStdString(column)) : nullptr)
        return QCoreApplication::translate("Field", field->title);
    const auto found = std::find_if(columnTitles.begin(), columnTitles.end(),
                                    [&](const ColumnTitle &known) { return column == known.column; });
    if (found != columnTitles.end())
        return QCoreApplication::translate("Field", found->title);
    if (column.ends_with("_id"))
        return tableTitle(QString::fromStdString(column.substr(0, column.size() - 3)));
    return MachineValueText::tr("What stands here");
}

QString columnWords(const Session &session, const std::string &table, const std::string &column, const Value &value)
{
    const RecordKind *kind = kindOfTable(session.kinds(), table);
    if (const Field *field = kind ? fieldOfColumn(*kind, QString::fromStdString(column)) : nullptr)
        return visibleText(fieldWords(session, *field, value));
    return plainWords(session, column, value);
}

std::vector<ChoiceLine> choiceLines(const Session &session, const Conflict &conflict, const ConflictChoice &choice)
{
    const auto differs = [&](const std::string &column) {
        const auto valueIn = [&](const ConflictChoice &other) {
            const auto found = other.values.find(column);
            return found == other.values.end() ? Value() : found->second;
        };
        return std::any_of(conflict.choices.begin(), conflict.choices.end(),
                           [&](const ConflictChoice &other) { return valueIn(other) != valueIn(choice); });
    };
    std::vector<ChoiceLine> lines;
    for (const ColumnRule &column : session.studio().schema().table(conflict.table).columns) {
        const auto value = choice.values.find(column.name);
        if (value == choice.values.end() || (conflict.atom.isEmpty() && !differs(column.name)))
            continue;
        lines.push_back({columnTitle(session, conflict.table, column.name),
                         columnWords(session, conflict.table, column.name, value->second)});
    }
    return lines;
}

std::vector<const Field *> typeableFields(const Session &session, const Conflict &conflict)
{
    const RecordKind *kind = kindOfTable(session.kinds(), conflict.table);
    std::vector<const Field *> fields;
    if (!kind || conflict.atom.isEmpty())
        return fields;
    for (const auto &[column, value] : conflict.choices.front().values) {
        const Field *field = fieldOfColumn(*kind, QString::fromStdString(column));
        if (!field || field->fixedOnceAdded)
            return {}; // half of what belongs together cannot be typed
        fields.push_back(field);
    }
    return fields;
}

} // namespace benchbook
