// HoldBanner: says at the head of a lot that it may not be used, why, and what to do.
#pragma once

#include "core/stock/lot.h"
#include "ui/records/session.h"

#include <QFrame>

class QPushButton;

namespace benchbook {

class Label;

/// Hidden while the lot may be used.
class HoldBanner final : public QFrame
{
    Q_OBJECT
public:
    HoldBanner(const QString &name, Session &session, QWidget *parent = nullptr);

    /// Asks whether the lot is held or expired.
    void show(const LotInfo &lot);

Q_SIGNALS:
    void releaseRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Session &m_session;
    Label *m_what;
    Label *m_why;
    QPushButton *m_release;
};

} // namespace benchbook
