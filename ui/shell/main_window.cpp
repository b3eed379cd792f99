#include "ui/shell/main_window.h"

#include "ui/kit/focus_order.h"
#include "ui/kit/icon.h"
#include "ui/kit/toast.h"
#include "ui/kit/unsaved_work.h"
#include "ui/shell/job_panel.h"
#include "ui/shell/page_header.h"
#include "ui/shell/shortcut_list.h"
#include "ui/shell/sidebar.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QPointer>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace benchbook {

MainWindow::MainWindow(Theme &theme, LanguageSwitch &language, Dialogs &dialogs, std::vector<PageEntry> entries,
                       QWidget *parent)
    : QMainWindow(parent),
      m_theme(theme),
      m_language(language),
      m_dialogs(dialogs),
      m_entries(std::move(entries)),
      m_sidebar(new Sidebar(m_entries)),
      m_header(new PageHeader),
      m_stack(new QStackedWidget),
      m_jobs(new JobPanel),
      m_actions(new WindowActions(menuBar(), m_entries, theme, language))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    setMinimumSize(720, 480);
    resize(1366, 768);
    buildContents();
    m_palette = new CommandPalette(this);
    m_palette->addSource(new WindowPaletteSource(*m_actions, m_entries, this));
    m_toast = new Toast(this);
    connectActions();
    setUndoSentence({}, {});
    restoreChoices();
    retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildContents()
{
    auto *centre = new QWidget;
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(24, 16, 24, 18);
    column->setSpacing(14);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    column->addWidget(m_jobs);
    row->addWidget(m_sidebar);
    row->addLayout(column, 1);
    setCentralWidget(centre);
}

void MainWindow::connectActions()
{
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::openPage);
    connect(m_sidebar, &Sidebar::benchRequested, this, &MainWindow::benchRequested);
    connect(m_actions, &WindowActions::pageChosen, this, &MainWindow::openPage);
    connect(m_actions->bench, &QAction::triggered, this, &MainWindow::benchRequested);
    connect(m_actions->undo, &QAction::triggered, this, &MainWindow::undoRequested);
    connect(m_actions->redo, &QAction::triggered, this, &MainWindow::redoRequested);
    connect(m_actions->palette, &QAction::triggered, this, [this] { openPalette(m_header->searchText()); });
    connect(m_actions->filter, &QAction::triggered, m_header, &PageHeader::focusSearch);
    connect(m_actions->refresh, &QAction::triggered, this, [this] {
        if (currentPage())
            currentPage()->refresh();
    });
    connect(m_actions->saveList, &QAction::triggered, this, [this] {
        if (QAction *save = currentPage() ? currentPage()->saveAction() : nullptr)
            save->trigger();
    });
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] {
        auto *list = new ShortcutList(m_actions->all(), this);
        list->setAttribute(Qt::WA_DeleteOnClose);
        list->open();
    });
    connect(m_header, &PageHeader::searched, this, [this](const QString &text) {
        if (currentPage())
            currentPage()->search(text);
    });
    connect(m_header, &PageHeader::jumpRequested, this, &MainWindow::openPalette);
    connect(m_toast, &Toast::actionTriggered, this, &MainWindow::wayBackRequested);
    connect(&m_theme, &Theme::changed, this, &MainWindow::saveChoices);
    connect(&m_language, &LanguageSwitch::changed, this, &MainWindow::saveChoices);
}

void MainWindow::setStudioName(const QString &name)
{
    m_sidebar->setStudioName(name);
    setWindowTitle(name.isEmpty() ? tr("Benchbook") : QString(name + u" — "_s + tr("Benchbook")));
}

void MainWindow::setBackupLine(const QString &text, bool overdue) { m_sidebar->setBackupLine(text, overdue); }

void MainWindow::setBadge(const QString &pageId, int count) { m_sidebar->setBadge(pageId, count); }

void MainWindow::addSidebarFoot(QWidget *widget) { m_sidebar->addFoot(widget); }

void MainWindow::setUndoSentence(const QString &undo, const QString &redo) { m_actions->setUndoSentence(undo, redo); }

void MainWindow::addPaletteSource(PaletteSource *source) { m_palette->addSource(source); }

const PageEntry *MainWindow::entry(const QString &pageId) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const PageEntry &entry) { return entry.id == pageId; });
    return found == m_entries.end() ? nullptr : &*found;
}

Page *MainWindow::page(const QString &pageId)
{
    if (Page *known = m_pages.value(pageId))
        return known;
    const PageEntry *wanted = entry(pageId);
    if (!wanted)
        return nullptr;
    Page *made = wanted->factory(m_stack);
    m_pages.insert(pageId, made);
    m_stack->addWidget(made);
    connect(made, &Page::headerChanged, this, &MainWindow::updateHeader);
    connect(made, &Page::openRequested, this, &MainWindow::openRecord);
    connect(made, &Page::said, this, &MainWindow::showToast);
    connect(made, &Page::countChanged, this, [this, pageId](int count) { setBadge(pageId, count); });
    return made;
}

void MainWindow::askCounts()
{
    for (const PageEntry &entry : m_entries) {
        if (entry.count && !m_pages.contains(entry.id))
            setBadge(entry.id, entry.count());
    }
}

bool MainWindow::openPage(const QString &pageId)
{
    Page *next = page(pageId);
    if (!next)
        return false;
    if (next != currentPage() && currentPage() && !m_header->searchText().isEmpty()) {
        currentPage()->search(QString());
        m_header->clearSearch();
    }
    m_stack->setCurrentWidget(next);
    m_sidebar->setCurrent(pageId);
    next->refresh();
    askCounts();
    updateHeader();
    return true;
}

bool MainWindow::openRecord(const QString &pageId, qint64 record)
{
    return openPage(pageId) && currentPage()->showRecord(record);
}

Page *MainWindow::currentPage() const { return qobject_cast<Page *>(m_stack->currentWidget()); }

void MainWindow::showToast(const QString &message, bool withUndo)
{
    m_toast->showMessage(message, withUndo ? tr("Undo") : QString());
    if (withUndo)
        Q_EMIT wayBackOffered();
}

void MainWindow::withdrawWayBack() { m_toast->withdrawAction(); }

void MainWindow::openPalette(const QString &text) { m_palette->open(text); }

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool collapse = width() < collapseBelow;
    if (collapse != m_sidebar->isCollapsed())
        m_sidebar->setCollapsed(collapse);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    std::vector<QWidget *> stops = tabStops(centralWidget());
    for (QWidget *stop : tabStops(m_toast))
        stops.push_back(stop);
    const auto here = std::find(stops.begin(), stops.end(), focusWidget());
    if (here == stops.end())
        return QMainWindow::focusNextPrevChild(next);
    const auto count = stops.end() - stops.begin();
    const auto there = (here - stops.begin() + (next ? 1 : count - 1)) % count;
    stops[std::size_t(there)]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool MainWindow::mayClose()
{
    // A field that is saved when it is left shall be saved, or say why it cannot.
    const QPointer<QWidget> typedIn = focusWidget();
    if (typedIn)
        typedIn->clearFocus();
    const QStringList unsaved = unsavedWorkIn(*this);
    if (unsaved.isEmpty())
        return true;
    const bool close = m_dialogs.ask(
        this, {tr("Close without doing it?"), tr("What you typed here is not in the book yet and will be gone:"),
               u"“"_s + unsaved.join(u"”\n“"_s) + u"”"_s, tr("Throw it away"), tr("Go on typing"), true});
    if (!close && typedIn)
        typedIn->setFocus(Qt::OtherFocusReason);
    return close;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    QSettings settings;
    settings.setValue(u"window/geometry"_s, saveGeometry());
    if (currentPage())
        settings.setValue(u"window/page"_s, currentPage()->id());
    QMainWindow::closeEvent(event);
}

void MainWindow::updateHeader()
{
    Page *shown = currentPage();
    m_header->setTitle(shown ? shown->title() : QString());
    m_header->setPrimaryAction(shown ? shown->primaryAction() : nullptr);
    m_actions->saveList->setEnabled(shown && shown->saveAction());
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    updateHeader();
}

void MainWindow::showAbout()
{
    m_dialogs.showMessage(this, tr("About Benchbook"),
                          tr("Benchbook %1\nThe studio book for artisan workshops.\n\nFree "
                             "software under the GNU General "
                             "Public License, version 3 or later. Icons: Lucide (ISC).")
                              .arg(QCoreApplication::applicationVersion()));
}

void MainWindow::restoreChoices()
{
    const QSettings settings;
    // All is read before anything is chosen: each choice is saved at once, together with those not restored yet.
    const int mode = settings.value(u"view/theme"_s, 0).toInt();
    const int density = settings.value(u"view/density"_s, 0).toInt();
    const int textPercent = settings.value(u"view/textPercent"_s, 100).toInt();
    const auto language = LanguageSwitch::Choice(std::clamp(settings.value(u"view/language"_s, 0).toInt(), 0, 2));
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    m_theme.setMode(Theme::Mode(std::clamp(mode, 0, 2)));
    m_theme.setDensity(Theme::Density(std::clamp(density, 0, 1)));
    m_theme.setTextPercent(textPercent);
    if (language != m_language.choice())
        m_language.choose(language);
    const QString last = settings.value(u"window/page"_s).toString();
    if (!openPage(last) && !m_entries.empty())
        openPage(m_entries.front().id);
    // Otherwise Qt gives the first key presses to the sidebar.
    m_stack->setFocus(Qt::OtherFocusReason);
}

void MainWindow::saveChoices() const
{
    QSettings settings;
    settings.setValue(u"view/theme"_s, int(m_theme.mode()));
    settings.setValue(u"view/density"_s, int(m_theme.density()));
    settings.setValue(u"view/textPercent"_s, m_theme.textPercent());
    settings.setValue(u"view/language"_s, int(m_language.choice()));
}

} // namespace benchbook
