// The part "Together" in the window: founded, joined, bought, divided, signed.
#include "tests/ui/pages_work/page_bench.h"
#include "tests/ui/peers/test_together.h"
#include "tests/ui/peers/together_bench.h"

#include "core/materials/material.h"
#include "ui/kit/table_view.h"
#include "ui/peers/question_page.h"
#include "ui/together/pledge_bar.h"

#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

void tick(TogetherBench &bench, const QString &name)
{
    for (QCheckBox *box : bench.page->findChildren<QCheckBox *>()) {
        if (box->isVisible() && box->text() == name)
            box->setChecked(true);
    }
}

QString progressOf(TogetherBench &bench)
{
    auto *bar = qobject_cast<PledgeBar *>(PageBench::find(bench.page.get(), u"jointProgress"_s));
    return bar ? bar->words() : u"(no bar)"_s;
}

} // namespace

TestTogetherPage::TestTogetherPage() = default;
TestTogetherPage::~TestTogetherPage() = default;

void TestTogetherPage::init() { m_bench = std::make_unique<TogetherBench>(); }

void TestTogetherPage::cleanup()
{
    m_bench->page.reset();
    for (PostStudio *studio : {&m_bench->three.anna, &m_bench->three.bert, &m_bench->three.cora})
        QCOMPARE(violationsOf(studio->studio(), false), QString());
    m_bench.reset();
}

void TestTogetherPage::aCircleIsFoundedFromNothing()
{
    TogetherBench &bench = *m_bench;
    TogetherPage *page = bench.open(bench.three.anna);
    QVERIFY(bench.words().contains(u"No circle yet."_s));
    bench.look(u"together-empty"_s);
    page->primaryAction()->trigger();
    bench.settle();
    bench.look(u"together-found"_s);
    bench.pressed(u"foundCircleSubmit"_s);
    QVERIFY(PageBench::problemOf(page, u"foundCircleName"_s).contains(u"needs a name"_s));
    QVERIFY(PageBench::problemOf(page, u"foundCircleWith"_s).contains(u"at least one"_s));
    bench.typed(u"foundCircleName"_s, u"Hide buyers"_s);
    tick(bench, u"Bert"_s);
    tick(bench, u"Cora"_s);
    bench.pressed(u"foundCircleSubmit"_s);
    QVERIFY(bench.words().contains(u"To Bert, Cora"_s));
    QVERIFY(bench.words().contains(u"✎ Hide buyers"_s));
    // Keys are long; all of the form stays within its pane.
    QVERIFY(PageBench::find(page, u"foundCircle"_s)->width() <= PageBench::find(page, u"togetherDetail"_s)->width());
    QCOMPARE(bench.three.anna.file().integer("SELECT count(*) FROM circle"), 0);
    bench.look(u"together-found-leaving"_s);
    bench.pressed(u"foundCircleSubmit"_s);
    QCOMPARE(bench.cell(u"circleTable"_s, 0, 0), u"Hide buyers"_s);
    QCOMPARE(bench.cell(u"circleTable"_s, 0, 1), u"1 of 3"_s);
    QVERIFY(bench.said.last().startsWith(u"↶ Found the circle Hide buyers with 2 other studios"_s));
    QVERIFY(bench.words().contains(u"for the next bundles to its members"_s));
    const auto last = bench.three.anna.studio().undoable();
    BENCHBOOK_VERIFY(bench.three.anna.studio().undo(last->entry, {}));
    bench.settle();
    QVERIFY(bench.words().contains(u"No circle yet."_s));
}

void TestTogetherPage::anInvitationIsJoined()
{
    TogetherBench &bench = *m_bench;
    bench.three.found();
    bench.three.bring(bench.three.anna, bench.three.bert);
    TogetherPage *page = bench.open(bench.three.bert);
    QCOMPARE(bench.cell(u"circleTable"_s, 0, 2), u"Invited"_s);
    QVERIFY(bench.words().contains(u"We are invited."_s));
    QVERIFY(bench.offers(u"circleDecline"_s) && !bench.offers(u"circleLeave"_s));
    QVERIFY(!qobject_cast<QAbstractButton *>(PageBench::find(page, u"togetherCall"_s))->isEnabled());
    bench.look(u"together-invited"_s);
    bench.pressed(u"circleJoin"_s);
    bench.typed(u"circleReplyNote"_s, u"Gladly"_s);
    bench.pressed(u"circleReplySubmit"_s);
    QVERIFY(bench.words().contains(u"✎ Gladly"_s));
    bench.pressed(u"circleReplySubmit"_s);
    QCOMPARE(bench.cell(u"circleTable"_s, 0, 2), u"Our answer waits"_s);
    QVERIFY(!bench.offers(u"circleJoin"_s));
    bench.three.meetAll();
    bench.settle();
    QCOMPARE(bench.cell(u"circleTable"_s, 0, 2), u"Joined"_s);
    QCOMPARE(bench.cell(u"circleTable"_s, 0, 1), u"2 of 3"_s);
    QSignalSpy chosen(page, &TogetherPage::peerChosen);
    bench.pressed(u"circlePaneFacts.member.%1"_s.arg(bench.three.bert.peer(bench.three.anna).value()));
    QCOMPARE(chosen.size(), 1);
    bench.pressed(u"circleLeave"_s);
    bench.written(u"circleReply"_s);
    bench.three.meetAll();
    QCOMPARE(bench.three.circle(bench.three.anna).state.standing(bench.three.key(bench.three.bert)),
             MemberStanding::Left);
}

void TestTogetherPage::membersChangeInACircleThatGoesOn()
{
    TogetherBench &bench = *m_bench;
    const Id<Circle> before = bench.three.founded();
    bench.open(bench.three.anna);
    bench.pressed(u"circleGoOn"_s);
    // Its members are ticked; Cora goes her own way.
    for (QCheckBox *box : bench.page->findChildren<QCheckBox *>()) {
        QVERIFY(box->isChecked());
        if (box->text() == u"Cora"_s)
            box->setChecked(false);
    }
    bench.pressed(u"foundCircleSubmit"_s);
    QVERIFY(bench.words().contains(u"To Bert"_s) && !bench.words().contains(u"To Bert, Cora"_s));
    bench.pressed(u"foundCircleSubmit"_s);
    QCOMPARE(bench.table(u"circleTable"_s)->model()->rowCount(), 2);
    QCOMPARE(bench.cell(u"circleTable"_s, 1, 2), u"Goes on anew"_s);
    bench.page->showRecord(before.value());
    bench.settle();
    QVERIFY(bench.words().contains(u"This circle goes on as another one"_s));
    bench.look(u"together-goes-on"_s);
    bench.pressed(u"circleOpenAfter"_s);
    QVERIFY(bench.words().contains(u"Open the circle before"_s));
}

void TestTogetherPage::aSplitViewIsSaid()
{
    TogetherBench &bench = *m_bench;
    bench.called();
    ThreeStudios &three = bench.three;
    const Hash256 call = three.joint(three.anna).purchase.call;
    // Anna's file is put back, with its keys: Bert and Cora are told different pledges under one number.
    const QString copy = three.anna.file().filePath(u"before.benchbook"_s);
    const MemoryRing ring = three.anna.ring();
    BENCHBOOK_VERIFY(three.anna.studio().copyTo(copy));
    needed(pledge(three.anna.studio(), circleOf(three.anna), call, {.wanted = Quantity::units(20)}, {}));
    three.bring(three.anna, three.bert);
    three.anna.file().close();
    QVERIFY(QFile::remove(three.anna.file().path()) && QFile::copy(copy, three.anna.file().path()));
    three.anna.file().reopen();
    three.anna.ring() = ring;
    three.wait(1);
    needed(pledge(three.anna.studio(), circleOf(three.anna), call, {.wanted = Quantity::units(90)}, {}));
    three.bring(three.anna, three.cora);
    bench.open(three.cora);
    QCOMPARE(bench.cell(u"circleTable"_s, 0, 3), u"All agree"_s);
    three.bring(three.bert, three.cora);
    bench.settle();
    QCOMPARE(bench.cell(u"circleTable"_s, 0, 3), u"Told differently"_s);
    QVERIFY(bench.words().contains(u"! Anna told members different stories"_s));
    QVERIFY(!bench.words().contains(u"did not come here"_s));
    bench.look(u"together-split-view"_s);
}

void TestTogetherPage::whoOnlyLooksHasNoButtons()
{
    TogetherBench &bench = *m_bench;
    bench.called();
    needed(answerCircle(bench.three.bert.studio(), circleOf(bench.three.bert), CircleReply::Leave, {}, {}));
    TogetherPage *page = bench.open(bench.three.bert);
    for (const QString &button : {u"togetherCall"_s})
        QVERIFY(!qobject_cast<QAbstractButton *>(PageBench::find(page, button))->isEnabled());
    QVERIFY(bench.words().contains(u"We do not take part in this circle"_s));
    bench.chooseRow(u"jointTable"_s, 0);
    QVERIFY(!bench.offers(u"joint.pledge"_s));
}

void TestTogetherPage::aCallIsPledgedTo()
{
    TogetherBench &bench = *m_bench;
    bench.three.founded();
    bench.open(bench.three.anna);
    QVERIFY(bench.words().contains(u"Nothing is bought together in this circle yet."_s));
    bench.pressed(u"togetherCall"_s);
    bench.pressed(u"jointCallSubmit"_s);
    QVERIFY(PageBench::problemOf(bench.page.get(), u"jointCallMaterial"_s).contains(u"Say what"_s));
    bench.typed(u"jointCallMaterial"_s, u"Veg-tan shoulders"_s);
    bench.typed(u"jointCallUnit"_s, u"dm2"_s);
    bench.typed(u"jointCallMinimum"_s, u"much"_s);
    bench.typeCell(u"jointCallPricesTable"_s, 0, 1, u"30"_s);
    bench.typeCell(u"jointCallPricesTable"_s, 0, 2, u"10"_s);
    bench.pressed(u"jointCallSubmit"_s);
    QVERIFY(!PageBench::problemOf(bench.page.get(), u"jointCallMinimum"_s).isEmpty());
    bench.typed(u"jointCallMinimum"_s, u"50"_s);
    bench.look(u"together-call"_s);
    bench.written(u"jointCall"_s);
    bench.three.meetAll();
    bench.settle();
    QCOMPARE(bench.cell(u"jointTable"_s, 0, 0), u"Veg-tan shoulders"_s);
    QCOMPARE(bench.cell(u"jointTable"_s, 0, 2), u"0 of 50 dm²"_s);

    bench.open(bench.three.bert);
    bench.chooseRow(u"jointTable"_s, 0);
    QCOMPARE(progressOf(bench), u"0 dm² of 50 dm² are pledged; 50 dm² are missing."_s);
    bench.pressed(u"joint.pledge"_s);
    bench.typed(u"jointPledgeQuantity"_s, u"40"_s);
    bench.typed(u"jointPledgeLeast"_s, u"45"_s);
    bench.pressed(u"jointPledgeSubmit"_s);
    QVERIFY(PageBench::problemOf(bench.page.get(), u"jointPledgeLeast"_s).contains(u"more at least"_s));
    bench.typed(u"jointPledgeLeast"_s, u"30"_s);
    bench.typed(u"jointPledgeMost"_s, u"60"_s);
    bench.look(u"together-pledge"_s);
    bench.written(u"jointPledge"_s);
    QVERIFY(bench.said.last().startsWith(u"↶ Pledge to buy Veg-tan shoulders"_s));
    // While it waits nothing else can be said.
    QVERIFY(!bench.offers(u"joint.pledge"_s) && !bench.offers(u"joint.change_pledge"_s));
    bench.three.meetAll();
    bench.settle();
    QCOMPARE(progressOf(bench), u"40 dm² of 50 dm² are pledged; 10 dm² are missing."_s);
    bench.look(u"together-open-call"_s);
}

void TestTogetherPage::aPledgeIsChangedAndWithdrawn()
{
    TogetherBench &bench = *m_bench;
    bench.called();
    const Hash256 call = bench.three.joint(bench.three.bert).purchase.call;
    needed(pledge(bench.three.bert.studio(), circleOf(bench.three.bert), call, {.wanted = Quantity::units(30)}, {}));
    bench.three.meetAll();
    bench.open(bench.three.bert);
    bench.chooseRow(u"jointTable"_s, 0);
    bench.pressed(u"joint.change_pledge"_s);
    QCOMPARE(PageBench::textOf(bench.page.get(), u"jointPledgeQuantity"_s), u"30"_s);
    bench.typed(u"jointPledgeQuantity"_s, u"70"_s);
    bench.written(u"jointPledge"_s);
    bench.three.meetAll();
    bench.settle();
    QCOMPARE(progressOf(bench), u"70 dm² are pledged: the minimum of 50 dm² is reached."_s);
    QVERIFY(bench.words().contains(u"replaced by a later one"_s));
    bench.pressed(u"joint.withdraw_pledge"_s);
    bench.written(u"jointWithdraw"_s);
    bench.three.meetAll();
    bench.settle();
    QCOMPARE(progressOf(bench), u"0 dm² of 50 dm² are pledged; 50 dm² are missing."_s);

    bench.open(bench.three.anna);
    bench.chooseRow(u"jointTable"_s, 0);
    bench.pressed(u"joint.extend"_s);
    bench.typed(u"jointExtendCloses"_s, bench.three.anna.studio().today().addDays(20).toString(Qt::ISODate));
    bench.written(u"jointExtend"_s);
    bench.three.meetAll();
    bench.settle();
    QCOMPARE(bench.cell(u"jointTable"_s, 0, 3), bench.three.anna.studio().today().addDays(20).toString(Qt::ISODate));
    bench.pressed(u"joint.withdraw_call"_s);
    bench.typed(u"jointWithdrawReason"_s, u"Too few"_s);
    bench.written(u"jointWithdraw"_s);
    bench.three.meetAll();
    bench.settle();
    QCOMPARE(bench.cell(u"jointTable"_s, 0, 1), u"Withdrawn"_s);
}

void TestTogetherPage::anOrderBecomesADivision()
{
    TogetherBench &bench = *m_bench;
    bench.called();
    const Hash256 call = bench.three.joint(bench.three.bert).purchase.call;
    for (PostStudio *studio : {&bench.three.bert, &bench.three.cora})
        needed(pledge(studio->studio(), circleOf(*studio), call, {.wanted = Quantity::units(50)}, {}));
    bench.three.meetAll();
    bench.open(bench.three.anna);
    bench.chooseRow(u"jointTable"_s, 0);
    QVERIFY(!bench.offers(u"joint.order"_s));
    bench.three.wait(3 * 24 * 60);
    bench.page->refresh();
    bench.settle();
    QCOMPARE(bench.cell(u"jointTable"_s, 0, 1), u"Pledging is over"_s);
    bench.pressed(u"joint.order"_s);
    bench.look(u"together-order"_s);
    QVERIFY(bench.words().contains(u"Would be ordered"_s) && bench.words().contains(u"100 dm²"_s));
    bench.written(u"jointOrder"_s);
    bench.three.meetAll();
    bench.settle();
    bench.pressed(u"joint.arrival"_s);
    bench.typed(u"jointArrivalQuantity"_s, u"98"_s);
    bench.typed(u"jointArrivalFreight"_s, u"10"_s);
    bench.written(u"jointArrival"_s);
    bench.three.meetAll();
    bench.settle();
    bench.pressed(u"joint.divide"_s);
    bench.pressed(u"jointDivideSubmit"_s);
    QVERIFY(bench.words().contains(u"Say for every studio what it was measured."_s));
    bench.typeCell(u"jointDivideSharesTable"_s, 0, 2, u"48"_s);
    bench.typeCell(u"jointDivideSharesTable"_s, 1, 2, u"49"_s);
    QCOMPARE(PageBench::textOf(bench.page.get(), u"jointDivideSum"_s),
             u"98 dm² arrived; 1 dm² are not measured out."_s);
    bench.look(u"together-divide"_s);
    bench.written(u"jointDivide"_s);
    bench.three.meetAll();
    bench.settle();
    QCOMPARE(bench.cell(u"jointTable"_s, 0, 1), u"Divided, not all signed"_s);
    QVERIFY(bench.words().contains(u"Lost between arrival and division"_s));
}

void TestTogetherPage::aDivisionIsSignedAndTakenIntoStock()
{
    TogetherBench &bench = *m_bench;
    bench.divided();
    const Draft draft{{u"name"_s, Value(u"Shoulder"_s)}, {u"unit"_s, Value(u"dm2"_s)}};
    needed(addRecord(bench.three.bert.studio(), materialKind(), draft, std::nullopt));
    bench.open(bench.three.bert);
    bench.chooseRow(u"jointTable"_s, 0);
    bench.look(u"together-divided"_s);
    bench.pressed(u"joint.countersign"_s);
    QCOMPARE(bench.waiting(), 1);
    QVERIFY(bench.said.last().startsWith(u"↶ Countersign the division of Veg-tan shoulders"_s));
    QVERIFY(!bench.offers(u"joint.countersign"_s));
    bench.pressed(u"joint.receive"_s);
    QVERIFY(bench.words().contains(u"30 dm² for ¥79.90"_s));
    bench.pressed(u"jointShareSubmit"_s);
    QVERIFY(PageBench::problemOf(bench.page.get(), u"jointShareMaterial"_s).contains(u"Say which"_s));
    bench.typed(u"jointShareMaterial"_s, u"Shoulder"_s);
    bench.look(u"together-share"_s);
    bench.pressed(u"jointShareSubmit"_s);
    QCOMPARE(bench.three.bert.file().integer("SELECT value_minor FROM stock_move"), 7'990);
    QVERIFY(!bench.offers(u"joint.receive"_s));
    QVERIFY(bench.words().contains(u"In our stock as"_s));
    const QString slip = bench.three.bert.file().filePath(u"slip.pdf"_s);
    bench.dialogs.files.push_back({slip});
    bench.pressed(u"jointSlipPdf"_s);
    QVERIFY(QFile(slip).size() > 1000);
}

void TestTogetherPage::f24ADivisionThatDiffersHasNoButton()
{
    TogetherBench &bench = *m_bench;
    bench.divided(true);
    bench.open(bench.three.bert);
    bench.chooseRow(u"jointTable"_s, 0);
    QVERIFY(bench.words().contains(u"Here it comes out otherwise"_s));
    QVERIFY(bench.words().contains(u"they write"_s));
    QVERIFY(!bench.offers(u"joint.countersign"_s) && !bench.offers(u"joint.receive"_s));
    bench.look(u"together-f24"_s);
}

void TestTogetherPage::hoursAreWrittenAndSigned()
{
    TogetherBench &bench = *m_bench;
    bench.ruled();
    bench.open(bench.three.bert);
    bench.pressed(u"togetherTabs.ledger"_s);
    bench.pressed(u"togetherGive"_s);
    PageBench::choose(bench.page.get(), u"ledgerGiveWhat"_s, u"stitching"_s);
    PageBench::choose(bench.page.get(), u"ledgerGiveTo"_s, u"Cora"_s);
    bench.typed(u"ledgerGiveQuantity"_s, u"0"_s);
    bench.pressed(u"ledgerGiveSubmit"_s);
    QVERIFY(PageBench::problemOf(bench.page.get(), u"ledgerGiveQuantity"_s).contains(u"how much was given"_s));
    bench.typed(u"ledgerGiveQuantity"_s, u"6"_s);
    QVERIFY(bench.words().contains(u"It does not prove that the hours are true"_s));
    bench.look(u"together-give"_s);
    bench.written(u"ledgerGive"_s);
    bench.three.meetAll();
    bench.settle();
    QCOMPARE(bench.cell(u"ledgerTable"_s, 0, 4), u"Not signed yet"_s);

    bench.open(bench.three.cora);
    bench.pressed(u"togetherTabs.ledger"_s);
    QCOMPARE(bench.cell(u"ledgerTable"_s, 0, 2), u"Bert → Cora"_s);
    QCOMPARE(bench.cell(u"ledgerTable"_s, 0, 4), u"Waits for us"_s);
    bench.chooseRow(u"ledgerTable"_s, 0);
    bench.look(u"together-entry"_s);
    bench.pressed(u"ledgerSign"_s);
    QCOMPARE(bench.cell(u"ledgerTable"_s, 0, 4), u"Our letter waits"_s);
    QVERIFY(!bench.offers(u"ledgerSign"_s));
    bench.three.meetAll();
    bench.settle();
    QCOMPARE(bench.cell(u"ledgerTable"_s, 0, 4), u"Counts"_s);
}

void TestTogetherPage::moneyIsSplitAndSigned()
{
    TogetherBench &bench = *m_bench;
    bench.ruled();
    ThreeStudios &three = bench.three;
    const Hash256 rule = three.ledger(three.bert).ledger.rules.front().letter;
    needed(contribute(three.bert.studio(), circleOf(three.bert),
                      {.what = u"Stitching"_s,
                       .rule = rule,
                       .quantity = Quantity::units(6),
                       .beneficiary = three.key(three.cora),
                       .day = three.anna.studio().today()},
                      {}));
    three.meetAll();
    needed(countersignLedger(three.cora.studio(), circleOf(three.cora),
                             three.ledger(three.cora).ledger.entries[0].letter, {}));
    three.meetAll();
    bench.open(three.anna);
    bench.pressed(u"togetherTabs.ledger"_s);
    bench.pressed(u"togetherSplit"_s);
    bench.pressed(u"ledgerSplitSubmit"_s);
    QVERIFY(PageBench::problemOf(bench.page.get(), u"ledgerSplitTotal"_s).contains(u"how much"_s));
    bench.typed(u"ledgerSplitTotal"_s, u"100"_s);
    bench.settle();
    QVERIFY(bench.words().contains(u"By 1 entr"_s));
    QVERIFY(bench.words().contains(u"¥100.00"_s));
    bench.look(u"together-split"_s);
    bench.written(u"ledgerSplit"_s);
    three.meetAll();
    bench.open(three.bert);
    // It waits among the questions, and its button leads to the split itself.
    {
        QuestionPage questions(*bench.session);
        questions.refresh();
        QObject::connect(&questions, &QuestionPage::circleLetterChosen, bench.page.get(), &TogetherPage::showLetter);
        QPushButton *open = nullptr;
        for (QPushButton *button : questions.findChildren<QPushButton *>()) {
            if (button->accessibleDescription().contains(u"split money in the circle"_s))
                open = button;
        }
        QVERIFY(open);
        QCOMPARE(open->text(), u"Open the ledger"_s);
        open->click();
    }
    bench.settle();
    QVERIFY(bench.words().contains(u"It was reckoned again here and comes out the same."_s));
    bench.look(u"together-split-sign"_s);
    bench.pressed(u"ledgerSign"_s);
    QCOMPARE(bench.waiting(), 1);
}

void TestTogetherPage::anEntryIsTakenBack()
{
    TogetherBench &bench = *m_bench;
    bench.ruled();
    ThreeStudios &three = bench.three;
    const Hash256 rule = three.ledger(three.bert).ledger.rules.front().letter;
    needed(contribute(three.bert.studio(), circleOf(three.bert),
                      {.what = u"Stitching"_s,
                       .rule = rule,
                       .quantity = Quantity::units(6),
                       .beneficiary = three.key(three.cora),
                       .day = three.anna.studio().today()},
                      {}));
    three.meetAll();
    needed(countersignLedger(three.cora.studio(), circleOf(three.cora),
                             three.ledger(three.cora).ledger.entries[0].letter, {}));
    three.meetAll();
    bench.open(three.bert);
    bench.pressed(u"togetherTabs.ledger"_s);
    bench.chooseRow(u"ledgerTable"_s, 0);
    bench.pressed(u"ledgerTakeBack"_s);
    bench.typed(u"ledgerReverseNote"_s, u"Counted twice"_s);
    bench.look(u"together-take-back"_s);
    bench.written(u"ledgerReverse"_s);
    three.meetAll();
    bench.settle();
    bench.chooseText(u"ledgerTable"_s, u"Reversed: "_s);
    QVERIFY(bench.words().contains(u"-6 h"_s));
}

void TestTogetherPage::aRuleIsWritten()
{
    TogetherBench &bench = *m_bench;
    bench.three.founded();
    bench.open(bench.three.anna);
    bench.pressed(u"togetherTabs.ledger"_s);
    QVERIFY(bench.words().contains(u"The ledger is empty."_s));
    bench.pressed(u"togetherRule"_s);
    bench.typed(u"ledgerRuleTitle"_s, u"Hours"_s);
    bench.pressed(u"ledgerRuleSubmit"_s);
    QVERIFY(bench.words().contains(u"Say what counts, and how much."_s));
    bench.typeCell(u"ledgerRuleWeightsTable"_s, 0, 0, u"Stitching"_s);
    bench.typeCell(u"ledgerRuleWeightsTable"_s, 0, 1, u"ten"_s);
    bench.pressed(u"ledgerRuleSubmit"_s);
    QVERIFY(bench.words().contains(u"Points are a whole number."_s));
    bench.typeCell(u"ledgerRuleWeightsTable"_s, 0, 1, u"10"_s);
    bench.look(u"together-rule"_s);
    bench.written(u"ledgerRule"_s);
    bench.three.meetAll();
    bench.open(bench.three.bert);
    bench.pressed(u"togetherTabs.ledger"_s);
    bench.chooseRow(u"ledgerTable"_s, 0);
    QVERIFY(bench.words().contains(u"10 for each 1 h"_s));
    bench.pressed(u"ledgerSign"_s);
    QCOMPARE(bench.waiting(), 1);
    bench.pressed(u"ledgerNextRule"_s);
    QCOMPARE(bench.cell(u"ledgerRuleWeightsTable"_s, 0, 0), u"stitching"_s);
    bench.written(u"ledgerRule"_s);
    bench.three.meetAll();
    bench.settle();
    QCOMPARE(bench.table(u"ledgerTable"_s)->model()->rowCount(), 2);
}

void TestTogetherPage::whatWasTypedIsNotLost()
{
    TogetherBench &bench = *m_bench;
    bench.called();
    bench.open(bench.three.bert);
    bench.chooseRow(u"jointTable"_s, 0);
    bench.pressed(u"joint.pledge"_s);
    bench.typed(u"jointPledgeQuantity"_s, u"33"_s);
    bench.chooseRow(u"circleTable"_s, 0);
    QCOMPARE(PageBench::textOf(bench.page.get(), u"jointPledgeQuantity"_s), u"33"_s);
    // A bundle comes meanwhile: the lists follow, the form stays.
    needed(pledge(bench.three.cora.studio(), circleOf(bench.three.cora),
                  bench.three.joint(bench.three.cora).purchase.call, {.wanted = Quantity::units(12)}, {}));
    bench.three.meetAll();
    bench.settle();
    QCOMPARE(bench.cell(u"jointTable"_s, 0, 2), u"12 of 50 dm²"_s);
    QCOMPARE(PageBench::textOf(bench.page.get(), u"jointPledgeQuantity"_s), u"33"_s);
    // Another form asks first; declined, nothing is lost.
    bench.dialogs.answers.push_back(false);
    bench.pressed(u"togetherCall"_s);
    QCOMPARE(PageBench::textOf(bench.page.get(), u"jointPledgeQuantity"_s), u"33"_s);
    bench.written(u"jointPledge"_s);
}

void TestTogetherPage::everythingHasAName()
{
    TogetherBench &bench = *m_bench;
    bench.divided();
    TogetherPage *page = bench.open(bench.three.anna);
    QCOMPARE(PageBench::nameless(page), QStringList());
    bench.pressed(u"circleGoOn"_s);
    QCOMPARE(PageBench::nameless(page), QStringList());
    bench.pressed(u"togetherCall"_s);
    QCOMPARE(PageBench::nameless(page), QStringList());
    bench.chooseRow(u"jointTable"_s, 0);
    QCOMPARE(PageBench::nameless(page), QStringList());
    bench.pressed(u"joint.divide"_s);
    QCOMPARE(PageBench::nameless(page), QStringList());
    bench.pressed(u"togetherTabs.ledger"_s);
    bench.pressed(u"togetherRule"_s);
    QCOMPARE(PageBench::nameless(page), QStringList());
}

void TestTogetherPage::languageChanges()
{
    TogetherBench &bench = *m_bench;
    bench.divided();
    TogetherPage *page = bench.open(bench.three.anna);
    bench.chooseRow(u"jointTable"_s, 0);
    bench.language.choose(LanguageSwitch::Choice::Chinese);
    bench.settle();
    bench.look(u"together-zh"_s);
    page->primaryAction()->trigger();
    bench.settle();
    bench.language.choose(LanguageSwitch::Choice::English);
    bench.settle();
    QVERIFY(bench.words().contains(u"Found a circle"_s));
}
