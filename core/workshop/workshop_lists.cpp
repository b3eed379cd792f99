// The lists of work orders and of work logs.
#include "core/workshop/work_log.h"

#include <QCoreApplication>

namespace benchbook {

const ListDefinition &workOrderList()
{
    static const ListDefinition list{
        "work-orders",
        QT_TRANSLATE_NOOP("List", "Work orders"),
        R"sql(
            SELECT work_order.id FROM work_order
            LEFT JOIN work_order_total AS total ON total.work_order_id = work_order.id
            JOIN variant ON variant.id = work_order.variant_id
            JOIN product ON product.id = variant.product_id
            WHERE (:search IS NULL OR work_order.code LIKE :search ESCAPE '!' OR product.name LIKE :search ESCAPE '!'
                   OR variant.sku LIKE :search ESCAPE '!' OR work_order.note LIKE :search ESCAPE '!')
        )sql",
        R"sql(
            SELECT work_order.id, work_order.code, trim(product.name || ' ' || variant.name), work_order.quantity,
                   standing.state,
                   iif(standing.state IN ('cancelled', 'done'), NULL,
                       (SELECT step.name FROM work_order_step AS step
                        WHERE step.work_order_id = work_order.id AND step.pieces_left > 0
                        ORDER BY step.position, step.step_id LIMIT 1)),
                   finish.good, work_order.due_day, coalesce(sales_order.code, '')
            FROM work_order
            JOIN work_order_state AS standing ON standing.work_order_id = work_order.id
            JOIN variant ON variant.id = work_order.variant_id
            JOIN product ON product.id = variant.product_id
            LEFT JOIN (SELECT work_order_id, sum(good) AS good FROM work_finish
                       WHERE work_order_id IN (SELECT value FROM json_each(:ids))
                       GROUP BY work_order_id) AS finish ON finish.work_order_id = work_order.id
            LEFT JOIN sales_order_line ON sales_order_line.id = work_order.order_line_id
            LEFT JOIN sales_order ON sales_order.id = sales_order_line.order_id
            WHERE work_order.id IN (SELECT value FROM json_each(:ids))
        )sql",
        "work_order.id DESC",
        {{"code", QT_TRANSLATE_NOOP("List", "Number"), ColumnType::Text, "work_order.number", nullptr, 9},
         {"product", QT_TRANSLATE_NOOP("List", "Product"), ColumnType::Text, "product.name", nullptr, 22},
         {"quantity", QT_TRANSLATE_NOOP("List", "Quantity"), ColumnType::Count, "work_order.quantity", nullptr, 8},
         {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnType::State, nullptr, nullptr, 10},
         {"step", QT_TRANSLATE_NOOP("List", "Current step"), ColumnType::Text, nullptr, nullptr, 9, 2},
         {"good", QT_TRANSLATE_NOOP("List", "Good"), ColumnType::Count, nullptr, nullptr, 6, 3},
         {"due", QT_TRANSLATE_NOOP("List", "Due"), ColumnType::Day, "work_order.due_day", nullptr, 10},
         {"order", QT_TRANSLATE_NOOP("List", "Order"), ColumnType::Text, nullptr, nullptr, 9, 4}},
        {{"open", QT_TRANSLATE_NOOP("List", "Open"), "total.finishes = 0 AND work_order.cancelled = 0"},
         {"late", QT_TRANSLATE_NOOP("List", "Late"),
          "total.finishes = 0 AND work_order.cancelled = 0 AND work_order.due_day < :today"},
         {"done", QT_TRANSLATE_NOOP("List", "Done"), "total.finishes > 0 AND work_order.cancelled = 0"},
         {"cancelled", QT_TRANSLATE_NOOP("List", "Cancelled"), "work_order.cancelled = 1"}},
    };
    return list;
}

const ListDefinition &workLogList()
{
    static const ListDefinition list{
        "work-logs",
        QT_TRANSLATE_NOOP("List", "Work logs"),
        R"sql(
            SELECT work_log.id FROM work_log
            JOIN work_order ON work_order.id = work_log.work_order_id
            LEFT JOIN person ON person.id = work_log.person_id
            LEFT JOIN supplier ON supplier.id = work_log.supplier_id
            JOIN recipe_step ON recipe_step.id = work_log.step_id
            WHERE (:search IS NULL OR work_order.code LIKE :search ESCAPE '!' OR person.name LIKE :search ESCAPE '!'
                   OR supplier.name LIKE :search ESCAPE '!' OR recipe_step.name LIKE :search ESCAPE '!')
        )sql",
        R"sql(
            SELECT work_log.id, work_log.about_day, work_order.code, recipe_step.name,
                   coalesce(person.name, supplier.name), work_log.seconds, work_log.good, work_log.scrap,
                   work_log.rework, coalesce(scrap_reason.name, ''), work_log.labour_minor, work_log.expense_minor,
                   work_log.entry, work_log.counters_id IS NOT NULL
            FROM work_log
            JOIN work_order ON work_order.id = work_log.work_order_id
            LEFT JOIN person ON person.id = work_log.person_id
            LEFT JOIN supplier ON supplier.id = work_log.supplier_id
            JOIN recipe_step ON recipe_step.id = work_log.step_id
            LEFT JOIN scrap_reason ON scrap_reason.id = work_log.scrap_reason_id
            WHERE work_log.id IN (SELECT value FROM json_each(:ids))
        )sql",
        "work_log.id DESC",
        {{"day", QT_TRANSLATE_NOOP("List", "Day"), ColumnType::Day, "work_log.about_day", nullptr, 10},
         {"workOrder", QT_TRANSLATE_NOOP("List", "Work order"), ColumnType::Text, "work_order.number", nullptr, 9},
         {"step", QT_TRANSLATE_NOOP("List", "Step"), ColumnType::Text, "recipe_step.name"},
         {"person", QT_TRANSLATE_NOOP("List", "Person"), ColumnType::Text, "coalesce(person.name, supplier.name)",
          nullptr, 12, 2},
         {"time", QT_TRANSLATE_NOOP("List", "Time"), ColumnType::Duration, "work_log.seconds", nullptr, 7},
         {"good", QT_TRANSLATE_NOOP("List", "Good"), ColumnType::Count, "work_log.good", nullptr, 6},
         {"scrap", QT_TRANSLATE_NOOP("List", "Scrap"), ColumnType::Count, "work_log.scrap", nullptr, 6, 2},
         {"rework", QT_TRANSLATE_NOOP("List", "To do again"), ColumnType::Count, "work_log.rework", nullptr, 8, 4},
         {"reason", QT_TRANSLATE_NOOP("List", "Reason"), ColumnType::Text, nullptr, nullptr, 12, 3},
         {"labour", QT_TRANSLATE_NOOP("List", "Labour"), ColumnType::Money, nullptr, nullptr, 12, 3},
         {"expense", QT_TRANSLATE_NOOP("List", "Charge"), ColumnType::Money, nullptr, nullptr, 12, 3},
         {"entry", QT_TRANSLATE_NOOP("List", "Entry"), ColumnType::Text, nullptr, nullptr, 7, 4},
         {"counter", QT_TRANSLATE_NOOP("List", "Counter-entry"), ColumnType::Flag, nullptr, nullptr, 12, 4}},
    };
    return list;
}

} // namespace benchbook
