// ImportPreviewModel: the orders of an import as a table, each with what would happen to it.
#pragma once

#include "core/sales/import_orders.h"

#include <QAbstractTableModel>

namespace benchbook {

class ImportPreviewModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<ImportRow> rows);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum Column { State, Number, Day, Buyer, Total, Lines, Message, ColumnCount };
    std::vector<ImportRow> m_rows;
};

} // namespace benchbook
