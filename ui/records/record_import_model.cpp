#include "ui/records/record_import_model.h"

#include "ui/kit/state_chip.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

struct RecordImportWords
{
    Q_DECLARE_TR_FUNCTIONS(RecordImportView)
};

StateChip chipOfRow(RecordRowState state)
{
    switch (state) {
    case RecordRowState::New:
        return {u"+"_s, RecordImportWords::tr("new"), Tone::Success};
    case RecordRowState::Changed:
        return {u"▶"_s, RecordImportWords::tr("changed"), Tone::Accent};
    case RecordRowState::Unchanged:
        return {u"="_s, RecordImportWords::tr("unchanged"), Tone::Muted};
    case RecordRowState::Problem:
        return {u"!"_s, RecordImportWords::tr("problem"), Tone::Danger};
    }
    Q_UNREACHABLE();
}

QString messageOfRow(const RecordRow &row)
{
    QStringList parts;
    for (const CellProblem &problem : row.problems) {
        const QString where = problem.header.isEmpty() ? QString() : RecordImportWords::tr("%1: ").arg(problem.header);
        parts << where + problem.message;
    }
    if (!row.changes.isEmpty())
        parts << row.changes.join(RecordImportWords::tr(", "));
    if (!row.note.isEmpty())
        parts << row.note;
    return parts.join(u" · "_s);
}

} // namespace

void RecordImportModel::setRows(const std::vector<RecordRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    std::stable_partition(m_rows.begin(), m_rows.end(),
                          [](const RecordRow &row) { return row.state == RecordRowState::Problem; });
    endResetModel();
}

void RecordImportModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

int RecordImportModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int RecordImportModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant RecordImportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RecordRow &row = m_rows[std::size_t(index.row())];
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == stateChipRole && index.column() == State)
        return QVariant::fromValue(chipOfRow(row.state));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case State:
        return chipOfRow(row.state).word;
    case Line:
        return row.line;
    case Code:
        return row.code;
    case Name:
        return row.name;
    case Message:
        return messageOfRow(row);
    default:
        return {};
    }
}

QVariant RecordImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return RecordImportWords::tr("State");
    case Line:
        return RecordImportWords::tr("Line");
    case Code:
        return RecordImportWords::tr("Code");
    case Name:
        return RecordImportWords::tr("Name");
    case Message:
        return RecordImportWords::tr("Remarks");
    default:
        return {};
    }
}

} // namespace benchbook
