// SuggestionsPage: the inbox with its parts: what is suggested now, what was answered, and the rules.
#pragma once

#include "ui/records/parts_page.h"
#include "ui/records/session.h"

namespace benchbook {

class JobRunner;
class OpenSuggestionsPage;

class SuggestionsPage final : public PartsPage
{
    Q_OBJECT
public:
    SuggestionsPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("inbox"); }
    /// Chooses one that stands open.
    void showSuggestion(const QString &key);

private:
    OpenSuggestionsPage *m_open;
};

} // namespace benchbook
