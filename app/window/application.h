// Application: which studio is open, and how one comes to another.
#pragma once

#include "app/window/studio_window.h"
#include "ui/shell/first_run.h"

namespace benchbook {

class StartWindow;

class Application final : public QObject
{
    Q_OBJECT

public:
    explicit Application(const Surroundings &around);
    ~Application() override;

    /// Opens `file`; without one the studio that was open last; else asks how to begin.
    void start(const QString &file);
    /// False when it could not be opened; the person has been told why, and what was open stays open.
    bool openStudio(const QString &path);
    /// Said in the window of the moment, e.g. after a crash.
    void say(const QString &message);
    /// Where the log lies, for the person who wants to see it.
    void setLogPath(const QString &path) { m_logPath = path; }

    StudioWindow *studio() const { return m_studio.get(); }
    StartWindow *startWindow() const { return m_start.get(); }

private:
    void ask();
    void take(const FirstRunAnswers &answers);
    void openSample();
    void makeSample(StartWindow &window);
    void chooseAndOpen(QWidget *parent);
    /// The file that was carried here becomes the one of this machine.
    void joinMachine();
    void openJoined(const QString &path);
    void restore();
    void restoreTo(const QString &backup, const QString &path);
    void joinFiles(StudioWindow &studio);
    void closeStart();

    Surroundings m_around;
    QString m_logPath;
    std::unique_ptr<StudioWindow> m_studio;
    std::unique_ptr<StartWindow> m_start;
    JobRunner m_jobs; ///< for what is done before there is a studio
};

} // namespace benchbook
