// BoardPage: what is to be made and every open work order, as cards in the columns of their states.
#pragma once

#include "core/planning/make_plan.h"
#include "core/workshop/board.h"
#include "ui/records/background.h"
#include "ui/shell/page.h"

#include <QTimer>

class QPushButton;

namespace benchbook {

class BoardColumn;
class Label;

class BoardPage final : public Page
{
    Q_OBJECT
public:
    BoardPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);
    ~BoardPage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("layout-dashboard"); }
    void search(const QString &text) override;
    void refresh() override;

Q_SIGNALS:
    void orderOpened(qint64 workOrder);

protected:
    void retranslate() override;

private:
    enum Column { ToMake, Planned, Released, InWork, Done, Columns };

    struct Read
    {
        std::vector<MakeProposal> proposals;
        std::vector<BoardCard> cards;
    };
    void show(const Result<Read> &read);
    void showColumns();
    void showActions();
    /// A card of that column was chosen; the others give theirs up.
    void choose(Column column);
    void plan(PlanAs as);
    void release();
    const Read &shown() const;
    const MakeProposal *chosenProposal() const;
    std::optional<qint64> chosenOrder() const;
    QString wordsOf(const MakeProposal &proposal) const;

    Session &m_session;
    JobRunner &m_jobs;
    CancelToken m_token;
    std::vector<BoardColumn *> m_columns;
    Label *m_about;
    QPushButton *m_planOne;
    QPushButton *m_planEach;
    QPushButton *m_release;
    QPushButton *m_open;
    std::optional<Result<Read>> m_read; ///< none: it is being read for the first time
    QString m_search;
    int m_chosen = Planned;
    QTimer m_soon;
};

} // namespace benchbook
