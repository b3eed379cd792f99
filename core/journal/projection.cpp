#include "core/journal/projection.h"

#include "core/journal/guards_off.h"
#include "core/journal/own_group.h"

#include <sqlite3.h>

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

using namespace Qt::StringLiterals;

/// A row is written again after what stood in its way was moved; more often than this it is not tried.
constexpr int mostAttempts = 16;

RowValues decoded(const Cells &cells, ActionState &state, qint64 row) { return rowFromJson(cells, state.seal, row); }

/// Without what a newer Benchbook says.
RowValues knownColumns(const TableRule &table, RowValues values)
{
    std::erase_if(values, [&](const auto &cell) { return !table.hasColumn(cell.first); });
    return values;
}

std::vector<Column> columnsOfValues(const RowValues &values)
{
    std::vector<Column> columns;
    for (const auto &[name, value] : values)
        columns.push_back({name.c_str(), value});
    return columns;
}

/// Readable text of these columns, to tell two rows apart alike on every machine.
QByteArray plainText(const RowValues &values)
{
    QByteArray json = "{";
    for (const auto &[name, value] : values)
        appendJsonColumn(json, name, value);
    return json + '}';
}

/// What a refused deletion or a removal by hand left behind is asked for by its table and row.
constexpr const char *keepRow = "INSERT OR IGNORE INTO machine_kept (table_name, row_id) VALUES (:table, :row)";

} // namespace

Projection::Projection(Action &action, std::vector<Question> &questions)
    : m_action(action), m_state(action.state()), m_store(m_state.connection), m_heads(m_store), m_questions(questions)
{
}

const TableRule *Projection::rule(const QString &table) const
{
    const auto found = m_state.schema.tables().find(table.toStdString());
    return found == m_state.schema.tables().end() ? nullptr : &found->second;
}

bool Projection::isUnderstood(const TableRule &table, const Cells &cells) const
{
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        if (!table.hasColumn(cell.key().toStdString()))
            return false;
    }
    return true;
}

bool Projection::take(const Group &group)
{
    const Speaker speaker(m_state.foreign->chain, group);
    const ReadGroup *read = m_state.foreign->read;
    for (std::size_t i = 0; i < group.rows.size(); ++i)
        m_heads.take(group.rows[i], speaker, read->texts[i]);
    const bool understood = showWords(group, read);
    // Once nobody can read what another machine said of an erased person meanwhile, it says nothing any more; and what
    // the journal sealed of that with a fresh key goes with it.
    for (const qint64 subject : group.erased)
        m_state.seal.destroy(subject);
    if (!group.erased.empty())
        showWords(group, read);
    for (const qint64 subject : group.erased)
        m_state.seal.destroy(subject);
    return understood;
}

bool Projection::showAgain(const Group &group) { return showWords(group, nullptr); }

bool Projection::showWords(const Group &group, const ReadGroup *read)
{
    bool understood = !group.hasUnknown;
    for (std::size_t i = 0; i < group.rows.size(); ++i) {
        const RowWord &word = group.rows[i];
        const TableRule *table = rule(word.table);
        if (!table || word.kind == RowKind::Unknown) {
            understood = false;
            continue;
        }
        const ReadyRow *ready = usable(word, read, i);
        understood = understood && (ready || isUnderstood(*table, word.cells));
        for (const AtomChange &atom : word.atoms)
            understood = understood && isUnderstood(*table, atom.cells);
        if (word.kind == RowKind::Fact)
            addFact(*table, word, ready);
        else
            show(*table, word.row, ready);
    }
    return understood;
}

/// What was made ready of a row, where its key is still the one with which it was opened.
const ReadyRow *Projection::usable(const RowWord &word, const ReadGroup *read, std::size_t place) const
{
    if (!read || !read->ready[place])
        return nullptr;
    const ReadyRow &ready = *read->ready[place];
    return ready.key.isEmpty() || m_state.seal.isKey(word.row, ready.key) ? &ready : nullptr;
}

bool Projection::addFact(const TableRule &table, const RowWord &word, const ReadyRow *ready)
{
    const RowValues values = ready ? ready->values : knownColumns(table, decoded(word.cells, m_state, word.row));
    std::vector<std::string> names;
    for (const auto &[name, value] : values)
        names.push_back(name);
    const std::optional<RowValues> known = currentRow(m_state.connection, table, word.row, names);
    if (!known) {
        if (ready)
            add(table, word.row, *ready);
        else
            write(table, word.row, values, true);
        return true;
    }
    // Two machines took the same thing back: one counter-fact. Which time and person it tells is the same everywhere.
    if (plainText(*known) <= plainText(values))
        return false;
    GuardsOff off(m_state.connection);
    updateRow(m_state.connection, table, word.row, values);
    off.restore();
    m_state.changes.push_back({&table, word.row, journalText(m_state, table, word.row, *known),
                               journalText(m_state, table, word.row, values)});
    m_state.changeSet.rows.push_back({table.name.c_str(), word.row, ChangeKind::Changed});
    return true;
}

RowValues Projection::valuesToShow(const TableRule &table, qint64 row, const RowHeads &heads, bool whole) const
{
    const Head *ofRow = heads.shown(QString());
    if (ofRow && heads.isOfRowOnly())
        return knownColumns(table, decoded(ofRow->cells, m_state, row));
    Cells cells;
    for (const ColumnRule &column : table.columns) {
        const QString name = QString::fromStdString(column.name);
        const QString atom = atomOf(column);
        const Head *word = heads.atoms.contains(atom) ? heads.shown(atom) : ofRow;
        if (word && word->cells.contains(name))
            cells.insert(name, word->cells.value(name));
        else if (whole && ofRow && ofRow->cells.contains(name))
            cells.insert(name, ofRow->cells.value(name));
    }
    return decoded(cells, m_state, row);
}

void Projection::show(const TableRule &table, qint64 row, const ReadyRow *ready)
{
    const RowHeads heads = m_heads.of(QString::fromStdString(table.name), row);
    const bool isThere = currentRow(m_state.connection, table, row, {}).has_value();
    if (!heads.isVisible()) {
        if (isThere)
            removeOrKeep(table, row);
        return;
    }
    // A common row that is not there was removed before the machines parted; a row without a word is a fact's.
    if (!isThere && heads.isCommon())
        return;
    const Head *shown = heads.shown(QString());
    if (!isThere && ready && heads.isOfRowOnly() && shown && shown->cells == ready->cells)
        return add(table, row, *ready);
    RowValues values = valuesToShow(table, row, heads, !isThere);
    if (isThere)
        keepClaimed(table, row, values);
    if (!values.empty() || !isThere)
        write(table, row, std::move(values), !isThere);
}

void Projection::tryWrite(const TableRule &table, qint64 row, const RowValues &values, bool isNew)
{
    const std::vector<Column> columns = columnsOfValues(values);
    if (isNew)
        m_action.addRow(table.name.c_str(), row, columns);
    else
        m_action.changeRow(table.name.c_str(), row, columns);
}

/// A row that is as its word alone says it.
void Projection::add(const TableRule &table, qint64 row, const ReadyRow &ready)
{
    try {
        insertRow(m_state.connection, table, row, ready.values);
    } catch (const StorageFailure &failure) {
        constexpr int plainCode = 0xff;
        if ((failure.sqliteCode() & plainCode) != SQLITE_CONSTRAINT)
            throw;
        // What stands in its way may be moved.
        return write(table, row, ready.values, true);
    }
    m_state.changes.push_back({&table, row, {}, ready.text});
    m_state.changeSet.rows.push_back({table.name.c_str(), row, ChangeKind::Added});
}

void Projection::write(const TableRule &table, qint64 row, RowValues values, bool isNew)
{
    for (int attempt = 0;; ++attempt) {
        try {
            return tryWrite(table, row, values, isNew);
        } catch (const StorageFailure &failure) {
            if (attempt == mostAttempts)
                throw;
            const int code = failure.sqliteCode();
            if (code == SQLITE_CONSTRAINT_FOREIGNKEY && bringBackNamed(table, values))
                continue;
            if (code != SQLITE_CONSTRAINT_UNIQUE)
                throw;
            if (!makeRoom(table, row, values, failure.error().detail))
                return;
        }
    }
}

/// Rows that others still name stay, whoever removed them.
void Projection::removeOrKeep(const TableRule &table, qint64 row)
{
    try {
        m_action.removeRow(table.name.c_str(), row);
    } catch (const StorageFailure &failure) {
        if (failure.error().code != ErrorCode::Refused)
            throw;
        Query keep(m_state.connection, keepRow);
        keep.bind("table", QString::fromStdString(table.name)).bind("row", row).next();
    }
}

/// Rows that were removed, and that these values name, come back. Whether there was one.
bool Projection::bringBackNamed(const TableRule &table, const RowValues &values)
{
    std::vector<std::pair<std::string, qint64>> named;
    {
        Query keys(m_state.connection, R"sql(SELECT "table", "from" FROM pragma_foreign_key_list(:table))sql");
        keys.bind("table", QString::fromStdString(table.name));
        while (keys.next()) {
            const auto value = values.find(keys.text(1).toStdString());
            if (value != values.end() && value->second.isInteger())
                named.emplace_back(keys.text(0).toStdString(), value->second.integer());
        }
    }
    bool broughtBack = false;
    for (const auto &[name, row] : named) {
        const TableRule *other = rule(QString::fromStdString(name));
        if (!other || currentRow(m_state.connection, *other, row, {}))
            continue;
        const RowHeads heads = m_heads.of(QString::fromStdString(name), row);
        if (heads.isCommon() || heads.isVisible())
            continue;
        Query keep(m_state.connection, keepRow);
        keep.bind("table", QString::fromStdString(name)).bind("row", row).next();
        write(*other, row, valuesToShow(*other, row, heads, true), true);
        broughtBack = true;
    }
    return broughtBack;
}

QString Projection::letterOf(qint64 row) const
{
    constexpr int counterBits = 8;
    constexpr qint64 incarnations = 16383;
    for (const ChainRow &chain : m_store.chains()) {
        if (chain.idIncarnation == ((row >> counterBits) & incarnations))
            return chain.letter;
    }
    return u"A"_s;
}

void Projection::ask(Action &action, const std::vector<Question> &questions)
{
    std::set<qint64> asked;
    for (const Question &question : questions) {
        const qint64 id = question.id();
        Query known(action.state().connection, "SELECT 1 FROM open_question WHERE id = :id");
        if (known.bind("id", id).next() || !asked.insert(id).second)
            continue;
        static constexpr const char *kinds[] = {"rule", "name", "kept", "place"};
        action.addRow("open_question", id,
                      {{"asked_ms", question.asked},
                       {"kind", QString::fromLatin1(kinds[static_cast<std::size_t>(question.kind)])},
                       {"about_table", QString::fromStdString(question.table)},
                       {"about_row", question.row},
                       {"person_id", question.person},
                       {"machine", question.machine},
                       {"sentence", QString::fromUtf8(question.sentence)},
                       {"arguments", QString::fromUtf8(jsonArray(question.arguments))},
                       {"detail", question.detail}});
    }
}

qint64 Question::id() const
{
    QByteArray about = QByteArray::number(static_cast<int>(kind)) + ' ' + QByteArray::fromStdString(table) + ' ' +
                       QByteArray::number(row) + ' ' + QByteArray::number(asked.milliseconds()) + ' ' +
                       machine.toUtf8() + ' ' + detail.toUtf8();
    return commonId("BBK1 open question", row, about);
}

} // namespace benchbook
