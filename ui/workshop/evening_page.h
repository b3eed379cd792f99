// EveningPage: the evening cards of everybody, one day at a time.
#pragma once

#include "core/workshop/evening_card.h"
#include "ui/shell/page.h"
#include "ui/workshop/evening_drafts.h"

#include <QTimer>

class QHBoxLayout;
class QToolButton;

namespace benchbook {

class Card;
class DayEdit;
class FactSheet;
class FieldRow;
class FilterChips;
class FlatButton;
class Label;
class PrimaryButton;

/// What was corrected and not confirmed yet waits until its person and day are chosen again, also in another session of
/// the program. Ctrl+Enter confirms and
/// goes to the next person who has not.
class EveningPage final : public Page
{
    Q_OBJECT
public:
    explicit EveningPage(Session &session, QWidget *parent = nullptr);
    ~EveningPage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("clock"); }
    void refresh() override;
    /// Of a person: the latest day they have not told of, or today.
    bool showRecord(qint64 person) override;

protected:
    void retranslate() override;
    void hideEvent(QHideEvent *event) override;

private:
    using Key = std::pair<qint64, QDate>; ///< person and day

    QWidget *makeHead();
    QWidget *makeCard();
    void fill();
    void fillPeople();
    void fillOpenDays();
    void fillCard();
    void showSums();
    void showLogged();
    void choose(qint64 person, QDate day);
    void putAside();
    void keepAside();
    void draftAgain();
    void confirm();
    void confirmNothing();
    void sayWritten();
    void goToNext();
    void say(const QString &problem);
    void stepDay(int by);
    QString chipText(const EveningState &state) const;
    Key key() const { return {m_person, m_day}; }

    Session &m_session;
    FilterChips *m_people = nullptr;
    QHBoxLayout *m_peopleRow;
    DayEdit *m_dayEdit;
    FieldRow *m_dayField;
    QToolButton *m_earlier;
    QToolButton *m_later;
    QWidget *m_openDays;
    Card *m_card;
    Label *m_heading;
    Label *m_sums;
    EveningLines *m_lines;
    FactSheet *m_logged;
    Label *m_problem;
    PrimaryButton *m_confirm;
    FlatButton *m_nothing;
    FlatButton *m_again;
    Label *m_nobody;
    QTimer m_soon;
    std::vector<EveningState> m_states;
    std::vector<qint64> m_shownPeople;
    EveningCard m_drafted;
    EveningDrafts m_aside;
    qint64 m_person = 0; ///< 0: none is chosen
    QDate m_day;
};

} // namespace benchbook
