#include "tests/journeys/journey_bench_day.h"

#include "core/scan.h"
#include "tests/core/stock/workshop_fixture.h"
#include "tests/support/program.h"
#include "tests/support/test_studio.h"
#include "ui/bench/bench_window.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QPointingDevice>
#include <QScreen>
#include <QWindow>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int owner = 1;  // Lin
constexpr int helper = 2; // Chen
constexpr qint64 minute = 60'000;

} // namespace

JourneyBenchDay::JourneyBenchDay() = default;
JourneyBenchDay::~JourneyBenchDay() = default;

QWidget *JourneyBenchDay::find(const QString &name) const
{
    for (QWidget *widget : m_bench->findChildren<QWidget *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

QString JourneyBenchDay::textOf(const QString &name) const
{
    QWidget *widget = find(name);
    if (auto *label = qobject_cast<QLabel *>(widget))
        return label->text();
    if (auto *button = qobject_cast<QAbstractButton *>(widget))
        return button->text();
    return u"(not there)"_s;
}

void JourneyBenchDay::touch(const QString &name) const
{
    QWidget *widget = find(name);
    QVERIFY2(widget, qPrintable(QString(u"nothing to touch: "_s + name)));
    const QPoint middle = widget->rect().center();
    // A screen that is narrower than the window has no touch beyond its edge.
    const QRect screen = m_bench->screen()->geometry();
    const QPoint finger = widget->mapToGlobal(middle);
    if (!screen.contains(finger))
        m_bench->move(m_bench->pos() - QPoint(finger.x() - screen.center().x(), 0));
    QTest::touchEvent(widget, m_touchscreen).press(1, middle, widget);
    QTest::qWait(40);
    QTest::touchEvent(widget, m_touchscreen).release(1, middle, widget);
    m_program->settle(80);
    m_bench->move(screen.topLeft());
}

void JourneyBenchDay::scan(const QString &digits) const
{
    QWindow *window = m_bench->windowHandle();
    for (const QChar digit : digits)
        QTest::keyClick(window, digit.toLatin1(), Qt::NoModifier, 1);
    QTest::keyClick(window, Qt::Key_Return, Qt::NoModifier, 1);
    m_program->settle(80);
}

void JourneyBenchDay::scanBadge(int person) const { scan(ScanCode{ScanCode::Kind::Person, person}.text()); }

void JourneyBenchDay::scanOrder() const { scan(ScanCode{ScanCode::Kind::WorkOrder, 1}.text()); }

void JourneyBenchDay::after(int minutes) const { m_program->clock.advance(minutes * minute); }

qint64 JourneyBenchDay::number(std::string_view sql) const
{
    const auto read = m_program->studio().read([&](const Reader &reader) {
        Query query = reader.query(sql);
        return query.next() ? query.integer(0) : qint64(-1);
    });
    return read.valueOr(-2);
}

void JourneyBenchDay::openBench()
{
    QWidget *button = m_program->find(u"benchButton"_s);
    QVERIFY(button);
    QTest::touchEvent(button, m_touchscreen).press(1, button->rect().center(), button);
    QTest::touchEvent(button, m_touchscreen).release(1, button->rect().center(), button);
    m_program->settle(100);
    m_bench = nullptr;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (qobject_cast<BenchWindow *>(window) && window->isVisible())
            m_bench = window;
    }
    QVERIFY(m_bench);
    m_bench->showNormal();
    m_bench->resize(1366, 768);
    m_bench->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_bench));
    m_program->settle(100);
}

void JourneyBenchDay::initTestCase()
{
    m_touchscreen = QTest::createTouchDevice();
    // The evening before: ten wallets are planned, a hide has come.
    m_made = std::make_unique<TestStudio>();
    m_shop = std::make_unique<Workshop>(*m_made);
    receiveOne(*m_made, m_shop->hide, dm2(200), yuan(800));
    BENCHBOOK_VERIFY(planWorkOrder(**m_made, {.variant = m_shop->wallet, .quantity = 10}, m_shop->owner));
    const QString file = m_made->path();
    m_made->close();
    m_program = std::make_unique<Program>();
    m_program->start(file);
    openBench();
}

void JourneyBenchDay::init()
{
    // A step that failed leaves nothing to go on with.
    if (m_failed)
        QSKIP("an earlier step failed");
}

void JourneyBenchDay::cleanup() { m_failed = m_failed || QTest::currentTestFailed(); }

void JourneyBenchDay::bothCut()
{
    scanBadge(owner);
    QCOMPARE(textOf(u"benchPerson"_s), u"Lin"_s);
    scanOrder();
    touch(u"tileStep1"_s);
    touch(u"benchStart"_s); // 9:00
    after(20);
    scanBadge(helper);
    QCOMPARE(textOf(u"benchPerson"_s), u"Chen"_s);
    touch(u"tileStep1"_s);
    QCOMPARE(textOf(u"benchPlace"_s), u"Step 1 / 2 · with Lin"_s);
    touch(u"benchStart"_s); // 9:20
    after(30);
    touch(u"benchPause"_s);
    touch(u"benchPauseShift"_s);
    after(10);
    touch(u"benchResume"_s); // 10:00
    after(10);
    for (int i = 0; i < 3; ++i)
        touch(u"benchGoodMore"_s);
    touch(u"benchFinish"_s); // 10:10, 40 minutes of Chen
    QCOMPARE(number("SELECT seconds * 10 + good FROM work_log"), 40 * 600 + 3);
    QVERIFY(find(u"tileStep1"_s));
}

void JourneyBenchDay::aLotIsScanned()
{
    after(10);
    scanBadge(owner); // 10:20
    QCOMPARE(textOf(u"benchTime"_s), u"01:20:00"_s);
    scan(ScanCode{ScanCode::Kind::Lot, 1}.text());
    QCOMPARE(textOf(u"benchLotQuantity"_s), u"84 dm²"_s);
    touch(u"benchLotYes"_s);
    QCOMPARE(number("SELECT quantity_micro FROM stock_total WHERE location_id = 1"), 116'000'000);
    QCOMPARE(textOf(u"benchStep"_s), u"Cut"_s);
}

void JourneyBenchDay::aFinishIsTakenBack()
{
    for (int i = 0; i < 4; ++i)
        touch(u"benchGoodMore"_s);
    touch(u"benchScrapMore"_s);
    touch(u"benchReasoncrack"_s);
    touch(u"benchFinish"_s);
    QCOMPARE(number("SELECT sum(good) * 10 + sum(scrap) FROM work_log"), 71);
    after(2);
    touch(u"benchUndo"_s);
    QCOMPARE(number("SELECT sum(good) * 10 + sum(scrap) FROM work_log"), 30);
    // What was counted is there again; there was one more.
    QCOMPARE(textOf(u"benchGoodCount"_s), u"4"_s);
    QCOMPARE(textOf(u"benchScrapCount"_s), u"1"_s);
    QVERIFY(qobject_cast<QAbstractButton *>(find(u"benchReasoncrack"_s))->isChecked());
    touch(u"benchGoodMore"_s);
    touch(u"benchFinish"_s); // 10:22, 82 minutes of Lin
    QCOMPARE(number("SELECT sum(good) * 10 + sum(scrap) FROM work_log"), 81);
}

void JourneyBenchDay::thePowerGoes()
{
    scanBadge(helper);
    touch(u"tileStep2"_s);
    touch(u"benchStart"_s); // 10:22
    after(60);
    touch(u"benchGoodMore"_s);
    touch(u"benchGoodMore"_s);

    // What is on the disk at this moment is all that the next program finds.
    const QString file = m_program->studio().path();
    auto next = std::make_unique<Program>();
    const QString found = next->filePath(u"found.benchbook"_s);
    for (const char *part : {"", "-wal"})
        QVERIFY(QFile::copy(file + QLatin1StringView(part), found + QLatin1StringView(part)));
    next->clock.set(m_program->clock.now());
    m_bench = nullptr;
    m_program = std::move(next);
    after(30);
    m_program->start(found);
    openBench(); // 11:52
    QVERIFY(find(u"tile1"_s)->accessibleName().contains(u"Stitch · WO-0001"_s));
    scanBadge(helper);
    QCOMPARE(textOf(u"benchTime"_s), u"01:30:00"_s);
    QCOMPARE(textOf(u"benchGoodCount"_s), u"2"_s);
    QCOMPARE(textOf(u"benchPerson"_s), u"Chen"_s);
}

void JourneyBenchDay::aPieceGoesBackAndIsDoneAgain()
{
    after(30);
    touch(u"benchReworkMore"_s);
    touch(u"benchReasoncrack"_s);
    touch(u"benchFinish"_s);
    touch(u"tileBack1"_s); // 12:22, 120 minutes of Chen
    QCOMPARE(number("SELECT seconds * 100 + good * 10 + rework FROM work_log WHERE rework > 0"), 720'021);
    scanBadge(owner);
    touch(u"tileRedo1"_s);
    touch(u"benchStart"_s);
    after(10);
    touch(u"benchGoodMore"_s);
    touch(u"benchFinish"_s); // 12:32, 10 minutes of Lin
    QVERIFY(!find(u"tileRedo1"_s));
    QCOMPARE(number("SELECT seconds FROM work_log WHERE is_rework = 1"), 600);
}

void JourneyBenchDay::aTimerIsForgotten()
{
    after(228);
    touch(u"tileStep2"_s);
    touch(u"benchStart"_s); // 16:20
    QCOMPARE(number("SELECT count(*) FROM running_timer"), 1);
}

void JourneyBenchDay::theMorningAsks()
{
    after(16 * 60 + 10); // 8:30
    // Chen is not held up by it.
    scanBadge(helper);
    touch(u"tileStep1"_s);
    touch(u"benchStart"_s);
    after(10);
    touch(u"benchGoodMore"_s);
    touch(u"benchFinish"_s); // 8:40, 10 minutes of Chen
    scanBadge(owner);
    QVERIFY2(textOf(u"benchForgottenSentence"_s).contains(u"yesterday 16:20"_s),
             qPrintable(textOf(u"benchForgottenSentence"_s)));
    QCOMPARE(textOf(u"benchForgottenMinutes"_s), u"100 min"_s);
    scanOrder();
    QVERIFY(find(u"benchForgottenSentence"_s));
    touch(u"benchForgottenLess15"_s);
    touch(u"benchForgottenMore5"_s);
    for (int i = 0; i < 3; ++i)
        touch(u"benchGoodMore"_s);
    touch(u"benchForgottenTake"_s); // 90 minutes of Lin, yesterday
    QVERIFY(!find(u"benchForgottenSentence"_s));
}

void JourneyBenchDay::everyMinuteAndPieceIsAccountedFor()
{
    const auto seconds = [this](const char *person, int day) {
        const std::string sql = "SELECT sum(seconds) FROM work_log JOIN person ON person.id = person_id WHERE "
                                "person.name = '" +
                                std::string(person) + "' AND about_day = '2026-09-0" + std::to_string(day) + "'";
        return number(sql);
    };
    QCOMPARE(seconds("Lin", 1), (82 + 10 + 90) * 60);
    QCOMPARE(seconds("Chen", 1), (40 + 120) * 60);
    QCOMPARE(seconds("Chen", 2), 10 * 60);
    QCOMPARE(number("SELECT sum(seconds) FROM work_log"), (82 + 10 + 90 + 40 + 120 + 10) * 60);
    // 120.00 and 60.00 an hour.
    QCOMPARE(number("SELECT sum(labour_minor) FROM work_log"), 182 * 200 + 170 * 100);
    const auto pieces = [this](const char *what, const char *step) {
        const std::string sql = "SELECT sum(" + std::string(what) +
                                ") FROM work_log JOIN recipe_step ON recipe_step.id = step_id WHERE name = '" +
                                std::string(step) + "'";
        return number(sql);
    };
    QCOMPARE(pieces("iif(is_rework = 0, good, 0)", "Cut"), 3 + 5 + 1);
    QCOMPARE(pieces("iif(is_rework = 1, good, 0)", "Cut"), 1);
    QCOMPARE(pieces("scrap", "Cut"), 1);
    QCOMPARE(pieces("good", "Stitch"), 2 + 3);
    QCOMPARE(pieces("rework", "Stitch"), 1);
    QCOMPARE(pieces("scrap", "Stitch"), 0);
    QCOMPARE(number("SELECT sum(quantity_micro) FROM stock_move WHERE kind = 'issue'"), 84'000'000);
    QCOMPARE(number("SELECT count(*) FROM running_timer"), 0);
    const auto steps = m_program->studio().read(
        [](const Reader &reader) { return stepsOf(reader, *findWorkOrder(reader, u"WO-0001"_s)); });
    QCOMPARE(steps->at(0).left(), 0);
    QCOMPARE(steps->at(1).left(), 4);
    QVERIFY(m_program->dialogs.shown.isEmpty());
    QCOMPARE(violationsOf(m_program->studio(), true), QString());
}

void JourneyBenchDay::cleanupTestCase()
{
    if (m_program)
        m_program->quit();
    m_program.reset();
    m_made.reset();
}
