#include "ui/records/edit_table.h"

#include "ui/kit/buttons.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QBrush>
#include <QClipboard>
#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace benchbook {
namespace {

constexpr int fewestRowsShown = 2;
constexpr int mostRowsShown = 9;

/// Tab leads to the next cell, also while offers are shown: those would hand it past the table's own way of moving.
class CellEdit final : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

protected:
    bool focusNextPrevChild(bool next) override
    {
        // An editor that is being hidden has no delegate any more that would take the key: the table has the focus
        // then.
        if (m_handsOn) {
            parentWidget()->parentWidget()->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (completer())
            completer()->popup()->hide();
        m_handsOn = true;
        QKeyEvent tab(QEvent::KeyPress, next ? Qt::Key_Tab : Qt::Key_Backtab, Qt::NoModifier);
        const QPointer<CellEdit> alive(this);
        const bool taken = QCoreApplication::sendEvent(this, &tab);
        if (alive)
            m_handsOn = false;
        return taken;
    }

private:
    bool m_handsOn = false;
};

/// Cells are typed in a line edit; where something is known to choose from, it is offered.
class CellDelegate final : public TableDelegate
{
public:
    using GoOn = std::function<void(bool forward)>;

    CellDelegate(const EditTableModel &model, GoOn goOn, QObject *parent)
        : TableDelegate(parent), m_model(model), m_goOn(std::move(goOn))
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const EditColumn &column = m_model.columns()[static_cast<std::size_t>(index.column())];
        auto *edit = new CellEdit(parent);
        edit->setObjectName(QString(u"cell."_s + column.key));
        edit->setAccessibleName(column.title());
        edit->setFrame(false);
        edit->setAutoFillBackground(true);
        if (column.number)
            edit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (column.suggestions) {
            auto *completer = new QCompleter(column.suggestions(), edit);
            completer->setFilterMode(Qt::MatchContains);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            edit->setCompleter(completer);
        } else if (column.search) {
            offerWhatIsFound(edit, column.search);
        }
        return edit;
    }

    /// What is being typed is not written over when the row gets another colour meanwhile.
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        if (!static_cast<const QLineEdit *>(editor)->isModified())
            TableDelegate::setEditorData(editor, index);
    }

    /// A view's own way of moving on never leaves it: after the last cell comes the first one again.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *key = event->type() == QEvent::KeyPress ? static_cast<const QKeyEvent *>(event) : nullptr;
        if (!key || (key->key() != Qt::Key_Tab && key->key() != Qt::Key_Backtab))
            return TableDelegate::eventFilter(watched, event);
        const bool forward = key->key() == Qt::Key_Tab;
        auto *editor = static_cast<QWidget *>(watched);
        Q_EMIT commitData(editor);
        Q_EMIT closeEditor(editor, NoHint);
        m_goOn(forward);
        return true;
    }

private:
    /// The edit emits textEdited before it asks its completer, which finds the new offers there.
    static void offerWhatIsFound(QLineEdit *edit, const std::function<QStringList(const QString &)> &search)
    {
        auto *offers = new QStringListModel(edit);
        auto *completer = new QCompleter(offers, edit);
        completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
        edit->setCompleter(completer);
        QObject::connect(edit, &QLineEdit::textEdited, offers,
                         [offers, search](const QString &typed) { offers->setStringList(search(typed)); });
    }

    const EditTableModel &m_model;
    GoOn m_goOn;
};

} // namespace

EditTableModel::EditTableModel(std::vector<EditColumn> columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{
}

void EditTableModel::setLines(std::vector<EditLine> lines)
{
    for (EditLine &line : lines)
        line.texts.resize(static_cast<qsizetype>(m_columns.size()));
    m_problems.clear();
    // As many lines as before stay where they are, and with them the cell somebody is typing in.
    const bool sameLines = !lines.empty() && lines.size() == m_lines.size();
    if (!sameLines)
        beginResetModel();
    m_lines = std::move(lines);
    if (!sameLines)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int EditTableModel::columnOf(const QString &key) const
{
    const auto found =
        std::find_if(m_columns.begin(), m_columns.end(), [&](const EditColumn &column) { return column.key == key; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

QString EditTableModel::text(int row, const QString &key) const
{
    return m_lines[static_cast<std::size_t>(row)].texts.value(columnOf(key)).trimmed();
}

void EditTableModel::setProblem(int row, const QString &key, const QString &message)
{
    m_problems.push_back({row, std::max(columnOf(key), 0), message});
    if (row < rowCount())
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void EditTableModel::clearProblems()
{
    m_problems.clear();
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void EditTableModel::addLine()
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_lines.push_back({QStringList(static_cast<qsizetype>(m_columns.size()), QString()), 0});
    endInsertRows();
}

void EditTableModel::removeLine(int row)
{
    const EditLine gone = m_lines[static_cast<std::size_t>(row)];
    beginRemoveRows({}, row, row);
    m_lines.erase(m_lines.begin() + row);
    m_problems.clear();
    endRemoveRows();
    if (gone.id != 0)
        Q_EMIT removed(gone.id);
    Q_EMIT edited(std::min(row, rowCount() - 1));
}

void EditTableModel::moveLine(int row, int by)
{
    const int target = row + by;
    if (row < 0 || target < 0 || target >= rowCount())
        return;
    beginMoveRows({}, row, row, {}, by > 0 ? target + 1 : target);
    std::swap(m_lines[static_cast<std::size_t>(row)], m_lines[static_cast<std::size_t>(target)]);
    m_problems.clear();
    endMoveRows();
    Q_EMIT edited(target);
}

int EditTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int EditTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant EditTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const EditColumn &column = m_columns[static_cast<std::size_t>(index.column())];
    const auto problem = std::find_if(m_problems.begin(), m_problems.end(), [&](const Problem &other) {
        return other.row == index.row() && other.column == index.column();
    });
    const bool wrong = problem != m_problems.end();
    const EditLine &line = m_lines[static_cast<std::size_t>(index.row())];
    const QString text = line.texts.value(index.column());
    const bool marked = line.marked.contains(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return wrong ? QString(u"! "_s + text) : marked ? QString(u"≠ "_s + text) : text;
    case Qt::EditRole:
        return text;
    case Qt::TextAlignmentRole:
        return int((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return wrong ? problem->message : text;
    case Qt::AccessibleTextRole:
        return spokenText(text, wrong ? problem->message : QString(), marked);
    case Qt::ForegroundRole:
        if (!wrong && !marked)
            return {};
        return QBrush(colorsFor(QApplication::palette()).tone(wrong ? Tone::Danger : Tone::Accent));
    default:
        return {};
    }
}

QString EditTableModel::spokenText(const QString &text, const QString &problem, bool marked) const
{
    QStringList parts{text};
    if (marked)
        parts << m_markMeaning;
    parts << problem;
    parts.removeAll(QString());
    return parts.join(u": "_s);
}

QVariant EditTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const EditColumn &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title();
    if (role == Qt::TextAlignmentRole)
        return int((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags EditTableModel::flags(const QModelIndex &index) const
{
    const bool fixed = index.isValid() && m_columns[static_cast<std::size_t>(index.column())].fixed;
    return QAbstractTableModel::flags(index) | (fixed ? Qt::NoItemFlags : Qt::ItemIsEditable);
}

bool EditTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    QString &text = m_lines[static_cast<std::size_t>(index.row())].texts[index.column()];
    const QString typed = value.toString().trimmed();
    if (text == typed)
        return false;
    text = typed;
    std::erase_if(m_problems, [&](const Problem &problem) {
        return problem.row == index.row() && problem.column == index.column();
    });
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited(index.row());
    return true;
}

EditTable::EditTable(const QString &name, std::vector<EditColumn> columns, bool ordered, QWidget *parent)
    : QWidget(parent),
      m_model(new EditTableModel(std::move(columns), this)),
      m_table(new TableView(name + u"Table"_s)),
      m_add(new FlatButton(name + u".add"_s)),
      m_remove(makeIconButton(name + u".remove"_s, u"trash-2"_s, {}))
{
    setObjectName(name);
    for (const EditColumn &column : m_model->columns())
        m_ranks.push_back(column.rank);
    m_table->setModel(m_model);
    // Not before the editor has gone: its key is still on its way.
    const auto goOn = [this](bool forward) {
        QMetaObject::invokeMethod(
            this, [this, forward] { this->goOn(forward); }, Qt::QueuedConnection);
    };
    m_table->setItemDelegate(new CellDelegate(*m_model, goOn, m_table));
    giveRoom();
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::DoubleClicked);
    m_table->setStretchColumn(0);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_table);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addStretch();
    if (ordered) {
        m_up = makeIconButton(name + u".up"_s, u"chevron-up"_s, {});
        m_down = makeIconButton(name + u".down"_s, u"chevron-down"_s, {});
        buttons->addWidget(m_up);
        buttons->addWidget(m_down);
        connect(m_up, &QToolButton::clicked, this, [this] { moveLine(-1); });
        connect(m_down, &QToolButton::clicked, this, [this] { moveLine(1); });
    }
    buttons->addWidget(m_remove);
    column->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &EditTable::addLine);
    connect(m_remove, &QToolButton::clicked, this, &EditTable::removeLine);
    connect(m_table, &TableView::rowActivated, this, [this](const QModelIndex &index) {
        // Return in a cell ends its editing; it does not begin another one.
        if (!isTyping())
            m_table->edit(index);
    });
    connect(m_table->itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
            [this](QWidget *, QAbstractItemDelegate::EndEditHint hint) {
                if (m_isSheet && hint == QAbstractItemDelegate::SubmitModelCache)
                    QMetaObject::invokeMethod(this, &EditTable::goDown, Qt::QueuedConnection);
            });
    connect(m_table, &TableView::emptyActionTriggered, this, &EditTable::addLine);
    connect(m_table, &TableView::currentRowChanged, this,
            [this](const QModelIndex &index) { Q_EMIT currentRowChanged(index.row()); });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &EditTable::fitHeight);
    connect(m_model, &QAbstractItemModel::modelReset, this, &EditTable::fitHeight);
    retranslate();
    fitHeight();
}

void EditTable::setTexts(const QString &says, const QString &empty, const QString &add)
{
    m_table->setAccessibleName(says);
    m_table->setEmptyState(u"plus"_s, empty);
    m_add->setText(u"+ "_s + add);
    m_add->setAccessibleName(add);
    Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, m_model->columnCount() - 1);
}

void EditTable::setLinesFixed()
{
    m_linesFixed = true;
    m_add->hide();
    m_remove->hide();
}

bool EditTable::isTyping() const
{
    const auto editors = m_table->viewport()->findChildren<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(editors.begin(), editors.end(), [](const QLineEdit *edit) { return edit->isVisible(); });
}

int EditTable::currentRow() const { return m_table->currentIndex().row(); }

void EditTable::addLine()
{
    // A cell being typed in is taken first.
    m_table->setFocus(Qt::OtherFocusReason);
    m_model->addLine();
    const QModelIndex index = m_model->index(m_model->rowCount() - 1, firstTyped());
    m_table->setCurrentIndex(index);
    m_table->edit(index);
}

int EditTable::firstTyped() const
{
    const auto &columns = m_model->columns();
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (!columns[column].fixed && !m_table->isColumnHidden(static_cast<int>(column)))
            return static_cast<int>(column);
    }
    return 0;
}

void EditTable::giveRoom()
{
    QList<ColumnRoom> rooms;
    for (std::size_t column = 0; column < m_ranks.size(); ++column)
        rooms << ColumnRoom(m_model->columns()[column].width, m_ranks[column]);
    m_table->setColumns(rooms);
}

void EditTable::setStretchColumn(const QString &key) { m_table->setStretchColumn(m_model->columnOf(key)); }

void EditTable::setRank(const QString &key, int rank)
{
    int &kept = m_ranks[static_cast<std::size_t>(m_model->columnOf(key))];
    if (std::exchange(kept, rank) != rank)
        giveRoom();
}

void EditTable::removeLine()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    m_model->removeLine(index.row());
    m_table->setFocus(Qt::OtherFocusReason);
}

void EditTable::moveLine(int by) { m_model->moveLine(m_table->currentIndex().row(), by); }

bool EditTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool alt = key->modifiers().testFlag(Qt::AltModifier);
    if (m_linesFixed && key->key() == Qt::Key_Delete)
        Q_EMIT deleteRequested(currentRow());
    else if (m_linesFixed)
        return false;
    else if (m_isSheet && key->matches(QKeySequence::Paste))
        paste(QApplication::clipboard()->text());
    else if (key->key() == Qt::Key_Insert)
        addLine();
    else if (key->key() == Qt::Key_Delete)
        removeLine();
    else if (alt && m_up && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down))
        moveLine(key->key() == Qt::Key_Up ? -1 : 1);
    else
        return false;
    return true;
}

void EditTable::startTyping()
{
    if (m_model->rowCount() == 0)
        return addLine();
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->setCurrentIndex(m_model->index(0, firstTyped()));
}

void EditTable::goOn(bool forward)
{
    const QModelIndex at = m_table->currentIndex();
    const int columns = m_model->columnCount();
    const int cells = m_model->rowCount() * columns;
    const int step = forward ? 1 : -1;
    for (int cell = at.isValid() ? at.row() * columns + at.column() + step : cells; cell >= 0 && cell < cells;
         cell += step) {
        const QModelIndex next = m_model->index(cell / columns, cell % columns);
        if (!next.flags().testFlag(Qt::ItemIsEditable) || m_table->isColumnHidden(next.column()))
            continue;
        m_table->setCurrentIndex(next);
        return m_table->edit(next);
    }
    focusNextPrevChild(forward);
}

void EditTable::goDown()
{
    const QModelIndex at = m_table->currentIndex();
    if (!at.isValid())
        return;
    if (at.row() + 1 == m_model->rowCount())
        m_model->addLine();
    const QModelIndex below = m_model->index(at.row() + 1, at.column());
    m_table->setCurrentIndex(below);
    m_table->edit(below);
}

void EditTable::paste(const QString &text)
{
    const QModelIndex from = m_table->currentIndex();
    const int left = from.isValid() ? from.column() : 0;
    int row = from.isValid() ? from.row() : m_model->rowCount();
    QStringList lines = QString(text).remove(u'\r').split(u'\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty())
        lines.removeLast();
    for (const QString &line : lines) {
        if (row == m_model->rowCount())
            m_model->addLine();
        const QStringList cells = line.split(u'\t');
        for (int i = 0; i < cells.size() && left + i < m_model->columnCount(); ++i)
            m_model->setData(m_model->index(row, left + i), cells[i], Qt::EditRole);
        ++row;
    }
}

void EditTable::fitHeight()
{
    const int rows = std::clamp(m_model->rowCount(), fewestRowsShown, mostRowsShown);
    m_table->setVerticalScrollBarPolicy(m_model->rowCount() > mostRowsShown ? Qt::ScrollBarAsNeeded
                                                                            : Qt::ScrollBarAlwaysOff);
    m_table->setFixedHeight(m_table->horizontalHeader()->height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() + 4);
}

void EditTable::retranslate()
{
    const auto say = [](QToolButton *button, const QString &text, const QString &keys) {
        if (!button)
            return;
        button->setAccessibleName(text);
        button->setToolTip(text + u"  "_s + keys);
    };
    say(m_remove, tr("Remove this line"), u"Del"_s);
    say(m_up, tr("Move this line up"), u"Alt+↑"_s);
    say(m_down, tr("Move this line down"), u"Alt+↓"_s);
}

void EditTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fitHeight();
}

} // namespace benchbook
