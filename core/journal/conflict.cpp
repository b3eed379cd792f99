#include "core/journal/conflict.h"

#include "core/journal/action_state.h"
#include "core/journal/atom_heads.h"
#include "core/journal/schema.h"
#include "core/journal/seal.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace benchbook {
namespace {

struct ConflictText
{
    Q_DECLARE_TR_FUNCTIONS(Machines)
};

const QString wantOfChoice = QStringLiteral("want of choice:");

// Only where several words stand can there be a conflict.
constexpr const char *rowsWithSeveralHeads = R"sql(
    SELECT DISTINCT table_name, row_id FROM machine_head
    GROUP BY table_name, row_id, atom HAVING count(*) > 1 ORDER BY table_name, row_id
)sql";

/// The columns that the atom is about; of the row those that no atom speaks of alone.
RowValues valuesOf(const TableRule &table, const RowHeads &heads, const QString &atom, const Head &head, Seal &seal,
                   qint64 row)
{
    RowValues all = rowFromJson(head.cells, seal, row);
    RowValues values;
    for (const ColumnRule &column : table.columns) {
        const QString own = atomOf(column);
        const bool wanted = atom.isEmpty() ? !heads.atoms.contains(own) : own == atom;
        if (const auto found = all.find(column.name); wanted && found != all.end())
            values.emplace(column.name, found->second);
    }
    return values;
}

bool saysSomethingElse(const ConflictChoice &left, const ConflictChoice &right)
{
    return left.removes != right.removes || (!left.removes && left.values != right.values);
}

/// Who wrote the group, from the entry that it became here.
PersonRef authorOf(Connection &connection, const Head &head)
{
    Query query(connection, "SELECT entry.person_id FROM machine_origin AS origin "
                            "JOIN journal_entry AS entry ON entry.id = origin.entry_id "
                            "WHERE origin.chain_id = :chain AND origin.seq = :seq");
    query.bind("chain", head.chain).bind("seq", head.seq);
    return query.next() ? query.maybeId<Person>(0) : std::nullopt;
}

std::optional<Conflict> conflictOf(MachineStore &store, const TableRule &table, qint64 row, const RowHeads &heads,
                                   const QString &atom, Seal &seal)
{
    const std::vector<const Head *> choices = RowHeads::choices(heads.atoms.at(atom));
    // Where only words on the row speak of the atom, the row is the question, once.
    const auto isChange = [](const Head *head) { return head->kind == RowKind::Changed; };
    if (choices.size() < 2 || (!atom.isEmpty() && std::none_of(choices.begin(), choices.end(), isChange)))
        return std::nullopt;
    Conflict conflict{table.name, row, atom, {}};
    const Head *shown = heads.shown(atom);
    bool differs = false;
    for (const Head *head : choices) {
        const ChainRow chain = *store.chain(head->chain);
        conflict.choices.push_back({{chain.chain, head->seq},
                                    head->at,
                                    chain.letter,
                                    authorOf(store.connection(), *head),
                                    head->kind == RowKind::Removed,
                                    valuesOf(table, heads, atom, *head, seal, row),
                                    head == shown});
        differs = differs || saysSomethingElse(conflict.choices.front(), conflict.choices.back());
    }
    return differs ? std::optional(std::move(conflict)) : std::nullopt;
}

} // namespace

std::vector<Conflict> conflictsOf(Connection &connection, const TableRule &table, qint64 row, Seal &seal)
{
    MachineStore store(connection);
    const RowHeads heads = AtomHeads(store).of(QString::fromStdString(table.name), row);
    std::vector<Conflict> conflicts;
    if (!heads.isVisible())
        return conflicts;
    for (const auto &[atom, list] : heads.atoms) {
        if (std::optional<Conflict> conflict = conflictOf(store, table, row, heads, atom, seal))
            conflicts.push_back(std::move(*conflict));
    }
    return conflicts;
}

std::vector<Conflict> allConflicts(Connection &connection, const Schema &schema, Seal &seal)
{
    std::vector<std::pair<std::string, qint64>> rows;
    {
        Query query(connection, rowsWithSeveralHeads);
        while (query.next())
            rows.emplace_back(query.text(0).toStdString(), query.integer(1));
    }
    std::vector<Conflict> conflicts;
    for (const auto &[table, row] : rows) {
        const auto rule = schema.tables().find(table);
        if (rule == schema.tables().end())
            continue;
        for (Conflict &conflict : conflictsOf(connection, rule->second, row, seal))
            conflicts.push_back(std::move(conflict));
    }
    return conflicts;
}

std::vector<Conflict> allConflicts(const Reader &reader)
{
    if (!MachineStore(reader.connection()).isSeveral())
        return {};
    Seal seal(reader.connection());
    return allConflicts(reader.connection(), Schema(reader.connection()), seal);
}

bool isForWantOfChoice(const Error &error)
{
    return error.code == ErrorCode::Refused && error.detail.startsWith(wantOfChoice);
}

void refuseConflicted(ActionState &state, const TableRule &table, qint64 row, std::span<const Column> columns)
{
    if (!state.isSeveral || state.foreign || state.isQuiet || !state.settled.empty())
        return;
    for (const Conflict &conflict : conflictsOf(state.connection, table, row, state.seal)) {
        const auto isTouched = [&](const Column &column) {
            const ColumnRule *rule = table.column(column.name);
            return rule && (conflict.atom.isEmpty() || atomOf(*rule) == conflict.atom);
        };
        if (std::none_of(columns.begin(), columns.end(), isTouched))
            continue;
        Error error = Error::refused(
            ConflictText::tr("Two machines said different things here, and nobody has chosen yet. Nothing was changed; "
                             "choose first, under Peers, Questions, then change it."));
        error.detail = wantOfChoice + u' ' + QString::fromStdString(table.name);
        throw StorageFailure(std::move(error), SQLITE_CONSTRAINT);
    }
}

} // namespace benchbook
