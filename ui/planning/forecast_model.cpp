#include "ui/planning/forecast_model.h"

#include "core/planning/outlook/outlook_words.h"
#include "ui/kit/theme.h"

#include <QApplication>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t lowColumnQuantile = 0;
constexpr std::size_t highColumnQuantile = 5;

const OutlookMonth &nextMonthOf(const OutlookNode &node)
{
    return node.months[std::min<std::size_t>(1, node.months.size() - 1)];
}

qint64 piecesOfAll(const OutlookNode &node)
{
    qint64 pieces = 0;
    for (const OutlookMonth &month : node.months)
        pieces += month.pieces;
    return pieces;
}

} // namespace

void ForecastModel::show(const SeenOutlook *seen, const QString &search)
{
    beginResetModel();
    m_seen = seen;
    m_rows.clear();
    for (std::size_t i = 0; seen && i < seen->question.variants.size(); ++i) {
        const OutlookVariant &variant = seen->question.variants[i];
        if (search.isEmpty() || variant.name.contains(search, Qt::CaseInsensitive) ||
            variant.sku.contains(search, Qt::CaseInsensitive) || variant.category.contains(search, Qt::CaseInsensitive))
            m_rows.push_back(i);
    }
    endResetModel();
    sort(m_sorted, m_order);
}

std::optional<std::size_t> ForecastModel::variant(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt : std::optional(m_rows[std::size_t(row)]);
}

int ForecastModel::rowOf(std::size_t variant) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), variant);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ForecastModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ForecastModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

QString ForecastModel::text(std::size_t variant, int column) const
{
    const OutlookNode &node = m_seen->outlook.nodeOf(variant);
    const QLocale locale;
    switch (column) {
    case Name:
        return m_seen->question.variants[variant].name;
    case Sku:
        return m_seen->question.variants[variant].sku;
    case ThisMonth:
        return locale.toString(node.months.front().pieces);
    case NextMonth:
        return nextMonthOf(node).figure ? tr("%1 ✎", "figure made by hand").arg(nextMonthOf(node).pieces)
                                        : locale.toString(nextMonthOf(node).pieces);
    case Range:
        return tr("%1–%2").arg(piecesText(std::round(nextMonthOf(node).used.quantiles[lowColumnQuantile]), locale),
                               piecesText(std::round(nextMonthOf(node).used.quantiles[highColumnQuantile]), locale));
    case Year:
        return locale.toString(piecesOfAll(node));
    case Trend:
        if (const std::optional<double> trend = trendOf(node)) {
            const QString percent = locale.toString(std::abs(*trend) * 100, 'f', 0) + u" %"_s;
            return *trend < 0 ? QString(u"▼ "_s + percent) : QString(u"▲ "_s + percent);
        }
        return u"–"_s;
    default:
        return {};
    }
}

double ForecastModel::figure(std::size_t variant, int column) const
{
    const OutlookNode &node = m_seen->outlook.nodeOf(variant);
    switch (column) {
    case ThisMonth:
        return double(node.months.front().pieces);
    case NextMonth:
        return double(nextMonthOf(node).pieces);
    case Range:
        return nextMonthOf(node).used.quantiles[highColumnQuantile] -
               nextMonthOf(node).used.quantiles[lowColumnQuantile];
    case Year:
        return double(piecesOfAll(node));
    default:
        return trendOf(node).value_or(0);
    }
}

QVariant ForecastModel::data(const QModelIndex &index, int role) const
{
    const std::optional<std::size_t> shown = variant(index.row());
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(*shown, index.column());
    case Qt::AccessibleTextRole:
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + u": "_s +
                       text(*shown, index.column()));
    case Qt::TextAlignmentRole:
        return int(index.column() <= Sku ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return index.column() == Range || index.column() == Sku ? QVariant(colorsFor(QApplication::palette()).muted)
                                                                : QVariant();
    default:
        return {};
    }
}

QVariant ForecastModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section <= Sku ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Product");
    case Sku:
        return tr("SKU");
    case ThisMonth:
        return tr("This month");
    case NextMonth:
        return tr("Next month");
    case Range:
        return tr("Range");
    case Year:
        return tr("12 months");
    default:
        return tr("Trend");
    }
}

void ForecastModel::sort(int column, Qt::SortOrder order)
{
    m_sorted = column < 0 ? int(Name) : column;
    m_order = order;
    if (!m_seen)
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    const std::vector<std::size_t> rows = m_rows;
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](std::size_t one, std::size_t other) {
        if (m_order == Qt::DescendingOrder)
            std::swap(one, other);
        return m_sorted <= Sku ? text(one, m_sorted).localeAwareCompare(text(other, m_sorted)) < 0
                               : figure(one, m_sorted) < figure(other, m_sorted);
    });
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after << createIndex(rowOf(rows[std::size_t(index.row())]), index.column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

} // namespace benchbook
