// Pictures of the bench: every place of it, and every question it asks.
#include "core/scan.h"
#include "core/stock/lot.h"
#include "core/workshop/bench_jobs.h"
#include "tests/gallery/gallery.h"
#include "tests/gallery/gallery_appearances.h"
#include "tests/support/program.h"
#include "ui/bench/bench_screen.h"
#include "ui/bench/bench_window.h"

#include <QAbstractButton>
#include <QApplication>

#include <algorithm>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// What the pictures are about: somebody who works here, and an order with material to issue and two steps to do.
struct BenchScene
{
    Id<Person> person{0};
    Id<WorkOrder> order{0};
    QString step;    ///< the tile of its current step
    QString named;   ///< the label of a lot its recipe names
    QString unnamed; ///< and of one it does not
};

QString labelOfLot(const Reader &reader, Id<Lot> lot) { return lotLabel(reader, lot).value().scanned; }

BenchScene sceneOf(const Program &program)
{
    BenchScene scene;
    const auto read = program.studio().read([&](const Reader &reader) -> Result<void> {
        for (Query query = reader.query("SELECT id FROM person WHERE hidden = 0 AND id NOT IN (SELECT person_id FROM "
                                        "running_timer) ORDER BY id");
             query.next();)
            scene.person = query.id<Person>(0);
        for (const BenchJob &job : benchJobs(reader, scene.person, program.clock.now(), 60)) {
            const std::vector<InputNeed> needs = needsOf(reader, job.id);
            const bool waits = std::any_of(needs.begin(), needs.end(), [](const InputNeed &need) {
                return need.issued < need.need && need.onHand > Quantity();
            });
            if (!waits || !job.step || job.step->atBench() < 3)
                continue;
            scene.order = job.id;
            scene.step = u"tileStep%1"_s.arg(job.step->position);
            break;
        }
        for (Query query = reader.query("SELECT lot_id FROM stock_total WHERE inside = 1 AND quantity_micro > 0 AND "
                                        "location_id = 1 ORDER BY lot_id");
             query.next();) {
            const Id<Lot> lot = query.id<Lot>(0);
            QString &label = issueQuestion(reader, scene.order, lot).isEmpty() ? scene.named : scene.unnamed;
            if (label.isEmpty())
                label = labelOfLot(reader, lot);
        }
        return {};
    });
    if (!read.ok())
        qFatal("%s", qPrintable(read.error().message));
    return scene;
}

void scanAt(QWidget *bench, const QString &digits)
{
    auto *screen = qobject_cast<BenchWindow *>(bench)->screen();
    QTest::keyClicks(screen, digits);
    QTest::keyClick(screen, Qt::Key_Return);
    Program::settle(80);
}

void touchAt(QWidget *bench, const QString &name)
{
    QAbstractButton *found = nullptr;
    for (auto *button : bench->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->objectName().startsWith(name) && !found)
            found = button;
    }
    QVERIFY2(found, qPrintable(QString(u"not there: "_s + name)));
    found->click();
    Program::settle(80);
}

} // namespace

QWidget *Gallery::openBench(Program &program)
{
    program.press(u"benchButton"_s);
    program.settle(400);
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible() || !window->inherits("benchbook::BenchWindow"))
            continue;
        window->showNormal();
        window->resize(1366, 768);
        return window;
    }
    return nullptr;
}

void Gallery::lookAtBench(QWidget *bench, const QString &name)
{
    look(bench, name);
    bench->resize(1024, 768);
    look(bench, QString(name + u"-small"_s));
    bench->resize(1366, 768);
}

void Gallery::bench_data() { appearances(); }

void Gallery::bench()
{
    Program program;
    beginSample(program);
    QWidget *bench = openBench(program);
    QVERIFY(bench);
    const BenchScene scene = sceneOf(program);
    lookAtBench(bench, u"bench-people"_s);
    const auto badge =
        program.studio().read([&](const Reader &reader) { return personLabel(reader, scene.person); }).value().scanned;
    scanAt(bench, badge);
    lookAtBench(bench, u"bench-jobs"_s);
    qobject_cast<BenchWindow *>(bench)->screen()->openJob(scene.order);
    program.settle(80);
    lookAtBench(bench, u"bench-steps"_s);
    touchAt(bench, u"benchMaterial"_s);
    lookAtBench(bench, u"bench-material"_s);
    touchAt(bench, u"benchBack"_s);
    touchAt(bench, scene.step);
    lookAtBench(bench, u"bench-work"_s);
    touchAt(bench, u"benchStart"_s);
    program.clock.advance(72 * 60'000);
    program.settle(300);
    lookAtBench(bench, u"bench-running"_s);
    touchAt(bench, u"benchPause"_s);
    lookAtBench(bench, u"bench-why-pause"_s);
    touchAt(bench, u"benchPauseTool"_s);
    lookAtBench(bench, u"bench-paused"_s);
    bench->close();
}

void Gallery::benchQuestions_data() { appearances(); }

void Gallery::benchQuestions()
{
    Program program;
    beginSample(program);
    QWidget *bench = openBench(program);
    QVERIFY(bench);
    const BenchScene scene = sceneOf(program);
    const auto badge =
        program.studio().read([&](const Reader &reader) { return personLabel(reader, scene.person); }).value().scanned;
    scanAt(bench, badge);
    auto *screen = qobject_cast<BenchWindow *>(bench)->screen();
    screen->openJob(scene.order);
    program.settle(80);
    scanAt(bench, scene.named);
    lookAtBench(bench, u"bench-lot"_s);
    touchAt(bench, u"benchLotNo"_s);
    scanAt(bench, scene.unnamed);
    lookAtBench(bench, u"bench-lot-question"_s);
    touchAt(bench, u"benchLotNo"_s);
    touchAt(bench, scene.step);
    touchAt(bench, u"benchStart"_s);
    program.clock.advance(25 * 60'000);
    touchAt(bench, u"benchGoodMore"_s);
    touchAt(bench, u"benchReworkMore"_s);
    touchAt(bench, u"benchFinish"_s); // Why, is asked.
    lookAtBench(bench, u"bench-refused"_s);
    touchAt(bench, u"benchReason"_s);
    touchAt(bench, u"benchFinish"_s);
    lookAtBench(bench, u"bench-send-back"_s);
    touchAt(bench, u"tileBack"_s);
    lookAtBench(bench, u"bench-to-do-again"_s);
    touchAt(bench, scene.step);
    touchAt(bench, u"benchStart"_s);
    program.clock.advance(20LL * 60 * 60'000);
    screen->showPeople();
    scanAt(bench, badge);
    lookAtBench(bench, u"bench-forgotten"_s);
    bench->close();
}
