// The forms of one suggestion: taken, with other figures where a person wants; or dismissed with a reason.
#pragma once

#include "core/suggestions/suggestion_inbox.h"
#include "ui/records/pane_form.h"
#include "ui/records/session.h"

class QPlainTextEdit;

namespace benchbook {

class DayEdit;
class MoneyEdit;
class QuantityEdit;

/// Always there: its figures are those proposed until somebody types others.
class TakeForm final : public PaneForm
{
    Q_OBJECT
public:
    TakeForm(Session &session, Suggestion suggestion, const ProposedFigures &figures);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    Suggestion m_suggestion;
    ProposedFigures m_proposed;
    QuantityEdit *m_quantity = nullptr; ///< null: it is not to be said here
    MoneyEdit *m_price = nullptr;       ///< likewise
};

class DismissForm final : public PaneForm
{
    Q_OBJECT
public:
    DismissForm(Session &session, Suggestion suggestion);

protected:
    Result<std::optional<qint64>> act() override;
    void retranslate() override;

private:
    Session &m_session;
    Suggestion m_suggestion;
    QPlainTextEdit *m_reason;
    DayEdit *m_until;
};

} // namespace benchbook
