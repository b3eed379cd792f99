// The lists of checks, results, craft notes and feedback.
#include "core/quality/check_result.h"
#include "core/quality/craft_note.h"
#include "core/quality/feedback.h"

namespace benchbook {

const ListDefinition &qualityCheckList()
{
    static const ListDefinition list{
        "quality-checks",
        QT_TRANSLATE_NOOP("List", "Checks"),
        R"sql(
            SELECT quality_check.id FROM quality_check JOIN product ON product.id = quality_check.product_id
            WHERE (:search IS NULL OR quality_check.code LIKE :search ESCAPE '!'
                   OR quality_check.name LIKE :search ESCAPE '!' OR quality_check.step_name LIKE :search ESCAPE '!'
                   OR product.name LIKE :search ESCAPE '!')
        )sql",
        R"sql(
            SELECT quality_check.id, quality_check.code, product.name, quality_check.step_name, quality_check.name,
                   quality_check.kind,
                   CASE WHEN quality_check.kind <> 'measured' THEN ''
                        WHEN quality_check.upper_micro IS NULL THEN
                            trim('≥ ' || rtrim(rtrim(printf('%.6f', quality_check.lower_micro / 1e6), '0'), '.')
                                 || ' ' || quality_check.unit)
                        WHEN quality_check.lower_micro IS NULL THEN
                            trim('≤ ' || rtrim(rtrim(printf('%.6f', quality_check.upper_micro / 1e6), '0'), '.')
                                 || ' ' || quality_check.unit)
                        ELSE trim(rtrim(rtrim(printf('%.6f', quality_check.lower_micro / 1e6), '0'), '.') || ' – '
                                  || rtrim(rtrim(printf('%.6f', quality_check.upper_micro / 1e6), '0'), '.')
                                  || ' ' || quality_check.unit) END,
                   (SELECT count(*) FROM standing_quality_result AS result WHERE result.check_id = quality_check.id)
            FROM quality_check JOIN product ON product.id = quality_check.product_id
            WHERE quality_check.id IN (SELECT value FROM json_each(:ids))
        )sql",
        "product.number, quality_check.step_name, quality_check.position, quality_check.number",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "quality_check.number", nullptr, 8, 2},
         {"product", QT_TRANSLATE_NOOP("List", "Product"), ColumnType::Text, "product.name", nullptr, 18},
         {"step", QT_TRANSLATE_NOOP("List", "Step"), ColumnType::Text, "quality_check.step_name", nullptr, 12},
         {"name", QT_TRANSLATE_NOOP("List", "Check"), ColumnType::Text, "quality_check.name", nullptr, 16},
         {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnType::State, "quality_check.kind", nullptr, 9, 3},
         {"limits", QT_TRANSLATE_NOOP("List", "Limits"), ColumnType::Text, nullptr, nullptr, 13},
         {"results", QT_TRANSLATE_NOOP("List", "Results"), ColumnType::Count, nullptr, nullptr, 7, 4}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "quality_check.hidden = 0"},
         {"measured", QT_TRANSLATE_NOOP("List", "Measured"),
          "quality_check.hidden = 0 AND quality_check.kind = 'measured'"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "quality_check.hidden = 1"}}};
    return list;
}

const ListDefinition &qualityResultList()
{
    static const ListDefinition list{
        "quality-results",
        QT_TRANSLATE_NOOP("List", "Results of checks"),
        R"sql(
            SELECT result.id FROM standing_quality_result AS result
            JOIN work_order ON work_order.id = result.work_order_id
            JOIN recipe_step AS step ON step.id = result.step_id
            JOIN quality_check ON quality_check.id = result.check_id
            WHERE (:search IS NULL OR work_order.code LIKE :search ESCAPE '!' OR step.name LIKE :search ESCAPE '!'
                   OR quality_check.name LIKE :search ESCAPE '!')
        )sql",
        R"sql(
            SELECT result.id, result.about_day, work_order.code, step.name, quality_check.name,
                   iif(result.value_micro IS NULL, '',
                       trim(rtrim(rtrim(printf('%.6f', result.value_micro / 1e6), '0'), '.')
                            || ' ' || quality_check.unit)),
                   iif(result.passed = 1, 'passed', 'failed'), result.pieces,
                   coalesce(reason.name, ''), coalesce(person.name, ''), result.note
            FROM standing_quality_result AS result
            JOIN work_order ON work_order.id = result.work_order_id
            JOIN recipe_step AS step ON step.id = result.step_id
            JOIN quality_check ON quality_check.id = result.check_id
            LEFT JOIN scrap_reason AS reason ON reason.id = result.scrap_reason_id
            LEFT JOIN person ON person.id = result.person_id
            WHERE result.id IN (SELECT value FROM json_each(:ids))
        )sql",
        "result.about_day DESC, result.id DESC",
        {{"day", QT_TRANSLATE_NOOP("List", "Day"), ColumnType::Day, "result.about_day", nullptr, 10},
         {"workOrder", QT_TRANSLATE_NOOP("List", "Work order"), ColumnType::Text, "work_order.number", nullptr, 9},
         {"step", QT_TRANSLATE_NOOP("List", "Step"), ColumnType::Text, "step.name", nullptr, 10},
         {"check", QT_TRANSLATE_NOOP("List", "Check"), ColumnType::Text, "quality_check.name", nullptr, 14},
         {"value", QT_TRANSLATE_NOOP("List", "Measured"), ColumnType::Text, nullptr, nullptr, 9},
         {"outcome", QT_TRANSLATE_NOOP("List", "Outcome"), ColumnType::State, "result.passed", nullptr, 9},
         {"pieces", QT_TRANSLATE_NOOP("List", "Pieces"), ColumnType::Count, "result.pieces", nullptr, 7, 4},
         {"reason", QT_TRANSLATE_NOOP("List", "Reason"), ColumnType::Text, nullptr, nullptr, 10, 3},
         {"person", QT_TRANSLATE_NOOP("List", "Person"), ColumnType::Text, nullptr, nullptr, 8, 4},
         {"note", QT_TRANSLATE_NOOP("List", "Note"), ColumnType::Text, nullptr, nullptr, 14, 5}},
        {{"failed", QT_TRANSLATE_NOOP("List", "Failed"), "result.passed = 0"},
         {"held", QT_TRANSLATE_NOOP("List", "Of orders on hold"),
          "result.work_order_id IN (SELECT work_order_id FROM held_work_order)"}}};
    return list;
}

const ListDefinition &craftNoteList()
{
    static const ListDefinition list{
        "craft-notes",
        QT_TRANSLATE_NOOP("List", "Craft notes"),
        R"sql(
            SELECT craft_note.id FROM craft_note JOIN product ON product.id = craft_note.product_id
            WHERE (:search IS NULL OR craft_note.title LIKE :search ESCAPE '!' OR craft_note.text LIKE :search ESCAPE '!'
                   OR craft_note.step_name LIKE :search ESCAPE '!' OR product.name LIKE :search ESCAPE '!')
        )sql",
        R"sql(
            SELECT craft_note.id, craft_note.code, product.name, craft_note.step_name, craft_note.title,
                   (SELECT count(*) FROM paper
                    WHERE subject_table = 'craft_note' AND subject_id = craft_note.id AND paper.hidden = 0)
            FROM craft_note JOIN product ON product.id = craft_note.product_id
            WHERE craft_note.id IN (SELECT value FROM json_each(:ids))
        )sql",
        "product.number, craft_note.step_name, craft_note.number",
        {{"code", QT_TRANSLATE_NOOP("List", "Code"), ColumnType::Text, "craft_note.number", nullptr, 8, 2},
         {"product", QT_TRANSLATE_NOOP("List", "Product"), ColumnType::Text, "product.name", nullptr, 18},
         {"step", QT_TRANSLATE_NOOP("List", "Step"), ColumnType::Text, "craft_note.step_name", nullptr, 12},
         {"title", QT_TRANSLATE_NOOP("List", "Title"), ColumnType::Text, "craft_note.title", nullptr, 24},
         {"pictures", QT_TRANSLATE_NOOP("List", "Photos and papers"), ColumnType::Count, nullptr, nullptr, 9, 2}},
        {{"", QT_TRANSLATE_NOOP("List", "All"), "craft_note.hidden = 0"},
         {"removed", QT_TRANSLATE_NOOP("List", "Removed"), "craft_note.hidden = 1"}}};
    return list;
}

const ListDefinition &feedbackList()
{
    static const ListDefinition list{
        "feedback",
        QT_TRANSLATE_NOOP("List", "Feedback"),
        R"sql(
            SELECT feedback.id FROM standing_feedback AS feedback
            JOIN sales_order ON sales_order.id = feedback.order_id
            WHERE (:search IS NULL OR sales_order.code LIKE :search ESCAPE '!'
                   OR feedback.text LIKE :search ESCAPE '!')
        )sql",
        R"sql(
            SELECT feedback.id, feedback.about_day, sales_order.code,
                   coalesce(trim(product.name || ' ' || variant.name), line.title, ''), feedback.rating,
                   coalesce(reason.name, ''), coalesce(work_order.code, ''), coalesce(step.name, ''), feedback.pieces,
                   feedback.text
            FROM standing_feedback AS feedback
            JOIN sales_order ON sales_order.id = feedback.order_id
            LEFT JOIN sales_order_line AS line ON line.id = feedback.order_line_id
            LEFT JOIN variant ON variant.id = line.variant_id
            LEFT JOIN product ON product.id = variant.product_id
            LEFT JOIN work_order ON work_order.id = feedback.work_order_id
            LEFT JOIN recipe_step AS step ON step.id = feedback.step_id
            LEFT JOIN scrap_reason AS reason ON reason.id = feedback.scrap_reason_id
            WHERE feedback.id IN (SELECT value FROM json_each(:ids))
        )sql",
        "feedback.about_day DESC, feedback.id DESC",
        {{"day", QT_TRANSLATE_NOOP("List", "Day"), ColumnType::Day, "feedback.about_day", nullptr, 10},
         {"order", QT_TRANSLATE_NOOP("List", "Order"), ColumnType::Text, "sales_order.number", nullptr, 9},
         {"product", QT_TRANSLATE_NOOP("List", "Product"), ColumnType::Text, nullptr, nullptr, 18, 2},
         {"rating", QT_TRANSLATE_NOOP("List", "Rating"), ColumnType::Count, "feedback.rating", nullptr, 7},
         {"reason", QT_TRANSLATE_NOOP("List", "Defect"), ColumnType::Text, nullptr, nullptr, 12},
         {"workOrder", QT_TRANSLATE_NOOP("List", "Work order"), ColumnType::Text, nullptr, nullptr, 9, 3},
         {"step", QT_TRANSLATE_NOOP("List", "Step"), ColumnType::Text, nullptr, nullptr, 9, 3},
         {"pieces", QT_TRANSLATE_NOOP("List", "Pieces"), ColumnType::Count, "feedback.pieces", nullptr, 7, 4},
         {"text", QT_TRANSLATE_NOOP("List", "What was said"), ColumnType::Text, nullptr, nullptr, 24, 2}},
        {{"defects", QT_TRANSLATE_NOOP("List", "With a defect"), "feedback.scrap_reason_id IS NOT NULL"}}};
    return list;
}

} // namespace benchbook
