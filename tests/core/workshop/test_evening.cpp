#include "tests/core/stock/workshop_fixture.h"
#include "tests/core/workshop/workshop_tests.h"

#include "core/journal/history.h"
#include "core/workshop/evening_card.h"

#include <QTest>

#include <set>

namespace benchbook::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;

/// A day at six in the evening; orders and logs as they are wanted.
struct EveningShop
{
    EveningShop()
    {
        day = studio->today();
        studio.clock().set(momentOf(day, QTime(18, 0), studio->timeZone()));
    }
    Id<WorkOrder> order(int quantity, QDate due = {}, WorkPriority priority = WorkPriority::Normal)
    {
        const auto id =
            planWorkOrder(*studio, {.variant = shop.wallet, .quantity = quantity, .due = due, .priority = priority},
                          shop.owner)
                .value()
                .id;
        if (!releaseWorkOrder(*studio, id, shop.owner).ok())
            qFatal("not released");
        return id;
    }
    void log(Id<WorkOrder> order, Id<RecipeStep> step, Id<Person> person, int minutes, int good, QDate about)
    {
        NewWorkLog log{order, step, person, minutes * 60, good, 0};
        log.day = about;
        const auto logged = logWork(*studio, log, person);
        if (!logged.ok())
            qFatal("%s", qPrintable(logged.error().message));
    }
    Result<EveningCard> draft(Id<Person> person, QDate about = {})
    {
        return studio->read([&](const Reader &reader) {
            return draftEveningCard(reader, person, about.isValid() ? about : day, studio->clock().now());
        });
    }
    std::vector<OpenDay> open()
    {
        return studio->read([&](const Reader &reader) { return openDays(reader, studio->today()); }).value();
    }
    void setPerson(Id<Person> person, const char *column, const QString &value)
    {
        const auto set = studio->perform(Sentence("Set"), person, [&](Action &action) -> Result<void> {
            action.change("person", person, {{column, value}});
            return {};
        });
        if (!set.ok())
            qFatal("not set");
    }
    qint64 entries() { return studio.integer("SELECT max(id) FROM journal_entry"); }

    TestStudio studio;
    Workshop shop{studio};
    QDate day;
};

QStringList fieldsOf(const Error &error)
{
    QStringList fields;
    for (const Issue &issue : error.issues)
        fields << issue.field;
    return fields;
}

} // namespace

void TestEvening::theRestOfTheDayIsFilled()
{
    EveningShop evening;
    const auto id = evening.order(40);
    // Ten a day at 20 minutes, on four such weekdays; the day is 200 minutes long.
    for (int week = 4; week > 0; --week)
        evening.log(id, evening.shop.cut, evening.shop.owner, 200, 5, evening.day.addDays(-7 * week));
    const auto card = evening.draft(evening.shop.owner);
    BENCHBOOK_VERIFY(card);
    QCOMPARE(card->usual.basis, UsualDay::Basis::Weekday);
    QCOMPARE(card->usual.seconds, 200 * 60);
    QVERIFY(!card->lines.empty());
    // 40 minutes a piece as logged: five fit, and no sixth.
    QCOMPARE(card->lines[0].step, evening.shop.cut);
    QCOMPARE(card->lines[0].good, 5);
    QCOMPARE(card->lines[0].seconds, 200 * 60);
    QCOMPARE(card->lines[0].why.reason, CardWhy::Reason::WorkedOnIt);
    QCOMPARE(card->lines[0].why.pace.basis, Pace::Basis::Own);
    QVERIFY(whyText(card->lines[0].why).contains(u"40.0 min a piece"_s));
    QCOMPARE(card->lines.size(), std::size_t(1));
}

void TestEvening::whatIsLoggedIsNotProposedAgain()
{
    EveningShop evening;
    const auto id = evening.order(10);
    for (int week = 3; week > 0; --week)
        evening.log(id, evening.shop.cut, evening.shop.owner, 120, 2, evening.day.addDays(-7 * week));
    evening.log(id, evening.shop.cut, evening.shop.owner, 60, 4, evening.day);
    const auto card = evening.draft(evening.shop.owner);
    BENCHBOOK_VERIFY(card);
    QCOMPARE(card->logged.size(), std::size_t(1));
    QCOMPARE(card->loggedSeconds(), 60 * 60);
    QVERIFY(card->proposedSeconds() <= 60 * 60);
    // All ten are cut; what is left of the day goes to the step after it.
    QCOMPARE(card->lines.size(), std::size_t(1));
    QCOMPARE(card->lines[0].step, evening.shop.stitch);
    QCOMPARE(card->lines[0].why.reason, CardWhy::Reason::NextStep);
    QCOMPARE(card->lines[0].good, 2);
}

void TestEvening::withoutHabitsTheShiftCounts()
{
    EveningShop evening;
    auto card = evening.draft(evening.shop.newcomer);
    BENCHBOOK_VERIFY(card);
    QCOMPARE(card->usual.basis, UsualDay::Basis::Shift);
    QCOMPARE(card->usual.seconds, 8 * 3600);
    QVERIFY(card->lines.empty());
    evening.setPerson(evening.shop.newcomer, "shift_end", u"09:30"_s);
    card = evening.draft(evening.shop.newcomer);
    QCOMPARE(card->usual.basis, UsualDay::Basis::Unknown);
    QVERIFY(usualDayText(card->usual).contains(u"not known"_s));
    // One day is no habit of a weekday, and better than the shift.
    evening.log(evening.order(3), evening.shop.cut, evening.shop.newcomer, 90, 1, evening.day.addDays(-3));
    card = evening.draft(evening.shop.newcomer);
    QCOMPARE(card->usual.basis, UsualDay::Basis::AnyDay);
    QCOMPARE(card->usual.seconds, 90 * 60);
}

void TestEvening::skillsAndDueDaysDecide()
{
    EveningShop evening;
    const auto made =
        evening.studio->perform(Sentence("Skills"), evening.shop.owner, [&](Action &action) -> Result<void> {
            action.change("recipe_step", evening.shop.cut, {{"skill", u"Cutting"_s}});
            action.change("recipe_step", evening.shop.stitch, {{"skill", u"Sewing"_s}});
            return {};
        });
    BENCHBOOK_VERIFY(made);
    evening.order(2, evening.day.addDays(9));
    const auto sooner = evening.order(2, evening.day.addDays(2));
    const auto urgent = evening.order(2, evening.day.addDays(20), WorkPriority::Urgent);
    QVERIFY(evening.draft(evening.shop.newcomer)->lines.empty());
    evening.setPerson(evening.shop.newcomer, "skills", u"cutting, packing"_s);
    const auto card = evening.draft(evening.shop.newcomer);
    BENCHBOOK_VERIFY(card);
    QCOMPARE(card->lines.size(), std::size_t(3));
    QCOMPARE(card->lines[0].workOrder, urgent);
    QCOMPARE(card->lines[1].workOrder, sooner);
    QCOMPARE(card->lines[0].why.reason, CardWhy::Reason::Skill);
    QCOMPARE(card->lines[0].good, 2);
    // Ten minutes of set-up and five a piece.
    QCOMPARE(card->lines[0].seconds, 20 * 60);
    // What is proposed to be cut can be sewn the same day, by whoever can.
    evening.setPerson(evening.shop.newcomer, "skills", u"cutting, sewing"_s);
    QCOMPARE(evening.draft(evening.shop.newcomer)->lines[1].step, evening.shop.stitch);
}

void TestEvening::whatSomebodyElseTimesIsTheirs()
{
    EveningShop evening;
    const auto id = evening.order(60);
    evening.log(id, evening.shop.cut, evening.shop.owner, 60, 1, evening.day);
    const auto proposes = [&] {
        const auto card = evening.draft(evening.shop.owner);
        return std::any_of(card->lines.begin(), card->lines.end(),
                           [&](const CardLine &line) { return line.workOrder == id && line.step == evening.shop.cut; });
    };
    QVERIFY(proposes());
    BENCHBOOK_VERIFY(benchbook::startTimer(*evening.studio, evening.shop.helper, id, evening.shop.cut));
    QVERIFY(!proposes());
}

void TestEvening::aTimerIsALine()
{
    EveningShop evening;
    const auto id = evening.order(6);
    evening.studio.clock().set(momentOf(evening.day, QTime(16, 0), evening.studio->timeZone()));
    BENCHBOOK_VERIFY(benchbook::startTimer(*evening.studio, evening.shop.helper, id, evening.shop.cut));
    evening.studio.clock().set(momentOf(evening.day.addDays(1), QTime(9, 0), evening.studio->timeZone()));
    const auto today = evening.draft(evening.shop.helper, evening.day.addDays(1));
    BENCHBOOK_VERIFY(today);
    QVERIFY(std::none_of(today->lines.begin(), today->lines.end(), [](const CardLine &line) { return line.timer; }));
    auto card = evening.draft(evening.shop.helper);
    BENCHBOOK_VERIFY(card);
    QVERIFY(card->lines[0].timer);
    QCOMPARE(card->lines[0].seconds, 2 * 3600);
    QCOMPARE(card->lines[0].why.reason, CardWhy::Reason::TimerForgotten);
    QCOMPARE(card->lines[0].good, 6);
    BENCHBOOK_VERIFY(confirmEveningCard(*evening.studio, *card, evening.shop.helper));
    QCOMPARE(evening.studio.integer("SELECT count(*) FROM running_timer"), 0);
    QVERIFY(evening.studio
                .text("SELECT note FROM work_log WHERE step_id = (SELECT min(id) FROM recipe_step) "
                      "AND note <> ''")
                .contains(u"1020"_s));
    BENCHBOOK_VERIFY(evening.studio->undo(evening.entries(), evening.shop.helper));
    QCOMPARE(evening.studio.integer("SELECT count(*) FROM running_timer"), 1);
}

void TestEvening::confirmingIsOneAction()
{
    EveningShop evening;
    evening.order(4);
    evening.order(4);
    auto card = evening.draft(evening.shop.helper);
    BENCHBOOK_VERIFY(card);
    QVERIFY(card->lines.size() >= 3);
    card->lines.pop_back();
    card->lines[0].scrap = 1;
    card->lines[0].good = 3;
    card->lines[0].reason = evening.shop.crack;
    for (CardLine &line : card->lines)
        line.good = std::min(line.good, 3);
    const qint64 before = evening.entries();
    const auto done = confirmEveningCard(*evening.studio, *card, evening.shop.owner);
    BENCHBOOK_VERIFY(done);
    QCOMPARE(evening.studio.integer("SELECT count(*) FROM journal_entry WHERE id > "
                                    "(SELECT max(id) - 1 FROM journal_entry)"),
             1);
    QCOMPARE(evening.studio.integer("SELECT count(*) FROM work_log WHERE entry = 'card'"), qint64(card->lines.size()));
    QCOMPARE(evening.studio.integer("SELECT sum(seconds) FROM work_log"), card->proposedSeconds());
    const auto entry = evening.studio->read([&](const Reader &reader) { return entryById(reader, evening.entries()); });
    QVERIFY2(entry->sentence.text().startsWith(u"Evening card of Chen for 2026-09-01: "_s),
             qPrintable(entry->sentence.text()));
    QVERIFY(evening.entries() > before);
    const auto states =
        evening.studio->read([&](const Reader &reader) { return eveningStates(reader, evening.day); }).value();
    QCOMPARE(states[0].personName, u"Chen"_s);
    QCOMPARE(states[0].state, EveningState::State::Confirmed);
    QCOMPARE(states[1].state, EveningState::State::Nothing);
    BENCHBOOK_VERIFY(evening.studio->undo(evening.entries(), evening.shop.owner));
    QCOMPARE(evening.studio.integer("SELECT sum(seconds) FROM work_log"), 0);
    QCOMPARE(violationsOf(*evening.studio, true), QString());
}

void TestEvening::wrongLinesAreNamed()
{
    EveningShop evening;
    evening.order(4);
    evening.order(4);
    auto card = evening.draft(evening.shop.helper);
    BENCHBOOK_VERIFY(card);
    QVERIFY(card->lines.size() >= 3);
    card->lines[0].good = 400;
    card->lines[1].scrap = 1;
    card->lines[1].good = 1;
    card->lines[2].seconds = -60;
    const qint64 before = evening.entries();
    const auto refused = confirmEveningCard(*evening.studio, *card, evening.shop.owner);
    QVERIFY(!refused.ok());
    QStringList fields = fieldsOf(refused.error());
    fields.sort();
    QCOMPARE(fields, (QStringList{u"lines[0].good"_s, u"lines[1].reason"_s, u"lines[2].minutes"_s}));
    QCOMPARE(evening.entries(), before);
    card->lines.clear();
    QCOMPARE(fieldsOf(confirmEveningCard(*evening.studio, *card, evening.shop.owner).error()), QStringList{u"lines"_s});
}

void TestEvening::whatHappenedMeanwhileIsAConflict()
{
    EveningShop evening;
    const auto id = evening.order(4);
    const auto card = evening.draft(evening.shop.helper);
    BENCHBOOK_VERIFY(card);
    BENCHBOOK_VERIFY(confirmEveningCard(*evening.studio, *card, evening.shop.helper));
    const auto again = confirmEveningCard(*evening.studio, *card, evening.shop.helper);
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    Q_UNUSED(id);
}

void TestEvening::typedLinesAreRead()
{
    EveningShop evening;
    const auto id = evening.order(4);
    const QString code = infoOf(evening.studio, id).code;
    const auto read = [&](const TypedCardLine &typed) {
        return evening.studio->read([&](const Reader &reader) { return readCardLine(reader, typed); });
    };
    const auto line = read({code + u" · Wallet"_s, u"stitch"_s, u"1:05"_s, u"2"_s, u"1"_s, u"Crack"_s});
    BENCHBOOK_VERIFY(line);
    QCOMPARE(line->step, evening.shop.stitch);
    QCOMPARE(line->seconds, 65 * 60);
    QCOMPARE(line->reason, std::optional(evening.shop.crack));
    QCOMPARE(read({code, {}, u"7.5"_s, {}, {}, {}})->step, evening.shop.cut);
    const auto wrong = read({u"WO-99"_s, u"x"_s, u"soon"_s, u"-1"_s, u"1.5"_s, u"bad luck"_s});
    QVERIFY(!wrong.ok());
    QStringList fields = fieldsOf(wrong.error());
    fields.sort();
    QCOMPARE(fields, (QStringList{u"good"_s, u"minutes"_s, u"reason"_s, u"scrap"_s, u"workOrder"_s}));
}

void TestEvening::openDaysAreAskedAbout()
{
    EveningShop evening;
    const auto id = evening.order(60);
    QVERIFY(evening.open().empty());
    // Both work on three Mondays; on the last one the helper told nothing, and the week before nobody did.
    const QDate monday = evening.day.addDays(-1);
    QCOMPARE(monday.dayOfWeek(), 1);
    for (int week = 2; week < 6; ++week) {
        evening.log(id, evening.shop.cut, evening.shop.owner, 60, 1, monday.addDays(-7 * week));
        evening.log(id, evening.shop.cut, evening.shop.helper, 60, 1, monday.addDays(-7 * week));
    }
    evening.log(id, evening.shop.cut, evening.shop.owner, 60, 1, monday);
    const auto open = evening.open();
    QCOMPARE(open.size(), std::size_t(1));
    QCOMPARE(open[0].person, evening.shop.helper);
    QCOMPARE(open[0].day, monday);
    evening.log(id, evening.shop.cut, evening.shop.helper, 60, 1, monday);
    QVERIFY(evening.open().empty());
    // Taken back, the day is open again.
    BENCHBOOK_VERIFY(evening.studio->undo(evening.entries(), evening.shop.owner));
    QCOMPARE(evening.open().size(), std::size_t(1));
}

void TestEvening::oldDaysAreRefused()
{
    EveningShop evening;
    QVERIFY(evening.draft(evening.shop.owner, evening.day.addDays(-14)).ok());
    QVERIFY(!evening.draft(evening.shop.owner, evening.day.addDays(-15)).ok());
    QVERIFY(!evening.draft(evening.shop.owner, evening.day.addDays(1)).ok());
}

void TestEvening::aDayOffIsTold()
{
    EveningShop evening;
    const auto id = evening.order(60);
    const QDate monday = evening.day.addDays(-1);
    for (int week = 2; week < 6; ++week)
        evening.log(id, evening.shop.cut, evening.shop.helper, 60, 1, monday.addDays(-7 * week));
    // Alone in the studio, nobody knows whether it was a day off; the week before is asked about, too.
    QCOMPARE(evening.open().size(), std::size_t(2));
    const auto stateOf = [&](Id<Person> person) {
        const auto states = evening.studio->read(
            [&](const Reader &reader) { return Result<std::vector<EveningState>>(eveningStates(reader, monday)); });
        for (const EveningState &state : states.value()) {
            if (state.person == person)
                return state.state;
        }
        return EveningState::State::Nothing;
    };
    BENCHBOOK_VERIFY(confirmNothingWorked(*evening.studio, evening.shop.helper, monday, evening.shop.owner));
    QCOMPARE(evening.open().size(), std::size_t(1));
    QVERIFY(stateOf(evening.shop.helper) == EveningState::State::Off);
    QVERIFY(stateOf(evening.shop.owner) == EveningState::State::Nothing);
    auto card = evening.draft(evening.shop.helper, monday);
    QVERIFY(card->nothingWorked && card->lines.empty());
    QVERIFY(!confirmNothingWorked(*evening.studio, evening.shop.helper, monday, evening.shop.owner).ok());
    QCOMPARE(violationsOf(*evening.studio, true), QString());
    const qint64 said = evening.entries();
    BENCHBOOK_VERIFY(evening.studio->undo(said, evening.shop.owner));
    QCOMPARE(evening.open().size(), std::size_t(2));
    BENCHBOOK_VERIFY(evening.studio->undo(evening.entries(), evening.shop.owner));
    QCOMPARE(evening.open().size(), std::size_t(1));
    // Who remembers after all confirms what was done; that counts.
    CardLine line;
    line.workOrder = id;
    line.step = evening.shop.cut;
    line.seconds = 1200;
    line.good = 1;
    card->lines = {line};
    BENCHBOOK_VERIFY(confirmEveningCard(*evening.studio, *card, evening.shop.owner));
    QVERIFY(stateOf(evening.shop.helper) == EveningState::State::Confirmed);
    QVERIFY(!evening.draft(evening.shop.helper, monday)->nothingWorked);
    QCOMPARE(violationsOf(*evening.studio, true), QString());
}

void TestEvening::whatWasWorkedIsNoDayOff()
{
    EveningShop evening;
    const auto id = evening.order(60);
    evening.log(id, evening.shop.cut, evening.shop.owner, 60, 1, evening.day);
    QVERIFY(!confirmNothingWorked(*evening.studio, evening.shop.owner, evening.day, evening.shop.owner).ok());
    BENCHBOOK_VERIFY(benchbook::startTimer(*evening.studio, evening.shop.helper, id, evening.shop.cut));
    QVERIFY(!confirmNothingWorked(*evening.studio, evening.shop.helper, evening.day, evening.shop.owner).ok());
    BENCHBOOK_VERIFY(discardTimer(*evening.studio, evening.shop.helper));
    BENCHBOOK_VERIFY(confirmNothingWorked(*evening.studio, evening.shop.helper, evening.day, evening.shop.owner));
    for (const int days : {-15, 1}) {
        QVERIFY(
            !confirmNothingWorked(*evening.studio, evening.shop.helper, evening.day.addDays(days), evening.shop.owner)
                 .ok());
    }
}

void TestEvening::randomEveningsConserve_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 6; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

void TestEvening::randomEveningsConserve()
{
    QFETCH(quint64, seed);
    EveningShop evening;
    Random random(seed);
    std::vector<Id<WorkOrder>> orders;
    const std::vector<Id<Person>> people{evening.shop.owner, evening.shop.helper, evening.shop.newcomer};
    std::set<Id<WorkOrder>> corrected;
    int confirmed = 0;
    for (int round = 0; round < 25; ++round) {
        evening.studio.clock().advance(dayMs * random.between(0, 1) + random.between(1, 60) * 1000);
        orders.push_back(evening.order(int(random.between(1, 12)), evening.studio->today().addDays(4)));
        const Id<Person> person = people[std::size_t(random.between(0, 2))];
        const QDate day = evening.studio->today().addDays(-random.between(0, 5));
        if (random.chance(0.3) &&
            !evening.studio->read([&](const Reader &r) { return timerOf(r, person); })->has_value())
            BENCHBOOK_VERIFY(benchbook::startTimer(*evening.studio, person, orders.back(), evening.shop.cut));
        auto card = evening.draft(person, day);
        BENCHBOOK_VERIFY(card);
        if (card->lines.empty())
            continue;
        const bool untouched = random.chance(0.5);
        for (CardLine &line : card->lines) {
            if (!untouched && line.good > 1 && random.chance(0.4)) {
                corrected.insert(line.workOrder);
                line.good -= 1;
                line.scrap = int(random.between(0, 1));
                line.reason = evening.shop.crack;
            }
        }
        const qint64 before = evening.studio.integer("SELECT coalesce(sum(seconds), 0) FROM work_log");
        const qint64 timers = evening.studio.integer("SELECT count(*) FROM running_timer");
        const auto done = confirmEveningCard(*evening.studio, *card, person);
        if (untouched)
            BENCHBOOK_VERIFY(done);
        if (!done.ok()) {
            QCOMPARE(evening.studio.integer("SELECT coalesce(sum(seconds), 0) FROM work_log"), before);
            continue;
        }
        ++confirmed;
        QCOMPARE(evening.studio.integer("SELECT sum(seconds) FROM work_log") - before, card->proposedSeconds());
        for (const Id<WorkOrder> order : orders) {
            const auto steps =
                evening.studio->read([&](const Reader &reader) { return stepsOf(reader, order); }).value();
            for (const StepProgress &step : steps)
                QVERIFY(step.good + step.scrap <= step.pieces);
            // Somebody who corrects a step and not the one after it may know better; the draft never does.
            if (!corrected.contains(order))
                QVERIFY(steps[1].good + steps[1].scrap <= steps[0].good);
        }
        if (random.chance(0.3)) {
            BENCHBOOK_VERIFY(evening.studio->undo(evening.entries(), person));
            QCOMPARE(evening.studio.integer("SELECT sum(seconds) FROM work_log"), before);
            QCOMPARE(evening.studio.integer("SELECT count(*) FROM running_timer"), timers);
        }
    }
    QVERIFY(confirmed > 5);
    QCOMPARE(violationsOf(*evening.studio, true), QString());
}

} // namespace benchbook::testing
