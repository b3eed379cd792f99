#include "tests/core/stock/workshop_fixture.h"

namespace benchbook::testing {

using namespace Qt::StringLiterals;

Workshop::Workshop(TestStudio &studio)
{
    const auto made =
        studio->perform(Sentence("Set up the workshop"), std::nullopt, [&](Action &action) -> Result<void> {
            hide = action.newId<Material>();
            thread = action.newId<Material>();
            action.add("material", hide,
                       {{"number", 1}, {"code", u"M-0001"_s}, {"name", u"Veg tan"_s}, {"base_unit", u"dm2"_s}});
            action.add(
                "material", thread,
                {{"number", 2}, {"code", u"M-0002"_s}, {"name", u"Thread"_s}, {"base_unit", u"m"_s}, {"loose", 1}});
            const auto product = action.newId<Product>();
            action.add("product", product, {{"number", 1}, {"code", u"P-0001"_s}, {"name", u"Wallet"_s}});
            wallet = action.newId<Variant>();
            action.add("variant", wallet, {{"product_id", product}, {"sku", u"WAL-BRN"_s}, {"name", u"brown"_s}});
            recipe = action.newId<Recipe>();
            action.add("recipe", recipe, {{"product_id", product}, {"version", 1}});
            action.add("recipe_input", action.newId<RecipeInput>(),
                       {{"recipe_id", recipe},
                        {"position", 1},
                        {"material_id", hide},
                        {"quantity_micro", dm2(8)},
                        {"attrition_ppm", 50'000}});
            action.add("recipe_input", action.newId<RecipeInput>(),
                       {{"recipe_id", recipe}, {"position", 2}, {"material_id", thread}, {"quantity_micro", dm2(2)}});
            cut = action.newId<RecipeStep>();
            stitch = action.newId<RecipeStep>();
            action.add(
                "recipe_step", cut,
                {{"recipe_id", recipe}, {"position", 1}, {"name", u"Cut"_s}, {"setup_seconds", 600}, {"seconds", 300}});
            action.add("recipe_step", stitch,
                       {{"recipe_id", recipe}, {"position", 2}, {"name", u"Stitch"_s}, {"seconds", 1800}});
            owner = action.newId<Person>();
            helper = action.newId<Person>();
            newcomer = action.newId<Person>();
            action.add("person", owner, {{"name", u"Lin"_s}, {"role", u"owner"_s}, {"rate_per_hour_minor", yuan(120)}});
            action.add("person", helper, {{"name", u"Chen"_s}, {"rate_per_hour_minor", yuan(60)}});
            action.add("person", newcomer, {{"name", u"Wang"_s}});
            crack = action.newId<ScrapReason>();
            action.add("scrap_reason", crack, {{"code", u"crack"_s}, {"name", u"Crack"_s}});
            action.changeRow("studio", 1, std::vector<Column>{{"overhead_per_hour_minor", yuan(30)}});
            return {};
        });
    if (!made.ok())
        qFatal("%s", qPrintable(made.error().message + u" / " + made.error().detail));
}

LotStock onShelf(TestStudio &studio, Id<Lot> lot)
{
    return studio->read([&](const Reader &reader) { return stockAt(reader, lot, places::shelf); }).value();
}

WorkOrderInfo infoOf(TestStudio &studio, Id<WorkOrder> id)
{
    return studio->read([&](const Reader &reader) { return workOrderInfo(reader, id); }).value();
}

WorkOrderCost costOf(TestStudio &studio, Id<WorkOrder> id)
{
    return studio->read([&](const Reader &reader) { return costSoFar(reader, id); }).value();
}

Id<Lot> receiveOne(TestStudio &studio, Id<Material> material, Quantity quantity, std::optional<Money> cost)
{
    const auto lots = receive(*studio, {.material = material, .pieces = {quantity}, .cost = cost}, std::nullopt);
    if (!lots.ok())
        qFatal("%s", qPrintable(lots.error().message + u" / " + lots.error().detail));
    return lots->front().id;
}

} // namespace benchbook::testing
