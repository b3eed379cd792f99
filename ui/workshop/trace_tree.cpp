#include "ui/workshop/trace_tree.h"

#include "ui/kit/icon.h"
#include "ui/kit/theme.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

enum NodeRole { RecordRole = Qt::UserRole, PageRole, TracesRole };

QTreeWidgetItem *itemOf(const TraceNode &node, int rowHeight)
{
    auto *item = new QTreeWidgetItem({node.text, node.quantity, node.detail});
    QStringList all{node.text, node.quantity, node.detail, node.more};
    all.removeAll(QString());
    for (int column = 0; column < 3; ++column)
        item->setToolTip(column, all.join(u'\n'));
    // A finger has room; all rows are as high as the first.
    item->setSizeHint(0, {0, rowHeight});
    if (!node.iconName.isEmpty())
        item->setIcon(0, icon(node.iconName, node.traces ? Tone::Accent : Tone::Muted));
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setData(0, RecordRole, node.record);
    item->setData(0, PageRole, node.pageId);
    item->setData(0, TracesRole, node.traces);
    for (const TraceNode &child : node.children)
        item->addChild(itemOf(child, rowHeight));
    return item;
}

/// Only what is in a view can be opened.
void openItems(QTreeWidgetItem *item, const TraceNode &node)
{
    item->setExpanded(node.open);
    for (std::size_t i = 0; i < node.children.size(); ++i)
        openItems(item->child(static_cast<int>(i)), node.children[i]);
}

} // namespace

TraceTree::TraceTree(const QString &name, QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(name);
    setColumnCount(3);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setIndentation(18);
    setVerticalScrollMode(ScrollPerPixel);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(2, QHeaderView::Interactive);
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item) {
        choose(item, QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
    });
    fitColumns();
}

void TraceTree::setNodes(const std::vector<TraceNode> &nodes)
{
    clear();
    const int rowHeight = fontMetrics().height() + 10;
    for (const TraceNode &node : nodes) {
        QTreeWidgetItem *item = itemOf(node, rowHeight);
        addTopLevelItem(item);
        openItems(item, node);
    }
    if (topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
}

void TraceTree::setTitles(const QString &accessibleName, const QStringList &titles)
{
    setAccessibleName(accessibleName);
    setHeaderLabels(titles);
    headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    fitColumns();
}

void TraceTree::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !currentItem())
        return QTreeWidget::keyPressEvent(event);
    choose(currentItem(), event->modifiers().testFlag(Qt::ControlModifier));
    event->accept();
}

void TraceTree::choose(QTreeWidgetItem *item, bool record)
{
    const qint64 id = item->data(0, RecordRole).toLongLong();
    const QString page = item->data(0, PageRole).toString();
    if (item->data(0, TracesRole).toBool() && !record)
        Q_EMIT traceRequested(id);
    else if (!page.isEmpty())
        Q_EMIT openRequested(page, id);
}

void TraceTree::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void TraceTree::fitColumns()
{
    // The days are whole, and so are the titles, which are bold.
    header()->resizeSection(2, fontMetrics().horizontalAdvance(u"0000-00-00"_s) + 18);
    header()->setMinimumSectionSize(fontMetrics().horizontalAdvance(headerItem()->text(1)) * 5 / 4 + 18);
}

} // namespace benchbook
