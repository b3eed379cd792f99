// The Pareto of defects: pieces, shares and what is known of the loss.
#include "core/quality/check_result.h"
#include "core/quality/defect_pareto.h"
#include "tests/core/stock/workshop_fixture.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

DefectRow scrapRow(const QString &name, qint64 pieces)
{
    DefectRow row;
    row.name = name;
    row.scrapped = pieces;
    return row;
}

DefectPareto paretoOf(TestStudio &studio, const ParetoQuestion &question)
{
    return studio->read([&](const Reader &reader) { return defectPareto(reader, question); }).value();
}

} // namespace

class TestPareto final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ranked()
    {
        const DefectPareto pareto = rankedDefects({scrapRow(u"a"_s, 1), scrapRow(u"none"_s, 0), scrapRow(u"b"_s, 3)});
        QCOMPARE(pareto.rows.size(), 2U);
        QCOMPARE(pareto.rows[0].name, u"b"_s);
        QCOMPARE(pareto.rows[0].share, Ratio::percent(75));
        QCOMPARE(pareto.rows[1].cumulative, Ratio::percent(100));
        QVERIFY(rankedDefects({}).rows.empty());
    }

    void scrapAndFailedChecks()
    {
        TestStudio studio;
        const Workshop workshop(studio);
        const QDate today = studio->today();
        const ParetoQuestion question{today, today};
        receiveOne(studio, workshop.hide, dm2(100), yuan(400));
        receiveOne(studio, workshop.thread, Quantity::units(100), yuan(10));
        const auto order = planWorkOrder(*studio, {.variant = workshop.wallet, .quantity = 4}, std::nullopt).value().id;
        BENCHBOOK_VERIFY(issueProposed(*studio, order, std::nullopt));
        BENCHBOOK_VERIFY(logWork(*studio,
                                 {.workOrder = order,
                                  .step = workshop.cut,
                                  .person = workshop.owner,
                                  .seconds = 3600,
                                  .good = 3,
                                  .scrap = 1,
                                  .reason = workshop.crack},
                                 std::nullopt));
        DefectPareto pareto = paretoOf(studio, question);
        QCOMPARE(pareto.pieces, 1);
        QCOMPARE(pareto.unknownLoss, 1); // the order is not done
        BENCHBOOK_VERIFY(finishWorkOrder(*studio, order, std::nullopt, std::nullopt));
        pareto = paretoOf(studio, question);
        QCOMPARE(pareto.unknownLoss, 0);
        const qint64 value = studio.integer("SELECT material_minor + labour_minor + overhead_minor FROM work_finish");
        QCOMPARE(pareto.loss.minor(), (value + 2) / 4);

        const Id<QualityCheck> edge(addRecord(*studio, qualityCheckKind(),
                                              {{u"name"_s, Value(u"Edge"_s)},
                                               {u"product"_s, Value(studio.integer("SELECT id FROM product"))},
                                               {u"step"_s, Value(u"Stitch"_s)},
                                               {u"kind"_s, Value(u"judged"_s)}},
                                              std::nullopt)
                                        .value());
        BENCHBOOK_VERIFY(recordCheck(
            *studio, {.workOrder = order, .step = workshop.stitch, .check = edge, .pieces = 3, .passed = false},
            std::nullopt));
        pareto = paretoOf(studio, question);
        QCOMPARE(pareto.pieces, 4);
        QCOMPARE(pareto.rows[0].failed, 3); // without a reason, and still the most
        QVERIFY(!pareto.rows[0].reason);
        QCOMPARE(paretoOf(studio, {.first = today, .last = today, .step = u"Cut"_s}).pieces, 1);
        QCOMPARE(paretoOf(studio, {today.addDays(1), today.addDays(2)}).pieces, 0);
    }
};

int runParetoTests(int argc, char **argv)
{
    TestPareto tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_pareto.moc"
