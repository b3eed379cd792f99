// AnsweredPage: how good each kind of suggestion was, and what became of every answer.
#pragma once

#include "core/base/progress.h"
#include "core/suggestions/suggestion_record.h"
#include "ui/records/session.h"
#include "ui/shell/page.h"

class QStandardItemModel;

namespace benchbook {

class DetailPane;
class JobRunner;
class Label;
class ListDetail;
class TableView;

class AnsweredPage final : public Page
{
    Q_OBJECT
public:
    AnsweredPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);
    ~AnsweredPage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("history"); }
    void search(const QString &text) override;
    void refresh() override;

protected:
    void retranslate() override;

private:
    using Read = std::vector<JudgedAnswer>;
    QWidget *makeLeft();
    void show(const Result<Read> &read);
    void fillRecord();
    void fillAnswers();
    void fillPane();
    void bringBack(const AnsweredSuggestion &answered);
    void refuse(const QString &message);

    Session &m_session;
    JobRunner &m_jobs;
    Label *m_refusal;
    Label *m_recordTitle;
    Label *m_answersTitle;
    QStandardItemModel *m_recordModel;
    TableView *m_record;
    QStandardItemModel *m_answersModel;
    TableView *m_answers;
    DetailPane *m_detail;
    ListDetail *m_splitter;
    Read m_read;
    QString m_search;
    std::optional<qint64> m_chosen;
    CancelToken m_token;
    bool m_filling = false;
};

} // namespace benchbook
