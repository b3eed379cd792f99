#include "tests/journeys/journey_working_day.h"

#include "tests/core/stock/workshop_fixture.h"
#include "tests/support/program.h"
#include "ui/reports/report_preview.h"

#include <QAction>
#include <QSettings>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

const QString shopItems = QStringLiteral(BENCHBOOK_TEST_DATA) + u"/channels/etsy-EtsySoldOrderItems2026-9.csv"_s;
const QString shopOrders = QStringLiteral(BENCHBOOK_TEST_DATA) + u"/channels/etsy-EtsySoldOrders2026-9.csv"_s;

} // namespace

JourneyWorkingDay::JourneyWorkingDay() = default;
JourneyWorkingDay::~JourneyWorkingDay() = default;

qint64 JourneyWorkingDay::count(std::string_view sql) const
{
    return m_program->studio()
        .read([&](const Reader &reader) {
            Query query = reader.query(sql);
            return query.next() ? query.integer(0) : qint64(-1);
        })
        .value();
}

void JourneyWorkingDay::initTestCase()
{
    m_file = std::make_unique<TestStudio>();
    const Workshop workshop(*m_file);
    // Ten wallets need 84 dm²: neither hide is enough by itself.
    receiveOne(*m_file, workshop.hide, dm2(50), yuan(200));
    receiveOne(*m_file, workshop.hide, dm2(60), yuan(300));
    receiveOne(*m_file, workshop.thread, dm2(100), yuan(50));
    m_file->close();
    m_program = std::make_unique<Program>();
    QSettings().setValue(u"view/language"_s, int(LanguageSwitch::Choice::English));
    m_program->clock.advance(20LL * 24 * 60 * 60 * 1000);
    m_program->start(m_file->path());
    QVERIFY(m_program->waitForPage(u"today"_s));
}

void JourneyWorkingDay::importsTheOrdersOfAShop()
{
    m_program->dialogs.files.push_back({shopItems, shopOrders});
    m_program->key(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(m_program->waitForPage(u"orders"_s));
    m_program->press(u"importChoose"_s);
    m_program->settle(300);
    QCOMPARE(count("SELECT count(*) FROM sales_order"), 0);
    m_program->press(u"importNow"_s);
    QCOMPARE(count("SELECT count(*) FROM sales_order"), 3);
    m_program->press(u"importClose"_s);
}

void JourneyWorkingDay::takesAnOrderAndPlansTheWork()
{
    m_program->key(Qt::Key_N, Qt::ControlModifier);
    m_program->type(u"newOrderProduct0"_s, u"WAL-BRN"_s);
    m_program->type(u"newOrderQuantity0"_s, u"8"_s);
    m_program->type(u"newOrderTotal0"_s, u"2400"_s);
    m_program->press(u"newOrderSubmit"_s);
    QCOMPARE(count("SELECT count(*) FROM sales_order"), 4);
    m_program->settle(300);
    m_program->press(u"orderPlan1"_s);
    m_program->type(u"planLineQuantity"_s, u"10"_s);
    m_program->press(u"planLineFormSubmit"_s);
    QCOMPARE(count("SELECT quantity FROM work_order WHERE order_line_id IS NOT NULL"), 10);
}

void JourneyWorkingDay::issuesTwoHides()
{
    m_program->key(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(m_program->waitForPage(u"workorders"_s));
    QTRY_VERIFY(m_program->find(u"workOrderIssue"_s));
    m_program->press(u"workOrderIssue"_s);
    m_program->press(u"issueFormSubmit"_s);
    QCOMPARE(count("SELECT count(DISTINCT lot_id) FROM stock_move WHERE kind = 'issue' AND lot_id IN "
                   "(SELECT id FROM lot WHERE material_id = (SELECT id FROM material WHERE code = 'M-0001'))"),
             2);
}

void JourneyWorkingDay::logsWorkWithScrap()
{
    const auto log = [this](const QString &step, const QString &minutes, const QString &good, const QString &scrap) {
        m_program->press(u"workOrderLog"_s);
        m_program->choose(u"logStep"_s, step);
        m_program->choose(u"logPerson"_s, u"Lin"_s);
        m_program->type(u"logMinutes"_s, minutes);
        m_program->type(u"logGood"_s, good);
        m_program->type(u"logScrap"_s, scrap);
        if (scrap != "0"_L1)
            m_program->choose(u"logReason"_s, u"Crack"_s);
        m_program->press(u"logFormSubmit"_s);
    };
    log(u"Cut"_s, u"60"_s, u"9"_s, u"1"_s);
    log(u"Stitch"_s, u"270"_s, u"9"_s, u"0"_s);
    QCOMPARE(count("SELECT count(*) FROM work_log"), 2);
    QCOMPARE(count("SELECT sum(scrap) FROM work_log"), 1);
}

void JourneyWorkingDay::finishesAndShips()
{
    m_program->press(u"workOrderFinish"_s);
    QCOMPARE(m_program->textOf(u"finishGood"_s), u"9"_s);
    m_program->press(u"finishFormSubmit"_s);
    QCOMPARE(count("SELECT good FROM work_finish"), 9);
    const qint64 order = count("SELECT order_id FROM sales_order_line WHERE variant_id IS NOT NULL");
    QVERIFY(m_program->window().openRecord(u"orders"_s, order));
    m_program->settle(300);
    m_program->press(u"orderShip"_s);
    QCOMPARE(m_program->textOf(u"shipQuantity0"_s), u"8"_s);
    m_program->press(u"shipFormSubmit"_s);
    QCOMPARE(count("SELECT count(*) FROM shipment"), 1);
    // 84 dm² (200.00 and 34/60 of 300.00), 20 m of thread, 5.5 hours at 120 + 30: to the cent in nine wallets.
    QCOMPARE(count("SELECT material_minor + labour_minor + overhead_minor FROM work_finish"),
             20'000 + 17'000 + 1'000 + 66'000 + 16'500);
}

void JourneyWorkingDay::setsThePriceTheCostAsksFor()
{
    const qint64 wallet = count("SELECT id FROM variant");
    QVERIFY(m_program->window().openRecord(u"prices"_s, wallet));
    QTRY_VERIFY(m_program->find(u"prices.setButton"_s));
    m_program->settle(300);
    const QString target = m_program->textOf(u"prices.newPrice"_s);
    QVERIFY2(!target.isEmpty(), qPrintable(m_program->words()));
    m_program->press(u"prices.setButton"_s);
    const Money price = Money::fromMinor(count("SELECT price_minor FROM variant"));
    QCOMPARE(parseMoney(target, m_program->studio().currency()).value(), price);
}

void JourneyWorkingDay::printsTheMonth()
{
    m_program->key(Qt::Key_8, Qt::ControlModifier);
    QVERIFY(m_program->waitForPage(u"reports"_s));
    auto *preview = m_program->findAs<ReportPreview>(u"reportPreview"_s);
    QTRY_VERIFY(preview->pageCount() > 0);
    const QString pdf = m_program->filePath(u"2026-09.pdf"_s);
    m_program->dialogs.files.push_back({pdf});
    m_program->key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(QFileInfo(pdf).size() > 5'000);
}

void JourneyWorkingDay::keepsItsPromisesAndIsThereTomorrow()
{
    QVERIFY2(m_program->dialogs.shown.filter(u"not"_s).isEmpty(), qPrintable(m_program->dialogs.shown.join(u'\n')));
    m_program->quit();
    m_program->clock.advance(24LL * 60 * 60 * 1000);
    m_program->start();
    QVERIFY(m_program->waitForPage(u"reports"_s));
    QCOMPARE(violationsOf(m_program->studio(), true), QString());
}

void JourneyWorkingDay::takesEverythingBack()
{
    // An import on which something was built since is not in the way: what came later goes first.
    auto *undo = m_program->window().findChild<QAction *>(u"action.undo"_s);
    for (int step = 0; step < 30 && count("SELECT count(*) FROM sales_order") > 0; ++step) {
        const QString what = undo->text();
        m_program->dialogs.shown.clear();
        m_program->key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY2(m_program->dialogs.shown.isEmpty(),
                 qPrintable(QString(what + u": "_s + m_program->dialogs.shown.join(u'\n'))));
    }
    QCOMPARE(count("SELECT count(*) FROM sales_order"), 0);
    QCOMPARE(count("SELECT sum(quantity_micro) FROM stock_total WHERE location_id = 1"), dm2(210).micro());
    QCOMPARE(violationsOf(m_program->studio(), true), QString());
}

void JourneyWorkingDay::cleanupTestCase()
{
    m_program.reset();
    m_file.reset();
}
