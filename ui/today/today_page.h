// TodayPage: the owner's first look in the morning.
#pragma once

#include "ui/records/session.h"
#include "ui/shell/page.h"
#include "ui/today/today_data.h"

#include <QTimer>

class QStackedWidget;

namespace benchbook {

class AlertsView;
class AttentionCard;
class Card;
class ChartView;
class FirstSteps;
class SuggestionsHint;
class TodayCards;

/// Opens at once with empty cards; the figures are read on a worker and again after every change.
class TodayPage final : public Page
{
    Q_OBJECT

public:
    /// Where the page leads to.
    struct Ways
    {
        std::function<void(const QString &table, qint64 row)> openRecord;
        std::function<void(const QString &pageId)> openPage;
        std::function<void()> importOrders;
        std::function<void()> newWorkOrder;
    };
    TodayPage(Session &session, Ways ways, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("layout-dashboard"); }
    QAction *primaryAction() override { return m_newWorkOrder; }
    void refresh() override;

Q_SIGNALS:
    /// The figures on the screen are those of the file.
    void filled();

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void fill();
    void fillChart();
    void openAlerts();
    void readAlerts();
    void closeAlerts();

    Session &m_session;
    Ways m_ways;
    QAction *m_newWorkOrder;
    QStackedWidget *m_stack;
    FirstSteps *m_firstSteps;
    TodayCards *m_cards;
    Card *m_chartCard;
    ChartView *m_chart;
    AttentionCard *m_attention;
    SuggestionsHint *m_suggestions;
    AlertsView *m_alerts;
    QTimer m_soon;
    std::optional<TodayData> m_data;
    bool m_reading = false;
    bool m_stale = true;
};

} // namespace benchbook
