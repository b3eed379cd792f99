// TracePage: where a lot, a work order or an order came from and went, and who holds what was made of it.
#pragma once

#include "core/base/progress.h"
#include "core/recall.h"
#include "ui/records/session.h"
#include "ui/shell/page.h"

#include <QStringList>

class QAbstractButton;
class QLineEdit;
class QStackedWidget;

namespace benchbook {

class Card;
class FactSheet;
class FilterChips;
class FlatButton;
class JobRunner;
class Label;
class RecallModel;
class TableView;
class TraceTree;

/// A code is typed or scanned, or another page sends a record here. Each node of the two trees can become the subject;
/// the back button leads to the one before. Read by a worker, so that the lot that went furthest holds up nobody.
class TracePage final : public Page
{
    Q_OBJECT
public:
    TracePage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("split"); }
    /// Of a lot, a work order or an order.
    bool showRecord(qint64 id) override;
    bool takeScan(const QString &code) override;
    void refresh() override;

protected:
    void retranslate() override;

private:
    struct Answer
    {
        Trace trace;
        Recall recall;
    };

    QWidget *makeHead();
    QWidget *makeWays();
    QWidget *makeRecall();
    /// `reference` is a code, what a label says, or an id.
    void ask(const QString &reference, bool keepWay);
    /// What goes far is read twice: its latest at once, then all of it.
    void read(const QString &reference, TraceReach reach);
    void goBack();
    void take(const Result<Answer> &answer);
    void showView();
    void fillSubject();
    void fillBalance(const TracedLot &lot);
    void fillReach();
    void fillRecall();
    void openSubject();
    void saveRecallList();
    void print(bool preview);

    Session &m_session;
    JobRunner &m_jobs;
    CancelToken m_token;
    int m_asked = 0; ///< answers to earlier questions are dropped
    QString m_reference;
    QStringList m_before; ///< what was traced before, the latest last
    std::optional<Answer> m_answer;

    QLineEdit *m_code;
    QAbstractButton *m_back;
    FilterChips *m_views;
    QAbstractButton *m_saveList;
    QAbstractButton *m_pdf;
    QAbstractButton *m_print;
    QStackedWidget *m_stack;
    Label *m_message;
    Label *m_hint;
    Card *m_originCard;
    Card *m_resultCard;
    TraceTree *m_origins;
    TraceTree *m_results;
    Label *m_noOrigins;
    Label *m_noResults;
    Label *m_heading;
    Label *m_subtitle;
    FlatButton *m_open;
    FactSheet *m_facts;
    Label *m_recallSentence;
    TableView *m_recallTable;
    RecallModel *m_recallModel;
};

} // namespace benchbook
