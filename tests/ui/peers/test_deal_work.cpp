// Work that goes out to a peer and comes back, booked by the window's buttons alone.
#include "tests/core/peers/outsource_fixture.h"
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/peers/test_deals.h"

#include "core/peers/deals.h"
#include "core/peers/peer.h"
#include "ui/peers/deal_page.h"
#include "ui/records/edit_table.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// The deals of one of the two studios on the (offscreen) screen.
class DealDesk
{
public:
    DealDesk(Outsourced &work, PostStudio &whose)
        : m_theme(*qApp), m_kinds({&peerKind()}), m_session(whose.studio(), m_kinds, m_dialogs)
    {
        m_theme.setMode(Theme::Mode::Light);
        m_language.choose(LanguageSwitch::Choice::English);
        if (&whose == &work.kiln)
            m_session.setPerson(work.shop.owner);
        page = std::make_unique<DealPage>(m_session, m_jobs);
        QObject::connect(page.get(), &Page::said, page.get(), [this](const QString &message, bool undo) {
            said << (undo ? QString(u"↶ "_s + message) : message);
        });
        page->resize(1110, 686);
        page->show();
        page->activateWindow();
        page->showRecord(whose.deal().id.value());
        PageBench::settle();
    }
    ~DealDesk()
    {
        page.reset();
        m_jobs.stop();
    }

    /// A letter came: the page is shown again, as after another part of the program.
    void again()
    {
        page->refresh();
        PageBench::settle();
    }
    void press(const QString &name) { PageBench::press(page.get(), name); }
    void type(const QString &name, const QString &text) { PageBench::type(page.get(), name, text); }
    /// Types into a field that finds records, and leaves it.
    void pick(const QString &name, const QString &text)
    {
        // What was hidden with the form before may have taken the window's focus along.
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        type(name, text);
        QTest::keyClick(PageBench::find(page.get(), name), Qt::Key_Tab);
        PageBench::settle();
    }
    /// Types into a cell of a table of the form.
    void typeCell(const QString &table, int row, const QString &column, const QString &text)
    {
        auto *lines = qobject_cast<EditTable *>(PageBench::find(page.get(), table));
        QVERIFY2(lines, qPrintable(table));
        const int at = lines->model()->columnOf(column);
        QVERIFY(lines->model()->setData(lines->model()->index(row, at), text, Qt::EditRole));
    }
    QString text(const QString &name) { return PageBench::textOf(page.get(), name); }
    QString problem(const QString &name) { return PageBench::problemOf(page.get(), name); }
    bool offers(const QString &name) { return PageBench::find(page.get(), name); }
    void look(const QString &name)
    {
        const QString folder = qEnvironmentVariable("BENCHBOOK_PICTURES");
        if (!folder.isEmpty())
            page->grab().save(QDir(folder).filePath(name + u".png"_s));
    }

    std::unique_ptr<DealPage> page;
    QStringList said; ///< at the foot; "↶ " before what can be undone

private:
    ScriptedDialogs m_dialogs;
    Theme m_theme;
    LanguageSwitch m_language;
    RecordKinds m_kinds;
    Session m_session;
    JobRunner m_jobs;
};

qint64 journalOf(PostStudio &studio) { return studio.file().integer("SELECT count(*) FROM journal_entry"); }

} // namespace

TestDealWork::TestDealWork() : m_order(0) {}
TestDealWork::~TestDealWork() = default;

void TestDealWork::init()
{
    m_work = std::make_unique<Outsourced>();
    m_order = m_work->wallets(20);
    m_work->agree(m_order, 20);
}

void TestDealWork::cleanup()
{
    QCOMPARE(violationsOf(m_work->kiln.studio(), true), QString());
    QCOMPARE(violationsOf(m_work->oak.studio(), true), QString());
    m_work.reset();
}

void TestDealWork::piecesGoOutInParts()
{
    Outsourced &work = *m_work;
    DealDesk desk(work, work.kiln);
    desk.press(u"dealHandOver"_s);
    desk.look(u"deal-hand-over"_s);
    QVERIFY2(desk.text(u"handOverPieces"_s).startsWith(u"20"_s), qPrintable(desk.text(u"handOverPieces"_s)));
    const qint64 before = journalOf(work.kiln);
    desk.type(u"handOverPieces"_s, u"12"_s);
    desk.type(u"handOverNote"_s, u"box 3"_s);
    desk.press(u"handOverSubmit"_s);
    QCOMPARE(work.stitching(m_order).outside, 12);
    QCOMPARE(journalOf(work.kiln), before + 1);
    QVERIFY2(desk.said.last().startsWith(u"↶ "_s), qPrintable(desk.said.join(u'|')));
    desk.press(u"dealHandOver"_s);
    QVERIFY(desk.text(u"handOverPieces"_s).startsWith(u"8"_s));
    desk.press(u"handOverSubmit"_s);
    QCOMPARE(work.stitching(m_order).outside, 20);
    QTRY_VERIFY(!desk.offers(u"dealHandOver"_s));
}

void TestDealWork::materialGoesAlongAndIsBooked()
{
    Outsourced &work = *m_work;
    TestStudio &file = work.kiln.file();
    const auto there = [&] {
        return file.integer("SELECT coalesce(sum(quantity_micro), 0) FROM stock_total WHERE location_id IN "
                            "(SELECT id FROM location WHERE kind = 'peer')");
    };
    receiveOne(file, work.shop.hide, dm2(30), yuan(300));
    const auto issued = [&] { return file.integer("SELECT count(*) FROM stock_move WHERE kind = 'issue'"); };
    DealDesk desk(work, work.kiln);
    desk.press(u"dealHandOver"_s);
    QVERIFY(desk.offers(u"handOverMaterials"_s));
    desk.typeCell(u"handOverMaterials"_s, 0, u"along"_s, u"a handful"_s);
    desk.press(u"handOverSubmit"_s);
    QVERIFY2(!desk.problem(u"handOverMaterials"_s).isEmpty(), "what cannot be read is said");
    QCOMPARE(work.stitching(m_order).outside, 0);
    desk.typeCell(u"handOverMaterials"_s, 0, u"along"_s, u"2"_s);
    desk.look(u"deal-hand-over-material"_s);
    desk.press(u"handOverSubmit"_s);
    QCOMPARE(work.stitching(m_order).outside, 20);
    QCOMPARE(there(), 2 * Quantity::microPerUnit);

    // Part of it was used, the rest comes back: one action, one way back.
    desk.press(u"dealMaterial"_s);
    desk.look(u"deal-material-there"_s);
    desk.press(u"peerMaterialSubmit"_s);
    QVERIFY2(desk.problem(u"peerMaterialLots"_s).contains(u"how much"_s), "nothing is said yet");
    desk.typeCell(u"peerMaterialLots"_s, 0, u"used"_s, u"3"_s);
    desk.press(u"peerMaterialSubmit"_s);
    QVERIFY2(!desk.problem(u"peerMaterialLots"_s).isEmpty(), "more than is there");
    desk.typeCell(u"peerMaterialLots"_s, 0, u"used"_s, u"1.5"_s);
    desk.typeCell(u"peerMaterialLots"_s, 0, u"back"_s, u"0.5"_s);
    const qint64 before = journalOf(work.kiln);
    const qint64 issues = issued();
    desk.look(u"deal-material-booked"_s);
    desk.press(u"peerMaterialSubmit"_s);
    QCOMPARE(journalOf(work.kiln), before + 1);
    QCOMPARE(there(), qint64(0));
    QCOMPARE(issued(), issues + 1);
    QVERIFY2(desk.said.last().startsWith(u"↶ Book material that Oakbench used and gave back"_s),
             qPrintable(desk.said.last()));
    QTRY_VERIFY(!desk.offers(u"dealMaterial"_s));
    Studio &studio = work.kiln.studio();
    const auto latest = studio.read([](const Reader &reader) { return Result(latestEntries(reader, 1)); });
    QVERIFY(latest.ok() && !latest->empty() && studio.undo(latest->front().id, std::nullopt).ok());
    QCOMPARE(there(), 2 * Quantity::microPerUnit);
}

void TestDealWork::theLineIsChosenWhereLinesAreDifferentWork()
{
    {
        // Where all of it is one work, there is nothing to choose.
        DealDesk desk(*m_work, m_work->kiln);
        desk.press(u"dealHandOver"_s);
        QVERIFY(!desk.offers(u"handOverLine"_s));
    }
    m_work = std::make_unique<Outsourced>();
    Outsourced &work = *m_work;
    const Id<WorkOrder> first = work.wallets(10);
    const Id<WorkOrder> second = work.wallets(5);
    work.agreeOnLines({10, 5});
    work.tie(first, 1);
    work.tie(second, 2);
    receiveOne(work.kiln.file(), work.shop.hide, dm2(30), yuan(300));
    const auto issuedTo = [&](Id<WorkOrder> order) {
        return work.kiln.file().integer("SELECT count(*) FROM stock_move WHERE kind = 'issue' AND work_order_id = " +
                                        std::to_string(order.value()));
    };
    DealDesk desk(work, work.kiln);
    desk.press(u"dealHandOver"_s);
    QVERIFY2(desk.text(u"handOverPieces"_s).startsWith(u"10"_s), qPrintable(desk.text(u"handOverPieces"_s)));
    PageBench::choose(desk.page.get(), u"handOverLine"_s, u"2 · "_s);
    QVERIFY2(desk.text(u"handOverPieces"_s).startsWith(u"5"_s), qPrintable(desk.text(u"handOverPieces"_s)));
    // A count that somebody typed stays when the line is chosen after it.
    desk.type(u"handOverPieces"_s, u"3"_s);
    PageBench::choose(desk.page.get(), u"handOverLine"_s, u"1 · "_s);
    PageBench::choose(desk.page.get(), u"handOverLine"_s, u"2 · "_s);
    QVERIFY2(desk.text(u"handOverPieces"_s).startsWith(u"3"_s), qPrintable(desk.text(u"handOverPieces"_s)));
    desk.typeCell(u"handOverMaterials"_s, 0, u"along"_s, u"2"_s);
    desk.look(u"deal-hand-over-line"_s);
    QCOMPARE(PageBench::nameless(desk.page.get()), QStringList());
    desk.press(u"handOverSubmit"_s);
    QCOMPARE(work.stitching(first).outside, 0);
    QCOMPARE(work.stitching(second).outside, 3);

    // It was used for the line that was not handed over last.
    const qint64 ofFirst = issuedTo(first);
    const qint64 ofSecond = issuedTo(second);
    desk.press(u"dealMaterial"_s);
    desk.typeCell(u"peerMaterialLots"_s, 0, u"used"_s, u"1.5"_s);
    PageBench::choose(desk.page.get(), u"peerMaterialLine"_s, u"1 · "_s);
    desk.look(u"deal-material-line"_s);
    QCOMPARE(PageBench::nameless(desk.page.get()), QStringList());
    desk.press(u"peerMaterialSubmit"_s);
    QCOMPARE(issuedTo(first), ofFirst + 1);
    QCOMPARE(issuedTo(second), ofSecond);
}

void TestDealWork::aDealIsTiedToAWorkOrder()
{
    {
        // What began with a work order needs no tying.
        DealDesk desk(*m_work, m_work->kiln);
        QVERIFY(!desk.offers(u"dealTie"_s));
    }
    m_work = std::make_unique<Outsourced>();
    Outsourced &work = *m_work;
    const Id<WorkOrder> first = work.wallets(10);
    const Id<WorkOrder> second = work.wallets(5);
    const auto codeOf = [&](Id<WorkOrder> order) {
        return work.kiln.studio().read([&](const Reader &reader) { return workOrderInfo(reader, order); }).value().code;
    };
    work.agreeOnLines({10, 5});
    DealDesk desk(work, work.kiln);
    QVERIFY(!desk.offers(u"dealHandOver"_s));
    desk.press(u"dealTie"_s);
    QCOMPARE(PageBench::nameless(desk.page.get()), QStringList());
    desk.press(u"tieDealSubmit"_s);
    QVERIFY(!desk.problem(u"tieOrder"_s).isEmpty());
    PageBench::choose(desk.page.get(), u"tieLine"_s, u"1 · "_s);
    desk.pick(u"tieOrder"_s, codeOf(first));
    PageBench::choose(desk.page.get(), u"tieStep"_s, u"Stitch"_s);
    desk.look(u"deal-tie"_s);
    desk.press(u"tieDealSubmit"_s);
    QVERIFY2(desk.said.last().startsWith(u"↶ "_s), qPrintable(desk.said.join(u'|')));
    QTRY_VERIFY(desk.offers(u"dealHandOver"_s));
    desk.press(u"dealHandOver"_s);
    desk.press(u"handOverSubmit"_s);
    QCOMPARE(work.stitching(first).outside, 10);

    // The line that is left is the one meant, though pieces of the other are out.
    desk.press(u"dealTie"_s);
    QVERIFY(!desk.offers(u"tieLine"_s));
    desk.pick(u"tieOrder"_s, codeOf(second));
    PageBench::choose(desk.page.get(), u"tieStep"_s, u"Stitch"_s);
    desk.press(u"tieDealSubmit"_s);
    QTRY_VERIFY(!desk.offers(u"dealTie"_s));
    desk.press(u"dealHandOver"_s);
    desk.press(u"handOverSubmit"_s);
    QCOMPARE(work.stitching(second).outside, 5);
}

void TestDealWork::tooManyPiecesAreRefusedInPlace()
{
    Outsourced &work = *m_work;
    DealDesk desk(work, work.kiln);
    desk.press(u"dealHandOver"_s);
    desk.type(u"handOverPieces"_s, u"21"_s);
    desk.type(u"handOverNote"_s, u"box 3"_s);
    desk.press(u"handOverSubmit"_s);
    QVERIFY(!desk.problem(u"handOverPieces"_s).isEmpty());
    desk.look(u"deal-hand-over-refused"_s);
    QCOMPARE(desk.text(u"handOverNote"_s), u"box 3"_s);
    QCOMPARE(work.stitching(m_order).outside, 0);
    // No piece at all is no hand-over either, and is not taken for "all of them".
    desk.type(u"handOverPieces"_s, u"0"_s);
    desk.press(u"handOverSubmit"_s);
    QVERIFY(desk.offers(u"handOverPieces"_s));
    QCOMPARE(work.stitching(m_order).outside, 0);
}

void TestDealWork::whatCameIsCountedAndSettled()
{
    Outsourced &work = *m_work;
    DealDesk desk(work, work.kiln);
    desk.press(u"dealHandOver"_s);
    desk.press(u"handOverSubmit"_s);
    work.deliver(20);
    desk.again();
    desk.press(u"deal.receipt"_s);
    QVERIFY(desk.text(u"receiveAccepted1"_s).startsWith(u"20"_s));
    desk.type(u"receiveAccepted1"_s, u"17"_s);
    desk.type(u"receiveRejected1"_s, u"3"_s);
    desk.press(u"receiveDeliverySubmit"_s);
    QVERIFY(desk.problem(u"receiveReason1"_s).contains(u"why"_s));
    QVERIFY(desk.text(u"receiveAccepted1"_s).startsWith(u"17"_s));
    desk.look(u"deal-receive-refused"_s);
    QCOMPARE(work.stitching(m_order).good, 0);
    PageBench::choose(desk.page.get(), u"receiveReason1"_s, u"Flaw in the surface"_s);
    desk.look(u"deal-receive"_s);
    const qint64 before = journalOf(work.kiln);
    desk.press(u"receiveDeliverySubmit"_s);
    QCOMPARE(work.stitching(m_order).good, 17);
    QCOMPARE(work.stitching(m_order).scrap, 3);
    QCOMPARE(work.stitching(m_order).outside, 0);
    // The letter and what it books are one action, taken back as one.
    QCOMPARE(journalOf(work.kiln), before + 1);
    QVERIFY(desk.said.last().startsWith(u"↶ "_s));
    QCOMPARE(work.kiln.file().integer("SELECT count(*) FROM letter_draft WHERE letter_id IS NULL"), 1);
    work.post();
    desk.again();
    desk.press(u"deal.settlement"_s);
    desk.look(u"deal-settle"_s);
    desk.press(u"settleDealSubmit"_s);
    work.post();
    QVERIFY(work.oak.deal().deal.differences.empty());
    QCOMPARE(work.oak.deal().deal.state, DealState::Settled);
    QCOMPARE(costOf(work.kiln.file(), m_order).expense->minor(), 17 * 1'200);
}

void TestDealWork::rejectedPiecesCanStayThere()
{
    Outsourced &work = *m_work;
    DealDesk desk(work, work.kiln);
    desk.press(u"dealHandOver"_s);
    desk.press(u"handOverSubmit"_s);
    work.deliver(20);
    desk.again();
    desk.press(u"deal.receipt"_s);
    desk.type(u"receiveAccepted1"_s, u"18"_s);
    desk.type(u"receiveRejected1"_s, u"2"_s);
    PageBench::choose(desk.page.get(), u"receiveReason1"_s, u"Work"_s);
    PageBench::choose(desk.page.get(), u"receiveBecomes1"_s, u"They do them again"_s);
    // More than is with them is refused, and the choice stays.
    desk.type(u"receiveAccepted1"_s, u"25"_s);
    desk.press(u"receiveDeliverySubmit"_s);
    QVERIFY(desk.offers(u"receiveAccepted1"_s));
    QCOMPARE(work.stitching(m_order).good, 0);
    desk.type(u"receiveAccepted1"_s, u"18"_s);
    desk.press(u"receiveDeliverySubmit"_s);
    QCOMPARE(work.stitching(m_order).good, 18);
    QCOMPARE(work.stitching(m_order).outside, 2);
    QCOMPARE(work.stitching(m_order).scrap, 0);
}

void TestDealWork::theMakerTakesItOn()
{
    Outsourced &work = *m_work;
    DealDesk desk(work, work.oak);
    desk.look(u"deal-take-on"_s);
    QVERIFY(!desk.offers(u"dealHandOver"_s));
    desk.press(u"dealTakeOn"_s);
    QCOMPARE(work.oak.file().integer("SELECT count(*) FROM sales_order"), 1);
    QVERIFY2(desk.said.last().startsWith(u"↶ "_s), qPrintable(desk.said.join(u'|')));
    QTRY_VERIFY(!desk.offers(u"dealTakeOn"_s));
    BENCHBOOK_VERIFY(work.oak.studio().undo(work.oak.studio().undoable()->entry, std::nullopt));
    QTRY_VERIFY(desk.offers(u"dealTakeOn"_s));
}

void TestDealWork::everyFormHasNamesAndFits()
{
    Outsourced &work = *m_work;
    DealDesk desk(work, work.kiln);
    const auto check = [&](const QString &opens, const QString &leaves) {
        desk.press(opens);
        QVERIFY(desk.offers(leaves));
        QCOMPARE(PageBench::nameless(desk.page.get()), QStringList());
        QVERIFY2(desk.page->minimumSizeHint().width() <= 1110, qPrintable(opens));
        QVERIFY2(desk.page->minimumSizeHint().height() <= 686, qPrintable(opens));
        // Out of it by the keyboard, from wherever the keyboard is.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        PageBench::settle();
        QVERIFY(!desk.offers(leaves));
    };
    check(u"dealHandOver"_s, u"handOverSubmit"_s);
    desk.press(u"dealHandOver"_s);
    desk.press(u"handOverSubmit"_s);
    const Hash256 delivery = work.deliver(20);
    desk.again();
    check(u"deal.receipt"_s, u"receiveDeliverySubmit"_s);
    BENCHBOOK_VERIFY(work.receive(delivery, {{.accepted = 20}}));
    work.post();
    desk.again();
    check(u"deal.settlement"_s, u"settleDealSubmit"_s);
}
