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

/// The next of 1, 2, 5, 10 × 10ⁿ, so that an axis carries round numbers.
double roundStep(double rough)
{
    const double power = std::pow(10.0, std::floor(std::log10(std::max(rough, 1e-9))));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough)
            return factor * power;
    }
    return 10 * power;
}

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
        m_room = room;
        const double legend = layLegend(room.left(), room.right(), room.top(), false) * m_metrics.height() + curveGap;
        const double words = 2 * (m_metrics.height() + 2.0);
        const double digits = std::max(widthOf(m_top * roomAbove), widthOf(m_bottom)) + curveGap;
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
    double widthOf(double value) const
    {
        return m_metrics.horizontalAdvance(QLocale().toString(qint64(std::llround(value))));
    }

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
        // Far below cost the loss, not what is earned, makes the height.
        const double step = roundStep((m_top - m_bottom) / 4);
        for (double value = std::ceil(m_bottom / step) * step; value <= m_top * roomAbove; value += step) {
            const QRectF place(m_plot.left() - 200, y(value) - m_metrics.height() / 2.0, 200 - curveGap,
                               m_metrics.height());
            m_painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, locale.toString(qint64(std::llround(value))));
        }
        const double across = roundStep((m_right - m_left) / 4);
        for (double price = std::ceil(m_left / across) * across; price <= m_right; price += across) {
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
        const auto at = [&](const PriceCurveModel::Point &point) {
            return QPointF(x(point.price), profit ? y(point.profit) : yOfUnits(point.units));
        };
        m_painter.save();
        m_painter.setClipRect(m_plot);
        QPolygonF stretch{at(m_model.points.front())};
        for (qsizetype next = 1; next < m_model.points.size(); ++next) {
            stretch << at(m_model.points[next]);
            const bool last = next + 1 == m_model.points.size();
            if (!last && isKnown(next) == isKnown(next + 1))
                continue;
            QPen pen(series(profit ? profitColor : unitsColor), profit ? 2 : 1.5);
            pen.setStyle(!profit ? Qt::DotLine : isKnown(next) ? Qt::SolidLine : Qt::DashLine);
            m_painter.setPen(pen);
            m_painter.drawPolyline(stretch);
            stretch = {at(m_model.points[next])};
        }
        m_painter.restore();
    }

    /// Of the stretch that ends at this point.
    bool isKnown(qsizetype end) const
    {
        return m_model.points[end - 1].price >= m_model.evidenceLow &&
               m_model.points[end].price <= m_model.evidenceHigh;
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

    struct LegendWord
    {
        QColor color;
        Qt::PenStyle style;
        double width;
        QString word;
    };

    std::vector<LegendWord> legendWords() const
    {
        QColor pale = series(profitColor);
        pale.setAlpha(m_colors.dark ? 90 : 60);
        QColor known = m_colors.accent;
        known.setAlpha(m_colors.dark ? 60 : 40);
        std::vector<LegendWord> words{{series(profitColor), Qt::SolidLine, 2, m_model.profitName},
                                      {pale, Qt::SolidLine, 8, m_model.rangeName},
                                      {series(unitsColor), Qt::DotLine, 1.5, m_model.unitsName},
                                      {known, Qt::SolidLine, 8, m_model.evidenceName}};
        if (std::any_of(m_model.marks.begin(), m_model.marks.end(), [](const PriceCurveModel::Mark &mark) {
                return mark.kind == PriceCurveModel::Mark::Kind::Competitor;
            }))
            words.push_back({m_colors.warning, Qt::SolidLine, 5, m_model.othersName});
        return words;
    }

    /// Draws the legend from this height on, or only counts its lines.
    int layLegend(double left, double right, double top, bool draws)
    {
        constexpr double dash = 18;
        double at = left;
        int lines = 1;
        for (const LegendWord &entry : legendWords()) {
            const double room = dash + curveGap + m_metrics.horizontalAdvance(entry.word) + 2;
            if (at > left && at + room > right) {
                at = left;
                ++lines;
            }
            if (draws) {
                const double line = top + (lines - 1) * m_metrics.height();
                m_painter.setPen(QPen(entry.color, entry.width, entry.style, Qt::FlatCap));
                m_painter.drawLine(QPointF(at, line + m_metrics.height() / 2.0),
                                   QPointF(at + dash, line + m_metrics.height() / 2.0));
                m_painter.setPen(m_colors.muted);
                m_painter.drawText(QRectF(at + dash + curveGap, line, room, m_metrics.height()),
                                   Qt::AlignLeft | Qt::AlignVCenter, entry.word);
            }
            at += room + 2 * curveGap;
        }
        return lines;
    }

    void drawLegend() { layLegend(m_room.left(), m_room.right(), m_room.top(), true); }

    QPainter &m_painter;
    const PriceCurveModel &m_model;
    const ThemeColors &m_colors;
    QFontMetricsF m_metrics;
    QRectF m_room;
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
