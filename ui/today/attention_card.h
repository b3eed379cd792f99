// AttentionCard: what somebody should look at, each with the one thing to do about it.
#pragma once

#include "core/reports/attention.h"
#include "ui/kit/card.h"

namespace benchbook {

class FlatButton;

class AttentionCard final : public Card
{
    Q_OBJECT

public:
    explicit AttentionCard(QWidget *parent = nullptr);
    void fill(const std::vector<AttentionGroup> &groups);
    void retitle();

Q_SIGNALS:
    void opened(const QString &table, qint64 record);
    /// Everything about stock that somebody might act on.
    void stockAlertsRequested();

private:
    QWidget *makeRow(const Attention &attention, int number);

    QVBoxLayout *m_rows;
    FlatButton *m_stock;
};

} // namespace benchbook
