#include "ui/bench/bench_choices.h"

#include "core/people/people_kinds.h"
#include "core/stock/location.h"
#include "core/workshop/bench_jobs.h"
#include "ui/kit/formats.h"
#include "ui/records/list_picker.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {

namespace {

constexpr int jobsShown = 60;
const QString dot = QStringLiteral(" · ");

struct ChoiceText
{
    Q_DECLARE_TR_FUNCTIONS(BenchChoices)
};

QString timerText(const Timer &timer, Instant now)
{
    const QString time = minutesText(timer.secondsAt(now) / 60);
    return timer.isRunning() ? QString(QStringLiteral("▶ ") + time) : QString(QStringLiteral("Ⅱ ") + time);
}

/// The state says what matters most of it: one's own timer, then what holds it up, then what presses.
void setJobState(BenchTile &tile, const BenchJob &job, const Timer *own, QDate today, Instant now)
{
    if (own) {
        tile.state = timerText(*own, now);
        tile.stateTone = own->isRunning() ? Tone::Accent : Tone::Warning;
    } else if (job.isHeld) {
        tile.state = QStringLiteral("! ") + ChoiceText::tr("On hold");
    } else if (job.due.isValid() && job.due < today) {
        tile.state = QStringLiteral("! ") + stateTitle(QStringLiteral("late"));
    } else if (job.priority == WorkPriority::Urgent) {
        tile.state = QStringLiteral("! ") + ChoiceText::tr("urgent");
    }
}

BenchTile jobTile(const BenchJob &job, const std::vector<Timer> &timers, Id<Person> person, QDate today, Instant now)
{
    QStringList facts{job.code, ChoiceText::tr("%n pcs", nullptr, job.quantity)};
    if (job.due.isValid())
        facts << ChoiceText::tr("due %1").arg(relativeDay(job.due, today));
    QStringList next{job.step ? ChoiceText::tr("Next: %1").arg(job.step->name)
                              : ChoiceText::tr("All steps are counted")};
    if (job.toRedo > 0)
        next << ChoiceText::tr("%n to do again", nullptr, job.toRedo);
    const Timer *own = nullptr;
    for (const Timer &timer : timers) {
        if (timer.workOrder != job.id)
            continue;
        if (timer.person == person)
            own = &timer;
        else
            next << timer.personName + u' ' + timerText(timer, now);
    }
    if (own && job.isHeld)
        next << ChoiceText::tr("On hold");
    BenchTile tile{job.id.value(), job.code, job.productName, QString(facts.join(dot) + u'\n' + next.join(dot)), {},
                   Tone::Danger,   {}};
    setJobState(tile, job, own, today, now);
    return tile;
}

} // namespace

std::vector<BenchTile> peopleTiles(const Session &session)
{
    const auto timers = session.studio().read([](const Reader &reader) { return runningTimers(reader); }).valueOr({});
    const Instant now = session.studio().clock().now();
    std::vector<BenchTile> tiles;
    for (const ListRow &row : shortList(session, *personKind().list)) {
        BenchTile tile{row.id,
                       QString::number(tiles.size() + 1),
                       rowText(*personKind().list, row, "name"),
                       stateTitle(rowText(*personKind().list, row, "role")),
                       {},
                       Tone::Accent,
                       QStringLiteral("user")};
        for (const Timer &timer : timers) {
            if (timer.person.value() != row.id)
                continue;
            tile.detail = timer.stepName + dot + timer.workOrderCode;
            tile.state = timerText(timer, now);
            tile.stateTone = timer.isRunning() ? Tone::Accent : Tone::Warning;
        }
        tiles.push_back(std::move(tile));
    }
    if (tiles.empty()) {
        tiles.push_back({benchTiles::addPeople,
                         QStringLiteral("Add"),
                         ChoiceText::tr("Add who works here"),
                         ChoiceText::tr("Nobody is written down yet; this leads to the settings."),
                         {},
                         Tone::Accent,
                         QStringLiteral("plus")});
    }
    return tiles;
}

Result<std::vector<BenchTile>> jobTiles(const Session &session, Id<Person> person)
{
    const Studio &studio = session.studio();
    const Instant now = studio.clock().now();
    std::vector<Timer> timers;
    BENCHBOOK_ASSIGN(std::vector<BenchJob> jobs, studio.read([&](const Reader &reader) {
        timers = runningTimers(reader);
        return benchJobs(reader, person, now, jobsShown);
    }));
    std::stable_partition(jobs.begin(), jobs.end(), [&](const BenchJob &job) {
        return std::any_of(timers.begin(), timers.end(),
                           [&](const Timer &timer) { return timer.person == person && timer.workOrder == job.id; });
    });
    std::vector<BenchTile> tiles;
    for (const BenchJob &job : jobs)
        tiles.push_back(jobTile(job, timers, person, session.today(), now));
    return tiles;
}

std::vector<BenchTile> stepTiles(const std::vector<StepProgress> &steps, const std::vector<Timer> &timers, Instant now)
{
    const auto current = currentOf(steps);
    std::vector<BenchTile> tiles;
    for (const StepProgress &step : steps) {
        QStringList second;
        if (step.outside > 0)
            second << ChoiceText::tr("%n with a partner", nullptr, step.outside);
        if (step.inLoad > 0)
            second << ChoiceText::tr("%n in a load", nullptr, step.inLoad);
        for (const Timer &timer : timers) {
            if (timer.step == step.id)
                second << timer.personName + u' ' + timerText(timer, now);
        }
        const QString first = ChoiceText::tr("%1 of %2 done · standard %3")
                                  .arg(step.good + step.scrap)
                                  .arg(step.pieces)
                                  .arg(minutesText(step.standardSeconds / 60));
        const bool next = current && current->id == step.id;
        tiles.push_back({step.id.value(), QStringLiteral("Step%1").arg(step.position),
                         QStringLiteral("%1  %2").arg(step.position).arg(step.name),
                         second.isEmpty() ? first : QString(first + u'\n' + second.join(dot)),
                         step.isDone() ? ChoiceText::tr("✓ done")
                         : next        ? ChoiceText::tr("▶ next")
                                       : QString(),
                         step.isDone() ? Tone::Success : Tone::Accent, QString()});
        if (step.toRedo > 0) {
            tiles.push_back({-step.id.value(), QStringLiteral("Redo%1").arg(step.position),
                             QStringLiteral("↻  %1").arg(step.name), ChoiceText::tr("Pieces that came back"),
                             ChoiceText::tr("%n to do again", nullptr, step.toRedo), Tone::Warning, QString()});
        }
    }
    return tiles;
}

std::vector<BenchTile> backTiles(const std::vector<StepProgress> &steps, Id<RecipeStep> from)
{
    std::vector<BenchTile> tiles;
    for (const StepProgress &step : steps) {
        const bool same = step.id == from;
        tiles.push_back({step.id.value(), QStringLiteral("Back%1").arg(step.position),
                         QStringLiteral("%1  %2").arg(step.position).arg(step.name),
                         same ? ChoiceText::tr("This step again") : ChoiceText::tr("From there on"), QString(),
                         Tone::Accent, QStringLiteral("rotate-ccw")});
        if (same)
            break;
    }
    if (tiles.size() > 1)
        tiles[tiles.size() - 2].state = ChoiceText::tr("the step before");
    return tiles;
}

Result<LotChoice> lotChoice(const Reader &reader, Id<WorkOrder> order)
{
    LotChoice choice;
    for (const InputNeed &need : needsOf(reader, order)) {
        Quantity rest = need.need - need.issued;
        if (rest <= Quantity())
            continue;
        for (const LotStock &lot : proposeLots(reader, need.material, rest)) {
            BENCHBOOK_ASSIGN(const LotInfo info, lotInfo(reader, lot.lot));
            const QString place = recordTitle(reader, locationKind(), lot.location.value());
            choice.tiles.push_back({qint64(choice.lots.size()), QString(QStringLiteral("Lot") + info.code), info.code,
                                    QString(displayText(lot.quantity, info.unit) + dot + info.itemName + u'\n' + place),
                                    QString(), Tone::Accent, QStringLiteral("layers")});
            choice.lots.push_back(lot);
            rest -= lot.quantity;
        }
        if (rest > Quantity())
            choice.missing << QString(need.name + u' ' + displayText(rest, need.unit));
    }
    return choice;
}

} // namespace benchbook
