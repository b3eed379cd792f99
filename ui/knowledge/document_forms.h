// PublishForm: the newest version of a document of ours, to the studios that are ticked.
#pragma once

#include "core/knowledge/document_view.h"
#include "ui/board/leaving_form.h"

namespace benchbook {

class PeerTicks;

class PublishForm final : public LeavingForm
{
    Q_OBJECT
public:
    PublishForm(Session &session, Id<OwnDocument> document, QString title);

protected:
    Result<std::vector<Sheet>> sheets() override;
    Result<void> write() override;
    QString formTitle() const override;
    void retranslate() override;

private:
    Id<OwnDocument> m_document;
    QString m_title;
    PeerTicks *m_peers;
};

} // namespace benchbook
