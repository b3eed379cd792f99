#include "ui/planning/stock_curve_view.h"

#include "core/planning/policy/policy_amounts.h"
#include "core/planning/stock/stock_words.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/handle_chart.h"
#include "ui/kit/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

QList<QPointF> curvePoints(const std::vector<CurvePoint> &points, double minorUnits)
{
    QList<QPointF> drawn;
    for (const CurvePoint &point : points)
        drawn << QPointF(minorsOf(point.bound) / minorUnits, point.timesOutAYear);
    return drawn;
}

/// Of the lines on the curve alone: what they bind and how often they run out with what the file says.
std::pair<Money, double> standingNow(const StockReckoned &reckoned)
{
    Money bound;
    double timesOut = 0;
    for (const int at : reckoned.curve.lines) {
        const StockLine &line = reckoned.advice.lines[std::size_t(at)];
        bound += line.boundNow.value_or(Money());
        timesOut += line.timesOutNow;
    }
    return {bound, timesOut};
}

std::pair<Money, double> advised(const StockReckoned &reckoned)
{
    Money bound;
    double timesOut = 0;
    for (const int at : reckoned.curve.lines) {
        const StockLine &line = reckoned.advice.lines[std::size_t(at)];
        bound += line.bound.value_or(Money());
        timesOut += line.timesOut;
    }
    return {bound, timesOut};
}

} // namespace

StockCurveView::StockCurveView(QWidget *parent)
    : QWidget(parent),
      m_now(new Label),
      m_then(new Label),
      m_equal(new Label({}, Label::Size::Body, Tone::Muted)),
      m_hint(new Label({}, Label::Size::Small, Tone::Muted)),
      m_chart(new HandleChart(u"stock.curve"_s)),
      m_ask(new PrimaryButton(u"stock.askServices"_s)),
      m_classes(new FlatButton(u"stock.askClasses"_s))
{
    m_now->setObjectName(u"stock.curveNow"_s);
    m_then->setObjectName(u"stock.curveThen"_s);
    m_then->setBold(true);
    auto *card = new Card;
    for (Label *label : {m_now, m_then, m_equal, m_hint}) {
        label->setWordWrap(true);
        card->column()->addWidget(label);
    }
    card->column()->insertWidget(3, m_chart, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_ask);
    buttons->addWidget(m_classes);
    buttons->addStretch();
    card->column()->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    connect(m_chart, &HandleChart::moved, this, [this] {
        if (const CurvePoint *point = chosen())
            m_movedTo = point->bound;
        tell();
    });
    connect(m_ask, &QAbstractButton::clicked, this, [this] {
        const CurvePoint *point = chosen();
        // From now on the advice says where it stands.
        m_movedTo.reset();
        if (point)
            Q_EMIT servicesWanted(servicesAt(m_reckoned->question, m_reckoned->advice, m_reckoned->curve, *point));
    });
    connect(m_classes, &QAbstractButton::clicked, this, [this] {
        m_movedTo.reset();
        std::vector<ServiceAsked> none;
        for (const int at : m_reckoned->curve.lines)
            none.push_back({m_reckoned->item(m_reckoned->advice.lines[std::size_t(at)]).key, std::nullopt});
        Q_EMIT servicesWanted(none);
    });
    retranslate();
}

void StockCurveView::show(std::shared_ptr<const StockReckoned> reckoned)
{
    m_reckoned = std::move(reckoned);
    fill(place());
}

void StockCurveView::retranslate()
{
    m_hint->setText(tr("Drag the handle, or use the arrow keys: to the right more money lies on the shelf, and it runs "
                       "out less often."));
    m_classes->setText(tr("Let the classes say it"));
    m_chart->setAccessibleName(tr("Money bound against times out of stock"));
    fill(m_chart->at());
}

bool StockCurveView::hasCurve() const { return m_reckoned && m_reckoned->curve.curve.best.size() > 1; }

qsizetype StockCurveView::place() const
{
    if (!hasCurve())
        return 0;
    const std::vector<CurvePoint> &best = m_reckoned->curve.curve.best;
    if (m_movedTo) {
        const double wanted = minorsOf(*m_movedTo);
        return std::ranges::min_element(
                   best, {}, [&](const CurvePoint &point) { return std::abs(minorsOf(point.bound) - wanted); }) -
               best.begin();
    }
    const double now = advised(*m_reckoned).second;
    const auto at = std::ranges::find_if(best, [&](const CurvePoint &point) { return point.timesOutAYear <= now; });
    return at == best.end() ? qsizetype(best.size()) - 1 : at - best.begin();
}

const CurvePoint *StockCurveView::chosen() const
{
    if (!m_reckoned || std::size_t(m_chart->at()) >= m_reckoned->curve.curve.best.size())
        return nullptr;
    return &m_reckoned->curve.curve.best[std::size_t(m_chart->at())];
}

void StockCurveView::fill(qsizetype at)
{
    const bool any = hasCurve();
    for (QWidget *part : std::initializer_list<QWidget *>{m_now, m_equal, m_hint, m_chart, m_ask, m_classes})
        part->setVisible(any);
    if (!any) {
        m_then->setText(
            tr("Nothing is kept yet whose price and use are known. Receive and use material, or say how many "
               "pieces of a variant are to lie on the shelf."));
        return;
    }
    const double minorUnits = std::pow(10.0, m_reckoned->question.currency.digits);
    const std::vector<CurvePoint> &best = m_reckoned->curve.curve.best;
    HandleChartModel model;
    model.acrossTitle = tr("Money bound on average (%1)").arg(m_reckoned->question.currency.code);
    model.upTitle = tr("Times out of stock a year");
    model.lineName = tr("Money where it helps most");
    model.line = curvePoints(best, minorUnits);
    model.otherName = tr("One service for all");
    model.other = curvePoints(m_reckoned->curve.curve.equal, minorUnits);
    const auto [bound, timesOut] = standingNow(*m_reckoned);
    // What the file says now may lie far above the curve; it is told in words, and drawn where that squeezes nothing.
    constexpr double drawnBeyond = 1.5;
    if (timesOut <=
        drawnBeyond * std::max(best.front().timesOutAYear, m_reckoned->curve.curve.equal.front().timesOutAYear)) {
        model.markName = tr("Now");
        model.mark = QPointF(minorsOf(bound) / minorUnits, timesOut);
    }
    for (const CurvePoint &point : best)
        model.spoken << stockMoneyText(m_reckoned->question, point.bound, point.timesOutAYear, QLocale());
    m_chart->setModel(model, at);
    m_now->setText(tr("Now: %1.").arg(stockMoneyText(m_reckoned->question, bound, timesOut, QLocale())));
    tell();
}

void StockCurveView::tell()
{
    const CurvePoint *point = chosen();
    if (!point)
        return;
    const auto items = int(m_reckoned->curve.lines.size());
    m_then->setText(tr("Then: %1; %n item(s) last %2 of the times on average.", nullptr, items)
                        .arg(stockMoneyText(m_reckoned->question, point->bound, point->timesOutAYear, QLocale()),
                             serviceText(point->service)));
    const CurvePoint &equal = pointFor(m_reckoned->curve.curve.equal, point->timesOutAYear);
    const Money more = equal.bound - point->bound;
    m_equal->setText(
        more > Money() && equal.timesOutAYear <= point->timesOutAYear
            ? tr("One service for all would bind %1 more to run out as rarely.").arg(m_reckoned->money(more))
            : QString());
    m_ask->setText(tr("Ask this of %n item(s)", nullptr, items));
    m_ask->setAccessibleName(m_ask->text());
}

} // namespace benchbook
