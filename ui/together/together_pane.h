// TogetherPane: what is known about a circle, a joint purchase or an entry of the ledger, below the buttons of what can
// be done about it.
#pragma once

#include "ui/together/together_book.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace benchbook {

class FactSheet;
class FlowLayout;
class Page;
class PaneForm;
class Session;

class TogetherPane : public QWidget
{
    Q_OBJECT
public:
    TogetherPane(const QString &name, Session &session);

Q_SIGNALS:
    void formWanted(benchbook::PaneForm *form);
    /// A letter was written with one press; empty: it was, else why not.
    void acted(const QString &problem);
    void circleChosen(benchbook::Id<benchbook::Circle> circle);
    void peerChosen(qint64 peer);
    void boxRequested();

protected:
    Session &session() const { return m_session; }
    FactSheet &facts() const { return *m_facts; }
    QVBoxLayout *column() const { return m_column; }
    /// The first one is the filled one.
    QPushButton *addButton(const QString &name, const QString &text);
    void addWidgets(const QList<QWidget *> &widgets);
    /// A button that opens a form.
    void addFormButton(const QString &name, const QString &text, std::function<PaneForm *()> make);
    /// A button that writes a letter at once: there is nothing to type.
    void addStepButton(const QString &name, const QString &text, const CircleStep &step);
    /// Letters of ours that wait in the box, with the way there.
    void sayWaiting(std::size_t letters);

private:
    Session &m_session;
    QVBoxLayout *m_column;
    FlowLayout *m_buttons;
    FactSheet *m_facts;
};

class CirclePane final : public TogetherPane
{
    Q_OBJECT
public:
    CirclePane(Session &session, const CircleBook &book);

private:
    void addReplies(const CircleView &circle);
    void fill(const CircleView &circle);
};

class JointPane final : public TogetherPane
{
    Q_OBJECT
public:
    /// Slips are saved and printed from `page`.
    JointPane(Session &session, Page *page, const CircleBook &book, const JointView &joint);

private:
    void addSteps(Page *page, const CircleView &circle, const JointView &joint);
    void addStep(JointStep step, const CircleView &circle, const JointView &joint);
    /// What does not come out the same here stands before everything else.
    void fillDifferences(const CircleView &circle, const JointView &joint);
    void fillCall(const CircleView &circle, const JointView &joint);
    void fillPledges(const CircleView &circle, const JointView &joint);
    void fillOrder(const CircleView &circle, const JointView &joint);
    void fillDivision(const CircleView &circle, const JointView &joint);
};

/// A rule, an entry or a split.
class LedgerPane final : public TogetherPane
{
    Q_OBJECT
public:
    LedgerPane(Session &session, const CircleBook &book, const LedgerRule &rule);
    LedgerPane(Session &session, const CircleBook &book, const LedgerEntry &entry);
    /// `split` is the place in the ledger.
    LedgerPane(Session &session, const CircleBook &book, std::size_t split);

private:
    void addSign(const CircleView &circle, const Hash256 &letter, const QString &text);
};

} // namespace benchbook
