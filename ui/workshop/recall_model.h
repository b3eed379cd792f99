// RecallModel: who holds something of a lot, what of it is here and what is still in work, as rows of a table.
#pragma once

#include "core/recall.h"

#include <QAbstractTableModel>

namespace benchbook {

class RecallModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Who, Contact, Order, LotCode, Item, Amount, Shipped, ColumnCount };

    /// Where the record of a row is shown.
    struct Target
    {
        QString pageId;
        qint64 record = 0;
    };

    explicit RecallModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setRecall(Recall recall);
    const Recall &recall() const { return m_recall; }
    Target target(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString parcelText(const RecallParcel &parcel, Column column) const;
    QString stockText(const RecallStock &stock, Column column) const;
    QString workText(const RecallWork &work, Column column) const;
    QString textAt(int row, Column column) const;

    Recall m_recall;
};

} // namespace benchbook
