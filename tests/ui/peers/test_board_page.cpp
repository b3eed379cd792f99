// The board in the window: typed, published, answered, parted.
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/peers/deal_bench.h"
#include "tests/ui/peers/test_board.h"

#include "core/board/goods.h"
#include "core/board/hours_board.h"
#include "core/stock/stock.h"
#include "ui/board/board_page.h"
#include "ui/board/hours_model.h"
#include "ui/records/edit_table.h"
#include "ui/records/list_picker.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace benchbook::testing {

/// Our workshop with its board, and Oakbench, which is verified.
class BoardBench : public DealBench
{
public:
    BoardBench() : shop(ours.file()) {}

    PeerBoardPage *board()
    {
        auto *shown = show(new PeerBoardPage(session, jobs));
        settle();
        return shown;
    }
    void settle()
    {
        for (int i = 0; i < 5; ++i) {
            PageBench::settle();
            QTest::qWait(20);
        }
    }
    QDate monday(int ahead = 0) { return mondayOf(ours.studio().today()).addDays(7 * ahead); }
    void oakSays(const QString &craft, qint64 hours, QDate until = {})
    {
        for (int week = 0; week < 4; ++week)
            BENCHBOOK_VERIFY(setSpareHours(oak.studio(), {monday(week), craft, hours}, {}));
        BENCHBOOK_VERIFY(publishCapacity(oak.studio(), {.peers = {oak.peer(ours)}, .until = until}, {}));
        BENCHBOOK_VERIFY(ours.take(oak.send(ours)));
    }
    TableView *table(const QString &name) { return qobject_cast<TableView *>(PageBench::find(page.get(), name)); }
    /// Types into a week of the hours, as after F2.
    void typeHours(int row, int week, const QString &text)
    {
        TableView *hours = table(u"boardHoursTable"_s);
        const QModelIndex cell = hours->model()->index(row, HoursModel::FirstWeek + week);
        QVERIFY(cell.isValid());
        hours->setCurrentIndex(cell);
        hours->edit(cell);
        auto *edit = qobject_cast<QLineEdit *>(PageBench::find(page.get(), u"cell.hours"_s));
        QVERIFY(edit);
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
        settle();
    }
    QString hoursAt(int row, int column)
    {
        return table(u"boardHoursTable"_s)->model()->index(row, column).data().toString();
    }
    void chooseRow(const QString &name, int row)
    {
        TableView *rows = table(name);
        rows->setCurrentIndex(rows->model()->index(row, 0));
        settle();
    }
    void pressed(const QString &name)
    {
        PageBench::press(page.get(), name);
        settle();
    }
    QString words() { return PageBench::words(page.get()); }

    Workshop shop;
};

} // namespace benchbook::testing

TestBoardPage::TestBoardPage() = default;
TestBoardPage::~TestBoardPage() = default;

void TestBoardPage::init() { m_bench = std::make_unique<BoardBench>(); }

void TestBoardPage::cleanup()
{
    QCOMPARE(violationsOf(m_bench->ours.studio(), false), QString());
    m_bench.reset();
}

void TestBoardPage::anEmptyBoardSaysWhatCanBeDone()
{
    BoardBench &bench = *m_bench;
    bench.board();
    QVERIFY(bench.words().contains(u"No studio has said spare hours yet."_s));
    QVERIFY(bench.words().contains(u"Nobody offers or looks for material."_s));
    bench.look(u"board-empty"_s);
    bench.pressed(u"boardSayHours"_s);
    PageBench::type(bench.page.get(), u"spareHoursCraft"_s, u"Stitching"_s);
    PageBench::type(bench.page.get(), u"spareHoursHours"_s, u"ten"_s);
    bench.pressed(u"spareHoursSubmit"_s);
    QVERIFY(PageBench::problemOf(bench.page.get(), u"spareHoursHours"_s).contains(u"blocks of 4"_s));
    PageBench::type(bench.page.get(), u"spareHoursHours"_s, u"12"_s);
    bench.pressed(u"spareHoursSubmit"_s);
    QCOMPARE(bench.hoursAt(0, HoursModel::Craft), u"Stitching"_s);
    QCOMPARE(bench.hoursAt(0, HoursModel::FirstWeek), u"12"_s);
    QVERIFY(bench.said.last().startsWith(u"↶ Say 12 spare hours of Stitching"_s));
}

void TestBoardPage::hoursAreTypedIntoTheTable()
{
    BoardBench &bench = *m_bench;
    BENCHBOOK_VERIFY(setSpareHours(bench.ours.studio(), {bench.monday(), u"Stitching"_s, 8}, {}));
    bench.board();
    bench.typeHours(0, 2, u"16"_s);
    QCOMPARE(bench.hoursAt(0, HoursModel::FirstWeek + 2), u"16"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM spare_hours"), 2);
    bench.typeHours(0, 0, u" "_s);
    QCOMPARE(bench.count("SELECT count(*) FROM spare_hours"), 1);
    const auto last = bench.ours.studio().undoable();
    BENCHBOOK_VERIFY(bench.ours.studio().undo(last->entry, {}));
    bench.settle();
    QCOMPARE(bench.hoursAt(0, HoursModel::FirstWeek), u"8"_s);
    QVERIFY(bench.words().contains(u"Our hours are not published as they stand here."_s));
}

void TestBoardPage::whatIsRefusedStaysInItsCell()
{
    BoardBench &bench = *m_bench;
    BENCHBOOK_VERIFY(setSpareHours(bench.ours.studio(), {bench.monday(), u"Stitching"_s, 8}, {}));
    bench.board();
    bench.typeHours(0, 1, u"7"_s);
    QCOMPARE(bench.hoursAt(0, HoursModel::FirstWeek + 1), u"7"_s);
    QVERIFY(bench.words().contains(u"Hours are told in blocks of 4"_s));
    QCOMPARE(bench.count("SELECT count(*) FROM spare_hours"), 1);
    bench.typeHours(0, 1, u"8"_s);
    QVERIFY(!bench.words().contains(u"Hours are told in blocks of 4"_s));
    QCOMPARE(bench.count("SELECT count(*) FROM spare_hours"), 2);
}

void TestBoardPage::publishingIsReadOverFirst()
{
    BoardBench &bench = *m_bench;
    BENCHBOOK_VERIFY(setSpareHours(bench.ours.studio(), {bench.monday(), u"Stitching"_s, 8}, {}));
    auto *page = bench.board();
    page->primaryAction()->trigger();
    bench.settle();
    bench.look(u"board-publish"_s);
    PageBench::type(page, u"publishHoursNote"_s, u"By telephone please"_s);
    bench.pressed(u"publishHoursSubmit"_s);
    QVERIFY(bench.words().contains(u"This will leave your studio"_s));
    QVERIFY(bench.words().contains(u"✎ By telephone please"_s));
    QVERIFY(bench.words().contains(u"To Oakbench"_s));
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft"), 0);
    bench.look(u"board-publish-leaving"_s);
    bench.pressed(u"publishHoursBack"_s);
    QCOMPARE(PageBench::textOf(page, u"publishHoursNote"_s), u"By telephone please"_s);
    bench.pressed(u"publishHoursSubmit"_s);
    bench.pressed(u"publishHoursSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft"), 1);
    QVERIFY(bench.said.last().startsWith(u"↶ Publish spare hours to Oakbench"_s));
    QVERIFY(bench.words().contains(u"1 letter with our hours waits"_s));
    // Nobody ticked: said beside the boxes.
    page->primaryAction()->trigger();
    bench.settle();
    for (QCheckBox *box : page->findChildren<QCheckBox *>())
        box->setChecked(false);
    bench.pressed(u"publishHoursSubmit"_s);
    QVERIFY(PageBench::problemOf(page, u"publishHoursTo"_s).contains(u"for which studios"_s));
}

void TestBoardPage::hoursOfOthersSayTheirDay()
{
    BoardBench &bench = *m_bench;
    bench.oakSays(u"Glazing"_s, 20, bench.ours.studio().today());
    BENCHBOOK_VERIFY(setSpareHours(bench.ours.studio(), {bench.monday(), u"Stitching"_s, 8}, {}));
    bench.board();
    QCOMPARE(bench.hoursAt(1, HoursModel::Studio), u"Oakbench"_s);
    QCOMPARE(bench.hoursAt(1, HoursModel::AsOf), bench.ours.studio().today().toString(Qt::ISODate));
    // Hours of others are not typed.
    const QAbstractItemModel *model = bench.table(u"boardHoursTable"_s)->model();
    QVERIFY(!(model->index(1, HoursModel::FirstWeek).flags() & Qt::ItemIsEditable));
    QVERIFY(model->index(0, HoursModel::FirstWeek).flags() & Qt::ItemIsEditable);
    // A week is said by its days; its number stands beside them where there is room.
    QCOMPARE(model->headerData(HoursModel::FirstWeek, Qt::Horizontal).toString(), weekDaysText(bench.monday()));
    QVERIFY(model->headerData(HoursModel::FirstWeek, Qt::Horizontal, Qt::ToolTipRole)
                .toString()
                .endsWith(u"week %1"_s.arg(bench.monday().weekNumber())));
    bench.chooseRow(u"boardHoursTable"_s, 1);
    bench.look(u"board-hours"_s);
    QVERIFY(bench.words().contains(u"As they published it"_s));
    bench.ours.file().clock().advance(24LL * 3600 * 1000);
    bench.page->refresh();
    bench.settle();
    QVERIFY(bench.hoursAt(1, HoursModel::AsOf).endsWith(u"out of date"_s));
    QVERIFY(model->index(1, HoursModel::FirstWeek).data(Qt::ForegroundRole).isValid());
    QVERIFY(model->index(1, HoursModel::FirstWeek).data(Qt::AccessibleTextRole).toString().contains(u"out of date"_s));
    bench.look(u"board-stale"_s);
    QSignalSpy wanted(qobject_cast<PeerBoardPage *>(bench.page.get()), &PeerBoardPage::letterWanted);
    bench.pressed(u"boardAskForWork"_s);
    QCOMPARE(wanted.size(), 1);
}

void TestBoardPage::surplusGoesOutAndIsWithdrawn()
{
    BoardBench &bench = *m_bench;
    receiveOne(bench.ours.file(), bench.shop.hide, dm2(100), yuan(700));
    auto *page = bench.board();
    bench.pressed(u"boardSurplus"_s);
    bench.pressed(u"surplusFormSubmit"_s);
    QVERIFY(!PageBench::problemOf(page, u"surplusLot"_s).isEmpty());
    PageBench::type(page, u"surplusLot"_s, u"LOT"_s);
    // Who leaves the field means the only one that fits.
    QTest::keyClick(PageBench::find(page, u"surplusLot"_s), Qt::Key_Tab);
    bench.settle();
    QVERIFY2(!PageBench::textOf(page, u"surplusMaterial"_s).isEmpty(), qPrintable(bench.words()));
    PageBench::type(page, u"surplusMaterial"_s, u"Veg-tan shoulder"_s);
    PageBench::type(page, u"surplusQuantity"_s, u"40"_s);
    PageBench::type(page, u"surplusPrice"_s, u"250"_s);
    bench.look(u"board-surplus-form"_s);
    bench.pressed(u"surplusFormSubmit"_s);
    QVERIFY(bench.words().contains(u"Veg-tan shoulder"_s));
    bench.pressed(u"surplusFormSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft"), 1);
    bench.chooseRow(u"boardGoodsTable"_s, 0);
    QVERIFY(bench.words().contains(u"waits in the box"_s));
    BENCHBOOK_VERIFY(bench.oak.take(bench.ours.send(bench.oak)));
    bench.settle();
    bench.pressed(u"boardWithdraw"_s);
    QVERIFY(bench.words().contains(u"the withdrawal waits in the box"_s));
    bench.look(u"board-withdrawn"_s);
    BENCHBOOK_VERIFY(bench.oak.take(bench.ours.send(bench.oak)));
    bench.settle();
    QCOMPARE(bench.table(u"boardGoodsTable"_s)->model()->rowCount(), 0);
}

void TestBoardPage::aWantOfTheirsIsAnswered()
{
    BoardBench &bench = *m_bench;
    const Unit pcs = Unit::fromText(u"pcs"_s).value();
    BENCHBOOK_VERIFY(askForGoods(bench.oak.studio(),
                                 {.peers = {bench.oak.peer(bench.ours)},
                                  .material = u"Brass rivets \u202e<b>"_s,
                                  .quantity = Quantity::units(500),
                                  .unit = pcs},
                                 {}));
    BENCHBOOK_VERIFY(bench.ours.take(bench.oak.send(bench.ours)));
    auto *page = bench.board();
    bench.chooseRow(u"boardGoodsTable"_s, 0);
    QVERIFY(bench.words().contains(u"Brass rivets [U+202E]<b>"_s));
    bench.look(u"board-wanted"_s);
    std::optional<LetterStart> started;
    QObject::connect(page, &PeerBoardPage::letterWanted, page, [&](const LetterStart &start) { started = start; });
    bench.pressed(u"boardAnswer.quotation"_s);
    QVERIFY(started);
    QCOMPARE(started->content.kind, u"quotation"_s);
    QCOMPARE(started->content.body.lines("lines"_L1).front().number("pieces"_L1), 500);
}

void TestBoardPage::whatIsSoldElsewhereIsOutOfDate()
{
    BoardBench &bench = *m_bench;
    const Id<Lot> lot = receiveOne(bench.ours.file(), bench.shop.hide, dm2(100), yuan(700));
    BENCHBOOK_VERIFY(offerSurplus(bench.ours.studio(),
                                  {.peers = {bench.ours.peer(bench.oak)}, .lot = lot, .quantity = dm2(80)}, {}));
    bench.board();
    const auto state = [&] { return bench.table(u"boardGoodsTable"_s)->model()->index(0, 0).data().toString(); };
    QCOMPARE(state(), u"Offered"_s);
    BENCHBOOK_VERIFY(scrapLot(bench.ours.studio(), lot, places::shelf, dm2(30), u"cut up"_s, {}));
    bench.settle();
    QTRY_COMPARE(state(), u"Out of date"_s);
    bench.chooseRow(u"boardGoodsTable"_s, 0);
    QVERIFY2(bench.words().contains(u"Withdraw it, and offer what is left."_s), qPrintable(bench.words()));
    bench.look(u"board-out-of-date"_s);
    // No more than what is left can be offered; said beside the quantity.
    bench.pressed(u"boardSurplus"_s);
    PageBench::type(bench.page.get(), u"surplusLot"_s, u"LOT"_s);
    QTest::keyClick(PageBench::find(bench.page.get(), u"surplusLot"_s), Qt::Key_Tab);
    bench.settle();
    PageBench::type(bench.page.get(), u"surplusQuantity"_s, u"20"_s);
    bench.pressed(u"surplusFormSubmit"_s);
    QVERIFY2(PageBench::problemOf(bench.page.get(), u"surplusQuantity"_s).contains(u"offered already"_s),
             qPrintable(bench.words()));
    bench.look(u"board-offered-already"_s);
}

void TestBoardPage::oneOfSeveralCanHaveIt()
{
    BoardBench &bench = *m_bench;
    PostStudio third(u"Third"_s);
    pair(bench.ours, third);
    bench.oakSays(u"Stitch"_s, 40);
    BENCHBOOK_VERIFY(setSpareHours(third.studio(), {bench.monday(), u"Stitch"_s, 40}, {}));
    BENCHBOOK_VERIFY(publishCapacity(third.studio(), {.peers = {third.peer(bench.ours)}}, {}));
    BENCHBOOK_VERIFY(bench.ours.take(third.send(bench.ours)));
    const auto order =
        planWorkOrder(bench.ours.studio(),
                      {.variant = bench.shop.wallet, .quantity = 12, .due = bench.ours.studio().today().addDays(15)},
                      bench.shop.owner);
    BENCHBOOK_VERIFY(order);
    auto *page = bench.board();
    page->showRecord(order->id.value());
    bench.settle();
    PageBench::choose(page, u"rushStep"_s, u"Stitch (12 pcs)"_s);
    bench.pressed(u"rushPropose"_s);
    bench.settle();
    QTRY_VERIFY(PageBench::find(page, u"rushOne"_s) && PageBench::find(page, u"rushOne"_s)->isVisible());
    auto *shares = page->findChild<EditTable *>(u"rushShares.shares"_s);
    const auto cell = [&](int row, const QString &column) {
        return shares->model()->index(row, shares->model()->columnOf(column));
    };
    const auto pieces = [&](int row) { return cell(row, u"pieces"_s).data().toString(); };
    QCOMPARE(pieces(0), u"12"_s);
    QCOMPARE(pieces(1), QString());
    page->findChild<QCheckBox *>(u"rushOne"_s)->click();
    QCOMPARE(pieces(0), u"12"_s);
    QCOMPARE(pieces(1), u"12"_s);
    for (int row = 0; row < 2; ++row)
        QVERIFY(shares->model()->setData(cell(row, u"price"_s), u"12"_s, Qt::EditRole));
    bench.look(u"board-rush-one"_s);
    bench.pressed(u"rushFormSubmit"_s);
    QVERIFY2(bench.words().contains(u"This will leave your studio"_s), qPrintable(bench.words()));
    bench.pressed(u"rushFormSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft WHERE body LIKE '%tender%'"), 2);
}

void TestBoardPage::aRushOrderIsParted()
{
    BoardBench &bench = *m_bench;
    bench.oakSays(u"Stitch"_s, 20);
    const auto order =
        planWorkOrder(bench.ours.studio(),
                      {.variant = bench.shop.wallet, .quantity = 60, .due = bench.ours.studio().today().addDays(15)},
                      bench.shop.owner);
    BENCHBOOK_VERIFY(order);
    auto *page = bench.board();
    page->showRecord(order->id.value());
    bench.settle();
    PageBench::choose(page, u"rushStep"_s, u"Stitch (60 pcs)"_s);
    bench.pressed(u"rushPropose"_s);
    bench.settle();
    QTRY_VERIFY(PageBench::find(page, u"rushShares"_s) && PageBench::find(page, u"rushShares"_s)->isVisible());
    bench.look(u"board-rush"_s);
    auto *shares = page->findChild<EditTable *>(u"rushShares.shares"_s);
    QVERIFY(shares);
    QCOMPARE(shares->model()->rowCount(), 1);
    // There is nobody to choose among.
    QVERIFY(!PageBench::find(page, u"rushOne"_s));
    // Nobody said a price yet.
    bench.pressed(u"rushFormSubmit"_s);
    QVERIFY(bench.words().contains(u"the price for one"_s));
    QVERIFY(shares->model()->setData(shares->model()->index(0, shares->model()->columnOf(u"price"_s)), u"12"_s,
                                     Qt::EditRole));
    QVERIFY(shares->model()->setData(shares->model()->index(0, shares->model()->columnOf(u"pieces"_s)), u"61"_s,
                                     Qt::EditRole));
    bench.pressed(u"rushFormSubmit"_s);
    QVERIFY2(bench.words().contains(u"61 pieces are offered altogether"_s), qPrintable(bench.words()));
    QVERIFY(shares->model()->setData(shares->model()->index(0, shares->model()->columnOf(u"pieces"_s)), u"40"_s,
                                     Qt::EditRole));
    PageBench::type(page, u"rushProduct"_s, u"Card wallet, stitching"_s);
    bench.pressed(u"rushFormSubmit"_s);
    QVERIFY2(bench.words().contains(u"This will leave your studio"_s), qPrintable(bench.words()));
    QVERIFY(bench.words().contains(u"✎ Card wallet, stitching"_s));
    bench.look(u"board-rush-leaving"_s);
    bench.pressed(u"rushFormSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft"), 1);
    QCOMPARE(bench.count("SELECT count(*) FROM deal_link WHERE work_order_id IS NOT NULL"), 1);
    QVERIFY(bench.said.last().startsWith(u"↶ Offer 40 pcs"_s));
}

void TestBoardPage::aWorkOrderLeadsHere()
{
    BoardBench &bench = *m_bench;
    const auto order =
        planWorkOrder(bench.ours.studio(), {.variant = bench.shop.wallet, .quantity = 6}, bench.shop.owner);
    auto *page = bench.board();
    QVERIFY(page->showRecord(order->id.value()));
    bench.settle();
    QVERIFY(PageBench::textOf(page, u"rushOrder"_s).startsWith(u"WO-"_s));
    // Without a day nobody can reckon; it is said beside the day.
    bench.pressed(u"rushPropose"_s);
    bench.settle();
    QTRY_VERIFY(PageBench::problemOf(page, u"rushDue"_s).contains(u"by which day"_s));
}

void TestBoardPage::whatWasTypedIsNotLost()
{
    BoardBench &bench = *m_bench;
    BENCHBOOK_VERIFY(setSpareHours(bench.ours.studio(), {bench.monday(), u"Stitching"_s, 8}, {}));
    auto *page = bench.board();
    bench.pressed(u"boardWanted"_s);
    PageBench::type(page, u"wantedMaterial"_s, u"Brass rivets"_s);
    bench.chooseRow(u"boardHoursTable"_s, 0);
    QCOMPARE(PageBench::textOf(page, u"wantedMaterial"_s), u"Brass rivets"_s);
    BENCHBOOK_VERIFY(setSpareHours(bench.ours.studio(), {bench.monday(), u"Stitching"_s, 12}, {}));
    bench.settle();
    QCOMPARE(PageBench::textOf(page, u"wantedMaterial"_s), u"Brass rivets"_s);
    bench.look(u"board-wanted-form"_s);
    PageBench::type(page, u"wantedQuantity"_s, u"500 pcs"_s);
    bench.pressed(u"wantedFormSubmit"_s);
    bench.pressed(u"wantedFormSubmit"_s);
    QCOMPARE(bench.count("SELECT count(*) FROM letter_draft"), 1);
    QVERIFY(bench.words().contains(u"We, to 1 studio"_s) ||
            bench.table(u"boardGoodsTable"_s)->model()->index(0, 4).data().toString().startsWith(u"We, to 1"_s));
}

void TestBoardPage::everythingHasAName()
{
    BoardBench &bench = *m_bench;
    bench.oakSays(u"Glazing"_s, 20);
    auto *page = bench.board();
    QCOMPARE(PageBench::nameless(page), QStringList());
    for (const QString &button : {u"boardSayHours"_s, u"boardSurplus"_s, u"boardWanted"_s, u"boardRush"_s}) {
        bench.pressed(button);
        QCOMPARE(PageBench::nameless(page), QStringList());
    }
    page->primaryAction()->trigger();
    bench.settle();
    QCOMPARE(PageBench::nameless(page), QStringList());
}

void TestBoardPage::languageChanges()
{
    BoardBench &bench = *m_bench;
    bench.oakSays(u"Glazing"_s, 20);
    auto *page = bench.board();
    bench.chooseRow(u"boardHoursTable"_s, 0);
    bench.language.choose(LanguageSwitch::Choice::Chinese);
    bench.settle();
    bench.look(u"board-hours-zh"_s);
    page->primaryAction()->trigger();
    bench.settle();
    bench.look(u"board-publish-zh"_s);
    bench.language.choose(LanguageSwitch::Choice::English);
    bench.settle();
    QVERIFY(bench.words().contains(u"Publish our spare hours"_s));
}
