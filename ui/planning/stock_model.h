// StockModel: what is kept, one line an item: what the file says beside what is advised.
#pragma once

#include "ui/planning/stock_reckoned.h"

#include <QAbstractTableModel>

#include <memory>
#include <set>

namespace benchbook {

class StockModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Shown { All, Changes, Low };
    enum Column { Tick, Item, Class, OnHand, ReorderAt, Order, Bound, Why, Columns };

    explicit StockModel(QObject *parent) : QAbstractTableModel(parent) {}

    /// What was ticked stays ticked where it is still there.
    void show(std::shared_ptr<const StockReckoned> reckoned);
    void setShown(Shown shown);
    void setSearch(const QString &search);
    void retranslate();
    const StockLine *line(int row) const;
    int rowOf(StockKey key) const;
    int count(Shown shown) const;
    /// The lines that are ticked, seen or not, and would change something.
    std::vector<const StockLine *> ticked() const;
    void untickAll();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void tickedChanged();

private:
    void arrange();
    bool isShown(const StockLine &line, Shown shown) const;
    QString text(const StockLine &line, int column) const;

    std::shared_ptr<const StockReckoned> m_reckoned;
    Shown m_shown = Shown::All;
    QString m_search;
    std::vector<int> m_rows; ///< lines of the advice
    std::set<StockKey> m_ticked;
};

} // namespace benchbook
