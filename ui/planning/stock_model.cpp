#include "ui/planning/stock_model.h"

#include "core/planning/stock/stock_words.h"
#include "ui/kit/theme.h"

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

QString StockReckoned::money(const std::optional<Money> &amount) const
{
    return amount ? displayText(*amount, question.currency, QLocale()) : StockModel::tr("not known");
}

void StockModel::show(std::shared_ptr<const StockReckoned> reckoned)
{
    m_reckoned = std::move(reckoned);
    std::erase_if(m_ticked, [&](StockKey key) {
        return std::none_of(m_reckoned->advice.lines.begin(), m_reckoned->advice.lines.end(),
                            [&](const StockLine &line) { return m_reckoned->item(line).key == key; });
    });
    arrange();
    Q_EMIT tickedChanged();
}

void StockModel::setShown(Shown shown)
{
    m_shown = shown;
    arrange();
}

void StockModel::setSearch(const QString &search)
{
    m_search = search.trimmed();
    arrange();
}

void StockModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    arrange();
}

bool StockModel::isShown(const StockLine &line, Shown shown) const
{
    const StockedItem &item = m_reckoned->item(line);
    return shown == Shown::All || (shown == Shown::Changes ? line.changes(item) : line.isLow(item));
}

void StockModel::arrange()
{
    beginResetModel();
    m_rows.clear();
    for (std::size_t at = 0; m_reckoned && at < m_reckoned->advice.lines.size(); ++at) {
        const StockLine &line = m_reckoned->advice.lines[at];
        const StockedItem &item = m_reckoned->item(line);
        const bool found = m_search.isEmpty() || item.code.contains(m_search, Qt::CaseInsensitive) ||
                           item.name.contains(m_search, Qt::CaseInsensitive);
        if (found && isShown(line, m_shown))
            m_rows.push_back(int(at));
    }
    endResetModel();
}

const StockLine *StockModel::line(int row) const
{
    return row >= 0 && std::size_t(row) < m_rows.size()
               ? &m_reckoned->advice.lines[std::size_t(m_rows[std::size_t(row)])]
               : nullptr;
}

int StockModel::rowOf(StockKey key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_reckoned->item(*line(row)).key == key)
            return row;
    }
    return -1;
}

int StockModel::count(Shown shown) const
{
    if (!m_reckoned)
        return 0;
    return int(std::count_if(m_reckoned->advice.lines.begin(), m_reckoned->advice.lines.end(),
                             [&](const StockLine &line) { return isShown(line, shown); }));
}

std::vector<const StockLine *> StockModel::ticked() const
{
    std::vector<const StockLine *> lines;
    for (std::size_t at = 0; m_reckoned && at < m_reckoned->advice.lines.size(); ++at) {
        const StockLine &line = m_reckoned->advice.lines[at];
        const StockedItem &item = m_reckoned->item(line);
        if (m_ticked.contains(item.key) && line.changes(item))
            lines.push_back(&line);
    }
    return lines;
}

void StockModel::untickAll()
{
    m_ticked.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Tick), index(rowCount() - 1, Tick), {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
}

int StockModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int StockModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(Columns); }

QString StockModel::text(const StockLine &line, int column) const
{
    const StockedItem &item = m_reckoned->item(line);
    switch (column) {
    case Tick:
        return {};
    case Item:
        return item.name;
    case Class:
        return classText(line.itemClass);
    case OnHand:
        return displayText(item.onHand, item.unit);
    case ReorderAt: {
        if (!line.changes(item))
            return item.reorderAt ? displayText(*item.reorderAt, item.unit) : QString();
        if (line.stocking.mode != StockingMode::Keep)
            return stockingTitle(line.stocking.mode);
        const QString now = item.reorderAt ? plainText(*item.reorderAt) : tr("none");
        return QString(now + u" → "_s + displayText(line.reorderAt, item.unit));
    }
    case Order:
        return line.reorder && line.order ? displayText(line.order->quantity, item.unit) : QString();
    case Bound:
        return line.bound ? m_reckoned->money(line.bound) : tr("not known");
    default:
        return stockReasons(m_reckoned->question, line, QLocale()).value(0);
    }
}

QVariant StockModel::data(const QModelIndex &index, int role) const
{
    const StockLine *shown = line(index.row());
    if (!shown)
        return {};
    const StockedItem &item = m_reckoned->item(*shown);
    if (role == Qt::DisplayRole)
        return text(*shown, index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == Item ? QString(item.code + u' ' + item.name) : text(*shown, index.column());
    if (role == Qt::CheckStateRole && index.column() == Tick && shown->changes(item))
        return m_ticked.contains(item.key) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleTextRole && index.column() <= Item)
        return QString(item.code + u' ' + item.name + u", "_s + stockChangeText(m_reckoned->question, *shown));
    const bool isNumber =
        index.column() == OnHand || index.column() == ReorderAt || index.column() == Order || index.column() == Bound;
    if (role == Qt::TextAlignmentRole && isNumber)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant StockModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= OnHand && section <= Bound)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Tick:
        return {};
    case Item:
        return tr("Item");
    case Class:
        return tr("Class");
    case OnHand:
        return tr("On hand");
    case ReorderAt:
        return tr("Reorder at");
    case Order:
        return tr("Order");
    case Bound:
        return tr("Money bound");
    default:
        return tr("Why");
    }
}

Qt::ItemFlags StockModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const StockLine *shown = line(index.row());
    if (shown && index.column() == Tick && shown->changes(m_reckoned->item(*shown)))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool StockModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const StockLine *shown = line(index.row());
    if (!shown || role != Qt::CheckStateRole || index.column() != Tick)
        return false;
    const StockKey key = m_reckoned->item(*shown).key;
    if (value.toInt() == Qt::Checked)
        m_ticked.insert(key);
    else
        m_ticked.erase(key);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
    return true;
}

} // namespace benchbook
