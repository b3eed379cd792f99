// BackupPanel: copies of the studio file, as it is and as it was, and the proof that it is whole.
#pragma once

#include "core/journal/verify.h"
#include "ui/records/session.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QProgressBar;

namespace benchbook {

class DayEdit;
class Label;

/// Copies and the check run one at a time on a thread of their own with their own reading of the file. What shows how
/// far it is can be stopped.
class BackupPanel final : public QWidget
{
    Q_OBJECT
public:
    BackupPanel(const QString &name, Session &session, QWidget *parent = nullptr);
    ~BackupPanel() override;

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
    void setRunning(bool running);
    void retranslate();

    /// `work` runs beside the window and touches nothing of it; `done` is called here.
    template <class T>
    void runBeside(std::function<Result<T>(const Progress &)> work, std::function<void(const Result<T> &)> done);

    Session &m_session;
    Label *m_last;
    Label *m_where;
    QPushButton *m_now;
    QPushButton *m_elsewhere;
    Label *m_earlier;
    Label *m_earlierHint;
    DayEdit *m_day;
    QPushButton *m_ofDay;
    Label *m_explain;
    QPushButton *m_verify;
    QPushButton *m_stop;
    QProgressBar *m_bar;
    Label *m_result;
    CancelToken m_cancel;
    std::optional<Result<Verification>> m_verified;
    bool m_running = false;
};

} // namespace benchbook
