// What a studio learns from its own logs, and how it says so.
#include "core/experience/experience_text.h"
#include "core/experience/planned_actual.h"
#include "core/experience/step_drift.h"
#include "core/tools/reading.h"
#include "core/workshop/batch.h"
#include "core/workshop/load.h"
#include "core/workshop/work_habits.h"
#include "tests/core/stock/workshop_fixture.h"

using namespace benchbook;
using namespace benchbook::testing;
using namespace Qt::StringLiterals;

namespace {

template <class Read> auto answer(TestStudio &studio, Read read) { return studio->read(read).value(); }

/// One work order, supplied from this lot and stitched on this day.
Id<WorkOrder> stitched(TestStudio &studio, const Workshop &shop, Id<Lot> lot, QDate day, qint64 seconds, int scrap,
                       std::optional<Id<Person>> person = {})
{
    constexpr int pieces = 12;
    const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = pieces}, shop.owner).value().id;
    if (!issueLot(*studio, order, lot, places::shelf, dm2(96), shop.owner).ok())
        qFatal("the lot is too small");
    NewWorkLog log{order, shop.stitch, person.value_or(shop.owner), seconds, pieces - scrap, scrap};
    log.day = day;
    if (scrap > 0)
        log.reason = shop.crack;
    if (!logWork(*studio, log, shop.owner).ok())
        qFatal("the log was refused");
    return order;
}

/// 40 batches of four lots at 0 to 1 scrap; then 14 of a fifth at 3 to 5, one day after the other.
struct DriftingShop
{
    DriftingShop() : shop(studio)
    {
        for (int i = 0; i < 5; ++i)
            lots.push_back(receiveOne(studio, shop.hide, dm2(2000), yuan(1000)));
        const QDate today = studio->today();
        for (int i = 0; i < 54; ++i) {
            const bool bad = i >= 40;
            const std::size_t lot = bad ? 4 : std::size_t(i % 4);
            const Id<Person> person = i % 3 == 0 ? shop.helper : shop.owner;
            const qint64 seconds = 12 * 1800 + (i % 5 - 2) * 900;
            last = stitched(studio, shop, lots[lot], today.addDays(i - 54), seconds, bad ? 3 + i % 3 : i % 2, person);
        }
    }

    TestStudio studio;
    Workshop shop;
    std::vector<Id<Lot>> lots;
    Id<WorkOrder> last{0};
};

} // namespace

class TestExperience : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anecdotesAreNotKnown()
    {
        TestStudio studio;
        const Workshop shop(studio);
        const auto nothing = answer(studio, [&](const Reader &r) { return stepExperience(r, shop.stitch); });
        QVERIFY(!nothing.isKnown());
        QVERIFY(!nothing.lastDay.isValid());
        QCOMPARE(findingTexts(nothing.minutes.why), QStringList{u"Not known yet: 0 log(s) so far, it takes 3."_s});
        QVERIFY(!answer(studio, [](const Reader &r) { return stepExperience(r, Id<RecipeStep>(99)); }).isKnown());
        QCOMPARE(answer(studio, [](const Reader &r) { return drifts(r); }).size(), std::size_t(0));
        QCOMPARE(answer(studio, [](const Reader &r) { return experienceReport(r); }).size(), std::size_t(2));
    }

    void timeWithoutPiecesGoesWithThePiecesThatFollow()
    {
        TestStudio studio;
        const Workshop shop(studio);
        const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 40}, shop.owner)->id;
        const auto log = [&](qint64 seconds, int good) {
            return logWork(*studio, {order, shop.cut, shop.owner, seconds, good, 0}, shop.owner);
        };
        BENCHBOOK_VERIFY(log(1800, 0));
        BENCHBOOK_VERIFY(log(1800, 10)); // with it 3600 s, of which 600 s are set-up
        BENCHBOOK_VERIFY(log(3000, 10));
        BENCHBOOK_VERIFY(log(2000, 10));
        BENCHBOOK_VERIFY(log(1000, 0)); // belongs to what was before
        const auto learnt = answer(studio, [&](const Reader &r) { return stepExperience(r, shop.cut); });
        QCOMPARE(learnt.minutes.secondsPerPiece, 300.0);
        QCOMPARE(learnt.minutes.pieces, 30);
    }

    void twoPersonsOnOneStepAreNeithersPace()
    {
        TestStudio studio;
        const Workshop shop(studio);
        for (int i = 0; i < 3; ++i) {
            const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 20}, shop.owner)->id;
            BENCHBOOK_VERIFY(logWork(*studio, {order, shop.cut, shop.helper, 2400, 0}, shop.helper));
            BENCHBOOK_VERIFY(logWork(*studio, {order, shop.cut, shop.owner, 2400, 10}, shop.owner));
        }
        const auto history = answer(studio, [&](const Reader &r) { return readStepHistory(r, shop.cut); });
        QCOMPARE(history.batches.size(), std::size_t(3));
        for (const StepBatch &batch : history.batches) {
            QCOMPARE(batch.seconds, 4800.0 - 600.0);
            QVERIFY(!batch.has({Circumstance::Person, shop.owner.value()}));
            QVERIFY(!batch.has({Circumstance::Person, shop.helper.value()}));
        }
        const auto pace = [&] {
            return answer(studio, [&](const Reader &r) { return paceOf(r, shop.owner, shop.cut); });
        };
        QCOMPARE(pace().basis, Pace::Basis::Step);
        QCOMPARE(pace().milliseconds, 480'000); // both persons' time
        const auto alone = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 20}, shop.owner)->id;
        BENCHBOOK_VERIFY(logWork(*studio, {alone, shop.cut, shop.owner, 1800, 0}, shop.owner));
        BENCHBOOK_VERIFY(logWork(*studio, {alone, shop.cut, shop.owner, 1800, 10}, shop.owner));
        QCOMPARE(pace().basis, Pace::Basis::Own);
        QCOMPARE(pace().logs, 1);
        QCOMPARE(pace().milliseconds, 360'000);
    }

    void aBadLotIsFoundAndNamed()
    {
        DriftingShop shop;
        const auto found = answer(shop.studio, [](const Reader &r) { return drifts(r); });
        QCOMPARE(found.size(), std::size_t(1));
        const StepDrift &drift = found.front();
        QCOMPARE(drift.drift.of, DriftOf::Loss);
        QVERIFY(drift.drift.isWorse());
        QCOMPARE(drift.since, shop.studio->today().addDays(-14));
        const QString lot = answer(shop.studio, [&](const Reader &r) { return lotInfo(r, shop.lots[4])->code; });
        QCOMPARE(drift.suspects.value(0), u"lot "_s + lot);
        QVERIFY2(drift.sentence.contains(u"loss up from 4.2 % to 33.9 % since"_s), qPrintable(drift.sentence));
        QVERIFY2(drift.sentence.endsWith(u"first suspect: lot "_s + lot + u'.'), qPrintable(drift.sentence));
    }

    void groupsArePersonsAndSeasons()
    {
        DriftingShop shop;
        const auto history = answer(shop.studio, [&](const Reader &r) { return readStepHistory(r, shop.shop.stitch); });
        QCOMPARE(history.batches.size(), std::size_t(54));
        QStringList names;
        for (const GroupExperience &group : groupExperience(history)) {
            names << group.name;
            QVERIFY(!group.minutes.differs);
        }
        QCOMPARE(names.filter(u"summer"_s).size() + names.filter(u"autumn"_s).size(), 0); // all of it is summer
        QCOMPARE(names.size(), 2);
    }

    void theAirBesideALogIsThatOfItsHours()
    {
        TestStudio studio;
        const Workshop shop(studio);
        const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(2000), yuan(1000));
        const QDate yesterday = studio->today().addDays(-1);
        const auto at = [&](QDate day, int hour, const QString &place, int celsius, int humidity) {
            const Instant moment = momentOf(day, QTime(hour, 0), studio->timeZone());
            const NewReading reading{moment, place, Temperature{celsius * 1000}, Ratio::percent(humidity)};
            BENCHBOOK_VERIFY(recordReading(*studio, reading, shop.owner));
        };
        at(yesterday, 6, u"shelf"_s, 30, 20); // more than eight hours before noon of another day is nobody's
        at(yesterday, 11, u"shelf"_s, 21, 78);
        stitched(studio, shop, lot, yesterday, 12 * 1800, 0); // booked today: what is nearest to noon counts
        stitched(studio, shop, lot, yesterday.addDays(-3), 12 * 1800, 0);
        const auto history = answer(studio, [&](const Reader &r) { return readStepHistory(r, shop.stitch); });
        QCOMPARE(history.batches.size(), std::size_t(2));
        QVERIFY(!history.batches[0].has({Circumstance::Humidity, 4})); // nothing was read that day
        QVERIFY(history.batches[1].has({Circumstance::Humidity, 4}));
        QVERIFY(history.batches[1].has({Circumstance::Temperature, 2}));
        QCOMPARE(history.nameOf({Circumstance::Humidity, 4}), u"75 % and more"_s);
        QCOMPARE(history.nameOf({Circumstance::Temperature, 2}), u"16–22 °C"_s);
    }

    void aMergedOrderKnowsItsLots()
    {
        TestStudio studio;
        const Workshop shop(studio);
        const Id<Lot> lot = receiveOne(studio, shop.hide, dm2(2000), yuan(1000));
        const auto first = stitched(studio, shop, lot, studio->today(), 12 * 1800, 0);
        const auto into = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 3}, shop.owner)->id;
        BENCHBOOK_VERIFY(mergeWorkOrders(*studio, into, first, shop.owner));
        const auto history = answer(studio, [&](const Reader &r) { return readStepHistory(r, shop.stitch); });
        QCOMPARE(history.batches.size(), std::size_t(1));
        QVERIFY(history.batches.front().has({Circumstance::Lot, lot.value()}));
    }

    void aLoadTeachesYieldButNotMinutes()
    {
        TestStudio studio;
        const Workshop shop(studio);
        const auto order = planWorkOrder(*studio, {.variant = shop.wallet, .quantity = 24}, shop.owner)->id;
        const auto timed = [&] {
            return logWork(*studio, {order, shop.cut, shop.owner, 600 + 4 * 300, 4, 0}, shop.owner);
        };
        for (int i = 0; i < 3; ++i)
            BENCHBOOK_VERIFY(timed());
        const auto load = planLoad(*studio, {.name = u"Firing"_s}, shop.owner);
        BENCHBOOK_VERIFY(load);
        const auto part = putIn(*studio, load->id, {order, shop.cut, 8, 1, u"top shelf"_s}, shop.owner);
        BENCHBOOK_VERIFY(part);
        BENCHBOOK_VERIFY(finishLoad(
            *studio,
            {load->id, shop.owner, 7200, yuan(80), {{.part = *part, .good = 6, .scrap = 2, .reason = shop.crack}}},
            shop.owner));
        const auto history = answer(studio, [&](const Reader &r) { return readStepHistory(r, shop.cut); });
        QCOMPARE(history.batches.size(), std::size_t(4));
        const StepBatch &fired = history.batches.back();
        QCOMPARE(fired.seconds, 0.0);
        QCOMPARE(fired.good, 6);
        QVERIFY(fired.has({Circumstance::Load, load->id.value()}));
        QCOMPARE(history.nameOf({Circumstance::Load, load->id.value()}), load->code);
        QCOMPARE(history.nameOf({Circumstance::Place, 0}), u"top shelf"_s);
        const auto learnt = answer(studio, [&](const Reader &r) { return stepExperience(r, shop.cut); });
        QCOMPARE(learnt.minutes.pieces, 12); // the load's two hours are nobody's minutes for these pieces
        QCOMPARE(learnt.yield.pieces, 20);
    }

    void planAndActualAreComparedWithReasons()
    {
        DriftingShop shop;
        const auto slow = stitched(shop.studio, shop.shop, shop.lots[4], shop.studio->today(), 12 * 3600, 5);
        const auto compared = answer(shop.studio, [&](const Reader &r) { return plannedAgainstActual(r, slow); });
        QCOMPARE(compared.steps.size(), std::size_t(2));
        const StepComparison &stitch = compared.steps[1];
        QCOMPARE(stitch.plannedSeconds, 12 * 1800);
        QCOMPARE(stitch.step.loggedSeconds, 12 * 3600);
        const QString reasons = stitch.reasons.join(u'\n');
        QVERIFY2(reasons.contains(u"5 of 5 scrapped for: "_s), qPrintable(reasons));
        QVERIFY2(reasons.contains(u"% lost with it"_s), qPrintable(reasons));
        QVERIFY(compared.steps[0].reasons.isEmpty()); // nothing was cut
        QCOMPARE(compared.materials.size(), std::size_t(2));
        QVERIFY(!compared.materials[0].experience.known); // no order is finished
        QCOMPARE(
            shop.studio->read([](const Reader &r) { return plannedAgainstActual(r, Id<WorkOrder>(7)); }).error().code,
            ErrorCode::NotFound);
    }

    void whatIsNotKnownIsNotCalledPlanned()
    {
        DriftingShop shop;
        const auto reasonsOf = [&](qint64 seconds) {
            const auto order =
                stitched(shop.studio, shop.shop, shop.lots[0], shop.studio->today(), seconds, 0, shop.shop.owner);
            return answer(shop.studio, [&](const Reader &r) { return plannedAgainstActual(r, order); })
                .steps[1]
                .reasons;
        };
        QCOMPARE(reasonsOf(12 * 1800), QStringList{u"As planned, within the usual scatter."_s});
        QCOMPARE(reasonsOf(12 * 1800 * 7 / 4), QStringList{u"Nothing in the logs explains it."_s});
    }

    void theNeedIsLearntFromFinishedOrders()
    {
        DriftingShop shop;
        for (int i = 0; i < 3; ++i) {
            const auto order = stitched(shop.studio, shop.shop, shop.lots[0], shop.studio->today(), 12 * 1800, 0);
            BENCHBOOK_VERIFY(finishWorkOrder(*shop.studio, order, 12, shop.shop.owner));
        }
        const NeedEstimate need = answer(shop.studio, [&](const Reader &r) {
            return materialExperience(r, stepInfo(r, shop.shop.stitch)->product, shop.shop.hide);
        });
        QVERIFY(need.known);
        QCOMPARE(need.perPiece, 8.0);
        QVERIFY(std::abs(need.covers - 8.0) < 1e-9);
    }

    void wordsAreReadable()
    {
        QCOMPARE(pieceTimeText(750), u"12.5 min"_s);
        QCOMPARE(pieceTimeText(Range{600, 660}), u"10.0–11.0 min"_s);
        QCOMPARE(shareText(Range{0.912, 0.956}), u"91.2–95.6 %"_s);
        QCOMPARE(seasonTitle(seasonOf(QDate(2026, 3, 1))), u"spring"_s);
        QCOMPARE(seasonTitle(seasonOf(QDate(2026, 12, 31))), u"winter"_s);
        QCOMPARE(seasonTitle(seasonOf(QDate(2026, 2, 28))), u"winter"_s);
    }
};

QTEST_GUILESS_MAIN(TestExperience)

#include "test_experience.moc"
