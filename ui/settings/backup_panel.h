// BackupPanel: copies of the studio file, and the proof that it is whole.
#pragma once

#include "core/journal/verify.h"
#include "ui/records/session.h"

#include <QWidget>

class QPushButton;
class QProgressBar;

namespace benchbook {

class Label;

/// The check runs on a thread of its own with its own reading of the file; it can be stopped.
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
    void verifyNow();
    void showResult(const Result<Verification> &result);
    void retranslate();

    Session &m_session;
    Label *m_last;
    Label *m_where;
    QPushButton *m_now;
    QPushButton *m_elsewhere;
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
