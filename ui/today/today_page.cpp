#include "ui/today/today_page.h"

#include "ui/kit/chart_view.h"
#include "ui/today/alerts_view.h"
#include "ui/today/attention_card.h"
#include "ui/today/first_steps.h"
#include "ui/today/suggestions_hint.h"
#include "ui/today/today_cards.h"

#include <QAction>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <cmath>

namespace benchbook {

using namespace Qt::StringLiterals;

TodayPage::TodayPage(Session &session, Ways ways, QWidget *parent)
    : Page(u"today"_s, parent),
      m_session(session),
      m_ways(std::move(ways)),
      m_newWorkOrder(new QAction(this)),
      m_stack(new QStackedWidget),
      m_firstSteps(new FirstSteps),
      m_cards(new TodayCards),
      m_chartCard(new Card),
      m_chart(new ChartView(u"salesChart"_s)),
      m_attention(new AttentionCard),
      m_suggestions(new SuggestionsHint(session)),
      m_alerts(new AlertsView)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    auto *figures = new QWidget;
    auto *column = new QVBoxLayout(figures);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(m_suggestions);
    column->addWidget(m_cards);
    auto *below = new QHBoxLayout;
    below->setSpacing(14);
    m_chartCard->column()->addWidget(m_chart, 1);
    below->addWidget(m_chartCard, 3);
    below->addWidget(m_attention, 2);
    column->addLayout(below, 1);
    m_stack->addWidget(figures);
    m_stack->addWidget(m_firstSteps);
    m_stack->addWidget(m_alerts);

    m_newWorkOrder->setObjectName(u"today.newWorkOrder"_s);
    m_newWorkOrder->setShortcut(QKeySequence::New);
    connect(m_newWorkOrder, &QAction::triggered, this, [this] { m_ways.newWorkOrder(); });
    connect(m_cards, &TodayCards::opened, this, [this](const QString &page) { m_ways.openPage(page); });
    connect(m_firstSteps, &FirstSteps::opened, this, [this](const QString &page) { m_ways.openPage(page); });
    connect(m_firstSteps, &FirstSteps::importRequested, this, [this] { m_ways.importOrders(); });
    connect(m_attention, &AttentionCard::opened, this,
            [this](const QString &table, qint64 record) { m_ways.openRecord(table, record); });
    connect(m_suggestions, &QPushButton::clicked, this, [this] { m_ways.openPage(u"suggestions"_s); });
    connect(m_attention, &AttentionCard::stockAlertsRequested, this, &TodayPage::openAlerts);
    connect(m_alerts, &AlertsView::left, this, &TodayPage::closeAlerts);
    connect(m_alerts, &AlertsView::opened, this,
            [this](const QString &table, qint64 record) { m_ways.openRecord(table, record); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(50);
    connect(&m_soon, &QTimer::timeout, this, &TodayPage::refresh);
    connect(&session.studio().changes(), &ChangeBus::committed, this, [this] {
        m_stale = true;
        // Out of sight nothing is counted; the next look asks again.
        if (isVisible())
            m_soon.start();
    });
    retranslate();
}

QString TodayPage::title() const { return tr("Today"); }

void TodayPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        m_soon.start();
}

void TodayPage::refresh()
{
    if (m_reading) {
        m_stale = true;
        return;
    }
    auto connection = m_session.studio().openReadSession();
    if (!connection.ok())
        return;
    m_reading = true;
    m_stale = false;
    auto *watcher = new QFutureWatcher<Result<TodayData>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_reading = false;
        Result<TodayData> morning = watcher->result();
        if (morning.ok()) {
            m_data = std::move(*morning);
            fill();
            m_suggestions->refresh();
            Q_EMIT filled();
        } else {
            qWarning().noquote() << morning.error().message << morning.error().detail;
        }
        if (m_stale)
            m_soon.start();
    });
    const std::shared_ptr<ReadSession> own = std::move(*connection);
    const Studio &studio = m_session.studio();
    watcher->setFuture(QtConcurrent::run([own, now = studio.clock().now(), zone = studio.timeZone()] {
        return own->read([&](const Reader &reader) { return readToday(reader, now, zone); });
    }));
}

void TodayPage::fill()
{
    if (m_stack->currentWidget() == m_alerts)
        readAlerts();
    else
        m_stack->setCurrentIndex(m_data->isNewStudio() ? 1 : 0);
    m_firstSteps->fill(*m_data);
    m_cards->fill(m_data->figures);
    m_attention->fill(m_data->figures.attention);
    fillChart();
}

void TodayPage::openAlerts()
{
    m_stack->setCurrentWidget(m_alerts);
    m_alerts->setFocus();
    readAlerts();
}

void TodayPage::readAlerts()
{
    auto connection = m_session.studio().openReadSession();
    if (!connection.ok())
        return;
    auto *watcher = new QFutureWatcher<Result<std::vector<StockAlert>>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (Result<std::vector<StockAlert>> alerts = watcher->result(); alerts.ok())
            m_alerts->fill(std::move(*alerts));
    });
    const std::shared_ptr<ReadSession> own = std::move(*connection);
    watcher->setFuture(QtConcurrent::run([own, today = m_session.today(), currency = m_session.studio().currency()] {
        return own->read([&](const Reader &reader) { return stockAlerts(reader, today, currency); });
    }));
}

void TodayPage::closeAlerts()
{
    m_stack->setCurrentIndex(0);
    refresh();
}

void TodayPage::fillChart()
{
    ChartModel model;
    model.emptyText = tr("Nothing was sold in the last twelve months.");
    const QLocale locale;
    ChartSeries sold;
    sold.name = tr("Sales");
    bool any = false;
    if (m_data) {
        const double unit = std::pow(10.0, m_data->figures.currency.digits);
        for (const MonthSales &month : m_data->figures.months) {
            model.categories << locale.standaloneMonthName(month.month.month(), QLocale::ShortFormat);
            // Drawn only: the exact figures are in the report.
            sold.values << double(month.total.revenue.minor()) / unit;
            any = any || month.total.orders > 0;
        }
    }
    if (any)
        model.series = {sold};
    m_chart->setModel(model);
}

void TodayPage::retranslate()
{
    m_newWorkOrder->setText(tr("New work order"));
    m_chartCard->setTitle(tr("Sales of twelve months (%1)").arg(m_session.studio().currency().code));
    m_attention->retitle();
    m_firstSteps->retranslate();
    m_alerts->retranslate();
    m_cards->fillTitles();
    m_suggestions->retranslate();
    if (m_data)
        fill();
    else
        fillChart();
}

} // namespace benchbook
