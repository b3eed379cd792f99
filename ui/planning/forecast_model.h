// ForecastModel: every variant with what is expected of it, a row each.
#pragma once

#include "ui/planning/planning_desk.h"

#include <QAbstractTableModel>

namespace benchbook {

class ForecastModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Sku, ThisMonth, NextMonth, Range, Year, Trend, Columns };

    explicit ForecastModel(QObject *parent) : QAbstractTableModel(parent) {}

    /// Only those whose name, SKU or category has the searched text.
    void show(const SeenOutlook *seen, const QString &search);
    void retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1); }
    /// Into the variants of the question.
    std::optional<std::size_t> variant(int row) const;
    int rowOf(std::size_t variant) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    QString text(std::size_t variant, int column) const;
    double figure(std::size_t variant, int column) const;

    const SeenOutlook *m_seen = nullptr;
    std::vector<std::size_t> m_rows;
    int m_sorted = Name;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace benchbook
