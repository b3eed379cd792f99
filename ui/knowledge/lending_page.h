// LendingPage: the tools that studios lend each other, in a calendar and one by one.
#pragma once

#include "core/base/progress.h"
#include "core/knowledge/tool_view.h"
#include "ui/records/action_page.h"

namespace benchbook {

class FlatButton;
class JobRunner;
class LendingCalendar;

class LendingPage final : public ActionPage
{
    Q_OBJECT
public:
    LendingPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);
    ~LendingPage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("wrench"); }
    QAction *primaryAction() override { return m_offer; }
    void refresh() override;

Q_SIGNALS:
    void peerChosen(qint64 peer);

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    QString emptyAction() const override;
    void retranslate() override;

private:
    /// Beside the window: it folds every letter about tools.
    void readCalendar();
    void sayWhatAwaits();
    QList<QWidget *> ways(const ToolLendingView &view);
    void addBookings(const ToolLendingView &view);
    void openMove(const Hash256 &request, const QString &tool, bool handOver);
    void openEnd(const ToolLendingView &view);

    JobRunner &m_jobs;
    QAction *m_offer;
    LendingCalendar *m_calendar;
    FlatButton *m_awaits;
    CancelToken m_token;
};

} // namespace benchbook
