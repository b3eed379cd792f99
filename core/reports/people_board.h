// PeopleBoard: who is on what now, what they have in hand, and what holds the orders that are late.
#pragma once

#include "core/base/unit.h"
#include "core/workshop/outside_work.h"
#include "core/workshop/work_habits.h"

namespace benchbook {

/// A step that is not done, of an order that is released or in work.
struct StepAhead
{
    Id<WorkOrder> workOrder;
    QString workOrderCode;
    QString productName;
    QString stepName;
    QString skill;
    int pieces = 0;                     ///< not counted yet, and here
    std::optional<qint64> seconds = {}; ///< what they will take; none: nobody knows
    QDate due = {};                     ///< of the order; invalid: none
};

/// One person now.
struct PersonNow
{
    Id<Person> person;
    QString name;
    std::optional<Timer> timer = {};
    TimerReading reading = {}; ///< of the timer
    qint64 loggedToday = 0;    ///< seconds
    UsualDay usual = {};
    std::vector<StepAhead> inHand = {}; ///< of orders they are timed on, or worked on last; urgent ones first
    qint64 secondsInHand() const;       ///< of what is known
    bool isBusierThanToday() const { return usual.seconds > 0 && secondsInHand() > usual.seconds - loggedToday; }
};

/// Work that nobody has in hand.
struct SkillAhead
{
    QString skill; ///< empty: any hand
    int steps = 0;
    qint64 seconds = 0;      ///< of what is known
    QStringList people = {}; ///< who has the skill
};

/// What an order waits for.
enum class Holdup { InWork, NotReleased, Material, Outside, NobodyAtIt, ToFinish };
struct LateMaking
{
    Id<WorkOrder> workOrder;
    QString code;
    QString productName;
    QDate due;
    int daysLate = 0;
    QString stepName = {}; ///< the first that is not done; empty: all are
    Holdup holdup = Holdup::NobodyAtIt;
    QString detail = {}; ///< who works on it, or how many inputs or pieces it waits for
};
QString holdupName(Holdup holdup); ///< stable, as "in_work"
/// One sentence for the person.
QString holdupText(const LateMaking &late);

/// Material that a work order needs and that does not lie on a shelf.
struct WaitingMaterial
{
    qint64 workOrder = 0;
    QString workOrderCode;
    Id<Material> material;
    QString materialName;
    Unit unit;
    Quantity missing;
    QDate needed = {}; ///< invalid: no day is known
    bool isOnOrder = false;
    QDate comes = {}; ///< the next day that is promised; invalid: none is
};

struct PeopleBoard
{
    QDate today;
    std::vector<PersonNow> people;
    std::vector<SkillAhead> unassigned; ///< by skill
    std::vector<LateMaking> late;       ///< the longest late first
    std::vector<WaitingMaterial> waiting;
    std::vector<OutsideWorkInfo> overdueOutside;
};
PeopleBoard peopleBoard(const Reader &reader, Instant now);

} // namespace benchbook
