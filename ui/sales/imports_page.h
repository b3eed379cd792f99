// ImportsPage: the imports that stand, newest first, and the way to take one back.
#pragma once

#include "core/base/progress.h"
#include "core/sales/import_orders.h"
#include "ui/records/action_page.h"

namespace benchbook {

class FlatButton;
class JobRunner;

/// Seen in place of the orders' list; its own way back is above the list, and Esc.
class ImportsPage final : public ActionPage
{
    Q_OBJECT
public:
    ImportsPage(Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("download"); }

Q_SIGNALS:
    /// Back to the orders.
    void closed();

protected:
    void fillBody(std::optional<qint64> id) override;
    QString emptySentence() const override;
    void retranslate() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addFacts(const ListRow &row);
    /// The button, and the orders that stand against it.
    void addWayBack(Id<ImportBatch> batch, const QString &code);
    void addObstacles(const std::vector<ImportObstacle> &obstacles);

    JobRunner &m_jobs;
    FlatButton *m_back;
    Label *m_title;
};

/// Says once more what will happen, and takes the import back: a job that goes on while the window does. Escape stops
/// it; whoever turns to something else meanwhile lets it end.
class TakeBackImportForm final : public PaneForm
{
    Q_OBJECT
public:
    TakeBackImportForm(Session &session, JobRunner &jobs, Id<ImportBatch> batch, const QString &code);

    void submit() override;

protected:
    Result<std::optional<qint64>> act() override;
    void leave() override;
    void retranslate() override;

private:
    void begin();
    void end(const Result<qint64> &undone);

    Session &m_session;
    JobRunner &m_jobs;
    Id<ImportBatch> m_batch;
    QString m_code;
    bool m_running = false;
    CancelToken m_token; ///< of the running job
};

} // namespace benchbook
