// Feedback and the steps it leads back to.
#include "core/quality/defect_pareto.h"
#include "core/quality/feedback.h"
#include "core/sales/place_order.h"
#include "core/sales/shipment.h"
#include "tests/core/stock/workshop_fixture.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

/// Two wallets, one scrapped at stitching, one shipped.
struct ShippedWallet
{
    TestStudio studio;
    Workshop workshop{studio};
    Id<WorkOrder> work = planWorkOrder(*studio, {.variant = workshop.wallet, .quantity = 2}, std::nullopt).value().id;
    Id<SalesOrder> order{0};

    ShippedWallet()
    {
        BENCHBOOK_VERIFY(logWork(*studio,
                                 {.workOrder = work,
                                  .step = workshop.stitch,
                                  .person = workshop.owner,
                                  .seconds = 3600,
                                  .good = 1,
                                  .scrap = 1,
                                  .reason = workshop.crack},
                                 std::nullopt));
        BENCHBOOK_VERIFY(finishWorkOrder(*studio, work, std::nullopt, std::nullopt));
        OrderDraft draft{.channel = Id<Channel>(1)};
        draft.lines = {{workshop.wallet, Quantity::units(1), yuan(300)}};
        order = placeOrder(*studio, draft, std::nullopt).value().id;
    }
    void ship() { BENCHBOOK_VERIFY(shipAll(*studio, order, {}, std::nullopt)); }
    std::vector<FeedbackStep> steps()
    {
        return studio->read([&](const Reader &reader) { return stepsBehindOrder(reader, order); }).value();
    }
};

} // namespace

class TestFeedback final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leadsBackToTheSteps()
    {
        ShippedWallet wallet;
        QVERIFY(wallet.steps().empty());
        wallet.ship();
        const std::vector<FeedbackStep> steps = wallet.steps();
        QCOMPARE(steps.size(), 2U);
        QCOMPARE(steps[0].stepName, u"Stitch"_s); // it had the scrap
        QCOMPARE(steps[0].workOrder, wallet.work);
        BENCHBOOK_VERIFY(recordFeedback(*wallet.studio,
                                        {.order = wallet.order,
                                         .line = steps[0].line,
                                         .lot = steps[0].lot,
                                         .workOrder = steps[0].workOrder,
                                         .step = steps[0].step,
                                         .reason = wallet.workshop.crack,
                                         .rating = 2,
                                         .text = u"A seam opened."_s},
                                        std::nullopt));
        const auto ofOrder =
            wallet.studio->read([&](const Reader &reader) { return feedbackOf(reader, wallet.order); }).value();
        QCOMPARE(ofOrder.size(), 1U);
        QCOMPARE(ofOrder[0].step, u"Stitch"_s);
        const Id<Product> product(wallet.studio.integer("SELECT id FROM product"));
        const auto ofStep = wallet.studio
                                ->read([&](const Reader &reader) {
                                    return feedbackOfStep(reader, product, u"Stitch"_s).size() +
                                           10 * feedbackOfStep(reader, product, u"Cut"_s).size();
                                })
                                .value();
        QCOMPARE(ofStep, 1U);
        const QDate today = wallet.studio->today();
        const DefectPareto pareto =
            wallet.studio->read([&](const Reader &reader) {
                             return defectPareto(reader, {today, today});
                         })
                .value();
        QCOMPARE(pareto.rows.size(), 1U);
        QCOMPARE(pareto.rows[0].returned, 1);
        QCOMPARE(pareto.rows[0].scrapped, 1);
        BENCHBOOK_VERIFY(wallet.studio->undo(wallet.studio->undoable()->entry, std::nullopt));
        QCOMPARE(wallet.studio.integer("SELECT count(*) FROM standing_feedback"), 0);
        QCOMPARE(violationsOf(*wallet.studio, true), QString());
    }

    void everyIssueComesAtOnce()
    {
        ShippedWallet wallet;
        const auto refused = recordFeedback(
            *wallet.studio,
            {.order = wallet.order, .line = Id<OrderLine>(7), .step = wallet.workshop.cut, .rating = 6, .pieces = 0},
            std::nullopt);
        QStringList fields;
        for (const Issue &issue : refused.error().issues)
            fields << issue.field;
        QCOMPARE(fields, (QStringList{u"rating"_s, u"pieces"_s, u"line"_s, u"step"_s}));
        QCOMPARE(recordFeedback(*wallet.studio, {.order = wallet.order}, std::nullopt).error().issues.front().field,
                 u"text"_s);
        QCOMPARE(
            recordFeedback(*wallet.studio, {.order = Id<SalesOrder>(1), .text = u"?"_s}, std::nullopt).error().code,
            ErrorCode::NotFound);
    }
};

int runFeedbackTests(int argc, char **argv)
{
    TestFeedback tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_feedback.moc"
