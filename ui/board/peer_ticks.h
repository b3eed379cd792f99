// PeerTicks: the verified studios with a box each, to say for whom something is meant.
#pragma once

#include "core/journal/entities.h"
#include "ui/records/session.h"

#include <QWidget>

class QCheckBox;

namespace benchbook {

class Label;

class PeerTicks final : public QWidget
{
    Q_OBJECT
public:
    /// Each box is named `name` + "." + the peer's id. All are ticked where `all` says so.
    PeerTicks(const QString &name, Session &session, bool all, QWidget *parent = nullptr);

    std::vector<Id<Peer>> peers() const;
    /// Ticks these and no others; who is not verified has no box.
    void setPeers(const std::vector<Id<Peer>> &peers);
    bool isEmpty() const { return m_boxes.empty(); }
    void retranslate();

private:
    std::vector<QCheckBox *> m_boxes;
    Label *m_nobody;
};

} // namespace benchbook
