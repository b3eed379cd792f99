// RecordImportModel: the rows of a table to import, each with what would happen to it.
#pragma once

#include "core/tables/record_import.h"

#include <QAbstractTableModel>

namespace benchbook {

class RecordImportModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Rows with a problem stand first: they are what a person has to look at.
    void setRows(const std::vector<RecordRow> &rows);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum Column { State, Line, Code, Name, Message, ColumnCount };
    std::vector<RecordRow> m_rows;
};

} // namespace benchbook
