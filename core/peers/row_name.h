// What a row of the studio file is called, for sentences about whatever row: without its room, from what tables have in
// common.
#pragma once

#include "core/journal/reader.h"

namespace benchbook {

/// "Customer", "Order": in the language of the program. Tables that nobody works with by name are "Entry".
QString tableTitle(const QString &table);
/// Its code and name, as far as the table has them: "C-0012 · Mei"; what it hangs on where it has none of its own.
/// Empty if the row is gone.
QString rowName(const Reader &reader, const QString &table, qint64 row);
/// "Customer C-0012 · Mei".
QString rowTitle(const Reader &reader, const QString &table, qint64 row);

} // namespace benchbook
