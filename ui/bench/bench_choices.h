// BenchChoices: what the bench offers to choose from — people, jobs, steps, lots — as tiles.
#pragma once

#include "core/stock/lot.h"
#include "core/workshop/work_log.h"
#include "ui/bench/bench_tiles.h"
#include "ui/records/session.h"

namespace benchbook {

/// Tiles of things that are no records: never an id.
namespace benchTiles {
inline constexpr qint64 addPeople = -1;
}

/// Everybody who works here, with what their timer is on; one tile that leads to the settings where there is nobody.
std::vector<BenchTile> peopleTiles(const Session &session);
/// What this person may work on, the likeliest first; see benchJobs().
Result<std::vector<BenchTile>> jobTiles(const Session &session, Id<Person> person);

/// The steps of an order: how far each is, who is at it, and what waits to be done again. The id of a tile that does
/// pieces again is the step's with a minus.
std::vector<BenchTile> stepTiles(const std::vector<StepProgress> &steps, const std::vector<Timer> &timers, Instant now);

/// Where pieces that are not good enough may go back to: the step itself and those before it.
std::vector<BenchTile> backTiles(const std::vector<StepProgress> &steps, Id<RecipeStep> from);

/// What is proposed to be issued to an order, one tile a lot and place; its id is the place in `lots`.
struct LotChoice
{
    std::vector<BenchTile> tiles;
    std::vector<LotStock> lots;
    QStringList missing; ///< "Thread 3 m", where the shelves do not have it
};
Result<LotChoice> lotChoice(const Reader &reader, Id<WorkOrder> order);

} // namespace benchbook
