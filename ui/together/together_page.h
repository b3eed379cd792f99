// TogetherPage: circles of studios, what they buy together, and the ledger of what members gave each other.
#pragma once

#include "core/base/progress.h"
#include "ui/records/session.h"
#include "ui/shell/page.h"
#include "ui/together/together_book.h"

#include <QPointer>

class QStackedWidget;

namespace benchbook {

class DetailPane;
class FilterChips;
class FlatButton;
class JobRunner;
class Label;
class ListDetail;
class PaneForm;
class TableView;
class TogetherLines;
class TogetherPane;

/// Circles above; below them joint purchases or the ledger of the chosen one; beside them what is known about the line
/// that was chosen last. Read beside the window after every change. A form has the pane to itself; one that was typed
/// into stays until it is done or left.
class TogetherPage final : public Page
{
    Q_OBJECT
public:
    TogetherPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);
    ~TogetherPage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("users"); }
    QAction *primaryAction() override { return m_found; }
    void search(const QString &text) override;
    void refresh() override;
    /// Of a circle.
    bool showRecord(qint64 circle) override;
    /// Of a circle: the purchase that this letter calls for, or the rule, the entry or the split that it is.
    void showLetter(qint64 circle, qint64 letter);

Q_SIGNALS:
    void peerChosen(qint64 peer);
    void boxRequested();

protected:
    void retranslate() override;

private:
    QWidget *makeLeft();
    TableView *makeTable(const QString &name, TogetherLines *lines);
    QWidget *makeTab(const QList<FlatButton *> &buttons, TableView *table);
    void connectButtons();
    void showRead(const Result<TogetherBook> &book);
    void fillTables();
    /// Joint purchases and ledger of the chosen circle.
    void fillLists();
    /// The lines that belong to the choice, in all three tables. Nothing is filled anew: a person may be just pressing.
    void markChosen();
    void sayState();
    void choose(const TogetherChoice &choice);
    void fillPane();
    TogetherPane *makePane(const CircleBook &book);
    TogetherPane *makeLedgerPane(const CircleBook &book);
    void showPane(TogetherPane *pane);
    void openForm(PaneForm *form);
    void closeForm();
    void sayLatest();
    void refuse(const QString &message);
    /// The chosen circle; null while there is none.
    const CircleBook *book() const;

    Session &m_session;
    JobRunner &m_jobs;
    QAction *m_found;
    Label *m_state;
    Label *m_refusal;
    TogetherLines *m_circles;
    TogetherLines *m_joints;
    TogetherLines *m_ledger;
    TableView *m_circleTable;
    FilterChips *m_tabs;
    QStackedWidget *m_stack;
    FlatButton *m_call;
    FlatButton *m_give;
    FlatButton *m_rule;
    FlatButton *m_split;
    TableView *m_jointTable;
    TableView *m_ledgerTable;
    DetailPane *m_detail;
    ListDetail *m_splitter;
    QPointer<PaneForm> m_form;
    TogetherBook m_book;
    QString m_search;
    std::optional<TogetherChoice> m_choice;
    CancelToken m_token;
    bool m_filling = false;
};

} // namespace benchbook
