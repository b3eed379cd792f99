// FeedbackForm: what a customer said of an order, and which step it leads back to.
#pragma once

#include "core/quality/feedback.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

class QComboBox;
class QLineEdit;

namespace benchbook {

class FeedbackForm final : public PaneForm
{
    Q_OBJECT
public:
    FeedbackForm(Session &session, Id<SalesOrder> order, const QString &code);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    Id<SalesOrder> m_order;
    QString m_code;
    QLineEdit *m_text;
    QComboBox *m_rating;
    QComboBox *m_reason;
    QComboBox *m_step;
    std::vector<FeedbackStep> m_steps; ///< of what was shipped, those with scrap first
};

} // namespace benchbook
