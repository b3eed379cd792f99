// NeedsPlan: what has to be made and bought when, through recipes of any depth, netted in time against what is there
// and on its way; each line says for what it is and why it is as large and as early as it is.
#pragma once

#include "core/base/result.h"
#include "core/planning/needs/needs_input.h"

#include <span>

namespace benchbook {

enum class CoverKind {
    Reserved, ///< stock set aside for it
    Stock,
    Remnants,
    Open,    ///< an open supply
    Planned, ///< a line of this plan
};

/// What covers a part of a need.
struct NeedCover
{
    CoverKind kind = CoverKind::Stock;
    int supply = -1; ///< Open: into NeedsInput::open; Planned: into NeedsPlan::lines
    Quantity quantity = {};
};

/// Why a part of a need stays uncovered.
enum class Shortage {
    None,
    NotToBeHad, ///< neither made nor sold by anybody, or not any more
    TooSoon,    ///< only expected, and nothing begun today would be there in time: those sales are lost
};

/// Something wanted of an item, by a demand, a line of the plan or the shelf's minimum.
struct PlannedNeed
{
    int item = 0;
    Quantity quantity = {};
    QDate day = {}; ///< for which it is planned; never before today
    WantKind kind = WantKind::Order;
    bool firm = true;        ///< somebody waits for it, or for what is made of it
    int demand = -1;         ///< into NeedsInput::demands; −1: of a line, or of the shelf
    int line = -1;           ///< into NeedsPlan::lines: which takes it
    Ratio fromRemnants = {}; ///< see PlanInput
    int firstCover = 0;      ///< into NeedsPlan::covers
    int covers = 0;
    Quantity missing = {}; ///< covered by nothing
    Shortage shortage = Shortage::None;
    QDate ready = {}; ///< when the last of it is there; invalid: a part never is
};

/// What has to be made or bought.
struct PlannedLine
{
    int item = 0;
    bool made = false;
    int source = -1;        ///< of what is bought: into its item's sources
    Quantity net = {};      ///< usable, that was missing when the line was planned
    Quantity least = {};    ///< to start or order for that, with what will be lost
    Quantity quantity = {}; ///< to start or order, by the lot rule
    Quantity good = {};     ///< usable, that is expected of it
    QDate wanted = {};      ///< the day of the first need
    QDate start = {};       ///< begin or order on this day
    QDate due = {};         ///< then it is there
    QDate lateStart = {};   ///< when it should have begun to be in time; invalid: it is in time
    QDate ready = {};       ///< when it is there at the latest: `due`, or later because an input comes late
    int waitsFor = -1;      ///< the item that comes last, where `ready` is later; −1: nothing
    bool firm = true;
    int demand = -1;   ///< made to this customer's choices alone
    int firstNeed = 0; ///< what it takes: into NeedsPlan::needs
    int needs = 0;
    std::optional<Money> cost = {}; ///< goods of what is bought, without freight; absent: unknown
};

/// A part of a line, for one need.
struct LinePeg
{
    int need = 0; ///< into NeedsPlan::needs
    Quantity quantity = {};
};

/// The book of one item: what there is and comes equals what is wanted, covered and left.
struct ItemTotals
{
    Quantity wanted = {};
    Quantity fromStock = {}; ///< set aside for single demands included
    Quantity fromRemnants = {};
    Quantity fromOpen = {};
    Quantity fromPlanned = {};
    Quantity missing = {};
    Quantity plannedGood = {};
    Quantity plannedStart = {};
    Quantity leftStock = {};
    Quantity leftRemnants = {};
    Quantity spoiltRemnants = {}; ///< too small for the parts cut from the same remnants
    Quantity leftOpen = {};
    Quantity leftPlanned = {};
};

/// How one demand fares.
struct DemandOutcome
{
    int need = -1;          ///< into NeedsPlan::needs; −1: nothing of it is left, or it is beyond the plan
    Quantity inOrders = {}; ///< of a forecast: ordered already
    QDate ready = {};       ///< invalid: never whole
    int lateDays = 0;       ///< calendar days after the day wanted
    Quantity missing = {};
};

struct NeedsPlan
{
    std::vector<PlannedLine> lines;
    std::vector<PlannedNeed> needs;
    std::vector<NeedCover> covers;
    std::vector<ItemTotals> items;      ///< by item
    std::vector<DemandOutcome> demands; ///< by demand
    std::vector<QDate> openReady;       ///< by open supply: with what it waits for
    std::vector<int> levels;            ///< by item: 0 is in no recipe, each other below all that take it
    std::vector<LinePeg> pegs;
    std::vector<int> firstPeg; ///< by line, and one behind the last

    std::span<const NeedCover> coversOf(const PlannedNeed &need) const
    {
        return std::span(covers).subspan(std::size_t(need.firstCover), std::size_t(need.covers));
    }
    /// What takes a part of the line.
    std::span<const LinePeg> pegsOf(int line) const
    {
        const auto first = std::size_t(firstPeg[std::size_t(line)]);
        return std::span(pegs).subspan(first, std::size_t(firstPeg[std::size_t(line) + 1]) - first);
    }
};

/// Items are planned from the finished down to the bought. Every need is covered, in the order of days, by what is set
/// aside for it, remnants, stock, what is on its way and comes in time, and what is left of lots planned before; then
/// by what comes late but sooner than anything begun today; then by a new line. A firm need within the lead time goes
/// before what is only expected, and the shelf's minimum is filled up as soon as something new can be there, so that an
/// order may draw on it until then. A line starts as late as will do, and one that would begin and
/// end with the one before it is part of that. Needs are rounded up to the millionth.
/// Refused: a recipe that contains itself. Invalid: a number that makes no sense, or leaves its range.
Result<NeedsPlan> planNeeds(const NeedsInput &input);

/// By item: 0 for what is in no recipe, every other one below all that take it. Refused where one takes itself.
Result<std::vector<int>> itemLevels(const NeedsInput &input);

/// A demand, or the shelf's minimum of an item, in the end behind a line; `quantity` is of the line's own item.
struct EndDemand
{
    int demand = -1; ///< into NeedsInput::demands; −1: the minimum of `item`
    int item = 0;    ///< that is wanted in the end
    Quantity quantity = {};
};
/// For what the line is in the end, through every level, most first; parts of the line are shared out by the largest
/// remainder, so that with what nobody needs yet they sum to it.
std::vector<EndDemand> demandsBehind(const NeedsPlan &plan, int line);

} // namespace benchbook
