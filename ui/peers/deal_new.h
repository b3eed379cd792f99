// NewDealForm: to whom, and which kind of letter; then the letter itself is written.
#pragma once

#include "core/journal/entities.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

class QComboBox;

namespace benchbook {

class NewDealForm final : public PaneForm
{
    Q_OBJECT
public:
    explicit NewDealForm(Session &session);

Q_SIGNALS:
    /// The form has gone by then.
    void chosen(qint64 peer, const QString &kind);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    QComboBox *m_peer;
    QComboBox *m_kind;
};

} // namespace benchbook
