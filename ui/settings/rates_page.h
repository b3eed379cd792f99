// RatesPage: the exchange rates, and the offer to give them to orders that came before them.
#pragma once

#include "ui/records/record_page.h"

namespace benchbook {

class Label;

class RatesPage final : public RecordPage
{
    Q_OBJECT
public:
    explicit RatesPage(Session &session);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    /// Counts the orders that could have their rate now; without one the offer is gone.
    void countWaiting();
    void fill();

    Session &m_studioSession;
    QWidget *m_offer;
    Label *m_waiting;
    QPushButton *m_fill;
};

} // namespace benchbook
