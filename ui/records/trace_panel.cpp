#include "ui/records/trace_panel.h"

#include "ui/records/fact_sheet.h"

#include <QFutureWatcher>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

namespace {

constexpr int pauseBeforeAsking = 120;

bool isOrigin(const TracedLot &lot) { return lot.side == TraceSide::Origin; }

bool isResult(const TracedLot &lot) { return lot.side == TraceSide::Result; }

bool isSubject(const TracedLot &lot) { return lot.side == TraceSide::Subject; }

std::vector<const TracedLot *> lotsThat(const Trace &trace, bool (*wanted)(const TracedLot &))
{
    std::vector<const TracedLot *> found;
    for (const TracedLot &lot : trace.lots) {
        if (wanted(lot))
            found.push_back(&lot);
    }
    return found;
}

} // namespace

/// One question to the file; it can be given up while it is being answered.
class TraceFetch
{
public:
    TraceFetch(std::unique_ptr<ReadSession> session, TraceQuestion ask)
        : m_session(std::move(session)), m_ask(std::move(ask))
    {
    }
    void interrupt() { m_session->interrupt(); }
    std::shared_ptr<const Result<Trace>> run() const
    {
        return std::make_shared<const Result<Trace>>(m_session->read(m_ask));
    }

private:
    std::unique_ptr<ReadSession> m_session;
    TraceQuestion m_ask;
};

TracePanel::TracePanel(const QString &name, Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_sheet(new FactSheet(QString(name + u"Facts"_s)))
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 6);
    column->addWidget(m_sheet);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseBeforeAsking);
    connect(&m_soon, &QTimer::timeout, this, &TracePanel::fetch);
}

TracePanel::~TracePanel()
{
    if (m_fetch)
        m_fetch->interrupt();
}

void TracePanel::openLot(Id<Lot> lot)
{
    open(lot.value(), [lot](const Reader &reader) -> Result<Trace> { return traceLot(reader, lot); });
}

void TracePanel::openWorkOrder(Id<WorkOrder> order)
{
    open(order.value(), [order](const Reader &reader) { return traceWorkOrder(reader, order); });
}

void TracePanel::clear()
{
    m_soon.stop();
    if (m_fetch)
        m_fetch->interrupt();
    m_fetch.reset();
    m_sheet->clear();
}

void TracePanel::open(qint64 record, TraceQuestion ask)
{
    clear();
    m_record = record;
    m_ask = std::move(ask);
    m_soon.start();
}

void TracePanel::fetch()
{
    auto connection = m_session.studio().openReadSession();
    if (!connection.ok())
        return showError(connection.error());
    m_fetch = std::make_shared<TraceFetch>(std::move(*connection), m_ask);
    using Answer = std::shared_ptr<const Result<Trace>>;
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, fetch = m_fetch] {
        watcher->deleteLater();
        // An answer about a record that is no longer looked at is dropped.
        if (fetch != m_fetch)
            return;
        const Answer answer = watcher->result();
        if (answer->ok())
            fill(answer->value());
        else
            showError(answer->error());
    });
    watcher->setFuture(QtConcurrent::run([fetch = m_fetch] { return fetch->run(); }));
}

void TracePanel::showError(const Error &error)
{
    m_sheet->clear();
    // Nothing to trace yet is no mistake, and who was interrupted is not waited for.
    if (error.code != ErrorCode::NotFound && error.code != ErrorCode::Cancelled)
        m_sheet->addText(error.message, Tone::Danger);
}

void TracePanel::fill(const Trace &trace)
{
    m_sheet->clear();
    fillOrigins(trace);
    // What else became of the material is not the order's doing.
    if (trace.start != TraceStart::Taken)
        fillResults(trace);
    m_sheet->addLink(u"Whole"_s, QString(), tr("Whole trace and recall list"),
                     [this, record = m_record] { Q_EMIT traceRequested(record); });
}

void TracePanel::fillOrigins(const Trace &trace)
{
    const std::vector<const TracedLot *> subjects = lotsThat(trace, isSubject);
    std::vector<const TracedLot *> lots;
    if (trace.start == TraceStart::Taken)
        lots = subjects;
    for (const TracedLot *lot : lotsThat(trace, isOrigin))
        lots.push_back(lot);
    const bool ownWork = trace.start == TraceStart::Lots && !subjects.empty() && subjects.front()->madeBy;
    if (lots.empty() && !ownWork)
        return;
    m_sheet->addSection(tr("Made from"));
    if (ownWork)
        addWorkOrderOf(trace, *subjects.front());
    addLots(lots);
}

void TracePanel::fillResults(const Trace &trace)
{
    std::vector<const TracedLot *> lots;
    if (trace.start == TraceStart::Made)
        lots = lotsThat(trace, isSubject);
    for (const TracedLot *lot : lotsThat(trace, isResult))
        lots.push_back(lot);
    m_sheet->addSection(tr("What became of it"));
    if (lots.empty() && trace.shipments.empty())
        m_sheet->addText(tr("Nothing yet."));
    addLots(lots);
    addShipments(trace.shipments);
}

void TracePanel::addWorkOrderOf(const Trace &trace, const TracedLot &lot)
{
    QStringList people;
    for (const TracedWork &work : trace.work) {
        if (work.workOrder == *lot.madeBy && !people.contains(work.person))
            people << work.person;
    }
    QString label = tr("Work order");
    if (!people.isEmpty())
        label = tr("Work order · %1").arg(people.join(u", "_s));
    m_sheet->addLink(lot.madeByCode, label, lot.madeByCode,
                     [this, id = lot.madeBy->value()] { Q_EMIT openRequested(u"workorders"_s, id); });
}

void TracePanel::addLots(const std::vector<const TracedLot *> &lots)
{
    for (std::size_t i = 0; i < std::min(lots.size(), mostLines); ++i) {
        const TracedLot &lot = *lots[i];
        const QString label = lot.supplier.isEmpty() ? lot.itemName : QString(lot.itemName % u" · "_s % lot.supplier);
        m_sheet->addLink(lot.code, label, lot.code,
                         [this, id = lot.id.value()] { Q_EMIT openRequested(u"materials"_s, id); });
    }
    if (lots.size() > mostLines)
        m_sheet->addText(tr("and %n more lot(s)", nullptr, int(lots.size() - mostLines)));
}

void TracePanel::addShipments(const std::vector<TracedShipment> &shipments)
{
    // The newest first: that is whom one would call.
    std::size_t shown = 0;
    for (auto parcel = shipments.rbegin(); parcel != shipments.rend() && shown < mostLines; ++parcel, ++shown) {
        const QString who = parcel->customer.isEmpty() ? tr("Shipped") : parcel->customer;
        const QString label = QString(who % u" · "_s % displayText(parcel->quantity, parcel->unit) % u" · "_s %
                                      parcel->day.toString(Qt::ISODate));
        // One order may have got pieces of two of these lots.
        m_sheet->addLink(QString(parcel->orderCode % u'.' % parcel->lotCode), label, parcel->orderCode,
                         [this, id = parcel->order.value()] { Q_EMIT openRequested(u"orders"_s, id); });
    }
    if (shipments.size() > mostLines)
        m_sheet->addText(tr("and %n more shipment(s)", nullptr, int(shipments.size() - mostLines)));
}

} // namespace benchbook
