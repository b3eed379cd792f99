// The lists of products and of variants.
#include "core/products/product.h"

namespace benchbook {
namespace {

constexpr const char *productIds = R"sql(
    SELECT product.id FROM product
    WHERE (:search IS NULL OR product.code LIKE :search ESCAPE '!' OR product.name LIKE :search ESCAPE '!'
           OR product.category LIKE :search ESCAPE '!'
           OR EXISTS (SELECT 1 FROM variant WHERE variant.product_id = product.id
                      AND (variant.sku LIKE :search ESCAPE '!' OR variant.name LIKE :search ESCAPE '!')))
)sql";

constexpr const char *productRows = R"sql(
    WITH page AS (SELECT value AS id FROM json_each(:ids)),
    offered AS (
        SELECT variant.product_id, count(*) AS variants, min(variant.price_minor) AS low, max(variant.price_minor) AS high
        FROM page JOIN variant ON variant.product_id = page.id AND variant.hidden = 0 GROUP BY variant.product_id
    ),
    shelved AS (
        SELECT variant.product_id, sum(total.quantity_micro) AS quantity_micro
        FROM page JOIN variant ON variant.product_id = page.id
        JOIN stock_total AS total ON total.variant_id = variant.id AND total.inside = 1 AND total.quantity_micro > 0
        JOIN location ON location.id = total.location_id AND location.kind = 'shelf'
        GROUP BY variant.product_id
    )
    SELECT product.id, product.code, product.name, product.category, coalesce(offered.variants, 0), offered.low,
           offered.high, coalesce(shelved.quantity_micro, 0) / 1000000,
           (SELECT max(version) FROM recipe WHERE recipe.product_id = product.id)
    FROM page JOIN product ON product.id = page.id
    LEFT JOIN offered ON offered.product_id = product.id
    LEFT JOIN shelved ON shelved.product_id = product.id
)sql";

constexpr const char *lowestPrice =
    "(SELECT min(price_minor) FROM variant WHERE variant.product_id = product.id AND variant.hidden = 0)";
constexpr const char *highestPrice =
    "(SELECT max(price_minor) FROM variant WHERE variant.product_id = product.id AND variant.hidden = 0)";
constexpr const char *productOnHand = R"sql(
    (SELECT coalesce(sum(total.quantity_micro), 0) FROM variant
     JOIN stock_total AS total ON total.variant_id = variant.id AND total.inside = 1 AND total.quantity_micro > 0
     JOIN location ON location.id = total.location_id AND location.kind = 'shelf'
     WHERE variant.product_id = product.id)
)sql";

constexpr const char *variantIds = R"sql(
    SELECT variant.id FROM variant JOIN product ON product.id = variant.product_id
    WHERE (:search IS NULL OR variant.sku LIKE :search ESCAPE '!' OR variant.name LIKE :search ESCAPE '!'
           OR product.name LIKE :search ESCAPE '!' OR product.code LIKE :search ESCAPE '!')
)sql";

constexpr const char *variantRows = R"sql(
    WITH page AS (SELECT value AS id FROM json_each(:ids)),
    shelved AS (
        SELECT total.variant_id, sum(total.quantity_micro) AS quantity_micro,
               iif(sum(total.unknown_micro) = 0, sum(total.value_minor), NULL) AS value_minor
        FROM page
        JOIN stock_total AS total ON total.variant_id = page.id AND total.inside = 1 AND total.quantity_micro > 0
        JOIN location ON location.id = total.location_id AND location.kind = 'shelf'
        GROUP BY total.variant_id
    )
    SELECT variant.id, variant.sku, product.name, variant.name, product.category, variant.price_minor,
           coalesce(shelved.quantity_micro, 0) / 1000000, iif(shelved.variant_id IS NULL, 0, shelved.value_minor)
    FROM page JOIN variant ON variant.id = page.id JOIN product ON product.id = variant.product_id
    LEFT JOIN shelved ON shelved.variant_id = variant.id
)sql";

constexpr const char *variantOnHand = R"sql(
    (SELECT coalesce(sum(total.quantity_micro), 0) FROM stock_total AS total
     JOIN location ON location.id = total.location_id AND location.kind = 'shelf'
     WHERE total.variant_id = variant.id AND total.inside = 1 AND total.quantity_micro > 0)
)sql";

} // namespace

const ListDefinition &productList()
{
    static const ListDefinition list{
        "products",
        QT_TRANSLATE_NOOP("List", "Products"),
        productIds,
        productRows,
        "product.number, product.id",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "product.number", nullptr, 9, 2},
         {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnType::Text, "product.name", nullptr, 24},
         {"category", QT_TRANSLATE_NOOP("List", "Category"), ColumnType::Text, "product.category", nullptr, 14, 4},
         {"variants", QT_TRANSLATE_NOOP("List", "Variants"), ColumnType::Count, nullptr, nullptr, 8, 3},
         {"priceFrom", QT_TRANSLATE_NOOP("List", "Price from"), ColumnType::Money, lowestPrice, nullptr, 12},
         {"priceTo", QT_TRANSLATE_NOOP("List", "Price to"), ColumnType::Money, highestPrice, nullptr, 12, 3},
         {"onHand", QT_TRANSLATE_NOOP("List", "On hand"), ColumnType::Count, productOnHand, nullptr, 9},
         {"recipe", QT_TRANSLATE_NOOP("List", "Recipe version"), ColumnType::Count, nullptr, nullptr, 9, 4}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "product.hidden = 0"},
         {"on_hand", QT_TRANSLATE_NOOP("List", "In stock"),
          "product.hidden = 0 AND EXISTS (SELECT 1 FROM variant"
          " JOIN stock_total AS total ON total.variant_id = variant.id AND total.inside = 1 AND total.quantity_micro > 0"
          " JOIN location ON location.id = total.location_id AND location.kind = 'shelf'"
          " WHERE variant.product_id = product.id)"},
         {"no_recipe", QT_TRANSLATE_NOOP("List", "Without a recipe"),
          "product.hidden = 0 AND NOT EXISTS (SELECT 1 FROM recipe WHERE recipe.product_id = product.id)"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "product.hidden = 1"}}};
    return list;
}

const ListDefinition &variantList()
{
    static const ListDefinition list{
        "variants",
        QT_TRANSLATE_NOOP("List", "Variants"),
        variantIds,
        variantRows,
        "product.number, variant.sku, variant.id",
        {{"sku", QT_TRANSLATE_NOOP("List", "SKU"), ColumnType::Text, "variant.sku", nullptr, 14},
         {"product", QT_TRANSLATE_NOOP("List", "Product"), ColumnType::Text, "product.name", nullptr, 22},
         {"name", QT_TRANSLATE_NOOP("List", "Variant"), ColumnType::Text, "variant.name", nullptr, 10, 2},
         {"category", QT_TRANSLATE_NOOP("List", "Category"), ColumnType::Text, "product.category", nullptr, 14, 5},
         {"price", QT_TRANSLATE_NOOP("List", "List price"), ColumnType::Money, "variant.price_minor", nullptr, 12},
         {"onHand", QT_TRANSLATE_NOOP("List", "On hand"), ColumnType::Count, variantOnHand, nullptr, 9},
         {"value", QT_TRANSLATE_NOOP("List", "Value"), ColumnType::Money, nullptr, nullptr, 12, 3}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "variant.hidden = 0 AND product.hidden = 0"},
         {"no_price", QT_TRANSLATE_NOOP("List", "Without a price"),
          "variant.hidden = 0 AND product.hidden = 0 AND variant.price_minor IS NULL"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "variant.hidden = 1 OR product.hidden = 1"}}};
    return list;
}

} // namespace benchbook
