#include "ui/kit/focus_order.h"

#include <QLayout>
#include <QSplitter>

namespace benchbook {

namespace {

void collectStops(QWidget *widget, std::vector<QWidget *> &stops);

void collectStops(const QLayout *layout, std::vector<QWidget *> &stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget())
            collectStops(widget, stops);
        else if (const QLayout *inner = item->layout())
            collectStops(inner, stops);
    }
}

void collectStops(QWidget *widget, std::vector<QWidget *> &stops)
{
    if (widget->isWindow() || !widget->isVisible())
        return;
    // What hands its focus on (the line of a combo box) is reached through the other one.
    if ((widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled() && !widget->focusProxy())
        stops.push_back(widget);
    if (const QLayout *layout = widget->layout()) {
        collectStops(layout, stops);
    } else if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            collectStops(splitter->widget(i), stops);
    } else {
        for (QObject *child : widget->children()) {
            if (child->isWidgetType())
                collectStops(static_cast<QWidget *>(child), stops);
        }
    }
}

} // namespace

std::vector<QWidget *> tabStops(QWidget *top)
{
    std::vector<QWidget *> stops;
    collectStops(top, stops);
    return stops;
}

} // namespace benchbook
