#include "core/workshop/bench_jobs.h"
#include "tests/core/stock/workshop_fixture.h"
#include "tests/core/workshop/workshop_tests.h"

#include <QTest>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

QStringList codesFor(TestStudio &studio, Id<Person> person)
{
    const auto jobs =
        studio->read([&](const Reader &reader) { return benchJobs(reader, person, studio.clock().now(), 60); }).value();
    QStringList codes;
    for (const BenchJob &job : jobs)
        codes << job.code;
    return codes;
}

template <class Tag>
void changeRow(TestStudio &studio, const char *table, Id<Tag> row, const char *column, const QString &value)
{
    BENCHBOOK_VERIFY(studio->perform(Sentence("Change"), std::nullopt, [&](Action &action) -> Result<void> {
        action.change(table, row, {{column, value}});
        return {};
    }));
}

} // namespace

void TestBenchWork::oneselfFirstThenWhatOneCan()
{
    TestStudio studio;
    const Workshop shop(studio);
    const QDate today = studio->today();
    const auto plan = [&](QDate due, WorkPriority priority) {
        const NewWorkOrder draft{.variant = shop.wallet, .quantity = 5, .due = due, .priority = priority};
        return planWorkOrder(*studio, draft, shop.owner).value().id;
    };
    const auto first = plan({}, WorkPriority::Normal);
    plan(today.addDays(9), WorkPriority::Normal);
    plan(today.addDays(3), WorkPriority::Normal);
    const auto urgent = plan({}, WorkPriority::Urgent);
    const QStringList byPriority{u"WO-0004"_s, u"WO-0003"_s, u"WO-0002"_s, u"WO-0001"_s};
    QCOMPARE(codesFor(studio, shop.owner), byPriority);
    // The urgent one is at stitching already, which only Chen can.
    BENCHBOOK_VERIFY(logWork(*studio,
                             {.workOrder = urgent, .step = shop.cut, .person = shop.newcomer, .seconds = 60, .good = 5},
                             shop.owner));
    changeRow(studio, "recipe_step", shop.stitch, "skill", u"Sewing"_s);
    changeRow(studio, "person", shop.helper, "skills", u"dyeing,sewing"_s);
    QCOMPARE(codesFor(studio, shop.helper), byPriority);
    const QStringList others{u"WO-0003"_s, u"WO-0002"_s, u"WO-0001"_s, u"WO-0004"_s};
    QCOMPARE(codesFor(studio, shop.owner), others);
    // What one worked on last comes before all of it, for three days.
    BENCHBOOK_VERIFY(logWork(
        *studio, {.workOrder = first, .step = shop.cut, .person = shop.owner, .seconds = 60, .good = 1}, shop.owner));
    QCOMPARE(codesFor(studio, shop.owner).front(), u"WO-0001"_s);
    QCOMPARE(codesFor(studio, shop.helper).front(), u"WO-0004"_s);
    studio.clock().advance(4LL * 24 * 3600 * 1000);
    QCOMPARE(codesFor(studio, shop.owner), others);
    BENCHBOOK_VERIFY(cancelWorkOrder(*studio, first, shop.owner));
    QVERIFY(!codesFor(studio, shop.owner).contains(u"WO-0001"_s));
}

void TestBenchWork::aLotOfSomethingElseWantsConsent()
{
    TestStudio studio;
    const Workshop shop(studio);
    Id<Material> glue(0);
    BENCHBOOK_VERIFY(studio->perform(Sentence("Add glue"), std::nullopt, [&](Action &action) -> Result<void> {
        glue = action.newId<Material>();
        action.add("material", glue,
                   {{"number", 9}, {"code", u"M-0009"_s}, {"name", u"Glue"_s}, {"base_unit", u"g"_s}});
        return {};
    }));
    const Id<Lot> tin = receiveOne(studio, glue, Quantity::units(500), yuan(20));
    const Id<Lot> hide = receiveOne(studio, shop.hide, dm2(100), yuan(400));
    const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 2}, shop.owner).value().id;
    const auto refused = issueLot(*studio, order, tin, places::shelf, Quantity::units(5), shop.owner);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY2(refused.error().message.contains(u"Glue"_s), qPrintable(refused.error().message));
    QCOMPARE(infoOf(studio, order).state, WorkOrderState::Planned);
    BENCHBOOK_VERIFY(issueLot(*studio, order, tin, places::shelf, Quantity::units(5), shop.owner, IssueConsent::Given));
    BENCHBOOK_VERIFY(issueLot(*studio, order, hide, places::shelf, dm2(5), shop.owner));
    QCOMPARE(violationsOf(*studio, true), QString());
}

void TestBenchWork::whatWasIssuedIsTheLatest()
{
    TestStudio studio;
    const Workshop shop(studio);
    const Id<Lot> hide = receiveOne(studio, shop.hide, dm2(100), yuan(400));
    const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 2}, shop.owner).value().id;
    const auto latest = [&] {
        return studio
            ->read([&](const Reader &reader) -> Result<std::optional<JournalEntry>> {
                return latestWorkAction(reader, shop.owner);
            })
            .value();
    };
    QVERIFY2(!latest(), "planning and receiving are no work at the bench");
    BENCHBOOK_VERIFY(issueLot(*studio, order, hide, places::shelf, dm2(5), shop.owner));
    QVERIFY(latest() && latest()->sentence.text().startsWith(u"Issue 5 dm²"_s));
    BENCHBOOK_VERIFY(studio->undo(latest()->id, shop.owner));
    QCOMPARE(onShelf(studio, hide).quantity, dm2(100));
    QVERIFY(!latest());
}

} // namespace benchbook::testing
