// CustomersPage: who buys, what they bought, and what they agreed to.
#pragma once

#include "ui/records/record_page.h"

namespace benchbook {

class CustomerOrdersPanel;

class CustomersPage final : public RecordPage
{
    Q_OBJECT
public:
    CustomersPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

protected:
    void showRecordParts(qint64 id) override;
    QString emptySentence() const override;
    void retranslate() override;

private:
    void erase();

    CustomerOrdersPanel *m_orders;
    Label *m_eraseHint;
    QPushButton *m_erase;
    std::optional<qint64> m_customer;
};

} // namespace benchbook
