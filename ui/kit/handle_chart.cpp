#include "ui/kit/handle_chart.h"

#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QMouseEvent>
#include <QScatterSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pageStep = 5;
constexpr qreal handleSize = 15;
constexpr qreal markSize = 11;
constexpr int smallestText = 12;

QValueAxis *handleAxis(const QString &title, const ThemeColors &colors, QFont font)
{
    auto *axis = new QValueAxis;
    font.setPixelSize(std::max(smallestText, font.pixelSize() - 2));
    axis->setTitleText(title);
    axis->setTitleFont(font);
    axis->setTitleBrush(colors.muted);
    axis->setLabelsFont(font);
    axis->setLabelsColor(colors.muted);
    axis->setGridLineColor(colors.border);
    axis->setLinePenColor(colors.border);
    return axis;
}

/// From 0 to a round number above everything.
void fitHandleAxis(QValueAxis *axis, double most)
{
    axis->setRange(0, std::max(most, 1e-9) * 1.05);
    axis->applyNiceNumbers();
    axis->setLabelFormat(axis->max() >= 10 ? u"%'.0f"_s : u"%.1f"_s);
}

} // namespace

HandleChart::HandleChart(const QString &name, QWidget *parent) : QWidget(parent), m_view(new QChartView(this))
{
    setObjectName(name);
    setFocusPolicy(Qt::StrongFocus);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus);
    m_view->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setMinimumHeight(180);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    setCursor(Qt::PointingHandCursor);
}

void HandleChart::setModel(const HandleChartModel &model, qsizetype at)
{
    m_model = model;
    m_at = std::clamp<qsizetype>(at, 0, std::max<qsizetype>(0, model.line.size() - 1));
    rebuild();
}

void HandleChart::setAt(qsizetype at)
{
    m_at = std::clamp<qsizetype>(at, 0, std::max<qsizetype>(0, m_model.line.size() - 1));
    placeHandle();
}

QPoint HandleChart::placeOf(qsizetype at) const
{
    if (!m_handle || at < 0 || at >= m_model.line.size())
        return {};
    const QPointF inChart = m_view->chart()->mapToPosition(m_model.line[at], m_handle);
    return m_view->mapTo(this, m_view->mapFromScene(m_view->chart()->mapToScene(inChart)));
}

void HandleChart::rebuild()
{
    const ThemeColors &colors = colorsFor(palette());
    // The view takes its chart, and gives the old one back to be deleted.
    auto *chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    QValueAxis *across = handleAxis(m_model.acrossTitle, colors, font());
    QValueAxis *up = handleAxis(m_model.upTitle, colors, font());
    chart->addAxis(across, Qt::AlignBottom);
    chart->addAxis(up, Qt::AlignLeft);
    const auto add = [&](QXYSeries *series, const QString &name, const QList<QPointF> &points) {
        series->setName(name);
        series->replace(points);
        chart->addSeries(series);
        series->attachAxis(across);
        series->attachAxis(up);
    };
    double right = 0;
    double top = 0;
    for (const QList<QPointF> &points :
         {m_model.line, m_model.other, QList<QPointF>{m_model.mark.value_or(QPointF())}}) {
        for (const QPointF &point : points) {
            right = std::max(right, point.x());
            top = std::max(top, point.y());
        }
    }
    auto *other = new QLineSeries;
    add(other, m_model.otherName, m_model.other);
    other->setPen(QPen(colors.series[1], 2, Qt::DashLine));
    auto *line = new QLineSeries;
    add(line, m_model.lineName, m_model.line);
    line->setPen(QPen(colors.series[0], 2.5));
    auto *mark = new QScatterSeries;
    add(mark, m_model.markName, m_model.mark ? QList<QPointF>{*m_model.mark} : QList<QPointF>());
    mark->setMarkerShape(QScatterSeries::MarkerShapeRectangle);
    mark->setMarkerSize(markSize);
    mark->setColor(colors.series[2]);
    mark->setBorderColor(colors.card);
    m_handle = new QScatterSeries;
    add(m_handle, {}, {});
    m_handle->setBorderColor(colors.card);
    fitHandleAxis(across, right);
    fitHandleAxis(up, top);
    QFont small = font();
    small.setPixelSize(std::max(smallestText, small.pixelSize() - 2));
    chart->legend()->setFont(small);
    chart->legend()->setLabelColor(colors.muted);
    chart->legend()->setAlignment(Qt::AlignTop);
    for (QAbstractSeries *unsaid : {static_cast<QAbstractSeries *>(m_handle), static_cast<QAbstractSeries *>(mark)}) {
        for (QLegendMarker *sign : chart->legend()->markers(unsaid))
            sign->setVisible(!unsaid->name().isEmpty() && m_model.mark);
    }
    const std::unique_ptr<QChart> old(m_view->chart());
    m_view->setChart(chart);
    placeHandle();
}

void HandleChart::placeHandle()
{
    if (!m_handle)
        return;
    const ThemeColors &colors = colorsFor(palette());
    m_handle->setMarkerSize(hasFocus() ? handleSize + 4 : handleSize);
    m_handle->setColor(colors.accent);
    m_handle->setPen(QPen(hasFocus() ? colors.text : colors.card, 2));
    m_handle->replace(m_at < m_model.line.size() ? QList<QPointF>{m_model.line[m_at]} : QList<QPointF>());
    setAccessibleDescription(m_model.spoken.value(m_at));
    setToolTip(m_model.spoken.value(m_at));
}

void HandleChart::moveTo(qsizetype at)
{
    const qsizetype before = m_at;
    setAt(at);
    if (m_at != before)
        Q_EMIT moved(m_at);
}

void HandleChart::moveNear(const QPoint &where)
{
    qsizetype nearest = m_at;
    double least = std::numeric_limits<double>::infinity();
    for (qsizetype at = 0; at < m_model.line.size(); ++at) {
        const QPoint away = placeOf(at) - where;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < least) {
            least = distance;
            nearest = at;
        }
    }
    moveTo(nearest);
}

void HandleChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

void HandleChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        return moveTo(m_at - 1);
    case Qt::Key_Right:
    case Qt::Key_Down:
        return moveTo(m_at + 1);
    case Qt::Key_PageUp:
        return moveTo(m_at - pageStep);
    case Qt::Key_PageDown:
        return moveTo(m_at + pageStep);
    case Qt::Key_Home:
        return moveTo(0);
    case Qt::Key_End:
        return moveTo(m_model.line.size() - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void HandleChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        moveNear(event->position().toPoint());
}

void HandleChart::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        moveNear(event->position().toPoint());
}

void HandleChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    placeHandle();
}

void HandleChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    placeHandle();
}

} // namespace benchbook
