#include "tests/bench/bench_taps.h"

#include "app/window/application.h"
#include "core/catalogue.h"
#include "core/scan.h"
#include "core/workshop/bench_jobs.h"
#include "tests/bench/bench_table.h"
#include "ui/bench/bench_screen.h"
#include "ui/bench/bench_window.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QKeyEvent>
#include <QTemporaryDir>

#include <map>

namespace benchbook::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int rounds = 60;
constexpr double wantedMicroseconds = 100e3;

/// One round: who works on what.
struct Turn
{
    QString badge;
    QString order;
    QString step;
    Id<Person> person{0};
};

std::vector<Turn> turnsOf(const Studio &studio)
{
    return need(studio.read([&](const Reader &reader) -> Result<std::vector<Turn>> {
        std::vector<Turn> turns;
        Query people = reader.query("SELECT id FROM person WHERE hidden = 0 AND id NOT IN (SELECT person_id FROM "
                                    "running_timer) ORDER BY id");
        while (int(turns.size()) < rounds && people.next()) {
            Turn turn;
            turn.person = people.id<Person>(0);
            BENCHBOOK_ASSIGN(const LabelContent badge, personLabel(reader, turn.person));
            turn.badge = badge.scanned;
            turns.push_back(turn);
        }
        if (turns.empty())
            return Error::notFound(u"nobody works here"_s);
        std::vector<BenchJob> jobs = benchJobs(reader, turns.front().person, studio.clock().now(), rounds);
        std::erase_if(jobs, [](const BenchJob &job) { return !job.step || job.step->atBench() < 1; });
        if (jobs.empty())
            return Error::notFound(u"there is no work"_s);
        const std::size_t persons = turns.size();
        for (std::size_t i = 0; i < std::size_t(rounds); ++i) {
            if (i >= persons)
                turns.push_back(turns[i % persons]);
            const BenchJob &job = jobs[i % jobs.size()];
            BENCHBOOK_ASSIGN(const LabelContent label, workOrderLabel(reader, job.id));
            turns[i].order = label.scanned;
            turns[i].step = u"tileStep%1"_s.arg(job.step->position);
        }
        return turns;
    }));
}

class Taps
{
public:
    Taps(BenchWindow &window, ManualClock &clock) : m_window(window), m_clock(clock) {}

    void scan(const QString &what, const QString &digits)
    {
        m_samples[what].measure([&] {
            for (const QChar digit : digits)
                key(Qt::Key_0 + digit.digitValue(), QString(digit));
            key(Qt::Key_Return, u"\r"_s);
            show();
        });
        m_clock.advance(20'000);
    }
    void tap(const QString &what, const QString &name)
    {
        QAbstractButton *found = nullptr;
        for (auto *button : m_window.findChildren<QAbstractButton *>(name)) {
            if (button->isVisible())
                found = button;
        }
        if (!found)
            giveUp(u"there is no button %1 for “%2”"_s.arg(name, what));
        m_samples[what].measure([&] {
            found->click();
            show();
        });
        m_clock.advance(20'000);
    }
    void print() const
    {
        Table table;
        table.section(u"At the bench, from a touch until it is booked and shown (95th percentile of %1)"_s.arg(rounds));
        for (const auto &[what, samples] : m_samples) {
            table.time(what, samples.slowWall(), wantedMicroseconds);
            table.time(u"   median"_s, samples.medianWall());
        }
    }

private:
    void key(int key, const QString &text)
    {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(m_window.screen(), &press);
    }
    /// What is behind the bench has its turn, too.
    void show()
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        m_window.repaint();
    }

    BenchWindow &m_window;
    ManualClock &m_clock;
    std::map<QString, Samples> m_samples;
};

BenchWindow *openBench(Application &program)
{
    if (auto *button = program.studio()->window().findChild<QAbstractButton *>(u"benchButton"_s))
        button->click();
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *bench = qobject_cast<BenchWindow *>(window); bench && bench->isVisible())
            return bench;
    }
    giveUp(u"the bench did not open"_s);
}

Instant lastMoment(const QString &file)
{
    const SystemClock clock;
    const auto studio = need(Studio::open(file, Access::ReadOnly, clock));
    return need(studio->read([](const Reader &reader) -> Result<Instant> {
        Query query = reader.query("SELECT at_ms FROM journal_entry ORDER BY id DESC LIMIT 1");
        query.next();
        return query.instant(0);
    }));
}

} // namespace

int benchTaps(const QString &file)
{
    const QTemporaryDir beside(QFileInfo(file).absolutePath() + u"/benchbook-XXXXXX"_s);
    const QString copy = beside.filePath(u"taps.benchbook"_s);
    if (!QFile::copy(file, copy))
        giveUp(u"%1 cannot be copied"_s.arg(file));
    Theme theme(*qApp);
    LanguageSwitch language;
    RealDialogs dialogs;
    ManualClock clock(lastMoment(copy));
    Random random(1);
    const RecordKinds kinds = recordKinds();
    Application program({theme, language, dialogs, clock, random, kinds, beside.path(), beside.path()});
    program.start(copy);
    if (!program.studio())
        giveUp(u"%1 was not opened"_s.arg(file));
    const std::vector<Turn> turns = turnsOf(program.studio()->studio());
    BenchWindow *bench = openBench(program);
    bench->resize(1366, 768);
    Taps taps(*bench, clock);
    for (const Turn &turn : turns) {
        bench->screen()->showPeople();
        taps.scan(u"badge"_s, turn.badge);
        taps.scan(u"work order"_s, turn.order);
        taps.tap(u"step"_s, turn.step);
        taps.tap(u"start"_s, u"benchStart"_s);
        // Back to none: only minutes are booked, so that an order lasts for as many rounds as are wanted.
        taps.tap(u"count"_s, u"benchGoodMore"_s);
        taps.tap(u"count"_s, u"benchGoodFewer"_s);
        taps.tap(u"pause"_s, u"benchPause"_s);
        taps.tap(u"reason of the pause"_s, u"benchPauseTool"_s);
        taps.tap(u"go on"_s, u"benchResume"_s);
        taps.tap(u"finish"_s, u"benchFinish"_s);
        taps.tap(u"undo"_s, u"benchUndo"_s);
        taps.tap(u"finish"_s, u"benchFinish"_s);
        taps.tap(u"back to the jobs"_s, u"benchBack"_s);
        taps.tap(u"people"_s, u"benchPerson"_s);
    }
    taps.print();
    return 0;
}

} // namespace benchbook::bench
