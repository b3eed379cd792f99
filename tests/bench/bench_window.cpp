// benchbook_bench_window [--bench-taps] [FILE]: what opening a studio costs up to the painted first page, beside a
// plain Qt window. Each start is a process of its own, so that nothing is warm but the disk's cache.
#include "app/window/application.h"
#include "core/catalogue.h"
#include "core/sample/sample.h"
#include "tests/bench/bench_table.h"
#include "tests/bench/bench_taps.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QMainWindow>
#include <QProcess>
#include <QSettings>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <cstdio>

#include <sys/resource.h>

using namespace benchbook;
using namespace benchbook::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rounds = 5;
constexpr auto quiet = 1500ms; ///< nothing painted for so long: the window is done

double processMicroseconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto whole = [](const timeval &time) { return double(time.tv_sec) * 1e6 + double(time.tv_usec); };
    return whole(usage.ru_utime) + whole(usage.ru_stime);
}

qint64 kilobytesOf(const char *field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(qstrlen(field)).simplified().split(' ').value(0).toLongLong();
    }
    return 0;
}

/// Knows what had been spent when the last thing was painted, and calls back when painting has stopped.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(std::function<void()> done) : m_done(std::move(done))
    {
        m_quiet.setSingleShot(true);
        m_quiet.setInterval(quiet);
        connect(&m_quiet, &QTimer::timeout, this, [this] { m_done(); });
        qApp->installEventFilter(this);
        m_quiet.start();
    }
    double spent() const { return m_spent; }
    void again() { m_quiet.start(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            m_quiet.start();
            // Once this round of painting is over.
            QMetaObject::invokeMethod(
                this, [this] { m_spent = processMicroseconds(); }, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_done;
    QTimer m_quiet;
    double m_spent = 0;
};

void answer(double spent)
{
    std::printf("%.0f %lld %lld\n", spent, kilobytesOf("VmRSS:"), kilobytesOf("VmHWM:"));
    std::fflush(stdout);
    std::_Exit(0);
}

int plainWindow()
{
    QMainWindow window;
    auto *view = new QTableView;
    QStandardItemModel model(1000, 8);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            model.setItem(row, column, new QStandardItem(u"%1 / %2"_s.arg(row).arg(column)));
    }
    view->setModel(&model);
    window.setCentralWidget(view);
    window.resize(1366, 768);
    window.show();
    PaintWatch *watch = nullptr;
    watch = new PaintWatch([&watch] { answer(watch->spent()); });
    return QApplication::exec();
}

int studioWindow(const QString &file, const QString &page)
{
    const QTemporaryDir folder;
    Theme theme(*qApp);
    LanguageSwitch language;
    RealDialogs dialogs;
    const SystemClock clock;
    Random random(1);
    const RecordKinds kinds = recordKinds();
    Application program({theme, language, dialogs, clock, random, kinds, folder.path(), folder.path()});
    program.start(file);
    if (!program.studio())
        giveUp(u"%1 was not opened"_s.arg(file));
    program.studio()->window().resize(1366, 768);
    bool opened = page.isEmpty();
    PaintWatch *watch = nullptr;
    watch = new PaintWatch([&] {
        if (opened)
            answer(watch->spent());
        opened = true;
        program.studio()->window().openPage(page);
        watch->again();
    });
    return QApplication::exec();
}

struct Start
{
    double spent;
    double resident; ///< megabytes
    double peak;
};

Start startOnce(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(120'000);
    const QList<QByteArray> words = process.readAllStandardOutput().simplified().split(' ');
    if (words.size() != 3)
        giveUp(u"a window gave no answer"_s);
    return {words[0].toDouble(), words[1].toDouble() / 1000, words[2].toDouble() / 1000};
}

QString megabytes(double value, int wanted)
{
    return u"%1 MB   wanted %2 MB%3"_s.arg(value, 0, 'f', 0)
        .arg(wanted)
        .arg(value > wanted ? u"   (over)"_s : QString());
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    // Settings of nobody.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(u"benchbook-bench"_s);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--plain"_L1)
        return plainWindow();
    if (arguments.value(1) == "--studio"_L1)
        return studioWindow(arguments.value(2), arguments.value(3));

    const bool taps = arguments.value(1) == "--bench-taps"_L1;
    const QTemporaryDir folder;
    QString file = arguments.value(taps ? 2 : 1);
    if (file.isEmpty()) {
        file = folder.filePath(u"sample.benchbook"_s);
        need(createSample(file, {}, SystemClock().now()));
    }
    if (taps)
        return benchTaps(file);
    Samples plain;
    Samples studio;
    Start last{};
    for (int i = 0; i < rounds; ++i) {
        plain.add(startOnce({u"--plain"_s}).spent, 0);
        last = startOnce({u"--studio"_s, file});
        studio.add(last.spent, 0);
    }
    Table table;
    table.section(u"From the start of the program to a painted window (processor time of all threads)"_s);
    table.time(u"a plain window with a table of 1 000 rows"_s, plain.medianCpu());
    table.time(u"the studio's Today page"_s, studio.medianCpu());
    table.time(u"more than the plain window"_s, studio.medianCpu() - plain.medianCpu(), 150e3);
    table.section(u"Resident memory"_s);
    table.line(u"after the start"_s, megabytes(last.resident, 150));
    table.line(u"peak with the monthly report open"_s,
               megabytes(startOnce({u"--studio"_s, file, u"reports"_s}).peak, 250));
    return 0;
}
