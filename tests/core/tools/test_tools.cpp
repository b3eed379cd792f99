// Tools: hours from logs, care, loans and the warnings before work is planned.
#include "core/products/product_draft.h"
#include "core/tools/tool.h"
#include "tests/core/stock/workshop_fixture.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 anHour = 3600;
constexpr qint64 aDayOfMilliseconds = 24 * anHour * 1000;

struct ToolBench
{
    TestStudio studio;
    Workshop workshop{studio};
    Id<Tool> press{0};

    ToolBench()
    {
        press =
            add({{u"name"_s, Value(u"Clicker press"_s)}, {u"hoursBefore"_s, Value(100)}, {u"careHours"_s, Value(10)}});
        const auto named =
            studio->perform(Sentence("Name the tool"), std::nullopt, [&](Action &action) -> Result<void> {
                action.change("recipe_step", workshop.cut, {{"tool_id", press}});
                return {};
            });
        Q_ASSERT(named.ok());
    }
    Id<Tool> add(const Draft &draft) { return Id<Tool>(addRecord(*studio, toolKind(), draft, std::nullopt).value()); }
    ToolInfo info(Id<Tool> tool)
    {
        return studio->read([&](const Reader &reader) { return toolInfo(reader, tool); }).value();
    }
    QStringList warnings(Id<WorkOrder> order)
    {
        return studio->read([&](const Reader &reader) { return toolWarnings(reader, order); }).value();
    }
    Id<WorkOrder> order(int pieces)
    {
        return planWorkOrder(*studio, {.variant = workshop.wallet, .quantity = pieces}, std::nullopt).value().id;
    }
    Result<Id<WorkLog>> log(Id<WorkOrder> work, qint64 seconds, int good, QDate day = {})
    {
        return logWork(*studio,
                       {.workOrder = work,
                        .step = workshop.cut,
                        .person = workshop.owner,
                        .seconds = seconds,
                        .good = good,
                        .day = day},
                       std::nullopt);
    }
    void undo()
    {
        const auto undone = studio->undo(studio->undoable()->entry, std::nullopt);
        BENCHBOOK_VERIFY(undone);
    }
};

} // namespace

class TestTools final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hoursAreThoseOfItsSteps()
    {
        ToolBench bench;
        const Id<WorkOrder> work = bench.order(20);
        QCOMPARE(bench.info(bench.press).usedSeconds, 100 * anHour);
        BENCHBOOK_VERIFY(bench.log(work, 4 * anHour, 2));
        BENCHBOOK_VERIFY(logWork(*bench.studio,
                                 {.workOrder = work,
                                  .step = bench.workshop.stitch,
                                  .person = bench.workshop.owner,
                                  .seconds = 7 * anHour,
                                  .good = 1},
                                 std::nullopt));
        QCOMPARE(bench.info(bench.press).usedSeconds, 104 * anHour);
        QCOMPARE(bench.info(bench.press).sinceSeconds, 4 * anHour);
        bench.undo();
        bench.undo();
        QCOMPARE(bench.info(bench.press).usedSeconds, 100 * anHour);
        QCOMPARE(violationsOf(*bench.studio, true), QString());
    }

    void piecesDoneAgainAreWarnedOfUntilTheStepIsDone()
    {
        ToolBench bench;
        const Id<WorkOrder> work = bench.order(10);
        BENCHBOOK_VERIFY(bench.log(bench.order(4), 11 * anHour, 4)); // the press is due for care
        NewWorkLog again{work, bench.workshop.cut, bench.workshop.owner, 60, 5, 0, bench.workshop.crack};
        again.rework = 3;
        again.reworkStep = bench.workshop.cut;
        BENCHBOOK_VERIFY(logWork(*bench.studio, again, std::nullopt));
        NewWorkLog redone{work, bench.workshop.cut, bench.workshop.owner, 60, 3};
        redone.isRework = true;
        BENCHBOOK_VERIFY(logWork(*bench.studio, redone, std::nullopt));
        BENCHBOOK_VERIFY(bench.log(work, 60, 2)); // 7 of 10 are through, 3 of these a second time
        QCOMPARE(bench.warnings(work).size(), 1);
        BENCHBOOK_VERIFY(bench.log(work, 60, 3));
        QVERIFY(bench.warnings(work).isEmpty());
    }

    void careIsSoonThenDueThenDone()
    {
        ToolBench bench;
        const Id<WorkOrder> work = bench.order(20);
        BENCHBOOK_VERIFY(bench.log(work, 9 * anHour, 2));
        QCOMPARE(bench.info(bench.press).state, ToolState::CareSoon);
        QVERIFY(bench.warnings(work).isEmpty());
        BENCHBOOK_VERIFY(bench.log(work, anHour + 60, 1));
        QCOMPARE(bench.warnings(work), QStringList{u"T-0001 Clicker press is due for care now."_s});
        bench.undo();
        BENCHBOOK_VERIFY(bench.log(work, 3 * anHour, 2));
        QCOMPARE(bench.info(bench.press).state, ToolState::CareDue);
        QCOMPARE(bench.warnings(work), QStringList{u"T-0001 Clicker press is due for care since 2:00 h of use."_s});

        BENCHBOOK_VERIFY(careForTool(*bench.studio, {.tool = bench.press, .note = u"Oiled"_s}, std::nullopt));
        QCOMPARE(bench.info(bench.press).state, ToolState::Ok);
        QCOMPARE(bench.info(bench.press).sinceSeconds, 0);
        bench.studio.clock().advance(60'000);
        BENCHBOOK_VERIFY(bench.log(work, anHour, 1)); // the same day, after the care
        QCOMPARE(bench.info(bench.press).sinceSeconds, anHour);
        bench.studio.clock().advance(aDayOfMilliseconds);
        BENCHBOOK_VERIFY(bench.log(work, 2 * anHour, 1));
        QCOMPARE(bench.info(bench.press).sinceSeconds, 3 * anHour);

        const auto events =
            bench.studio->read([&](const Reader &reader) { return toolEvents(reader, bench.press); }).value();
        QCOMPARE(events.size(), 1U);
        QCOMPARE(events[0].usedSeconds.value_or(0), 112 * anHour);
        bench.undo();
        bench.undo();
        bench.undo(); // the care
        QCOMPARE(bench.info(bench.press).state, ToolState::CareDue);
        QCOMPARE(violationsOf(*bench.studio, true), QString());
    }

    void careByDays()
    {
        ToolBench bench;
        const Id<Tool> kiln = bench.add(
            {{u"name"_s, Value(u"Kiln"_s)}, {u"careDays"_s, Value(30)}, {u"bought"_s, Value(bench.studio->today())}});
        QCOMPARE(bench.info(kiln).state, ToolState::Ok);
        bench.studio.clock().advance(28 * aDayOfMilliseconds);
        QCOMPARE(bench.info(kiln).state, ToolState::CareSoon);
        bench.studio.clock().advance(2 * aDayOfMilliseconds);
        QCOMPARE(bench.info(kiln).state, ToolState::CareDue);
        const auto due = bench.studio->read([](const Reader &reader) { return toolsDueForCare(reader); }).value();
        QCOMPARE(due.size(), 1U);
        const std::vector<qint64> listed =
            bench.studio
                ->read([&](const Reader &reader) {
                    return listIds(reader, toolList(), {.filter = u"care"_s, .today = reader.today()});
                })
                .value();
        QCOMPARE(listed, std::vector<qint64>{kiln.value()});
    }

    void lentAndBack()
    {
        ToolBench bench;
        const QDate today = bench.studio->today();
        QCOMPARE(takeToolBack(*bench.studio, bench.press, {}, std::nullopt).error().code, ErrorCode::Refused);
        QCOMPARE(
            lendTool(*bench.studio, {.tool = bench.press, .lentTo = u" "_s, .due = today.addDays(-1)}, std::nullopt)
                .error()
                .issues.size(),
            2U);
        BENCHBOOK_VERIFY(lendTool(
            *bench.studio, {.tool = bench.press, .lentTo = u"Potter Zhou"_s, .due = today.addDays(3)}, std::nullopt));
        QCOMPARE(lendTool(*bench.studio, {.tool = bench.press, .lentTo = u"Somebody"_s}, std::nullopt).error().code,
                 ErrorCode::Refused);
        QCOMPARE(bench.info(bench.press).state, ToolState::Lent);
        QCOMPARE(bench.warnings(bench.order(3)),
                 QStringList{u"T-0001 Clicker press is lent to Potter Zhou until %1."_s.arg(
                     today.addDays(3).toString(Qt::ISODate))});
        const auto late = [&] {
            return bench.studio->read([](const Reader &reader) { return toolsNotReturned(reader); }).value().size();
        };
        QCOMPARE(late(), 0U);
        bench.studio.clock().advance(4 * aDayOfMilliseconds);
        QCOMPARE(late(), 1U);
        BENCHBOOK_VERIFY(takeToolBack(*bench.studio, bench.press, {}, std::nullopt));
        QCOMPARE(late(), 0U);
        bench.undo();
        QVERIFY(bench.info(bench.press).isLent());
        QCOMPARE(violationsOf(*bench.studio, true), QString());
    }

    void recipesNameToolsByCodeOrName()
    {
        ToolBench bench;
        const Id<Product> product(bench.studio.integer("SELECT id FROM product"));
        RecipeDraft draft = bench.studio
                                ->read([&](const Reader &reader) -> Result<RecipeDraft> {
                                    BENCHBOOK_ASSIGN(const Recipe recipe, currentRecipe(reader, product));
                                    return draftOf(reader, recipe);
                                })
                                .value();
        QCOMPARE(draft.steps[0].tool, u"T-0001"_s);
        draft.inputs.clear();
        draft.steps[1].tool = u"Sewing machine"_s;
        const auto refused = saveRecipe(*bench.studio, product, draft, std::nullopt);
        QCOMPARE(refused.error().issues.front().field, u"steps[1].tool"_s);
        bench.add({{u"name"_s, Value(u"Sewing machine"_s)}});
        (void)bench.order(5); // so that saving begins a version
        BENCHBOOK_VERIFY(saveRecipe(*bench.studio, product, draft, std::nullopt));
        const Recipe recipe =
            bench.studio->read([&](const Reader &reader) { return currentRecipe(reader, product); }).value();
        QCOMPARE(recipe.version, 2);
        QVERIFY(recipe.steps[0].tool == bench.press);
        QVERIFY(recipe.steps[1].tool.has_value());
        QCOMPARE(violationsOf(*bench.studio, true), QString());
    }

    void aToolThatIsNamedLaterTakesItsHoursBackAndForth()
    {
        ToolBench bench;
        const Id<WorkOrder> work = bench.order(20);
        BENCHBOOK_VERIFY(bench.log(work, 2 * anHour, 2));
        const Id<Tool> other = bench.add({{u"name"_s, Value(u"Old press"_s)}});
        BENCHBOOK_VERIFY(
            bench.studio->perform(Sentence("Another tool"), std::nullopt, [&](Action &action) -> Result<void> {
                action.change("recipe_step", bench.workshop.cut, {{"tool_id", other}});
                return {};
            }));
        QCOMPARE(bench.info(other).usedSeconds, 2 * anHour);
        QCOMPARE(bench.info(bench.press).usedSeconds, 100 * anHour);
        bench.undo();
        QCOMPARE(bench.info(other).usedSeconds, 0);
        QCOMPARE(bench.info(bench.press).usedSeconds, 102 * anHour);
        QCOMPARE(violationsOf(*bench.studio, true), QString());
    }
};

int runToolTests(int argc, char **argv)
{
    TestTools tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "test_tools.moc"
