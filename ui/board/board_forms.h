// The forms about free hours: what we can lend, and to whom that is told.
#pragma once

#include "core/board/hours_board.h"
#include "ui/board/leaving_form.h"

class QLineEdit;

namespace benchbook {

class DayEdit;
class PeerTicks;
class QuantityEdit;

/// Hours of one craft for a stretch of weeks, one by one the same; each week can be typed over in the table.
class SpareHoursForm final : public PaneForm
{
    Q_OBJECT
public:
    SpareHoursForm(Session &session, const QString &craft);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    QLineEdit *m_craft;
    DayEdit *m_week;
    QLineEdit *m_hours;
};

class PublishHoursForm final : public LeavingForm
{
    Q_OBJECT
public:
    explicit PublishHoursForm(Session &session);

protected:
    Result<std::vector<Sheet>> sheets() override;
    Result<void> write() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    CapacityPublication publication() const;

    PeerTicks *m_peers;
    DayEdit *m_until;
    QLineEdit *m_note;
};

/// "Oakbench, Kiln House", as people read it.
QString peerNames(const Session &session, const std::vector<Id<Peer>> &peers);

} // namespace benchbook
