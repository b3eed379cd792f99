#include "core/quality/craft_note.h"

#include "core/quality/step_name.h"

#include <QCoreApplication>

namespace benchbook {
namespace {

constexpr const char *notesOfProduct = R"sql(
    SELECT note.id, note.code, note.step_name, note.title, note.text
    FROM craft_note AS note
    LEFT JOIN (SELECT name, min(position) AS position FROM recipe_step
               WHERE recipe_id = (SELECT id FROM recipe WHERE product_id = :product ORDER BY version DESC LIMIT 1)
               GROUP BY name) AS step ON step.name = note.step_name
    WHERE note.product_id = :product AND note.hidden = 0
    ORDER BY note.step_name <> '', step.position IS NULL, step.position, note.step_name, note.number
)sql";

constexpr const char *notesOfStep = R"sql(
    SELECT note.id, note.code, note.step_name, note.title, note.text
    FROM recipe_step AS step
    JOIN recipe ON recipe.id = step.recipe_id
    JOIN craft_note AS note ON note.product_id = recipe.product_id AND note.step_name IN ('', step.name)
    WHERE step.id = :step AND note.hidden = 0 ORDER BY note.step_name = '', note.number
)sql";

std::vector<CraftNoteInfo> notesFrom(Query &query)
{
    std::vector<CraftNoteInfo> notes;
    while (query.next())
        notes.push_back({query.id<CraftNote>(0), query.text(1), query.text(2), query.text(3), query.text(4)});
    return notes;
}

std::vector<Field> craftNoteFields()
{
    return {
        {.key = "title", .column = "title", .title = QT_TRANSLATE_NOOP("Field", "Title"), .required = true},
        {.key = "product",
         .column = "product_id",
         .title = QT_TRANSLATE_NOOP("Field", "Product"),
         .type = FieldType::Reference,
         .required = true,
         .refersTo = "products"},
        {.key = "step",
         .column = "step_name",
         .title = QT_TRANSLATE_NOOP("Field", "Step"),
         .hint = QT_TRANSLATE_NOOP("Field", "As the recipe calls it; empty: the whole product.")},
        {.key = "text", .column = "text", .title = QT_TRANSLATE_NOOP("Field", "Text"), .type = FieldType::LongText},
    };
}

} // namespace

const RecordKind &craftNoteKind()
{
    static const RecordKind kind{
        .name = "craft-notes",
        .table = "craft_note",
        .singular = QT_TRANSLATE_NOOP("Record", "Craft note"),
        .sentences = {.add = QT_TRANSLATE_NOOP("Action", "Add craft note %1"),
                      .change = QT_TRANSLATE_NOOP("Action", "Change craft note %1"),
                      .remove = QT_TRANSLATE_NOOP("Action", "Remove craft note %1"),
                      .bringBack = QT_TRANSLATE_NOOP("Action", "Bring back craft note %1")},
        .codePrefix = "N-",
        .codeColumn = "code",
        .nameColumn = "title",
        .fields = craftNoteFields(),
        .list = &craftNoteList(),
        .check = checkStepName,
    };
    return kind;
}

std::vector<CraftNoteInfo> craftNotesOf(const Reader &reader, Id<Product> product)
{
    Query query = reader.query(notesOfProduct);
    query.bind("product", product);
    return notesFrom(query);
}

std::vector<CraftNoteInfo> craftNotesOfStep(const Reader &reader, Id<RecipeStep> step)
{
    Query query = reader.query(notesOfStep);
    query.bind("step", step);
    return notesFrom(query);
}

} // namespace benchbook
