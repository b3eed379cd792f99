// QuestionPage: everything between us and other studios, and between our own machines, that waits for a person, each
// with the way to settle it.
#pragma once

#include "core/journal/frozen_machine.h"
#include "core/peers/open_questions.h"
#include "core/peers/own_machines.h"
#include "ui/records/session.h"
#include "ui/shell/page.h"

class QVBoxLayout;

namespace benchbook {

struct ChangeSet;

/// Filled anew after every change to deals, letters and peers, also while another part is seen, so that its count is
/// right.
class QuestionPage final : public Page
{
    Q_OBJECT
public:
    explicit QuestionPage(Session &session, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("circle-question-mark"); }
    /// How many there are, before the page is made.
    static int countOf(const Session &session);
    void search(const QString &text) override;
    void refresh() override;
    /// Whatever it is about, it is among the cards.
    bool showRecord(qint64) override { return true; }

Q_SIGNALS:
    void dealChosen(qint64 deal);
    void peerChosen(qint64 peer);
    void letterChosen(qint64 letter);
    void circleChosen(qint64 circle);
    /// A letter in the ledger of a circle, or the call of a joint purchase.
    void circleLetterChosen(qint64 circle, qint64 letter);
    /// No other studio is known yet: our keys and card are wanted, or the form that takes a card.
    void keysWanted();
    void cardWanted();
    /// What two machines of ours did does not go together: where it happened.
    void recordChosen(const QString &table, qint64 row);
    /// A bundle would say what a file that was put back has lost.
    void machineChosen(const OwnMachine &machine);

protected:
    void retranslate() override;

private:
    void fill();
    void showQuestions();
    /// What our own machines did apart stands before what others ask.
    int addMachineCards(QVBoxLayout *column);
    void putAway(const FrozenMachine &machine);
    void addFirstSteps(QVBoxLayout *column);
    QWidget *makeRow(const OpenQuestion &question, int number);
    void open(const OpenQuestion &question);
    QString whyText(const OpenQuestion &question) const;

    Session &m_session;
    QVBoxLayout *m_rows;
    QWidget *m_list = nullptr;
    std::vector<OpenQuestion> m_questions;
    std::vector<Conflict> m_conflicts;
    std::vector<MachineQuestion> m_machineQuestions;
    std::vector<FrozenMachine> m_frozen;
    std::optional<PutBack> m_putBack;
    QString m_problem; ///< why they could not be read; empty: they were
    QString m_search;
    bool m_knowsNobody = false; ///< no other studio is here
    bool m_hasKeys = false;
};

/// Whether what was written may have made or settled a question.
bool touchesQuestions(const ChangeSet &changes);

} // namespace benchbook
