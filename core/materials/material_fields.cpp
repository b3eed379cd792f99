// What people say of a material: for all kinds, and what only some kinds have.
#include "core/materials/material_fields.h"

namespace benchbook {
namespace {

std::vector<FieldChoice> materialKinds()
{
    return {{"leather", QT_TRANSLATE_NOOP("Field", "Leather")},
            {"thread", QT_TRANSLATE_NOOP("Field", "Thread")},
            {"hardware", QT_TRANSLATE_NOOP("Field", "Hardware")},
            {"cloth", QT_TRANSLATE_NOOP("Field", "Cloth")},
            {"clay", QT_TRANSLATE_NOOP("Field", "Clay")},
            {"glaze", QT_TRANSLATE_NOOP("Field", "Glaze")},
            {"metal", QT_TRANSLATE_NOOP("Field", "Metal")},
            {"stone", QT_TRANSLATE_NOOP("Field", "Stone")},
            {"wood", QT_TRANSLATE_NOOP("Field", "Wood")},
            {"paper", QT_TRANSLATE_NOOP("Field", "Paper")},
            {"chemical", QT_TRANSLATE_NOOP("Field", "Glue and finish")},
            {"packaging", QT_TRANSLATE_NOOP("Field", "Packaging")},
            {"other", QT_TRANSLATE_NOOP("Field", "Other")}};
}

std::vector<Field> stockFields()
{
    return {
        {.key = "name", .column = "name", .title = QT_TRANSLATE_NOOP("Field", "Name"), .required = true},
        {.key = "kind",
         .column = "kind",
         .title = QT_TRANSLATE_NOOP("Field", "Kind"),
         .type = FieldType::Choice,
         .choices = materialKinds()},
        {.key = "unit",
         .column = "base_unit",
         .title = QT_TRANSLATE_NOOP("Field", "Unit"),
         .type = FieldType::Unit,
         .required = true,
         .hint = QT_TRANSLATE_NOOP("Field", "What stock is counted in. Other units of the same kind can be typed "
                                            "anywhere and are converted exactly.")},
        {.key = "loose",
         .column = "loose",
         .title = QT_TRANSLATE_NOOP("Field", "Loose"),
         .type = FieldType::Flag,
         .hint = QT_TRANSLATE_NOOP("Field", "Thread, glue, salt: bought and used as one heap at its average cost, "
                                            "without telling lots apart.")},
        {.key = "packName",
         .column = "pack_name",
         .title = QT_TRANSLATE_NOOP("Field", "Bought by the"),
         .hint = QT_TRANSLATE_NOOP("Field", "Cone, bag, roll: what the supplier counts, if that is no unit.")},
        {.key = "pack",
         .column = "pack_micro",
         .title = QT_TRANSLATE_NOOP("Field", "One of these is"),
         .type = FieldType::Quantity,
         .unitFrom = "unit",
         .hint = QT_TRANSLATE_NOOP("Field", "Then “3 cone” can be typed wherever this material is bought.")},
        {.key = "reorderPoint",
         .column = "reorder_point_micro",
         .title = QT_TRANSLATE_NOOP("Field", "Reorder point"),
         .type = FieldType::Quantity,
         .unitFrom = "unit",
         .hint = QT_TRANSLATE_NOOP("Field", "At or below it the material is called low.")},
        {.key = "fillUpTo",
         .column = "fill_up_to_micro",
         .title = QT_TRANSLATE_NOOP("Field", "Buy up to"),
         .type = FieldType::Quantity,
         .unitFrom = "unit",
         .hint = QT_TRANSLATE_NOOP("Field", "Once it is low; empty: twice the reorder point.")},
        {.key = "keepFrom",
         .column = "keep_from_micro",
         .title = QT_TRANSLATE_NOOP("Field", "Keep remnants from"),
         .type = FieldType::Quantity,
         .unitFrom = "unit",
         .hint = QT_TRANSLATE_NOOP("Field", "What is cut off and smaller goes to scrap, not back on the shelf.")},
        {.key = "supplier",
         .column = "supplier_id",
         .title = QT_TRANSLATE_NOOP("Field", "Supplier"),
         .type = FieldType::Reference,
         .refersTo = "suppliers"},
        {.key = "shelfLifeDays",
         .column = "shelf_life_days",
         .title = QT_TRANSLATE_NOOP("Field", "Shelf life (days)"),
         .type = FieldType::Count,
         .hint = QT_TRANSLATE_NOOP("Field", "A lot received expires so many days later.")},
    };
}

/// A length in millimetres; any unit of length can be typed.
Field length(const char *key, const char *column, const char *title, FieldCondition onlyFor)
{
    return {.key = key,
            .column = column,
            .title = title,
            .type = FieldType::Quantity,
            .unit = "mm",
            .onlyFor = std::move(onlyFor)};
}

std::vector<Field> kindFields()
{
    return {
        {.key = "tannage",
         .column = "tannage",
         .title = QT_TRANSLATE_NOOP("Field", "Tannage"),
         .type = FieldType::Choice,
         .choices = {{"vegetable", QT_TRANSLATE_NOOP("Field", "Vegetable")},
                     {"chrome", QT_TRANSLATE_NOOP("Field", "Chrome")},
                     {"combination", QT_TRANSLATE_NOOP("Field", "Combination")},
                     {"oil", QT_TRANSLATE_NOOP("Field", "Oil")},
                     {"alum", QT_TRANSLATE_NOOP("Field", "Alum")}},
         .onlyFor = {"kind", {"leather"}}},
        {.key = "metal",
         .column = "metal",
         .title = QT_TRANSLATE_NOOP("Field", "Fine metal"),
         .type = FieldType::Choice,
         .choices = {{"gold", QT_TRANSLATE_NOOP("Field", "Gold")},
                     {"silver", QT_TRANSLATE_NOOP("Field", "Silver")},
                     {"platinum", QT_TRANSLATE_NOOP("Field", "Platinum")},
                     {"palladium", QT_TRANSLATE_NOOP("Field", "Palladium")},
                     {"copper", QT_TRANSLATE_NOOP("Field", "Copper")},
                     {"other", QT_TRANSLATE_NOOP("Field", "Other")}},
         .onlyFor = {"kind", {"metal"}}},
        {.key = "fineness",
         .column = "fineness_ppm",
         .title = QT_TRANSLATE_NOOP("Field", "Fineness"),
         .type = FieldType::Percent,
         .hint = QT_TRANSLATE_NOOP("Field", "18 carat is 75 %, sterling silver 92.5 %."),
         .onlyFor = {"kind", {"metal"}}},
        length("thickness", "thickness_micro", QT_TRANSLATE_NOOP("Field", "Thickness"),
               {"kind", {"leather", "cloth", "metal", "wood", "paper"}}),
        length("width", "width_micro", QT_TRANSLATE_NOOP("Field", "Width"), {"kind", {"cloth", "paper", "wood"}}),
        length("diameter", "diameter_micro", QT_TRANSLATE_NOOP("Field", "Diameter"),
               {"kind", {"thread", "metal", "stone", "hardware"}}),
        {.key = "gramsPerM2",
         .column = "grams_per_m2",
         .title = QT_TRANSLATE_NOOP("Field", "Weight (g/m²)"),
         .type = FieldType::Count,
         .onlyFor = {"kind", {"cloth", "paper"}}},
        {.key = "shrinkage",
         .column = "shrinkage_ppm",
         .title = QT_TRANSLATE_NOOP("Field", "Shrinkage"),
         .type = FieldType::Percent,
         .hint = QT_TRANSLATE_NOOP("Field", "Of the length, from wet to fired, by a test bar of your own."),
         .onlyFor = {"kind", {"clay"}}},
        {.key = "firing",
         .column = "firing_celsius",
         .title = QT_TRANSLATE_NOOP("Field", "Firing (°C)"),
         .type = FieldType::Count,
         .onlyFor = {"kind", {"clay", "glaze"}}},
        {.key = "colour", .column = "colour", .title = QT_TRANSLATE_NOOP("Field", "Colour")},
        {.key = "finish",
         .column = "finish",
         .title = QT_TRANSLATE_NOOP("Field", "Finish"),
         .onlyFor = {"kind", {"leather", "hardware", "cloth", "wood", "paper", "metal", "glaze"}}},
        {.key = "composition",
         .column = "composition",
         .title = QT_TRANSLATE_NOOP("Field", "Composition"),
         .onlyFor = {"kind", {"thread", "cloth", "metal", "clay", "glaze", "paper", "chemical", "stone"}}},
    };
}

std::vector<Field> ownFields()
{
    return {
        {.key = "ownFields",
         .column = "own_fields",
         .title = QT_TRANSLATE_NOOP("Field", "Own fields"),
         .type = FieldType::OwnFields,
         .hint = QT_TRANSLATE_NOOP("Field", "One a line, as name: value.")},
        {.key = "note", .column = "note", .title = QT_TRANSLATE_NOOP("Field", "Note"), .type = FieldType::LongText},
    };
}

} // namespace

std::vector<Field> materialFields()
{
    std::vector<Field> fields = stockFields();
    for (std::vector<Field> more : {kindFields(), ownFields()})
        fields.insert(fields.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return fields;
}

} // namespace benchbook
