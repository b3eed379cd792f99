#include "ui/workshop/recall_model.h"

#include <array>

using namespace Qt::StringLiterals;

namespace benchbook {

void RecallModel::setRecall(Recall recall)
{
    beginResetModel();
    m_recall = std::move(recall);
    endResetModel();
}

int RecallModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_recall.parcels.size() + m_recall.stock.size() + m_recall.work.size());
}

int RecallModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant RecallModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textAt(index.row(), Column(index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant RecallModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= ColumnCount)
        return {};
    const std::array<QString, ColumnCount> titles{tr("Who or where"), tr("Contact"),  tr("Order"),  tr("Lot"),
                                                  tr("Item"),         tr("Quantity"), tr("Shipped")};
    return titles[std::size_t(section)];
}

RecallModel::Target RecallModel::target(int row) const
{
    std::size_t at = std::size_t(row);
    if (at < m_recall.parcels.size())
        return {u"orders"_s, m_recall.parcels[at].order.value()};
    at -= m_recall.parcels.size();
    if (at < m_recall.stock.size())
        return {u"materials"_s, m_recall.stock[at].lot.value()};
    return {u"workorders"_s, m_recall.work[at - m_recall.stock.size()].order.value()};
}

QString RecallModel::textAt(int row, Column column) const
{
    std::size_t at = std::size_t(row);
    if (at < m_recall.parcels.size())
        return parcelText(m_recall.parcels[at], column);
    at -= m_recall.parcels.size();
    if (at < m_recall.stock.size())
        return stockText(m_recall.stock[at], column);
    return workText(m_recall.work[at - m_recall.stock.size()], column);
}

QString RecallModel::parcelText(const RecallParcel &parcel, Column column) const
{
    switch (column) {
    case Who:
        return parcel.person == RecallPerson::Named     ? parcel.name
               : parcel.person == RecallPerson::Unnamed ? tr("nobody named")
                                                        : tr("erased (%1)").arg(parcel.customerCode);
    case Contact:
        return parcel.contact.join(u" · "_s);
    case Order:
        return parcel.orderCode;
    case LotCode:
        return parcel.lotCode;
    case Item:
        return parcel.itemName;
    case Amount:
        return displayText(parcel.quantity, parcel.unit);
    case Shipped:
        return parcel.shipped.toString(Qt::ISODate);
    case ColumnCount:
        break;
    }
    return {};
}

QString RecallModel::stockText(const RecallStock &stock, Column column) const
{
    switch (column) {
    case Who:
        return tr("Here: %1").arg(stock.place);
    case LotCode:
        return stock.lotCode;
    case Item:
        return stock.itemName;
    case Amount:
        return displayText(stock.quantity, stock.unit);
    default:
        return {};
    }
}

QString RecallModel::workText(const RecallWork &work, Column column) const
{
    switch (column) {
    case Who:
        return tr("In work");
    case Order:
        return work.code;
    case Item:
        return work.productName;
    case Amount:
        return tr("%n pcs", nullptr, work.pieces);
    default:
        return {};
    }
}

} // namespace benchbook
