#include "ui/kit/list_detail.h"

#include "ui/kit/detail_pane.h"

#include <QKeyEvent>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace benchbook {

ListDetail::ListDetail(const QString &name, QWidget *list, QWidget *detail, QWidget *parent)
    : QWidget(parent), m_splitter(new QSplitter(Qt::Horizontal)), m_list(list), m_detail(detail)
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    m_splitter->addWidget(list);
    m_splitter->addWidget(detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 60);
    m_splitter->setStretchFactor(1, 40);
    m_splitter->setSizes({600, 400});
    // Either part may be asked for any width: what is inside elides or scrolls.
    list->setMinimumWidth(280);
    detail->setMinimumWidth(280);
    const QString key = u"splitters/"_s + name;
    const QByteArray state = QSettings().value(key).toByteArray();
    if (!state.isEmpty())
        m_splitter->restoreState(state);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this, key] { QSettings().setValue(key, m_splitter->saveState()); });
    if (auto *pane = qobject_cast<DetailPane *>(detail)) {
        connect(pane, &DetailPane::backRequested, this, &ListDetail::closeDetail);
        connect(this, &ListDetail::stackedChanged, pane, &DetailPane::setBackVisible);
    }
}

void ListDetail::openDetail()
{
    m_detailOpen = true;
    arrange();
}

void ListDetail::closeDetail()
{
    m_detailOpen = false;
    arrange();
    m_list->setFocus();
}

void ListDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool stacked = width() < stackedBelow;
    if (stacked != m_stacked) {
        m_stacked = stacked;
        Q_EMIT stackedChanged(stacked);
    }
    arrange();
}

void ListDetail::keyPressEvent(QKeyEvent *event)
{
    if (m_stacked && m_detailOpen && event->key() == Qt::Key_Escape)
        closeDetail();
    else
        QWidget::keyPressEvent(event);
}

void ListDetail::arrange()
{
    m_list->setVisible(!m_stacked || !m_detailOpen);
    m_detail->setVisible(!m_stacked || m_detailOpen);
}

} // namespace benchbook
