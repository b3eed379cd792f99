#include "core/products/product.h"

namespace benchbook {
namespace {

constexpr const char *recipeIds = R"sql(
    SELECT recipe.id FROM recipe JOIN product ON product.id = recipe.product_id
    WHERE (:search IS NULL OR product.code LIKE :search ESCAPE '!' OR product.name LIKE :search ESCAPE '!')
)sql";

constexpr const char *recipeRows = R"sql(
    SELECT recipe.id, product.code, product.name, recipe.version,
           (SELECT count(*) FROM recipe_input WHERE recipe_input.recipe_id = recipe.id),
           (SELECT count(*) FROM recipe_step WHERE recipe_step.recipe_id = recipe.id),
           (SELECT coalesce(sum(seconds), 0) FROM recipe_step WHERE recipe_step.recipe_id = recipe.id),
           (SELECT count(*) FROM work_order WHERE work_order.recipe_id = recipe.id)
    FROM recipe JOIN product ON product.id = recipe.product_id
    WHERE recipe.id IN (SELECT value FROM json_each(:ids))
)sql";

constexpr const char *isCurrent =
    "recipe.version = (SELECT max(version) FROM recipe AS other WHERE other.product_id = recipe.product_id)";

} // namespace

const ListDefinition &recipeList()
{
    static const ListDefinition list{
        "recipes",
        QT_TRANSLATE_NOOP("List", "Recipes"),
        recipeIds,
        recipeRows,
        "product.number, recipe.version DESC, recipe.id",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "product.number", nullptr, 9, 2},
         {"product", QT_TRANSLATE_NOOP("List", "Product"), ColumnType::Text, "product.name", nullptr, 24},
         {"version", QT_TRANSLATE_NOOP("List", "Version"), ColumnType::Count, "recipe.version", nullptr, 8},
         {"inputs", QT_TRANSLATE_NOOP("List", "Inputs"), ColumnType::Count, nullptr, nullptr, 8, 3},
         {"steps", QT_TRANSLATE_NOOP("List", "Steps"), ColumnType::Count, nullptr, nullptr, 8, 3},
         {"time", QT_TRANSLATE_NOOP("List", "Time per piece"), ColumnType::Duration, nullptr, nullptr, 10, 2},
         {"workOrders", QT_TRANSLATE_NOOP("List", "Work orders"), ColumnType::Count, nullptr, nullptr, 9, 3}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "product.hidden = 0"},
         {"current", QT_TRANSLATE_NOOP("List", "Current"), isCurrent}}};
    return list;
}

} // namespace benchbook
