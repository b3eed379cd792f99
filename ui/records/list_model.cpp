#include "ui/records/list_model.h"

#include "core/letters/visible_text.h"
#include "ui/records/state_style.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QTextDocument>
#include <QtConcurrentRun>

#include <algorithm>

namespace benchbook {
namespace {

constexpr std::size_t pagesKept = 24;

bool isNumeric(ColumnType type)
{
    return type == ColumnType::Count || type == ColumnType::Money || type == ColumnType::Quantity ||
           type == ColumnType::Percent || type == ColumnType::Duration;
}

/// The state to show in a column of states: what marks the row, or its own; empty for none.
QString shownState(const ListDefinition &list, const ListRow &row, std::size_t column)
{
    for (std::size_t i = 0; i < list.columns.size(); ++i) {
        if (QLatin1StringView(list.columns[i].key) == QLatin1StringView(stateMarkColumn) && row.cells[i].isText())
            return row.cells[i].text();
    }
    return row.cells[column].isText() ? row.cells[column].text() : QString();
}

} // namespace

/// One connection for the worker of one model; a newer request interrupts an older one.
class ListFetch
{
public:
    explicit ListFetch(std::unique_ptr<ReadSession> session) : m_session(std::move(session)) {}
    void interrupt() { m_session->interrupt(); }
    Result<std::vector<qint64>> run(const ListDefinition &list, const ListRequest &request) const
    {
        return m_session->read([&](const Reader &reader) { return listIds(reader, list, request); });
    }

private:
    std::unique_ptr<ReadSession> m_session;
};

ListModel::ListModel(Session &session, const ListDefinition &list, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_list(list)
{
    for (std::size_t i = 0; i < list.columns.size(); ++i) {
        if (list.columns[i].type != ColumnType::Hidden)
            m_shown.push_back(static_cast<int>(i));
    }
    m_reloadSoon.setSingleShot(true);
    m_reloadSoon.setInterval(0);
    connect(&m_reloadSoon, &QTimer::timeout, this, &ListModel::reload);
    connect(&session.studio().changes(), &ChangeBus::committed, this, &ListModel::forgetRows);
}

ListModel::~ListModel()
{
    if (m_fetch)
        m_fetch->interrupt();
}

void ListModel::setSearch(const QString &text)
{
    if (m_request.search == text)
        return;
    m_request.search = text;
    m_reloadSoon.start();
}

void ListModel::setFilter(const QString &key)
{
    if (m_request.filter == key)
        return;
    m_request.filter = key;
    m_reloadSoon.start();
}

void ListModel::sort(int column, Qt::SortOrder order)
{
    const bool known = column >= 0 && column < columnCount();
    const ListColumn *sorted =
        known ? &m_list.columns[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(column)])] : nullptr;
    m_request.sort = sorted && sorted->sort ? QString::fromLatin1(sorted->key) : QString();
    m_request.descending = order == Qt::DescendingOrder;
    m_reloadSoon.start();
}

void ListModel::reload()
{
    m_reloadSoon.stop();
    auto session = m_session.studio().openReadSession();
    if (!session.ok())
        return;
    if (m_fetch)
        m_fetch->interrupt();
    m_fetch = std::make_shared<ListFetch>(std::move(*session));
    m_loading = true;
    m_request.today = m_session.today();
    using Answer = Result<std::vector<qint64>>;
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::resultReadyAt, this, [this, watcher, fetch = m_fetch](int which) {
        // An answer to a question nobody asks any more is dropped.
        if (fetch == m_fetch && watcher->resultAt(which).ok())
            show(watcher->resultAt(which).value());
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, fetch = m_fetch] {
        const bool whole =
            watcher->future().resultCount() > 0 && watcher->resultAt(watcher->future().resultCount() - 1).ok();
        if (fetch == m_fetch && whole) {
            m_loading = false;
            Q_EMIT loaded();
        }
        watcher->deleteLater();
    });
    // An empty screen gets its first page at once; the ids of all the rest follow.
    const auto ask = [fetch = m_fetch, &list = m_list, request = m_request,
                      empty = m_ids.empty()](QPromise<Answer> &promise) {
        if (empty) {
            ListRequest page = request;
            page.limit = rowsPerPage;
            const Answer first = fetch->run(list, page);
            promise.addResult(first);
            if (!first.ok() || first->size() < std::size_t(rowsPerPage))
                return;
        }
        promise.addResult(fetch->run(list, request));
    };
    watcher->setFuture(QtConcurrent::run(ask));
}

void ListModel::show(std::vector<qint64> ids)
{
    m_pages.clear();
    const bool grows =
        !m_ids.empty() && ids.size() > m_ids.size() && std::equal(m_ids.begin(), m_ids.end(), ids.begin());
    if (grows) {
        beginInsertRows({}, rowCount(), static_cast<int>(ids.size()) - 1);
        m_ids = std::move(ids);
        endInsertRows();
    } else if (ids != m_ids) {
        beginResetModel();
        m_ids = std::move(ids);
        endResetModel();
    }
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ListModel::forgetRows(const ChangeSet &changes)
{
    m_pages.clear();
    // A row elsewhere may decide whether a record is listed (a filter, a state), so the ids are asked again too;
    // they come from the worker and keep the selection.
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_UNUSED(changes);
    m_reloadSoon.start();
}

qint64 ListModel::idAt(int row) const { return m_ids[static_cast<std::size_t>(row)]; }

int ListModel::rowOf(qint64 id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

const ListRow *ListModel::row(int row) const
{
    const int page = row / rowsPerPage;
    auto found = m_pages.find(page);
    if (found == m_pages.end()) {
        const auto begin = m_ids.begin() + page * rowsPerPage;
        const auto end = m_ids.begin() + std::min(static_cast<int>(m_ids.size()), (page + 1) * rowsPerPage);
        const std::vector<qint64> ids(begin, end);
        auto rows = m_session.studio().read([&](const Reader &reader) { return listRows(reader, m_list, ids); });
        if (m_pages.size() >= pagesKept)
            m_pages.clear();
        found = m_pages.emplace(page, rows.ok() ? std::move(*rows) : std::vector<ListRow>()).first;
    }
    const qint64 id = idAt(row);
    const std::vector<ListRow> &rows = found->second;
    const std::size_t expected = static_cast<std::size_t>(row % rowsPerPage);
    if (expected < rows.size() && rows[expected].id == id)
        return &rows[expected];
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const ListRow &other) { return other.id == id; });
    return same == rows.end() ? nullptr : &*same;
}

int ListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int ListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant ListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int column = m_shown[static_cast<std::size_t>(index.column())];
    const ListColumn &definition = m_list.columns[static_cast<std::size_t>(column)];
    if (role == Qt::TextAlignmentRole)
        return int(isNumeric(definition.type) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    const bool wanted =
        role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole || role == stateChipRole;
    if (!wanted)
        return {};
    const ListRow *found = row(index.row());
    if (!found)
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    if (definition.type == ColumnType::State) {
        const QString state = shownState(m_list, *found, static_cast<std::size_t>(column));
        if (role == stateChipRole)
            return state.isEmpty() ? QVariant() : QVariant::fromValue(chipFor(state));
        return stateTitle(state);
    }
    if (role == stateChipRole)
        return {};
    QString text = cellText(m_list, *found, column, m_session.format());
    // Another studio may have written it.
    if (definition.type == ColumnType::Text)
        text = visibleText(text, true);
    // What a tip takes for rich text may have been written by another studio.
    return role == Qt::ToolTipRole && Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text;
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const ListColumn &column = m_list.columns[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(section)])];
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("List", column.title);
    if (role == Qt::TextAlignmentRole)
        return int(isNumeric(column.type) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

} // namespace benchbook
