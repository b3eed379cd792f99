#include "ui/peers/peer_page.h"

#include "core/peers/peer.h"
#include "ui/records/state_style.h"

using namespace Qt::StringLiterals;

namespace benchbook {

PeerPage::PeerPage(Session &session, JobRunner &jobs, KeyAccess &keys, QWidget *parent)
    : ActionPage(u"peerRecords"_s, session, peerList(), parent), m_jobs(jobs), m_keys(keys)
{
    PeerPage::retranslate();
}

QString PeerPage::title() const { return tr("Studios"); }

QString PeerPage::emptySentence() const
{
    return tr("No studio here yet. Take the card that another studio gave you: a file, or its digits as text.");
}

void PeerPage::fillBody(std::optional<qint64> id)
{
    detail()->setChip({});
    if (!id) {
        detail()->setHeading(tr("No studio chosen"));
        return;
    }
    const auto peer = session().studio().read([&](const Reader &reader) { return peerInfo(reader, Id<Peer>(*id)); });
    if (!peer.ok()) {
        detail()->setHeading(tr("Studio"), peer.error().message);
        return;
    }
    detail()->setHeading(peer->name, peer->code);
    detail()->setChip(chipFor(trustName(peer->trust)));
}

} // namespace benchbook
