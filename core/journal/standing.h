// What still stands on a row. Private to core/journal.
#pragma once

#include "core/journal/connection.h"
#include "core/journal/schema.h"

namespace benchbook {

/// Whether another row names this one and stands itself: a fact that no counter-fact answers, a
/// description that is neither hidden nor cancelled. A part (a line of an order) stands as long as
/// something stands on it.
bool isStoodOn(Connection &connection, const Schema &schema, const std::string &table, qint64 row);

} // namespace benchbook
