// RecordImportView: a table of records in, a preview of every row, and one step that can be undone.
#pragma once

#include "ui/kit/card.h"
#include "ui/kit/theme.h"
#include "ui/records/record_import_jobs.h"
#include "ui/records/session.h"

#include <QTimer>

class QPushButton;

namespace benchbook {

class FlatButton;
class JobRunner;
class Label;
class PrimaryButton;
class RecordImportModel;
class TableView;

/// Reading and importing are jobs: the window goes on meanwhile, and Escape stops them.
class RecordImportView final : public Card
{
    Q_OBJECT
public:
    /// Its parts are named `name` + "Table", "Now", "Choose", "Close", "Facts", "Working", "Message".
    RecordImportView(const QString &name, Session &session, JobRunner &jobs, const RecordKind &kind,
                     QWidget *parent = nullptr);
    /// Stops what it still does.
    ~RecordImportView() override;

    /// Asks for a file; false when none was chosen.
    bool choose();
    /// Reads it and shows what importing would do. Nothing is written yet. While something is being written it is left
    /// alone.
    void openPath(const QString &path);
    bool isWriting() const { return m_work == Work::Import; }

Q_SIGNALS:
    /// Given up, or done.
    void closed();
    /// It was carried out: what is to be said.
    void imported(const QString &message);
    /// It was not, or only begun; the view says why as well.
    void failed(const QString &message);
    void writingChanged(bool writing);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// What a worker does for this view. Of readings only the newest is heard.
    enum class Work { None, Read, Import };
    using Reading = std::shared_ptr<const RecordReading>;

    void openPaths(const QStringList &paths);
    /// Of what was read already only the plan is made anew.
    void read();
    void showReading(const Result<Reading> &reading, bool first);
    void importNow();
    void showImported(const Result<RecordPlan> &done);
    void begin(Work work);
    void end();
    /// Cancels a reading job, and what it finds is not heard any more.
    void forgetReading();
    /// Whether the last button says "Stop": while it is written, and reading once that takes longer than a blink.
    bool canStop() const;
    void stopOrLeave();
    bool hasFocusInside() const;
    void say(const QString &message, Tone tone);
    void showStage();
    QStringList facts() const;
    QString fieldsText() const;
    void retranslate();

    Session &m_session;
    JobRunner &m_jobs;
    const RecordKind &m_kind;
    Work m_work = Work::None;
    CancelToken m_token; ///< of the running job
    int m_run = 0;       ///< counts the readings
    QTimer m_patience;   ///< what is done in a blink says nothing of it
    QString m_path;
    QStringList m_leftAside; ///< chosen with it; one file is imported at a time
    Reading m_reading;

    Label *m_hint;
    Label *m_facts;
    Label *m_working;
    Label *m_message;
    RecordImportModel *m_model;
    TableView *m_rows;
    QPushButton *m_choose;
    FlatButton *m_close;
    PrimaryButton *m_import;
};

} // namespace benchbook
