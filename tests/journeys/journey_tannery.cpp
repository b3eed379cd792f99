#include "tests/journeys/journey_tannery.h"

#include "core/scan.h"
#include "tests/support/keyboard.h"
#include "tests/support/program.h"
#include "tests/support/test_studio.h"
#include "ui/records/list_page.h"

#include <QFile>
#include <QTimer>
#include <QWindow>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;
using K = Keyboard;

namespace {

const QStringList areas{u"182.5"_s,  u"176"_s, u"190.25"_s, u"201.75"_s, u"168"_s,   u"174.5"_s,
                        u"188.25"_s, u"195"_s, u"179.75"_s, u"183"_s,    u"192.5"_s, u"170.5"_s};
/// What a person at a desk types in two minutes, at five keys a second.
constexpr int keysOfTwoMinutes = 600;
// Goods 5 727.13, freight 120.00, discount 73.10.
constexpr qint64 invoiceMinor = 572'713 + 12'000 - 7'310;

} // namespace

JourneyTannery::JourneyTannery() = default;
JourneyTannery::~JourneyTannery() = default;

qint64 JourneyTannery::number(std::string_view sql) const
{
    const auto read = m_program->studio().read([&](const Reader &reader) {
        Query query = reader.query(sql);
        return query.next() ? query.integer(0) : qint64(-1);
    });
    return read.valueOr(-2);
}

void JourneyTannery::scan(qint64 lot) const
{
    const auto label = m_program->studio().read([&](const Reader &reader) { return lotLabel(reader, Id<Lot>(lot)); });
    BENCHBOOK_VERIFY(label);
    QWindow *window = m_program->window().windowHandle();
    for (const QChar digit : label->scanned)
        QTest::keyClick(window, digit.toLatin1(), Qt::NoModifier, 1);
    QTest::keyClick(window, Qt::Key_Return, Qt::NoModifier, 1);
    QVERIFY(m_program->waitForPage(u"materials"_s));
    const auto *lots = qobject_cast<ListPage *>(m_program->find(u"lots"_s));
    QVERIFY(lots);
    QTRY_COMPARE(lots->currentRecord(), std::optional(lot));
    m_program->settle(150);
}

void JourneyTannery::initTestCase()
{
    m_program = std::make_unique<Program>();
    m_program->start(m_program->sample(true));
    QVERIFY(m_program->waitForPage(u"today"_s));
    m_program->settle(200);
    K::strokes = 0;
}

void JourneyTannery::init()
{
    // A step that failed leaves nothing to go on with.
    if (m_failed)
        QSKIP("an earlier step failed");
}

void JourneyTannery::cleanup() { m_failed = m_failed || QTest::currentTestFailed(); }

void JourneyTannery::receivesTheInvoice()
{
    const qint64 before = number("SELECT count(*) FROM lot");
    K::key(Qt::Key_6, Qt::ControlModifier, 250);
    QVERIFY(m_program->waitForPage(u"buying"_s));
    K::press(u"buyingParts.orders"_s);
    m_program->settle(200);
    K::press(u"purchasesReceive"_s);
    m_program->settle(200);
    K::fill(u"deliverySupplier"_s, u"Wenzhou"_s);
    K::reach(u"deliveryLinesTable"_s);
    K::key(Qt::Key_Insert);
    K::write(u"M-0003"_s);
    K::key(Qt::Key_Tab);
    K::write(u"5727.13"_s);
    K::key(Qt::Key_Return);
    K::reach(u"deliveryPiecesTable"_s);
    // The invoice names one material, so the rows need not; Enter goes down to the next piece.
    K::key(Qt::Key_Insert);
    for (const QString &area : areas) {
        K::write(area);
        K::key(Qt::Key_Return);
    }
    K::key(Qt::Key_Escape);
    K::fill(u"deliveryFreight"_s, u"120"_s);
    K::fill(u"deliveryDiscount"_s, u"73.10"_s);
    K::fill(u"deliveryInvoice"_s, u"T-2291"_s);
    m_program->settle(300);
    K::key(Qt::Key_Return, Qt::NoModifier, 400);
    m_receipt = number("SELECT id FROM purchase_receipt WHERE invoice_no = 'T-2291'");
    QVERIFY2(m_receipt > 0, qPrintable(m_program->words(m_program->find(u"delivery"_s))));
    QCOMPARE(number("SELECT count(*) FROM lot") - before, 12);
    const std::string value = "SELECT sum(value_minor) FROM stock_move WHERE kind = 'receipt' AND receipt_line_id IN "
                              "(SELECT id FROM purchase_receipt_line WHERE receipt_id = " +
                              std::to_string(m_receipt) + ")";
    QCOMPARE(number(value), invoiceMinor);
}

void JourneyTannery::labelsTheDelivery()
{
    const QString path = m_program->filePath(u"labels.pdf"_s);
    m_program->dialogs.files.push_back({path});
    m_program->dialogs.shown.clear();
    // The button opens its menu and waits for it; the last entry saves the labels as a file.
    QTimer::singleShot(200, this, [] {
        K::key(Qt::Key_Up);
        K::key(Qt::Key_Return, Qt::NoModifier, 300);
    });
    K::press(u"receiptLabels"_s);
    QTRY_VERIFY(QFile::exists(path));
}

void JourneyTannery::cutsTwoHides()
{
    for (const int which : {1, 2}) {
        const qint64 lot =
            number("SELECT id FROM lot WHERE number = (SELECT max(number) FROM lot WHERE remnant = 0 AND "
                   "parent_id IS NULL) - " +
                   std::to_string(which));
        scan(lot);
        const qint64 children = number("SELECT count(*) FROM lot WHERE parent_id IS NOT NULL");
        K::press(u"lotsActions.split"_s);
        m_program->settle(100);
        K::fill(u"lotsActions.splitForm.parts"_s, u"60"_s);
        K::fill(u"lotsActions.splitForm.remnants"_s, u"12, 8"_s);
        K::key(Qt::Key_Return, Qt::NoModifier, 300);
        QCOMPARE(number("SELECT count(*) FROM lot WHERE parent_id IS NOT NULL") - children, 3);
    }
}

void JourneyTannery::sendsOneBack()
{
    K::key(Qt::Key_6, Qt::ControlModifier, 250);
    QVERIFY(m_program->waitForPage(u"buying"_s));
    K::press(u"buyingParts.receipts"_s);
    m_program->settle(250);
    K::press(u"receiptSendBack"_s);
    m_program->settle(200);
    K::reach(u"sendBackLotsTable"_s);
    K::key(Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < 2; ++i)
        K::key(Qt::Key_Right);
    K::write(u"182.5"_s);
    K::key(Qt::Key_Return);
    K::fill(u"sendBackReason"_s, u"holes"_s);
    K::key(Qt::Key_Return, Qt::NoModifier, 400);
    QCOMPARE(number("SELECT count(*) FROM stock_move WHERE kind = 'send_back' AND supplier_return_id = (SELECT max(id) "
                    "FROM supplier_return)"),
             1);
    // What is left and what went back are the invoice, to the cent.
    const std::string lots = "(SELECT lot_id FROM stock_move WHERE receipt_line_id IN (SELECT id FROM "
                             "purchase_receipt_line WHERE receipt_id = " +
                             std::to_string(m_receipt) + "))";
    QCOMPARE(
        number("SELECT sum(value_minor) FROM stock_total WHERE inside = 1 AND lot_id IN (SELECT id FROM lot WHERE id "
               "IN " +
               lots + " OR parent_id IN " + lots + ")") +
            number("SELECT sum(value_minor) FROM stock_move WHERE kind = 'send_back' AND lot_id IN " + lots),
        invoiceMinor);
    QCOMPARE(violationsOf(m_program->studio(), false), QString());
}

void JourneyTannery::takesLessThanTwoMinutes()
{
    QVERIFY2(K::strokes < keysOfTwoMinutes, qPrintable(QString::number(K::strokes)));
}

void JourneyTannery::cleanupTestCase()
{
    if (m_program)
        m_program->quit();
    m_program.reset();
}
