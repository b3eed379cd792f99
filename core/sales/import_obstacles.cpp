// Taking an import back, and what may stand against it.
#include "core/sales/import_orders.h"

#include <QCoreApplication>

namespace benchbook {

using namespace Qt::StringLiterals;

namespace {

struct ObstacleText
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr const char *entryOfBatch = R"sql(
    SELECT min(entry_id) FROM journal_change
    WHERE row_id = :batch AND table_name = 'import_batch' AND before IS NULL
)sql";

constexpr const char *batchByReference = R"sql(
    SELECT id FROM import_batch WHERE code = upper(:reference) OR id = :id
)sql";

constexpr const char *codeOfBatch = R"sql(
    SELECT code FROM import_batch WHERE id = :batch
)sql";

constexpr const char *shippedOfBatch = R"sql(
    SELECT sale.id, sale.code FROM sales_order AS sale
    WHERE sale.import_batch_id = :batch AND (SELECT coalesce(sum(sign), 0) FROM shipment
                                             WHERE order_id = sale.id) > 0
    ORDER BY sale.id
)sql";

constexpr const char *plannedOfBatch = R"sql(
    SELECT DISTINCT sale.id, sale.code, work_order.code
    FROM sales_order AS sale
    JOIN sales_order_line AS line ON line.order_id = sale.id
    JOIN work_order ON work_order.order_line_id = line.id
    WHERE sale.import_batch_id = :batch AND work_order.cancelled = 0
    ORDER BY sale.id
)sql";

// Changes that stand: an action that was itself taken back left everything as it was.
constexpr const char *changedSinceImport = R"sql(
    SELECT DISTINCT sale.id, sale.code
    FROM journal_change AS mine
    JOIN journal_change AS later ON later.row_id = mine.row_id AND later.table_name = mine.table_name
                                    AND later.entry_id > mine.entry_id
    JOIN standing_entry AS entry ON entry.id = later.entry_id
    LEFT JOIN sales_order_line AS line ON mine.table_name = 'sales_order_line' AND line.id = mine.row_id
    JOIN sales_order AS sale
        ON (mine.table_name = 'customer' AND sale.customer_id = mine.row_id AND sale.import_batch_id = :batch)
           OR (mine.table_name <> 'customer' AND sale.id = coalesce(line.order_id, mine.row_id))
    WHERE mine.entry_id = :entry AND mine.table_name IN ('sales_order', 'sales_order_line', 'customer')
      AND entry.undoes_id IS NULL
    ORDER BY sale.id
)sql";

constexpr const char *laterOrdersOfNewCustomers = R"sql(
    SELECT DISTINCT sale.id, sale.code
    FROM journal_change AS mine
    JOIN sales_order AS sale ON sale.customer_id = mine.row_id AND sale.import_batch_id IS NOT :batch
    WHERE mine.entry_id = :entry AND mine.table_name = 'customer'
      AND (mine.before IS NULL OR json_extract(mine.before, '$.hidden') = 1)
    ORDER BY sale.id
)sql";

} // namespace

Result<Id<ImportBatch>> findImport(const Reader &reader, const QString &reference)
{
    const QString text = reference.trimmed();
    Query query = reader.query(batchByReference);
    query.bind("reference", text).bind("id", text.toLongLong());
    if (!query.next())
        return Error::notFound(ObstacleText::tr("There is no import “%1”.").arg(reference));
    return query.id<ImportBatch>(0);
}

QString importCode(const Reader &reader, Id<ImportBatch> batch)
{
    Query query = reader.query(codeOfBatch);
    query.bind("batch", batch);
    return query.next() ? query.text(0) : QString();
}

Result<qint64> importEntry(const Reader &reader, Id<ImportBatch> batch)
{
    Query query = reader.query(entryOfBatch);
    query.bind("batch", batch);
    if (!query.next() || query.isNull(0))
        return Error::notFound(ObstacleText::tr("This import does not exist."));
    return query.integer(0);
}

std::vector<ImportObstacle> importObstacles(const Reader &reader, Id<ImportBatch> batch)
{
    std::vector<ImportObstacle> obstacles;
    const auto note = [&](Query &query, const QString &reason) {
        while (query.next())
            obstacles.push_back({query.id<SalesOrder>(0), query.text(1), reason});
    };
    Query shipped = reader.query(shippedOfBatch);
    shipped.bind("batch", batch);
    note(shipped, ObstacleText::tr("A shipment was booked."));
    Query planned = reader.query(plannedOfBatch);
    planned.bind("batch", batch);
    while (planned.next()) {
        obstacles.push_back({planned.id<SalesOrder>(0), planned.text(1),
                             ObstacleText::tr("%1 was planned for it.").arg(planned.text(2))});
    }
    const Result<qint64> entry = importEntry(reader, batch);
    if (!entry.ok())
        return obstacles;
    Query changed = reader.query(changedSinceImport);
    changed.bind("batch", batch).bind("entry", *entry);
    note(changed, ObstacleText::tr("The order or its customer was changed since."));
    Query later = reader.query(laterOrdersOfNewCustomers);
    later.bind("batch", batch).bind("entry", *entry);
    note(later, ObstacleText::tr("It is a later order of a customer who came with this import."));
    return obstacles;
}

Result<qint64> takeBackImport(Studio &studio, Id<ImportBatch> batch, PersonRef person)
{
    BENCHBOOK_ASSIGN(const qint64 entry, studio.read([&](const Reader &reader) { return importEntry(reader, batch); }));
    BENCHBOOK_ASSIGN(const std::vector<ImportObstacle> obstacles,
                     studio.read([&](const Reader &reader) { return importObstacles(reader, batch); }));
    if (!obstacles.empty()) {
        QStringList lines;
        for (const ImportObstacle &obstacle : obstacles)
            lines << ObstacleText::tr("%1: %2").arg(obstacle.orderCode, obstacle.reason);
        return Error::refused(ObstacleText::tr("This import cannot be taken back; nothing was changed.") + u'\n' +
                              lines.join(u'\n'));
    }
    return studio.undo(entry, person);
}

} // namespace benchbook
