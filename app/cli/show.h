// What `show` knows beside plain records: documents with lines, lots with their places, actions with their changes.
#pragma once

#include "app/cli/session.h"
#include "core/journal/history.h"
#include "core/stock/lot.h"
#include "core/workshop/work_order.h"

namespace benchbook::cli {

struct Shown
{
    const char *kind;
    Result<QJsonObject> (*show)(Session &session, const QString &reference);
};
/// Null for a kind that is a plain record.
const Shown *findShown(const QString &kind);

QJsonObject rowJson(const ListDefinition &list, const ListRow &row, const CellFormat &format);
QJsonObject recordWithId(Session &session, const Studio &studio, const RecordKind &kind, qint64 id);
Result<QJsonObject> lotJson(Session &session, Id<Lot> lot);
Result<QJsonObject> workOrderJson(Session &session, Id<WorkOrder> id);
Answer entriesAnswer(const Studio &studio, const Reader &reader, const std::vector<JournalEntry> &entries);

} // namespace benchbook::cli
