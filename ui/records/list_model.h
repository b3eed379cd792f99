// ListModel: any list of core as a Qt model, quick on hundreds of thousands of rows.
#pragma once

#include "ui/records/session.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>
#include <unordered_map>

namespace benchbook {

/// The ordered ids come from a worker with its own connection; rows are read a page at a time when they are
/// first looked at, and kept in a small cache. Sorting, searching and filtering happen in SQL.
class ListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int rowsPerPage = 200;

    ListModel(Session &session, const ListDefinition &list, QObject *parent = nullptr);
    ~ListModel() override;

    const ListDefinition &list() const { return m_list; }
    /// What is asked for now: the search, the filter and the sorting.
    const ListRequest &request() const { return m_request; }
    void setSearch(const QString &text);
    void setFilter(const QString &key);
    /// Fetches the ids again; the rows shown stay until the new ones are there.
    void reload();
    bool isLoading() const { return m_loading; }

    qint64 idAt(int row) const;
    /// The row of a record, or −1.
    int rowOf(qint64 id) const;
    /// Shown columns only: Hidden ones are left out.
    const std::vector<int> &shownColumns() const { return m_shown; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void loaded();

private:
    void forgetRows(const ChangeSet &changes);
    void show(std::vector<qint64> ids);
    const ListRow *row(int row) const;

    Session &m_session;
    const ListDefinition &m_list;
    ListRequest m_request;
    std::vector<int> m_shown;
    std::vector<qint64> m_ids;
    mutable std::unordered_map<int, std::vector<ListRow>> m_pages;
    QTimer m_reloadSoon;
    std::shared_ptr<class ListFetch> m_fetch;
    bool m_loading = false;
};

} // namespace benchbook
