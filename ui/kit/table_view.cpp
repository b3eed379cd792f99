#include "ui/kit/table_view.h"

#include "ui/kit/bench_style.h"
#include "ui/kit/buttons.h"
#include "ui/kit/formats.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/label.h"
#include "ui/kit/state_chip.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

bool looksLikeNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::UInt:
    case QMetaType::ULongLong:
    case QMetaType::Double:
        return true;
    default:
        return false;
    }
}

constexpr int cellMargin = 12;
constexpr int tickBox = 16;
constexpr int aroundTickBox = 6; ///< what a hand needs to hit it

QRect tickBoxIn(const QRect &cell)
{
    const QRect room = cell.adjusted(cellMargin, 0, -cellMargin, -1);
    return {room.left(), room.center().y() - tickBox / 2, tickBox, tickBox};
}

bool isToggling(const QEvent &event, const QRect &box)
{
    if (event.type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent &>(event).key();
        return key == Qt::Key_Space || key == Qt::Key_Select;
    }
    if (event.type() != QEvent::MouseButtonRelease && event.type() != QEvent::MouseButtonDblClick)
        return false;
    const auto &mouse = static_cast<const QMouseEvent &>(event);
    const QRect reach = box.adjusted(-aroundTickBox, -aroundTickBox, aroundTickBox, aroundTickBox);
    return mouse.button() == Qt::LeftButton && reach.contains(mouse.position().toPoint());
}

} // namespace

void TableDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.data(Qt::TextAlignmentRole).isValid() && looksLikeNumber(index.data(Qt::DisplayRole)))
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &colors = colorsFor(option.palette);
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(item.rect, selected ? colors.selection : colors.card);
    painter->setPen(colors.border);
    painter->drawLine(item.rect.bottomLeft(), item.rect.bottomRight());
    const QRect room = item.rect.adjusted(cellMargin, 0, -cellMargin, -1);
    painter->setFont(item.font);
    if (const QVariant chip = index.data(stateChipRole); chip.isValid()) {
        QFont font = item.font;
        font.setBold(true);
        font.setPixelSize(std::max(12, item.font.pixelSize() - 2));
        painter->setFont(font);
        chip.value<StateChip>().draw(painter, room, colors);
    } else {
        QRect text = room;
        if (!item.icon.isNull()) {
            item.icon.paint(painter, QRect(room.left(), room.center().y() - 8, 18, 18));
            text.adjust(26, 0, 0, 0);
        }
        const QVariant own = index.data(Qt::ForegroundRole);
        painter->setPen(own.isValid() ? own.value<QBrush>().color() : colors.text);
        painter->drawText(text, int(item.displayAlignment | Qt::AlignVCenter),
                          QFontMetrics(item.font).elidedText(item.text, item.textElideMode, text.width()));
    }
    if (item.features.testFlag(QStyleOptionViewItem::HasCheckIndicator)) {
        QStyleOptionViewItem check(item);
        check.rect = tickBoxIn(item.rect);
        check.state |= item.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        item.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, item.widget);
    }
    painter->restore();
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.rwidth() += 24;
    return size;
}

bool TableDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    const Qt::ItemFlags flags = index.flags();
    const QVariant tick = index.data(Qt::CheckStateRole);
    if (!flags.testFlag(Qt::ItemIsUserCheckable) || !flags.testFlag(Qt::ItemIsEnabled) || !tick.isValid() ||
        !isToggling(*event, tickBoxIn(option.rect)))
        return false;
    // The second press of a double click is taken, its release toggles once more.
    if (event->type() == QEvent::MouseButtonDblClick)
        return true;
    return model->setData(index, tick.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

TableView::TableView(const QString &name, QWidget *parent)
    : QTableView(parent),
      m_empty(new QWidget(viewport())),
      m_emptyIcon(new IconLabel(QString(), Tone::Muted, 40)),
      m_emptySentence(new Label(QString(), Label::Size::Body, Tone::Muted)),
      m_emptyAction(new FlatButton(QString(name + u"EmptyAction"_s)))
{
    setObjectName(name);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setItemDelegate(new TableDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(48);
    header->setFocusPolicy(Qt::NoFocus);

    auto *column = new QVBoxLayout(m_empty);
    // Room above and below, not an alignment: aligned, a wrapped sentence gets a narrow column and is cut.
    column->setContentsMargins(12, 4, 12, 4);
    column->setSpacing(8);
    column->addStretch(1);
    m_emptySentence->setWordWrap(true);
    m_emptySentence->setAlignment(Qt::AlignCenter);
    column->addWidget(m_emptyIcon, 0, Qt::AlignCenter);
    column->addWidget(m_emptySentence);
    column->addWidget(m_emptyAction, 0, Qt::AlignCenter);
    column->addStretch(1);
    m_empty->hide();

    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(300);
    connect(&m_saveSoon, &QTimer::timeout, this, &TableView::saveColumns);
    const auto saveSoon = [this] {
        if (m_restored)
            m_saveSoon.start();
    };
    connect(header, &QHeaderView::sectionResized, this,
            [this](int section, int, int width) { keepWidth(section, width); });
    connect(header, &QHeaderView::sectionMoved, this, saveSoon);
    connect(header, &QHeaderView::sortIndicatorChanged, this, saveSoon);
    connect(this, &QTableView::doubleClicked, this, &TableView::rowActivated);
    connect(m_emptyAction, &QPushButton::clicked, this, &TableView::emptyActionTriggered);
    applyMetrics();
}

void TableView::setModel(QAbstractItemModel *newModel)
{
    if (model())
        model()->disconnect(this);
    QTableView::setModel(newModel);
    if (newModel) {
        connect(newModel, &QAbstractItemModel::rowsInserted, this, &TableView::updateEmptyState);
        connect(newModel, &QAbstractItemModel::rowsRemoved, this, &TableView::updateEmptyState);
        connect(newModel, &QAbstractItemModel::modelReset, this, &TableView::updateEmptyState);
        connect(newModel, &QAbstractItemModel::headerDataChanged, this, &TableView::fitColumns);
    }
    setStretchColumn(m_stretchColumn);
    updateEmptyState();
}

void TableView::setEmptyState(const QString &iconName, const QString &sentence, const QString &action)
{
    m_emptyIcon->setIcon(iconName, Tone::Muted);
    m_emptySentence->setText(sentence);
    m_emptyAction->setText(withoutMnemonic(action));
    m_emptyAction->setAccessibleName(m_emptyAction->text());
    m_emptyAction->setVisible(!action.isEmpty());
    updateEmptyState();
}

void TableView::setColumns(const QList<ColumnRoom> &columns)
{
    m_columns = columns;
    fitColumns();
}

void TableView::setStretchColumn(int column)
{
    if (m_stretchColumn >= 0 && m_stretchColumn != column && model() && m_stretchColumn < model()->columnCount())
        horizontalHeader()->setSectionResizeMode(m_stretchColumn, QHeaderView::Interactive);
    m_stretchColumn = column;
    if (column >= 0 && model() && column < model()->columnCount())
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    fitColumns();
}

int TableView::widthOf(int column) const
{
    if (const auto dragged = m_draggedWidths.find(column); dragged != m_draggedWidths.end())
        return dragged->second;
    const int characters = column < m_columns.size() ? m_columns[column].characters : 0;
    // The header is not asked: of a hidden section it says 0.
    QFont bold = horizontalHeader()->font();
    bold.setBold(true);
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    const int margins = isSortingEnabled() ? 42 : 28; // with the arrow of the column sorted by
    return std::max(QFontMetrics(bold).horizontalAdvance(title) + margins,
                    characters * fontMetrics().horizontalAdvance(u'0') + 24);
}

void TableView::fitColumns()
{
    const int count = model() ? model()->columnCount() : 0;
    if (m_columns.isEmpty() || count == 0 || m_fitting)
        return;
    m_fitting = true;
    const auto rank = [this](int column) { return column < m_columns.size() ? m_columns[column].rank : 1; };
    int needed = 0;
    std::vector<int> leaving;
    for (int column = 0; column < count; ++column) {
        needed += widthOf(column);
        if (rank(column) > 1 && column != m_stretchColumn)
            leaving.push_back(column);
    }
    std::stable_sort(leaving.begin(), leaving.end(), [&](int a, int b) { return rank(a) < rank(b); });
    std::vector<bool> shown(std::size_t(count), true);
    for (; needed > viewport()->width() && !leaving.empty(); leaving.pop_back()) {
        shown[std::size_t(leaving.back())] = false;
        needed -= widthOf(leaving.back());
    }
    for (int column = 0; column < count; ++column) {
        setColumnHidden(column, !shown[std::size_t(column)]);
        if (shown[std::size_t(column)] && column != m_stretchColumn)
            setColumnWidth(column, widthOf(column));
    }
    m_fitting = false;
}

void TableView::keepWidth(int column, int width)
{
    // Only a person's own dragging counts: the stretched column and the fitting change widths too.
    if (m_fitting || !m_restored || column == m_stretchColumn || width <= 0)
        return;
    m_draggedWidths[column] = width;
    m_saveSoon.start();
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        applyMetrics();
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT rowActivated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    placeEmptyState();
    fitColumns();
}

void TableView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    restoreColumns();
    fitColumns();
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentRowChanged(current);
}

void TableView::applyMetrics()
{
    const int row = BenchStyle::metric(BenchStyle::PM_TableRow, this);
    verticalHeader()->setMinimumSectionSize(row);
    verticalHeader()->setDefaultSectionSize(row);
    horizontalHeader()->setFixedHeight(row + 2);
    fitColumns();
}

void TableView::restoreColumns()
{
    if (m_restored || !model())
        return;
    m_restored = true;
    QSettings settings;
    const QByteArray state = settings.value(QString(u"tables/"_s + objectName())).toByteArray();
    // Saved for another set of columns, the state would put widths on the wrong ones.
    const int columns = settings.value(QString(u"tables/"_s + objectName() + u"Columns"_s)).toInt();
    if (state.isEmpty() || columns != model()->columnCount())
        return;
    horizontalHeader()->restoreState(state);
    setStretchColumn(m_stretchColumn);
    const QVariantMap widths = settings.value(QString(u"tables/"_s + objectName() + u"Widths"_s)).toMap();
    for (auto width = widths.begin(); width != widths.end(); ++width)
        m_draggedWidths[width.key().toInt()] = width->toInt();
}

void TableView::saveColumns()
{
    if (!model())
        return;
    QSettings settings;
    settings.setValue(QString(u"tables/"_s + objectName()), horizontalHeader()->saveState());
    settings.setValue(QString(u"tables/"_s + objectName() + u"Columns"_s), model()->columnCount());
    QVariantMap widths;
    for (const auto &[column, width] : m_draggedWidths)
        widths[QString::number(column)] = width;
    settings.setValue(QString(u"tables/"_s + objectName() + u"Widths"_s), widths);
}

void TableView::updateEmptyState()
{
    const bool empty = !model() || model()->rowCount(rootIndex()) == 0;
    placeEmptyState();
    m_empty->setVisible(empty && !m_emptySentence->text().isEmpty());
}

void TableView::placeEmptyState()
{
    const QRect room = viewport()->rect();
    m_empty->setGeometry(room);
    // In a low table the words matter more than the picture above them.
    m_emptyIcon->show();
    m_emptyIcon->setVisible(m_empty->layout()->heightForWidth(room.width()) <= room.height());
}

} // namespace benchbook
