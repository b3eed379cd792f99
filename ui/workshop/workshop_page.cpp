#include "ui/workshop/workshop_page.h"

#include "ui/workshop/experience_page.h"
#include "ui/workshop/work_orders_page.h"

using namespace Qt::StringLiterals;

namespace benchbook {

WorkshopPage::WorkshopPage(Session &session, JobRunner &jobs, QWidget *parent)
    : PartsPage(u"workorders"_s, parent), m_orders(new WorkOrdersPage(session))
{
    // The page itself has this name already.
    m_orders->setObjectName(u"workOrderRecords"_s);
    addPart(
        u"orders"_s, [] { return tr("Work orders"); }, m_orders);
    addPart(
        u"experience"_s, [] { return tr("Experience"); }, new ExperiencePage(session, jobs));
    connect(m_orders, &WorkOrdersPage::benchRequested, this, &WorkshopPage::benchRequested);
}

QString WorkshopPage::title() const { return tr("Workshop"); }

bool WorkshopPage::showRecord(qint64 id)
{
    openPart(u"orders"_s);
    return m_orders->showRecord(id);
}

std::optional<Id<WorkOrder>> WorkshopPage::orderForBench() const
{
    return currentPart() == m_orders ? m_orders->orderForBench() : std::nullopt;
}

void WorkshopPage::issueTo(Id<WorkOrder> id)
{
    openPart(u"orders"_s);
    m_orders->issueTo(id);
}

} // namespace benchbook
