#include "app/window/application.h"

#include "app/window/file_menu.h"
#include "app/window/start_window.h"
#include "app/window/studio_maker.h"
#include "core/journal/backup.h"
#include "core/peers/deals.h"
#include "core/peers/own_machines.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QThreadPool>
#include <QUrl>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

const QString lastStudioKey = u"studio/last"_s;

} // namespace

Application::Application(const Surroundings &around) : m_around(around) {}

Application::~Application()
{
    m_jobs.stop();
    // Pages read beside the window; no reader outlives the clock that tells it the day.
    QThreadPool::globalInstance()->waitForDone();
}

void Application::start(const QString &file)
{
    const QString last = QSettings().value(lastStudioKey).toString();
    const QString wanted = !file.isEmpty() ? file : last;
    // A studio that was moved away since is no error worth a dialog at every start.
    const bool tryIt = !file.isEmpty() || (!last.isEmpty() && QFileInfo::exists(last));
    if (!tryIt || !openStudio(wanted))
        ask();
}

bool Application::openStudio(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (m_studio && m_studio->studio().path() == absolute) {
        m_studio->window().raise();
        closeStart();
        return true;
    }
    QWidget *parent = m_start ? static_cast<QWidget *>(m_start.get()) : m_studio ? &m_studio->window() : nullptr;
    auto studio = Studio::open(absolute, Access::ReadWrite, m_around.clock);
    if (!studio.ok()) {
        qWarning().noquote() << studio.error().message << studio.error().detail;
        m_around.dialogs.showError(parent, studio.error());
        return false;
    }
    if (const Result<void> reckoned = reckonStaleDeals(**studio); !reckoned.ok())
        qWarning().noquote() << reckoned.error().message << reckoned.error().detail;
    if (m_studio && !m_studio->window().close())
        return false;
    m_studio = std::make_unique<StudioWindow>(std::move(*studio), m_around);
    joinFiles(*m_studio);
    QSettings().setValue(lastStudioKey, absolute);
    m_studio->window().show();
    m_studio->begin();
    closeStart();
    return true;
}

void Application::say(const QString &message)
{
    if (m_studio)
        m_studio->window().showToast(message);
    else
        m_around.dialogs.showMessage(m_start.get(), tr("Benchbook"), message);
}

void Application::joinFiles(StudioWindow &studio)
{
    const FileMenu &files = studio.files();
    connect(files.newStudio, &QAction::triggered, this, &Application::ask);
    // Opening replaces the window whose menu asked for it, so it waits until the menu is done.
    connect(
        files.open, &QAction::triggered, this, [this] { chooseAndOpen(&m_studio->window()); }, Qt::QueuedConnection);
    connect(files.openSample, &QAction::triggered, this, &Application::openSample, Qt::QueuedConnection);
    connect(files.restore, &QAction::triggered, this, &Application::restore, Qt::QueuedConnection);
    connect(files.showLog, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_logPath)); });
    files.showLog->setVisible(!m_logPath.isEmpty());
}

void Application::ask()
{
    if (!m_start) {
        m_start = std::make_unique<StartWindow>(m_around.language);
        connect(m_start->questions(), &FirstRun::finished, this, &Application::take, Qt::QueuedConnection);
        connect(
            m_start.get(), &StartWindow::openRequested, this, [this] { chooseAndOpen(m_start.get()); },
            Qt::QueuedConnection);
        connect(m_start.get(), &StartWindow::joinRequested, this, &Application::joinMachine, Qt::QueuedConnection);
        // Who has a studio already wants another of their own.
        if (m_studio)
            m_start->questions()->setStart(FirstRunAnswers::Start::Empty);
    }
    m_start->show();
    m_start->raise();
    m_start->activateWindow();
}

void Application::closeStart()
{
    if (m_start)
        m_start.release()->deleteLater();
}

void Application::take(const FirstRunAnswers &answers)
{
    if (!m_start)
        return;
    QSettings().setValue(u"view/language"_s, int(answers.language));
    if (answers.start == FirstRunAnswers::Start::Sample) {
        openSample();
        return;
    }
    const bool chinese = m_around.language.locale().language() == QLocale::Chinese;
    const Result<QString> made =
        makeStudio(answers, m_around.documents, chinese ? u"zh"_s : u"en"_s, m_around.clock, m_around.random);
    if (!made.ok()) {
        m_around.dialogs.showError(m_start.get(), made.error());
        return;
    }
    if (!openStudio(*made))
        return;
    say(tr("Your studio is kept in %1").arg(*made));
    if (answers.start == FirstRunAnswers::Start::Import)
        m_studio->importOrders();
}

void Application::openSample()
{
    const QString sample = samplePath(m_around.data);
    if (QFileInfo::exists(sample)) {
        openStudio(sample);
        return;
    }
    ask();
    makeSample(*m_start);
}

void Application::makeSample(StartWindow &window)
{
    const bool chinese = m_around.language.locale().language() == QLocale::Chinese;
    window.setBusy(true);
    m_jobs.setPanel(window.jobs());
    m_jobs.run<QString>(
        &window, tr("Making the sample studio"),
        [folder = m_around.data, chinese, now = m_around.clock.now()](const Progress &progress) {
            return makeSampleStudio(folder, !chinese, now, progress);
        },
        [this](const Result<QString> &made) {
            m_start->setBusy(false);
            if (made.ok())
                openStudio(*made);
            else if (made.error().code != ErrorCode::Cancelled)
                m_around.dialogs.showError(m_start.get(), made.error());
        });
}

void Application::chooseAndOpen(QWidget *parent)
{
    const QStringList files =
        m_around.dialogs.openFiles(parent, {tr("Open a studio"), {}, tr("Studio files (*.benchbook)")});
    if (!files.isEmpty())
        openStudio(files.first());
}

void Application::joinMachine()
{
    const QStringList files = m_around.dialogs.openFiles(
        m_start.get(),
        {tr("The file that another machine of the studio made for this one"), {}, tr("Studio files (*.benchbook)")});
    if (files.isEmpty() || !m_start)
        return;
    const QString path = freeStudioPath(m_around.documents, QFileInfo(files.first()).completeBaseName());
    m_start->setBusy(true);
    m_jobs.setPanel(m_start->jobs());
    m_jobs.run<QString>(
        m_start.get(), tr("Copying the studio to this computer"),
        [carried = files.first(), path, &clock = m_around.clock](const Progress &progress) -> Result<QString> {
            // On a new computer nobody has made the folder of the studios yet.
            if (const QString folder = QFileInfo(path).absolutePath(); !QDir().mkpath(folder))
                return Error{ErrorCode::Io, tr("The folder “%1” cannot be made.").arg(folder)};
            BENCHBOOK_TRY(bringMachineFile(carried, path, clock, progress));
            return path;
        },
        [this](const Result<QString> &brought) {
            m_start->setBusy(false);
            if (brought.ok())
                openJoined(*brought);
            else if (brought.error().code != ErrorCode::Cancelled)
                m_around.dialogs.showError(m_start.get(), brought.error());
        });
}

void Application::openJoined(const QString &path)
{
    if (!openStudio(path))
        return;
    // What is next stands there.
    m_studio->openRecord("machine"_L1, 0);
    say(tr("Your studio is kept in %1").arg(path));
}

void Application::restore()
{
    QWidget *parent = &m_studio->window();
    const QStringList backups =
        m_around.dialogs.openFiles(parent, {tr("Which backup?"), {}, tr("Studio files (*.benchbook)")});
    if (backups.isEmpty())
        return;
    const QString suggested = tr("%1 restored").arg(QFileInfo(backups.first()).completeBaseName());
    const std::optional<QString> path = m_around.dialogs.saveFile(
        parent, {tr("Restore as a new file"), QString(suggested + u".benchbook"_s), tr("Studio files (*.benchbook)")});
    if (path)
        restoreTo(backups.first(), *path);
}

void Application::restoreTo(const QString &backup, const QString &path)
{
    m_jobs.setPanel(m_studio->window().jobs());
    m_jobs.run<CarriedContents>(
        &m_studio->window(), tr("Restoring the backup"),
        [backup, path, &clock = m_around.clock, seed = m_around.random.next()](const Progress &progress) {
            Random random(seed);
            return restoreBackup(backup, path, clock, random, progress);
        },
        [this, path](const Result<CarriedContents> &restored) {
            if (!restored.ok()) {
                m_around.dialogs.showError(&m_studio->window(), restored.error());
                return;
            }
            QString detail = tr("It is a file of its own; the studio that is open stays as it is.");
            if (!restored->missing.isEmpty())
                detail += u'\n' + missingContentsText(*restored);
            const Question question{tr("Backup restored"), tr("Open the restored studio now?"), detail,
                                    tr("Open the restored studio"), tr("Stay here")};
            if (m_around.dialogs.ask(&m_studio->window(), question))
                openStudio(path);
        });
}

} // namespace benchbook
