// TracePanel: where a lot or the pieces of a work order came from and where they went, in a few lines that lead there.
#pragma once

#include "core/trace.h"
#include "ui/records/session.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

namespace benchbook {

class FactSheet;
class TraceFetch;
/// What a worker asks of the file.
using TraceQuestion = std::function<Result<Trace>(const Reader &)>;

/// The trace is asked by a worker with its own connection, a moment after a record was chosen: whoever goes through
/// a list by the arrow keys waits for nothing. Of a long trace the nearest and newest lines are shown, and how many
/// more there are. A file that cannot be read is said here; a record without lots yet leaves the panel empty.
class TracePanel final : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::size_t mostLines = 5;

    TracePanel(const QString &name, Session &session, QWidget *parent = nullptr);
    ~TracePanel() override;

    void openLot(Id<Lot> lot);
    /// Of an order that made nothing yet only what it took is shown.
    void openWorkOrder(Id<WorkOrder> order);
    void clear();

Q_SIGNALS:
    /// As Page::openRequested.
    void openRequested(const QString &pageId, qint64 record);
    /// The whole trace of what is shown is wanted.
    void traceRequested(qint64 record);

private:
    void open(qint64 record, TraceQuestion ask);
    void fetch();
    void fill(const Trace &trace);
    void showError(const Error &error);
    void fillOrigins(const Trace &trace);
    void fillResults(const Trace &trace);
    void addLots(const std::vector<const TracedLot *> &lots);
    void addShipments(const std::vector<TracedShipment> &shipments);
    void addWorkOrderOf(const Trace &trace, const TracedLot &lot);

    Session &m_session;
    FactSheet *m_sheet;
    QTimer m_soon;
    qint64 m_record = 0;
    TraceQuestion m_ask;
    std::shared_ptr<TraceFetch> m_fetch;
};

} // namespace benchbook
