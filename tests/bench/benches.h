// The benches of this program; each fills its part of the table.
#pragma once

#include "core/journal/studio.h"
#include "tests/bench/bench_table.h"

namespace benchbook::bench {

/// Finishing a work order durably, beside raw transactions that write the same rows. Works on copies of
/// the file, made in `folder` and removed again.
void benchFinishing(Table &table, const QString &path, const QString &folder);
/// Stock from kept totals and from facts, beside the raw statements.
void benchStock(Table &table, const QString &path, Studio &studio);
/// The first page of every list, and rows at random places.
void benchLists(Table &table, Studio &studio);
/// The same of a new studio with so many lots, made in `folder`: filters, sorting, search, and what is proposed.
void benchLots(Table &table, const QString &folder, int lots);
/// The monthly report and the morning's figures.
void benchReports(Table &table, Studio &studio);
/// The trace and the recall list of lots, work orders and orders: of some at random, and of the lot that went furthest.
void benchTrace(Table &table, const Studio &studio);
/// Opening the file up to the first screen.
void benchOpening(Table &table, const QString &path);

} // namespace benchbook::bench
