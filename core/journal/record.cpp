#include "core/journal/record.h"

#include "core/base/human_number.h"
#include "core/journal/action_state.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct RecordText
{
    Q_DECLARE_TR_FUNCTIONS(Record)
};

std::string selectSql(const RecordKind &kind)
{
    std::string sql = "SELECT ";
    for (const Field &field : kind.fields)
        sql += std::string(field.column) + ',';
    return sql + "id FROM " + kind.table + " WHERE id = :id";
}

QString titleOf(const Field &field) { return QCoreApplication::translate("Field", field.title); }

bool isEmpty(const Value &value) { return value.isNull() || (value.isText() && value.text().trimmed().isEmpty()); }

std::vector<Column> columnsOfDraft(const RecordKind &kind, const Draft &draft)
{
    std::vector<Column> columns;
    for (const Field &field : kind.fields) {
        const auto found = draft.find(QString::fromLatin1(field.key));
        if (found != draft.end())
            columns.push_back({field.column, found->second});
    }
    Q_ASSERT_X(columns.size() == draft.size(), kind.name, "a draft with a key that this kind does not have");
    return columns;
}

/// How the journal's sentences name a record. A sentence is not sealed: whoever's name is personal is
/// named by their code, so that erasing them leaves nothing to read.
QString sentenceName(const Action &action, const RecordKind &kind, qint64 id)
{
    const ColumnRule *rule = action.state().schema.table(kind.table).column(kind.nameColumn);
    const bool byCode = kind.codeColumn && rule && rule->personal;
    const std::string sql = std::string("SELECT ") + (byCode ? kind.codeColumn : kind.nameColumn) + " FROM " +
                            kind.table + " WHERE id = :id";
    Query query = action.query(sql);
    query.bind("id", id);
    return query.next() ? query.text(0) : QString();
}

void sayWhich(Action &action, const char *english, const RecordKind &kind, qint64 id)
{
    action.say(Sentence(english, {sentenceName(action, kind, id)}));
}

} // namespace

const RecordKind *RecordKinds::find(QStringView name) const
{
    const auto found = std::find_if(m_kinds.begin(), m_kinds.end(),
                                    [&](const RecordKind *kind) { return name == QLatin1StringView(kind->name); });
    return found == m_kinds.end() ? nullptr : *found;
}

std::vector<Issue> validateRecord(const Studio &studio, const RecordKind &kind, std::optional<qint64> id,
                                  const Draft &draft)
{
    std::vector<Issue> issues;
    for (const Field &field : kind.fields) {
        const QString key = QString::fromLatin1(field.key);
        const auto found = draft.find(key);
        const bool missing = found == draft.end() ? !id : isEmpty(found->second);
        // When adding, what is left empty takes the table's default; later there is none to take.
        const ColumnRule *rule = studio.schema().table(kind.table).column(field.column);
        const bool emptied = id && rule && rule->notNull && found != draft.end() && found->second.isNull();
        if ((field.required && missing) || emptied)
            issues.push_back({key, RecordText::tr("%1 is needed.").arg(titleOf(field))});
    }
    if (kind.check) {
        const Result<void> checked = studio.read([&](const Reader &reader) -> Result<void> {
            kind.check(reader, id, draft, issues);
            return {};
        });
        if (!checked.ok())
            issues.push_back({QString(), checked.error().message});
    }
    return issues;
}

Result<Draft> loadRecord(const Studio &studio, const RecordKind &kind, qint64 id)
{
    return studio.read([&](const Reader &reader) -> Result<Draft> {
        const std::string sql = selectSql(kind);
        Query query = reader.query(sql);
        query.bind("id", id);
        if (!query.next())
            return Error::notFound(RecordText::tr("This record does not exist any more."));
        Draft draft;
        for (std::size_t i = 0; i < kind.fields.size(); ++i)
            draft.emplace(QString::fromLatin1(kind.fields[i].key), query.value(static_cast<int>(i)));
        return draft;
    });
}

qint64 addRecord(Action &action, const RecordKind &kind, const Draft &draft)
{
    const Id<RecordKind> id = action.newId<RecordKind>();
    std::vector<Column> columns = columnsOfDraft(kind, draft);
    // What was left empty takes the table's default.
    std::erase_if(columns, [](const Column &column) { return column.value.isNull(); });
    if (kind.codePrefix) {
        const int number = action.nextNumber(kind.table);
        columns.push_back({"number", number});
        const QString code = humanCode(QString::fromLatin1(kind.codePrefix), number);
        columns.push_back({kind.codeColumn, Value(code)});
    }
    action.addRow(kind.table, id.value(), columns);
    return id.value();
}

Result<qint64> addRecord(Studio &studio, const RecordKind &kind, const Draft &draft, PersonRef person)
{
    if (auto issues = validateRecord(studio, kind, std::nullopt, draft); !issues.empty())
        return Error::fromIssues(std::move(issues));
    const char *english = kind.sentences.add;
    Q_ASSERT(english);
    return studio.perform(Sentence(english), person, [&](Action &action) -> Result<qint64> {
        const qint64 id = addRecord(action, kind, draft);
        sayWhich(action, english, kind, id);
        return id;
    });
}

std::vector<Issue> changeIssues(const Studio &studio, const RecordKind &kind, qint64 id, const Draft &before,
                                const Draft &changes)
{
    Draft merged = before;
    for (const auto &[key, value] : changes)
        merged[key] = value;
    std::vector<Issue> issues = validateRecord(studio, kind, id, merged);
    for (const Field &field : kind.fields) {
        const QString key = QString::fromLatin1(field.key);
        if (field.fixedOnceAdded && merged[key] != before.at(key))
            issues.push_back({key, RecordText::tr("%1 cannot be changed once it is in use.").arg(titleOf(field))});
    }
    return issues;
}

bool changeRecord(Action &action, const RecordKind &kind, qint64 id, const Draft &draft)
{
    return action.changeRow(kind.table, id, columnsOfDraft(kind, draft));
}

Result<void> changeRecord(Studio &studio, const RecordKind &kind, qint64 id, const Draft &draft, PersonRef person)
{
    BENCHBOOK_ASSIGN(const Draft before, loadRecord(studio, kind, id));
    if (auto issues = changeIssues(studio, kind, id, before, draft); !issues.empty())
        return Error::fromIssues(std::move(issues));
    const char *english = kind.sentences.change;
    Q_ASSERT(english);
    return studio.perform(Sentence(english), person, [&](Action &action) -> Result<void> {
        changeRecord(action, kind, id, draft);
        sayWhich(action, english, kind, id);
        return {};
    });
}

Result<void> setHidden(Studio &studio, const RecordKind &kind, qint64 id, bool hidden, PersonRef person)
{
    BENCHBOOK_TRY(loadRecord(studio, kind, id));
    const char *english = hidden ? kind.sentences.remove : kind.sentences.bringBack;
    Q_ASSERT(kind.canHide && english);
    return studio.perform(Sentence(english), person, [&](Action &action) -> Result<void> {
        action.changeRow(kind.table, id, std::vector<Column>{{"hidden", Value(hidden ? 1 : 0)}});
        sayWhich(action, english, kind, id);
        return {};
    });
}

bool isHidden(const Reader &reader, const RecordKind &kind, qint64 id)
{
    if (!kind.canHide)
        return false;
    const std::string sql = std::string("SELECT hidden FROM ") + kind.table + " WHERE id = :id";
    Query query = reader.query(sql);
    query.bind("id", id);
    return query.next() && query.flag(0);
}

Result<qint64> findRecord(const Reader &reader, const RecordKind &kind, const QString &reference)
{
    const auto lookUp = [&](const std::string &condition, const Value &value) {
        const std::string sql = std::string("SELECT id FROM ") + kind.table + " WHERE " + condition + " LIMIT 2";
        Query query = reader.query(sql);
        query.bind("reference", value);
        std::vector<qint64> ids;
        while (query.next())
            ids.push_back(query.integer(0));
        return ids;
    };
    const QString text = reference.trimmed();
    std::vector<qint64> found;
    if (kind.codeColumn)
        found = lookUp(std::string("upper(") + kind.codeColumn + ") = upper(:reference)", text);
    if (found.empty())
        found = lookUp(std::string(kind.nameColumn) + " = :reference", text);
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    if (found.empty() && isNumber)
        found = lookUp("id = :reference", id);
    const QString kindTitle = QCoreApplication::translate("Record", kind.singular);
    if (found.empty())
        return Error::notFound(RecordText::tr("There is no %1 “%2”.").arg(kindTitle, text));
    if (found.size() > 1)
        return Error::conflict(RecordText::tr("More than one %1 is called “%2”; use its code.").arg(kindTitle, text));
    return found.front();
}

QString recordTitle(const Reader &reader, const RecordKind &kind, qint64 id)
{
    const std::string code = kind.codeColumn && !kind.calledByName ? kind.codeColumn : "''";
    const std::string sql = "SELECT " + code + ", " + kind.nameColumn + " FROM " + kind.table + " WHERE id = :id";
    Query query = reader.query(sql);
    query.bind("id", id);
    if (!query.next())
        return {};
    if (query.text(0).isEmpty() || query.text(0) == query.text(1))
        return query.text(1);
    return query.text(1).isEmpty() ? query.text(0) : query.text(0) + QStringLiteral(" · ") + query.text(1);
}

} // namespace benchbook
