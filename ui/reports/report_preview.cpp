#include "ui/reports/report_preview.h"

#include "core/reports/page/report_painter.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace benchbook {

namespace {

constexpr qreal pageGap = 16;
constexpr qreal leastZoom = 0.4;
constexpr qreal largestZoom = 4.0;
/// Fitting never makes a page larger than life on a wide screen.
constexpr qreal largestFit = 1.25;
constexpr qreal zoomStep = 1.2;

} // namespace

ReportPreview::ReportPreview(const QString &name, QWidget *parent) : QAbstractScrollArea(parent)
{
    setObjectName(name);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    verticalScrollBar()->setSingleStep(40);
    describe();
}

void ReportPreview::setPages(ReportPages pages)
{
    m_pages = std::move(pages);
    updateBars();
    describe();
    viewport()->update();
    Q_EMIT pageChanged();
}

void ReportPreview::clear() { setPages({}); }

void ReportPreview::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void ReportPreview::describe()
{
    setAccessibleName(pageCount() > 0 ? tr("Preview of %1, %n page(s)", nullptr, pageCount()).arg(m_pages.title)
                                      : tr("Preview"));
}

qreal ReportPreview::zoom() const
{
    if (m_zoom)
        return *m_zoom;
    const qreal width = m_pages.metrics.size.width();
    return width > 0 ? std::clamp((viewport()->width() - 2 * pageGap) / width, leastZoom, largestFit) : 1;
}

void ReportPreview::setZoom(std::optional<qreal> pixelsPerPoint)
{
    const int page = currentPage();
    m_zoom = pixelsPerPoint;
    if (m_zoom)
        m_zoom = std::clamp(*m_zoom, leastZoom, largestZoom);
    updateBars();
    showPage(page);
    viewport()->update();
    Q_EMIT zoomChanged();
}

void ReportPreview::zoomBy(qreal factor) { setZoom(zoom() * factor); }

QSizeF ReportPreview::pageSize() const { return m_pages.metrics.size * zoom(); }

QRectF ReportPreview::pageRect(int page) const
{
    const QSizeF size = pageSize();
    const qreal left = std::max(pageGap, (viewport()->width() - size.width()) / 2);
    return {QPointF(left, pageGap + page * (size.height() + pageGap)), size};
}

void ReportPreview::updateBars()
{
    const QSizeF size = pageSize();
    const int height = pageCount() == 0 ? 0 : int(std::ceil(pageRect(pageCount() - 1).bottom() + pageGap));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, int(size.width() + 2 * pageGap) - viewport()->width()));
}

int ReportPreview::currentPage() const
{
    const qreal step = pageSize().height() + pageGap;
    if (pageCount() == 0 || step <= 0)
        return 0;
    const qreal middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    return std::clamp(int(middle / step), 0, pageCount() - 1);
}

void ReportPreview::showPage(int page)
{
    if (pageCount() == 0)
        return;
    const int wanted = std::clamp(page, 0, pageCount() - 1);
    verticalScrollBar()->setValue(int(pageRect(wanted).top() - pageGap));
}

void ReportPreview::paintEvent(QPaintEvent *event)
{
    const ThemeColors &colors = colorsFor(palette());
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colors.window);
    if (pageCount() == 0) {
        painter.setPen(colors.muted);
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const QPointF scrolled(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (int page = 0; page < pageCount(); ++page) {
        const QRectF sheet = pageRect(page).translated(-scrolled);
        if (!sheet.intersects(QRectF(event->rect())))
            continue;
        painter.setPen(colors.border);
        painter.setBrush(Qt::white);
        painter.drawRect(sheet);
        painter.save();
        painter.setClipRect(sheet);
        painter.translate(sheet.topLeft());
        painter.scale(zoom(), zoom());
        paintReportPage(painter, m_pages.pages[std::size_t(page)], m_fonts);
        painter.restore();
    }
}

void ReportPreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
    Q_EMIT zoomChanged();
}

void ReportPreview::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomBy(event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ReportPreview::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        zoomBy(zoomStep);
    else if (control && event->key() == Qt::Key_Minus)
        zoomBy(1 / zoomStep);
    else if (control && event->key() == Qt::Key_0)
        setZoom(std::nullopt);
    else if (event->key() == Qt::Key_PageDown)
        showPage(currentPage() + 1);
    else if (event->key() == Qt::Key_PageUp)
        showPage(currentPage() - 1);
    else if (event->key() == Qt::Key_Home)
        showPage(0);
    else if (event->key() == Qt::Key_End)
        showPage(pageCount() - 1);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void ReportPreview::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT pageChanged();
}

} // namespace benchbook
