// AlertsView: everything about stock and suppliers that somebody might act on, with a proposal each.
#pragma once

#include "core/reports/stock_alerts.h"

#include <QWidget>

class QVBoxLayout;

namespace benchbook {

class Card;
class FilterChips;
class FlatButton;
class Label;

/// In place of Today until it is left; Esc leaves.
class AlertsView final : public QWidget
{
    Q_OBJECT
public:
    explicit AlertsView(QWidget *parent = nullptr);
    void fill(std::vector<StockAlert> alerts);
    void retranslate();

Q_SIGNALS:
    void opened(const QString &table, qint64 record);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showRows();
    QWidget *makeRow(const StockAlert &alert, int number);

    FlatButton *m_back;
    FilterChips *m_chips;
    Card *m_card;
    QVBoxLayout *m_rows;
    std::vector<StockAlert> m_alerts;
};

} // namespace benchbook
