#include "ui/materials/count_lines_model.h"

#include "ui/kit/theme.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

QString countDifferenceText(Quantity difference, const Unit &unit)
{
    return (difference > Quantity() ? u"+"_s : QString()) + displayText(difference, unit);
}

CountLinesModel::CountLinesModel(Session &session, QObject *parent) : QAbstractTableModel(parent), m_session(session) {}

void CountLinesModel::setLines(std::vector<StocktakeLineInfo> lines, bool withheld)
{
    const bool sameLots = withheld == m_withheld && lines.size() == m_lines.size() && m_show == Show::All &&
                          std::equal(lines.begin(), lines.end(), m_lines.begin(),
                                     [](const auto &a, const auto &b) { return a.lot == b.lot; });
    // While only figures change, whoever looks at a row keeps it.
    if (sameLots && !m_lines.empty()) {
        m_lines = std::move(lines);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_lines = std::move(lines);
    m_withheld = withheld;
    narrow();
    endResetModel();
}

void CountLinesModel::show(Show what)
{
    beginResetModel();
    m_show = what;
    narrow();
    endResetModel();
}

void CountLinesModel::narrow()
{
    m_shown.clear();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (isShown(m_lines[i], m_show))
            m_shown.push_back(i);
    }
}

bool CountLinesModel::isShown(const StocktakeLineInfo &line, Show what) const
{
    switch (what) {
    case Show::All:
        return true;
    case Show::NotCounted:
        return !line.counted;
    case Show::Differing:
        return !m_withheld && (line.differs() || !line.problem.isEmpty());
    }
    Q_UNREACHABLE();
}

int CountLinesModel::count(Show what) const
{
    return static_cast<int>(std::count_if(m_lines.begin(), m_lines.end(),
                                          [&](const StocktakeLineInfo &line) { return isShown(line, what); }));
}

const StocktakeLineInfo *CountLinesModel::lineOf(Id<benchbook::Lot> lot) const
{
    const auto found =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const StocktakeLineInfo &line) { return line.lot == lot; });
    return found == m_lines.end() ? nullptr : &*found;
}

void CountLinesModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

int CountLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int CountLinesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString CountLinesModel::text(const StocktakeLineInfo &line, int column) const
{
    switch (column) {
    case Lot:
        return line.lotCode;
    case Item:
        return line.grade.isEmpty() ? line.itemName : QString(line.itemName + u" · "_s + line.grade);
    case Counted:
        if (m_withheld)
            return line.counted ? displayText(*line.counted, line.unit) : QString();
        return QString((line.counted ? plainText(*line.counted) : u"—"_s) + u" / "_s +
                       displayText(line.expected, line.unit));
    case Difference:
        return m_withheld || !line.differs() ? QString() : countDifferenceText(line.difference, line.unit);
    default:
        return line.problem.isEmpty() ? line.reason : line.problem;
    }
}

QVariant CountLinesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const StocktakeLineInfo &line = lineAt(index.row());
    const int column = index.column();
    const bool number = column == Counted || column == Difference;
    switch (role) {
    case Qt::DisplayRole:
        return text(line, column);
    case Qt::TextAlignmentRole:
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return line.problem.isEmpty() || m_withheld ? QVariant() : QVariant(line.problem);
    default:
        return {};
    }
}

QVariant CountLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Counted && section <= Difference ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Lot:
        return tr("Lot");
    case Item:
        return tr("Item");
    case Counted:
        return m_withheld ? tr("Counted") : tr("Counted / expected");
    case Difference:
        return tr("Difference");
    default:
        return tr("Reason");
    }
}

} // namespace benchbook
