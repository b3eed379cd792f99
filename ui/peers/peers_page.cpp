#include "ui/peers/peers_page.h"

#include "ui/peers/bundle_page.h"
#include "ui/peers/own_card_page.h"
#include "ui/peers/peer_page.h"

using namespace Qt::StringLiterals;

namespace benchbook {

PeersPage::PeersPage(Session &session, JobRunner &jobs, KeyAccess &keys, QWidget *parent)
    : PartsPage(u"peers"_s, parent)
{
    auto *peers = new PeerPage(session, keys);
    auto *bundles = new BundlePage(session, jobs, keys);
    addPart(
        u"peers"_s, [] { return tr("Studios"); }, peers);
    addPart(
        u"bundles"_s, [] { return tr("Bundles"); }, bundles);
    addPart(
        u"keys"_s, [] { return tr("Our keys"); }, new OwnCardPage(session, keys));
    const auto openKeys = [this] { openPart(u"keys"_s); };
    connect(peers, &PeerPage::keysWanted, this, openKeys);
    connect(bundles, &BundlePage::keysWanted, this, openKeys);
    connect(peers, &PeerPage::bundlesDropped, this, [this, bundles](const QStringList &paths) {
        openPart(u"bundles"_s);
        bundles->takeIn(paths);
    });
}

QString PeersPage::title() const { return tr("Peers"); }

} // namespace benchbook
