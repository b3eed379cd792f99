#include "ui/records/list_page.h"

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/label.h"
#include "ui/records/list_saver.h"

#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {
namespace {

/// The filters a person chooses; the one with an empty key is what “All” shows.
std::vector<ListFilter> chosenFilters(const ListDefinition &list)
{
    std::vector<ListFilter> filters = list.filters;
    std::erase_if(filters, [](const ListFilter &filter) { return *filter.key == '\0'; });
    return filters;
}

/// What hides every line of an empty list; nothing where no filter and no search is set.
QString whatHides(const ListModel &model)
{
    if (!model.request().search.trimmed().isEmpty())
        return ListPage::tr("Nothing here has these words.");
    for (const ListFilter &filter : chosenFilters(model.list())) {
        if (model.request().filter == QLatin1StringView(filter.key))
            return ListPage::tr("Nothing here fits the filter “%1”.")
                .arg(QCoreApplication::translate("List", filter.title));
    }
    return {};
}

/// The widest text takes the room left over and gives room first.
void giveColumns(TableView &table, const ListModel &model)
{
    constexpr int leastText = 16;
    QList<ColumnRoom> columns;
    int widest = -1;
    for (const int shown : model.shownColumns()) {
        const ListColumn &column = model.list().columns[static_cast<std::size_t>(shown)];
        columns << ColumnRoom(column.width, column.rank);
        const bool stretches = column.type == ColumnType::Text && column.rank == 1;
        if (stretches && (widest < 0 || column.width > columns[widest].characters))
            widest = static_cast<int>(columns.size()) - 1;
    }
    if (widest >= 0)
        columns[widest].characters = std::min(columns[widest].characters, leastText);
    table.setColumns(columns);
    table.setStretchColumn(widest);
}

} // namespace

ListPage::ListPage(const QString &id, Session &session, const ListDefinition &list, QWidget *parent)
    : Page(id, parent),
      m_session(session),
      m_model(new ListModel(session, list, this)),
      m_top(new QVBoxLayout),
      m_foot(new QHBoxLayout),
      m_chips(new FilterChips(id + QStringLiteral("Filters"))),
      m_table(new TableView(id + QStringLiteral("Table"))),
      m_count(new Label({}, Label::Size::Small, Tone::Muted)),
      m_saver(new ListSaver(id + QStringLiteral("SaveListAction"), session, *m_model, this)),
      m_save(new FlatButton(id + QStringLiteral("SaveList"))),
      m_detail(new DetailPane(id + QStringLiteral("Detail")))
{
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->setAccessibleName(QCoreApplication::translate("List", list.title));
    giveColumns(*m_table, *m_model);
    // Nothing is sorted until the person asks: the list's own order (newest first) holds.
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);

    m_chips->addChip(QString(), tr("All"));
    for (const ListFilter &filter : chosenFilters(list))
        m_chips->addChip(QString::fromLatin1(filter.key), QCoreApplication::translate("List", filter.title));
    connect(m_chips, &FilterChips::changed, this, [this] { m_model->setFilter(m_chips->checkedKey()); });

    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    m_top->addWidget(m_chips);
    column->addLayout(m_top);
    column->addWidget(m_table, 1);
    m_foot->addWidget(m_count, 1);
    m_foot->addWidget(m_save);
    column->addLayout(m_foot);
    m_splitter = new ListDetail(id + QStringLiteral("Splitter"), left, m_detail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    // Only now has it a parent; shown before, it would be a window of its own for a moment.
    m_chips->setVisible(!list.filters.empty());

    connect(m_table, &TableView::currentRowChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid() || m_current == m_model->idAt(index.row()))
            return;
        // A question would stop the table in the midst of a click.
        if (isHeld())
            QMetaObject::invokeMethod(this, &ListPage::followTable, Qt::QueuedConnection);
        else
            followTable();
    });
    m_table->addAction(m_saver->action());
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_save->setCompact();
    connect(m_save, &QPushButton::clicked, m_saver->action(), &QAction::trigger);
    connect(m_saver->action(), &QAction::enabledChanged, m_save, &QWidget::setEnabled);
    connect(m_saver, &ListSaver::saved, this, [this](const QString &message) { Q_EMIT said(message, false); });
    connect(m_table, &TableView::rowActivated, this, [this] { m_splitter->openDetail(); });
    connect(m_splitter, &ListDetail::stackedChanged, m_detail, &DetailPane::setBackVisible);
    connect(m_detail, &DetailPane::backRequested, m_splitter, &ListDetail::closeDetail);
    auto *showAll = new FlatButton(QString(id + QStringLiteral("ShowAll")));
    showAll->hide();
    showAll->setCompact();
    addAtFoot(showAll);
    connect(showAll, &QPushButton::clicked, this, [this] { m_chips->setChecked(QString()); });
    connect(m_model, &ListModel::loaded, this, [this, showAll] {
        restoreSelection();
        showCount();
        const QString hides = m_model->rowCount() > 0 ? QString() : whatHides(*m_model);
        if (hides.isEmpty())
            m_table->setEmptyState(iconName(), emptySentence(), emptyAction());
        else
            m_table->setEmptyState(iconName(), hides);
        showAll->setText(tr("Show all"));
        showAll->setVisible(!hides.isEmpty() && !m_model->request().filter.isEmpty());
    });
}

QAction *ListPage::saveAction() { return m_saver->action(); }

void ListPage::addAtFoot(QWidget *widget) { m_foot->insertWidget(m_foot->count() - 1, widget); }

void ListPage::cover(QWidget *cover)
{
    if (cover)
        layout()->addWidget(cover);
    m_splitter->setVisible(!cover);
}

void ListPage::search(const QString &text) { m_model->setSearch(text); }

void ListPage::refresh()
{
    if (!m_loadedOnce)
        retranslate();
    m_loadedOnce = true;
    m_model->reload();
}

bool ListPage::showRecord(qint64 id)
{
    if (m_current != id && isHeld() && !letGo())
        return true;
    m_wanted = id;
    const int row = m_model->rowOf(id);
    if (row >= 0) {
        restoreSelection();
        return true;
    }
    // It may be hidden by a filter or a search, or not be fetched yet.
    m_chips->setChecked(QString());
    m_model->setFilter(QString());
    m_model->setSearch(QString());
    m_model->reload();
    return true;
}

std::optional<qint64> ListPage::currentRecord() const { return m_current; }

std::vector<qint64> ListPage::markedRecords() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    std::vector<qint64> ids;
    for (const int row : rows)
        ids.push_back(m_model->idAt(row));
    return ids;
}

void ListPage::restoreSelection()
{
    const std::optional<qint64> target = m_wanted ? m_wanted : m_current;
    int row = target ? m_model->rowOf(*target) : -1;
    if (m_wanted && row < 0 && m_model->isLoading())
        return;
    const bool jump = m_wanted.has_value() && row >= 0;
    m_wanted.reset();
    if (row < 0 && isHeld()) {
        m_table->selectionModel()->clear();
        return;
    }
    if (row < 0 && m_model->rowCount() > 0)
        row = 0;
    if (row < 0) {
        m_current.reset();
        // Who begins the first record before the empty list is read keeps the form.
        if (!isEditing())
            fillDetail(std::nullopt);
        return;
    }
    m_current = m_model->idAt(row);
    mark(row);
    if (jump) {
        m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtCenter);
        m_splitter->openDetail();
    }
    if (!isEditing())
        fillDetail(m_current);
}

void ListPage::followTable()
{
    const QModelIndex at = m_table->currentIndex();
    if (!at.isValid() || m_current == m_model->idAt(at.row()))
        return;
    if (isHeld() && !letGo()) {
        selectCurrent();
        return;
    }
    m_current = m_model->idAt(at.row());
    fillDetail(m_current);
}

void ListPage::selectCurrent()
{
    const int row = m_current ? m_model->rowOf(*m_current) : -1;
    if (row >= 0)
        mark(row);
    else
        m_table->selectionModel()->clear();
}

void ListPage::mark(int row)
{
    // By the selection model: the view would ask whether Ctrl is held, as it is when Ctrl+Enter has just saved.
    m_table->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ListPage::refillDetail() { fillDetail(m_current); }

void ListPage::showCount() { m_count->setText(tr("%n record(s)", nullptr, m_model->rowCount())); }

void ListPage::retranslate()
{
    m_chips->setText(QString(), tr("All"));
    for (const ListFilter &filter : chosenFilters(m_model->list()))
        m_chips->setText(QString::fromLatin1(filter.key), QCoreApplication::translate("List", filter.title));
    m_table->setEmptyState(iconName(), emptySentence(), emptyAction());
    m_table->setAccessibleName(QCoreApplication::translate("List", m_model->list().title));
    Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, m_model->columnCount() - 1);
    m_saver->retranslate();
    m_save->setText(m_saver->action()->text());
    m_save->setToolTip(tr("Every row of this list as it is filtered and sorted, with all columns"));
    showCount();
    if (m_loadedOnce && !isEditing())
        refillDetail();
}

} // namespace benchbook
