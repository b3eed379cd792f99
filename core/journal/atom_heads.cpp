#include "core/journal/atom_heads.h"

#include "core/journal/connection.h"
#include "core/journal/reader.h"

#include <QJsonDocument>

#include <algorithm>
#include <set>

namespace benchbook {
namespace {

constexpr const char *headsOfRow = R"sql(
    SELECT head.atom, head.chain_id, chain.device || chain.incarnation, head.seq, head.at_ms, head.at_count, head.kind,
           head.cells
    FROM machine_head AS head JOIN machine_chain AS chain ON chain.id = head.chain_id
    WHERE head.table_name = :table AND head.row_id = :row
    ORDER BY head.atom, chain.device, chain.incarnation, head.seq
)sql";

constexpr const char *insertHead = R"sql(
    INSERT OR REPLACE INTO machine_head (table_name, row_id, atom, chain_id, seq, at_ms, at_count, kind, cells)
    VALUES (:table, :row, :atom, :chain, :seq, :at, :count, :kind, :cells)
)sql";

constexpr const char *deleteHead = R"sql(
    DELETE FROM machine_head WHERE table_name = :table AND row_id = :row AND chain_id = :chain AND seq = :seq
        AND (:atom IS NULL OR atom = :atom)
)sql";

// The first word on an atom alone: until here the row's words spoke for it.
constexpr const char *spreadToAtom = R"sql(
    INSERT INTO machine_head (table_name, row_id, atom, chain_id, seq, at_ms, at_count, kind, cells)
    SELECT table_name, row_id, :atom, chain_id, seq, at_ms, at_count, kind, cells FROM machine_head
    WHERE table_name = :table AND row_id = :row AND atom = ''
)sql";

constexpr const char *atomsOfRow = R"sql(
    SELECT atom FROM machine_head WHERE table_name = :table AND row_id = :row ORDER BY atom
)sql";

const char *nameOfKind(RowKind kind)
{
    switch (kind) {
    case RowKind::Added:
        return "added";
    case RowKind::BroughtBack:
        return "brought back";
    case RowKind::Removed:
        return "removed";
    default:
        return "changed";
    }
}

RowKind kindOfName(const QString &name)
{
    for (const RowKind kind : {RowKind::Added, RowKind::BroughtBack, RowKind::Removed}) {
        if (name == QLatin1StringView(nameOfKind(kind)))
            return kind;
    }
    return RowKind::Changed;
}

const Head *firstShown(const std::vector<const Head *> &heads)
{
    const auto first = std::max_element(
        heads.begin(), heads.end(), [](const Head *left, const Head *right) { return right->isShownBefore(*left); });
    return first == heads.end() ? nullptr : *first;
}

} // namespace

Speaker::Speaker(qint64 chainRow, const Group &group)
    : chain(chainRow),
      chainName(group.self.chain.device.hex() + group.self.chain.incarnation.hex()),
      seq(group.self.seq),
      at(group.at)
{
}

bool Head::isShownBefore(const Head &other) const
{
    // What somebody still works with is shown before its removal.
    const bool removed = kind == RowKind::Removed;
    const bool otherRemoved = other.kind == RowKind::Removed;
    if (removed != otherRemoved)
        return otherRemoved;
    return std::tie(at, chainName, seq) > std::tie(other.at, other.chainName, other.seq);
}

bool RowHeads::isVisible() const
{
    const auto row = atoms.find(QString());
    if (row == atoms.end())
        return true;
    const auto speaksForIt = [](const Head &head) { return head.kind != RowKind::Removed; };
    if (std::any_of(row->second.begin(), row->second.end(), speaksForIt))
        return true;
    return std::any_of(atoms.begin(), atoms.end(), [](const auto &atom) {
        return std::any_of(atom.second.begin(), atom.second.end(),
                           [](const Head &head) { return head.kind == RowKind::Changed; });
    });
}

std::vector<const Head *> RowHeads::choices(const Heads &heads)
{
    const bool changed =
        std::any_of(heads.begin(), heads.end(), [](const Head &head) { return head.kind == RowKind::Changed; });
    std::vector<const Head *> choices;
    for (const Head &head : heads) {
        if (!changed || head.kind != RowKind::Added)
            choices.push_back(&head);
    }
    return choices;
}

const Head *RowHeads::shown(const QString &atom) const
{
    const auto found = atoms.find(atom);
    return found == atoms.end() ? nullptr : firstShown(choices(found->second));
}

std::vector<const Head *> RowHeads::all() const
{
    std::vector<const Head *> heads;
    std::set<std::pair<qint64, qint64>> known;
    for (const auto &[atom, list] : atoms) {
        for (const Head &head : list) {
            if (known.emplace(head.chain, head.seq).second)
                heads.push_back(&head);
        }
    }
    return heads;
}

QString atomOf(const ColumnRule &column)
{
    return QString::fromStdString(column.atom.empty() ? column.name : column.atom);
}

QByteArray headText(const Cells &cells) { return QJsonDocument(cells).toJson(QJsonDocument::Compact); }

RowHeads AtomHeads::of(const QString &table, qint64 row) const
{
    if (const auto first = m_first.find({table, row}); first != m_first.end())
        return first->second;
    RowHeads heads;
    Query query(m_store.connection(), headsOfRow);
    query.bind("table", table).bind("row", row);
    while (query.next()) {
        heads.atoms[query.text(0)].push_back({query.integer(1),
                                              query.text(2).toLatin1(),
                                              query.integer(3),
                                              {query.integer(4), query.integer(5)},
                                              kindOfName(query.text(6)),
                                              QJsonDocument::fromJson(query.text(7).toUtf8()).object()});
    }
    return heads;
}

GroupRef AtomHeads::refOf(const Head &head) const { return {m_store.chain(head.chain)->chain, head.seq}; }

void AtomHeads::insert(const RowWord &word, const QString &atom, const QByteArray &text, const Speaker &speaker)
{
    Query query(m_store.connection(), insertHead);
    query.bind("table", word.table)
        .bind("row", word.row)
        .bind("atom", atom)
        .bind("chain", speaker.chain)
        .bind("seq", speaker.seq)
        .bind("at", speaker.at.milliseconds)
        .bind("count", speaker.at.count)
        .bind("kind", QString::fromLatin1(nameOfKind(word.kind)))
        .bindUtf8("cells", text)
        .next();
}

void AtomHeads::remove(const RowWord &word, const QString *atom, const std::vector<GroupRef> &superseded)
{
    for (const GroupRef &ref : superseded) {
        const std::optional<ChainRow> chain = m_store.chain(ref.chain);
        if (!chain)
            continue;
        Query query(m_store.connection(), deleteHead);
        query.bind("table", word.table)
            .bind("row", word.row)
            .bind("chain", chain->id)
            .bind("seq", ref.seq)
            .bind("atom", atom ? Value(*atom) : Value())
            .next();
    }
}

/// The atoms on which there are words; '' is the row.
std::vector<QString> AtomHeads::spokenOf(const RowWord &word) const
{
    std::vector<QString> spoken;
    Query atoms(m_store.connection(), atomsOfRow);
    atoms.bind("table", word.table).bind("row", word.row);
    while (atoms.next()) {
        const QString atom = atoms.text(0);
        if (spoken.empty() || spoken.back() != atom)
            spoken.push_back(atom);
    }
    return spoken;
}

void AtomHeads::take(const RowWord &word, const Speaker &speaker, const QByteArray &text)
{
    if (word.kind == RowKind::Fact || word.kind == RowKind::Unknown)
        return;
    const std::vector<QString> spoken = spokenOf(word);
    m_first.erase({word.table, word.row});
    if (word.kind != RowKind::Changed) {
        // A word on the row is a word on each of its atoms.
        remove(word, nullptr, word.supersedes);
        const QByteArray json = text.isNull() ? headText(word.cells) : text;
        insert(word, QString(), json, speaker);
        for (const QString &atom : spoken) {
            if (!atom.isEmpty())
                insert(word, atom, json, speaker);
        }
        if (spoken.empty()) {
            const Head head{speaker.chain, speaker.chainName, speaker.seq, speaker.at, word.kind, word.cells};
            m_first[{word.table, word.row}].atoms[QString()] = {head};
        }
        return;
    }
    for (const AtomChange &change : word.atoms) {
        if (std::find(spoken.begin(), spoken.end(), change.atom) == spoken.end()) {
            Query spread(m_store.connection(), spreadToAtom);
            spread.bind("atom", change.atom).bind("table", word.table).bind("row", word.row).next();
        }
        remove(word, &change.atom, change.supersedes);
        insert(word, change.atom, headText(change.cells), speaker);
    }
}

} // namespace benchbook
