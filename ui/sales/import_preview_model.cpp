#include "ui/sales/import_preview_model.h"

#include "ui/kit/state_chip.h"

#include <QCoreApplication>
#include <QLocale>

namespace benchbook {

namespace {

struct PreviewText
{
    Q_DECLARE_TR_FUNCTIONS(ImportView)
};

StateChip chipOf(ImportRowState state)
{
    switch (state) {
    case ImportRowState::New:
        return {QStringLiteral("+"), PreviewText::tr("new"), Tone::Success};
    case ImportRowState::Changed:
        return {QStringLiteral("▶"), PreviewText::tr("changed"), Tone::Accent};
    case ImportRowState::Unchanged:
        return {QStringLiteral("="), PreviewText::tr("unchanged"), Tone::Muted};
    case ImportRowState::Problem:
        return {QStringLiteral("!"), PreviewText::tr("problem"), Tone::Danger};
    }
    Q_UNREACHABLE();
}

QString changeTitle(const QString &change)
{
    if (change == QStringLiteral("paid"))
        return PreviewText::tr("paid");
    if (change == QStringLiteral("refunded"))
        return PreviewText::tr("refunded");
    if (change == QStringLiteral("shipped"))
        return PreviewText::tr("shipped");
    return change == QStringLiteral("cancelled") ? PreviewText::tr("cancelled") : change;
}

QString messageOf(const ImportRow &row)
{
    QStringList parts;
    for (const QString &change : row.changes)
        parts << changeTitle(change);
    if (row.unmatchedLines > 0)
        parts << PreviewText::tr("%n unmatched", nullptr, row.unmatchedLines);
    if (!row.message.isEmpty())
        parts << row.message;
    if (row.state == ImportRowState::Problem && row.fileLine > 0)
        parts << PreviewText::tr("%1, line %2").arg(row.file).arg(row.fileLine);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void ImportPreviewModel::setRows(std::vector<ImportRow> rows)
{
    // The same orders seen again, after an answer: who reads them keeps the place.
    if (!rows.empty() && rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void ImportPreviewModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ImportPreviewModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportRow &row = m_rows[std::size_t(index.row())];
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Total || index.column() == Lines ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    if (role == stateChipRole && index.column() == State)
        return QVariant::fromValue(chipOf(row.state));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case State:
        return chipOf(row.state).word;
    case Number:
        return row.orderCode.isEmpty() ? row.orderNo : QString(row.orderNo + QStringLiteral(" · ") + row.orderCode);
    case Day:
        return row.day.toString(Qt::ISODate);
    case Buyer:
        return row.buyer;
    case Total:
        return displayText(row.total, row.currency, QLocale());
    case Lines:
        return row.lines;
    case Message:
        return messageOf(row);
    default:
        return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Total || section == Lines ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return PreviewText::tr("State");
    case Number:
        return PreviewText::tr("Order");
    case Day:
        return PreviewText::tr("Ordered");
    case Buyer:
        return PreviewText::tr("Buyer");
    case Total:
        return PreviewText::tr("Total");
    case Lines:
        return PreviewText::tr("Lines");
    case Message:
        return PreviewText::tr("Remarks");
    default:
        return {};
    }
}

} // namespace benchbook
