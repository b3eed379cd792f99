#include "core/reports/page/report_sections.h"

#include <array>
#include <cmath>

namespace benchbook {

namespace {

constexpr qreal barHeight = 11.0;
constexpr qreal thinBarHeight = 8.5;
constexpr qreal barGap = 2.5;
constexpr qreal categoryGap = 6.0;
constexpr qreal labelGap = 5.0;

struct BarInk
{
    Ink fill;
    Ink stroke;
};

/// Dark, light, outlined, middle: four series that a grey printer keeps apart.
BarInk barInk(std::size_t series)
{
    static constexpr std::array<BarInk, 4> inks{BarInk{Ink::Accent, Ink::Accent}, BarInk{Ink::AccentPale, Ink::Accent},
                                                BarInk{Ink::Paper, Ink::Text}, BarInk{Ink::Ochre, Ink::Ochre}};
    return inks[series % inks.size()];
}

double barValue(const BarSeries &series, std::size_t category)
{
    const double value = category < series.values.size() ? series.values[category] : 0.0;
    return std::isfinite(value) ? value : 0.0;
}

QString barLabel(const BarSeries &series, std::size_t category)
{
    return category < series.labels.size() ? series.labels[category] : QString();
}

class BarChartWriter
{
public:
    BarChartWriter(const SectionTarget &target, const BarChart &chart) : m_target(target), m_chart(chart) { measure(); }

    void write()
    {
        addSectionTitle(m_target, BlockKind::ChartTitle, m_chart.title);
        m_runningHead = static_cast<int>(m_target.content.runningHeads.size());
        std::vector<ReportBlock> head = continuedTitle(m_target, BlockKind::ChartTitle, m_chart.title);
        const std::vector<ReportBlock> legend = legendBlocks();
        for (const ReportBlock &block : legend)
            m_target.add(block);
        head.insert(head.end(), legend.begin(), legend.end());
        m_target.content.runningHeads.push_back(std::move(head));

        std::vector<ReportBlock> bars;
        qreal height = 0;
        for (std::size_t i = 0; i < m_chart.categories.size(); ++i) {
            bars.push_back(categoryBlock(i));
            height += bars.back().height;
        }
        // A chart is read as one picture: it moves on whole unless it is really long.
        const bool together = height < m_target.room * 0.5;
        for (std::size_t i = 0; i < bars.size(); ++i) {
            bars[i].spaceBefore = i == 0 ? 4 : 0;
            bars[i].keepWithNext = i + 1 < bars.size() && (together || i == 0);
            m_target.add(std::move(bars[i]));
        }
    }

private:
    void measure()
    {
        qreal widestCategory = 0;
        for (const BilingualText &category : m_chart.categories) {
            widestCategory = qMax(widestCategory, m_target.type.oneLineWidth(category, report_style::barLabel));
        }
        qreal widestLabel = 0;
        for (const BarSeries &series : m_chart.series) {
            for (std::size_t i = 0; i < m_chart.categories.size(); ++i) {
                m_low = qMin(m_low, barValue(series, i));
                m_high = qMax(m_high, barValue(series, i));
                widestLabel = qMax(widestLabel, m_target.type.width(barLabel(series, i), valueLook()));
            }
        }
        const qreal width = m_target.width;
        m_valueWidth = qMin(widestLabel + 0.1, width * 0.2);
        m_categoryWidth = qMin(widestCategory + 0.1, width * 0.3);
        m_left = m_categoryWidth + labelGap * 2 + (m_low < 0 ? m_valueWidth + labelGap : 0);
        m_right = width - m_valueWidth - labelGap;
    }

    TextLook valueLook() const { return report_style::cell; }

    qreal xOf(double value) const
    {
        // Scaled down first: the span of two huge values of different sign could overflow.
        const double span = m_high / 2 - m_low / 2;
        if (!(span > 0))
            return m_left;
        return m_left + (m_right - m_left) * ((value / 2 - m_low / 2) / span);
    }

    std::vector<ReportBlock> legendBlocks() const
    {
        if (m_chart.series.size() < 2)
            return {};
        std::vector<ReportBlock> blocks;
        const TextLook look = report_style::note;
        const qreal swatch = 7;
        qreal x = 0;
        for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
            const QString name = m_chart.series[i].name.joined(m_target.type.language());
            const SetLine line = m_target.type.single(name, look, m_target.width - swatch - 4);
            if (blocks.empty() || x + swatch + 4 + line.width > m_target.width) {
                ReportBlock block{BlockKind::ChartTitle};
                block.section = m_target.section;
                block.part = 100 + static_cast<int>(blocks.size());
                block.height = line.height + 3;
                block.spaceBefore = blocks.empty() ? 3 : 0;
                block.keepWithNext = true;
                blocks.push_back(std::move(block));
                x = 0;
            }
            std::vector<Primitive> &primitives = blocks.back().primitives;
            const BarInk ink = barInk(i);
            primitives.push_back(
                RectPiece{QRectF(x + 0.3, (line.height - swatch) / 2, swatch, swatch), ink.fill, ink.stroke});
            primitives.push_back(TextRun{{x + swatch + 4, line.baseline}, line.text, look, line.width});
            x += swatch + 4 + line.width + 14;
        }
        return blocks;
    }

    ReportBlock categoryBlock(std::size_t category) const
    {
        const std::vector<SetLine> label =
            m_target.type.arrange(m_chart.categories[category], report_style::barLabel, m_categoryWidth);
        const qreal labelHeight = heightOf(label);
        const auto count = static_cast<qreal>(m_chart.series.size());
        const qreal thickness = m_chart.series.size() > 1 ? thinBarHeight : barHeight;
        const qreal bars = count * thickness + qMax(0.0, count - 1) * barGap;

        ReportBlock block{BlockKind::ChartBars};
        block.row = static_cast<int>(category);
        block.runningHead = m_runningHead;
        block.height = qMax(labelHeight, bars) + categoryGap;
        placeLines(block.primitives, label, 0, (block.height - labelHeight) / 2, m_categoryWidth, TextAlignment::Left);
        qreal y = (block.height - bars) / 2;
        for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
            addBar(block, i, category, QRectF(0, y, 0, thickness));
            y += thickness + barGap;
        }
        const qreal zero = xOf(0);
        block.primitives.push_back(LinePiece{{zero, 0}, {zero, block.height}, report_style::hairline, Ink::Muted});
        return block;
    }

    void addBar(ReportBlock &block, std::size_t series, std::size_t category, QRectF strip) const
    {
        const BarSeries &bars = m_chart.series[series];
        const double value = barValue(bars, category);
        const qreal from = xOf(qMin(0.0, value));
        const qreal to = xOf(qMax(0.0, value));
        const BarInk ink = barInk(series);
        if (to - from > 0.2) {
            block.primitives.push_back(
                RectPiece{QRectF(from, strip.top(), to - from, strip.height()), ink.fill, ink.stroke});
        }
        const SetLine label = m_target.type.single(barLabel(bars, category), valueLook(), m_valueWidth);
        if (label.text.isEmpty())
            return;
        const qreal x = value < 0 ? from - labelGap - label.width : to + labelGap;
        const qreal middle = strip.center().y() - label.height / 2;
        block.primitives.push_back(TextRun{{x, middle + label.baseline}, label.text, label.look, label.width});
    }

    const SectionTarget &m_target;
    const BarChart &m_chart;
    double m_low = 0;
    double m_high = 0;
    qreal m_categoryWidth = 0;
    qreal m_valueWidth = 0;
    qreal m_left = 0;
    qreal m_right = 0;
    int m_runningHead = -1;
};

} // namespace

void addBarChart(const SectionTarget &target, const BarChart &chart) { BarChartWriter(target, chart).write(); }

} // namespace benchbook
