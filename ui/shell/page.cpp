#include "ui/shell/page.h"

#include <QEvent>

namespace benchbook {

Page::Page(const QString &id, QWidget *parent) : QWidget(parent) { setObjectName(id); }

void Page::search(const QString &) {}

bool Page::showRecord(qint64) { return false; }

bool Page::takeScan(const QString &) { return false; }

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT headerChanged();
    }
}

} // namespace benchbook
