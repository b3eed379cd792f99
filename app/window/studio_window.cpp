#include "app/window/studio_window.h"

#include "app/window/backup_keeper.h"
#include "app/window/file_menu.h"
#include "app/window/page_table.h"
#include "app/window/person_chooser.h"
#include "app/window/record_address.h"
#include "app/window/record_palette.h"
#include "app/window/studio_maker.h"
#include "app/window/undo_words.h"
#include "core/identity/passphrase_ring.h"
#include "core/journal/history.h"
#include "core/peers/practice.h"
#include "core/peers/undo_bundle.h"
#include "core/people/settings.h"
#include "core/scan.h"
#include "ui/bench/bench_window.h"
#include "ui/peers/key_access.h"
#include "ui/records/background.h"
#include "ui/records/parts_page.h"
#include "ui/sales/orders_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/scan_listener.h"
#include "ui/workshop/workshop_page.h"

#include <QAction>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostRowsAtOnce = 500; ///< taken back before anybody blinks

/// The list that is seen on a page, be it the page itself or one of its parts; null where there is none.
ListPage *listOf(Page *page)
{
    auto *parts = qobject_cast<PartsPage *>(page);
    return qobject_cast<ListPage *>(parts ? parts->currentPart() : page);
}

KeyPlaces keyPlaces(Studio &studio, const Surroundings &around)
{
    KeyPlaces places{.file = PassphraseRing::pathBeside(studio.path()),
                     .furnish = [&studio](KeyRing &ring) { return bringPracticeKeys(studio, ring); }};
    if (around.keychain)
        places.keychain = [&studio, keychain = around.keychain] { return keychain(studio); };
    return places;
}

} // namespace

StudioWindow::StudioWindow(std::unique_ptr<Studio> studio, const Surroundings &around)
    : m_around(around),
      m_studio(std::move(studio)),
      m_session(std::make_unique<Session>(*m_studio, around.kinds, around.dialogs)),
      m_jobs(std::make_unique<JobRunner>()),
      m_keys(std::make_unique<KeyAccess>(keyPlaces(*m_studio, around), *m_jobs, around.random))
{
    composeWindow();
    joinActions();
    updateUndo();
}

StudioWindow::~StudioWindow()
{
    // No job may report to a window that is gone.
    m_jobs->stop();
}

void StudioWindow::composeWindow()
{
    const PageContext context{
        *m_session,
        *m_jobs,
        *m_keys,
        [this](const QString &table, qint64 row) { openRecord(QLatin1StringView(table.toLatin1()), row); },
        [this](const QString &page) { m_window->openPage(page); },
        [this] { importOrders(); },
        [this] { startNew(u"workorders"_s); },
        [this](qint64 workOrder) { openBenchFor(workOrder); }};
    m_window = std::make_unique<MainWindow>(m_around.theme, m_around.language, m_around.dialogs, pageTable(context));
    m_jobs->setPanel(m_window->jobs());
    m_backups = std::make_unique<BackupKeeper>(*m_studio, *m_jobs, *m_window);
    new ScanListener(m_window.get(), [this](const QString &code) { return openScanned(code); });
    m_files = new FileMenu(m_window->fileMenu(), m_around.language);
    auto *chooser = new PersonChooser(*m_session);
    m_window->addSidebarFoot(chooser);
    connect(chooser, &PersonChooser::peopleRequested, this, [this] { openSettings(u"persons"_s); });
    m_window->addPaletteSource(new RecordPalette(
        *m_session, [this](QLatin1StringView table, qint64 row) { openRecord(table, row); },
        [this](qint64 row) { traceRecord(row); }, this));
    const auto showName = [this] {
        const auto settings = m_studio->read([](const Reader &reader) { return readSettings(reader); });
        const QString name = settings.ok() ? settings->name : QString();
        m_window->setStudioName(isSample(*m_studio) ? tr("%1 (sample)").arg(name) : name);
    };
    showName();
    connect(m_session.get(), &Session::settingsChanged, this, showName);
    connect(&m_around.language, &LanguageSwitch::changed, this, [this, showName] {
        showName();
        updateUndo();
        m_backups->updateLine();
    });
}

void StudioWindow::joinActions()
{
    connect(&m_studio->changes(), &ChangeBus::committed, this, &StudioWindow::updateUndo);
    connect(m_window.get(), &MainWindow::undoRequested, this, &StudioWindow::undo);
    connect(&m_studio->changes(), &ChangeBus::committed, this, &StudioWindow::withdrawOffer);
    connect(m_window.get(), &MainWindow::wayBackOffered, this, &StudioWindow::offerWayBack);
    connect(m_window.get(), &MainWindow::wayBackRequested, this, &StudioWindow::takeBackOffered);
    connect(m_window.get(), &MainWindow::redoRequested, this, &StudioWindow::redo);
    connect(m_window.get(), &MainWindow::benchRequested, this, &StudioWindow::openBench);
    connect(m_session.get(), &Session::choiceWanted, this, [this] { showInPart({u"peers"_s, 0, u"questions"_s}); });
    connect(m_files->backUp, &QAction::triggered, m_backups.get(), &BackupKeeper::backUpNow);
    connect(m_files->importOrders, &QAction::triggered, this, &StudioWindow::importOrders);
    connect(m_files->pastImports, &QAction::triggered, this, [this] { showImports(); });
}

void StudioWindow::begin() { m_backups->backUpWhenDue(); }

void StudioWindow::importOrders()
{
    m_window->openPage(u"orders"_s);
    if (auto *orders = qobject_cast<OrdersPage *>(m_window->page(u"orders"_s)))
        orders->openImport();
}

void StudioWindow::showImports(std::optional<qint64> chosen)
{
    m_window->openPage(u"orders"_s);
    if (auto *orders = qobject_cast<OrdersPage *>(m_window->page(u"orders"_s)))
        orders->openImports(chosen);
}

BenchWindow &StudioWindow::bench()
{
    if (!m_bench) {
        m_bench = std::make_unique<BenchWindow>(*m_session);
        connect(m_bench.get(), &BenchWindow::left, this, &StudioWindow::comeBackFromBench);
        connect(m_bench.get(), &BenchWindow::peopleRequested, this, [this] { openSettings(u"persons"_s); });
    }
    const ListPage *list = listOf(m_window->currentPage());
    m_pageBeforeBench = m_window->currentPage() ? m_window->currentPage()->id() : QString();
    m_recordBeforeBench = list ? list->currentRecord() : std::nullopt;
    return *m_bench;
}

void StudioWindow::openBench()
{
    const auto *page = qobject_cast<WorkshopPage *>(m_window->currentPage());
    bench().openAt(page ? page->orderForBench() : std::nullopt);
}

void StudioWindow::openBenchFor(qint64 workOrder) { bench().open(Id<WorkOrder>(workOrder)); }

void StudioWindow::comeBackFromBench()
{
    m_window->raise();
    m_window->activateWindow();
    Page *page = m_window->page(m_pageBeforeBench);
    if (page && page != m_window->currentPage())
        m_window->openPage(m_pageBeforeBench);
    // What was done at the bench may have put another row in the place of the one that was looked at.
    ListPage *list = listOf(page);
    if (list && m_recordBeforeBench && list->currentRecord() != m_recordBeforeBench)
        list->showRecord(*m_recordBeforeBench);
}

void StudioWindow::startNew(const QString &pageId)
{
    if (!m_window->openPage(pageId))
        return;
    if (QAction *action = m_window->currentPage()->primaryAction())
        action->trigger();
}

void StudioWindow::updateUndo()
{
    const auto words = [](const std::optional<Studio::Undoable> &action) {
        return action ? plainAction(action->sentence) : QString();
    };
    m_window->setUndoSentence(words(latestToTakeBack(*m_studio)), words(m_studio->redoable()));
}

void StudioWindow::undo()
{
    if (const std::optional<Studio::Undoable> action = latestToTakeBack(*m_studio))
        takeBack(*action, false);
}

void StudioWindow::redo()
{
    if (const std::optional<Studio::Undoable> action = m_studio->redoable())
        takeBack(*action, true);
}

void StudioWindow::takeBack(const Studio::Undoable &action, bool doesAgain)
{
    const QString words = plainAction(action.sentence);
    const auto tell = [this, words, doesAgain](const Result<TakenBack> &undone) {
        if (!undone.ok() && undone.error().code == ErrorCode::Cancelled) {
            m_window->showToast(tr("Stopped; nothing was changed."));
        } else if (m_session->succeeded(undone, m_window.get())) {
            QString said = doesAgain ? tr("Done again: %1").arg(words) : tr("Undone: %1").arg(words);
            if (!undone->stayed.empty())
                said += u'\n' + stayedText(*undone);
            m_window->showToast(said, doesAgain);
        }
    };
    const auto rows = m_studio->read([&](const Reader &reader) { return changeCount(reader, action.entry); });
    if (rows.valueOr(0) <= mostRowsAtOnce) {
        tell(takeBackAction(*m_studio, action.entry, m_session->person()));
        return;
    }
    // A large import takes seconds to take back, and the window goes on meanwhile.
    writeInBackground<TakenBack>(
        *m_session, *m_jobs, m_window.get(),
        doesAgain ? tr("Doing again: %1").arg(words) : tr("Undoing: %1").arg(words),
        [entry = action.entry, person = m_session->person()](Studio &studio, const Progress &) {
            return takeBackAction(studio, entry, person);
        },
        tell);
}

void StudioWindow::offerWayBack()
{
    m_offered = m_session->justWritten();
    if (!m_offered)
        m_window->withdrawWayBack();
}

void StudioWindow::withdrawOffer(const ChangeSet &changes)
{
    if (!m_offered || changes.entry == *m_offered)
        return;
    m_offered.reset();
    m_window->withdrawWayBack();
}

void StudioWindow::takeBackOffered()
{
    if (!m_offered)
        return;
    const qint64 entry = *m_offered;
    const auto offered = m_studio->read([entry](const Reader &reader) -> Result<std::pair<Sentence, int>> {
        BENCHBOOK_ASSIGN(const JournalEntry found, entryById(reader, entry));
        return std::pair(found.sentence, undoDepth(reader, entry));
    });
    if (!m_session->succeeded(offered, m_window.get()))
        return;
    const auto &[sentence, depth] = *offered;
    takeBack({entry, sentence}, depth % 2 == 1);
}

void StudioWindow::openRecord(QLatin1StringView table, qint64 row)
{
    const auto address = m_studio->read([&](const Reader &reader) { return addressOf(reader, table, row); });
    if (!address.ok() || !address->has_value())
        return;
    const RecordAddress &found = **address;
    if (found.part.isEmpty())
        m_window->openRecord(found.page, found.record);
    else if (found.part == u"imports"_s)
        showImports(found.record);
    else
        showInPart(found);
}

void StudioWindow::showInPart(const RecordAddress &address)
{
    m_window->openPage(address.page);
    if (auto *parts = qobject_cast<PartsPage *>(m_window->page(address.page)))
        parts->showRecordOf(address.part, address.record);
    else
        openSettings(address.part);
}

void StudioWindow::traceRecord(qint64 row)
{
    m_window->openPage(u"workorders"_s);
    if (auto *workshop = qobject_cast<WorkshopPage *>(m_window->page(u"workorders"_s)))
        workshop->traceRecord(row);
}

bool StudioWindow::openScanned(const QString &code)
{
    if (!ScanCode::fromText(code))
        return false;
    if (Page *page = m_window->currentPage(); page && page->takeScan(code))
        return true;
    const auto row = m_studio->read([&](const Reader &reader) { return scannedRow(reader, code); });
    if (row.ok() && *row)
        openRecord(QLatin1StringView((*row)->table), (*row)->row);
    else
        m_window->showToast(tr("This label is not from this studio: %1").arg(code));
    return true;
}

void StudioWindow::openSettings(const QString &part)
{
    m_window->openPage(u"settings"_s);
    if (auto *settings = qobject_cast<SettingsPage *>(m_window->page(u"settings"_s)))
        settings->openPart(part);
}

} // namespace benchbook
