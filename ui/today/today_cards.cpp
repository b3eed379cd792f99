#include "ui/today/today_cards.h"

#include "ui/kit/kpi_card.h"

#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>
#include <cstdlib>

namespace benchbook {

using namespace Qt::StringLiterals;
using Direction = KpiCard::Direction;

namespace {

constexpr int namesShown = 3;
constexpr qint64 ppmPerTenthPercent = 1'000;

/// Tenths of a percent as people read them: "91.4".
QString tenthsText(qint64 tenths)
{
    const QLocale locale;
    return QString((tenths < 0 ? locale.negativeSign() : QString()) + locale.toString(std::abs(tenths) / 10) +
                   locale.decimalPoint() + locale.toString(std::abs(tenths) % 10));
}

qint64 tenthsOf(Ratio ratio) { return multiplyDivide(ratio.ppm(), 1, ppmPerTenthPercent, Rounding::HalfEven); }

Direction directionOf(qint64 change)
{
    return change > 0 ? Direction::Up : change < 0 ? Direction::Down : Direction::None;
}

} // namespace

TodayCards::TodayCards(QWidget *parent)
    : QWidget(parent),
      m_sales(new KpiCard(u"kpiSales"_s)),
      m_work(new KpiCard(u"kpiWork"_s)),
      m_yield(new KpiCard(u"kpiYield"_s)),
      m_shortage(new KpiCard(u"kpiShortage"_s))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    for (KpiCard *card : {m_sales, m_work, m_yield, m_shortage})
        row->addWidget(card, 1);
    connect(m_sales, &KpiCard::clicked, this, [this] { Q_EMIT opened(u"orders"_s); });
    connect(m_work, &KpiCard::clicked, this, [this] { Q_EMIT opened(u"workorders"_s); });
    connect(m_yield, &KpiCard::clicked, this, [this] { Q_EMIT opened(u"reports"_s); });
    connect(m_shortage, &KpiCard::clicked, this, [this] { Q_EMIT opened(u"materials"_s); });
    fillTitles();
}

void TodayCards::fillTitles()
{
    m_sales->setTitleText(tr("Sales this month"));
    m_work->setTitleText(tr("Work in progress"));
    m_yield->setTitleText(tr("Yield this month"));
    m_shortage->setTitleText(tr("Running out"));
}

void TodayCards::fill(const TodayFigures &figures)
{
    fillTitles();
    fillSales(figures);
    fillWork(figures);
    fillYield(figures);
    fillShortage(figures);
}

void TodayCards::fillSales(const TodayFigures &figures)
{
    const auto revenue = figures.sales.knownRevenue();
    m_sales->setValue(revenue ? displayText(*revenue, figures.currency, QLocale()) : tr("unknown"));
    const Money before = figures.salesLastMonth.revenue;
    if (figures.sales.unknownRate > 0) {
        m_sales->setChange(tr("%n order(s) without exchange rate not counted", nullptr, figures.sales.unknownRate),
                           Direction::None, Tone::Warning);
        return;
    }
    if (before <= Money()) {
        m_sales->setChange(tr("nothing sold by this day last month"));
        return;
    }
    const qint64 change =
        multiplyDivide((figures.sales.revenue - before).minor(), 100, before.minor(), Rounding::HalfEven);
    if (change == 0)
        m_sales->setChange(tr("as much as by this day last month"));
    else
        m_sales->setChange(tr("%1% on last month to this day").arg(std::abs(change)), directionOf(change),
                           change > 0 ? Tone::Success : Tone::Danger);
}

void TodayCards::fillWork(const TodayFigures &figures)
{
    m_work->setValue(QLocale().toString(figures.workOrdersInWork));
    const int late = figures.total(AttentionKind::LateWorkOrder);
    if (late > 0)
        m_work->setChange(tr("%n late", nullptr, late) +
                              (figures.workOrdersDueToday > 0
                                   ? QString(u" · "_s + tr("%n due today", nullptr, figures.workOrdersDueToday))
                                   : QString()),
                          Direction::None, Tone::Danger);
    else if (figures.workOrdersDueToday > 0)
        m_work->setChange(tr("%n due today", nullptr, figures.workOrdersDueToday), Direction::None, Tone::Warning);
    else
        m_work->setChange(tr("nothing due today"));
}

void TodayCards::fillYield(const TodayFigures &figures)
{
    const std::optional<Ratio> now = figures.yield.rate();
    if (!now) {
        m_yield->setValue(u"—"_s);
        m_yield->setChange(tr("no work order finished yet this month"));
        return;
    }
    m_yield->setValue(QString(tenthsText(tenthsOf(*now)) + u'%'));
    const std::optional<Ratio> before = figures.yieldLastMonth.rate();
    if (!before) {
        m_yield->setChange(tr("%1 good of %2 started").arg(figures.yield.good).arg(figures.yield.started()));
        return;
    }
    const qint64 change = tenthsOf(*now) - tenthsOf(*before);
    if (change == 0)
        m_yield->setChange(tr("the same as last month"));
    else
        m_yield->setChange(tr("%1 points on last month").arg(tenthsText(std::abs(change))), directionOf(change),
                           change > 0 ? Tone::Success : Tone::Danger);
}

void TodayCards::fillShortage(const TodayFigures &figures)
{
    const int total = figures.total(AttentionKind::LowMaterial);
    m_shortage->setValue(QLocale().toString(total));
    if (total == 0) {
        m_shortage->setChange(figures.watchesMaterials ? tr("every material above its reorder point")
                                                       : tr("no material has a reorder point yet"));
        return;
    }
    QStringList names;
    for (const AttentionGroup &group : figures.attention) {
        if (group.kind != AttentionKind::LowMaterial)
            continue;
        for (const Attention &row : group.rows) {
            if (names.size() < namesShown)
                names << row.parts.value(0);
        }
    }
    m_shortage->setChange(names.join(tr(", ", "between names")), Direction::None, Tone::Danger);
}

} // namespace benchbook
