// StartWindow: the window before there is a studio.
#pragma once

#include "ui/shell/first_run.h"

namespace benchbook {

class JobPanel;
class FlatButton;

/// The three questions of the first run, and the way to a studio that exists already.
class StartWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit StartWindow(LanguageSwitch &language, QWidget *parent = nullptr);

    FirstRun *questions() const { return m_questions; }
    JobPanel *jobs() const { return m_jobs; }
    /// While the studio is being made, nothing more can be chosen.
    void setBusy(bool busy);

Q_SIGNALS:
    void openRequested();
    /// This computer is a further machine of a studio.
    void joinRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    FirstRun *m_questions;
    FlatButton *m_open;
    FlatButton *m_join;
    JobPanel *m_jobs;
};

} // namespace benchbook
