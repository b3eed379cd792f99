#include "ui/pricing/price_curve_view.h"

#include "ui/kit/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int curveGap = 6;
constexpr double roomAbove = 1.08; ///< of the largest value, so that nothing touches the frame
constexpr std::size_t profitColor = 0;
constexpr std::size_t unitsColor = 1;

/// One drawing of a model: where its values lie on the widget.
class CurvePainter
{
public:
    CurvePainter(QPainter &painter, const PriceCurveModel &model, QRectF room, const ThemeColors &colors)
        : m_painter(painter), m_model(model), m_colors(colors), m_metrics(painter.font())
    {
        m_left = model.points.front().price;
        m_right = model.points.back().price;
        for (const PriceCurveModel::Point &point : model.points) {
            m_top = std::max({m_top, point.profit, point.high});
            m_bottom = std::min({m_bottom, point.profit, point.low});
            m_units = std::max(m_units, point.units);
        }
        // A guess far away must not press the part that is known flat.
        limitToEvidence();
        const double legend = m_metrics.height() + curveGap;
        const double words = 2 * (m_metrics.height() + 2.0);
        const double digits = m_metrics.horizontalAdvance(QLocale().toString(qint64(m_top))) + curveGap;
        m_plot = room.adjusted(digits, legend + words, -curveGap, -m_metrics.height() - curveGap);
    }

    void draw()
    {
        drawGround();
        drawBand();
        drawLine(false);
        drawLine(true);
        drawMarks();
        drawLegend();
    }

private:
    void limitToEvidence()
    {
        double low = 0;
        double high = 1;
        for (const PriceCurveModel::Point &point : m_model.points) {
            const double width = m_right - m_left;
            if (point.price < m_model.evidenceLow - 0.2 * width || point.price > m_model.evidenceHigh + 0.2 * width)
                continue;
            low = std::min({low, point.low, point.profit});
            high = std::max({high, point.high, point.profit});
        }
        m_top = std::min(m_top, high * roomAbove * 1.3);
        m_bottom = std::max(m_bottom, low - 0.3 * (high - low));
        m_top = std::max(m_top, 1.0);
    }

    double x(double price) const { return m_plot.left() + (price - m_left) / (m_right - m_left) * m_plot.width(); }
    double y(double value) const
    {
        return m_plot.bottom() - (value - m_bottom) / (m_top * roomAbove - m_bottom) * m_plot.height();
    }
    double yOfUnits(double units) const
    {
        return m_plot.bottom() - units / std::max(m_units * roomAbove, 1e-9) * m_plot.height();
    }
    QColor series(std::size_t index) const { return m_colors.series[index]; }

    void drawGround()
    {
        QColor known = m_colors.accent;
        known.setAlpha(m_colors.dark ? 40 : 24);
        const double from = std::clamp(x(m_model.evidenceLow), m_plot.left(), m_plot.right());
        const double to = std::clamp(x(m_model.evidenceHigh), m_plot.left(), m_plot.right());
        m_painter.fillRect(QRectF(from, m_plot.top(), to - from, m_plot.height()), known);
        m_painter.setPen(QPen(m_colors.border, 1));
        m_painter.drawLine(m_plot.bottomLeft(), m_plot.bottomRight());
        m_painter.drawLine(QPointF(m_plot.left(), y(0)), QPointF(m_plot.right(), y(0)));
        m_painter.setPen(m_colors.muted);
        const QLocale locale;
        for (const double value : {0.0, m_top / 2, m_top}) {
            const QRectF place(m_plot.left() - 200, y(value) - m_metrics.height() / 2.0, 200 - curveGap,
                               m_metrics.height());
            m_painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, locale.toString(qint64(std::llround(value))));
        }
        constexpr int steps = 4;
        for (int at = 0; at <= steps; ++at) {
            const double price = m_left + (m_right - m_left) * at / steps;
            const QString text = locale.toString(qint64(std::llround(price)));
            const double width = m_metrics.horizontalAdvance(text) + 2;
            const double left =
                std::clamp(x(price) - width / 2, m_plot.left() - curveGap, m_plot.right() - width + curveGap);
            m_painter.drawText(QRectF(left, m_plot.bottom() + 3, width, m_metrics.height()), Qt::AlignCenter, text);
        }
    }

    void drawBand()
    {
        QPainterPath band;
        band.moveTo(x(m_left), y(m_model.points.front().high));
        for (const PriceCurveModel::Point &point : m_model.points)
            band.lineTo(x(point.price), y(point.high));
        for (auto point = m_model.points.crbegin(); point != m_model.points.crend(); ++point)
            band.lineTo(x(point->price), y(point->low));
        band.closeSubpath();
        QColor pale = series(profitColor);
        pale.setAlpha(m_colors.dark ? 90 : 60);
        m_painter.save();
        m_painter.setClipRect(m_plot);
        m_painter.fillPath(band, pale);
        m_painter.restore();
    }

    /// Solid inside what is known, dashed outside; units are dotted throughout.
    void drawLine(bool profit)
    {
        m_painter.save();
        m_painter.setClipRect(m_plot);
        for (qsizetype at = 1; at < m_model.points.size(); ++at) {
            const PriceCurveModel::Point &from = m_model.points[at - 1];
            const PriceCurveModel::Point &to = m_model.points[at];
            const bool known = from.price >= m_model.evidenceLow && to.price <= m_model.evidenceHigh;
            QPen pen(series(profit ? profitColor : unitsColor), profit ? 2 : 1.5);
            pen.setStyle(!profit ? Qt::DotLine : known ? Qt::SolidLine : Qt::DashLine);
            m_painter.setPen(pen);
            m_painter.drawLine(QPointF(x(from.price), profit ? y(from.profit) : yOfUnits(from.units)),
                               QPointF(x(to.price), profit ? y(to.profit) : yOfUnits(to.units)));
        }
        m_painter.restore();
    }

    void drawMarks()
    {
        QList<PriceCurveModel::Mark> marks = m_model.marks;
        std::stable_sort(marks.begin(), marks.end(), [](const auto &a, const auto &b) { return a.price < b.price; });
        double ends[2] = {-1e9, -1e9};
        for (const PriceCurveModel::Mark &mark : marks) {
            if (mark.price < m_left || mark.price > m_right)
                continue;
            if (mark.kind == PriceCurveModel::Mark::Kind::Competitor) {
                drawCompetitor(mark.price);
                continue;
            }
            const QColor color = mark.kind == PriceCurveModel::Mark::Kind::Limit     ? m_colors.muted
                                 : mark.kind == PriceCurveModel::Mark::Kind::Current ? m_colors.text
                                                                                     : m_colors.accent;
            const bool own = mark.kind != PriceCurveModel::Mark::Kind::Limit;
            m_painter.setPen(QPen(color, own ? 1.5 : 1, own ? Qt::SolidLine : Qt::DashLine));
            m_painter.drawLine(QPointF(x(mark.price), m_plot.top()), QPointF(x(mark.price), m_plot.bottom()));
            const double width = m_metrics.horizontalAdvance(mark.word) + 2;
            const double left =
                std::clamp(x(mark.price) - width / 2, m_plot.left() - 200, m_plot.right() - width + curveGap);
            const int row = left > ends[0] + curveGap ? 0 : left > ends[1] + curveGap ? 1 : ends[0] < ends[1] ? 0 : 1;
            ends[row] = left + width;
            const double top = m_plot.top() - (row + 1) * (m_metrics.height() + 2.0);
            m_painter.setPen(color);
            m_painter.drawText(QRectF(left, top, width, m_metrics.height()), Qt::AlignCenter, mark.word);
        }
    }

    void drawCompetitor(double price)
    {
        constexpr double half = 5;
        QPainterPath triangle;
        triangle.moveTo(x(price), m_plot.bottom() - 2 * half);
        triangle.lineTo(x(price) - half, m_plot.bottom());
        triangle.lineTo(x(price) + half, m_plot.bottom());
        triangle.closeSubpath();
        m_painter.fillPath(triangle, m_colors.warning);
    }

    void drawLegend()
    {
        double left = m_plot.left();
        const double top = m_plot.top() - 2 * (m_metrics.height() + 2.0) - m_metrics.height() - curveGap;
        const auto say = [&](const QColor &color, Qt::PenStyle style, double width, const QString &word) {
            if (word.isEmpty())
                return;
            constexpr double dash = 18;
            const double middle = top + m_metrics.height() / 2.0;
            m_painter.setPen(QPen(color, width, style, Qt::FlatCap));
            m_painter.drawLine(QPointF(left, middle), QPointF(left + dash, middle));
            left += dash + curveGap;
            m_painter.setPen(m_colors.muted);
            const double room = m_metrics.horizontalAdvance(word) + 2;
            m_painter.drawText(QRectF(left, top, room, m_metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, word);
            left += room + 2 * curveGap;
        };
        QColor pale = series(profitColor);
        pale.setAlpha(m_colors.dark ? 90 : 60);
        QColor known = m_colors.accent;
        known.setAlpha(m_colors.dark ? 60 : 40);
        say(series(profitColor), Qt::SolidLine, 2, m_model.profitName);
        say(pale, Qt::SolidLine, 8, m_model.rangeName);
        say(series(unitsColor), Qt::DotLine, 1.5, m_model.unitsName);
        say(known, Qt::SolidLine, 8, m_model.evidenceName);
    }

    QPainter &m_painter;
    const PriceCurveModel &m_model;
    const ThemeColors &m_colors;
    QFontMetricsF m_metrics;
    QRectF m_plot;
    double m_left = 0;
    double m_right = 1;
    double m_top = 1;
    double m_bottom = 0;
    double m_units = 0;
};

} // namespace

PriceCurveView::PriceCurveView(const QString &name, QWidget *parent) : QWidget(parent)
{
    setObjectName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PriceCurveView::setModel(const PriceCurveModel &model)
{
    m_model = model;
    setAccessibleName(model.points.isEmpty() ? model.emptyText : model.profitName);
    setAccessibleDescription(model.spoken);
    setToolTip(model.spoken);
    updateGeometry();
    update();
}

QSize PriceCurveView::sizeHint() const
{
    const int line = fontMetrics().height();
    return {24 * line, m_model.points.size() < 2 ? 2 * line : 15 * line};
}

void PriceCurveView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(std::max(12, small.pixelSize() - 2));
    painter.setFont(small);
    const ThemeColors &colors = colorsFor(palette());
    if (m_model.points.size() < 2) {
        painter.setPen(colors.muted);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, m_model.emptyText);
        return;
    }
    CurvePainter(painter, m_model, rect(), colors).draw();
}

} // namespace benchbook
