#include "ui/workshop/workshop_page.h"

#include "core/journal/history.h"
#include "ui/workshop/board_page.h"
#include "ui/workshop/evening_page.h"
#include "ui/workshop/loads_page.h"
#include "ui/workshop/people_board_page.h"
#include "ui/workshop/trace_page.h"
#include "ui/workshop/work_orders_page.h"

using namespace Qt::StringLiterals;

namespace benchbook {

WorkshopPage::WorkshopPage(Session &session, JobRunner &jobs, QWidget *parent)
    : PartsPage(u"workorders"_s, parent),
      m_session(session),
      m_orders(new WorkOrdersPage(session)),
      m_trace(new TracePage(session, jobs))
{
    // The page itself has this name already.
    m_orders->setObjectName(u"workOrderRecords"_s);
    addPart(
        u"orders"_s, [] { return tr("Work orders"); }, m_orders);
    auto *board = new BoardPage(session, jobs);
    addPart(
        u"board"_s, [] { return tr("Board"); }, board);
    auto *loads = new LoadsPage(session);
    addPart(
        u"loads"_s, [] { return tr("Loads"); }, loads);
    auto *people = new PeopleBoardPage(session, jobs);
    addPart(
        u"people"_s, [] { return tr("People"); }, people);
    addPart(
        u"evening"_s, [] { return tr("Evening card"); }, new EveningPage(session));
    addPart(
        u"trace"_s, [] { return tr("Trace"); }, m_trace);
    connect(board, &BoardPage::orderOpened, this, &WorkshopPage::showRecord);
    connect(people, &PeopleBoardPage::orderOpened, this, &WorkshopPage::showRecord);
    connect(people, &PeopleBoardPage::eveningRequested, this,
            [this](qint64 person) { showRecordOf(u"evening"_s, person); });
    connect(loads, &LoadsPage::orderChosen, this, &WorkshopPage::showRecord);
    connect(m_orders, &WorkOrdersPage::benchRequested, this, &WorkshopPage::benchRequested);
    connect(m_orders, &WorkOrdersPage::traceRequested, this, &WorkshopPage::traceRecord);
}

QString WorkshopPage::title() const { return tr("Workshop"); }

bool WorkshopPage::showRecord(qint64 id)
{
    const auto is = [&](const char *table) {
        return m_session.studio().read([&](const Reader &reader) { return Result(exists(reader, {table, id})); })
            .valueOr(false);
    };
    if (is("lot") || is("sales_order"))
        return showRecordOf(u"trace"_s, id);
    return showRecordOf(is("load") ? u"loads"_s : u"orders"_s, id);
}

void WorkshopPage::traceRecord(qint64 id)
{
    openPart(u"trace"_s);
    m_trace->showRecord(id);
}

std::optional<Id<WorkOrder>> WorkshopPage::orderForBench() const
{
    return currentPart() == m_orders ? m_orders->orderForBench() : std::nullopt;
}

} // namespace benchbook
