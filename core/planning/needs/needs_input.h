// NeedsInput: what a plan of needs is reckoned from, as plain values: what can be made and bought, what is wanted when,
// what is there and what is on its way.
#pragma once

#include "core/base/money.h"
#include "core/planning/needs/work_calendar.h"

#include <QString>

#include <optional>
#include <vector>

namespace benchbook {

/// What one piece takes of another item.
struct PlanInput
{
    int item = 0;            ///< into NeedsInput::items
    Quantity perPiece = {};  ///< > 0, for each piece started, without attrition
    Ratio attrition = {};    ///< added to the need: 100 pieces at 5 % need 105
    Ratio share = allOfThem; ///< of the pieces that take it, where customers choose and did not yet: 40 % brass
    Ratio fromRemnants = {}; ///< how much of what lies there as remnants is large enough for this part; 0: none

    static constexpr Ratio allOfThem = Ratio::fromPpm(Ratio::one);
};

/// How much is made or bought at once.
struct LotRule
{
    enum class Kind {
        LotForLot,   ///< what is missing on a day
        FixedBatch,  ///< full batches: a kiln, a hide
        PeriodCover, ///< what the coming days miss, at once
    };
    Kind kind = Kind::LotForLot;
    Quantity minimum = {};  ///< 0: none
    Quantity multiple = {}; ///< 0: none; one unit where pieces are counted
    Quantity batch = {};    ///< of FixedBatch, > 0
    int coverDays = 0;      ///< of PeriodCover, > 0: calendar days, that of the first need included

    friend bool operator==(const LotRule &, const LotRule &) = default;
};

/// A price is money per quantity, never a rounded unit price.
struct PricePer
{
    Money money;
    Quantity quantity = {}; ///< > 0

    Money of(Quantity wanted) const { return money.portion(wanted, quantity, Rounding::HalfEven); }
};

/// Somebody an item is bought from.
struct PlanSupplier
{
    qint64 record = 0;
    QString name = {};
    WorkCalendar calendar = {}; ///< on which they take orders and deliver
    Money freight = {};         ///< of one delivery
};

/// One way to buy an item.
struct PlanSource
{
    int supplier = 0; ///< into NeedsInput::suppliers
    int leadDays = 0; ///< working days of theirs from the order to the delivery
    LotRule lot = {};
    std::optional<PricePer> price = {}; ///< absent: unknown
};

/// What is made, bought, or both needed and not to be had.
struct PlanItem
{
    qint64 record = 0; ///< what the asker knows it by
    QString name = {};
    QString code = {};
    /// Pieces: only whole ones are taken, begun or ordered, and a loss that is expected to stay below half a piece is
    /// risked, or one bag ordered would be two begun.
    bool counted = false;
    bool made = false;                  ///< in the studio, from `inputs`
    std::vector<PlanInput> inputs = {}; ///< of a made item
    int leadDays = 0;                   ///< of a made item: working days of the studio from its start to its end
    LotRule lot = {};                   ///< of a made item: pieces started
    std::vector<Ratio> yields = {};     ///< good ÷ started of each step, or the accepted share of what is bought; > 0
    std::vector<PlanSource> sources = {}; ///< of a bought item, the preferred one first
    Quantity onHand = {};                 ///< usable, what is set aside for single demands included
    Quantity remnants = {};               ///< usable for inputs that say so, not among `onHand`
    Quantity keep = {};                   ///< the minimum that is to lie on the shelf
    /// What only expected work takes until this day is among `keep` already, and not kept a second time; invalid: none.
    QDate keepCovers = {};
    std::optional<PricePer> value = {};   ///< what it is worth on the shelf; absent: unknown
};

/// Why something is wanted.
enum class WantKind {
    Order,     ///< a customer waits for it
    WorkOrder, ///< a work order under way lacks it
    ByHand,    ///< somebody wrote it down
    Forecast,  ///< it is expected to sell
    Keep,      ///< the shelf is below its minimum; made by the plan
};
/// Somebody waits for it: it goes before what is only expected.
constexpr bool isFirm(WantKind kind) { return kind < WantKind::Forecast; }

/// A customer's choice that differs from the recipe.
struct InputChoice
{
    int input = 0;          ///< into the item's inputs
    int item = -1;          ///< taken instead; −1: left out
    Quantity perPiece = {}; ///< of that
};

/// Something wanted by a day.
struct PlanDemand
{
    int item = 0;
    Quantity quantity = {}; ///< > 0
    QDate day = {};         ///< by which it is wanted; may be past
    WantKind kind = WantKind::Order;
    qint64 record = 0;      ///< what the asker knows it by
    QDate until = {};       ///< of a forecast: the last day it speaks of; orders of those days are part of it
    int group = -1;         ///< of a forecast that was cut into shorter ones: theirs alone; −1: it stands by itself
    Quantity reserved = {}; ///< of the stock on hand, set aside for it
    int open = -1;          ///< of a WorkOrder: the open supply that cannot go on without it
    std::vector<InputChoice> choices = {}; ///< then it is made for itself and not taken from what others wait for
};

/// What is on its way: a purchase or a work order.
struct OpenSupply
{
    int item = 0;
    Quantity quantity = {}; ///< usable pieces or amounts still expected of it, > 0
    QDate day = {};         ///< expected; past: now
    qint64 record = 0;
    int demand = -1;   ///< that it is made for; −1: none in particular
    int supplier = -1; ///< of a purchase
};

struct NeedsInput
{
    QDate today = {};
    QDate until = {}; ///< what is wanted later is left out
    WorkCalendar calendar = {};
    std::vector<PlanSupplier> suppliers = {};
    std::vector<PlanItem> items = {};
    std::vector<PlanDemand> demands = {};
    std::vector<OpenSupply> open = {};
};

} // namespace benchbook
