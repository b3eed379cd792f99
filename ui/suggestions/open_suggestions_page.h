// OpenSuggestionsPage: what is suggested now, by kind, with the reasons, the one thing to do and the way to dismiss it.
#pragma once

#include "core/base/progress.h"
#include "core/suggestions/suggestion_inbox.h"
#include "ui/records/session.h"
#include "ui/shell/page.h"

#include <QPointer>

class QStandardItemModel;

namespace benchbook {

class DetailPane;
class FlatButton;
class JobRunner;
class Label;
class ListDetail;
class PaneForm;
class TableView;

/// Reckoned beside the window whenever something it depends on changes. What is typed into a form stays until it is
/// done or left.
class OpenSuggestionsPage final : public Page
{
    Q_OBJECT
public:
    OpenSuggestionsPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);
    ~OpenSuggestionsPage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("inbox"); }
    void search(const QString &text) override;
    void refresh() override;
    /// Chooses the suggestion of this key once it is there.
    void showSuggestion(const QString &key);

protected:
    void retranslate() override;

private:
    struct Read
    {
        std::vector<Suggestion> suggestions;
        std::vector<ProposedFigures> figures = {}; ///< of each
        bool hasRules = false;
    };

    QWidget *makeLeft();
    void show(const Result<Read> &read);
    void fillTable();
    void choose(const QString &key);
    void fillPane();
    void addFacts(const Suggestion &suggestion);
    void openDismissal(const Suggestion &suggestion);
    void letRulesAct();
    void setForm(PaneForm *form);
    void sayLatest();
    void refuse(const QString &message);
    const Suggestion *chosen() const;

    Session &m_session;
    JobRunner &m_jobs;
    Label *m_state;
    Label *m_refusal;
    FlatButton *m_act;
    QStandardItemModel *m_model;
    TableView *m_table;
    DetailPane *m_detail;
    ListDetail *m_splitter;
    QPointer<PaneForm> m_form;
    Read m_read;
    QString m_search;
    QString m_chosen;
    CancelToken m_token;
    CancelToken m_acting;
    bool m_isRead = false;
    bool m_filling = false;
};

} // namespace benchbook
