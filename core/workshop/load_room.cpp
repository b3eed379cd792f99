#include "core/workshop/load_room.h"

#include <QCoreApplication>

#include <algorithm>

namespace benchbook {
namespace {

struct LoadRoomText
{
    Q_DECLARE_TR_FUNCTIONS(Load)
};

constexpr const char *partsInOpenLoads = R"sql(
    SELECT id, step_id, pieces FROM open_load_part WHERE work_order_id = :order ORDER BY id DESC
)sql";

struct PartInLoad
{
    Id<LoadPart> id;
    Id<RecipeStep> step;
    int pieces = 0;
};

std::vector<PartInLoad> partsInLoads(const Reader &reader, Id<WorkOrder> order)
{
    Query query = reader.query(partsInOpenLoads);
    query.bind("order", order);
    std::vector<PartInLoad> parts;
    while (query.next())
        parts.push_back({query.id<LoadPart>(0), query.id<RecipeStep>(1), query.count(2)});
    return parts;
}

} // namespace

Result<void> needRoomBesideLoads(const Reader &reader, const WorkOrderInfo &info, int leave)
{
    if (partsInLoads(reader, info.id).empty())
        return {};
    // The same pieces may be planned into a load of an earlier and of a later step.
    int inLoads = 0;
    for (const StepProgress &step : stepsOf(reader, info.id))
        inLoads = std::max(inLoads, step.inLoad);
    if (inLoads == 0 || leave <= info.alive() - inLoads)
        return {};
    Query query = reader.query("SELECT load_code FROM open_load_part WHERE work_order_id = :order ORDER BY id LIMIT 1");
    query.bind("order", info.id).next();
    return Error::refused(LoadRoomText::tr("%n piece(s) of %1 stand in %2. Take that load out first, or leave them out "
                                           "of it.",
                                           nullptr, inLoads)
                              .arg(info.code, query.text(0)));
}

void takeOutOfLoads(Action &action, Id<WorkOrder> id)
{
    for (const PartInLoad &part : partsInLoads(action.reader(), id))
        action.remove("load_part", part.id);
}

void shrinkLoads(Action &action, Id<WorkOrder> id)
{
    const std::vector<PartInLoad> parts = partsInLoads(action.reader(), id);
    if (parts.empty())
        return;
    for (const StepProgress &step : stepsOf(action.reader(), id)) {
        int tooMany = step.inLoad - step.inHouse();
        for (const PartInLoad &part : parts) {
            if (part.step != step.id || tooMany <= 0)
                continue;
            const int gone = std::min(tooMany, part.pieces);
            if (gone == part.pieces)
                action.remove("load_part", part.id);
            else
                action.change("load_part", part.id, {{"pieces", part.pieces - gone}});
            tooMany -= gone;
        }
    }
}

} // namespace benchbook
