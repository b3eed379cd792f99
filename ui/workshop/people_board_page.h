// PeopleBoardPage: who is on what now, what everybody has in hand, and what is late or waits.
#pragma once

#include "core/base/progress.h"
#include "core/reports/people_board.h"
#include "ui/records/session.h"
#include "ui/shell/page.h"

#include <QTimer>

class QGridLayout;

namespace benchbook {

class Card;
class FactSheet;
class JobRunner;
class Label;

/// Live: read again after every change of work and every minute while it is seen.
class PeopleBoardPage final : public Page
{
    Q_OBJECT
public:
    PeopleBoardPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);
    ~PeopleBoardPage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("users"); }
    void refresh() override;

Q_SIGNALS:
    void orderOpened(qint64 workOrder);
    /// The evening card of this person is wanted.
    void eveningRequested(qint64 person);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void show(const Result<PeopleBoard> &board);
    void fill();
    void fillPeople();
    void fillPerson(FactSheet &sheet, const PersonNow &person);
    void fillUnassigned();
    void fillLate();
    void fillWaiting();
    void fillOutside();
    /// "and 3 more" where not all were shown.
    static void addMore(FactSheet &sheet, std::size_t all, std::size_t shown);
    void placeCards();
    int columns() const;

    Session &m_session;
    JobRunner &m_jobs;
    QWidget *m_peopleBox;
    QGridLayout *m_peopleGrid;
    std::vector<Card *> m_cards;
    Label *m_nobody;
    Card *m_lateCard;
    Card *m_waitingCard;
    Card *m_outsideCard;
    Card *m_unassignedCard;
    FactSheet *m_late;
    FactSheet *m_waiting;
    FactSheet *m_outside;
    FactSheet *m_unassigned;
    PeopleBoard m_board;
    CancelToken m_token;
    QTimer m_soon;
    QTimer m_minute;
};

} // namespace benchbook
