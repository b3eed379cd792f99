// BackupPanel: copies of the studio file, as it is and as it was, and the proof that it is whole.
#pragma once

#include "core/journal/verify.h"
#include "ui/records/session.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace benchbook {

struct CarriedContents;
class DayEdit;
class JobRunner;
class Label;

/// Copies and the check are jobs, one at a time: the window's panel of jobs shows how far they are and stops them.
class BackupPanel final : public QWidget
{
    Q_OBJECT
public:
    BackupPanel(const QString &name, Session &session, JobRunner &jobs, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void said(const QString &message, bool undo);

protected:
    void changeEvent(QEvent *event) override;

private:
    void backUpNow();
    void copyElsewhere();
    void copyOfDay();
    void verifyNow();
    void showResult(const Result<Verification> &result);
    /// Of the studio, as far as it has any: how they come back.
    void showKeys();
    void setRunning(bool running);
    void sayStopped();
    /// And what of the photos and papers is missing.
    void sayCopied(const QString &message, const CarriedContents &contents);
    /// "Hillside-2026-09-02.benchbook": the file's own name and the day.
    QString copyName(const QString &day) const;
    void retranslate();

    /// `work` is given the file, opened for reading beside the window; `done` is called here, and not where the person
    /// stopped it.
    template <class T>
    void run(const QString &title, std::function<Result<T>(const Studio &, const Progress &)> work,
             std::function<void(const Result<T> &)> done);

    Session &m_session;
    JobRunner &m_jobs;
    Label *m_last;
    Label *m_where;
    Label *m_keys; ///< that no copy holds them
    QPushButton *m_now;
    QPushButton *m_elsewhere;
    Label *m_earlier;
    Label *m_earlierHint;
    DayEdit *m_day;
    QPushButton *m_ofDay;
    Label *m_explain;
    QPushButton *m_verify;
    Label *m_result;
    std::optional<Result<Verification>> m_verified;
    bool m_running = false;
};

} // namespace benchbook
