// Loads: pieces of several orders go through one step together, in a kiln, a dye vat, a drying cupboard.
#pragma once

#include "core/workshop/work_log.h"

namespace benchbook {

enum class LoadState { Open, Out, Cancelled };
/// "open", "out", "cancelled": see stateTitle().
QString loadStateName(LoadState state);

struct NewLoad
{
    QString name = {}; ///< "Glaze firing 1240 °C"
    QDate day = {};    ///< when it is planned; invalid: today
    QString note = {};
};
struct MadeLoad
{
    Id<Load> id;
    QString code;
};
Result<MadeLoad> planLoad(Studio &studio, const NewLoad &load, PersonRef person);
Result<MadeLoad> planLoad(Action &action, const NewLoad &load);

/// Pieces of one order that go in.
struct NewLoadPart
{
    Id<WorkOrder> workOrder;
    Id<RecipeStep> step;
    int pieces = 0;
    int space = 1;      ///< that one of them takes beside the others: a vase may take that of four cups
    QString place = {}; ///< where it stands: "top shelf"
};
/// Refused once the load is out, for more pieces than are at the bench for that step and not in this or another open
/// load.
Result<Id<LoadPart>> putIn(Studio &studio, Id<Load> load, const NewLoadPart &part, PersonRef person);
Result<Id<LoadPart>> putIn(Action &action, Id<Load> load, const NewLoadPart &part);
/// Leaves these out again, while the load is open; all of them or none.
Result<void> takeOutOfLoad(Studio &studio, const std::vector<Id<LoadPart>> &parts, PersonRef person);
/// Nothing of it happened; its pieces are at the bench.
Result<void> cancelLoad(Studio &studio, Id<Load> load, PersonRef person);

struct LoadOutcome
{
    Id<LoadPart> part;
    int good = 0;
    int scrap = 0;
    std::optional<Id<ScrapReason>> reason = {};
    int rework = 0; ///< to go through the same step, or an earlier one, again
    std::optional<Id<RecipeStep>> reworkStep = {};
};
/// What came out of the load and what it cost.
struct FinishedLoad
{
    Id<Load> load;
    Id<Person> person;                   ///< who attended it
    qint64 seconds = 0;                  ///< person-seconds of attending, for the whole load
    std::optional<Money> expense = {};   ///< energy and what else was spent on it; none: unknown
    std::vector<LoadOutcome> parts = {}; ///< each piece of each part is good, scrap or rework
};
/// Logs every part with its share of time and expense. Both are borne by the survivors, by the space they took: what
/// came out good, or, where nothing did, all that went in. The pieces that cracked stay with their own order, where its
/// survivors bear them. Until it is out, its pieces are counted nowhere else: good ones are neither logged nor brought
/// out nor sent away; those that break before leave it by themselves, and a cancelled order takes its pieces out.
Result<void> finishLoad(Studio &studio, const FinishedLoad &load, PersonRef person);
Result<void> finishLoad(Action &action, const FinishedLoad &load);

struct LoadPartInfo
{
    Id<LoadPart> id;
    Id<WorkOrder> workOrder;
    QString workOrderCode;
    QString productName;
    Id<RecipeStep> step;
    QString stepName;
    int pieces = 0;
    int space = 1;
    QString place;
};
struct LoadInfo
{
    Id<Load> id;
    QString code;
    QString name;
    QDate day; ///< planned, or out
    QString note;
    LoadState state = LoadState::Open;
    std::optional<Money> expense; ///< of one that is out; none: unknown
    std::vector<LoadPartInfo> parts;

    int pieces() const;
};
Result<LoadInfo> loadInfo(const Reader &reader, Id<Load> load);
Result<Id<Load>> findLoad(const Reader &reader, const QString &reference);

const ListDefinition &loadList();

} // namespace benchbook
