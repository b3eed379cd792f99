// SuggestionsHint: how much the program suggests this morning, and the first of it; one press leads to all.
#pragma once

#include "core/base/progress.h"
#include "core/suggestions/suggestion.h"
#include "ui/kit/buttons.h"
#include "ui/records/session.h"

#include <QTimer>

namespace benchbook {

/// Hidden while nothing is suggested. Reckoned on a worker, some time after the last change.
class SuggestionsHint final : public FlatButton
{
    Q_OBJECT
public:
    explicit SuggestionsHint(Session &session, QWidget *parent = nullptr);
    ~SuggestionsHint() override;

    /// Soon, and once for many calls; not at all where nothing happened that suggestions rest on.
    void refresh();
    void retranslate();

private:
    void read();

    Session &m_session;
    QTimer m_soon;
    CancelToken m_token;
    bool m_stale = true;
    QDate m_day; ///< that it was reckoned for
    std::vector<Suggestion> m_open;
};

} // namespace benchbook
