// BuyingPage: what has to be bought, from whom, what was ordered and what came.
#pragma once

#include "ui/records/parts_page.h"

namespace benchbook {

class JobRunner;
class Session;

class BuyingPage final : public PartsPage
{
    Q_OBJECT
public:
    BuyingPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("truck"); }
    /// Of whatever its parts list: a receipt, an order, a supplier.
    bool showRecord(qint64 id) override;

private:
    void addOrders(Session &session, JobRunner &jobs, class RequestsPage *requests);

    Session &m_session;
};

} // namespace benchbook
