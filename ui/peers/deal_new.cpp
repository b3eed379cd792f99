#include "ui/peers/deal_new.h"

#include "core/letters/letter_kinds.h"
#include "core/letters/visible_text.h"
#include "core/peers/peer.h"

#include <QComboBox>

namespace benchbook {

using namespace Qt::StringLiterals;

NewDealForm::NewDealForm(Session &session)
    : PaneForm(u"newDeal"_s), m_session(session), m_peer(new QComboBox), m_kind(new QComboBox)
{
    m_peer->setObjectName(u"newDealPeer"_s);
    m_kind->setObjectName(u"newDealKind"_s);
    const auto peers = session.studio().read([](const Reader &reader) { return Result(allPeers(reader)); });
    for (const PeerInfo &peer : peers.valueOr({})) {
        if (!peer.hidden && peer.trust != PeerTrustLevel::Blocked)
            m_peer->addItem(visibleText(peer.name), peer.id.value());
    }
    // Every kind that may open a deal, as core declares them.
    for (const LetterKind &kind : letterKinds()) {
        if (kind.deal == DealUse::Opens || kind.deal == DealUse::OpensOrWithin)
            m_kind->addItem(kind.name(), QString::fromLatin1(kind.key));
    }
    m_kind->setCurrentIndex(m_kind->findData(u"offer"_s));
    addField(u"to"_s, m_peer);
    addField(u"kind"_s, m_kind);
    setSubmittable(m_peer->count() > 0);
    NewDealForm::retranslate();
}

void NewDealForm::retranslate()
{
    setTexts(tr("New offer or request"), tr("Write it…"));
    field(u"to"_s)->setLabel(tr("To"));
    field(u"kind"_s)->setLabel(tr("What"));
    field(u"kind"_s)->setHint(
        tr("Ask with a request, name your price with a quotation, give work away with an offer."));
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, findLetterKind(m_kind->itemData(i).toString())->name());
    setNote(m_peer->count() > 0
                ? QString()
                : tr("There is no studio to write to yet. Exchange cards with one first, on the page of "
                     "the studios."));
}

Result<std::optional<qint64>> NewDealForm::act()
{
    const qint64 peer = m_peer->currentData().toLongLong();
    const QString kind = m_kind->currentData().toString();
    BENCHBOOK_TRY(m_session.studio().read([&](const Reader &reader) -> Result<void> {
        BENCHBOOK_TRY(peerInfo(reader, Id<Peer>(peer)));
        return {};
    }));
    Q_EMIT chosen(peer, kind);
    return std::optional<qint64>();
}

} // namespace benchbook
