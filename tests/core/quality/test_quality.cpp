// Checks, their results, and work orders on hold.
#include "core/quality/check_result.h"
#include "core/quality/craft_note.h"
#include "core/quality/work_order_hold.h"
#include "core/workshop/batch.h"
#include "tests/core/stock/workshop_fixture.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

struct CheckBench
{
    TestStudio studio;
    Workshop workshop{studio};
    Id<Product> product{studio.integer("SELECT id FROM product")};
    Id<WorkOrder> order = planWorkOrder(*studio, {.variant = workshop.wallet, .quantity = 4}, std::nullopt).value().id;
    Id<QualityCheck> thickness = add({{u"name"_s, Value(u"Thickness"_s)},
                                      {u"product"_s, Value(product)},
                                      {u"step"_s, Value(u"Cut"_s)},
                                      {u"kind"_s, Value(u"measured"_s)},
                                      {u"unit"_s, Value(u"mm"_s)},
                                      {u"lower"_s, Value(1'200'000)},
                                      {u"upper"_s, Value(1'600'000)}});
    Id<QualityCheck> edge = add({{u"name"_s, Value(u"Edge"_s)},
                                 {u"product"_s, Value(product)},
                                 {u"step"_s, Value(u"Cut"_s)},
                                 {u"kind"_s, Value(u"judged"_s)}});

    Id<QualityCheck> add(const Draft &draft)
    {
        return Id<QualityCheck>(addRecord(*studio, qualityCheckKind(), draft, std::nullopt).value());
    }
    NewCheckResult result(Id<QualityCheck> check) const
    {
        return {.workOrder = order, .step = workshop.cut, .check = check};
    }
    std::size_t open()
    {
        return studio->read([&](const Reader &reader) { return openChecks(reader, order, workshop.cut); })
            .value()
            .size();
    }
    bool held()
    {
        return studio->read([&](const Reader &reader) { return workOrderHold(reader, order); }).value().has_value();
    }
    void undo() { BENCHBOOK_VERIFY(studio->undo(studio->undoable()->entry, std::nullopt)); }
};

} // namespace

class TestQuality final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void limitsDecide()
    {
        CheckBench bench;
        QCOMPARE(bench.open(), 2U);
        NewCheckResult measured = bench.result(bench.thickness);
        QCOMPARE(recordCheck(*bench.studio, measured, std::nullopt).error().issues.front().field, u"value"_s);
        measured.value = Quantity::fromMicro(1'600'000);
        QVERIFY(recordCheck(*bench.studio, measured, std::nullopt).value().passed);
        QCOMPARE(bench.open(), 1U);
        measured.value = Quantity::fromMicro(1'600'001);
        const CheckOutcome failed = recordCheck(*bench.studio, measured, std::nullopt).value();
        QVERIFY(!failed.passed);
        QCOMPARE(failed.outOfLimits, u"Thickness: 1.600001 mm is out of limits (1.2 – 1.6 mm)."_s);
        // Wider limits change no result.
        BENCHBOOK_VERIFY(changeRecord(*bench.studio, qualityCheckKind(), bench.thickness.value(),
                                      {{u"upper"_s, Value(2'000'000)}}, std::nullopt));
        QCOMPARE(bench.studio.integer("SELECT sum(passed) FROM standing_quality_result"), 1);
        bench.undo();
        bench.undo();
        bench.undo();
        QCOMPARE(bench.open(), 2U);
        QCOMPARE(violationsOf(*bench.studio, true), QString());
    }

    void whatIsJudgedNeedsAVerdict()
    {
        CheckBench bench;
        NewCheckResult judged = bench.result(bench.edge);
        judged.pieces = 5;
        const auto refused = recordCheck(*bench.studio, judged, std::nullopt);
        QCOMPARE(refused.error().issues.size(), 2U); // no verdict, and more pieces than there are
        judged.pieces = 4;
        judged.passed = false;
        judged.reason = bench.workshop.crack;
        QVERIFY(!recordCheck(*bench.studio, judged, bench.workshop.helper).value().passed);
        const auto results =
            bench.studio->read([&](const Reader &reader) { return checkResultsOf(reader, bench.order); }).value();
        QCOMPARE(results.front().person, u"Chen"_s);
        QCOMPARE(results.front().reason, u"Crack"_s);
        judged.step = bench.workshop.stitch;
        QCOMPARE(recordCheck(*bench.studio, judged, std::nullopt).error().code, ErrorCode::Refused);
    }

    void checksHaveLimitsOrAreJudged()
    {
        CheckBench bench;
        const auto issues = [&](const Draft &changes) {
            return changeIssues(*bench.studio, qualityCheckKind(), bench.thickness.value(),
                                loadRecord(*bench.studio, qualityCheckKind(), bench.thickness.value()).value(), changes)
                .size();
        };
        QCOMPARE(issues({{u"lower"_s, Value()}}), 0U);
        QCOMPARE(issues({{u"lower"_s, Value()}, {u"upper"_s, Value()}}), 1U);
        QCOMPARE(issues({{u"lower"_s, Value(1'700'000)}}), 1U);
        QCOMPARE(issues({{u"kind"_s, Value(u"judged"_s)}}), 1U);
    }

    void whatFailedIsHeldAndNotFinished()
    {
        CheckBench bench;
        NewCheckResult judged = bench.result(bench.edge);
        judged.passed = false;
        judged.holdIfFailed = true;
        QVERIFY(recordCheck(*bench.studio, judged, std::nullopt).value().held);
        QVERIFY(bench.held());
        QCOMPARE(holdWorkOrder(*bench.studio, bench.order, u"again"_s, std::nullopt).error().code, ErrorCode::Refused);
        // Neither as a part of it nor within another order do its pieces come out.
        const auto other =
            planWorkOrder(*bench.studio, {.variant = bench.workshop.wallet, .quantity = 2}, std::nullopt);
        BENCHBOOK_VERIFY(other);
        const auto refusal = [](const auto &result) { return result.error().message; };
        QVERIFY(refusal(splitWorkOrder(*bench.studio, bench.order, 1, BatchPart::Hindmost, std::nullopt))
                    .contains(u"is on hold"_s));
        QVERIFY(
            refusal(mergeWorkOrders(*bench.studio, bench.order, other->id, std::nullopt)).contains(u"is on hold"_s));
        QVERIFY(
            refusal(mergeWorkOrders(*bench.studio, other->id, bench.order, std::nullopt)).contains(u"is on hold"_s));
        BENCHBOOK_VERIFY(logWork(*bench.studio,
                                 {.workOrder = bench.order,
                                  .step = bench.workshop.cut,
                                  .person = bench.workshop.owner,
                                  .seconds = 60,
                                  .good = 4},
                                 std::nullopt));
        QVERIFY(!finishWorkOrder(*bench.studio, bench.order, std::nullopt, std::nullopt).ok());
        QCOMPARE(
            bench.studio->read([&](const Reader &reader) -> Result<void> { return needNotHeld(reader, bench.order); })
                .error()
                .code,
            ErrorCode::Refused);
        BENCHBOOK_VERIFY(releaseWorkOrderHold(*bench.studio, bench.order, u"reworked"_s, std::nullopt));
        QCOMPARE(releaseWorkOrderHold(*bench.studio, bench.order, {}, std::nullopt).error().code, ErrorCode::Refused);
        BENCHBOOK_VERIFY(finishWorkOrder(*bench.studio, bench.order, std::nullopt, std::nullopt));
        QCOMPARE(holdWorkOrder(*bench.studio, bench.order, u"late"_s, std::nullopt).error().code, ErrorCode::Refused);
        bench.undo(); // the end
        bench.undo(); // the release
        QVERIFY(bench.held());
        QCOMPARE(violationsOf(*bench.studio, true), QString());
    }

    void craftNotesOfAStep()
    {
        CheckBench bench;
        const auto add = [&](const QString &title, const QString &step) {
            return addRecord(
                       *bench.studio, craftNoteKind(),
                       {{u"title"_s, Value(title)}, {u"product"_s, Value(bench.product)}, {u"step"_s, Value(step)}},
                       std::nullopt)
                .value();
        };
        add(u"Whole"_s, {});
        add(u"Of cutting"_s, u"Cut"_s);
        add(u"Of stitching"_s, u"Stitch"_s);
        const auto notes =
            bench.studio->read([&](const Reader &reader) { return craftNotesOfStep(reader, bench.workshop.cut); })
                .value();
        QCOMPARE(notes.size(), 2U);
        QCOMPARE(notes[0].title, u"Of cutting"_s);
        QCOMPARE(notes[1].title, u"Whole"_s);
        // Of a product they stand as the work goes, not by name.
        const auto all =
            bench.studio->read([&](const Reader &reader) { return craftNotesOf(reader, bench.product); }).value();
        QStringList titles;
        for (const CraftNoteInfo &note : all)
            titles << note.title;
        QCOMPARE(titles, (QStringList{u"Whole"_s, u"Of cutting"_s, u"Of stitching"_s}));
    }

    void aStepThatNobodyComesByIsRefused()
    {
        CheckBench bench;
        const auto issuesOf = [](const Result<qint64> &added) {
            return added.ok() ? QString()
                              : QString(added.error().issues.at(0).field + u": "_s + added.error().issues[0].message);
        };
        const Draft check{{u"name"_s, Value(u"Gloss"_s)},
                          {u"product"_s, Value(bench.product)},
                          {u"step"_s, Value(u"Polish"_s)},
                          {u"kind"_s, Value(u"judged"_s)}};
        const QString told = u"step: No recipe of this product has a step “Polish”. The steps are: Cut, Stitch."_s;
        QCOMPARE(issuesOf(addRecord(*bench.studio, qualityCheckKind(), check, std::nullopt)), told);
        QCOMPARE(
            issuesOf(addRecord(
                *bench.studio, craftNoteKind(),
                {{u"title"_s, Value(u"How"_s)}, {u"product"_s, Value(bench.product)}, {u"step"_s, Value(u"Polish"_s)}},
                std::nullopt)),
            told);
        const auto change = [&](const Draft &draft) {
            return changeRecord(*bench.studio, qualityCheckKind(), bench.edge.value(), draft, std::nullopt);
        };
        QVERIFY(!change({{u"step"_s, Value(u"Polish"_s)}}).ok());
        BENCHBOOK_VERIFY(change({{u"step"_s, Value(u"Stitch"_s)}}));
        BENCHBOOK_VERIFY(change({{u"name"_s, Value(u"Rim"_s)}}));
    }
};

int runQualityTests(int argc, char **argv)
{
    TestQuality tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_quality.moc"
