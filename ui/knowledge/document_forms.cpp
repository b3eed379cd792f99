#include "ui/knowledge/document_forms.h"

#include "core/letters/visible_text.h"
#include "ui/board/board_forms.h"
#include "ui/board/peer_ticks.h"

#include <algorithm>

namespace benchbook {

using namespace Qt::StringLiterals;

PublishForm::PublishForm(Session &session, Id<OwnDocument> document, QString title)
    : LeavingForm(u"publishDocument"_s, session),
      m_document(document),
      m_title(std::move(title)),
      m_peers(new PeerTicks(u"publishDocumentTo"_s, session, false))
{
    addInput(u"peers"_s, m_peers);
    setSubmittable(!m_peers->isEmpty());
    PublishForm::retranslate();
}

QString PublishForm::formTitle() const { return tr("Publish “%1”").arg(visibleText(m_title)); }

void PublishForm::retranslate()
{
    LeavingForm::retranslate();
    m_peers->retranslate();
    field(u"peers"_s)->setLabel(tr("To"));
    setNote(isReviewed() ? tr("What was sent can be withdrawn, but not un-sent.")
                         : tr("The newest version goes to those who are ticked, with their next bundles."));
}

Result<std::vector<LeavingForm::Sheet>> PublishForm::sheets()
{
    const std::vector<Id<Peer>> peers = m_peers->peers();
    if (peers.empty())
        return Error::fromIssues({{u"peers"_s, tr("Tick who shall have it.")}});
    return session().studio().read([&](const Reader &reader) -> Result<std::vector<Sheet>> {
        BENCHBOOK_ASSIGN(const DocumentView view, documentView(reader, m_document.value()));
        const VersionView &newest = view.versions.back();
        std::vector<Sheet> sheets;
        for (const Id<Peer> peer : peers) {
            // Who has it already gets no letter.
            const bool has = std::any_of(newest.posts.begin(), newest.posts.end(),
                                         [&](const DocumentPost &post) { return post.peer == peer; });
            if (has)
                continue;
            BENCHBOOK_ASSIGN(const LetterContent content, publishedContent(reader, m_document, peer));
            const QString name = peerNames(session(), {peer});
            const auto same = std::find_if(sheets.begin(), sheets.end(),
                                           [&](const Sheet &one) { return one.letter.body == content.body; });
            if (same == sheets.end())
                sheets.push_back({name, content});
            else
                same->to = tr("%1, %2", "studios").arg(same->to, name);
        }
        if (sheets.empty())
            return Error::refused(tr("All of them have it already, or it waits in the box."));
        return sheets;
    });
}

Result<void> PublishForm::write()
{
    BENCHBOOK_TRY(publishDocument(session().studio(), m_document, m_peers->peers(), session().person()));
    return {};
}

} // namespace benchbook
