#include "ui/pricing/price_waterfall.h"

#include "ui/kit/theme.h"

#include <QPainter>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr int waterfallGap = 8;
constexpr std::size_t stepColor = 0;
constexpr std::size_t totalColor = 1;

QFont waterfallFont(const QWidget &widget)
{
    QFont font = widget.font();
    font.setPixelSize(std::max(12, font.pixelSize() - 1));
    return font;
}

double farthest(const PriceWaterfallModel &model)
{
    double sum = 0;
    double most = 1e-9;
    for (const PriceWaterfallModel::Step &step : model.steps) {
        sum = step.total ? step.value : sum + step.value;
        most = std::max(most, sum);
    }
    for (const PriceWaterfallModel::Mark &mark : model.marks)
        most = std::max(most, mark.value);
    return most;
}

} // namespace

PriceWaterfall::PriceWaterfall(const QString &name, QWidget *parent) : QWidget(parent)
{
    setObjectName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PriceWaterfall::setModel(const PriceWaterfallModel &model)
{
    m_model = model;
    QStringList said;
    for (const PriceWaterfallModel::Step &step : model.steps)
        said << QString(step.word + u" "_s + step.amount);
    setAccessibleName(said.join(u"; "_s));
    updateGeometry();
    update();
}

int PriceWaterfall::rowHeight() const { return QFontMetrics(waterfallFont(*this)).height() + 6; }

QSize PriceWaterfall::sizeHint() const
{
    const int marks = m_model.marks.isEmpty() ? 0 : 1;
    return {20 * rowHeight(), int(m_model.steps.size() + marks) * rowHeight() + waterfallGap};
}

void PriceWaterfall::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(waterfallFont(*this));
    const QFontMetrics metrics(painter.font());
    const ThemeColors &colors = colorsFor(palette());
    int words = 0;
    int amounts = 0;
    for (const PriceWaterfallModel::Step &step : m_model.steps) {
        words = std::max(words, metrics.horizontalAdvance(step.word));
        amounts = std::max(amounts, metrics.horizontalAdvance(step.amount));
    }
    words = std::min(words, width() * 2 / 5);
    const int left = words + waterfallGap;
    const double room = std::max(width() - left - amounts - waterfallGap - 2, 20);
    const double scale = room / farthest(m_model);
    const int bottom = int(m_model.steps.size()) * rowHeight();
    double sum = 0;
    for (qsizetype at = 0; at < m_model.steps.size(); ++at) {
        const PriceWaterfallModel::Step &step = m_model.steps[at];
        const int top = int(at) * rowHeight();
        const double from = step.total ? 0 : sum;
        sum = step.total ? step.value : sum + step.value;
        const double begin = left + std::min(from, sum) * scale;
        const double wide = std::max(std::abs(sum - from) * scale, 1.0);
        painter.fillRect(QRectF(begin, top + 4, wide, rowHeight() - 8),
                         colors.series[step.total ? totalColor : stepColor]);
        painter.setPen(colors.text);
        painter.drawText(QRect(0, top, words, rowHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(step.word, Qt::ElideRight, words));
        painter.drawText(QRect(width() - amounts - 2, top, amounts + 2, rowHeight()), Qt::AlignRight | Qt::AlignVCenter,
                         step.amount);
    }
    double end = 0;
    for (const PriceWaterfallModel::Mark &mark : m_model.marks) {
        const double at = left + mark.value * scale;
        painter.setPen(QPen(colors.muted, 1, Qt::DashLine));
        painter.drawLine(QPointF(at, 0), QPointF(at, bottom));
        painter.setPen(colors.muted);
        const double wide = metrics.horizontalAdvance(mark.word) + 2;
        const double begin = std::max(std::min(at - wide / 2, width() - wide), end);
        end = begin + wide + waterfallGap;
        painter.drawText(QRectF(begin, bottom, wide, rowHeight()), Qt::AlignCenter, mark.word);
    }
}

} // namespace benchbook
