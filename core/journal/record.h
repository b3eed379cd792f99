// Records: the plain descriptions people keep (customer, material, person …), declared once by their room and
// then edited by every form, read from every JSON, checked by one validate and shown in every history.
#pragma once

#include "core/journal/list.h"
#include "core/journal/studio.h"

#include <functional>
#include <map>

namespace benchbook {

enum class FieldType {
    Text,
    LongText,
    Count,
    Money,    ///< minor units of the studio's currency
    Quantity, ///< millionths of the unit held by the field `unitFrom`, or of `unit`
    Percent,  ///< parts per million
    Unit,     ///< a unit's code
    Currency, ///< an ISO 4217 code
    TimeZone, ///< an IANA name
    Day,
    Choice,
    Flag,
    Tags,      ///< words separated by commas
    OwnFields, ///< "name: value" lines
    Reference, ///< the id of a record of kind `refersTo`; written as its code or name
    Rate       ///< exchange rate in millionths, written as a decimal number
};

struct FieldChoice
{
    const char *value;
    const char *title; ///< QT_TRANSLATE_NOOP("Field", …)
};

/// Holds where the field `key`, a choice, has one of these values; everywhere without a key.
struct FieldCondition
{
    const char *key = nullptr;
    std::vector<const char *> values = {};
};

/// One field of a record: its key in JSON and forms, its column, and what may stand in it.
struct Field
{
    const char *key;
    const char *column;
    const char *title; ///< QT_TRANSLATE_NOOP("Field", …)
    FieldType type = FieldType::Text;
    bool required = false;
    std::vector<FieldChoice> choices = {};
    const char *refersTo = nullptr;
    const char *unitFrom = nullptr;
    const char *hint = nullptr;  ///< QT_TRANSLATE_NOOP("Field", …)
    bool fixedOnceAdded = false; ///< set when adding, never changed after
    const char *unit = nullptr;  ///< code of the unit where it is always the same
    FieldCondition onlyFor = {}; ///< forms ask for it only there; elsewhere it is kept as it is
};

struct RecordKind;

/// Values by field key, typed as their column holds them.
using Draft = std::map<QString, Value>;
using DraftCheck =
    std::function<void(const Reader &reader, std::optional<qint64> id, const Draft &draft, std::vector<Issue> &issues)>;

/// What the history says of a record, each a whole sentence with its name as %1: the journal keeps English, and no
/// language puts a noun into another's sentence unharmed.
struct RecordSentences
{
    const char *add = nullptr; ///< QT_TRANSLATE_NOOP("Action", "Add customer %1")
    const char *change = nullptr;
    const char *remove = nullptr;     ///< where it can be hidden
    const char *bringBack = nullptr;  ///< likewise
    const char *importOne = nullptr;  ///< where it comes in tables; %1 is the file
    const char *importMany = nullptr; ///< likewise; %1 is how many, %2 the file
};

struct RecordKind
{
    const char *name; ///< as on the command line: "customers"
    const char *table;
    const char *singular; ///< QT_TRANSLATE_NOOP("Record", "Customer")
    RecordSentences sentences = {};
    const char *codePrefix = nullptr; ///< "C-": the code is made from the table's number; null: no made code
    const char *codeColumn = nullptr; ///< how people refer to it exactly ("code", "sku"); null: by name only
    const char *nameColumn = "name";
    std::vector<Field> fields;
    const ListDefinition *list = nullptr;
    DraftCheck check = {};      ///< the room's own rules beyond the fields'
    bool canHide = true;        ///< has a `hidden` column
    bool calledByName = false;  ///< people know it by its name alone; the code is for files and commands
    bool comesInTables = false; ///< may be imported from a table: nothing beside its fields makes one
};

/// Every kind a program knows; made once by the composition root and passed by reference.
class RecordKinds
{
public:
    explicit RecordKinds(std::vector<const RecordKind *> kinds) : m_kinds(std::move(kinds)) {}
    const RecordKind *find(QStringView name) const;
    const std::vector<const RecordKind *> &all() const { return m_kinds; }

private:
    std::vector<const RecordKind *> m_kinds;
};

/// Whether forms ask for this field of such a record.
bool isAsked(const Field &field, const Draft &draft);

/// Text a person wrote → the value of a field, or an Invalid error with the sentence to show beside it.
/// Empty text is NULL (or empty text for text fields).
Result<Value> parseField(const Studio &studio, const RecordKinds &kinds, const Field &field, const QString &text,
                         const Draft &draft);
/// The text to edit: parseField gives the same value back.
QString fieldText(const Studio &studio, const RecordKinds &kinds, const Field &field, const Value &value,
                  const Draft &draft);

/// Every issue of the draft at once, beside its field.
std::vector<Issue> validateRecord(const Studio &studio, const RecordKind &kind, std::optional<qint64> id,
                                  const Draft &draft);
/// Reads JSON (strings, numbers, booleans) into a draft; issues name the keys. Unknown keys are issues.
Result<Draft> draftFromJson(const Studio &studio, const RecordKinds &kinds, const RecordKind &kind,
                            const QJsonObject &json, std::optional<qint64> id);
QJsonObject recordJson(const Studio &studio, const RecordKinds &kinds, const RecordKind &kind, qint64 id);

/// What keeps these changes of a record from being made: the rules of the whole record as it would be, and fields
/// that are fixed once added.
std::vector<Issue> changeIssues(const Studio &studio, const RecordKind &kind, qint64 id, const Draft &before,
                                const Draft &changes);

Result<Draft> loadRecord(const Studio &studio, const RecordKind &kind, qint64 id);
Result<qint64> addRecord(Studio &studio, const RecordKind &kind, const Draft &draft, PersonRef person);
/// The same inside an action that does more than this.
qint64 addRecord(Action &action, const RecordKind &kind, const Draft &draft);
/// Within an action: what changeIssues() has nothing against. Returns whether anything changed.
bool changeRecord(Action &action, const RecordKind &kind, qint64 id, const Draft &draft);
Result<void> changeRecord(Studio &studio, const RecordKind &kind, qint64 id, const Draft &draft, PersonRef person);
/// Hides a record from lists, or brings it back; what points at it stays.
Result<void> setHidden(Studio &studio, const RecordKind &kind, qint64 id, bool hidden, PersonRef person);

/// Whether the record was removed from the lists.
bool isHidden(const Reader &reader, const RecordKind &kind, qint64 id);

/// Finds a record by its code, name or id; NotFound says what was looked for, Conflict that a name is not enough.
Result<qint64> findRecord(const Reader &reader, const RecordKind &kind, const QString &reference);
/// "C-0012 · 王小姐", or the name alone where there is no code.
QString recordTitle(const Reader &reader, const RecordKind &kind, qint64 id);

} // namespace benchbook
