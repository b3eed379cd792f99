#include "ui/board/peer_ticks.h"

#include "core/board/shared_letters.h"
#include "core/letters/visible_text.h"
#include "ui/kit/label.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

PeerTicks::PeerTicks(const QString &name, Session &session, bool all, QWidget *parent)
    : QWidget(parent), m_nobody(new Label({}, Label::Size::Body, Tone::Muted))
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const auto peers = session.studio().read([](const Reader &reader) { return Result(verifiedPeers(reader)); });
    for (const PeerInfo &peer : peers.valueOr({})) {
        auto *box = new QCheckBox;
        // An ampersand in a name is no shortcut.
        box->setText(visibleText(peer.name).replace(u'&', u"&&"_s));
        box->setAccessibleName(visibleText(peer.name));
        box->setObjectName(u"%1.%2"_s.arg(name).arg(peer.id.value()));
        box->setProperty("peer", peer.id.value());
        box->setChecked(all);
        column->addWidget(box);
        m_boxes.push_back(box);
    }
    m_nobody->setWordWrap(true);
    m_nobody->setVisible(m_boxes.empty());
    column->addWidget(m_nobody);
    retranslate();
}

std::vector<Id<Peer>> PeerTicks::peers() const
{
    std::vector<Id<Peer>> chosen;
    for (const QCheckBox *box : m_boxes) {
        if (box->isChecked())
            chosen.emplace_back(box->property("peer").toLongLong());
    }
    return chosen;
}

void PeerTicks::setPeers(const std::vector<Id<Peer>> &peers)
{
    for (QCheckBox *box : m_boxes) {
        const Id<Peer> peer(box->property("peer").toLongLong());
        box->setChecked(std::find(peers.begin(), peers.end(), peer) != peers.end());
    }
}

void PeerTicks::retranslate()
{
    m_nobody->setText(tr("No studio is verified yet. Exchange cards and hear each other's words first."));
}

} // namespace benchbook
