// What comes out of a work order: parts of it on the way, and its end. Together they give out what was put in.
#include "core/workshop/load_room.h"
#include "core/workshop/work_order_parts.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace benchbook {
namespace {

struct FinishText
{
    Q_DECLARE_TR_FUNCTIONS(WorkOrder)
};

QString piecesText(int count) { return FinishText::tr("%n piece(s)", nullptr, count); }

/// What an output takes along. Nothing there: unknown.
struct GivenOut
{
    std::optional<Money> material = {};
    std::optional<Money> labour = {};
    Money overhead = {};
    std::optional<Money> expense = {};
    Money byProducts = {}; ///< taken off the material already

    std::optional<Money> total() const
    {
        if (!material || !labour || !expense)
            return std::nullopt;
        return *material + *labour + overhead + *expense;
    }
};

/// Books the parts as used up and takes their value; by-products take their share of it off again.
void useUp(Action &action, Id<WorkOrder> id, const std::vector<BenchPart> &parts, GivenOut &given)
{
    for (const BenchPart &part : parts) {
        if (part.quantity.isZero())
            continue;
        moveValued(action, part.lot.lot, places::bench, places::used, part.quantity, part.value,
                   aboutWorkOrder("use", id));
        if (given.material && part.value)
            *given.material += *part.value;
        else
            given.material.reset();
    }
    if (given.material)
        *given.material -= given.byProducts;
}

Result<WorkOrderFinish> bookOutput(Action &action, const WorkOrderInfo &info, const GivenOut &given,
                                   const WorkOrderFinish &out)
{
    WorkOrderFinish finish = out;
    if (finish.good > 0) {
        const MadeLot made = makeLot(action, {.variant = info.variant});
        BENCHBOOK_TRY(bringIn(action, made.id, places::used, places::finished, Quantity::units(finish.good),
                              given.total(), aboutWorkOrder("output", info.id)));
        finish.lot = made.id;
        finish.lotCode = made.code;
    }
    action.add("work_finish", action.newId<WorkFinish>(),
               {{"work_order_id", info.id},
                {"at_ms", action.now()},
                {"about_day", action.today()},
                {"good", finish.good},
                {"scrap", finish.scrap},
                {"material_minor", given.material},
                {"labour_minor", given.labour},
                {"overhead_minor", given.overhead},
                {"expense_minor", given.expense},
                {"by_product_minor", given.byProducts},
                {"final", finish.isEnd},
                {"lot_id", finish.lot}});
    return finish;
}

/// Out of how many pieces, that the material at the bench covers, `good` come out.
qint64 piecesCovered(const std::vector<InputNeed> &needs, const std::vector<IssuedLot> &atBench,
                     const std::vector<std::optional<Id<Material>>> &materials, std::size_t lot, qint64 alive,
                     qint64 good)
{
    const auto need = std::find_if(needs.begin(), needs.end(),
                                   [&](const InputNeed &n) { return materials[lot] && n.material == *materials[lot]; });
    if (need == needs.end())
        return alive; // the recipe does not name it: it is for all
    Quantity there;
    for (std::size_t i = 0; i < atBench.size(); ++i) {
        if (materials[i] == materials[lot])
            there += atBench[i].quantity;
    }
    const Quantity whole = neededFor(need->perPiece, alive, need->attrition, need->unit);
    if (there >= whole)
        return alive;
    return std::max(good, multiplyDivide(there.micro(), alive, whole.micro(), Rounding::Down));
}

Result<std::vector<BenchPart>> partsFor(const Reader &reader, const WorkOrderInfo &info, int good)
{
    const std::vector<IssuedLot> atBench = issuedLots(reader, info.id);
    BENCHBOOK_TRY(needNoHold(reader, atBench));
    const std::vector<InputNeed> needs = needsOf(reader, info.id);
    std::vector<std::optional<Id<Material>>> materials;
    for (const IssuedLot &lot : atBench) {
        BENCHBOOK_ASSIGN(const LotInfo what, lotInfo(reader, lot.lot));
        materials.push_back(what.material);
    }
    std::vector<BenchPart> parts;
    for (std::size_t i = 0; i < atBench.size(); ++i)
        parts.push_back(partOfBench(atBench[i], good, piecesCovered(needs, atBench, materials, i, info.alive(), good)));
    return parts;
}

/// By-products take off these parts as much of their value as the parts are of all that is there.
Money byProductShare(const WorkOrderValue &value, const std::vector<BenchPart> &parts)
{
    const Money waiting = value.byProducts - value.byProductsOut;
    Money taken;
    Money there;
    for (const BenchPart &part : parts) {
        taken += part.value.value_or(Money());
        there += part.lot.value.value_or(Money());
    }
    return there <= Money() ? waiting : waiting.portion(taken.minor(), there.minor(), Rounding::Down);
}

std::optional<Money> shareOf(std::optional<Money> in, Money out, bool givenUnknown, const EquivalentUnits &units)
{
    if (!in || givenUnknown)
        return std::nullopt;
    return (*in - out).portion(units.out, units.all, Rounding::HalfEven);
}

} // namespace

EquivalentUnits equivalentUnits(const std::vector<StepProgress> &steps, int delivered, int good)
{
    qint64 weights = 0;
    for (const StepProgress &step : steps)
        weights += step.standardSeconds;
    EquivalentUnits units;
    qint64 all = 0;
    qint64 scrapLater = 0;
    for (const StepProgress &step : steps)
        scrapLater += step.scrap;
    for (const StepProgress &step : steps) {
        scrapLater -= step.scrap;
        // Without any standard time each step weighs the same.
        const qint64 weight = weights > 0 ? step.standardSeconds : 1;
        const qint64 passed = std::max<qint64>(good, qint64(step.good) - delivered - scrapLater);
        units.out += weight * good;
        all += weight * passed;
    }
    if (all > 0)
        units.all = all;
    else
        units.out = 1; // no steps at all: nothing was logged either
    return units;
}

Result<WorkOrderFinish> deliverPart(Action &action, Id<WorkOrder> id, int good)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, openForWork(action, id));
    BENCHBOOK_TRY(needNoTimer(action.reader(), info));
    BENCHBOOK_TRY(needReleasedFromHold(action.reader(), info));
    if (good < 1 || good > info.alive()) {
        return Error::fromIssues(
            {{QStringLiteral("good"),
              FinishText::tr("%1 can bring out between 1 and %2.").arg(info.code, piecesText(info.alive()))}});
    }
    if (good == info.alive())
        return finishWorkOrder(action, id, good);
    const std::vector<StepProgress> steps = stepsOf(action.reader(), id);
    const int outside = std::accumulate(steps.begin(), steps.end(), 0,
                                        [](int sum, const StepProgress &step) { return sum + step.outside; });
    if (good > info.alive() - outside)
        return needNothingOutside(action.reader(), info).error();
    BENCHBOOK_TRY(needRoomBesideLoads(action.reader(), info, good + outside));
    const WorkOrderCost cost = costAtEnd(action.reader(), id);
    const WorkOrderValue value = workOrderValue(action.reader(), id);
    const EquivalentUnits units = equivalentUnits(steps, info.delivered, good);
    BENCHBOOK_ASSIGN(const std::vector<BenchPart> parts, partsFor(action.reader(), info, good));
    GivenOut given{.byProducts = byProductShare(value, parts)};
    if (!cost.nothingIssued && !value.materialGivenUnknown)
        given.material = Money();
    useUp(action, id, parts, given);
    given.labour = shareOf(cost.labour, value.labourOut, value.labourGivenUnknown, units);
    given.overhead = *shareOf(cost.overhead, value.overheadOut, false, units);
    given.expense = shareOf(cost.expense, value.expenseOut, value.expenseGivenUnknown, units);
    BENCHBOOK_ASSIGN(const WorkOrderFinish finish,
                     bookOutput(action, info, given, {.good = good, .scrap = 0, .isEnd = false}));
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Bring out %2 good of %1"), {info.code, QString::number(good)}));
    return finish;
}

Result<WorkOrderFinish> deliverPart(Studio &studio, Id<WorkOrder> id, int good, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Bring out a part of a work order")), person,
                          [&](Action &action) { return deliverPart(action, id, good); });
}

Result<WorkOrderFinish> finishWorkOrder(Action &action, Id<WorkOrder> id, std::optional<int> statedGood)
{
    BENCHBOOK_ASSIGN(const WorkOrderInfo info, openForWork(action, id));
    BENCHBOOK_TRY(needNoTimer(action.reader(), info));
    BENCHBOOK_TRY(needReleasedFromHold(action.reader(), info));
    BENCHBOOK_TRY(needNothingOutside(action.reader(), info));
    BENCHBOOK_TRY(needRoomBesideLoads(action.reader(), info, info.alive()));
    const int good = statedGood.value_or(info.alive());
    if (good < 0 || good > info.alive()) {
        const QString why =
            info.delivered == 0
                ? FinishText::tr("%1 started %2 and logged %3 as scrap; at most %4 can be good.")
                      .arg(info.code, piecesText(info.quantity))
                      .arg(info.scrapped)
                      .arg(info.alive())
                : FinishText::tr("%1 started %2, logged %3 as scrap and brought out %4; at most %5 more can be good.")
                      .arg(info.code, piecesText(info.quantity))
                      .arg(info.scrapped)
                      .arg(info.delivered)
                      .arg(info.alive());
        return Error::fromIssues({{QStringLiteral("good"), why}});
    }
    const std::vector<IssuedLot> atBench = issuedLots(action.reader(), id);
    BENCHBOOK_TRY(needNoHold(action.reader(), atBench));
    const WorkOrderCost cost = costAtEnd(action.reader(), id);
    const WorkOrderValue value = workOrderValue(action.reader(), id);
    GivenOut given{.overhead = cost.overhead - value.overheadOut, .byProducts = value.byProducts - value.byProductsOut};
    if (!cost.nothingIssued && !value.materialGivenUnknown)
        given.material = Money();
    if (cost.labour && !value.labourGivenUnknown)
        given.labour = *cost.labour - value.labourOut;
    if (cost.expense && !value.expenseGivenUnknown)
        given.expense = *cost.expense - value.expenseOut;
    std::vector<BenchPart> all;
    for (const IssuedLot &lot : atBench)
        all.push_back({lot, lot.quantity, lot.value});
    useUp(action, id, all, given);
    const int scrap = info.quantity - info.delivered - good;
    BENCHBOOK_ASSIGN(const WorkOrderFinish finish, bookOutput(action, info, given, {.good = good, .scrap = scrap}));
    action.say(Sentence(QT_TRANSLATE_NOOP("Action", "Finish %1: %2 good, %3 scrap"),
                        {info.code, QString::number(good), QString::number(scrap)}));
    return finish;
}

Result<WorkOrderFinish> finishWorkOrder(Studio &studio, Id<WorkOrder> id, std::optional<int> good, PersonRef person)
{
    return studio.perform(Sentence(QT_TRANSLATE_NOOP("Action", "Finish a work order")), person,
                          [&](Action &action) { return finishWorkOrder(action, id, good); });
}

} // namespace benchbook
