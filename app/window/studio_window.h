// StudioWindow: one open studio with its window, and everything that joins them.
#pragma once

#include "app/window/surroundings.h"
#include "ui/records/session.h"
#include "ui/shell/job_runner.h"

#include <memory>

namespace benchbook {

class BackupKeeper;
class BenchWindow;
class FileMenu;
class KeyAccess;
class MainWindow;
struct RecordAddress;

class StudioWindow final : public QObject
{
    Q_OBJECT

public:
    StudioWindow(std::unique_ptr<Studio> studio, const Surroundings &around);
    ~StudioWindow() override;

    MainWindow &window() const { return *m_window; }
    Studio &studio() const { return *m_studio; }
    Session &session() const { return *m_session; }
    FileMenu &files() const { return *m_files; }
    /// Once the window is on the screen: the daily backup.
    void begin();
    void importOrders();
    /// The imports that were made; and one of them.
    void showImports(std::optional<qint64> chosen = {});
    /// Brings to the front what a row of the file is shown with.
    void openRecord(QLatin1StringView table, qint64 row);

private:
    void composeWindow();
    void joinActions();
    /// The bench as such: with the work order that is chosen on its page, if one is.
    void openBench();
    void openBenchFor(qint64 workOrder);
    BenchWindow &bench();
    void comeBackFromBench();
    /// Opens a page and does what its filled button does.
    void startNew(const QString &pageId);
    void updateUndo();
    void undo();
    void redo();
    /// Says what was taken back; an undo that is taken back does its action again.
    void takeBack(const Studio::Undoable &action, bool doesAgain);
    /// "Undo" beside a message means the entry the message is about, and nothing that is written after it: as soon as
    /// there is another entry, be it the one that takes this one back, the offer goes.
    void offerWayBack();
    void withdrawOffer(const ChangeSet &changes);
    void takeBackOffered();
    void openSettings(const QString &part);
    /// The trace of a lot, a work order or an order.
    void traceRecord(qint64 row);
    void showInPart(const RecordAddress &address);
    /// Opens what a scanned label means; false if the digits are no label's.
    bool openScanned(const QString &code);

    Surroundings m_around;
    // The order is the order of life: pages use the session, jobs show themselves in the window.
    std::unique_ptr<Studio> m_studio;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<KeyAccess> m_keys;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<BackupKeeper> m_backups;
    std::unique_ptr<BenchWindow> m_bench; ///< made when it is first wanted
    std::optional<qint64> m_offered;      ///< the entry that "Undo" beside the message takes back
    QString m_pageBeforeBench;
    std::optional<qint64> m_recordBeforeBench;
    FileMenu *m_files = nullptr;
};

} // namespace benchbook
