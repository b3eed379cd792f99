#include "ui/kit/chart_view.h"

#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QPainter>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

/// The next of 1, 2, 2.5, 5, 10 × 10ⁿ, so that the axis carries round numbers.
double niceStep(double rough)
{
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        if (factor * power >= rough)
            return factor * power;
    }
    return 10.0 * power;
}

std::pair<double, double> chartRange(const ChartModel &model)
{
    double low = 0;
    double high = 0;
    const auto take = [&](const QList<double> &values) {
        for (const double value : values) {
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
        }
    };
    for (const ChartSeries &series : model.series)
        take(series.values);
    for (const ChartBand &band : model.bands) {
        take(band.low);
        take(band.high);
    }
    return {low, high};
}

bool chartIsEmpty(const ChartModel &model)
{
    return std::all_of(model.series.begin(), model.series.end(), [](const ChartSeries &series) {
        return std::none_of(series.values.begin(), series.values.end(),
                            [](double value) { return std::isfinite(value); });
    });
}

std::unique_ptr<QLineSeries> lineThrough(const QList<double> &values)
{
    auto line = std::make_unique<QLineSeries>();
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (std::isfinite(values[i]))
            line->append(double(i), values[i]);
    }
    return line;
}

/// The words below the categories. Qt's own axis cuts every word that is wider than its category: of a month of days it
/// shows dots alone. Here a word may be as wide as the next one that is shown lets it.
class CategoryLabels final : public QGraphicsItem
{
public:
    /// With `each`, no category is left out and what does not fit is elided; a second line stands below the first.
    CategoryLabels(QChart *chart, QStringList labels, QFont font, QColor color, bool each)
        : QGraphicsItem(chart),
          m_chart(chart),
          m_labels(std::move(labels)),
          m_font(std::move(font)),
          m_color(std::move(color)),
          m_each(each)
    {
        QObject::connect(chart, &QChart::plotAreaChanged, chart, [this] {
            prepareGeometryChange();
            m_room = m_chart->rect();
        });
    }

    int height() const
    {
        const bool second =
            std::any_of(m_labels.begin(), m_labels.end(), [](const QString &label) { return label.contains(u'\n'); });
        return gap + (second ? 2 : 1) * QFontMetrics(m_font).lineSpacing();
    }

    QRectF boundingRect() const override { return m_room; }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        const QRectF plot = m_chart->plotArea();
        if (m_labels.isEmpty() || plot.width() <= 0)
            return;
        const QFontMetricsF metrics(m_font);
        const double slot = plot.width() / double(m_labels.size());
        double widest = 1;
        for (const QString &label : m_labels)
            widest = std::max(widest, metrics.horizontalAdvance(label));
        const qsizetype every = m_each ? 1 : qsizetype(std::ceil((widest + gap) / slot));
        painter->setFont(m_font);
        painter->setPen(m_color);
        for (qsizetype i = 0; i < m_labels.size(); i += every) {
            double top = plot.bottom() + gap;
            for (const QString &line : m_labels[i].split(u'\n')) {
                const double width = std::min(metrics.horizontalAdvance(line), slot * double(every) - gap / 2.0);
                const double middle = plot.left() + (double(i) + 0.5) * slot;
                const double left = std::clamp(middle - width / 2, 0.0, std::max(0.0, m_room.right() - width));
                // A pixel more than the text is wide, lest rounding elides it.
                const QString shown = metrics.elidedText(line, Qt::ElideRight, width + 1);
                painter->drawText(QRectF(left, top, width + 2, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                                  shown);
                top += metrics.lineSpacing();
            }
        }
    }

private:
    static constexpr int gap = 6;

    QChart *m_chart;
    QStringList m_labels;
    QFont m_font;
    QColor m_color;
    QRectF m_room;
    bool m_each;
};

/// Fills a chart from a model; lives only while the chart is being built.
class ChartBuilder
{
public:
    ChartBuilder(QChart *chart, const ThemeColors &colors, const QFont &font)
        : m_chart(chart), m_colors(colors), m_font(font)
    {
        m_font.setPixelSize(std::max(12, font.pixelSize() - 2));
    }

    void build(const ChartModel &model, bool percentLines)
    {
        dress();
        addAxes(model);
        m_across->setLabelsVisible(false);
        const auto *labels = new CategoryLabels(m_chart, model.categories, m_font, m_colors.muted, percentLines);
        m_chart->setMargins(QMargins(0, 0, 0, labels->height()));
        for (const ChartBand &band : model.bands)
            addBand(band);
        addBars(model);
        for (const ChartSeries &series : model.series) {
            if (series.kind != ChartSeries::Kind::Bars)
                addLine(series);
        }
        for (QLegendMarker *marker : m_chart->legend()->markers())
            marker->setPen(QPen(Qt::transparent));
        m_chart->legend()->setVisible(model.series.size() + model.bands.size() > 1 || percentLines);
    }

private:
    void dress()
    {
        m_chart->setBackgroundVisible(false);
        m_chart->setMargins(QMargins(0, 0, 0, 0));
        m_chart->layout()->setContentsMargins(0, 0, 0, 0);
        m_chart->legend()->setFont(m_font);
        m_chart->legend()->setLabelColor(m_colors.muted);
        m_chart->legend()->setAlignment(Qt::AlignTop);
        m_chart->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    }

    void addAxes(const ChartModel &model)
    {
        m_across = new QBarCategoryAxis;
        m_across->append(model.categories);
        m_up = new QValueAxis;
        const auto [low, high] = chartRange(model);
        const double step = niceStep(std::max(high - low, 1e-9) / 4.0);
        const double bottom = std::floor(low / step) * step;
        const double top = std::max(std::ceil(high / step) * step, bottom + step);
        m_up->setRange(bottom, top);
        m_up->setTickCount(int(std::lround((top - bottom) / step)) + 1);
        const bool thousands = top >= 10'000;
        m_up->setLabelFormat(step < 1 ? u"%.1f"_s : u"%.0f"_s);
        if (!model.unit.isEmpty())
            m_up->setLabelFormat(QString(m_up->labelFormat() + u' ' + model.unit));
        if (thousands)
            m_up->setLabelFormat(model.unit.isEmpty() ? u"%'.0f"_s : u"%'.0f "_s + model.unit);
        for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_across), static_cast<QAbstractAxis *>(m_up)}) {
            axis->setLabelsFont(m_font);
            axis->setLabelsColor(m_colors.muted);
            axis->setGridLineColor(m_colors.border);
            axis->setLinePenColor(m_colors.border);
        }
        m_across->setGridLineVisible(false);
        m_up->setLineVisible(false);
        m_chart->addAxis(m_across, Qt::AlignBottom);
        m_chart->addAxis(m_up, Qt::AlignLeft);
    }

    void attach(QAbstractSeries *series)
    {
        m_chart->addSeries(series);
        series->attachAxis(m_across);
        series->attachAxis(m_up);
    }

    QColor seriesColor(int index) const { return m_colors.series[std::size_t(index) % m_colors.series.size()]; }

    void addBars(const ChartModel &model)
    {
        auto bars = std::make_unique<QBarSeries>();
        bars->setBarWidth(0.5);
        for (const ChartSeries &series : model.series) {
            if (series.kind != ChartSeries::Kind::Bars)
                continue;
            auto *set = new QBarSet(series.name);
            for (const double value : series.values)
                set->append(std::isfinite(value) ? value : 0.0);
            set->setColor(seriesColor(series.color));
            set->setBorderColor(Qt::transparent);
            bars->append(set);
        }
        if (bars->count() > 0)
            attach(bars.release());
    }

    void addLine(const ChartSeries &series)
    {
        std::unique_ptr<QLineSeries> line = lineThrough(series.values);
        line->setName(series.name);
        QPen pen(seriesColor(series.color), 2.0);
        if (series.kind == ChartSeries::Kind::DashedLine)
            pen.setDashPattern({4, 3});
        line->setPen(pen);
        attach(line.release());
    }

    void addBand(const ChartBand &band)
    {
        QLineSeries *low = lineThrough(band.low).release();
        QLineSeries *high = lineThrough(band.high).release();
        auto *area = new QAreaSeries(high, low);
        low->setParent(area);
        high->setParent(area);
        area->setName(band.name);
        QColor fill = seriesColor(band.color);
        fill.setAlphaF(0.22F);
        area->setBrush(fill);
        area->setPen(QPen(Qt::transparent));
        attach(area);
    }

    QChart *m_chart;
    const ThemeColors &m_colors;
    QFont m_font;
    QBarCategoryAxis *m_across = nullptr;
    QValueAxis *m_up = nullptr;
};

} // namespace

ChartView::ChartView(const QString &name, QWidget *parent) : QWidget(parent), m_view(new QChartView)
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus);
    setMinimumHeight(160);
}

void ChartView::setModel(const ChartModel &model)
{
    m_model = model;
    m_pareto = false;
    rebuild();
}

void ChartView::setPareto(const QStringList &categories, const QList<double> &values, const QString &name)
{
    QList<qsizetype> order(std::min(categories.size(), values.size()));
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&values](qsizetype a, qsizetype b) { return values[a] > values[b]; });
    double whole = 0;
    for (const qsizetype i : std::as_const(order))
        whole += values[i];
    ChartModel model;
    ChartSeries bars{name, ChartSeries::Kind::Bars, {}, 0};
    ChartSeries share{tr("accumulated"), ChartSeries::Kind::Line, {}, 1};
    double sum = 0;
    for (const qsizetype i : std::as_const(order)) {
        sum += values[i];
        bars.values << values[i];
        // The accumulated figure in the bars' own unit: the last one is the whole.
        share.values << sum;
        model.categories << QString(categories[i] + u'\n' + QString::number(whole > 0 ? sum / whole * 100 : 0, 'f', 0) +
                                    u'%');
    }
    model.series = {bars, share};
    m_model = model;
    m_pareto = true;
    rebuild();
}

QString ChartView::spokenText() const
{
    QStringList sentences;
    for (const ChartSeries &series : m_model.series) {
        QStringList figures;
        for (qsizetype i = 0; i < std::min(series.values.size(), m_model.categories.size()); ++i) {
            if (std::isfinite(series.values[i]))
                figures << QString(m_model.categories[i] + u' ' + locale().toString(series.values[i], 'f', 0));
        }
        sentences << QString(series.name + u": "_s + figures.join(u", "_s));
    }
    return sentences.join(u". "_s);
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

void ChartView::rebuild()
{
    // The view gives the old chart back to whoever replaces it.
    const std::unique_ptr<QChart> previous(m_view->chart());
    auto *chart = new QChart;
    if (chartIsEmpty(m_model)) {
        chart->setBackgroundVisible(false);
        chart->setTitle(m_model.emptyText);
        chart->setTitleBrush(colorsFor(palette()).muted);
        chart->setTitleFont(font());
    } else {
        ChartBuilder(chart, colorsFor(palette()), font()).build(m_model, m_pareto);
    }
    m_view->setChart(chart);
    setAccessibleDescription(spokenText());
}

Sparkline::Sparkline(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void Sparkline::setValues(const QList<double> &values)
{
    m_values = values;
    update();
}

QSize Sparkline::sizeHint() const { return {96, fontMetrics().height() + 8}; }

void Sparkline::paintEvent(QPaintEvent *)
{
    if (m_values.size() < 2)
        return;
    const auto [low, high] = std::minmax_element(m_values.begin(), m_values.end());
    const double span = std::max(*high - *low, 1e-9);
    QPolygonF line;
    for (qsizetype i = 0; i < m_values.size(); ++i)
        line << QPointF(2 + double(i) * (width() - 6) / double(m_values.size() - 1),
                        height() - 3 - (m_values[i] - *low) / span * (height() - 6));
    const ThemeColors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.accent, 1.75));
    painter.drawPolyline(line);
    painter.setBrush(colors.accent);
    painter.drawEllipse(line.last(), 2.0, 2.0);
}

} // namespace benchbook
